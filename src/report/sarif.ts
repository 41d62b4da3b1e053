// The findings as SARIF 2.1.0 (OASIS), with what code scanning reads (GitHub Docs, "SARIF support for code scanning").
import type { Finding } from '../model/finding.ts'
import { ownVersion } from '../model/own-version.ts'
import { titleOf } from '../model/step-titles.ts'
import { printableAscii, shorten } from '../text/characters.ts'
import { count } from '../text/format.ts'
import { encodePath } from './markdown.ts'
import type { Report } from './report.ts'
import { sortFindings } from './steps.ts'

/** `<digest>:<n>` by finding: the digest of its line, and the number of the line among equal lines of its file (`primaryLocationLineHash`). */
export type LineHashes = ReadonlyMap<Finding, string>

/** Code scanning shows no more results of a run (GitHub Docs, "SARIF results exceed one or more limits"). */
const MOST = 5_000

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const

/** What to do about the findings of a check. */
const HELP: ReadonlyMap<string, string> = new Map([
  ['version', 'Write the same version into each version file: docs/configuration.md of Release Runbook.'],
  ['ascii', 'Write the character in ASCII, or allow it under checks.ascii.allow: docs/text-checks.md of Release Runbook.'],
  ['ellipsis', 'Write the left-out code, or put ellipsis-ok into a line where it is meant: docs/text-checks.md of Release Runbook.'],
  ['python-syntax', 'Correct the line: Python cannot compile the file.'],
  ['audit', 'Update the dependency to a version without the vulnerability: docs/configuration.md of Release Runbook.'],
])

/**
 * The SARIF file: each finding in a file of the repository with its rule, 5,000 at most and the gravest first. One notification counts the others. `forReader`
 * replaces the name of a documentation page in a text by its web address.
 */
export function renderSarif(report: Report, hashes: LineHashes, forReader: (text: string) => string): string {
  const placed = sortFindings(report.findings).filter(({ path }) => path !== undefined && !/^(?:\/|\.\.\/)/.test(path))
  const shown = placed.slice(0, MOST)
  const ids = [...new Set(shown.map(({ rule }) => rule))].sort()
  const rules = ids.map(id => {
    const [check = '', ...words] = id.split('/')
    const help = { text: forReader(HELP.get(check) ?? 'The message says what to do: docs/runbook.md of Release Runbook has each check.') }
    const title = { text: [titleOf(check), ...words].join(': ').replaceAll('-', ' ') }
    return { id, shortDescription: title, fullDescription: help, help }
  })
  const rest = report.findings.length - shown.length
  const text = `${count(rest, 'more finding')}: beyond ${MOST}, or in no file of the repository. The report has all.`
  // Findings that stop a release are a success of the checks.
  const executionSuccessful = report.failure === undefined || report.failure.step === 'check'
  const toolExecutionNotifications = rest === 0 ? [] : [{ level: 'note', message: { text } }]
  const run = {
    tool: { driver: { name: 'Release Runbook', version: ownVersion, rules } },
    invocations: [{ executionSuccessful, toolExecutionNotifications }],
    columnKind: 'utf16CodeUnits',
    results: shown.map(finding => resultOf(finding, hashes.get(finding))),
  }
  return `${JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, null, 1)}\n`
}

function resultOf({ rule, level, path, line, column, message, suggestion }: Finding, primaryLocationLineHash: string | undefined): object {
  const region = { startLine: line ?? 1, ...(line !== undefined && column !== undefined && { startColumn: column }) }
  const artifactLocation = { uri: encodePath(path!), uriBaseId: '%SRCROOT%' }
  // In a message of SARIF, `[text](target)` is a link. Text of the repository must make none.
  const text = printableAscii([message, suggestion].filter(Boolean).join('\n')).replaceAll('](', '] (')
  return {
    ...{ ruleId: rule, level: LEVELS[level], message: { text: shorten(text, 4_096) } },
    locations: [{ physicalLocation: { artifactLocation, region } }],
    ...(primaryLocationLineHash !== undefined && { partialFingerprints: { primaryLocationLineHash } }),
  }
}
