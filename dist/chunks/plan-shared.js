import { a as __toESM } from "./rolldown-runtime-shared.js";
import { r as defaultPaths, t as agreedVersion } from "./version-shared2.js";
import { n as UserError } from "./errors-shared.js";
import { n as TomlError, t as parse$1 } from "./smol-toml-shared.js";
import { p as plainPath, u as milliseconds, x as quoted } from "./rules-shared.js";
import { n as suggestion } from "./nearest-shared.js";
import { n as require_compare, t as require_compare_build } from "./semver-shared2.js";
import { n as looksLikeVersion, s as versionOfTag, t as isPrerelease } from "./version-shared.js";
import { t as require_parse } from "./semver-shared.js";
import { n as visible } from "./visible-shared.js";
import { join, posix } from "node:path";

// src/plan/latest.ts
var import_compare = /* @__PURE__ */ __toESM(require_compare(), 1);
/** Whether a version is a prerelease: it has a part behind `-`, or the configuration says so. */
function decidePrerelease(version, setting) {
	return setting === "auto" ? isPrerelease(version) : setting;
}
/**
* Whether the release becomes Latest: this function decides, nothing else does. A prerelease and a draft never do; else the
* configuration decides, and by itself (`auto`) only the highest stable version does, so that a back-port never takes the badge.
* `published` are the versions of the stable releases that are public.
*/
function decideLatest(version, prerelease, setting, published) {
	if (prerelease) return false;
	if (setting !== "auto") return setting;
	return published.every((other) => (0, import_compare.default)(version, other) >= 0);
}
/** Versions of the stable releases that are public. */
function publishedVersions(releases, pattern) {
	return releases.filter((other) => !other.draft && !other.prerelease).flatMap((other) => versionOfTag(other.tag, pattern) ?? []);
}
/** The same by the configuration. A draft is not Latest, whatever its version. */
function latestUnder({ release }, { version, prerelease }, published) {
	return !release.draft && decideLatest(version, prerelease, release.latest, published);
}

