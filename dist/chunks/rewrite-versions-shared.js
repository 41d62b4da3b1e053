import { a as UserError } from "./errors-shared.js";
import { s as sameVersion } from "./version-shared.js";
import { i as valueAt, n as parsed } from "./tolerant-shared.js";
import { i as findVersions, n as lockNames, r as lockedFolders, t as readVersions } from "./version-files-shared.js";
import { i as spelledFor } from "./version-agreement-shared.js";
import { posix } from "node:path";

// src/features/plan/stated-versions.ts
/** Descriptions that the check of versions does not read. It reads lockfiles and manifests only in part. */
const descriptions = /^(?:CITATION\.cff|codemeta\.json|\.zenodo\.json)$/;
const locks = /* @__PURE__ */ new Set([...lockNames.python, ...lockNames.node]);
const manifests = /^(?:package\.json|pyproject\.toml|setup\.cfg)$/;
/** Whether a file with this path may state the version of a project in the repository. */
function mayStateVersion(path) {
	const name = posix.basename(path);
	return (locks.has(name) || descriptions.test(name) || manifests.test(name)) && !/(?:^|\/)node_modules\//.test(path);
}
/** The version that a description states, as it is written. */
function describedVersion(text, path) {
	if (!path.endsWith(".json")) return /^version:[ \t]*["']?([^\s"'#]+)/m.exec(text)?.[1];
	const version = valueAt(parsed(text, JSON.parse), "version");
	return typeof version === "string" ? version : void 0;
}
/**
* The projects of the repository for which a file states this version: `''` for the file's own project, else a package's name. Dependencies do
* not count. Empty for an unreadable file.
*/
function findStatedVersions(text, path, version) {
	const name = posix.basename(path);
	const isStated = ({ value }) => sameVersion(value, version);
	try {
		if (!locks.has(name) && !manifests.test(name)) return isStated({ value: describedVersion(text, path) ?? "" }) ? [""] : [];
		const own = manifests.test(name) || name.endsWith(".json") ? findVersions(text, path).places.filter(isStated) : [];
		const folders = locks.has(name) ? lockedFolders(text, path).flatMap(({ place, name: of }) => isStated(place) ? [of] : []) : [];
		return [...own.length > 0 ? [""] : [], ...folders];
	} catch {
		return [];
	}
}
/**
* The text of a description at the repository's root (CITATION.cff, codemeta.json, .zenodo.json) with the version `to`. Undefined for any other file,
* and when the file does not state the version `from`.
*/
function rewriteDescription(text, path, from, to) {
	const stated = descriptions.test(path) ? describedVersion(text, path) : void 0;
	if (stated === void 0 || !sameVersion(stated, from)) return void 0;
	const wanted = withPrefixOf(stated, to);
	return replacements(text, stated, wanted).find((changed) => describedVersion(changed, path) === wanted);
}
/** The version with a `v` when the old value has one. */
function withPrefixOf(value, version) {
	return /^v\d/.test(value) ? `v${version}` : version;
}
/** The texts in which `to` replaces one of the places of `from`, in the order of the places from the index `start` on. */
function* replacements(text, from, to, start = 0) {
	for (let at = text.indexOf(from, start); at >= 0; at = text.indexOf(from, at + 1)) yield `${text.slice(0, at)}${to}${text.slice(at + from.length)}`;
}

// src/features/plan/rewrite-versions.ts
/** Number of places in a file to try, from the line that states the version. */
const mostCandidates = 200;
/**
* The texts with the version `to` instead of `from`, by path, for version files, lockfiles and descriptions; nothing is written to disk. `stale`
* names the places that go on stating `from`: the check of versions does not compare them. Throws UserError for a place that cannot be rewritten.
*/
async function changeVersion(tree, tracked, from, to) {
	const texts = new Map(await rewriteVersions(tree, to));
	const stale = [];
	for (const { path, kind } of tracked) {
		if (kind !== "file" || !mayStateVersion(path)) continue;
		const text = texts.get(path) ?? await tree.files.readText(posix.join(tree.root, path)) ?? "";
		const rewritten = rewriteDescription(text, path, from, to);
		if (rewritten !== void 0) texts.set(path, rewritten);
		else stale.push(...findStatedVersions(text, path, from).map((of) => of === "" ? path : `${path} (${of})`));
	}
	return {
		texts,
		stale
	};
}
/**
* The texts with a new version, SemVer without `v`, for every file that states one; Python files get the spelling of PEP 440. A new text is
* correct when the version reader finds the new version in its place and the old values elsewhere. Throws UserError as `changeVersion`.
*/
async function rewriteVersions({ files, root, components, configured }, version) {
	const originals = /* @__PURE__ */ new Map();
	const original = (path) => {
		originals.set(path, originals.get(path) ?? files.readText(path));
		return originals.get(path);
	};
	const read = async (texts) => {
		const readText = async (path) => texts.get(posix.relative(root, path)) ?? original(path);
		return (await readVersions({
			...files,
			readText
		}, root, components, configured, true)).places;
	};
	const texts = /* @__PURE__ */ new Map();
	const places = await read(texts);
	let values = places.map(({ value }) => value);
	for (const [at, { path, line, value: old }] of places.entries()) {
		if (sameVersion(old, version)) continue;
		const wanted = values.with(at, withPrefixOf(old, spelledFor(path, version)));
		const text = texts.get(path) ?? await original(posix.join(root, path)) ?? "";
		const isCorrect = async (changed) => {
			const now = await read(new Map([...texts, [path, changed]]));
			return now.length === wanted.length && now.every(({ value }, index) => value === wanted[index]);
		};
		const rewritten = await firstThat(replacements(text, old, wanted[at], startOfLine(text, line ?? 1)).take(mostCandidates), isCorrect);
		if (rewritten === void 0) throw new UserError(`The version ${old} in ${path}${line === void 0 ? "" : `, line ${line}`} cannot be rewritten.`, "Name the file with a pattern under \"version:\" in the configuration.");
		texts.set(path, rewritten);
		values = wanted;
	}
	return texts;
}
async function firstThat(candidates, isCorrect) {
	for (const candidate of candidates) if (await isCorrect(candidate)) return candidate;
}
/** Index of the first character of a 1-based line. */
function startOfLine(text, line) {
	let at = 0;
	for (let current = 1; current < line; current += 1) at = text.indexOf("\n", at) + 1;
	return at;
}

export { changeVersion as t };