import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { frameworkCases, readFixture } from '../../frameworks/cases.ts'

test('docs/frameworks.md names every case that is built, with the version of its fixture and its entry file', () => {
  const text = readFileSync(new URL('../../../docs/frameworks.md', import.meta.url), 'utf8')
  const [, table = ''] = /<!-- frameworks:start -->([\s\S]*)<!-- frameworks:end -->/.exec(text) ?? []
  const rows = table
    .trim()
    .split('\n')
    .slice(2)
    .map(row => row.split('|').map(cell => cell.trim()))
  assert.deepEqual(
    rows.map(([, name, version, , entry]) => [name, version, entry]),
    frameworkCases.map(({ name, fixture, tells, entry }) => {
      const { dependencies, devDependencies } = JSON.parse(readFixture(`${fixture}/package.json`))
      return [name, { ...dependencies, ...devDependencies }[tells], `\`${entry}\``]
    }),
  )
})

test('lockfiles of the fixtures have no address of a registry', () => {
  for (const fixture of new Set(frameworkCases.map(({ fixture }) => fixture)))
    assert.doesNotMatch(readFixture(`${fixture}/package-lock.json`), /"resolved"/)
})
