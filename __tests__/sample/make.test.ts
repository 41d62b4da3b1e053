import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { git } from '../../dev/sample/git.ts'
import { makeSample } from '../../dev/sample/make.ts'
import { temporaryFolder, temporarySample } from './temporary-sample.ts'

const sample = await temporarySample()
const here = (...args: string[]) => git(sample.directory, ...args)

test('commits and tags have the same ids everywhere', () => {
  assert.equal(sample.main, '586ccba56afb38a04fe5ca6228d1ef9b44967429')
  assert.deepEqual(sample.tags, [
    { name: 'v1', commit: 'c9e86cd494261eb839e143330d7f9bc18b23bdb0', object: 'c9e86cd494261eb839e143330d7f9bc18b23bdb0' },
    { name: 'v1.1.0', commit: '9cf55e834e01217d264e407e3ce7c35001895c54', object: 'fae576bc217a73ae6c783050ec1dc06358f29582' },
    { name: 'v1.2.0', commit: 'c9e86cd494261eb839e143330d7f9bc18b23bdb0', object: 'f34e0603b152deb4546d5d44a17f7c5248828290' },
    { name: 'v2.0.0', commit: '9237eff25cabb570217a16d3ba017d90f9564fdc', object: '71af5df57b3272006b83b7901b65a05fd58d2e49' },
    { name: 'v2.0.0-rc.1', commit: 'd426ce2f8f71ac4bd5081227e0a737d06781546c', object: '5f9440023fe0f51b91eae93dea1763675197c28d' },
  ])
})

test('another folder, umask, time zone and git configuration change nothing', async () => {
  const environment = { TZ: process.env.TZ, GIT_AUTHOR_NAME: process.env.GIT_AUTHOR_NAME, HOME: process.env.HOME }
  const home = await temporaryFolder()
  await writeFile(
    join(home, '.gitconfig'),
    '[user]\n\tname = Somebody\n[core]\n\tautocrlf = true\n[init]\n\tdefaultBranch = trunk\n[commit]\n\tgpgSign = true\n',
  )
  const umask = process.umask(0o077)
  Object.assign(process.env, { TZ: 'Pacific/Chatham', GIT_AUTHOR_NAME: 'Somebody Else', HOME: home })
  try {
    const again = await makeSample(join(await temporaryFolder(), 'a longer name', 'with spaces'))
    assert.deepEqual({ ...again, directory: '' }, { ...sample, directory: '' })
    assert.equal(await git(again.directory, 'status', '--porcelain', '--ignored'), '')
  } finally {
    process.umask(umask)
    for (const [name, value] of Object.entries(environment)) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
})

test('the repository is sound, and its work tree stands, clean and detached, on the newest tag', async () => {
  await here('fsck', '--strict', '--no-dangling')
  assert.equal(await here('rev-parse', 'HEAD'), sample.commits['release-2.0.0'])
  assert.equal(await here('rev-parse', '--abbrev-ref', 'HEAD'), 'HEAD')
  assert.equal(await here('status', '--porcelain', '--ignored'), '')
})

test('tags: four annotated ones, and a floating lightweight one', async () => {
  const types = (await here('for-each-ref', '--format=%(refname:short) %(objecttype)', 'refs/tags')).split('\n')
  assert.deepEqual(types, ['v1 commit', 'v1.1.0 tag', 'v1.2.0 tag', 'v2.0.0 tag', 'v2.0.0-rc.1 tag'])
  for (const { name, commit, object } of sample.tags) {
    assert.equal(await here('rev-parse', `refs/tags/${name}^{commit}`), commit)
    assert.equal(await here('rev-parse', `refs/tags/${name}`), object)
    await here('merge-base', '--is-ancestor', commit, 'main')
  }
  assert.ok((await here('tag', '--list', '--format=%(contents)', 'v2.0.0')).trimEnd().split('\n').length >= 5)
})

test('main is one commit ahead of the newest tag, and has enough of everything', async () => {
  assert.equal(await here('rev-parse', 'main'), sample.main)
  assert.equal(await here('rev-list', '--count', 'v2.0.0..main'), '1')
  assert.ok(Number(await here('rev-list', '--count', 'v2.0.0')) >= 41)
  assert.ok(Number(await here('rev-list', '--count', 'v1.2.0..v2.0.0')) >= 22)
  assert.ok(Number(await here('rev-list', '--count', '--merges', 'v1.2.0..v2.0.0')) >= 2)
  assert.equal((await here('shortlog', '--summary', '--email', 'v2.0.0')).split('\n').length, 6)
})

test('pull requests: each kind, each with commits that exist', async () => {
  assert.deepEqual(
    Object.fromEntries(['merge', 'squash', 'rebase'].map(kind => [kind, sample.pulls.filter(pull => pull.kind === kind).length])),
    {
      merge: 4,
      squash: 13,
      rebase: 3,
    },
  )
  assert.equal(new Set(sample.pulls.map(({ number }) => number)).size, sample.pulls.length)
  for (const pull of sample.pulls) {
    await here('merge-base', '--is-ancestor', pull.mergeCommitSha, 'main')
    assert.equal(await here('rev-parse', `refs/pull/${pull.number}/head`), pull.headSha)
    const [subject = '', date] = (await here('log', '-1', '--format=%s%n%cI', pull.mergeCommitSha)).split('\n')
    assert.equal(Date.parse(date!), Date.parse(pull.mergedAt))
    if (pull.kind === 'merge') {
      assert.match(subject, new RegExp(`^Merge pull request #${pull.number} from ${pull.author}/`))
      assert.equal(await here('rev-parse', `${pull.mergeCommitSha}^2`), pull.headSha)
      assert.equal(await here('log', '-1', '--format=%b', pull.mergeCommitSha), `${pull.title}\n`)
    } else if (pull.kind === 'squash') {
      assert.equal(subject, `${pull.title} (#${pull.number})`)
    } else {
      assert.doesNotMatch(subject, /#\d/)
    }
    if (pull.kind !== 'merge') await assert.rejects(here('merge-base', '--is-ancestor', pull.headSha, 'main'))
  }
})

test('the range of the newest tag has what notes must cope with', async () => {
  const messages = await here('log', '--format=%B', 'v1.2.0..v2.0.0')
  assert.match(messages, /^feat\(api\)!: .*\n\n[\s\S]*^BREAKING CHANGE: /m)
  assert.ok(messages.includes(`This reverts commit ${sample.commits.reverted}.`))
  assert.equal(messages.match(/^build\(deps\): bump vite /gm)?.length, 2)
  assert.match(messages, /^fix @types\/react import$/m)
  assert.match(messages, /^Escape <b> in lot titles$/m)
  assert.match(messages, /^Co-authored-by: /m)
})

test('only so many steps can be taken', async () => {
  const part = await makeSample(join(await temporaryFolder(), 'part'), { upTo: 9 })
  assert.deepEqual(
    part.tags,
    sample.tags.filter(({ name }) => name === 'v1.1.0'),
  )
  assert.deepEqual(part.pulls, sample.pulls.slice(0, part.pulls.length))
  assert.equal(await git(part.directory, 'rev-parse', '--abbrev-ref', 'HEAD'), 'main')
  assert.equal(part.main, part.commits['release-1.1.0'])
})

test('a folder that is not empty is refused', async () => {
  const folder = join(await temporaryFolder(), 'used')
  await mkdir(folder)
  await writeFile(join(folder, 'file'), '')
  await assert.rejects(makeSample(folder), /is not empty/)
})
