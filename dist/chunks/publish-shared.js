import { I as UserError, P as NotFound } from "./common-shared.js";
import { $n as mostAssets, Gt as newVersion, Jt as requireClaimable, Kt as ownDrafts, cn as warned, cr as longestBody, dn as isLatest, dr as sameMarker, hr as isStatement, lr as makeMarker, on as passed, pr as withMarker, ur as readMarker, vr as sumsName, wn as mergeBody } from "./commands-shared.js";
import { n as differsFrom, r as requireSame, t as compareAssets } from "./compare-shared.js";
import { t as inParallel } from "./in-parallel-shared.js";

// src/features/publish/pre-publish-checks.ts
/** Throws UserError when the tag on GitHub does not point to the commit that was built. */
async function requireTagUnmoved(forge, { tag, commit: built }) {
	const commit = await forge.tagCommit(tag);
	if (commit === built) return;
	const found = commit === void 0 ? "is no longer on GitHub" : `points to ${commit} on GitHub`;
	throw new UserError(`The tag ${tag} ${found}; this release was built from ${built}. Nothing was published.`, "Do not move a tag that is being released: publish a new version.");
}
/** Throws UserError when another run has published the tag, or has an older draft with assets: of two runs, the older draft continues. */
function requireNoOtherRelease(release, releases, { tag, commit }) {
	const published = releases.find((other) => !other.draft && other.tag === tag && other.id !== release.id);
	const older = ownDrafts(releases, tag, commit).find(({ id, assets }) => id < release.id && assets.length > 0);
	const first = published ?? older;
	if (first === void 0) return;
	throw new UserError(`Somebody else ${published === void 0 ? "has an older draft of it" : "published it"} meanwhile: ${first.url}. Nothing was published by this run; its draft is ${release.url}.`, "Let one run at a time release a tag (\"concurrency:\" in the workflow), then run again, and delete the draft that is left.");
}
/** Throws UserError when another run has put its marker into the draft. A person who deleted the marker does not stop the run. */
function requireNotTakenOver(release, marker) {
	const found = readMarker(release.body);
	if (found === void 0 || sameMarker(found, marker)) return;
	throw new UserError(`Another run has taken the draft ${release.url} over, for files with other bytes. Nothing was published by this run.`, "Let one run at a time release a tag (\"concurrency:\" in the workflow), then run again.");
}
/**
* Deletes other empty drafts of this program: a run that lost the response to its request leaves such a draft. The function reads each draft
* again first, because another run may fill it. A draft with assets, or one that was public, stays, and a warning names it.
*/
async function removeEmptyDrafts(release, releases, { tag }, { forge, log }) {
	for (const other of ownDrafts(releases, tag).filter(({ id }) => id !== release.id)) {
		const now = await forge.release(other.id);
		if (now === void 0 || !now.draft) continue;
		if (now.assets.length > 0 || readMarker(now.body)?.public) log.warning(`There is another draft of ${tag} by this program: ${now.url}. Delete it when no run uses it.`);
		else {
			await forge.deleteDraft(now);
			log.info(`  deleted an empty draft of ${tag} that a run had left`);
		}
	}
}

// src/features/publish/uploads.ts
/** Compares a draft's assets with the built files. Throws UserError for an unplanned asset: the release would publish somebody's file. */
function planUploads(present, files) {
	const fileOf = new Map(files.map((file) => [file.name, file]));
	const foreign = present.filter((asset) => asset.uploaded && !fileOf.has(asset.name));
	if (foreign.length > 0) {
		const names = foreign.map(({ name }) => name).join(", ");
		throw new UserError(`The draft holds assets that this release does not make: ${names}.`, "Delete them from the draft, and run this job again; or name them in the input \"files\" of this step.");
	}
	const keep = present.filter((asset) => {
		const file = fileOf.get(asset.name);
		return file !== void 0 && !differsFrom(asset, file);
	});
	const kept = new Set(keep.map(({ name }) => name));
	return {
		upload: files.filter(({ name }) => !kept.has(name)),
		remove: present.filter((asset) => !keep.includes(asset)),
		keep
	};
}
/** The uploads that a public release needs. Throws UserError when it holds other bytes under a planned name: a public asset is never replaced. */
function planAdditions(release, files) {
	const assetOf = new Map(release.assets.map((asset) => [asset.name, asset]));
	return planUploads(files.flatMap((file) => {
		const asset = assetOf.get(file.name);
		if (asset !== void 0 && differsFrom(asset, file)) throw new UserError(asset.uploaded ? `The public release ${release.url} holds another ${file.name} than this release makes.` : `The public release ${release.url} holds ${file.name}, whose upload did not come to its end.`, asset.uploaded ? newVersion : "This program takes nothing from a public release: delete that asset in the web page, and run again.");
		return asset ?? [];
	}), files);
}
const contentTypes = [
	[/\.(zip|whl)$/, "application/zip"],
	[/\.t?gz$/, "application/gzip"],
	[/\.json$/, "application/json"],
	[/(\.(txt|md)|SUMS)$/, "text/plain"]
];
const contentType = (name) => contentTypes.find(([pattern]) => pattern.test(name))?.[1] ?? "application/octet-stream";
/** At most this many uploads at once: GitHub counts concurrent requests (docs/platform.md 37). */
const concurrency = 5;
/** The error of an upload into a release that is gone: another run may have deleted the draft as a leftover. */
function lostRelease(error, { url }) {
	return new NotFound(`${error.message}. Perhaps another run works on the same release: ${url}.`, "Let one run at a time release a tag (\"concurrency:\" in the workflow), then run again: it looks first.", { cause: error });
}
/** Applies the plan with a few parallel uploads. After a failure no new upload starts; running uploads end, and all failures are reported. */
async function applyUploadPlan({ upload, remove, keep }, release, { forge, log }) {
	if (keep.length > 0) log.info(`  ${keep.length} assets are there already`);
	const writes = upload.length + remove.length;
	for (const asset of remove) await forge.deleteAsset(asset, writes);
	const { failures } = await inParallel(upload, concurrency, async (file) => {
		const { name, path, size, sha256 } = file;
		requireSame(await forge.upload(release, {
			name,
			path,
			size,
			sha256,
			contentType: contentType(name)
		}, writes), file);
		log.info(`  uploaded ${name} (${size} bytes)`);
	});
	const [first, ...more] = failures.map((error) => error instanceof NotFound ? lostRelease(error, release) : error);
	if (first === void 0) return;
	for (const other of more) log.error(other instanceof Error ? other.message : String(other));
	throw first;
}

