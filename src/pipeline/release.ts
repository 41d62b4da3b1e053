import type { Outcome } from '../report/report.ts'
import { endSecondCall, loadExistingRelease, warnAboutRolledBackCommits } from './phases/existing-release-phase.ts'
import { planPhase, taggedPlan } from './phases/plan-phase.ts'
import { startPhase } from './phases/repository-phase.ts'
import { type Run, withTemporaryFolder } from './run.ts'

/** The command `release`: all phases in one job. Throws StepError. */
export async function release(run: Run): Promise<Outcome> {
  const { dryRun } = run.inputs
  const { config, repository } = await startPhase(run, { needsHistory: true })
  const { existing, releases } = await loadExistingRelease(run, config, repository)
  if (existing.kind === 'complete' && !dryRun) return endSecondCall(run, config, existing.release, false)
  return withTemporaryFolder(run, async temp => {
    const planned = await planPhase(run, config, repository, { existing, releases, temp })
    // Phases are loaded late, so that a re-run that finds a complete release starts fast.
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
