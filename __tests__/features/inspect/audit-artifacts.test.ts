import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { linkSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { collectEntries } from '../../../src/archive/collect.ts'
import { writeTarGz } from '../../../src/archive/tar.ts'
import { writeZip, zipBytes } from '../../../src/archive/zip.ts'
import { type AuditRequest, auditArtifacts } from '../../../src/features/inspect/audit-artifacts.ts'
import { namesLfs } from '../../../src/features/inspect/lfs-pointers.ts'
import type { BaselineEntry } from '../../../src/features/text-checks/baseline.ts'
import type { LocalFile } from '../../../src/model/manifest.ts'
import { quoted } from '../../../src/text/format.ts'
import { files, inMemory, put, scratch, TIME } from '../../archive/scratch.ts'
import { component } from '../build/setting.ts'
import { made, tokens } from './secrets/tokens.ts'

const folder = scratch()
const checks = { ascii: { paths: [], exclude: [], mode: 'strict', allow: [] }, named: [], off: [], onFindings: 'fail' } as const
const nothing: Omit<AuditRequest, 'artifacts'> = { secrets: [], allow: [], components: [], baseline: [], checks }

function artifact(name: string, bytes: Uint8Array | string, owner = 'backend'): LocalFile {
  const content = Buffer.from(bytes)
  return {
    component: owner,
    name,
    path: put(folder, name, content),
    size: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
  }
}

const audit = (artifacts: readonly LocalFile[], settings = nothing) => auditArtifacts({ ...settings, artifacts }, files)
const zip = (contents: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> =>
  zipBytes(
    Object.entries(contents).map(([name, content]) => inMemory(name, content)),
    TIME,
  )
const sdist = (name: string, content: string): Promise<Uint8Array> =>
  writeTarGz([{ name, type: 'file', mode: 0o644, target: '', content: Buffer.from(content) }], TIME)

const [, token] = tokens[0]!

it('lists the members of a zip and of a tar with their sizes, also those that are read in pieces', async () => {
  const large = 'x'.repeat(3_000_000)
  const artifacts = [
    artifact('a.zip', await zip({ 'a.txt': 'four', 'b.bin': large })),
    artifact('b.tar.gz', await sdist('c.txt', 'eighteen')),
  ]
  const { listed } = await audit(artifacts, { ...nothing, list: true })
  const sizes = new Map(listed.map(({ path, size }) => [path, size]))
  assert.deepEqual([sizes.get('a.zip/a.txt'), sizes.get('a.zip/b.bin'), sizes.get('b.tar.gz/c.txt')], [4, 3_000_000, 8])
})

it('names that Windows cannot make are one warning for each archive', async () => {
  const bad = ['x/a:b.txt', 'docs/what?.md', 'aux', 'src/NUL.tar.gz', 'con/a.md', 'x/com1', 'dot.', 'space /a', 'a*', 'a|b', 'a"b', '<a>']
  const good = ['auxiliary', 'console.md', 'com10', 'nul-1', '.env', 'a b', 'a.con', '[slug]/(group).js', 'lpt']
  const named = async (name: string, bytes: Uint8Array) => {
    const { findings } = await audit([artifact(name, bytes)])
    return findings.filter(({ rule }) => rule === 'archive/windows-name').map(({ level, message }) => `${level} ${message}`)
  }
  for (const name of bad)
    assert.deepEqual(await named('one.zip', await zip({ [name]: '' })), [
      `warning one.zip: Windows cannot make 1 name in it: ${quoted(name)}.`,
    ])
  assert.deepEqual(await named('good.zip', await zip(Object.fromEntries(good.map(name => [name, ''])))), [])
  const [all, ...others] = await named('all.zip', await zip(Object.fromEntries(bad.map(name => [name, '']))))
  assert.match(all!, /Windows cannot make 12 names in it: .* and 7 more\.$/)
  assert.deepEqual(others, [])
  assert.deepEqual(await named('s-1.tar.gz', await sdist('s-1/aux.c', '')), [
    'warning s-1.tar.gz: Windows cannot make 1 name in it: "s-1/aux.c".',
  ])
})

describe('what must never ship (C-8)', () => {
  it('is found in wheels, sdists, zips, attached files, and archives in them; the message names file and rule, not the value', async () => {
    const wheel = await zip({ 'pkg/config.py': `TOKEN = "${token}"` })
    const { findings } = await audit([
      artifact('pkg-1-py3-none-any.whl', wheel),
      artifact('pkg-1.tar.gz', await sdist('pkg-1/.pypirc', '[pypi]\npassword = hunter22\n')),
      artifact('frontend-build.zip', await zip({ '.env.production': 'A=1', 'index.html': '' }), 'frontend'),
      artifact('docs-bundle.zip', await zip({ 'docs/.git/config': '', 'vendor/x.whl': wheel }), 'docs'),
      artifact('demo.exe', `MZ\0\0${token}\0`, 'demo'),
    ])
    assert.deepEqual(
      findings.map(({ rule, level, message }) => [rule, level, message]),
      [
        ['secret/github-token', 'error', '"pkg-1-py3-none-any.whl/pkg/config.py" is or holds a token.'],
        ['secret/pypirc', 'error', '"pkg-1.tar.gz/pkg-1/.pypirc" is or holds a credential for a package index.'],
        ['secret/env-file', 'error', '"frontend-build.zip/.env.production" is or holds a file of environment variables.'],
        [
          'secret/git-folder',
          'error',
          `"docs-bundle.zip/docs/.git/config" is or holds git's own folder, which holds history and credentials.`,
        ],
        ['secret/github-token', 'error', '"docs-bundle.zip/vendor/x.whl/pkg/config.py" is or holds a token.'],
        ['secret/github-token', 'error', '"demo.exe" is or holds a token.'],
      ],
    )
    assert.ok(!JSON.stringify(findings).includes(token))
    assert.match(
      findings[2]!.suggestion ?? '',
      /secrets: \{ allow: \[\{ rule: secret\/env-file, paths: \["frontend-build\.zip\/\.env\.production"\] \}\] \}/,
    )
  })

  it('is no archive that is cut off: a problem, also behind its first member', async () => {
    const whole = await sdist('a-1/a.py', made(50_000, 'noise'))
    for (const length of [100, 2_000, whole.length - 4]) {
      const { findings } = await audit([artifact('a-1.tar.gz', whole.subarray(0, length))])
      assert.deepEqual(
        findings.map(({ rule, message }) => [rule, message]),
        [['archive/unsound', '"a-1.tar.gz" cannot be read: unexpected end of file.']],
      )
    }
  })

  it('is a warning when it is a private key in test data', async () => {
    const pem = `-----BEGIN RSA PRIVATE KEY-----\n${Array.from({ length: 9 }, (_, line) => made(64, `${line}`)).join('\n')}\n-----END RSA PRIVATE KEY-----\n`
    const names = [
      'tests/data/ca.key',
      'src/test_tls.py',
      'ui/app.test.ts',
      'examples/server.key',
      'deploy/ca.key',
      'latest/ca.key',
      'src/contest.py',
    ]
    const { findings } = await audit([
      artifact('pkg.zip', await zip({ ...Object.fromEntries(names.map(name => [name, pem])), 'tests/.env': '' })),
    ])
    const levels = new Map(findings.map(({ level, message }) => [/"pkg\.zip\/(.*)"/.exec(message)?.[1], level]))
    assert.deepEqual(
      [...names, 'tests/.env'].filter(name => levels.get(name) === 'error'),
      ['deploy/ca.key', 'latest/ca.key', 'src/contest.py', 'tests/.env'],
    )
    assert.equal(levels.size, names.length + 1)
  })

  it('may be allowed by rule and path, which the result lists; but never a secret of this run', async () => {
    const own = made(40, 'own')
    const bytes = await zip({
      '.env.production': 'A=1',
      '.env.local': 'B=1',
      'app.js': `fetch("/?t=${Buffer.from(`user:${own}`).toString('base64')}")`,
    })
    const { findings, allowed } = await audit([artifact('web.zip', bytes)], {
      ...nothing,
      secrets: [{ name: 'DEPLOY_TOKEN', value: own }],
      allow: [
        { rule: 'secret/env-file', paths: ['**/.env.production'] },
        { rule: 'secret/of-this-run', paths: ['**'] },
      ],
    })
    assert.deepEqual(allowed, ['"web.zip/.env.production": a file of environment variables (secret/env-file)'])
    assert.deepEqual(findings.map(({ rule, message }) => [rule, message]).sort(), [
      ['secret/env-file', '"web.zip/.env.local" is or holds a file of environment variables.'],
      ['secret/of-this-run', '"web.zip/app.js" is or holds the value of DEPLOY_TOKEN, in base64.'],
    ])
    assert.ok(!JSON.stringify(findings).includes(own))
  })

  it('is found behind a hard link, which is a file like any other (C-7)', async () => {
    const tree = scratch()
    put(tree, 'home/.npmrc', '//registry.example.com/:_authToken=abcdef0123456789\n')
    put(tree, 'repository/docs/a.md')
    linkSync(join(tree, 'home/.npmrc'), join(tree, 'repository/docs/.npmrc'))
    const root = join(tree, 'repository')
    const { entries, hardLinked } = await collectEntries(files, root, [{ from: 'docs', as: 'docs' }], {
      links: 'error',
      exclude: () => false,
    })
    await writeZip(files, join(tree, 'docs.zip'), entries, TIME)
    const { findings } = await audit([artifact('docs-linked.zip', readFileSync(join(tree, 'docs.zip')))])
    assert.deepEqual([hardLinked, findings.map(({ rule }) => rule)], [['docs/.npmrc'], ['secret/npmrc']])
  })

  it('is not in an ordinary release', async () => {
    const { findings, members, unpacked } = await audit([
      artifact('ok-1-py3-none-any.whl', await zip({ 'ok/__init__.py': '__version__ = "1"' })),
      artifact('ok-1.tar.gz', await sdist('ok-1/PKG-INFO', 'Name: ok')),
      artifact('ok.zip', await zip({ 'index.html': '<script src="a.js"></script>', 'a.js': '', '.env.example': 'TOKEN=' })),
    ])
    assert.deepEqual([findings, members, unpacked], [[], 5, '__version__ = "1"Name: ok<script src="a.js"></script>TOKEN='.length])
  })
})

describe('pointers of Git LFS', () => {
  const oid = `oid sha256:${'0123456789abcdef'.repeat(4)}`
  const pointer = `version https://git-lfs.github.com/spec/v1\n${oid}\nsize 12345\n`
  const found = async (artifacts: readonly LocalFile[], lfs: boolean) =>
    (await audit(artifacts, { ...nothing, lfs })).findings.map(({ rule, level, message }) => `${rule} ${level} ${message.split(' is ')[0]}`)

  it('are errors in zips, wheels, sdists, archives in them, and as files, where the repository uses Git LFS, else warnings', async () => {
    const wheel = await zip({ 'pkg/model.bin': pointer, 'pkg/a.py': '' })
    const artifacts = [
      artifact('lfs-1-py3-none-any.whl', wheel),
      artifact('lfs-1.tar.gz', await sdist('lfs-1/model.bin', pointer.replace('oid', 'ext-0-x sha256:1\noid'))),
      artifact('lfs.zip', await zip({ 'docs/a.png': pointer, 'inner.whl': wheel }), 'docs'),
      artifact('lfs.bin', pointer, 'demo'),
    ]
    const expected = [
      'archive/lfs-pointer error "lfs-1-py3-none-any.whl/pkg/model.bin"',
      'archive/lfs-pointer error "lfs-1.tar.gz/lfs-1/model.bin"',
      'archive/lfs-pointer error "lfs.zip/docs/a.png"',
      'archive/lfs-pointer error "lfs.zip/inner.whl/pkg/model.bin"',
      'archive/lfs-pointer error "lfs.bin"',
    ]
    assert.deepEqual(await found(artifacts, true), expected)
    assert.deepEqual(
      await found(artifacts, false),
      expected.map(text => text.replace(' error ', ' warning ')),
    )
  })

  it('are distinguished from files about them', async () => {
    const texts = {
      'a.md': `${pointer}more\n`,
      'b.md': ` ${pointer}`,
      'c.md': pointer.replace(oid, ''),
      'd.md': pointer + '0'.repeat(1024),
    }
    const long = pointer.replace('oid', `${'ext-0-x sha256:1\n'.repeat(60)}oid`)
    assert.deepEqual(await found([artifact('no-lfs.zip', await zip({ ...texts, 'e.md': long }))], true), [])
  })

  for (const [attributes, names] of [
    ['*.bin filter=lfs diff=lfs merge=lfs -text\n', true],
    ['* text=auto\r\n[attr]large filter=lfs\r\n', true],
    ['"a #1.bin" -text filter=lfs', true],
    ['  # *.bin filter=lfs\n', false],
    ['*.bin filter=lfsx\n*.c -filter=lfs\n*.d !filter', false],
  ] as const)
    it(`${names ? 'can' : 'cannot'} be expected with ${JSON.stringify(attributes)}`, () => assert.equal(namesLfs(attributes), names))
})

describe('an artifact that changes after it was built (C-18)', () => {
  it('is refused, whether its size changes or not', async () => {
    const built = artifact('late.whl', await zip({ 'a.py': 'good' }))
    for (const bytes of [await zip({ 'a.py': 'evil' }), await zip({ 'a.py': 'more evil' })]) {
      writeFileSync(built.path, bytes)
      await assert.rejects(audit([built]), /late\.whl is no longer the file that was built: something wrote to it afterwards/)
    }
  })
})

describe('the zips of others', () => {
  it('must be sound for whoever unpacks them, without being ours', async () => {
    const good = await zip({ 'a.txt': 'a' })
    const prepended = Buffer.concat([Buffer.from('#!/bin/sh\n'), good])
    const { findings } = await audit([artifact('prepended.zip', prepended, 'demo'), artifact('app.pyz', prepended, 'demo')])
    assert.ok(
      findings.length > 0 &&
        findings.every(
          ({ rule, level, message }) => rule === 'archive/unsound' && level === 'error' && message.startsWith('prepended.zip: '),
        ),
      JSON.stringify(findings),
    )
  })
})

describe('the text of our zips', () => {
  const checks = {
    ascii: { paths: ['docs/**'], exclude: ['docs/i18n/**'], mode: 'strict' as const, allow: [] },
    onFindings: 'fail' as const,
  }
  const components = [component({ kind: 'archive', id: 'docs', paths: ['docs'] }), component({ kind: 'node', id: 'web' })]
  const inspect = async (
    named: readonly 'ascii'[],
    artifacts: readonly LocalFile[],
    off: readonly 'ascii'[] = [],
    baseline: readonly BaselineEntry[] = [],
  ) => {
    const { findings } = await audit(artifacts, { ...nothing, components, baseline, checks: { ...checks, named, off } })
    return findings.map(({ rule, level, message }) => [rule, level, message])
  }

  it('of docs passes the policy of the ascii check, as an error where that gates', async () => {
    const bytes = await zip({
      'docs/a.md': 'na\u00efve \u2014 x',
      'docs/b.md': 'ok',
      'docs/i18n/c.md': '\u4e2d',
      'docs/x.png': Buffer.from([0x89, 0x50, 0, 0xff]),
      'other/d.md': '\u00e9',
    })
    for (const [named, level] of [
      [[], 'warning'],
      [['ascii'], 'error'],
    ] as const) {
      const [finding, ...more] = await inspect(named, [artifact(`docs-${level}.zip`, bytes, 'docs')])
      assert.deepEqual([finding!.slice(0, 2), more], [['archive/ascii', level], []])
      assert.match(finding![2]!, /: 2 characters or bytes that checks\.ascii does not allow: "docs\/a\.md" line 1: U\+00EF/)
    }
  })

  it('of docs: findings in the baseline are accepted, new ones are not', async () => {
    const text = (lines: readonly string[]) => zip({ 'docs/a.md': `${lines.join('\n')}\n` })
    const line = createHash('sha256').update('na\u00efve').digest('hex').slice(0, 32)
    const baseline = [{ rule: 'ascii/letter', path: 'docs/a.md', line, count: 6 }]
    const old = Array.from({ length: 6 }, () => '  na\u00efve')
    assert.deepEqual(await inspect(['ascii'], [artifact('docs-old.zip', await text(old), 'docs')], [], baseline), [])
    const [fresh] = await inspect(['ascii'], [artifact('docs-new.zip', await text([...old, 'caf\u00e9']), 'docs')], [], baseline)
    assert.match(fresh![2]!, /: a character or byte that checks\.ascii does not allow: "docs\/a\.md" line 7: U\+00E9/)
    const [more] = await inspect(['ascii'], [artifact('docs-more.zip', await text([...old, 'na\u00efve']), 'docs')], [], baseline)
    assert.match(more![2]!, /line 7: U\+00EF/)
  })

  it('of docs: references that were broken before are remarks, and five new ones are named', async () => {
    const page = (targets: readonly string[]) => targets.map(target => `[x](${target}.md)`).join(' ')
    const known = new Set(['old', 'gone'].map(target => `"docs/a.md" -> "${target}.md"`))
    const broken = async (name: string, targets: readonly string[]) => {
      const docs = artifact(name, await zip({ 'docs/a.md': page(targets) }), 'docs')
      const { findings } = await audit([docs], { ...nothing, components, known })
      return findings.map(({ level, message }) => `${level} ${message}`)
    }
    const remark = (target: string, name: string) => `info ${name}: this reference leads to nothing in it: "docs/a.md" -> "${target}.md".`
    assert.deepEqual(await broken('docs-old.zip', ['old']), [remark('old', 'docs-old.zip')])
    assert.deepEqual(await broken('docs-new.zip', ['old', 'new']), [
      'warning docs-new.zip: a reference leads to nothing in it, new since the previous tag: "docs/a.md" -> "new.md".',
      remark('old', 'docs-new.zip'),
    ])
    const many = await broken('docs-many.zip', ['1', '2', '3', '4', '5', '6', '7'])
    assert.match(many[0]!, /^warning docs-many\.zip: 7 references lead to nothing in it: .*"5\.md"; and 2 more\.$/)
    assert.deepEqual(many.slice(1), [remark('6', 'docs-many.zip'), remark('7', 'docs-many.zip')])
  })

  it('of docs is not read for ASCII when the check is switched off', async () => {
    const docs = artifact('docs-off.zip', await zip({ 'docs/a.md': 'na\u00efve' }), 'docs')
    assert.deepEqual(await inspect([], [docs], ['ascii']), [])
  })

  it('of docs: names of files too', async () => {
    const [finding] = await inspect([], [artifact('docs-names.zip', await zip({ 'docs/\u00e9t\u00e9.md': 'ok' }), 'docs')])
    assert.match(finding![2]!, /2 characters or bytes that checks\.ascii does not allow: the name "docs\//)
  })

  it('of docs links to what is there; an entry page refers to what is there', async () => {
    const docs = await zip({ 'docs/a.md': '[b](b.md) [c](c.md) [r](../README.md)', 'docs/b.md': '' })
    const web = await zip({
      'index.html': '<script src="/assets/app.js"></script><img src="/logo.svg">',
      'assets/app.js': '',
      'other.html': '<img src="gone.png">',
    })
    assert.deepEqual(await inspect([], [artifact('docs-links.zip', docs, 'docs'), artifact('web-links.zip', web, 'web')]), [
      [
        'archive/broken-reference',
        'warning',
        'docs-links.zip: 2 references lead to nothing in it: "docs/a.md" -> "c.md"; "docs/a.md" -> "../README.md".',
      ],
      ['archive/broken-reference', 'warning', 'web-links.zip: a reference leads to nothing in it: "index.html" -> "/logo.svg".'],
    ])
  })
})
