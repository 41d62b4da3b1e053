import type { Config } from '../../config/config.ts'
import type { PlanPhaseResult } from '../../features/plan/plan.ts'
import type { Repository } from '../../features/plan/repository.ts'
import { compareAssets } from '../../features/publish/compare.ts'
import { distFolder } from '../../features/publish/dist.ts'
import { type Existing, newVersion } from '../../features/publish/existing.ts'
import { findPriorBuildFiles, type PriorBuild, restorePriorBuildFiles } from '../../features/publish/prior-build.ts'
import { restoredSteps } from '../../features/publish/restored-steps.ts'
import { UserError } from '../../model/errors.ts'
import { passed, skipped } from '../../model/step-outcome.ts'
import { count } from '../../text/format.ts'
import type { ReportInput } from '../report-input.ts'
import type { Run } from '../run.ts'
import { step } from '../step.ts'
import { inspectPhase } from './inspect-phase.ts'
import type { BuiltBefore } from './notes-phase.ts'

/** A prior build whose files are at hand. */
interface RestoredPriorBuild extends BuiltBefore {
  /** Whether the release is public already, with these files byte by byte. */
  readonly isPublic: boolean
}

/** Finds what earlier steps or jobs left. Undefined: nothing, and nothing is needed. Throws StepError. */
export async function findPriorBuild(run: Run, { commit }: Repository, existing: Existing): Promise<PriorBuild | undefined> {
  const { inputs, environment, ports, recorder } = run
  const { workspace, repository } = environment
  return step(recorder, 'prior-build', 'What earlier jobs left is found', async () => {
    await requireUntracked(workspace, ports.git)
    const asked = { folder: distFolder(workspace), runId: inputs.runId, repository, commit }
    const left = await findPriorBuildFiles(asked, { files: ports.files, forge: ports.forge, artifacts: ports.host.artifacts })
    if (left !== undefined) return passed<PriorBuild | undefined>(left, evidenceOf(left))
    if (existing.kind === 'complete') return skipped(left, nothingThere)
    if (existing.kind === 'draft') return skipped(left, `${nothingThere}; the draft must be complete`)
    throw noPriorBuildError()
  })
}

const nothingThere = 'neither files in .release-runbook/dist nor workflow artifacts of this run'

function evidenceOf(left: PriorBuild): string {
  if (left.kind === 'dist') return `${count(left.manifest.files.length, 'file')} in .release-runbook/dist`
  const from = left.run === undefined ? 'of this run' : `of run ${left.run}`
  return `workflow artifacts ${from}: ${[...left.stored.keys()].join(', ')}`
}

/** Files of a commit in the place of what was built would be released as if they had been built. */
async function requireUntracked(workspace: string, git: Run['ports']['git']): Promise<void> {
  const tracked = (await git.trackedFiles(workspace)).find(({ path }) => path.startsWith('.release-runbook/'))
  if (tracked === undefined) return
  throw new UserError(
    `${tracked.path} is in the repository, and what was built is kept there.`,
    'Take .release-runbook out of the repository.',
  )
}

interface RestoreInput {
  readonly prior: PriorBuild
  readonly existing: Existing
  /** A private folder of the run. */
  readonly temp: string
}

/** Restores a prior build in place of a build, with the steps of its component builds, and inspects its files. Throws StepError. */
export async function restorePriorBuild(
  run: Run,
  config: Config,
  { plan }: PlanPhaseResult,
  { prior, existing, temp }: RestoreInput,
  reportInput: ReportInput,
): Promise<RestoredPriorBuild> {
  const { environment, ports, recorder, inputs } = run
  const { assets, manifest, notes } = await step(recorder, 'restore', 'What was built is complete and unchanged', async () => {
    const { files, host } = ports
    const restored = await restorePriorBuildFiles(prior, plan, distFolder(environment.workspace), temp, {
      files,
      artifacts: host.artifacts,
    })
    recorder.steps.push(...restoredSteps(restored.manifest))
    reportInput.assets = restored.assets
    reportInput.manifest = restored.manifest
    return passed(restored, restored.evidence)
  })
  // The secrets of this job are others than those of the job that built.
  const built = assets.filter(({ component }) => component !== 'release')
  await inspectPhase(run, config, plan, built, reportInput)
  const restored = { assets, manifest, collected: notes, isPublic: existing.kind === 'complete' && !inputs.dryRun }
  if (existing.kind !== 'complete' || inputs.dryRun) return restored
  const { url, assets: present } = existing.release
  await step(recorder, 'assets', 'The assets on GitHub are those that were built', async () => {
    const compared = compareAssets(present, assets, { others: true, hint: newVersion })
    return passed(undefined, `${compared}; ${url} is public already: nothing to do`)
  })
  return restored
}

/** The error of `publish` without a prior build. `incomplete`: a further sentence, with a blank before it. */
export function noPriorBuildError(incomplete = ''): UserError {
  return new UserError(
    `There is nothing to publish: ${nothingThere}.${incomplete}`,
    'Run "build" and "notes" before: in the same place, in jobs of this run ("needs:"), or in the run that "run-id" names.',
  )
}
