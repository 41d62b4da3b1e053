import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { lstat, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { promisify } from 'node:util'
import { localFiles } from '../../../src/adapters/files/files.ts'

describe('temporary folders', () => {
  let root: string
  before(async () => {
    root = await realpath(await mkdtemp(join(tmpdir(), 'release-runbook-test-')))
  })
  after(() => rm(root, { recursive: true, force: true }))

  it('are private, and have exactly their name if it is free, so that runs build in the same folder', async () => {
    const files = localFiles(root)
    const first = await files.temporary('build')
    assert.deepEqual([first, (await lstat(first)).mode & 0o777], [join(root, 'build'), 0o700])
    const second = await files.temporary('build')
    assert.match(basename(second), /^build-\w{6}$/)
    await files.remove(first)
    assert.equal(await files.temporary('build'), first)
    await files.remove(first)
    await files.remove(second)
  })

  it('are never an existing file, folder or link', async () => {
    const files = localFiles(root)
    await symlink(root, join(root, 'linked'))
    await writeFile(join(root, 'file'), '')
    for (const name of ['linked', 'file']) {
      const made = await files.temporary(name)
      assert.ok(made.startsWith(join(root, `${name}-`)), made)
      await files.remove(made)
    }
  })

  it('end with the process, but a removed name that another process uses stays', async () => {
    const script = `
      import { mkdirSync } from 'node:fs'
      const { localFiles } = await import(${JSON.stringify(join(import.meta.dirname, '../../../src/adapters/files/files.ts'))})
      const files = localFiles(${JSON.stringify(root)})
      const back = await files.temporary('given-back')
      await files.temporary('kept')
      await files.remove(back)
      mkdirSync(back)
    `
    await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script])
    assert.deepEqual([existsSync(join(root, 'given-back')), existsSync(join(root, 'kept'))], [true, false])
  })
})
