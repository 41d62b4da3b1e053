import anyAscii from 'any-ascii'

// The text checks suggest these spellings, and the notes use them. any-ascii (https://anyascii.com) spells all other characters.

/** Characters, and the ASCII that people type for each of them. */
const typed: readonly (readonly [characters: string, ascii: string])[] = [
  ['\u00a0\u202f\u2002\u2003\u2007\u2009\u200a\u3000', ' '],
  ['\u2018\u2019\u201a\u201b\u2032\u2039\u203a\u00b4\u02bc', "'"],
  ['\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\u301d\u301e', '"'],
  ['\u2026\u22ef', '...'],
  ['\u2014\u2015', '--'],
  ['\u2010\u2011\u2012\u2013\u2212\u2022\u2023\u00b7\u25cf\u25e6\u25aa\u25ab\u25a0\u25b8\u25ba', '-'],
  ['\u2190\u27f5\u2b05\u21a9', '<-'],
  ['\u2192\u27f6\u279c\u27a1\u2794\u21a6', '->'],
  ['\u2194\u27f7', '<->'],
  ['\u21d0\u2264', '<='],
  ['\u21d2', '=>'],
  ['\u21d4', '<=>'],
  ['\u2191\u2b06', '^'],
  ['\u2193\u2b07', 'v'],
  ['\u2265', '>='],
  ['\u2260', '!='],
  ['\u2248\u2245', '~'],
  ['\u2261', '=='],
  ['\u00b1', '+/-'],
  ['\u00d7\u2715\u2716', 'x'],
  ['\u00f7\u2044\u2215', '/'],
  ['\u2217\u2219\u22c5\u2605\u2606\u2b50', '*'],
  ['\u2225', '||'],
  ['\u00b0', 'deg'],
  ['\u20ac', 'EUR'],
  ['\u00a3', 'GBP'],
  ['\u00a5', 'JPY'],
  ['\u00a9', '(c)'],
  ['\u00ae', '(R)'],
  ['\u2122', '(TM)'],
  ['\u00a7', 'section'],
  ['\u00b5', 'u'],
  ['\u221e', 'infinity'],
  ['\u2211', 'sum'],
  ['\u221a', 'sqrt'],
  ['\u2208', 'in'],
  ['\u2713\u2714\u2705\u2611', '[x]'],
  ['\u2717\u2718\u2610\u25a1', '[ ]'],
  ['\u274c\u274e', 'X'],
  ['\u26a0', 'Warning:'],
  ['\u2757', '!'],
  ['\u2753\u00bf\uff1f', '?'],
  ['\u2795', '+'],
  ['\u2588\u2591\u2592\u2593', '#'],
  // Box-drawing lines, horizontal and vertical; `typedFor` covers corners and crossings by range.
  ['\u2500\u2501\u2504\u2505\u2508\u2509\u254c\u254d\u2550\u2574\u2576\u2578\u257a', '-'],
  ['\u2502\u2503\u2506\u2507\u250a\u250b\u254e\u254f\u2551\u2575\u2577\u2579\u257b\u2223', '|'],
]

const greek =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega'.split(
    ' ',
  )

const table = new Map(typed.flatMap(([characters, ascii]) => Array.from(characters, character => [character, ascii] as const)))
greek.forEach((name, index) => {
  table.set(String.fromCodePoint(0x3b1 + index), name)
  table.set(String.fromCodePoint(0x391 + index), `${name[0]!.toUpperCase()}${name.slice(1)}`)
})

/** The ASCII that people type for one character: from the table, `+` for a box-drawing corner; otherwise undefined. */
export function typedFor(character: string): string | undefined {
  return table.get(character) ?? (/^[\u250c-\u257f]$/u.test(character) ? '+' : undefined)
}

/** Printable ASCII for one character: the typed form, else the transliteration; undefined when both are missing. */
export function spell(character: string): string | undefined {
  return typedFor(character) ?? transliterate(character)
}

/** The transliteration of one character; undefined when there is none. any-ascii gives `?` for some characters: then undefined too. */
export function transliterate(character: string): string | undefined {
  const spelled = anyAscii(character)
  return /^[\x20-\x7e]+$/.test(spelled) && !spelled.includes('?') ? spelled : undefined
}
