// src/features/notes/render/merge-body.ts
/** Starts the generated part of a release body, on its own line. */
const startMarker = "<!-- release-runbook:notes:start -->";
/** Ends the generated part. The text outside belongs to people. */
const endMarker = "<!-- release-runbook:notes:end -->";
/** Replaces the text between the markers of a release body, or appends the notes without both markers. Idempotent. */
function mergeBody(existing, generated) {
	const start = indexOfMarker(existing, startMarker, 0);
	const end = start < 0 ? -1 : indexOfMarker(existing, endMarker, start);
	if (end >= 0) return existing.slice(0, start) + between(generated) + existing.slice(end + 34);
	const own = existing.replaceAll(startMarker, "").replaceAll(endMarker, "").replace(OWN_COMMENT, "").trim();
	return own === "" ? generated : `${own}\n\n${generated}`;
}
/** Breaks comments that could pass for a marker of this program in a release body. */
function withoutOwnComments(text) {
	return text.replace(/<!--(?=\s*release-runbook)/gi, "<! --");
}
/** A marker that appears after another one inside it is removed. */
const OWN_COMMENT = /^<!-- release-runbook:notes:(?:start|end) -->\r?$/gm;
/** The index of a marker on its own line, because a sentence may quote one; -1 without one. */
function indexOfMarker(text, marker, from) {
	for (let at = text.indexOf(marker, from); at >= 0; at = text.indexOf(marker, at + 1)) if ((at === 0 || text[at - 1] === "\n") && /^\r?(?:\n|$)/.test(text.slice(at + marker.length, at + marker.length + 2))) return at;
	return -1;
}
/** The notes up to the end marker, without the final line feed. */
function between(generated) {
	const end = generated.lastIndexOf(endMarker);
	return end < 0 ? generated : generated.slice(0, end + 34);
}

export { withoutOwnComments as i, mergeBody as n, startMarker as r, endMarker as t };