import { defaultPaths } from '../../config/complete.ts'
import { type ChecksConfig, switchedOff } from '../../config/config.ts'
import { UserError } from '../../model/errors.ts'
import { type CheckResult, errorFinding, type Finding } from '../../model/finding.ts'
import type { Files } from '../../ports/files.ts'
import type { TrackedFile } from '../../ports/git.ts'
import type { Clock } from '../../ports/ports.ts'
import { count, shortList, visible } from '../../text/format.ts'
import { findNonAsciiText } from './ascii/ascii.ts'
import { type BaselineEntry, compareWithBaseline, entriesOf, parseBaseline, renderBaseline } from './baseline.ts'
import { listedAtMost, listedPerFile, orFix, surplus, unreadable } from './file-findings.ts'
import { answerOnce } from './foreign-language.ts'
import { scanTexts, type TextWorkers } from './scan-texts.ts'
import { type Selection, selectFiles } from './text-files.ts'
import { type ScanJob, type TextCheck, type TextsFound, wanted } from './text-job.ts'

/** The input of the text checks. */
export interface TextsInput {
  /** Absolute path of the work tree. */
  readonly root: string
  /** The message of an annotated tag; undefined without one. */
  readonly tagMessage: string | undefined
  readonly config: ChecksConfig
  /** `update` writes all findings into the baseline; `shrink` removes entries that no longer occur. */
  readonly baseline: 'compare' | 'shrink' | 'update'
}

/** The ports that the text checks use. The only file they write is the baseline, for `shrink` and `update`. */
export interface TextsPorts {
  readonly files: Pick<Files, 'readEach' | 'readText' | 'write'>
  /** Undefined: this thread reads all files. */
  readonly workers?: TextWorkers | undefined
  readonly clock: Clock
}

/** Runs the checks `ascii` and `ellipsis`, which share one read of each file. Throws UserError for an invalid or missing baseline. */
export async function checkTexts(input: TextsInput, tracked: readonly TrackedFile[], ports: TextsPorts): Promise<readonly CheckResult[]> {
  const start = ports.clock.now()
  const { config, tagMessage } = input
  const scanned = await scan(input, tracked, ports)
  const message =
    tagMessage === undefined || config.off.includes('ascii') ? [] : await findNonAsciiText(tagMessage, 'tag message', config.ascii)
  const ms = (ports.clock.now() - start) / 2
  const result = (check: TextCheck, more: readonly Finding[]) => ({ ...textResult(input, scanned, check, more), ms })
  return [result('ascii', message), result('ellipsis', [])]
}

/** Reads all files. `fresh`: findings that the baseline lacks. `known`: number of findings in the baseline. `gone`: number of its findings that no longer occur. */
async function scan(input: TextsInput, tracked: readonly TrackedFile[], ports: TextsPorts) {
  const selections = { ascii: selectionFor(input, tracked, 'ascii'), ellipsis: selectionFor(input, tracked, 'ellipsis') }
  const entries = await readBaseline(input, ports.files)
  const job = makeJob(input, tracked, selections, entries !== undefined || input.baseline === 'update')
  const found = await scanTexts(job, ports)
  const accepted = input.baseline === 'update' ? entriesOf(found.files, job) : (entries ?? [])
  const { fresh, known, present } = compareWithBaseline(found.files, accepted, job)
  return { selections, job, found, fresh, known, gone: await writeBaseline(input, entries, present, ports.files) }
}

type Scanned = Awaited<ReturnType<typeof scan>>

/** Files that the ellipsis check always skips. One expression, because it is for every path of the repository. */
const neverRead =
  /\.min\.[^/]*$|(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|go\.sum|\.pnp\.c?js)$|\.(?:lock|snap|ambr|map)$|(?:^|\/)(?:__snapshots__|snapshots|fixtures|__fixtures__|node_modules|vendor|third_party)\//

/** The files of a text check. A path without a file is an error when it is configured, but not when it is a default. */
function selectionFor({ config }: TextsInput, tracked: readonly TrackedFile[], check: TextCheck): Selection {
  if (config.off.includes(check)) return { has: () => false, findings: [] }
  const { paths, exclude } = config[check]
  const selection = selectFiles(tracked, { paths, exclude }, check)
  const isDefault = paths.length === defaultPaths[check].length && paths.every((path, index) => path === defaultPaths[check][index])
  const has = check === 'ascii' ? selection.has : (file: TrackedFile) => selection.has(file) && !neverRead.test(file.path)
  return { has, findings: isDefault ? [] : selection.findings }
}

function makeJob(
  { root, config }: TextsInput,
  tracked: readonly TrackedFile[],
  { ascii, ellipsis }: Record<TextCheck, Selection>,
  fingerprints: boolean,
): ScanJob {
  const paths: string[] = []
  const wants = new Uint8Array(tracked.length)
  for (const file of tracked) {
    const bits = (ascii.has(file) ? wanted.ascii : 0) | (ellipsis.has(file) ? wanted.ellipsis : 0)
    if (bits === 0) continue
    wants[paths.length] = bits
    paths.push(file.path)
  }
  return { root, paths, wants: wants.slice(0, paths.length), ascii: config.ascii, fingerprints }
}

