import { o as __toESM } from "./rolldown-runtime-shared.js";
import { t as require_picomatch } from "./picomatch-shared.js";
import { a as UserError } from "./errors-shared.js";
import { posix } from "node:path";

// src/features/plan/submodules.ts
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
/**
* Throws UserError when a component takes files from submodules without files below the absolute path `root`. Without `root` every
* submodule counts as empty, as in a clean work tree.
*/
async function requireSubmodules(component, tracked, files, root) {
	const places = placesOf(component);
	const missing = [];
	for (const { path, kind } of tracked) {
		if (kind !== "submodule" || !places.some((place) => isIn(path, place) || isIn(place, path))) continue;
		if (root === void 0 || await isEmpty(files, posix.join(root, path))) missing.push(path);
	}
	if (missing.length === 0) return;
	throw new UserError(`The component ${component.id} takes files from ${missing.join(", ")}, but a checkout has no files of a submodule by itself.`, component.kind === "files" ? "Give actions/checkout `submodules: true`, or name other folders in `files:`." : `Fetch them in \`setup:\` of the component (git submodule update --init), commit the files, or choose paths without submodules.`);
}
/** The files and folders that a component uses, relative to the root of the repository. */
function placesOf(component) {
	const { path } = component;
	if (component.kind === "archive") return component.paths.map(plain);
	if (component.kind === "files") return component.files.map((glob) => plain(posix.join(path, import_picomatch.default.scan(posix.normalize(glob)).base)));
	return [plain(path)];
}
const plain = (path) => posix.normalize(path).replace(/(?<=.)\/$/, "");
const isIn = (path, folder) => folder === "." || path === folder || path.startsWith(`${folder}/`);
async function isEmpty(files, folder) {
	if ((await files.facts(folder))?.kind !== "directory") return true;
	let entries = 0;
	await files.walk(folder, () => ++entries > 0);
	return entries === 0;
}

export { requireSubmodules as t };