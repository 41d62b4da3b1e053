// src/model/manifest.ts
/** Whether the plan has a tag. */
function isTagged(plan) {
	return plan.tag !== null;
}
/** Name of the checksum file, an asset of every release that has assets. */
const sumsName = "SHA256SUMS";
/** Name of the asset with the full text of shortened notes. SHA256SUMS omits this asset, because the notes are written later. */
const fullNotesName = "RELEASE_NOTES-full.md";
/** Name of the provenance asset, as OpenSSF Scorecard expects it (Signed-Releases). Characters that GitHub would replace become a dot. */
function provenanceName(tag) {
	return `${tag.replace(/[^A-Za-z0-9._-]+/g, ".").replace(/^\.+/, "")}.intoto.jsonl`;
}

export { sumsName as i, isTagged as n, provenanceName as r, fullNotesName as t };