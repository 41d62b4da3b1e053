import { o as __toESM } from "./rolldown-runtime-shared.js";
import { t as require_picomatch } from "./picomatch-shared.js";
import { a as UserError } from "./errors-shared.js";
import { posix } from "node:path";

// src/features/plan/submodules.ts
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
/** The tracked files of a tree (absolute), with those of the submodules in it. A submodule without files is one entry of its kind. */
async function filesWithSubmodules({ git, files }, tree, tracked) {
	const lists = tracked.map(async (file) => {
		const folder = posix.join(tree, file.path);
		if (file.kind !== "submodule" || await isEmpty(files, folder)) return [file];
		return (await filesWithSubmodules({
			git,
			files
		}, folder, await git.trackedFiles(folder))).map((entry) => ({
			...entry,
			path: posix.join(file.path, entry.path)
		}));
	});
	return (await Promise.all(lists)).flat();
}
/** Throws UserError when a component takes files from submodules without files. `tracked` is the result of `filesWithSubmodules`. */
function requireSubmodules(component, tracked) {
	const places = placesOf(component);
	const isUsed = (path) => holds(component, path) || places.some((place) => isIn(place, path));
	const missing = tracked.filter(({ path, kind }) => kind === "submodule" && isUsed(path)).map(({ path }) => path);
	if (missing.length === 0) return;
	throw new UserError(`The component ${component.id} holds ${missing.join(", ")}, but the checkout lacks the commit of the submodule that the release names.`, "In the workflow, give actions/checkout `submodules: recursive`. In a clone, run `git submodule update --init --recursive` at that commit.");
}
/** Whether a component may pack a path of the repository. */
function holds(component, path) {
	return placesOf(component).some((place) => isIn(path, place));
}
/** The files and folders that a component uses, relative to the root of the repository. */
function placesOf(component) {
	const { path } = component;
	if (component.kind === "archive") return component.paths.map(plain);
	if (component.kind === "files") return component.files.map((glob) => plain(posix.join(path, import_picomatch.default.scan(posix.normalize(glob)).base)));
	return [plain(path)];
}
const plain = (path) => posix.normalize(path).replace(/(?<=.)\/$/, "");
/** Whether a path is a folder, or below it; `.` holds all paths. */
const isIn = (path, folder) => folder === "." || path === folder || path.startsWith(`${folder}/`);
async function isEmpty(files, folder) {
	if ((await files.facts(folder))?.kind !== "directory") return true;
	let entries = 0;
	await files.walk(folder, () => ++entries > 0);
	return entries === 0;
}

export { requireSubmodules as i, holds as n, isIn as r, filesWithSubmodules as t };