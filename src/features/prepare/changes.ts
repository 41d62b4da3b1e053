import { posix } from 'node:path'
import { structuredPatch } from 'diff'
import { UserError } from '../../model/errors.ts'
import type { Files } from '../../ports/files.ts'
import type { Git } from '../../ports/git.ts'
import { printable } from '../../text/characters.ts'
import { shortList, visible } from '../../text/format.ts'

/** A file that the commit of a release changes. Its bytes at HEAD and as wanted; undefined without a file. */
export type Change = { readonly path: string } & Readonly<Record<'before' | 'after', Uint8Array | undefined>>

const isSame = (one?: Uint8Array, other?: Uint8Array): boolean =>
  one === undefined || other === undefined ? one === other : Buffer.compare(one, other) === 0

/** The files whose texts differ from the commit; null deletes a file. Throws UserError for a file that is not UTF-8. */
export async function changesOf(texts: ReadonlyMap<string, string | null>, commit: string, git: Pick<Git, 'filesAt'>): Promise<Change[]> {
  const contents = await git.filesAt([...texts].map(([path]) => ({ commit, path })))
  const changes = [...texts].flatMap(([path, text], at) => {
    const before = contents[at]
    const old = before && new TextDecoder('utf-8', { ignoreBOM: true }).decode(before)
    if (old !== undefined && !isSame(Buffer.from(old), before))
      throw new UserError(`${visible(path)} is not UTF-8, so it cannot be rewritten.`, 'Store it as UTF-8, then run prepare again.')
    const after = text === null ? undefined : Buffer.from(text)
    return isSame(before, after) ? [] : [{ path, before, after }]
  })
  return changes.sort((a, b) => (a.path < b.path ? -1 : 1))
}

/**
 * With `write`, makes the changes that the work tree lacks. Gives their number. Throws UserError, and writes nothing, for a file that differs from both the
 * commit and its change.
 */
export async function applyChanges(
  changes: readonly Change[],
  root: string,
  files: Pick<Files, 'facts' | 'read' | 'replace' | 'write' | 'remove'>,
  write: boolean,
): Promise<number> {
  const states = await Promise.all(
    changes.map(async ({ path, before, after }) => {
      const full = posix.join(root, path)
      const { kind } = (await files.facts(full)) ?? {}
      if (kind !== undefined && kind !== 'file') return 'edited'
      const now = kind && (await files.read(full))
      return isSame(now, after) ? 'done' : isSame(now, before) ? 'missing' : 'edited'
    }),
  )
  const edited = changes.filter((_, at) => states[at] === 'edited').map(({ path }) => visible(path))
  if (edited.length > 0)
    throw new UserError(`Uncommitted changes would be lost in ${shortList(edited)}.`, 'Commit them or undo them, then run prepare again.')
  const missing = changes.filter((_, at) => states[at] === 'missing')
  for (const { path, before, after } of write ? missing : []) {
    const full = posix.join(root, path)
    const made = async (content: Uint8Array) => (before === undefined ? files.write(full, content) : files.replace(full, before, content))
    const problem = await (after === undefined ? files.remove(full) : made(after))
    if (typeof problem === 'string') throw new UserError(`${visible(path)} was not written: ${problem}.`, 'Run prepare again.')
  }
  return missing.length
}

/** The path of a change, and its removed and added lines behind their numbers. */
export function describeChange({ path, before, after }: Change): string {
  if (after === undefined) return `${visible(path)} is deleted`
  const [old = '', now = ''] = [before, after].map(bytes => bytes && new TextDecoder().decode(bytes))
  const { hunks } = structuredPatch('', '', old, now, '', '', { context: 0 })
  const shown = hunks.flatMap(({ oldStart, newStart, lines }) => {
    const next = { '-': oldStart, '+': newStart }
    return lines.flatMap(line => {
      const sign = line[0]!
      if (sign !== '-' && sign !== '+') return []
      return `${String(next[sign]++).padStart(7)} ${sign} ${printable(line.slice(1).replace(/\r$/, ''))}`
    })
  })
  return [visible(path), ...shown].join('\n')
}
