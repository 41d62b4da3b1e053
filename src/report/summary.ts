import { shorten } from '../text/characters.ts'
import { count, firstLines, formatDuration } from '../text/format.ts'
import { checklistItems, ticked } from './checklist.ts'
import { renderFailure } from './failure.ts'
import { andUncommitted, headline, reportFiles } from './headline.ts'
import { codeSpan, details, embed, encodePath, escapeText, fence, link } from './markdown.ts'
import type { Report } from './report.ts'
import { countSteps } from './step-status.ts'
import { assetsTable, commitLink, countFindings, findingsTable, personList, stepsTable } from './steps.ts'
import { renderTimeline } from './timeline.ts'

const KIB = 1024

/** The content of the summary besides the report. */
export interface SummaryExtra {
  /** The release notes, as Markdown. */
  readonly notes?: string | undefined
  /** The reason for each entry's category in the notes, as plain text. */
  readonly explanation?: string | undefined
  /** The team's checklist after the run, as Markdown. */
  readonly runbook?: string | undefined
  /** Address of the repository's web page, for links to commits and lines. */
  readonly repositoryUrl?: string | undefined
  /** Name of the workflow artifact with report.json, and preview.html in a dry run. */
  readonly reportArtifact?: string | undefined
  /** Address of the workflow run. */
  readonly runUrl?: string | undefined
  /** The most bytes of the summary. GitHub drops a summary above 1 MiB (workflow-commands, "Step isolation and limits"). */
  readonly limit?: number
}

/** A part of the summary of at most `most` bytes. `render` gets the bytes that it may use; '' means no section. */
interface Section {
  readonly most: number
  readonly render: (budget: number) => string
}

/**
 * The job summary as GitHub Markdown of at most `limit` bytes. A failure comes first; a long part ends with the number of omitted rows.
 * All text is ASCII except letters in the notes and in the output of a tool.
 */
export function renderSummary(report: Report, extra: SummaryExtra): string {
  const limit = extra.limit ?? 900_000
  const parts: string[] = []
  let rest = limit - 200
  let missing = 0
  for (const section of sections(report, extra)) {
    const text = section.render(Math.min(section.most, rest))
    if (Buffer.byteLength(text) + 1 > rest) missing += 1
    else if (text !== '') {
      parts.push(text.endsWith('\n') ? text : `${text}\n`)
      rest -= Buffer.byteLength(text) + 2
    }
  }
  if (missing > 0) parts.push(`${count(missing, 'part')} of this page did not fit: see report.json.\n`)
  return parts.join('\n')
}

function sections(report: Report, extra: SummaryExtra): Section[] {
  const { notes, explanation, runbook, repositoryUrl } = extra
  const steps: Section = {
    most: 128 * KIB,
    render: budget => titled(`## ${countSteps(report).replace(/^.*?:/, 'Steps:')}\n`, stepsTable(report.steps, budget - 100)),
  }
  const findings: Section = {
    most: 64 * KIB,
    render: budget => titled(`## Findings: ${countFindings(report.findings)}\n`, findingsTable(report, repositoryUrl, budget - 200)),
  }
  // Findings that stopped the run come before everything else: a few before the advice, because they say what to fix; many after it.
  const errors = report.findings.filter(finding => finding.level === 'error').length
  const stopped = report.outcome === 'failed' && errors > 0
  const few = stopped && report.findings.length <= 6
  return [
    { most: 16 * KIB, render: () => head(report, extra) },
    ...(few ? [findings] : []),
    { most: 64 * KIB, render: () => (report.failure === undefined ? '' : renderFailure(report.failure)) },
    ...(stopped && !few ? [findings] : []),
    { most: 16 * KIB, render: () => titled('## For you\n', personList(report.steps)) },
    { most: 128 * KIB, render: budget => titled('## Assets\n', assetsTable(report.assets ?? [], budget - 20)) },
    {
      most: 160 * KIB,
      render: budget => {
        if (notes === undefined || notes.trim() === '') return ''
        // The command `notes` shows the notes open, because they are its result.
        return report.command === 'notes'
          ? embedded('## Release notes\n', notes, budget)
          : details('<b>Release notes</b>', embedded('', notes, budget - 100))
      },
    },
    steps,
    ...(stopped ? [] : [findings]),
    {
      most: 64 * KIB,
      render: budget => (runbook === undefined ? '' : embedded(`## Your checklist: ${ticked(checklistItems(runbook))}\n`, runbook, budget)),
    },
    { most: 64 * KIB, render: budget => explained(explanation, budget) },
    { most: 64 * KIB, render: () => timeline(report) },
  ]
}

function head(report: Report, { repositoryUrl, runUrl, reportArtifact }: SummaryExtra): string {
  const { title, note } = headline(report)
  const mark = { passed: ':white_check_mark:', failed: ':x:', 'nothing-to-do': ':white_check_mark:', 'dry-run': ':test_tube:' }[
    report.outcome
  ]
  const facts = [
    report.release === undefined ? '' : link(report.release.draft ? '**View the draft**' : '**View the release**', report.release.url),
    report.commit === undefined ? '' : `commit ${commitLink(report.commit, repositoryUrl)}${andUncommitted(report)}`,
    since(report, repositoryUrl),
    flags(report),
    report.ms === undefined ? '' : formatDuration(report.ms),
    runUrl === undefined ? '' : link('this run', runUrl),
    reportArtifact === undefined ? '' : `${reportFiles(report).join(' and ')} in the artifact ${codeSpan(reportArtifact)}`,
  ]
  const line = facts.filter(fact => fact !== '').join(' &middot; ')
  return [`# ${mark} ${escapeText(shorten(title, 300))}`, escapeText(note), line].filter(part => part !== '').join('\n\n')
}

function since({ tag, previousTag, unchanged }: Report, repositoryUrl: string | undefined): string {
  if (previousTag === undefined) return ''
  if (previousTag === null) return 'the first release'
  const compare = repositoryUrl && tag !== null ? `${repositoryUrl}/compare/${encodePath(previousTag)}...${encodePath(tag)}` : undefined
  return `${unchanged ? 'no change' : 'changes'} since ${link(codeSpan(previousTag), compare)}`
}

function flags({ release }: Report): string {
  if (release === undefined || release.draft) return ''
  return [release.prerelease ? 'pre-release' : release.latest ? 'latest' : '', release.immutable ? 'immutable' : '']
    .filter(Boolean)
    .join(', ')
}

function timeline(report: Report): string {
  const lines = renderTimeline(report)
  return lines.length === 0 ? '' : `## Timeline\n\n${fence(firstLines(lines, 200, String), 'text')}`
}

function explained(explanation: string | undefined, budget: number): string {
  if (explanation === undefined) return ''
  const lines = firstLines(explanation.trimEnd().split('\n'), Math.max(0, Math.floor((budget - 300) / 140)), String)
  return details('Why each entry is where it is (<code>release-runbook notes --explain</code> prints all)', fence(lines, 'text'))
}

/** A Markdown document as a quotation below a title. A document above `budget` bytes is cut at the end of a line. */
function embedded(title: string, markdown: string, budget: number): string {
  const text = embed(markdown)
  if (Buffer.byteLength(text) + Buffer.byteLength(title) < budget) return titled(title, text)
  const cut = Buffer.from(text)
    .subarray(0, Math.max(0, budget - Buffer.byteLength(title) - 100))
    .toString()
    .replace(/\n[^\n]*$/, '')
  return titled(title, `${cut}\n\nThe rest did not fit here.`)
}

function titled(title: string, body: string): string {
  return body === '' ? '' : title === '' ? body : `${title}\n${body}`
}
