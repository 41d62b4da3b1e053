import { o as __toESM } from "./rolldown-runtime-shared.js";
import { t as require_picomatch } from "./picomatch-shared.js";
import { t as errorFinding } from "./finding-shared.js";
import { j as visible } from "./common-shared.js";
import { t as byteOrderMark } from "./utf8-shared.js";
import { posix } from "node:path";

// src/features/text-checks/text-files.ts
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
/**
* Selects tracked files by paths, folders and globs. A tracked path matches literally, even with characters of globs. Links and submodules
* are not followed. A path without a file is an error of the rule `<check>/no-such-path`.
*/
function selectFiles(tracked, scope, check) {
	const leadsToFile = (matches) => tracked.some(({ path, kind }) => kind === "file" && matches(path));
	const findings = [];
	const wanted = scope.paths.map((path) => {
		const matches = matcher(path, leadsToFile);
		if (!leadsToFile(matches)) findings.push(noSuchPath(path, tracked, check));
		return matches;
	});
	const isWanted = anyOf(wanted);
	const isExcluded = anyOf(scope.exclude.map((pattern) => matcher(pattern, leadsToFile)));
	return {
		has: ({ path, kind }) => kind === "file" && isWanted(path) && !isExcluded(path),
		findings
	};
}
const anyOf = (tests) => tests.length === 1 ? tests[0] : (path) => tests.some((matches) => matches(path));
/** The test for a path, folder or glob. `leadsToFile`: whether any tracked file matches. */
function matcher(pattern, leadsToFile) {
	const literal = posix.normalize(pattern).replace(/(?<=.)\/$/, "");
	if (literal === "." || literal === "**") return () => true;
	const folder = literal + "/";
	const holds = (path) => path === literal || path.startsWith(folder);
	if (leadsToFile(holds)) return holds;
	const matches = (0, import_picomatch.default)(pattern.replace(/^\.\//, ""), {
		dot: true,
		flags: "s"
	});
	return (path) => matches(path);
}
function noSuchPath(wanted, tracked, check) {
	const other = tracked.find((file) => file.kind !== "file" && file.path === posix.normalize(wanted));
	const kind = other?.kind === "link" ? "symbolic link" : "submodule";
	const reason = other === void 0 ? "matches no tracked file" : `is a ${kind}, which is not followed`;
	const message = `The path "${visible(wanted)}" of checks.${check} ${reason}.`;
	return errorFinding(`${check}/no-such-path`, message, "correct it or take it out; paths are relative to the root of the repository");
}
const textName = /\.(?:md|mdx|rst|txt|adoc|py|pyi|[cm]?[jt]sx?|json|ya?ml|toml|ini|cfg|html?|css|scss|sh|sql|go|rs|java|c|cc|cpp|h|hpp|php|rb|xml|csv|vue|svelte)$/i;
/** A binary file has a NUL in its first 8,000 bytes (as in git), no byte order mark, and no text file's name. */
function isBinary(bytes, path) {
	return !textName.test(path) && byteOrderMark(bytes) === void 0 && bytes.subarray(0, 8e3).includes(0);
}

export { selectFiles as n, isBinary as t };