import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { chmodSync, linkSync, mkdirSync, readFileSync, readlinkSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { collectEntries, type DeclaredPath } from '../../src/archive/collect.ts'
import { writeZip } from '../../src/archive/zip.ts'
import { auditZip } from '../../src/features/inspect/audit-archive.ts'
import { UserError } from '../../src/model/errors.ts'
import { files, put, scratch, TIME } from './scratch.ts'

const SECRET = 'TOPSECRET-0123456789'

function collect(
  root: string,
  paths: readonly (string | DeclaredPath)[],
  links: 'error' | 'skip' = 'error',
  exclude = (_: string) => false,
) {
  const declared = paths.map(path => (typeof path === 'string' ? { from: path, as: path } : path))
  return collectEntries(files, root, declared, { links, exclude })
}

const namesOf = (collected: { entries: readonly { name: string }[] }) => collected.entries.map(entry => entry.name).sort()

/** A repository with one link of each kind in docs/, and a folder next to the repository that contains a secret. */
function attacked(): string {
  const base = scratch()
  const outside = join(base, 'outside')
  const root = join(base, 'repository')
  put(outside, 'key.pem', SECRET)
  put(root, 'docs/index.md', '# Documentation')
  put(root, 'inside/a.md')
  symlinkSync(join(outside, 'key.pem'), join(root, 'docs/file-link'))
  symlinkSync(outside, join(root, 'docs/folder-link'))
  symlinkSync('.', join(root, 'docs/loop'))
  symlinkSync('round-b', join(root, 'docs/round-a'))
  symlinkSync('round-a', join(root, 'docs/round-b'))
  symlinkSync('nowhere', join(root, 'docs/dangling'))
  symlinkSync('file-link', join(root, 'docs/chain'))
  symlinkSync('../inside', join(root, 'docs/inner'))
  symlinkSync(outside, join(root, 'linked-parent'))
  symlinkSync('inside', join(root, 'linked-inside'))
  return root
}

describe('collectEntries', () => {
  it('names files as declared, and finds the executable files', async () => {
    const root = scratch()
    put(root, 'docs/a.md')
    put(root, 'docs/deep/b.md')
    put(root, 'scripts/run.sh', '#!/bin/sh')
    chmodSync(join(root, 'scripts/run.sh'), 0o700)
    const { entries } = await collect(root, [
      'docs',
      { from: 'docs/deep/', as: '' },
      { from: './scripts/run.sh', as: '' },
      { from: 'docs/a.md', as: 'README' },
    ])
    assert.deepEqual(entries.map(e => [e.name, join(e.folder ?? '', String(e.source)), e.executable]).sort(), [
      ['README', join(root, 'docs/a.md'), false],
      ['b.md', join(root, 'docs/deep/b.md'), false],
      ['docs/a.md', join(root, 'docs/a.md'), false],
      ['docs/deep/b.md', join(root, 'docs/deep/b.md'), false],
      ['run.sh', join(root, 'scripts/run.sh'), true],
    ])
    assert.deepEqual(namesOf(await collect(root, [{ from: '.', as: '' }])), ['docs/a.md', 'docs/deep/b.md', 'scripts/run.sh'])
  })

  it('leaves out excluded files and whole excluded folders', async () => {
    const root = scratch()
    for (const name of ['.next/cache/x', '.next/server/y', '.next/BUILD_ID']) put(root, name)
    const asked: string[] = []
    const exclude = (name: string) => {
      asked.push(name)
      return name === 'app/cache'
    }
    assert.deepEqual(namesOf(await collect(root, [{ from: '.next', as: 'app' }], 'error', exclude)), ['app/BUILD_ID', 'app/server/y'])
    assert.ok(!asked.includes('app/cache/x'))
  })

  it('lists a file once when two declared paths contain it, and refuses two files with one name', async () => {
    const root = scratch()
    put(root, 'a/x')
    put(root, 'b/x')
    assert.deepEqual(namesOf(await collect(root, ['a', 'a/x'])), ['a/x'])
    await assert.rejects(
      collect(root, [
        { from: 'a', as: '' },
        { from: 'b', as: '' },
      ]),
      /More than one file would be named "x"/,
    )
  })

  it('names every declared path that does not exist', async () => {
    const root = scratch()
    put(root, 'a/x')
    await assert.rejects(collect(root, ['dist', 'a', 'a/x/y', 'no/such']), (error: Error) => {
      assert.ok(error instanceof UserError)
      assert.match(error.message, /not there: "dist", "a\/x\/y", "no\/such"/)
      return true
    })
  })

  it('refuses to pack nothing', async () => {
    const root = scratch()
    mkdirSync(join(root, 'empty/folder'), { recursive: true })
    await assert.rejects(collect(root, ['empty']), /Nothing to pack: no file in "empty"/)
    await assert.rejects(collect(root, []), UserError)
  })

  it('refuses paths outside the root', async () => {
    const root = attacked()
    for (const path of [
      '..',
      '../outside',
      'docs/../../outside/key.pem',
      '/etc/passwd',
      'linked-parent/key.pem',
      'docs/folder-link/key.pem',
    ]) {
      await assert.rejects(collect(root, [path], 'skip'), /lead out of "repository"/, path)
    }
  })

  it('refuses a path with a link among its parents, and names that link', async () => {
    const root = attacked()
    await assert.rejects(collect(root, ['linked-inside/a.md']), /"linked-inside" leads to another place inside/)
    const { entries, skippedLinks } = await collect(root, ['inside', 'linked-inside/a.md'], 'skip')
    assert.deepEqual([namesOf({ entries }), skippedLinks], [['inside/a.md'], ['linked-inside']])
  })
})

describe('symbolic links', () => {
  const links = ['chain', 'dangling', 'file-link', 'folder-link', 'inner', 'loop', 'round-a', 'round-b'].map(name => `docs/${name}`)

  it('are all listed in one error, each with a description of its target', async () => {
    await assert.rejects(collect(attacked(), ['docs', 'linked-parent']), (error: Error) => {
      assert.ok(error instanceof UserError)
      for (const path of [...links, 'linked-parent']) assert.ok(error.message.includes(`"${path}" leads`), path)
      assert.match(error.message, /"docs\/chain" leads outside/)
      assert.match(error.message, /"docs\/dangling" leads nowhere/)
      assert.match(error.message, /"docs\/inner" leads to another place inside/)
      return true
    })
  })

  it('stay out of the archive with their targets when they are skipped', async () => {
    const root = attacked()
    const { entries, skippedLinks } = await collect(root, ['docs', 'docs/loop', 'linked-parent'], 'skip')
    assert.deepEqual(namesOf({ entries }), ['docs/index.md'])
    assert.deepEqual(skippedLinks, [...links, 'linked-parent'])
    const target = join(scratch(), 'a.zip')
    await writeZip(files, target, entries, TIME)
    assert.ok(!readFileSync(target).includes(SECRET))
  })

  it('to a file that the options name are packed as that file; all others stay an error', async () => {
    const root = attacked()
    const linked = { 'docs/a': '../inside/a.md', 'docs/b': 'a', 'docs/c': join(root, 'inside/a.md'), 'docs/d': '../linked-inside/a.md' }
    put(root, 'inside/other.md')
    chmodSync(join(root, 'inside/a.md'), 0o755)
    for (const [name, target] of Object.entries(linked)) symlinkSync(target, join(root, name))
    symlinkSync('../inside/other.md', join(root, 'docs/other'))
    const settings = { exclude: (name: string) => links.includes(name), follows: (path: string) => path === 'inside/a.md' }
    const declared = ['docs', 'docs/a'].map(from => ({ from, as: from }))
    await assert.rejects(collectEntries(files, root, declared, { links: 'error', ...settings }), (error: Error) => {
      assert.deepEqual(error.message.split('\n').slice(1), ['  "docs/other" leads to another place inside'])
      return true
    })
    const { entries, followed, skippedLinks } = await collectEntries(files, root, declared, { links: 'skip', ...settings })
    const names = Object.keys(linked)
    assert.deepEqual([followed, skippedLinks], [names, ['docs/other']])
    assert.deepEqual(
      entries.map(({ name, folder, source, executable }) => [name, join(folder ?? '', String(source)), executable]),
      [...names.map(name => [name, join(root, 'inside/a.md'), true]), ['docs/index.md', join(root, 'docs/index.md'), false]],
    )
    const own = [...links.map(name => ({ from: name, as: name })), { from: 'linked-inside/a.md', as: 'x' }]
    await assert.rejects(
      collectEntries(files, root, own, { links: 'error', follows: () => true, exclude: () => false }),
      (error: Error) => {
        for (const path of [...links, 'linked-inside']) assert.ok(error.message.includes(`"${path}" leads`), path)
        return true
      },
    )
  })

  it('are not followed when a listed file becomes a link', async () => {
    const root = attacked()
    const entry = { name: 'a', source: join(root, 'docs/file-link'), executable: false }
    await assert.rejects(writeZip(files, join(scratch(), 'a.zip'), [entry], TIME))
  })

  /** A server as pnpm lays it out, with further links: name and target. */
  function server(more: Readonly<Record<string, string>> = {}): string {
    const root = scratch()
    put(root, 'out/server.js')
    put(root, 'out/node_modules/.pnpm/next@1/node_modules/next/index.js')
    put(root, 'out/node_modules/.pnpm/react@1/node_modules/react/index.js')
    put(root, 'beside/index.js')
    const links = {
      'node_modules/next': '.pnpm/next@1/node_modules/next',
      'node_modules/.pnpm/next@1/node_modules/react': '../../react@1/node_modules/react/',
      'web/node_modules/next': '../../node_modules/next',
      ...more,
    }
    for (const [name, target] of Object.entries(links)) {
      mkdirSync(join(root, 'out', name, '..'), { recursive: true })
      symlinkSync(target, join(root, 'out', name))
    }
    return root
  }
  const collectServer = (root: string, links: 'error' | 'skip' = 'error') =>
    collectEntries(files, root, [{ from: 'out', as: '' }], { links, modules: true, exclude: name => name.endsWith('left-out') })

  it('of the packages of a server stay links, which unzip restores, whatever `links` says', async () => {
    for (const links of ['error', 'skip'] as const) {
      const { entries, skippedLinks } = await collectServer(server(), links)
      assert.deepEqual(skippedLinks, [])
      const zip = join(scratch(), 'a.zip')
      await writeZip(files, zip, entries, TIME)
      assert.deepEqual((await auditZip(readFileSync(zip))).problems, [])
      const unpacked = scratch()
      execFileSync('unzip', ['-q', zip, '-d', unpacked])
      assert.equal(readlinkSync(join(unpacked, 'web/node_modules/next')), '../../node_modules/next')
      readFileSync(join(unpacked, 'web/node_modules/next/index.js'))
      readFileSync(join(unpacked, 'node_modules/.pnpm/next@1/node_modules/react/index.js'))
    }
  })

  for (const [name, target] of [
    ['node_modules/out', '../../beside'],
    ['node_modules/absolute', '/usr'],
    ['node_modules/dangling', 'none'],
    ['node_modules/to-dangling', 'out'],
    ['node_modules/left', 'next/left-out'],
    ['node_modules/self', 'self'],
    ['web/next', '../node_modules/next'],
  ] as const)
    it(`of a server are no exception when they lead elsewhere or lie elsewhere: ${name} -> ${target}`, async () => {
      const root = server({ [name]: target })
      const isLoop = target === 'self'
      await assert.rejects(collectServer(root), (error: UserError) => {
        assert.ok(error.message.includes(`"out/${name}" leads`) && !error.message.includes('"out/node_modules/next"'), error.message)
        assert.doesNotMatch(error.hint, /links: skip/)
        return !isLoop || /leads nowhere/.test(error.message)
      })
      assert.deepEqual((await collectServer(root, 'skip')).skippedLinks, [`out/${name}`])
    })

  it('do not include hard links, which are packed as files', async () => {
    const root = scratch()
    linkSync(put(root, 'a'), join(root, 'b'))
    put(root, 'c')
    const collected = await collect(root, [{ from: '.', as: '' }])
    assert.deepEqual(
      [namesOf(collected), collected.hardLinked],
      [
        ['a', 'b', 'c'],
        ['a', 'b'],
      ],
    )
  })
})
