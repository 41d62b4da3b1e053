import { o as __toESM } from "./rolldown-runtime-shared.js";
import { r as visible } from "./visible-shared.js";
import { a as shellWord } from "./format-shared.js";
import { t as require_parse } from "./semver-shared.js";
import { d as versionOfTag, l as toPep440, o as sameVersion, u as toSemver } from "./version-shared.js";
import { posix } from "node:path";

// src/features/plan/released-versions.ts
var import_parse = /* @__PURE__ */ __toESM(require_parse(), 1);
/** The released versions under the pattern of this release's tag, without drafts. Without a release, tags count as releases. */
async function releasedVersions({ repository, releases, pattern }, git) {
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
/**
* The highest released version that is not below `version`; undefined when `version` may be released. Versions of its line count: those
* with the same major and minor number, and those in the history of its commit. So a back-port may be lower than other releases.
* Prereleases limit only prereleases, as in the notes.
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

// src/features/plan/version-agreement.ts
/** The version, in SemVer, that all places state; undefined without a place, when places differ, or when it has no SemVer spelling. */
function agreedVersion(places) {
	const [first, ...others] = places;
	if (first === void 0 || others.some((other) => !sameVersion(first.value, other.value))) return void 0;
	return places.map((place) => toSemver(place.value)).find((version) => version !== void 0);
}
/**
* Compares every place with `expected`, the version of the tag. Without a tag (`expected` is null) the version of most places counts as
* right, in a tie the first.
*/
function checkVersions(expected, places) {
	const right = expected ?? mostStated(places);
	if (right === void 0) return [];
	const wrong = places.filter((place) => !sameVersion(place.value, right));
	const source = places.find((place) => sameVersion(place.value, right));
	const authority = expected !== null ? `the tag says ${visible(right)}` : `${source === void 0 ? "most" : visible(source.path)} says ${visible(right)}`;
	return wrong.map((place) => ({
		rule: "version/mismatch",
		level: "error",
		path: place.path,
		...place.line === void 0 ? {} : { line: place.line },
		message: `${visible(place.path)} says ${visible(place.value)} (${visible(place.where)}), ${authority}.`,
		suggestion: remedy(place, right, wrong)
	}));
}
function mostStated(places) {
	const votes = places.map((place) => places.filter((other) => sameVersion(place.value, other.value)).length);
	return places[votes.indexOf(Math.max(...votes))]?.value;
}
function remedy(place, version, wrong) {
	const name = posix.basename(place.path);
	const folder = posix.dirname(place.path);
	const inFolder = (command) => folder === "." ? `run ${command}` : `run (cd ${shellWord(visible(folder))} && ${command})`;
	const locking = /^(uv|poetry|pdm)\.lock$/.exec(name)?.[1];
	if (locking !== void 0) return inFolder(`${locking} lock`);
	if (!(name === "package.json" || name === "package-lock.json" || name === "npm-shrinkwrap.json")) return `write ${newLine(place, version)}`;
	if (/^packages\["[^"]/.test(place.where)) return inFolder("npm install --package-lock-only");
	const same = wrong.some((other) => other.path === posix.join(folder, "package.json")) ? "" : " --allow-same-version";
	return inFolder(`npm version ${toSemver(version) ?? version} --no-git-tag-version${same}`);
}
function newLine(place, version) {
	const python = pythonSpelling(version);
	if (place.where.includes("{version}")) return visible(place.where.replace("{version}", version));
	if (place.where === "metadata.version") return `version = ${python}`;
	if (place.where.endsWith(".version")) return `version = "${python}"`;
	if (place.path.endsWith("setup.py")) return `version="${python}"`;
	return place.path.endsWith(".py") ? `${place.where} = "${python}"` : version;
}
function pythonSpelling(version) {
	try {
		return toPep440(version);
	} catch {
		return version;
	}
}

export { releasedVersions as i, checkVersions as n, releaseNotBelow as r, agreedVersion as t };