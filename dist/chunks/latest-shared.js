import { o as __toESM } from "./rolldown-runtime-shared.js";
import { t as require_compare } from "./semver-shared3.js";
import { d as versionOfTag, n as isPrerelease } from "./version-shared.js";

// src/features/plan/latest.ts
var import_compare = /* @__PURE__ */ __toESM(require_compare(), 1);
/** Whether a version is a prerelease: by the configuration, or for `auto` by a part after `-`. */
function decidePrerelease(version, setting) {
	return setting === "auto" ? isPrerelease(version) : setting;
}
/** Versions of the public stable releases. */
function publishedVersions(releases, pattern) {
	return releases.filter((other) => !other.draft && !other.prerelease).flatMap((other) => versionOfTag(other.tag, pattern) ?? []);
}
/**
* Whether the release becomes Latest. A draft or a prerelease never does; otherwise the configuration decides. With `auto` only the highest
* stable version becomes Latest, so that a back-port does not. `published` are the versions of the public stable releases.
*/
function latestUnder({ release: { draft, latest } }, { version, prerelease }, published) {
	if (draft || prerelease) return false;
	return latest === "auto" ? published.every((other) => (0, import_compare.default)(version, other) >= 0) : latest;
}

export { latestUnder as n, publishedVersions as r, decidePrerelease as t };