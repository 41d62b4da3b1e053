import { codePointLabel } from '../../../text/format.ts'
import { classOf, deceiving } from '../../text-checks/ascii/characters.ts'
import { isNeeded } from '../../text-checks/ascii/sequences.ts'
import { spell, transliterate, typedFor } from '../../text-checks/ascii/spelling.ts'

/** Parts of a sequence without a form of their own: joiners, variation selectors, skin tones, combining marks. */
const WITHOUT_FORM = /^(?:\u200c|\u200d|[\ufe00-\ufe0f\u{1f3fb}-\u{1f3ff}\u20e3])$/u

/** How the notes write a text of others: `plainAscii` or `ownScripts`. */
export type Spelling = (text: string) => string

/** The text in printable ASCII: as people type it, else transliterated, else the code point `[U+1F9EA]`. Never a question mark. */
export const plainAscii: Spelling = text => written(text.replace(/(?![\t\n])[\p{Cc}\p{Cf}\p{Cs}]/gu, ''), false)

/** The text in ASCII, but letters, marks, digits, and punctuation without an ASCII form stay. A `deceiving` character becomes its code point: `[U+202E]`. */
export const ownScripts: Spelling = text => written(text, true)

function written(text: string, own: boolean): string {
  if (/^[\t\n\x20-\x7e]*$/.test(text)) return text
  if (text.includes('\n')) return text.replace(/[^\n]+/g, line => written(line, own))
  const line = text.normalize('NFC')
  const characters = Array.from(line)
  let offset = 0
  const pointAt = (at: number): number => characters[at]?.codePointAt(0) ?? -1
  // A Greek word is transliterated; a single letter, as in a formula, is named.
  const isGreek = (at: number): boolean => /[\u0370-\u03ff]/.test(characters[at] ?? '')
  return characters
    .map((character, at) => {
      offset += character.length
      if (/[\t\n\x20-\x7e]/.test(character)) return character
      const [kind, label] = [classOf(pointAt(at)), `[${codePointLabel(pointAt(at))}]`]
      const joins = isNeeded(line, offset - character.length, true)
      if (own && deceiving.has(kind) && !joins) return label
      const stays =
        kind === 'letter' ||
        (kind === 'typographic' && !typedFor(character)) ||
        (joins && (kind === 'bidi' || classOf(pointAt(at - 1)) === 'letter'))
      if (own && stays && !/[\ufe0e\ufe0f]/.test(character)) return character
      if (WITHOUT_FORM.test(character)) return ''
      return (isGreek(at) && (isGreek(at - 1) || isGreek(at + 1)) ? transliterate(character) : spell(character)) ?? label
    })
    .join('')
}
