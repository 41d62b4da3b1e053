import type { BuildLog, Log } from '../../ports/ports.ts'
import { stepLine } from '../../report/step-status.ts'
import { shorten, toLines } from '../../text/characters.ts'
import { createMasks, type Masks } from '../../text/mask.ts'

/** The log keeps this many lines from the beginning and the end of a component build and counts the rest. */
const FIRST = 500
const LAST = 4_000

/** The number of lines from the end of a failed component build that stand outside of the closed group. */
const OPEN = 20

/** UTF-16 code units. A longer line of a log is cut. */
const LONGEST = 8_000

/**
 * The log of a workflow step. It escapes workflow commands: the runner executes each line that starts, after white space, with `::`, and each line with `##[`
 * (actions/runner, ActionCommand.cs). A component build prints one line for each shown command. When the build ends, it prints a closed group with its output,
 * and after a failure the last lines. `write` gets whole lines.
 */
export function workflowLog(write: (text: string) => void): Log & { readonly masks: Masks } {
  const masks = createMasks()
  const safe = (text: string): string[] => toLines(masks.shown(text)).map(line => shorten(inert(line), LONGEST))
  const print = (text: string, start = '', end = ''): void =>
    write(
      safe(text)
        .map(line => `${start}${line}${end}\n`)
        .join(''),
    )
  const debug = (text: string): void => write(`::debug::${escapeData(safe(text).join('\n'))}\n`)
  const build = (title: string): BuildLog => {
    const lines = boundedLines(FIRST, LAST)
    let recent: string[] = []
    return {
      stage(stage, helper) {
        recent = []
        if (helper === true) debug(`${title}: ${stage}`)
        else print(`${title}: ${stage}`)
        for (const line of safe(`--- ${stage}`)) lines.add(line)
      },
      line(text) {
        for (const line of safe(text)) lines.add(line)
        recent = [...recent, ...safe(text)].slice(-OPEN)
      },
      end(result, { stage, message, tail } = { stage: 'the build', message: '', tail: [] }) {
        const all = [`::group::${escapeData(safe(`${title}: output`).join(' '))}`, ...lines.all(), '::endgroup::']
        if (all.length > 2) write(all.map(line => `${line}\n`).join(''))
        if (result === 'stopped') print(`${title}: stopped`)
        // GitHub shows a group closed, so the end of a failure stands below it. Other programs of the component can have printed since.
        if (result === 'failed')
          print([`${title}: FAILED in ${stage}: ${/^.*/.exec(message)![0]}`, ...(tail.length > 0 ? tail : recent)].join('\n  | '))
      },
    }
  }
  return {
    masks,
    info: text => print(text),
    // Coloured, not `::warning::`: GitHub keeps ten annotations of a level, and the report chooses them.
    warning: text => print(text, '\u001b[33mWarning: ', '\u001b[0m'),
    error: text => print(text, '\u001b[31mError: ', '\u001b[0m'),
    // The result has the title; the start of a step is for a search after a hang.
    step: debug,
    stepResult: step => print(stepLine(step)),
    debug,
    build,
  }
}

/** Keeps at most `first` lines from the beginning and `last` from the end. `all` puts a line between them that counts the dropped lines. */
export function boundedLines(first: number, last: number): { add(line: string): void; all(): readonly string[] } {
  const head: string[] = []
  let tail: string[] = []
  let dropped = 0
  const cut = (): void => {
    dropped += Math.max(0, tail.length - last)
    tail = tail.slice(-last)
  }
  return {
    add(line) {
      if (head.length < first) head.push(line)
      else if (tail.push(line) >= last * 2) cut()
    },
    all() {
      cut()
      return dropped === 0 ? [...head, ...tail] : [...head, `... ${dropped} lines are left out here ...`, ...tail]
    },
  }
}

/** Breaks up workflow commands. */
function inert(line: string): string {
  return line.replace(/^([\s\u0085]*):(?=:)/, '$1: ').replaceAll('##[', '## [')
}

/** Escapes the data of a workflow command like @actions/core, so that the data stays on one line. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}
