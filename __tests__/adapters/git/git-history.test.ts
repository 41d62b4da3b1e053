import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import fc from 'fast-check'
import { gitEnvironment } from '../../../dev/sample/git.ts'
import { localGit } from '../../../src/adapters/git/git.ts'
import { historyArguments, historyReader, readAuthors } from '../../../src/adapters/git/git-history.ts'
import type { RunGit } from '../../../src/adapters/git/git-output.ts'
import { parseMessage } from '../../../src/features/notes/read/commit-message.ts'

const directory = mkdtempSync(join(tmpdir(), 'git-history-'))
after(() => rmSync(directory, { recursive: true, force: true }))

/** Runs git and returns its output. */
const git = (args: readonly string[], input: string | Buffer = ''): Buffer =>
  execFileSync('git', args, { cwd: directory, env: gitEnvironment(), input, stdio: ['pipe', 'pipe', 'ignore'] })
const line = (args: readonly string[], input?: string): string => git(args, input).toString('utf8').replace(/\n$/, '')
git(['init', '--quiet'])
const emptyTree = line(['write-tree'])

interface Written {
  readonly name: string
  readonly email: string
  readonly message: string
}

/** A commit of exactly these bytes: git's own commands would clean the name. */
function commit({ name, email, message }: Written, parents: readonly string[] = [], tree = emptyTree): string {
  const ids = parents.map(parent => `parent ${parent}\n`).join('')
  const text = `tree ${tree}\n${ids}author ${name} <${email}> 1700000000 +0000\ncommitter C <c@example.com> 1700000001 +0000\n\n${message}`
  return line(['hash-object', '-t', 'commit', '-w', '--stdin', '--literally'], text)
}

const at = localGit({ directory, env: process.env, token: undefined, serverUrl: 'https://github.com' })

/** The commits of a range with their changed paths. */
async function historyOf(from: string | undefined, to: string) {
  const commits = await at.log(from, to)
  const changes = await at.changesOf(commits.map(({ sha }) => sha))
  return commits.map(one => ({ ...one, changes: changes.get(one.sha) ?? [] }))
}

/** One field of one commit, read with a separate git command. */
const alone = (sha: string, field: string): string =>
  git(['show', '--no-patch', `--format=${field}`, sha])
    .toString('utf8')
    .trimEnd()

/** Bytes that a parser could mistake for the end of a field, of a commit or of a list of paths. */
const hostile = ['\x1f', '\x1e', '\x01', '\x1d', '\x00', '%x00', '\r', '\t', '\u2028', 'M', 'a'.repeat(40), ' ', '|', '\ufeff', 'é', "'"]
const piece = fc.constantFrom(...hostile, 'Fern', 'feat!: x', '1700000009')
const word = fc.array(piece, { maxLength: 5 }).map(pieces => pieces.join(''))
const written = fc.record({
  name: word,
  email: word,
  message: fc.array(fc.oneof(piece, fc.constant('\n')), { maxLength: 8 }).map(all => all.join('')),
})

describe('the content of a commit', () => {
  for (const name of ['a\x1fb', '\x1f\x1f\x1f\x1f\x1f', 'a\x1e', '\x01a', `\x01${'a'.repeat(40)}\x1f`])
    it(`keeps its break when the author is called ${JSON.stringify(name)}`, async () => {
      const message = 'feat!: take the old interface out\n\nBREAKING CHANGE: no \x1f way \x1e back'
      const sha = commit({ name, email: 'a@example.com', message })
      for (const [read] of [await at.log(undefined, sha), await historyOf(undefined, sha)]) {
        assert.deepEqual([read?.sha, read?.message, read?.committed], [sha, message, 1_700_000_001])
        assert.equal(read?.authorName, alone(sha, '%aN'))
        assert.ok(parseMessage(read.message).breaking)
      }
    })

  it('is read as git prints each single field, with any bytes, with and without changes', async () => {
    const tree = line(['mktree'], `100644 blob ${line(['hash-object', '-w', '--stdin'], 'x')}\tM\n`)
    await fc.assert(
      fc.asyncProperty(fc.array(written, { minLength: 1, maxLength: 4 }), async all => {
        const shas: string[] = []
        for (const [index, one] of all.entries()) shas.unshift(commit(one, shas.slice(0, 1), index % 2 === 0 ? tree : emptyTree))
        const expected = shas.map((sha, index) => ({
          sha,
          parents: shas.slice(index + 1, index + 2),
          authorName: alone(sha, '%aN'),
          authorEmail: alone(sha, '%aE'),
          authored: Number(alone(sha, '%at')),
          committed: Number(alone(sha, '%ct')),
          message: alone(sha, '%B'),
        }))
        const trimmed = (commits: Awaited<ReturnType<typeof at.log>>) =>
          commits.map(one => ({ ...one, authorName: one.authorName.trimEnd(), authorEmail: one.authorEmail.trimEnd() }))
        assert.deepEqual(trimmed(await at.log(undefined, shas[0]!)), expected)
        assert.deepEqual(
          (await at.log(undefined, shas[0]!)).map(({ message }) => message),
          expected.map(({ message }) => message),
        )
        const changed = shas.map((_, index) => [{ status: (shas.length - index) % 2 === 1 ? 'A' : 'D', path: 'M' }])
        assert.deepEqual(
          trimmed(await historyOf(undefined, shas[0]!)),
          expected.map((one, index) => ({ ...one, changes: changed[index] })),
        )
      }),
      { numRuns: 25 },
    )
  })

  it('is distinguished from paths with the same text', async () => {
    const blob = line(['hash-object', '-w', '--stdin'], 'x')
    const paths = ['A', 'D', 'M', '\x01\x1f', 'a\nb', 'b'.repeat(40), 'c'.repeat(64), '\n', 'MM'].sort()
    const tree = git(['mktree', '-z'], paths.map(path => `100644 blob ${blob}\t${path}\0`).join(''))
      .toString('utf8')
      .trim()
    const base = commit({ name: 'A', email: 'a', message: 'base' })
    const added = commit({ name: 'A', email: 'a', message: 'added\n' }, [base], tree)
    const other = commit({ name: 'A', email: 'a', message: '' }, [base])
    const merge = commit({ name: 'A', email: 'a', message: `${'d'.repeat(40)}\n` }, [other, base], tree)
    for (const sha of [added, merge]) {
      const [read] = await historyOf(base, sha)
      assert.equal(read?.sha, sha)
      assert.deepEqual(read.changes.map(({ path }) => path).sort(), paths)
      assert.ok(read.changes.every(({ status }) => status === 'A'))
    }
  })
})

