// The commands that begin with a plan. Phases are loaded late, so that a re-run that finds a complete release starts fast.
import { nextRelease } from '../features/notes/next-version.ts'
import { toSemver, versionOfTag, versionTextOfTag } from '../model/version.ts'
import type { Outcome } from '../report/report.ts'
import type { CheckInput } from './phases/check-phase.ts'
import { configurationPhase } from './phases/configuration-phase.ts'
import {
  endSecondCall,
  loadExistingRelease,
  requireNamedAssets,
  skipExistingRelease,
  warnAboutRolledBackCommits,
} from './phases/existing-release-phase.ts'
import { planPhase, taggedPlan } from './phases/plan-phase.ts'
import { reportNext } from './phases/release-checks.ts'
import { hasTag, repositoryPhase } from './phases/repository-phase.ts'
import { type Run, withTemporaryFolder } from './run.ts'

/** The command `release`: all phases in one job. Throws StepError. */
export async function release(run: Run): Promise<Outcome> {
  const { dryRun } = run.inputs
  const config = await configurationPhase(run)
  const repository = await repositoryPhase(run, config, { needsHistory: true })
  const { existing, releases } = await loadExistingRelease(run, config, repository)
  if (existing.kind === 'complete' && !dryRun) return endSecondCall(run, config, existing.release, false)
  return withTemporaryFolder(run, async temp => {
    const planned = await planPhase(run, config, repository, { existing, releases, temp })
    const { checkProvenanceSupport, publishPhase } = await import('./phases/publish-phase.ts')
    const attests = await checkProvenanceSupport(run, config, planned)
    await warnAboutRolledBackCommits(run, repository, releases, planned)
    const { checkPhase } = await import('./phases/check-phase.ts')
    const results = await checkPhase(run, config, repository, { planned, releases, temp })
    const { buildPhase } = await import('./phases/build-phase.ts')
    const built = await buildPhase(run, config, planned, temp)
    const { notesPhase } = await import('./phases/notes-phase.ts')
    const written = await notesPhase(run, config, planned, built)
    const { runbookPhase } = await import('./phases/runbook-phase.ts')
    const { markdown, assets } = await runbookPhase(run, config, planned.plan, { ...written, existing, checked: { results } })
    if (dryRun || existing.kind === 'complete') return 'dry-run'
    const published = await publishPhase(run, config, taggedPlan(planned), { existing, assets, markdown, attests })
    const { runPostPublish } = await import('./phases/post-publish-phase.ts')
    await runPostPublish(run, config, planned, published)
    return 'passed'
  })
}

/** The command `plan`: decides what a release would contain and compares it with GitHub. Throws StepError. */
export async function plan(run: Run): Promise<Outcome> {
  const config = await configurationPhase(run)
  const repository = await repositoryPhase(run, config, { needsHistory: true })
  const { existing, releases } = await loadExistingRelease(run, config, repository)
  if (existing.kind === 'complete' && !run.inputs.dryRun) return endSecondCall(run, config, existing.release, true)
  return withTemporaryFolder(run, async temp => {
    const planned = await planPhase(run, config, repository, { existing, releases, temp })
    const { checkProvenanceSupport } = await import('./phases/publish-phase.ts')
    await checkProvenanceSupport(run, config, planned)
    await warnAboutRolledBackCommits(run, repository, releases, planned)
    return 'passed'
  })
}

/** The command `check`: runs all checks on a tag, a pull request or the work tree. Throws StepError. */
export async function check(run: Run): Promise<Outcome> {
  const config = await configurationPhase(run)
  // The branches of a tag, the order of versions and breaking changes follow from the history. Without a tag they only inform.
  const repository = await repositoryPhase(run, config, { needsHistory: hasTag(run) || 'if-possible' })
  await skipExistingRelease(run)
  return withTemporaryFolder(run, async temp => {
    const planned = await planPhase(run, config, repository, { temp })
    const { checkPhase } = await import('./phases/check-phase.ts')
    const { storeCheckRecord } = await import('./phases/gate-phase.ts')
    const store: CheckInput['store'] = (results, stops) => storeCheckRecord(run, config, repository, planned, { results, stops })
    await checkPhase(run, config, repository, { planned, releases: undefined, temp, ...(hasTag(run) && { store }) })
    return 'passed'
  })
}

