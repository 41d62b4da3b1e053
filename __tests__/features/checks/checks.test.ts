import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ChecksInput, ChecksPorts } from '../../../src/features/checks/checks.ts'
import { runChecks } from '../../../src/features/checks/checks.ts'
import { downgradeNonBlocking, gate, isBlocking } from '../../../src/features/checks/gate.ts'
import { checkTag } from '../../../src/features/checks/tag.ts'
import { isBinary, selectFiles } from '../../../src/features/text-checks/text-files.ts'
import type { Git, TagRef, TrackedFile } from '../../../src/ports/git.ts'
import { type FakeTexts, fakeTexts } from '../../fakes/texts.ts'

const tag: TagRef = { name: 'v2.0.0', object: 'a'.repeat(40), commit: 'b'.repeat(40), annotated: true }
const config: ChecksInput['config'] = {
  onFindings: 'fail',
  tag: { annotated: true, branches: null },
  ascii: { paths: ['docs/**'], exclude: [], mode: 'strict', allow: [] },
  ellipsis: { paths: ['**'], exclude: [] },
  pythonSyntax: { paths: null },
  ci: { required: [], wait: 900_000 },
  baseline: { path: 'old.json', named: false },
  commands: [],
  audit: { threshold: 'high' },
  named: [],
  off: [],
}
const input: ChecksInput = {
  root: '/r',
  tag,
  tagName: 'v2.0.0',
  withoutTag: 'there is no tag',
  commit: tag.commit,
  tagMessage: 'Release',
  version: '2.0.0',
  places: [],
  branches: ['main'],
  released: [],
  pythonPaths: [],
  env: {},
  config,
  baseline: 'compare',
}
const tracked = (...paths: string[]): TrackedFile[] => paths.map(path => ({ path, kind: 'file', executable: false }))

function ports(files: Readonly<Record<string, string | Uint8Array>>): ChecksPorts {
  return portsOver(fakeTexts(files))
}

function portsOver({ content, files }: FakeTexts): ChecksPorts {
  return {
    git: { trackedFiles: async () => tracked(...content.keys()) } as Partial<Git> as Git,
    exec: { run: async () => ({ outcome: 'exited', code: 0, stdout: '{"done": 1, "version": "3.12.1"}', output: '' }) },
    clock: { now: () => 0, wait: async () => {} },
    files,
  }
}

const byId = (results: Awaited<ReturnType<typeof runChecks>>) => Object.fromEntries(results.map(result => [result.id, result]))

test('a check that is switched off is skipped with the key that did it, and finds nothing', async () => {
  const off = ['tag', 'ascii', 'ellipsis', 'python-syntax'] as const
  const texts = fakeTexts({ 'docs/a.md': 'na\u00efve\n', 'src/a.ts': '// ...\n', 'app/a.py': 'x = 1\n' })
  const light = { ...tag, annotated: false }
  const results = await runChecks(
    { ...input, tag: light, tagMessage: 'na\u00efve', pythonPaths: ['app'], config: { ...config, off } },
    portsOver(texts),
  )
  const rows = results.filter(({ id }) => id !== 'version').map(({ id, blocking, skipped, findings }) => [id, blocking, skipped, findings])
  assert.deepEqual(
    rows,
    off.map(id => [id, false, `switched off by checks.${id}: false`, []]),
  )
  assert.deepEqual(texts.reads, [])
})

test('all checks run and are reported; each file is read once', async () => {
  const texts = fakeTexts({
    'docs/a.md': 'na\u00efve\n',
    'docs/b.png': Uint8Array.of(0x89, 0, 1),
    'src/a.ts': '// ...\n',
    'src/\u00e9.go': 'package a\n',
    'app/a.py': 'x = 1\n',
  })
  const results = await runChecks(
    { ...input, pythonPaths: ['app'], places: [{ path: 'VERSION', where: 'VERSION', value: '1.0.0' }] },
    portsOver(texts),
  )
  assert.deepEqual(
    results.map(result => result.id),
    ['version', 'tag', 'ascii', 'ellipsis', 'python-syntax'],
  )
  const { version, tag, ascii, ellipsis, 'python-syntax': python } = byId(results)
  assert.deepEqual(
    [version!.blocking, tag!.blocking, ascii!.blocking, ellipsis!.blocking, python!.blocking],
    [true, false, false, false, false],
  )
  assert.equal(version!.findings[0]!.rule, 'version/mismatch')
  assert.deepEqual(tag!.findings, [])
  assert.deepEqual(
    ascii!.findings.map(finding => `${finding.path}:${finding.line}:${finding.column}`),
    ['docs/a.md:1:3'],
  )
  assert.equal(ascii!.evidence, '1 text file, 1 binary not read as text (docs/b.png), and the tag message: 1 finding')
  assert.deepEqual(
    ellipsis!.findings.map(finding => finding.path),
    ['src/a.ts'],
  )
  assert.equal(python!.evidence, '1 file compiled in memory by Python 3.12.1')
  assert.deepEqual(texts.reads, [...texts.content.keys()])
})

