import type { BuildLog, Log } from '../../ports/ports.ts'
import { stepLine } from '../../report/step-status.ts'
import { printable, shorten, toLines } from '../../text/characters.ts'
import { createMasks, type Masks } from '../../text/mask.ts'

/** Lines of a lane that are kept from its beginning and from its end; what is between them is counted. */
const FIRST = 500
const LAST = 4_000

/** A line of a log longer than this is cut. In UTF-16 code units. */
const LONGEST = 8_000

/**
 * The log of a workflow step. No text that passes here is a workflow command: the runner executes every line that starts,
 * after white space, with `::` and every line that has `##[` anywhere (actions/runner, ActionCommand.cs). A lane's lines
 * are written as one group when it ends; until then each of its stages is one short line. `write` gets whole lines;
 * `masks` holds what is never printed; the host adds to it.
 */
export function workflowLog(write: (text: string) => void, masks: Masks = createMasks()): Log & { readonly masks: Masks } {
  const safe = (text: string): string[] => safeLines(text, masks.hide)
  const print = (text: string, start = '', end = ''): void =>
    write(
      safe(text)
        .map(line => `${start}${line}${end}\n`)
        .join(''),
    )
  const group = (title: string, lines: readonly string[]): void => {
    const body = lines.map(line => `${line}\n`).join('')
    write(`::group::${escapeData(safe(title).join(' '))}\n${body}::endgroup::\n`)
  }
  return {
    masks,
    info: text => print(text),
    // Coloured, not `::warning::`: GitHub keeps ten annotations of a level, and those are planned with the whole report in view.
    warning: text => print(text, '\u001b[33mWarning: ', '\u001b[0m'),
    error: text => print(text, '\u001b[31mError: ', '\u001b[0m'),
    step: title => print(title),
    stepResult: step => print(stepLine(step)),
    debug: text => write(`::debug::${escapeData(safe(text).join('\n'))}\n`),
    build: title => buildLog(title, { print, group, safe }),
  }
}

interface Printer {
  readonly print: (text: string) => void
  readonly group: (title: string, lines: readonly string[]) => void
  readonly safe: (text: string) => string[]
}

function buildLog(title: string, { print, group, safe }: Printer): BuildLog {
  const lines = boundedLines(FIRST, LAST)
  let ended = false
  return {
    stage(stage) {
      print(`${title}: ${stage}`)
      for (const line of safe(`--- ${stage}`)) lines.add(line)
    },
    line(text) {
      for (const line of safe(text)) lines.add(line)
    },
    end(result) {
      if (ended) return
      ended = true
      group(`${title}: ${result === 'failed' ? 'FAILED' : result}`, lines.all())
    },
  }
}

/** Lines of which only the first and the last are kept. */
export interface BoundedLines {
  add(line: string): void
  /** What was kept, with a line in the middle that counts what was not. */
  all(): readonly string[]
}

/** Keeps at most `first` lines from the beginning and `last` from the end, whatever the number added. */
export function boundedLines(first: number, last: number): BoundedLines {
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

/** Text as visible lines that the runner takes for nothing but text, with secrets hidden before and after control characters are gone. */
function safeLines(text: string, redact: (text: string) => string): string[] {
  return toLines(redact(printable(redact(text)))).map(line => shorten(inert(line), LONGEST))
}

/** Breaks up what the runner would execute. */
function inert(line: string): string {
  return line.replace(/^([\s\u0085]*):(?=:)/, '$1: ').replaceAll('##[', '## [')
}

/** As the toolkit does, so that text stays on the line of its command. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}
