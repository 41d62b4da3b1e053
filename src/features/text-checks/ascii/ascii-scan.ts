import { codePointLabel } from '../../../text/format.ts'
import { type FileFindings, orFix, type PlacedFinding } from '../file-findings.ts'
import { type AsciiPolicy, allowedIn, type CharacterSet } from './ascii-policy.ts'
import { type CharacterClass, classOf, deceiving, suggestionFor } from './characters.ts'
import { plainUntil } from './plain-bytes.ts'
import { isPage, proseOf } from './prose.ts'
import { flagTagLength, isLanguageMark, isNeeded, reach } from './sequences.ts'
import { asciiTwin, describe } from './unicode.ts'
import { byteOrderMark, decodeAt, mojibakeAt, utf8Length } from './utf8.ts'
import { readsAsAscii } from './word.ts'

/** The findings of a file, in its order, at most `limit`. Callers load this module, which holds the tables of Unicode, for non-ASCII alone. */
export function scanCharacters(bytes: Uint8Array, path: string, policy: AsciiPolicy, limit: number): FileFindings {
  const found = collect(path, limit)
  const mark = byteOrderMark(bytes)
  const cursor: Cursor = { at: 0, line: 1, lineStart: 0, columnSkew: 0, pointSkew: 0 }
  if (mark !== undefined && mark !== 'UTF-8') {
    found.add('encoding', cursor, () => [
      `The file is ${mark}, which no reader of ASCII or UTF-8 can read`,
      `save it as UTF-8: iconv -f ${mark} -t UTF-8`,
    ])
    return found.all()
  }
  if (mark === 'UTF-8') {
    found.add('bom', cursor, () => ['U+FEFF at the start of the file (byte order mark)', 'save the file as UTF-8 without BOM'])
    cursor.at = cursor.lineStart = 3
  }
  scan({ bytes, path, policy, allowed: allowedIn(policy, path), found, cursor, isProse: proseOf(bytes, path) })
  return found.all()
}

/**
 * The position of the scan, in bytes. A column is the distance from the start of the line minus a skew: the bytes of the line's characters
 * beyond their UTF-16 units (`columnSkew`) or code points (`pointSkew`). So ASCII bytes need no counting.
 */
interface Cursor {
  at: number
  line: number
  lineStart: number
  columnSkew: number
  pointSkew: number
}

