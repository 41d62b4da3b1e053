// A thread that packs files. A later job returns the buffer of earlier bytes as `space`.
import { answerRequests } from './adapters/threads/answer-requests.ts'
import { packJob } from './adapters/threads/pack-job.ts'
import type { PackJob } from './ports/files.ts'

answerRequests(({ job, space }: { job: PackJob; space: SharedArrayBuffer | undefined }) => packJob(job, space))
