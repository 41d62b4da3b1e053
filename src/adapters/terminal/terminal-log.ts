import type { BuildLog, Log } from '../../ports/ports.ts'
import { stepRows } from '../../report/step-rows.ts'
import { stepLine } from '../../report/step-status.ts'
import { painter } from '../../report/terminal-text.ts'
import { shorten, toLines } from '../../text/characters.ts'
import { formatDuration } from '../../text/format.ts'
import { createMasks, type Masks } from '../../text/mask.ts'
import { boundedLines } from '../actions/workflow-log.ts'

/** The methods and properties of a terminal's stream that the log uses. */
export interface TerminalStream {
  write(text: string): void
  readonly columns?: number
}

/** How a terminal's log looks. */
export interface TerminalLogOptions {
  readonly colour: boolean
  /** Live lines with a spinner. */
  readonly live?: boolean
  /** Prints warnings, errors and the output of failed component builds only. */
  readonly quiet?: boolean
  /** Prints debug messages, and the output of component builds while they run. */
  readonly verbose?: boolean
}

const SPINNER = ['|', '/', '-', '\\']
/** Milliseconds between two turns of the spinner. */
const TURN = 120

/** Columns for the titles of steps. The evidence of a longer title stands below it. */
const TITLE = 22

/** A step or a component build with a live line. */
interface LiveItem {
  readonly title: string
  readonly start: number
  stage: string
  last: string
}

/**
 * The log of a terminal. With live lines, the current step and each component build have a line with a spinner at the bottom. Otherwise
 * the log prints plain lines. It prints the output of a component build only after a failure. `finish` removes the live lines and
 * stops the timer, which never keeps the program alive.
 */
export function terminalLog(stream: TerminalStream, options: TerminalLogOptions): Log & { readonly masks: Masks; finish(): void } {
  const masks = createMasks()
  const safe = (text: string): string[] => toLines(masks.shown(text))
  const paint = painter(options.colour)
  const { live, quiet, verbose } = options
  const screen = makeScreen(stream, safe)
  const print = (text: string): void => {
    if (!quiet) screen.print(safe(text))
  }
  let running: LiveItem | undefined
  const end = (): void => {
    if (running !== undefined) screen.remove(running)
    running = undefined
  }
  /** The current step has a live line. Each result is a row of the table that the report prints on a plain terminal. */
  const liveSteps: Pick<Log, 'step' | 'stepResult'> = {
    step(title) {
      end()
      running = { title: safe(title).join(' '), start: performance.now(), stage: '', last: '' }
      screen.add(running)
    },
    stepResult(step) {
      end()
      const width = Math.max(40, stream.columns || 80)
      const shown = { ...step, title: masks.shown(step.title), evidence: masks.shown(step.evidence) }
      screen.print(stepRows([shown], width, paint, TITLE))
    },
  }
  const build = (title: string): BuildLog => {
    const shown: LiveItem = { title: safe(title).join(' '), start: performance.now(), stage: '', last: '' }
    const lines = boundedLines(50, 500)
    if (live) screen.add(shown)
    return {
      stage(stage, helper) {
        shown.stage = safe(stage).join(' ')
        shown.last = ''
        lines.add(paint(`--- ${shown.stage}`, 'bold'))
        if (!live && !quiet && helper !== true) screen.print([`${shown.title}: ${shown.stage}`])
      },
      line(text) {
        for (const line of safe(text)) {
          lines.add(line)
          if (line.trim() !== '') shown.last = line.trim()
          if (verbose) screen.print([`${shown.title} | ${line}`])
        }
      },
      end(result) {
        screen.remove(shown)
        const time = formatDuration(performance.now() - shown.start)
        const colour = { passed: 'green', failed: 'red', stopped: 'yellow' } as const
        const word = paint(result === 'failed' ? 'FAILED' : result, colour[result])
        if (quiet && result !== 'failed') return
        const output = result === 'failed' && !verbose ? lines.all() : []
        screen.print([...output.map(line => `  | ${line}`), `${shown.title}: ${word} (${time})`])
      },
    }
  }
  return {
    masks,
    info: print,
    warning: text => screen.print(safe(`Warning: ${text}`).map(line => paint(line, 'yellow'))),
    error: text => screen.print(safe(`Error: ${text}`).map(line => paint(line, 'red'))),
    debug: text => {
      if (verbose) screen.print(safe(text).map(line => paint(line, 'grey')))
    },
    ...(live ? liveSteps : { step: () => {}, stepResult: step => print(stepLine(step)) }),
    build,
    finish: screen.finish,
  }
}

/** Prints whole lines above the live lines, if there are any, and paints the live lines again. */
function makeScreen(stream: TerminalStream, safe: (text: string) => string[]) {
  const items = new Set<LiveItem>()
  let painted = 0
  let turn = 0
  let timer: NodeJS.Timeout | undefined
  // One write for each frame, so that the terminal never shows half a frame.
  const draw = (lines: readonly string[]): void => {
    const erase = painted === 0 ? '' : `\u001b[${painted}A\u001b[J`
    const width = (stream.columns || 80) - 1
    const live = [...items].map(item => shorten(liveLine(item, SPINNER[turn % SPINNER.length]!, safe), width))
    painted = live.length
    const text = `${erase}${[...lines, ...live].map(line => `${line}\n`).join('')}`
    if (text !== '') stream.write(text)
  }
  const tick = (): void => {
    turn += 1
    draw([])
  }
  const stop = (): void => {
    clearInterval(timer)
    timer = undefined
  }
  return {
    print: draw,
    add(item: LiveItem) {
      items.add(item)
      if (timer === undefined) timer = setInterval(tick, TURN).unref()
      draw([])
    },
    remove(item: LiveItem) {
      items.delete(item)
      if (items.size === 0) stop()
      draw([])
    },
    finish() {
      stop()
      items.clear()
      draw([])
    },
  }
}

function liveLine({ title, stage, start, last }: LiveItem, spinner: string, safe: (text: string) => string[]): string {
  const seconds = Math.floor((performance.now() - start) / 1000)
  // A wide character could wrap the line, and `draw` would erase only half of it.
  const narrow = last.replace(/[^\x20-\x7e]/g, '?')
  return safe(`${spinner} ${title}${stage === '' ? '' : `: ${stage}`}  ${seconds} s${narrow === '' ? '' : `  ${narrow}`}`).join(' ')
}
