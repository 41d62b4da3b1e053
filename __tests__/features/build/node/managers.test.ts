import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertBuilt, buildWorkspace } from './managers.ts'

const YARN =
  'sha512.a6b2f7906b721bba3d67d4aff083df04dad64c399707841b7acf00f6b133b7ac24255f2652fa22ae3534329dc6180534e98d17432037ff6fd140556e2bb3137e'

test('npm: a workspace is installed once from its root, with the npm of the machine', async () => {
  assertBuilt(
    await buildWorkspace('npm'),
    'npm ci',
    /^npm ci \(npm \d+\.\d+\.\d+, though package\.json names 11\.0\.0\) installed what package-lock\.json names$/,
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
