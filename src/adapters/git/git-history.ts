// Reads the history for the notes. Each function starts one or two git processes for any number of commits.
import type { Commit, PathChange, PathChanges, TagRef } from '../../ports/git.ts'
import { cutLines } from '../../text/format.ts'
import type { RunGit } from './git-output.ts'

// Separated by NUL, which no field contains.
const FIELDS: readonly string[] = ['%H', '%P', '%aN', '%aE', '%at', '%ct', '%B']

/** Arguments of `git log` whose output `historyReader` reads. */
export const historyArguments: readonly string[] = ['log', '-z', `--format=${FIELDS.join('%x00')}`]

/** The changed paths by commit. For a merge commit, only paths that differ from all parents: people changed them while they resolved conflicts. */
export async function readChanges(run: RunGit, shas: readonly string[]): Promise<PathChanges> {
  const names = ['--name-status', '--no-renames', '--no-ext-diff']
  // git compares trees on one core, and long notes wait for it. Two processes take half the time.
  const half = shas.length < 100 ? shas.length : Math.ceil(shas.length / 2)
  const parts = [shas.slice(0, half), shas.slice(half)].filter(part => part.length > 0)
  const outputs = parts.map(part => run(['diff-tree', '--stdin', '-r', '-c', '--root', '-z', ...names], { input: lines(part) }))
  const found = new Map<string, PathChange[]>()
  let current: PathChange[] = []
  let status: PathChange['status'] | undefined
  for (const token of (await Promise.all(outputs)).join('').split('\0')) {
    if (status !== undefined) {
      current.push({ status, path: token })
      status = undefined
    } else if (token.length >= 40) {
      current = []
      found.set(token.trim(), current)
    } else if (token !== '') status = token[0] === 'A' || token[0] === 'D' ? token[0] : 'M'
  }
  return found
}

/** Reads the output of `git log` in pieces, so that a long history is in memory only once. */
export function historyReader() {
  const decoder = new TextDecoder()
  const commits: Commit[] = []
  let fields: string[] = []
  let rest = ''
  const read = (text: string): void => {
    const tokens = text.split('\0')
    rest = tokens.pop() ?? ''
    for (const token of tokens) {
      if (fields.length === 0 && token.length < 40) continue
      if (fields.push(token) < FIELDS.length) continue
      commits.push(commitOf(fields))
      fields = []
    }
  }
  return {
    take: (chunk: Buffer): void => read(rest + decoder.decode(chunk, { stream: true })),
    end(): readonly Commit[] {
      read(`${rest + decoder.decode()}\0`)
      return commits
    },
  }
}

function commitOf(fields: readonly string[]): Commit {
  const [sha = '', parents = '', authorName = '', authorEmail = '', authored, committed, message = ''] = fields
  return {
    sha,
    parents: parents === '' ? [] : parents.split(' '),
    authorName,
    authorEmail,
    authored: Number(authored),
    committed: Number(committed),
    message: cutLines(message).trimEnd(),
  }
}

/** The tags that point to a commit. A release needs a commit, not a tree or a blob. */
export async function onlyCommits(run: RunGit, tags: readonly TagRef[]): Promise<readonly TagRef[]> {
  const objects = lines(tags.map(({ commit }) => commit))
  const types = (await run(['cat-file', '--batch-check=%(objecttype)', '--buffer'], { input: objects })).split('\n')
  return tags.filter((_, index) => types[index] === 'commit')
}

/** `git patch-id --stable` of each commit that has a patch, by sha. */
export async function readPatchIds(run: RunGit, shas: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const patches: Buffer[] = []
  const flags = ['--stdin', '-p', '-r', '--no-ext-diff', '--no-textconv']
  await run(['diff-tree', ...flags], { input: lines(shas), onOutput: chunk => patches.push(chunk) })
  const ids = await run(['patch-id', '--stable'], { input: Buffer.concat(patches) })
  const pairs = ids.split('\n').map(line => line.split(' '))
  return new Map(pairs.flatMap(([id, sha]) => (id && sha ? [[sha, id] as const] : [])))
}

/**
 * Names and e-mail addresses of authors up to a commit, newest first, in lower case, with .mailmap applied. Reading ends when each list in `sought` has a
 * match. Reading seldom reaches the first commit, because an author of a release is seldom new.
 */
export async function readAuthors(run: RunGit, commit: string, sought: readonly (readonly string[])[]): Promise<ReadonlySet<string>> {
  const authors = new Set<string>()
  const decoder = new TextDecoder()
  let rest = ''
  let missing = sought
  const take = (text: string): boolean => {
    const lines = (rest + text.toLowerCase()).split('\n')
    rest = lines.pop()!
    for (const line of new Set(lines)) {
      const [, name, email] = /^(.*) <([^<>]*)>$/.exec(line) ?? []
      if (name !== undefined && email !== undefined) authors.add(name).add(email)
    }
    missing = missing.filter(names => !names.some(name => authors.has(name)))
    return missing.length > 0
  }
  await run(['log', '--format=%aN <%aE>', '--end-of-options', commit], { onOutput: chunk => take(decoder.decode(chunk, { stream: true })) })
  return authors
}

/** Each `Name <address>` after .mailmap, in the order of `contacts`. */
export async function readMailmap(run: RunGit, contacts: readonly string[]): Promise<readonly string[]> {
  const output = await run(['check-mailmap', '--stdin'], { input: lines(contacts) })
  return output.split('\n').slice(0, contacts.length)
}

const lines = (items: readonly string[]): string => items.map(item => `${item}\n`).join('')
