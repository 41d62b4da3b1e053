import { i as __toESM } from "./rolldown-runtime-shared.js";
import { n as UserError } from "./errors-shared.js";
import { t as sumsName } from "./manifest-shared.js";
import { a as PIP_SETTINGS, c as LaneStopped, d as auditZip, i as verifyPython, l as builtFiles, o as sharedPythonTools, s as CommandError, u as openLane } from "./verify-python-shared.js";
import { c as writeZip, o as verifyPackages, p as quoted, s as normaliseWheel, u as normaliseSdist } from "./verify-packages-shared.js";
import { r as variableNames, t as childEnvironment } from "./child-environment-shared.js";
import { t as require_picomatch } from "./picomatch-shared.js";
import { a as discriminatedUnion, c as number, d as strictObject, f as string, i as boolean, o as literal, p as union, r as array, t as _enum, u as record } from "./zod-shared.js";
import { posix } from "node:path";

// src/build/asset-names.ts
/** Assets and files that the release makes itself. */
const RESERVED = [
	sumsName,
	"release-manifest.json",
	"notes.md",
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
		case "files": return component.files.filter((file) => !/[*?[\]{}()!+@]/.test(file)).map((file) => posix.basename(file));
		case "python": return [];
	}
}
/**
* What is wrong with the names of a release's assets, as sentences; empty when nothing is. A name must stay as it is on GitHub, which
* changes other characters to dots (docs.github.com/rest/releases/assets), and be the only one of its kind in any upper or lower case.
*/
function assetNameProblems(assets) {
	const problems = [];
	const seen = /* @__PURE__ */ new Map();
	for (const asset of assets) {
		const { component, name } = asset;
		const key = name.toLowerCase();
		const other = seen.get(key);
		if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name)) problems.push(`${component}: the asset name ${JSON.stringify(name)} must start with a letter or a digit and hold only letters, digits, '.', '_' and '-'.`);
		else if (RESERVED.some((reserved) => reserved.toLowerCase() === key)) problems.push(`${component}: the asset name ${name} belongs to the release itself.`);
		else if (other) problems.push(`${other.component} and ${component} both make an asset named ${name}.`);
		seen.set(key, asset);
	}
	return problems;
}
/** Throws UserError with everything that is wrong with the names of assets. */
function requireAssetNames(assets) {
	const problems = assetNameProblems(assets);
	if (problems.length > 0) throw new UserError(problems.join("\n"), "Change `archive:` or `files:` of the component.");
}

// src/archive/collect.ts
/**
* Lists the files below `root` (absolute) that the declared paths name; `executable` by mode bit 0100. Nothing outside the root
* enters, by a link or by `..`. Throws UserError that lists all of: paths that do not exist, paths that lead out of the root,
* links (unless they are skipped), devices and sockets, names given to two files; and when nothing was found.
*/
async function collectEntries(files, root, paths, options) {
	const realRoot = await files.realPath(root);
	const harvest = {
		entries: /* @__PURE__ */ new Map(),
		twice: [],
		missing: [],
		outside: [],
		special: [],
		links: /* @__PURE__ */ new Map()
	};
	for (const declared of paths) await collectPath(files, realRoot, declared, options, harvest);
	await refuse(files, realRoot, harvest, options);
	if (harvest.entries.size === 0) {
		const names = paths.map((path) => quoted(path.from)).join(", ");
		throw new UserError(`Nothing to pack: there is no file to take in ${names}.`, "Run the build first, or change the paths of the component.");
	}
	return {
		entries: [...harvest.entries.values()],
		skippedLinks: [...harvest.links.keys()].sort()
	};
}
async function collectPath(files, root, declared, options, harvest) {
	const relative = posix.normalize(declared.from).replace(/(?<=.)\/$/, "");
	const place = await locate(files, root, relative);
	if (typeof place === "string") {
		harvest[place].push(declared.from);
		return;
	}
	const { absolute } = place;
	const name = declared.as === "" && place.kind !== "directory" ? posix.basename(relative) : declared.as;
	if (name !== "" && options.exclude(name)) return;
	if (place.kind === "link") harvest.links.set(relative, absolute);
	else if (place.kind === "other") harvest.special.push(relative);
	else if (place.kind === "file") add(harvest, {
		name,
		source: absolute,
		executable: (place.mode & 64) !== 0
	});
	else await collectFolder(files, {
		relative,
		absolute,
		name
	}, options, harvest);
}
/** Where a declared path really is. Links among its parents are followed as long as they stay in the root; the last part is not followed. */
async function locate(files, root, relative) {
	if (posix.isAbsolute(relative) || relative === ".." || relative.startsWith("../")) return "outside";
	if (relative === ".") return {
		absolute: root,
		kind: "directory",
		mode: 493
	};
	let parent;
	try {
		parent = await files.realPath(posix.join(root, posix.dirname(relative)));
	} catch {
		return "missing";
	}
	if (!isWithin(root, parent)) return "outside";
	const absolute = posix.join(parent, posix.basename(relative));
	const facts = await files.facts(absolute);
	return facts === void 0 ? "missing" : {
		absolute,
		kind: facts.kind,
		mode: facts.mode
	};
}
async function collectFolder(files, folder, options, harvest) {
	const nameOf = (path) => folder.name === "" ? path : `${folder.name}/${path}`;
	for (const entry of await files.walk(folder.absolute, (found) => options.exclude(nameOf(found.path)))) {
		const path = posix.join(folder.relative, entry.path);
		const absolute = posix.join(folder.absolute, entry.path);
		if (entry.kind === "link") harvest.links.set(path, absolute);
		else if (entry.kind === "other") harvest.special.push(path);
		else if (entry.kind === "file") add(harvest, {
			name: nameOf(entry.path),
			source: absolute,
			executable: (entry.mode & 64) !== 0
		});
	}
}
/** A file that two declared paths give the same name is one entry; two files with one name are an error. */
function add(harvest, entry) {
	const other = harvest.entries.get(entry.name);
	if (other === void 0) harvest.entries.set(entry.name, entry);
	else if (other.source !== entry.source) harvest.twice.push(entry.name);
}
async function refuse(files, root, harvest, options) {
	const { missing, outside, special, twice, links } = harvest;
	if (missing.length > 0) throw new UserError(`Declared for the archive, but not there: ${list(missing)}.`, "Run the build first, or change the paths of the component.");
	if (outside.length > 0) throw new UserError(`These paths lead out of ${quoted(posix.basename(root))}: ${list(outside)}.`, "Only what is inside can be packed.");
	if (special.length > 0) throw new UserError(`Neither files nor folders, and not for an archive: ${list(special)}.`);
	if (twice.length > 0) throw new UserError(`More than one file would be named ${list(twice)} in the archive.`);
	if (links.size === 0 || options.links === "skip") return;
	const told = await Promise.all([...links].map(async ([path, absolute]) => `  ${quoted(path)} ${await whereTo(files, root, absolute)}`));
	throw new UserError(`Symbolic links are not packed, because they can bring in files from anywhere:\n${told.sort().join("\n")}`, "Replace each with the file itself, or set `links: skip` for the component.");
}
async function whereTo(files, root, link) {
	try {
		return isWithin(root, await files.realPath(link)) ? "leads to another place inside" : "leads outside";
	} catch {
		return "leads nowhere";
	}
}
function isWithin(root, path) {
	return path === root || path.startsWith(root.endsWith("/") ? root : `${root}/`);
}
function list(names) {
	return names.map(quoted).join(", ");
}

