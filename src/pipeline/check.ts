import type { Outcome } from '../report/report.ts'
import { configurationPhase } from './phases/configuration-phase.ts'
import { skipExistingRelease } from './phases/existing-release-phase.ts'
import { planPhase } from './phases/plan-phase.ts'
import { hasTag, repositoryPhase } from './phases/repository-phase.ts'
import { withTemporaryFolder } from './phases/temporary-folder.ts'
import type { ReportInput } from './report-input.ts'
import type { Run } from './run.ts'

/** The command `check`: all checks, at a tag, on a pull request, or on the work tree. Throws StepError. */
export async function check(run: Run, reportInput: ReportInput): Promise<Outcome> {
  const config = await configurationPhase(run, reportInput)
  // Only the history tells on which branches a tag is, what was released before it, and what broke since. A pull request needs none.
  const repository = await repositoryPhase(run, config, { needsHistory: hasTag(run) }, reportInput)
  await skipExistingRelease(run)
  return withTemporaryFolder(run, async temp => {
    const planned = await planPhase(run, config, repository, { temp }, reportInput)
    const { checkPhase } = await import('./phases/check-phase.ts')
    await checkPhase(run, config, repository, { planned, releases: undefined, temp }, reportInput)
    return 'passed'
  })
}
