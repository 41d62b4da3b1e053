// What short hostile texts cost: CPU time for 50,000 and for 100,000 characters of each, medians of five. Fails above one second, and when twice the
// text costs more than 2.5 times the time (below 50 ms that ratio is noise). Each text passes the limits that it meets in a run.
import AdmZip from 'adm-zip'
import { lastLines } from '../src/features/build/run/component-build.ts'
import { auditZip } from '../src/features/inspect/audit-archive.ts'
import { scanForSecrets } from '../src/features/inspect/secrets/scan.ts'
import { withHistory } from '../src/features/notes/changelog/history-line.ts'
import { parseMessage } from '../src/features/notes/read/commit-message.ts'
import { coAuthors } from '../src/features/notes/read/contributors.ts'
import { parseFragments } from '../src/features/notes/read/fragment.ts'
import { introductionOfFile, safeIntroduction } from '../src/features/notes/read/lead.ts'
import { pinLinks } from '../src/features/notes/render/lead-links.ts'
import { safeText } from '../src/features/notes/render/safe-text.ts'
import { findVersions } from '../src/features/plan/version-text.ts'
import { checkCandidates } from '../src/features/text-checks/ellipsis/ellipsis.ts'
import { candidateLines } from '../src/features/text-checks/ellipsis/ellipsis-candidates.ts'
import { checklistItems } from '../src/report/checklist.ts'
import { embed } from '../src/report/markdown.ts'
import { cutLines } from '../src/text/format.ts'

const rounds = 5
const mostRatio = 2.5
const mostMs = 1000
const noise = 50

const entry = { tag: 'v1.0.0', version: '1.0.0', date: '2026-01-01', words: 'https://example.org' }
const message = (text: string) => parseMessage(cutLines(text))
const fragment = (text: string) => parseFragments('gapfix_01.md', text)
const history = (text: string) => {
  try {
    withHistory(text, { file: 'a.md', heading: 'Version History' }, entry)
  } catch {}
}
const secrets = (text: string) => scanForSecrets([]).file('a.zip/a.txt').end(Buffer.from(text))
const versionsIn = (path: string, text: string) => {
  try {
    findVersions(text, path)
  } catch {}
}
const placeholders = (path: string, text: string) => {
  const bytes = Buffer.from(text)
  return checkCandidates(bytes, path, candidateLines(bytes, path) ?? [], 100)
}
const archive = (name: string) => {
  const zip = new AdmZip()
  zip.addFile(name, Buffer.from('x'))
  const bytes = zip.toBuffer()
  return () => auditZip(bytes)
}
const key = `-----BEGIN RSA ${'PRIVATE'} KEY-----`
const pieces = ['a', ' ', '\t', '`', '@', '[', '\\', '(#', '-', '* ', '\n', '<a ', 'www.', 'BREAKING CHANGE: ', 'reverts commit ']

