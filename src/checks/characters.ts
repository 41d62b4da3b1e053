import { characterName } from './names.ts'
import { codePointLabel } from './visible.ts'

/** What a character above U+007F is to a reader. The last four deceive, and no allow list covers them but `private`, when its code point is named. */
export type CharacterClass = 'typographic' | 'symbol' | 'letter' | 'mojibake' | 'bidi' | 'invisible' | 'control' | 'private'

// Unicode Standard Annex 9: the explicit formatting characters and the implicit marks.
const bidi = /^[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]$/
// Beside what Unicode calls default-ignorable: interlinear marks, the blank Braille pattern, a BOM that does not open the file.
const invisible = /^[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb\u2800\ufeff]$/u
const control = /^[\p{Cc}\u2028\u2029]$/u
const unassigned = /^[\p{Co}\p{Noncharacter_Code_Point}]$/u
// Ligatures and full-width forms have ASCII spellings of their own and come from word processors, as quotes and dashes do.
const typographic = /^[\p{P}\p{Zs}\ufb00-\ufb06\uff01-\uff5e]$/u
const letter = /^[\p{L}\p{M}\p{Nd}]$/u

/** The class of a code point that is not plain ASCII text: above U+007F, or a control character. */
export function classOf(codePoint: number): CharacterClass {
  const character = String.fromCodePoint(codePoint)
  if (codePoint === 0xfffd) return 'mojibake'
  if (control.test(character)) return 'control'
  if (bidi.test(character)) return 'bidi'
  if (invisible.test(character)) return 'invisible'
  if (unassigned.test(character)) return 'private'
  if (typographic.test(character)) return 'typographic'
  return letter.test(character) ? 'letter' : 'symbol'
}

/** `U+2026 HORIZONTAL ELLIPSIS`; the code point alone when the name is not in the table. */
export function describe(codePoint: number): string {
  const name = characterName(codePoint)
  return name === undefined ? codePointLabel(codePoint) : `${codePointLabel(codePoint)} ${name}`
}

// Replacements that people accept in source and documentation: the maps of texthooks, widened by arrows, mathematics and box drawing.
const replacements = new Map<number, string>()
for (const [ascii, characters] of [
  ['...', '\u2026\u22ef'],
  ['--', '\u2014\u2015'],
  ['-', '\u2010\u2011\u2012\u2013\u2212\u00ad\u2500\u2501\u2504\u2505\u2508\u2509\u254c\u254d\u2550\u2574\u2576\u2578\u257a'],
  ['"', '\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\u301d\u301e'],
  ["'", '\u2018\u2019\u201a\u201b\u2032\u2039\u203a\u00b4\u02bc'],
  ['->', '\u2192\u27f6\u279c\u27a1\u2794\u21a6\u21d2'],
  ['<-', '\u2190\u27f5\u2b05\u21d0\u21a9'],
  ['<->', '\u2194\u27f7'],
  ['<=>', '\u21d4'],
  ['^', '\u2191\u2b06'],
  ['v', '\u2193\u2b07'],
  ['>=', '\u2265'],
  ['<=', '\u2264'],
  ['!=', '\u2260'],
  ['~=', '\u2248\u2245'],
  ['==', '\u2261'],
  ['+/-', '\u00b1'],
  ['x', '\u00d7\u2715\u2716\u2717\u2718\u274c\u274e'],
  ['/', '\u00f7\u2044\u2215\u2571'],
  ['*', '\u2022\u2023\u25cf\u25e6\u2217\u00b7\u2219\u22c5\u25aa\u25ab\u25a0\u25b8\u25ba\u2605\u2606\u2b50'],
  ['[x]', '\u2705\u2611\u2713\u2714'],
  ['[ ]', '\u2610\u25a1'],
  ['!', '\u26a0\u2757'],
  ['?', '\u2753'],
  ['+', '\u2795'],
  ['|', '\u2502\u2503\u2506\u2507\u250a\u250b\u254e\u254f\u2551\u2575\u2577\u2579\u257b\u2223'],
  ['||', '\u2225'],
  ['#', '\u2588\u2591\u2592\u2593'],
  ['(c)', '\u00a9'],
  ['(R)', '\u00ae'],
  ['(TM)', '\u2122'],
  ['infinity', '\u221e'],
  ['sum', '\u2211'],
  ['sqrt', '\u221a'],
  ['in', '\u2208'],
  ['deg', '\u00b0'],
  ['EUR', '\u20ac'],
  ['section', '\u00a7'],
  ['ss', '\u00df'],
  ['ae', '\u00e6'],
  ['AE', '\u00c6'],
  ['oe', '\u0153'],
  ['OE', '\u0152'],
  ['o', '\u00f8'],
  ['O', '\u00d8'],
  ['l', '\u0142'],
  ['L', '\u0141'],
  ['d', '\u0111\u00f0'],
  ['th', '\u00fe'],
  ['u', '\u00b5'],
  // Unicode spells this letter LAMDA.
  ['lambda', '\u03bb'],
  ['Lambda', '\u039b'],
] as const)
  for (const character of characters) replacements.set(character.codePointAt(0)!, ascii)

/** ASCII text for a character. `lossy` when a reader cannot tell from it what stood there: an accent dropped, a letter spelt out. */
export interface Replacement {
  readonly text: string
  readonly lossy: boolean
}

/** ASCII text that says the same as the character, or nearly; undefined when there is none. */
export function replacementOf(codePoint: number): Replacement | undefined {
  const known = replacements.get(codePoint)
  if (known !== undefined) return { text: known, lossy: letter.test(String.fromCodePoint(codePoint)) }
  const character = String.fromCodePoint(codePoint)
  if (/^\p{Zs}$/u.test(character)) return { text: ' ', lossy: false }
  if (codePoint >= 0x2500 && codePoint <= 0x257f) return { text: '+', lossy: false }
  const plain = character.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll('\u2044', '/')
  if (/^[\x20-\x7e]+$/.test(plain)) return { text: plain.trim(), lossy: !typographic.test(character) }
  const greek = /^GREEK (CAPITAL|SMALL) LETTER (?:FINAL )?([A-Z]+)$/.exec(characterName(codePoint) ?? '')
  if (!greek) return undefined
  return { text: greek[1] === 'SMALL' ? greek[2]!.toLowerCase() : greek[2]![0]! + greek[2]!.slice(1).toLowerCase(), lossy: true }
}

/** The suggestion of a finding: `write ...`. */
export function suggestionFor(codePoint: number, kind: CharacterClass): string {
  if (kind === 'bidi' || kind === 'invisible' || kind === 'control') return 'remove it'
  if (kind === 'private') return 'remove it, or name its code point under checks.ascii.allow'
  const replacement = replacementOf(codePoint)
  if (replacement === undefined || replacement.text === '') return 'write it in ASCII, or allow it under checks.ascii.allow'
  if (replacement.text === ' ') return 'write a space'
  return `write ${replacement.text}${replacement.lossy ? ' (lossy), or allow it under checks.ascii.allow' : ''}`
}
