// What happens when a release is public: each part is a box of its own, and one that fails keeps no other from being done.

import { type AfterConfig, isOn } from '../../config/after-config.ts'
import type { Config } from '../../config/config.ts'
import type { PlanPhaseResult } from '../../features/plan/plan.ts'
import { announceAll } from '../../features/post-publish/announce.ts'
import { closeShipped, commentOnShipped } from '../../features/post-publish/comments.ts'
import { completedTasksOf } from '../../features/post-publish/completed-tasks.ts'
import { runDispatches } from '../../features/post-publish/dispatch.ts'
import { waitForHealth } from '../../features/post-publish/health.ts'
import { proposeHistory } from '../../features/post-publish/history.ts'
import { closeMilestone } from '../../features/post-publish/milestone.ts'
import { type PublishedRelease, placeholdersOf } from '../../features/post-publish/published-release.ts'
import { findShipped, type Shipped } from '../../features/post-publish/shipped.ts'
import { hintOf, StepError, UnclearWrite, UserError } from '../../model/errors.ts'
import { passed, type StepOutcome } from '../../model/step-outcome.ts'
import type { Release } from '../../ports/forge.ts'
import type { Run } from '../run.ts'
import { record, step, type Tolerated } from '../step.ts'

/**
 * The post-publish tasks that the configuration switches on. The release is complete by now: a problem warns, and names the command that completes
 * the tasks. In a rollback a problem stops the run. Throws StepError.
 */
export async function runPostPublish(
  run: Run,
  { after }: Config,
  { plan, previousCommit }: PlanPhaseResult,
  release: Release,
): Promise<void> {
  if (!isOn(after)) return
  if (release.draft)
    return run.recorder.log.info(`What comes after publishing waits: ${release.url} is a draft. Publish it, then run after.`)
  const { version, commit, sourceDate, previousTag } = plan
  const subject = { release, version, commit, sourceDate, previousTag, previousCommit }
  const problems = await runPostPublishTasks(run, after, subject, run.reissue === true ? 'fail' : 'warn')
  if (run.reissue === true && problems.length > 0) throw failedAfter(problems)
}

/** What a problem does: `warn` after a release, which is complete whatever comes after it; `fail` when only this was asked for. */
export type OnProblem = 'warn' | 'fail'

interface Part {
  readonly id: string
  readonly title: string
  readonly on: boolean
  readonly work: () => Promise<StepOutcome<undefined>>
}

/**
 * Follows a public release up with everything that is switched on, and leaves what only a person can do as open boxes. A problem is recorded in
 * the box it belongs to. Gives the problems; never throws for one.
 */
export async function runPostPublishTasks(
  run: Run,
  config: AfterConfig,
  subject: PublishedRelease,
  onProblem: OnProblem,
): Promise<readonly Error[]> {
  if (!isOn(config)) return []
  const problems: Error[] = []
  const tolerate = (problem: Error): Tolerated<undefined> => {
    problems.push(problem)
    const missing = `What is missing is done by: ${finishCommand(run, subject.release.tag)}`
    const evidence = [problem.message, hintOf(problem), missing].filter(Boolean).join(' ')
    return { value: undefined, status: onProblem === 'warn' ? 'warned' : 'failed', evidence }
  }
  for (const { id, title, on, work } of partsOf(run, config, subject))
    if (on) await step(run.recorder, id, title, work, { onProblem: tolerate })
  for (const stepRecord of manual) record(run.recorder, { ...stepRecord, status: 'manual', evidence: 'no program can tell', ms: 0 })
  return problems
}

/** What a run fails with that was to do this. */
export function failedAfter(problems: readonly Error[]): StepError {
  return new StepError(problems.length === 1 ? 'After the release' : `After the release: ${problems.length} problems`, problems[0])
}

/** What no program can say of a release. */
const manual = [
  { id: 'monitoring', title: 'The logs of production show nothing new' },
  { id: 'production', title: 'What is new works in production' },
]

/** How a person does what is missing: in the workflow, or at a terminal. */
export function finishCommand({ environment }: Pick<Run, 'environment'>, tag: string): string {
  return environment.inActions ? `the workflow, by hand, with command: after and tag: ${tag}` : `release-runbook after --tag ${tag} --yes`
}

function partsOf(run: Run, config: AfterConfig, subject: PublishedRelease): readonly Part[] {
  const { ports, environment, inputs } = run
  const { git, web, clock } = ports
  const dry = inputs.dryRun
  const values = placeholdersOf(subject)
  const needed = () => {
    if (ports.project === undefined || ports.forge === undefined)
      throw new UserError('There is no token: GitHub cannot be asked.', 'Leave the input "token" at its default, or set GITHUB_TOKEN.')
    return { project: ports.project, forge: ports.forge, repository: environment.repository ?? '' }
  }
  const completedTasks = () => completedTasksOf(subject.release, needed())
  let shipped: Promise<Shipped> | undefined
  const whatShipped = (): Promise<Shipped> => {
    shipped ??= findShipped(subject, { git, ...needed() })
    return shipped
  }
  let started = true
  let healthy = true
  const said = async (work: () => Promise<string>): Promise<StepOutcome<undefined>> => passed(undefined, await work())

  return [
    {
      id: 'dispatch',
      title: 'The deployment is started',
      on: config.dispatch.length > 0,
      work: () =>
        said(async () => {
          try {
            return await runDispatches(subject, config.dispatch, { project: needed().project, tasks: completedTasks() }, dry)
          } catch (error) {
            started = error instanceof UnclearWrite
            throw error
          }
        }),
    },
    {
      id: 'health',
      title: 'The public address shows the new version',
      on: config.health.length > 0,
      work: () =>
        said(async () => {
          if (dry) return `would wait for ${config.health.map(({ url }) => url).join(', ')}`
          healthy = false
          const seen: string[] = []
          // Without a deployment there is nothing to wait for; one look still tells whether another way brought it.
          for (const health of config.health)
            seen.push(await waitForHealth(started ? health : { ...health, timeout: 0 }, values, { web, clock }))
          healthy = true
          return seen.join('; ')
        }),
    },
    {
      id: 'milestone',
      title: 'The milestone is closed',
      on: config.milestone,
      work: async () => closeMilestone(subject, needed().project, dry),
    },
    {
      id: 'close-issues',
      title: 'The issues that the release solves are closed',
      on: config.closeIssues,
      work: () => said(async () => closeShipped(await whatShipped(), needed().project, dry)),
    },
    {
      id: 'comment',
      title: 'Everybody who waits for a change is told',
      on: config.comment,
      work: () => said(async () => commentOnShipped(subject, await whatShipped(), needed().project, dry)),
    },
    {
      id: 'announce',
      title: 'The release is announced',
      on: config.announce.length > 0,
      work: () =>
        said(async () => {
          // Nobody is sent to what does not show it yet.
          if (!healthy) throw new UserError('Nothing was announced: the public address does not show the new version.')
          return announceAll(subject, config.announce, { web, clock, tasks: completedTasks(), variables: environment.variables }, dry)
        }),
    },
    {
      id: 'history',
      title: 'The new version is in the version history',
      on: config.history !== null,
      work: () => said(async () => proposeHistory(subject, config.history!, needed().project, dry)),
    },
  ]
}