// src/config/complete.ts
/** Time limit of a command of a component, in milliseconds. */
const defaultTimeout = 12e5;
/** How long checks of the commit are waited for, in milliseconds. */
const defaultWait = 9e5;
/** Where old findings of the text checks are kept. */
const defaultBaseline = ".github/release-runbook.baseline.json";
/** Fills in the defaults of a configuration that the schema let through. A key that is given replaces its default whole; only `exclude` adds, to what the check itself leaves out. */
function complete(written, path) {
	const { notes, release, version, components } = written;
	return {
		path,
		tag: written.tag ?? null,
		version: version?.map((entry) => typeof entry === "string" ? plainPath(entry) : {
			...entry,
			file: plainPath(entry.file)
		}) ?? null,
		previousTag: written["previous-tag"] ?? null,
		checks: completeChecks(written.checks ?? {}),
		components: components ? Object.entries(components).map(([id, component]) => completeComponent(id, component)) : null,
		notes: {
			file: maybePath(notes?.file),
			fragments: notes?.fragments ?? null,
			paths: notes?.paths?.map(plainPath) ?? [],
			categories: notes?.categories?.map(completeCategory) ?? null,
			exclude: notes?.exclude ? {
				labels: notes.exclude.labels ?? [],
				authors: notes.exclude.authors ?? [],
				types: notes.exclude.types ?? []
			} : null
		},
		release: {
			title: release?.title ?? "{tag}",
			draft: release?.draft ?? false,
			prerelease: release?.prerelease ?? "auto",
			latest: release?.latest ?? "auto",
			discussion: release?.discussion ?? null,
			attest: release?.attest ?? false
		},
		runbook: maybePath(written.runbook)
	};
}
function completeCategory({ title, labels, types, paths, exclude }) {
	return {
		title,
		labels: labels ?? [],
		types: types ?? [],
		paths: paths ?? [],
		exclude: {
			labels: exclude?.labels ?? [],
			authors: exclude?.authors ?? []
		}
	};
}
function completeChecks(checks) {
	const { tag, ascii, ellipsis } = checks;
	return {
		onFindings: checks["on-findings"] ?? "fail",
		tag: {
			annotated: tag?.annotated ?? true,
			branches: tag?.branches ?? null
		},
		ascii: {
			paths: ascii?.paths ?? [...defaultPaths.ascii],
			exclude: ascii?.exclude ?? [],
			mode: ascii?.mode ?? "strict",
			allow: ascii?.allow ?? []
		},
		ellipsis: {
			paths: ellipsis?.paths ?? [...defaultPaths.ellipsis],
			exclude: ellipsis?.exclude ?? [],
			mode: ellipsis?.mode ?? "smart"
		},
		pythonSyntax: { paths: checks["python-syntax"]?.paths ?? null },
		baseline: {
			path: plainPath(checks.baseline ?? defaultBaseline),
			named: checks.baseline !== void 0
		},
		ci: {
			required: checks.ci?.required ?? [],
			wait: checks.ci?.wait === void 0 ? defaultWait : milliseconds(checks.ci.wait)
		},
		audit: { threshold: checks.audit?.threshold ?? "high" },
		commands: (checks.commands ?? []).map(({ name, run, path, timeout }) => ({
			name,
			run,
			path: plainPath(path ?? "."),
			timeout: timeout === void 0 ? defaultTimeout : milliseconds(timeout)
		})),
		named: [
			"tag",
			"ascii",
			"ellipsis",
			"python-syntax",
			"breaking",
			"ci",
			"audit"
		].filter((name) => checks[name] !== void 0)
	};
}
/** A component with every default of its kind; detection uses it too, so that both mean the same. */
function completeComponent(id, written) {
	const base = {
		id,
		path: plainPath(written.path ?? "."),
		setup: written.setup ?? null,
		test: written.test ?? null,
		verify: written.verify ?? null,
		env: written.env ?? null,
		timeout: written.timeout === void 0 ? defaultTimeout : milliseconds(written.timeout)
	};
	const twice = written.kind !== "files" && written.reproducible === "check" ? { reproducible: "check" } : {};
	switch (written.kind) {
		case "python": return {
			...base,
			...twice,
			kind: "python",
			constraints: maybePath(written.constraints),
			import: written.import ?? null
		};
		case "node": return {
			...base,
			...twice,
			kind: "node",
			archive: written.archive ?? `${id}-build.zip`,
			output: maybePath(written.output),
			include: written.include?.map(plainPath) ?? [],
			sourceMaps: written["source-maps"] ?? true,
			links: written.links ?? "error"
		};
		case "archive": return {
			...base,
			...twice,
			kind: "archive",
			archive: written.archive ?? `${id}-bundle.zip`,
			paths: written.paths.map(plainPath),
			links: written.links ?? "error"
		};
		case "command": return {
			...base,
			...twice,
			kind: "command",
			run: written.run,
			files: written.files
		};
		case "files": return {
			...base,
			kind: "files",
			files: written.files
		};
	}
}
function maybePath(path) {
	return path ? plainPath(path) : null;
}

