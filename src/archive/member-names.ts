import { posix } from 'node:path'
import { crc32 } from 'node:zlib'
import { quoted } from '../text/format.ts'

// Unicode's Bidi_Control (UAX #9): with U+202E, `a<U+202E>gpj.exe` is shown as `aexe.jpg`.
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/

/** Why an archive cannot have a file of this name; undefined for a safe name. Sources: APPNOTE.TXT 4.4.17, and zip-slip attacks, which lead out of the target folder. */
export function nameProblem(name: string): string | undefined {
  if (name === '') return 'is empty'
  if (name.includes('\0')) return 'has a NUL character'
  if (name.includes('\\')) return 'has a backslash'
  if (/[\u0001-\u001f\u007f-\u009f]/.test(name)) return 'has a control character'
  if (DIRECTION.test(name)) return 'has a character that turns the direction of text, so that it shows as another name'
  if (name.startsWith('/')) return 'is absolute'
  if (/^[A-Za-z]:/.test(name)) return 'starts with a drive letter'
  const segments = name.split('/')
  if (segments.includes('..')) return 'has a ".." segment'
  if (segments.includes('.') || segments.includes('')) return 'has an empty or "." segment'
  if (!name.isWellFormed()) return 'is not valid Unicode'
  // The length field has 16 bits (APPNOTE.TXT 4.4.10).
  if (Buffer.byteLength(name) > 0xffff) return 'is longer than 65,535 bytes'
  return undefined
}

/** Whether a link of an archive lies below node_modules and leads to a place in the archive, by a relative path. */
export function isModuleLink(name: string, target: string, isPlace: (path: string) => boolean): boolean {
  if (!/(^|\/)node_modules\//.test(name) || target.startsWith('/') || target.includes('\\')) return false
  return isPlace(posix.join(posix.dirname(name), target).replace(/\/$/, ''))
}

/** Compares names by their UTF-8 bytes. Without surrogates, the order of the code units is the same. */
export function compareNames(a: string, b: string): number {
  if (SURROGATE.test(a) || SURROGATE.test(b)) return Buffer.compare(Buffer.from(a), Buffer.from(b))
  return a < b ? -1 : a > b ? 1 : 0
}

const SURROGATE = /[\ud800-\udfff]/

/** The problems of the file names of an archive, as clauses: each unsafe name, each duplicate, each file that another name uses as a folder. */
export function nameProblems(names: readonly string[]): string[] {
  // A sorted list needs less memory than a set, which takes 50 bytes for each name. Most lists are already sorted.
  const sorted = [...names].sort()
  const folders = foldersOf(sorted)
  const problems: string[] = []
  for (const [index, name] of sorted.entries()) {
    const problem = nameProblem(name)
    if (problem !== undefined) problems.push(`${quoted(name)} ${problem}`)
    else if (name === sorted[index - 1]) problems.push(`${quoted(name)} is there twice`)
    else if (folders.has(name)) problems.push(`${quoted(name)} is a file and a folder`)
  }
  return problems
}

/**
 * The names for which `nameProblems` and `caseClashes` can return a problem, without all names in memory at once. Both functions give the same result for
 * these names as for all. Calls `names` twice. It compares CRC-32 numbers: a collision adds a name, and no name is missed.
 */
export function suspectNames(names: () => Iterable<string>): string[] {
  const files: number[] = []
  const folders = new Set<number>()
  let before = ''
  for (const name of names()) {
    files.push(numberOf(name))
    // Most files follow a file of the same folder.
    const folder = name.slice(0, name.lastIndexOf('/') + 1)
    if (folder !== before) for (const number of folderNumbers(name)) folders.add(number)
    before = folder
  }
  const repeated = new Set(
    Uint32Array.from(files)
      .sort()
      .filter((number, index, sorted) => number === sorted[index - 1]),
  )
  const both = new Set(files.filter(number => folders.has(number)))
  const isSuspect = (name: string): boolean => {
    const number = numberOf(name)
    if (repeated.has(number) || both.has(number) || nameProblem(name) !== undefined) return true
    return both.size > 0 && folderNumbers(name).some(folder => both.has(folder))
  }
  return Iterator.from(names()).filter(isSuspect).toArray()
}

/** The CRC-32 of the folded name: equal for names that differ only in case or in the form of accents. */
const numberOf = (name: string): number => crc32(folded(name))

/** The number of each folder in a name. Each CRC continues the previous one, so that a deep name takes time in proportion to its length. */
function folderNumbers(name: string): number[] {
  const parts = folded(name).split('/').slice(0, -1)
  let number = 0
  return parts.map((part, index) => {
    number = crc32(index === 0 ? part : `/${part}`, number)
    return number
  })
}

const folded = (name: string): string => name.normalize('NFC').toUpperCase().toLowerCase()

/** Names that are the same on a file system that ignores case or the form of accents (Windows, macOS), as clauses. */
export function caseClashes(names: readonly string[]): string[] {
  const problems: string[] = []
  const first = new Map<string, string>()
  for (const name of names) {
    const key = folded(name)
    const other = first.get(key)
    if (other === undefined) first.set(key, name)
    else if (other !== name)
      problems.push(`${quoted(name)} and ${quoted(other)} differ only in case or accents: one replaces the other on Windows and macOS`)
  }
  return problems
}

/** Each folder that contains one of these paths, at any depth, without the root. */
export function foldersOf(names: Iterable<string>): Set<string> {
  const folders = new Set<string>()
  for (const name of names) {
    // The loop stops at a known folder, because its parents are known too.
    for (let end = name.lastIndexOf('/'); end > 0; end = name.lastIndexOf('/', end - 1)) {
      const folder = name.slice(0, end)
      if (folders.has(folder)) break
      folders.add(folder)
    }
  }
  return folders
}
