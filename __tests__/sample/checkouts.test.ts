import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { checkoutLikeRunner, makeOrigin, type RunnerCheckout } from '../../dev/sample/checkouts.ts'
import { dispatchEvent, pushEvent } from '../../dev/sample/events.ts'
import { git } from '../../dev/sample/git.ts'
import { temporaryFolder, temporarySample } from './temporary-sample.ts'

const sample = await temporarySample()
const folder = await temporaryFolder()
const origin = await makeOrigin(sample, join(folder, 'origin.git'))
const released = sample.tags.find(({ name }) => name === 'v2.0.0')!
let made = 0

async function checkout(shape: RunnerCheckout) {
  made += 1
  const target = join(folder, `checkout-${made}`)
  const commit = await checkoutLikeRunner(origin, target, shape)
  const here = (...args: string[]) => git(target, ...args)
  assert.equal(await here('rev-parse', 'HEAD'), commit)
  assert.equal(await here('status', '--porcelain'), '')
  assert.doesNotMatch(await here('config', '--local', '--list'), /extraheader|includeif/i)
  return {
    here,
    commit,
    shallow: await here('rev-parse', '--is-shallow-repository'),
    tags: (await here('tag', '--list')).split('\n').filter(Boolean),
    head: await here('rev-parse', '--abbrev-ref', 'HEAD'),
    count: Number(await here('rev-list', '--count', 'HEAD')),
  }
}

const ALL = ['v1', 'v1.1.0', 'v1.2.0', 'v2.0.0', 'v2.0.0-rc.1']

test('the origin has the branch, the tags and the heads of the pull requests', async () => {
  assert.equal(await git(origin, 'rev-parse', 'refs/heads/main'), sample.main)
  assert.equal(await git(origin, 'rev-parse', 'refs/tags/v2.0.0'), released.object)
  assert.equal(await git(origin, 'symbolic-ref', 'HEAD'), 'refs/heads/main')
  assert.equal(await git(origin, 'rev-parse', 'refs/pull/15/head'), sample.pulls.find(({ number }) => number === 15)!.headSha)
})

test('depth 0 with tags: everything, the tag annotated, HEAD detached', async () => {
  const { here, ...shape } = await checkout({ ref: 'v2.0.0', depth: 0, tags: true })
  assert.deepEqual(
    { ...shape, count: shape.count > 40 },
    { commit: released.commit, shallow: 'false', tags: ALL, head: 'HEAD', count: true },
  )
  assert.equal(await here('rev-parse', 'refs/tags/v2.0.0'), released.object)
  assert.equal(await here('rev-parse', 'refs/remotes/origin/main'), sample.main)
})

test('depth 1: one commit, and no tag but its own', async () => {
  const { here, ...shape } = await checkout({ ref: 'refs/tags/v2.0.0', depth: 1, tags: false })
  assert.deepEqual(shape, { commit: released.commit, shallow: 'true', tags: ['v2.0.0'], head: 'HEAD', count: 1 })
  assert.equal(await here('cat-file', '-t', 'refs/tags/v2.0.0'), 'tag')
})

test('depth 1 with tags: all of them, their histories not connected', async () => {
  const { here, ...shape } = await checkout({ ref: 'v2.0.0', depth: 1, tags: true })
  assert.deepEqual(shape, { commit: released.commit, shallow: 'true', tags: ALL, head: 'HEAD', count: 1 })
  assert.equal(await here('rev-list', '--count', 'v1.2.0..v2.0.0'), '1')
  await assert.rejects(here('merge-base', 'v1.2.0', 'v2.0.0'))
})

test('without tags at depth 0: the whole history, and no tag but its own', async () => {
  const { tags, shallow, count } = await checkout({ ref: 'v2.0.0', depth: 0, tags: false })
  assert.deepEqual([tags, shallow, count > 40], [['v2.0.0'], 'false', true])
})

test('the annotated-tag fault: the tag is lightweight at either depth', async () => {
  for (const depth of [0, 1] as const) {
    for (const tags of [false, true]) {
      const shape = await checkout({ ref: 'v2.0.0', depth, tags, annotatedTagFault: true })
      assert.equal(await shape.here('cat-file', '-t', 'refs/tags/v2.0.0'), 'commit', `depth ${depth}`)
      assert.deepEqual(shape.tags, tags ? ALL : ['v2.0.0'])
      if (tags) assert.equal(await shape.here('cat-file', '-t', 'refs/tags/v1.2.0'), 'tag')
    }
  }
})

test('a branch: checked out by its name, one ahead of the tag', async () => {
  const whole = await checkout({ ref: 'main', depth: 0, tags: true })
  assert.deepEqual([whole.commit, whole.head, whole.shallow], [sample.main, 'main', 'false'])
  const shallow = await checkout({ ref: 'refs/heads/main', depth: 1, tags: false })
  assert.deepEqual([shallow.commit, shallow.head, shallow.count, shallow.tags], [sample.main, 'main', 1, []])
})

test('a checkout that lacks things can be completed from its origin', async () => {
  const { here } = await checkout({ ref: 'v2.0.0', depth: 1, tags: true, annotatedTagFault: true })
  await here('fetch', '--quiet', '--no-tags', '--unshallow', 'origin', '+refs/tags/*:refs/tags/*', '+refs/heads/*:refs/remotes/origin/*')
  assert.equal(await here('rev-parse', 'refs/tags/v2.0.0'), released.object)
  assert.ok(Number(await here('rev-list', '--count', 'v1.2.0..v2.0.0')) > 20)
})

test('events: the pushed tag names its object, the head commit the commit', () => {
  const event = pushEvent(sample, 'v2.0.0', { repository: 'team/stock', serverUrl: 'http://127.0.0.1:8123' })
  assert.deepEqual([event.ref, event.after, event.head_commit.id], ['refs/tags/v2.0.0', released.object, released.commit])
  assert.equal(event.repository.html_url, 'http://127.0.0.1:8123/team/stock')
  assert.deepEqual(dispatchEvent(sample, { tag: 'v2.0.0' }).inputs, { tag: 'v2.0.0' })
  assert.throws(() => pushEvent(sample, 'v9.9.9'), /no tag v9\.9\.9/)
})
