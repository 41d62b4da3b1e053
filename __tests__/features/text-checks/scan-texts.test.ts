import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileReader } from '../../../src/adapters/files/read-each.ts'
import { scanInThread } from '../../../src/adapters/threads/threads.ts'
import { listedAtMost, listedPerFile } from '../../../src/features/text-checks/file-findings.ts'
import { bytesForWorker, filesForWorker, runScanShare, scanTexts, type TextWorkers } from '../../../src/features/text-checks/scan-texts.ts'
import { mergeResults, pathsIn, type ScanJob } from '../../../src/features/text-checks/text-job.ts'
import { fakeTexts } from '../../fakes/texts.ts'

const job = (root: string, paths: readonly string[]): ScanJob => ({
  root,
  paths,
  wants: new Uint8Array(paths.length).fill(3),
  ascii: { mode: 'strict', allow: [] },
  fingerprints: true,
})

/** Workers that do their share in this thread, and a count of them. */
function nearWorkers(files: ReturnType<typeof fakeTexts>['files']): TextWorkers & { started: number } {
  const workers = {
    started: 0,
    scan: (task: Parameters<TextWorkers['scan']>[0]) => {
      workers.started++
      return runScanShare(task, files)
    },
  }
  return workers
}

test('many files are shared out, and the findings are those of one thread', async () => {
  const names = Array.from({ length: filesForWorker }, (_, index) => `${index}.ts`)
  const odd = (name: string) =>
    Number.parseInt(name, 10) % 997 === 0 ? '// ...\ncaf\u00e9\n' : Number.parseInt(name, 10) % 991 === 0 ? 'unreadable' : ''
  const texts = fakeTexts(Object.fromEntries(names.map(name => [name, odd(name)])))
  const alone = await scanTexts(job('/r', names), { files: texts.files })
  const workers = nearWorkers(texts.files)
  const shared = await scanTexts(job('/r', names), { files: texts.files, workers })
  assert.equal(workers.started, 1)
  assert.deepEqual(shared, alone)
  assert.deepEqual([alone.files.length, alone.unreadable.length], [42, 20])
})

test('much to parse is shared out, and little is not', async () => {
  const large = `// ...\n${'x()\n'.repeat(bytesForWorker / 6)}`
  const texts = fakeTexts({ 'a.ts': large, 'b.ts': large, 'c.ts': '// ... rest of the code', 'd.py': '\u2026' })
  const paths = [...texts.content.keys()]
  const alone = await scanTexts(job('/r', paths), { files: texts.files })
  const workers = nearWorkers(texts.files)
  assert.deepEqual(await scanTexts(job('/r', paths), { files: texts.files, workers }), alone)
  assert.equal(workers.started, 1)
  assert.deepEqual(
    alone.files.map(({ file, check }) => `${paths[file]} ${check}`),
    ['a.ts ellipsis', 'b.ts ellipsis', 'c.ts ellipsis', 'd.py ascii', 'd.py ellipsis'],
  )
  await scanTexts(job('/r', ['c.ts', 'd.py']), { files: texts.files, workers })
  assert.equal(workers.started, 1)
})

test('a real thread finds the same', async () => {
  const root = mkdtempSync(join(tmpdir(), 'scan-texts-'))
  try {
    mkdirSync(join(root, 'd'))
    const files = { 'd/a.ts': '// ...\n', 'd/b.md': 'na\u00efve\u202e\n', 'd/c.py': '# ... existing code\n', 'd/d.bin': '\0\0' }
    for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text)
    const task = { job: job(root, Object.keys(files)), counter: new Int32Array(new SharedArrayBuffer(4)), deferred: undefined }
    const theirs = await scanInThread(task)
    const here = await scanTexts(task.job, { files: { readEach: fileReader() } })
    assert.deepEqual(theirs, here)
    assert.equal(here.files.length, 3)
  } finally {
    rmSync(root, { recursive: true })
  }
})

test('of files behind those that fill the report characters are counted only, unless the baseline asks for their lines', async () => {
  const full = '\u00e9'.repeat(listedPerFile)
  const names = Array.from({ length: listedAtMost / listedPerFile + 1 }, (_, index) => `${index}.md`)
  const texts = fakeTexts(Object.fromEntries(names.map(name => [name, full])))
  const last = async (fingerprints: boolean) =>
    (await scanTexts({ ...job('/r', names), fingerprints }, { files: texts.files })).files.at(-1)!
  const [counted, kept] = [await last(false), await last(true)]
  assert.deepEqual([counted.findings.length, counted.more], [0, listedPerFile])
  assert.deepEqual([kept.findings.length, kept.more], [listedPerFile, 0])
})

test('a thread that cannot do its work is an error, not a silence', async () => {
  const broken = {
    job: { ...job('/r', ['a.ts']), wants: undefined as unknown as Uint8Array },
    counter: new Int32Array(new SharedArrayBuffer(4)),
    deferred: undefined,
  }
  await assert.rejects(
    scanInThread({
      ...broken,
      job: { ...broken.job, ascii: { mode: 'strict', allow: null as never } },
      deferred: [null as never],
    }),
  )
})

test('paths in one string are found by their number', () => {
  const names = ['a.ts', 'd/na\u00efve.md', '', 'last']
  const paths = pathsIn(names.join('\0'))
  assert.deepEqual(
    Array.from({ length: paths.length }, (_, index) => paths.at(index)),
    names,
  )
})

test('shares are joined in the order of the paths', () => {
  const share = (file: number) => ({
    files: [{ file, check: 'ascii' as const, findings: [], more: 1 }],
    unknown: [file],
    simple: ['hash' as const],
    binary: [file],
    unreadable: [{ file, reason: 'x' }],
  })
  const joined = mergeResults(share(2), share(1))
  assert.deepEqual([joined.files.map(({ file }) => file), joined.unknown, joined.simple, joined.binary], [[1, 2], [1, 2], ['hash'], [1, 2]])
})

test('a line of 100 MB and a nest of 20,000 brackets are read like any other', async () => {
  const long = new Uint8Array(100_000_000).fill(0x61)
  long.set(new TextEncoder().encode('\u2026...'), 99_999_000)
  const nest = `${'['.repeat(20_000)}\n// ...\n`
  const bytes: Readonly<Record<string, Uint8Array>> = { 'long.ts': long, 'nest.ts': new TextEncoder().encode(nest) }
  const readEach: ReturnType<typeof fileReader> = async (_, paths, visit) => {
    for (const path of paths) await visit(path, bytes[path]!)
  }
  const { files } = await scanTexts(job('/r', Object.keys(bytes)), { files: { readEach } })
  assert.deepEqual(
    files.flatMap(({ findings }) => findings).map(({ rule, path, line, column }) => `${rule} ${path}:${line}:${column}`),
    ['ascii/typographic long.ts:1:99999001', 'ellipsis/bare nest.ts:2:4'],
  )
})
