import { o as __toESM } from "./rolldown-runtime-shared.js";
import { t as require_compare } from "./semver-shared3.js";
import { f as versionOfTag, n as isPrerelease } from "./version-shared.js";

// src/features/plan/latest.ts
var import_compare = /* @__PURE__ */ __toESM(require_compare(), 1);
/** Whether a version is a prerelease: by the configuration, or for `auto` by a part after `-`. */
function decidePrerelease(version, setting) {
	return setting === "auto" ? isPrerelease(version) : setting;
}
/** Tags of the public stable releases. */
function stableTags(releases) {
	return releases.filter((other) => !other.draft && !other.prerelease).map(({ tag }) => tag);
}
/** Whether the tags of a pattern have no text but `v` before the version: their line takes Latest from lines whose tags have one. */
const isMainLine = (pattern) => pattern === null || /^v?\{version\}/.test(pattern);
/**
* Whether the release becomes Latest. A draft or a prerelease never does; otherwise the configuration decides. With `auto` the release needs the
* highest stable version of its line, so that a back-port does not become Latest. A line whose tags have a text before the version takes Latest
* only from itself. `tags` are those of the public stable releases. Without `forge`, a version tag without such a text counts as Latest.
*/
async function decideLatest({ tag: pattern, release: { draft, latest } }, { version, prerelease }, tags, forge) {
	if (draft || prerelease) return false;
	if (latest !== "auto") return latest;
	const versions = tags.map((tag) => versionOfTag(tag, pattern));
	if (!versions.every((other) => other === void 0 || (0, import_compare.default)(version, other) >= 0)) return false;
	if (isMainLine(pattern) || !versions.includes(void 0)) return true;
	const present = forge === void 0 ? tags.find((tag) => versionOfTag(tag, null) !== void 0) : (await forge.publicRelease())?.tag;
	return present === void 0 || versionOfTag(present, pattern) !== void 0;
}
/** Whether GitHub calls a release Latest. A draft or a prerelease never is, so that they need no request. */
async function isLatest({ id, draft, prerelease }, forge) {
	return !draft && !prerelease && (await forge.publicRelease())?.id === id;
}

export { stableTags as a, isMainLine as i, decidePrerelease as n, isLatest as r, decideLatest as t };