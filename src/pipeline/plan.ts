import type { Outcome } from '../report/report.ts'
import { endSecondCall, loadExistingRelease, warnAboutRolledBackCommits } from './phases/existing-release-phase.ts'
import { planPhase } from './phases/plan-phase.ts'
import { startPhase } from './phases/repository-phase.ts'
import { type Run, withTemporaryFolder } from './run.ts'

/** The command `plan`: decides what a release would contain and compares it with GitHub. Throws StepError. */
export async function plan(run: Run): Promise<Outcome> {
  const { config, repository } = await startPhase(run, { needsHistory: true })
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
