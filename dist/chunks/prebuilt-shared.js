import { A as shortList, I as UserError } from "./common-shared.js";
import { Ft as escapedName, It as isPackageFileName, Kn as lastLines, Mn as spellPep440, Rt as readPackage, Un as CommandError, jn as sameVersion, zt as requireSound } from "./commands-shared.js";
import { n as environmentPython, t as PIP_SETTINGS } from "./python-tools-shared.js";
import { posix } from "node:path";

// src/features/build/python/package-warnings.ts
/** Common top-level names: files of two installed projects with such a name overwrite each other (check-wheel-contents W005). */
const COMMON = /^(\.eggs|\.nox|\.tox|\.venv|app|build|cli|data|dist|doc|docs|example|examples|scripts|src|test|tests|venv)$/;
/** Warnings for a sound package: the README rules of `twine check --strict`, and rules W001 to W010 of check-wheel-contents. */
function packageWarnings(facts) {
	const { file, kind, metadata } = facts;
	const found = [...metadata === void 0 ? [] : readmeWarnings(metadata), ...kind === "wheel" ? wheelWarnings(facts) : []];
	if (/-linux_\w+\.whl$/.test(file)) found.push("PyPI refuses wheels for linux_*: build it as manylinux or musllinux, such as with cibuildwheel");
	return found.map((text) => `${file}: ${text}`);
}
/** The rules for Description-Content-Type, by which PyPI renders the README (packaging.python.org, Core metadata specifications). */
function readmeWarnings({ description, contentType }) {
	if (!description) return ["there is no README in its metadata (long_description, `readme` in pyproject.toml)"];
	if (contentType === void 0) return ["its README has no content type, and would be read as reStructuredText"];
	const [type = "", ...parameters] = contentType.split(";").map((part) => part.trim().toLowerCase());
	const found = [];
	if (![
		"text/markdown",
		"text/x-rst",
		"text/plain"
	].includes(type)) found.push(`the content type of its README is ${JSON.stringify(contentType)} instead of text/markdown, text/x-rst or text/plain`);
	for (const parameter of parameters) {
		const [name, value = ""] = parameter.split("=").map((part) => part.trim().replace(/^"(.*)"$/, "$1"));
		if (name === "charset" && value !== "utf-8") found.push(`the character set of its README is ${value} instead of UTF-8`);
		if (name === "variant" && type === "text/markdown" && !["gfm", "commonmark"].includes(value)) found.push(`the kind of Markdown of its README is ${value} instead of GFM or CommonMark`);
	}
	return found;
}
function wheelWarnings({ names, sameContent }) {
	const library = names.flatMap((name) => inLibrary(name) ?? []);
	if (names.every((name) => /^[^/]+\.dist-info\//.test(name))) return ["it holds nothing but its own metadata (W008)"];
	if (library.length === 0) return ["it installs no module (W007)"];
	const tops = topsOf(library);
	const found = [];
	const warn = (text, list) => {
		if (list.length > 0) found.push(`${text}: ${shortList(list)}`);
	};
	const topsOfKind = (kind) => [...tops.keys()].filter((name) => tops.get(name) === kind);
	warn("it holds compiled files (W001)", library.filter((name) => /\.py[co]$/.test(name)));
	for (const group of sameContent) warn("files with the same content (W002)", group);
	warn("not a module, at the top (W003)", topsOfKind("other"));
	warn("modules at a place that cannot be imported (W004)", library.filter(isUnimportable));
	warn("names at the top that other projects have as well (W005)", [...tops.keys()].filter((name) => COMMON.test(name.replace(/\.py$/, ""))));
	if (tops.has("__init__.py")) found.push("__init__.py at the top (W006)");
	warn("folders without a module, at the top (W010)", topsOfKind("empty"));
	const packages = topsOfKind("module").filter((name) => !name.startsWith("_"));
	if (packages.length > 1) warn("several packages at the top (W009)", packages);
	return found;
}
/** The importable path of a file after the installation; undefined for metadata, scripts, headers and data. */
function inLibrary(name) {
	const [, scheme, rest] = /^[^/]+\.data\/([^/]+)\/(.+)$/.exec(name) ?? [];
	if (scheme !== void 0) return scheme === "purelib" || scheme === "platlib" ? rest : void 0;
	return /^[^/]+\.(dist-info|data)\//.test(name) ? void 0 : name;
}
/** Top-level names: `module` is a module or a folder with modules, `empty` a folder without. Stubs, `.pth` and compiled files do not count. */
function topsOf(library) {
	const tops = /* @__PURE__ */ new Map();
	for (const name of library) {
		const slash = name.indexOf("/");
		const top = slash === -1 ? name : name.slice(0, slash);
		if (slash === -1) {
			if (!/\.(pyi|pth|py[co])$/.test(name)) tops.set(top, /\.(py|so|pyd)$/.test(name) ? "module" : "other");
		} else if (/\.pyi?$|\.so$|\.pyd$/.test(name)) tops.set(top, "module");
		else if (!tops.has(top)) tops.set(top, "empty");
	}
	return tops;
}
/** Whether a top-level package has a name that is no identifier. Stub packages are named `<package>-stubs` (PEP 561). */
function isUnimportable(name) {
	const [, folder] = /^([^/]*)\/__init__\.py$/.exec(name) ?? [];
	return folder !== void 0 && !/^[\p{L}_][\p{L}\p{N}_]*(-stubs)?$/u.test(folder);
}

// src/features/build/python/explain-python.ts
const NEWER = "Put such a Python first on the PATH; in a workflow, set `python-version:` of actions/setup-python.";
/** What pip 26.3, setuptools, Meson, CMake and Rust print; the message of each, with `$1` for its first group; the hint. The first that fits counts. */
const CAUSES = [
	[
		/Package '(.+?)' requires a different Python: (\S+) not in '(.+?)'/,
		"$1 needs Python $3; the Python of this run is $2.",
		NEWER
	],
	[
		/[: ]([\w.+!]+) Requires-Python ([^;\n]+)[\s\S]*?No matching distribution found for (.+?== ?\1(?![\w.]).*)/,
		"$3 needs Python $2.",
		NEWER
	],
	[
		/No matching distribution found for (.+)/,
		"No package index has $1 for this Python.",
		"Look at the requirement, the network and the index (PIP_INDEX_URL, pip.conf)."
	],
	[
		/The conflict is caused by:((?:\n +.+)+)/,
		"pip finds no versions that fit together:$1",
		"Change the one that excludes the others."
	],
	[
		/command '\S+' failed: No such file|No such file or directory: '\S*(?:cc|clang|\+\+)\S*'|unable to execute '\S+'|linker `\S+` not found|Unknown compiler\(s\): .+|Microsoft Visual C\+\+ \S+ or greater is required|No CMAKE_\w+_COMPILER could be found|cargo, the Rust package manager, is not installed/,
		"A package is compiled here, and there is no compiler: \"$&\".",
		"Install one (on Debian: `apt-get install build-essential python3-dev`), or require versions with wheels for this Python."
	]
];
/** Explains the failures of pip and of a build backend whose cause their last lines do not show; undefined for other failures. */
function explainPython(output) {
	const text = output.replaceAll("\r", "").replace(/^< /gm, "");
	const errors = text.split("\n").filter((line) => /\berror\b/i.test(line) && !/^\s*(File |raise |TIP )|^ERROR (Command|Backend)/.test(line));
	for (const [cause, message, hint] of CAUSES) {
		const found = cause.exec(text)?.[0];
		if (found !== void 0) return {
			message: found.replace(cause, message),
			hint,
			output: errors.join("\n")
		};
	}
}

// src/features/build/python/verify-python.ts
/**
* Verifies wheel and sdist: metadata, clean installs, `pip check`, the import with the release's version, entry points. `installed`: the environment with the
* sdist. Throws UserError or CommandError.
*/
async function verifyPython(build, tools, { wheel, sdist }, installed) {
	const [built, source] = await Promise.all([readPackage(build, wheel), readPackage(build, sdist)]);
	requireSound([built, source], () => build.plan.version);
	const name = built.metadata.name;
	if (escapedName(source.metadata.name) !== escapedName(name)) throw new UserError(`The wheel is named ${name}, the sdist ${source.metadata.name}.`);
	const module = moduleOf(build.component, name, built.names);
	const [, evidence] = await Promise.all([verifyWheel(build, tools, built, module, [`PKG-INFO ${source.metadata.version}`]), verifySdist(build, source, module, installed)]);
	build.addEvidence(evidence);
	for (const warning of packageWarnings(built)) build.warn(warning);
}
/** Installs a wheel of the dist folder and imports its module; `compared` are further compared versions, for the evidence. Throws UserError or CommandError. */
async function verifyWheel(build, tools, built, module, compared = []) {
	const name = built.metadata.name;
	const environment = await emptyEnvironment(build, tools, "clean");
	const file = posix.join(build.dist, built.file);
	await pip(environment, `pip install --no-deps ${built.file}`, [
		"install",
		"--no-deps",
		"--no-index",
		file
	]);
	await pip(environment, `pip install ${built.file}`, ["install", file]);
	await pip(environment, "pip check", ["check"]);
	const installed = await readInstalled(environment, name, module);
	const own = requireRelease(build, name, module, installed);
	const read = [
		`METADATA ${built.metadata.version}`,
		...compared,
		`importlib.metadata ${installed.version}`
	];
	const { version } = build.plan;
	const chain = [
		`release ${spellPep440(version) ?? version}`,
		...read,
		...own === void 0 ? [] : [own]
	];
	build.addEvidence(`${built.file} installs in a clean environment, first alone, then with what it depends on; pip check finds nothing; RECORD true`);
	const { entries, doubtful, extras } = installed;
	const withExtras = extras.length === 0 ? "" : ` with [${extras.join(",")}]`;
	const resolved = entries === 0 ? "" : `; ${entries === 1 ? "its entry point resolves" : `${entries} entry points resolve`}${withExtras}`;
	build.addEvidence(`${chain.join(" = ")}; ${module === null ? "nothing to import" : `import ${module} works from an empty folder with python -I and takes it from that environment`}${resolved}`);
	for (const broken of doubtful) build.warn(`${built.file}: the entry point ${broken}`);
}
/** Verifies an installed sdist, after the installation of its dependencies. Returns the evidence. */
async function verifySdist(build, { file, metadata }, module, installed) {
	const name = metadata.name;
	const environment = await installed;
	const args = ["install", `${name}==${metadata.version}`];
	await pip(environment, `pip install ${name}, what it depends on`, args);
	await pip(environment, "pip check", ["check"]);
	requireRelease(build, name, module, await readInstalled(environment, name, module));
	return `${file} builds and installs in a clean environment, first alone, then with what it depends on${module === null ? "" : `; import ${module} works`}`;
}
/** Throws UserError when the installed project is not the release. Returns evidence for the module's `__version__`, if it has one. */
function requireRelease({ plan: { version } }, name, module, installed) {
	if (!sameVersion(installed.version, version)) throw new UserError(`Installed, ${name} says version ${installed.version}; the release is ${version}.`);
	if (installed.broken.length > 0) throw new UserError(`Entry points of ${name} do not resolve:\n${installed.broken.map((text) => `  ${text}`).join("\n")}`, "Look at [project.scripts], and at files or dependencies that the package does not declare.");
	if (module === null) return void 0;
	if (!installed.inside) throw new UserError(`import ${module} did not come from the installed wheel but from ${installed.file}.`, "The module has the name of one of Python itself, or the wheel does not hold it; `import:` of the component names another.");
	if (typeof installed.own !== "string") return void 0;
	if (!sameVersion(installed.own, version)) throw new UserError(`${module}.__version__ is ${installed.own}; the release is ${version}.`, "Change it, or read it from the metadata with importlib.metadata.version.");
	return `${module}.__version__ ${installed.own}`;
}
/** A new environment without packages, and an empty folder beside it. */
async function emptyEnvironment(build, tools, name) {
	const folder = posix.join(build.temp, name);
	const empty = posix.join(build.temp, "empty");
	await build.files.remove(folder);
	await build.files.makeDirectory(empty);
	const args = [
		"-I",
		"-m",
		"venv",
		"--without-pip",
		folder
	];
	await build.run({
		cwd: empty,
		env: PIP_SETTINGS,
		program: tools.base,
		args,
		title: "python -m venv"
	});
	return {
		build,
		tools,
		python: environmentPython(folder, tools.windows),
		empty
	};
}
async function pip({ build, tools, python, empty }, title, args, constraints) {
	const own = constraints && { PIP_BUILD_CONSTRAINT: [constraints.path, build.needs?.PIP_BUILD_CONSTRAINT].filter(Boolean).join(" ") };
	const env = {
		...PIP_SETTINGS,
		...build.needs,
		...own
	};
	const all = [
		"-I",
		"-m",
		"pip",
		"--python",
		python,
		...args
	];
	await build.run({
		cwd: empty,
		env,
		program: tools.python,
		args: all,
		title,
		explain: explainPython
	});
}
/** Builds and installs an sdist of the dist folder in a clean environment, without its dependencies. Throws UserError or CommandError. */
async function installSdist(build, tools, { file, metadata }) {
	const name = metadata.name;
	const installed = await readInstalled(await installSource(build, tools, file), name, null);
	requireRelease(build, name, null, installed);
	build.addEvidence(`${file} builds and installs in a clean environment, as version ${installed.version}`);
}
/** pip builds a wheel from an sdist of the dist folder, in an isolated environment with the constraints, and installs it without its dependencies. */
async function installSource(build, tools, sdist, constraints) {
	const environment = await emptyEnvironment(build, tools, "from-sdist");
	const args = [
		"install",
		"--no-deps",
		posix.join(build.dist, sdist)
	];
	await pip(environment, `pip install --no-deps ${sdist}`, args, constraints);
	return environment;
}
const READ_INSTALLED = `
import importlib, importlib.metadata, json, os, sys
name, module, *given = sys.argv[1:]
points = importlib.metadata.distribution(name).entry_points
extras = sorted({extra for entry in points for extra in entry.extras}) if module else []
found = {"version": importlib.metadata.version(name), "own": None, "inside": True, "file": "", "entries": 0, "broken": [], "doubtful": [], "extras": extras}
if module:
    imported = importlib.import_module(module)
    file = getattr(imported, "__file__", None) or list(imported.__path__)[0]
    prefix = os.path.join(os.path.realpath(sys.prefix), "")
    own = getattr(imported, "__version__", None)
    found.update(own=own if isinstance(own, str) else None, inside=os.path.realpath(file).startswith(prefix), file=file)
    for entry in points if given == extras else []:
        try:
            entry.load()
            found["entries"] += 1
        except BaseException as error:
            script = entry.group in ("console_scripts", "gui_scripts")
            found["broken" if script else "doubtful"].append(f"{entry.name} = {entry.value}: {type(error).__name__}: {error}")
print("\\n" + json.dumps(found))
`;
async function readInstalled(environment, name, module, extras = []) {
	const { build, python, empty } = environment;
	const title = module === null ? `python -I -c "importlib.metadata.version('${name}')"` : `python -I -c "import ${module}"`;
	const args = [
		"-I",
		"-c",
		READ_INSTALLED,
		name,
		module ?? "",
		...extras
	];
	const hint = "Look for files or dependencies that the package does not declare; `import:` of the component names another module.";
	const explain = (output) => module === null ? void 0 : {
		message: `The installed wheel cannot be imported as ${module}: ${lastLines(output).at(-1) ?? ""}`,
		hint,
		output
	};
	const { stdout } = await build.run({
		program: python,
		args,
		cwd: empty,
		title,
		explain
	});
	const found = JSON.parse(stdout.trimEnd().split("\n").at(-1));
	if (found.extras.length === extras.length) return found;
	const project = `${name}[${found.extras.join(",")}]`;
	await pip(environment, `pip install ${project}`, ["install", `${project}==${found.version}`]);
	return await readInstalled(environment, name, module, found.extras);
}
function moduleOf(component, name, names) {
	if (component.import === false) return null;
	if (component.import !== null) return component.import;
	const choice = chooseModule(name, names);
	if (choice !== void 0) return choice;
	throw new UserError(`No module of the wheel is named like the project ${name}, so it is not known what to import as evidence.`, `Set \`import: <module>\` of the component ${component.id}, or \`import: false\`.`);
}
/** The module with the project's name (ignoring case, `-`, `_`, `.`), else the wheel's only top-level module. Null without modules, undefined for several. */
function chooseModule(name, members) {
	const modules = /* @__PURE__ */ new Set();
	for (const member of members) {
		const [path] = /^[^.][^.]*(?=\.(py|so|pyd|[A-Za-z0-9_-]+\.(so|pyd))$)/.exec(member) ?? [];
		if (path === void 0) continue;
		const parts = path.split("/");
		if (parts.at(-1) === "__init__") parts.pop();
		for (let length = 1; length <= parts.length; length++) modules.add(parts.slice(0, length).join("."));
	}
	const wanted = escapedName(name);
	const [named] = [...modules].filter((module) => escapedName(module) === wanted).sort((a, b) => a.length - b.length);
	if (named !== void 0) return named;
	const tops = [...modules].filter((module) => !module.includes("."));
	if (tops.length === 0) return null;
	return tops.length === 1 ? tops[0] : void 0;
}

// src/features/build/python/prebuilt.ts
/**
* Verifies the metadata of wheels and sdists that were built elsewhere. Of each project, installs the wheel that fits this machine, and
* the sdist if all wheels are pure. A package version may add a local part to the release version (`1.2.0+cu118`). Throws UserError with
* all problems, CommandError when an installation fails.
*/
async function verifyPrebuilt(build, names, pythonTools) {
	const packages = (await Promise.all(names.filter(isPackageFileName).map((file) => readPackage(build, file)))).filter((facts) => facts.kind === "wheel" || facts.metadata !== void 0);
	if (packages.length === 0) return;
	requireSound(packages, (facts) => expectedVersion(facts, build.plan.version));
	for (const facts of packages) {
		const { file, kind, metadata } = facts;
		build.addEvidence(`${file}: ${kind === "wheel" ? "RECORD true, METADATA" : "PKG-INFO"} says ${metadata?.name} ${metadata?.version}`);
		for (const warning of packageWarnings(facts)) build.warn(warning);
	}
	const tools = await pythonTools().catch((error) => {
		if (!(error instanceof UserError) || error instanceof CommandError) throw error;
		build.warn(`no package was installed as evidence: ${error.message}`);
	});
	if (tools === void 0) return;
	for (const project of Map.groupBy(packages, ({ metadata }) => escapedName(metadata.name)).values()) for (const facts of await packagesToInstall(build, tools, project)) await installPackage(build, tools, facts, true);
}
/** The version that a package must have: the release version, with the package's local part if there is one (PEP 440). */
function expectedVersion({ metadata }, version) {
	const own = metadata?.version;
	if (own === void 0 || version.includes("+")) return version;
	const [publicPart = ""] = own.split("+");
	return own !== publicPart && sameVersion(publicPart, version) ? own : version;
}
const FITTING = `
import json, sys
from packaging.tags import sys_tags
from packaging.utils import parse_wheel_filename
rank = {tag: place for place, tag in enumerate(sys_tags())}
best = [(min(rank[tag] for tag in tags), name) for name in sys.argv[1:] for tags in [parse_wheel_filename(name)[3] & rank.keys()] if tags]
print(json.dumps(min(best)[1] if best else None))
`;
/** The wheel that pip would choose on this machine (packaging.python.org, Platform compatibility tags); undefined without one. */
async function fittingWheel(build, tools, wheels) {
	const args = [
		"-I",
		"-c",
		FITTING,
		...wheels.map(({ file }) => file)
	];
	await build.files.makeDirectory(build.temp);
	const { stdout } = await build.run({
		program: tools.python,
		args,
		cwd: build.temp,
		title: "which wheel fits this machine"
	});
	const name = JSON.parse(stdout);
	return wheels.find(({ file }) => file === name);
}
/** The packages of a project that this machine installs as evidence: the wheel that fits, and the sdist if all wheels are pure. */
async function packagesToInstall(build, tools, packages) {
	const wheels = packages.filter(({ kind }) => kind === "wheel");
	const sdists = packages.filter(({ kind }) => kind === "sdist");
	const fitting = wheels.length === 0 ? void 0 : await fittingWheel(build, tools, wheels);
	const others = wheels.filter((facts) => facts !== fitting).map(({ file }) => file);
	if (others.length > 0) build.addEvidence(`for other machines, or a worse fit, and so not installed: ${others.join(", ")}`);
	const native = wheels.some(({ file }) => !file.endsWith("-none-any.whl"));
	if (native) for (const { file } of sdists) build.addEvidence(`${file} needs a compiler, as its wheels have compiled parts, and was not installed`);
	return [...fitting === void 0 ? [] : [fitting], ...native ? [] : sdists];
}
/** Installs a sound package, and imports the module of a wheel if `imports`. Throws UserError or CommandError. */
async function installPackage(build, tools, facts, imports) {
	const { name, version } = facts.metadata;
	const own = {
		...build,
		plan: {
			...build.plan,
			version
		}
	};
	if (facts.kind === "sdist") return await installSdist(own, tools, facts);
	const module = imports ? chooseModule(name, facts.names) : null;
	if (module === void 0) build.warn(`${facts.file} has several modules, none named like the project: none was imported`);
	await verifyWheel(own, tools, facts, module ?? null);
}

export { installSource as a, verifyPrebuilt as i, installPackage as n, verifyPython as o, packagesToInstall as r, explainPython as s, expectedVersion as t };