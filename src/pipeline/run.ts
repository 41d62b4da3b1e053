import type { Environment } from '../config/environment.ts'
import type { Inputs } from '../config/inputs.ts'
import type { ArtifactAudit } from '../features/inspect/audit-artifacts.ts'
import type { AuditRequest } from '../features/inspect/audit-request.ts'
import type { TextWorkers } from '../features/text-checks/scan-texts.ts'
import type { Ports } from '../ports/ports.ts'
import type { StepRecorder } from './step.ts'

/** Work that other threads may take; each absent one is done in this thread. */
export interface Threads {
  readonly texts?: TextWorkers
  /** Audits the files that are to be released. Throws UserError. */
  readonly audit?: (request: AuditRequest) => Promise<ArtifactAudit>
}

/** What a command runs with. */
export interface Run {
  readonly inputs: Inputs
  readonly environment: Environment
  readonly ports: Ports
  readonly threads: Threads
  readonly recorder: StepRecorder
  /** Set when a rollback publishes an earlier release again: rules about the branch and CI of its commit do not hold. */
  readonly reissue?: boolean
}
