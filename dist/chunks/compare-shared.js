import { a as UserError } from "./errors-shared.js";
import { d as shortList, l as shellWord, u as shortCommit } from "./format-shared.js";
import { n as isStatement, o as sumsName, t as fullNotesName } from "./manifest-shared.js";
import { r as readMarker } from "./marker-shared.js";
import { n as isComplete } from "./released-tags-shared.js";
import { r as warned, t as passed } from "./step-outcome-shared.js";
import { t as parseSums } from "./checksums-shared.js";

// src/features/publish/replaced-text.ts
/** The warning about a public release of this program whose text a person replaced. */
const replacedTextWarning = "The text was replaced; the commit it was built from can no longer be proved.";
/**
* Whether the assets of a public release without marker prove that this program made it: SHA256SUMS names all assets that it can name, with GitHub's
* digests. Then a person replaced the text. False on a server without digests. `temp` is a private folder that exists.
*/
async function isTextReplaced({ tag, assets }, temp, { forge, files }) {
	const sums = assets.find(({ name }) => name === sumsName);
	if (sums === void 0 || !assets.every(({ uploaded, digest }) => uploaded && digest !== void 0)) return false;
	const path = `${temp}/${sumsName}`;
	if ((await forge.download(sums, path)).sha256 !== sums.digest) return false;
	const { digests, malformed } = parseSums(await files.readText(path) ?? "");
	const named = assets.filter(({ name }) => !["SHA256SUMS", "RELEASE_NOTES-full.md"].includes(name) && !isStatement(name, tag));
	return malformed.length === 0 && named.length === digests.size && named.every(({ name, digest }) => digests.get(name) === digest);
}

// src/features/publish/existing.ts
/** The hint for a public release that lacks an asset or holds other bytes. */
const newVersion = "Publish a new version: a public release never loses or changes an asset.";
function publicReleaseError(release, commit) {
	const marker = readMarker(release.body);
	const at = `The release of ${release.tag} is public already (${release.url})`;
	if (marker === void 0) return new UserError(`${at}, was not made by this action, and is immutable: no asset can be added to it.`, "Publish a new version. The name of this tag is spent, even if that release is deleted.");
	if (marker.commit !== commit) return new UserError(`${at} and was made from commit ${marker.commit}, not from ${commit}: the tag was moved.`, newVersion);
	return new UserError(`${at}, but its assets are not those that it was published with.`, newVersion);
}
/** The drafts of the tag that this program made, oldest first; with `commit` those of the commit alone. */
function ownDrafts(releases, tag, commit) {
	return releases.filter((release) => {
		const marker = readMarker(release.body);
		return release.draft && release.tag === tag && marker !== void 0 && (commit === void 0 || marker.commit === commit);
	}).sort((a, b) => a.id - b.id);
}
function pickDraft(drafts, tag, commit) {
	const made = ownDrafts(drafts, tag);
	const own = ownDrafts(made, tag, commit);
	const other = made.map((release) => ({
		url: release.url,
		marker: readMarker(release.body)
	})).find(({ marker }) => marker.public && marker.commit !== commit);
	if (other !== void 0) throw new UserError(`${tag} was public from commit ${other.marker.commit}: publish a new version.`, `The tag was deleted and now names ${commit}. GitHub keeps the release as a draft: ${other.url}`);
	const candidates = own.length > 0 ? own : made;
	const chosen = candidates.find(({ assets }) => assets.length > 0) ?? candidates[0];
	if (chosen !== void 0) {
		const marker = readMarker(chosen.body);
		const moved = `the draft of ${tag} was made from commit ${shortCommit(marker.commit)}: the tag was moved, and the draft is taken over`;
		if (marker.commit !== commit) return {
			kind: "draft",
			release: chosen,
			warning: moved
		};
		const warning = `${tag} was public before: its tag was deleted, and its draft will be completed`;
		return {
			kind: "draft",
			release: chosen,
			...marker.public ? { warning } : {}
		};
	}
	const [only, ...more] = drafts;
	if (only === void 0) return { kind: "none" };
	if (more.length === 0) {
		requireClaimable(only);
		return {
			kind: "draft",
			release: only
		};
	}
	const list = drafts.map(({ url, title }) => `${url} ${JSON.stringify(title)}`).join("\n  ");
	throw new UserError(`There are ${drafts.length} drafts for the tag, and none of them is of this action:\n  ${list}`, "Delete all but one of them in the web page, then run again.");
}
/** Throws UserError for a draft of somebody else that holds assets: the release would publish or delete files that nobody here made. */
function requireClaimable({ tag, url, body, author, assets }) {
	if (assets.length === 0 || readMarker(body) !== void 0) return;
	const names = assets.map(({ name }) => name);
	throw new UserError(`The draft ${url} was made by ${author ?? "somebody else"}, not by this action, and holds ${shortList(names)}.`, [
		"To keep its text, delete its assets, and run again:",
		...names.slice(0, 10).map((name) => `  gh release delete-asset ${shellWord(tag)} ${shellWord(name)} --yes`),
		`Or delete the draft:\n  gh release delete ${shellWord(tag)} --yes`
	].join("\n"));
}
/**
* The release or draft of the tag. `textReplaced`: the result of `isTextReplaced` for its public release. Throws UserError, before any build, for one
* that this run could not complete.
*/
function findExisting(releases, tag, commit, textReplaced = false) {
	const ofTag = releases.filter((release) => release.tag === tag);
	const release = ofTag.find(({ draft }) => !draft);
	if (release === void 0) return pickDraft(ofTag, tag, commit);
	if (textReplaced) return {
		kind: "complete",
		release,
		leftOver: ownDrafts(releases, tag, commit),
		warning: replacedTextWarning
	};
	const marker = readMarker(release.body);
	if (marker?.commit === commit && isComplete(release, marker)) return {
		kind: "complete",
		release,
		leftOver: ownDrafts(releases, tag, commit)
	};
	const isBegun = marker?.commit === commit && marker.added;
	if (!release.immutable && (marker === void 0 || isBegun)) return {
		kind: "public-unverified",
		release
	};
	throw publicReleaseError(release, commit);
}
/** Throws UserError when somebody else's public release has a planned name. `publish` compares the bytes of a begun release later. */
function requireFreeNames(release, names) {
	if (readMarker(release.body)?.added) return;
	const present = new Set(release.assets.map(({ name }) => name));
	const taken = names.filter((name) => present.has(name));
	if (taken.length === 0) return;
	throw new UserError(`The release of ${release.tag} is public already (${release.url}), was not made by this action, and holds ${taken.join(", ")}, which this release makes too.`, newVersion);
}
/** The step outcome for the release or draft of the tag. `ends`: whether a complete release ends the run. */
function reportExisting(existing, tag, ends) {
	switch (existing.kind) {
		case "none": return passed(existing, `no release of ${tag} yet`);
		case "draft":
			if (existing.warning !== void 0) return warned(existing, existing.warning);
			return passed(existing, `a draft of ${tag} is there and will be completed`);
		case "public-unverified": return warned(existing, `${tag} was made public by somebody else: assets will be added to it, and people may see it incomplete`);
		case "complete": {
			const complete = `${tag} is published and complete${ends ? ": nothing to do" : ""}`;
			if (existing.warning !== void 0) return warned(existing, `${complete}. ${existing.warning}`);
			if (existing.leftOver.length === 0) return passed(existing, complete);
			const drafts = existing.leftOver.map(({ url }) => url).join(", ");
			return warned(existing, `${complete}; another run left a draft of the tag, to be deleted: ${drafts}`);
		}
	}
}

