import type { Finding } from '../model/finding.ts'
import type { StepRecord, StepStatus } from '../model/step-outcome.ts'
import { shorten } from '../text/characters.ts'
import { count, formatDuration, formatSize, shortCommit, visible } from '../text/format.ts'
import { codeSpan, details, encodePath, escapeCell, escapeSentence, escapeText, link, table } from './markdown.ts'
import type { Report, ReportAsset } from './report.ts'
import { STATUS_WORD } from './step-status.ts'

/** Short codes, which GitHub shows as emoji; so the text stays ASCII. */
const MARK: Readonly<Record<StepStatus, string>> = {
  passed: ':white_check_mark:',
  warned: ':warning:',
  failed: ':x:',
  skipped: ':heavy_minus_sign:',
  manual: ':bust_in_silhouette:',
}

const LEVELS = ['error', 'warning', 'info'] as const

/** Characters of the longest evidence that stands open; a longer one is folded. */
const OPEN_EVIDENCE = 140

/** The steps in the order of the run, each with evidence and time. At most `budget` bytes. */
export function stepsTable(steps: readonly StepRecord[], budget: number): string {
  const cellsOf = (step: StepRecord) => {
    const status = step.status === 'passed' ? '' : `**${STATUS_WORD[step.status]}**: `
    const whole = escapeCell(shorten(step.evidence, 1_000))
    const start = escapeCell(shorten(step.evidence.split('\n', 1)[0]!, OPEN_EVIDENCE - 20))
    const evidence = step.evidence.length <= OPEN_EVIDENCE ? whole : `<details><summary>${start}</summary>${whole}</details>`
    const time = step.status === 'skipped' || step.status === 'manual' ? '' : formatDuration(step.ms)
    return [MARK[step.status], escapeCell(step.title), `${status}${evidence}`, time.replace(' ', '&nbsp;')]
  }
  return table(['', 'Step', 'Evidence', '>Time'], steps, cellsOf, budget)
}

/** What a person must do or look at: the steps for people and the warnings. */
export function personList(steps: readonly StepRecord[]): string {
  const open = steps.filter(({ status }) => status === 'manual' || status === 'warned')
  return open
    .map(({ title, status, evidence }) => `- ${MARK[status]} **${escapeCell(title)}**: ${escapeSentence(shorten(evidence, 300))}\n`)
    .join('')
}

const LAST_LINE = Number.MAX_SAFE_INTEGER

/** Findings sorted by level, errors first, then by place. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
      order(a.path ?? '', b.path ?? '') ||
      // A finding about a whole file, such as a count of further findings, follows the findings with a line.
      (a.line ?? LAST_LINE) - (b.line ?? LAST_LINE) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      order(a.rule, b.rule),
  )
}

/** One finding of each file, then the second of each file, and so on; otherwise in the given order. */
export function oneOfEachFileFirst(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, number>()
  const ranked = findings.map(finding => {
    const rank = seen.get(finding.path ?? '') ?? 0
    seen.set(finding.path ?? '', rank + 1)
    return { finding, rank }
  })
  return ranked.sort((a, b) => a.rank - b.rank).map(({ finding }) => finding)
}

/** The findings that show their suggestion: of findings with the same rule and the same suggestion only the first. */
export function firstWithAdvice(findings: readonly Finding[]): ReadonlySet<Finding> {
  const advised = findings.filter(({ suggestion }) => suggestion !== undefined).reverse()
  return new Set(new Map(advised.map(finding => [`${finding.rule} ${finding.suggestion}`, finding])).values())
}

/** The place of a finding for people: `docs/guide.md:12:5`. The column counts code points; the path is printable ASCII. */
export function placeForPeople({ path, line, column, codePointColumn }: Finding): string {
  if (path === undefined) return ''
  const at = codePointColumn ?? column
  return [visible(path, 300), line, line === undefined ? undefined : at].filter(part => part !== undefined).join(':')
}

/** The number of findings outside the collapsed section. */
const OPEN_ROWS = 20

/** Findings as a table with links to the commit's lines when the repository is known. Findings after the first twenty are collapsed. */
export function findingsTable(report: Report, repositoryUrl: string | undefined, budget: number): string {
  const sorted = sortFindings(report.findings)
  const advised = firstWithAdvice(sorted)
  const cellsOf = (finding: Finding) => {
    const mark = { error: ':x:', warning: ':warning:', info: ':information_source:' }[finding.level]
    const place = codeSpan(placeForPeople(finding))
    const advice = advised.has(finding) ? `<br>${escapeCell(shorten(finding.suggestion ?? '', 500))}` : ''
    const message = `${escapeCell(shorten(finding.message, 500))}${advice}`
    return [mark, link(place, lineUrl(report, repositoryUrl, finding)), codeSpan(finding.rule), message]
  }
  const rows = (findings: readonly Finding[], most: number): string =>
    table(['', 'Place', 'Rule', 'Finding'], findings, cellsOf, most, ': see report.json')
  // Collapsing up to five rows would save no space.
  const open = sorted.length <= OPEN_ROWS + 5 ? sorted.length : OPEN_ROWS
  const first = rows(sorted.slice(0, open), budget)
  const rest = rows(sorted.slice(open), budget - Buffer.byteLength(first) - 100)
  return rest === '' ? first : `${first}\n${details(`${count(sorted.length - open, 'more finding')}`, rest)}`
}

/** The number of findings of each level: `2 errors, 1 warning`. */
export function countFindings(findings: readonly Finding[]): string {
  const words = { error: 'error', warning: 'warning', info: 'remark' } as const
  const numbers = LEVELS.map(level => [level, findings.filter(finding => finding.level === level).length] as const)
  return numbers.flatMap(([level, number]) => (number === 0 ? [] : [count(number, words[level])])).join(', ')
}

/** The assets with size and digest; the name of an asset on GitHub is a link. */
export function assetsTable(assets: readonly ReportAsset[], budget: number): string {
  const sorted = [...assets].sort((a, b) => order(a.component, b.component) || order(a.name, b.name))
  const cellsOf = (asset: ReportAsset) => [
    link(codeSpan(asset.name), asset.url),
    escapeText(asset.component),
    `${formatSize(asset.size)}${growth(asset)}`.replaceAll(' ', '&nbsp;'),
    // The names get the room: whoever compares a digest has the whole one in SHA256SUMS.
    codeSpan(asset.sha256.slice(0, 12)),
  ]
  return table(['Asset', 'Component', '>Size', 'SHA-256 begins with'], sorted, cellsOf, budget, ': see SHA256SUMS')
}

/** The growth of an asset since the previous release: ` (+12 %)`; '' when the previous size is unknown. */
function growth({ size, previousSize }: Pick<ReportAsset, 'size' | 'previousSize'>): string {
  if (previousSize === undefined || previousSize === 0) return ''
  const percent = Math.round((100 * (size - previousSize)) / previousSize)
  return percent === 0 ? ' (as before)' : ` (${percent > 0 ? '+' : ''}${percent} %)`
}

/** The commit, as a link when the repository's address is known. */
export function commitLink(commit: string, repositoryUrl: string | undefined): string {
  return link(codeSpan(shortCommit(commit)), repositoryUrl && `${repositoryUrl}/commit/${encodePath(commit)}`)
}

function lineUrl(report: Report, repositoryUrl: string | undefined, finding: Finding): string | undefined {
  if (repositoryUrl === undefined || report.commit === undefined || finding.path === undefined) return undefined
  const line = finding.line === undefined ? '' : `?plain=1#L${finding.line}`
  return `${repositoryUrl}/blob/${encodePath(report.commit)}/${encodePath(finding.path)}${line}`
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
