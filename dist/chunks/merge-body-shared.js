// src/features/notes/render/merge-body.ts
/** Begins the generated part of a release's body, on a line of its own. */
const startMarker = "<!-- release-runbook:notes:start -->";
/** Ends it. What stands outside belongs to people. */
const endMarker = "<!-- release-runbook:notes:end -->";
/**
* The body of a release with new generated notes: only what is between the markers is replaced, what people wrote before and behind it stays to the byte.
* A body without a complete pair of markers is theirs alone: it stays, and the notes follow. Idempotent.
*/
function mergeBody(existing, generated) {
	const start = indexOfMarker(existing, startMarker, 0);
	const end = start < 0 ? -1 : indexOfMarker(existing, endMarker, start);
	if (end >= 0) return existing.slice(0, start) + between(generated) + existing.slice(end + 34);
	const own = existing.replaceAll(startMarker, "").replaceAll(endMarker, "").replace(OWN_COMMENT, "").trim();
	return own === "" ? generated : `${own}\n\n${generated}`;
}
/** Text in which no comment of this program begins: it could otherwise pass for a marker of ours in a release's body. */
function withoutOwnComments(text) {
	return text.replace(/<!--(?=\s*release-runbook)/gi, "<! --");
}
/** A marker that appeared when another one was taken out of it. */
const OWN_COMMENT = /^<!-- release-runbook:notes:(?:start|end) -->\r?$/gm;
/** Where a marker stands alone on its line; a sentence may quote one. */
function indexOfMarker(text, marker, from) {
	for (let at = text.indexOf(marker, from); at >= 0; at = text.indexOf(marker, at + 1)) if ((at === 0 || text[at - 1] === "\n") && /^\r?(?:\n|$)/.test(text.slice(at + marker.length, at + marker.length + 2))) return at;
	return -1;
}
/** From marker to marker, without the line feed that ends a file. */
function between(generated) {
	const end = generated.lastIndexOf(endMarker);
	return end < 0 ? generated : generated.slice(0, end + 34);
}

export { withoutOwnComments as i, mergeBody as n, startMarker as r, endMarker as t };