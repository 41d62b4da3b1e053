// The thread that audits the release files.
import { tmpdir } from 'node:os'
import { localFiles } from './adapters/files/files.ts'
import { answerRequests } from './adapters/threads/answer-requests.ts'
import { type AuditRequest, auditArtifacts } from './features/inspect/audit-artifacts.ts'

answerRequests((request: AuditRequest) => auditArtifacts(request, localFiles(tmpdir())))
