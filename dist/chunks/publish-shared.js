import { a as UserError, n as NotFound } from "./errors-shared.js";
import { u as sumsName } from "./verify-packages-shared.js";
import { a as withMarker, i as sameMarker, n as makeMarker, r as readMarker, t as provenanceName } from "./provenance-name-shared.js";
import { r as warned, t as passed } from "./step-outcome-shared.js";
import { i as mostAssets } from "./asset-names-shared.js";
import { n as mergeBody } from "./merge-body-shared.js";
import { n as differsFrom, r as requireSame, t as compareAssets } from "./compare-shared.js";
import { i as ownDrafts } from "./existing-shared.js";

// src/features/publish/pre-publish-checks.ts
/** Throws UserError when the tag is not, on GitHub, where it was when the release was built. */
async function requireTagUnmoved(forge, { tag, commit: built }) {
	const commit = await forge.tagCommit(tag);
	if (commit === built) return;
	const found = commit === void 0 ? "is no longer on GitHub" : `points to ${commit} on GitHub`;
	throw new UserError(`The tag ${tag} ${found}; this release was built from ${built}. Nothing was published.`, "Do not move a tag that is being released: publish a new version.");
}
/**
* Refuses to go on beside another run of the same tag: what is published is, and of two drafts of ours the older one goes on. The draft
* of a person is theirs to deal with. Throws UserError.
*/
function requireNoOtherRelease(release, releases, { tag, commit }) {
	const published = releases.find((other) => !other.draft && other.tag === tag && other.id !== release.id);
	const older = ownDrafts(releases, tag, commit).find(({ id, assets }) => id < release.id && assets.length > 0);
	const first = published ?? older;
	if (first === void 0) return;
	throw new UserError(`Somebody else ${published === void 0 ? "has an older draft of it" : "published it"} meanwhile: ${first.url}. Nothing was published by this run; its draft is ${release.url}.`, "Let one run at a time release a tag (\"concurrency:\" in the workflow), then run again, and delete the draft that is left.");
}
/** Stops a run whose draft another run has taken over for other bytes. What a person wrote over the marker takes nothing over. */
function requireNotTakenOver(release, marker) {
	const found = readMarker(release.body);
	if (found === void 0 || sameMarker(found, marker)) return;
	throw new UserError(`Another run has taken the draft ${release.url} over, for files with other bytes. Nothing was published by this run.`, "Let one run at a time release a tag (\"concurrency:\" in the workflow), then run again.");
}
/**
* Deletes drafts of ours beside this one that are empty: a run made one, and its answer never came. Each is looked at once more right
* before, because another run may fill it; one that holds something is named and left.
*/
async function removeEmptyDrafts(release, releases, { tag, commit }, { forge, log }) {
	for (const other of ownDrafts(releases, tag, commit).filter(({ id }) => id !== release.id)) {
		const now = await forge.release(other.id);
		if (now === void 0 || !now.draft) continue;
		if (now.assets.length > 0) log.warning(`There is another draft of ${tag} by this program: ${now.url}. Delete it when no run uses it.`);
		else {
			await forge.deleteDraft(now);
			log.info(`  deleted an empty draft of ${tag} that a run had left`);
		}
	}
}

