import type { Outcome } from '../report/report.ts'
import { endSecondCall, loadExistingRelease, warnAboutRolledBackCommits } from './phases/existing-release-phase.ts'
import { planPhase } from './phases/plan-phase.ts'
import { startPhase } from './phases/repository-phase.ts'
import type { Run } from './run.ts'

/** The command `release`: all phases in one job. Throws StepError. */
export async function release(given: Run): Promise<Outcome> {
  const run = await startPhase(given, { needsHistory: true })
  const { dryRun } = run.inputs
  const { existing, releases } = await loadExistingRelease(run)
  if (existing.kind === 'complete' && !dryRun) return endSecondCall(run, existing.release, false)
  const planned = await planPhase(run, { existing, releases })
  // Phases are loaded late, so that a re-run that finds a complete release starts fast.
  const { checkProvenanceSupport, publishPhase } = await import('./phases/publish-phase.ts')
  const attests = await checkProvenanceSupport(run, planned)
  await warnAboutRolledBackCommits(run, releases, planned)
  const { checkPhase } = await import('./phases/check-phase.ts')
  const results = await checkPhase(run, { planned, releases })
  const { buildPhase } = await import('./phases/build-phase.ts')
  const built = await buildPhase(run, planned)
  const { notesPhase } = await import('./phases/notes-phase.ts')
  const written = await notesPhase(run, planned, built)
  const { runbookPhase } = await import('./phases/runbook-phase.ts')
  const { markdown, assets } = await runbookPhase(run, planned.plan, { ...written, existing, checked: { results } })
  if (dryRun || existing.kind === 'complete') return 'dry-run'
  const published = await publishPhase(run, planned, { existing, assets, markdown, attests })
  const { runPostPublish } = await import('./phases/post-publish-phase.ts')
  await runPostPublish(run, planned, published)
  return 'passed'
}
