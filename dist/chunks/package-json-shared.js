import { o as __toESM } from "./rolldown-runtime-shared.js";
import { a as UserError } from "./errors-shared.js";
import { t as require_picomatch } from "./picomatch-shared.js";
import { n as parsed, r as tableOf } from "./tolerant-shared.js";
import { t as parseYaml } from "./yaml-shared.js";
import { posix } from "node:path";

// src/features/plan/deeper-folders.ts
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
/** The globs of a pnpm-workspace.yaml; undefined without the file or without them. */
function pnpmPackages(text) {
	const { packages } = tableOf(parsed(text, parseYaml));
	return Array.isArray(packages) ? packages.filter((glob) => typeof glob === "string") : void 0;
}
/** The files that make a folder a package. */
const manifestNames = [
	"package.json",
	"pyproject.toml",
	"setup.py"
];
/** Names of folders that detection skips. */
const skippedNames = /^(?:(?:example|test|fixture|template).*|vendor|third_party)$/i;
/** Whether detection skips a folder, by the name of one of its parts. */
const isSkipped = (folder) => folder.split("/").some((name) => skippedNames.test(name));
/** The folders with a package below the direct folders: members of the workspace, without one two folders deep; Python packages two folders deep. */
function deeperFolders(paths, globs) {
	const folders = /* @__PURE__ */ new Set();
	for (const path of paths) {
		const [folder, name] = [posix.dirname(path), posix.basename(path)];
		if (!manifestNames.includes(name) || !folder.includes("/") || /(?:^|\/)(?:\.|node_modules(?:\/|$))/.test(folder)) continue;
		if (name === "package.json" && globs.length > 0 ? isMember(globs, folder) : folder.split("/").length === 2) folders.add(folder);
	}
	return [...folders];
}
/** Whether a folder is a member of a workspace: later globs win; `!` excludes (pnpm.io/pnpm-workspace_yaml; npm's map-workspaces). */
function isMember(globs, path) {
	let member = false;
	for (const glob of globs) {
		const [, not, pattern = ""] = /^(!?)(?:\.\/)?(.*?)\/?$/.exec(glob) ?? [];
		if ((0, import_picomatch.default)(pattern)(path)) member = not === "";
	}
	return member;
}

