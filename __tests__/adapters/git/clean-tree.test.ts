import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { git } from '../../../dev/sample/git.ts'
import { packedRefs, withoutCredentials } from '../../../src/adapters/git/clean-tree.ts'
import { localGit } from '../../../src/adapters/git/git.ts'

const open = (directory: string) => localGit({ directory, env: process.env, token: undefined, serverUrl: 'https://github.com' })

/** Each file of a folder with the digest of its bytes. */
async function snapshot(folder: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    found.set(
      path,
      entry.isFile()
        ? createHash('sha256')
            .update(await readFile(path))
            .digest('hex')
        : 'folder',
    )
  }
  return found
}

const pointer = 'version https://git-lfs.github.com/spec/v1\n'

describe('a clean tree', () => {
  let folder: string
  let origin: string
  let commit: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'clean-tree-'))
    origin = await makeRepository('origin', 'sha1')
    commit = await git(origin, 'rev-parse', 'v1.1.0^{commit}')
  })
  after(() => rm(folder, { recursive: true, force: true }))

  /** Two commits with tags; the second has three tags. One file goes through the filter of Git LFS where it is set up. */
  async function makeRepository(name: string, format: string): Promise<string> {
    const directory = join(folder, name)
    await git(folder, 'init', '--quiet', `--object-format=${format}`, directory)
    await writeFile(join(directory, '.gitattributes'), '*.png filter=lfs -text\n')
    await writeFile(join(directory, 'logo.png'), pointer)
    await writeFile(join(directory, 'run.sh'), 'true\n', { mode: 0o755 })
    await git(directory, 'add', '--all')
    await git(directory, 'commit', '--quiet', '-m', 'one')
    await git(directory, 'tag', '-a', 'v1.0.0', '-m', 'x')
    await writeFile(join(directory, 'two'), 'two')
    await git(directory, 'add', '--all')
    await git(directory, 'commit', '--quiet', '-m', 'two')
    for (const tag of ['v1.1.0', 'backend-v9.0.0']) await git(directory, 'tag', '-a', tag, '-m', 'x')
    await git(directory, 'tag', 'latest')
    await git(directory, 'branch', 'topic')
    await git(directory, 'config', 'uploadpack.allowFilter', 'true')
    return directory
  }

  const sources: readonly (readonly [string, (at: string) => Promise<string>])[] = [
    ['a clone', at => git(folder, 'clone', '--quiet', origin, at)],
    [
      'a clone with packed references',
      async at => `${await git(folder, 'clone', '--quiet', origin, at)}${await git(at, 'pack-refs', '--all')}`,
    ],
    ['a shallow clone with its tags', at => git(folder, 'clone', '--quiet', '--depth=1', `file://${origin}`, at)],
    ['a clone that borrows its objects', at => git(folder, 'clone', '--quiet', '--shared', origin, at)],
    ['a partial clone', at => git(folder, 'clone', '--quiet', '--no-checkout', '--filter=blob:none', `file://${origin}`, at)],
    [
      'a work tree of a clone',
      async at => {
        await git(folder, 'clone', '--quiet', origin, `${at}-main`)
        return git(`${at}-main`, 'worktree', 'add', '--quiet', '--detach', at, 'v1.0.0')
      },
    ],
    ['a repository with its git folder elsewhere', at => git(folder, 'clone', '--quiet', `--separate-git-dir=${at}.git`, origin, at)],
  ]
  for (const [what, make] of sources) {
    it(`of ${what} is a repository of its own, and work in it changes nothing there`, async () => {
      const base = await mkdtemp(join(folder, 'source-'))
      const source = join(base, 'clone')
      await make(source)
      await git(source, 'config', 'user.email', 'somebody@example.com')
      const untouched = await snapshot(base)
      const tree = join(await mkdtemp(join(folder, 'tree-')), 'tree')
      await open(source).addCleanTree(tree, commit, 'v1.1.0')
      assert.deepEqual(
        [
          (await stat(join(tree, '.git'))).isDirectory(),
          (await stat(join(tree, 'run.sh'))).mode & 0o777,
          await readFile(join(tree, 'two'), 'utf8'),
        ],
        [true, 0o755, 'two'],
      )
      assert.equal(await git(tree, 'status', '--porcelain'), '')
      assert.deepEqual([await git(tree, 'rev-parse', 'HEAD'), await git(tree, 'rev-parse', '--abbrev-ref', 'HEAD')], [commit, 'HEAD'])
      assert.equal(await git(tree, 'describe', '--tags'), 'v1.1.0')
      assert.equal(await git(tree, 'rev-list', '--count', 'HEAD'), await git(source, 'rev-list', '--count', commit))
      assert.deepEqual(await open(source).changedFiles(tree, commit), [])
      await git(tree, 'config', 'core.hooksPath', '.husky')
      await git(tree, 'config', 'user.name', 'x')
      await writeFile(join(tree, 'three'), 'three')
      await git(tree, 'add', '--all')
      await git(tree, 'commit', '--quiet', '-m', 'three')
      await git(tree, 'tag', '--force', 'v1.0.0')
      await git(tree, 'update-ref', 'refs/stash', 'HEAD')
      await git(tree, 'gc', '--quiet', '--prune=now')
      await git(tree, 'fsck', '--no-progress')
      await rm(tree, { recursive: true })
      assert.deepEqual(await snapshot(base), untouched)
    })
  }

  it('has the branches and tags, of the commit only the tag of the release, and no hook', async () => {
    const source = join(folder, 'references')
    await git(folder, 'clone', '--quiet', origin, source)
    await writeFile(join(source, '.git/hooks/post-checkout'), '#!/bin/sh\ntouch hooked\n', { mode: 0o755 })
    const tree = join(folder, 'references-tree')
    await open(source).addCleanTree(tree, commit, 'v1.1.0')
    const names = await git(tree, 'for-each-ref', '--format=%(refname)')
    assert.deepEqual(names.split('\n'), [
      'refs/heads/main',
      'refs/remotes/origin/HEAD',
      'refs/remotes/origin/main',
      'refs/remotes/origin/topic',
      'refs/tags/v1.0.0',
      'refs/tags/v1.1.0',
    ])
    assert.equal(await git(tree, 'cat-file', '-t', 'v1.1.0'), 'tag')
    assert.deepEqual(await readdir(join(tree, '.git/hooks')), [])
    assert.deepEqual((await readdir(tree)).sort(), ['.git', '.gitattributes', 'logo.png', 'run.sh', 'two'])
    const planned = join(folder, 'planned-tree')
    await open(source).addCleanTree(planned, commit, 'v2.0.0')
    assert.equal(await git(planned, 'describe', '--tags'), 'v2.0.0')
    const untagged = join(folder, 'untagged-tree')
    await open(source).addCleanTree(untagged, commit)
    assert.equal((await git(untagged, 'tag', '--points-at', 'HEAD')).split('\n').length, 3)
  })

  it('takes over Git LFS and the address of origin without its credentials, and no other setting', async () => {
    const source = join(folder, 'settings')
    await git(folder, 'clone', '--quiet', origin, source)
    const set = (key: string, value: string): Promise<string> => git(source, 'config', '--add', key, value)
    await set('filter.lfs.smudge', `sh -c 'cat >/dev/null; printf "the real file of %s, %s" "$1" "$(git config lfs.url)"' - %f`)
    await set('filter.lfs.required', 'true')
    await set('lfs.storage', 'my lfs')
    await git(source, 'remote', 'set-url', 'origin', 'https://x-access-token:secret@github.com/o/r.git')
    await set('http.https://github.com/.extraheader', 'AUTHORIZATION: basic c2VjcmV0')
    await set('core.hooksPath', '/somewhere')
    await set('user.email', 'somebody@example.com')
    const tree = join(folder, 'settings-tree')
    await open(source).addCleanTree(tree, commit, 'v1.1.0')
    assert.equal(await readFile(join(tree, 'logo.png'), 'utf8'), 'the real file of logo.png, file:///dev/null')
    const here = await git(tree, 'config', '--local', '--list')
    const kept = here.split('\n').filter(line => !line.startsWith('core.'))
    assert.deepEqual(kept, [
      'remote.origin.url=https://github.com/o/r.git',
      `filter.lfs.smudge=sh -c 'cat >/dev/null; printf "the real file of %s, %s" "$1" "$(git config lfs.url)"' - %f`,
      'filter.lfs.required=true',
      `lfs.storage=${join(source, '.git/my lfs')}`,
    ])
    assert.doesNotMatch(here, /hookspath|secret|c2VjcmV0/i)
  })

  it('has the object format of its source', async () => {
    const source = await makeRepository('sha256', 'sha256')
    const tree = join(folder, 'sha256-tree')
    await open(source).addCleanTree(tree, await git(source, 'rev-parse', 'HEAD'), 'v1.1.0')
    assert.equal(await git(tree, 'describe'), 'v1.1.0')
  })

  it('fails with the reason of git when the commit does not exist', async () => {
    await assert.rejects(
      open(origin).addCleanTree(join(folder, 'none'), '1'.repeat(40)),
      /^Error: git checkout failed: \S|git checkout failed: \S/,
    )
    await mkdir(join(folder, 'no-repository'))
    await assert.rejects(open(join(folder, 'no-repository')).addCleanTree(join(folder, 'none'), commit), /not a git repository/)
  })
})

