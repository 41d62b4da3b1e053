import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import * as fc from 'fast-check'
import { type GitHub, gitHub } from '../../../src/adapters/github/github.ts'
import { makeWriteThrottle } from '../../../src/adapters/github/github-throttle.ts'
import type { Release, ReleaseAsset } from '../../../src/ports/forge.ts'
import { jumpingClock } from '../../fakes/clock.ts'

/** When each write goes out: so many uploads of one release, then so many other pieces of content. */
async function timesOf(uploads: number, content: number): Promise<{ readonly uploaded: number[]; readonly created: number[] }> {
  const clock = jumpingClock()
  const throttle = makeWriteThrottle(clock)
  // A build takes its time: the bucket holds no more for it.
  await clock.wait(600_000)
  const uploaded: number[] = []
  const created: number[] = []
  for (let count = 0; count < uploads; count += 1) {
    await throttle(uploads)
    uploaded.push(clock.now())
  }
  for (let count = 0; count < content; count += 1) {
    await throttle()
    created.push(clock.now())
  }
  return { uploaded, created }
}

/** The most writes in any minute. */
const mostInAMinute = (times: readonly number[]): number =>
  Math.max(...times.map((time, at) => times.slice(at).filter(other => other < time + 60_000).length))

test('content is created at once at first, then one a second: never more than 80 in any minute', async () => {
  const { created } = await timesOf(0, 400)
  assert.equal(created[19], created[0], 'twenty without a wait')
  assert.equal(created[20], created[0]! + 1000)
  assert.ok(mostInAMinute(created) <= 80)
  assert.ok(created.at(-1)! - created[0]! <= 400_000)
})

test('60 uploads or more go one a second, fewer at once', async () => {
  const { uploaded: few } = await timesOf(59, 0)
  assert.equal(few[58], few[0])
  const { uploaded: many } = await timesOf(60, 0)
  assert.deepEqual(
    many.map(time => time - many[0]!),
    many.map((_, at) => at * 1000),
  )
})

test('whatever is created after the uploads of a release counts with them: never more than 80 in any minute', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 1, max: 120 }), async (uploads, content) => {
      const { uploaded, created } = await timesOf(uploads, content)
      const most = mostInAMinute([...uploaded, ...created])
      assert.ok(most <= 80, `${most} in a minute`)
      assert.ok(created.at(-1)! - (uploaded.at(-1) ?? created[0]!) <= (uploads + content) * 1000)
    }),
  )
})

const server = createServer((request, response) => {
  const named = { name: 'a', title: 'a', tag_name: 'v1', ref: 'refs/tags/v1', body: '', state: 'uploaded', html_url: '' }
  const flags = { draft: true, prerelease: false, commit: {} }
  const answer = {
    id: 1,
    number: 1,
    sha: 'a',
    size: 5,
    tree: { sha: 't' },
    assets: [],
    upload_url: `${apiUrl}/upload`,
    browser_download_url: '',
    ...named,
    ...flags,
  }
  const list = request.method === 'GET' && !request.url?.includes('/git/')
  request.resume().on('end', () => response.end(JSON.stringify(list ? [] : answer)))
})
let apiUrl = ''
const folder = await mkdtemp(join(tmpdir(), 'throttle-'))
const path = join(folder, 'a')
before(async () => {
  await writeFile(path, 'bytes')
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
after(async () => {
  server.close()
  await rm(folder, { recursive: true, force: true })
})

const by = { name: 'A', email: 'a@b.example', date: '2026-01-01T00:00:00Z' }
const release = () => ({ id: 1, tag: 'v1', uploadUrl: `${apiUrl}/upload` }) as Release
const asset = { id: 1, name: 'a' } as ReleaseAsset
const file = { name: 'a', path, size: 5, sha256: createHash('sha256').update('bytes').digest('hex'), contentType: 'text/plain' }
const edit = { title: 'a', body: '', prerelease: false, latest: false, draft: false }

/** Each write of the adapter, and how many pieces of content it counts as. */
const writes: Readonly<Record<string, readonly [number, (github: GitHub) => Promise<unknown>]>> = {
  createDraft: [1, github => github.createDraft({ tag: 'v1', title: 'a', body: '', prerelease: false })],
  upload: [1, github => github.upload(release(), file)],
  deleteAsset: [1, github => github.deleteAsset(asset, 2)],
  deleteDraft: [0, github => github.deleteDraft(release())],
  editBody: [0, github => github.editBody(release(), 'x')],
  publish: [0, github => github.publish(release(), edit)],
  editRelease: [0, github => github.project.editRelease(release(), { latest: true })],
  comment: [1, github => github.project.comment(1, 'x', 'x')],
  closeIssue: [1, github => github.project.closeIssue(1)],
  closeMilestone: [0, github => github.project.closeMilestone({ number: 1, title: 'a', open: true, url: '' })],
  openIssue: [1, github => github.project.openIssue('a', 'x', 'x')],
  openPullRequest: [1, github => github.project.openPullRequest({ title: 'a', body: '', branch: 'b', base: 'main' })],
  writeFile: [1, github => github.project.writeFile('main', 'a', 'x', { text: '', sha: 'a' }, 'Write')],
  createBranch: [1, github => github.project.createBranch('b', 'a')],
  createCommit: [2, github => github.project.createCommit('a', [], 'Commit', by)],
  createTag: [2, github => github.project.createTag('v1', 'a', 'Tag', by)],
  dispatchEvent: [0, github => github.project.dispatchEvent('deploy', {})],
}

for (const [name, [tokens, write]] of Object.entries(writes))
  test(`${name} counts as ${tokens} of the content that is created`, async () => {
    const clock = jumpingClock()
    const github = gitHub({ repository: 'o/r', token: 't', apiUrl, userAgent: 'test', clock, onWait: assert.fail })
    await write(github)
    assert.deepEqual(clock.waits, [])
    for (let count = tokens; count < 20; count += 1) await github.project.closeIssue(1)
    assert.deepEqual(clock.waits, [])
    await github.project.closeIssue(1)
    assert.deepEqual(clock.waits, [1000])
  })

test('many uploads and deletions wait for each other at the adapter', async () => {
  const clock = jumpingClock()
  const github = gitHub({ repository: 'o/r', token: 't', apiUrl, userAgent: 'test', clock, onWait: assert.fail })
  await github.deleteAsset(asset, 60)
  await github.upload(release(), file, 60)
  await github.upload(release(), file, 60)
  assert.deepEqual(clock.waits, [1000, 1000])
})
