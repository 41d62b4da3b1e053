import { o as __toESM } from "./rolldown-runtime-shared.js";
import { t as require_compare } from "./semver-shared3.js";
import { a as UserError } from "./errors-shared.js";
import { c as tagOfVersion, d as versionOfTag, f as versionTextOfTag, i as orderedVersion, r as looksLikeVersion, t as compareVersions } from "./version-shared.js";
import { n as TomlError, t as parse } from "./smol-toml-shared.js";
import { n as completeComponent } from "./complete-shared.js";
import { r as inBackticks } from "./problems-shared.js";
import { n as suggestion } from "./nearest-shared.js";
import { t as decidePrerelease } from "./latest-shared.js";
import { r as wasToRelease, t as findReleaseStates } from "./released-tags-shared.js";
import { n as releasedVersions, t as releaseNotBelow } from "./released-versions-shared.js";
import { t as agreedVersion } from "./version-agreement-shared.js";
import { r as visible } from "./visible-shared.js";
import { posix } from "node:path";

// src/features/plan/detect.ts
var import_compare = /* @__PURE__ */ __toESM(require_compare(), 1);
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
		const read = parsed$1(project, await files.readText(posix.join(root, project)), parse);
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
	const read = parsed$1(manifest, await files.readText(posix.join(root, manifest)), (text) => JSON.parse(text));
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
function parsed$1(path, text, parse) {
	try {
		return text === void 0 ? void 0 : parse(text.replace(/^\uFEFF/, ""));
	} catch (error) {
		const place = error instanceof TomlError ? `, line ${error.line}` : "";
		throw new UserError(`${inBackticks(path)} cannot be read${place}, so it is not known what to build.`, "Fix the file, or list what to build under `components:`.", { cause: error });
	}
}
function isTable(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/features/plan/previous-tag.ts
/** Most tags beside the branch that git is asked about. */
const MOST_BESIDE = 20;
/**
* The tag at which the notes begin: the highest version below the current one that is an ancestor, or that stands on a release branch beside
* it and continues the same line (`notBefore`). A stable release skips prereleases, so that its notes contain all changes since the last
* stable release. Dates are ignored, because a back-port is often tagged after a higher release. `versionOf` returns the version of a tag of
* the same pattern, else undefined. Without a tag, the version files may state the last release, so every stable ancestor counts.
* The highest candidate is nearly always an ancestor, and then git is asked once.
*/
async function findPreviousTag(tags, current, versionOf, isAncestor, sources) {
	const own = orderedVersion(current.version);
	if (own === void 0) return void 0;
	const candidates = candidatesOf(tags, current.name, own, versionOf);
	const standing = new Map(candidates.map(({ tag }) => [tag.commit, tag.name]));
	const asked = sources?.releaseStates(candidates.map(({ tag }) => tag));
	const passedOver = [];
	for (const [index, { tag, version }] of candidates.entries()) {
		const order = compareVersions(version, own);
		const inside = await isAncestor(tag.commit, current.commit);
		if (inside ? order === 0 && current.name !== null && tag.commit === current.commit : order >= 0 || sources === void 0) continue;
		const unreleased = await whyNotReleased(tag, candidates.slice(index + 1), own.prerelease, await asked, sources?.wasToRelease);
		const beside = async () => passedOver.length < MOST_BESIDE ? notBefore(await sources.compareHistories(tag.commit, current.commit), current.commit, standing) : "not examined";
		const reason = unreleased ?? (inside ? void 0 : await beside());
		if (reason === void 0) return {
			...tag,
			passedOver,
			tagBefore: await asked ? void 0 : candidates[index + 1]?.tag.name
		};
		if (unreleased !== void 0) standing.delete(tag.commit);
		passedOver.push({
			tag: tag.name,
			reason
		});
	}
	return {
		name: void 0,
		commit: void 0,
		passedOver,
		tagBefore: void 0
	};
}
/**
* Why a tag is no release although it exists; undefined if it counts. A tag without a public release was refused only if an older tag of the
* line has one, and if this program was to release it. Teams that only tag, or stopped making releases, keep their tags.
*/
async function whyNotReleased({ name, commit }, lower, prerelease, states, wasToRelease) {
	const state = states?.get(name);
	const refused = state === "none" && lower.some(({ tag }) => (states?.get(tag.name) ?? "none") !== "none") && await wasToRelease?.(commit);
	const rolledBack = state === "rolled-back" && !prerelease;
	return refused || rolledBack ? `it ${rolledBack ? "is rolled back" : "has no public release"}; "previous-tag: ${name}" takes it` : void 0;
}
/**
* Why a lower version beside the branch is not the previous release; undefined if it is: its line left the branch between two releases, and
* the branch has no release since then. So a back-port, a line for long support and a reissue are none.
*/
function notBefore({ bases, missing }, commit, standing) {
	if (bases.length === 0) return "it shares no history with this commit";
	if (bases.includes(commit)) return "it contains this commit";
	const base = bases.map((sha) => standing.get(sha)).find((name) => name !== void 0);
	if (base !== void 0) return `its branch begins at ${base}`;
	const later = missing.map((sha) => standing.get(sha)).find((name) => name !== void 0);
	return later === void 0 ? void 0 : `it does not contain ${later}, which this commit contains`;
}
/** The tags that can precede the release, highest version first. */
function candidatesOf(tags, name, own, versionOf) {
	const all = tags.flatMap((tag) => {
		const version = orderedVersion(versionOf(tag.name) ?? "");
		return version === void 0 ? [] : [{
			tag,
			version
		}];
	});
	const lower = all.filter(({ tag, version }) => {
		const order = name === null ? -1 : compareVersions(version, own);
		return tag.name !== name && (order < 0 || order === 0 && version.text !== own.text) && (own.prerelease || !version.prerelease);
	});
	return (lower.some(isShort) ? lower.filter((candidate) => !isShort(candidate) || isRelease(candidate, all)) : lower).sort((a, b) => compareVersions(b.version, a.version) || b.version.text.localeCompare(a.version.text, "en", { numeric: true }) || (a.tag.name < b.tag.name ? -1 : 1));
}
const isShort = ({ version }) => /^\d+\.\d+$/.test(version.text);
/** `1.0` stands for 1.0.0, unless that version has a tag. A tag that shares its commit with another one of its line floats. */
function isRelease({ tag, version }, all) {
	return !all.some((other) => other.version.text === `${version.text}.0` || other.tag.commit === tag.commit && !other.version.prerelease && other.version.text.startsWith(`${version.text}.`));
}

// src/features/plan/version-text.ts
const generated = "the version is computed from git when the package is built; the metadata of the wheel proves it";
const nothing = { places: [] };
/**
* The versions in one file, by its name: pyproject.toml, setup.cfg, setup.py, package.json, package-lock.json, npm-shrinkwrap.json, any
* .py, and a file that holds only a version, such as VERSION. `path` is relative to the root. Throws UserError for invalid TOML or JSON.
*/
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
function at(value, ...keys) {
	return keys.reduce((inner, key) => typeof inner === "object" && inner !== null && Object.hasOwn(inner, key) ? inner[key] : void 0, value);
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
		const value = at(toml, ...table, "version");
		const line = tomlLine(text, table.join("."));
		return typeof value === "string" ? [{
			path,
			where: `${table.join(".")}.version`,
			value,
			...line === void 0 ? {} : { line }
		}] : [];
	});
	const dynamicPoetry = at(toml, "tool", "poetry-dynamic-versioning", "enable") === true;
	if (places.length > 0) return dynamicPoetry ? {
		places: [],
		skipReason: generated
	} : { places };
	const dynamic = at(toml, "project", "dynamic");
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
	const setuptools = at(toml, "tool", "setuptools", "dynamic", "version");
	const attribute = at(setuptools, "attr");
	if (typeof attribute === "string") return {
		places: [],
		reference: attributeFile(attribute)
	};
	const named = [at(setuptools, "file")].flat()[0] ?? at(toml, "tool", "hatch", "version", "path") ?? at(toml, "tool", "pdm", "version", "path");
	if (typeof named === "string") return {
		places: [],
		reference: {
			candidates: [named],
			...named.endsWith(".py") ? { name: "__version__" } : {}
		}
	};
	if (at(toml, "tool", "hatch", "version", "source") === "nodejs") return {
		places: [],
		reference: { candidates: ["package.json"] }
	};
	const backend = at(toml, "build-system", "build-backend");
	const module = at(toml, "tool", "flit", "module", "name") ?? at(toml, "project", "name");
	if (typeof backend === "string" && backend.startsWith("flit") && typeof module === "string") return {
		places: [],
		reference: attributeFile(`${module.replaceAll("-", "_")}.__version__`)
	};
	const tools = JSON.stringify([at(toml, "build-system", "requires") ?? [], Object.keys(at(toml, "tool") ?? {})]);
	return {
		places: [],
		skipReason: /scm|vcs|versioningit|versioneer|dynamic-versioning/.test(tools) || at(toml, "tool", "pdm", "version", "source") === "scm" ? generated : "the version is dynamic, and no file is named that holds it; the metadata of the wheel proves it"
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
	const value = at(json, "version");
	if (typeof value !== "string") return {
		places: [],
		skipReason: at(json, "private") === true ? "it is private and has no version" : "it has no version"
	};
	if (at(json, "private") === true && value === "0.0.0") return {
		places: [],
		skipReason: "it is private and its version is 0.0.0"
	};
	return { places: [jsonPlace(text, path, "version", value, ["version"])] };
}
function readLockfile(text, path) {
	const json = parseJson(path, text);
	const [outer, inner] = [at(json, "version"), at(json, "packages", "", "version")];
	return { places: [...typeof outer === "string" ? [jsonPlace(text, path, "version", outer, ["version"])] : [], ...typeof inner === "string" ? [jsonPlace(text, path, "packages[\"\"].version", inner, [
		"packages",
		"",
		"version"
	])] : []] };
}
/** A version in JSON with its line. The parser returns no lines, so this function reads the keys up to `wanted`. */
function jsonPlace(text, path, where, value, wanted) {
	const keys = [];
	let depth = 0;
	let key;
	for (const token of text.matchAll(/"((?:[^"\\]|\\.)*)"(\s*:)?|[{}[\]]/g)) {
		if (token[2] !== void 0) keys[depth - 1] = token[1];
		else if (token[0] === "{" || token[0] === "[") keys[depth++] = "[";
		else if (token[0] === "}" || token[0] === "]") depth--;
		key = token[2] === void 0 ? void 0 : keys.slice(0, depth).join("\n");
		if (key === wanted.join("\n") && depth === wanted.length) return {
			path,
			where,
			value,
			line: lineNumberAt(text, token.index)
		};
	}
	return {
		path,
		where,
		value
	};
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
/**
* The versions that a lockfile states for packages in folders: workspaces, and the project of the lockfile. For npm without the project,
* whose version `findVersions` reads. Throws UserError for invalid JSON.
*/
function lockedFolders(text, path) {
	return path.endsWith(".json") ? inPackageLock(text, path) : inPythonLock(text, path);
}
/** npm: workspaces are the entries outside of node_modules. */
function inPackageLock(text, path) {
	const { packages = {} } = parseJson(path, text);
	return Object.entries(packages).flatMap(([key, { version }]) => {
		if (key === "" || typeof version !== "string" || /(?:^|\/)node_modules\//.test(key)) return [];
		const place = jsonPlace(text, path, `packages["${key}"].version`, version, [
			"packages",
			key,
			"version"
		]);
		return [{
			folder: posix.join(posix.dirname(path), key),
			name: key,
			place
		}];
	});
}
/**
* uv (`source = { editable = "." }`, `virtual`, `directory`), Poetry (`type = "directory"` and `url`), PDM (`path = "./..."`). Programs write
* these files, with one table for each package.
*/
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
* Reads every place that states the version: in the configured files, else in files of the components and in VERSION at the root.
* Paths are relative to `root`. Throws UserError for a configured file that does not exist or has no version.
*/
async function readVersions(files, root, components, configured) {
	const read = [];
	if (configured !== null) for (const entry of configured) read.push(await readConfigured(files, root, entry));
	else {
		for (const component of components) read.push(await readComponent(files, root, component, components));
		const stated = read.flatMap((each) => each.places);
		read.push({
			places: await readLocks(files, root, components, stated),
			skippedFiles: []
		});
		read.push(await readOne(files, root, "VERSION"));
	}
	const places = new Map(read.flatMap((each) => each.places).map((place) => [`${place.path}\n${place.where}\n${place.line}`, place]));
	const skippedFiles = new Map(read.flatMap((each) => each.skippedFiles).map((file) => [file.path, file]));
	return {
		places: [...places.values()],
		skippedFiles: [...skippedFiles.values()]
	};
}
async function readConfigured(files, root, entry) {
	const path = posix.normalize(typeof entry === "string" ? entry : entry.file);
	const text = path.startsWith("../") || posix.isAbsolute(path) || (await files.facts(posix.join(root, path)))?.kind !== "file" ? void 0 : await files.readText(posix.join(root, path));
	if (text === void 0) throw new UserError(`The version file ${visible(path)} does not exist in the repository.`, "Correct the path under \"version:\" in the configuration; it is relative to the root.");
	const read = typeof entry === "string" ? await readOne(files, root, path) : {
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
async function readOne(files, root, path) {
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
/** The versions that lockfiles state for the components whose manifest states a version. */
async function readLocks(files, root, components, stated) {
	const found = [];
	for (const [kind, manifest] of [["python", "pyproject.toml"], ["node", "package.json"]]) {
		const versioned = new Set(components.filter((component) => component.kind === kind && stated.some(({ path }) => path === posix.join(component.path, manifest))).map(({ path }) => posix.join(path, ".")));
		if (versioned.size === 0) continue;
		for (const folder of /* @__PURE__ */ new Set([".", ...versioned])) for (const name of lockNames[kind]) {
			const path = posix.join(folder, name);
			const text = await files.readText(posix.join(root, path));
			if (text === void 0) continue;
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
async function readComponent(files, root, component, all) {
	const inside = (name) => posix.join(component.path, name);
	const read = [];
	for (const name of versionFiles.get(component.kind) ?? []) {
		read.push(await readOne(files, root, inside(name)));
		if (name === "package.json" && read[0].skippedFiles.length > 0) return read[0];
	}
	if (component.kind === "python") for (const path of await packageFiles(files, root, component, all)) read.push(await readOne(files, root, path));
	return {
		places: read.flatMap((each) => each.places),
		skippedFiles: read.flatMap((each) => each.skippedFiles)
	};
}
/** The files of top-level packages, in the folder or below src, that by convention hold `__version__`. */
async function packageFiles(files, root, component, all) {
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

// src/features/plan/plan.ts
/** Decides what is released: version, components, previous tag, prerelease. Reads only. Throws UserError. */
async function makePlan({ config, inputs, repository, tree, view, releases }, ports) {
	const { git } = ports;
	const { tagName, commit } = repository;
	const files = view?.files ?? ports.files;
	const tracked = view?.tracked ?? await git.trackedFiles(tree);
	const detected = config.components === null ? await detectComponents(files, tracked, tree) : {
		components: [],
		examinedFolders: []
	};
	const components = resolveComponents(config, detected.components, inputs.components, inputs.files);
	const { places, skippedFiles } = await readVersions(files, tree, components, config.version);
	const builds = inputs.command === "build" || inputs.command === "release";
	const agreed = agreedVersion(places);
	const version = (tagName === void 0 ? agreed : versionOfTag(tagName, config.tag)) ?? (builds ? withoutVersion(places, components) : "0.0.0");
	if (components.length === 0 && config.components === null && inputs.command !== "check" && inputs.command !== "notes") throw new UserError("There is nothing to release: no Python package, frontend or docs folder was found, and no files were named.", "Name them under \"components:\" in the configuration or in the input \"files\"; \"components: {}\" releases notes alone.");
	const planned = agreed === void 0 || repository.shallow ? {} : await plannedTag(config, repository, agreed, git);
	const { tag, released } = tagName === void 0 ? planned : { tag: tagName };
	const previous = await previousTag(config, {
		...repository,
		tagName: tag
	}, version, releases, {
		...ports,
		forge: inputs.command === "build" ? void 0 : ports.forge
	});
	const prerelease = decidePrerelease(version, config.release.prerelease);
	return {
		plan: {
			tag: tag ?? null,
			version,
			commit,
			sourceDate: await git.commitTime(commit),
			previousTag: previous?.name ?? null,
			title: config.release.title.replaceAll("{tag}", tag ?? "unreleased").replaceAll("{version}", version),
			prerelease,
			components,
			versions: places
		},
		tagBefore: previous?.tagBefore,
		tree,
		tracked,
		previousCommit: previous?.commit,
		released,
		passedOver: previous?.passedOver ?? [],
		examinedFolders: detected.examinedFolders,
		skippedFiles
	};
}
/**
* The tag that the version of the files will have, in the form of the repository's tags. Between two releases the files state a version
* that is released already, and the result is that release.
*/
async function plannedTag(config, repository, version, git) {
	const known = await releasedVersions({
		repository,
		releases: void 0,
		pattern: config.tag
	}, git);
	const released = releaseNotBelow(version, known);
	if (released !== void 0) return { released };
	const [newest] = known.toSorted((a, b) => (0, import_compare.default)(b.version, a.version));
	return { tag: tagOfVersion(version, newest?.tag, config.tag) };
}
/** The version of a build without a tag and without agreeing version files. Throws UserError when files disagree or a Python package needs one. */
function withoutVersion(places, components) {
	if (places.length > 0) {
		const versions = places.map(({ path, where, value }) => `${path} says ${value} (${where})`);
		throw new UserError(`There is no tag, and the version files disagree: ${versions.join(", ")}.`, "Make them agree, or name the tag.");
	}
	if (!components.some(({ kind }) => kind === "python")) return "0.0.0";
	throw new UserError("There is no tag, and no file states the version that the Python package will have.", "Name the tag.");
}
/**
* The tag of the previous release: the configured tag, else by ancestry, version and releases. `releases`: those that the run has loaded.
* Throws UserError when the configured tag does not exist.
*/
async function previousTag(config, { tags, tagName, commit }, version, releases, { git, forge, log }) {
	if (config.previousTag !== null) {
		const named = tags.find(({ name }) => name === config.previousTag);
		if (named === void 0) throw new UserError(`previous-tag names ${config.previousTag}, which is no tag of this repository.`);
		return {
			...named,
			passedOver: [],
			tagBefore: void 0
		};
	}
	const current = {
		name: tagName ?? null,
		version,
		commit
	};
	const versionOf = (name) => versionTextOfTag(name, config.tag);
	return findPreviousTag(tags, current, versionOf, git.isAncestor, {
		compareHistories: git.compareHistories,
		releaseStates: (candidates) => findReleaseStates(candidates, config, releases, {
			forge,
			log
		}),
		wasToRelease: (candidate) => wasToRelease(candidate, config.path, git)
	});
}

export { lockedFolders as a, skippedFolders as c, lockNames as i, previousTag as n, findVersions as o, readVersions as r, detectComponents as s, makePlan as t };