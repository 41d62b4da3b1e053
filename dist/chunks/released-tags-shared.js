import { n as isStatement, o as sumsName } from "./manifest-shared.js";
import { r as readMarker } from "./marker-shared.js";

// src/features/plan/released-tags.ts
/** Whether the release has all assets of the marker, uploaded and with equal digests. An asset without a digest from the server counts as equal. */
function isComplete(release, marker) {
	const expected = marker.assets ?? (marker.sums === null ? {} : { ["SHA256SUMS"]: marker.sums });
	const assets = new Map(release.assets.map((asset) => [asset.name, asset]));
	const all = Object.entries(expected).every(([name, sha256]) => {
		const asset = assets.get(name);
		return asset?.uploaded === true && (asset.digest === void 0 || asset.digest === sha256);
	});
	const counted = release.assets.filter(({ name }) => !isStatement(name, release.tag));
	return all && counted.length >= (marker.count ?? 0) && release.assets.every((asset) => asset.uploaded);
}
/** Most tags that GitHub is asked about by name. */
const MOST_ASKED = 10;
const stateOf = (body) => body.includes("<!-- release-runbook:rollback {") ? "rolled-back" : "public";
/** The states of tags, highest version first: by the loaded releases, else by one request for the first ten. Undefined without an answer: tags stand for releases. */
async function findReleaseStates(tags, { release: { draft } }, releases, { forge, log }) {
	if (releases !== void 0) {
		const known = Map.groupBy(releases, ({ tag }) => tag);
		return new Map(tags.map((tag) => [tag.name, stateAmong(known.get(tag.name) ?? [], tag, draft)]));
	}
	if (forge === void 0 || draft || tags.length === 0) return void 0;
	try {
		const asked = tags.slice(0, MOST_ASKED).map(({ name }) => name);
		const bodies = await forge.publicBodies(asked);
		return new Map(asked.map((name) => [name, bodies.has(name) ? stateOf(bodies.get(name)) : "none"]));
	} catch (error) {
		log.warning(`${error.message} Tags stand for releases.`);
		return;
	}
}
function stateAmong(releases, { commit }, drafts) {
	const shown = releases.find((release) => !release.draft);
	if (shown !== void 0) return stateOf(shown.body);
	const complete = releases.some((release) => {
		const marker = readMarker(release.body);
		return marker?.commit === commit && isComplete(release, marker);
	});
	return drafts && complete ? "public" : "none";
}
/** Whether this program was to release a commit: the commit has the configuration file of this run, or a workflow that names the program. */
async function wasToRelease(commit, path, git) {
	const paths = (await git.filesIn(commit)).map((file) => file.path);
	if (paths.includes(path)) return true;
	const workflows = paths.filter((each) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(each));
	return (await git.filesAt(workflows.map((each) => ({
		commit,
		path: each
	})))).some((bytes) => new TextDecoder().decode(bytes).includes("release-runbook"));
}

export { isComplete as n, wasToRelease as r, findReleaseStates as t };