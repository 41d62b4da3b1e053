import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { checkoutLikeRunner, makeOrigin } from '../../../dev/sample/checkouts.ts'
import { git } from '../../../dev/sample/git.ts'
import { makeSample, type Sample } from '../../../dev/sample/make.ts'
import { localFiles } from '../../../src/adapters/files/files.ts'
import { localGit } from '../../../src/adapters/git/git.ts'
import { readEnvironment } from '../../../src/config/environment.ts'
import { findRepository } from '../../../src/features/plan/repository.ts'

const open = (directory: string) => localGit({ directory, env: process.env, token: undefined, serverUrl: 'https://github.com' })

describe('git on the sample', () => {
  let folder: string
  let sample: Sample
  let origin: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'git-'))
    sample = await makeSample(join(folder, 'sample'))
    origin = await makeOrigin(sample, join(folder, 'origin.git'))
  })
  after(() => rm(folder, { recursive: true, force: true }))
  const commitOf = (tag: string): string => sample.tags.find(({ name }) => name === tag)?.commit ?? ''

  it('distinguishes tags and peels them', async () => {
    const tags = await open(sample.directory).tags()
    const newest = tags.find(({ name }) => name === 'v2.0.0')
    assert.deepEqual(newest, {
      name: 'v2.0.0',
      object: sample.tags.find(({ name }) => name === 'v2.0.0')?.object,
      commit: commitOf('v2.0.0'),
      annotated: true,
    })
    assert.equal(tags.find(({ name }) => name === 'v1')?.annotated, false)
    assert.match((await open(sample.directory).tagMessage('v2.0.0')) ?? '', /\S+\n\n\S+/)
    assert.equal(await open(sample.directory).tagMessage('v1'), undefined)
  })

  it('finds the tags in the history of a commit', async () => {
    const at = open(sample.directory)
    const inside = await at.tagsIn(commitOf('v1.2.0'))
    const expected = await Promise.all(
      sample.tags.map(async ({ name, commit }) => ((await at.isAncestor(commit, commitOf('v1.2.0'))) ? [name] : [])),
    )
    assert.deepEqual([...inside].sort(), expected.flat().sort())
    assert.ok(inside.includes('v1.2.0') && !inside.includes('v2.0.0'))
  })

  it('compares two histories: where they part, and what the other one lacks', async () => {
    const at = open(sample.directory)
    const [older, newer] = [commitOf('v1.2.0'), commitOf('v2.0.0')]
    const { bases, missing } = await at.compareHistories(older, newer)
    assert.deepEqual([bases, missing.length], [[older], await at.countCommits(older, newer)])
    assert.equal(missing[0], newer)
    assert.deepEqual(await at.compareHistories(newer, older), { bases: [older], missing: [] })
    const tree = (await git(sample.directory, 'rev-parse', `${newer}^{tree}`)).trim()
    const orphan = (await git(sample.directory, 'commit-tree', '-m', 'Alone', tree)).trim()
    assert.deepEqual(await at.compareHistories(newer, orphan), { bases: [], missing: [orphan] })
  })

  it('reads a range: commits, and what each of them changed', async () => {
    const at = open(sample.directory)
    const [from, to] = [commitOf('v1.2.0'), commitOf('v2.0.0')]
    const commits = await at.log(from, to)
    const changed = await at.changesOf(commits.map(({ sha }) => sha))
    assert.equal(commits.length, Number(await git(sample.directory, 'rev-list', '--count', `${from}..${to}`)))
    assert.equal(await at.countCommits(from, to), commits.length)
    assert.equal(commits[0]?.sha, to)
    assert.ok(commits.some(({ parents }) => parents.length === 2))
    assert.ok(commits.some(({ message }) => /BREAKING CHANGE: /.test(message)))
    const logs = [...changed.values()].flat().filter(({ path }) => path.startsWith('multi_agent/runlogs/'))
    assert.deepEqual([logs.length, new Set(logs.map(({ status }) => status))], [3, new Set(['A'])])
    assert.equal((await at.log(undefined, to)).length, Number(await git(sample.directory, 'rev-list', '--count', to)))
    const documented = await at.log(from, to, ['docs'])
    assert.ok(documented.length < commits.length)
    assert.equal(await at.countCommits(from, to, ['docs']), documented.length)
  })

  it('reads files, paths, authors and patches of many commits, each by one process', async () => {
    const at = open(sample.directory)
    const commit = commitOf('v2.0.0')
    const wanted = ['README.md', 'none.md', 'docs', 'docs/index.md'].map(path => ({ commit, path }))
    const [readme, none, folder, index] = await at.filesAt(wanted)
    assert.equal(`${Buffer.from(readme ?? '')}`.trim(), await git(sample.directory, 'show', `${commit}:README.md`))
    assert.deepEqual([none, folder], [undefined, undefined])
    assert.ok(index !== undefined && index.length > 0)
    const authors = await at.authorsUpTo(commitOf('v1.1.0'), [['nobody']])
    assert.ok(authors.has('fern okafor') && !authors.has('noor haddad'))
    assert.deepEqual(await at.canonicalAuthors(['fern <fern@workshop.example.com>', 'X <x@example.com>']), [
      'Fern Okafor <1001+fern@users.noreply.example.com>',
      'X <x@example.com>',
    ])
  })

  it('finds the changes of a build in a clean tree', async () => {
    const at = open(sample.directory)
    const tree = join(folder, 'tree')
    await at.addCleanTree(tree, commitOf('v1.2.0'))
    assert.match(await readFile(join(tree, 'backend/pyproject.toml'), 'utf8'), /1\.2\.0/)
    await writeFile(join(tree, 'untracked.txt'), 'x')
    assert.deepEqual(await at.changedFiles(tree, commitOf('v1.2.0')), [])
    await writeFile(join(tree, 'backend/pyproject.toml'), 'x')
    assert.deepEqual(await at.changedFiles(tree, commitOf('v1.2.0')), ['backend/pyproject.toml'])
    assert.match(await at.differences(tree, commitOf('v1.2.0'), ['backend/pyproject.toml']), /^diff .*pyproject\.toml\n[\s\S]*\n\+x\n/)
    assert.equal(await at.differences(tree, commitOf('v1.2.0'), ['backend/*.toml']), '')
    assert.deepEqual(await at.untrackedFiles(tree), ['untracked.txt'])
    assert.deepEqual(await open(tree).uncommittedFiles(), [
      { path: 'backend/pyproject.toml', tracked: true },
      { path: 'untracked.txt', tracked: false },
    ])
    // The result is the same for a build that commits, or that makes git ignore the file.
    await git(tree, 'commit', '--quiet', '--all', '-m', 'x')
    await git(tree, 'update-index', '--assume-unchanged', 'backend/pyproject.toml')
    assert.deepEqual(await at.changedFiles(tree, commitOf('v1.2.0')), ['backend/pyproject.toml'])
  })

  it('finds the files of a commit that contain a word', async () => {
    const at = open(sample.directory)
    assert.deepEqual(await at.filesWith(commitOf('v2.0.0'), ['80.9.0', '=19.2']), ['backend/pyproject.toml'])
    assert.deepEqual(await at.filesWith(commitOf('v2.0.0'), ['80.9']), ['backend/pyproject.toml'])
    assert.deepEqual(await at.filesWith(commitOf('v2.0.0'), ['0.9.0']), [])
  })

  it('distinguishes links from files', async () => {
    const directory = join(folder, 'links')
    await git(folder, 'init', '--quiet', directory)
    await writeFile(join(directory, 'file'), 'x')
    await symlink('file', join(directory, 'link'))
    await git(directory, 'add', '.')
    assert.deepEqual(
      (await open(directory).trackedFiles(directory)).map(({ path, kind }) => [path, kind]),
      [
        ['file', 'file'],
        ['link', 'link'],
      ],
    )
  })

  it('excludes its folder from git once', async () => {
    const at = open(sample.directory)
    await at.exclude('/.release-runbook/')
    await at.exclude('/.release-runbook/')
    const text = await readFile(join(sample.directory, '.git/info/exclude'), 'utf8')
    assert.equal(text.split('\n').filter(line => line === '/.release-runbook/').length, 1)
  })

  it('treats a tag named like a flag as a tag', async () => {
    const directory = join(folder, 'flags')
    await git(folder, 'clone', '--quiet', origin, directory)
    await git(directory, 'update-ref', 'refs/tags/--output=pwned', commitOf('v2.0.0'))
    const found = (await open(directory).tags()).find(({ name }) => name === '--output=pwned')
    assert.equal((await open(directory).log(commitOf('v1.2.0'), found?.commit ?? '')).length, 22)
    assert.deepEqual(await open(directory).filesAt([{ commit: 'HEAD', path: 'pwned' }]), [undefined])
  })

  it('sends credentials once, also if the checkout kept its own credentials', async () => {
    const seen: string[][] = []
    const server = createServer((request, response) => {
      seen.push(request.rawHeaders.filter((_, index, all) => index % 2 === 1 && all[index - 1]?.toLowerCase() === 'authorization'))
      response.writeHead(404).end()
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const serverUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const directory = await mkdtemp(join(folder, 'credentials-'))
    await git(directory, 'init', '--quiet')
    await git(directory, 'remote', 'add', 'origin', `${serverUrl}/o/r`)
    await git(directory, 'config', `http.${serverUrl}/.extraheader`, 'AUTHORIZATION: basic a2VwdA==')
    const at = localGit({ directory, env: process.env, token: 'the-token', serverUrl })
    await assert.rejects(at.fetchAll(), /git fetch from origin failed/)
    assert.equal(await at.originRepository(), 'o/r')
    server.close()
    assert.ok(seen.length > 0)
    for (const headers of seen) assert.deepEqual(headers, [`basic ${Buffer.from('x-access-token:the-token').toString('base64')}`])
    assert.doesNotMatch(await readFile(join(directory, '.git/config'), 'utf8'), /the-token|dGhlLXRva2Vu/)
  })

  it('accepts only the repository address of this server', async () => {
    const directory = await mkdtemp(join(folder, 'origins-'))
    await git(directory, 'init', '--quiet')
    await git(directory, 'remote', 'add', 'origin', 'x')
    for (const [address, expected] of [
      ['https://github.com/o/r.git', 'o/r'],
      ['git@github.com:o/r.git', 'o/r'],
      ['ssh://git@github.com:22/o/r', 'o/r'],
      ['https://gitlab.com/o/r', undefined],
      ['/home/o/r', undefined],
      ['https://github.com.evil.test/o/r', undefined],
    ] as const) {
      await git(directory, 'remote', 'set-url', 'origin', address)
      assert.equal(await open(directory).originRepository(), expected, address)
    }
  })

  const environment = (workspace: string, more: Record<string, string> = {}) =>
    readEnvironment({
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: workspace,
      GITHUB_EVENT_NAME: 'push',
      GITHUB_REF: 'refs/tags/v2.0.0',
      GITHUB_REF_TYPE: 'tag',
      GITHUB_REF_NAME: 'v2.0.0',
      GITHUB_SHA: commitOf('v2.0.0'),
      ...more,
    })
  const find = (workspace: string, env = environment(workspace)) =>
    findRepository({
      ...{ git: open(workspace), files: localFiles(folder) },
      inputs: { tag: null, command: 'release', dryRun: true },
      environment: env,
      pattern: null,
      needsHistory: true,
    })

  for (const [name, shape] of [
    ['depth 1, no tags', { ref: 'v2.0.0', depth: 1, tags: false }],
    ['depth 1, all tags at depth 1', { ref: 'v2.0.0', depth: 1, tags: true }],
    ['the annotated-tag fault at depth 1', { ref: 'v2.0.0', depth: 1, tags: false, annotatedTagFault: true }],
    ['the annotated-tag fault with all history', { ref: 'v2.0.0', depth: 0, tags: true, annotatedTagFault: true }],
  ] as const) {
    it(`completes a checkout: ${name}`, async () => {
      const workspace = await mkdtemp(join(folder, 'checkout-'))
      await checkoutLikeRunner(origin, workspace, shape)
      const { tag, tags, fixes } = await find(workspace)
      assert.equal(fixes.length, 1)
      assert.deepEqual([tag?.annotated, tag?.commit], [true, commitOf('v2.0.0')])
      assert.ok(tags.some(tag => tag.name === 'v1.2.0'))
      assert.equal((await open(workspace).log(commitOf('v1.2.0'), commitOf('v2.0.0'))).length, 22)
    })
  }

  it('does not change a complete checkout', async () => {
    const workspace = await mkdtemp(join(folder, 'checkout-'))
    await checkoutLikeRunner(origin, workspace, { ref: 'v2.0.0', depth: 0, tags: true })
    assert.deepEqual((await find(workspace)).fixes, [])
  })

  it('refuses a shallow checkout that it cannot complete, in one sentence', async () => {
    const workspace = await mkdtemp(join(folder, 'checkout-'))
    await checkoutLikeRunner(origin, workspace, { ref: 'v2.0.0', depth: 1, tags: false })
    await git(workspace, 'remote', 'set-url', 'origin', join(folder, 'nowhere.git'))
    await assert.rejects(
      find(workspace),
      /history could not be fetched \(git fetch from origin failed: fatal: .*nowhere\.git' does not appear/,
    )
  })

  it('refuses a tag that moved since the event, a missing tag, and a tag that is no version', async () => {
    const workspace = await mkdtemp(join(folder, 'checkout-'))
    await checkoutLikeRunner(origin, workspace, { ref: 'v2.0.0', depth: 0, tags: true })
    await assert.rejects(find(workspace, environment(workspace, { GITHUB_SHA: commitOf('v1.2.0') })), /was moved since the event/)
    const named = (tag: string, dryRun = false) =>
      findRepository({
        ...{
          git: open(workspace),
          files: localFiles(folder),
          inputs: { tag, command: 'release', dryRun },
          pattern: null,
          needsHistory: true,
        },
        environment: environment(workspace),
      })
    const planned = await named('v9.9.9', true)
    assert.deepEqual([planned.tag, planned.tagName, planned.withoutTag], [undefined, 'v9.9.9', 'v9.9.9 does not exist yet'])
    assert.equal(planned.commit, commitOf('v2.0.0'))
    const deleted = { GITHUB_REF_NAME: 'v9.9.9', GITHUB_REF: 'refs/tags/v9.9.9' }
    await assert.rejects(find(workspace, environment(workspace, deleted)), /The tag v9\.9\.9 does not exist/)
    await assert.rejects(
      named('v9.9.9'),
      (error: Error & { hint: string }) =>
        /does not exist/.test(error.message) && /git tag -a v9\.9\.9/.test(error.hint) && /git push origin v9\.9\.9/.test(error.hint),
    )
    for (const wrong of ['v1.2', 'v01.2.3', 'v1.2.3.4', 'v1;id', '--output=x'])
      await assert.rejects(named(wrong), (error: Error) => !/does not exist/.test(error.message))
  })
})

it('a tag of a tag points to its commit, and a tag of a blob or a tree is left out', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'git-tags-'))
  try {
    await git(directory, 'init', '--quiet')
    assert.deepEqual(await open(directory).tags(), [])
    await writeFile(join(directory, 'a'), 'x')
    await git(directory, 'add', 'a')
    await git(directory, 'commit', '--quiet', '-m', 'a')
    const commit = await git(directory, 'rev-parse', 'HEAD')
    await git(directory, 'tag', 'light')
    await git(directory, 'tag', '-a', 'inner', '-m', 'x')
    await git(directory, 'tag', '-a', 'outer', '-m', 'x', 'inner')
    await git(directory, 'tag', 'tree', 'HEAD^{tree}')
    await git(directory, 'tag', '-a', 'blob', '-m', 'x', 'HEAD:a')
    const expected = [
      ['inner', true],
      ['light', false],
      ['outer', true],
    ]
    for (const packed of [false, true]) {
      if (packed) await git(directory, 'pack-refs', '--all')
      const tags = await open(directory).tags()
      assert.deepEqual(
        tags.map(({ name, annotated }) => [name, annotated]),
        expected,
      )
      for (const tag of tags) {
        assert.equal(tag.commit, commit)
        assert.equal(tag.object, await git(directory, 'rev-parse', `refs/tags/${tag.name}`))
      }
    }
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
})

