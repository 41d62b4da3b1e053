import { Buffer } from 'node:buffer'
import { brotliDecompressSync } from 'node:zlib'
import { packedNames, packedTwins } from './unicode-tables.ts'
import { codePointLabel } from './visible.ts'

// Names of all characters, and which look like ASCII. The tables are unpacked with the first character that is asked for.

/** A table of lines that begin with a code point. It is searched as it is: a map of its 35,000 entries would take twenty times the room. */
interface Table {
  readonly text: Buffer
  readonly found: Map<number, string | undefined>
}

const open = (packed: string): Table => ({
  text: Buffer.concat([Buffer.from('\n'), brotliDecompressSync(Buffer.from(packed, 'base64')), Buffer.from('\n')]),
  found: new Map(),
})

function lookUp({ text, found }: Table, codePoint: number): string | undefined {
  if (found.has(codePoint)) return found.get(codePoint)
  const key = `\n${codePoint.toString(16).toUpperCase()} `
  const at = text.indexOf(key, 0, 'latin1')
  const value = at < 0 ? undefined : text.toString('latin1', at + key.length, text.indexOf(10, at + 1))
  found.set(codePoint, value)
  return value
}

let names: Table | undefined
let twins: Table | undefined

/** `U+2026 HORIZONTAL ELLIPSIS`, `U+001B ESCAPE`; the code point alone where Unicode gives neither a name nor an alias. */
export function describe(codePoint: number): string {
  const name = characterName(codePoint)
  return name === undefined ? codePointLabel(codePoint) : `${codePointLabel(codePoint)} ${name}`
}

function characterName(codePoint: number): string | undefined {
  if (codePoint >= 0xac00 && codePoint <= 0xd7a3) return `HANGUL SYLLABLE ${syllable(codePoint - 0xac00)}`
  if (/^\p{Unified_Ideograph}$/u.test(String.fromCodePoint(codePoint)))
    return `CJK UNIFIED IDEOGRAPH-${codePoint.toString(16).toUpperCase()}`
  names ??= open(packedNames)
  return lookUp(names, codePoint)
}

// Jamo.txt: short names of the leading consonants, vowels and trailing consonants.
const leading = 'G GG N D DD R M B BB S SS  J JJ C K T P H'.split(' ')
const vowels = 'A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I'.split(' ')
const trailing = ' G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H'.split(' ')

/** The name of a Hangul syllable by its place among them (Unicode Standard 3.12). */
function syllable(index: number): string {
  return `${leading[Math.floor(index / 588)]}${vowels[Math.floor((index % 588) / 28)]}${trailing[index % 28]}`
}

/**
 * The ASCII letter or digit that a letter of another script is mistaken for (Unicode Technical Standard 39, confusables);
 * empty when there is none. Letters of the Latin script are themselves.
 */
export function asciiTwin(codePoint: number): string {
  twins ??= open(packedTwins)
  return lookUp(twins, codePoint) ?? ''
}

/** Both tables as text, for the test that compares them with their source. */
export function unpackedTables(): { readonly names: string; readonly twins: string } {
  const plain = (packed: string) => brotliDecompressSync(Buffer.from(packed, 'base64')).toString('latin1')
  return { names: plain(packedNames), twins: plain(packedTwins) }
}
