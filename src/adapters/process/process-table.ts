import { readdirSync, readFileSync } from 'node:fs'

const onLinux = process.platform === 'linux'

/** The running processes of Linux, without zombies; empty on other systems. */
function runningProcesses(): { readonly pid: number; readonly parent: number; readonly group: number }[] {
  if (!onLinux) return []
  return readdirSync('/proc').flatMap(pid => {
    const stat = /^\d+$/.test(pid) ? readProcess(pid, 'stat') : undefined
    if (stat === undefined) return []
    // `pid (name) state parent group ...`, and the name can have any character (proc_pid_stat(5)).
    const [state = '', parent, group] = stat.toString('latin1', stat.lastIndexOf(')') + 2).split(' ')
    return 'ZX'.includes(state) ? [] : [{ pid: Number(pid), parent: Number(parent), group: Number(group) }]
  })
}

/** Undefined if the process has ended or belongs to another user. */
function readProcess(pid: number | string, file: 'stat' | 'environ'): Buffer | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`)
  } catch {
    return undefined
  }
}

/** Whether a process group has a running process; true on systems other than Linux. */
export function isProcessGroupRunning(group: number): boolean {
  return !onLinux || runningProcesses().some(entry => entry.group === group)
}

/** Running processes that started with `NAME=value` in their environment, and those descendants whose parent still runs. Empty outside Linux. */
export function findTaggedProcesses(name: string, value: string): number[] {
  const entries = runningProcesses()
  const tag = Buffer.from(`\0${name}=${value}\0`)
  // The NUL goes before the first variable too, so that the search finds whole names only.
  const isTagged = (pid: number): boolean => Buffer.concat([Buffer.alloc(1), readProcess(pid, 'environ') ?? Buffer.alloc(0)]).includes(tag)
  const found = new Set(entries.map(({ pid }) => pid).filter(isTagged))
  for (let size = -1; size !== found.size; ) {
    size = found.size
    for (const { pid, parent } of entries) if (found.has(parent)) found.add(pid)
  }
  found.delete(process.pid)
  return [...found]
}
