import { A as shortList, D as quoted, I as UserError, a as compareNames, o as foldersOf, s as isModuleLink, y as count } from "./common-shared.js";
import { Bn as frameworkOf, Dn as readPackageJson, Hn as pnpmPackages, Un as CommandError, Vn as isMember } from "./commands-shared.js";
import { c as pathOf, l as writeZip } from "./read-zip-shared.js";
import { t as auditZip } from "./audit-archive-shared.js";
import { n as parsed, r as tableOf } from "./tolerant-shared.js";
import { t as parseYaml } from "./yaml-shared.js";
import { createHash } from "node:crypto";
import { posix } from "node:path";

// src/archive/collect.ts
/** The files and links found so far below `root`, an absolute path without links. */
const emptyCollection = (files, root, options) => ({
	files,
	root,
	options,
	entries: [],
	hardLinked: [],
	duplicates: [],
	missing: [],
	outside: [],
	special: [],
	/** Absolute path and name in the archive of each link, by its path relative to the root. */
	links: /* @__PURE__ */ new Map()
});
/**
* Lists the files below `root` (absolute) that the declared paths name, sorted by the bytes of their names. Also returns the skipped links and the links packed
* as files. Mode bit 0100 makes a file executable. No link and no `..` brings in a file from outside the root. Throws UserError for missing paths, paths
* outside the root, other links, devices and sockets, a name that two files share, and an empty result.
*/
async function collectEntries(files, root, paths, options) {
	const collection = emptyCollection(files, await files.realPath(root), options);
	for (const declared of paths) await collectPath(collection, declared);
	const followed = await takeFileLinks(collection);
	const listed = sortedAndUnique(collection);
	const kept = options.modules === true && collection.links.size > 0 ? await takeModuleLinks(collection, listed) : [];
	const entries = kept.length === 0 ? listed : [...listed, ...kept].sort((a, b) => compareNames(a.name, b.name));
	await requirePackable(collection);
	if (entries.length === 0) throw new UserError(`Nothing to pack: no file in ${list(paths.map((path) => path.from))}.`, "Run the build first, or change the paths.");
	return {
		entries,
		skippedLinks: [...collection.links.keys()].sort(),
		followed,
		hardLinked: [...new Set(collection.hardLinked)].sort()
	};
}
async function collectPath(collection, declared) {
	const relative = posix.normalize(declared.from).replace(/(?<=.)\/$/, "");
	const found = await locate(collection, relative);
	if (typeof found === "string") {
		collection[found].push(declared.from);
		return;
	}
	const { absolute, kind, parentLink } = found;
	if (parentLink !== void 0) {
		collection.links.set(parentLink, {
			absolute: posix.join(collection.root, parentLink),
			name: ""
		});
		return;
	}
	const name = declared.as === "" && kind !== "directory" ? posix.basename(relative) : declared.as;
	if (name !== "" && collection.options.exclude(name)) return;
	if (kind === "link") collection.links.set(relative, {
		absolute,
		name
	});
	else if (kind === "other") collection.special.push(relative);
	else if (kind === "file") add(collection, {
		name,
		folder: posix.dirname(absolute),
		source: posix.basename(absolute)
	}, found);
	else await collectFolder(collection, {
		relative,
		absolute,
		name
	});
}
/** The facts of a declared path. `parentLink` is the first link among its parents; a link that leaves the root gives 'outside'. The last part is not followed. */
async function locate({ files, root }, relative) {
	if (posix.isAbsolute(relative) || relative === ".." || relative.startsWith("../")) return "outside";
	if (relative === ".") return {
		...await files.facts(root),
		absolute: root
	};
	const parent = await files.realPath(posix.join(root, posix.dirname(relative))).catch(() => void 0);
	if (parent === void 0) return "missing";
	if (!isWithin(root, parent)) return "outside";
	const absolute = posix.join(parent, posix.basename(relative));
	const facts = await files.facts(absolute);
	if (facts === void 0) return "missing";
	return {
		...facts,
		absolute,
		parentLink: await firstLink(files, root, relative)
	};
}
/** The first parent of a path that is a link. */
async function firstLink(files, root, relative) {
	for (const parent of [...foldersOf([relative])].reverse()) if ((await files.facts(posix.join(root, parent)))?.kind === "link") return parent;
}
async function collectFolder(collection, folder) {
	await collection.files.walk(folder.absolute, (entry) => {
		const name = folder.name === "" ? entry.path : `${folder.name}/${entry.path}`;
		if (collection.options.exclude(name)) return true;
		if (entry.kind === "directory") return false;
		if (entry.kind === "file") add(collection, {
			name,
			folder: folder.absolute,
			source: entry.path
		}, entry);
		else if (entry.kind === "link") collection.links.set(posix.join(folder.relative, entry.path), {
			absolute: `${folder.absolute}/${entry.path}`,
			name
		});
		else collection.special.push(posix.join(folder.relative, entry.path));
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
/** Sorts by the bytes of the names. The same file under the same name counts once; another file under the same name is a duplicate. */
function sortedAndUnique({ entries, duplicates }) {
	entries.sort((a, b) => compareNames(a.name, b.name));
	return entries.filter((file, index) => {
		const before = entries[index - 1];
		if (before?.name !== file.name) return true;
		if (pathOf(before) !== pathOf(file)) duplicates.push(file.name);
		return false;
	});
}
/** Packs the file in place of each link that the options follow. Returns the names of these links. */
async function takeFileLinks(collection) {
	const { files, root, links, options } = collection;
	const followed = [];
	for (const [path, { absolute, name }] of options.follows === void 0 ? [] : links) {
		const file = name === "" ? "" : await files.realPath(absolute).catch(() => "");
		const facts = isWithin(root, file) && options.follows(posix.relative(root, file)) ? await files.facts(file) : void 0;
		if (facts?.kind !== "file") continue;
		add(collection, {
			name,
			folder: posix.dirname(file),
			source: posix.basename(file)
		}, facts);
		links.delete(path);
		followed.push(name);
	}
	return followed.sort();
}
/** Takes the links that stay links out of the collection. A link can lead to another one that stays. */
async function takeModuleLinks({ files, links }, entries) {
	const names = new Set(entries.map(({ name }) => name));
	const places = /* @__PURE__ */ new Set([...names, ...foldersOf(names)]);
	const kept = [];
	for (let before = -1; before !== kept.length;) {
		before = kept.length;
		for (const [path, { absolute, name }] of links) {
			const target = await files.readLink(absolute);
			if (!isModuleLink(name, target, (place) => places.has(place))) continue;
			places.add(name);
			links.delete(path);
			kept.push({
				name,
				source: Buffer.from(target),
				executable: false,
				link: true
			});
		}
	}
	return kept;
}
async function requirePackable({ files, root, options, missing, outside, special, duplicates, links }) {
	if (missing.length > 0) throw new UserError(`Declared for the archive, but not there: ${list(missing)}.`, "Run the build first, or change the paths.");
	if (outside.length > 0) throw new UserError(`These paths lead out of ${quoted(posix.basename(root))}: ${list(outside)}.`, "Only what is inside can be packed.");
	if (special.length > 0) throw new UserError(`Neither files nor folders, and not for an archive: ${list(special)}.`);
	if (duplicates.length > 0) throw new UserError(`More than one file would be named ${list(duplicates)} in the archive.`);
	if (links.size === 0 || options.links === "skip") return;
	const lines = await Promise.all([...links].map(async ([path, { absolute }]) => `  ${quoted(path)} ${await describeTarget(files, root, absolute)}`));
	throw new UserError(`Symbolic links are not packed, because they can bring in files from anywhere:\n${lines.sort().join("\n")}`, options.modules === true ? "Replace each with the file itself, or let the server bring the package to which it leads." : "Replace each with the file itself, or set `links: skip` for the component.");
}
async function describeTarget(files, root, link) {
	const target = await files.realPath(link).catch(() => void 0);
	if (target === void 0) return "leads nowhere";
	return isWithin(root, target) ? "leads to another place inside" : "leads outside";
}
const isWithin = (root, path) => path === root || path.startsWith(root.endsWith("/") ? root : `${root}/`);
const list = (names) => names.map(quoted).join(", ");

// src/features/build/pack.ts
/** Packs files into a zip of the dist folder; `verify` reads the zip with a second implementation. Throws UserError for an unpackable file. */
async function packZip(build, packing) {
	const { archive, root, paths, exclude, required, modules } = packing;
	const isExcluded = (name) => neverShips(name, modules) || exclude(name);
	const { entries, skippedLinks, followed, hardLinked } = await collectEntries(build.files, root, paths, {
		...packing,
		exclude: isExcluded
	});
	const names = entries.map((entry) => entry.name);
	const missing = required.filter((name) => !names.includes(name));
	if (missing.length > 0) throw new UserError(`${archive} would lack ${missing.join(", ")}.`, "Look at what the build wrote; `output:` names the folder to pack.");
	await writeZip(build.files, posix.join(build.dist, archive), entries, build.plan.sourceDate);
	build.addEvidence(`${archive}: ${count(entries.length, "file")}${suffix("links packed as the file to which they lead", followed)}${suffix("links left out", skippedLinks)}`);
	if (hardLinked.length > 0) build.warn(`${archive}: ${count(hardLinked.length, "file")} with another name on the disk (hard links), which may be a file from elsewhere${suffix("they are", hardLinked.slice(0, 5))}`);
	return {
		names: [archive],
		verify: () => verifyZip(build, archive, names, required)
	};
}
async function verifyZip(build, archive, names, required) {
	const bytes = await build.files.read(posix.join(build.dist, archive));
	const { problems, uncompressed } = await auditZip(bytes, names);
	if (problems.length > 0) throw new UserError(`${archive} was read again and is not sound:\n${problems.map((text) => `  ${text}`).join("\n")}`);
	build.addEvidence(`${archive} read again: ${count(names.length, "file")}, ${uncompressed} bytes unpacked; headers, layout, names and modes right${suffix("in it", required)}`);
}
/** Whether a name stays out of every zip. Names of credentials are not excluded: they must stop the release. `modules`: dependencies are packed. */
function neverShips(name, modules = false) {
	const base = posix.basename(name);
	return base === "node_modules" && !modules || /^(\.git|\.cache|__pycache__|\.pytest_cache|\.mypy_cache|\.ruff_cache|\.DS_Store)$/.test(base) || /\.(tsbuildinfo|pyc)$/.test(base);
}
const suffix = (label, names) => names.length === 0 ? "" : `; ${label}: ${names.join(", ")}`;

// src/features/build/node/package-manager.ts
const OWNERS = {
	"npm-shrinkwrap.json": "npm",
	"package-lock.json": "npm",
	"yarn.lock": "yarn",
	"pnpm-lock.yaml": "pnpm",
	"bun.lock": "bun",
	"bun.lockb": "bun"
};
/** Names of lockfiles (antfu-collective/package-manager-detector); of two lockfiles of one manager the first counts. */
const LOCKFILES = Object.keys(OWNERS);
/** Chooses the manager of the nearest lockfile, from the component upwards. Throws UserError if files do not decide, or the workspace lacks the component. */
function decidePackageManager(component, folders) {
	const at = folders.find(({ lockfiles }) => lockfiles.length > 0);
	const named = folders.map(({ manifest }) => manifest?.packageManager).find((value) => value !== void 0);
	if (at === void 0) throw noLockfile(component, named?.name);
	const names = [...new Set(at.lockfiles.map((file) => OWNERS[file]))];
	if (names.length > 1) throw new UserError(`${placeOf(at.folder)} has lockfiles of two package managers: ${at.lockfiles.join(", ")}.`, "Keep the one in use.");
	const name = names[0];
	if (at.folder !== component) requireMember(component, at, name);
	if (named !== void 0 && named.name !== name) throw new UserError(`package.json names the package manager ${named.name}, but ${posix.join(at.folder, at.lockfiles[0])} is a lockfile of ${name}.`, "Change the field `packageManager`, or commit the lockfile of the one that it names.");
	return {
		name,
		version: named?.version ?? null,
		hash: named?.hash ?? null,
		lockfile: at.lockfiles[0],
		folder: at.folder
	};
}
function requireMember(component, at, name) {
	const globs = name === "pnpm" ? at.pnpmPackages : at.manifest?.workspaces;
	const path = at.folder === "." ? component : component.slice(at.folder.length + 1);
	if (globs !== void 0 && isMember(globs, path)) return;
	const file = name === "pnpm" ? "pnpm-workspace.yaml" : "package.json";
	throw new UserError(`${component} has no lockfile, and ${posix.join(at.folder, file)} does not list it as a member of the workspace of ${posix.join(at.folder, at.lockfiles[0])}.`, `List it there, or commit a lockfile in ${component}.`);
}
function noLockfile(component, named) {
	return new UserError(`${placeOf(component)} has no package-lock.json or other lockfile, so its dependencies are not fixed.`, `Run \`${installCommand(named, false).fix}\` in ${component === "." ? "the root of the repository" : component} and commit the lockfile.`);
}
/** The arguments for an install that follows the lockfile, and the command that fixes the lockfile: npm's for an unknown name. `berry`: yarn 2 or newer. */
function installCommand(name, berry) {
	if (name === "pnpm") return {
		args: ["install", "--frozen-lockfile"],
		fix: "pnpm install --lockfile-only"
	};
	if (name === "bun") return {
		args: ["install", "--frozen-lockfile"],
		fix: "bun install"
	};
	if (name !== "yarn") return {
		args: [
			"ci",
			"--no-audit",
			"--no-fund"
		],
		fix: "npm install --package-lock-only"
	};
	return {
		args: berry ? ["install", "--immutable"] : [
			"install",
			"--frozen-lockfile",
			"--non-interactive"
		],
		fix: "yarn install"
	};
}
/** The yarn program that .yarnrc.yml names, a file of the repository; undefined without one. */
function yarnPathOf(settings) {
	const path = tableOf(settings).yarnPath;
	return typeof path === "string" && path !== "" ? path : void 0;
}
function placeOf(folder) {
	return folder === "." ? "The root of the repository" : folder;
}

// src/features/build/node/built-output.ts
/** One folder becomes the top of the zip. Throws UserError when the folder does not exist. */
async function folderContent(build, output, required) {
	await requireOutput(build, output);
	return {
		paths: [{
			from: output,
			as: ""
		}],
		exclude: () => false,
		required,
		modules: false
	};
}
/** What yarn 2 and newer and pnpm read besides the lockfile. */
const MANAGER_SETTINGS = [
	".yarnrc.yml",
	".yarn/releases",
	".yarn/plugins",
	".yarn/patches",
	"pnpm-workspace.yaml",
	".pnpmfile.cjs"
];
/** A server that needs installed dependencies: its folder under its own name, with package.json and the lockfile. */
async function serverContent(build, output, required) {
	return {
		paths: [output, ...await existing(build, ".", [
			"package.json",
			...LOCKFILES,
			...MANAGER_SETTINGS
		])].map((path) => ({
			from: path,
			as: path
		})),
		exclude: () => false,
		required: [...required, "package.json"],
		modules: false,
		needsInstall: true
	};
}
/** Throws UserError unless the build wrote the folder. */
async function requireOutput(build, output, hint = "Set `output:` of the component to the folder that it writes.") {
	if ((await build.files.facts(posix.join(build.directory, output)))?.kind === "directory") return;
	throw new UserError(`The build of ${build.component.id} did not write the folder ${posix.join(build.component.path, output)}.`, hint);
}
/** The random id in a file of the build, which the first group of `pattern` finds; `remedy` is the setting that fixes the id. */
async function readRandomId(build, path, pattern, remedy) {
	const [, id] = pattern.exec(await build.files.readText(posix.join(build.directory, path)) ?? "") ?? [];
	return id === void 0 ? {} : { randomId: {
		id,
		remedy
	} };
}
/** Larger files are neither pages nor manifests. In bytes. */
const MAX_SEARCHED = 4194304;
/** Adds evidence that names the files with a random id, because the id explains why two builds differ. */
async function reportRandomId(build, { randomId, paths, exclude, modules }) {
	if (randomId === void 0) return;
	const names = [];
	for (const { from, as } of paths) {
		const root = posix.join(build.directory, from);
		if ((await build.files.facts(root))?.kind !== "directory") continue;
		const nameOf = (path) => posix.join(as, path);
		const entries = await build.files.walk(root, ({ path }) => exclude(nameOf(path)) || neverShips(nameOf(path), modules));
		for (const { kind, path, size } of entries) {
			if (kind !== "file" || size > MAX_SEARCHED) continue;
			if (path.includes(randomId.id) || Buffer.from(await build.files.read(posix.join(root, path))).includes(randomId.id)) names.push(nameOf(path).replaceAll(randomId.id, "<id>"));
		}
	}
	build.addEvidence(`the build id is another one in every build, and so are the files that hold it: ${shortList(names, 3)}; to fix it, ${randomId.remedy}`);
}
/** Whether a path exists in the component's folder. */
async function exists(build, path) {
	return await build.files.facts(posix.join(build.directory, path)) !== void 0;
}
/** The names that exist in a folder of the component. */
async function existing(build, folder, names) {
	const facts = await Promise.all(names.map((name) => build.files.facts(posix.join(build.directory, folder, name))));
	return names.filter((_, index) => facts[index] !== void 0);
}

// src/features/build/node/next-output.ts
const CONFIGS = [
	"next.config.js",
	"next.config.mjs",
	"next.config.cjs",
	"next.config.ts"
];
/** A build of Next (nextjs.org/docs, output): a static export, a standalone server, or a folder for `next start`. Throws UserError. */
async function nextContent(build) {
	const output = build.component.output ?? (await exists(build, "out") ? "out" : ".next");
	await requireOutput(build, output);
	const idFile = posix.join(output === "out" ? ".next" : output, "BUILD_ID");
	const random = await readRandomId(build, idFile, /^\s*([A-Za-z0-9_-]{21})\s*$/, "set `generateBuildId` in the configuration of Next, for instance to () => process.env.RELEASE_VERSION");
	if (!await exists(build, posix.join(output, "BUILD_ID"))) return {
		...await folderContent(build, output, ["index.html"]),
		...random
	};
	if (await exists(build, posix.join(output, "standalone"))) return {
		...await standaloneContent(build, output),
		...random
	};
	const server = await serverContent(build, output, [`${output}/BUILD_ID`]);
	const beside = await existing(build, ".", ["public", ...CONFIGS]);
	return {
		...server,
		...random,
		paths: [...server.paths, ...beside.map((path) => ({
			from: path,
			as: path
		}))],
		exclude: (name) => name.startsWith(`${output}/`) && isNextLeftover(name.slice(output.length + 1)),
		varies: (name) => isKeyOrPath(name, `${output}/`)
	};
}
/** Next leaves static files and `public` out of a standalone server; they are packed where the server finds them. */
async function standaloneContent(build, output) {
	const standalone = `${output}/standalone`;
	const inner = await innerFolder(build, standalone);
	const target = `${inner}${output}`;
	const paths = [{
		from: standalone,
		as: ""
	}];
	for (const added of [{
		from: `${output}/static`,
		as: `${target}/static`
	}, {
		from: "public",
		as: `${inner}public`
	}]) if (await exists(build, added.from) && !await exists(build, `${standalone}/${added.as}`)) paths.push(added);
	return {
		paths,
		exclude: (name) => name.startsWith(`${target}/`) && isNextLeftover(name.slice(target.length + 1)),
		required: [`${inner}server.js`, `${target}/BUILD_ID`],
		modules: true,
		varies: (name) => isKeyOrPath(name, `${target}/`) || name === `${inner}server.js`
	};
}
/** The server's folder in the standalone folder, with `/` at the end or empty. In a workspace it repeats the component's path. */
async function innerFolder(build, standalone) {
	const parts = build.component.path === "." ? [] : build.component.path.split("/");
	for (let from = parts.length; from >= 0; from--) {
		const folder = parts.slice(from).join("/");
		if (await exists(build, posix.join(standalone, folder, "server.js"))) return folder === "" ? "" : `${folder}/`;
	}
	throw new UserError(`${posix.join(build.component.path, standalone)} has no server.js.`, "Look at `outputFileTracingRoot` in the configuration of Next: it should be the root of the repository or the folder of the component.");
}
/** Whether a file holds the random keys of preview mode or server actions, or the folder of the build. */
function isKeyOrPath(name, build) {
	return name.startsWith(build) && /^(prerender-manifest\.json|required-server-files\.js(on)?|server\/(preview-props\.json|server-reference-manifest\.js(on)?|middleware-manifest\.json))$/.test(name.slice(build.length));
}
/** Whether only a build or a development server needs a file of Next. `name` is relative to `.next` or another `distDir`. */
function isNextLeftover(name) {
	return /^(cache|trace|trace-build|types|dev|diagnostics|turbopack|lock)(\/|$)/.test(name) || name.endsWith(".nft.json");
}

// src/features/build/node/framework-output.ts
/** The release content in a framework's output. Reads the output's files, not the framework's configuration, a program. Throws UserError without output. */
async function frameworkContent(build, framework) {
	const { output } = build.component;
	if (output?.startsWith("../")) return await folderContent(build, output, []);
	if (framework?.packing === "next") return await nextContent(build);
	if (framework === void 0 || output !== null) return await folderContent(build, output ?? "dist", []);
	return await {
		nuxt: nuxtContent,
		sveltekit: svelteContent,
		astro: astroContent,
		angular: angularContent,
		"react-router": reactRouterContent,
		pages: pagesContent
	}[framework.packing](build, framework);
}
/** What a bundler writes: pages, a library, or the files of a backend's pages; with Nitro its server (vite.dev, Building for Production). */
async function pagesContent(build, { output, root = "." }) {
	if (await exists(build, ".output")) return await nuxtContent(build);
	const inner = posix.join(root, output);
	const folder = await exists(build, inner) ? inner : output;
	await requireOutput(build, folder);
	if ((await existing(build, folder, ["client", "server"])).length === 2) return await serverContent(build, folder, []);
	const names = (await build.files.walk(posix.join(build.directory, folder))).map(({ path }) => path);
	const entry = [
		/^index\.html$/,
		/\.html$/,
		/(^|\/)manifest\.json$/,
		/\.(?:[cm]?js|css)$/
	].map((kind) => names.find((name) => kind.test(name)));
	return await folderContent(build, folder, [entry.find((name) => name !== void 0) ?? "index.html"]);
}
/** A server, which needs `npm ci --omit=dev`, or the pages of a build without one. */
async function serverOrPages(build, output, server, pages) {
	await requireOutput(build, output);
	return await exists(build, server) ? await serverContent(build, output, [server]) : await folderContent(build, pages, ["index.html"]);
}
/** By reactrouter.com, Rendering Strategies. */
const reactRouterContent = (build) => serverOrPages(build, "build", "build/server/index.js", "build/client");
/** By docs.astro.build, On-demand rendering. */
const astroContent = (build) => serverOrPages(build, "dist", "dist/server/entry.mjs", "dist");
/** Nitro's server with its traced dependencies, or the generated pages (nuxt.com, Deployment). */
async function nuxtContent(build) {
	await requireOutput(build, ".output", "Of Nitro only the presets node-server and static are known; set `output:` of the component for another.");
	const random = await readRandomId(build, ".output/public/_nuxt/builds/latest.json", /"id":\s*"([0-9a-f]{8}-[0-9a-f-]{27})"/, "set `buildId` in nuxt.config");
	if (!await exists(build, ".output/server/index.mjs")) return {
		...await folderContent(build, ".output/public", ["index.html"]),
		...random
	};
	return {
		...await folderContent(build, ".output", ["server/index.mjs"]),
		...random,
		modules: true,
		varies: (name) => name === "nitro.json"
	};
}
/** The server of adapter-node, which needs `npm ci --omit=dev`, or the pages of adapter-static (svelte.dev, Adapters). */
async function svelteContent(build) {
	await requireOutput(build, "build", "Use @sveltejs/adapter-node or @sveltejs/adapter-static, or set `output:` of the component to what another adapter writes.");
	const server = await exists(build, "build/handler.js");
	const random = await readRandomId(build, `build/${server ? "client/" : ""}_app/version.json`, /"version":\s*"(\d{13})"/, "set `version.name` of SvelteKit, for instance to process.env.RELEASE_VERSION");
	if (server) return {
		...await serverContent(build, "build", ["build/index.js", "build/handler.js"]),
		...random
	};
	const [page = "index.html"] = await existing(build, "build", [
		"index.html",
		"200.html",
		"404.html"
	]);
	return {
		...await folderContent(build, "build", [page]),
		...random
	};
}
/** The one application of angular.json: its server with the browser's files, or the browser's files alone (angular.dev, Workspace configuration). */
async function angularContent(build) {
	const text = await build.files.readText(posix.join(build.directory, "angular.json"));
	const outputs = text === void 0 ? [] : angularOutputs(parseYaml(text.replace(/^[ \t]*\/\/.*$/gm, "")));
	const [base] = outputs;
	if (base === void 0 || outputs.length > 1) throw new UserError(`${posix.join(build.component.path, "angular.json")} has ${outputs.length} applications that are built, instead of one.`, "Set `output:` of the component to the folder that is to be released.");
	await requireOutput(build, base);
	if (await exists(build, posix.join(base, "server/server.mjs"))) return await folderContent(build, base, ["server/server.mjs"]);
	const folder = await exists(build, posix.join(base, "browser")) ? posix.join(base, "browser") : base;
	return await folderContent(build, folder, ["index.html"]);
}
/** The output folder of each application in an angular.json: `outputPath` as text or `{ base }`, default `dist/<project>`. */
function angularOutputs(workspace) {
	const outputs = [];
	for (const [name, project] of Object.entries(tableOf(tableOf(workspace).projects))) {
		const { projectType, architect, targets } = tableOf(project);
		const build = tableOf(tableOf(architect ?? targets).build);
		if (projectType === "library" || Object.keys(build).length === 0) continue;
		const { outputPath } = tableOf(build.options);
		const base = typeof outputPath === "string" ? outputPath : tableOf(outputPath).base;
		outputs.push(typeof base === "string" ? base : `dist/${name}`);
	}
	return outputs;
}

// src/features/build/node/manager-tool.ts
/** The message without Node or npm. */
const INSTALL_NODE = "Node and npm are not both on the PATH: install Node with npm; in a workflow, put actions/setup-node before this step.";
/** The action that puts a manager onto the PATH of a workflow. */
const ACTIONS = {
	pnpm: "pnpm/action-setup",
	bun: "oven-sh/setup-bun"
};
/** Finds the manager of a lockfile: `yarnPath`, the right version on the PATH (also of corepack), or the version in package.json, which npm installs. Throws UserError. */
async function findManager(build, manager) {
	const { name, folder } = manager;
	const root = posix.join(build.tree, folder);
	const berry = name === "yarn" && /^__metadata:/m.test(await build.files.readText(posix.join(root, manager.lockfile)) ?? "");
	const env = privateCaches(build, berry, berry && (await build.files.facts(posix.join(root, ".yarn/cache")))?.kind === "directory");
	const tool = {
		name,
		berry,
		program: name,
		args: [],
		env,
		from: ""
	};
	if (name === "npm") {
		const version = (await build.run({
			program: "npm",
			args: ["--version"],
			title: "npm --version",
			missing: INSTALL_NODE
		})).stdout.trim();
		const from = manager.version === null || manager.version === version ? "" : `, though package.json names ${manager.version}`;
		return {
			...tool,
			version,
			from
		};
	}
	const own = berry ? await yarnOfRepository(build, root) : void 0;
	if (own !== void 0) {
		const title = `node ${posix.relative(build.tree, own)} --version`;
		const { stdout } = await build.run({
			program: "node",
			args: [own, "--version"],
			env,
			title
		});
		return {
			...tool,
			version: stdout.trim(),
			program: "node",
			args: [own],
			from: " of the repository"
		};
	}
	const installed = await versionOnPath(build, name, env);
	const { version } = manager;
	const isRightYarn = name !== "yarn" || installed?.startsWith("1.") !== berry;
	if (installed !== void 0 && (version ?? installed) === installed && isRightYarn) return {
		...tool,
		version: installed
	};
	if (version === null) throw missing(build, manager, berry, installed);
	const path = `${await build.memoizeByKey(`${name}@${version}`, () => installPrivately(build, manager, version, berry))}${posix.delimiter}${build.env.PATH ?? ""}`;
	return {
		...tool,
		version,
		env: {
			...env,
			PATH: path
		},
		from: ", installed by npm for this run"
	};
}
/** Private caches for managers that ignore npm's settings; pnpm gets a flag instead. */
function privateCaches(build, berry, zeroInstall) {
	const at = (name) => posix.join(build.shared, name);
	return {
		...!zeroInstall && { YARN_CACHE_FOLDER: at(berry ? "yarn-cache" : `yarn-cache-${build.component.id}`) },
		YARN_GLOBAL_FOLDER: at("yarn"),
		YARN_ENABLE_TELEMETRY: "0",
		BUN_INSTALL_CACHE_DIR: at("bun-cache"),
		COREPACK_ENABLE_DOWNLOAD_PROMPT: "0"
	};
}
async function yarnOfRepository(build, root) {
	const text = await build.files.readText(posix.join(root, ".yarnrc.yml"));
	const path = text === void 0 ? void 0 : yarnPathOf(parseYaml(text));
	if (path === void 0) return void 0;
	const absolute = posix.join(root, path);
	if ((await build.files.facts(absolute))?.kind === "file" && absolute.startsWith(`${build.tree}/`)) return absolute;
	throw new UserError(`${posix.join(posix.relative(build.tree, root), ".yarnrc.yml")} names ${path} as the yarn to run, which is no file of the commit.`, "Commit that file, or take `yarnPath` out and name the version in package.json (\"packageManager\": \"yarn@<version>\").");
}
/** The version on the PATH in the component's folder; undefined when the program is missing or fails there. */
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
	const reason = found === void 0 ? `${name} is not on the PATH` : `the ${name} on the PATH is ${found}`;
	const first = ACTIONS[name] === void 0 ? "Name" : `In a workflow put ${ACTIONS[name]} before this step, or name`;
	return new UserError(`${component.id} is installed by ${wanted} (${lockfile}), but ${reason}.`, `${first} the exact version in package.json ("packageManager": "${name}@<version>"): then npm installs it for this run.`);
}
/** Installs the exact version into a private folder, with npm. Returns the folder of its programs. Throws UserError for another digest. */
async function installPrivately(build, { name, hash }, version, berry) {
	const folder = posix.join(build.shared, "managers", `${name}-${version}`);
	await build.files.makeDirectory(folder);
	const spec = `${berry ? "@yarnpkg/cli-dist" : name}@${version}`;
	const npm = {
		cwd: folder,
		program: "npm",
		missing: INSTALL_NODE
	};
	const { stdout } = await build.run({
		...npm,
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
		...npm,
		args: [
			"install",
			"--no-audit",
			"--no-fund",
			archive
		],
		title: `npm install ${spec}`
	});
	const hashed = berry ? posix.join(folder, "node_modules/@yarnpkg/cli-dist/bin/yarn.js") : archive;
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

// src/features/build/node/workspace.ts
/** Paths that an install of the package in `own` needs from its workspace `root`: lockfile, settings, each package.json, and built packages it depends on. */
async function workspacePaths(build, root, own) {
	const paths = (await build.files.walk(root, ({ path }) => neverShips(path))).map(({ path }) => path);
	const manifests = paths.filter((path) => posix.basename(path) === "package.json");
	const packages = manifests.map(async (path) => {
		const { name, dependencies, optionalDependencies } = tableOf(parsed(await build.files.readText(posix.join(root, path)), JSON.parse));
		return {
			folder: posix.dirname(path),
			name,
			needs: Object.keys({
				...tableOf(dependencies),
				...tableOf(optionalDependencies)
			})
		};
	});
	const members = await Promise.all(packages);
	const needed = /* @__PURE__ */ new Set([own]);
	for (const folder of needed) {
		const needs = members.find((each) => each.folder === folder)?.needs ?? [];
		for (const { name, folder: other } of members) if (needs.includes(String(name))) needed.add(other);
	}
	needed.delete(own);
	return [
		...[...LOCKFILES, ...MANAGER_SETTINGS].filter((name) => paths.includes(name)),
		...manifests,
		...needed
	].map((path) => ({
		from: path,
		as: path
	}));
}

// src/features/build/node/node.ts
/** Stops telemetry, questions and searches for updates. */
const ENVIRONMENT = {
	NEXT_TELEMETRY_DISABLED: "1",
	NUXT_TELEMETRY_DISABLED: "1",
	ASTRO_TELEMETRY_DISABLED: "1",
	NG_CLI_ANALYTICS: "false",
	npm_config_update_notifier: "false"
};
/** Installs what the lockfile names; components of one workspace share the install. Throws UserError, or CommandError when it fails. */
async function installNode(build) {
	const { path, output, id } = build.component;
	const manifest = await packageOf(build);
	if (manifest.scripts.build === void 0) throw new UserError(`${posix.join(path, "package.json")} has no script \`build\`.`, "Add one, or use a component of kind command.");
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
	const { args, fix } = installCommand(tool.name, tool.berry);
	const title = `${tool.name} ${args.filter((arg) => !arg.startsWith("--no-") || tool.name !== "npm").join(" ")}`;
	const lockfile = posix.join(manager.folder, manager.lockfile);
	const store = tool.name === "pnpm" ? [`--store-dir=${posix.join(build.shared, "pnpm-store")}`] : [];
	const install = {
		shown: true,
		program: tool.program,
		args: [
			...tool.args,
			...args,
			...store
		],
		cwd: posix.join(build.tree, manager.folder),
		env: {
			...ENVIRONMENT,
			...tool.env,
			NODE_ENV: void 0,
			npm_config_include: "dev"
		},
		title,
		explain: (output) => explainLockfile(output, manager, fix)
	};
	await build.memoizeByKey(`install ${build.tree} ${manager.folder}`, () => build.run(install));
	if (frameworkOf(manifest) === void 0 && output === null) throw new UserError(`It is not known where the build of ${id} writes to.`, "Set `output:` of the component to that folder.");
	build.addEvidence(`${title} (${tool.name} ${tool.version}${tool.from}) installed what ${lockfile} names, with development dependencies`);
}
/** Each manager's message that package.json and the lockfile do not agree. */
const OUT_OF_STEP = {
	npm: /are in sync/,
	pnpm: /ERR_PNPM_(OUTDATED_LOCKFILE|FROZEN_LOCKFILE_WITH_OUTDATED_LOCKFILE)/,
	yarn: /lockfile needs to be updated|lockfile would have been modified/i,
	bun: /lockfile had changes, but lockfile is frozen/i
};
/** Managers print long advice around this failure; npm and pnpm name the packages. */
function explainLockfile(output, { name, folder, lockfile }, fix) {
	if (!OUT_OF_STEP[name].test(output)) return void 0;
	const found = output.matchAll(/^(?:npm error (?=Missing: |Invalid: )| +- (?=.+ \(lockfile: ))(.+)$/gm);
	const reasons = [...new Set(found.map(([, reason = ""]) => reason))];
	return {
		message: `${posix.join(folder, "package.json")} and ${posix.join(folder, lockfile)} do not agree${reasons.length === 0 ? "" : `: ${shortList(reasons)}`}.`,
		hint: `Run \`${fix}\` in ${folder === "." ? "the root of the repository" : folder} and commit the lockfile.`,
		output: output.replace(/^npm error Clean install a project[\s\S]*/m, "")
	};
}
/** Runs the `build` script and zips its output. Throws UserError when the output is missing, CommandError when the script fails. */
async function buildNode(build) {
	const { component } = build;
	const framework = frameworkOf(await packageOf(build));
	const manager = await managerOf(build);
	const tool = await toolOf(build, manager);
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
		title,
		shown: true
	});
	build.addEvidence(`${title} passed with node ${build.tools.node} and ${tool.name} ${tool.version}`);
	const content = await frameworkContent(build, framework);
	await reportRandomId(build, content);
	const paths = [...content.paths, ...component.include.map((path) => ({
		from: path,
		as: path
	}))];
	const inWorkspace = content.needsInstall === true && manager.folder !== component.path;
	const outside = component.output?.startsWith("../") === true;
	const root = inWorkspace ? posix.join(build.tree, manager.folder) : outside ? build.tree : build.directory;
	const own = posix.relative(root, build.directory);
	const place = (name) => inWorkspace ? posix.join(own, name) : name;
	const inner = (name) => inWorkspace ? posix.relative(own, name) : name;
	if (inWorkspace) build.addEvidence(`${component.archive}: install where it is unpacked, and start the server in ${own}`);
	const built = await packZip(build, {
		...content,
		archive: component.archive,
		root,
		links: component.links,
		paths: [...paths.map(({ from, as }) => ({
			from: posix.join(own, from),
			as: place(as)
		})), ...inWorkspace ? await workspacePaths(build, root, own) : []],
		required: content.required.map(place),
		exclude: (name) => content.exclude(inner(name)) || !component.sourceMaps && /\.(js|mjs|cjs|css)\.map$/.test(name)
	});
	return content.varies === void 0 ? built : {
		...built,
		varies: (name) => content.varies(inner(name))
	};
}
/** The program of a component's package manager. Throws UserError with an installation hint. */
async function toolOf(build, manager) {
	return await build.memoizeByKey(`manager ${build.directory}`, () => findManager(build, manager));
}
/** The manager, by files in the component's folder and its parents. Throws UserError when they do not decide it. */
async function managerOf(build) {
	const { path } = build.component;
	const folders = /* @__PURE__ */ new Set([
		path,
		...foldersOf([path]),
		"."
	]);
	return decidePackageManager(path, await Promise.all(Array.from(folders, (folder) => managerFolder(build, folder))));
}
async function managerFolder(build, folder) {
	const at = (name) => posix.join(build.tree, folder, name);
	const facts = await Promise.all(LOCKFILES.map((name) => build.files.facts(at(name))));
	const [manifest, workspace] = await Promise.all([build.files.readText(at("package.json")), build.files.readText(at("pnpm-workspace.yaml"))]);
	return {
		folder,
		lockfiles: LOCKFILES.filter((_, index) => facts[index]?.kind === "file"),
		manifest: manifest === void 0 ? void 0 : readPackageJson(manifest, posix.join(folder, "package.json")),
		pnpmPackages: await pnpmPackages(workspace)
	};
}
async function packageOf(build) {
	const path = posix.join(build.component.path, "package.json");
	const text = await build.files.readText(posix.join(build.directory, "package.json"));
	if (text === void 0) throw new UserError(`${path} does not exist.`, "Change `path:` of the component.");
	return readPackageJson(text, path);
}

export { packZip as a, toolOf as i, installNode as n, managerOf as r, buildNode as t };