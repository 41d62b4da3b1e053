import type { Finding } from '../model/finding.ts'
import { failedTitleOf } from '../model/step-titles.ts'
import type { Annotation } from '../ports/ports.ts'
import { printableAscii, shorten } from '../text/characters.ts'
import type { Failure } from './report.ts'
import { oneOfEachFileFirst, placeForPeople, sortFindings } from './steps.ts'

/**
 * The most annotations of one step. GitHub keeps ten of each level of a step and fifty of a job, and silently drops the others
 * (actions/runner, ExecutionContext.cs). More than ten would also bury the annotations of other programs.
 */
const MOST = 10

/** UTF-16 code units of the longest message; GitHub cuts a longer message (actions/runner, ExecutionContext.cs). */
const LONGEST = 4_096

const LEVELS = { error: 'error', warning: 'warning', info: 'notice' } as const

/**
 * At most ten annotations for the lines of a commit, in order: the failure, then findings by level.
 * Within a level, each file gets one annotation before any file gets a second. If findings are left out, the last annotation counts them.
 */
export function planAnnotations(findings: readonly Finding[], failure: Failure | undefined): Annotation[] {
  const ordered = (['error', 'warning', 'info'] as const).flatMap(level =>
    // The report alone lists the references that one warning counts, or that were broken before.
    oneOfEachFileFirst(sortFindings(findings.filter(finding => finding.level === level && finding.rule !== 'archive/more-references'))),
  )
  const first = failure === undefined ? [] : [ofFailure(failure)]
  const room = MOST - first.length
  if (ordered.length <= room) return [...first, ...ordered.map(ofFinding)]
  const [gravest] = ordered.slice(room - 1)
  const message = `and ${ordered.length - room + 1} more: all are in the job summary and in report.json`
  return [...first, ...ordered.slice(0, room - 1).map(ofFinding), { level: LEVELS[gravest!.level], title: 'More findings', message }]
}

function ofFailure({ step, message, hint }: Failure): Annotation {
  return { level: 'error', title: shown(failedTitleOf(step), 200), message: shown(hint === '' ? message : `${message}\n${hint}`, LONGEST) }
}

/** Paths that an annotation must not hold raw: characters that deceive in a log, or a text that the runner executes as a command. */
const UNSAFE_NAME = /##\[|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}]/u

function ofFinding(finding: Finding): Annotation {
  const { level, rule, path, line, column, message, suggestion } = finding
  const placed = path !== undefined && !UNSAFE_NAME.test(path)
  // The log of a workflow shows the message without its file.
  const text = path === undefined || (placed && message.startsWith(path)) ? message : `${placeForPeople(finding)}: ${message}`
  return {
    level: LEVELS[level],
    title: shown(rule, 200),
    message: shown(suggestion === undefined ? text : `${text}\n${suggestion}`, LONGEST),
    // The runner drops a column without a line and a line without a path.
    ...(placed && { path, ...(line !== undefined && { line, ...(column !== undefined && { column }) }) }),
  }
}

function shown(text: string, length: number): string {
  return shorten(printableAscii(text), length)
}
