// The record of `check`: which results count for `publish`, and what a missing or failed result says.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ChecksConfig } from '../../../src/config/config.ts'
import { parseConfig } from '../../../src/config/parse-config.ts'
import { needsRecord, readCheckRecord, recordedResult, renderCheckRecord, rulesDigest } from '../../../src/features/checks/check-record.ts'
import { checksFailedError } from '../../../src/features/checks/refusal.ts'
import type { Finding } from '../../../src/model/finding.ts'
import type { StepRecord, StepStatus } from '../../../src/model/step-outcome.ts'

const checksOf = (text: string): ChecksConfig => parseConfig(`checks: ${text}`, 'c.yml').checks
const subject = { tag: 'v2.0.0', commit: 'a'.repeat(40), rules: 'r' }
const error: Finding = { rule: 'python-syntax/error', level: 'error', message: 'x' }

const result = (id: string, status: StepStatus, more: Partial<StepRecord & { errors: number }> = {}) => ({
  ...{ id, title: 'The title', errors: 0, evidence: `${id} looked`, ms: 7, status },
  ...more,
})
const results = [
  result('python-syntax', 'passed'),
  result('audit', 'warned'),
  result('ci', 'passed'),
  result('command:lint', 'failed', { errors: 1 }),
  result('command:types', 'skipped', { evidence: 'the checks before it stop the run' }),
]

test('a record holds the results without duration and without ci, and is read for its own subject alone', () => {
  const text = renderCheckRecord(subject, results)
  assert.deepEqual(JSON.parse(text), {
    schema: 1,
    ...subject,
    results: [
      { id: 'python-syntax', status: 'passed', errors: 0, evidence: 'python-syntax looked' },
      { id: 'audit', status: 'warned', errors: 0, evidence: 'audit looked' },
      { id: 'command:lint', status: 'failed', errors: 1, evidence: 'command:lint looked' },
      { id: 'command:types', status: 'skipped', errors: 0, evidence: 'the checks before it stop the run' },
    ],
  })
  assert.deepEqual(readCheckRecord(text, subject), JSON.parse(text))
  const refused: readonly (readonly [string, Partial<typeof subject>, string])[] = [
    ['{"schema":2}', {}, 'the record of `check` cannot be read'],
    ['no JSON', {}, 'the record of `check` cannot be read'],
    [text, { tag: 'v2.0.1' }, '`check` ran for the tag v2.0.0'],
    [text, { commit: 'b'.repeat(40) }, '`check` ran on commit aaaaaaaaaaaa, not on bbbbbbbbbbbb'],
    [text, { rules: 's' }, '`check` ran with other rules: `checks` of the configuration or the baseline differ'],
  ]
  for (const [written, change, sentence] of refused) assert.equal(readCheckRecord(written, { ...subject, ...change }), sentence)
})

test('the rules are the effective checks and the baseline, in any order of keys', () => {
  const digest = rulesDigest(checksOf("{ ascii: { mode: strict, paths: ['docs/**'] }, audit: {} }"), undefined)
  assert.match(digest, /^[0-9a-f]{64}$/)
  assert.equal(rulesDigest(checksOf("{ audit: {}, ascii: { paths: ['docs/**'] } }"), undefined), digest)
  const { named, ...others } = checksOf('{ ascii: {}, audit: {} }')
  assert.equal(rulesDigest({ named, ...others }, undefined), digest)
  assert.notEqual(rulesDigest(checksOf('{ ascii: {}, audit: {} }'), '{}'), digest)
  assert.notEqual(rulesDigest(checksOf('{ ascii: {}, audit: { threshold: low } }'), undefined), digest)
})

test('a record is needed when a check blocks that publish cannot run', () => {
  const cases: readonly (readonly [string, boolean])[] = [
    ['{}', false],
    ['{ ascii: {}, tag: {}, breaking: {}, ci: {}, ellipsis: {} }', false],
    ['{ python-syntax: {} }', true],
    ['{ audit: {} }', true],
    ['{ commands: [{ name: lint, run: x }] }', true],
    ['{ on-findings: warn, audit: {}, commands: [{ name: lint, run: x }] }', false],
  ]
  for (const [text, needed] of cases) assert.equal(needsRecord(checksOf(text)), needed, text)
})

test('a blocking check takes its result from the record; without one it is an error', () => {
  const record = readCheckRecord(renderCheckRecord(subject, results), subject)
  const taken = (id: string, from?: typeof record, blocking = true, onFindings: 'fail' | 'warn' = 'fail') => {
    const { findings, evidence, skipped } = recordedResult({ id, blocking }, from, onFindings)
    return [findings.map(({ rule, level }) => `${level} ${rule}`).join(), skipped ?? evidence]
  }
  const notHere = 'it does not block, and `publish` starts no program but git'
  assert.deepEqual(taken('python-syntax', record), ['', 'python-syntax looked (by `check`)'])
  assert.deepEqual(taken('audit', record), ['warning audit/recorded', 'audit looked (by `check`)'])
  assert.deepEqual(taken('command:lint', record), [
    'error command:lint/recorded',
    '1 error of command:lint: command:lint looked (by `check`)',
  ])
  assert.deepEqual(taken('command:types', record), ['error check/missing', 'command:types: the result of `check` lacks it.'])
  assert.deepEqual(taken('command:new', record), ['error check/missing', 'command:new: the result of `check` lacks it.'])
  assert.deepEqual(taken('audit', 'here is none'), ['error check/missing', 'audit: here is none.'])
  assert.deepEqual(taken('audit', undefined, false), ['', notHere])
  assert.deepEqual(taken('command:lint', undefined, true, 'warn'), ['', notHere])
  const none = { ...result('python-syntax', 'skipped', { evidence: 'there is no python component' }) }
  const empty = readCheckRecord(renderCheckRecord(subject, [none]), subject)
  assert.deepEqual(taken('python-syntax', empty), ['', 'there is no python component (by `check`)'])
})

test('the error of a missing result shows the step to add; an error that check found does not', () => {
  const missing = recordedResult({ id: 'audit', blocking: true }, 'there is none', 'fail').findings
  assert.equal(missing[0]!.message, 'audit: there is none.')
  assert.match(missing[0]!.suggestion!, /add a step .*with: \{ command: check \}/)
  assert.match(checksFailedError(missing, [], undefined).hint, /Run "check" for this tag/)
  assert.doesNotMatch(checksFailedError([...missing, error], [], undefined).hint, /Run "check"/)
})