// src/build/pack.ts
/** Packs files into the lane's zip, and gives the proof: it is read again by another program's code. Throws UserError for what cannot be packed. */
async function packZip(lane, packing) {
	const { archive, root, paths, links, exclude, required } = packing;
	const secrets = [];
	const leavesOut = (name) => {
		if (!neverShips(name)) return exclude(name);
		if (isPrivate(name)) secrets.push(name);
		return true;
	};
	const { entries, skippedLinks } = await collectEntries(lane.files, root, paths, {
		links,
		exclude: leavesOut
	});
	const names = entries.map((entry) => entry.name);
	const missing = required.filter((name) => !names.includes(name));
	if (missing.length > 0) throw new UserError(`${archive} would lack ${missing.join(", ")}.`, "Look at what the build wrote; `output:` of the component names the folder to pack.");
	await writeZip(lane.files, posix.join(lane.dist, archive), entries, lane.plan.sourceDate);
	lane.prove(`${archive}: ${files(entries.length)}${told("links left out", skippedLinks)}${told("never shipped, left out", secrets)}`);
	return {
		names: [archive],
		verify: () => verifyZip(lane, archive, names, required)
	};
}
async function verifyZip(lane, archive, names, required) {
	const bytes = await lane.files.read(posix.join(lane.dist, archive));
	const { problems, members, uncompressed } = await auditZip(bytes, {
		names,
		required
	});
	if (problems.length > 0) throw new UserError(`${archive} was read again and is not sound:\n${problems.map((text) => `  ${text}`).join("\n")}`);
	lane.prove(`${archive} read again: ${files(members)}, ${uncompressed} bytes unpacked, checksums, names and modes right${told("in it", required)}`);
}
/**
* Whether a file or folder stays out of every zip, by its name in the archive: dependencies, repositories, caches, compilers' notes,
* and files that hold credentials (`.env` and its kind but for `.env.example`, `.npmrc`).
*/
function neverShips(name) {
	const base = posix.basename(name);
	return isPrivate(name) || /^(node_modules|\.git|\.cache|__pycache__|\.pytest_cache|\.mypy_cache|\.ruff_cache|\.DS_Store)$/.test(base) || /\.(tsbuildinfo|pyc)$/.test(base);
}
function isPrivate(name) {
	const base = posix.basename(name);
	return base === ".npmrc" || base === ".env" || base.startsWith(".env.") && base !== ".env.example";
}
function files(count) {
	return count === 1 ? "1 file" : `${count} files`;
}
function told(what, names) {
	return names.length === 0 ? "" : `; ${what}: ${names.join(", ")}`;
}

