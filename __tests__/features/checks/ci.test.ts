import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CiInput, checkCi } from '../../../src/features/checks/ci.ts'
import { UserError } from '../../../src/model/errors.ts'
import type { CheckRun, CheckState, CommitChecks, Forge } from '../../../src/ports/forge.ts'
import { jumpingClock } from '../../fakes/clock.ts'
import { fakeLog } from '../../fakes/log.ts'

const input: CiInput = {
  withoutTag: undefined,
  commit: 'c'.repeat(40),
  checks: { ci: { required: [], wait: 15 * 60_000 }, named: ['ci'] },
  own: { run: '1', workflow: '.github/workflows/release.yml' },
  stopsAnyway: false,
  deferred: false,
}

const job = (name: string, state: CheckState, workflowRun = '2', said: string = state): CheckRun => ({
  id: 1,
  name,
  state,
  said,
  suite: Number(workflowRun),
  app: 'github-actions',
  url: `https://github.test/actions/runs/${workflowRun}/job/1`,
  workflowRun,
})

/** A forge that shows one picture after the other, and the last one from then on. */
function forgeOf(...pictures: (CheckRun[] | Error)[]) {
  const asked: string[] = []
  const forge: Pick<Forge, 'commitChecks' | 'workflowRun'> = {
    async commitChecks(commit): Promise<CommitChecks> {
      const picture = pictures[Math.min(asked.filter(question => question === commit).length, pictures.length - 1)]!
      asked.push(commit)
      if (picture instanceof Error) throw picture
      return { runs: picture, suites: [], statuses: [] }
    },
    async workflowRun(run) {
      asked.push(`run ${run}`)
      if (run === '9') throw new UserError('GitHub refused to read the workflow run (403)')
      return { event: 'push', repository: 'o/r', path: run === '7' ? '.github/workflows/release.yml' : '.github/workflows/ci.yml' }
    },
  }
  return { forge, asked }
}

async function check(change: Partial<CiInput>, ...pictures: (CheckRun[] | Error)[]) {
  const { forge, asked } = forgeOf(...pictures)
  const clock = jumpingClock()
  const log = fakeLog()
  const result = await checkCi({ ...input, ...change }, { forge, clock, log })
  return { ...result, asked, waits: clock.waits, log: log.lines, rules: result.findings.map(({ rule }) => rule) }
}

test('green at the first look: no wait', async () => {
  const { findings, evidence, waits } = await check({}, [job('test', 'passed'), job('docs', 'skipped')])
  assert.deepEqual([findings, waits], [[], []])
  assert.equal(evidence, '2 checks on cccccccccccc, all that are there: 1 passed, 1 skipped; jobs of this workflow left out')
})

test('what runs is waited for, in growing pauses, and said', async () => {
  const running = [job('test', 'pending')]
  const { findings, evidence, waits, log } = await check({}, running, running, running, [job('test', 'passed')])
  assert.deepEqual([findings, waits], [[], [10_000, 15_000, 22_500]])
  assert.match(log[0]!, /waiting for CI, test: next look in 10\.0 s, at most 15 min/)
  assert.match(evidence, /1 passed, after 47\.5 s/)
})

test('the wait is bounded, to the millisecond, and costs few requests', async () => {
  const { findings, waits, asked } = await check({}, [job('test', 'pending')])
  assert.equal(
    waits.reduce((sum, wait) => sum + wait, 0),
    15 * 60_000,
  )
  assert.ok(asked.length < 25, String(asked.length))
  assert.deepEqual(
    findings.map(({ rule, level, message }) => [rule, level, message]),
    [['ci/pending', 'error', 'The check "test" on commit cccccccccccc has not ended after a wait of 15 min 0 s.']],
  )
  assert.match(findings[0]!.suggestion!, /checks\.ci\.wait/)
})

