import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readJsonAudit, readLinesAudit, readPipAudit } from '../../../../src/features/checks/audit/audit-report.ts'

const json = (value: unknown): string => JSON.stringify(value, null, 2)
const lines = (...values: unknown[]): string => values.map(value => `${JSON.stringify(value)}\n`).join('')
const url = 'https://github.com/advisories/GHSA-aaaa'

test('npm: advisories where they are, not where they are passed on; three kinds of fixes', () => {
  const advisory = { source: 1, name: 'deep', dependency: 'deep', title: 'Deep trouble', url, severity: 'critical', range: '<2.0.0' }
  const report = readJsonAudit(
    json({
      auditReportVersion: 2,
      vulnerabilities: {
        deep: { name: 'deep', severity: 'critical', via: [advisory], fixAvailable: true },
        user: { name: 'user', severity: 'critical', via: ['deep'], fixAvailable: { name: 'user', version: '3.0.0', isSemVerMajor: true } },
        other: {
          via: [{ ...advisory, name: 'other', dependency: 'other', severity: 'low', title: 'Small' }],
          fixAvailable: { name: 'user', version: '3.0.0', isSemVerMajor: true },
        },
        third: { via: [{ ...advisory, name: 'third', dependency: 'third', severity: 'odd', title: 'Odd' }], fixAvailable: false },
      },
      metadata: { dependencies: { prod: 3, total: 41 } },
    }),
  )
  assert.ok('vulnerabilities' in report)
  assert.equal(report.packages, 41)
  assert.deepEqual(
    report.vulnerabilities.map(({ name, version, severity, title, source, fix }) => [name, version, severity, title, source, fix]),
    [
      ['deep', '<2.0.0', 'critical', 'Deep trouble', url, { kind: 'update' }],
      ['other', '<2.0.0', 'low', 'Small', url, { kind: 'version', package: 'user', version: '3.0.0', major: true }],
      ['third', '<2.0.0', undefined, 'Odd', url, { kind: 'none' }],
    ],
  )
})

test('npm: what stops it from asking', () => {
  const away = {
    message: 'request to http://127.0.0.1:1/ failed, reason: connect ECONNREFUSED 127.0.0.1:1',
    error: { summary: '', detail: '' },
  }
  assert.deepEqual(readJsonAudit(json(away)), { problem: away.message })
  const noLock = { error: { code: 'ENOLOCK', summary: 'This command requires an existing lockfile.', detail: '' } }
  assert.deepEqual(readJsonAudit(json(noLock)), { problem: 'This command requires an existing lockfile.' })
  for (const text of ['', '<html>', 'null', '[]', '7'])
    assert.deepEqual(readJsonAudit(text), { problem: 'it gave no answer that can be read' })
})

const pnpmAdvisory = {
  module_name: 'left-pad',
  severity: 'high',
  title: 'Padding goes wrong',
  url,
  vulnerable_versions: '<1.3.0',
  patched_versions: '>=1.3.0',
  findings: [
    { version: '1.1.0', paths: ['.>left-pad'] },
    { version: '1.1.0', paths: ['x>left-pad'] },
  ],
}

test('pnpm 10 and 12, and yarn 1: the form of npm 6', () => {
  const expected = {
    name: 'left-pad',
    version: '1.1.0',
    severity: 'high',
    title: 'Padding goes wrong',
    source: url,
    fix: { kind: 'version', package: 'left-pad', version: '>=1.3.0', major: false },
  }
  const report = { advisories: { 7: pnpmAdvisory }, metadata: { dependencies: 12, totalDependencies: 12 } }
  assert.deepEqual(readJsonAudit(json(report)), { vulnerabilities: [expected], packages: 12 })
  const text = lines(
    { type: 'auditAdvisory', data: { resolution: { id: 7, path: 'left-pad' }, advisory: pnpmAdvisory } },
    { type: 'auditAdvisory', data: { resolution: { id: 7, path: 'x>left-pad' }, advisory: pnpmAdvisory } },
    { type: 'auditSummary', data: { vulnerabilities: { high: 1 }, totalDependencies: 30 } },
  )
  assert.deepEqual(readLinesAudit(text, 8), { vulnerabilities: [expected], packages: 30 })
  const none = { ...pnpmAdvisory, patched_versions: '<0.0.0' }
  const unfixed = readJsonAudit(json({ advisories: { 7: none } }))
  assert.ok('vulnerabilities' in unfixed)
  assert.deepEqual(unfixed.vulnerabilities[0]!.fix, { kind: 'none' })
})

test('yarn 4: a line for each, none when there is nothing, and words when it cannot ask', () => {
  const children = {
    ID: 1234,
    Issue: 'Padding goes wrong',
    URL: url,
    Severity: 'moderate',
    'Vulnerable Versions': '<1.3.0',
    'Tree Versions': ['1.1.0', '1.2.0'],
    Dependents: ['x@workspace:.'],
  }
  const report = readLinesAudit(lines({ value: 'left-pad', children }), 1)
  assert.ok('vulnerabilities' in report)
  assert.deepEqual(
    report.vulnerabilities.map(({ name, version, severity }) => [name, version, severity]),
    [['left-pad', '1.1.0, 1.2.0', 'moderate']],
  )
  assert.deepEqual(readLinesAudit('', 0), { vulnerabilities: [], packages: undefined })
  assert.deepEqual(readLinesAudit('', 1), { problem: 'it gave no answer that can be read' })
  assert.deepEqual(readLinesAudit(lines({ type: 'error', data: 'Error: https://x returned a 405\n    at y' }), 1), {
    problem: 'Error: https://x returned a 405',
  })
})

test('pip-audit: no severities, ids with their aliases, and packages that it could not ask about', () => {
  const report = readPipAudit(
    json({
      dependencies: [
        {
          name: 'six',
          version: '1.16.0',
          vulns: [{ id: 'PYSEC-1', aliases: ['CVE-2', 'GHSA-3'], fix_versions: ['1.17.0'], description: 'One\nmore' }],
        },
        { name: 'idna', version: '3.7', vulns: [{ id: 'PYSEC-9', aliases: [], fix_versions: [], description: 'Two' }] },
        { name: 'private', skip_reason: 'Dependency not found on PyPI' },
      ],
      fixes: [],
    }),
  )
  assert.ok(report !== undefined && 'vulnerabilities' in report)
  assert.equal(report.packages, 2)
  assert.deepEqual(
    report.vulnerabilities.map(({ name, severity, source, title, fix }) => [name, severity, source, title, fix.kind]),
    [
      ['six', undefined, 'PYSEC-1, CVE-2, GHSA-3', 'One', 'version'],
      ['idna', undefined, 'PYSEC-9', 'Two', 'none'],
    ],
  )
  assert.equal(readPipAudit('ERROR'), undefined)
})

test('whatever a service answers, it is a report or a problem', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(2), (text, code) => {
      for (const report of [readJsonAudit(text), readLinesAudit(text, code), readPipAudit(text) ?? { problem: 'x' }])
        assert.ok('problem' in report ? report.problem !== '' : Array.isArray(report.vulnerabilities))
    }),
  )
})
