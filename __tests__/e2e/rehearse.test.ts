// `npm run rehearse`: a release of a repository of somebody's own on the local GitHub, in full, and killed while it uploads.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { git } from '../../dev/sample/git.ts'

const script = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'dev/rehearse.ts')

describe('a rehearsal', () => {
  let folder: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rehearse-'))
    await git(folder, 'init', '--quiet', '--initial-branch=main')
    await mkdir(join(folder, 'docs'))
    await mkdir(join(folder, '.github'))
    await writeFile(join(folder, 'docs/guide.md'), '# Guide\n')
    await writeFile(join(folder, 'VERSION'), '1.0.0\n')
    await writeFile(join(folder, 'a.py'), 'A = 1\n')
    const config =
      'checks: { ci: { required: [build] }, tag: { branches: [main] }, python-syntax: { paths: [a.py] } }\nafter: { health: [{ url: "https://team.invalid" }] }\n'
    await writeFile(join(folder, '.github/release-runbook.yml'), config)
    await git(folder, 'add', '--all')
    await git(folder, 'commit', '--quiet', '-m', 'feat: start')
    await writeFile(join(folder, 'docs/draft.md'), 'not committed\n')
  })
  after(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))

  async function rehearse(...args: string[]): Promise<{ code: number; output: string }> {
    const ended = await new Promise<{ code: number; output: string }>(resolve =>
      execFile(process.execPath, [script, '--repository', folder, ...args], (error, stdout, stderr) =>
        resolve({ code: error === null ? 0 : Number(error.code ?? 1), output: stdout + stderr }),
      ),
    )
    return ended
  }
  const filesOf = (output: string): string => /its files are in (\S+)$/m.exec(output)![1]!

  it('publishes the tag of the files, is killed, resumes, and leaves the repository as it is', async () => {
    const before = await git(folder, 'status', '--porcelain')
    const { code, output } = await rehearse()
    try {
      assert.equal(code, 0, output)
      assert.match(output, /^v1\.0\.0 does not exist: it is made on [0-9a-f]{12}, in the copy\.$/m)
      assert.match(output, /^Post-publish tasks are left out/m)
      assert.match(output, /^Released: visitors saw no release before request \d+ of \d+, and from then on all 2 assets\.$/m)
      assert.match(output, /^Killed during the second upload: GitHub has a draft, with [01] assets?; visitors saw no release\.$/m)
      assert.match(output, /^Run again: the same draft is completed and public; visitors saw no release before request/m)
      assert.match(await readFile(/release page +(\S+)$/m.exec(output)![1]!, 'utf8'), /v1\.0\.0/)
      assert.equal(await git(folder, 'tag', '--list'), '')
      assert.equal(await git(folder, 'status', '--porcelain'), before)
    } finally {
      await rm(filesOf(output), { recursive: true, force: true, maxRetries: 5 })
    }
  })

  it('takes the tag at HEAD above the version of the files, and ends with the failure of a release that fails', async () => {
    await git(folder, 'tag', 'nightly')
    await git(folder, 'tag', 'v1.0.1')
    const { code, output } = await rehearse()
    assert.equal(code, 1, output)
    assert.match(output, /^v1\.0\.1 exists\.$/m)
    assert.match(output, /VERSION says 1\.0\.0 \(VERSION\), the tag says 1\.0\.1/)
    assert.match(output, /^Not released: exit 1\./m)
    assert.doesNotMatch(output, /Killed/)
    await rm(filesOf(output), { recursive: true, force: true, maxRetries: 5 })
  })
})
