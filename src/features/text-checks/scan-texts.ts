import type { Files } from '../../ports/files.ts'
import { scratchBuffer } from './ascii/plain-bytes.ts'
import { isBinary } from './text-files.ts'
import { mergeResults, type ScanJob, type TextsFound, type ThreadJob } from './text-job.ts'
import { type DeferredFile, textVisitor } from './text-visitor.ts'

/** Number of files from which on a worker shares the reading. For fewer files the start of the worker takes longer than it saves. */
export const filesForWorker = 20_000
/** Size in bytes of the candidate files from which on a worker shares the parsing: about 100 ms of work. */
export const bytesForWorker = 400_000
/** Number of files that a thread claims at a time. */
const block = 64

/** The task of a worker. All threads share the counter: a thread claims the next piece of work by adding to it. */
export interface TextTask {
  readonly job: ScanJob
  readonly counter: Int32Array<SharedArrayBuffer>
  /** Files to parse; undefined: the worker reads the job's files. */
  readonly deferred: readonly DeferredFile[] | undefined
}

/** Runs a share of the text checks in another thread. */
export interface TextWorkers {
  scan(task: TextTask): Promise<TextsFound>
}

/** Runs all text checks with one read of each file. A worker shares the reading of many files, or the parsing of large candidate files. */
export async function scanTexts(
  job: ScanJob,
  ports: { readonly files: Pick<Files, 'readEach'>; readonly workers?: TextWorkers | undefined },
): Promise<TextsFound> {
  const { files, workers } = ports
  const counter = newCounter()
  if (workers !== undefined && job.paths.length >= filesForWorker) {
    // The worker starts first, because its start takes time.
    const theirs = workers.scan({ job, counter, deferred: undefined })
    return mergeResults(...(await Promise.all([runScanShare({ job, counter, deferred: undefined }, files), theirs])))
  }
  const visitor = textVisitor(job, true)
  await readShare(visitor, job, counter, files)
  const { deferred } = visitor
  const size = deferred.reduce((sum, { bytes }) => sum + bytes.length, 0)
  const parsed = newCounter()
  const isShared = deferred.length > 1 && size > bytesForWorker
  const theirs = isShared ? workers?.scan({ job, counter: parsed, deferred }) : undefined
  const [others] = await Promise.all([theirs, parseShare(visitor, deferred, parsed)])
  return others === undefined ? visitor.found() : mergeResults(visitor.found(), others)
}

/** Runs the share of one thread. */
export async function runScanShare(
  { job, counter, deferred }: Omit<TextTask, 'job'> & { readonly job: ThreadJob },
  files: Pick<Files, 'readEach'>,
): Promise<TextsFound> {
  const visitor = textVisitor(job, false)
  await (deferred === undefined ? readShare(visitor, job, counter, files) : parseShare(visitor, deferred, counter))
  return visitor.found()
}

type Counter = TextTask['counter']
type TextVisitor = ReturnType<typeof textVisitor>

const newCounter = (): Counter => new Int32Array(new SharedArrayBuffer(4))

async function readShare(visitor: TextVisitor, job: ThreadJob, counter: Counter, files: Pick<Files, 'readEach'>): Promise<void> {
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

async function parseShare(visitor: TextVisitor, deferred: readonly DeferredFile[], counter: Counter): Promise<void> {
  for (let next = Atomics.add(counter, 0, 1); next < deferred.length; next = Atomics.add(counter, 0, 1))
    await visitor.parse(deferred[next]!)
}
