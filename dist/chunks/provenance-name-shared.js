// src/publish/provenance-name.ts
/** Name of the provenance of a release's assets: what OpenSSF Scorecard looks for (its check Signed-Releases). A tag may hold characters that GitHub would change in a name. */
function provenanceName(tag) {
	return `${tag.replace(/[^A-Za-z0-9._-]+/g, ".").replace(/^\.+/, "")}.intoto.jsonl`;
}

export { provenanceName as t };