// src/plan/detect.ts
/** Dependencies that tell a frontend from a library with a `build` script. */
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
/** More than this is not one release found by looking, it is a repository of many packages. */
const maximumDetected = 8;
const leftOut = /^(?:(?:example|test|fixture|template).*|vendor|third_party)$/i;
const textFile = /\.(?:md|mdx|markdown|rst|txt|adoc|asciidoc|org|html?|tex)$|(?:^|\/)(?:readme|changelog|license)$/i;
/**
* Finds what a repository ships, in the root and its direct folders, among tracked files alone.
* For a repository whose configuration lists no components: throws UserError when there are more than 8, or when a manifest cannot be read.
*/
async function detectComponents(files, tracked, root) {
	const paths = new Set(tracked.filter((file) => file.kind === "file").map((file) => file.path));
	const components = [];
	const considered = [];
	for (const folder of foldersOf(tracked)) {
		if (folder !== "." && leftOut.test(folder)) {
			considered.push({
				folder,
				taken: false,
				why: "a folder of this name holds no component by rule"
			});
			continue;
		}
		const looks = [
			lookForDocs(paths, folder),
			await lookForPython(files, paths, root, folder),
			await lookForNode(files, paths, root, folder)
		];
		const found = looks.filter((look) => look.kind !== void 0);
		for (const { kind } of found) components.push(component(kind, folder, components));
		const reasons = (found.length > 0 ? found : looks).map((look) => look.why).filter((why) => why !== "");
		considered.push({
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
		considered
	};
}
/**
* The components of the release: those of the configuration or else the detected ones, and the files input as one of its own; of these, those that `ids` name (null: all).
* Throws UserError when a named one is not there.
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
		const sentences = missing.map((id) => `There is no component ${quoted(id)}${known.length === 0 ? "." : endOf(suggestion(id, known))}`);
		throw new UserError(`${sentences.join(" ")} ${there}`, "The input `components` names ids; leave it out for all of them.");
	}
	return all.filter((component) => ids.includes(component.id) || extraFiles.length > 0 && component === all.at(-1));
}
/** Only the question: what is known follows in a sentence of its own. */
function endOf(meant) {
	return meant.endsWith("?") ? meant : ".";
}
/** The root and its direct folders, the root first and the others sorted as git sorts them. Submodules and links at the top are named too. */
function foldersOf(tracked) {
	const folders = /* @__PURE__ */ new Set();
	for (const { path, kind } of tracked) if (path.includes("/")) folders.add(path.slice(0, path.indexOf("/")));
	else if (kind === "submodule") folders.add(path);
	return [".", ...folders];
}
async function lookForPython(files, paths, root, folder) {
	const project = below(folder, "pyproject.toml");
	if (paths.has(project)) {
		const read = parsed$1(project, await files.readText(join(root, project)), parse$1);
		if (isTable(read) && isTable(read["build-system"])) return {
			kind: "python",
			why: "python (pyproject.toml has a [build-system])"
		};
	}
	if (paths.has(below(folder, "setup.py"))) return {
		kind: "python",
		why: "python (setup.py)"
	};
	return { why: paths.has(project) ? "pyproject.toml has no [build-system]" : "" };
}
async function lookForNode(files, paths, root, folder) {
	const manifest = below(folder, "package.json");
	if (!paths.has(manifest)) return { why: "" };
	const read = parsed$1(manifest, await files.readText(join(root, manifest)), (text) => JSON.parse(text));
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
function lookForDocs(paths, folder) {
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
/** The wanted id, or one that no other component has: an app with a backend in the same folder is `app` and `app-node`. */
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
		throw new UserError(`${quoted(path)} cannot be read${place}, so it is not known what to build.`, "Mend the file, or list what to build under `components:`.", { cause: error });
	}
}
function below(folder, name) {
	return folder === "." ? name : `${folder}/${name}`;
}
function isTable(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/plan/previous-tag.ts
var import_compare_build = /* @__PURE__ */ __toESM(require_compare_build(), 1);
var import_parse = /* @__PURE__ */ __toESM(require_parse(), 1);
/**
* The tag that the notes begin at: the highest version below the current one whose commit is an ancestor. A stable release skips prereleases,
* so that its notes tell everything since the last stable one; a prerelease takes any lower tag. Floating tags such as `v1` are no full version and never count.
* Dates play no part: a back-port is often tagged after the release above it. `versionOf` gives the SemVer of a tag of the same pattern, undefined for all others.
* Where there is no tag (`name` is null) the version files may still say the last release, or nothing: then every stable tag counts, and the highest ancestor is it.
* Ancestry is asked from the top down, one tag at a time, because the first one nearly always answers.
*/
async function findPreviousTag(tags, current, versionOf, isAncestor) {
	const own = (0, import_parse.default)(current.version);
	if (own === null) return void 0;
	const stable = own.prerelease.length === 0;
	const candidates = tags.flatMap((tag) => {
		const version = tag.name === current.name ? null : (0, import_parse.default)(versionOf(tag.name) ?? "");
		return version !== null && (current.name === null || version.compare(own) < 0) && !(stable && version.prerelease.length > 0) ? [{
			tag,
			version
		}] : [];
	});
	candidates.sort((a, b) => (0, import_compare_build.default)(b.version, a.version) || (a.tag.name < b.tag.name ? -1 : 1));
	for (const { tag } of candidates) if (await isAncestor(tag.commit, current.commit)) return tag;
}

// src/plan/version-text.ts
const generated = "the version is computed from git when the package is built; the metadata of the wheel proves it";
const nothing = { places: [] };
/**
* Reads the versions out of one file by its name: pyproject.toml, setup.cfg, setup.py, package.json, package-lock.json,
* npm-shrinkwrap.json, any .py, and VERSION or another file that holds nothing else. `path` is relative to the root. Throws
* UserError when a TOML or JSON file cannot be read.
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
		line: lineAt(text, text.indexOf(value))
	}] } : nothing;
}
/** Reads the versions that stand where `{version}` stands in the pattern; everything else in it is literal. */
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
			line: lineAt(text, match.index + match[0].lastIndexOf(value))
		}];
	});
}
/** Versions of the form `__version__ = "1.2.3"`, annotated or chained, at the start of a line. A fallback such as `unknown` is no version. */
function findAssigned(text, path, name) {
	return findByPattern(text, path, new RegExp(`^(?:\\w+[ \\t]*=[ \\t]*)*${literal(name)}[ \\t]*(?::[^=\\n]+)?=[ \\t]*(?:\\w+[ \\t]*=[ \\t]*)*[uUrR]?(?:"([^"\\n]+)"|'([^'\\n]+)')`, "gm"), name).filter((place) => looksLikeVersion(place.value));
}
function literal(text) {
	return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}
