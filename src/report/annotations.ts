import type { Finding } from '../checks/finding.ts'
import type { Annotation } from '../ports.ts'
import { sortFindings } from './boxes.ts'
import { printableAscii, shorten } from './characters.ts'
import type { Failure } from './report.ts'

/** GitHub keeps ten annotations of each level of a step and drops the others unsaid (actions/runner, ExecutionContext.cs): nine, and one that says how many more. */
const MOST = 9

/** GitHub cuts a longer message (actions/runner, ExecutionContext.cs). In UTF-16 code units. */
const LONGEST = 4_096

const LEVELS = { error: 'error', warning: 'warning', info: 'notice' } as const

/**
 * The remarks that GitHub shows at the lines of a commit, in the order in which they are to be made: what stopped the run,
 * then for each level one finding of every file before the second of any.
 */
export function planAnnotations(findings: readonly Finding[], failure: Failure | undefined): Annotation[] {
  const planned: Annotation[] = []
  if (failure !== undefined) planned.push(ofFailure(failure))
  for (const level of ['error', 'warning', 'info'] as const) {
    const ordered = oneOfEachFileFirst(sortFindings(findings.filter(finding => finding.level === level)))
    const room = level === 'error' && failure !== undefined ? MOST - 1 : MOST
    planned.push(...ordered.slice(0, room).map(ofFinding))
    if (ordered.length > room)
      planned.push({ level: LEVELS[level], title: 'More findings', message: `and ${ordered.length - room} more: see the summary` })
  }
  return planned
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
