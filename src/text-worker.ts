// A thread that reads and scans its share of the texts: it receives one task and sends its findings.
import { parentPort, workerData } from 'node:worker_threads'
import { fileReader } from './adapters/files/read-each.ts'
import { runScanShare, type TextTask } from './features/text-checks/scan-texts.ts'
import { pathsIn } from './features/text-checks/text-job.ts'

type ReceivedTask = Omit<TextTask, 'job'> & { readonly job: Omit<TextTask['job'], 'paths'> & { readonly paths: string } }

const { job, counter, deferred } = workerData as ReceivedTask
const found = await runScanShare({ job: { ...job, paths: pathsIn(job.paths) }, counter, deferred }, { readEach: fileReader() })
parentPort?.postMessage(found)