function lineAt(text, index) {
	let line = 1;
	for (let at = text.indexOf("\n"); at >= 0 && at < index; at = text.indexOf("\n", at + 1)) line++;
	return line;
}
function at(value, ...keys) {
	return keys.reduce((inner, key) => typeof inner === "object" && inner !== null && Object.hasOwn(inner, key) ? inner[key] : void 0, value);
}
function parsed(path, kind, read) {
	try {
		return read();
	} catch (cause) {
		const said = visible(String(cause instanceof Error ? cause.message : cause).split("\n")[0]);
		throw new UserError(`${visible(path)} cannot be read as ${kind}: ${said}`, "Mend the file; its version has to be compared with the others.", { cause });
	}
}
function readPyproject(text, path) {
	const toml = parsed(path, "TOML", () => parse$1(text));
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
		leftOut: generated
	} : { places };
	const dynamic = at(toml, "project", "dynamic");
	return Array.isArray(dynamic) && dynamic.includes("version") ? readDynamic(toml) : nothing;
}
/** The line of `version` in a table, by its header: the parser gives values without their place. */
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
		leftOut: /scm|vcs|versioningit|versioneer|dynamic-versioning/.test(tools) || at(toml, "tool", "pdm", "version", "source") === "scm" ? generated : "the version is dynamic, and no file is named that holds it; the metadata of the wheel proves it"
	};
}
/** `package.module.__version__` stands in package/module.py or in the package's __init__.py, in the folder or below src. */
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
	const line = lineAt(text, section.index + section[0].length - section[1].length + entry.index);
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
	const json = parsed(path, "JSON", () => JSON.parse(text.replace(/^\uFEFF/, "")));
	const value = at(json, "version");
	if (typeof value !== "string") return {
		places: [],
		leftOut: at(json, "private") === true ? "it is private and has no version" : "it has no version"
	};
	if (at(json, "private") === true && value === "0.0.0") return {
		places: [],
		leftOut: "it is private and its version is 0.0.0"
	};
	return { places: [jsonPlace(text, path, "version", value, ["version"])] };
}
function readLockfile(text, path) {
	const json = parsed(path, "JSON", () => JSON.parse(text.replace(/^\uFEFF/, "")));
	const [outer, inner] = [at(json, "version"), at(json, "packages", "", "version")];
	return { places: [...typeof outer === "string" ? [jsonPlace(text, path, "version", outer, ["version"])] : [], ...typeof inner === "string" ? [jsonPlace(text, path, "packages[\"\"].version", inner, [
		"packages",
		"",
		"version"
	])] : []] };
}
/** The parser gives values without their place, so the keys are walked once more, as far as the one that is looked for. */
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
			line: lineAt(text, token.index)
		};
	}
	return {
		path,
		where,
		value
	};
}

