import type { Finding } from '../model/finding.ts'
import type { Annotation } from '../ports/ports.ts'
import { printableAscii, shorten } from '../text/characters.ts'
import type { Failure } from './report.ts'
import { failedTitle } from './step-status.ts'
import { oneOfEachFileFirst, placeForPeople, sortFindings } from './steps.ts'

/**
 * Annotations of one step. GitHub keeps ten of each level of a step and fifty of a job, and drops the others unsaid (actions/runner,
 * ExecutionContext.cs); more than ten of one program would also bury those of the others.
 */
const MOST = 10

/** GitHub cuts a longer message (actions/runner, ExecutionContext.cs). In UTF-16 code units. */
const LONGEST = 4_096

const LEVELS = { error: 'error', warning: 'warning', info: 'notice' } as const

/**
 * The remarks that GitHub shows at the lines of a commit, in the order in which they are to be made: what stopped the run, then
 * errors, warnings and remarks, of each level one finding of every file before the second of any. Ten at most, the last of which
 * counts those that have no room.
 */
export function planAnnotations(findings: readonly Finding[], failure: Failure | undefined): Annotation[] {
  const ordered = (['error', 'warning', 'info'] as const).flatMap(level =>
    oneOfEachFileFirst(sortFindings(findings.filter(finding => finding.level === level))),
  )
  const first = failure === undefined ? [] : [ofFailure(failure)]
  const room = MOST - first.length
  if (ordered.length <= room) return [...first, ...ordered.map(ofFinding)]
  const [gravest] = ordered.slice(room - 1)
  const message = `and ${ordered.length - room + 1} more: all are in the job summary and in report.json`
  return [...first, ...ordered.slice(0, room - 1).map(ofFinding), { level: LEVELS[gravest!.level], title: 'More findings', message }]
}

function ofFailure({ step, message, hint }: Failure): Annotation {
  return { level: 'error', title: shown(failedTitle(step), 200), message: shown(hint === '' ? message : `${message}\n${hint}`, LONGEST) }
}

/** Names that cannot be handed over as they are: what deceives in a log, and what the runner takes for a command of its own. */
const UNSAFE_NAME = /##\[|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}]/u

function ofFinding(finding: Finding): Annotation {
  const { level, rule, path, line, column, message, suggestion } = finding
  const placed = path !== undefined && !UNSAFE_NAME.test(path)
  const text = path === undefined || placed ? message : `${placeForPeople(finding)}: ${message}`
  return {
    level: LEVELS[level],
    title: shown(rule, 200),
    message: shown(suggestion === undefined ? text : `${text}\n${suggestion}`, LONGEST),
    // A column needs a line and a line a file, or the runner drops them.
    ...(placed && { path, ...(line !== undefined && { line, ...(column !== undefined && { column }) }) }),
  }
}

function shown(text: string, length: number): string {
  return shorten(printableAscii(text), length)
}