// src/features/publish/compare.ts
/** Whether an asset is incomplete or other bytes than the file. Without a digest from the server, the size alone is compared. */
function differsFrom(asset, file) {
	return !asset.uploaded || asset.size !== file.size || asset.digest !== void 0 && asset.digest !== file.sha256;
}
/** Throws UserError when an asset is missing or differs from the file. `hint` replaces the advice to run the job again. */
function requireSame(asset, file, hint) {
	if (asset === void 0) throw new UserError(`The asset ${file.name} is not in the release on GitHub.`, hint ?? "Run the job again: what is missing is uploaded.");
	if (differsFrom(asset, file)) {
		const stored = `${asset.size} bytes, sha256 ${asset.digest ?? "unknown"}${asset.uploaded ? "" : ", not uploaded to its end"}`;
		throw new UserError(`GitHub stored ${file.name} as ${stored}; built were ${file.size} bytes, sha256 ${file.sha256}.`, hint ?? "Run the job again: it is replaced in the draft.");
	}
}
/** Evidence that the assets of a release are exactly the built files; with `others` it may hold more. Throws UserError for any difference. */
function compareAssets(shown, assets, { others = false, hint } = {}) {
	const stored = new Map(shown.map((asset) => [asset.name, asset]));
	for (const file of assets) requireSame(stored.get(file.name), file, hint);
	if (shown.length !== assets.length && !others) throw new UserError(`The release holds ${shown.length} assets, planned are ${assets.length}: somebody else changed it.`, "Look at it, then run the job again.");
	const planned = new Set(assets.map(({ name }) => name));
	const criterion = shown.filter(({ name }) => planned.has(name)).every(({ digest }) => digest !== void 0) ? "size and sha256" : "size alone: this server gives no digests";
	return `${assets.length} assets, compared by ${criterion}`;
}

export { newVersion as a, requireClaimable as c, findExisting as i, requireFreeNames as l, differsFrom as n, ownDrafts as o, requireSame as r, reportExisting as s, compareAssets as t, isTextReplaced as u };