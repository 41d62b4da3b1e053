// src/features/text-checks/ascii/sequences.ts
const emoji = /^[\p{Emoji}\p{Extended_Pictographic}\p{Emoji_Modifier}]$/u;
const pictograph = /^[\p{Extended_Pictographic}]$/u;
const joining = /^[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]$/u;
const is = (pattern, codePoint) => codePoint >= 0 && pattern.test(String.fromCodePoint(codePoint));
/**
* Whether an invisible character is legitimate between its neighbours: a joiner or variation selector inside an emoji sequence
* (Unicode Technical Standard 51), or a joiner between letters of a script that needs joiners. A missing neighbour is -1.
*/
function belongsToSequence(codePoint, previous, next) {
	if (codePoint === 65038 || codePoint === 65039) return previous > 127 ? is(emoji, previous) : next === 8419 && /[0-9#*]/.test(String.fromCodePoint(Math.max(0, previous)));
	if (codePoint === 8205 && previous > 127 && is(emoji, previous) && is(pictograph, next)) return true;
	return (codePoint === 8204 || codePoint === 8205) && is(joining, previous) && is(joining, next);
}
/** The tag characters of the flags of England, Scotland and Wales (emoji-sequences.txt), in UTF-8. */
const flagTags = [
	"gbeng",
	"gbsct",
	"gbwls"
].map((name) => Buffer.from(Array.from(`${name}\x7f`, (letter) => String.fromCodePoint(917504 + letter.charCodeAt(0))).join("")));
/** Length in bytes of the tags that make a black flag one of the three; 0 for other tags, because they can carry hidden text. */
function flagTagLength(bytes, at) {
	return flagTags.find((tags) => tags.equals(bytes.subarray(at, at + tags.length)))?.length ?? 0;
}

export { flagTagLength as n, belongsToSequence as t };