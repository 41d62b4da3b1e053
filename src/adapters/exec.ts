import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { StringDecoder } from 'node:string_decoder'
import { setTimeout as pause } from 'node:timers/promises'
import type { Command, Completed, Exec } from '../ports.ts'

const HEAD = 64 * 1024
const TAIL = 1024 * 1024
const LONGEST_LINE = 64 * 1024
/** Milliseconds between SIGTERM and SIGKILL. */
const GRACE = 5000
/** Milliseconds that the streams may stay open after the program itself ended. */
const DRAIN = 1000
const POLL = 20
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const onWindows = process.platform === 'win32'

/**
 * The Exec port over the operating system: argv without a shell, no standard input, a process group for each program. A time
 * limit or an abort stops the whole group: SIGTERM, and SIGKILL for what is left after `grace` milliseconds (Windows: taskkill).
 * What a program leaves running in its group when it ends is stopped too, and so is everything when this process ends. Of each
 * text the first 65,536 and the last 1,048,576 UTF-16 code units are kept, with a line between them that tells how many were dropped.
 */
export function localExec(options: { readonly grace?: number } = {}): Exec {
  return { run: command => runCommand(command, options.grace ?? GRACE) }
}

async function runCommand(command: Command, grace: number): Promise<Completed> {
  const start = performance.now()
  const captured = { stdout: boundedText(), output: boundedText() }
  const completed = (outcome: Completed['outcome'], code: number): Completed => {
    const [stdout, output] = [captured.stdout.text(), captured.output.text()]
    return { outcome, code, stdout, output, ms: Math.round(performance.now() - start) }
  }
  if (command.signal?.aborted) return completed('stopped', -1)
  try {
    // spawn reports a missing folder as a missing program.
    if (!existsSync(command.cwd)) throw new Error(`The folder ${command.cwd} does not exist.`)
    const child = launch(command)
    const exited = new Promise<number>(resolve => child.once('exit', (code, signal) => resolve(exitCode(code, signal))))
    const closed = Promise.all([relay(child, 'stdout', command, captured), relay(child, 'stderr', command, captured)])
    await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject))
    const { code, cut } = await supervise(child, command, exited, closed, grace)
    return completed(cut ?? 'exited', code)
  } catch (error) {
    captured.output.add(error instanceof Error ? error.message : String(error))
    return completed('not-found', -1)
  }
}

function launch(command: Command): ChildProcess {
  const { program, args, cwd, env } = command
  return spawn(program, args, { cwd, env, shell: false, stdio: ['ignore', 'pipe', 'pipe'], detached: !onWindows, windowsHide: true })
}

function exitCode(code: number | null, signal: NodeJS.Signals | null): number {
  return code ?? 128 + (signal === null ? 0 : constants.signals[signal])
}

/** Waits for the end of a program and of all that it started; `cut` says why it did not end by itself. */
async function supervise(child: ChildProcess, command: Command, exited: Promise<number>, closed: Promise<unknown>, grace: number) {
  const group = child.pid!
  let cut: 'timed-out' | 'stopped' | undefined
  let stopping: Promise<void> | undefined
  const stop = (why: 'timed-out' | 'stopped'): void => {
    cut ??= why
    stopping ??= stopGroup(group, grace)
  }
  const abort = (): void => stop('stopped')
  const timer = command.timeout === undefined ? undefined : setTimeout(stop, command.timeout, 'timed-out')
  command.signal?.addEventListener('abort', abort)
  watch(group)
  // An abort between the start and this line has no listener to tell.
  if (command.signal?.aborted) abort()
  try {
    const code = await exited
    clearTimeout(timer)
    // Someone in the group may still be writing: a `tee` behind the program. It may finish its line.
    await Promise.race([closed, pause(stopping === undefined && groupLives(group) ? DRAIN : POLL * 5, undefined, { ref: false })])
    await (stopping ?? stopGroup(group, grace))
    await Promise.race([closed, pause(POLL * 5, undefined, { ref: false })])
    // A process that has left the group can hold the streams for ever.
    child.stdout?.destroy()
    child.stderr?.destroy()
    await closed
    return { code, cut }
  } finally {
    clearTimeout(timer)
    command.signal?.removeEventListener('abort', abort)
    unwatch(group)
  }
}

