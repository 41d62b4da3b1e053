import { availableParallelism } from 'node:os'
import type { PackedJob, PackJob } from '../../ports/files.ts'
import { packJob } from './pack-job.ts'
import { scriptOf, startThread } from './threads.ts'

/** More than four threads were slower and took more memory. Threads exist for one row of docs/benchmarks.md: the zip of openjdk-17-doc. */
const MAX_THREADS = 4
/** Jobs of a thread at once: the current job and the next. */
const AHEAD = 2
/** Most bytes of files that are in work or wait for the writer. */
const BYTES_AHEAD = 16 * 1024 * 1024
/** A thread costs about 40 ms and 16 MB; the main thread packs less than this in that time. In bytes, and in files. */
const WORTH_BYTES = 4 * 1024 * 1024
const WORTH_FILES = 1000

/** The fastest settings on this machine for so many files and bytes: the number of additional threads, 0 for none, and their script. */
export function bestSettings({ files, bytes }: { readonly files: number; readonly bytes: number }) {
  const threads = bytes < WORTH_BYTES && files < WORTH_FILES ? 0 : Math.min(MAX_THREADS, availableParallelism())
  return { threads, script: scriptOf('deflate') }
}

/** The `pack` of the Files port. Yields the results in the order of the jobs. The packed bytes do not depend on the settings. */
export async function* packOnThreads(jobs: Iterable<PackJob>, { threads, script }: ReturnType<typeof bestSettings>) {
  if (threads === 0) {
    yield* packHere(jobs)
    return
  }
  const workers = Array.from({ length: threads }, () => startThread<object, PackedJob>(script, 'A thread that packs files'))
  const spaces: SharedArrayBuffer[] = []
  const ahead: { readonly result: Promise<PackedJob>; readonly bytes: number }[] = []
  const iterator = jobs[Symbol.iterator]()
  let next = iterator.next()
  let bytesAhead = 0
  const start = (): void => {
    for (; next.done !== true && ahead.length < AHEAD * threads; next = iterator.next()) {
      const job = next.value
      const bytes = job.files.reduce((sum, { seen }) => sum + seen.size, 0)
      if (ahead.length > 0 && bytesAhead + bytes > BYTES_AHEAD) return
      const worker = workers.reduce((least, other) => (other.busy() < least.busy() ? other : least))
      const result = worker.ask({ job, space: spaces.pop() })
      // The loop below awaits the result and gets its error. Until then, Node must not report an unhandled rejection.
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
