import { Yt as parseSums, _r as runbookName, hr as isStatement, mr as fullNotesName, pr as withMarker, rn as isComplete, ur as readMarker, vr as sumsName } from "./commands-shared.js";
import { I as UserError } from "./common-shared.js";
import { c as withDraft, o as requireCompleteDraft, s as verifyBeforePublish, t as askLatest } from "./publish-shared.js";

// src/features/publish/publish-draft.ts
/** The folded line about RUNBOOK.md in the text of a release. */
const runbookLine = /<details><summary>Runbook: [^<]*<\/summary>[^<]*<\/details>/;
/** The marker of a draft of this commit with all assets of the marker, and with RUNBOOK.md if the text names that file. Undefined for any other draft. */
function markerOfCompleteDraft(draft, commit) {
	const marker = readMarker(draft.body);
	const hasRunbook = !runbookLine.test(draft.body) || draft.assets.some(({ name, uploaded }) => name === "RUNBOOK.md" && uploaded);
	return marker !== void 0 && marker.commit === commit && isComplete(draft, marker) && hasRunbook ? marker : void 0;
}
/** Publishes a complete draft with its own text and title, after the same checks as any draft. Throws UserError. */
async function publishDraft(input, ports) {
	const { draft, marker, prerelease, discussion, latestAmong } = input;
	const assets = await filesOfDraft(input, ports);
	const expected = {
		plan: {
			tag: draft.tag,
			commit: marker.commit
		},
		assets
	};
	return withDraft(draft, ports.forge, async () => {
		const [releases, now] = await verifyBeforePublish(draft, marker, expected, ports);
		const latest = await latestAmong(releases);
		const { title } = now;
		const request = {
			title,
			body: withMarker(now.body, {
				...marker,
				public: true
			}),
			prerelease,
			latest,
			draft: false,
			...discussion === void 0 ? {} : { discussion }
		};
		const release = await ports.forge.publish(now, request, (current) => requireCompleteDraft(current, marker, expected));
		return {
			...await askLatest(release, latest, ports),
			wasPublic: false,
			assets
		};
	});
}
/** The files that a draft must hold: those of its marker, or of SHA256SUMS for a large release, and its full notes, provenance and RUNBOOK.md. */
async function filesOfDraft({ draft, marker, temp }, { forge, files }) {
	const digests = new Map(Object.entries(marker.assets ?? {}));
	const sums = draft.assets.find(({ name }) => name === sumsName);
	if (marker.assets === null && sums !== void 0) {
		const path = `${temp}/${sumsName}`;
		const { sha256 } = await forge.download(sums, path);
		if (sha256 !== marker.sums) throw new UserError(`${sumsName} of the draft ${draft.url} was changed.`, "Build the release again: it is replaced in the draft.");
		digests.set(sumsName, sha256);
		for (const [name, digest] of parseSums(await files.readText(path) ?? "").digests) digests.set(name, digest);
	}
	const isLeftOut = (name) => isStatement(name, draft.tag) || marker.assets === null && name === "RELEASE_NOTES-full.md";
	for (const { name, size, digest } of draft.assets) if (isLeftOut(name) && size > 0) digests.set(name, digest ?? "");
	const sizes = new Map(draft.assets.map(({ name, size }) => [name, size]));
	return [...digests].map(([name, sha256]) => ({
		name,
		component: "release",
		size: sizes.get(name) ?? 0,
		sha256
	}));
}

export { publishDraft as n, runbookLine as r, markerOfCompleteDraft as t };