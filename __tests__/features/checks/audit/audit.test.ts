// npm really asks a registry on this machine; what pip-audit answers is played here, and really asked in audit.heavy.ts.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { localExec } from '../../../../src/adapters/process/exec.ts'
import type { Completed, Exec } from '../../../../src/ports/ports.ts'
import { advisoryServer } from '../advisory-server.ts'
import { audit } from '../audit-setting.ts'

const frontend = { frontend: { kind: 'node', path: 'frontend' } } as const
const advisories = [
  { name: 'left-pad', severity: 'high', affected: '<1.3.0', fixed: '1.3.0' },
  { name: 'right-pad', severity: 'moderate', affected: '<2.0.0', fixed: '2.0.0' },
]

/** The operating system, asked once for each command: npm takes a second to start. */
function remembering(): Exec {
  const known = new Map<string, Promise<Completed>>()
  return {
    run(command) {
      const key = JSON.stringify(command.args)
      const completed = known.get(key) ?? localExec().run(command)
      known.set(key, completed)
      return completed
    },
  }
}

test('npm: errors from the threshold on, remarks below, each with the lockfile and what to type', async context => {
  const { url, asked } = await advisoryServer(context, advisories)
  const env = { NPM_CONFIG_REGISTRY: url }
  const exec = remembering()
  const result = await audit(context, { fixture: 'npm', components: frontend, env, exec })
  assert.deepEqual(result.lines, [
    'error audit/high frontend/package-lock.json: left-pad <1.3.0: left-pad goes wrong (high; https://github.com/advisories/GHSA-left-pad)',
    'info audit/moderate frontend/package-lock.json: right-pad <2.0.0: right-pad goes wrong (moderate; https://github.com/advisories/GHSA-right-pad)',
  ])
  assert.equal(result.findings[0]!.suggestion, 'run cd frontend && npm install left-pad@1.3.0')
  assert.equal(result.findings[1]!.suggestion, 'run cd frontend && npm install right-pad@2.0.0, a major step')
  assert.equal(result.evidence, 'npm audit of frontend/package-lock.json, 2 packages: 1 at or above high, 1 below')
  assert.match(asked[0]!, /^POST \/-\/npm\/v1\/security\/advisories\/bulk \{"left-pad":\["1\.1\.0"\]/)
  const lower = await audit(context, { fixture: 'npm', components: frontend, env, exec, threshold: 'moderate' })
  assert.deepEqual(
    lower.findings.map(({ level }) => level),
    ['error', 'error'],
  )
  const higher = await audit(context, { fixture: 'npm', components: frontend, env, exec, threshold: 'critical' })
  assert.equal(higher.evidence, 'npm audit of frontend/package-lock.json, 2 packages: none at or above critical, 2 below')
})

test('npm: nothing known is a clean answer', async context => {
  const { url } = await advisoryServer(context, [])
  const { findings, evidence } = await audit(context, { fixture: 'npm', components: frontend, env: { NPM_CONFIG_REGISTRY: url } })
  assert.deepEqual(findings, [])
  assert.equal(evidence, 'npm audit of frontend/package-lock.json, 2 packages: none at or above high')
})

test('npm: a service that cannot be reached is a warning that says so', async context => {
  const { findings, evidence } = await audit(context, {
    fixture: 'npm',
    components: frontend,
    env: { NPM_CONFIG_REGISTRY: 'http://127.0.0.1:1' },
  })
  assert.deepEqual(
    findings.map(({ rule, level, path }) => [rule, level, path]),
    [['audit/not-asked', 'warning', 'frontend/package-lock.json']],
  )
  assert.match(
    findings[0]!.message,
    /^npm audit could not ask about frontend\/package-lock\.json: .*connect ECONNREFUSED 127\.0\.0\.1:1\.$/,
  )
  assert.equal(findings[0]!.suggestion, 'look with cd frontend && npm audit, and run this again when its service answers')
  assert.equal(evidence, 'npm audit could not ask about frontend/package-lock.json')
})

test('a component without a lockfile, and one of a manager that cannot be had, are warnings', async context => {
  const missing = await audit(context, { fixture: 'python', components: { api: { kind: 'node', path: 'api' } } })
  assert.match(missing.lines[0]!, /^warning audit\/not-asked api\/package\.json: npm audit could not ask .* has no package-lock\.json/)
  const exec: Exec = { run: async () => ({ outcome: 'not-found', code: -1, stdout: '', output: '' }) }
  const gone = await audit(context, { fixture: 'npm', components: frontend, exec })
  assert.match(gone.lines[0]!, /^warning audit\/not-asked frontend\/package\.json: .*Node and npm are not both on the PATH/)
})

/** Python and pip as they would answer, so that no index is asked. */
function playedPython(answers: { resolve?: Partial<Completed>; audit: Partial<Completed> }) {
  const ran: string[] = []
  const files: string[] = []
  const exec: Exec = {
    async run(command) {
      ran.push([command.program, ...command.args].join(' '))
      const answer = (given: Partial<Completed>): Completed => ({ outcome: 'exited', code: 0, stdout: '', output: '', ...given })
      if (command.args.includes('--dry-run')) return answer(answers.resolve ?? {})
      if (command.args.includes('pip_audit')) {
        const lists = command.args.filter((_, at) => command.args[at - 1] === '--requirement')
        for (const list of lists) files.push((await localExec().run({ ...command, program: 'cat', args: [list] })).stdout)
        return answer(answers.audit)
      }
      if (command.args.includes('-c')) return answer({ stdout: '["/usr/bin/python3", "3.12.1", false]' })
      return answer({ stdout: 'pip 26.3 from x (python 3.12)' })
    },
  }
  return { exec, ran, files }
}

const clean = JSON.stringify({ dependencies: [{ name: 'idna', version: '3.6', vulns: [] }], fixes: [] })
const bad = JSON.stringify({
  dependencies: [
    { name: 'idna', version: '3.6', vulns: [{ id: 'PYSEC-1', aliases: ['CVE-1'], fix_versions: ['3.7'], description: 'Slow' }] },
  ],
})

test('pip-audit: a lockfile is asked about as it is; without a severity it counts as high', async context => {
  const { exec, ran, files } = playedPython({ audit: { stdout: bad, code: 1 } })
  const components = { locked: { kind: 'python', path: 'locked' } } as const
  const result = await audit(context, { fixture: 'python', components, exec })
  assert.deepEqual(result.lines, [
    'error audit/unrated locked/uv.lock: idna 3.6: Slow (no severity is given, counts as high; PYSEC-1, CVE-1)',
  ])
  assert.equal(result.findings[0]!.suggestion, 'run cd locked && uv lock --upgrade-package idna, to 3.7 or newer')
  assert.deepEqual(files, ['idna==3.6\n'])
  assert.ok(!ran.some(line => line.includes('--dry-run')))
  assert.ok(
    ran.some(line => line.includes('install --only-binary :all: pip pip-audit==2.10.1')),
    ran.join('\n'),
  )
  const lenient = await audit(context, { fixture: 'python', components, exec, threshold: 'critical' })
  assert.equal(lenient.findings[0]!.level, 'info')
})

test('pip-audit: without a lockfile pip says what it would install, as wheels; places are left out', async context => {
  const report = JSON.stringify({ install: [{ metadata: { name: 'six', version: '1.16.0' } }] })
  const { exec, ran, files } = playedPython({ resolve: { stdout: report }, audit: { stdout: clean } })
  const result = await audit(context, { fixture: 'python', components: { api: { kind: 'python', path: 'api' } }, exec })
  assert.deepEqual([result.findings, files], [[], ['six==1.16.0\n']])
  assert.match(ran.find(line => line.includes('--dry-run'))!, /--ignore-installed --quiet --only-binary :all: --report -/)
  assert.equal(result.evidence, 'pip-audit of api/pyproject.toml, 1 package: none at or above high')
})

test('pip-audit: what it cannot know is a warning that says why', async context => {
  const only = (path: string, answers: Parameters<typeof playedPython>[0]) =>
    audit(context, { fixture: 'python', components: { a: { kind: 'python', path } }, exec: playedPython(answers).exec })
  const away = "ERROR:pip_audit._cli:Could not connect to PyPI's vulnerability feed"
  assert.match(
    (await only('locked', { audit: { code: 1, output: away } })).lines[0]!,
    /^warning audit\/not-asked locked\/uv\.lock: .*Could not connect/,
  )
  const wheel = 'ERROR: No matching distribution found for odd'
  assert.match(
    (await only('api', { resolve: { code: 1, output: wheel }, audit: {} })).lines[0]!,
    /pip could not tell .*No matching distribution found for odd/,
  )
  assert.match((await only('dynamic', { audit: {} })).lines[0]!, /^warning .*only its build backend knows the dependencies/)
})

test('two components of one lockfile give one finding; without components there is nothing to audit', async context => {
  const { url } = await advisoryServer(context, [])
  const components = { a: frontend.frontend, b: frontend.frontend }
  const { evidence } = await audit(context, { fixture: 'npm', components, env: { NPM_CONFIG_REGISTRY: url }, exec: remembering() })
  assert.equal(evidence.split(';').length, 1)
  const none = await audit(context, { fixture: 'npm', components: { docs: { kind: 'archive', paths: ['frontend'] } } })
  assert.equal(none.skipped, 'there is no node or python component')
})
