import assert from 'node:assert/strict'
import { chmodSync, linkSync, mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { bestSettings, packOnThreads } from '../../src/adapters/threads/pack-threads.ts'
import { collectEntries } from '../../src/archive/collect.ts'
import { writeZip, type ZipEntry, type ZipFiles, zipBytes } from '../../src/archive/zip.ts'
import { moveHeaders } from '../../src/archive/zip-format.ts'
import { UserError } from '../../src/model/errors.ts'
import type { PackedJob, PackJob } from '../../src/ports/files.ts'
import { files, inMemory, put, scratch, TIME } from './scratch.ts'

const script = new URL('../../src/deflate-worker.ts', import.meta.url)

/** The real file system with these settings of the threads, in jobs of at most `most` files. */
function divided(threads: number, most: number, entry = script): ZipFiles {
  async function* pack(given: Iterable<PackJob>): AsyncGenerator<PackedJob> {
    const jobs = [...given]
    const pieces = jobs.flatMap(({ files, dosTime }) =>
      Array.from({ length: Math.ceil(files.length / most) }, (_, index) => ({
        files: files.slice(index * most, (index + 1) * most),
        dosTime,
      })),
    )
    const packed = packOnThreads(pieces, { threads, script: entry })
    try {
      for (const job of jobs) {
        const parts: PackedJob[] = []
        let offset = 0
        for (let piece = 0; piece < Math.ceil(job.files.length / most); piece += 1) {
          const { value } = await packed.next()
          // Copied at once, because the next piece reuses the memory.
          parts.push({ headers: moveHeaders(Buffer.from(value!.headers), offset), bytes: Buffer.from(value!.bytes) })
          offset += value!.bytes.length
        }
        yield { bytes: Buffer.concat(parts.map(part => part.bytes)), headers: Buffer.concat(parts.map(part => part.headers)) }
      }
    } finally {
      await packed.return(undefined)
    }
  }
  return { ...files, pack }
}

function listed(folder: string): Promise<ZipEntry[]> {
  const options = { links: 'error' as const, exclude: () => false }
  return collectEntries(files, folder, [{ from: '.', as: '' }], options).then(({ entries }) => entries)
}

async function zipOf(entries: readonly ZipEntry[], by: ZipFiles): Promise<Buffer> {
  const target = join(scratch(), 'a.zip')
  await writeZip(by, target, entries, TIME)
  return readFileSync(target)
}

describe('the threads that pack', () => {
  it('give the same bytes whatever their number and the size of their jobs', async () => {
    const words = fc.array(fc.constantFrom('zip ', 'release ', '\n', '<td>', 'x'), { maxLength: 3000 }).map(parts => parts.join(''))
    const content = fc.oneof(words, fc.uint8Array({ maxLength: 5000 }), fc.constant(''))
    const trees = fc.array(content, { minLength: 1, maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(trees, fc.integer({ min: 1, max: 50 }), fc.constantFrom(0, 1, 2, 4), async (contents, most, threads) => {
        const folder = scratch()
        for (const [index, text] of contents.entries()) put(folder, `${index % 7}/file-${index}`, text, index % 3 === 0 ? 0o755 : 0o644)
        const entries = await listed(folder)
        const inOneThread = await zipOf(entries, files)
        assert.ok((await zipOf(entries, divided(threads, most))).equals(inOneThread), `${threads} threads, jobs of ${most}`)
        const contentOf = ({ name, folder, source, executable }: ZipEntry) =>
          inMemory(name, readFileSync(join(folder ?? '', String(source))), executable)
        assert.ok(Buffer.from(await zipBytes(entries.map(contentOf), TIME)).equals(inOneThread), 'and from memory')
      }),
      { numRuns: 8 },
    )
  })

  it('keep the order of small and large files', async () => {
    const folder = scratch()
    for (let index = 0; index < 600; index++) put(folder, `small/${index}`, `${index} `.repeat(index))
    put(folder, 'small/300-large', 'large '.repeat(1_500_000))
    const entries = await listed(folder)
    const [none, four] = [await zipOf(entries, divided(0, 256)), await zipOf(entries, divided(4, 5))]
    assert.ok(none.equals(four))
  })

  it('are not started for small trees', () => {
    assert.equal(bestSettings({ files: 200, bytes: 200_000 }).threads, 0)
    assert.ok(bestSettings({ files: 1024, bytes: 10_240 }).threads > 0)
    assert.ok(bestSettings({ files: 10, bytes: 10_000_000 }).threads > 0)
  })
})

describe('a file that changed after it was listed', () => {
  async function refused(entries: readonly ZipEntry[], message: RegExp, by = files as ZipFiles): Promise<void> {
    for (const [name, how] of [
      ['this thread', by],
      ['two threads', { ...by, pack: divided(2, 3).pack }],
    ] as const) {
      const folder = scratch()
      await assert.rejects(writeZip(how, join(folder, 'a.zip'), entries, TIME), (error: Error) => {
        assert.ok(error instanceof UserError, name)
        assert.match(error.message, message, name)
        return true
      })
      assert.deepEqual(readdirSync(folder), [], 'no half zip')
    }
  }

  it('is refused when it has another size', async () => {
    const folder = scratch()
    for (const name of ['a', 'b', 'c', 'd', 'e']) put(folder, name)
    const entries = await listed(folder)
    writeFileSync(join(folder, 'd'), 'longer than before')
    await refused(entries, /"d" changed while it was packed: it had 1 bytes when it was listed, and 18 when it was opened/)
  })

  it('is refused when another file replaced it', async () => {
    const folder = scratch()
    put(folder, 'a', 'mine')
    put(folder, 'b', 'yours')
    const entries = (await listed(folder)).filter(({ name }) => name === 'a')
    renameSync(join(folder, 'b'), join(folder, 'a'))
    await refused(entries, /"a" is not the file that was there when the files to pack were listed/)
  })

  it('is refused when it or its folder has become a link, even to the same file', async () => {
    const folder = scratch()
    const outside = scratch()
    put(folder, 'x/a', 'mine')
    put(folder, 'b', 'mine')
    const entries = await listed(folder)
    mkdirSync(join(outside, 'x'))
    linkSync(join(folder, 'x/a'), join(outside, 'x/a'))
    renameSync(join(folder, 'x'), join(outside, 'moved'))
    symlinkSync(join(outside, 'x'), join(folder, 'x'))
    await refused(entries, /"x\/a" cannot be packed: a folder on the way to it has become a link/)
    renameSync(join(folder, 'b'), join(folder, 'real'))
    symlinkSync('real', join(folder, 'b'))
    await refused(
      entries.filter(({ name }) => name === 'b'),
      /"b" cannot be packed: ELOOP/,
    )
  })

  it('is refused when it is missing or unreadable', async () => {
    const folder = scratch()
    put(folder, 'a')
    const entries = await listed(folder)
    unlinkSync(join(folder, 'a'))
    await refused(entries, /"a" cannot be packed: ENOENT/)
    put(folder, 'a', 'a', 0o000)
    chmodSync(join(folder, 'a'), 0)
    // Root may read everything.
    if (process.getuid?.() !== 0) await refused(await listed(folder), /"a" cannot be packed: EACCES/)
  })

  it('is refused when it is a large file too', async () => {
    const folder = scratch()
    put(folder, 'large', Buffer.alloc(9 * 1024 * 1024))
    const entries = await listed(folder)
    put(folder, 'other', Buffer.alloc(9 * 1024 * 1024))
    renameSync(join(folder, 'other'), join(folder, 'large'))
    await refused(entries, /"large" is not the file that was there/)
  })
})

describe('a thread that ends unexpectedly', () => {
  const scripts: Record<string, string> = {
    'throws at its start': `throw new Error('no memory here')`,
    'throws for a job': `require('node:worker_threads').parentPort.on('message', () => { throw new Error('no memory here') })`,
    'ends without a word': `require('node:worker_threads').parentPort.on('message', () => process.exit(3))`,
  }
  for (const [what, code] of Object.entries(scripts)) {
    it(`is one clear error, and leaves no incomplete zip: ${what}`, async () => {
      const folder = scratch()
      for (let index = 0; index < 20; index++) put(folder, `tree/${index}`)
      const broken = pathToFileURL(put(folder, 'broken.cjs', code))
      const entries = await listed(join(folder, 'tree'))
      await assert.rejects(
        writeZip(divided(2, 3, broken), join(folder, 'out/a.zip'), entries, TIME),
        /A thread that packs files ended unexpectedly: (no memory here|exit code 3)/,
      )
      assert.deepEqual(readdirSync(join(folder, 'out')), [])
    })
  }
})
