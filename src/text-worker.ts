// A thread that takes its share of reading and parsing texts: a task in, findings out.
import { parentPort, workerData } from 'node:worker_threads'
import { fileReader } from './adapters/files/read-each.ts'
import { runScanShare, type TextTask } from './features/text-checks/scan-texts.ts'
import { pathsIn } from './features/text-checks/text-job.ts'

type Sent = Omit<TextTask, 'job'> & { readonly job: Omit<TextTask['job'], 'paths'> & { readonly paths: string } }

const { job, counter, deferred } = workerData as Sent
const found = await runScanShare({ job: { ...job, paths: pathsIn(job.paths) }, counter, deferred }, { readEach: fileReader() })
parentPort?.postMessage(found)
