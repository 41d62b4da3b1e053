import type { Files } from '../../ports/files.ts'
import { scratchBuffer } from './ascii/plain-bytes.ts'
import { isBinary } from './text-files.ts'
import { mergeResults, type ScanJob, type TextsFound, type ThreadJob } from './text-job.ts'
import { type DeferredFile, type TextVisitor, textVisitor } from './text-visitor.ts'

/** Files from which on reading them is shared with a worker: below, starting one takes longer than reading the rest alone. */
export const filesForWorker = 20_000
/** Bytes of candidate files from which on parsing is shared with a worker: about 100 ms of it. */
export const bytesForWorker = 400_000
/** Files that a thread takes at a time. */
const block = 64

/** What a worker is started with. The counter is shared: each thread takes the next piece of work by adding to it. */
export interface TextTask {
  readonly job: ScanJob
  readonly counter: Int32Array<SharedArrayBuffer>
  /** Files that wait for a parse; undefined: the worker reads the job's files itself. */
  readonly waiting: readonly DeferredFile[] | undefined
}

/** Threads beside the main one that take a share of the text checks. */
export interface TextWorkers {
  scan(task: TextTask): Promise<TextsFound>
}

/**
 * Reads each file of the job once and finds what all text checks find in it. A worker helps where it pays: with many files in the reading,
 * with much to parse in the parsing. The findings are the same, whoever made them.
 */
export async function scanTexts(
  job: ScanJob,
  ports: { readonly files: Pick<Files, 'readEach'>; readonly workers?: TextWorkers | undefined },
): Promise<TextsFound> {
  const { files, workers } = ports
  const counter = newCounter()
  if (workers !== undefined && job.paths.length >= filesForWorker) {
    // The worker first: it takes some time to start.
    const theirs = workers.scan({ job, counter, waiting: undefined })
    return mergeResults(...(await Promise.all([readShare(job, counter, files), theirs])))
  }
  const visitor = textVisitor(job, true)
  await readInto(visitor, job, counter, files)
  const { waiting } = visitor
  const size = waiting.reduce((sum, { bytes }) => sum + bytes.length, 0)
  const work = newCounter()
  const theirs =
    workers !== undefined && waiting.length > 1 && size > bytesForWorker ? workers.scan({ job, counter: work, waiting }) : undefined
  const [others] = await Promise.all([theirs, judgeInto(visitor, waiting, work)])
  return others === undefined ? visitor.found() : mergeResults(visitor.found(), others)
}

/** What a worker does with its task. */
export async function runScanShare(
  { job, counter, waiting }: Omit<TextTask, 'job'> & { readonly job: ThreadJob },
  files: Pick<Files, 'readEach'>,
): Promise<TextsFound> {
  if (waiting === undefined) return readShare(job, counter, files)
  const visitor = textVisitor(job, false)
  await judgeInto(visitor, waiting, counter)
  return visitor.found()
}

const newCounter = () => new Int32Array(new SharedArrayBuffer(4))

async function readShare(job: ThreadJob, counter: Int32Array<SharedArrayBuffer>, files: Pick<Files, 'readEach'>): Promise<TextsFound> {
  const visitor = textVisitor(job, false)
  await readInto(visitor, job, counter, files)
  return visitor.found()
}

async function readInto(
  visitor: TextVisitor,
  job: ThreadJob,
  counter: Int32Array<SharedArrayBuffer>,
  files: Pick<Files, 'readEach'>,
): Promise<void> {
  let current = 0
  function* shares(): Generator<string> {
    for (let from = Atomics.add(counter, 0, block); from < job.paths.length; from = Atomics.add(counter, 0, block))
      for (current = from; current < Math.min(from + block, job.paths.length); current++) yield job.paths.at(current)!
  }
  await files.readEach(
    job.root,
    shares(),
    (_, bytes) => visitor.visit(current, bytes),
    (path, head) => !isBinary(head, path),
    scratchBuffer,
  )
}

async function judgeInto(visitor: TextVisitor, waiting: readonly DeferredFile[], counter: Int32Array<SharedArrayBuffer>): Promise<void> {
  for (let next = Atomics.add(counter, 0, 1); next < waiting.length; next = Atomics.add(counter, 0, 1)) await visitor.judge(waiting[next]!)
}
