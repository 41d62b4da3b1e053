import { a as __toESM } from "./rolldown-runtime-shared.js";
import { t as require_compare } from "./semver-shared2.js";
import { s as versionOfTag, t as isPrerelease } from "./version-shared.js";

// src/features/plan/latest.ts
var import_compare = /* @__PURE__ */ __toESM(require_compare(), 1);
/** Whether a version is a prerelease: it has a part behind `-`, or the configuration says so. */
function decidePrerelease(version, setting) {
	return setting === "auto" ? isPrerelease(version) : setting;
}
/**
* Whether the release becomes Latest: this function decides, nothing else does. A prerelease and a draft never do; else the
* configuration decides, and by itself (`auto`) only the highest stable version does, so that a back-port never takes the badge.
* `published` are the versions of the stable releases that are public.
*/
function decideLatest(version, prerelease, setting, published) {
	if (prerelease) return false;
	if (setting !== "auto") return setting;
	return published.every((other) => (0, import_compare.default)(version, other) >= 0);
}
/** Versions of the stable releases that are public. */
function publishedVersions(releases, pattern) {
	return releases.filter((other) => !other.draft && !other.prerelease).flatMap((other) => versionOfTag(other.tag, pattern) ?? []);
}
/** The same by the configuration. A draft is not Latest, whatever its version. */
function latestUnder({ release }, { version, prerelease }, published) {
	return !release.draft && decideLatest(version, prerelease, release.latest, published);
}

export { latestUnder as n, publishedVersions as r, decidePrerelease as t };