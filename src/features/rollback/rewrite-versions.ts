import { posix } from 'node:path'
import type { Config } from '../../config/config.ts'
import { UserError } from '../../model/errors.ts'
import type { VersionLocation } from '../../model/manifest.ts'
import type { Files } from '../../ports/files.ts'
import { readVersions, type VersionedComponent } from '../plan/version-files.ts'

type FileReader = Pick<Files, 'readText' | 'facts' | 'walk'>

/** Number of places in a file to try, from the line that states the version. */
const mostCandidates = 200

/** A reader of the tree `root` in which `texts` replace files, by path. */
function overlay(files: FileReader, root: string, texts: ReadonlyMap<string, string>): FileReader {
  return { ...files, readText: async path => texts.get(posix.relative(root, path)) ?? files.readText(path) }
}

/**
 * The texts with a new version, by path, for every file that states a version; nothing is written to disk. A new text is correct when the version
 * reader finds the new version in its place and the old values elsewhere. Throws UserError for a place that cannot be rewritten.
 */
export async function rewriteVersions(
  files: FileReader,
  root: string,
  version: string,
  components: readonly VersionedComponent[],
  configured: Config['version'],
): Promise<ReadonlyMap<string, string>> {
  const read = async (texts: ReadonlyMap<string, string>): Promise<readonly VersionLocation[]> =>
    (await readVersions(overlay(files, root, texts), root, components, configured)).places
  const texts = new Map<string, string>()
  const places = await read(texts)
  let values = places.map(({ value }) => value)
  for (const [at, { path, line, value: old }] of places.entries()) {
    const wanted = values.with(at, withPrefixOf(old, version))
    if (values[at] === wanted[at]) continue
    const text = texts.get(path) ?? (await files.readText(posix.join(root, path))) ?? ''
    const isCorrect = async (changed: string): Promise<boolean> => {
      const now = await read(new Map([...texts, [path, changed]]))
      return now.length === wanted.length && now.every(({ value }, index) => value === wanted[index])
    }
    const candidates = replacements(text, old, wanted[at]!, startOfLine(text, line ?? 1)).take(mostCandidates)
    const rewritten = await firstThat(candidates, isCorrect)
    if (rewritten === undefined)
      throw new UserError(
        `The version ${old} in ${path}${line === undefined ? '' : `, line ${line}`} cannot be rewritten.`,
        'Make the tag by hand.',
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

/** The version with a `v` when the old value has one. */
function withPrefixOf(value: string, version: string): string {
  return /^v\d/.test(value) ? `v${version}` : version
}

/** The texts in which `to` replaces one of the places of `from`, in the order of the places from the index `start` on. */
export function* replacements(text: string, from: string, to: string, start = 0) {
  for (let at = text.indexOf(from, start); at >= 0; at = text.indexOf(from, at + 1))
    yield `${text.slice(0, at)}${to}${text.slice(at + from.length)}`
}

/** Index of the first character of a 1-based line. */
function startOfLine(text: string, line: number): number {
  let at = 0
  for (let current = 1; current < line; current += 1) at = text.indexOf('\n', at) + 1
  return at
}