/** The command `build`: builds and verifies the components for a later `publish`. Throws StepError. */
export async function build(run: Run): Promise<Outcome> {
  const config = await configurationPhase(run)
  const repository = await repositoryPhase(run, config, { needsHistory: false })
  await skipExistingRelease(run)
  return withTemporaryFolder(run, async temp => {
    const planned = await planPhase(run, config, repository, { temp })
    const { buildPhase } = await import('./phases/build-phase.ts')
    const built = await buildPhase(run, config, planned, temp)
    const { storeBuild } = await import('./phases/artifacts-phase.ts')
    await storeBuild(run, planned.plan, built)
    return 'passed'
  })
}

/** The command `notes`: writes the release notes. Throws StepError. */
export async function notes(run: Run): Promise<Outcome> {
  const config = await configurationPhase(run)
  const repository = await repositoryPhase(run, config, { needsHistory: true })
  await skipExistingRelease(run)
  return withTemporaryFolder(run, async temp => {
    const planned = await planPhase(run, config, repository, { temp })
    const { notesPhase } = await import('./phases/notes-phase.ts')
    const { content } = await notesPhase(run, config, planned)
    // Only a release without a tag needs the next version, and there can be many tags.
    if (repository.tag !== undefined) return 'passed'
    const others = repository.tags.flatMap(({ name }) => versionOfTag(name, config.tag) ?? [])
    const previous = toSemver(versionTextOfTag(planned.plan.previousTag ?? '', config.tag) ?? '') ?? ''
    reportNext(run, repository, nextRelease(planned, previous, content, others))
    return 'passed'
  })
}

/** The command `publish`: publishes a prior build or a complete draft. It runs no code of the repository. Throws StepError. */
export async function publish(run: Run): Promise<Outcome> {
  const { dryRun } = run.inputs
  const config = await configurationPhase(run)
  const repository = await repositoryPhase(run, config, { needsHistory: true })
  const { existing, releases } = await loadExistingRelease(run, config, repository)
  const { findPriorBuild, restorePriorBuild } = await import('./phases/prior-build-phase.ts')
  const prior = await findPriorBuild(run, repository, existing)
  if (existing.kind === 'complete' && !dryRun) {
    if (prior === undefined) return endSecondCall(run, config, existing.release, false)
    await requireNamedAssets(run, config, existing.release, true)
  }
  if (existing.kind === 'draft' && prior === undefined) {
    const { publishExistingDraft } = await import('./phases/existing-draft-phase.ts')
    return publishExistingDraft(run, config, repository, { draft: existing.release, releases: releases ?? [] })
  }
  return withTemporaryFolder(run, async temp => {
    const planned = await planPhase(run, config, repository, { existing, releases, temp })
    const { checkProvenanceSupport, publishPhase } = await import('./phases/publish-phase.ts')
    const attests = await checkProvenanceSupport(run, config, planned)
    await warnAboutRolledBackCommits(run, repository, releases, planned)
    const gate = existing.kind === 'complete' && !dryRun ? undefined : await import('./phases/gate-phase.ts')
    const checked = await gate?.gatePhase(run, config, repository, { planned, existing, releases, temp })
    const restored = prior === undefined ? undefined : await restorePriorBuild(run, config, planned, { prior, existing, temp })
    // A complete release with a prior build ends only here: `restorePriorBuild` compares their bytes first.
    if (restored?.isPublic) return 'nothing-to-do'
    const { notesPhase } = await import('./phases/notes-phase.ts')
    const written = await notesPhase(run, config, planned, restored)
    const { runbookPhase } = await import('./phases/runbook-phase.ts')
    const { markdown, assets } = await runbookPhase(run, config, planned.plan, { ...written, existing, checked })
    if (dryRun || existing.kind === 'complete') return 'dry-run'
    const published = await publishPhase(run, config, taggedPlan(planned), { existing, assets, markdown, attests })
    const { runPostPublish } = await import('./phases/post-publish-phase.ts')
    await runPostPublish(run, config, planned, published)
    return 'passed'
  })
}
