import { createHash } from 'node:crypto'
import { constants, lstatSync, readdirSync, rmSync, type Stats } from 'node:fs'
import { chmod, copyFile, lstat, mkdir, mkdtemp, open, readFile, readlink, realpath, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { compareNames } from '../../archive/member-names.ts'
import type { FileFacts, FileIdentity, FileKind, Files, WalkedEntry } from '../../ports/files.ts'
import { fileReader } from './read-each.ts'
import { replaceFile } from './replace-file.ts'

function kindOf(stats: Stats): FileKind {
  if (stats.isSymbolicLink()) return 'link'
  if (stats.isDirectory()) return 'directory'
  return stats.isFile() ? 'file' : 'other'
}

const identityOf = (stats: Stats): FileIdentity => ({ device: stats.dev, inode: stats.ino, size: stats.size })
const factsOf = (stats: Stats): FileFacts => ({ ...identityOf(stats), kind: kindOf(stats), mode: stats.mode & 0o7777, links: stats.nlink })

const absent = (error: unknown): undefined => {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return undefined
  throw error
}

const temporaries = new Set<string>()
let listening = false
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

function removeTemporaries(): void {
  for (const path of temporaries) {
    try {
      rmSync(path, { recursive: true, force: true, maxRetries: 3 })
    } catch {
      // The process ends and cannot report the error.
    }
  }
}

function onSignal(signal: NodeJS.Signals): void {
  removeTemporaries()
  // The process ends by the same signal, so that its parent sees the true reason.
  process.removeAllListeners(signal)
  process.kill(process.pid, signal)
}

/** Removes a temporary folder at the end of the process, also after a signal, because it can contain a whole work tree. */
function removeAtEnd(path: string): void {
  if (!listening) {
    listening = true
    process.on('exit', removeTemporaries)
    for (const signal of signals) process.on(signal, onSignal)
  }
  temporaries.add(path)
}

/** A new folder for this user alone, of exactly this name if it is free: frameworks write the name into their output. */
async function makePrivate(path: string): Promise<string> {
  try {
    await mkdir(path, { mode: 0o700 })
    return path
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return mkdtemp(`${path}-`)
  }
}

/** The Files port over the file system. `temporaryRoot` is the parent of private folders: RUNNER_TEMP in a workflow, else the system's folder. */
export function localFiles(temporaryRoot: string): Files {
  const noFollow = constants.O_NOFOLLOW ?? 0

  /** Synchronous calls, because promises for tens of thousands of files cost more than the calls. It yields to other tasks every 1000 names. */
  async function walkInto(root: string, below: string, skip: (entry: WalkedEntry) => boolean, found: WalkedEntry[]): Promise<void> {
    const sorted = readdirSync(below === '' ? root : `${root}/${below}`).sort(compareNames)
    for (const [index, name] of sorted.entries()) {
      if (index % 1000 === 999) await new Promise(setImmediate)
      // `join` makes one flat string. A template string would keep its parts in memory too.
      const path = below === '' ? name : [below, name].join('/')
      const stats = lstatSync(`${root}/${path}`, { throwIfNoEntry: false })
      if (stats === undefined) continue
      const { size, mode, nlink, dev, ino } = stats
      const entry = { path, kind: kindOf(stats), size, mode: mode & 0o7777, links: nlink, device: dev, inode: ino }
      if (skip(entry)) continue
      found.push(entry)
      if (entry.kind === 'directory') await walkInto(root, path, skip, found)
    }
  }

  return {
    facts: path => lstat(path).then(factsOf, absent),
    read: path => readFile(path),
    readText: path => readFile(path, 'utf8').catch(absent),
    async write(path, content) {
      await mkdir(dirname(path), { recursive: true })
      // O_NOFOLLOW: a link in the repository must not make the program write to another file.
      await writeFile(path, content, { mode: 0o644, flag: constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | noFollow })
    },
    async walk(directory, skip = () => false) {
      const found: WalkedEntry[] = []
      await walkInto(directory, '', skip, found)
      return found
    },
    realPath: path => realpath(path),
    readLink: path => readlink(path),
    async open(path) {
      const handle = await open(path, constants.O_RDONLY | noFollow)
      const stats = await handle.stat()
      if (!stats.isFile()) {
        await handle.close()
        throw new Error(`${path} is not a regular file`)
      }
      return {
        ...identityOf(stats),
        mode: stats.mode & 0o7777,
        async unchanged() {
          const now = await handle.stat()
          return now.size === stats.size && now.mtimeMs === stats.mtimeMs
        },
        read: async buffer => (await handle.read(buffer, 0, buffer.length, null)).bytesRead,
        close: () => handle.close(),
      }
    },
    async *pack(jobs, total) {
      // Loaded at first use, because many runs pack nothing.
      const { bestSettings, packOnThreads } = await import('../threads/pack-threads.ts')
      yield* packOnThreads(jobs, bestSettings(total))
    },
    async create(path) {
      await mkdir(dirname(path), { recursive: true })
      const handle = await open(path, 'w', 0o644)
      let end = 0
      const writeFully = async (bytes: Uint8Array, position: number): Promise<void> => {
        for (let done = 0; done < bytes.length; )
          done += (await handle.write(bytes, done, bytes.length - done, position + done)).bytesWritten
      }
      return {
        async write(bytes) {
          await writeFully(bytes, end)
          end += bytes.length
        },
        writeAt: writeFully,
        close: () => handle.close(),
      }
    },
    readEach: fileReader(),
    replace: replaceFile,
    async digest(path) {
      const handle = await open(path, constants.O_RDONLY | noFollow)
      try {
        const hash = createHash('sha256')
        const buffer = Buffer.allocUnsafe(1 << 20)
        let size = 0
        for (;;) {
          const { bytesRead } = await handle.read(buffer, 0, buffer.length, null)
          if (bytesRead === 0) return { size, sha256: hash.digest('hex') }
          hash.update(buffer.subarray(0, bytesRead))
          size += bytesRead
        }
      } finally {
        await handle.close()
      }
    },
    async copy(from, to, mode) {
      await mkdir(dirname(to), { recursive: true })
      await copyFile(from, to)
      if (mode !== undefined) await chmod(to, mode)
    },
    async remove(path) {
      await rm(path, { recursive: true, force: true, maxRetries: 3 })
      // Another run can use the free name before this process ends.
      temporaries.delete(path)
    },
    async makeDirectory(path) {
      await mkdir(path, { recursive: true })
    },
    async temporary(name) {
      await mkdir(temporaryRoot, { recursive: true })
      const folder = await realpath(await makePrivate(join(temporaryRoot, name)))
      removeAtEnd(folder)
      return folder
    },
  }
}
