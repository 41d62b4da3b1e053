import assert from 'node:assert/strict'
import { test } from 'node:test'
import { planAnnotations } from '../../src/report/annotations.ts'
import { gateFailure, HOSTILE, hostileReport, manyFindings } from './examples.ts'

test('ten at most: the failure, then the gravest, and one that counts the others', () => {
  const planned = planAnnotations(manyFindings(20_000), gateFailure.failure)
  assert.equal(planned.length, 10)
  assert.equal(planned[0]!.title, 'Checks failed')
  assert.match(planned[0]!.message, /check --fix/)
  assert.ok(planned.every(({ level }) => level === 'error'))
  assert.equal(planned[9]!.message, 'and 19992 more: all are in the job summary and in report.json')
})

test('errors come before warnings and remarks, whatever their number', () => {
  const of = (level: 'error' | 'warning' | 'info', count: number) =>
    Array.from({ length: count }, (_, at) => ({ rule: 'a/b', level, path: `${level}${at}`, message: 'm' }))
  const levels = (...findings: ReturnType<typeof of>[]) => planAnnotations(findings.flat(), undefined).map(({ level }) => level[0])
  assert.equal(levels(of('info', 3), of('warning', 3), of('error', 3)).join(''), 'eeewwwnnn')
  assert.equal(levels(of('info', 3), of('warning', 4), of('error', 3)).join(''), 'eeewwwwnnn')
  assert.equal(levels(of('info', 3), of('warning', 9), of('error', 3)).join(''), 'eeewwwwwww')
  assert.equal(levels(of('error', 10)).length, 10)
  assert.equal(levels(of('error', 11), of('info', 20)).join(''), 'eeeeeeeeee')
})

test('remarks on the references of an archive are in the report alone', () => {
  const findings = ['archive/more-references', 'archive/broken-reference'].map(rule => ({ rule, level: 'info', message: 'm' }) as const)
  assert.deepEqual(
    planAnnotations(findings, undefined).map(({ title }) => title),
    ['archive/broken-reference'],
  )
})

test('ten have room, with a failure nine beside it; one more gives its place to the count', () => {
  const findings = (count: number) => Array.from({ length: count }, (_, at) => ({ rule: 'a/b', level: 'error', message: `${at}` }) as const)
  const countAndLast = (count: number, failure = gateFailure.failure) => {
    const planned = planAnnotations(findings(count), failure)
    return [planned.length, planned.at(-1)?.message.replace(/:.*/, '')]
  }
  assert.deepEqual(
    [countAndLast(9), countAndLast(10), countAndLast(11)],
    [
      [10, '8'],
      [10, 'and 2 more'],
      [10, 'and 3 more'],
    ],
  )
  const alone = (count: number) => planAnnotations(findings(count), undefined).map(({ message }) => message.replace(/:.*/, ''))
  assert.deepEqual([alone(10).length, alone(10).at(-1)], [10, '9'])
  assert.deepEqual([alone(11).length, alone(11).at(-2), alone(11).at(-1)], [10, '8', 'and 2 more'])
})

test('one of every file comes before the second of any', () => {
  const planned = planAnnotations(manyFindings(40, 4), undefined).filter(({ level }) => level === 'error')
  assert.deepEqual(
    planned.slice(0, 4).map(({ path }) => path),
    ['docs/guide-0.md', 'docs/guide-1.md', 'docs/guide-2.md', 'docs/guide-3.md'],
  )
  assert.equal(planned.length, 10)
})

test('without a line there is no column, and info is a notice', () => {
  const finding = { rule: 'a/b', level: 'info' as const, path: 'f', column: 3, message: 'm' }
  assert.deepEqual(planAnnotations([finding], undefined), [{ level: 'notice', title: 'a/b', message: 'f: m', path: 'f' }])
  const placed = { level: 'notice', title: 'a/b', message: 'f:2:3: m', path: 'f', line: 2, column: 3 }
  assert.deepEqual(planAnnotations([{ ...finding, line: 2 }], undefined), [placed])
})

test('a name that deceives, or that the runner would execute, is in the message and is no place; the message begins with the place, for the log', () => {
  const at = (path: string) => planAnnotations([{ rule: 'a/b', level: 'error', path, line: 3, column: 2, message: 'm' }], undefined)[0]!
  for (const [path, message] of [
    ['docs/\u202egpj.md', 'docs/<U+202E>gpj.md:3:2: m'],
    ['a\nb', 'a<U+000A>b:3:2: m'],
    ['##[error]x', '## [error]x:3:2: m'],
  ] as const) {
    assert.equal(at(path).path, undefined)
    assert.equal(at(path).message.replace('##[', '## ['), message)
  }
  for (const path of ['docs/na\u00efve.md', '::error::x', 'a, b: c.md'])
    assert.deepEqual([at(path).path, at(path).message.slice(-7)], [path, ':3:2: m'])
})

test('messages are visible and at most 4,096 characters', () => {
  const report = hostileReport(HOSTILE.repeat(20))
  for (const { message, title } of planAnnotations(report.findings, report.failure)) {
    assert.ok(message.length <= 4_096 && title.length <= 200)
    assert.match(message + title, /^[\x20-\x7e\n]*$/)
  }
})
