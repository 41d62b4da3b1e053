import type { ChecksConfig } from '../../config/config.ts'
import { UserError } from '../../model/errors.ts'
import { type CheckResult, errorFinding, type Finding } from '../../model/finding.ts'
import type { Forge } from '../../ports/forge.ts'
import type { Ports } from '../../ports/ports.ts'
import { count, formatDuration, shortList, visible } from '../../text/format.ts'
import { type CiCheck, type CiQuestion, type CiVerdict, judgeCi } from './ci-verdict.ts'

/** The input of the check `ci`. */
export interface CiInput {
  /** Why there is no tag on GitHub; undefined with a tag. */
  readonly withoutTag: string | undefined
  readonly commit: string
  readonly checks: Pick<ChecksConfig, 'ci' | 'named'>
  readonly own: CiQuestion['own']
  /** Whether findings of other checks stop the release: then one request suffices. */
  readonly stopsAnyway: boolean
  /** Whether `publish` asks GitHub later, so that a run without a token skips the check. */
  readonly deferred: boolean
}

type CiPorts = Pick<Ports, 'clock' | 'log'> & { readonly forge: Pick<Forge, 'commitChecks' | 'workflowRun'> | undefined }
type Untimed = Omit<CheckResult, 'ms'>

/** Milliseconds within which a workflow starts its first job, unless it waits for another run. */
const settling = 2 * 60_000
/** Milliseconds between two requests: the first and the longest pause. The default wait of 15 minutes takes some twenty requests. */
const firstPause = 10_000
const longestPause = 60_000
/** Maximum number of workflow runs whose file is requested: each costs a request. */
const mostWorkflows = 30

/** Checks that the check runs and statuses of the commit are green. Waits for them as long as the configuration allows. */
export async function checkCi(input: CiInput, ports: CiPorts): Promise<Untimed> {
  const check = { id: 'ci', blocking: input.checks.named.includes('ci'), findings: [], evidence: '' }
  if (!check.blocking) return { ...check, skipped: 'the configuration does not name it' }
  if (input.withoutTag !== undefined) return { ...check, skipped: input.withoutTag }
  const { forge } = ports
  if (forge === undefined && input.deferred) return { ...check, skipped: 'there is no token: `publish` asks GitHub' }
  if (forge === undefined) return { ...check, findings: [noToken], evidence: 'GitHub was not asked: there is no token' }
  try {
    const { verdict, waited } = await waitForChecks(input, { ...ports, forge })
    return { ...check, findings: findingsOf(verdict, waited, input), evidence: ciEvidence(verdict, waited, input) }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { ...check, findings: [errorFinding('ci/unread', visible(error.message, 500), error.hint)], evidence: error.message }
  }
}

/** Requests the checks until all have ended, one has failed, or the time is over. `waited` is in milliseconds. */
async function waitForChecks(input: CiInput, { forge, clock, log }: CiPorts & { readonly forge: NonNullable<CiPorts['forge']> }) {
  const { commit, own, stopsAnyway } = input
  const { required } = input.checks.ci
  const wait = stopsAnyway ? 0 : input.checks.ci.wait
  const workflows = new Map<string, string | undefined>()
  const began = clock.now()
  for (let pause = firstPause; ; pause = Math.min(longestPause, pause * 1.5)) {
    const found = await forge.commitChecks(commit)
    const waited = clock.now() - began
    const settled = !stopsAnyway && waited >= Math.min(settling, wait)
    const judge = (): CiVerdict => judgeCi({ required, found, workflows, own, settled })
    let verdict = judge()
    for (let [run] = verdict.unknown; run !== undefined && workflows.size < mostWorkflows; [run] = verdict.unknown) {
      // Without `actions: read` the file is unknown.
      workflows.set(run, (await forge.workflowRun(run).catch(() => undefined))?.path)
      verdict = judge()
    }
    const coming = [...verdict.pending, ...verdict.absent]
    if (coming.length === 0 || verdict.checks.some(({ state }) => state === 'failed') || waited >= wait) return { verdict, waited }
    const next = Math.min(pause, wait - waited)
    log.info(
      `  waiting for CI, ${shortList(coming.map(name => visible(name)))}: next look in ${formatDuration(next)}, at most ${formatDuration(wait - waited)} more`,
    )
    await clock.wait(next)
  }
}

