import { isLanguageMark } from './sequences.ts'
import { spell, typedFor } from './spelling.ts'

/** The class of a control character or of a character above U+007F. */
export type CharacterClass = 'typographic' | 'symbol' | 'letter' | 'homoglyph' | 'mojibake' | 'bidi' | 'invisible' | 'control' | 'private'

/** Classes that are findings in every mode. Of these characters, an allow list can permit only the marks that languages need. */
export const deceiving: ReadonlySet<CharacterClass> = new Set(['bidi', 'invisible', 'control'])

// Unicode Standard Annex 9: the explicit formatting characters and the implicit marks.
const bidi = /^[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]$/
// Unicode's default-ignorable characters, interlinear marks, the blank Braille pattern, and a BOM after the start of the file.
const invisible = /^[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb\u2800\ufeff]$/u
const control = /^[\p{Cc}\u2028\u2029]$/u
const unassigned = /^[\p{Co}\p{Noncharacter_Code_Point}]$/u
// Ligatures and full-width forms have ASCII spellings and come from word processors, like quotes and dashes.
const typographic = /^[\p{P}\p{Zs}\ufb00-\ufb06\uff01-\uff5e]$/u
const letter = /^[\p{L}\p{M}\p{Nd}]$/u

const kinds: readonly CharacterClass[] = ['typographic', 'symbol', 'letter', 'mojibake', 'bidi', 'invisible', 'control', 'private']
// By code point the index in `kinds` plus one, because a file can hold a character a million times.
const known = new Uint8Array(0x110000)

/** The class of a code point above U+007F or of a control character. It is never `homoglyph`, which depends on the word. */
export function classOf(codePoint: number): CharacterClass {
  known[codePoint] ||= kinds.indexOf(classify(codePoint)) + 1
  return kinds[known[codePoint]! - 1]!
}

function classify(codePoint: number): CharacterClass {
  const character = String.fromCodePoint(codePoint)
  if (codePoint === 0xfffd) return 'mojibake'
  if (control.test(character)) return 'control'
  if (bidi.test(character)) return 'bidi'
  if (invisible.test(character)) return 'invisible'
  if (unassigned.test(character)) return 'private'
  if (typographic.test(character)) return 'typographic'
  return letter.test(character) ? 'letter' : 'symbol'
}

/** ASCII text with the meaning of the character; undefined when there is none. `lossy`: the text can stand for other characters too, as without an accent. */
export function replacementOf(codePoint: number) {
  const character = String.fromCodePoint(codePoint)
  const kind = classOf(codePoint)
  const text = typedFor(character)
  // A word for a punctuation mark (`section`) is a translation, so it is lossy.
  if (text !== undefined) return { text, lossy: kind === 'letter' || (kind === 'typographic' && /[a-z]/i.test(text)) }
  // Spaces, full-width forms and ligatures are compatibility forms of ASCII (Unicode Standard Annex 15).
  const same = character.normalize('NFKC')
  if (kind === 'typographic' && /^[\x20-\x7e]+$/.test(same)) return { text: same, lossy: false }
  const spelled = spell(character)?.trim()
  return spelled === undefined || spelled === '' ? undefined : { text: spelled, lossy: true }
}

/** The suggestion of a finding: `write ...`. */
export function suggestionFor(codePoint: number, kind: CharacterClass): string {
  if (kind === 'private' || isLanguageMark(codePoint)) return 'remove it, or name its code point under checks.ascii.allow'
  if (deceiving.has(kind)) return 'remove it'
  if (codePoint === 0xfffd) return 'restore the character that was lost here'
  const replacement = replacementOf(codePoint)
  if (replacement === undefined) return 'write it in ASCII, or allow it under checks.ascii.allow'
  if (replacement.text === ' ') return 'write a space'
  return `write ${replacement.text}${replacement.lossy ? ' (lossy), or allow it under checks.ascii.allow' : ''}`
}
