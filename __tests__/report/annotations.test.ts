import assert from 'node:assert/strict'
import { test } from 'node:test'
import { planAnnotations } from '../../src/report/annotations.ts'
import { gateFailure, HOSTILE, hostileReport, manyFindings } from './examples.ts'

test('at most nine of a level and one that counts the others, the failure first', () => {
  const planned = planAnnotations(manyFindings(20_000), gateFailure.failure)
  const errors = planned.filter(({ level }) => level === 'error')
  const warnings = planned.filter(({ level }) => level === 'warning')
  assert.equal(errors.length, 10)
  assert.equal(warnings.length, 10)
  assert.equal(errors[0]!.title, 'Check text, versions and tag')
  assert.match(errors[0]!.message, /check --fix/)
  assert.equal(errors[9]!.message, 'and 17770 more: see the summary')
  assert.equal(warnings[9]!.message, 'and 2213 more: see the summary')
})

test('one of every file comes before the second of any', () => {
  const planned = planAnnotations(manyFindings(40, 4), undefined).filter(({ level }) => level === 'error')
  assert.deepEqual(
    planned.slice(0, 4).map(({ path }) => path),
    ['docs/guide-0.md', 'docs/guide-1.md', 'docs/guide-2.md', 'docs/guide-3.md'],
  )
  assert.equal(planned.length, 10)
})

test('nine are shown without a count, and info is a notice', () => {
  const findings = Array.from({ length: 9 }, (_, at) => ({ rule: 'a/b', level: 'info' as const, path: `f${at}`, column: 3, message: 'm' }))
  const planned = planAnnotations(findings, undefined)
  assert.equal(planned.length, 9)
  assert.deepEqual(planned[0], { level: 'notice', title: 'a/b', message: 'm', path: 'f0' })
})

test('messages are visible and at most 4,096 characters', () => {
  const report = hostileReport(HOSTILE.repeat(20))
  for (const { message, title } of planAnnotations(report.findings, report.failure)) {
    assert.ok(message.length <= 4_096 && title.length <= 200)
    assert.match(message + title, /^[\x20-\x7e\n]*$/)
  }
})
