import anyAscii from 'any-ascii'

/** A text in ASCII, and how many of its code points were written differently. */
export interface AsciiText {
  readonly text: string
  readonly replaced: number
}

/** What a writer of release notes would type, for characters that any-ascii would spell differently or not at all: characters, and what stands for each of them. */
const TYPED: readonly (readonly [characters: string, ascii: string])[] = [
  ['\u00a0\u202f\u2007\u2009\u200a\u3000', ' '],
  ['\u2018\u2019\u201a\u201b\u2032', "'"],
  ['\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb', '"'],
  ['\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2022\u00b7\u25cf\u25e6', '-'],
  ['\u2026', '...'],
  ['\u2190', '<-'],
  ['\u2192\u2794\u279c\u27a1\u27f6', '->'],
  ['\u2194', '<->'],
  ['\u21d0\u2264', '<='],
  ['\u21d2', '=>'],
  ['\u21d4', '<=>'],
  ['\u2265', '>='],
  ['\u2260', '!='],
  ['\u2248', '~'],
  ['\u00d7', 'x'],
  ['\u00f7', '/'],
  ['\u00b1', '+/-'],
  ['\u00b0', ' degrees'],
  ['\u20ac', 'EUR'],
  ['\u00a3', 'GBP'],
  ['\u00a5', 'JPY'],
  ['\u00a9', '(c)'],
  ['\u00ae', '(R)'],
  ['\u2122', '(TM)'],
  ['\u00bf\uff1f', '?'],
  ['\u2713\u2714\u2705\u2611', '[x]'],
  ['\u2717\u2718\u274c\u2610', '[ ]'],
  ['\u26a0', 'Warning:'],
  // Drawn lines, horizontal and vertical; corners and crossings are found by range.
  ['\u2500\u2501\u2504\u2505\u2508\u2509\u254c\u254d\u2550', '-'],
  ['\u2502\u2503\u2506\u2507\u250a\u250b\u254e\u254f\u2551', '|'],
]

const GREEK =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega'.split(
    ' ',
  )

const table = new Map(TYPED.flatMap(([characters, ascii]) => [...characters].map(character => [character, ascii])))
GREEK.forEach((name, index) => {
  table.set(String.fromCodePoint(0x3b1 + index), name)
  table.set(String.fromCodePoint(0x391 + index), `${name[0]!.toUpperCase()}${name.slice(1)}`)
})

/** Greek is named letter by letter only where it stands alone, as in a formula; words are transliterated. */
const WORD_OF_GREEK = /[\u0370-\u03ff]{2,}/u

const CORNER = /^[\u250c-\u257f]$/u

/** Parts of a sequence that have no form of their own: variation selectors, skin tones, marks that combine. */
const WITHOUT_FORM = /^[\ufe00-\ufe0f\u{1f3fb}-\u{1f3ff}\u20e3]$/u

/**
 * The text in printable ASCII, tabs and line feeds: a table of what people type, then any-ascii (https://anyascii.com), then the code point as `[U+1F9EA]`.
 * Never a question mark for what was something else.
 */
export function toAscii(text: string): AsciiText {
  if (/^[\t\n\x20-\x7e]*$/.test(text)) return { text, replaced: 0 }
  let replaced = 0
  let result = ''
  for (const run of text.normalize('NFC').split(/([\u0370-\u03ff]+)/u)) {
    const word = WORD_OF_GREEK.test(run)
    for (const character of run) {
      if (/^[\t\n\x20-\x7e]$/.test(character)) result += character
      else {
        replaced++
        result += asciiOf(character, word)
      }
    }
  }
  return { text: result, replaced }
}

function asciiOf(character: string, greekWord: boolean): string {
  const typed = greekWord ? undefined : table.get(character)
  if (typed !== undefined) return typed
  if (WITHOUT_FORM.test(character)) return ''
  if (CORNER.test(character)) return '+'
  const spelled = anyAscii(character)
  if (/^[\x20-\x7e]+$/.test(spelled) && !spelled.includes('?')) return spelled
  return `[U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`
}