it('reads the own changes of a merge, and the lines of a tag message without its signature', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'git-merge-'))
  try {
    const commit = async (name: string, ...more: string[]): Promise<string> => {
      await writeFile(join(directory, name), name)
      await git(directory, 'add', '--all')
      await git(directory, 'commit', '--quiet', '-m', name, ...more)
      return git(directory, 'rev-parse', 'HEAD')
    }
    await git(directory, 'init', '--quiet')
    const first = await commit('first')
    await git(directory, 'checkout', '--quiet', '-b', 'topic')
    await commit('one')
    await git(directory, 'checkout', '--quiet', 'main')
    await commit('two')
    await git(directory, 'merge', '--quiet', '--no-commit', 'topic')
    const merge = await commit('three')
    const history = await open(directory).log(first, merge)
    const changes = await open(directory).changesOf(history.map(({ sha }) => sha))
    assert.deepEqual(
      history.map(({ message, sha }) => [message, changes.get(sha)]).sort(),
      ['one', 'three', 'two'].map(name => [name, [{ status: 'A', path: name }]]),
    )
    const signature = '-----BEGIN PGP SIGNATURE-----\n\nabc\n-----END PGP SIGNATURE-----\n'
    await git(directory, 'tag', '-a', 'v1.1.0', '--cleanup=verbatim', '-m', `v1.1.0\nHello, read this.\n\n# More\n${signature}`)
    assert.equal(await open(directory).tagMessage('v1.1.0'), 'v1.1.0\nHello, read this.\n\n# More')
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
})

