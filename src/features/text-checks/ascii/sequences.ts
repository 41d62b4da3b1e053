const emoji = /^[\p{Emoji}\p{Extended_Pictographic}\p{Emoji_Modifier}]$/u
const pictograph = /^[\p{Extended_Pictographic}]$/u
// Scripts whose spelling needs joiners and non-joiners (Unicode Standard Annex 31, section 2.3).
const joining =
  /^[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]$/u

const is = (pattern: RegExp, codePoint: number) => codePoint >= 0 && pattern.test(String.fromCodePoint(codePoint))

/**
 * Whether an invisible character is legitimate between its neighbours: a joiner or variation selector inside an emoji sequence
 * (Unicode Technical Standard 51), or a joiner between letters of a script that needs joiners. A missing neighbour is -1.
 */
export function belongsToSequence(codePoint: number, previous: number, next: number): boolean {
  if (codePoint === 0xfe0e || codePoint === 0xfe0f)
    return previous > 0x7f ? is(emoji, previous) : next === 0x20e3 && /[0-9#*]/.test(String.fromCodePoint(Math.max(0, previous)))
  if (codePoint === 0x200d && previous > 0x7f && is(emoji, previous) && is(pictograph, next)) return true
  return (codePoint === 0x200c || codePoint === 0x200d) && is(joining, previous) && is(joining, next)
}

/** The tag characters of the flags of England, Scotland and Wales (emoji-sequences.txt), in UTF-8. */
const flagTags = ['gbeng', 'gbsct', 'gbwls'].map(name =>
  Buffer.from(Array.from(`${name}\x7f`, letter => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join('')),
)

/** Length in bytes of the tags that make a black flag one of the three; 0 for other tags, because they can carry hidden text. */
export function flagTagLength(bytes: Uint8Array, at: number): number {
  return flagTags.find(tags => tags.equals(bytes.subarray(at, at + tags.length)))?.length ?? 0
}