test('the message of the tag is text too', async () => {
  const { ascii } = byId(await runChecks({ ...input, tagMessage: 'Done \u2705' }, ports({ 'docs/a.md': 'x' })))
  assert.equal(ascii!.findings[0]!.message, 'tag message: U+2705 WHITE HEAVY CHECK MARK (symbol)')
})

test('what cannot run is skipped with its reason', async () => {
  const results = byId(await runChecks({ ...input, tag: undefined, tagName: null, tagMessage: undefined, version: null }, ports({})))
  assert.deepEqual(
    Object.values(results).map(result => result.skipped),
    [
      'no file states a version',
      'there is no tag',
      'no tracked file matches docs/**',
      'no tracked file matches **',
      'there is no python component',
    ],
  )
})

test('configured paths that lead nowhere are errors', async () => {
  const odd = {
    ...config,
    ascii: { ...config.ascii, paths: ['docs', 'guide/*.md'] },
    pythonSyntax: { paths: ['tools'] },
    named: ['ascii', 'python-syntax'] as const,
  }
  const results = await runChecks({ ...input, config: odd }, ports({ 'src/a.ts': 'x' }))
  const { ascii, 'python-syntax': python } = byId(results)
  assert.deepEqual(
    ascii!.findings.map(finding => [finding.rule, finding.message]),
    [
      ['ascii/no-such-path', 'The path "docs" of checks.ascii matches no tracked file.'],
      ['ascii/no-such-path', 'The path "guide/*.md" of checks.ascii matches no tracked file.'],
    ],
  )
  assert.equal(python!.findings[0]!.rule, 'python-syntax/no-such-path')
  assert.equal(gate(results, 'fail').errors.length, 3)
})

test('a file that cannot be read is said', async () => {
  const { ascii } = byId(await runChecks(input, ports({ 'docs/a.md': 'unreadable' })))
  assert.deepEqual(
    ascii!.findings.map(finding => finding.rule),
    ['ascii/unreadable'],
  )
})

test('the gate looks at named checks and at versions', async () => {
  const files = { 'docs/a.md': '\u2026', 'src/a.ts': '// ... one thing' }
  const places = [{ path: 'VERSION', where: 'VERSION', value: '1.0.0' }]
  const unnamed = await runChecks(input, ports(files))
  assert.deepEqual(gate(unnamed, 'fail'), { failed: false, errors: [] })
  const named = await runChecks({ ...input, config: { ...config, named: ['ascii', 'ellipsis'] } }, ports(files))
  assert.deepEqual(
    gate(named, 'fail').errors.map(finding => finding.rule),
    ['ascii/typographic'],
  )
  assert.equal(gate(named, 'warn').failed, false)
  assert.equal(gate(await runChecks({ ...input, places }, ports(files)), 'warn').failed, true)
})

test('versions, secrets and archives stop a run whatever the setting, other checks only with `fail`, an unnamed one never', () => {
  const ids = ['version', 'secrets', 'archives', 'ascii', 'tag', 'ci', 'audit'] as const
  const stopping = (blocking: boolean, onFindings: 'fail' | 'warn') => ids.filter(id => isBlocking({ id, blocking }, onFindings))
  assert.deepEqual(stopping(true, 'fail'), ids)
  assert.deepEqual(stopping(true, 'warn'), ['version', 'secrets', 'archives'])
  assert.deepEqual([...stopping(false, 'fail'), ...stopping(false, 'warn')], [])
})

test('a newline in its name keeps no file out', () => {
  const names = ['docs/a\nb.md', 'docs/deep/\r\n/c.md', 'x\n.min.js', 'docs.md']
  const taken = (paths: string[], exclude: string[]) => {
    const { has } = selectFiles(tracked(...names), { paths, exclude }, 'ascii')
    return tracked(...names).map(has)
  }
  assert.deepEqual(taken(['docs/**'], []), [true, true, false, false])
  assert.deepEqual(taken(['**'], ['**/*.min.*']), [true, true, false, true])
})