// src/features/publish/publish.ts
/** Milliseconds of pause after a draft is taken over: the other run may be at its last request. */
const takeOverPause = 5e3;
/** The marker of the assets, without provenance and RUNBOOK.md: another run writes other bytes, so that no run can compare their digests. */
function markerOf({ plan, assets }) {
	return makeMarker(plan.commit, assets.filter(({ name, component }) => component !== "release" || !isStatement(name, plan.tag)));
}
function bodyOf(existing, notes, marker) {
	const text = existing === void 0 ? notes : mergeBody(existing, notes);
	const body = withMarker(text, {
		...marker,
		public: true
	});
	if (body.length <= 125e3) return withMarker(text, marker);
	throw new UserError(`The text of the release would have ${body.length} characters; GitHub takes ${longestBody}.`, "Shorten what stands before or after the generated notes in the draft.");
}
/** Reads a draft again after the build: a person may have edited it. Throws UserError when the draft is deleted or public. */
async function readDraft(forge, draft) {
	const now = await forge.release(draft.id);
	if (now === void 0) throw new UserError(`The draft ${draft.url} is no longer there.`, "Run the job again: it makes a new one.");
	if (!now.draft) throw new UserError(`Somebody published the draft meanwhile: ${now.url}.`, "A public release keeps its assets: publish a new version.");
	return {
		...now,
		assets: now.assets.length < 30 ? now.assets : await forge.assets(now)
	};
}
/** Runs `work` on a draft. If GitHub answers "not found", reads the draft again, and throws UserError with the reason if it is deleted or public. */
async function withDraft(draft, forge, work) {
	try {
		return await work();
	} catch (error) {
		if (error instanceof NotFound) await readDraft(forge, draft);
		throw error;
	}
}
/**
* Writes the marker of this run into a draft before any asset is replaced. Another run with other bytes finds this marker before it publishes,
* and stops. A run that is past this check gets a pause to finish, and then this run finds the draft public.
*/
async function claimDraft(draft, body, marker, { forge, log, clock }) {
	const found = readMarker(draft.body);
	if (sameMarker(found, marker)) return draft;
	await forge.editBody(draft, body);
	if (found === void 0) return {
		...draft,
		body
	};
	log.info("  the draft is of a run that built other bytes: its assets are replaced");
	await clock.wait(takeOverPause);
	const now = await readDraft(forge, draft);
	requireNotTakenOver(now, marker);
	return now;
}
/** Uploads the assets to a draft, compares their digests, and publishes unless `draft` is set. A public release only gets missing assets. */
async function publish(input, ports) {
	const { plan, assets, existing, notes } = input;
	const { forge } = ports;
	if (assets.length > 1e3) throw new UserError(`There are ${assets.length} assets; a release on GitHub has at most ${mostAssets}.`, "Pack some of them together.");
	if (existing.kind === "public-unverified") return addAssetsToPublicRelease(existing.release, input, ports);
	const present = existing.kind === "draft" ? await readDraft(forge, existing.release) : void 0;
	if (present !== void 0) requireClaimable(present);
	const marker = {
		...markerOf(input),
		public: readMarker(present?.body ?? "")?.public === true
	};
	const body = bodyOf(present?.body, notes, marker);
	const uploads = planUploads(present?.assets ?? [], assets);
	const draft = present === void 0 ? await forge.createDraft({
		tag: plan.tag,
		title: plan.title,
		body,
		prerelease: plan.prerelease
	}) : await withDraft(present, forge, () => claimDraft(present, body, marker, ports));
	input.onDraft(draft);
	return withDraft(draft, forge, async () => {
		await applyUploadPlan(uploads, draft, ports);
		const [releases, now] = await verifyBeforePublish(draft, marker, input, ports);
		const { title, prerelease } = plan;
		const latest = await input.latestAmong(releases);
		const shown = {
			...marker,
			public: marker.public || !input.draft
		};
		const final = present === void 0 && now.body === body ? withMarker(body, shown) : bodyOf(now.body, notes, shown);
		const discussion = input.discussion === void 0 || input.draft ? {} : { discussion: input.discussion };
		const request = {
			title,
			body: final,
			prerelease,
			latest,
			draft: input.draft,
			...discussion
		};
		return {
			...await askLatest(await forge.publish(now, request, (current) => requireCompleteDraft(current, marker, input)), latest, ports),
			wasPublic: false
		};
	});
}
/** Milliseconds before each question whether GitHub calls a new release Latest. */
const latestDelays = [
	0,
	1e3,
	4e3
];
/** Asks GitHub several times whether the release is Latest, until the answer equals `wanted`. The release is public: a failure is a warning. */
async function askLatest(release, wanted, { forge, clock }) {
	if (release.draft || release.prerelease) return {
		release,
		latest: false
	};
	let found;
	try {
		for (const ms of latestDelays) {
			await clock.wait(ms);
			found = await forge.publicRelease();
			if (found?.id === release.id === wanted) return {
				release,
				latest: wanted
			};
		}
	} catch (error) {
		return {
			release,
			latest: wanted,
			warning: `GitHub was not heard on Latest: ${error.message}`
		};
	}
	const warning = `GitHub calls ${found?.tag ?? "no release"} Latest, although it was asked ${wanted ? "for" : "not to call"} ${release.tag}`;
	return {
		release,
		latest: !wanted,
		warning
	};
}
/** Checks the tag, other releases of the tag, the draft's marker and every asset. Gives all releases and the draft. Throws UserError. */
async function verifyBeforePublish(draft, marker, { plan, assets }, ports) {
	const { forge } = ports;
	const [releases] = await Promise.all([forge.releases(), requireTagUnmoved(forge, plan)]);
	requireNoOtherRelease(draft, releases, plan);
	await removeEmptyDrafts(draft, releases, plan, ports);
	const listed = releases.find(({ id }) => id === draft.id);
	const now = listed?.assets.length === assets.length && listed.assets.every(({ uploaded }) => uploaded) ? listed : await readDraft(forge, draft);
	requireNotTakenOver(now, marker);
	compareAssets(now.assets.length === assets.length ? now.assets : await forge.assets(draft), assets);
	return [releases, now];
}
/** Checks the draft before the publishing request is retried. Throws UserError when its marker or assets changed. */
function requireCompleteDraft(now, marker, { assets }) {
	requireNotTakenOver(now, marker);
	if (now.assets.length === assets.length) compareAssets(now.assets, assets);
}
/** Adds the assets to a release that somebody published. Its text stays, with the notes between markers, and no asset is replaced. */
async function addAssetsToPublicRelease(release, input, ports) {
	const { plan, assets, notes } = input;
	const { forge, log } = ports;
	const now = await forge.release(release.id);
	if (now === void 0 || now.draft) throw new UserError(`The release ${release.url} is no longer public.`, "Run the job again: it looks first.");
	const additions = planAdditions(now, assets);
	const marker = {
		...markerOf(input),
		added: true,
		public: true
	};
	await requireTagUnmoved(forge, plan);
	log.warning(`${now.url} was public before its assets: they are added one by one, and people may see it incomplete.`);
	await forge.editBody(now, bodyOf(now.body, notes, marker));
	const isSums = ({ name }) => name === sumsName;
	await applyUploadPlan({
		...additions,
		upload: additions.upload.filter((file) => !isSums(file))
	}, now, ports);
	await applyUploadPlan({
		upload: additions.upload.filter(isSums),
		remove: [],
		keep: []
	}, now, ports);
	const after = await forge.release(release.id);
	if (after === void 0) throw new UserError(`The release ${release.url} is no longer there.`, "Run the job again: it looks first.");
	const shown = {
		...after,
		assets: await forge.assets(after)
	};
	compareAssets(shown.assets, assets, { others: true });
	return {
		release: shown,
		latest: await isLatest(shown, forge),
		wasPublic: true
	};
}
/** The step outcome for a published release. */
function reportPublished(published) {
	const { url, tag, draft, immutable } = published.release;
	if (published.wasPublic) return warned(published, `${url}, which somebody had made public before its assets were there`);
	if (published.warning !== void 0) return warned(published, `${url}; ${published.warning}`);
	if (draft) return passed(published, `left as a complete draft, as configured: ${url}`);
	return passed(published, immutable ? `${url}; it is immutable, and anybody can check it: gh release verify ${tag}` : url);
}

export { reportPublished as a, withDraft as c, readDraft as i, markerOf as n, requireCompleteDraft as o, publish as r, verifyBeforePublish as s, askLatest as t };