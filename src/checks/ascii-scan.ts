import { type FileFindings, isControl, keptPerFile, type PlacedFinding } from './ascii.ts'
import { type AsciiPolicy, allowedIn, type CharacterSet } from './ascii-policy.ts'
import { type CharacterClass, classOf, deceiving, suggestionFor } from './characters.ts'
import { belongsToSequence, flagTagLength } from './sequences.ts'
import { asciiTwin, describe } from './unicode.ts'
import { byteOrderMark, decodeAt, mojibakeAt, utf8Length } from './utf8.ts'
import { codePointLabel } from './visible.ts'
import { readsAsAscii } from './word.ts'

/** The findings of a file that is not plain ASCII, in the order of its bytes. The tables of Unicode come with this module, so it is loaded when there is such a file. */
export function scanCharacters(bytes: Uint8Array, path: string, policy: AsciiPolicy): FileFindings {
  const found = collect(path)
  const mark = byteOrderMark(bytes)
  const cursor: Cursor = { at: 0, line: 1, column: 1, point: 1, previous: -1 }
  if (mark !== undefined && mark !== 'UTF-8') {
    found.add(
      'encoding',
      cursor,
      `The file is ${mark}, which no reader of ASCII or UTF-8 can read`,
      `save it as UTF-8: iconv -f ${mark} -t UTF-8`,
    )
    return found.all()
  }
  if (mark === 'UTF-8') {
    found.add('bom', cursor, 'U+FEFF at the start of the file (byte order mark)', 'save the file as UTF-8 without BOM')
    cursor.at = 3
  }
  scan({ bytes, policy, allowed: allowedIn(policy, path), found, cursor })
  return found.all()
}

/** Where the scan stands: byte offset, and the place as people and editors count it. */
interface Cursor {
  at: number
  line: number
  column: number
  point: number
  /** The character before, variation selectors left out; negative at a start of line. */
  previous: number
}

interface Scan {
  readonly bytes: Uint8Array
  readonly policy: AsciiPolicy
  readonly allowed: CharacterSet
  readonly found: Collected
  readonly cursor: Cursor
}

function scan(scan: Scan): void {
  const { bytes, cursor } = scan
  while (cursor.at < bytes.length) {
    const byte = bytes[cursor.at]!
    if (byte === 10) {
      cursor.at++
      cursor.line++
      cursor.column = cursor.point = 1
      cursor.previous = -1
    } else if (byte < 0x80) {
      if (isControl(byte)) reportControl(byte, scan)
      step(cursor, 1, 1, 1, byte)
    } else {
      const codePoint = decodeAt(bytes, cursor.at)
      if (codePoint < 0) reportInvalid(-codePoint, scan)
      else visit(codePoint, scan)
    }
  }
}

function step(cursor: Cursor, bytes: number, columns: number, points: number, previous: number): void {
  cursor.at += bytes
  cursor.column += columns
  cursor.point += points
  cursor.previous = previous
}

function reportControl(byte: number, { cursor, found }: Scan): void {
  if (byte === 0) found.add('nul', cursor, `${describe(0)} (NUL byte)`, 'remove it')
  else found.add('control', cursor, `${describe(byte)} (control)`, 'remove it')
}

function reportInvalid(length: number, { bytes, cursor, found }: Scan): void {
  const shown = Array.from(bytes.subarray(cursor.at, cursor.at + length), byte => '0x' + byte.toString(16).toUpperCase().padStart(2, '0'))
  found.add('invalid-utf8', cursor, `${shown.join(' ')} at byte ${cursor.at} is not UTF-8 (encoding)`, 'save the file as UTF-8')
  step(cursor, length, 1, 1, -1)
}

function visit(codePoint: number, scan: Scan): void {
  const { bytes, policy, allowed, found, cursor } = scan
  const width = utf8Length(codePoint)
  const columns = codePoint > 0xffff ? 2 : 1
  if (policy.mode === 'strict' && skipMojibake(scan)) return
  const kind = classOf(codePoint)
  if (kind === 'invisible') {
    const next = cursor.at + width < bytes.length ? decodeAt(bytes, cursor.at + width) : -1
    if (belongsToSequence(codePoint, cursor.previous, next)) {
      step(cursor, width, columns, 1, codePoint === 0x200d ? codePoint : cursor.previous)
      return
    }
  }
  const twin = kind === 'letter' || kind === 'symbol' ? asciiTwin(codePoint) : ''
  if (twin !== '' && !allowed.exact(codePoint) && readsAsAscii(bytes, cursor.at))
    found.add(
      'homoglyph',
      cursor,
      `${describe(codePoint)} looks like the ASCII ${twin} of its word (homoglyph)`,
      `write ${twin} (${codePointLabel(twin.codePointAt(0)!)})`,
    )
  else if (isFinding(kind, codePoint, policy, allowed))
    found.add(kind, cursor, `${describe(codePoint)} (${kind})`, suggestionFor(codePoint, kind))
  step(cursor, width, columns, 1, codePoint)
  const tags = codePoint === 0x1f3f4 ? flagTagLength(bytes, cursor.at) : 0
  // A tag character takes four bytes and two UTF-16 units.
  if (tags > 0) step(cursor, tags, tags / 2, tags / 4, codePoint)
}

/** Reports text that was decoded with the wrong encoding as one finding, and goes past it; false where there is none. */
function skipMojibake({ bytes, allowed, found, cursor }: Scan): boolean {
  const broken = mojibakeAt(bytes, cursor.at)
  if (broken === undefined) return false
  if (!broken.shown.every(allowed.has)) {
    const shown = broken.shown.map(codePointLabel).join(' ')
    const message = `${shown} is ${describe(broken.meant)} decoded with the wrong encoding (mojibake)`
    found.add('mojibake', cursor, message, suggestionFor(broken.meant, classOf(broken.meant)))
  }
  step(cursor, broken.length, broken.shown.length, broken.shown.length, -1)
  return true
}

function isFinding(kind: CharacterClass, codePoint: number, policy: AsciiPolicy, allowed: CharacterSet): boolean {
  if (deceiving.has(kind)) return true
  if (policy.mode === 'security') return false
  return kind === 'private' ? !allowed.exact(codePoint) : !allowed.has(codePoint)
}

interface Collected {
  add(name: string, cursor: Cursor, message: string, suggestion: string): void
  all(): FileFindings
}

function collect(path: string): Collected {
  const findings: PlacedFinding[] = []
  let more = 0
  return {
    add(name, { at, line, column, point }, message, suggestion) {
      if (findings.length >= keptPerFile) more++
      else findings.push({ rule: `ascii/${name}`, level: 'error', path, line, column, codePointColumn: point, message, suggestion, at })
    },
    all: () => ({ findings, more }),
  }
}
