// The real pip-audit, pnpm and yarn, which take a minute to come from their registries, against services of advisories on this machine.
import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { localExec } from '../../../../src/adapters/process/exec.ts'
import { advisoryServer } from '../advisory-server.ts'
import { audit } from '../audit-setting.ts'

const leftPad = [{ name: 'left-pad', severity: 'high', affected: '<1.3.0', fixed: '1.3.0' }]

test('pip-audit: a lockfile, and what pip would install, against OSV', async context => {
  const { url, asked } = await advisoryServer(context, [{ name: 'idna', severity: 'high', affected: '<3.7', fixed: '3.7' }])
  const env = { PIP_AUDIT_VULNERABILITY_SERVICE: 'osv', PIP_AUDIT_OSV_URL: `${url}/osv` }
  const components = { locked: { kind: 'python', path: 'locked' }, api: { kind: 'python', path: 'api' } } as const
  const { lines, evidence, findings } = await audit(context, { fixture: 'python', components, env })
  assert.deepEqual(lines, [
    'error audit/unrated locked/uv.lock: idna 3.6: idna goes wrong (no severity is given, counts as high; PYSEC-idna, CVE-idna)',
  ])
  assert.equal(findings[0]!.suggestion, 'run cd locked && uv lock --upgrade-package idna, to 3.7 or newer')
  assert.equal(
    evidence,
    'pip-audit of locked/uv.lock, 1 package: 1 at or above high; pip-audit of api/pyproject.toml, 1 package: none at or above high',
  )
  assert.ok(
    asked.some(question => question.includes('"six"') && question.includes('"1.16.0"')),
    asked.join('\n'),
  )
})

test('pip-audit: a service that cannot be reached is a warning that says so', async context => {
  const env = { PIP_AUDIT_VULNERABILITY_SERVICE: 'osv', PIP_AUDIT_OSV_URL: 'http://127.0.0.1:1/osv' }
  const { lines } = await audit(context, { fixture: 'python', components: { locked: { kind: 'python', path: 'locked' } }, env })
  assert.equal(lines.length, 1)
  assert.match(lines[0]!, /^warning audit\/not-asked locked\/uv\.lock: pip-audit could not ask about locked\/uv\.lock: .*127\.0\.0\.1/)
})

/** The managers, installed from the registry into a folder of their own: the services on this machine have no packages. */
async function managersIn(folder: string, specs: readonly string[]): Promise<string> {
  const env = Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined))
  const args = ['install', '--prefix', folder, '--no-audit', '--no-fund', ...specs]
  const { code, output } = await localExec().run({ program: 'npm', args, cwd: folder, env })
  assert.equal(code, 0, output)
  return join(folder, 'node_modules/.bin')
}

for (const [fixture, spec, lockfile, suggestion] of [
  ['pnpm', 'pnpm@10.34.9', 'pnpm-lock.yaml', 'run pnpm update left-pad, to >=1.3.0'],
  ['yarn-4', '@yarnpkg/cli-dist@4.18.1', 'yarn.lock', 'run yarn up --recursive left-pad; where no version without it is out, replace it'],
] as const)
  test(`${spec} asks the registry about its own lockfile`, async context => {
    const folder = await mkdtemp(join(tmpdir(), 'managers-'))
    context.after(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))
    const bin = await managersIn(folder, [spec])
    const { url } = await advisoryServer(context, leftPad)
    const env = {
      PATH: `${bin}:${process.env.PATH}`,
      NPM_CONFIG_REGISTRY: url,
      YARN_NPM_REGISTRY_SERVER: url,
      YARN_UNSAFE_HTTP_WHITELIST: '127.0.0.1',
    }
    const components = { web: { kind: 'node', path: '.' } } as const
    const { lines, findings } = await audit(context, { fixture, components, env })
    assert.deepEqual(lines, [
      `error audit/high ${lockfile}: left-pad 1.1.0: left-pad goes wrong (high; https://github.com/advisories/GHSA-left-pad)`,
    ])
    assert.equal(findings[0]!.suggestion, suggestion)
  })