// src/build/archive.ts
/**
* Zips the declared paths, from the root of the repository, under their own names. Without a `setup:` only files that git tracks are
* taken where it tracks any: other lanes work in the same tree meanwhile, and what they leave must not depend on who was faster.
* Throws UserError for a path that does not exist, and for tracked content that could only be missing from the archive without a word.
*/
async function buildArchive(lane, all) {
	const { archive, paths, links, setup } = lane.component;
	requirePackable(all, paths);
	const tracked = new Set(all.map((file) => file.path));
	const folders = foldersOf(tracked);
	const isTracked = (name) => tracked.has(name) || folders.has(name);
	const generated = paths.filter((path) => !isTracked(path));
	const isGenerated = (name) => generated.some((path) => name === path || name.startsWith(`${path}/`));
	return await packZip(lane, {
		archive,
		root: lane.tree,
		paths: paths.map((path) => ({
			from: path,
			as: path === "." ? "" : path
		})),
		links,
		exclude: (name) => setup === null && !isTracked(name) && !isGenerated(name),
		required: []
	});
}
/** A clean work tree has no files of a submodule, and a name that is not UTF-8 cannot be an entry of a zip. */
function requirePackable(tracked, paths) {
	const declared = tracked.filter((file) => paths.some((path) => path === "." || file.path === path || file.path.startsWith(`${path}/`)));
	const submodules = declared.filter((file) => file.kind === "submodule").map((file) => file.path);
	if (submodules.length > 0) throw new UserError(`${submodules.join(", ")} is a submodule: its files are not in the commit that is released.`, "Leave it out of `paths:`, or commit the files.");
	const unreadable = declared.filter((file) => file.path.includes("�")).map((file) => file.path.replaceAll("�", "<not UTF-8>"));
	if (unreadable.length > 0) throw new UserError(`The name of ${unreadable.join(", ")} is not UTF-8.`, "Rename it.");
}
/** Every folder that holds a tracked file, and the root. */
function foldersOf(tracked) {
	const folders = /* @__PURE__ */ new Set(["."]);
	for (const path of tracked) for (let at = path.lastIndexOf("/"); at > 0; at = path.lastIndexOf("/", at - 1)) {
		const folder = path.slice(0, at);
		if (folders.has(folder)) break;
		folders.add(folder);
	}
	return folders;
}

// src/build/globs.ts
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

// src/build/attach.ts
/**
* Copies the files that globs find in the lane's folder to its dist folder. Wheels and sdists among them are verified by their
* metadata. Throws UserError for a glob that matches nothing, and for two files of one name.
*/
async function attachFiles(lane, globs) {
	const matches = await matchFiles(lane.files, lane.directory, globs);
	const byName = /* @__PURE__ */ new Map();
	for (const { path, absolute } of matches) {
		const name = posix.basename(path);
		const other = byName.get(name);
		if (other !== void 0) throw new UserError(`${other} and ${path} would both be the asset ${name}.`, "Give one of them another name.");
		byName.set(name, path);
		await lane.files.copy(absolute, posix.join(lane.dist, name));
	}
	const names = [...byName.keys()];
	lane.prove(`${names.length === 1 ? "1 file" : `${names.length} files`}: ${names.join(", ")}`);
	return {
		names,
		verify: () => verifyPackages(lane, names)
	};
}

// src/build/scripts.ts
/** One of the team's own scripts as a command: bash stops at the first failure, also within a pipe, and nothing is expanded beforehand. */
function scriptCommand(script) {
	return {
		program: "bash",
		args: [
			"-eo",
			"pipefail",
			"-c",
			script
		],
		title: scriptTitle(script)
	};
}
/** Runs one of the team's scripts in the component's folder and records that it passed. */
async function runScript(lane, script) {
	const command = scriptCommand(script);
	await lane.run(command);
	lane.prove(`\`${command.title}\` passed`);
}
/** A script on one line of at most 80 characters, for headings and evidence. */
function scriptTitle(script) {
	const lines = script.split("\n").map((line) => line.trim()).filter((line) => line !== "");
	const [first = ""] = lines;
	const title = lines.length > 1 ? `${first} ...` : first;
	return title.length > 80 ? `${title.slice(0, 77)}...` : title;
}

// src/build/command.ts
/** Runs the team's own command in the component's folder and attaches the files that it declares. Throws CommandError when it fails, UserError when a declared file is not there. */
async function buildCommand(lane) {
	await runScript(lane, lane.component.run);
	return await attachFiles(lane, lane.component.files);
}

// src/build/files.ts
/** Attaches files that were built elsewhere, from the workspace. Throws UserError when a declared file is not there. */
async function buildFiles(lane) {
	return await attachFiles(lane, lane.component.files);
}

