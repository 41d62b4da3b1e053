import { posix } from 'node:path'
import type { Config } from '../../config/config.ts'
import { UserError } from '../../model/errors.ts'
import type { VersionLocation } from '../../model/manifest.ts'
import { sameVersion } from '../../model/version.ts'

import type { TrackedFile } from '../../ports/git.ts'
import { findStatedVersions, mayStateVersion, replacements, rewriteDescription, withPrefixOf } from './stated-versions.ts'
import { spelledFor } from './version-agreement.ts'
import { readVersions, type Tree, type VersionedComponent } from './version-files.ts'

/** A tree and what states the version in it. */
interface VersionedTree extends Tree {
  readonly components: readonly VersionedComponent[]
  readonly configured: Config['version']
}

/** Number of places in a file to try, from the line that states the version. */
const mostCandidates = 200

/**
 * The texts with the version `to` instead of `from`, by path, for version files, lockfiles and descriptions; nothing is written to disk. `stale`
 * names the places that go on stating `from`: the check of versions does not compare them. Throws UserError for a place that cannot be rewritten.
 */
export async function changeVersion(tree: VersionedTree, tracked: readonly TrackedFile[], from: string, to: string) {
  const texts = new Map(await rewriteVersions(tree, to))
  const stale: string[] = []
  for (const { path, kind } of tracked) {
    if (kind !== 'file' || !mayStateVersion(path)) continue
    const text = texts.get(path) ?? (await tree.files.readText(posix.join(tree.root, path))) ?? ''
    const rewritten = rewriteDescription(text, path, from, to)
    if (rewritten !== undefined) texts.set(path, rewritten)
    else stale.push(...findStatedVersions(text, path, from).map(of => (of === '' ? path : `${path} (${of})`)))
  }
  return { texts, stale }
}

/**
 * The texts with a new version, SemVer without `v`, for every file that states one; Python files get the spelling of PEP 440. A new text is
 * correct when the version reader finds the new version in its place and the old values elsewhere. Throws UserError as `changeVersion`.
 */
export async function rewriteVersions(
  { files, root, components, configured }: VersionedTree,
  version: string,
): Promise<ReadonlyMap<string, string>> {
  const originals = new Map<string, Promise<string | undefined>>()
  const original = (path: string): Promise<string | undefined> => {
    originals.set(path, originals.get(path) ?? files.readText(path))
    return originals.get(path)!
  }
  const read = async (texts: ReadonlyMap<string, string>): Promise<readonly VersionLocation[]> => {
    const readText = async (path: string) => texts.get(posix.relative(root, path)) ?? original(path)
    return (await readVersions({ ...files, readText }, root, components, configured, true)).places
  }
  const texts = new Map<string, string>()
  const places = await read(texts)
  let values = places.map(({ value }) => value)
  for (const [at, { path, line, value: old }] of places.entries()) {
    if (sameVersion(old, version)) continue
    const wanted = values.with(at, withPrefixOf(old, spelledFor(path, version)))
    const text = texts.get(path) ?? (await original(posix.join(root, path))) ?? ''
    const isCorrect = async (changed: string): Promise<boolean> => {
      const now = await read(new Map([...texts, [path, changed]]))
      return now.length === wanted.length && now.every(({ value }, index) => value === wanted[index])
    }
    const above = text.split('\n', (line ?? 1) - 1).join('\n').length
    const candidates = replacements(text, old, wanted[at]!, above).take(mostCandidates)
    const rewritten = await firstThat(candidates, isCorrect)
    if (rewritten === undefined)
      throw new UserError(
        `The version ${old} in ${path}${line === undefined ? '' : `, line ${line}`} cannot be rewritten.`,
        'Name the file with a pattern under "version:" in the configuration.',
      )
    texts.set(path, rewritten)
    values = wanted
  }
  return texts
}

async function firstThat(candidates: Iterable<string>, isCorrect: (text: string) => Promise<boolean>): Promise<string | undefined> {
  for (const candidate of candidates) if (await isCorrect(candidate)) return candidate
  return undefined
}
