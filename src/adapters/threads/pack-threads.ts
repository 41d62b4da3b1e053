import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { UserError } from '../../model/errors.ts'
import type { PackedJob, PackJob } from '../../ports/files.ts'
import { packJob } from './pack-job.ts'

/** How the work is divided. Tests set it; the bytes do not depend on it. */
export interface PackSettings {
  /** Threads beside this one; 0: this thread does the work. */
  readonly threads: number
  /** The script of a thread. */
  readonly script: URL
}

/** More threads than four were slower and took more memory (docs/benchmarks.md). */
const MOST_THREADS = 4
/** Jobs that a thread has at once: the one it works on, and the next. */
const AHEAD = 2
/** Bytes of files that are being packed or wait to be written. */
const BYTES_AHEAD = 16 * 1024 * 1024
/** A thread costs about 40 ms and 16 MB; less than this is done by then. In bytes, and in files. */
const WORTH_BYTES = 4 * 1024 * 1024
const WORTH_FILES = 1000

/** The work divided as it is fastest on this machine. */
export function bestSettings({ files, bytes }: { readonly files: number; readonly bytes: number }): PackSettings {
  const threads = bytes < WORTH_BYTES && files < WORTH_FILES ? 0 : Math.min(MOST_THREADS, availableParallelism())
  // In the sources this file is beside its entry's folder, in the bundle in a folder of chunks below it.
  const script = new URL(import.meta.url.endsWith('.ts') ? '../../deflate-worker.ts' : '../deflate-worker.js', import.meta.url)
  return { threads, script }
}

/** The Files port's `pack`, with the work divided as told. */
export async function* packOnThreads(jobs: Iterable<PackJob>, { threads, script }: PackSettings): AsyncGenerator<PackedJob> {
  if (threads === 0) {
    yield* packHere(jobs)
    return
  }
  const workers = Array.from({ length: threads }, () => startThread(script))
  const spaces: SharedArrayBuffer[] = []
  const ahead: { readonly result: Promise<PackedJob>; readonly bytes: number }[] = []
  const iterator = jobs[Symbol.iterator]()
  let next = iterator.next()
  let bytesAhead = 0
  const start = (): void => {
    for (; next.done !== true && ahead.length < AHEAD * threads; next = iterator.next()) {
      const job = next.value
      const bytes = sizeOf(job)
      if (ahead.length > 0 && bytesAhead + bytes > BYTES_AHEAD) return
      const worker = workers.reduce((least, other) => (other.busy() < least.busy() ? other : least))
      const result = worker.pack(job, spaces.pop())
      // Whoever waits for it sees the error; until then it is nobody's.
      result.catch(() => {})
      ahead.push({ result, bytes })
      bytesAhead += bytes
    }
  }
  try {
    for (start(); ahead.length > 0; start()) {
      const { result, bytes } = ahead.shift()!
      const packed = await result
      yield packed
      spaces.push(packed.bytes.buffer as SharedArrayBuffer)
      bytesAhead -= bytes
    }
  } finally {
    await Promise.all(workers.map(worker => worker.stop()))
  }
}

function* packHere(jobs: Iterable<PackJob>): Generator<PackedJob> {
  let space: SharedArrayBuffer | undefined
  for (const job of jobs) {
    const packed = packJob(job, space)
    yield packed
    space = packed.bytes.buffer as SharedArrayBuffer
  }
}

function sizeOf({ files }: PackJob): number {
  return files.reduce((sum, { seen }) => sum + seen.size, 0)
}

interface Thread {
  /** Jobs that it has not finished. */
  busy(): number
  pack(job: PackJob, space: SharedArrayBuffer | undefined): Promise<PackedJob>
  stop(): Promise<unknown>
}

type Answer = PackedJob | { readonly refusal: { readonly message: string; readonly hint: string } }

function startThread(script: URL): Thread {
  // A small young generation: what zlib holds outside of the heap goes with it.
  const worker = new Worker(script, { resourceLimits: { maxYoungGenerationSizeMb: 2 } })
  const waiting: PromiseWithResolvers<PackedJob>[] = []
  let broken: UserError | undefined
  const fail = (reason: string): void => {
    broken ??= new UserError(`A thread that packs files ended unexpectedly: ${reason}.`, 'Run it again; when it happens again, report it.')
    for (const { reject } of waiting.splice(0)) reject(broken)
  }
  worker.on('message', (answer: Answer) => {
    const job = waiting.shift()
    if ('refusal' in answer) job?.reject(new UserError(answer.refusal.message, answer.refusal.hint))
    else job?.resolve(answer)
  })
  worker.on('error', error => fail(error instanceof Error ? error.message : String(error)))
  worker.on('exit', code => fail(`exit code ${code}`))
  return {
    busy: () => waiting.length,
    pack(job, space) {
      if (broken !== undefined) return Promise.reject(broken)
      const answer = Promise.withResolvers<PackedJob>()
      waiting.push(answer)
      worker.postMessage({ job, space })
      return answer.promise
    },
    stop: () => worker.terminate(),
  }
}
