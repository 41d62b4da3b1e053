import type { Finding } from '../model/finding.ts'
import type { StepRecord, StepStatus } from '../model/step-outcome.ts'
import { byteLength, shorten } from '../text/characters.ts'
import { count, formatDuration, formatSize, shortCommit } from '../text/format.ts'
import { visible } from '../text/visible.ts'
import { codeSpan, details, encodePath, escapeCell, escapeText, link, table } from './markdown.ts'
import type { Report, ReportAsset } from './report.ts'
import { failedTitle, STATUS_WORD } from './step-status.ts'

/** Short codes, which GitHub shows as pictures: the text itself stays ASCII. */
const MARK: Readonly<Record<StepStatus, string>> = {
  passed: ':white_check_mark:',
  warned: ':warning:',
  failed: ':x:',
  skipped: ':heavy_minus_sign:',
  manual: ':bust_in_silhouette:',
}

const LEVELS = ['error', 'warning', 'info'] as const

/** The boxes of the runbook in the order in which they were proved, each with its evidence and its time. */
export function stepsTable(steps: readonly StepRecord[], budget: number): string {
  const rows = steps.map(step => {
    const failed = step.status === 'failed'
    const title = escapeCell(failed ? failedTitle(step.title) : step.title)
    const status = step.status === 'passed' || failed ? '' : `**${STATUS_WORD[step.status]}**: `
    const time = step.status === 'skipped' || step.status === 'manual' ? '' : formatDuration(step.ms)
    return [MARK[step.status], title, `${status}${escapeCell(shorten(step.evidence, 1_000))}`, time.replace(' ', '&nbsp;')]
  })
  return table(['', 'Box', 'Proof', '>Time'], rows, budget, shown => `and ${steps.length - shown} more`)
}

const LAST_LINE = Number.MAX_SAFE_INTEGER

/** Findings, the gravest first, then by place. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
      order(a.path ?? '', b.path ?? '') ||
      // What is about a file as a whole, such as how many more there are, comes after its lines.
      (a.line ?? LAST_LINE) - (b.line ?? LAST_LINE) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      order(a.rule, b.rule),
  )
}

/** One finding of every file before the second of any; otherwise in the order given. */
export function oneOfEachFileFirst(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, number>()
  const ranked = findings.map(finding => {
    const rank = seen.get(finding.path ?? '') ?? 0
    seen.set(finding.path ?? '', rank + 1)
    return { finding, rank }
  })
  return ranked.sort((a, b) => a.rank - b.rank).map(({ finding }) => finding)
}

/** Where a finding is, for people: `docs/guide.md:12:5`, the column in code points, and nothing raw in the name of the file. */
export function placeForPeople({ path, line, column, codePointColumn }: Finding): string {
  if (path === undefined) return ''
  const at = codePointColumn ?? column
  return [visible(path, 300), line, line === undefined ? undefined : at].filter(part => part !== undefined).join(':')
}

/** Rows of findings that show at once; the others are folded away. */
const OPEN_ROWS = 20

/** Findings as a table, with links to the lines of the released commit where its repository is known; after the first twenty, folded. */
export function findingsTable(report: Report, repositoryUrl: string | undefined, budget: number): string {
  const sorted = sortFindings(report.findings)
  // A fold that would hide two or three rows is more trouble than they are.
  const open = sorted.length <= OPEN_ROWS + 5 ? sorted.length : OPEN_ROWS
  const first = findingRows(report, repositoryUrl, sorted.slice(0, open), sorted.length, budget)
  if (open === sorted.length) return first
  const rest = findingRows(report, repositoryUrl, sorted.slice(open), sorted.length - open, budget - byteLength(first) - 100)
  return rest === '' ? first : `${first}\n${details(`${count(sorted.length - open, 'more finding')}`, rest)}`
}

function findingRows(
  report: Report,
  repositoryUrl: string | undefined,
  findings: readonly Finding[],
  total: number,
  budget: number,
): string {
  const rows = lazily(findings, finding => {
    const mark = { error: ':x:', warning: ':warning:', info: ':information_source:' }[finding.level]
    const place = codeSpan(placeForPeople(finding))
    const suggestion = finding.suggestion === undefined ? '' : `<br>${escapeCell(shorten(finding.suggestion, 500))}`
    return [
      mark,
      link(place, lineUrl(report, repositoryUrl, finding)),
      codeSpan(finding.rule),
      `${escapeCell(shorten(finding.message, 500))}${suggestion}`,
    ]
  })
  return table(['', 'Place', 'Rule', 'Finding'], rows, budget, shown => `and ${total - shown} more: see report.json`)
}

/** The assets with size and digest; a name is a link once the asset is on GitHub. */
export function assetsTable(assets: readonly ReportAsset[], budget: number): string {
  const sorted = [...assets].sort((a, b) => order(a.component, b.component) || order(a.name, b.name))
  const rows = lazily(sorted, asset => [
    link(codeSpan(asset.name), asset.url),
    escapeText(asset.component),
    `${formatSize(asset.size)}${growth(asset)}`.replaceAll(' ', '&nbsp;'),
    codeSpan(asset.sha256),
  ])
  return table(['Asset', 'Component', '>Size', 'SHA-256'], rows, budget, shown => `and ${sorted.length - shown} more: see SHA256SUMS`)
}

/** By how much an asset has grown since the previous release: ` (+12 %)`; nothing where that is not known. */
function growth({ size, previousSize }: Pick<ReportAsset, 'size' | 'previousSize'>): string {
  if (previousSize === undefined || previousSize === 0) return ''
  const percent = Math.round((100 * (size - previousSize)) / previousSize)
  return percent === 0 ? ' (as before)' : ` (${percent > 0 ? '+' : ''}${percent} %)`
}

/** The commit, linked where the repository's address is known. */
export function commitLink(commit: string, repositoryUrl: string | undefined): string {
  return link(codeSpan(shortCommit(commit)), repositoryUrl && `${repositoryUrl}/commit/${encodePath(commit)}`)
}

function lineUrl(report: Report, repositoryUrl: string | undefined, finding: Finding): string | undefined {
  if (repositoryUrl === undefined || report.commit === undefined || finding.path === undefined) return undefined
  const line = finding.line === undefined ? '' : `?plain=1#L${finding.line}`
  return `${repositoryUrl}/blob/${encodePath(report.commit)}/${encodePath(finding.path)}${line}`
}

function* lazily<T, R>(items: readonly T[], make: (item: T) => R): Generator<R> {
  for (const item of items) yield make(item)
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
