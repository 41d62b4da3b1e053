// src/notes/merge-body.ts
/** Begins the generated part of a release's body. */
const startMarker = "<!-- release-runbook:notes:start -->";
/** Ends it. What stands outside belongs to people. */
const endMarker = "<!-- release-runbook:notes:end -->";
/**
* The body of a release with new generated notes: only what is between the markers is replaced, what people wrote before and behind it stays to the byte.
* A body without a complete pair of markers is theirs alone: it stays, and the notes follow. Idempotent.
*/
function mergeBody(existing, generated) {
	const start = existing.indexOf(startMarker);
	const end = start < 0 ? -1 : existing.indexOf(endMarker, start);
	if (end >= 0) return existing.slice(0, start) + between(generated) + existing.slice(end + 34);
	const own = withoutMarkers(existing).trim();
	return own === "" ? generated : `${own}\n\n${generated}`;
}
/** The text without either marker, so that it can stand beside generated notes or in them. */
function withoutMarkers(text) {
	const without = text.replaceAll(startMarker, "").replaceAll(endMarker, "");
	return without.length === text.length ? text : withoutMarkers(without);
}
/** From marker to marker, without the line feed that ends a file. */
function between(generated) {
	const end = generated.lastIndexOf(endMarker);
	return end < 0 ? generated : generated.slice(0, end + 34);
}

export { withoutMarkers as i, mergeBody as n, startMarker as r, endMarker as t };