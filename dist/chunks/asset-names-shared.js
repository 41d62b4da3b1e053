import { a as __toESM } from "./rolldown-runtime-shared.js";
import { a as UserError } from "./errors-shared.js";
import { g as sumsName, m as fullNotesName } from "./dist-shared.js";
import { t as require_picomatch } from "./picomatch-shared.js";
import { posix } from "node:path";

// src/features/build/globs.ts
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
/**
* The regular files that globs (picomatch) find below `root` (absolute), each once, in the order of the globs. Files whose names begin with a dot
* must be named with the dot; node_modules and .git are not searched. Throws UserError that lists all globs that match nothing or lead
* out of the root, and for a link.
*/
async function matchFiles(files, root, globs) {
	const found = /* @__PURE__ */ new Map();
	const nothing = [];
	for (const glob of globs) {
		const paths = await pathsOf(files, root, posix.normalize(glob));
		if (paths.length === 0) nothing.push(glob);
		for (const path of paths) found.set(path, {
			path,
			absolute: posix.join(root, path)
		});
	}
	if (nothing.length > 0) throw new UserError(`Declared files that are not there: ${nothing.join(", ")}.`, "Change `files:`, or make the build write them. Globs start at the folder of the component.");
	const realRoot = await files.realPath(root);
	for (const { path, absolute } of found.values()) if (!(await files.realPath(absolute)).startsWith(`${realRoot}/`)) throw new UserError(`${path} lies behind a link that leads out of the folder that is searched.`, "Name the file itself; links are not followed.");
	return [...found.values()];
}
async function pathsOf(files, root, glob) {
	if (posix.isAbsolute(glob) || glob === ".." || glob.startsWith("../")) throw new UserError(`The glob ${glob} leads out of the folder that is searched.`, "Only files inside it can be attached.");
	const { base, isGlob } = import_picomatch.default.scan(glob);
	if (!isGlob) return await plainFile(files, root, glob);
	const start = base === "" ? "." : base;
	const folder = posix.join(root, start);
	if ((await files.facts(folder))?.kind !== "directory") return [];
	const isMatch = (0, import_picomatch.default)(glob);
	const entries = await files.walk(folder, (entry) => /(^|\/)(node_modules|\.git)$/.test(entry.path));
	const paths = [];
	for (const entry of entries) {
		const path = posix.join(start, entry.path);
		if (entry.kind === "directory" || !isMatch(path)) continue;
		if (entry.kind !== "file") throw notAFile(path);
		paths.push(path);
	}
	return paths;
}
async function plainFile(files, root, path) {
	const facts = await files.facts(posix.join(root, path));
	if (facts === void 0) return [];
	if (facts.kind !== "file") throw notAFile(path);
	return [path];
}
function notAFile(path) {
	return new UserError(`${path} is not a regular file, so it cannot be an asset.`, "Name the file itself; links are not followed.");
}