// src/features/publish/uploads.ts
/** Compares a draft's assets with the files that were built. An uploaded asset that nobody planned is refused: publishing would make it ours. */
function planUploads(present, files) {
	const byName = new Map(files.map((file) => [file.name, file]));
	const foreign = present.filter((asset) => asset.uploaded && !byName.has(asset.name));
	if (foreign.length > 0) {
		const names = foreign.map(({ name }) => name).join(", ");
		throw new UserError(`The draft holds assets that this release does not make: ${names}.`, "Delete them from the draft, or add them under \"files:\".");
	}
	const different = (asset) => {
		const file = byName.get(asset.name);
		return file === void 0 || differsFrom(asset, file);
	};
	const keep = present.filter((asset) => !different(asset));
	const kept = new Set(keep.map(({ name }) => name));
	return {
		upload: files.filter(({ name }) => !kept.has(name)),
		remove: present.filter(different),
		keep
	};
}
/** The same for a release that is public: what is there stays as it is, so that anything but an equal asset of a planned name is refused. */
function planAdditions(release, files) {
	const byName = new Map(release.assets.map((asset) => [asset.name, asset]));
	const keep = [];
	for (const file of files) {
		const asset = byName.get(file.name);
		if (asset === void 0) continue;
		if (differsFrom(asset, file)) throw new UserError(asset.uploaded ? `The public release ${release.url} holds another ${file.name} than this release makes.` : `The public release ${release.url} holds ${file.name}, whose upload did not come to its end.`, "This program takes nothing from a public release: delete that asset in the web page and run again, or publish a new version.");
		keep.push(asset);
	}
	const kept = new Set(keep.map(({ name }) => name));
	return {
		upload: files.filter(({ name }) => !kept.has(name)),
		remove: [],
		keep
	};
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
/** An upload into a release that was there: what another run takes for the leaving of a dead one, it deletes. */
function takenAway(error, { url }) {
	return new NotFound(`${error.message}. Perhaps another run works on the same release: ${url}.`, "Let one run at a time release a tag (\"concurrency:\" in the workflow), then run again: it looks first.", { cause: error });
}
/** Carries out the plan, a few uploads at a time. After a failure no further one starts, those under way end, and all failures are reported. */
async function applyUploadPlan({ upload, remove, keep }, release, { forge, log }) {
	if (keep.length > 0) log.info(`  ${keep.length} assets are there already`);
	const writes = upload.length + remove.length;
	for (const asset of remove) await forge.deleteAsset(asset, writes);
	const waiting = [...upload];
	const failures = [];
	const worker = async () => {
		for (let file = waiting.shift(); file !== void 0 && failures.length === 0; file = waiting.shift()) try {
			const { name, path, size, sha256 } = file;
			requireSame(await forge.upload(release, {
				name,
				path,
				size,
				sha256,
				contentType: contentType(name)
			}, writes), file);
			log.info(`  uploaded ${name} (${size} bytes)`);
		} catch (error) {
			failures.push(error instanceof NotFound ? takenAway(error, release) : error);
		}
	};
	await Promise.all(Array.from({ length: Math.min(concurrency, upload.length) }, worker));
	const [first, ...more] = failures;
	if (first === void 0) return;
	for (const other of more) log.error(other instanceof Error ? other.message : String(other));
	throw first;
}

// src/features/publish/publish.ts
/** GitHub refuses a longer body (docs/platform.md 19). In UTF-16 code units; ours is ASCII but for what people wrote. */
const longestBody = 125e3;
/** Milliseconds that a run gets to finish whose draft is taken over: it may be at its last request. */
const lastRequest = 5e3;
/** The marker of what is to be published. Provenance stays out of it: every signature is another, so that no run can compare it by its bytes. */
function markerOf({ plan, assets }) {
	const provenance = provenanceName(plan.tag);
	return makeMarker(plan.commit, assets.filter(({ name, component }) => component !== "release" || name !== provenance), sumsName);
}
function bodyOf(existing, notes, marker) {
	const body = withMarker(existing === void 0 ? notes : mergeBody(existing, notes), marker);
	if (body.length <= longestBody) return body;
	throw new UserError(`The text of the release would have ${body.length} characters; GitHub takes ${longestBody}.`, "Shorten what stands before or after the generated notes in the draft.");
}
/** A draft as it is after the build: a person may have written into it, or published it. Throws UserError when it is none any more. */
async function readDraft(forge, draft) {
	const now = await forge.release(draft.id);
	if (now === void 0) throw new UserError(`The draft ${draft.url} is no longer there.`, "Run the job again: it makes a new one.");
	if (!now.draft) throw new UserError(`Somebody published the draft meanwhile: ${now.url}.`, "A public release never loses or changes an asset: publish a new version.");
	return {
		...now,
		assets: now.assets.length < 30 ? now.assets : await forge.assets(now)
	};
}
/** Works on a draft. When GitHub no longer finds it, another run or a person has deleted it meanwhile: then that is said. Throws UserError. */
async function onDraft(draft, forge, work) {
	try {
		return await work();
	} catch (error) {
		if (error instanceof NotFound) await readDraft(forge, draft);
		throw error;
	}
}
/**
* Puts our marker into a draft before anything in it is replaced. A run that works on the same draft for other bytes finds it right
* before it publishes, and stops; one that is past that point gets the time to finish, and is found to have published.
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
	await clock.wait(lastRequest);
	const now = await readDraft(forge, draft);
	requireNotTakenOver(now, marker);
	return now;
}
/** Makes the draft hold the assets, proves it, and publishes (or leaves a complete draft). To a release that is public already it only adds. */
async function publish(input, ports) {
	const { plan, assets, existing, notes } = input;
	const { forge } = ports;
	if (assets.length > 1e3) throw new UserError(`There are ${assets.length} assets; a release on GitHub has at most ${mostAssets}.`, "Pack some of them together.");
	if (existing.kind === "public") return addAssetsToPublicRelease(existing.release, input, ports);
	const marker = markerOf(input);
	const present = existing.kind === "draft" ? await readDraft(forge, existing.release) : void 0;
	const body = bodyOf(present?.body, notes, marker);
	const uploads = planUploads(present?.assets ?? [], assets);
	const draft = present === void 0 ? await forge.createDraft({
		tag: plan.tag,
		title: plan.title,
		body,
		prerelease: plan.prerelease
	}) : await onDraft(present, forge, () => claimDraft(present, body, marker, ports));
	input.onDraft(draft);
	return onDraft(draft, forge, async () => {
		await applyUploadPlan(uploads, draft, ports);
		const [releases, now] = await verifyBeforePublish(draft, marker, input, ports);
		const { title, prerelease } = plan;
		const latest = input.latestAmong(releases);
		const final = present === void 0 && now.body === body ? body : bodyOf(now.body, notes, marker);
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
			release: await forge.publish(now, request, (again) => requireCompleteDraft(again, marker, input)),
			latest,
			wasPublic: false
		};
	});
}
/** All that can be asked right before publishing: the tag, other releases of it, whose the draft is, and every asset. */
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
/** Before the publishing request is sent a second time: the draft is still what it was. */
function requireCompleteDraft(now, marker, { assets }) {
	requireNotTakenOver(now, marker);
	if (now.assets.length === assets.length) compareAssets(now.assets, assets);
}
/** Adds the assets to a release that somebody made public. Its words stay, with ours between markers, and nothing in it is replaced. */
async function addAssetsToPublicRelease(release, input, ports) {
	const { plan, assets, notes } = input;
	const { forge, log } = ports;
	const now = await forge.release(release.id);
	if (now === void 0 || now.draft) throw new UserError(`The release ${release.url} is no longer public.`, "Run the job again: it looks first.");
	const additions = planAdditions(now, assets);
	const marker = {
		...markerOf(input),
		added: true
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
		latest: (await forge.publicRelease())?.id === after.id,
		wasPublic: true
	};
}
/** What was published, with the words for its box. */
function reportPublished(published) {
	const { url, tag, draft, immutable } = published.release;
	if (published.wasPublic) return warned(published, `${url}, which somebody had made public before its assets were there`);
	if (draft) return passed(published, `left as a complete draft, as configured: ${url}`);
	return passed(published, immutable ? `${url}; it is immutable, and anybody can check it: gh release verify ${tag}` : url);
}

export { reportPublished as a, readDraft as i, onDraft as n, requireCompleteDraft as o, publish as r, verifyBeforePublish as s, markerOf as t };