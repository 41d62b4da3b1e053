import { isAscii } from 'node:buffer'
import type { AsciiPolicy, CharacterSet } from './ascii-policy.ts'
import { allowedIn } from './ascii-policy.ts'
import type { CharacterClass } from './characters.ts'
import { classOf, describe, suggestionFor } from './characters.ts'
import type { Finding } from './finding.ts'
import { belongsToSequence, flagTagLength } from './sequences.ts'
import { byteOrderMark, decodeAt, mojibakeAt, utf8Length } from './utf8.ts'
import { codePointLabel, visible } from './visible.ts'

/** Findings of one file that are kept; the rest is counted, and the count is said. */
export const keptPerFile = 1000

/**
 * Every character of a file that the policy does not allow, and every fault of its encoding. Lines end at LF, as git counts
 * them, so that a CR alone is a character within its line. Throws UserError for an entry of `policy.allow` that names no characters.
 */
export function findNonAscii(bytes: Uint8Array, path: string, policy: AsciiPolicy): Finding[] {
  if (isAscii(bytes) && !hasControl(bytes)) return []
  const mark = byteOrderMark(bytes)
  if (mark !== undefined && mark !== 'UTF-8') return [wrongEncoding(path, mark)]
  const found = collect(path)
  if (mark === 'UTF-8') found.add('bom', 1, 1, 1, 'U+FEFF at the start of the file (byte order mark)', 'save the file as UTF-8 without BOM')
  scan(bytes, mark === 'UTF-8' ? 3 : 0, policy, allowedIn(policy, path), found)
  return found.all()
}

/** The same for a text that is no file: release notes, the message of a tag. `label` opens each message, and the findings have no path. */
export function findNonAsciiText(text: string, label: string, policy: AsciiPolicy): Finding[] {
  const findings = findNonAscii(new TextEncoder().encode(text), label, policy)
  return findings.map(({ path: _, ...finding }) => ({ ...finding, message: `${visible(label)}: ${finding.message}` }))
}

const plain = new Uint8Array(256)
for (let byte = 0; byte < 256; byte++) plain[byte] = byte > 0x1f && byte !== 0x7f ? 1 : byte === 9 || byte === 10 || byte === 13 ? 1 : 0

function hasControl(bytes: Uint8Array): boolean {
  for (let index = 0; index < bytes.length; index++) if (plain[bytes[index]!] === 0) return true
  return false
}

function wrongEncoding(path: string, encoding: string): Finding {
  return {
    rule: 'ascii/encoding',
    level: 'error',
    path,
    line: 1,
    column: 1,
    codePointColumn: 1,
    message: `The file is ${encoding}, which no reader of ASCII or UTF-8 can read.`,
    suggestion: `save it as UTF-8: iconv -f ${encoding} -t UTF-8`,
  }
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

function scan(bytes: Uint8Array, start: number, policy: AsciiPolicy, allowed: CharacterSet, found: Collected): void {
  const cursor: Cursor = { at: start, line: 1, column: 1, point: 1, previous: -1 }
  while (cursor.at < bytes.length) {
    const byte = bytes[cursor.at]!
    if (byte === 10) {
      cursor.at++
      cursor.line++
      cursor.column = cursor.point = 1
      cursor.previous = -1
    } else if (byte < 0x80) {
      if (plain[byte] === 0) reportControl(byte, cursor, found)
      step(cursor, 1, 1, 1, byte)
    } else {
      const codePoint = decodeAt(bytes, cursor.at)
      if (codePoint < 0) reportInvalid(bytes, -codePoint, cursor, found)
      else visit(bytes, codePoint, policy, allowed, cursor, found)
    }
  }
}

function step(cursor: Cursor, bytes: number, columns: number, points: number, previous: number): void {
  cursor.at += bytes
  cursor.column += columns
  cursor.point += points
  cursor.previous = previous
}

function reportControl(byte: number, cursor: Cursor, found: Collected): void {
  const what = byte === 0 ? 'U+0000 (NUL byte)' : `${codePointLabel(byte)} (control)`
  found.add(byte === 0 ? 'nul' : 'control', cursor.line, cursor.column, cursor.point, what, 'remove it')
}

function reportInvalid(bytes: Uint8Array, length: number, cursor: Cursor, found: Collected): void {
  const shown = Array.from(bytes.subarray(cursor.at, cursor.at + length), byte => '0x' + byte.toString(16).toUpperCase().padStart(2, '0'))
  const message = `${shown.join(' ')} at byte ${cursor.at} is not UTF-8 (encoding)`
  found.add('invalid-utf8', cursor.line, cursor.column, cursor.point, message, 'save the file as UTF-8')
  step(cursor, length, 1, 1, -1)
}

function visit(bytes: Uint8Array, codePoint: number, policy: AsciiPolicy, allowed: CharacterSet, cursor: Cursor, found: Collected): void {
  const width = utf8Length(codePoint)
  const columns = codePoint > 0xffff ? 2 : 1
  const broken = policy.mode === 'strict' ? mojibakeAt(bytes, cursor.at) : undefined
  if (broken) {
    if (!broken.shown.every(allowed.has)) {
      const shown = broken.shown.map(codePointLabel).join(' ')
      const message = `${shown} is ${describe(broken.meant)} decoded with the wrong encoding (mojibake)`
      found.add('mojibake', cursor.line, cursor.column, cursor.point, message, suggestionFor(broken.meant, classOf(broken.meant)))
    }
    step(cursor, broken.length, broken.shown.length, broken.shown.length, -1)
    return
  }
  const kind = classOf(codePoint)
  const next = cursor.at + width < bytes.length ? decodeAt(bytes, cursor.at + width) : -1
  if (kind === 'invisible' && belongsToSequence(codePoint, cursor.previous, next)) {
    step(cursor, width, columns, 1, codePoint === 0x200d ? codePoint : cursor.previous)
    return
  }
  if (isFinding(kind, codePoint, policy, allowed))
    found.add(kind, cursor.line, cursor.column, cursor.point, `${describe(codePoint)} (${kind})`, suggestionFor(codePoint, kind))
  step(cursor, width, columns, 1, codePoint)
  const tags = codePoint === 0x1f3f4 ? flagTagLength(bytes, cursor.at) : 0
  // A tag character takes four bytes and two UTF-16 units.
  if (tags > 0) step(cursor, tags, tags / 2, tags / 4, codePoint)
}

function isFinding(kind: CharacterClass, codePoint: number, policy: AsciiPolicy, allowed: CharacterSet): boolean {
  if (kind === 'bidi' || kind === 'invisible' || kind === 'control') return true
  if (policy.mode === 'security') return false
  return kind === 'private' ? !allowed.exact(codePoint) : !allowed.has(codePoint)
}

interface Collected {
  add(name: string, line: number, column: number, codePointColumn: number, message: string, suggestion: string): void
  all(): Finding[]
}

function collect(path: string): Collected {
  const findings: Finding[] = []
  let more = 0
  return {
    add(name, line, column, codePointColumn, message, suggestion) {
      if (findings.length >= keptPerFile) more++
      else findings.push({ rule: `ascii/${name}`, level: 'error', path, line, column, codePointColumn, message, suggestion })
    },
    all() {
      if (more === 0) return findings
      return [
        ...findings,
        { rule: 'ascii/more', level: 'error', path, message: `${more} more findings in this file are counted and not listed.` },
      ]
    },
  }
}
