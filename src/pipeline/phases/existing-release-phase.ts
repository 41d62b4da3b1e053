import { isOn } from '../../config/config.ts'
import { withoutGitHub } from '../../config/environment.ts'
import { isWriting } from '../../config/inputs.ts'
import { isLatest } from '../../features/plan/latest.ts'
import { type PlanPhaseResult, previousTag } from '../../features/plan/plan.ts'
import { type Existing, findExisting, isTextReplaced, reportExisting } from '../../features/publish/existing.ts'
import { contradiction, missingNames, requireNamedFiles } from '../../features/publish/second-call.ts'
import { readMarker } from '../../model/marker.ts'
import { passed, skipped, warned } from '../../model/step-outcome.ts'
import { versionOfTag } from '../../model/version.ts'
import type { Release } from '../../ports/forge.ts'
import type { Outcome } from '../../report/report.ts'
import { requireGitHub, type StartedRun } from '../run.ts'
import { step } from '../step.ts'

interface LoadedRelease {
  /** The tag's release or draft on GitHub. */
  readonly existing: Existing
  /** All releases of the repository; undefined when GitHub was not asked. */
  readonly releases: readonly Release[] | undefined
}

/** Loads the releases. A re-run that finds its release complete makes one more request, for Latest. Throws StepError. */
export function loadExistingRelease(run: StartedRun): Promise<LoadedRelease> {
  const unknown: LoadedRelease = { existing: { kind: 'none' }, releases: undefined }
  const { inputs, config, repository, ports, recorder, reportInput } = run
  return step(recorder, 'existing', async () => {
    if (isWriting(inputs)) requireGitHub(run, 'nothing can be published')
    if (ports.forge === undefined) return skipped(unknown, withoutGitHub(run.environment, 'GitHub was not asked').message)
    let releases: readonly Release[]
    try {
      releases = await ports.forge.releases(repository.tagName)
    } catch (error) {
      if (isWriting(inputs)) throw error
      ports.log.warning((error as Error).message)
      return warned(unknown, (error as Error).message)
    }
    reportInput.releases = releases
    const { tagName } = repository
    if (tagName === undefined) return passed({ ...unknown, releases }, `${releases.length} releases; no tag, so none of it is this one`)
    const { forge } = ports
    const shown = releases.find(({ tag, draft, body }) => tag === tagName && !draft && readMarker(body) === undefined)
    const isReplaced = shown && (await isTextReplaced(shown, run.temp, { ...ports, forge }))
    const existing = findExisting(releases, tagName, repository.commit, isReplaced)
    if (existing.kind !== 'complete') return { ...reportExisting(existing, tagName, false), value: { existing, releases } }
    const { release } = existing
    reportInput.release = release
    const latest = await isLatest(release, forge)
    reportInput.latest = latest
    await sourceOfTag(run, releases)
    const ends = !inputs.dryRun && inputs.files.length === 0 && missingNames(release, config, []).length === 0
    const { evidence, status } = reportExisting(existing, tagName, ends)
    const contradicted = contradiction(release, latest, inputs)
    if (contradicted !== undefined) return warned({ existing, releases }, `${evidence}. ${contradicted}`)
    return { value: { existing, releases }, evidence, status }
  })
}

/** What the release of the tag is made of, for a run without a plan. The report gets its previous tag. */
export async function sourceOfTag({ config, repository, ports, reportInput }: StartedRun, releases: readonly Release[]) {
  const { tagName = '', commit } = repository
  const version = versionOfTag(tagName, config.tag) ?? ''
  const previous = await previousTag(config, repository, version, releases, ports)
  reportInput.previousTag = previous?.name ?? null
  return { version, commit, previousTag: previous?.name ?? null, previousCommit: previous?.commit }
}

/**
 * Ends a run whose release is complete. Requires the assets that this run names. Records the command that completes post-publish tasks, because an earlier run
 * may have ended before them. `elsewhere`: another job may have the files. Throws StepError.
 */
export async function endSecondCall(run: StartedRun, release: Release, elsewhere: boolean): Promise<Outcome> {
  await requireNamedAssets(run, release, elsewhere)
  const { tag, body } = release
  if (run.reissue === true || !isOn(run.config.after) || body.includes('release-runbook:rollback')) return 'nothing-to-do'
  const { finishCommand } = await import('./post-publish-phase.ts')
  const evidence = `not looked at: the release was complete before this run. What a run that was cut off left undone is done by: ${finishCommand(run, tag)}`
  await step(run.recorder, 'after', async () => skipped(undefined, evidence))
  return 'nothing-to-do'
}

/** Requires an asset of a complete release for each file that the call names. Throws StepError. */
export async function requireNamedAssets(run: StartedRun, release: Release, elsewhere: boolean): Promise<void> {
  const { files: globs } = run.inputs
  const { components } = run.config
  if (globs.length === 0 && missingNames(release, { components }, globs).length === 0) return
  const named = { globs, components, workspace: run.environment.workspace, elsewhere }
  await step(run.recorder, 'files', () => requireNamedFiles(release, named, run.ports.files))
}

/** Warns when the release contains rolled-back commits. A later commit may have fixed them, so that the run continues. */
export async function warnAboutRolledBackCommits(
  { environment, ports, recorder, repository: { tags } }: StartedRun,
  releases: readonly Release[] = [],
  { plan }: PlanPhaseResult,
): Promise<void> {
  if (!releases.some(({ body }) => body.includes('release-runbook:rollback'))) return
  const { findRolledBackCommits, rolledBackWarning } = await import('../../features/rollback/rolled-back-commits.ts')
  const { repository } = environment
  await step(recorder, 'rolled-back-commits', async () => {
    const commits = await findRolledBackCommits({ releases, tags, tag: plan.tag, commit: plan.commit, repository }, ports.git)
    if (commits.length === 0) return passed(undefined, 'no commit of a release that is rolled back is in it')
    const warning = rolledBackWarning(commits)
    ports.log.warning(warning)
    return warned(undefined, warning)
  })
}
