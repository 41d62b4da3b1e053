import { a as __toESM } from "./rolldown-runtime-shared.js";
import { t as require_picomatch } from "./picomatch-shared.js";
import { t as parseYaml } from "./yaml-shared.js";
import { a as UserError } from "./errors-shared.js";
import { s as shortList, t as count } from "./format-shared.js";
import { n as quoted } from "./visible-shared.js";
import { n as compareNames } from "./member-names-shared.js";
import { n as writeZip, t as pathOf$1 } from "./zip-shared.js";
import { t as auditZip } from "./audit-archive-shared.js";
import { t as CommandError } from "./component-build-shared.js";
import { createHash } from "node:crypto";
import { posix } from "node:path";

// src/archive/collect.ts
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
/**
* Lists the files below `root` (absolute) that the declared paths name; `executable` by mode bit 0100. Nothing outside the root
* enters, by a link or by `..`. Throws UserError that lists all of: paths that do not exist, paths that lead out of the root,
* links (unless they are skipped), devices and sockets, names given to two files; and when nothing was found.
*/
async function collectEntries(files, root, paths, options) {
	const realRoot = await files.realPath(root);
	const harvest = {
		entries: [],
		hardLinked: [],
		twice: [],
		missing: [],
		outside: [],
		special: [],
		links: /* @__PURE__ */ new Map()
	};
	for (const declared of paths) await collectPath(files, realRoot, declared, options, harvest);
	const entries = inOrder(harvest);
	await refuse(files, realRoot, harvest, options);
	if (entries.length === 0) {
		const names = paths.map((path) => quoted(path.from)).join(", ");
		throw new UserError(`Nothing to pack: there is no file to take in ${names}.`, "Run the build first, or change the paths of the component.");
	}
	return {
		entries,
		skippedLinks: [...harvest.links.keys()].sort(),
		hardLinked: harvest.hardLinked.sort().filter((name, index, sorted) => name !== sorted[index - 1])
	};
}
async function collectPath(files, root, declared, options, harvest) {
	const relative = posix.normalize(declared.from).replace(/(?<=.)\/$/, "");
	const place = await locate(files, root, relative);
	if (typeof place === "string") {
		harvest[place].push(declared.from);
		return;
	}
	if (place.parentLink !== void 0) {
		harvest.links.set(place.parentLink, posix.join(root, place.parentLink));
		return;
	}
	const { absolute } = place;
	const name = declared.as === "" && place.kind !== "directory" ? posix.basename(relative) : declared.as;
	if (name !== "" && options.exclude(name)) return;
	if (place.kind === "link") harvest.links.set(relative, absolute);
	else if (place.kind === "other") harvest.special.push(relative);
	else if (place.kind === "file") add(harvest, {
		name,
		folder: posix.dirname(absolute),
		source: posix.basename(absolute)
	}, place);
	else await collectFolder(files, {
		relative,
		absolute,
		name
	}, options, harvest);
}
/** What is at a declared path. A link among its parents that stays in the root is told; one that leads out is `outside`. The last part is not followed. */
async function locate(files, root, relative) {
	if (posix.isAbsolute(relative) || relative === ".." || relative.startsWith("../")) return "outside";
	if (relative === ".") return {
		...await files.facts(root),
		absolute: root
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
	if (facts === void 0) return "missing";
	return {
		...facts,
		absolute,
		parentLink: await firstLink(files, root, posix.dirname(relative))
	};
}
/** The first part of a folder's path that is a link. */
async function firstLink(files, root, folder) {
	const parts = folder === "." ? [] : folder.split("/");
	for (let length = 1; length <= parts.length; length++) {
		const path = parts.slice(0, length).join("/");
		if ((await files.facts(posix.join(root, path)))?.kind === "link") return path;
	}
}
async function collectFolder(files, folder, options, harvest) {
	const nameOf = (path) => folder.name === "" ? path : `${folder.name}/${path}`;
	await files.walk(folder.absolute, (entry) => {
		const name = nameOf(entry.path);
		if (options.exclude(name)) return true;
		if (entry.kind === "directory") return false;
		if (entry.kind === "file") {
			add(harvest, {
				name,
				folder: folder.absolute,
				source: entry.path
			}, entry);
			return true;
		}
		const absolute = `${folder.absolute}/${entry.path}`;
		const path = posix.join(folder.relative, entry.path);
		if (entry.kind === "link") harvest.links.set(path, absolute);
		else harvest.special.push(path);
		return true;
	});
}
function add({ entries, hardLinked }, file, facts) {
	const { mode, links, device, inode, size } = facts;
	const { name, folder, source } = file;
	const seen = areWhole32(device, inode, size) ? {
		size: size | 0,
		inode: inode | 0,
		device: device | 0
	} : {
		device,
		inode,
		size
	};
	entries.push({
		name,
		folder,
		source,
		executable: (mode & 64) !== 0,
		seen
	});
	if (links > 1) hardLinked.push(name);
}
const areWhole32 = (...values) => values.every((value) => (value | 0) === value);
/** Sorted by the bytes of the names. A file that two declared paths give the same name is one entry; two files with one name are an error. */
function inOrder({ entries, twice }) {
	entries.sort((a, b) => compareNames(a.name, b.name));
	return entries.filter((file, index) => {
		const before = entries[index - 1];
		if (before?.name !== file.name) return true;
		if (pathOf$1(before) !== pathOf$1(file)) twice.push(file.name);
		return false;
	});
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

// src/features/build/pack.ts
/** Packs files into a zip of the dist folder; `verify` reads the zip with a second implementation. Throws UserError for an unpackable file. */
async function packZip(build, packing) {
	const { archive, root, paths, links, exclude, required, modules } = packing;
	const isExcluded = (name) => neverShips(name, modules) || exclude(name);
	const { entries, skippedLinks, hardLinked } = await collectEntries(build.files, root, paths, {
		links,
		exclude: isExcluded
	});
	const names = entries.map((entry) => entry.name);
	const missing = required.filter((name) => !names.includes(name));
	if (missing.length > 0) throw new UserError(`${archive} would lack ${missing.join(", ")}.`, "Look at what the build wrote; `output:` of the component names the folder to pack.");
	await writeZip(build.files, posix.join(build.dist, archive), entries, build.plan.sourceDate);
	build.addEvidence(`${archive}: ${count(entries.length, "file")}${suffix("links left out", skippedLinks)}`);
	if (hardLinked.length > 0) build.warn(`${archive}: ${count(hardLinked.length, "file")} with another name on the disk (hard links), which may be a file from elsewhere${suffix("they are", hardLinked.slice(0, 5))}`);
	return {
		names: [archive],
		verify: () => verifyZip(build, archive, names, required)
	};
}
async function verifyZip(build, archive, names, required) {
	const bytes = await build.files.read(posix.join(build.dist, archive));
	const { problems, members, uncompressed } = await auditZip(bytes, {
		names,
		required,
		contents: false
	});
	if (problems.length > 0) throw new UserError(`${archive} was read again and is not sound:\n${problems.map((text) => `  ${text}`).join("\n")}`);
	build.addEvidence(`${archive} read again: ${count(members, "file")}, ${uncompressed} bytes unpacked; headers, layout, names and modes right${suffix("in it", required)}`);
}
/**
* Whether a file or folder stays out of every zip by its name: dependencies (unless `modules`), repositories, caches, build state of
* compilers. Files with credentials are no part of this rule, because they stop the release.
*/
function neverShips(name, modules = false) {
	const base = posix.basename(name);
	return base === "node_modules" && !modules || /^(\.git|\.cache|__pycache__|\.pytest_cache|\.mypy_cache|\.ruff_cache|\.DS_Store)$/.test(base) || /\.(tsbuildinfo|pyc)$/.test(base);
}
const suffix = (label, names) => names.length === 0 ? "" : `; ${label}: ${names.join(", ")}`;

// src/features/build/node/package-json.ts
/** Reads the parts of a package.json that decide how it is built. Throws UserError when it is no JSON object. `path` is for the message. */
function readPackageJson(text, path) {
	let value;
	try {
		value = JSON.parse(text.replace(/^\ufeff/, ""));
	} catch (error) {
		throw new UserError(`${path} is not valid JSON: ${error instanceof Error ? error.message : String(error)}`, "", { cause: error });
	}
	if (!isObject(value)) throw new UserError(`${path} does not hold an object.`);
	const scripts = Object.entries(objectOf(value.scripts)).filter((entry) => typeof entry[1] === "string");
	const dependencies = /* @__PURE__ */ new Set([...Object.keys(objectOf(value.dependencies)), ...Object.keys(objectOf(value.devDependencies))]);
	const { workspaces } = value;
	const globs = Array.isArray(workspaces) ? workspaces : objectOf(workspaces).packages;
	return {
		scripts: Object.fromEntries(scripts),
		dependencies,
		packageManager: namedManager(value),
		workspaces: Array.isArray(globs) ? globs.filter((glob) => typeof glob === "string") : void 0
	};
}
const EXACT = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/;
function namedManager({ packageManager, devEngines }) {
	if (typeof packageManager === "string") {
		const [, name, version = "", hash] = /^([^@+]+)(?:@([^+]*)(?:\+(.+))?)?$/.exec(packageManager) ?? [];
		if (name !== void 0) return {
			name,
			version: EXACT.test(version) ? version : null,
			hash: hash ?? null
		};
	}
	const { name, version } = objectOf(objectOf(devEngines).packageManager);
	if (typeof name !== "string") return void 0;
	return {
		name,
		version: typeof version === "string" && EXACT.test(version) ? version : null,
		hash: null
	};
}
/** Whether a parsed value is an object that is no list. */
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** The value when it is an object, else an empty one. */
function objectOf(value) {
	return isObject(value) ? value : {};
}

// src/features/build/node/package-manager.ts
const OWNERS = {
	"npm-shrinkwrap.json": "npm",
	"package-lock.json": "npm",
	"yarn.lock": "yarn",
	"pnpm-lock.yaml": "pnpm",
	"bun.lock": "bun",
	"bun.lockb": "bun"
};
/** Files that tell which package manager made them (antfu-collective/package-manager-detector), in the order in which one of a manager counts. */
const LOCKFILES = Object.keys(OWNERS);
/**
* Decides by the nearest lockfile from the component upwards, which must be the component's own or that of a workspace it belongs to.
* Throws UserError for no lockfile, for those of two managers in one folder, for one whose workspace does not list the component, and
* for a package.json that names another manager. `isMember` tells whether a path is one of a workspace's globs.
*/
function decidePackageManager(component, folders, isMember) {
	const at = folders.find(({ lockfiles }) => lockfiles.length > 0);
	const named = folders.map(({ manifest }) => manifest?.packageManager).find((value) => value !== void 0);
	if (at === void 0) throw noLockfile(component, named?.name);
	const names = [...new Set(at.lockfiles.map((file) => OWNERS[file]))];
	if (names.length > 1) throw new UserError(`${placeOf(at.folder)} has lockfiles of two package managers: ${at.lockfiles.join(", ")}.`, "Keep the one that the team uses.");
	const name = names[0];
	if (at.folder !== component) requireMember(component, at, name, isMember);
	if (named !== void 0 && named.name !== name) throw new UserError(`package.json names the package manager ${named.name}, but ${pathOf(at.folder, at.lockfiles[0])} is a lockfile of ${name}.`, "Change the field `packageManager`, or commit the lockfile of the one that it names.");
	return {
		name,
		version: named?.version ?? null,
		hash: named?.hash ?? null,
		lockfile: at.lockfiles[0],
		folder: at.folder
	};
}
function requireMember(component, at, name, isMember) {
	const globs = name === "pnpm" ? at.pnpmPackages : at.manifest?.workspaces;
	const path = at.folder === "." ? component : component.slice(at.folder.length + 1);
	if (globs !== void 0 && isMember(globs, path)) return;
	const file = name === "pnpm" ? "pnpm-workspace.yaml" : "package.json";
	throw new UserError(`${component} has no lockfile, and ${pathOf(at.folder, file)} does not list it as a member of the workspace of ${pathOf(at.folder, at.lockfiles[0])}.`, `List it there, or commit a lockfile in ${component}.`);
}
function noLockfile(component, named) {
	const own = {
		pnpm: "pnpm install --lockfile-only",
		yarn: "yarn install",
		bun: "bun install"
	}[named ?? ""] ?? "npm install --package-lock-only";
	return new UserError(`${placeOf(component)} has no package-lock.json or other lockfile, so its dependencies are not fixed.`, `Run \`${own}\` in ${component === "." ? "the root of the repository" : component} and commit the lockfile.`);
}
/** The frozen install of a manager. `berry`: yarn 2 or newer. */
function installCommand(name, berry) {
	if (name === "npm") return {
		args: [
			"ci",
			"--no-audit",
			"--no-fund"
		],
		mend: "npm install --package-lock-only"
	};
	if (name === "pnpm") return {
		args: ["install", "--frozen-lockfile"],
		mend: "pnpm install --lockfile-only"
	};
	if (name === "bun") return {
		args: ["install", "--frozen-lockfile"],
		mend: "bun install"
	};
	if (berry) return {
		args: ["install", "--immutable"],
		mend: "yarn install"
	};
	return {
		args: [
			"install",
			"--frozen-lockfile",
			"--non-interactive"
		],
		mend: "yarn install"
	};
}
/** Whether a yarn.lock is of yarn 2 or newer: their files begin with a block `__metadata`. */
function isBerryLock(text) {
	return /^__metadata:/m.test(text);
}
/** What .yarnrc.yml says of the yarn to run: a file of the repository; undefined when it does not. */
function yarnPathOf(settings) {
	const path = isObject(settings) ? objectOf(settings).yarnPath : void 0;
	return typeof path === "string" && path !== "" ? path : void 0;
}
function placeOf(folder) {
	return folder === "." ? "The root of the repository" : folder;
}
function pathOf(folder, file) {
	return folder === "." ? file : `${folder}/${file}`;
}

// src/features/build/node/built-output.ts
/** The content of one folder, at the top of the zip. */
async function folderContent(build, output, required, what = "static files") {
	await requireOutput(build, output);
	return {
		what,
		paths: [{
			from: output,
			as: ""
		}],
		exclude: () => false,
		required,
		modules: false
	};
}
/** An output that needs the dependencies installed beside it: its folder under its own name, with package.json and the lockfile. */
async function serverContent(build, output, required, what) {
	const beside = await existing(build, ".", ["package.json", ...LOCKFILES]);
	if (!beside.some((name) => LOCKFILES.includes(name))) build.warn("the lockfile is that of the workspace: whoever unpacks the zip gets no dependencies from it");
	return {
		what,
		paths: [output, ...beside].map((path) => ({
			from: path,
			as: path
		})),
		exclude: () => false,
		required: [...required, "package.json"],
		modules: false
	};
}
/** Throws UserError unless the build wrote the folder. */
async function requireOutput(build, output, hint = "Set `output:` of the component to the folder that it writes.") {
	if ((await build.files.facts(posix.join(build.directory, output)))?.kind === "directory") return;
	throw new UserError(`The build of ${build.component.id} did not write the folder ${posix.join(build.component.path, output)}.`, hint);
}
/** Those of the names that exist in a folder of the component. */
async function existing(build, folder, names) {
	const facts = await Promise.all(names.map((name) => build.files.facts(posix.join(build.directory, folder, name))));
	return names.filter((_, index) => facts[index] !== void 0);
}

// src/features/build/node/frameworks.ts
/** By the dependency that tells each; a framework that builds by Vite comes before Vite. Next first: a Next project can have Vite for its tests, not the other way round. */
const TOLD_BY = [
	["next", "next"],
	["nuxt", "nuxt"],
	["@sveltejs/kit", "sveltekit"],
	["astro", "astro"],
	["@angular/core", "angular"]
];
/** Others that build by Vite, or have it for their tests, and write elsewhere than Vite does. */
const NOT_VITE = [
	"vitepress",
	"@remix-run/dev",
	"@react-router/dev",
	"gatsby",
	"@docusaurus/core",
	"react-scripts",
	"@vue/cli-service"
];
/** The framework by the dependencies. */
function frameworkOf({ dependencies }) {
	const [, told] = TOLD_BY.find(([name]) => dependencies.has(name)) ?? [];
	if (told !== void 0) return told;
	return dependencies.has("vite") && !NOT_VITE.some((name) => dependencies.has(name)) ? "vite" : "other";
}
/**
* Whether a name below a Next build folder is one that only a build or a development server needs: caches, traces of the build and of
* each page (`*.nft.json`), generated types. `name` is relative to `.next` or another `distDir`.
*/
function isNextLeftover(name) {
	return /^(cache|trace|trace-build|types|dev|diagnostics|turbopack|lock)(\/|$)/.test(name) || name.endsWith(".nft.json");
}
/** Whether a file is a source map of a script or a style sheet. */
function isSourceMap(name) {
	return /\.(js|mjs|cjs|css)\.map$/.test(name);
}
/**
* The folder that each application of an angular.json is built into, as far as it says so: `outputPath` as text or as
* `{ base, browser }`, by default `dist/<project>`. From the folder of the angular.json.
*/
function angularOutputs(workspace) {
	const outputs = [];
	for (const [name, project] of Object.entries(table(table(workspace).projects))) {
		const { projectType, architect, targets } = table(project);
		const build = table(table(architect ?? targets).build);
		if (projectType === "library" || Object.keys(build).length === 0) continue;
		const { outputPath } = table(build.options);
		const base = typeof outputPath === "string" ? outputPath : table(outputPath).base;
		outputs.push(typeof base === "string" ? base : `dist/${name}`);
	}
	return outputs;
}
function table(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}

// src/features/build/node/next-output.ts
const CONFIGS = [
	"next.config.js",
	"next.config.mjs",
	"next.config.cjs",
	"next.config.ts"
];
/**
* What a build of Next is released as: a static export as any folder; the standalone server with its dependencies; else the server's
* tree, for `npm ci` and `next start` where it is unpacked (nextjs.org/docs, output). Throws UserError when there is no build.
*/
async function nextContent(build) {
	const { component } = build;
	const output = component.output ?? ((await existing(build, ".", ["out"])).length > 0 ? "out" : ".next");
	await requireOutput(build, output);
	const random = await randomId(build, output === "out" ? ".next" : output);
	if ((await existing(build, output, ["BUILD_ID"])).length === 0) return {
		...await folderContent(build, output, ["index.html"], "a static export of Next"),
		...random
	};
	if ((await existing(build, output, ["standalone"])).length > 0) return {
		...await standaloneContent(build, output),
		...random
	};
	const server = await serverContent(build, output, [`${output}/BUILD_ID`], "a server of Next");
	const beside = await existing(build, ".", ["public", ...CONFIGS]);
	return {
		...server,
		...random,
		paths: [...server.paths, ...beside.map((path) => ({
			from: path,
			as: path
		}))],
		exclude: (name) => name.startsWith(`${output}/`) && isNextLeftover(name.slice(output.length + 1)),
		varies: (name) => isKeyOrPlace(name, `${output}/`)
	};
}
/** Next leaves the static files and `public` out of a standalone server, for a web server to serve; here they go where it looks for them itself. */
async function standaloneContent(componentBuild, output) {
	const standalone = `${output}/standalone`;
	const inner = await innerFolder(componentBuild, standalone);
	const build = `${inner}${output}`;
	const hasStatic = (await existing(componentBuild, output, ["static"])).length > 0 && (await existing(componentBuild, `${standalone}/${build}`, ["static"])).length === 0;
	const hasPublic = (await existing(componentBuild, ".", ["public"])).length > 0 && (await existing(componentBuild, `${standalone}/${inner}`, ["public"])).length === 0;
	return {
		what: "a standalone server of Next",
		paths: [
			{
				from: standalone,
				as: ""
			},
			...hasStatic ? [{
				from: `${output}/static`,
				as: `${build}/static`
			}] : [],
			...hasPublic ? [{
				from: "public",
				as: `${inner}public`
			}] : []
		],
		exclude: (name) => name.startsWith(`${build}/`) && isNextLeftover(name.slice(build.length + 1)),
		required: [`${inner}server.js`, `${build}/BUILD_ID`],
		modules: true,
		varies: (name) => isKeyOrPlace(name, `${build}/`) || name === `${inner}server.js`
	};
}
/** In a workspace the server lies as deep in the standalone folder as the component does in the repository. With `/` at the end; empty at the top. */
async function innerFolder(build, standalone) {
	const parts = build.component.path === "." ? [] : build.component.path.split("/");
	for (let from = parts.length; from >= 0; from--) {
		const folder = parts.slice(from).join("/");
		if ((await existing(build, posix.join(standalone, folder), ["server.js"])).length > 0) return folder === "" ? "" : `${folder}/`;
	}
	throw new UserError(`${posix.join(build.component.path, standalone)} has no server.js.`, "Look at `outputFileTracingRoot` in the configuration of Next: it should be the root of the repository or the folder of the component.");
}
/** Next makes a nanoid of 21 characters when the configuration names no id. */
async function randomId(build, folder) {
	const id = (await build.files.readText(posix.join(build.directory, folder, "BUILD_ID")))?.trim();
	if (id === void 0 || !/^[A-Za-z0-9_-]{21}$/.test(id)) return {};
	return { randomId: {
		id,
		remedy: "set `generateBuildId` in the configuration of Next, for instance to () => process.env.RELEASE_VERSION"
	} };
}
/** Files with the keys of the preview mode and of server actions, which are random because they must stay secret, and with the folder of the build. */
function isKeyOrPlace(name, build) {
	return name.startsWith(build) && /^(prerender-manifest\.json|required-server-files\.js(on)?|server\/(preview-props\.json|server-reference-manifest\.js(on)?|middleware-manifest\.json))$/.test(name.slice(build.length));
}

// src/features/build/node/framework-output.ts
/**
* Finds what the build of a framework wrote and what of it makes a release. Told apart by what is there, not by the configuration:
* that is a program. Throws UserError when it is not where the framework writes it.
*/
async function frameworkContent(build, framework) {
	const { output } = build.component;
	if (framework === "next") return await nextContent(build);
	if (framework === "other" || framework === "vite") return await folderContent(build, output ?? "dist", framework === "vite" ? ["index.html"] : []);
	if (output !== null) return await folderContent(build, output, []);
	return await {
		nuxt: nuxtContent,
		sveltekit: svelteContent,
		astro: astroContent,
		angular: angularContent
	}[framework](build);
}
/** Nitro's server with the dependencies that it traced; without a server the generated pages (nuxt.com, Deployment). */
async function nuxtContent(build) {
	await requireOutput(build, ".output", "Only the presets node-server and static are known; set `output:` of the component for another.");
	const server = (await existing(build, ".output/server", ["index.mjs"])).length > 0;
	const latest = await build.files.readText(posix.join(build.directory, ".output/public/_nuxt/builds/latest.json"));
	const [, id] = /"id":\s*"([0-9a-f]{8}-[0-9a-f-]{27})"/.exec(latest ?? "") ?? [];
	const random = id === void 0 ? {} : { randomId: {
		id,
		remedy: "set `buildId` in nuxt.config"
	} };
	if (!server) return {
		...await folderContent(build, ".output/public", ["index.html"], "pages generated by Nuxt"),
		...random
	};
	return {
		...await folderContent(build, ".output", ["server/index.mjs"], "a server of Nuxt"),
		...random,
		modules: true,
		varies: (name) => name === "nitro.json"
	};
}
/** adapter-node's server, for `npm ci --omit=dev` and `node build` where it is unpacked, or the pages of adapter-static (svelte.dev, Adapters). */
async function svelteContent(build) {
	await requireOutput(build, "build", "Use @sveltejs/adapter-node or @sveltejs/adapter-static, or set `output:` of the component to what another adapter writes.");
	const server = (await existing(build, "build", ["handler.js"])).length > 0;
	const version = await build.files.readText(posix.join(build.directory, "build", server ? "client" : ".", "_app/version.json"));
	const [, id] = /"version":\s*"(\d{13})"/.exec(version ?? "") ?? [];
	const random = id === void 0 ? {} : { randomId: {
		id,
		remedy: "set `version.name` of SvelteKit, for instance to process.env.RELEASE_VERSION"
	} };
	if (server) return {
		...await serverContent(build, "build", ["build/index.js", "build/handler.js"], "a server of SvelteKit"),
		...random
	};
	const [page = "index.html"] = await existing(build, "build", [
		"index.html",
		"200.html",
		"404.html"
	]);
	return {
		...await folderContent(build, "build", [page], "pages of SvelteKit"),
		...random
	};
}
/** A server, for `npm ci --omit=dev` and `node dist/server/entry.mjs` where it is unpacked, or pages (docs.astro.build, On-demand rendering). */
async function astroContent(build) {
	await requireOutput(build, "dist");
	if ((await existing(build, "dist/server", ["entry.mjs"])).length > 0) return await serverContent(build, "dist", ["dist/server/entry.mjs"], "a server of Astro");
	return await folderContent(build, "dist", ["index.html"], "pages of Astro");
}
/** The one application of angular.json: its server with the browser's files, else those alone (angular.dev, Workspace configuration). */
async function angularContent(build) {
	const text = await build.files.readText(posix.join(build.directory, "angular.json"));
	const outputs = text === void 0 ? [] : angularOutputs(parseYaml(text.replace(/^\s*\/\/.*$/gm, "")));
	const [base] = outputs;
	if (base === void 0 || outputs.length > 1) throw new UserError(`${posix.join(build.component.path, "angular.json")} has ${outputs.length} applications that are built, instead of one.`, "Set `output:` of the component to the folder that is to be released.");
	await requireOutput(build, base);
	if ((await existing(build, posix.join(base, "server"), ["server.mjs"])).length > 0) return await folderContent(build, base, ["server/server.mjs"], "a server of Angular");
	const folder = (await existing(build, base, ["browser"])).length > 0 ? posix.join(base, "browser") : base;
	return await folderContent(build, folder, ["index.html"], "an application of Angular");
}

// src/features/build/node/manager-tool.ts
const INSTALL_NODE$1 = "Node and npm are not both on the PATH: install Node with npm; in a workflow, put actions/setup-node before this step.";
/** How a person gets each manager onto the PATH of a workflow. */
const GET = {
	pnpm: "In a workflow put pnpm/action-setup before this step, or name the exact version in package.json (\"packageManager\": \"pnpm@<version>\"): then npm installs it for this run.",
	yarn: "Name the exact version in package.json (\"packageManager\": \"yarn@<version>\"): then npm installs it for this run.",
	bun: "In a workflow put oven-sh/setup-bun before this step, or name the exact version in package.json (\"packageManager\": \"bun@<version>\"): then npm installs it for this run."
};
/**
* Finds the manager of a lockfile: a yarn that the repository itself holds (`yarnPath`), one on the PATH of the right version (also a
* shim of corepack, where that is enabled), else, when package.json names an exact version, that one, installed by npm into a private
* folder and compared with the digest behind the version. Throws UserError that says what to install.
*/
async function findManager(build, manager) {
	const { name, folder } = manager;
	const root = posix.join(build.tree, folder);
	const env = privateFolders(build);
	const berry = name === "yarn" && isBerryLock(await build.files.readText(posix.join(root, manager.lockfile)) ?? "");
	if (name === "npm") {
		const { stdout } = await build.run({
			program: "npm",
			args: ["--version"],
			title: "npm --version",
			missing: INSTALL_NODE$1
		});
		const from = manager.version === null || manager.version === stdout.trim() ? "" : `, though package.json names ${manager.version}`;
		return {
			name,
			version: stdout.trim(),
			berry,
			program: "npm",
			args: [],
			env,
			from
		};
	}
	const own = berry ? await yarnOfRepository(build, root) : void 0;
	if (own !== void 0) {
		const { stdout } = await build.run({
			program: "node",
			args: [own, "--version"],
			env,
			title: `node ${posix.relative(build.tree, own)} --version`
		});
		return {
			name,
			version: stdout.trim(),
			berry,
			program: "node",
			args: [own],
			env,
			from: " of the repository"
		};
	}
	const found = await versionOnPath(build, name, env);
	if (found !== void 0 && (manager.version ?? found) === found && (name !== "yarn" || found.startsWith("1.") !== berry)) return {
		name,
		version: found,
		berry,
		program: name,
		args: [],
		env,
		from: ""
	};
	if (manager.version === null) throw missing(build, manager, berry, found);
	const path = `${await build.memoizeByKey(`${name}@${manager.version}`, () => installPrivately(build, manager, manager.version, berry))}${posix.delimiter}${build.env.PATH ?? ""}`;
	return {
		name,
		version: manager.version,
		berry,
		program: name,
		args: [],
		env: {
			...env,
			PATH: path
		},
		from: ", installed by npm for this run"
	};
}
/** Caches of this run alone, for the managers that do not take them from npm's settings; pnpm gets its own by a flag. */
function privateFolders(build) {
	const at = (name) => posix.join(build.shared, name);
	return {
		YARN_CACHE_FOLDER: at("yarn-cache"),
		YARN_GLOBAL_FOLDER: at("yarn"),
		YARN_ENABLE_TELEMETRY: "0",
		BUN_INSTALL_CACHE_DIR: at("bun-cache"),
		COREPACK_ENABLE_DOWNLOAD_PROMPT: "0"
	};
}
async function yarnOfRepository(build, root) {
	const text = await build.files.readText(posix.join(root, ".yarnrc.yml"));
	if (text === void 0) return void 0;
	const path = yarnPathOf(parseYaml(text));
	if (path === void 0) return void 0;
	const absolute = posix.join(root, path);
	if ((await build.files.facts(absolute))?.kind === "file" && absolute.startsWith(`${build.tree}/`)) return absolute;
	throw new UserError(`${posix.join(posix.relative(build.tree, root), ".yarnrc.yml")} names ${path} as the yarn to run, which is no file of the commit.`, "Commit that file, or take `yarnPath` out and name the version in package.json (\"packageManager\": \"yarn@<version>\").");
}
/** The version on the PATH as the component's folder sees it; undefined when there is none, or it refuses to run there. */
async function versionOnPath(build, name, env) {
	try {
		const { stdout } = await build.run({
			program: name,
			args: ["--version"],
			env,
			title: `${name} --version`
		});
		return /^\s*v?(\d+\.\d+\.\d+\S*)\s*$/.exec(stdout)?.[1];
	} catch (error) {
		if (error instanceof CommandError) return void 0;
		throw error;
	}
}
function missing({ component }, { name, lockfile }, berry, found) {
	const wanted = name === "yarn" ? berry ? "yarn 2 or newer" : "yarn 1" : name;
	const there = found === void 0 ? `${name} is not on the PATH` : `the ${name} on the PATH is ${found}`;
	return new UserError(`${component.id} is installed by ${wanted} (${lockfile}), but ${there}.`, GET[name]);
}
/** Where npm has each manager. Yarn 2 and newer are not under the name that yarn 1 has. */
function packageOf$1(name, berry) {
	return name === "yarn" && berry ? "@yarnpkg/cli-dist" : name;
}
/** Installs the exact version by npm into a folder of the run; the folder with its programs. Throws UserError when the digest is another one. */
async function installPrivately(build, { name, hash }, version, berry) {
	const folder = posix.join(build.shared, "managers", `${name}-${version}`);
	await build.files.makeDirectory(folder);
	const spec = `${packageOf$1(name, berry)}@${version}`;
	const at = {
		cwd: folder,
		program: "npm",
		missing: INSTALL_NODE$1
	};
	const { stdout } = await build.run({
		...at,
		args: [
			"pack",
			"--json",
			"--pack-destination",
			folder,
			spec
		],
		title: `npm pack ${spec}`
	});
	const [packed] = (await build.files.walk(folder)).filter(({ path }) => path.endsWith(".tgz"));
	if (packed === void 0) throw new UserError(`npm pack ${spec} wrote no package: ${stdout.slice(0, 200)}`);
	const archive = posix.join(folder, packed.path);
	await build.run({
		...at,
		args: [
			"install",
			"--no-audit",
			"--no-fund",
			archive
		],
		title: `npm install ${spec}`
	});
	const hashed = name === "yarn" && berry ? posix.join(folder, "node_modules/@yarnpkg/cli-dist/bin/yarn.js") : archive;
	if (hash !== null) requireHash(spec, await build.files.read(hashed), hash);
	return posix.join(folder, "node_modules/.bin");
}
function requireHash(spec, bytes, hash) {
	const [, algorithm = "", expected = ""] = /^(sha(?:1|224|256|384|512))\.([0-9a-f]+)$/.exec(hash) ?? [];
	if (algorithm === "") throw new UserError(`package.json names ${spec} with the digest ${hash}, which is of no known kind.`, "Write sha512.<hex>.");
	const actual = createHash(algorithm).update(bytes).digest("hex");
	if (actual === expected) return;
	throw new UserError(`${spec} is not the package that package.json names: its ${algorithm} is ${actual} instead of ${expected}.`, "Look at where npm gets its packages from, and at the digest behind `packageManager`.");
}

// src/features/build/node/random-id.ts
/** Larger files are no pages and no manifests. In bytes. */
const LARGEST = 4194304;
/** Records which files hold an id that the framework makes anew in every build, so that nobody wonders why two builds differ. */
async function reportRandomId(build, { randomId, paths, exclude, modules }) {
	if (randomId === void 0) return;
	const names = [];
	for (const declared of paths) {
		const { from, as } = typeof declared === "string" ? {
			from: declared,
			as: declared
		} : declared;
		const root = posix.join(build.directory, from);
		if ((await build.files.facts(root))?.kind !== "directory") continue;
		const nameOf = (path) => posix.join(as, path);
		const entries = await build.files.walk(root, ({ path }) => exclude(nameOf(path)) || neverShips(nameOf(path), modules));
		for (const { kind, path, size } of entries) {
			if (kind !== "file" || size > LARGEST) continue;
			if (path.includes(randomId.id) || Buffer.from(await build.files.read(posix.join(root, path))).includes(randomId.id)) names.push(nameOf(path).replaceAll(randomId.id, "<id>"));
		}
	}
	build.addEvidence(`the build id is another one in every build, and so are the files that hold it: ${shortList(names, 3)}; to fix it, ${randomId.remedy}`);
}

// src/features/build/node/node.ts
const INSTALL_NODE = "Node is not on the PATH: install it; in a workflow, put actions/setup-node before this step.";
/** Frameworks and managers that would send statistics, ask questions or look for updates. */
const ENVIRONMENT = {
	CI: "true",
	NEXT_TELEMETRY_DISABLED: "1",
	NUXT_TELEMETRY_DISABLED: "1",
	ASTRO_TELEMETRY_DISABLED: "1",
	NG_CLI_ANALYTICS: "false",
	npm_config_update_notifier: "false"
};
/**
* Installs exactly what the lockfile of the component, or of its workspace, names; a workspace once for all its components. Throws
* UserError for lockfiles that leave a choice, without a `build` script or a package manager, CommandError when the install fails.
*/
async function installNode(build) {
	const { path, output, id } = build.component;
	const { scripts, dependencies } = await packageOf(build);
	if (scripts.build === void 0) throw new UserError(`${posix.join(path, "package.json")} has no script \`build\`.`, "Add one, or use a component of kind command.");
	const manager = await managerOf(build);
	const tool = await toolOf(build, manager);
	build.tools[tool.name] = tool.version;
	const { stdout } = await build.run({
		program: "node",
		args: ["--version"],
		title: "node --version",
		missing: INSTALL_NODE
	});
	build.tools.node = stdout.trim().replace(/^v/, "");
	const command = installCommand(tool.name, tool.berry);
	const title = `${tool.name} ${command.args.filter((arg) => !arg.startsWith("--no-") || tool.name !== "npm").join(" ")}`;
	const lockfile = posix.join(manager.folder, manager.lockfile);
	await build.memoizeByKey(`install ${build.tree} ${manager.folder}`, () => install(build, manager, tool, title));
	if (frameworkOf({ dependencies }) === "other" && output === null) throw new UserError(`It is not known where the build of ${id} writes to.`, "Set `output:` of the component to that folder.");
	build.addEvidence(`${title} (${tool.name} ${tool.version}${tool.from}) installed what ${lockfile} names`);
}
async function install(build, manager, tool, title) {
	const { args, mend } = installCommand(tool.name, tool.berry);
	const store = tool.name === "pnpm" ? [`--store-dir=${posix.join(build.shared, "pnpm-store")}`] : [];
	await build.run({
		program: tool.program,
		args: [
			...tool.args,
			...args,
			...store
		],
		cwd: posix.join(build.tree, manager.folder),
		env: {
			...ENVIRONMENT,
			...tool.env
		},
		title,
		explain: (output) => explainLockfile(output, manager, mend)
	});
}
/** How each manager says that package.json asks for something else than the lockfile holds. */
const OUT_OF_STEP = {
	npm: /are in sync/,
	pnpm: /ERR_PNPM_(OUTDATED_LOCKFILE|FROZEN_LOCKFILE_WITH_OUTDATED_LOCKFILE)/,
	yarn: /lockfile needs to be updated|lockfile would have been modified/i,
	bun: /lockfile had changes, but lockfile is frozen/i
};
/** Managers end with their usage, or with a page of advice, when the lockfile does not fit; npm also says what is missing, far above. */
function explainLockfile(output, { name, folder, lockfile }, mend) {
	if (!OUT_OF_STEP[name].test(output)) return void 0;
	const reasons = [...new Set([...output.matchAll(/^npm error ((?:Missing|Invalid): .*)$/gm)].map(([, reason = ""]) => reason))];
	return {
		message: `${posix.join(folder, "package.json")} and ${posix.join(folder, lockfile)} do not agree${reasons.length === 0 ? "" : `: ${shortList(reasons)}`}.`,
		hint: `Run \`${mend}\` in ${folder === "." ? "the root of the repository" : folder} and commit the lockfile.`,
		output: output.replace(/^npm error Clean install a project[\s\S]*/m, "")
	};
}
/** Runs the `build` script and zips what it wrote. Throws UserError when the output is not where it should be, CommandError when the script fails. */
async function buildNode(build) {
	const { component } = build;
	const framework = frameworkOf(await packageOf(build));
	const tool = await toolOf(build, await managerOf(build));
	const title = `${tool.name} run build`;
	await build.run({
		program: tool.program,
		args: [
			...tool.args,
			"run",
			"build"
		],
		env: {
			...ENVIRONMENT,
			...tool.env
		},
		title
	});
	build.addEvidence(`${title} passed with node ${build.tools.node} and ${tool.name} ${tool.version}`);
	const content = await frameworkContent(build, framework);
	await reportRandomId(build, content);
	const built = await packZip(build, {
		archive: component.archive,
		root: build.directory,
		links: component.links,
		required: content.required,
		modules: content.modules,
		paths: [...content.paths, ...component.include.map((path) => ({
			from: path,
			as: path
		}))],
		exclude: (name) => content.exclude(name) || !component.sourceMaps && isSourceMap(name)
	});
	return content.varies === void 0 ? built : {
		...built,
		varies: content.varies
	};
}
/** The program of a component's package manager, found once in the run. Throws UserError that says what to install. */
async function toolOf(build, manager) {
	return await build.memoizeByKey(`manager ${build.directory}`, () => findManager(build, manager));
}
/** The manager by what lies in the component's folder and in those above it. Throws UserError. */
async function managerOf(build) {
	const { path } = build.component;
	const parts = path === "." ? [] : path.split("/");
	const names = [...parts.keys()].map((index) => parts.slice(0, parts.length - index).join("/"));
	const folders = await Promise.all([...names, "."].map((folder) => managerFolder(build, folder)));
	return decidePackageManager(path, folders, isMember);
}
async function managerFolder(build, folder) {
	const at = (name) => posix.join(build.tree, folder, name);
	const facts = await Promise.all(LOCKFILES.map((name) => build.files.facts(at(name))));
	const [manifest, workspace] = await Promise.all([build.files.readText(at("package.json")), build.files.readText(at("pnpm-workspace.yaml"))]);
	return {
		folder,
		lockfiles: LOCKFILES.filter((_, index) => facts[index]?.kind === "file"),
		manifest: manifest === void 0 ? void 0 : readPackageJson(manifest, posix.join(folder, "package.json")),
		pnpmPackages: workspace === void 0 ? void 0 : pnpmPackages(workspace, posix.join(folder, "pnpm-workspace.yaml"))
	};
}
function pnpmPackages(text, path) {
	try {
		const { packages } = parseYaml(text) ?? {};
		return Array.isArray(packages) ? packages.filter((glob) => typeof glob === "string") : [];
	} catch (error) {
		throw new UserError(`${path} cannot be read: ${error.message}`, "", { cause: error });
	}
}
/** Globs count in their order, those with `!` take away again (pnpm.io/pnpm-workspace_yaml; npm's map-workspaces). */
function isMember(globs, path) {
	let member = false;
	for (const glob of globs) {
		const [, not, pattern = ""] = /^(!?)(?:\.\/)?(.*?)\/?$/.exec(glob) ?? [];
		if ((0, import_picomatch.default)(pattern)(path)) member = not === "";
	}
	return member;
}
async function packageOf(build) {
	const path = posix.join(build.component.path, "package.json");
	const text = await build.files.readText(posix.join(build.directory, "package.json"));
	if (text === void 0) throw new UserError(`${path} does not exist.`, "Change `path:` of the component.");
	return readPackageJson(text, path);
}

export { packZip as a, toolOf as i, installNode as n, managerOf as r, buildNode as t };