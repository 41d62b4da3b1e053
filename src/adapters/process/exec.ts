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
/** Milliseconds for which the streams can stay open after the program ended. */
const DRAIN = 1000
const POLL = 20
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const onWindows = process.platform === 'win32'

/**
 * The ports Exec and ProcessTags: argv without a shell, no standard input, a process group for each program. A time limit, an abort and the
 * end of the program stop the whole group: SIGTERM, then SIGKILL after `grace` milliseconds (Windows: taskkill). The end of this process
 * kills all groups. A process tag is an environment variable; on Linux it finds processes that left their group (setsid). Each text keeps
 * its first 65,536 and last 1,048,576 UTF-16 code units, with a line between that counts the dropped ones.
 */
export function localExec({ grace = GRACE }: { readonly grace?: number } = {}): Exec & ProcessTags {
  return { run: command => runCommand(command, grace), end: processTag => endTagged(processTag, grace) }
}

async function runCommand(command: Command, grace: number): Promise<Completed> {
  const captured = { stdout: boundedText(), output: boundedText() }
  const completed = (outcome: Completed['outcome'], code: number): Completed => {
    const { stdout, output } = captured
    return { outcome, code, stdout: stdout.text(), output: output.text() }
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
  const env = processTag === undefined ? command.env : { ...command.env, [processTagVariable]: valueOfTag(processTag) }
  return spawn(program, args, { cwd, env, shell: false, stdio: ['ignore', 'pipe', 'pipe'], detached: !onWindows, windowsHide: true })
}

const exitCode = (code: number | null, signal: NodeJS.Signals | null): number =>
  code ?? 128 + (signal === null ? 0 : constants.signals[signal])

/** Waits until the program and its process group have ended; `cut` is the reason if this function stopped them. */
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
  live.add(group)
  updateListeners()
  // The signal can abort before the listener is added.
  if (command.signal?.aborted) abort()
  try {
    const code = await exited
    clearTimeout(timer)
    // Another process of the group can still write, such as a `tee` after the program. It gets time to finish its line.
    await Promise.race([closed, pause(stopping === undefined && groupLives(group) ? DRAIN : POLL * 5, undefined, { ref: false })])
    await (stopping ?? stopGroup(group, grace))
    await Promise.race([closed, pause(POLL * 5, undefined, { ref: false })])
    // A process outside the group can keep the streams open for ever.
    child.stdout?.destroy()
    child.stderr?.destroy()
    await closed
    return { code, cut }
  } finally {
    clearTimeout(timer)
    command.signal?.removeEventListener('abort', abort)
    live.delete(group)
    updateListeners()
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

/** Whether the group has a running process. Zombies do not count: in a container, the first process often never collects them. */
const groupLives = (group: number): boolean => signalGroup(group, 0) && isProcessGroupRunning(group)

const signalGroup = (group: number, name: NodeJS.Signals | 0): boolean => signal(onWindows ? group : -group, name)

/** Sends a signal to a process, or to a group as a negative number; false if it has ended. */
function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const RUN = randomUUID()
const live = new Set<number>()
const processTags = new Set<string>()

/** Unique for this run, because another run on the machine can have components of the same names. */
const valueOfTag = (processTag: string): string => `${processTag}-${RUN}`

const leftovers = (processTag: string): number[] => findTaggedProcesses(processTagVariable, valueOfTag(processTag))

/** Stops all processes with a tag, new ones too: SIGTERM, then SIGKILL after `grace` milliseconds. Returns the number of processes. */
async function endTagged(processTag: string, grace: number): Promise<number> {
  const stopped = new Set<number>()
  const deadline = performance.now() + grace
  for (let pids = leftovers(processTag); pids.length > 0; pids = leftovers(processTag)) {
    const late = performance.now() > deadline
    for (const pid of pids) {
      if (late || !stopped.has(pid)) signal(pid, late ? 'SIGKILL' : 'SIGTERM')
      stopped.add(pid)
    }
    // A process in an uninterruptible system call must not block the run for ever.
    if (performance.now() > deadline + grace) break
    await pause(POLL)
  }
  processTags.delete(processTag)
  updateListeners()
  return stopped.size
}

function killAll(): void {
  // Process tags first: a tagged process that cleared its environment is found while its parent runs.
  for (const processTag of processTags) for (const pid of leftovers(processTag)) signal(pid, 'SIGKILL')
  for (const group of live) signalGroup(group, 'SIGKILL')
}

function onSignal(signal: NodeJS.Signals): void {
  killAll()
  if (process.listenerCount(signal) > 1) return
  // Without another listener, this process ends by the same signal, so that its parent sees the true reason.
  process.removeListener(signal, onSignal)
  process.kill(process.pid, signal)
}

let listening = false

/** Listens for the end of this process while a group or a process tag is in use. */
function updateListeners(): void {
  const wanted = live.size + processTags.size > 0
  if (wanted === listening) return
  listening = wanted
  if (wanted) process.on('exit', killAll)
  else process.removeListener('exit', killAll)
  // First in the list: the program removes temporary folders only after all writers have ended.
  for (const name of SIGNALS) wanted ? process.prependListener(name, onSignal) : process.removeListener(name, onSignal)
}