test('what failed ends the wait, and says what to type', async () => {
  const { findings, waits } = await check({}, [job('slow', 'pending'), job('test', 'failed', '2', 'timed_out')])
  assert.deepEqual(waits, [])
  assert.deepEqual(
    findings.map(({ rule, message }) => [rule, message]),
    [
      ['ci/failed', 'The check "test" on commit cccccccccccc is not green: timed_out.'],
      ['ci/pending', 'The check "slow" on commit cccccccccccc has not ended, and was not waited for: other findings stop here anyway.'],
    ],
  )
  assert.equal(
    findings[0]!.suggestion,
    'look at https://github.test/actions/runs/2/job/1; if it was chance, run gh run rerun 2 --failed, and then this job',
  )
})

test('an earlier run of this workflow is asked about once, and does not count', async () => {
  const picture = [job('publish', 'failed', '7'), job('test', 'pending')]
  const { findings, asked } = await check({}, picture, [job('publish', 'failed', '7'), job('test', 'passed')])
  assert.deepEqual(findings, [])
  assert.deepEqual(
    asked.filter(question => question.startsWith('run')),
    ['run 7', 'run 2'],
  )
})

test('a run whose workflow the token may not read counts', async () => {
  const { findings, asked } = await check({}, [job('publish', 'failed', '9'), job('test', 'passed')])
  assert.deepEqual(
    findings.map(({ rule }) => rule),
    ['ci/failed'],
  )
  assert.ok(asked.includes('run 9'))
})

test('a required check that is not there is waited for, then a finding that names those that are', async () => {
  const checks: CiInput['checks'] = { ci: { required: ['test', 'e2e'], wait: 60_000 }, named: ['ci'] }
  assert.deepEqual((await check({ checks }, [job('test', 'passed')], [job('test', 'passed'), job('e2e', 'passed')])).findings, [])
  const { findings, waits } = await check({ checks }, [job('test', 'passed')])
  assert.equal(
    waits.reduce((sum, wait) => sum + wait, 0),
    60_000,
  )
  assert.equal(
    findings[0]!.message,
    'The required check "e2e" is not on commit cccccccccccc; of the required ones there are test; jobs of this workflow do not count.',
  )
})

test('a commit without checks is given two minutes, not all of the wait', async () => {
  const { rules, waits } = await check({}, [job('release', 'pending', '1')])
  assert.deepEqual(rules, ['ci/none'])
  const waited = waits.reduce((sum, wait) => sum + wait, 0)
  assert.ok(waited >= 120_000 && waited < 180_000, String(waited))
})

test('when other findings stop the release, one look has to do', async () => {
  const { findings, waits } = await check({ stopsAnyway: true }, [job('test', 'pending')])
  assert.deepEqual([waits, findings.map(({ rule, level }) => [rule, level])], [[], [['ci/pending', 'warning']]])
  assert.deepEqual((await check({ stopsAnyway: true }, [])).rules, ['ci/pending'])
})

test('what GitHub refuses is a finding with its remedy; a fault of ours is none', async () => {
  const refusal = new UserError(
    'GitHub refused to read the check runs (403)',
    'Add the line "checks: read" under "permissions:" of the job.',
  )
  const { findings } = await check({}, refusal)
  assert.deepEqual(findings, [
    { rule: 'ci/unread', level: 'error', message: 'GitHub refused to read the check runs (403)', suggestion: refusal.hint },
  ])
  await assert.rejects(check({}, new TypeError('a fault of ours')), TypeError)
})

test('not named, without a tag, without a token', async () => {
  assert.equal((await check({ checks: { ...input.checks, named: [] } })).skipped, 'the configuration does not name it')
  assert.equal((await check({ withoutTag: 'there is no tag' })).skipped, 'there is no tag')
  const offline = await checkCi(input, { forge: undefined, clock: jumpingClock(), log: fakeLog() })
  assert.deepEqual(
    offline.findings.map(({ rule, level }) => [rule, level]),
    [['ci/no-token', 'error']],
  )
  const later = await checkCi({ ...input, deferred: true }, { forge: undefined, clock: jumpingClock(), log: fakeLog() })
  assert.deepEqual([later.findings, later.skipped], [[], 'there is no token: `publish` asks GitHub'])
})
