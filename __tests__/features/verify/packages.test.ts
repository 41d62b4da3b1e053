// The packages of a published release: what is read without Python.
import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { verifyPublishedPackages } from '../../../src/features/verify/packages.ts'
import { files } from '../../archive/scratch.ts'
import { wheelOf } from '../../e2e/packages.ts'
import { jumpingClock } from '../../fakes/clock.ts'
import { fakeLog } from '../../fakes/log.ts'

const folder = await mkdtemp(join(tmpdir(), 'packages-test-'))
after(() => rm(folder, { recursive: true }))

test('a package has the version of the release, perhaps with a local part; without Python none is installed', async () => {
  const exec = { run: async () => ({ outcome: 'not-found', code: -1, stdout: '', output: '' }) as const }
  const found = async (own: string, version: string | undefined) => {
    const name = `tiny-${own}-py3-none-any.whl`
    await writeFile(join(folder, name), wheelOf('tiny', own))
    const context = { folder, temp: folder, tag: 'v1.2.0', version, imports: true, environment: {}, tokens: [] }
    const { differences } = await verifyPublishedPackages([name], context, { files, exec, log: fakeLog(), clock: jumpingClock() })
    return differences.map(({ rule, message }) => `${rule} ${message.replace(/: expected .*; found /, ': ')}`)
  }
  const noPython = ['verify/package Python packages: There is no Python on the PATH, and a component needs it.']
  assert.deepEqual(await found('1.2.0', '1.2.0'), noPython)
  assert.deepEqual(await found('1.2.0+cu118', '1.2.0'), noPython)
  assert.deepEqual(await found('1.3.0', undefined), noPython)
  for (const own of ['1.3.0', '1.3.0+cu118'])
    assert.deepEqual(await found(own, '1.2.0'), [`verify/package-version tiny-${own}-py3-none-any.whl: ${own}.`])
})
