// Post-publish tasks: each task is a step, and a failed task does not prevent the others.

import { type AfterConfig, isOn } from '../../config/config.ts'
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
import { IndeterminateWriteError, messageWithHint, StepError, UserError } from '../../model/errors.ts'
import { passed, type StepOutcome } from '../../model/step-outcome.ts'
import type { StepId } from '../../model/step-titles.ts'
import type { Release } from '../../ports/forge.ts'
import { type Run, requireGitHub, type StartedRun } from '../run.ts'
import { record, step, type Tolerated } from '../step.ts'

/** Runs the configured tasks. A problem becomes a warning that names the command for the missing tasks, but it stops a reissue. Throws StepError. */
export async function runPostPublish(run: StartedRun, { plan, previousCommit }: PlanPhaseResult, release: Release): Promise<void> {
  const { after } = run.config
  if (!isOn(after)) return
  if (release.draft)
    return run.recorder.log.info(`What comes after publishing waits: ${release.url} is a draft. Publish it, then run after.`)
  const { version, commit, sourceDate, previousTag } = plan
  const published = { release, version, commit, sourceDate, previousTag, previousCommit }
  const problems = await runPostPublishTasks(run, after, published, run.reissue === true ? 'fail' : 'warn')
  if (run.reissue === true && problems.length > 0) throw new StepError('after', problems[0])
}

interface Task {
  readonly id: StepId
  readonly on: boolean
  /** Gives the outcome of the step, or the evidence of a step that passed. */
  readonly work: () => Promise<StepOutcome<undefined> | string>
}

/** Runs the configured tasks, and records the manual steps. Returns the problems: warnings, or failures for the command `after`. */
export async function runPostPublishTasks(
  run: Run,
  config: AfterConfig,
  published: PublishedRelease,
  onProblem: 'warn' | 'fail',
): Promise<readonly Error[]> {
  if (!isOn(config)) return []
  const problems: Error[] = []
  const tolerate = (problem: Error): Tolerated<undefined> => {
    problems.push(problem)
    const evidence = `${messageWithHint(problem, ' ')} What is missing is done by: ${finishCommand(run, published.release.tag)}`
    return { value: undefined, status: onProblem === 'warn' ? 'warned' : 'failed', evidence }
  }
  for (const { id, work } of tasksOf(run, config, published).filter(({ on }) => on)) {
    const outcome = async () => {
      const done = await work()
      return typeof done === 'string' ? passed(undefined, done) : done
    }
    await step(run.recorder, id, outcome, tolerate)
  }
  for (const manual of manualSteps) record(run.recorder, { ...manual, status: 'manual', evidence: 'no program can tell', ms: 0 })
  return problems
}

/** Only a person can judge these. */
const manualSteps = [{ id: 'monitoring' }, { id: 'production' }] as const

/** How a person completes the tasks: in the workflow, or at a terminal. */
export function finishCommand({ environment }: Pick<Run, 'environment'>, tag: string): string {
  return environment.inActions ? `the workflow, by hand, with command: after and tag: ${tag}` : `release-runbook after --tag ${tag} --yes`
}

function tasksOf(run: Run, config: AfterConfig, published: PublishedRelease): readonly Task[] {
  const { ports, environment, inputs } = run
  const { git, web, clock } = ports
  const dry = inputs.dryRun
  const values = placeholdersOf(published)
  // Each task calls these within its step, so that a missing token fails the step.
  const project = () => requireGitHub(run).project
  const completed = () => completedTasksOf(published.release, requireGitHub(run))
  let shipped: Promise<Shipped> | undefined
  const loadShipped = (): Promise<Shipped> => {
    shipped ??= findShipped(published, { git, ...requireGitHub(run), repository: environment.repository ?? '' })
    return shipped
  }
  let started = true
  let healthy = true

  return [
    {
      id: 'dispatch',
      on: config.dispatch.length > 0,
      async work() {
        try {
          return await runDispatches(published, config.dispatch, { project: project(), tasks: completed() }, dry)
        } catch (error) {
          started = error instanceof IndeterminateWriteError
          throw error
        }
      },
    },
    {
      id: 'health',
      on: config.health.length > 0,
      async work() {
        if (dry) return `would wait for ${config.health.map(({ url }) => url).join(', ')}`
        healthy = false
        const evidence: string[] = []
        // Without a deployment there is nothing to wait for. One request shows whether the version was deployed another way.
        for (const health of config.health)
          evidence.push(await waitForHealth(started ? health : { ...health, timeout: 0 }, values, { web, clock }))
        healthy = true
        return evidence.join('; ')
      },
    },
    { id: 'milestone', on: config.milestone, work: async () => closeMilestone(published, project(), dry) },
    { id: 'close-issues', on: config.closeIssues, work: async () => closeShipped(await loadShipped(), project(), dry) },
    { id: 'comment', on: config.comment, work: async () => commentOnShipped(published, await loadShipped(), project(), dry) },
    {
      id: 'announce',
      on: config.announce.length > 0,
      async work() {
        // An announcement must not send people to an old version.
        if (!healthy) throw new UserError('Nothing was announced: the public address does not show the new version.')
        return announceAll(published, config.announce, { web, clock, tasks: completed(), variables: environment.variables }, dry)
      },
    },
    { id: 'history', on: config.history !== null, work: async () => proposeHistory(published, config.history!, project(), dry) },
  ]
}
