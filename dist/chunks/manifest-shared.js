// src/model/manifest.ts
/** Whether the plan has its tag. */
function isTagged(plan) {
	return plan.tag !== null;
}
/** Name of the checksum file: an asset of every release that has any. */
const sumsName = "SHA256SUMS";
/** Name of the asset that has the whole text of notes that had to be shortened. It is no part of SHA256SUMS, which is written before the notes are. */
const fullNotesName = "RELEASE_NOTES-full.md";

export { isTagged as n, sumsName as r, fullNotesName as t };