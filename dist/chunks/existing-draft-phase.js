import { r as isOn } from "./after-config-shared.js";
import { n as latestUnder, r as publishedVersions, t as decidePrerelease } from "./latest-shared.js";
import { n as previousTag } from "./plan-shared.js";
import { a as requireCompleteDraft, i as reportPublished, o as verifyBeforePublish, r as readDraft, s as withDraft } from "./publish-shared.js";
import { t as parseSums } from "./checksums-shared.js";
import { a as UserError } from "./errors-shared.js";
import { r as sumsName } from "./manifest-shared.js";
import { r as readMarker, t as provenanceName } from "./provenance-name-shared.js";
import { n as isComplete } from "./existing-shared.js";
import { t as passed } from "./step-outcome-shared.js";
import { u as versionOfTag } from "./version-shared.js";
import { o as shortCommit, t as count } from "./format-shared.js";
import { t as requireGitHub } from "./run-shared.js";
import { r as step } from "./step-shared.js";
import { n as noPriorBuildError } from "./prior-build-phase-shared.js";
import { t as withTemporaryFolder } from "./temporary-folder-shared.js";

// src/features/publish/publish-draft.ts
/** The marker of a draft of this commit that has all assets of its marker: publishing needs no files. Undefined for any other draft. */
function markerOfCompleteDraft(draft, commit) {
	const marker = readMarker(draft.body);
	return marker !== void 0 && marker.commit === commit && isComplete(draft, marker) ? marker : void 0;
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
		const latest = latestAmong(releases);
		const { title, body } = now;
		const request = {
			title,
			body,
			prerelease,
			latest,
			draft: false,
			...discussion === void 0 ? {} : { discussion }
		};
		return {
			release: await ports.forge.publish(now, request, (current) => requireCompleteDraft(current, marker, expected)),
			latest,
			wasPublic: false,
			assets
		};
	});
}
/** The files that a draft must hold: those of its marker, or of SHA256SUMS for a large release, and the provenance if there is one. */
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
	const provenance = draft.assets.find(({ name, size }) => name === provenanceName(draft.tag) && size > 0);
	if (provenance !== void 0) digests.set(provenance.name, provenance.digest ?? "");
	const sizes = new Map(draft.assets.map(({ name, size }) => [name, size]));
	return [...digests].map(([name, sha256]) => ({
		name,
		component: "release",
		size: sizes.get(name) ?? 0,
		sha256
	}));
}

// src/pipeline/phases/existing-draft-phase.ts
/**
* Publishes a complete draft of an earlier run without its files, unless the configuration asks for a draft. `releases` has all releases of the
* repository. Throws StepError.
*/
async function publishExistingDraft(run, config, repository, { draft: listed, releases }, reportInput) {
	const { ports, recorder, inputs } = run;
	const { forge } = requireGitHub(ports);
	const { tag, commit } = repository;
	const version = (tag && versionOfTag(tag.name, config.tag)) ?? "";
	const previous = await previousTag(config, repository, version, ports.git);
	reportInput.previousTag = previous?.name ?? null;
	const [draft, marker] = await step(recorder, "draft", async () => {
		const current = await readDraft(forge, listed);
		const { url, assets } = current;
		const found = markerOfCompleteDraft(current, commit);
		if (found === void 0) throw noPriorBuildError(` The draft ${url} is not complete, or not made by this action from ${shortCommit(commit)}.`);
		return passed([current, found], `${url}: ${count(assets.length, "asset")}, by the digests that it was made with`);
	});
	reportInput.release = draft;
	const prerelease = decidePrerelease(version, config.release.prerelease);
	const latestAmong = (all) => latestUnder(config, {
		version,
		prerelease
	}, publishedVersions(all, config.tag));
	reportInput.latest = latestAmong(releases);
	if (inputs.dryRun) return "dry-run";
	if (config.release.draft) return "passed";
	const published = await step(recorder, "publish", () => withTemporaryFolder(run, async (temp) => {
		const discussion = config.release.discussion ?? void 0;
		const published = await publishDraft({
			draft,
			marker,
			prerelease,
			discussion,
			latestAmong,
			temp
		}, {
			...ports,
			forge
		});
		reportInput.release = published.release;
		reportInput.latest = published.latest;
		return reportPublished(published);
	}));
	if (isOn(config.after)) {
		const { runPostPublishTasks } = await import("./post-publish-phase.js");
		const source = {
			version,
			commit,
			sourceDate: await ports.git.commitTime(commit),
			previousTag: previous?.name ?? null,
			previousCommit: previous?.commit
		};
		await runPostPublishTasks(run, config.after, {
			release: published.release,
			...source
		}, "warn");
	}
	return "passed";
}

export { publishExistingDraft };