// One case of the walk over after, rollback and reissue: a fault at one request, a run, a second one without faults when it failed.
import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { runAction } from '../../dev/runner.ts'
import {
  type AftermathCase,
  type AftermathGround,
  environmentOf,
  inputsOf,
  openAftermath,
  repository,
  runAftermath,
  type Scenario,
} from './aftermath.ts'
import { damagesOf, type End, endOf } from './aftermath-judge.ts'
import { breakAt, type FaultName } from './faults.ts'
import type { Ending } from './walk.ts'

/** A run without faults: its end, and how many requests it made. */
export interface Expected {
  readonly end: End
  readonly requests: number
}

const patience = 20_000

/** The end that all other cases must come to. Throws when a run without faults fails, or a second one writes. */
export async function expectedOf(ground: AftermathGround, scenario: Scenario): Promise<Expected> {
  const at = await openAftermath(ground, scenario)
  try {
    const said = await runAftermath(at, patience)
    if (said !== '') throw new Error(`${scenario} without faults fails: ${said}`)
    const requests = at.github.requests.length - at.from
    const end = await endOf(at)
    const before = at.github.requests.length
    const again = await runAftermath(at, patience)
    const writes = at.github.requests.slice(before).filter(({ method, path }) => method !== 'GET' && !path.endsWith('/graphql'))
    if (again !== '' || writes.length > 0) throw new Error(`a second ${scenario} writes: ${JSON.stringify(writes)} ${again}`)
    return { end, requests }
  } finally {
    await at.close()
  }
}

/** A fault at the nth request. */
export async function walkAftermath(
  ground: AftermathGround,
  scenario: Scenario,
  expected: Expected,
  fault: FaultName,
  nth: number,
): Promise<Ending> {
  const at = await openAftermath(ground, scenario)
  try {
    breakAt(at as never, { fault, nth })
    const closed = fault === 'connection refused' && nth === 1 ? 1 : 0
    let said = await runAftermath(at, fault === 'no answer' ? 500 : patience)
    const hit = at.github.faults.hits + closed >= 1
    at.github.faults.clear()
    await at.github.open()
    const outcome = said === '' ? 'alone' : 'after a re-run'
    if (said !== '') said = await runAftermath(at, patience)
    const problems = damagesOf(await endOf(at), expected.end, said, at)
    return { outcome: problems.length > 0 ? 'lost' : outcome, hit, problems }
  } finally {
    await at.close()
  }
}

/** The committed program is killed as its nth request arrives, or when it is done and not yet answered; and is run again. */
export async function killAftermath(
  ground: AftermathGround,
  scenario: Scenario,
  expected: Expected,
  nth: number,
  moment: 'before' | 'after',
): Promise<Ending> {
  const at = await openAftermath(ground, scenario, Date.now)
  try {
    const killer = new AbortController()
    const running = runProcess(at, killer.signal)
    const end = async (): Promise<void> => {
      killer.abort()
      await running
    }
    at.github.faults.add({ match: { nth }, kind: 'kill', moment, end })
    const { code } = await running
    const hit = at.github.faults.hits === 1 && code === 137
    at.github.faults.clear()
    const second = await runProcess(at)
    const said = second.code === 0 ? '' : second.log
    at.warnings.push(second.log)
    const problems = damagesOf(await endOf(at), expected.end, said, at)
    return { outcome: problems.length > 0 ? 'lost' : 'after a re-run', hit, problems }
  } finally {
    await at.close()
  }
}

/** How many requests the committed program makes in a run without faults. Its waits are real: it may look at a listing that lags less often. */
export async function requestsOfProcess(ground: AftermathGround, scenario: Scenario): Promise<number> {
  const at = await openAftermath(ground, scenario, Date.now)
  try {
    const { code, log } = await runProcess(at)
    if (code !== 0) throw new Error(`${scenario} without faults fails: ${log}`)
    return at.github.requests.length - at.from
  } finally {
    await at.close()
  }
}

async function runProcess(at: AftermathCase, signal?: AbortSignal) {
  const runnerFolder = await mkdtemp(join(at.folder, 'run-'))
  const { SLACK_WEBHOOK = '' } = environmentOf(at)
  return runAction({
    ...{ workspace: at.workspace, runnerFolder, github: at.github, repository, inputs: inputsOf[at.scenario], env: { SLACK_WEBHOOK } },
    ...{ event: { name: 'workflow_dispatch', payload: {} }, ref: 'refs/heads/main', sha: '0'.repeat(40) },
    ...(signal === undefined ? {} : { signal }),
  })
}
