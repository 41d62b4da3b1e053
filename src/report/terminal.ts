import type { Finding } from '../model/finding.ts'
import { failedTitleOf } from '../model/step-titles.ts'
import { shorten } from '../text/characters.ts'
import { count, formatDuration, formatSize, shortCommit } from '../text/format.ts'
import { wrap } from '../text/wrap.ts'
import { checklistItems, ticked } from './checklist.ts'
import { renderExcerpt, type SourceLine } from './excerpt.ts'
import { splitHint } from './failure.ts'
import { andUncommitted, headline, reportFiles } from './headline.ts'
import { unescapeText } from './markdown.ts'
import type { Failure, Report } from './report.ts'
import { MOST_SHOWN, type SourceLines } from './source-lines.ts'
import { stepRows } from './step-rows.ts'
import { countSteps } from './step-status.ts'
import { countFindings, firstWithAdvice, placeForPeople, sortFindings } from './steps.ts'
import { oneLine, type Paint, painter } from './terminal-text.ts'

/** The properties of the terminal. `width` in columns. */
export interface TerminalStyle {
  readonly width: number
  readonly colour: boolean
  /** False when the log has already shown the steps on the same screen. */
  readonly steps?: boolean
  /** False when the run keeps no report as a file. */
  readonly files?: boolean
  /** The team's checklist after the run, as Markdown. */
  readonly checklist?: string | undefined
  /** The known lines of the findings. */
  readonly sources?: SourceLines | undefined
}

/** The folder of the run's files, from the root of the repository. */
const DIST = '.release-runbook/dist'

const LEVEL_COLOUR = { error: 'red', warning: 'yellow', info: 'cyan' } as const

/** The report for a terminal, in ASCII. The last lines of a failed command are absent, because the log has shown them. Ends with a newline. */
export function renderTerminal(report: Report, style: TerminalStyle): string {
  // Some terminals say that they have no columns.
  const width = Math.max(40, style.width || 80)
  const paint = painter(style.colour)
  const parts = [
    head(report, width, paint),
    report.failure === undefined ? [] : failure(report.failure, width, paint),
    style.steps === false ? [] : stepRows(report.steps, width, paint),
    findings(report.findings, style, width, paint),
    assets(report, style, width, paint),
    checklist(report, style, width, paint),
    foot(report, style, width),
  ]
  return parts
    .filter(lines => lines.length > 0)
    .map(lines => `${lines.join('\n')}\n`)
    .join('\n')
}

function head(report: Report, width: number, paint: Paint): string[] {
  const { title, note } = headline(report)
  const colour = report.outcome === 'failed' ? 'red' : 'green'
  return [...wrap(title, width).map(line => paint(line, colour)), ...(note === '' ? [] : wrap(note, width))]
}

function failure({ step, message, hint }: Failure, width: number, paint: Paint): string[] {
  const lines = [...wrap(failedTitleOf(step), width).map(line => paint(line, 'bold')), ...wrap(message, width - 2).map(line => `  ${line}`)]
  const parts = splitHint(hint)
  if (parts.length > 0) lines.push('', paint('What to do', 'bold'))
  for (const part of parts) {
    // Commands are not wrapped, so that a reader can copy them.
    if (part.kind === 'commands') lines.push(...part.lines.map(line => `    ${paint(line, 'cyan')}`))
    else lines.push(...part.lines.flatMap(line => wrap(line, width - 2)).map(line => `  ${line}`))
  }
  return lines
}