it('commits the named paths as a person does: with their hooks, and without other changes', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'git-commit-'))
  try {
    await git(directory, 'init', '--quiet')
    await git(directory, 'config', 'user.name', 'Moss')
    await git(directory, 'config', 'user.email', 'moss@example.com')
    for (const name of ['kept', 'gone', 'staged', '[a]', 'a']) await writeFile(join(directory, name), '1')
    await git(directory, 'add', '--all')
    await git(directory, 'commit', '--quiet', '-m', 'one')
    for (const name of ['kept', 'staged', '[a]', 'a', 'new']) await writeFile(join(directory, name), '2')
    await rm(join(directory, 'gone'))
    await git(directory, 'add', 'staged')
    const hook = join(directory, '.git/hooks/pre-commit')
    await writeFile(hook, '#!/bin/sh\nexit 1\n', { mode: 0o755 })
    const commit = () => open(directory).commitFiles('chore(release): v1.0.0', ['kept', 'gone', '[a]', 'new'])
    await assert.rejects(commit(), /git commit failed, and the files are written/)
    await writeFile(hook, '#!/bin/sh\necho seen > .git/seen\n')
    await commit()
    assert.equal(await readFile(join(directory, '.git/seen'), 'utf8'), 'seen\n')
    assert.equal(await git(directory, 'log', '-1', '--format=%s'), 'chore(release): v1.0.0')
    assert.deepEqual((await git(directory, 'show', '--name-status', '--format=', 'HEAD')).split('\n'), [
      'M\t[a]',
      'D\tgone',
      'M\tkept',
      'A\tnew',
    ])
    assert.equal(await git(directory, 'diff', '--name-only', 'HEAD'), 'a\nstaged')
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
})
