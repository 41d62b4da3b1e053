import assert from 'node:assert/strict'
import { chmod } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import AdmZip from 'adm-zip'
import { buildComponents } from '../../../../src/features/build/build.ts'
import { component, planOf, setting, temporary } from '../setting.ts'
import { assertBuilt, buildWorkspace } from './managers.ts'

const YARN =
  'sha512.a6b2f7906b721bba3d67d4aff083df04dad64c399707841b7acf00f6b133b7ac24255f2652fa22ae3534329dc6180534e98d17432037ff6fd140556e2bb3137e'

test('npm: a workspace is installed once from its root, with the npm of the machine', async () => {
  assertBuilt(
    await buildWorkspace('npm'),
    'npm ci',
    /^npm ci \(npm \d+\.\d+\.\d+, though package\.json names 11\.0\.0\) installed what package-lock\.json names, with development dependencies$/,
  )
})

test('yarn 1: the version that package.json names is installed for the run, and compared with its digest', async () => {
  const built = await buildWorkspace('yarn-1', `yarn@1.22.22+${YARN}`)
  assertBuilt(
    built,
    'yarn install --frozen-lockfile --non-interactive',
    /\(yarn 1\.22\.22(, installed by npm for this run)?\) installed what yarn\.lock/,
  )
  assert.deepEqual(Object.keys(built.tools).sort(), ['node', 'yarn'])
})

test('a package manager that is not the one of the digest is refused', async () => {
  const { builds: componentBuilds } = await buildWorkspace('yarn-1', `yarn@1.22.21+${YARN}`)
  assert.match(
    componentBuilds.map(build => build.failure?.message).join(),
    /yarn@1\.22\.21 is not the package that package\.json names: its sha512 is [0-9a-f]{128} instead of a6b2f7/,
  )
})

for (const [what, lockfile, files, folder] of [
  ['a zero-install of yarn 4 keeps its cache', '__metadata:\n', { 'web/.yarn/cache/a.zip': '', 'web/.pnp.cjs': '' }, undefined],
  ['yarn 4 without a committed cache gets the cache of the run', '__metadata:\n', { 'web/.yarn/releases/a.cjs': '' }, 'yarn-cache'],
  ['yarn 1 gets a cache of the component', '# yarn lockfile v1\n', { 'web/.yarn/cache/a.zip': '' }, 'yarn-cache-web'],
] as const)
  test(what, async () => {
    const version = lockfile.startsWith('__') ? '4.1.0' : '1.22.22'
    const yarn = `#!/bin/sh\n[ "$1" = --version ] && echo ${version} || { mkdir -p dist; echo "[$YARN_CACHE_FOLDER]" > dist/cache.txt; }\n`
    const bin = await temporary({ yarn })
    await chmod(join(bin, 'yarn'), 0o755)
    const manifest = JSON.stringify({ name: 'web', scripts: { build: 'true' } })
    const { context, ports } = await setting({ 'web/package.json': manifest, 'web/yarn.lock': lockfile, ...files })
    const environment = { ...process.env, PATH: `${bin}:${process.env.PATH}`, YARN_CACHE_FOLDER: undefined }
    const web = component({ kind: 'node', id: 'web', path: 'web', output: 'dist' })
    const [build] = (await buildComponents(planOf([web]), { ...context, environment }, ports)).builds
    assert.equal(build?.status, 'passed', JSON.stringify(build?.failure))
    const cache = new AdmZip(build!.files[0]!.path).readAsText('cache.txt')
    assert.equal(cache, `[${folder === undefined ? '' : join(context.temp, folder)}]\n`)
  })
