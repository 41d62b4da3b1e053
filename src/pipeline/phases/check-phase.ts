import { switchedOff } from '../../config/config.ts'
import { type ChecksInput, runChecks, timed } from '../../features/checks/checks.ts'
import { commandCheck, notRun } from '../../features/checks/commands.ts'
import { downgradeNonBlocking, gate } from '../../features/checks/gate.ts'
import { checksFailedError } from '../../features/checks/refusal.ts'
import { describeNext, type NextRelease } from '../../features/notes/next-version.ts'
import type { PlanPhaseResult } from '../../features/plan/plan.ts'
import type { ReleasedVersion } from '../../features/plan/released-versions.ts'
import { StepError } from '../../model/errors.ts'
import type { CheckResult } from '../../model/finding.ts'
import { titleOf } from '../../model/step-titles.ts'
import type { Release } from '../../ports/forge.ts'
import { readSourceLines } from '../../report/source-lines.ts'
import { type SilentStart, type StartedRun, sarifFile } from '../run.ts'
import { phase, recordCheck } from '../step.ts'
import { fixWorkTree } from './fix-work-tree.ts'
import { hashLines } from './line-hashes.ts'
import {
  checkBreakingChanges,
  checkChecklist,
  checkCiStatus,
  checkEnvironment,
  checkVulnerabilities,
  findReleasedVersions,
  reportNext,
  runCommands,
} from './release-checks.ts'

/** The input of the checks. */
export interface CheckInput {
  readonly planned: PlanPhaseResult
  /** Undefined: the phase asks GitHub. */
  readonly releases: readonly Release[] | undefined
  /** The results of checks that start other programs than git. Undefined: this run starts them. */
  readonly recorded?: (check: Pick<CheckResult, 'id' | 'blocking'>) => CheckResult
  /** Stores the results before the gate decides. `stops`: the gate will stop the run. */
  readonly store?: (results: readonly CheckResult[], stops: boolean) => Promise<void>
}

/**
 * Runs all checks, records a step for each, and stops the run when a blocking check has errors. The team's own commands run code of the
 * repository. Therefore they run last, and only when the other checks do not stop the run. Gives all results. Throws StepError.
 */
export function checkPhase(run: StartedRun, { planned, releases, recorded, store }: CheckInput): Promise<readonly CheckResult[]> {
  const { config, repository } = run
  return phase(run.recorder, 'check', async () => {
    const { onFindings, commands, named } = config.checks
    const fixes = await fixWorkTree(run, config.checks, planned.tree, repository.tag)
    const results: CheckResult[] = []
    const keep = (found: CheckResult): void => {
      const result = downgradeNonBlocking(found, onFindings)
      results.push(result)
      run.reportInput.checks.push(result)
      run.recorder.log.step(titleOf(result.id))
      recordCheck(run.recorder, result)
    }
    const taken = (id: 'python-syntax' | 'audit') => recorded?.({ id, blocking: named.includes(id) })
    const syntax = switchedOff(config.checks, 'python-syntax') === undefined ? taken('python-syntax') : undefined
    // Without a tag the order of versions only informs, and tags stand for releases.
    const released = await findReleasedVersions(run, planned.plan.tag === null ? [] : releases)
    const breaking = await timed(run.ports, () => checkBreakingChanges(run, planned, released))
    reportNext(run, breaking.next)
    const input = { ...(await checksInput(run, planned, { released, next: breaking.next })), syntax }
    for (const result of await runChecks(input, { ...run.ports, workers: run.threads.texts }))
      keep(result.id === 'ascii' && fixes !== undefined ? { ...result, evidence: `${result.evidence}; ${fixes.evidence}` } : result)
    keep(breaking)
    const checklist = config.runbook
    if (checklist !== null && run.inputs.command === 'check') keep(await timed(run.ports, () => checkChecklist(run, checklist, planned)))
    keep(taken('audit') ?? (await timed(run.ports, () => checkVulnerabilities(run, planned))))
    // CI may end while the other checks run. When they stop the run, nothing waits for CI.
    keep(await timed(run.ports, () => checkCiStatus(run, planned, gate(results, onFindings).failed)))
    // A workflow shows the source lines beside the annotations. A terminal prints them after the work tree is removed.
    const findings = results.flatMap(result => result.findings)
    if (!run.environment.inActions) run.reportInput.sources = await readSourceLines(run.ports.files, planned.tree, findings)
    if (sarifFile(run) !== undefined) run.reportInput.lineHashes = await hashLines(run.ports.files, planned.tree, findings)
    if (recorded !== undefined) for (const command of commands) keep(recorded(commandCheck(command)))
    else if (gate(results, onFindings).failed) for (const command of commands) keep(notRun(command, 'the checks before it stop the run'))
    else await runCommands(run, planned, planned.tree === repository.root, keep)
    const { failed, errors } = gate(results, onFindings)
    await store?.(results, failed)
    const { tag } = repository
    const release = tag && { tag: tag.name, version: planned.plan.version, places: planned.plan.versions }
    if (failed) throw new StepError('check', checksFailedError(errors, results, release))
    if (fixes?.error) throw new StepError('check', fixes.error)
    return results
  })
}

/** The input of the checks, from the plan, the released versions and the next release. */
export async function checksInput(
  run: SilentStart,
  { plan, tree }: PlanPhaseResult,
  { released, next }: { readonly released: readonly ReleasedVersion[]; readonly next: NextRelease | undefined },
): Promise<ChecksInput> {
  const { inputs, config, repository, ports } = run
  const { tag } = repository
  return {
    root: tree,
    tag,
    tagName: plan.tag,
    withoutTag: next === undefined ? 'there is no tag' : describeNext(next),
    commit: plan.commit,
    tagMessage: tag === undefined ? undefined : await ports.git.tagMessage(tag.name),
    version: plan.tag === null ? null : plan.version,
    places: plan.versions,
    // A version in the files tells nothing about the branch: a pull request brings its commit there.
    branches: repository.tagName === undefined ? null : await ports.git.branchesWith(plan.commit),
    released: plan.tag === null ? [] : released,
    pythonPaths: plan.components.filter(({ kind }) => kind === 'python').map(({ path }) => path),
    env: checkEnvironment(run, plan),
    config: config.checks,
    baseline: inputs.updateBaseline ? 'update' : inputs.fix ? 'shrink' : 'compare',
  }
}
