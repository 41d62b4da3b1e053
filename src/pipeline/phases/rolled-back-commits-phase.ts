import type { PlanPhaseResult } from '../../features/plan/plan.ts'
import type { Repository } from '../../features/plan/repository.ts'
import { passed, warned } from '../../model/step-outcome.ts'
import type { Release } from '../../ports/forge.ts'
import type { Run } from '../run.ts'
import { step } from '../step.ts'

/** Warns when the release contains rolled-back commits. A later commit may have fixed them, so that the run continues. */
export async function warnAboutRolledBackCommits(
  { environment, ports, recorder }: Run,
  { tags }: Repository,
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
