import { n as UserError } from "./errors-shared.js";
import { t as sumsName } from "./manifest-shared.js";
import { n as mergeBody } from "./merge-body-shared.js";
import { n as readMarker, r as withMarker, t as makeMarker } from "./marker-shared.js";

// src/publish/publish.ts
/** GitHub refuses a longer body (docs/platform.md 19). In UTF-16 code units; ours is ASCII but for what people wrote. */
const longestBody = 125e3;
const differsFrom = (asset, file) => !asset.uploaded || asset.size !== file.size || asset.digest !== void 0 && asset.digest !== file.sha256;
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
const contentTypes = [
	[/\.(zip|whl)$/, "application/zip"],
	[/\.t?gz$/, "application/gzip"],
	[/\.json$/, "application/json"],
	[/(\.(txt|md)|SUMS)$/, "text/plain"]
];
const contentType = (name) => contentTypes.find(([pattern]) => pattern.test(name))?.[1] ?? "application/octet-stream";
/** At most this many uploads at once: GitHub counts concurrent requests (docs/platform.md 37). */
const concurrency = 5;
/** Uploads, a few at a time. After a failure no further one starts, those under way end, and all failures are reported. */
async function uploadAll(forge, release, files, log) {
	const waiting = [...files];
	const failures = [];
	const worker = async () => {
		for (let file = waiting.shift(); file !== void 0 && failures.length === 0; file = waiting.shift()) try {
			requireSame(await forge.upload(release, {
				name: file.name,
				path: file.path,
				size: file.size,
				sha256: file.sha256,
				contentType: contentType(file.name)
			}), file);
			log.info(`  uploaded ${file.name} (${file.size} bytes)`);
		} catch (error) {
			failures.push(error);
		}
	};
	await Promise.all(Array.from({ length: Math.min(concurrency, files.length) }, worker));
	const [first, ...more] = failures;
	if (first === void 0) return;
	for (const other of more) log.error(other instanceof Error ? other.message : String(other));
	throw first;
}
function requireSame(asset, file) {
	if (asset === void 0) throw new UserError(`The asset ${file.name} is not in the draft.`, "Run the job again: what is missing is uploaded.");
	if (differsFrom(asset, file)) {
		const stored = `${asset.size} bytes, sha256 ${asset.digest ?? "not told"}${asset.uploaded ? "" : ", not uploaded to its end"}`;
		throw new UserError(`GitHub stored ${file.name} as ${stored}; built were ${file.size} bytes, sha256 ${file.sha256}.`, "Run the job again: it is replaced in the draft.");
	}
}
async function requireTagUnmoved(forge, plan) {
	const commit = await forge.tagCommit(plan.tag);
	if (commit === plan.commit) return;
	const found = commit === void 0 ? "is no longer on GitHub" : `points to ${commit} on GitHub`;
	throw new UserError(`The tag ${plan.tag} ${found}; this release was built from ${plan.commit}. Nothing was published.`, "Do not move a tag while it is released: push a new version.");
}
/** The second look, right before publishing: another run may have come first, a person may have written into the draft. Throws UserError. */
function requireAlone(release, releases, commit) {
	const ofTag = releases.filter((other) => other.tag === release.tag);
	const ours = (other) => other.draft && readMarker(other.body)?.commit === commit;
	const first = ofTag.find((other) => !other.draft || ours(other) && other.id < release.id);
	if (first === void 0) return;
	const what = first.draft ? "has an older draft of it" : "published it";
	throw new UserError(`Somebody else ${what} meanwhile: ${first.url}. Nothing was published by this run.`, "Let one run at a time release a tag (\"concurrency:\" in the workflow), then run again.");
}
function bodyOf(existing, notes, marker) {
	const body = withMarker(existing === void 0 ? notes : mergeBody(existing, notes), marker);
	if (body.length <= longestBody) return body;
	throw new UserError(`The text of the release would have ${body.length} characters; GitHub takes ${longestBody}.`, "Shorten what stands before or after the generated notes in the draft.");
}
/** Whether everything that was built is there, and nothing else: one sentence of evidence. Throws UserError. */
function compareAssets(shown, assets) {
	const stored = new Map(shown.map((asset) => [asset.name, asset]));
	for (const file of assets) requireSame(stored.get(file.name), file);
	if (shown.length !== assets.length) throw new UserError(`The release holds ${shown.length} assets, planned are ${assets.length}: somebody else changed it.`, "Look at it, then run the job again.");
	const told = shown.every(({ digest }) => digest !== void 0) ? "size and sha256" : "size alone: this server tells no digests";
	return `${assets.length} assets, compared by ${told}`;
}
/** A draft as it is after the build: a person may have written into it, or published it. Throws UserError when it is none any more. */
async function lookAtDraft(forge, draft) {
	const now = (await forge.releases()).find(({ id }) => id === draft.id);
	if (now === void 0) throw new UserError(`The draft ${draft.url} is no longer there.`, "Run the job again: it makes a new one.");
	if (!now.draft) throw new UserError(`Somebody published the draft meanwhile: ${now.url}.`, "A public release never loses or changes an asset: publish a new version.");
	return now;
}
/** Makes the draft hold the assets, proves it, and publishes (or leaves a complete draft). */
async function publish(input, ports) {
	const { plan, assets } = input;
	const { forge, log } = ports;
	const marker = makeMarker(plan.commit, assets, sumsName);
	const present = input.existing.kind === "draft" ? await lookAtDraft(forge, input.existing.release) : void 0;
	const body = bodyOf(present?.body, input.notes, marker);
	const uploads = planUploads(present?.assets ?? [], assets);
	const release = present ?? await forge.createDraft({
		tag: plan.tag,
		title: plan.title,
		body,
		prerelease: plan.prerelease
	});
	input.onDraft(release);
	for (const asset of uploads.remove) await forge.deleteAsset(asset);
	if (uploads.keep.length > 0) log.info(`  ${uploads.keep.length} assets are in the draft already`);
	await uploadAll(forge, release, uploads.upload, log);
	const releases = await forge.releases();
	requireAlone(release, releases, plan.commit);
	const listed = releases.find(({ id }) => id === release.id);
	compareAssets(listed?.assets.length === assets.length && listed.assets.every(({ uploaded }) => uploaded) ? listed.assets : await forge.assets(release), assets);
	await requireTagUnmoved(forge, plan);
	const { title, prerelease } = plan;
	const latest = input.latestAmong(releases);
	const kept = (listed ?? release).body;
	const request = {
		title,
		body: present === void 0 && kept === body ? body : bodyOf(kept, input.notes, marker),
		prerelease,
		latest,
		draft: input.draft
	};
	return {
		release: await forge.publish(release, request),
		latest
	};
}

export { compareAssets, publish };