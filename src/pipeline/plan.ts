import type { Outcome } from '../report/report.ts'
import { endSecondCall, loadExistingRelease, warnAboutRolledBackCommits } from './phases/existing-release-phase.ts'
import { planPhase } from './phases/plan-phase.ts'
import { startPhase } from './phases/repository-phase.ts'
import type { Run } from './run.ts'

/** The command `plan`: decides what a release would contain and compares it with GitHub. Throws StepError. */
export async function plan(given: Run): Promise<Outcome> {
  const run = await startPhase(given, { needsHistory: true })
  const { existing, releases } = await loadExistingRelease(run)
  if (existing.kind === 'complete' && !run.inputs.dryRun) return endSecondCall(run, existing.release, true)
  const planned = await planPhase(run, { existing, releases })
  const { checkProvenanceSupport } = await import('./phases/publish-phase.ts')
  await checkProvenanceSupport(run, planned)
  await warnAboutRolledBackCommits(run, releases, planned)
  return 'passed'
}