// src/plan/version-files.ts
/**
* Reads every place that states the version: those of the components and VERSION at the root, or the configured files alone.
* Paths are relative to `root`. Throws UserError for a configured file that is not there or holds no version.
*/
async function readVersions(files, root, components, configured) {
	const read = [];
	if (configured !== null) for (const entry of configured) read.push(await readConfigured(files, root, entry));
	else {
		for (const component of components) read.push(await readComponent(files, root, component, components));
		read.push(await readOne(files, root, "VERSION"));
	}
	const places = new Map(read.flatMap((each) => each.places).map((place) => [`${place.path}\n${place.where}\n${place.line}`, place]));
	const leftOut = new Map(read.flatMap((each) => each.leftOut).map((left) => [left.path, left]));
	return {
		places: [...places.values()],
		leftOut: [...leftOut.values()]
	};
}
async function readConfigured(files, root, entry) {
	const path = posix.normalize(typeof entry === "string" ? entry : entry.file);
	const text = path.startsWith("../") || posix.isAbsolute(path) || (await files.facts(posix.join(root, path)))?.kind !== "file" ? void 0 : await files.readText(posix.join(root, path));
	if (text === void 0) throw new UserError(`The version file ${visible(path)} does not exist in the repository.`, "Correct the path under \"version:\" in the configuration; it is relative to the root.");
	const read = typeof entry === "string" ? await readOne(files, root, path) : {
		places: findPattern(text, path, entry.pattern),
		leftOut: []
	};
	if (read.places.length > 0) return read;
	const why = read.leftOut[0]?.reason ?? (typeof entry === "string" ? "none was found in it" : `nothing in it has the form ${visible(entry.pattern)}`);
	throw new UserError(`The version file ${visible(path)} holds no version: ${why}.`, "Name another file under \"version:\", or say where it stands: { file: docs/conf.py, pattern: 'release = \"{version}\"' }.");
}
/** One file, and the file that it refers to; nothing when it does not exist. */
async function readOne(files, root, path) {
	const text = await files.readText(posix.join(root, path));
	if (text === void 0) return {
		places: [],
		leftOut: []
	};
	const { places, reference, leftOut } = findVersions(text, path);
	if (leftOut !== void 0) return {
		places,
		leftOut: [{
			path,
			reason: leftOut
		}]
	};
	if (reference === void 0) return {
		places,
		leftOut: path === "VERSION" && places.length === 0 ? [{
			path,
			reason: "it does not hold a version and nothing else"
		}] : []
	};
	const candidates = reference.candidates.map((candidate) => posix.join(posix.dirname(path), candidate)).filter((candidate) => !candidate.startsWith("../"));
	for (const candidate of candidates) {
		const named = await files.readText(posix.join(root, candidate));
		if (named === void 0) continue;
		const found = reference.name === void 0 ? findVersions(named, candidate).places : findAssigned(named, candidate, reference.name);
		return {
			places: found,
			leftOut: found.length > 0 ? [] : [{
				path,
				reason: `it takes the version from ${candidate}, where none is written out; the metadata of the wheel proves it`
			}]
		};
	}
	return {
		places: [],
		leftOut: [{
			path,
			reason: `it takes the version from ${visible(candidates.at(-1) ?? reference.candidates.join(", "))}, which is not there`
		}]
	};
}
const notPackages = /^(?:\..*|example.*|test.*|fixture.*|template.*|vendor|third_party|node_modules|docs?|build|dist|venv|env|__pycache__|.*\.egg-info)$/;
async function readComponent(files, root, component, all) {
	const inside = (name) => posix.join(component.path, name);
	const names = component.kind === "python" ? [
		"pyproject.toml",
		"setup.cfg",
		"setup.py"
	] : component.kind === "node" ? [
		"package.json",
		"package-lock.json",
		"npm-shrinkwrap.json"
	] : [];
	const read = [];
	for (const name of names) {
		read.push(await readOne(files, root, inside(name)));
		if (name === "package.json" && read[0].leftOut.length > 0) return read[0];
	}
	if (component.kind === "python") for (const path of await packageFiles(files, root, component, all)) read.push(await readOne(files, root, path));
	return {
		places: read.flatMap((each) => each.places),
		leftOut: read.flatMap((each) => each.leftOut)
	};
}
/** Files of the top packages, in the folder or below src, where `__version__` is kept by custom. */
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

