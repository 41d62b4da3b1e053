import { readdirSync, readFileSync } from 'node:fs'

/** A process of the table of Linux, as proc_pid_stat(5) has it. */
interface Entry {
  readonly pid: number
  readonly parent: number
  readonly group: number
  /** Not a dead one that nobody has collected. */
  readonly atWork: boolean
}

const onLinux = process.platform === 'linux'

/** All processes; empty where there is no /proc. */
function table(): Entry[] {
  if (!onLinux) return []
  return readdirSync('/proc').flatMap(name => (/^\d+$/.test(name) ? (entryOf(name) ?? []) : []))
}

/** `pid (name) state parent group ...`; the name can hold anything. */
function entryOf(pid: string): Entry | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const [state = '', parent, group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return { pid: Number(pid), parent: Number(parent), group: Number(group), atWork: !'ZX'.includes(state) }
  } catch {
    return undefined
  }
}

/** Whether anyone of a process group is at work; true where that cannot be looked up. */
export function isProcessGroupRunning(group: number): boolean {
  return !onLinux || table().some(entry => entry.group === group && entry.atWork)
}

/**
 * Processes at work that were started with `NAME=value` in their environment, and all that these have started since: also those that
 * left their group or cleared their environment, as long as a parent is there to tell. Empty where there is no /proc.
 */
export function findTaggedProcesses(name: string, value: string): number[] {
  const mark = Buffer.from(`\0${name}=${value}\0`)
  const entries = table().filter(({ atWork }) => atWork)
  const found = new Set(entries.filter(({ pid }) => holds(pid, mark)).map(({ pid }) => pid))
  for (let size = -1; size !== found.size; ) {
    size = found.size
    for (const { pid, parent } of entries) if (found.has(parent)) found.add(pid)
  }
  found.delete(process.pid)
  return [...found]
}

function holds(pid: number, mark: Buffer): boolean {
  try {
    return Buffer.concat([Buffer.from('\0'), readFileSync(`/proc/${pid}/environ`)]).includes(mark)
  } catch {
    // It ended meanwhile, or is another user's.
    return false
  }
}