// src/build/frameworks.ts
/** Reads the parts of a package.json that decide how it is built. Throws UserError when it is no JSON object. `path` is for the message. */
function readPackageJson(text, path) {
	let value;
	try {
		value = JSON.parse(text);
	} catch (error) {
		throw new UserError(`${path} is not valid JSON: ${error instanceof Error ? error.message : String(error)}`, "", { cause: error });
	}
	if (!isObject(value)) throw new UserError(`${path} does not hold an object.`);
	const scripts = Object.entries(objectOf(value.scripts)).filter((entry) => typeof entry[1] === "string");
	const dependencies = /* @__PURE__ */ new Set([...Object.keys(objectOf(value.dependencies)), ...Object.keys(objectOf(value.devDependencies))]);
	return {
		scripts: Object.fromEntries(scripts),
		dependencies
	};
}
/** Frameworks that build by Vite, or have it for their tests, and write elsewhere than Vite does. */
const NOT_VITE = [
	"@sveltejs/kit",
	"astro",
	"nuxt",
	"vitepress",
	"@remix-run/dev",
	"@react-router/dev",
	"@angular/core",
	"gatsby",
	"@docusaurus/core",
	"react-scripts"
];
/** The framework by the dependencies. Next before Vite: a Next project can have Vite for its tests, not the other way round. */
function frameworkOf({ dependencies }) {
	if (dependencies.has("next")) return "next";
	return dependencies.has("vite") && !NOT_VITE.some((name) => dependencies.has(name)) ? "vite" : "other";
}
/** Files that tell which package manager made them (antfu-collective/package-manager-detector), npm's first. */
const LOCKFILES = [
	"npm-shrinkwrap.json",
	"package-lock.json",
	"yarn.lock",
	"pnpm-lock.yaml",
	"bun.lock",
	"bun.lockb"
];
/** npm's lockfile of a component among the lockfiles in its folder. Throws UserError when there is none, another manager's, or more than one manager's. `path` is the component's folder. */
function npmLockfile(present, path) {
	const own = present.find((name) => name.endsWith(".json"));
	const others = present.filter((name) => !name.endsWith(".json"));
	const folder = path === "." ? "The root of the repository" : path;
	if (own !== void 0 && others.length > 0) throw new UserError(`${folder} has lockfiles of two package managers: ${[own, ...others].join(", ")}.`, "Keep the one that the team uses.");
	if (own !== void 0) return own;
	if (others.length > 0) throw new UserError(`${folder} has ${others.join(", ")}: building with yarn, pnpm or bun is not available yet.`, "Only npm with package-lock.json is.");
	throw new UserError(`${folder} has no package-lock.json, so its dependencies are not fixed.`, `Run \`npm install --package-lock-only\` in ${path === "." ? "the root of the repository" : path} and commit package-lock.json.`);
}
/** Whether a name in the zip of a Next server is one of the folders and files that only a build or a development server needs. `folder` is `.next` or another `distDir`. */
function isNextLeftover(name, folder) {
	if (!name.startsWith(`${folder}/`)) return false;
	return /^(cache|trace|trace-build|types|dev|diagnostics)(\/|$)/.test(name.slice(folder.length + 1));
}
/** Whether a file is a source map of a script or a style sheet. */
function isSourceMap(name) {
	return /\.(js|mjs|cjs|css)\.map$/.test(name);
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function objectOf(value) {
	return isObject(value) ? value : {};
}

// src/build/node.ts
const INSTALL_NODE = "Node and npm are not both on the PATH: install Node with npm; in a workflow, put actions/setup-node before this step.";
const ENVIRONMENT = {
	CI: "true",
	NEXT_TELEMETRY_DISABLED: "1",
	npm_config_update_notifier: "false"
};
const NEXT_CONFIGS = [
	"next.config.js",
	"next.config.mjs",
	"next.config.cjs",
	"next.config.ts"
];
/** Installs exactly what the lockfile names. Throws UserError without npm's lockfile or a `build` script, CommandError when npm fails. */
async function installNode(lane) {
	const { path, output, id } = lane.component;
	const { scripts, dependencies } = await packageOf(lane);
	if (scripts.build === void 0) throw new UserError(`${posix.join(path, "package.json")} has no script \`build\`.`, "Add one, or use a component of kind command.");
	const lockfile = npmLockfile(await existing(lane, ".", LOCKFILES), path);
	lane.tools.npm = await versionOf(lane, "npm");
	lane.tools.node = await versionOf(lane, "node");
	await lane.run({
		program: "npm",
		args: [
			"ci",
			"--no-audit",
			"--no-fund"
		],
		env: ENVIRONMENT,
		title: "npm ci",
		explain: (output) => explainLockfile(output, path, lockfile)
	});
	if (frameworkOf({ dependencies }) === "other" && output === null) throw new UserError(`It is not known where the build of ${id} writes to.`, "Set `output:` of the component to that folder.");
	lane.prove(`npm ci installed what ${posix.join(path, lockfile)} names`);
}
/** npm ends with its usage when the lockfile does not fit, and the reason is above it. */
function explainLockfile(output, path, lockfile) {
	if (!/are in sync/.test(output)) return void 0;
	const reasons = [...new Set([...output.matchAll(/^npm error ((?:Missing|Invalid): .*)$/gm)].map(([, reason]) => reason))];
	const more = reasons.length > 5 ? ` and ${reasons.length - 5} more` : "";
	return {
		message: `${posix.join(path, "package.json")} and ${posix.join(path, lockfile)} do not agree${reasons.length === 0 ? "" : `: ${reasons.slice(0, 5).join(", ")}`}${more}.`,
		hint: `Run \`npm install --package-lock-only\` in ${path === "." ? "the root of the repository" : path} and commit the lockfile.`,
		output: output.replace(/^npm error Clean install a project[\s\S]*/m, "")
	};
}
/** Runs the `build` script and zips what it wrote. Throws UserError when the output is not where it should be, CommandError when the script fails. */
async function buildNode(lane) {
	const { component } = lane;
	const framework = frameworkOf(await packageOf(lane));
	await lane.run({
		program: "npm",
		args: ["run", "build"],
		env: ENVIRONMENT,
		title: "npm run build"
	});
	lane.prove(`npm run build passed with node ${lane.tools.node} and npm ${lane.tools.npm}`);
	const content = framework === "next" ? await nextContent(lane) : await folderContent(lane, component.output ?? "dist", framework);
	return await packZip(lane, {
		archive: component.archive,
		root: lane.directory,
		links: component.links,
		...content,
		paths: [...content.paths, ...component.include.map((path) => ({
			from: path,
			as: path
		}))],
		exclude: (name) => content.exclude(name) || !component.sourceMaps && isSourceMap(name)
	});
}
/** The content of one folder, at the top of the zip. */
async function folderContent(lane, output, framework) {
	await requireOutput(lane, output);
	return {
		paths: [{
			from: output,
			as: ""
		}],
		exclude: () => false,
		required: framework === "other" ? [] : ["index.html"]
	};
}
/** A static export as any folder; a server as its tree, for `npm ci` and `next start` where it is unpacked. Told apart by what the build wrote. */
async function nextContent(lane) {
	const { component } = lane;
	const isServer = async (folder) => (await existing(lane, folder, ["BUILD_ID"])).length > 0;
	const output = component.output ?? ((await existing(lane, ".", ["out"])).length > 0 ? "out" : ".next");
	await requireOutput(lane, output);
	if (!await isServer(output)) return await folderContent(lane, output, "next");
	if ((await existing(lane, output, ["standalone"])).length > 0) throw new UserError(`The standalone output of Next is not available yet.`, "Leave `output: 'standalone'` out of the configuration of Next.");
	return {
		paths: [output, ...await existing(lane, ".", [
			"public",
			"package.json",
			...LOCKFILES,
			...NEXT_CONFIGS
		])].map((path) => ({
			from: path,
			as: path
		})),
		exclude: (name) => isNextLeftover(name, output),
		required: [`${output}/BUILD_ID`, "package.json"]
	};
}
async function requireOutput(lane, output) {
	if ((await lane.files.facts(posix.join(lane.directory, output)))?.kind === "directory") return;
	throw new UserError(`The build of ${lane.component.id} did not write the folder ${posix.join(lane.component.path, output)}.`, "Set `output:` of the component to the folder that it writes.");
}
async function packageOf(lane) {
	const path = posix.join(lane.component.path, "package.json");
	const text = await lane.files.readText(posix.join(lane.directory, "package.json"));
	if (text === void 0) throw new UserError(`${path} does not exist.`, "Change `path:` of the component.");
	return readPackageJson(text, path);
}
/** Those of the names that exist in a folder of the component. */
async function existing(lane, folder, names) {
	const facts = await Promise.all(names.map((name) => lane.files.facts(posix.join(lane.directory, folder, name))));
	return names.filter((_, index) => facts[index] !== void 0);
}
async function versionOf(lane, program) {
	const { stdout } = await lane.run({
		program,
		args: ["--version"],
		title: `${program} --version`,
		missing: INSTALL_NODE
	});
	return stdout.trim().replace(/^v/, "");
}

// src/build/python.ts
/**
* Builds sdist and, from that sdist, the wheel, with `python -m build` in isolated environments, and normalises both: backends differ
* in what of the machine they pack. Throws UserError unless the backend gives one of each; CommandError when it fails.
*/
async function buildPython(lane, tools) {
	const out = posix.join(lane.temp, "built");
	await lane.files.remove(out);
	const { output } = await lane.run({
		program: tools.python,
		args: [
			"-I",
			"-m",
			"build",
			"--outdir",
			out,
			...await constraintsOf(lane),
			"."
		],
		env: PIP_SETTINGS,
		title: "python -m build"
	});
	const { wheel, sdist } = await found(lane, out);
	const time = lane.plan.sourceDate;
	await normalise(lane, posix.join(out, wheel), (bytes) => normaliseWheel(bytes, time));
	await normalise(lane, posix.join(out, sdist), (bytes) => normaliseSdist(bytes, time));
	const backend = buildRequirements(output);
	Object.assign(lane.tools, tools.versions, backend);
	const by = Object.entries({
		python: tools.versions.python,
		build: tools.versions.build,
		...backend
	}).map(([name, version]) => `${name} ${version}`);
	lane.prove(`${sdist}, and ${wheel} made from it, by ${by.join(", ")}; times, modes and owners normalised`);
	return {
		names: [wheel, sdist],
		verify: () => verifyPython(lane, tools, {
			wheel,
			sdist
		})
	};
}
async function constraintsOf({ files, directory, component }) {
	if (component.constraints === null) return [];
	const path = posix.join(directory, component.constraints);
	if (await files.facts(path) === void 0) throw new UserError(`The file of build constraints ${posix.join(component.path, component.constraints)} does not exist.`, "Change `constraints:` of the component.");
	return ["--dependency-constraints-txt", path];
}
async function found({ files, component }, out) {
	const names = (await files.walk(out)).map((entry) => entry.path);
	const wheels = names.filter((name) => name.endsWith(".whl"));
	const sdists = names.filter((name) => name.endsWith(".tar.gz"));
	const [wheel] = wheels;
	const [sdist] = sdists;
	if (wheel !== void 0 && sdist !== void 0 && wheels.length === 1 && sdists.length === 1) return {
		wheel,
		sdist
	};
	throw new UserError(`The build backend of ${component.id} should give one wheel and one sdist; it gave ${names.join(", ") || "nothing"}.`, "Look at [build-system] and the settings of the backend in pyproject.toml.");
}
async function normalise(lane, path, work) {
	await lane.files.write(posix.join(lane.dist, posix.basename(path)), await work(await lane.files.read(path)));
}
/** What build installed for the backend, from its own words: `Installed build dependency versions:`, one `  - name==version` a line. */
function buildRequirements(output) {
	const plain = output.replace(/\u001b\[[0-9;]*m/g, "").replaceAll("\r", "");
	const requirements = {};
	for (const [, list = ""] of plain.matchAll(/Installed build dependency versions:\n((?:\s+- .*\n)*)/g)) for (const [, name, version] of list.matchAll(/- (\S+?)==(\S+)/g)) requirements[name] = version;
	return requirements;
}

// src/build/run-lane.ts
/** What the lanes share is made when the first one asks for it. */
function openBuild(plan, context, ports) {
	const stop = new AbortController();
	const { tag, version, sourceDate } = plan;
	const release = {
		tag,
		version,
		sourceDate
	};
	const env = withPrivateCaches(childEnvironment(context.environment, {
		...context,
		release,
		allow: null
	}), context.temp);
	let tracked;
	return {
		plan,
		context,
		ports,
		stop,
		began: ports.clock.now(),
		trackedFiles() {
			tracked ??= ports.git.trackedFiles(context.tree);
			return tracked;
		},
		pythonTools: sharedPythonTools({
			exec: ports.exec,
			files: ports.files,
			cwd: context.tree,
			temp: context.temp,
			env,
			signal: stop.signal
		})
	};
}
/** Caches of this run alone: what a job before has left in the user's caches does not get into a release. */
function withPrivateCaches(env, temp) {
	const others = Object.entries(env).filter(([name]) => !/^(PIP_CACHE_DIR|PIP_NO_CACHE_DIR|npm_config_cache)$/i.test(name));
	return {
		...Object.fromEntries(others),
		PIP_CACHE_DIR: posix.join(temp, "pip-cache"),
		npm_config_cache: posix.join(temp, "npm-cache")
	};
}
/** Runs one component's lane to its end. Never throws for what a person can mend: that is in the result. */
async function runLane(build, component, tools) {
	const { plan, context, ports, stop, began } = build;
	const { tag, version, sourceDate } = plan;
	const release = {
		tag,
		version,
		sourceDate
	};
	const env = withPrivateCaches(childEnvironment(context.environment, {
		...context,
		release,
		allow: component.env
	}), context.temp);
	const log = ports.log.lane(component.id);
	const root = component.kind === "files" ? context.workspace : context.tree;
	const running = openLane({
		component,
		plan,
		tree: context.tree,
		workspace: context.workspace,
		directory: posix.join(root, component.path),
		dist: posix.join(context.dist, component.id),
		temp: posix.join(context.temp, "lanes", component.id),
		shared: context.temp,
		env,
		tools
	}, {
		ports,
		log,
		signal: stop.signal,
		began
	});
	const ended = await endOf(build, running);
	log.end(ended.status);
	const record = {
		component: component.id,
		stages: running.stages
	};
	return {
		component,
		...ended,
		proofs: running.proofs,
		record,
		variables: variableNames(env),
		tools
	};
}
async function endOf(build, running) {
	try {
		return {
			status: "passed",
			files: await runStages(build, running)
		};
	} catch (error) {
		if (error instanceof LaneStopped) return {
			status: "stopped",
			files: []
		};
		build.stop.abort();
		return {
			status: "failed",
			files: [],
			failure: failureOf(error, running.current())
		};
	}
}
/** What a person reads of it. An error that nobody foresaw (a full disk, a file that may not be read) fails its lane like any other. */
function failureOf(error, stage) {
	const told = {
		stage,
		message: error instanceof Error ? error.message : String(error),
		hint: error instanceof UserError ? error.hint : ""
	};
	return error instanceof CommandError ? {
		...told,
		exitCode: error.exitCode,
		tail: error.tail
	} : {
		...told,
		tail: []
	};
}
async function runStages(build, running) {
	const { lane } = running;
	const { component } = lane;
	await requireFolder(lane);
	await lane.files.remove(lane.dist);
	await lane.files.makeDirectory(lane.dist);
	await lane.files.makeDirectory(lane.temp);
	if (component.setup !== null || component.kind === "node") await running.stage("setup", async () => {
		if (component.kind === "node") await installNode({
			...lane,
			component
		});
		if (component.setup !== null) await runScript(lane, component.setup);
	});
	if (component.test !== null) await running.stage("test", async () => {
		const before = await untracked(build, lane);
		await runScript(lane, component.test);
		await removeLeftovers(build, lane, before);
	});
	let built;
	let files = [];
	await running.stage("build", async () => {
		built = await buildFilesOf(build, lane);
		requireAssetNames(built.names.map((name) => ({
			component: component.id,
			name
		})));
		files = await builtFiles(lane, built.names);
	});
	await running.stage("verify", async () => {
		await built.verify();
		if (component.verify !== null) await runScript(lane, component.verify);
		requireSame(files, await builtFiles(lane, built.names));
	});
	return files;
}
/** What is verified is what was built: a script of the team may look at a file and not change it. */
function requireSame(before, after) {
	const changed = after.filter(({ sha256 }, index) => sha256 !== before[index]?.sha256);
	if (changed.length === 0) return;
	throw new UserError(`${changed.map(({ name }) => name).join(", ")} changed while it was verified.`, "`verify:` may read what was built; change it in `setup:` or in the build.");
}
/** Untracked files of the component's folder, but for those of components that lie in it and work at the same time. */
async function untracked({ plan, ports }, lane) {
	if (lane.component.kind === "files") return [];
	const { id, path } = lane.component;
	const others = plan.components.filter((other) => other.id !== id && other.path !== path).map((other) => posix.relative(path, other.path));
	return (await ports.git.untrackedFiles(lane.directory)).filter((name) => !others.some((other) => name.startsWith(`${other}/`)));
}
/**
* Takes away what tests left that git does not ignore: a backend would pack it, and the commit does not hold it. In a folder that
* components share nobody can tell whose a file is, and all stay.
*/
async function removeLeftovers(build, lane, before) {
	const { id, path } = lane.component;
	if (build.plan.components.some((other) => other.id !== id && other.kind !== "files" && other.path === path)) return;
	const present = new Set(before);
	const left = (await untracked(build, lane)).filter((name) => !present.has(name));
	for (const name of left) await lane.files.remove(posix.join(lane.directory, name));
	if (left.length > 0) lane.prove(`removed what the tests left behind: ${left.slice(0, 5).join(", ")}${left.length > 5 ? ` and ${left.length - 5} more` : ""}`);
}
async function requireFolder(lane) {
	const facts = await lane.files.facts(lane.directory);
	const { id, path, kind } = lane.component;
	if (facts?.kind === "directory") {
		const root = kind === "files" ? lane.workspace : lane.tree;
		const [real, realRoot] = await Promise.all([lane.files.realPath(lane.directory), lane.files.realPath(root)]);
		if (real === realRoot || real.startsWith(`${realRoot}/`)) return;
		throw new UserError(`The folder ${path} of the component ${id} lies behind a link that leads out of the repository.`, "Name a folder of the commit.");
	}
	throw new UserError(`The component ${id} has no folder ${path}.`, "Change `path:` of the component; the folder must be in the commit.");
}
/** What each kind of component does in its build stage; a new kind is named here. */
async function buildFilesOf(build, lane) {
	const { component } = lane;
	switch (component.kind) {
		case "python": return await buildPython({
			...lane,
			component
		}, await build.pythonTools());
		case "node": return await buildNode({
			...lane,
			component
		});
		case "archive": return await buildArchive({
			...lane,
			component
		}, await build.trackedFiles());
		case "command": return await buildCommand({
			...lane,
			component
		});
		case "files": return await buildFiles({
			...lane,
			component
		});
	}
}

// src/build/build.ts
const LANES_AT_ONCE = 4;
/**
* Builds and proves the components, at most four at a time, each setup -> test -> build -> verify. A lane that fails stops the others
* with their children. How lanes end is in the outcome; throws UserError for asset names that cannot be, before anything runs.
*/
async function buildComponents(plan, context, ports) {
	const { components } = plan;
	requireAssetNames(knownAssetNames(components));
	const build = openBuild(plan, context, ports);
	const before = new Set(await ports.git.changedFiles(context.tree, plan.commit));
	if (components.some((component) => component.kind === "python")) build.pythonTools().catch(() => {});
	const tools = components.map(() => ({}));
	const lanes = await inParallel(components, LANES_AT_ONCE, (component, index) => runLane(build, component, tools[index]));
	const failure = await wholeFailure(lanes, before, plan, context, ports);
	return {
		lanes,
		tools: mergeTools(components, tools),
		...failure && { failure }
	};
}
async function wholeFailure(lanes, before, plan, context, ports) {
	if (lanes.some((lane) => lane.status !== "passed")) return void 0;
	const clashes = assetNameProblems(lanes.flatMap((lane) => lane.files.map((file) => ({
		component: lane.component.id,
		name: file.name
	}))));
	if (clashes.length > 0) return {
		message: clashes.join("\n"),
		hint: "Every asset of a release has a name of its own."
	};
	const changed = (await ports.git.changedFiles(context.tree, plan.commit)).filter((path) => !before.has(path));
	if (changed.length === 0) return void 0;
	const listed = changed.slice(0, 10).map((path) => `  ${path}`);
	if (changed.length > 10) listed.push(`  and ${changed.length - 10} more`);
	return {
		message: `A build changed tracked files, so what was built is not what the commit holds:\n${listed.join("\n")}`,
		hint: "Commit what the build generates, or let it write to files that git ignores."
	};
}
/** One name per tool; where two components used different versions, the later ones are told by component. */
function mergeTools(components, tools) {
	const merged = {};
	for (const [index, component] of components.entries()) for (const [name, version] of Object.entries(tools[index]).sort()) merged[merged[name] === void 0 || merged[name] === version ? name : `${name} (${component.id})`] = version;
	return merged;
}
/** Runs work on all items, `limit` at a time; results in the order of the items. All have ended when it returns or throws. */
async function inParallel(items, limit, work) {
	const results = [];
	const queue = items.entries();
	const worker = async () => {
		for (const [index, item] of queue) {
			const [result] = await Promise.allSettled([work(item, index)]);
			results[index] = result;
		}
	};
	await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
	return results.map((result) => {
		if (result.status === "rejected") throw result.reason;
		return result.value;
	});
}

// src/manifest-schema.ts
const base = {
	id: string(),
	path: string(),
	setup: string().nullable(),
	test: string().nullable(),
	verify: string().nullable(),
	env: array(string()).readonly().nullable(),
	timeout: number().int()
};
const links = _enum(["error", "skip"]);
const component = discriminatedUnion("kind", [
	strictObject({
		...base,
		kind: literal("python"),
		constraints: string().nullable(),
		import: union([string(), literal(false)]).nullable()
	}).readonly(),
	strictObject({
		...base,
		kind: literal("node"),
		archive: string(),
		output: string().nullable(),
		include: array(string()).readonly(),
		sourceMaps: boolean(),
		links
	}).readonly(),
	strictObject({
		...base,
		kind: literal("archive"),
		archive: string(),
		paths: array(string()).readonly(),
		links
	}).readonly(),
	strictObject({
		...base,
		kind: literal("command"),
		run: string(),
		files: array(string()).readonly()
	}).readonly(),
	strictObject({
		...base,
		kind: literal("files"),
		files: array(string()).readonly()
	}).readonly()
]);
const plan = strictObject({
	tag: string().nullable(),
	version: string(),
	commit: string(),
	sourceDate: number().int(),
	previousTag: string().nullable(),
	title: string(),
	prerelease: boolean(),
	components: array(component).readonly(),
	versions: array(strictObject({
		path: string(),
		where: string(),
		value: string(),
		line: number().int().exactOptional()
	}).readonly()).readonly()
}).readonly();
/** Manifest of src/manifest.ts; a test holds that the two are one type. */
const manifestSchema = strictObject({
	schema: literal(1),
	plan,
	tools: record(string(), string()).readonly(),
	files: array(strictObject({
		name: string(),
		component: string(),
		size: number().int(),
		sha256: string()
	}).readonly()).readonly(),
	proofs: array(strictObject({
		component: string(),
		stage: _enum([
			"setup",
			"test",
			"build",
			"verify"
		]),
		evidence: string(),
		warning: literal(true).exactOptional()
	}).readonly()).readonly()
}).readonly();

// src/publish/parts.ts
/** Names of the workflow artifacts that jobs leave for one another. */
const artifactNames = {
	plan: "release-runbook-plan",
	notes: "release-runbook-notes",
	pythonDist: "release-runbook-python-dist",
	build: (component) => `release-runbook-build-${component}`
};
/** Tool that every manifest names: its zlib decides over the bytes of our zips. */
const ownNode = "release-runbook (node)";
/** File with the manifest of one component, in its artifact beside the component's folder. */
const partFile = (component) => `release-manifest-${component}.json`;
/** The manifest of one component alone: what a build in a job of its own leaves for the job that publishes. */
function partOf(plan, { component, files, proofs, tools }, node) {
	return {
		schema: 1,
		plan: {
			...plan,
			components: [component]
		},
		tools: toolsWith(tools, node),
		files: files.map(({ name, size, sha256 }) => ({
			name,
			component: component.id,
			size,
			sha256
		})),
		proofs
	};
}
/** Versions of all tools, our own Node at the end. */
function toolsWith(tools, node) {
	return {
		...tools,
		[ownNode]: node
	};
}
/** The tools of all parts, told as one build tells them. */
function toolsOf(components, lanes, node) {
	return toolsWith(mergeTools(components, lanes), node);
}
/** The tools of a part without our own Node, and that Node. */
function toolsOfPart({ tools }) {
	const { [ownNode]: node = "", ...lane } = tools;
	return {
		lane,
		node
	};
}
/** Reads a manifest that another job wrote. Throws UserError when it is none. */
function readManifest(text, where) {
	if (text === void 0) throw new UserError(`There is no manifest in ${where}.`, "Run the job again that should have made it.");
	try {
		return manifestSchema.parse(JSON.parse(text));
	} catch (error) {
		throw new UserError(`The manifest in ${where} cannot be read.`, "Run the job again that made it, with the same version of this action.", { cause: error });
	}
}
/** What two plans of one release must agree in: all of it but the words, which inputs of the last job may set. */
const decided = [
	"tag",
	"version",
	"commit",
	"sourceDate",
	"previousTag"
];
/** Refuses what was planned or built from another commit, or with another configuration. Throws UserError. */
function requireSamePlan(now, then, where) {
	for (const key of decided) {
		if (now[key] === then[key]) continue;
		throw new UserError(`What ${where} holds is of another plan: its ${key} is ${then[key]}, here it is ${now[key]}.`, "Run the jobs again that plan and build, for the same tag.");
	}
	for (const component of then.components) {
		const here = now.components.find(({ id }) => id === component.id);
		if (here === void 0) throw new UserError(`${where} holds the component ${component.id}, which is not planned here.`, "Give every job the same configuration and the same input \"files\".");
		if (JSON.stringify(here) !== JSON.stringify(component)) throw new UserError(`The component ${component.id} in ${where} was built with another configuration.`, "Give every job the same configuration and the same input \"files\", and build again.");
	}
}

export { requireSamePlan as a, toolsWith as c, readManifest as i, buildComponents as l, partFile as n, toolsOf as o, partOf as r, toolsOfPart as s, artifactNames as t };