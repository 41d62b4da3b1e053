// Checks that need more than files: earlier releases, breaking changes, CI, vulnerabilities, the checklist, the team's own commands.
import { posix } from 'node:path'
import { readInside } from '../../config/read-inside.ts'
import { type BreakingResult, checkBreaking } from '../../features/checks/breaking.ts'
import { checkStepIds, countNamedItems } from '../../features/checks/checklist.ts'
import { checkCi } from '../../features/checks/ci.ts'
import { runCommand } from '../../features/checks/commands.ts'
import { childEnvironment, childSecrets, withPrivateCaches } from '../../features/inspect/child-environment.ts'
import { openPullRequest } from '../../features/notes/compose.ts'
import { describeNext, type NextRelease } from '../../features/notes/next-version.ts'
import type { PlanPhaseResult } from '../../features/plan/plan.ts'
import { type ReleasedVersion, releasedVersions } from '../../features/plan/released-versions.ts'
import { type CheckResult, errorFinding } from '../../model/finding.ts'
import type { ReleasePlan } from '../../model/manifest.ts'
import type { Release } from '../../ports/forge.ts'
import { visible } from '../../text/format.ts'
import type { SilentStart, StartedRun } from '../run.ts'

/** The released versions. `known`: the releases that the run has loaded. If GitHub cannot be asked, tags replace releases. */
export async function findReleasedVersions(
  { config, repository, ports }: SilentStart,
  known: readonly Release[] | undefined,
): Promise<readonly ReleasedVersion[]> {
  const load = async (): Promise<readonly Release[] | undefined> => {
    try {
      return await ports.forge?.releases()
    } catch (error) {
      ports.log.warning(`${(error as Error).message} Tags stand for releases.`)
      return undefined
    }
  }
  return releasedVersions({ repository, releases: known ?? (await load()), pattern: config.tag }, ports.git)
}

/** Checks that the version fits the breaking changes since the previous tag, and decides the lowest next version. */
export function checkBreakingChanges(
  { config, repository: { shallow }, ports, environment, inputs }: SilentStart,
  planned: PlanPhaseResult,
  released: readonly ReleasedVersion[],
): Promise<BreakingResult> {
  return checkBreaking({ config, planned, released, shallow, environment, deferred: inputs.command === 'check' }, ports)
}

/** Puts the lowest next version into the report of a run whose tag does not exist. */
export function reportNext({ environment, repository, reportInput }: StartedRun, next: NextRelease | undefined): void {
  if (repository.tag !== undefined || next === undefined) return
  const merges = openPullRequest(environment) !== undefined
  reportInput.next = { version: next.version, released: next.released?.tag ?? null, merges, sentence: describeNext(next, merges) }
}

/** Checks the CI status of the commit. `stopsAnyway`: other findings stop the run, so that it does not wait for CI. */
export function checkCiStatus(
  { config, repository: { tag }, ports, environment, inputs }: StartedRun,
  { plan }: PlanPhaseResult,
  stopsAnyway: boolean,
): Promise<Omit<CheckResult, 'ms'>> {
  // `owner/name/.github/workflows/release.yml@refs/tags/v1.0.0` (GitHub Docs, "Variables reference").
  const workflow = environment.variables.GITHUB_WORKFLOW_REF?.replace(/^[^/]+\/[^/]+\//, '').replace(/@.*$/, '')
  const own = { run: environment.runId, workflow }
  const missing = plan.tag === null ? 'there is no tag' : `${visible(plan.tag)} does not exist yet`
  const withoutTag = tag === undefined ? missing : undefined
  const deferred = inputs.command === 'check'
  return checkCi({ withoutTag, commit: plan.commit, checks: config.checks, own, stopsAnyway, deferred }, ports)
}

/** Checks the dependencies for known vulnerabilities. */
export async function checkVulnerabilities(run: StartedRun, { plan, tree }: PlanPhaseResult) {
  const { config, ports, environment } = run
  const { workspace } = environment
  const own = posix.join(run.temp, 'audit')
  const env = withPrivateCaches(checkEnvironment(run, plan), own)
  const { checkAudit } = await import('../../features/checks/audit/audit.ts')
  return checkAudit({ plan, tree, workspace, temp: own, env, checks: config.checks }, ports)
}

/** Checks that the checkout's checklist names known evidence ids. Only `check` fails for an unknown id; `release` warns. */
export async function checkChecklist({ config, ports, environment }: StartedRun, path: string, { plan }: PlanPhaseResult) {
  const check = { id: 'runbook', blocking: true }
  const text = await readInside(ports.files, environment.workspace, path)
  if (text === undefined) {
    const message = `The checklist ${visible(path)} does not exist.`
    const finding = errorFinding('runbook/missing', message, 'correct runbook in the configuration')
    return { ...check, findings: [finding], evidence: finding.message }
  }
  const names = { components: plan.components.map(({ id }) => id), commands: config.checks.commands.map(({ name }) => name) }
  const named = countNamedItems(text, path)
  const unknown = checkStepIds(text, path, names)
  const evidence = `${named.evidence}${unknown.length === 0 ? '' : `, ${unknown.length} unknown`}`
  return { ...check, findings: [...named.findings, ...unknown], evidence }
}

/** The environment of a program that a check runs. `allow`: the variables that reach it, as `env` of a component. */
export function checkEnvironment(
  { inputs, environment, config }: SilentStart,
  plan: ReleasePlan,
  allow: readonly string[] | null = null,
): Record<string, string> {
  const secrets = childSecrets(inputs.token, environment.variables, config.after)
  return childEnvironment(environment.variables, { release: plan, ...secrets, allow })
}

/** Runs the team's own commands: for a tag in their own clean tree, so that no build contains their changes, else in the workspace. */
export async function runCommands(
  run: StartedRun,
  { plan, tree }: PlanPhaseResult,
  inWorkspace: boolean,
  keep: (result: CheckResult) => void,
): Promise<void> {
  const { commands } = run.config.checks
  if (commands.length === 0) return
  const { ports } = run
  const root = inWorkspace ? tree : posix.join(run.temp, 'commands')
  if (!inWorkspace) await ports.git.addCleanTree(root, plan.commit, plan.tag ?? undefined)
  for (const command of commands) {
    const child = checkEnvironment(run, plan, command.env)
    const env = inWorkspace ? child : withPrivateCaches(child, run.temp)
    const { result, tail } = await runCommand(command, { root, env }, ports)
    keep(result)
    run.reportInput.commands.push({ name: command.name, variables: Object.keys(env).sort(), tail })
  }
}