// src/features/plan/frameworks.ts
/** All known frameworks; of several the first counts. Any other build is released by `output:`. */
const frameworks = [
	{
		dependency: "next",
		programs: ["next"],
		packing: "next",
		output: ".next"
	},
	{
		dependency: "nuxt",
		programs: ["nuxt", "nuxi"],
		packing: "nuxt",
		output: ".output"
	},
	{
		dependency: "astro",
		programs: ["astro"],
		packing: "astro",
		output: "dist"
	},
	{
		dependency: "@angular/core",
		programs: ["ng"],
		packing: "angular",
		output: "dist"
	},
	{
		dependency: "react-scripts",
		programs: [
			"react-scripts",
			"craco",
			"react-app-rewired"
		],
		packing: "pages",
		output: "build"
	},
	{
		dependency: "@vue/cli-service",
		programs: ["vue-cli-service"],
		packing: "pages",
		output: "dist"
	},
	{
		dependency: "@react-router/dev",
		programs: ["react-router"],
		packing: "react-router",
		output: "build"
	},
	{
		dependency: "@sveltejs/kit",
		programs: ["vite"],
		plugin: true,
		packing: "sveltekit",
		output: "build"
	},
	{
		dependency: "@docusaurus/core",
		programs: ["docusaurus"],
		packing: "pages",
		output: "build"
	},
	{
		dependency: "vitepress",
		programs: ["vitepress"],
		packing: "pages",
		output: ".vitepress/dist"
	},
	{
		dependency: "vite",
		programs: ["vite", "vite-ssg"],
		packing: "pages",
		output: "dist"
	}
];
/** The framework of a package: the one that its build script runs, else by its dependencies. */
const frameworkOf = (manifest) => builtFramework(manifest) ?? frameworks.find(({ dependency }) => manifest.dependencies.has(dependency));
/** The framework that the build script runs, itself or by other scripts of the package. A library has a framework only for its tests. */
function builtFramework({ scripts, dependencies }) {
	const commands = commandsOf(scripts).filter((words) => !isElsewhere(words));
	for (const framework of frameworks.filter(({ plugin, dependency }) => !plugin || dependencies.has(dependency))) for (const words of commands) {
		const at = words.findIndex((word) => framework.programs.includes(posix.basename(word).replace(/\.[cm]?js$/, "")));
		const build = words.findIndex((word, index) => at >= 0 && index > at && /^(?:build|generate)$/.test(word));
		if (build >= 0) return {
			...framework,
			root: words[build + 1]?.match(/^(?:\.\/)?\w[\w-]*(?:\/[\w-]+)*$/)?.[0]
		};
	}
}
/** Whether a package only holds others: a workspace, or a build script that builds other folders. */
const isWorkspaceRoot = ({ scripts, workspaces }) => workspaces !== void 0 || commandsOf(scripts).some((words) => isElsewhere(words) || words.some((word) => /^(?:turbo|nx|lerna)$/.test(word)));
/** The words of each command that `build` runs, with those of the scripts that it names. */
function commandsOf(scripts) {
	const commands = [];
	const names = /* @__PURE__ */ new Set(["build"]);
	for (const name of names) for (const command of (scripts[name] ?? "").split(/[&|;]+/)) {
		const words = command.split(/[\s"'`()]+/).filter((word) => word !== "");
		commands.push(words);
		if (words[0] === "cd") break;
		const called = isElsewhere(words) ? [] : words.map((word) => word.replace(/^npm:/, ""));
		const isCalled = (each) => called.some((word) => word === each || word.endsWith("*") && each.startsWith(word.slice(0, -1)));
		for (const each of Object.keys(scripts).filter(isCalled)) names.add(each);
	}
	return commands;
}
const otherFolder = /^(?:-[rwCF]|--(?:filter|recursive|workspaces?|prefix|cwd|dir)(?:=.*)?|workspaces?)$/;
/** Whether a command builds another folder: `cd web`, `pnpm --filter web build`. */
const isElsewhere = ([program = "", ...words]) => program === "cd" || /^(?:npm|pnpm|yarn|bun)$/.test(program) && words.some((word) => otherFolder.test(word));

// src/features/plan/package-json.ts
/** Reads a package.json. Throws UserError, with `path` in the message, when the text is no JSON object. */
function readPackageJson(text, path) {
	let value;
	try {
		value = JSON.parse(text.replace(/^\ufeff/, ""));
	} catch (error) {
		throw new UserError(`${path} is not valid JSON: ${error instanceof Error ? error.message : String(error)}`, "", { cause: error });
	}
	if (typeof value !== "object" || value === null || Array.isArray(value)) throw new UserError(`${path} does not hold an object.`);
	return packageOf(tableOf(value));
}
/** The fields of a parsed package.json; absent ones are empty. */
function packageOf(value) {
	const scripts = Object.entries(tableOf(value.scripts)).filter((entry) => typeof entry[1] === "string");
	const { workspaces } = value;
	const globs = Array.isArray(workspaces) ? workspaces : tableOf(workspaces).packages;
	return {
		name: typeof value.name === "string" ? value.name : void 0,
		scripts: Object.fromEntries(scripts),
		/** Names of dependencies and development dependencies. */
		dependencies: new Set(Object.keys({
			...tableOf(value.dependencies),
			...tableOf(value.devDependencies)
		})),
		packageManager: namedManager(value),
		/** Globs; undefined without that field. */
		workspaces: Array.isArray(globs) ? globs.filter((glob) => typeof glob === "string") : void 0
	};
}
const EXACT = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/;
/** The field `packageManager` (corepack), else `devEngines.packageManager`; undefined without both. */
function namedManager({ packageManager, devEngines }) {
	if (typeof packageManager === "string") {
		const [, name, version = "", hash] = /^([^@+]+)(?:@([^+]*)(?:\+(.+))?)?$/.exec(packageManager) ?? [];
		if (name !== void 0) return {
			name,
			version: EXACT.test(version) ? version : null,
			hash: hash ?? null
		};
	}
	const { name, version } = tableOf(tableOf(devEngines).packageManager);
	if (typeof name !== "string") return void 0;
	return {
		name,
		version: typeof version === "string" && EXACT.test(version) ? version : null,
		hash: null
	};
}

export { isWorkspaceRoot as a, isSkipped as c, frameworkOf as i, manifestNames as l, readPackageJson as n, deeperFolders as o, builtFramework as r, isMember as s, packageOf as t, pnpmPackages as u };