function findings(all: readonly Finding[], { sources, files }: TerminalStyle, width: number, paint: Paint): string[] {
  if (all.length === 0) return []
  const sorted = sortFindings(all)
  const advised = firstWithAdvice(sorted)
  const lines = [paint(countFindings(all), 'bold')]
  for (const finding of sorted.slice(0, MOST_SHOWN)) {
    const place = placeForPeople(finding)
    const rule = shorten(oneLine(finding.rule), 60)
    lines.push(`${paint(finding.level, LEVEL_COLOUR[finding.level])} ${place === '' ? rule : `${place} ${paint(rule, 'grey')}`}`)
    lines.push(...wrap(oneLine(finding.message), width - 4).map(line => `    ${line}`))
    lines.push(...excerpt(sources?.get(finding), width, text => paint(text, LEVEL_COLOUR[finding.level])))
    if (finding.suggestion !== undefined && advised.has(finding))
      lines.push(...wrap(oneLine(finding.suggestion), width - 7).map((line, at) => `    ${at === 0 ? '-> ' : '   '}${line}`))
  }
  if (all.length > MOST_SHOWN)
    lines.push(`and ${all.length - MOST_SHOWN} more: ${files === false ? '--json prints all' : `see ${DIST}/report.json`}`)
  return lines
}

/** The line of the file, and carets below the column of the finding. */
function excerpt(source: SourceLine | undefined, width: number, paint: (text: string) => string): string[] {
  if (source === undefined) return []
  const number = String(source.number)
  const { line, carets } = renderExcerpt(source, width - number.length - 7)
  const rows = [`    ${number} | ${line}`.trimEnd()]
  if (carets !== '') rows.push(`    ${' '.repeat(number.length)} | ${carets.replace(/\^+/, paint)}`)
  return rows
}

function assets({ assets: all = [], release }: Report, { files }: TerminalStyle, width: number, paint: Paint): string[] {
  if (all.length === 0) return []
  const name = Math.min(width - 28, Math.max(...all.map(asset => asset.name.length)))
  const rows = all.map(asset => {
    const start = `  ${shorten(oneLine(asset.name), name).padEnd(name)}  ${formatSize(asset.size).padStart(10)}  `
    const digest = oneLine(asset.sha256)
    // Twelve characters still distinguish two files; SHA256SUMS has the whole digest.
    return `${start}${paint(start.length + digest.length <= width ? digest : digest.slice(0, 12), 'grey')}`
  })
  const place = release === undefined && files !== false ? ` in ${DIST}` : ''
  return [paint(`${count(all.length, 'asset')}${place}`, 'bold'), ...rows]
}

/** The items of the checklist, without those of other commands. The items for a person belong to a whole release. */
function checklist({ command }: Report, { checklist: markdown }: TerminalStyle, width: number, paint: Paint): string[] {
  if (markdown === undefined) return []
  const whole = command === 'release' || command === 'publish'
  const own = checklistItems(markdown).filter(({ text, ids }) =>
    ids === undefined ? whole : !/ - (?:skipped: belongs to \w+(?:; |$))+$/.test(text),
  )
  const rows = own.flatMap(({ tick, text }) =>
    wrap(oneLine(unescapeText(text.slice(1).replace(/<!--.*?-->/g, ''))), width - 6).map(
      (line, at) => `  ${at > 0 ? '   ' : paint(`[${tick}]`, tick === ' ' ? 'yellow' : 'green')} ${line}`,
    ),
  )
  return rows.length === 0 ? [] : [paint(`Your checklist: ${ticked(own)}`, 'bold'), ...rows]
}

function foot(report: Report, { files }: TerminalStyle, width: number): string[] {
  const { commit, previousTag, release, unchanged } = report
  const line = [
    report.ms === undefined ? '' : formatDuration(report.ms),
    commit === undefined ? '' : `commit ${shortCommit(oneLine(commit))}${andUncommitted(report)}`,
    previousTag === undefined
      ? ''
      : previousTag === null
        ? 'the first release'
        : `${unchanged ? 'no change' : 'changes'} since ${oneLine(previousTag)}`,
    countSteps(report),
  ].filter(part => part !== '')
  return [
    ...(line.length === 0 ? [] : wrap(line.join(', '), width)),
    ...(release === undefined ? [] : [oneLine(release.url)]),
    ...(files === false ? [] : reportFiles(report).map(name => `${DIST}/${name}`)),
  ]
}
