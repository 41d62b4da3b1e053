import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { processTagVariable } from '../../model/process-tag.ts'
import type { Command, Completed, Exec, ProcessTags } from '../../ports/ports.ts'
import { boundedText, relay } from './child-output.ts'
import { findTaggedProcesses, isProcessGroupRunning } from './process-table.ts'

/** Milliseconds between SIGTERM and SIGKILL. */
const GRACE = 5000
/** Milliseconds that the streams may stay open after the program itself ended. */
const DRAIN = 1000
const POLL = 20
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const onWindows = process.platform === 'win32'

/**
 * The ports Exec and Families over the operating system: argv without a shell, no standard input, a process group for each program. A time
 * limit or an abort stops the whole group: SIGTERM, and SIGKILL for what is left after `grace` milliseconds (Windows: taskkill).
 * What a program leaves running in its group when it ends is stopped too, and so is everything when this process ends. A family is
 * told by a variable of its own in the environment, so that on Linux also those are found that left their group (setsid). Of each
 * text the first 65,536 and the last 1,048,576 UTF-16 code units are kept, with a line between them that tells how many were dropped.
 */
export function localExec(options: { readonly grace?: number } = {}): Exec & ProcessTags {
  const grace = options.grace ?? GRACE
  return { run: command => runCommand(command, grace), end: name => endFamily(name, grace) }
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
  const { program, args, cwd, processTag } = command
  const env = processTag === undefined ? command.env : { ...command.env, [processTagVariable]: markOf(processTag) }
  return spawn(program, args, { cwd, env, shell: false, stdio: ['ignore', 'pipe', 'pipe'], detached: !onWindows, windowsHide: true })
}

function exitCode(code: number | null, signal: NodeJS.Signals | null): number {
  return code ?? 128 + (signal === null ? 0 : constants.signals[signal])
}

/** Waits for the end of a program and of all that it started; `cut` says why it did not end by itself. */
async function supervise(child: ChildProcess, command: Command, exited: Promise<number>, closed: Promise<unknown>, grace: number) {
  const group = child.pid!
  if (command.processTag !== undefined) processTags.add(command.processTag)
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
  return signalGroup(group, 0) && isProcessGroupRunning(group)
}

function signalGroup(group: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(onWindows ? group : -group, signal)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const RUN = randomUUID()
const live = new Set<number>()
const processTags = new Set<string>()

/** Another run on the machine may have components of the same names. */
function markOf(processTag: string): string {
  return `${processTag}-${RUN}`
}

/** Stops what is left of a family: SIGTERM, after `grace` milliseconds SIGKILL, and again for those that were started meanwhile. */
async function endFamily(processTag: string, grace: number): Promise<number> {
  const stopped = new Set<number>()
  const deadline = performance.now() + grace
  for (
    let left = findTaggedProcesses(processTagVariable, markOf(processTag));
    left.length > 0;
    left = findTaggedProcesses(processTagVariable, markOf(processTag))
  ) {
    const late = performance.now() > deadline
    for (const pid of left) {
      if (late || !stopped.has(pid)) signal(pid, late ? 'SIGKILL' : 'SIGTERM')
      stopped.add(pid)
    }
    // What cannot be killed (a process in the kernel's hands) must not hold the run for ever.
    if (performance.now() > deadline + grace) break
    await pause(POLL)
  }
  processTags.delete(processTag)
  listen()
  return stopped.size
}

function killAll(): void {
  for (const group of live) signalGroup(group, 'SIGKILL')
  for (const processTag of processTags)
    for (const pid of findTaggedProcesses(processTagVariable, markOf(processTag))) signal(pid, 'SIGKILL')
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // It has ended by itself.
  }
}

function onSignal(signal: NodeJS.Signals): void {
  killAll()
  if (process.listenerCount(signal) > 1) return
  // Nobody else handles it: end by the same signal, so that who started this process sees the true reason.
  process.removeListener(signal, onSignal)
  process.kill(process.pid, signal)
}

function watch(group: number): void {
  live.add(group)
  listen()
}

function unwatch(group: number): void {
  live.delete(group)
  listen()
}

let listening = false

/** Listens for the end of this process as long as there is something to stop. */
function listen(): void {
  const wanted = live.size + processTags.size > 0
  if (wanted === listening) return
  listening = wanted
  if (wanted) process.on('exit', killAll)
  else process.removeListener('exit', killAll)
  // Before who else listens: temporary folders are removed when nobody writes to them any more.
  for (const name of SIGNALS) wanted ? process.prependListener(name, onSignal) : process.removeListener(name, onSignal)
}