async function stopGroup(group: number, grace: number): Promise<void> {
  if (onWindows) {
    const killer = spawn('taskkill', ['/pid', String(group), '/T', '/F'], { stdio: 'ignore', windowsHide: true })
    return await new Promise(resolve => killer.once('close', () => resolve()).once('error', () => resolve()))
  }
  signalGroup(group, 'SIGTERM')
  const deadline = performance.now() + grace
  while (groupLives(group) && performance.now() < deadline) await pause(POLL)
  signalGroup(group, 'SIGKILL')
}

/** Whether anyone of the group is at work. The dead that nobody collects do not count: in a container the first process often never does. */
function groupLives(group: number): boolean {
  if (!signalGroup(group, 0)) return false
  return process.platform !== 'linux' || readdirSync('/proc').some(name => /^\d+$/.test(name) && isAtWork(name, group))
}

/** proc_pid_stat(5): `pid (name) state parent group ...`; the name can hold anything. */
function isAtWork(pid: string, group: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const [state, , its] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return Number(its) === group && state !== 'Z' && state !== 'X'
  } catch {
    return false
  }
}

function signalGroup(group: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(onWindows ? group : -group, signal)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const live = new Set<number>()

function killAll(): void {
  for (const group of live) signalGroup(group, 'SIGKILL')
}

function onSignal(signal: NodeJS.Signals): void {
  killAll()
  if (process.listenerCount(signal) > 1) return
  // Nobody else handles it: end by the same signal, so that who started this process sees the true reason.
  process.removeListener(signal, onSignal)
  process.kill(process.pid, signal)
}

function watch(group: number): void {
  if (live.size === 0) {
    process.on('exit', killAll)
    // Before who else listens: temporary folders are removed when nobody writes to them any more.
    for (const signal of SIGNALS) process.prependListener(signal, onSignal)
  }
  live.add(group)
}

function unwatch(group: number): void {
  live.delete(group)
  if (live.size > 0) return
  process.removeListener('exit', killAll)
  for (const signal of SIGNALS) process.removeListener(signal, onSignal)
}

interface BoundedText {
  add(text: string): void
  text(): string
}

function relay(
  child: ChildProcess,
  name: 'stdout' | 'stderr',
  command: Command,
  captured: { readonly stdout: BoundedText; readonly output: BoundedText },
): Promise<void> {
  const stream = child[name]!
  // A character can be cut in two by the border between two chunks.
  const decoder = new StringDecoder('utf8')
  const lines = lineSplitter(command.onLine ?? (() => {}))
  const take = (text: string): void => {
    if (name === 'stdout') captured.stdout.add(text)
    captured.output.add(text)
    lines.add(text)
  }
  stream.on('data', (chunk: Buffer) => take(decoder.write(chunk)))
  stream.on('error', () => {})
  return new Promise(resolve =>
    stream.once('close', () => {
      take(decoder.end())
      lines.end()
      resolve()
    }),
  )
}

function boundedText(): BoundedText {
  let head = ''
  let dropped = 0
  let length = 0
  const tail: string[] = []
  return {
    add(text) {
      const room = HEAD - head.length
      head += text.slice(0, room)
      if (text.length <= room) return
      tail.push(text.slice(room))
      length += text.length - room
      while (length - tail[0]!.length >= TAIL) {
        dropped += tail[0]!.length
        length -= tail.shift()!.length
      }
    },
    text() {
      const kept = tail.join('')
      const left = dropped + Math.max(0, kept.length - TAIL)
      return left === 0 ? head + kept : `${head}\n[${left} characters left out]\n${kept.slice(-TAIL)}`
    },
  }
}

/** Cuts text into lines. Of a line that was drawn again and again with carriage returns, as progress bars are, only the last form is one. */
function lineSplitter(onLine: (line: string) => void): { add(text: string): void; end(): void } {
  let pending = ''
  const emit = (line: string): void => onLine(line.replace(/\r+$/, '').replace(/^[\s\S]*\r/, ''))
  return {
    add(text) {
      const lines = (pending + text).split('\n')
      pending = lines.pop()!
      for (const line of lines) emit(line)
      if (pending.length < LONGEST_LINE) return
      emit(pending)
      pending = ''
    },
    end() {
      if (pending !== '') emit(pending)
      pending = ''
    },
  }
}
