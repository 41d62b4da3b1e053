import { o as __toESM } from "./rolldown-runtime-shared.js";
import { t as require_parse } from "./semver-shared.js";
import { f as visible } from "./format-shared.js";
import { a as UserError } from "./errors-shared.js";

// src/model/version.ts
var import_parse = /* @__PURE__ */ __toESM(require_parse(), 1);
/**
* Parses a tag name: the SemVer version without `v`, with build metadata, or the sentence that refuses the name. Without a pattern it is strict SemVer 2 (https://semver.org), with or without `v`. A pattern such as
* `backend-v{version}` contains `{version}` once. Never throws; each refusal is one ASCII sentence.
*/
function parseTag(tag, pattern) {
	const name = `the tag "${visible(tag)}"`;
	if (tag === "") return { refused: "The tag has no name." };
	const bad = /[\x00-\x1f\x7f]/.test(tag) ? "a control character" : /[^\x00-\x7f]/.test(tag) ? "a character that is not ASCII" : /\s/.test(tag) ? "a space" : void 0;
	if (bad !== void 0) return { refused: `T${name.slice(1)} holds ${bad}; a tag that is released is plain ASCII without spaces.` };
	const text = pattern === null ? tag.replace(/^v/, "") : insidePattern(tag, pattern);
	if (text === void 0) return { refused: `T${name.slice(1)} does not have the form "${visible(pattern ?? "")}" that the configuration asks for.` };
	const reason = whyNoVersion(text);
	return reason === void 0 ? { version: text } : { refused: `T${name.slice(1)} is no version: ${reason}.` };
}
function insidePattern(tag, pattern) {
	const at = pattern.indexOf("{version}");
	if (at < 0) return void 0;
	const [before, after] = [pattern.slice(0, at), pattern.slice(at + 9)];
	return tag.length > before.length + after.length && tag.startsWith(before) && tag.endsWith(after) ? tag.slice(before.length, tag.length - after.length) : void 0;
}
/** Why a text violates strict SemVer 2; undefined when it is valid. */
function whyNoVersion(text) {
	const foreign = /[^0-9A-Za-z.+-]/.exec(text);
	if (foreign) return `it holds "${visible(foreign[0])}", and a version has only letters, digits and . - +`;
	if (text.length > 256) return `it has ${text.length} characters, and a version has at most 256`;
	const [, core = "", dash, prerelease = "", plus, build = ""] = /^([^+-]*)(-([^+]*))?(\+(.*))?$/.exec(text) ?? [];
	return whyNoCore(core) ?? whyNoSuffix(dash, prerelease, "prerelease") ?? whyNoSuffix(plus, build, "build metadata") ?? ((0, import_parse.default)(text) ? void 0 : "it is not SemVer, write a version such as 1.2.3 or 1.2.3-rc.1");
}
function whyNoCore(core) {
	if (/^[vV]/.test(core)) return "only one small \"v\" may stand before the numbers";
	const numbers = core.split(".");
	const other = numbers.find((number) => !/^\d+$/.test(number));
	if (other === "") return core === "" ? "it has no numbers, write three such as 1.2.3" : "a number is missing beside a dot";
	if (other !== void 0) return `"${other}" is no number; it has the form 1.2.3 or 1.2.3-rc.1`;
	const padded = numbers.find((number) => /^0\d/.test(number));
	if (padded !== void 0) return `the number ${padded} has a leading zero, write ${unpadded(padded)}`;
	if (numbers.length < 3) return `it has ${numbers.length === 1 ? "1 number" : "2 numbers"} where a version has three, write ${[
		...numbers,
		"0",
		"0"
	].slice(0, 3).join(".")}`;
	if (numbers.length > 3) return `it has ${numbers.length} numbers where a version has three`;
	const large = numbers.find((number) => !Number.isSafeInteger(Number(number)));
	return large === void 0 ? void 0 : `the number ${large} is too large`;
}
function whyNoSuffix(mark, text, name) {
	if (mark === void 0) return void 0;
	const parts = text.split(".");
	if (text === "") return `the ${name} after "${mark[0]}" is empty`;
	if (parts.includes("")) return `the ${name} "${text}" has an empty part beside a dot`;
	if (text.includes("+")) return "it has more than one \"+\"";
	const padded = name === "prerelease" ? parts.find((part) => /^0\d+$/.test(part)) : void 0;
	return padded === void 0 ? void 0 : `the prerelease number ${padded} has a leading zero, write ${unpadded(padded)}`;
}
/** The digits without leading zeros; `0` without digits. */
function unpadded(digits) {
	return (digits || "0").replace(/^0+(?=\d)/, "");
}
const phases = {
	a: "a",
	alpha: "a",
	b: "b",
	beta: "b",
	c: "rc",
	rc: "rc",
	pre: "rc",
	preview: "rc"
};
/** The prerelease part of a SemVer version as PEP 440 suffixes; undefined when PEP 440 has no such suffixes. */
function pep440Suffix(identifiers) {
	const match = /^(?:(alpha|a|beta|b|c|rc|preview|pre)\.?(\d*))?(?:(?:^|\.)(post)\.?(\d*))?(?:(?:^|\.)(dev)\.?(\d*))?$/.exec(identifiers.join(".").toLowerCase());
	if (!match) return void 0;
	const [, phase, at, post, postAt, dev, devAt] = match;
	return (phase ? phases[phase] + unpadded(at) : "") + (post ? `.post${unpadded(postAt)}` : "") + (dev ? `.dev${unpadded(devAt)}` : "");
}
function localPart(build) {
	return build.toLowerCase().split(/[.\-_]/).map((part) => /^\d+$/.test(part) ? unpadded(part) : part).join(".");
}
/**
* A SemVer version in the normalised spelling of PEP 440: `1.2.3-rc.1` becomes `1.2.3rc1`, build metadata becomes the local part.
* Throws UserError for a prerelease without such a spelling: `1.2.3-next.0`.
*/
function toPep440(semver) {
	const spelled = spellPep440(semver);
	if (spelled !== void 0) return spelled;
	throw new UserError(`The version ${visible(semver)} has no spelling for Python packages (PEP 440).`, "Use a prerelease of the form alpha.1, beta.1, rc.1 or dev.1.");
}
/** The spelling of `toPep440`; undefined without one. */
function spellPep440(semver) {
	const parsed = (0, import_parse.default)(semver.replace(/^v/, ""));
	if (!parsed) return void 0;
	const suffix = parsed.prerelease.length === 0 ? "" : pep440Suffix(parsed.prerelease.map(String));
	if (suffix === void 0) return void 0;
	const local = parsed.build.length === 0 ? "" : "+" + localPart(parsed.build.join("."));
	return `${parsed.major}.${parsed.minor}.${parsed.patch}${suffix}${local}`;
}
const pep440 = /^v?(?:(?<epoch>\d+)!)?(?<release>\d+(?:\.\d+)*)(?:[-_.]?(?<phase>alpha|a|beta|b|preview|pre|c|rc)[-_.]?(?<at>\d*))?(?:-(?<implicit>\d+)|[-_.]?(?<post>post|rev|r)[-_.]?(?<postAt>\d*))?(?:[-_.]?(?<dev>dev)[-_.]?(?<devAt>\d*))?(?:\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?$/;
function readPep440(version) {
	const groups = pep440.exec(version.trim().toLowerCase())?.groups;
	if (!groups) return void 0;
	const pre = groups.phase ? phases[groups.phase] + unpadded(groups.at) : "";
	const post = groups.implicit !== void 0 ? `.post${unpadded(groups.implicit)}` : groups.post ? `.post${unpadded(groups.postAt)}` : "";
	const dev = groups.dev ? `.dev${unpadded(groups.devAt)}` : "";
	return {
		epoch: unpadded(groups.epoch),
		release: groups.release.split(".").map(unpadded),
		suffix: pre + post + dev,
		prerelease: pre !== "" || dev !== "",
		local: groups.local === void 0 ? "" : "+" + localPart(groups.local)
	};
}
/** The one spelling that all spellings of a version map to. SemVer comes first: `1.2.3-1` is a prerelease in SemVer, a post release in PEP 440. */
function canonical(version) {
	const trimmed = version.trim().replace(/^v(?=\d)/i, "");
	const parsed = (0, import_parse.default)(trimmed);
	if (parsed) return spellPep440(trimmed) ?? `${parsed.version}${parsed.build.length === 0 ? "" : "+" + parsed.build.join(".")}`;
	const read = readPep440(trimmed);
	if (!read) return version.trim();
	const release = [
		...read.release,
		"0",
		"0"
	].slice(0, Math.max(3, read.release.length));
	while (release.length > 3 && release.at(-1) === "0") release.pop();
	return `${read.epoch === "0" ? "" : read.epoch + "!"}${release.join(".")}${read.suffix}${read.local}`;
}
/** Whether two spellings (SemVer 2, PEP 440) mean one version: `v1.2.3-rc.1` and `1.2.3RC1` do. Build metadata counts. */
function sameVersion(a, b) {
	return canonical(a) === canonical(b);
}
/** The SemVer spelling without `v`: `1.2.3rc1` becomes `1.2.3-rc.1`. Undefined for versions that SemVer cannot express: an epoch, four numbers. */
function toSemver(version) {
	const trimmed = version.trim().replace(/^v(?=\d)/i, "");
	if (whyNoVersion(trimmed) === void 0) return trimmed;
	const match = /^(\d+\.\d+\.\d+)(?!\.\d)(.*?)(\+.+)?$/.exec(canonical(trimmed));
	if (!match || !readPep440(trimmed)) return void 0;
	const long = {
		a: "alpha",
		b: "beta",
		rc: "rc",
		post: "post",
		dev: "dev"
	};
	const parts = [...match[2].matchAll(/(a|b|rc|post|dev)(\d+)/g)].map(([, phase, number]) => `${long[phase]}.${number}`);
	const semver = match[1] + (parts.length === 0 ? "" : "-" + parts.join(".")) + (match[3] ?? "");
	return whyNoVersion(semver) === void 0 ? semver : void 0;
}
/** Whether a version in SemVer or PEP 440 spelling is a prerelease. A PEP 440 post release is not a prerelease. */
function isPrerelease(version) {
	const trimmed = version.trim().replace(/^v(?=\d)/i, "");
	const parsed = (0, import_parse.default)(trimmed);
	return parsed ? parsed.prerelease.length > 0 : readPep440(trimmed)?.prerelease ?? false;
}
/** Whether a text is a version in SemVer or PEP 440 spelling. Version files also hold texts such as `unknown`. */
function looksLikeVersion(text) {
	return (0, import_parse.default)(text.trim()) !== null || readPep440(text) !== void 0;
}
/** The version that a tag names; undefined when the name does not fit the pattern. */
function versionOfTag(name, pattern) {
	const parsed = parseTag(name, pattern);
	return "version" in parsed ? parsed.version : void 0;
}
/** The version that a person names, with or without `v`, or as a tag of the pattern. Throws UserError for another text; `prefix` begins its message. */
function namedVersion(text, pattern, prefix = "") {
	const parsed = parseTag(text, versionOfTag(text, pattern) === void 0 ? null : pattern);
	if ("version" in parsed) return parsed.version;
	throw new UserError(`${prefix}${parsed.refused}`, "Give a version such as 1.2.4.");
}
/** Prepares a version for `compareVersions`; undefined for a text that is no version, and for a single number such as the floating `v1`. */
function orderedVersion(text) {
	const semver = (0, import_parse.default)(text);
	if (semver !== null) return {
		text,
		semver,
		prerelease: semver.prerelease.length > 0
	};
	const read = readPep440(text);
	return read !== void 0 && read.release.length > 1 ? {
		text,
		semver,
		prerelease: read.prerelease
	} : void 0;
}
/** The text for the version in a tag name that fits the pattern. It may be no version, or one that cannot be released: `1.0`, `v2025.09.04`. */
function versionTextOfTag(name, pattern) {
	const text = pattern === null ? name.replace(/^v/, "") : insidePattern(name, pattern);
	return text !== void 0 && /^\d/.test(text) ? text : void 0;
}
/**
* Negative if `a` is lower, 0 for versions that differ at most in build metadata. Two SemVer versions have the order of SemVer, others the
* order of PEP 440: as SemVer, a post release would be lower than its version.
*/
function compareVersions(a, b) {
	if (a.semver !== null && b.semver !== null) return a.semver.compare(b.semver);
	const [one, other] = [pep440Order(a.text), pep440Order(b.text)];
	const at = one.findIndex((number, index) => number !== other[index]);
	return at < 0 ? 0 : one[at] - other[at];
}
/** Numbers with the order of PEP 440, "Summary of permitted suffixes and relative ordering": development before prerelease before final before post. */
function pep440Order(version) {
	const { epoch, release, suffix } = readPep440(spellPep440(version) ?? version.replace(/[-+].*$/, ".dev0"));
	const [, phase, at, post, dev] = /^(?:(a|b|rc)(\d+))?(?:\.post(\d+))?(?:\.dev(\d+))?$/.exec(suffix);
	const rank = phase !== void 0 ? [
		"a",
		"b",
		"rc"
	].indexOf(phase) : post === void 0 && dev !== void 0 ? -1 : 3;
	return [
		...[
			epoch,
			...release,
			..."0".repeat(9)
		].slice(0, 10),
		rank,
		at ?? 0,
		post ?? -1,
		dev ?? 2 ** 53
	].map(Number);
}
/** The name of the tag of a version: by the pattern, else with the `v` of the tag `like`. Without another tag it has one. */
function tagOfVersion(version, like, pattern) {
	if (pattern !== null) return pattern.replace("{version}", () => version);
	return `${like === void 0 || like.startsWith("v") ? "v" : ""}${version}`;
}

export { orderedVersion as a, spellPep440 as c, toSemver as d, versionOfTag as f, namedVersion as i, tagOfVersion as l, isPrerelease as n, parseTag as o, versionTextOfTag as p, looksLikeVersion as r, sameVersion as s, compareVersions as t, toPep440 as u };