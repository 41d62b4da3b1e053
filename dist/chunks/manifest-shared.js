// src/model/manifest.ts
/** The serialisable part of a local file, with its keys in the manifest's order. */
function withoutPath({ name, component, size, sha256 }) {
	return {
		name,
		component,
		size,
		sha256
	};
}
/** Whether the plan has a tag. */
function isTagged(plan) {
	return plan.tag !== null;
}
/** Name of the checksum file, an asset of every release that has assets. */
const sumsName = "SHA256SUMS";
/** Name of the asset with the full text of shortened notes. SHA256SUMS omits this asset, because the notes are written later. */
const fullNotesName = "RELEASE_NOTES-full.md";
/** Name of the asset with the team's checklist and its evidence. */
const runbookName = "RUNBOOK.md";
/** Name of the provenance asset, as OpenSSF Scorecard expects it (Signed-Releases). Characters that GitHub would replace become a dot. */
function provenanceName(tag) {
	return `${tag.replace(/[^A-Za-z0-9._-]+/g, ".").replace(/^\.+/, "")}.intoto.jsonl`;
}
/** Whether an asset speaks about the files of the release: another run writes other bytes, so that the marker and SHA256SUMS leave it out. */
function isStatement(name, tag) {
	return name === "RUNBOOK.md" || name === provenanceName(tag);
}

export { runbookName as a, provenanceName as i, isStatement as n, sumsName as o, isTagged as r, withoutPath as s, fullNotesName as t };