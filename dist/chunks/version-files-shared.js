import { a as UserError } from "./errors-shared.js";
import { f as visible } from "./format-shared.js";
import { n as suggestion } from "./nearest-shared.js";
import { r as inBackticks } from "./problems-shared.js";
import { i as valueAt, r as tableOf } from "./tolerant-shared.js";
import { a as isWorkspaceRoot, c as isSkipped, l as manifestNames, o as deeperFolders, r as builtFramework, t as packageOf, u as pnpmPackages } from "./package-json-shared.js";
import { n as TomlError, t as parse } from "./smol-toml-shared.js";
import { r as looksLikeVersion } from "./version-shared.js";
import { n as completeComponent } from "./complete-shared.js";
import { posix } from "node:path";

// src/features/plan/detect.ts
/** Maximum number of detected components: a repository of many packages needs a list. */
const maximumDetected = 8;
const textFile = /\.(?:md|mdx|markdown|rst|txt|adoc|asciidoc|org|html?|tex)$|(?:^|\/)(?:readme|changelog|license)$/i;
/** The components in the root and its direct folders, and what looks like one. Throws UserError for more than 8, and for a manifest there that is broken. */
async function detectComponents(files, tracked, root) {
	const paths = new Set(tracked.filter(({ kind }) => kind === "file").map(({ path }) => path));
	const read = async (path) => paths.has(posix.normalize(path)) ? (await files.readText(posix.join(root, path)))?.replace(/^\uFEFF/, "") : void 0;
	const manifestOf = async (folder) => {
		const path = posix.join(folder, "package.json");
		return packageOf(tableOf(parsedManifest(path, await read(path), JSON.parse)));
	};
	const globs = pnpmPackages(await read("pnpm-workspace.yaml")) ?? (await manifestOf(".")).workspaces ?? [];
	const direct = tracked.flatMap(({ path }) => path.includes("/") ? path.slice(0, path.indexOf("/")) : []);
	const folders = [.../* @__PURE__ */ new Set([
		".",
		...direct,
		...deeperFolders(paths, globs)
	])];
	const manifests = /* @__PURE__ */ new Map();
	for (const folder of folders.filter((each) => !isSkipped(each) && paths.has(posix.join(each, "package.json")))) manifests.set(folder, await manifestOf(folder));
	const used = new Set([...manifests.values()].flatMap(({ dependencies }) => [...dependencies]));
	const components = [];
	const examinedFolders = [];
	for (const folder of folders) {
		const node = detectNode(manifests.get(folder), folder === "." && globs.length > 0, paths.has(posix.join(folder, "index.html")), used);
		const skipped = { why: manifestNames.some((name) => paths.has(posix.join(folder, name))) ? "a folder of this name holds no component by rule" : "" };
		const results = isSkipped(folder) ? [skipped] : [await detectPython(read, folder), node];
		if (folder === "docs" && (node.kind === void 0 || node.needsOutput)) results.unshift(detectDocs(paths));
		const hasComponent = folder.includes("/") || results.some(({ kind }) => kind !== void 0);
		for (const { kind, why, needsOutput = false } of results) {
			if (why === "" || hasComponent && kind === void 0) continue;
			const others = [...components, ...examinedFolders.flatMap(({ leftOut }) => leftOut ?? [])];
			const found = kind && component(kind, folder, others);
			const taken = found !== void 0 && !needsOutput && !folder.includes("/");
			if (taken) components.push(found);
			examinedFolders.push({
				folder,
				taken,
				why,
				needsOutput,
				...found !== void 0 && !taken && { leftOut: found }
			});
		}
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
/** The configured or else detected components, plus one for the input `files`. `ids` selects some. Throws UserError for an unknown id. */
function resolveComponents(config, detected, ids, extraFiles) {
	const all = [...config.components ?? detected];
	if (extraFiles.length > 0) all.push(completeComponent(freeId(["files"], "input", all), {
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
const withOutput = "a component of kind node with `output:` releases what it writes";
async function detectPython(read, folder) {
	const path = posix.join(folder, "pyproject.toml");
	const text = await read(path);
	if (typeof valueAt(parsedManifest(path, text, parse), "build-system") === "object") return {
		kind: "python",
		why: "python (pyproject.toml has a [build-system])"
	};
	if (await read(posix.join(folder, "setup.py")) !== void 0) return {
		kind: "python",
		why: "python (setup.py)"
	};
	return { why: text === void 0 ? "" : "pyproject.toml has no [build-system]" };
}
/** `used`: the names of all packages on which a package of the repository depends. */
function detectNode(manifest, isRoot, hasPage, used) {
	if (manifest === void 0) return { why: "" };
	if ((manifest.scripts.build ?? "").trim() === "") return { why: "package.json has no build script" };
	const framework = builtFramework(manifest);
	if (used.has(manifest.name ?? "") && !hasPage && (framework === void 0 || framework.dependency === "vite")) return { why: "package.json is of a package that others here use" };
	if (framework !== void 0) return {
		kind: "node",
		why: `node (package.json builds with ${framework.dependency})`
	};
	if (isRoot || isWorkspaceRoot(manifest)) return { why: "package.json builds other folders" };
	return {
		kind: "node",
		needsOutput: true,
		why: `package.json has a build script, but of no known framework; ${withOutput}`
	};
}
function detectDocs(paths) {
	const sources = [...paths].find((path) => /^(?:docs\/(?:source\/)?conf\.py|(?:docs\/)?mkdocs\.ya?ml)$/.test(path));
	const text = [...paths].find((path) => path.startsWith("docs/") && textFile.test(path));
	if (text === void 0) return { why: "no text file is tracked in docs" };
	return {
		kind: "docs",
		why: `docs (${text})${sources === void 0 ? "" : `: the sources; the pages that ${sources} builds are a component of kind command`}`
	};
}
function component(kind, folder, others) {
	const id = freeId(folder === "." ? [kind] : [idOf(posix.basename(folder), kind), ...folder.includes("/") ? [idOf(folder, kind)] : []], kind, others);
	if (kind === "docs") return completeComponent(id, {
		kind: "archive",
		paths: ["docs"],
		archive: "docs-bundle.zip"
	});
	return completeComponent(id, {
		kind,
		path: folder,
		...kind === "node" && folder === "docs" && { archive: "docs-bundle.zip" }
	});
}
/** The folder's name as an id: `My_App` is `my-app`. */
function idOf(folder, kind) {
	const id = folder.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
	return id === "" || id === "release" ? `${id}${id && "-"}${kind}` : id;
}
/** The first unused id of those wanted, else one with the kind: an app with a backend in the same folder is `app` and `app-node`. */
function freeId(wanted, kind, others) {
	const taken = new Set(others.map(({ id }) => id));
	const last = wanted.at(-1);
	let id = [...wanted, `${last}-${kind}`].find((each) => !taken.has(each)) ?? last;
	for (let number = 2; taken.has(id); number++) id = `${last}-${kind}-${number}`;
	return id;
}
/** The parsed text of a file. Throws UserError for a broken one, unless its folder is so deep that nothing of it is taken. */
function parsedManifest(path, text, parse) {
	try {
		return text === void 0 ? void 0 : parse(text);
	} catch (error) {
		if (posix.dirname(path).includes("/")) return void 0;
		const place = error instanceof TomlError ? `, line ${error.line}` : "";
		throw new UserError(`${inBackticks(path)} cannot be read${place}, so it is not known what to build.`, "Fix the file, or list what to build under `components:`.", { cause: error });
	}
}

// src/features/plan/version-text.ts
const generated = "the version is computed from git when the package is built; the metadata of the wheel proves it";
const nothing = { places: [] };
/** The versions in a file, by its name; an unknown file holds only a version, like VERSION. Throws UserError for invalid TOML or JSON. */
function findVersions(text, path) {
	const name = posix.basename(path);
	if (name === "pyproject.toml") return readPyproject(text, path);
	if (name === "setup.cfg") return readSetupCfg(text, path);
	if (name === "package.json") return readPackageJson(text, path);
	if (name === "package-lock.json" || name === "npm-shrinkwrap.json") return readLockfile(text, path);
	if (name === "setup.py") return { places: findByPattern(text, path, /^(?!\s*#).*[\s(,]version\s*=\s*(?:"([^"\n]+)"|'([^'\n]+)')/gm, "version").filter(({ value }) => looksLikeVersion(value)) };
	if (name.endsWith(".py")) return { places: findAssigned(text, path, "__version__") };
	const value = text.trim();
	return /^\S+$/.test(value) && looksLikeVersion(value) ? { places: [{
		path,
		where: name,
		value,
		line: lineNumberAt(text, text.indexOf(value))
	}] } : nothing;
}
/** The versions at the place of `{version}` in the pattern; the rest of the pattern is literal. */
function findPattern(text, path, pattern) {
	const [before = "", after = ""] = pattern.split("{version}").map(literal);
	return findByPattern(text, path, new RegExp(`${before}([0-9A-Za-z][0-9A-Za-z.+!_-]*)${after}`, "g"), pattern);
}
function findByPattern(text, path, pattern, where) {
	return [...text.matchAll(pattern)].flatMap((match) => {
		const value = match[1] ?? match[2];
		return value === void 0 ? [] : [{
			path,
			where,
			value,
			line: lineNumberAt(text, match.index + match[0].lastIndexOf(value))
		}];
	});
}
/** Versions of the form `__version__ = "1.2.3"` at the start of a line, also annotated or chained, without fallbacks such as `unknown`. */
function findAssigned(text, path, name) {
	return findByPattern(text, path, new RegExp(`^(?:\\w+[ \\t]*=[ \\t]*)*${literal(name)}[ \\t]*(?::[^=\\n]+)?=[ \\t]*(?:\\w+[ \\t]*=[ \\t]*)*[uUrR]?(?:"([^"\\n]+)"|'([^'\\n]+)')`, "gm"), name).filter((place) => looksLikeVersion(place.value));
}
function literal(text) {
	return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}
/** The 1-based line of an index. */
function lineNumberAt(text, index) {
	let line = 1;
	for (let at = text.indexOf("\n"); at >= 0 && at < index; at = text.indexOf("\n", at + 1)) line++;
	return line;
}
/** The value of a JSON file. Throws UserError for invalid JSON. */
function parseJson(path, text) {
	return parsed(path, "JSON", () => JSON.parse(text.replace(/^\uFEFF/, "")));
}
function parsed(path, kind, read) {
	try {
		return read();
	} catch (cause) {
		const reason = visible(String(cause instanceof Error ? cause.message : cause).split("\n")[0]);
		throw new UserError(`${visible(path)} cannot be read as ${kind}: ${reason}`, "Fix the file; its version has to be compared with the others.", { cause });
	}
}
function readPyproject(text, path) {
	const toml = parsed(path, "TOML", () => parse(text));
	const places = [["project"], ["tool", "poetry"]].flatMap((table) => {
		const value = valueAt(toml, ...table, "version");
		const line = tomlLine(text, table.join("."));
		return typeof value === "string" ? [{
			path,
			where: `${table.join(".")}.version`,
			value,
			...line === void 0 ? {} : { line }
		}] : [];
	});
	const dynamicPoetry = valueAt(toml, "tool", "poetry-dynamic-versioning", "enable") === true;
	if (places.length > 0) return dynamicPoetry ? {
		places: [],
		skipReason: generated
	} : { places };
	const dynamic = valueAt(toml, "project", "dynamic");
	return Array.isArray(dynamic) && dynamic.includes("version") ? readDynamic(toml) : nothing;
}
/** The line of `version` in a table: the parser returns no lines. */
function tomlLine(text, table) {
	let inside = false;
	for (const [index, line] of text.split("\n").entries()) {
		const header = /^\s*\[\s*([^[\]]+?)\s*\]/.exec(line);
		if (header) inside = header[1].replaceAll(/[\s"']/g, "") === table;
		else if (inside && /^\s*["']?version["']?\s*=/.test(line)) return index + 1;
	}
}
function readDynamic(toml) {
	const setuptools = valueAt(toml, "tool", "setuptools", "dynamic", "version");
	const attribute = valueAt(setuptools, "attr");
	if (typeof attribute === "string") return {
		places: [],
		reference: attributeFile(attribute)
	};
	const named = [valueAt(setuptools, "file")].flat()[0] ?? valueAt(toml, "tool", "hatch", "version", "path") ?? valueAt(toml, "tool", "pdm", "version", "path");
	if (typeof named === "string") return {
		places: [],
		reference: {
			candidates: [named],
			...named.endsWith(".py") ? { name: "__version__" } : {}
		}
	};
	if (valueAt(toml, "tool", "hatch", "version", "source") === "nodejs") return {
		places: [],
		reference: { candidates: ["package.json"] }
	};
	const backend = valueAt(toml, "build-system", "build-backend");
	const module = valueAt(toml, "tool", "flit", "module", "name") ?? valueAt(toml, "project", "name");
	if (typeof backend === "string" && backend.startsWith("flit") && typeof module === "string") return {
		places: [],
		reference: attributeFile(`${module.replaceAll("-", "_")}.__version__`)
	};
	const tools = JSON.stringify([valueAt(toml, "build-system", "requires") ?? [], Object.keys(tableOf(valueAt(toml, "tool")))]);
	return {
		places: [],
		skipReason: /scm|vcs|versioningit|versioneer|dynamic-versioning/.test(tools) || valueAt(toml, "tool", "pdm", "version", "source") === "scm" ? generated : "the version is dynamic, and no file is named that holds it; the metadata of the wheel proves it"
	};
}
/** `package.module.__version__` is in package/module.py or package/module/__init__.py, in the folder or below src. */
function attributeFile(attribute) {
	const parts = attribute.replace(":", ".").split(".");
	const module = parts.slice(0, -1).join("/");
	return {
		candidates: ["src/", ""].flatMap((base) => [`${base}${module}/__init__.py`, `${base}${module}.py`]),
		name: parts.at(-1)
	};
}
function readSetupCfg(file, path) {
	const text = file.replaceAll("\r\n", "\n");
	const section = /^\[metadata\][^\n]*\n((?:(?!\[).*(?:\n|$))*)/m.exec(text);
	const entry = section && /^version[ \t]*[=:][ \t]*(\S.*?)[ \t\r]*$/m.exec(section[1]);
	if (!entry) return nothing;
	const value = entry[1];
	const line = lineNumberAt(text, section.index + section[0].length - section[1].length + entry.index);
	if (value.startsWith("attr:")) return {
		places: [],
		reference: attributeFile(value.slice(5).trim())
	};
	if (value.startsWith("file:")) return {
		places: [],
		reference: { candidates: [value.slice(5).split(",")[0].trim()] }
	};
	return { places: [{
		path,
		where: "metadata.version",
		value,
		line
	}] };
}
function readPackageJson(text, path) {
	const json = parseJson(path, text);
	const isPrivate = valueAt(json, "private") === true;
	const places = jsonVersion(text, path, json, "version");
	if (places.length === 0) return {
		places,
		skipReason: isPrivate ? "it is private and has no version" : "it has no version"
	};
	if (isPrivate && places[0].value === "0.0.0") return {
		places: [],
		skipReason: "it is private and its version is 0.0.0"
	};
	return { places };
}
function readLockfile(text, path) {
	const json = parseJson(path, text);
	return { places: [...jsonVersion(text, path, json, "version"), ...jsonVersion(text, path, json, "packages", "", "version")] };
}
/** The version at these keys of parsed JSON, with its line; none for any other value. The parser returns no lines, so this function reads the keys of the text. */
function jsonVersion(text, path, json, ...wanted) {
	const value = valueAt(json, ...wanted);
	if (typeof value !== "string") return [];
	const [first = "", entry] = wanted;
	const place = {
		path,
		where: entry === void 0 ? first : `${first}["${entry}"].version`,
		value
	};
	const keys = [];
	let depth = 0;
	let key;
	for (const token of text.matchAll(/"((?:[^"\\]|\\.)*)"(\s*:)?|[{}[\]]/g)) {
		if (token[2] !== void 0) keys[depth - 1] = token[1];
		else if (token[0] === "{" || token[0] === "[") keys[depth++] = "[";
		else if (token[0] === "}" || token[0] === "]") depth--;
		key = token[2] === void 0 ? void 0 : keys.slice(0, depth).join("\n");
		if (key === wanted.join("\n") && depth === wanted.length) return [{
			...place,
			line: lineNumberAt(text, token.index)
		}];
	}
	return [place];
}

// src/features/plan/lock-versions.ts
/** Lockfiles that state the versions of the repository's own packages, by kind of component. */
const lockNames = {
	python: [
		"uv.lock",
		"poetry.lock",
		"pdm.lock"
	],
	node: ["package-lock.json", "npm-shrinkwrap.json"]
};
/** The versions of packages in folders by a lockfile; for npm not of the project, which `findVersions` reads. Throws UserError. */
function lockedFolders(text, path) {
	return path.endsWith(".json") ? inPackageLock(text, path) : inPythonLock(text, path);
}
/** npm: workspaces are the entries outside of node_modules. */
function inPackageLock(text, path) {
	const json = parseJson(path, text);
	return Object.keys(tableOf(valueAt(json, "packages"))).flatMap((key) => {
		if (key === "" || /(?:^|\/)node_modules\//.test(key)) return [];
		return jsonVersion(text, path, json, "packages", key, "version").map((place) => ({
			folder: posix.join(posix.dirname(path), key),
			name: key,
			place
		}));
	});
}
/** uv (`source = { editable = "." }`, `virtual`, `directory`), Poetry (`type = "directory"` and `url`), PDM (`path = "./..."`): one table for each package. */
function inPythonLock(text, path) {
	const starts = [...text.matchAll(/^\[\[package\]\][ \t]*$/gm)].map(({ index }) => index);
	return starts.flatMap((start, at) => {
		const block = text.slice(start, starts[at + 1]);
		const version = /^version = "([^"]*)"/m.exec(block);
		const source = /^source = \{ (?:editable|virtual|directory) = "([^"]*)"/m.exec(block)?.[1] ?? (/^type = "directory"/m.test(block) ? /^url = "([^"]*)"/m.exec(block)?.[1] : void 0) ?? /^path = "(\.[^"]*)"/m.exec(block)?.[1];
		if (version === null || source === void 0) return [];
		const name = /^name = "([^"]*)"/m.exec(block)?.[1] ?? "";
		const place = {
			path,
			where: `package ${name}`,
			value: version[1],
			line: lineNumberAt(text, start + version.index)
		};
		return [{
			folder: posix.join(posix.dirname(path), source),
			name,
			place
		}];
	});
}

// src/features/plan/version-files.ts
/**
* Every place that states the version; by default in components and VERSION. `locks`: whether lockfiles are read, which no list of files names.
* Throws UserError for a configured file without a version.
*/
async function readVersions(files, root, components, configured, locks = configured === null) {
	const tree = {
		files,
		root
	};
	const read = [];
	if (configured !== null) for (const entry of configured) read.push(await readConfigured(tree, entry));
	else {
		for (const component of components) read.push(await readComponent(tree, component, components));
		read.push(await readOne(tree, "VERSION"));
	}
	const stated = read.flatMap((each) => each.places);
	const all = [...stated, ...locks ? await readLocks(tree, stated) : []];
	const places = new Map(all.map((place) => [`${place.path}\n${place.where}\n${place.line}`, place]));
	const skippedFiles = new Map(read.flatMap((each) => each.skippedFiles).map((file) => [file.path, file]));
	return {
		places: [...places.values()],
		skippedFiles: [...skippedFiles.values()]
	};
}
async function readConfigured(tree, entry) {
	const path = posix.normalize(typeof entry === "string" ? entry : entry.file);
	const text = await tree.files.readText(posix.join(tree.root, path)) ?? "";
	const read = typeof entry === "string" ? await readOne(tree, path) : {
		places: findPattern(text, path, entry.pattern),
		skippedFiles: []
	};
	if (read.places.length > 0) return read;
	const why = read.skippedFiles[0]?.reason ?? (typeof entry === "string" ? "none was found in it" : `nothing in it has the form ${visible(entry.pattern)}`);
	throw new UserError(`The version file ${visible(path)} holds no version: ${why}.`, "Name another file under \"version:\", or say where it stands: { file: docs/conf.py, pattern: 'release = \"{version}\"' }.");
}
const skipped = (path, reason) => ({
	places: [],
	skippedFiles: [{
		path,
		reason
	}]
});
/** Reads one file, or the file that it refers to; nothing when it does not exist. */
async function readOne({ files, root }, path) {
	const text = await files.readText(posix.join(root, path));
	if (text === void 0) return {
		places: [],
		skippedFiles: []
	};
	const { places, reference, skipReason } = findVersions(text, path);
	if (skipReason !== void 0) return skipped(path, skipReason);
	if (reference === void 0) return path === "VERSION" && places.length === 0 ? skipped(path, "it does not hold a version and nothing else") : {
		places,
		skippedFiles: []
	};
	const candidates = reference.candidates.map((candidate) => posix.join(posix.dirname(path), candidate)).filter((candidate) => !candidate.startsWith("../"));
	for (const candidate of candidates) {
		const named = await files.readText(posix.join(root, candidate));
		if (named === void 0) continue;
		const found = reference.name === void 0 ? findVersions(named, candidate).places : findAssigned(named, candidate, reference.name);
		if (found.length > 0) return {
			places: found,
			skippedFiles: []
		};
		return skipped(path, `it takes the version from ${candidate}, where none is written out; the metadata of the wheel proves it`);
	}
	const last = candidates.at(-1) ?? reference.candidates.join(", ");
	return skipped(path, `it takes the version from ${visible(last)}, which is not there`);
}
/** The versions that lockfiles, in the folders of these manifests and above, state for them. */
async function readLocks({ files, root }, stated) {
	const found = [];
	for (const [kind, manifest] of [["python", "pyproject.toml"], ["node", "package.json"]]) {
		const versioned = new Set(stated.flatMap(({ path }) => posix.basename(path) === manifest ? posix.join(posix.dirname(path), ".") : []));
		const folders = [...versioned].flatMap((folder) => [".", ...folder.split("/").map((_, at, parts) => parts.slice(0, at + 1).join("/"))]);
		for (const folder of new Set(folders)) for (const name of lockNames[kind]) {
			const path = posix.join(folder, name);
			const text = await files.readText(posix.join(root, path));
			if (text === void 0) continue;
			if (versioned.has(folder) && name.endsWith(".json")) found.push(...findVersions(text, path).places);
			found.push(...lockedFolders(text, path).flatMap((locked) => versioned.has(posix.join(locked.folder, ".")) ? [locked.place] : []));
		}
	}
	return found;
}
const notPackages = /^(?:\..*|example.*|test.*|fixture.*|template.*|vendor|third_party|node_modules|docs?|build|dist|venv|env|__pycache__|.*\.egg-info)$/;
/** Files that state the version of a component, by its kind. */
const versionFiles = /* @__PURE__ */ new Map([["python", [
	"pyproject.toml",
	"setup.cfg",
	"setup.py"
]], ["node", [
	"package.json",
	"package-lock.json",
	"npm-shrinkwrap.json"
]]]);
async function readComponent(tree, component, all) {
	const inside = (name) => posix.join(component.path, name);
	const read = [];
	for (const name of versionFiles.get(component.kind) ?? []) {
		read.push(await readOne(tree, inside(name)));
		if (name === "package.json" && read[0].skippedFiles.length > 0) return read[0];
	}
	if (component.kind === "python") for (const path of await packageFiles(tree, component, all)) read.push(await readOne(tree, path));
	return {
		places: read.flatMap((each) => each.places),
		skippedFiles: read.flatMap((each) => each.skippedFiles)
	};
}
/** The files of top-level packages, in the folder or below src, that by convention hold `__version__`. */
async function packageFiles({ files, root }, component, all) {
	const folder = posix.join(root, component.path);
	if ((await files.facts(folder))?.kind !== "directory") return [];
	const others = new Set(all.filter((other) => other !== component).map((other) => posix.relative(component.path, other.path)));
	const paths = (await files.walk(folder, (entry) => {
		const parts = entry.path.split("/");
		const depth = parts[0] === "src" ? parts.length - 1 : parts.length;
		return others.has(entry.path) || depth > 2 || entry.kind === "directory" && notPackages.test(parts.at(-1)) || entry.kind === "link";
	})).filter((entry) => entry.kind === "file").map((entry) => entry.path);
	const packages = new Set(paths.filter((path) => posix.basename(path) === "__init__.py").map((path) => posix.dirname(path)));
	return paths.filter((path) => packages.has(posix.dirname(path)) && /^(?:__init__|__about__|__version__|_?version)\.py$/.test(posix.basename(path))).map((path) => posix.join(component.path, path));
}

export { detectComponents as a, findVersions as i, lockNames as n, resolveComponents as o, lockedFolders as r, readVersions as t };