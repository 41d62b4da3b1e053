import { isOn } from '../config/config.ts'
import { isLatest, requirePublic } from '../features/plan/latest.ts'
import { readRolledBack } from '../features/rollback/marking.ts'
import { StepError, UserError } from '../model/errors.ts'
import { passed, skipped } from '../model/step-outcome.ts'
import type { Outcome } from '../report/report.ts'
import { sourceOfTag } from './phases/existing-release-phase.ts'
import { runPostPublishTasks } from './phases/post-publish-phase.ts'
import { startPhase } from './phases/repository-phase.ts'
import { type Run, requireGitHub, type StartedRun } from './run.ts'
import { step } from './step.ts'

/** The command `after`: completes the post-publish tasks of a public release. Throws StepError when a task fails. */
export async function after(given: Run): Promise<Outcome> {
  const run = await startPhase(given, { needsHistory: true })
  const published = await step(run.recorder, 'existing', () => findPublished(run))
  const { config } = run
  if (!isOn(config.after)) {
    const reason = `nothing is switched on under "after:" in ${config.path}`
    await step(run.recorder, 'after', async () => skipped(undefined, reason))
    return 'passed'
  }
  const problems = await runPostPublishTasks(run, config.after, published, 'fail')
  if (problems.length > 0) throw new StepError('after', problems[0])
  return run.inputs.dryRun ? 'dry-run' : 'passed'
}

async function findPublished(run: StartedRun) {
  const { repository, ports, reportInput } = run
  const { tag, commit } = repository
  if (tag === undefined)
    throw new UserError(`There is no tag: ${repository.withoutTag}.`, 'Name the tag of the release in the input "tag".')
  const { forge } = requireGitHub(run)
  const releases = await forge.releases(tag.name)
  const release = requirePublic(releases, tag.name, 'Release it first; the next run of release publishes a draft.')
  const rolledBack = readRolledBack(release.body)
  if (rolledBack !== undefined)
    throw new UserError(
      `${tag.name} is rolled back to ${rolledBack.good}: nobody is sent to it any more.`,
      'Nothing was done. What the rollback itself misses is done by running rollback again.',
    )
  const source = await sourceOfTag(run, releases)
  reportInput.release = release
  reportInput.latest = await isLatest(release, forge)
  return passed({ ...source, release, sourceDate: await ports.git.commitTime(commit) }, release.url)
}