it('a history does not depend on the pieces of the output', () => {
  const first = commit({ name: 'Fée', email: 'f', message: 'ein Stück\n\nmit Text' })
  const tree = line(['mktree'], `100644 blob ${line(['hash-object', '-w', '--stdin'], 'y')}\té\n`)
  const last = commit({ name: 'Ä', email: '', message: '' }, [first], tree)
  const bytes = git([...historyArguments, last])
  const read = (sizes: readonly number[]) => {
    const reader = historyReader()
    for (let from = 0, turn = 0; from < bytes.length; turn += 1) {
      const size = sizes[turn % sizes.length]!
      reader.take(bytes.subarray(from, from + size))
      from += size
    }
    return reader.end()
  }
  const whole = read([bytes.length])
  assert.deepEqual(
    whole.map(({ sha, authorName }) => [sha, authorName]),
    [
      [last, 'Ä'],
      [first, 'Fée'],
    ],
  )
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 9 }), sizes => assert.deepEqual(read(sizes), whole)),
  )
})

describe('settings of the repository', () => {
  it('do not change the encoding of what is read', async () => {
    const sha = commit({ name: 'Zo\u00eb', email: 'z@example.com', message: 'feat: na\u00efve \u2603' })
    for (const encoding of ['UTF-16', 'ISO-8859-1', 'no-such-encoding']) {
      line(['config', 'i18n.logOutputEncoding', encoding])
      const [read] = await at.log(undefined, sha)
      assert.deepEqual([read?.authorName, read?.message], ['Zo\u00eb', 'feat: na\u00efve \u2603'], encoding)
    }
    line(['config', '--unset', 'i18n.logOutputEncoding'])
  })

  it('cut lines of a message that no person writes', async () => {
    const sha = commit({ name: 'A', email: 'a@example.com', message: `feat: x\n\n${'y'.repeat(100_000)}\nend` })
    const [read] = await at.log(undefined, sha)
    assert.deepEqual(
      read?.message.split('\n').map(({ length }) => length),
      [7, 0, 8192, 3],
    )
  })
})

it('authors are read no further than each sought one, in any pieces; all of them for one that is none', async () => {
  const name = fc.constantFrom('Ann', 'B\u00e9a', 'Cy', 'Dee <x', '')
  const author = fc.tuple(name, fc.constantFrom('a@x.org', 'b@x.org', ''))
  const all = fc.record({
    authors: fc.array(author, { maxLength: 12 }),
    sought: fc.array(author, { minLength: 1, maxLength: 3 }),
    size: fc.integer({ min: 1, max: 30 }),
  })
  await fc.assert(
    fc.asyncProperty(all, async ({ authors, sought, size }) => {
      const output = Buffer.from(authors.map(([who, address]) => `${who} <${address}>\n`).join(''))
      const lists = sought.map(names => names.map(each => each.toLowerCase()))
      let sent = 0
      const run: RunGit = async (_, call) => {
        for (let open: unknown = true; sent < output.length && open !== false; sent += size)
          open = call?.onOutput?.(output.subarray(sent, sent + size))
        return ''
      }
      const found = await readAuthors(run, 'HEAD', lists)
      const whole = new Set(authors.flatMap(([who, address]) => [who.toLowerCase(), address]))
      assert.ok([...found].every(each => whole.has(each)))
      if (sent < output.length) assert.ok(lists.every(names => names.some(each => found.has(each))))
      else if (lists.some(names => names.every(each => !whole.has(each)))) assert.deepEqual(found, whole)
    }),
  )
})
