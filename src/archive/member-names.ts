import { crc32 } from 'node:zlib'
import { quoted } from '../text/visible.ts'

// Unicode's Bidi_Control (UAX #9): they make `a<U+202E>gpj.exe` show as `aexe.jpg`.
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/

/**
 * Why a name cannot be that of a file in an archive, or undefined when it can. The rules are those of APPNOTE.TXT 4.4.17
 * (relative, forward slashes, no drive) and what zip-slip taught: nothing that an unpacker could resolve to another place.
 */
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
  // The field that holds the length has 16 bits (APPNOTE.TXT 4.4.10).
  if (Buffer.byteLength(name) > 0xffff) return 'is longer than 65,535 bytes'
  return undefined
}

/** The order of the UTF-8 bytes of names: that of the code units, but for characters beyond the first 65,536, which have surrogates. */
export function compareNames(a: string, b: string): number {
  if (SURROGATE.test(a) || SURROGATE.test(b)) return Buffer.compare(Buffer.from(a), Buffer.from(b))
  return a < b ? -1 : a > b ? 1 : 0
}

const SURROGATE = /[\ud800-\udfff]/

/**
 * What is wrong with the names of an archive's files, as sentences: each unsafe name, each duplicate, each file that another name uses as a folder. Empty
 * when all is well.
 */
export function nameProblems(names: readonly string[]): string[] {
  // In order, and looked up by halves: a set takes 50 bytes a name, and most lists are in order already.
  const sorted = [...names].sort()
  const problems: string[] = []
  for (const [index, name] of sorted.entries()) {
    const problem = nameProblem(name)
    if (problem !== undefined) problems.push(`${quoted(name)} ${problem}`)
    else if (name === sorted[index - 1]) problems.push(`${quoted(name)} is there twice`)
  }
  for (const folder of foldersOf(sorted)) if (isAmong(sorted, folder)) problems.push(`${quoted(folder)} is a file and a folder`)
  return problems
}

/** `sorted` by code units. */
function isAmong(sorted: readonly string[], value: string): boolean {
  let from = 0
  let to = sorted.length
  while (from < to) {
    const middle = (from + to) >>> 1
    if (sorted[middle]! < value) from = middle + 1
    else to = middle
  }
  return sorted[from] === value
}

/**
 * Those of very many names that `nameProblems` and `caseClashes` can find something in: they say of these what they would say of all, which need not be in memory
 * at once. Asks for the names twice. Numbers stand for names, so that a name too many is possible, and none is missed.
 */
export function suspectNames(names: () => Iterable<string>): string[] {
  const files: number[] = []
  const folders = new Set<number>()
  let before = ''
  for (const name of names()) {
    files.push(numberOf(name))
    // Most files follow another one of their folder.
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
  const suspects: string[] = []
  for (const name of names()) if (isSuspect(name)) suspects.push(name)
  return suspects
}

/** Equal for names that are equal but for case and accents. */
const numberOf = (name: string): number => crc32(folded(name))

/** Of every folder that the name is in; each goes on from the one before, so that a very deep name takes no longer than its length. */
function folderNumbers(name: string): number[] {
  const parts = folded(name).split('/').slice(0, -1)
  let number = 0
  return parts.map((part, index) => {
    number = crc32(index === 0 ? part : `/${part}`, number)
    return number
  })
}

const folded = (name: string): string => name.normalize('NFC').toUpperCase().toLowerCase()

/** Names that become one on a file system that ignores case or the form of accents (Windows, macOS), as sentences. */
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

/** Every folder that these paths are in, at any depth, without the root. */
export function foldersOf(names: Iterable<string>): Set<string> {
  const folders = new Set<string>()
  for (const name of names) {
    // The parents of a known folder are known as well, so that deep trees cost no more than flat ones.
    for (let end = name.lastIndexOf('/'); end > 0; end = name.lastIndexOf('/', end - 1)) {
      const folder = name.slice(0, end)
      if (folders.has(folder)) break
      folders.add(folder)
    }
  }
  return folders
}