// src/plan/plan.ts
/** Decides what is released: version, components, previous tag, prerelease. Reads only. Throws UserError. */
async function makePlan({ config, inputs, repository, tree, view }, ports) {
	const { git } = ports;
	const { tag, commit } = repository;
	const files = view?.files ?? ports.files;
	const tracked = view?.tracked ?? await git.trackedFiles(tree);
	const detected = config.components === null ? await detectComponents(files, tracked, tree) : {
		components: [],
		considered: []
	};
	const components = resolveComponents(config, detected.components, inputs.components, inputs.files);
	const { places, leftOut } = await readVersions(files, tree, components, config.version);
	const builds = inputs.command === "build" || inputs.command === "release";
	const version = (tag === void 0 ? agreedVersion(places) : versionOfTag(tag.name, config.tag)) ?? (builds ? withoutVersion(places, components) : "0.0.0");
	if (components.length === 0 && config.components === null && inputs.command !== "check" && inputs.command !== "notes") throw new UserError("There is nothing to release: no Python package, frontend or docs folder was found, and no files were named.", "Name them under \"components:\" in the configuration or in the input \"files\"; \"components: {}\" releases notes alone.");
	const previous = await previousTag(config, repository, version, git);
	const prerelease = decidePrerelease(version, config.release.prerelease);
	return {
		plan: {
			tag: tag?.name ?? null,
			version,
			commit,
			sourceDate: await git.commitTime(commit),
			previousTag: previous?.name ?? null,
			title: config.release.title.replaceAll("{tag}", tag?.name ?? "unreleased").replaceAll("{version}", version),
			prerelease,
			components,
			versions: places
		},
		tree,
		tracked,
		previousCommit: previous?.commit,
		considered: detected.considered,
		leftOut
	};
}
/** The version of a build that has neither a tag nor version files that agree: none, which a Python package cannot be compared with. Throws UserError then. */
function withoutVersion(places, components) {
	if (places.length > 0) {
		const said = places.map(({ path, where, value }) => `${path} says ${value} (${where})`);
		throw new UserError(`There is no tag, and the version files disagree: ${said.join(", ")}.`, "Make them agree, or name the tag.");
	}
	if (!components.some(({ kind }) => kind === "python")) return "0.0.0";
	throw new UserError("There is no tag, and no file states the version that the Python package will have.", "Name the tag.");
}
/** The release before this one: the configured tag, else by ancestry and version. Throws UserError when the configured one is no tag. */
async function previousTag(config, repository, version, git) {
	if (config.previousTag !== null) {
		const named = repository.tags.find(({ name }) => name === config.previousTag);
		if (named === void 0) throw new UserError(`previous-tag names ${config.previousTag}, which is no tag of this repository.`);
		return named;
	}
	const current = {
		name: repository.tag?.name ?? null,
		version,
		commit: repository.commit
	};
	return findPreviousTag(repository.tags, current, (name) => versionOfTag(name, config.tag), (a, b) => git.isAncestor(a, b));
}

export { latestUnder as a, decidePrerelease as i, previousTag as n, publishedVersions as o, complete as r, makePlan as t };