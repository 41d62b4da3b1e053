import { codePointLabel } from '../../../text/visible.ts'
import { classOf, deceiving } from '../../text-checks/ascii/characters.ts'
import { belongsToSequence } from '../../text-checks/ascii/sequences.ts'
import { spell, transliterate, typedFor } from '../../text-checks/ascii/spelling.ts'

/** A Greek word. Single Greek letters, as in a formula, are named instead. */
const WORD_OF_GREEK = /[\u0370-\u03ff]{2,}/u

/** Parts of a sequence without a form of their own: variation selectors, skin tones, combining marks. */
const WITHOUT_FORM = /^[\ufe00-\ufe0f\u{1f3fb}-\u{1f3ff}\u20e3]$/u

/** The text in printable ASCII: as people type it, else transliterated, else the code point `[U+1F9EA]`. Never a question mark. */
export function toAscii(text: string): string {
  if (/^[\t\n\x20-\x7e]*$/.test(text)) return text
  let result = ''
  for (const run of text.normalize('NFC').split(/([\u0370-\u03ff]+)/u)) {
    const word = WORD_OF_GREEK.test(run)
    for (const character of run) result += /^[\t\n\x20-\x7e]$/.test(character) ? character : asciiOf(character, word)
  }
  return result
}

/** How the notes write a text of others: `plainAscii` or `ownScripts`. */
export type Spelling = (text: string) => string

/** The text as `toAscii` writes it, without characters that nobody sees. */
export const plainAscii: Spelling = text => toAscii(text.replace(/(?![\t\n])[\p{Cc}\p{Cf}\p{Cs}]/gu, ''))

/**
 * The text in its own scripts: letters, marks, digits, and punctuation that people do not type in ASCII, stay. What the ASCII check calls
 * deceiving becomes its code point, and all else what `toAscii` writes.
 */
export const ownScripts: Spelling = text => {
  const characters = Array.from(text.normalize('NFC'))
  const pointAt = (at: number): number => characters[at]?.codePointAt(0) ?? -1
  return characters
    .map((character, at) => {
      const kind = classOf(pointAt(at))
      const stays = kind === 'letter' || (kind === 'typographic' && !typedFor(character))
      if (/[\t\n\x20-\x7e]/.test(character) || stays) return character
      if (!deceiving.has(kind)) return asciiOf(character, false)
      if (!belongsToSequence(pointAt(at), pointAt(at - 1), pointAt(at + 1))) return `[${codePointLabel(pointAt(at))}]`
      // A joiner between two emoji goes, because both become words.
      return classOf(pointAt(at - 1)) === 'letter' && character !== '\ufe0f' ? character : ''
    })
    .join('')
}

function asciiOf(character: string, greekWord: boolean): string {
  if (WITHOUT_FORM.test(character)) return ''
  const spelled = greekWord ? transliterate(character) : spell(character)
  return spelled ?? `[${codePointLabel(character.codePointAt(0)!)}]`
}
