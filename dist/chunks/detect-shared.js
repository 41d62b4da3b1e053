import { n as TomlError, t as parse } from "./smol-toml-shared.js";
import { n as completeComponent } from "./complete-shared.js";
import { n as inBackticks } from "./problems-shared.js";
import { a as UserError } from "./errors-shared.js";
import { n as suggestion } from "./nearest-shared.js";
import { posix } from "node:path";

// src/features/plan/detect.ts
/** Dependencies that distinguish a frontend from a library with a `build` script. */
const frameworks = [
	"next",
	"nuxt",
	"astro",
	"gatsby",
	"vitepress",
	"react-scripts",
	"@sveltejs/kit",
	"@angular/core",
	"@docusaurus/core",
	"@remix-run/dev",
	"@react-router/dev",
	"@vue/cli-service",
	"vite"
];
/** Maximum number of detected components: a repository of many packages needs a list. */
const maximumDetected = 8;
/** Names of folders that detection skips. */
const skippedFolders = /^(?:(?:example|test|fixture|template).*|vendor|third_party)$/i;
const textFile = /\.(?:md|mdx|markdown|rst|txt|adoc|asciidoc|org|html?|tex)$|(?:^|\/)(?:readme|changelog|license)$/i;
/**
* Detects the components of a repository from the tracked files in the root and its direct folders. Throws UserError for more than 8
* components, and for a manifest that cannot be read.
*/
async function detectComponents(files, tracked, root) {
	const paths = new Set(tracked.filter((file) => file.kind === "file").map((file) => file.path));
	const components = [];
	const examinedFolders = [];
	for (const folder of foldersOf(tracked)) {
		if (folder !== "." && skippedFolders.test(folder)) {
			examinedFolders.push({
				folder,
				taken: false,
				why: "a folder of this name holds no component by rule"
			});
			continue;
		}
		const results = [
			detectDocs(paths, folder),
			await detectPython(files, paths, root, folder),
			await detectNode(files, paths, root, folder)
		];
		const found = results.filter(({ kind }) => kind !== void 0);
		for (const { kind } of found) components.push(component(kind, folder, components));
		const reasons = (found.length > 0 ? found : results).map(({ why }) => why).filter((why) => why !== "");
		examinedFolders.push({
			folder,
			taken: found.length > 0,
			why: reasons.join("; ") || notAFolder(tracked, folder)
		});
	}
	if (components.length > maximumDetected) {
		const ids = components.map(({ id }) => id).join(", ");
		throw new UserError(`${components.length} components were detected (${ids}); more than ${maximumDetected} are not built by guess.`, "List those that belong to the release under `components:` in .github/release-runbook.yml.");
	}
	return {
		components,
		examinedFolders
	};
}
/**
* The components of the release: the configured or else the detected components, plus one for the input `files`. `ids` selects some of
* them; null selects all. Throws UserError for an unknown id.
*/
function resolveComponents(config, detected, ids, extraFiles) {
	const all = [...config.components ?? detected];
	if (extraFiles.length > 0) all.push(completeComponent(freeId("files", "input", all), {
		kind: "files",
		files: [...extraFiles]
	}));
	if (ids === null) return all;
	const known = all.map(({ id }) => id);
	const missing = ids.filter((id) => !known.includes(id));
	if (missing.length > 0) {
		const there = known.length === 0 ? "There are no components." : `The components are: ${known.join(", ")}.`;
		const sentences = missing.map((id) => `There is no component ${inBackticks(id)}${known.length === 0 ? "." : endOf(suggestion(id, known))}`);
		throw new UserError(`${sentences.join(" ")} ${there}`, "The input `components` names ids; leave it out for all of them.");
	}
	return all.filter((component) => ids.includes(component.id) || extraFiles.length > 0 && component === all.at(-1));
}
/** Only the question: the known ids follow in another sentence. */
function endOf(meant) {
	return meant.endsWith("?") ? meant : ".";
}
/** The root, then its direct folders and submodules in git's order. */
function foldersOf(tracked) {
	const folders = /* @__PURE__ */ new Set();
	for (const { path, kind } of tracked) if (path.includes("/")) folders.add(path.slice(0, path.indexOf("/")));
	else if (kind === "submodule") folders.add(path);
	return [".", ...folders];
}
async function detectPython(files, paths, root, folder) {
	const project = posix.join(folder, "pyproject.toml");
	if (paths.has(project)) {
		const read = parsed(project, await files.readText(posix.join(root, project)), parse);
		if (isTable(read) && isTable(read["build-system"])) return {
			kind: "python",
			why: "python (pyproject.toml has a [build-system])"
		};
	}
	if (paths.has(posix.join(folder, "setup.py"))) return {
		kind: "python",
		why: "python (setup.py)"
	};
	return { why: paths.has(project) ? "pyproject.toml has no [build-system]" : "" };
}
async function detectNode(files, paths, root, folder) {
	const manifest = posix.join(folder, "package.json");
	if (!paths.has(manifest)) return { why: "" };
	const read = parsed(manifest, await files.readText(posix.join(root, manifest)), (text) => JSON.parse(text));
	if (!isTable(read)) return { why: "package.json holds no object" };
	const build = isTable(read.scripts) ? read.scripts.build : void 0;
	if (typeof build !== "string" || build.trim() === "") return { why: "package.json has no build script" };
	const dependencies = [read.dependencies, read.devDependencies].filter(isTable);
	const framework = frameworks.find((name) => dependencies.some((table) => Object.hasOwn(table, name)));
	if (framework === void 0) return { why: "package.json has a build script, but no known frontend framework among its dependencies" };
	return {
		kind: "node",
		why: `node (package.json has a build script and depends on ${framework})`
	};
}
function detectDocs(paths, folder) {
	if (folder !== "docs") return { why: "" };
	for (const path of paths) if (path.startsWith("docs/") && textFile.test(path)) return {
		kind: "docs",
		why: `docs (${path})`
	};
	return { why: "no text file is tracked in docs" };
}
function component(kind, folder, others) {
	const id = freeId(folder === "." ? kind : idOf(folder, kind), kind, others);
	if (kind === "docs") return completeComponent(id, {
		kind: "archive",
		paths: ["docs"],
		archive: "docs-bundle.zip"
	});
	return completeComponent(id, {
		kind,
		path: folder
	});
}
/** The folder's name as an id: `My_App` is `my-app`. */
function idOf(folder, kind) {
	const id = folder.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
	return id === "" || id === "release" ? `${id}${id && "-"}${kind}` : id;
}
/** The wanted id, or an unused one: an app with a backend in the same folder is `app` and `app-node`. */
function freeId(wanted, kind, others) {
	const taken = new Set(others.map(({ id }) => id));
	let id = taken.has(wanted) ? `${wanted}-${kind}` : wanted;
	for (let number = 2; taken.has(id); number++) id = `${wanted}-${kind}-${number}`;
	return id;
}
function notAFolder(tracked, folder) {
	if (tracked.some((file) => file.path === folder && file.kind === "submodule")) return "a submodule";
	return "no pyproject.toml, setup.py or package.json";
}
function parsed(path, text, parse) {
	try {
		return text === void 0 ? void 0 : parse(text.replace(/^\uFEFF/, ""));
	} catch (error) {
		const place = error instanceof TomlError ? `, line ${error.line}` : "";
		throw new UserError(`${inBackticks(path)} cannot be read${place}, so it is not known what to build.`, "Mend the file, or list what to build under `components:`.", { cause: error });
	}
}
function isTable(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

export { resolveComponents as n, skippedFolders as r, detectComponents as t };