test('ellipses, default and configured exclusions', async () => {
  const files = {
    'src/a.ts': '// ...',
    'vendor/a.ts': '// ...',
    'gen/a.ts': '// ...',
    'a.min.js': '...',
    'snapshots/a.ts': '// ...',
    'docs/a.md': 'x',
  }
  const { ellipsis } = byId(
    await runChecks({ ...input, config: { ...config, ellipsis: { paths: ['**'], exclude: ['gen'] } } }, ports(files)),
  )
  assert.deepEqual(
    ellipsis!.findings.map(finding => finding.path),
    ['src/a.ts'],
  )
})

test('selection: folders, globs, hidden files, names with characters of globs; links and submodules are not followed', () => {
  const all: TrackedFile[] = [
    ...tracked('.github/a.yml', 'app/(shop)/[id].tsx', 'docs/a.md', 'docs/b/c.md'),
    { path: 'docs/link', kind: 'link', executable: false },
    { path: 'sub', kind: 'submodule', executable: false },
  ]
  const select = (paths: string[], exclude: string[] = []) => {
    const { has } = selectFiles(all, { paths, exclude }, 'ascii')
    return all.filter(has).map(({ path }) => path)
  }
  assert.deepEqual(select(['**']), ['.github/a.yml', 'app/(shop)/[id].tsx', 'docs/a.md', 'docs/b/c.md'])
  assert.deepEqual(select(['.']), select(['**']))
  assert.deepEqual(select(['docs/']), ['docs/a.md', 'docs/b/c.md'])
  assert.deepEqual(select(['./docs/*.md']), ['docs/a.md'])
  assert.deepEqual(select(['app/(shop)/[id].tsx']), ['app/(shop)/[id].tsx'])
  assert.deepEqual(select(['docs'], ['docs/b']), ['docs/a.md'])
  const reasons = selectFiles(all, { paths: ['docs/link', 'sub'], exclude: [] }, 'ascii').findings.map(finding => finding.message)
  assert.deepEqual(reasons, [
    'The path "docs/link" of checks.ascii is a symbolic link, which is not followed.',
    'The path "sub" of checks.ascii is a submodule, which is not followed.',
  ])
})

test('binary is what holds a NUL early, unless its name or byte order mark promises text', () => {
  const nul = Uint8Array.of(1, 0, 1)
  assert.equal(isBinary(nul, 'a.png'), true)
  assert.equal(isBinary(nul, 'a.md'), false)
  assert.equal(isBinary(Uint8Array.of(0xff, 0xfe, 0x61, 0), 'a.log'), false)
  assert.equal(isBinary(new Uint8Array(9000).fill(97).fill(0, 8500), 'a.log'), false)
})

test('a tag is annotated and on an allowed branch', () => {
  const light = { ...tag, annotated: false }
  const rules = (branches: readonly string[] | null, annotated = true) => ({ annotated, branches })
  assert.deepEqual(checkTag(tag, [], rules(null)), [])
  assert.deepEqual(checkTag(light, [], rules(null, false)), [])
  assert.deepEqual(checkTag(tag, ['release/2.x'], rules(['main', 'release/*'])), [])
  const [first] = checkTag(light, [], rules(null))
  assert.equal(first!.rule, 'tag/lightweight')
  assert.match(first!.suggestion!, /^run git tag --force --annotate v2\.0\.0 b{40} -m/)
  const [second] = checkTag(tag, ['feature/x'], rules(['main']))
  assert.equal(second!.message, 'The commit bbbbbbbbbbbb of the tag v2.0.0 is on feature/x; a release must be on main.')
  assert.match(checkTag(tag, [], rules(['main']))[0]!.message, /on no branch of the remote/)
})

test('the findings of a check that does not block are warnings at most, and its evidence names the first place', () => {
  const error = { rule: 'ascii/bom', level: 'error', path: 'docs/a.md', line: 3, column: 5, message: 'm' } as const
  const info = { ...error, level: 'info' } as const
  const check = { id: 'ascii', title: 't', blocking: false, findings: [info, error], evidence: '2 files: 2 findings', ms: 1 }
  const down = downgradeNonBlocking(check, 'fail')
  assert.deepEqual(
    down.findings.map(({ level }) => level),
    ['info', 'warning'],
  )
  assert.equal(down.evidence, '2 files: 2 findings; does not block, the first is in docs/a.md:3:5')
  assert.equal(downgradeNonBlocking({ ...check, blocking: true }, 'fail').findings[1], error)
  assert.deepEqual(downgradeNonBlocking({ ...check, blocking: true }, 'warn'), { ...down, blocking: true })
  assert.deepEqual(downgradeNonBlocking({ ...check, id: 'version', blocking: true }, 'warn').findings[1], error)
  const quiet = { ...check, findings: [info] }
  assert.equal(downgradeNonBlocking(quiet, 'fail'), quiet)
})
