import type { StepRecord } from '../model/step-outcome.ts'
import { shorten } from '../text/characters.ts'
import { formatDuration } from '../text/format.ts'
import { wrap } from '../text/wrap.ts'
import { STATUS_MARK } from './step-status.ts'
import { oneLine, type Paint } from './terminal-text.ts'

const STATUS_COLOUR = { passed: 'green', warned: 'yellow', failed: 'red', skipped: 'grey', manual: 'cyan' } as const

/**
 * Steps as rows of a table of `width` columns: mark, title, evidence, time. `column` is the width of the titles where it fits;
 * by default the longest title decides.
 */
export function stepRows(steps: readonly StepRecord[], width: number, paint: Paint, column?: number): string[] {
  const most = Math.min(width - 20, Math.max(30, Math.floor(width * 0.45)), column ?? Infinity)
  const titles = steps.map(step => shorten(oneLine(step.title), most))
  const wide = column === undefined ? Math.max(0, ...titles.map(title => title.length)) : most
  const room = width - wide - 22
  return steps.flatMap((step, at) => {
    const start = `${paint(STATUS_MARK[step.status].padEnd(8), STATUS_COLOUR[step.status])} ${titles[at]!.padEnd(wide)}`
    const time = step.status === 'skipped' || step.status === 'manual' ? '' : formatDuration(step.ms)
    const evidence = wrap(shorten(oneLine(step.evidence), 400), room < 24 ? width - 9 : room)
    const clock = time === '' ? '' : paint(time.padStart(10), 'grey')
    if (room < 24) return [`${start} ${clock}`.trimEnd(), ...evidence.filter(Boolean).map(line => `${' '.repeat(9)}${line}`)]
    const rest = evidence.slice(1).map(line => `${' '.repeat(wide + 11)}${line}`)
    return [`${start}  ${(evidence[0] ?? '').padEnd(room)} ${clock}`.trimEnd(), ...rest]
  })
}
