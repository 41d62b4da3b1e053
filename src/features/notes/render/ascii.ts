import { spell, transliterate } from '../../text-checks/ascii/spelling.ts'

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

function asciiOf(character: string, greekWord: boolean): string {
  if (WITHOUT_FORM.test(character)) return ''
  const spelled = greekWord ? transliterate(character) : spell(character)
  return spelled ?? `[U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`
}
