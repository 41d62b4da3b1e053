import type { PlanPhaseResult } from '../../features/plan/plan.ts'
import { compareAssets } from '../../features/publish/compare.ts'
import { distFolder } from '../../features/publish/dist.ts'
import { type Existing, newVersion } from '../../features/publish/existing.ts'
import { findPriorBuildFiles, type PriorBuild, restoredSteps, restorePriorBuildFiles } from '../../features/publish/prior-build.ts'
import { UserError } from '../../model/errors.ts'
import { passed, skipped } from '../../model/step-outcome.ts'
import { count } from '../../text/format.ts'
import { type Run, type StartedRun, withoutStore } from '../run.ts'
import { step } from '../step.ts'
import { inspectPhase } from './inspect-phase.ts'

/** Finds the prior build of earlier steps or jobs. Undefined: none exists, but the existing release does not need one. Throws StepError. */
export async function findPriorBuild(run: StartedRun, existing: Existing): Promise<PriorBuild | undefined> {
  const { inputs, environment, ports, recorder } = run
  const { workspace, repository } = environment
  return step(recorder, 'prior-build', async () => {
    await requireUntracked(workspace, ports.git)
    const search = { folder: distFolder(workspace), runId: inputs.runId, repository, commit: run.repository.commit }
    const prior = await findPriorBuildFiles(search, { ...ports, artifacts: ports.host.artifacts })
    if (prior !== undefined) return passed<PriorBuild | undefined>(prior, priorBuildEvidence(prior))
    if (existing.kind === 'complete') return skipped(prior, noPriorBuild)
    if (existing.kind === 'draft') return skipped(prior, `${noPriorBuild}; the draft must be complete`)
    throw noPriorBuildError(run)
  })
}

const noPriorBuild = 'neither files in .release-runbook/dist nor workflow artifacts of this run'

function priorBuildEvidence(prior: PriorBuild): string {
  if (prior.kind === 'dist') return `${count(prior.manifest.files.length, 'file')} in .release-runbook/dist`
  const from = prior.run === undefined ? 'of this run' : `of run ${prior.run}`
  return `workflow artifacts ${from}: ${[...prior.stored.keys()].join(', ')}`
}

/** Tracked files in the folder of a prior build would be released without a build. Throws UserError. */
async function requireUntracked(workspace: string, git: Run['ports']['git']): Promise<void> {
  const tracked = (await git.trackedFiles(workspace)).find(({ path }) => path.startsWith('.release-runbook/'))
  if (tracked === undefined) return
  throw new UserError(`${tracked.path} is in the repository, and what was built is kept there.`, 'Take .release-runbook out of it.')
}

/** Restores and inspects a prior build; `isPublic`: the release is public with exactly these files. Throws StepError. */
export async function restorePriorBuild(run: StartedRun, { plan }: PlanPhaseResult, prior: PriorBuild, existing: Existing) {
  const { environment, ports, recorder, inputs, reportInput } = run
  const { assets, manifest } = await step(recorder, 'restore', async () => {
    const folder = distFolder(environment.workspace)
    const restored = await restorePriorBuildFiles(prior, plan, folder, run.temp, { files: ports.files, artifacts: ports.host.artifacts })
    recorder.steps.push(...restoredSteps(restored.manifest))
    reportInput.assets = restored.assets
    reportInput.manifest = restored.manifest
    return passed(restored, restored.evidence)
  })
  // This job may have secrets that the build job did not have.
  const built = assets.filter(({ component }) => component !== 'release')
  await inspectPhase(run, plan, built)
  const restored = { assets, manifest, isPublic: existing.kind === 'complete' && !inputs.dryRun }
  if (existing.kind !== 'complete' || inputs.dryRun) return restored
  const { url, assets: present } = existing.release
  await step(recorder, 'assets', async () => {
    const compared = compareAssets(present, assets, { others: true, hint: newVersion })
    return passed(undefined, `${compared}; ${url} is public already: nothing to do`)
  })
  return restored
}

/** The error of `publish` without a prior build. `incomplete` is a further sentence that begins with a blank. */
export function noPriorBuildError({ environment, ports }: Run, incomplete = ''): UserError {
  if (environment.inActions && ports.host.artifacts === undefined)
    return new UserError(
      `There is nothing to publish: no files in .release-runbook/dist.${incomplete}`,
      `Run "build" in a job that this one needs. ${withoutStore(environment)}.`,
    )
  return new UserError(
    `There is nothing to publish: ${noPriorBuild}.${incomplete}`,
    'Run "build" before: in the same place, in jobs of this run ("needs:"), or in the run that the input "run-id" names.',
  )
}