async function readBaseline(
  { root, config, baseline }: TextsInput,
  files: TextsPorts['files'],
): Promise<readonly BaselineEntry[] | undefined> {
  const { path, named } = config.baseline
  const text = await files.readText(`${root}/${path}`)
  if (text !== undefined) return parseBaseline(text, path)
  if (named && baseline !== 'update')
    throw new UserError(
      `The baseline ${visible(path)} does not exist.`,
      'Write it with release-runbook check --update-baseline, or take checks.baseline out.',
    )
  return undefined
}

/** Writes the baseline for `shrink` and `update`; otherwise returns how many of its findings no longer occur. */
async function writeBaseline(
  { root, config, baseline }: TextsInput,
  before: readonly BaselineEntry[] | undefined,
  present: readonly BaselineEntry[],
  files: TextsPorts['files'],
): Promise<Record<TextCheck, number>> {
  const path = `${root}/${config.baseline.path}`
  const mayWrite = baseline === 'update' || (baseline === 'shrink' && before !== undefined)
  // The entries of a check that is switched off stay.
  const others = (before ?? []).filter(({ rule }) => config.off.some(check => rule.startsWith(`${check}/`)))
  const text = renderBaseline([...present, ...others])
  if (mayWrite && (before === undefined || text !== renderBaseline(before))) await files.write(path, text)
  const countOf = (entries: readonly BaselineEntry[], check: TextCheck) =>
    entries.filter(({ rule }) => rule.startsWith(`${check}/`)).reduce((sum, { count }) => sum + count, 0)
  const gone = (check: TextCheck) => (mayWrite || before === undefined ? 0 : countOf(before, check) - countOf(present, check))
  return { ascii: gone('ascii'), ellipsis: gone('ellipsis') }
}

function goneFinding(check: TextCheck, gone: number, path: string): Finding {
  const message = `${count(gone, 'finding')} of the baseline no longer ${gone === 1 ? 'occurs' : 'occur'}.`
  return { rule: `${check}/baseline`, level: 'info', path, message, suggestion: 'release-runbook check --fix takes them out' }
}

function textResult(input: TextsInput, scanned: Scanned, check: TextCheck, more: readonly Finding[]): Omit<CheckResult, 'ms'> {
  const { job, found, selections, known, gone } = scanned
  const result = { id: check, blocking: input.config.named.includes(check) }
  const isSelected = (file: number) => (job.wants[file]! & wanted[check]) !== 0
  const off = switchedOff(input.config, check)
  if (off !== undefined) return { ...result, findings: [], evidence: '', skipped: off }
  const unread = found.unreadable.filter(({ file }) => isSelected(file))
  const findings = [
    ...selections[check].findings,
    ...more,
    ...(gone[check] === 0 ? [] : [goneFinding(check, gone[check], input.config.baseline.path)]),
    ...unread.map(({ file, reason }) => unreadable(check, job.paths[file]!, reason)),
    ...listFindings(scanned, check).map(finding =>
      input.baseline === 'shrink' && finding.suggestion ? { ...finding, suggestion: finding.suggestion.replace(orFix, '') } : finding,
    ),
  ]
  const files = job.wants.reduce((count, bits) => count + ((bits & wanted[check]) === 0 ? 0 : 1), 0)
  if (files === 0 && findings.length === 0)
    return { ...result, findings, evidence: '', skipped: `no tracked file matches ${visible(input.config[check].paths.join(', '))}` }
  const binary = found.binary.filter(isSelected).map(file => visible(job.paths[file]!))
  const read = [
    count(files - binary.length - unread.length, 'text file'),
    ...(binary.length === 0 ? [] : [`${binary.length} binary not read as text (${shortList(binary, 3)})`]),
    ...(check === 'ellipsis' ? limits(found) : input.tagMessage === undefined ? [] : ['and the tag message']),
  ].join(', ')
  const old = known[check] === 0 ? '' : `, ${known[check]} old in the baseline`
  return { ...result, findings, evidence: `${read}: ${findings.length === 0 ? 'nothing found' : count(findings.length, 'finding')}${old}` }
}

/** The findings of a check in the order of the files, with a finding for the number of unlisted ones. */
function listFindings({ fresh, job }: Scanned, check: TextCheck): Finding[] {
  const findings: Finding[] = []
  let more = 0
  for (const found of fresh) {
    if (found.check !== check) continue
    if (findings.length >= listedAtMost) {
      more += found.findings.length + found.more
      continue
    }
    const once = answerOnce(found.findings, found.more)
    const shown = once ?? found.findings
    const listed = shown.slice(0, listedPerFile)
    findings.push(...(job.fingerprints ? listed.map(({ fingerprint: _, ...finding }) => finding) : listed))
    const rest = (once ? 0 : found.more) + Math.max(0, shown.length - listedPerFile)
    if (rest > 0) findings.push(surplus(check, job.paths[found.file]!, rest))
  }
  if (more > 0) findings.push(errorFinding(`${check}/more`, `${more} more findings are counted and not listed.`))
  return findings
}

/** The files that the ellipsis check read without a grammar, or not at all. */
function limits({ unknown, simple }: TextsFound): string[] {
  return [
    ...(simple.length === 0 ? [] : [`languages of the families ${simple.join(', ')} by a simple comment rule`]),
    ...(unknown.length === 0 ? [] : [`${count(unknown.length, 'file')} with an ellipsis in a language without a rule`]),
  ]
}
