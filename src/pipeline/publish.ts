import type { Outcome } from '../report/report.ts'
import { endSecondCall, loadExistingRelease, requireNamedAssets, warnAboutRolledBackCommits } from './phases/existing-release-phase.ts'
import { planPhase } from './phases/plan-phase.ts'
import { startPhase } from './phases/repository-phase.ts'
import type { Run } from './run.ts'

/** The command `publish`: publishes a prior build or a complete draft. It runs no code of the repository. Throws StepError. */
export async function publish(given: Run): Promise<Outcome> {
  const run = await startPhase(given, { needsHistory: true })
  const { dryRun } = run.inputs
  const { existing, releases } = await loadExistingRelease(run)
  const { findPriorBuild, restorePriorBuild } = await import('./phases/prior-build-phase.ts')
  const prior = await findPriorBuild(run, existing)
  if (existing.kind === 'complete' && !dryRun) {
    if (prior === undefined) return endSecondCall(run, existing.release, false)
    await requireNamedAssets(run, existing.release, true)
  }
  if (existing.kind === 'draft' && prior === undefined) {
    const { publishExistingDraft } = await import('./phases/existing-draft-phase.ts')
    return publishExistingDraft(run, existing.release, releases ?? [])
  }
  const planned = await planPhase(run, { existing, releases })
  const { checkProvenanceSupport, publishPhase } = await import('./phases/publish-phase.ts')
  const attests = await checkProvenanceSupport(run, planned)
  await warnAboutRolledBackCommits(run, releases, planned)
  const gate = existing.kind === 'complete' && !dryRun ? undefined : await import('./phases/gate-phase.ts')
  const checked = await gate?.gatePhase(run, { planned, existing, releases })
  const restored = prior === undefined ? undefined : await restorePriorBuild(run, planned, prior, existing)
  // A complete release with a prior build ends only here: `restorePriorBuild` compares their bytes first.
  if (restored?.isPublic) return 'nothing-to-do'
  const { notesPhase } = await import('./phases/notes-phase.ts')
  const written = await notesPhase(run, planned, restored)
  const { runbookPhase } = await import('./phases/runbook-phase.ts')
  const { markdown, assets } = await runbookPhase(run, planned.plan, { ...written, existing, checked })
  if (dryRun || existing.kind === 'complete') return 'dry-run'
  const published = await publishPhase(run, planned, { existing, assets, markdown, attests })
  const { runPostPublish } = await import('./phases/post-publish-phase.ts')
  await runPostPublish(run, planned, published)
  return 'passed'
}
