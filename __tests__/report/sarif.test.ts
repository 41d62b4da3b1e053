import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Finding } from '../../src/model/finding.ts'
import type { Report } from '../../src/report/report.ts'
import { renderSarif } from '../../src/report/sarif.ts'
import { gateFailure, HOSTILE, hostileReport, manyFindings, success } from './examples.ts'
import { sarifRun } from './sarif.ts'

const render = (report: Report, hashes = new Map<Finding, string>()) => sarifRun(renderSarif(report, hashes, text => text))
const withFindings = (findings: readonly Finding[]): Report => ({ ...gateFailure, findings })
const pathsOf = ({ results }: ReturnType<typeof render>) =>
  results.map(({ locations }) => locations[0]!.physicalLocation.artifactLocation.uri)

test('every example is valid, and any text of a repository', () => {
  for (const report of [success, gateFailure, hostileReport(HOSTILE), withFindings(manyFindings(300))])
    for (const { message } of render(report).results) assert.ok(!message.text.includes(']('), 'no text makes a link')
  const texts = fc.string({ unit: 'binary' })
  fc.assert(
    fc.property(texts, fc.array(texts, { minLength: 1 }), (text, parts) => {
      const path = parts.join('/')
      const { results } = render(withFindings([{ rule: text, level: 'error', path, line: 1, column: 2, message: text, suggestion: text }]))
      for (const { message } of results) assert.match(message.text, /^[\x20-\x7e\n]*$/)
    }),
  )
})

test('a result has level, place, digest of the line, and a rule whose help says what to do', () => {
  const finding = { rule: 'ascii/typographic', level: 'error', path: 'docs/a b\u00e9.md', line: 3, column: 7, message: 'One.' } as const
  const whole = { rule: 'audit/high', level: 'info', path: 'a/package-lock.json', message: 'Two.', suggestion: 'update it' } as const
  const { results, tool, columnKind, invocations } = render(withFindings([whole, finding]), new Map([[finding, 'abc:2']]))
  assert.equal(columnKind, 'utf16CodeUnits')
  const place = (uri: string, region: object) => [{ physicalLocation: { artifactLocation: { uri, uriBaseId: '%SRCROOT%' }, region } }]
  assert.deepEqual(results, [
    {
      ruleId: 'ascii/typographic',
      level: 'error',
      message: { text: 'One.' },
      locations: place('docs/a%20b%C3%A9.md', { startLine: 3, startColumn: 7 }),
      partialFingerprints: { primaryLocationLineHash: 'abc:2' },
    },
    {
      ruleId: 'audit/high',
      level: 'note',
      message: { text: 'Two.\nupdate it' },
      locations: place('a/package-lock.json', { startLine: 1 }),
    },
  ])
  const { rules } = tool.driver
  assert.deepEqual(
    rules.map(({ id }) => id),
    ['ascii/typographic', 'audit/high'],
  )
  assert.match(rules[0]!.help.text, /checks\.ascii\.allow/)
  assert.deepEqual(invocations, [{ executionSuccessful: true, toolExecutionNotifications: [] }])
})

test('5,000 results at most, errors before warnings; one notification counts the rest, and what is in no file of the repository', () => {
  const elsewhere = ['../shared.yml', '/etc/release.yml'].map(
    path => ({ rule: 'configuration/problem', level: 'error', path, message: 'm' }) as const,
  )
  const inNoFile = { rule: 'tag/branch', level: 'error', message: 'no file' } as const
  const { results, invocations } = render(withFindings([...manyFindings(6_000), ...elsewhere, inNoFile]))
  assert.equal(results.length, 5_000)
  const errors = results.findLastIndex(({ level }) => level === 'error')
  assert.ok(results.slice(0, errors).every(({ level }) => level === 'error'))
  const { toolExecutionNotifications: told } = invocations[0]!
  assert.deepEqual([told.length, told[0]?.message.text.split(':')[0]], [1, '1,003 more findings'])
  assert.deepEqual(pathsOf(render(withFindings([...elsewhere, inNoFile]))), [])
})

test('a run that stopped before the checks is no successful execution', () => {
  const stopped = { ...gateFailure, failure: { ...gateFailure.failure!, step: 'configuration' } }
  assert.deepEqual(
    [stopped, gateFailure, success].map(report => render(report).invocations[0]!.executionSuccessful),
    [false, true, true],
  )
})

test('the same rule of many findings stands once', () => {
  assert.equal(render(withFindings(manyFindings(100))).tool.driver.rules.length, 2)
})