interface Scan {
  readonly bytes: Uint8Array
  readonly path: string
  readonly policy: AsciiPolicy
  readonly allowed: CharacterSet
  readonly found: Collected
  readonly cursor: Cursor
  readonly isProse: (at: number) => boolean
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

function scan(scan: Scan): void {
  const { bytes, cursor, found } = scan
  for (;;) {
    const at = plainUntil(bytes, cursor.at)
    if (at === bytes.length) return
    if (found.isFull()) cursor.at = at
    else passPlain(cursor, bytes, at)
    const codePoint = decodeAt(bytes, at)
    if (codePoint < 0) reportInvalid(-codePoint, scan)
    else if (codePoint >= 0x80) visit(codePoint, scan)
    else {
      reportControl(codePoint, scan)
      cursor.at++
    }
  }
}

function passPlain(cursor: Cursor, bytes: Uint8Array, to: number): void {
  for (let at = cursor.at; at < to; at++) {
    if (bytes[at] !== 10) continue
    cursor.line++
    cursor.lineStart = at + 1
    cursor.columnSkew = cursor.pointSkew = 0
  }
  cursor.at = to
}

function advance(cursor: Cursor, bytes: number, columns: number, points: number): void {
  cursor.at += bytes
  cursor.columnSkew += bytes - columns
  cursor.pointSkew += bytes - points
}

function reportControl(byte: number, { cursor, found }: Scan): void {
  const [name, what] = byte === 0 ? ['nul', 'NUL byte'] : ['control', 'control']
  found.add(name, cursor, () => [`${describe(byte)} (${what})`, 'remove it'])
}

function reportInvalid(length: number, { bytes, cursor, found }: Scan): void {
  found.add('invalid-utf8', cursor, () => {
    const shown = Array.from(bytes.subarray(cursor.at, cursor.at + length), byte => '0x' + byte.toString(16).toUpperCase().padStart(2, '0'))
    return [`${shown.join(' ')} at byte ${cursor.at} is not UTF-8 (encoding)`, 'save the file as UTF-8']
  })
  advance(cursor, length, 1, 1)
}

function visit(codePoint: number, scan: Scan): void {
  const { bytes, policy, allowed, found, cursor } = scan
  const width = utf8Length(codePoint)
  const columns = codePoint > 0xffff ? 2 : 1
  // Text in a wrong encoding begins with a character up to U+00FF.
  if (codePoint <= 0xff && policy.mode === 'strict' && skipMojibake(scan)) return
  const kind = classOf(codePoint)
  if ((kind === 'invisible' || kind === 'bidi') && belongs(scan, kind === 'bidi' ? 2 * reach : 32)) {
    advance(cursor, width, columns, 1)
    return
  }
  if (found.isFull() && isFinding(kind, codePoint, policy, allowed)) found.count()
  else report(codePoint, kind, scan)
  advance(cursor, width, columns, 1)
  const tags = codePoint === 0x1f3f4 ? flagTagLength(bytes, cursor.at) : 0
  // A tag character takes four bytes and two UTF-16 units.
  if (tags > 0) advance(cursor, tags, tags / 2, tags / 4)
}

/** Whether a language or an emoji needs the mark at the cursor, by `window` bytes of its line on either side. */
function belongs({ bytes, cursor: { at, lineStart }, isProse, policy }: Scan, window: number): boolean {
  const before = decoder.decode(bytes.subarray(Math.max(lineStart, at - window), at))
  const [after] = decoder.decode(bytes.subarray(at, at + window)).split('\n', 1)
  return isNeeded(before + after, before.length, policy.mode === 'security' && isProse(at))
}

/** Reports a character that is a finding by itself or within its word. */
function report(codePoint: number, kind: CharacterClass, { bytes, path, policy, allowed, found, cursor, isProse }: Scan): void {
  const twin = kind === 'letter' || kind === 'symbol' ? asciiTwin(codePoint) : ''
  const isHomoglyph = twin !== '' && !allowed.exact(codePoint) && readsAsAscii(bytes, cursor.at)
  if (!isHomoglyph && !isFinding(kind, codePoint, policy, allowed)) return
  if (isHomoglyph)
    found.add('homoglyph', cursor, () => [
      `${describe(codePoint)} looks like the ASCII ${twin} of its word (homoglyph)`,
      `write ${twin} (${codePointLabel(twin.codePointAt(0)!)})`,
    ])
  else
    found.add(kind, cursor, () => {
      const texts: Texts = textsOf.get(codePoint) ?? [`${describe(codePoint)} (${kind})`, suggestionFor(codePoint, kind)]
      textsOf.set(codePoint, texts)
      const [message, suggestion] = texts
      const helps = kind === 'typographic' && fixable.test(suggestion) && isPage(path) && isProse(cursor.at)
      return helps ? [message, suggestion + orFix] : texts
    })
}

const fixable = /^write (?!.*allow)[\w '"(),.;!?%/+=-]+$/

// A translated file has thousands of findings of a hundred letters, so the texts are cached.
const textsOf = new Map<number, Texts>()

/** Reports text in a wrong encoding as one finding and moves the cursor over it; false where there is no such text. */
function skipMojibake({ bytes, allowed, found, cursor }: Scan): boolean {
  const broken = mojibakeAt(bytes, cursor.at)
  if (broken === undefined) return false
  const { shown, meant, length } = broken
  if (!shown.every(allowed.has))
    found.add('mojibake', cursor, () => [
      `${shown.map(codePointLabel).join(' ')} is ${describe(meant)} decoded with the wrong encoding (mojibake)`,
      suggestionFor(meant, classOf(meant)),
    ])
  advance(cursor, length, shown.length, shown.length)
  return true
}

function isFinding(kind: CharacterClass, codePoint: number, policy: AsciiPolicy, allowed: CharacterSet): boolean {
  if (deceiving.has(kind)) return !(isLanguageMark(codePoint) && allowed.exact(codePoint))
  if (policy.mode === 'security') return false
  return kind === 'private' ? !allowed.exact(codePoint) : !allowed.has(codePoint)
}

type Texts = readonly [message: string, suggestion: string]
type Collected = ReturnType<typeof collect>

function collect(path: string, limit: number) {
  const findings: PlacedFinding[] = []
  const offsets: number[] = []
  let more = 0
  const isFull = () => findings.length >= limit
  return {
    /** Whether the limit is reached. Then a finding is only counted. */
    isFull,
    count: () => void more++,
    add(name: string, { at, line, lineStart, columnSkew, pointSkew }: Cursor, texts: () => Texts) {
      if (isFull()) return void more++
      const [message, suggestion] = texts()
      const column = at - lineStart - columnSkew + 1
      const codePointColumn = at - lineStart - pointSkew + 1
      findings.push({ rule: `ascii/${name}`, level: 'error', path, line, column, codePointColumn, message, suggestion })
      offsets.push(at)
    },
    all: (): FileFindings => ({ findings, offsets, more }),
  }
}
