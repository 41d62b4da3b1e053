import { Worker } from 'node:worker_threads'
import type { ArtifactAudit, AuditRequest } from '../../features/inspect/audit-artifacts.ts'
import { UserError } from '../../model/errors.ts'

type Answer = { readonly audit: ArtifactAudit } | { readonly refusal: { readonly message: string; readonly hint: string } }

/** Audits in a thread whose small young generation frees unpacked data early. Throws UserError, also if the thread ends unexpectedly. */
export async function auditInThread(request: AuditRequest): Promise<ArtifactAudit> {
  // The bundle puts this file into a folder of chunks, one level below the entries.
  const script = new URL(import.meta.url.endsWith('.ts') ? '../../audit-worker.ts' : '../audit-worker.js', import.meta.url)
  const worker = new Worker(script, { workerData: request, resourceLimits: { maxYoungGenerationSizeMb: 2 } })
  const { promise, resolve, reject } = Promise.withResolvers<ArtifactAudit>()
  const fail = (reason: string): void =>
    reject(
      new UserError(`The thread that audits the files ended unexpectedly: ${reason}.`, 'Run it again; when it happens again, report it.'),
    )
  worker.on('message', (answer: Answer) => {
    if ('refusal' in answer) reject(new UserError(answer.refusal.message, answer.refusal.hint))
    else resolve(answer.audit)
  })
  worker.on('error', error => fail(error instanceof Error ? error.message : String(error)))
  worker.on('exit', code => fail(`exit code ${code}`))
  try {
    return await promise
  } finally {
    await worker.terminate()
  }
}