/** By name: the work for a number of characters. Preparation that is not measured happens before the returned function. */
const inputs: Readonly<Record<string, (length: number) => () => unknown>> = {
  'co-author, tabs': n => () => coAuthors(cutLines(`x\n\nCo-authored-by:${'\t'.repeat(n)}`)),
  'co-author, tabs before <': n => () => coAuthors(cutLines(`x\n\nCo-authored-by:${'\t'.repeat(n)}<a`)),
  'subject, spaces inside': n => () => message(`feat: x${' '.repeat(n)}b`),
  'subject, spaces in the type': n => () => message(`feat${' '.repeat(n)}(x`),
  'fragment heading, spaces inside': n => () => fragment(`# Gap Fix 01: x${' '.repeat(n)}b\n\ntext`),
  'fragment heading, number signs': n => () => fragment(`# x ${'#'.repeat(n)} y`),
  'notes file, version of zeros': n => () => introductionOfFile(`# 0.0.${'0'.repeat(n)}!\n`, '1.0.0', 'NOTES.md', true),
  'history, tabs': n => () => history(`## Version History\n${'\t'.repeat(n)}x`),
  'history, spaces in a heading': n => () => history(`## x${' \t'.repeat(n / 2)}x`),
  'history, spaces in a heading, line separator': n => () => history(`## x${' '.repeat(n)}\u2028x`),
  'pyproject.toml, spaces in a heading': n => () =>
    versionsIn('pyproject.toml', `[project]\nname = """\n[${' '.repeat(n)}\n"""\nversion = "1.0.0"\n`),
  'setup.cfg, spaces in a version': n => () => versionsIn('setup.cfg', `[metadata]\nversion = 1${' '.repeat(n)}x\n`),
  'setup.py, empty lines': n => () => versionsIn('setup.py', '\n'.repeat(n)),
  'checklist, spaces in an item': n => () => checklistItems(`- [ ] x${' '.repeat(n)}\u2028x`),
  'introduction, links with escapes': n => () => pinLinks(cutLines('\\['.repeat(n / 2)), '.', () => undefined),
  'output, carriage returns': n => () => lastLines(`${'\r'.repeat(n)}x`),
  'summary, backticks': n => () => embed(`a${'`b'.repeat(n / 2)}`),
  'private key, backslashes': n => () => secrets(`${key}${'\\'.repeat(n)}`),
  'private key, lines of tabs': n => () => secrets(`${key}\n\t\t\t\t\n`.repeat(n / 36)),
  'private key, one line of tabs': n => () => secrets(`${key}${'\t'.repeat(n)}`),
  'ellipsis, ends of PHP': n => () => placeholders('a.php', `<?php\n${'?> ...\n'.repeat(n / 7)}`),
  'ellipsis, nested calls': n => () => placeholders('a.py', `${'f('.repeat(n / 2)}\n# ... rest\n`),
  'ellipsis, nested type arguments': n => () => placeholders('a.ts', `${'f<'.repeat(n / 2)}\n// ... rest\n`),
  'zip, folders of one name': n => archive(`${'a/'.repeat(Math.min(n, 65_000) / 2)}b`),
  ...Object.fromEntries(
    pieces.flatMap(piece => {
      const named = JSON.stringify(piece)
      const of = (n: number): string => piece.repeat(Math.ceil(n / piece.length))
      return [
        [`message body of ${named}`, (n: number) => () => message(`feat: x\n\n${of(n)}b`)],
        [`subject of ${named}`, (n: number) => () => message(`feat: x${of(n)}`)],
        [`text of ${named}`, (n: number) => () => safeText(cutLines(of(n)), { pullRequestUrl: () => undefined })],
        [`fragment of ${named}`, (n: number) => () => fragment(`# Gap Fix 01: x\n\n${of(n)}`)],
        [`introduction of ${named}`, (n: number) => () => safeIntroduction(of(n))],
      ]
    }),
  ),
}

async function cpu(work: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

let slowest = 0
for (const [name, prepare] of Object.entries(inputs)) {
  const [once, twice]: [number[], number[]] = [[], []]
  await cpu(prepare(50_000))
  for (let round = 0; round < rounds; round += 1) {
    once.push(await cpu(prepare(50_000)))
    twice.push(await cpu(prepare(100_000)))
  }
  const [first, second] = [median(once), median(twice)]
  slowest = Math.max(slowest, second)
  const tooSlow = second > mostMs || (second > noise && second / first > mostRatio)
  if (tooSlow) process.exitCode = 1
  if (second > noise || tooSlow)
    console.log(`${name.padEnd(40)} ${first.toFixed(0).padStart(6)} ms ${second.toFixed(0).padStart(6)} ms${tooSlow ? '   TOO SLOW' : ''}`)
}
console.log(
  `${Object.keys(inputs).length} inputs, the slowest takes ${slowest.toFixed(0)} ms for 100,000 characters; rows below ${noise} ms are left out`,
)
