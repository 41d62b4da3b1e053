const emoji = '(?![\\0-\\x7f])[\\p{Emoji}\\p{Extended_Pictographic}\\p{Emoji_Modifier}]'
const anyOf = (scripts: string) => `[${scripts.replace(/\w+/g, '\\p{Script=$&}').replaceAll(' ', '')}]`
const letterOf = (scripts: string) => `(?=[\\p{L}\\p{M}])${anyOf(scripts)}`
// Scripts whose spelling needs joiners and non-joiners (Unicode Standard Annex 31, section 2.3).
const joining = anyOf(
  'Arabic Syriac Mongolian Nko Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala Khmer Myanmar Tibetan',
)
const withoutSpaces = letterOf('Thai Lao Khmer Myanmar')

const needed = [
  // Emoji sequences (Unicode Technical Standard 51).
  `(?<=${emoji})[\\ufe0e\\ufe0f]`,
  '(?<=[0-9#*])[\\ufe0e\\ufe0f](?=\\u20e3)',
  `(?<=${emoji}\\ufe0f?)\\u200d(?=\\p{Extended_Pictographic})`,
  `(?<=${joining})[\\u200c\\u200d](?=${joining})`,
  // Malayalam chillu letters as before Unicode 5.1: consonant, virama, joiner (Unicode Standard 12.9).
  '(?<=[\\u0d15\\u0d23\\u0d28\\u0d30\\u0d32\\u0d33]\\u0d4d)\\u200d',
  // One variation of a Chinese character (Unicode Technical Standard 37).
  `(?<=${letterOf('Han')})[\\u{e0100}-\\u{e01ef}]`,
  `(?<=${withoutSpaces})\\u200b(?=${withoutSpaces})`,
]
const inText = new RegExp(needed.join('|'), 'uy')
const inProse = new RegExp([...needed, '(?<=\\p{L})\\xad(?=\\p{L})'].join('|'), 'uy')
const directional = /[\u061c\u200e\u200f]/y
const rightToLeft = new RegExp(letterOf('Hebrew Arabic Syriac Thaana Nko Samaritan Mandaic Adlam Hanifi_Rohingya'), 'u')

/** Characters of a line on either side of a mark that decide about it. */
export const reach = 500

/** Whether a language or an emoji needs the mark at an index of its line. A soft hyphen is needed only in prose. */
export function isNeeded(line: string, at: number, isProse: boolean): boolean {
  const pattern = isProse ? inProse : inText
  pattern.lastIndex = directional.lastIndex = at
  return pattern.test(line) || (directional.test(line) && rightToLeft.test(line.slice(Math.max(0, at - reach), at + reach)))
}

/** Whether a mark is of a kind that languages need. Of the `deceiving` characters, `allow` can permit only these, each by its code point. */
export const isLanguageMark = (codePoint: number): boolean =>
  [0xad, 0x61c, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f].includes(codePoint) || (codePoint >= 0xe0100 && codePoint <= 0xe01ef)

/** The tag characters of the flags of England, Scotland and Wales (emoji-sequences.txt), in UTF-8. */
const flagTags = ['gbeng', 'gbsct', 'gbwls'].map(name =>
  Buffer.from(Array.from(`${name}\x7f`, letter => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join('')),
)

/** Length in bytes of the tags at `at` that turn a black flag into the flag of England, Scotland or Wales. 0 for other tags, because they can hide text. */
export function flagTagLength(bytes: Uint8Array, at: number): number {
  return flagTags.find(tags => tags.equals(bytes.subarray(at, at + tags.length)))?.length ?? 0
}
