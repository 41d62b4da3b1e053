import type { CheckRun, CheckState, CommitChecks } from '../../ports/forge.ts'

/** What a commit has to show, and what is known of it. */
export interface CiQuestion {
  /** Names of check runs and contexts of statuses; empty: all that are there. */
  readonly required: readonly string[]
  readonly found: CommitChecks
  /** The workflow file of each workflow run that was asked about; undefined where it cannot be known. */
  readonly workflows: ReadonlyMap<string, string | undefined>
  /** The workflow run that asks, and its workflow file. */
  readonly own: { readonly run: string | undefined; readonly workflow: string | undefined }
  /** Whether enough time has passed for a workflow to have a job, and for a commit to have a check. */
  readonly settled: boolean
}

/** A check that counts: a check run or a status. */
export interface CiCheck {
  readonly name: string
  readonly state: CheckState
  /** GitHub's word: `timed_out`. */
  readonly said: string
  readonly url: string | undefined
  readonly workflowRun: string | undefined
}

/** How the commit stands. */
export interface CiVerdict {
  readonly checks: readonly CiCheck[]
  /** What is still to come, in words for people. */
  readonly pending: readonly string[]
  /** Required names that nothing on the commit has. */
  readonly absent: readonly string[]
  /** Whether the commit has no check at all, and none is to be expected. */
  readonly none: boolean
  /** Workflow runs whose workflow has to be known for a better answer. */
  readonly unknown: readonly string[]
}

/**
 * Judges the checks of a commit. The newest of a name counts, for jobs of Actions within their workflow: two workflows may each have
 * a job `build`, and one that passed says nothing about the other. Runs of the workflow that asks are left out, earlier ones too: a
 * release that failed must not be what stops the next try. Without required names a workflow also has to be at its end, because jobs
 * that wait for others are not on the commit yet.
 */
export function judgeCi({ required, found, workflows, own, settled }: CiQuestion): CiVerdict {
  const isOurs = ({ workflowRun }: CheckRun): boolean =>
    workflowRun !== undefined && (workflowRun === own.run || (own.workflow !== undefined && workflows.get(workflowRun) === own.workflow))
  const ourSuites = new Set(found.runs.filter(isOurs).map(({ suite }) => suite))
  const others = found.runs.filter(run => !isOurs(run))
  const runs = newest(others, run => JSON.stringify([run.app, originOf(run, workflows), run.name]))
  const statuses = newest(found.statuses, ({ name }) => name)
  const all: CiCheck[] = [...runs, ...statuses.map(status => ({ ...status, workflowRun: undefined }))]
  const checks = required.length === 0 ? all : all.filter(({ name }) => required.includes(name))
  const open = required.length === 0 ? openSuites(found, ourSuites, settled) : []
  const running = checks.filter(({ state }) => state === 'pending').map(({ name }) => name)
  const nothing = required.length === 0 && checks.length === 0 && open.length === 0
  return {
    checks,
    pending: [...running, ...open, ...(nothing && !settled ? ['the first check'] : [])],
    absent: required.filter(name => !checks.some(check => check.name === name)),
    none: nothing && settled,
    unknown: worthKnowing(others, required).filter(run => !workflows.has(run)),
  }
}

/** What two check runs must share for the newer to replace the older: the workflow, or where that is not known the suite; for other apps the app alone. */
function originOf({ workflowRun, suite }: CheckRun, workflows: CiQuestion['workflows']): string | number | undefined {
  return workflowRun === undefined ? undefined : (workflows.get(workflowRun) ?? suite ?? workflowRun)
}

function newest<T extends { readonly id: number }>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const kept = new Map<string, T>()
  for (const item of items) {
    const key = keyOf(item)
    const known = kept.get(key)
    if (known === undefined || item.id > known.id) kept.set(key, item)
  }
  return [...kept.values()]
}

/** Workflows that go on although none of their jobs runs. One without any job waits for another run, perhaps for this one: after a while it does not count. */
function openSuites({ suites, runs }: CommitChecks, ours: ReadonlySet<number | undefined>, settled: boolean): string[] {
  const busy = new Set(runs.filter(({ state }) => state === 'pending').map(({ suite }) => suite))
  const open = suites.filter(({ id, ofActions, finished }) => ofActions && !finished && !ours.has(id) && !busy.has(id))
  return open.flatMap(({ runs: jobs }) => (jobs > 0 ? ['further jobs of a workflow'] : settled ? [] : ['a workflow that begins']))
}

/** Runs that are not good, and those with a job of the same name, which may be a later run of the same workflow. */
function worthKnowing(runs: readonly CheckRun[], required: readonly string[]): string[] {
  const counted = runs.filter(({ name, workflowRun }) => workflowRun !== undefined && (required.length === 0 || required.includes(name)))
  const bad = new Set(counted.filter(({ state }) => state === 'failed' || state === 'pending').map(({ name }) => name))
  return [...new Set(counted.filter(({ name }) => bad.has(name)).map(({ workflowRun }) => workflowRun!))]
}
