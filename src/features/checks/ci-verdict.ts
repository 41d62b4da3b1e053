import type { CheckRun, CommitChecks } from '../../ports/forge.ts'

/** The checks that a commit needs, and the facts about the checks that it has. */
export interface CiQuestion {
  /** Names of check runs and contexts of statuses; empty: all of the commit. */
  readonly required: readonly string[]
  readonly found: CommitChecks
  /** The workflow files of the runs that were requested so far, by run id; undefined when GitHub does not name the file. */
  readonly workflows: ReadonlyMap<string, string | undefined>
  readonly own: { readonly run: string | undefined; readonly workflow: string | undefined }
  /** Whether a workflow has had enough time to start its first job, and a commit to get its first check. */
  readonly settled: boolean
}

/** A check run or status that counts. */
export type CiCheck = Pick<CheckRun, 'name' | 'state' | 'said' | 'url' | 'workflowRun'>

/** The state of the commit's checks. */
export type CiVerdict = ReturnType<typeof judgeCi>

/**
 * Judges the checks of a commit. The newest check of a name counts; jobs of Actions are compared within their workflow, because two
 * workflows may each have a job `build`. All runs of the present workflow are ignored, so that a failed release does not stop the next
 * try. Without required names, workflows must also have ended: jobs that wait for other jobs are not on the commit yet.
 */
export function judgeCi({ required, found, workflows, own, settled }: CiQuestion) {
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
    /** Checks that have not ended, in words for people. */
    pending: [...running, ...open, ...(nothing && !settled ? ['the first check'] : [])],
    /** Required names without a check on the commit. */
    absent: required.filter(name => !checks.some(check => check.name === name)),
    /** Whether the commit has no check and will get none. */
    none: nothing && settled,
    /** Workflow runs whose workflow file is needed for a better answer. */
    unknown: worthKnowing(others, required).filter(run => !workflows.has(run)),
  }
}

/** The value that two check runs share if the newer replaces the older: the workflow file, else the suite; for other apps nothing. */
function originOf({ workflowRun, suite }: CheckRun, workflows: CiQuestion['workflows']): string | number | undefined {
  return workflowRun === undefined ? undefined : (workflows.get(workflowRun) ?? suite ?? workflowRun)
}

function newest<T extends { readonly id: number }>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...Map.groupBy(items, keyOf).values()].map(same => same.reduce((one, other) => (other.id > one.id ? other : one)))
}

/** Unfinished workflows without a running job. A workflow without jobs may wait for this run, so it counts only until `settled`. */
function openSuites({ suites, runs }: CommitChecks, ours: ReadonlySet<number | undefined>, settled: boolean): string[] {
  const busy = new Set(runs.filter(({ state }) => state === 'pending').map(({ suite }) => suite))
  const open = suites.filter(({ id, ofActions, finished }) => ofActions && !finished && !ours.has(id) && !busy.has(id))
  return open.flatMap(({ runs: jobs }) => (jobs > 0 ? ['further jobs of a workflow'] : settled ? [] : ['a workflow that begins']))
}

/** Workflow runs with a failed or pending job, and runs with a job of the same name, which may be later runs of one workflow. */
function worthKnowing(runs: readonly CheckRun[], required: readonly string[]): string[] {
  const counted = runs.filter(({ name, workflowRun }) => workflowRun !== undefined && (required.length === 0 || required.includes(name)))
  const bad = new Set(counted.filter(({ state }) => state === 'failed' || state === 'pending').map(({ name }) => name))
  return [...new Set(counted.filter(({ name }) => bad.has(name)).map(({ workflowRun }) => workflowRun!))]
}
