// A thread that reads and scans its share of the texts.
import { fileReader } from './adapters/files/read-each.ts'
import { answerRequests } from './adapters/threads/answer-requests.ts'
import { runScanShare, type TextTask } from './features/text-checks/scan-texts.ts'
import { pathsIn } from './features/text-checks/text-job.ts'

type Request = Omit<TextTask, 'job'> & { readonly job: Omit<TextTask['job'], 'paths'> & { readonly paths: string } }

answerRequests(({ job, counter, deferred }: Request) =>
  runScanShare({ job: { ...job, paths: pathsIn(job.paths) }, counter, deferred }, { readEach: fileReader() }),
)
