// A thread that packs files: it receives jobs and sends bytes. A later job returns the buffer of earlier bytes as `space`.
import { parentPort } from 'node:worker_threads'
import { packJob } from './adapters/threads/pack-job.ts'
import { UserError } from './model/errors.ts'
import type { PackJob } from './ports/files.ts'

const port = parentPort
if (port === null) throw new Error('deflate-worker.js is started by the program itself')
port.on('message', ({ job, space }: { job: PackJob; space?: SharedArrayBuffer }) => {
  try {
    port.postMessage(packJob(job, space))
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    port.postMessage({ refusal: { message: error.message, hint: error.hint } })
  }
})