describe('submodules of a clean tree', () => {
  let local: readonly string[]
  let folder: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'clean-submodules-'))
    local = ['-c', 'protocol.file.allow=always', '-c', `url.file://${folder}/.insteadOf=${folder}/`]
    const [inner, middle, outer] = ['inner', 'middle', 'outer'].map(name => join(folder, name)) as [string, string, string]
    for (const directory of [inner, middle, outer]) {
      await git(folder, 'init', '--quiet', directory)
      await writeFile(join(directory, 'own.txt'), directory)
    }
    await save(inner)
    await git(middle, ...local, 'submodule', '--quiet', 'add', inner, 'in ner')
    await save(middle)
    await git(outer, ...local, 'submodule', '--quiet', 'add', '--name', 'the middle', middle, 'vendor/middle')
    await save(outer)
    await git(outer, 'tag', 'v1.0.0')
    // A later commit moves to another commit of the submodule.
    await writeFile(join(middle, 'own.txt'), 'later')
    await save(middle)
    await git(join(outer, 'vendor/middle'), ...local, 'pull', '--quiet', '--no-rebase', 'origin', 'main')
    await save(outer)
    await git(outer, 'branch', 'moved')
  })
  after(() => rm(folder, { recursive: true, force: true }))

  async function save(directory: string): Promise<void> {
    await git(directory, 'add', '--all')
    await git(directory, 'commit', '--quiet', '-m', 'x')
  }

  async function cloneAt(name: string, ref: string, ...update: string[]): Promise<string> {
    const clone = join(await mkdtemp(join(folder, 'clone-')), name)
    await git(folder, 'clone', '--quiet', '--no-checkout', join(folder, 'outer'), clone)
    await git(clone, 'checkout', '--quiet', ref)
    if (update.length > 0) await git(clone, ...local, 'submodule', '--quiet', 'update', '--init', ...update)
    return clone
  }

  const both = ['vendor/middle/in ner/own.txt', 'vendor/middle/own.txt']
  const cases: readonly (readonly [string, () => Promise<string>, readonly string[]])[] = [
    ['a recursive checkout', () => cloneAt('a', 'v1.0.0', '--recursive'), both],
    ['a checkout without the nested ones', () => cloneAt('a', 'v1.0.0', '--', 'vendor/middle'), ['vendor/middle/own.txt']],
    ['a checkout without submodules', () => cloneAt('a', 'v1.0.0'), []],
    ['a checkout at another commit of the submodule', () => cloneAt('a', 'moved', '--recursive'), both],
    ['a shallow checkout of another commit', () => cloneAt('a', 'moved', '--depth=1'), []],
    [
      'clones in place of the submodules',
      async () => {
        const clone = await cloneAt('a', 'v1.0.0')
        await git(clone, ...local, 'clone', '--quiet', join(folder, 'middle'), 'vendor/middle')
        return clone
      },
      ['vendor/middle/own.txt'],
    ],
    [
      'a run in a folder of the checkout',
      async () => {
        const clone = await cloneAt('a', 'v1.0.0', '--recursive')
        await mkdir(join(clone, 'deep/er'), { recursive: true })
        return join(clone, 'deep/er')
      },
      both,
    ],
  ]
  for (const [what, make, expected] of cases) {
    it(`come from ${what}, at the commits of the tag`, async () => {
      const source = await make()
      const untouched = await snapshot(join(source.replace(/\/deep.*/, ''), '.git'))
      const tree = join(await mkdtemp(join(folder, 'tree-')), 'tree')
      const commit = await git(source, 'rev-parse', 'v1.0.0')
      await open(source).addCleanTree(tree, commit, 'v1.0.0')
      const files = (await readdir(tree, { recursive: true })).filter(path => /^vendor.*\.txt$/.test(path))
      assert.deepEqual(files.sort(), expected)
      assert.equal(await git(tree, 'status', '--porcelain', '--ignored'), '')
      assert.deepEqual(await open(source).changedFiles(tree, commit), [])
      if (expected.length > 0) {
        assert.equal(await readFile(join(tree, 'vendor/middle/own.txt'), 'utf8'), join(folder, 'middle'))
        assert.equal(await readFile(join(tree, 'vendor/middle/.git'), 'utf8'), 'gitdir: ../../.git/modules/the middle\n')
        await git(tree, 'submodule', '--quiet', 'update', '--init', '--', 'vendor/middle')
        await writeFile(join(tree, 'vendor/middle/new.txt'), 'x')
        assert.deepEqual(await open(source).changedFiles(tree, commit), [])
        await writeFile(join(tree, 'vendor/middle/own.txt'), 'changed')
        assert.deepEqual(await open(source).changedFiles(tree, commit), ['vendor/middle'])
        await git(join(tree, 'vendor/middle'), 'commit', '--quiet', '--all', '-m', 'x')
        assert.deepEqual(await open(source).changedFiles(tree, commit), ['vendor/middle'])
      }
      await rm(tree, { recursive: true })
      assert.deepEqual(await snapshot(join(source.replace(/\/deep.*/, ''), '.git')), untouched)
    })
  }

  it('with a name that leads out of the git folder are left out', async () => {
    const clone = await cloneAt('a', 'v1.0.0', '--recursive')
    const names = await readFile(join(clone, '.gitmodules'), 'utf8')
    await writeFile(join(clone, '.gitmodules'), names.replace('the middle', '../../middle'))
    await git(clone, 'commit', '--quiet', '--all', '-m', 'x')
    const tree = join(clone, '../tree')
    await open(clone).addCleanTree(tree, await git(clone, 'rev-parse', 'HEAD'))
    assert.deepEqual(await readdir(join(tree, 'vendor/middle')), [])
  })
})

