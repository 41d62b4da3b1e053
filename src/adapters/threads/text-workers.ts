import { Worker } from 'node:worker_threads'
import type { TextWorkers } from '../../features/text-checks/scan-texts.ts'
import { type TextsFound, wanted } from '../../features/text-checks/text-job.ts'
import { keepNewSpaceSmall } from './heap.ts'

/** The entry of the worker: beside the entries of the bundle, or the source itself. This file is in a chunk of its own, one folder below the entries. */
const entry = new URL(import.meta.url.endsWith('.ts') ? '../../text-worker.ts' : '../text-worker.js', import.meta.url)

/** Starts a thread for each task. */
export const textWorkers: TextWorkers = {
  scan: task =>
    new Promise<TextsFound>((resolve, reject) => {
      const { job, counter, deferred } = task
      // This thread takes its share of a large repository, and each parse tree in it lets the new space grow: 100 MB on the sources of Linux.
      if (deferred === undefined && job.wants.some(bits => (bits & wanted.ellipsis) !== 0)) keepNewSpaceSmall()
      // One string passes to a thread in a tenth of the time of as many as there are files.
      const workerData = { job: { ...job, paths: job.paths.join('\0') }, counter, deferred }
      const worker = new Worker(entry, { workerData, resourceLimits: { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 256 } })
      worker.once('message', (found: TextsFound) => resolve(found))
      worker.once('error', reject)
      worker.once('exit', code => reject(new Error(`the thread that reads texts ended with code ${code}`)))
    }),
}
