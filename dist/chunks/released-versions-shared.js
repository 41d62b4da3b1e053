import { o as __toESM } from "./rolldown-runtime-shared.js";
import { t as require_compare } from "./semver-shared3.js";
import { t as require_parse } from "./semver-shared.js";
import { f as versionOfTag } from "./version-shared.js";

// src/features/plan/released-versions.ts
var import_compare = /* @__PURE__ */ __toESM(require_compare(), 1);
var import_parse = /* @__PURE__ */ __toESM(require_parse(), 1);
/** The released versions under the pattern of this release's tag, without drafts. Without a release, or an answer of GitHub, tags count as releases. */
async function releasedVersions(history, git) {
	const { repository, releases, pattern } = history;
	const commits = new Map(repository.tags.map(({ name, commit }) => [name, commit]));
	const contained = new Set(await git.tagsIn(repository.commit));
	const versionsOf = (names) => [...new Set(names)].flatMap((tag) => {
		const version = versionOfTag(tag, pattern);
		return version === void 0 ? [] : [{
			tag,
			version,
			commit: commits.get(tag),
			ancestor: contained.has(tag)
		}];
	});
	const published = versionsOf((releases ?? []).filter(({ draft }) => !draft).map(({ tag }) => tag));
	return published.length > 0 ? published : versionsOf(repository.tags.map(({ name }) => name));
}
/** The highest released version. */
function newestOf(released) {
	return released.toSorted((a, b) => (0, import_compare.default)(b.version, a.version))[0];
}
/**
* The highest released version that is not below `version`; undefined when `version` may be released. Versions with the same major and minor
* number count, and those in the history of its commit, so that a back-port may be lower. Prereleases limit only prereleases, as in the notes.
*/
function releaseNotBelow(version, released) {
	const own = (0, import_parse.default)(version);
	if (own === null) return void 0;
	return released.flatMap((other) => {
		const parsed = (0, import_parse.default)(other.version);
		return parsed !== null && isOfLine(own, parsed, other.ancestor) && !isAbove(own, parsed) ? [{
			other,
			parsed
		}] : [];
	}).sort((a, b) => b.parsed.compare(a.parsed) || (a.other.tag < b.other.tag ? -1 : 1))[0]?.other;
}
function isOfLine(own, other, ancestor) {
	if (own.prerelease.length === 0 && other.prerelease.length > 0) return false;
	return ancestor || own.major === other.major && own.minor === other.minor;
}
/** Versions that differ only in build metadata have no order (SemVer 2.0.0, point 10): they are builds of one version. */
function isAbove(own, other) {
	const order = own.compare(other);
	return order > 0 || order === 0 && own.build.join(".") !== other.build.join(".");
}

export { releaseNotBelow as n, releasedVersions as r, newestOf as t };