// src/features/build/asset-names.ts
/** Assets and files that the release makes itself. */
const RESERVED = [
	sumsName,
	fullNotesName,
	"release-manifest.json",
	"notes.md",
	"notes.json",
	"report.json",
	"preview.html"
];
/**
* The asset names that are known before anything is built: names of zips, and the declared files that are no glob. A wheel's name
* is the build backend's business.
*/
function knownAssetNames(components) {
	return components.flatMap((component) => knownNames(component).map((name) => ({
		component: component.id,
		name
	})));
}
function knownNames(component) {
	switch (component.kind) {
		case "node":
		case "archive": return [component.archive];
		case "command":
		case "files": return plainFileNames(component.files);
		case "python": return [];
	}
}
/** The asset names of declared files that are no glob: they are known before the files exist. */
function plainFileNames(globs) {
	return globs.filter((glob) => !/[*?[\]{}()!+@]/.test(glob)).map((file) => posix.basename(file));
}
/** An asset must be smaller, in bytes (docs/platform.md 27). */
const tooLarge = 2 ** 31;
/** A release has at most so many assets, SHA256SUMS and what else is added to the built ones among them. */
const mostAssets = 1e3;
/**
* The name that GitHub gives an asset without a word (docs/platform.md 28): accents go, a run of other characters, dots among them, becomes
* one dot, dots at the ends go, and `default.` comes before a dot at the beginning and before a changed name that has no dot.
*/
function nameOnGitHub(name) {
	const plain = name.normalize("NFD").replace(/\p{Mn}/gu, "");
	const changed = `${plain.startsWith(".") ? "default" : ""}${plain}`.replace(/[^A-Za-z0-9_+@-]+/g, ".").replace(/^\.|\.$/g, "");
	return changed === name || changed.includes(".") ? changed : `default.${changed}`;
}
/**
* Whether a name is one of the contract's: letters, digits, `.`, `_` and `-`, the first a letter or a digit. A wheel or sdist may have `+`
* before the local part of its version (PEP 440), which GitHub leaves as it is.
*/
function isAssetName(name) {
	return /^[A-Za-z0-9][A-Za-z0-9._-]*(-[0-9A-Za-z.!]+\+[0-9A-Za-z.]+(\.tar\.gz|-[A-Za-z0-9._-]+\.whl))?$/.test(name);
}
const told = ({ component, path }) => path === void 0 ? component : `${component} (${path})`;
/**
* What is wrong with a release's assets, as sentences; empty when nothing is. A name must stay as it is on GitHub and be the only one of
* its kind there, in any upper or lower case; a file must have some bytes and fewer than 2 GiB.
*/
function assetProblems(assets) {
	const problems = [];
	const seen = /* @__PURE__ */ new Map();
	for (const asset of assets) {
		const { name, size } = asset;
		const key = nameOnGitHub(name).toLowerCase();
		const other = seen.get(key);
		if (other !== void 0 && other.name !== name && nameOnGitHub(other.name) === nameOnGitHub(name)) problems.push(`${told(other)} and ${told(asset)}: GitHub would give ${JSON.stringify(other.name)} and ${JSON.stringify(name)} the one name ${nameOnGitHub(name)}.`);
		else if (other !== void 0) problems.push(`${told(other)} and ${told(asset)} both make an asset named ${name}.`);
		else if (!isAssetName(name)) problems.push(`${told(asset)}: the asset name ${JSON.stringify(name)} must start with a letter or a digit and hold only letters, digits, '.', '_' and '-'.`);
		else if (nameOnGitHub(name) !== name) problems.push(`${told(asset)}: GitHub would change the asset name ${name} to ${nameOnGitHub(name)}.`);
		else if (RESERVED.some((reserved) => reserved.toLowerCase() === key)) problems.push(`${told(asset)}: the asset name ${name} belongs to the release itself.`);
		if (size === 0) problems.push(`${told(asset)}: ${name} is empty; GitHub takes no empty asset.`);
		if (size !== void 0 && size >= tooLarge) problems.push(`${told(asset)}: ${name} has ${size} bytes; GitHub takes fewer than 2 GiB (${tooLarge}).`);
		if (other === void 0) seen.set(key, asset);
	}
	if (assets.length >= 1e3) problems.push(`There are ${assets.length} assets and ${sumsName}; a release on GitHub has at most ${mostAssets}.`);
	return problems;
}
/** Throws UserError with everything that is wrong with a release's assets. */
function requireAssets(assets) {
	const problems = assetProblems(assets);
	if (problems.length > 0) throw new UserError(problems.join("\n"), "Change `archive:` or `files:` of the component, or the files themselves.");
}
/**
* The files of components that were built elsewhere, as they lie in the workspace before anything runs. A component with a script of its own may
* still make them, and a glob that matches nothing is its lane's to report.
*/
async function prebuiltAssets(components, workspace, files) {
	const found = components.flatMap((component) => component.kind === "files" && component.setup === null && component.test === null ? [component] : []).map(async ({ id, path, files: globs }) => {
		const matches = await matchFiles(files, posix.join(workspace, path), globs).catch(() => []);
		return Promise.all(matches.map(async (match) => {
			const size = (await files.facts(match.absolute))?.size;
			return {
				component: id,
				name: posix.basename(match.path),
				path: match.path,
				...size === void 0 ? {} : { size }
			};
		}));
	});
	return (await Promise.all(found)).flat();
}
/** Throws UserError with everything that is wrong with the assets that are known before anything is built: by their names, or as files that are there. */
async function requireKnownAssets(components, workspace, files) {
	const prebuilt = await prebuiltAssets(components, workspace, files);
	const there = new Set(prebuilt.map(({ component }) => component));
	requireAssets([...knownAssetNames(components.filter(({ id }) => !there.has(id))), ...prebuilt]);
}

export { plainFileNames as a, matchFiles as c, mostAssets as i, isAssetName as n, requireAssets as o, knownAssetNames as r, requireKnownAssets as s, assetProblems as t };