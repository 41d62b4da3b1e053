import { Worker } from 'node:worker_threads'
import type { ArtifactAudit, AuditRequest } from '../../features/inspect/audit-artifacts.ts'
import type { TextTask } from '../../features/text-checks/scan-texts.ts'
import type { TextsFound } from '../../features/text-checks/text-job.ts'
import { UserError } from '../../model/errors.ts'
import type { Reply } from './answer-requests.ts'

/** The script of a thread. The bundle puts this file into a folder of chunks, one level below the entries. */
export const scriptOf = (name: 'audit' | 'deflate' | 'text'): URL =>
  new URL(import.meta.url.endsWith('.ts') ? `../../${name}-worker.ts` : `../${name}-worker.js`, import.meta.url)

/**
 * Starts a thread that answers requests in their order. `name` begins the sentence of a UserError if the thread ends unexpectedly. `busy` is the
 * number of open requests. A small young generation frees unpacked data and the buffers of zlib early.
 */
export function startThread<Request, Answer>(script: URL, name: string, resourceLimits = { maxYoungGenerationSizeMb: 2 }) {
  const worker = new Worker(script, { resourceLimits })
  const waiting: PromiseWithResolvers<Answer>[] = []
  let broken: UserError | undefined
  const fail = (reason: string): void => {
    broken ??= new UserError(`${name} ended unexpectedly: ${reason}.`, 'Run it again; when it happens again, report it.')
    for (const { reject } of waiting.splice(0)) reject(broken)
  }
  worker.on('message', (reply: Reply<Answer>) => {
    const request = waiting.shift()
    if ('refusal' in reply) request?.reject(new UserError(reply.refusal.message, reply.refusal.hint))
    else request?.resolve(reply.answer)
  })
  worker.on('error', error => fail(error instanceof Error ? error.message : String(error)))
  worker.on('exit', code => fail(`exit code ${code}`))
  return {
    busy: () => waiting.length,
    ask(request: Request): Promise<Answer> {
      if (broken !== undefined) return Promise.reject(broken)
      const answer = Promise.withResolvers<Answer>()
      waiting.push(answer)
      worker.postMessage(request)
      return answer.promise
    },
    stop: () => worker.terminate(),
  }
}

/** The answer of a thread of its own. */
async function askOnce<Answer>(request: object, ...thread: Parameters<typeof startThread>): Promise<Answer> {
  const { ask, stop } = startThread<object, Answer>(...thread)
  try {
    return await ask(request)
  } finally {
    await stop()
  }
}

/** Audits in a thread. Throws UserError. */
export const auditInThread = (request: AuditRequest): Promise<ArtifactAudit> =>
  askOnce(request, scriptOf('audit'), 'The thread that audits the files')

/** Scans texts in a thread. Throws UserError. */
export function scanInThread({ job, counter, deferred }: TextTask): Promise<TextsFound> {
  // One joined string passes to a thread in a tenth of the time of one string for each path.
  const request = { job: { ...job, paths: job.paths.join('\0') }, counter, deferred }
  const limits = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 256 }
  return askOnce(request, scriptOf('text'), 'The thread that reads texts', limits)
}