it('references are branches and tags with the commits of annotated tags', () => {
  const [a, b, c] = ['a', 'b', 'c'].map(letter => letter.repeat(40))
  const shown = [
    `${a} refs/heads/main`,
    `${a} refs/remotes/origin/a b`,
    `${b} refs/stash`,
    `${b} refs/tags/v1`,
    `${a} refs/tags/v1^{}`,
    `${a} refs/tags/light`,
    `${c} refs/tags/old`,
    '',
  ].join('\n')
  const written = (tag?: string): string[] => packedRefs(shown, a!, tag).split('\n').slice(1, -1)
  const branches = [`${a} refs/heads/main`, `${a} refs/remotes/origin/a b`]
  assert.deepEqual(written('v1'), [...branches, `${b} refs/tags/v1`, `^${a}`, `${c} refs/tags/old`])
  assert.deepEqual(written('light'), [...branches, `${a} refs/tags/light`, `${c} refs/tags/old`])
  assert.deepEqual(written('v2'), [...branches, `${c} refs/tags/old`, `${a} refs/tags/v2`])
  assert.deepEqual(written(), [...branches, `${b} refs/tags/v1`, `^${a}`, `${a} refs/tags/light`, `${c} refs/tags/old`])
})

it('the address of a remote loses its credentials', () => {
  for (const [address, expected] of [
    ['https://github.com/o/r', 'https://github.com/o/r'],
    ['https://token@github.com/o/r', 'https://github.com/o/r'],
    ['https://user:pass@word@github.com/o/r@2', 'https://github.com/o/r@2'],
    ['HTTP://user:password@host:8080/o/r', 'HTTP://host:8080/o/r'],
    ['ssh://git@github.com:22/o/r', 'ssh://git@github.com:22/o/r'],
    ['ssh://git:password@github.com/o/r', 'ssh://git@github.com/o/r'],
    ['git@github.com:o/r.git', 'git@github.com:o/r.git'],
    ['/home/a:b@c/r', '/home/a:b@c/r'],
  ] as const)
    assert.equal(withoutCredentials(address), expected)
})