function findingsOf({ checks, pending, absent, none }: CiVerdict, waited: number, input: CiInput): Finding[] {
  const at = `commit ${input.commit.slice(0, 12)}`
  const names = [...new Set(checks.map(({ name }) => name))]
  const bad = checks.filter(({ state }) => state === 'failed')
  return [
    ...bad.map(check => failed(check, at)),
    ...pending.map(name => unfinished(`${nameOf(name)} on ${at} has not ended`, bad.length > 0 || input.stopsAnyway ? undefined : waited)),
    ...absent.map(name => missing(name, at, names)),
    ...(none ? [noChecks(at)] : []),
  ]
}

function failed({ name, said, url, workflowRun }: CiCheck, at: string): Finding {
  const where = url === undefined ? 'look why' : `look at ${visible(url, 300)}`
  const again = workflowRun === undefined ? 'run it again' : `run gh run rerun ${workflowRun} --failed`
  const message = `The check "${visible(name)}" on ${at} is not green: ${visible(said)}.`
  return errorFinding('ci/failed', message, `${where}; if it was chance, ${again}, and then this job`)
}

/** `waited`: milliseconds; undefined when other findings stop the run anyway. */
function unfinished(what: string, waited: number | undefined): Finding {
  if (waited === undefined)
    return { rule: 'ci/pending', level: 'warning', message: `${what}, and was not waited for: other findings stop here anyway.` }
  const suggestion = 'run this job again when it has ended, or write a longer time under checks.ci.wait, such as 30m'
  return errorFinding('ci/pending', `${what} after a wait of ${formatDuration(waited)}.`, suggestion)
}

/** The name of a check in quotes, or the program's own words for expected checks. */
function nameOf(name: string): string {
  return /^(?:further jobs|a workflow|the first check)/.test(name)
    ? name.replace(/^./, first => first.toUpperCase())
    : `The check "${visible(name)}"`
}

function missing(name: string, at: string, there: readonly string[]): Finding {
  const known = there.length === 0 ? '' : `; of the required ones there are ${shortList(there.map(name => visible(name)))}`
  const message = `The required check "${visible(name)}" is not on ${at}${known}; jobs of this workflow do not count.`
  const suggestion =
    'let its workflow run for this commit, or correct the name under checks.ci.required: a job with its matrix, as "test (3.12)", or the context of a status'
  return errorFinding('ci/absent', message, suggestion)
}

function noChecks(at: string): Finding {
  const message = `There is no check and no commit status on ${at} from another workflow, so nothing says that it is green.`
  return errorFinding('ci/none', message, 'let a workflow run on push to the branch that is released, or take ci out of checks')
}

const noToken = errorFinding(
  'ci/no-token',
  'There is no token, so that GitHub could not be asked for the checks of the commit.',
  'set GITHUB_TOKEN; in a workflow leave the input token at its default',
)

function ciEvidence({ checks }: CiVerdict, waited: number, { commit, checks: { ci } }: CiInput): string {
  const parts = (['passed', 'skipped', 'failed', 'pending'] as const).flatMap(state => {
    const number = checks.filter(check => check.state === state).length
    return number === 0 ? [] : [`${number} ${state}`]
  })
  const which = ci.required.length === 0 ? 'all that are there' : 'those that are required'
  const after = waited < 1000 ? '' : `, after ${formatDuration(waited)}`
  return `${count(checks.length, 'check')} on ${commit.slice(0, 12)}, ${which}: ${parts.join(', ') || 'none'}${after}; jobs of this workflow left out`
}
