import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CiQuestion, judgeCi } from '../../../src/features/checks/ci-verdict.ts'
import type { CheckRun, CheckState, CheckSuite, CommitStatus } from '../../../src/ports/forge.ts'

/** `test:failed@2#7` is a job of workflow run 2 in suite 7; without a run it is a check of another app. */
function run(text: string, id: number): CheckRun {
  const [, name = '', state = '', workflowRun, suite] = /^(.+):(\w+)(?:@(\d+))?(?:#(\d+))?$/.exec(text) ?? []
  return {
    id,
    name,
    state: state as CheckState,
    said: state,
    suite: Number(suite ?? workflowRun ?? 900),
    app: workflowRun === undefined ? 'scanner' : 'github-actions',
    url: undefined,
    workflowRun,
  }
}

const suite = (id: number, finished: boolean, runs: number, ofActions = true): CheckSuite => ({ id, finished, runs, ofActions })
const status = (name: string, state: CheckState, id: number): CommitStatus => ({ id, name, state, said: state, url: undefined })

function judge(runs: string[], more: Partial<Omit<CiQuestion, 'found'>> & { suites?: CheckSuite[]; statuses?: CommitStatus[] } = {}) {
  const { suites = [], statuses = [], ...question } = more
  const found = { runs: runs.map((text, index) => run(text, index + 1)), suites, statuses }
  const verdict = judgeCi({
    required: [],
    workflows: new Map(),
    own: { run: '1', workflow: 'release.yml' },
    settled: true,
    ...question,
    found,
  })
  return { ...verdict, checks: verdict.checks.map(({ name, state }) => `${name}:${state}`).sort() }
}

test('all that are there count, whoever made them', () => {
  const { checks, pending, absent, none } = judge(['lint:passed@2', 'test:skipped@2', 'scan:failed', 'docs:pending@3'], {
    statuses: [status('ci/legacy', 'passed', 1)],
  })
  assert.deepEqual(checks, ['ci/legacy:passed', 'docs:pending', 'lint:passed', 'scan:failed', 'test:skipped'])
  assert.deepEqual([pending, absent, none], [['docs'], [], false])
})

test('required names alone, from runs and statuses; what is not there is absent', () => {
  const statuses = [status('ci/legacy', 'passed', 1)]
  const { checks, pending, absent } = judge(['lint:failed@2', 'test (3.12):passed@2'], {
    required: ['test (3.12)', 'ci/legacy', 'deploy'],
    statuses,
  })
  assert.deepEqual([checks, pending, absent], [['ci/legacy:passed', 'test (3.12):passed'], [], ['deploy']])
})

test('the newest of a name counts: in a suite, of another app, of a status', () => {
  assert.deepEqual(judge(['test:failed@2', 'test:passed@2']).checks, ['test:passed'])
  assert.deepEqual(judge(['scan:passed#8', 'scan:failed#9']).checks, ['scan:failed'])
  const statuses = [status('x', 'passed', 2), status('x', 'failed', 1)]
  assert.deepEqual(judge([], { statuses }).checks, ['x:passed'])
})

test('jobs of one name in two workflows both count; a later run of the same workflow replaces an earlier one', () => {
  const runs = ['build:failed@2', 'build:passed@3']
  const first = judge(runs)
  assert.deepEqual(first.checks, ['build:failed', 'build:passed'])
  assert.deepEqual(first.unknown, ['2', '3'])
  const workflows = (two: string | undefined, three: string | undefined) => new Map([['2', two] as const, ['3', three] as const])
  assert.deepEqual(judge(runs, { workflows: workflows('ci.yml', 'docs.yml') }).checks, ['build:failed', 'build:passed'])
  assert.deepEqual(judge(runs, { workflows: workflows('ci.yml', 'ci.yml') }).checks, ['build:passed'])
  const cannotBeKnown = judge(runs, { workflows: workflows(undefined, undefined) })
  assert.deepEqual([cannotBeKnown.checks.length, cannotBeKnown.unknown], [2, []])
})

test('this run is left out, and so are earlier runs of its workflow; where that needs asking, it asks', () => {
  const runs = ['release:pending@1', 'publish:failed@5', 'test:passed@2']
  const first = judge(runs)
  assert.deepEqual([first.checks, first.pending, first.unknown], [['publish:failed', 'test:passed'], [], ['5']])
  const known = judge(runs, { workflows: new Map([['5', 'release.yml']]) })
  assert.deepEqual([known.checks, known.unknown], [['test:passed'], []])
  assert.deepEqual(judge(['test:pending@1'], { required: ['test'] }).absent, ['test'])
  assert.deepEqual(judge(['test:passed@2'], { own: { run: undefined, workflow: undefined } }).checks, ['test:passed'])
})

test('a workflow whose later jobs wait for others has not ended; nor has one that begins, for a while', () => {
  const runs = ['release:pending@1#1', 'lint:passed@2#2', 'scan:passed#9']
  const suites = [suite(1, false, 1), suite(2, false, 1), suite(3, false, 0), suite(9, false, 1, false)]
  assert.deepEqual(judge(runs, { suites, settled: false }).pending, ['further jobs of a workflow', 'a workflow that begins'])
  assert.deepEqual(judge(runs, { suites }).pending, ['further jobs of a workflow'])
  assert.deepEqual(judge(runs, { suites, required: ['lint'] }).pending, [])
  assert.deepEqual(judge(['release:pending@1#1', 'lint:pending@2#2'], { suites }).pending, ['lint'])
})

test('a commit without any check may get one, for a while', () => {
  const early = judge(['release:pending@1'], { settled: false })
  assert.deepEqual([early.pending, early.none], [['the first check'], false])
  const late = judge(['release:pending@1'])
  assert.deepEqual([late.pending, late.none], [[], true])
  assert.equal(judge([], { required: ['x'] }).none, false)
})
