import type { Log } from '../../src/ports/ports.ts'
import { stepLine } from '../../src/report/step-status.ts'

/** A log that keeps what it was told, a line each. */
export function fakeLog(): Log & { readonly lines: string[] } {
  const lines: string[] = []
  const keep = (text: string): void => void lines.push(text)
  return {
    lines,
    info: keep,
    warning: keep,
    error: keep,
    debug: () => {},
    step: keep,
    stepResult: step => keep(stepLine(step)),
    build: title => ({
      stage: stage => keep(`${title}: ${stage}`),
      line: text => keep(`${title}| ${text}`),
      end: result => keep(`${title}: ${result}`),
    }),
  }
}
