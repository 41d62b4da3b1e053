import type { Finding } from '../checks/finding.ts'
import type { Annotation } from '../ports.ts'
import { sortFindings } from './boxes.ts'
import { printableAscii, shorten } from './characters.ts'
import type { Failure } from './report.ts'

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
  return { level: 'error', title: shown(step, 200), message: shown(hint === '' ? message : `${message}\n${hint}`, LONGEST) }
}

function ofFinding({ level, rule, path, line, column, message, suggestion }: Finding): Annotation {
  return {
    level: LEVELS[level],
    title: shown(rule, 200),
    message: shown(suggestion === undefined ? message : `${message}\n${suggestion}`, LONGEST),
    // A column needs a line and a line a file, or the runner drops them.
    ...(path !== undefined && { path, ...(line !== undefined && { line, ...(column !== undefined && { column }) }) }),
  }
}

function oneOfEachFileFirst(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, number>()
  const ranked = findings.map(finding => {
    const rank = seen.get(finding.path ?? '') ?? 0
    seen.set(finding.path ?? '', rank + 1)
    return { finding, rank }
  })
  return ranked.sort((a, b) => a.rank - b.rank).map(({ finding }) => finding)
}

function shown(text: string, length: number): string {
  return shorten(printableAscii(text), length)
}
