import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  decidePackageManager,
  installCommand,
  LOCKFILES,
  type ManagerFolder,
  yarnPathOf,
} from '../../../../src/features/build/node/package-manager.ts'
import { readPackageJson } from '../../../../src/features/plan/package-json.ts'

const folder = (name: string, lockfiles: readonly string[], manifest: object = {}, pnpmPackages?: readonly string[]): ManagerFolder => ({
  folder: name,
  lockfiles,
  manifest: readPackageJson(JSON.stringify(manifest), 'package.json'),
  pnpmPackages,
})
const decide = (component: string, ...folders: ManagerFolder[]) => decidePackageManager(component, folders)

test('each lockfile has its manager', () => {
  const owners = LOCKFILES.map(file => decide('web', folder('web', [file]), folder('.', [])).name)
  assert.deepEqual(owners, ['npm', 'npm', 'yarn', 'pnpm', 'bun', 'bun'])
})

test('two lockfiles of one manager are one; the shrinkwrap counts, as it does for npm', () => {
  const { name, lockfile } = decide('web', folder('web', ['npm-shrinkwrap.json', 'package-lock.json']))
  assert.deepEqual([name, lockfile], ['npm', 'npm-shrinkwrap.json'])
})

test('the nearest lockfile counts, its folder is where the install runs', () => {
  const root = folder('.', ['pnpm-lock.yaml'], { packageManager: 'pnpm@9.1.0' }, ['apps/web'])
  assert.deepEqual(decide('apps/web', folder('apps/web', []), folder('apps', []), root), {
    name: 'pnpm',
    version: '9.1.0',
    hash: null,
    lockfile: 'pnpm-lock.yaml',
    folder: '.',
  })
  assert.equal(decide('web', folder('web', ['package-lock.json']), folder('.', ['package-lock.json'])).folder, 'web')
})

test('versions of packageManager and devEngines: exact ones, with their digest', () => {
  const of = (manifest: object) => {
    const { version, hash } = decide('.', folder('.', ['pnpm-lock.yaml'], manifest))
    return [version, hash]
  }
  assert.deepEqual(of({ packageManager: `pnpm@10.2.1+sha512.${'a'.repeat(8)}` }), ['10.2.1', 'sha512.aaaaaaaa'])
  assert.deepEqual(of({ packageManager: 'pnpm@10.2.1-rc.0' }), ['10.2.1-rc.0', null])
  assert.deepEqual(of({ packageManager: 'pnpm' }), [null, null])
  assert.deepEqual(of({ packageManager: 'pnpm@^10' }), [null, null])
  assert.deepEqual(of({ packageManager: 7 }), [null, null])
  assert.deepEqual(of({ devEngines: { packageManager: { name: 'pnpm', version: '10.2.1' } } }), ['10.2.1', null])
  assert.deepEqual(of({ devEngines: { packageManager: { name: 'pnpm', version: '^10' } } }), [null, null])
  assert.deepEqual(of({ devEngines: { packageManager: [{ name: 'pnpm' }] } }), [null, null])
})

const refused: readonly (readonly [string, Parameters<typeof decide>, RegExp, RegExp])[] = [
  [
    'none',
    ['web', folder('web', []), folder('.', [])],
    /^web has no package-lock\.json or other lockfile/,
    /npm install --package-lock-only` in web/,
  ],
  [
    'none, pnpm named',
    ['.', folder('.', [], { packageManager: 'pnpm@9.1.0' })],
    /The root of the repository has no/,
    /pnpm install --lockfile-only/,
  ],
  [
    'two managers',
    ['.', folder('.', ['package-lock.json', 'yarn.lock'])],
    /lockfiles of two package managers: package-lock\.json, yarn\.lock/,
    /Keep the one/,
  ],
  [
    'another manager than package.json names',
    ['.', folder('.', ['yarn.lock'], { packageManager: 'pnpm@9.1.0' })],
    /names the package manager pnpm, but yarn\.lock is a lockfile of yarn/,
    /packageManager/,
  ],
  [
    'a lockfile above of which it is no member',
    ['apps/web', folder('apps/web', []), folder('apps', []), folder('.', ['package-lock.json'], { workspaces: ['apps/api'] })],
    /apps\/web has no lockfile, and package\.json does not list it as a member of the workspace of package-lock\.json/,
    /commit a lockfile in apps\/web/,
  ],
  [
    'pnpm without pnpm-workspace.yaml',
    ['web', folder('web', []), folder('.', ['pnpm-lock.yaml'], { workspaces: ['web'] })],
    /pnpm-workspace\.yaml does not list it/,
    /./,
  ],
]
for (const [name, args, message, hint] of refused)
  test(`refused: ${name}`, () => {
    assert.throws(
      () => decide(...args),
      (error: Error & { hint: string }) => {
        assert.match(error.message, message)
        assert.match(error.hint, hint)
        return true
      },
    )
  })

test('workspaces as a list and as an object', () => {
  for (const workspaces of [['web'], { packages: ['web'] }])
    assert.equal(decide('web', folder('web', []), folder('.', ['bun.lock'], { workspaces })).name, 'bun')
})

test('installs are frozen for every manager', () => {
  const lines = (['npm', 'pnpm', 'yarn', 'bun'] as const).map(name => installCommand(name, false).args.join(' '))
  assert.deepEqual(lines, [
    'ci --no-audit --no-fund',
    'install --frozen-lockfile',
    'install --frozen-lockfile --non-interactive',
    'install --frozen-lockfile',
  ])
  assert.deepEqual(installCommand('yarn', true).args, ['install', '--immutable'])
})

test('.yarnrc.yml names the yarn that runs', () => {
  assert.equal(yarnPathOf({ yarnPath: '.yarn/releases/yarn-4.cjs' }), '.yarn/releases/yarn-4.cjs')
  for (const none of [null, {}, { yarnPath: 3 }, 'x', []]) assert.equal(yarnPathOf(none), undefined)
})
