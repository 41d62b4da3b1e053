import { o as __toESM } from "./rolldown-runtime-shared.js";
import { a as UserError } from "./errors-shared.js";
import { a as runbookName, o as sumsName, t as fullNotesName } from "./manifest-shared.js";
import { t as require_picomatch } from "./picomatch-shared.js";
import { posix } from "node:path";

// src/features/build/globs.ts
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
/**
* The regular files that globs (picomatch) find below `root` (absolute), each once, in the order of the globs; `path` is relative to
* `root`. A wildcard does not match a leading dot; node_modules and .git are not searched. Throws UserError for globs without a match,
* for a link, and for a path that leads out of the root.
*/
async function matchFiles(files, root, globs) {
	const found = /* @__PURE__ */ new Map();
	const unmatched = [];
	for (const glob of globs) {
		const paths = await pathsOf(files, root, posix.normalize(glob));
		if (paths.length === 0) unmatched.push(glob);
		for (const path of paths) found.set(path, {
			path,
			absolute: posix.join(root, path)
		});
	}
	if (unmatched.length > 0) throw new UserError(`Declared files that are not there: ${unmatched.join(", ")}.`, unmatched.some((glob) => /\s/.test(glob)) ? "Write one glob per line." : "Change `files:`, or make the build write them. Globs start at the folder of the component.");
	const realRoot = await files.realPath(root);
	for (const { path, absolute } of found.values()) if (!(await files.realPath(absolute)).startsWith(`${realRoot}/`)) throw new UserError(`${path} lies behind a link that leads out of the folder that is searched.`, "Name the file itself; links are not followed.");
	return [...found.values()];
}
async function pathsOf(files, root, glob) {
	if (posix.isAbsolute(glob) || glob === ".." || glob.startsWith("../")) throw new UserError(`The glob ${glob} leads out of the folder that is searched.`, "Only files inside it can be attached.");
	const { base, isGlob } = import_picomatch.default.scan(glob);
	if (!isGlob) {
		const facts = await files.facts(posix.join(root, glob));
		if (facts !== void 0 && facts.kind !== "file") throw notAFile(glob);
		return facts === void 0 ? [] : [glob];
	}
	const folder = posix.join(root, base);
	if ((await files.facts(folder))?.kind !== "directory") return [];
	const isMatch = (0, import_picomatch.default)(glob);
	const entries = await files.walk(folder, (entry) => /(^|\/)(node_modules|\.git)$/.test(entry.path));
	const paths = [];
	for (const entry of entries) {
		const path = posix.join(base, entry.path);
		if (entry.kind === "directory" || !isMatch(path)) continue;
		if (entry.kind !== "file") throw notAFile(path);
		paths.push(path);
	}
	return paths;
}
function notAFile(path) {
	return new UserError(`${path} is not a regular file, so it cannot be an asset.`, "Name the file itself; links are not followed.");
}

