// The checks that ask more than the files: what was released before, what broke since, how CI stands, what is known of the dependencies.
// Here they get what they need of a run.
import { posix } from 'node:path'
import type { Config } from '../../config/config.ts'
import { readInside } from '../../config/read-inside.ts'
import { checkBreaking } from '../../features/checks/breaking.ts'
import { checkStepIds } from '../../features/checks/checklist.ts'
import { checkCi } from '../../features/checks/ci.ts'
import type { ReleasedVersion } from '../../features/checks/order.ts'
import { releasedVersions } from '../../features/checks/released.ts'
import { withPrivateCaches } from '../../features/inspect/child-environment.ts'
import type { PlanPhaseResult } from '../../features/plan/plan.ts'
import type { Repository } from '../../features/plan/repository.ts'
import type { CheckResult } from '../../model/finding.ts'
import { versionOfTag } from '../../model/version.ts'
import type { Release } from '../../ports/forge.ts'
import { visible } from '../../text/visible.ts'
import type { Run } from '../run.ts'
import { checkEnvironment } from './check-environment.ts'

/** The versions that are out. A check asks GitHub itself; where it cannot, tags stand for releases. */
export async function findReleasedVersions(
  { ports }: Run,
  config: Config,
  repository: Repository,
  known: readonly Release[] | undefined,
): Promise<readonly ReleasedVersion[]> {
  const asked = async (): Promise<readonly Release[] | undefined> => {
    try {
      return await ports.forge?.releases()
    } catch (error) {
      ports.log.warning(`${(error as Error).message} Tags stand for releases.`)
      return undefined
    }
  }
  return releasedVersions({ repository, releases: known ?? (await asked()), pattern: config.tag }, ports.git)
}

/** Breaking changes against the step of the version. */
export function checkBreakingChanges(
  { ports, environment }: Run,
  config: Config,
  planned: PlanPhaseResult,
): Promise<Omit<CheckResult, 'ms'>> {
  const { previousTag } = planned.plan
  const previous = previousTag === null ? undefined : versionOfTag(previousTag, config.tag)
  const blocking = config.checks.named.includes('breaking')
  return checkBreaking({ planned, previous, blocking, notes: config.notes, repository: environment.repository }, ports)
}

/** The checks of the commit on GitHub. `stopsAnyway`: other findings stop the run, and nothing is waited for. */
export function checkCiStatus(
  { ports, environment }: Run,
  config: Config,
  { plan }: PlanPhaseResult,
  stopsAnyway: boolean,
): Promise<Omit<CheckResult, 'ms'>> {
  const { ci: rules, named } = config.checks
  // `owner/name/.github/workflows/release.yml@refs/tags/v1.0.0` (GitHub Docs, "Variables reference").
  const workflow = environment.variables.GITHUB_WORKFLOW_REF?.replace(/^[^/]+\/[^/]+\//, '').replace(/@.*$/, '')
  const own = { run: environment.runId, workflow }
  return checkCi({ hasTag: plan.tag !== null, commit: plan.commit, rules, named: named.includes('ci'), own, stopsAnyway }, ports)
}

/** Known vulnerabilities of the dependencies. `temp` is a private folder of the run. */
export async function checkVulnerabilities(
  run: Run,
  config: Config,
  { plan, tree }: PlanPhaseResult,
  temp: string,
): Promise<Omit<CheckResult, 'ms'>> {
  const { ports, environment } = run
  const { audit: rules, named } = config.checks
  const own = posix.join(temp, 'audit')
  const { checkAudit } = await import('../../features/checks/audit/audit.ts')
  const place = {
    plan,
    tree,
    workspace: environment.workspace,
    temp: own,
    env: withPrivateCaches(checkEnvironment(run, config, plan), own),
  }
  return checkAudit({ ...place, threshold: rules.threshold, named: named.includes('audit') }, ports)
}

/** The team's checklist names proofs that exist. Only a check looks: a release goes on, and warns. The checkout's file, as the report shows it. */
export async function checkChecklist(
  { ports, environment }: Run,
  config: Config,
  path: string,
  { plan }: PlanPhaseResult,
): Promise<Omit<CheckResult, 'ms'>> {
  const stepRecord = { id: 'runbook', title: 'The checklist names proofs that exist', blocking: true }
  const text = await readInside(ports.files, environment.workspace, path)
  if (text === undefined) {
    const finding = {
      rule: 'runbook/missing',
      level: 'error',
      message: `The checklist ${visible(path)} does not exist.`,
      suggestion: 'correct runbook in the configuration',
    } as const
    return { ...stepRecord, findings: [finding], evidence: finding.message }
  }
  const names = { components: plan.components.map(({ id }) => id), commands: config.checks.commands.map(({ name }) => name) }
  const findings = checkStepIds(text, path, names)
  return {
    ...stepRecord,
    findings,
    evidence: `${visible(path)}: ${findings.length === 0 ? 'every proof is known' : `${findings.length} unknown`}`,
  }
}
