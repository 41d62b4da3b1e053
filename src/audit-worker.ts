// The thread that audits the release files: it receives one request and sends its findings.
import { tmpdir } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { localFiles } from './adapters/files/files.ts'
import { type AuditRequest, auditArtifacts } from './features/inspect/audit-artifacts.ts'
import { UserError } from './model/errors.ts'

try {
  const audit = await auditArtifacts(workerData as AuditRequest, localFiles(tmpdir()))
  parentPort?.postMessage({ audit })
} catch (error) {
  if (!(error instanceof UserError)) throw error
  parentPort?.postMessage({ refusal: { message: error.message, hint: error.hint } })
}
