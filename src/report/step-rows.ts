import type { StepRecord } from '../model/step-outcome.ts'
import { shorten } from '../text/characters.ts'
import { formatDuration } from '../text/format.ts'
import { wrap } from '../text/wrap.ts'
import { STATUS_MARK } from './step-status.ts'
import { oneLine, type Paint } from './terminal-text.ts'

const STATUS_COLOUR = { passed: 'green', warned: 'yellow', failed: 'red', skipped: 'grey', manual: 'cyan' } as const

/** Steps as rows of a table of `width` columns. Evidence stands below a title longer than `column`, by default the length of the longest title. */
export function stepRows(steps: readonly StepRecord[], width: number, paint: Paint, column?: number): string[] {
  const titles = steps.map(step => shorten(oneLine(step.title), width - 20))
  const most = Math.min(width - 20, Math.max(30, Math.floor(width * 0.45)))
  const wide = Math.min(most, column ?? Math.max(0, ...titles.map(title => title.length)))
  const room = width - wide - 22
  return steps.flatMap((step, at) => {
    const title = titles[at]!
    const time = step.status === 'skipped' || step.status === 'manual' ? '' : formatDuration(step.ms)
    const evidence = wrap(shorten(oneLine(step.evidence), 400), room < 24 ? width - 9 : room)
    const below = room < 24 || title.length > wide || evidence[0]!.length > room
    const start = `${paint(STATUS_MARK[step.status].padEnd(8), STATUS_COLOUR[step.status])} ${title.padEnd(below ? width - 20 : wide)}`
    const clock = time === '' ? '' : paint(time.padStart(10), 'grey')
    const rest = evidence.slice(below ? 0 : 1).flatMap(line => (line === '' ? [] : `${' '.repeat(room < 24 ? 9 : wide + 11)}${line}`))
    return [`${below ? start : `${start}  ${(evidence[0] ?? '').padEnd(room)}`} ${clock}`.trimEnd(), ...rest]
  })
}
