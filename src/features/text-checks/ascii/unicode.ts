import { Buffer } from 'node:buffer'
import { brotliDecompressSync } from 'node:zlib'
import { codePointLabel } from '../../../text/format.ts'
import { packedNames, packedTwins } from './unicode-tables.ts'

// The first query unpacks a table.
const unpack = (packed: string): Buffer => brotliDecompressSync(Buffer.from(packed, 'base64'))

/** The rest of the line that begins with a code point, by binary search over sorted lines. A map of 47,000 entries would take twenty times the memory. */
function lineOf(table: Buffer, codePoint: number): string | undefined {
  let from = 0
  let to = table.length
  while (from < to) {
    const middle = (from + to) >> 1
    const start = middle === 0 ? 0 : table.lastIndexOf(10, middle - 1) + 1
    const lineEnd = table.indexOf(10, start)
    const end = lineEnd < 0 ? table.length : lineEnd
    const space = table.indexOf(0x20, start)
    const found = Number.parseInt(table.toString('latin1', start, space), 16)
    if (found === codePoint) return table.toString('latin1', space + 1, end)
    if (found < codePoint) from = end + 1
    else to = start
  }
  return undefined
}

let names: Buffer | undefined
let twins: ReadonlyMap<number, string> | undefined

/** `U+2026 HORIZONTAL ELLIPSIS`, `U+001B ESCAPE`; the code point alone when Unicode has neither a name nor an alias. */
export function describe(codePoint: number): string {
  const name = characterName(codePoint)
  return name === undefined ? codePointLabel(codePoint) : `${codePointLabel(codePoint)} ${name}`
}

function characterName(codePoint: number): string | undefined {
  if (codePoint >= 0xac00 && codePoint <= 0xd7a3) return `HANGUL SYLLABLE ${syllable(codePoint - 0xac00)}`
  if (/^\p{Unified_Ideograph}$/u.test(String.fromCodePoint(codePoint)))
    return `CJK UNIFIED IDEOGRAPH-${codePoint.toString(16).toUpperCase()}`
  names ??= unpack(packedNames)
  return lineOf(names, codePoint)
}

// Jamo.txt: short names of the leading consonants, vowels and trailing consonants.
const leading = 'G GG N D DD R M B BB S SS  J JJ C K T P H'.split(' ')
const vowels = 'A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I'.split(' ')
const trailing = ' G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H'.split(' ')

/** The name of a Hangul syllable by its index among the syllables (Unicode Standard 3.12). */
function syllable(index: number): string {
  return `${leading[Math.floor(index / 588)]}${vowels[Math.floor((index % 588) / 28)]}${trailing[index % 28]}`
}

/** The ASCII letter or digit that a letter of another script than Latin looks like (UTS 39, confusables); empty when there is none. */
export function asciiTwin(codePoint: number): string {
  twins ??= new Map(
    unpack(packedTwins)
      .toString('latin1')
      .split('\n')
      .map(line => [Number.parseInt(line, 16), line.slice(line.indexOf(' ') + 1)]),
  )
  return twins.get(codePoint) ?? ''
}