// src/features/build/asset-names.ts
/** Names of assets and files that the release itself makes. */
const RESERVED = [
	sumsName,
	fullNotesName,
	runbookName,
	"release-manifest.json",
	"notes.md",
	"report.json",
	"preview.html"
];
/** The asset names that are known before the build: zips, and declared files without a glob. A build backend chooses a wheel's name. */
function knownAssetNames(components) {
	return components.flatMap((component) => {
		return ("archive" in component ? [component.archive] : "files" in component ? plainFileNames(component.files) : []).map((name) => ({
			component: component.id,
			name
		}));
	});
}
/** The asset names of declared files without a glob. */
function plainFileNames(globs) {
	return globs.filter((glob) => !/[*?[\]{}()!+@]/.test(glob)).map((file) => posix.basename(file));
}
/** GitHub refuses an asset of this size or more. In bytes (docs/platform.md 27). */
const TOO_LARGE = 2 ** 31;
/** Largest number of assets of a release, SHA256SUMS included. */
const mostAssets = 1e3;
/**
* The name that GitHub gives an asset without notice (docs/platform.md 28). GitHub removes accents, replaces each run of other
* characters and dots by one dot, and removes dots at both ends. It puts `default.` before a leading dot and before a changed name
* without a dot.
*/
function nameOnGitHub(name) {
	const plain = name.normalize("NFD").replace(/\p{Mn}/gu, "");
	const changed = `${plain.startsWith(".") ? "default" : ""}${plain}`.replace(/[^A-Za-z0-9_+@-]+/g, ".").replace(/^\.|\.$/g, "");
	return changed === name || changed.includes(".") ? changed : `default.${changed}`;
}
/** Whether a name starts with a letter or digit and adds only `.`, `_` and `-`. A wheel or sdist may have `+` in its version (PEP 440). */
function isAssetName(name) {
	return /^[A-Za-z0-9][A-Za-z0-9._-]*(-[0-9A-Za-z.!]+\+[0-9A-Za-z.]+(\.tar\.gz|-[A-Za-z0-9._-]+\.whl))?$/.test(name);
}
const label = ({ component, path }) => path === void 0 ? component : `${component} (${path})`;
/** Problems of assets as sentences: names that GitHub changes, names that differ only in case, and files that are empty or too large. */
function assetProblems(assets) {
	const problems = [];
	const seen = /* @__PURE__ */ new Map();
	for (const asset of assets) {
		const { name, size } = asset;
		const key = nameOnGitHub(name).toLowerCase();
		const other = seen.get(key);
		if (other !== void 0 && other.name !== name && nameOnGitHub(other.name) === nameOnGitHub(name)) problems.push(`${label(other)} and ${label(asset)}: GitHub would give ${JSON.stringify(other.name)} and ${JSON.stringify(name)} the one name ${nameOnGitHub(name)}.`);
		else if (other !== void 0) problems.push(`${label(other)} and ${label(asset)} both make an asset named ${name}.`);
		else if (!isAssetName(name)) problems.push(`${label(asset)}: the asset name ${JSON.stringify(name)} must start with a letter or a digit and hold only letters, digits, '.', '_' and '-'.`);
		else if (nameOnGitHub(name) !== name) problems.push(`${label(asset)}: GitHub would change the asset name ${name} to ${nameOnGitHub(name)}.`);
		else if (RESERVED.some((reserved) => reserved.toLowerCase() === key)) problems.push(`${label(asset)}: the asset name ${name} belongs to the release itself.`);
		if (size === 0) problems.push(`${label(asset)}: ${name} is empty; GitHub takes no empty asset.`);
		if (size !== void 0 && size >= TOO_LARGE) problems.push(`${label(asset)}: ${name} has ${size} bytes; GitHub takes fewer than 2 GiB (${TOO_LARGE}).`);
		if (other === void 0) seen.set(key, asset);
	}
	if (assets.length >= 1e3) problems.push(`There are ${assets.length} assets and ${sumsName}; a release on GitHub has at most ${mostAssets}.`);
	return problems;
}
/** Throws UserError with all problems of a release's assets. */
function requireAssets(assets) {
	const problems = assetProblems(assets);
	if (problems.length > 0) throw new UserError(problems.join("\n"), "Change `archive:` or `files:` of the component, or the files themselves.");
}
/** The files of components that were built elsewhere. A glob without a match fails in the component build, which may make the files. */
async function prebuiltAssets(components, workspace, files) {
	const assets = components.map(async (component) => {
		if (component.kind !== "files" || component.setup !== null || component.test !== null) return [];
		const matches = await matchFiles(files, posix.join(workspace, component.path), component.files).catch(() => []);
		return Promise.all(matches.map(async ({ path, absolute }) => {
			const size = (await files.facts(absolute))?.size;
			return {
				component: component.id,
				name: posix.basename(path),
				path,
				...size !== void 0 && { size }
			};
		}));
	});
	return (await Promise.all(assets)).flat();
}
/** Throws UserError with all problems of the assets that are known before the build, by their names or as existing files. */
async function requireKnownAssets(components, workspace, files) {
	const prebuilt = await prebuiltAssets(components, workspace, files);
	const existing = new Set(prebuilt.map(({ component }) => component));
	requireAssets([...knownAssetNames(components.filter(({ id }) => !existing.has(id))), ...prebuilt]);
}

export { mostAssets as a, matchFiles as c, knownAssetNames as i, assetProblems as n, requireAssets as o, isAssetName as r, requireKnownAssets as s, TOO_LARGE as t };