import assert from 'node:assert/strict'
import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { after, describe, it } from 'node:test'
import fc from 'fast-check'
import { gitEnvironment } from '../../../dev/sample/git.ts'
import { localGit } from '../../../src/adapters/git/git.ts'
import { objectReader } from '../../../src/adapters/git/object-reader.ts'

const directory = mkdtempSync(join(tmpdir(), 'object-reader-'))
after(() => rmSync(directory, { recursive: true, force: true }))
const git = (...args: string[]): string =>
  execFileSync('git', args, { cwd: directory, env: gitEnvironment(), stdio: ['ignore', 'pipe', 'ignore'] })
    .toString('utf8')
    .trim()
git('init', '--quiet')
/** Contents that look like an answer of git, one of two megabytes, and none. */
const contents = { 'a.txt': 'a\n', 'b blob 3': `${'0'.repeat(40)} blob 3\nabc\n`, empty: '', large: 'x'.repeat(2 ** 21) }
for (const [name, text] of Object.entries(contents)) writeFileSync(join(directory, name), text)
git('add', '--all')
git('commit', '--quiet', '-m', 'One')
git('tag', '-a', 'v1', '-m', 'First')

const started: ChildProcessWithoutNullStreams[] = []
const start = (error = 'ended') => {
  const child = spawn('git', ['cat-file', '--batch'], { cwd: directory, env: gitEnvironment(), stdio: 'pipe' })
  started.push(child)
  return { child, ended: once(child, 'close').then(() => Promise.reject(new Error(error))) }
}

describe('one git reads objects', () => {
  it('in the order of the requests, whatever they hold, and tells those without an object', async () => {
    const read = objectReader(start)
    const names = [...Object.keys(contents), 'none', 'b blob 4', 'a\nb', ...Object.keys(contents).reverse()]
    const found = await Promise.all(names.map(name => read(`HEAD:${name}`)))
    assert.deepEqual(
      found.map(object => object?.content.toString('utf8')),
      names.map(name => (contents as Record<string, string>)[name]),
    )
    assert.deepEqual([(await read('HEAD^{commit}'))?.id, (await read('refs/tags/v1'))?.kind], [git('rev-parse', 'HEAD'), 'tag'])
    assert.equal(started.length, 1)
  })

  it('and is started again after its end, which open requests report', async () => {
    const read = objectReader(() => start('it ended'))
    await read('HEAD')
    const child = started.at(-1)!
    child.kill('SIGSTOP')
    const open = assert.rejects(read('HEAD'), /it ended/)
    child.kill('SIGKILL')
    await open
    assert.equal((await read('HEAD'))?.kind, 'commit')
    assert.notEqual(started.at(-1), child)
  })

  it('from pieces of any size', async () => {
    const answer = Buffer.from(`${'1'.repeat(40)} blob 5\nab\nc\n\nx missing\n${'2'.repeat(40)} commit 0\n\n`)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 8 }), async sizes => {
        const stdout = new PassThrough()
        const socket = { ref() {}, unref() {} }
        const child = { ...socket, stdin: { ...socket, write() {} }, stdout: Object.assign(stdout, socket), stderr: socket }
        const read = objectReader(() => ({
          child: child as unknown as ChildProcessWithoutNullStreams,
          ended: new Promise<never>(() => {}),
        }))
        const all = Promise.all(['1', 'x', '2'].map(read))
        for (let from = 0, turn = 0; from < answer.length; turn += 1) {
          const size = sizes[turn % sizes.length]!
          stdout.write(answer.subarray(from, from + size))
          from += size
        }
        const found = (await all).map(object => object && [object.kind, object.content.toString('utf8')])
        assert.deepEqual(found, [['blob', 'ab\nc\n'], undefined, ['commit', '']])
      }),
    )
  })

  it('and lets this process end', () => {
    const script = `import { localGit } from ${JSON.stringify(join(import.meta.dirname, '../../../src/adapters/git/git.ts'))}
const git = localGit({ directory: ${JSON.stringify(directory)}, env: process.env, token: undefined, serverUrl: 'https://github.com', early: true })
process.stdout.write(await git.head())`
    const head = execFileSync(process.execPath, ['--input-type=module-typescript', '-e', script], { timeout: 60_000, encoding: 'utf8' })
    assert.equal(head, git('rev-parse', 'HEAD'))
  })
})

describe('what git is asked before it is needed', () => {
  it('is used once: later tags are read anew', async () => {
    const at = localGit({ directory, env: process.env, token: undefined, serverUrl: 'https://github.com', early: true })
    const names = async (): Promise<string[]> => (await at.tags()).map(({ name }) => name)
    assert.deepEqual(await names(), ['v1'])
    git('tag', 'v2')
    assert.deepEqual(await names(), ['v1', 'v2'])
  })

  it('and not after a fetch, which brings tags', async () => {
    const clone = join(directory, '.git/clone')
    git('clone', '--quiet', '--no-tags', '.', clone)
    const at = localGit({ directory: clone, env: process.env, token: undefined, serverUrl: 'https://github.com', early: true })
    await at.fetchAll()
    assert.deepEqual(
      (await at.tags()).map(({ name }) => name),
      ['v1', 'v2'],
    )
  })
})

describe('the authors before a range', () => {
  it('are read until each sought one is among them, else whole; .mailmap and mailmap.file count', async () => {
    const at = () => localGit({ directory, env: process.env, token: undefined, serverUrl: 'https://github.com' })
    const by = (name: string): string => git('commit', '--quiet', '--allow-empty', `--author=${name} <${name}@example.com>`, '-m', name)
    for (const name of ['Old', ...Array.from({ length: 9 }, () => 'Busy')]) by(name)
    const all = await at().authorsUpTo('HEAD', [['nobody'], ['busy']])
    assert.ok(all.has('old') && all.has('busy@example.com'))
    assert.deepEqual(await at().authorsUpTo('HEAD', []), new Set())
    assert.ok((await at().authorsUpTo('HEAD', [['unknown', 'busy@example.com'], ['busy']])).has('busy'))
    const contacts = ['Busy <busy@example.com>', ' <none@example.com>']
    assert.deepEqual(await at().canonicalAuthors(contacts), contacts)
    const mapped = ['Bee <busy@example.com>', '<none@example.com>']
    writeFileSync(join(directory, '.mailmap'), 'Bee <busy@example.com>\n')
    assert.deepEqual(await at().canonicalAuthors(contacts), mapped)
    rmSync(join(directory, '.mailmap'))
    writeFileSync(join(directory, 'names'), 'Bee <busy@example.com>\n')
    git('config', 'mailmap.file', 'names')
    assert.deepEqual(await at().canonicalAuthors(contacts), mapped)
    git('config', '--unset', 'mailmap.file')
  })
})

describe('the commits above an ancestor', () => {
  it('are counted with the question whether it is one', async () => {
    const at = localGit({ directory, env: process.env, token: undefined, serverUrl: 'https://github.com' })
    const [head, first] = [git('rev-parse', 'HEAD'), git('rev-parse', 'v1^{commit}')]
    assert.deepEqual(
      [await at.isAncestor(first, head), await at.isAncestor(head, first), await at.isAncestor('0'.repeat(40), head)],
      [true, false, false],
    )
    assert.equal(await at.countCommits(first, head), Number(git('rev-list', '--count', `${first}..${head}`)))
    assert.equal(await at.countCommits(head, first), 0)
    assert.equal(await at.countCommits(first, head, ['a.txt']), 0)
  })
})
