import type { Config } from '../config/config.ts'
import { type Environment, withoutGitHub } from '../config/environment.ts'
import type { Inputs } from '../config/inputs.ts'
import type { ArtifactAudit, AuditRequest } from '../features/inspect/audit-artifacts.ts'
import type { Repository } from '../features/plan/repository.ts'
import { distFolder } from '../features/publish/dist.ts'
import type { TextWorkers } from '../features/text-checks/scan-texts.ts'
import type { Ports } from '../ports/ports.ts'
import type { ReportInput } from './report-input.ts'
import type { StepRecorder } from './step.ts'

/** Work for other threads. Absent work stays in this thread. */
export interface Threads {
  readonly texts?: TextWorkers
  /** Audits the files of the release. Throws UserError. */
  readonly audit?: (request: AuditRequest) => Promise<ArtifactAudit>
}

/** The context of a command. */
export interface Run {
  readonly inputs: Inputs
  readonly environment: Environment
  readonly ports: Ports
  readonly threads: Threads
  readonly recorder: StepRecorder
  readonly reportInput: ReportInput
  /** A private folder, which is removed after the command. */
  readonly temp: string
  /** True for a reissue: the checks of branch and CI do not apply, because its commit is on no branch. */
  readonly reissue?: boolean
}

/** A run that has read the configuration and found the commit to release. */
export interface StartedRun extends Run {
  readonly config: Config
  readonly repository: Repository
}

/** The context of a command that prints its own text instead of a report. */
export type SilentRun = Omit<Run, 'reportInput' | 'temp'>

/** The same when it has started. */
export type SilentStart = Omit<StartedRun, 'reportInput' | 'temp'>

/** The context of a run whose command has ended. */
export type EndedRun = Omit<Run, 'temp'>

/** Whether the run keeps its report and notes in `.release-runbook`. At a terminal, a command that only reads prints them and writes no file. */
export function keepsFiles({ inputs, environment }: Pick<Run, 'inputs' | 'environment'>): boolean {
  return environment.inActions || !['plan', 'check', 'notes', 'verify'].includes(inputs.command)
}

/** Absolute path of the SARIF file that `check` writes: at a terminal the path of the flag `--sarif`, in a workflow a fixed path. Undefined: no file. */
export function sarifFile({ inputs, environment }: Pick<Run, 'inputs' | 'environment'>): string | undefined {
  return inputs.sarif ?? (environment.inActions && inputs.command === 'check' ? distFolder(environment.workspace).sarif : undefined)
}

/** A sentence that says how files in `.release-runbook` reach `publish` where there is no store of workflow artifacts. */
export function withoutStore({ inActions }: Pick<Environment, 'inActions'>): string {
  return inActions
    ? 'This server has no store of workflow artifacts: upload the folder .release-runbook with actions/upload-artifact@v3 (include-hidden-files: true), and download it to .release-runbook in the job that publishes'
    : '`publish` in this folder takes it from there'
}

/** The ports of GitHub. Throws UserError when GitHub cannot be asked; `so` says what follows. */
export function requireGitHub(
  { environment, ports: { forge, project } }: Pick<Run, 'environment' | 'ports'>,
  so = 'GitHub cannot be asked',
) {
  if (forge !== undefined && project !== undefined) return { forge, project }
  throw withoutGitHub(environment, so)
}

/** Makes a private folder for `work`, and afterwards removes it with the clean trees in it. */
export async function withTemporaryFolder<const T>({ ports }: Pick<Run, 'ports'>, work: (temp: string) => Promise<T>): Promise<T> {
  const { files, log } = ports
  const temp = await files.temporary('release-runbook')
  try {
    return await work(temp)
  } finally {
    try {
      await files.remove(temp)
    } catch (error) {
      // A build may leave folders without write permission, or files of root. They must not fail a release.
      log.warning(`${temp} could not be removed: ${(error as Error).message}`)
    }
  }
}
