import { n as UserError } from "./errors-shared.js";
import { d as caseClashes, m as quoted, p as nameProblems } from "./pack-files-shared.js";
import { a as requireSound, d as toPep440, i as readPackage, t as escapedName, u as sameVersion, v as readZip } from "./verify-packages-shared.js";
import { i as formatDuration } from "./format-shared.js";
import { posix } from "node:path";

// src/archive/audit.ts
const LINK = 40960;
const TYPE = 61440;
const ALLOWED_MODES = [33188, 33261];
/**
* Reads a zip file again, in memory and with another program's code than wrote it, and never extracts it: every member is
* decompressed and its CRC compared, names and modes must be safe, the names must be the expected ones. Never throws for what is in the file.
*/
async function auditZip(bytes, expected) {
	const problems = [];
	const names = [];
	let uncompressed = 0;
	try {
		for await (const member of readZip(bytes)) {
			names.push(member.name);
			uncompressed += member.content.length;
			const odd = expected.names === null ? member.problems.filter((problem) => !problem.startsWith("has a name ")) : [...member.problems, ...modeProblems(member)];
			problems.push(...odd.map((problem) => `${quoted(member.name)} ${problem}.`));
		}
	} catch (error) {
		problems.push(`The archive cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
		return {
			problems,
			members: names.length,
			uncompressed
		};
	}
	if (expected.names === null) return {
		problems,
		members: names.length,
		uncompressed
	};
	const wanted = {
		names: expected.names,
		...expected.required && { required: expected.required }
	};
	problems.push(...[...nameProblems(names), ...caseClashes(names)].map((problem) => `${problem}.`), ...difference(names, wanted));
	return {
		problems,
		members: names.length,
		uncompressed
	};
}
function modeProblems(member) {
	if ((member.mode & TYPE) === LINK) return ["is a symbolic link"];
	if (ALLOWED_MODES.includes(member.mode)) return [];
	return [`has mode ${member.mode.toString(8)} instead of 100644 or 100755`];
}
function difference(names, expected) {
	const found = new Set(names);
	const wanted = new Set(expected.names);
	return [
		...[...wanted].filter((name) => !found.has(name)).map((name) => `${quoted(name)} is missing from the archive.`),
		...[...found].filter((name) => !wanted.has(name)).map((name) => `${quoted(name)} is in the archive, but nobody put it there.`),
		...(expected.required ?? []).filter((name) => !found.has(name)).map((name) => `The required file ${quoted(name)} is missing from the archive.`)
	];
}

// src/build/lane.ts
/** Thrown in a lane that is stopped because another one failed. Says nothing: the other one does. */
var LaneStopped = class extends Error {
	name = "LaneStopped";
};
/** A program that failed, with its exit code and last lines. */
var CommandError = class extends UserError {
	exitCode;
	tail;
	constructor(message, hint, completed) {
		super(message, hint);
		this.exitCode = completed.code;
		this.tail = lastLines(completed.output);
	}
};
/** The last lines of a program's output that are not empty, without colours; of a line drawn over and over only its last form. */
function lastLines(output, count = 20) {
	return output.replace(/\u001b\[[0-9;?]*[ -/]*[@-~]/g, "").split("\n").map((line) => line.replace(/\r+$/, "").replace(/^.*\r/, "").trimEnd()).filter((line) => line !== "").slice(-count);
}
/** Makes a lane ready to run. */
function openLane(given, setting) {
	const { ports, signal, began, log } = setting;
	const { component } = given;
	const proofs = [];
	const stages = [];
	let current = "setup";
	const lane = {
		...given,
		files: ports.files,
		async run(command) {
			log.stage(`${current}: ${command.title}`);
			return judge(await ports.exec.run(execCommand(lane, command, {
				signal,
				onLine: (line) => log.line(line)
			})), command, component);
		},
		prove: (evidence) => void proofs.push({
			component: component.id,
			stage: current,
			evidence
		}),
		warn: (text) => void proofs.push({
			component: component.id,
			stage: current,
			evidence: text,
			warning: true
		})
	};
	return {
		lane,
		proofs,
		stages,
		current: () => current,
		again: (place) => openLane({
			...given,
			...place,
			tools: {}
		}, {
			...setting,
			log: {
				...log,
				stage: (title) => log.stage(`second build, ${title}`)
			}
		}).lane,
		async stage(name, work) {
			if (signal.aborted) throw new LaneStopped();
			current = name;
			const start = ports.clock.now();
			const record = (status) => stages.push({
				stage: name,
				status,
				start: start - began,
				ms: ports.clock.now() - start
			});
			try {
				await work();
				if (signal.aborted) throw new LaneStopped();
				record("passed");
			} catch (error) {
				record(error instanceof LaneStopped ? "stopped" : "failed");
				throw error;
			}
		}
	};
}
/** Everything runs under umask 022: modes of built files depend on it, and backends pack them (setuptools copies them into the wheel). */
function execCommand(lane, command, watching) {
	return {
		program: "sh",
		args: [
			"-c",
			"umask 022 && exec \"$0\" \"$@\"",
			command.program,
			...command.args
		],
		cwd: command.cwd ?? lane.directory,
		env: mergedEnvironment(lane.env, command.env),
		timeout: lane.component.timeout,
		family: lane.component.id,
		...watching
	};
}
/** An environment with changes; undefined takes a variable out. */
function mergedEnvironment(env, changes = {}) {
	const merged = Object.entries({
		...env,
		...changes
	}).filter((entry) => entry[1] !== void 0);
	return Object.fromEntries(merged);
}
const NOT_FOUND = [126, 127];
function judge(completed, command, component) {
	const { outcome, code } = completed;
	if (outcome === "stopped") throw new LaneStopped();
	if (outcome === "timed-out") throw new CommandError(`\`${command.title}\` was stopped after its time limit of ${formatDuration(component.timeout)}.`, `Find out what it waits for, or set \`timeout:\` of the component ${component.id}.`, completed);
	if (command.missing !== void 0 && (outcome === "not-found" || NOT_FOUND.includes(code))) throw new CommandError(command.missing, "", completed);
	if (outcome === "not-found") throw new CommandError(`\`${command.title}\` could not be started.`, "", completed);
	const told = code === 0 ? void 0 : command.explain?.(completed.output);
	if (told !== void 0) throw new CommandError(told.message, told.hint, {
		...completed,
		output: told.output
	});
	if (code !== 0) throw new CommandError(`\`${command.title}\` ended with exit code ${code}.`, whereToLook(command, component), completed);
	return completed;
}
/** The command as a person would type it, for one that runs in the component's folder and was not shortened for its title. */
function whereToLook({ title, cwd }, { path }) {
	if (cwd !== void 0 || title.endsWith("...")) return "";
	return `Run it where you can look at it:\n  ${path === "." ? "" : `cd ${path} && `}${title}`;
}
/** GitHub takes no asset of this size or more. In bytes (docs/platform.md 27). */
const tooLarge = 2 ** 31;
/** Digests of files in a lane's dist folder, sorted by name. Throws UserError for one that GitHub would not take as an asset. */
async function builtFiles(lane, names) {
	const sorted = [...names].sort();
	return Promise.all(sorted.map(async (name) => {
		const path = posix.join(lane.dist, name);
		const facts = await lane.files.facts(path);
		if (facts?.kind !== "file") throw new UserError(`The file ${name} is no longer there.`, "A script of the component took it away.");
		if (facts.size === 0) throw new UserError(`${name} is empty, and GitHub takes no empty asset.`, "Leave it out, or find out why nothing was written.");
		if (facts.size >= tooLarge) throw new UserError(`${name} has ${facts.size} bytes; GitHub takes assets of less than 2 GiB.`, "Split it.");
		return {
			name,
			path,
			...await lane.files.digest(path)
		};
	}));
}

// src/build/python-tools.ts
const PIP = "26.3";
const BUILD = "1.6.1";
/** Pinned by digest: what builds the packages is the same wherever it was downloaded from. */
const REQUIREMENTS = `\
pip==${PIP} --hash=sha256:f3b60b20ffaadd4415ed7957212a38ac63fa4c5fa375bd0f4a797777940fad13
build==${BUILD} --hash=sha256:ecd351a4be9d35a9eaaba244a7687143c9c7d4aea6ac964e7e7ddab20cbcf4e7
packaging==26.3 --hash=sha256:d7193f7c8e4e93f444fde0262bf90af30e16fa0ad0ad44cb553c87339b23cd1c
pyproject_hooks==1.3.3 --hash=sha256:5fc53fdac9f7bd63fbcdc868fb5f90b4784d78a53a3d3388cd738b807441a20b
colorama==0.4.6 ; os_name == "nt" --hash=sha256:4f1d9991f5acc0ca119f9d443620b77f9d6b33703e51011c16baf57afb285fc6
`;
const TIMEOUT = 6e5;
const INSTALL_PYTHON = "Install Python 3.11 or newer; in a workflow, put actions/setup-python before this step.";
/** Settings of pip that would send its work elsewhere than where it is told to. Which index it asks stays the user's business. */
const PIP_SETTINGS = {
	...Object.fromEntries([
		"CONSTRAINT",
		"BUILD_CONSTRAINT",
		"REQUIREMENT",
		"EDITABLE",
		"TARGET",
		"PREFIX",
		"ROOT",
		"USER",
		"PYTHON",
		"NO_DEPS",
		"DRY_RUN",
		"REQUIRE_VIRTUALENV",
		"REQUIRE_HASHES",
		"LOG",
		"QUIET",
		"VERBOSE"
	].map((name) => [`PIP_${name}`, void 0])),
	PIP_DISABLE_PIP_VERSION_CHECK: "1",
	PIP_NO_INPUT: "1",
	PIP_PROGRESS_BAR: "off",
	PIP_NO_COMPILE: "1"
};
/**
* Finds Python and makes the private environment, once however often it is asked. Throws UserError when Python, pip or the package
* index is missing, with what to install; LaneStopped when the build is stopped meanwhile.
*/
function sharedPythonTools(setting) {
	let made;
	return () => {
		made ??= makeTools(setting);
		made.catch(() => {});
		return made;
	};
}
async function makeTools(setting) {
	const { base, version, windows } = await findPython(setting);
	const folder = posix.join(setting.temp, "python-tools");
	const requirements = posix.join(setting.temp, "python-tools.txt");
	await setting.files.write(requirements, REQUIREMENTS);
	const python = environmentPython(folder, windows);
	const install = [
		"install",
		"--only-binary",
		":all:",
		"--require-hashes",
		"--requirement",
		requirements
	];
	const withPip = await hasPip(setting, base);
	const made = await run(setting, base, [
		"-m",
		"venv",
		...withPip ? ["--without-pip"] : [],
		folder
	]);
	if (made.code !== 0) throw new CommandError(`Python ${version} cannot make a virtual environment.`, "Install its venv module and pip: `apt-get install python3-venv python3-pip`, or take Python from actions/setup-python.", made);
	const installed = withPip ? await run(setting, base, [
		"-m",
		"pip",
		"--python",
		python,
		...install
	], { PIP_NO_COMPILE: void 0 }) : await run(setting, python, [
		"-m",
		"pip",
		...install
	], { PIP_NO_COMPILE: void 0 });
	if (installed.code !== 0) throw new CommandError(`The package index did not give pip ${PIP} and build ${BUILD}, which build Python packages.`, "Check the network and the index settings of pip (PIP_INDEX_URL, pip.conf).", installed);
	return {
		base,
		python,
		windows,
		versions: {
			python: version,
			pip: PIP,
			build: BUILD
		}
	};
}
/** Path of the Python in a virtual environment. */
function environmentPython(folder, windows) {
	return posix.join(folder, windows ? "Scripts/python.exe" : "bin/python");
}
const WHO = "import json, os, sys; print(json.dumps([sys.executable, \"%d.%d.%d\" % sys.version_info[:3], os.name == \"nt\"]))";
async function findPython(setting) {
	for (const program of ["python3", "python"]) {
		const completed = await run(setting, program, ["-c", WHO]);
		if (completed.outcome !== "exited" || completed.code !== 0) continue;
		const [base, version, windows] = JSON.parse(completed.stdout);
		const [major = 0, minor = 0] = version.split(".").map(Number);
		if (major > 3 || major === 3 && minor >= 11) return {
			base: base.replaceAll("\\", "/"),
			version,
			windows
		};
		throw new UserError(`Python ${version} is too old to build Python packages here.`, INSTALL_PYTHON);
	}
	throw new UserError("There is no Python on the PATH, and a component needs it.", INSTALL_PYTHON);
}
async function hasPip(setting, base) {
	const { code, stdout } = await run(setting, base, [
		"-m",
		"pip",
		"--version"
	]);
	const [, major, minor] = /^pip (\d+)\.(\d+)/.exec(stdout) ?? [];
	return code === 0 && Number(major) * 100 + Number(minor) >= 2203;
}
/** Runs Python apart from the user's own packages and settings (`-I`). Nothing of the repository runs here. */
async function run({ exec, cwd, env, signal }, program, args, changes = {}) {
	const completed = await exec.run({
		program,
		args: ["-I", ...args],
		cwd,
		env: mergedEnvironment(env, {
			...PIP_SETTINGS,
			...changes
		}),
		timeout: TIMEOUT,
		signal
	});
	if (completed.outcome === "stopped") throw new LaneStopped();
	return completed;
}

// src/build/package-warnings.ts
/** Names at the top of a wheel that every other project may have as well: they overwrite each other where both are installed (check-wheel-contents W005). */
const COMMON = /^(\.eggs|\.nox|\.tox|\.venv|app|build|cli|data|dist|doc|docs|example|examples|scripts|src|test|tests|venv)$/;
const MODULE = /\.(py|so|pyd)$/;
/**
* What should be looked at in a package that is sound, as sentences: what `twine check --strict` says of the README (without rendering it),
* and what check-wheel-contents finds that needs no configuration (W001 to W010; the codes are named). Empty when all is well.
*/
function packageWarnings(facts) {
	const { file, kind, metadata } = facts;
	return [...metadata === void 0 ? [] : readmeWarnings(metadata), ...kind === "wheel" ? wheelWarnings(facts) : []].map((text) => `${file}: ${text}`);
}
/** packaging.python.org, Core metadata specifications, Description-Content-Type; PyPI shows the text by it. */
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
	const tell = (list, sentence) => {
		if (list.length > 0) found.push(sentence(list.length > 5 ? `${list.slice(0, 5).join(", ")} and ${list.length - 5} more` : list.join(", ")));
	};
	tell(library.filter((name) => /\.py[co]$/.test(name)), (list) => `it holds compiled files (W001): ${list}`);
	for (const group of sameContent) tell(group, (list) => `files with the same content (W002): ${list}`);
	tell([...tops].filter(([, { kind }]) => kind === "other").map(([name]) => name), (list) => `not a module, at the top (W003): ${list}`);
	tell(library.filter(isUnimportable), (list) => `modules at a place that cannot be imported (W004): ${list}`);
	tell([...tops.keys()].filter((name) => COMMON.test(name.replace(/\.py$/, ""))), (list) => `names at the top that other projects have as well (W005): ${list}`);
	if (tops.has("__init__.py")) found.push("__init__.py at the top (W006)");
	tell([...tops].filter(([, { kind }]) => kind === "empty").map(([name]) => name), (list) => `folders without a module, at the top (W010): ${list}`);
	const packages = [...tops].filter(([name, { kind }]) => kind === "module" && !name.startsWith("_")).map(([name]) => name);
	if (packages.length > 1) tell(packages, (list) => `several packages at the top (W009): ${list}`);
	return found;
}
/** The name of a file where it is installed for import; undefined for metadata, scripts, headers and data. */
function inLibrary(name) {
	const [, scheme, rest] = /^[^/]+\.data\/([^/]+)\/(.+)$/.exec(name) ?? [];
	if (scheme !== void 0) return scheme === "purelib" || scheme === "platlib" ? rest : void 0;
	return /^[^/]+\.(dist-info|data)\//.test(name) ? void 0 : name;
}
/** What is at the top: modules and folders with modules, folders without, and other files. Stubs, `.pth` and compiled files are no names of their own. */
function topsOf(library) {
	const tops = /* @__PURE__ */ new Map();
	for (const name of library) {
		const slash = name.indexOf("/");
		const top = slash === -1 ? name : name.slice(0, slash);
		if (slash === -1) {
			if (!/\.(pyi|pth|py[co])$/.test(name)) tops.set(top, { kind: MODULE.test(name) ? "module" : "other" });
		} else if (/\.pyi?$|\.so$|\.pyd$/.test(name)) tops.set(top, { kind: "module" });
		else if (!tops.has(top)) tops.set(top, { kind: "empty" });
	}
	return tops;
}
/** A module in a folder, or of a name, that is no identifier. Stub packages (PEP 561) are named `<package>-stubs`. */
function isUnimportable(name) {
	if (!name.endsWith(".py")) return false;
	const parts = name.slice(0, -3).split("/");
	return parts.length === 2 && posix.basename(name) === "__init__.py" && !/^[\p{L}_][\p{L}\p{N}_]*(-stubs)?$/u.test(parts[0]);
}

// src/build/verify-python.ts
/**
* Proves the wheel and the sdist as they will be released: their metadata agree with the release; each installs in a clean environment
* without its dependencies and then with them; `pip check`; the module imports from an empty folder, from within that environment, with
* the release's version, and the entry points resolve. Throws UserError or CommandError for the first that does not hold.
*/
async function verifyPython(lane, tools, packages) {
	const { wheel, sdist, constraints } = packages;
	const { version } = lane.plan;
	const [built, source] = await Promise.all([readPackage(lane, wheel), readPackage(lane, sdist)]);
	requireSound([built, source], version);
	const name = built.metadata.name;
	if (escapedName(source.metadata.name) !== escapedName(name)) throw new UserError(`The wheel is named ${name}, the sdist ${source.metadata.name}.`);
	const module = moduleOf(lane.component, name, built.names);
	await Promise.all([proveWheel(lane, tools, built, [`PKG-INFO ${source.metadata.version}`]), proveSdist(lane, tools, {
		file: sdist,
		name,
		module,
		constraints
	})]);
	for (const warning of packageWarnings(built)) lane.warn(warning);
}
/** Proves a wheel of the lane's dist folder that was read before; `said` are further versions that were compared, for the evidence. Throws UserError or CommandError. */
async function proveWheel(lane, tools, built, said) {
	const { version } = lane.plan;
	const name = built.metadata.name;
	const place = await installWheel(lane, tools, built.file);
	const module = moduleOf(lane.component, name, built.names);
	const told = await askPython(lane, place, name, module);
	const own = requireRelease(lane, name, module, told);
	const chain = [
		`release ${toPep440(version)}`,
		`METADATA ${built.metadata.version}`,
		...said,
		`importlib.metadata ${told.version}`
	];
	if (own !== void 0) chain.push(own);
	lane.prove(`${built.file} installs in a clean environment, first alone, then with what it depends on; pip check finds nothing; RECORD true`);
	const entries = told.entries === 0 ? "" : `; ${told.entries === 1 ? "its entry point resolves" : `${told.entries} entry points resolve`}`;
	lane.prove(`${chain.join(" = ")}; ${module === null ? "nothing to import" : `import ${module} works from an empty folder with python -I and takes it from that environment`}${entries}`);
	for (const broken of told.doubtful) lane.warn(`${built.file}: the entry point ${broken}`);
}
/** The same for an sdist: pip builds a wheel of it, in an isolated environment with the same pins, and installs that. */
async function proveSdist(lane, tools, source) {
	const { file, name, module, constraints } = source;
	const { place } = await buildAndInstall(lane, tools, file, constraints);
	await pip(lane, tools, place, `pip install ${name}, what it depends on`, "install", `${name}==${toPep440(lane.plan.version)}`);
	await pip(lane, tools, place, "pip check", "check");
	requireRelease(lane, name, module, await askPython(lane, place, name, module));
	lane.prove(`${file} builds and installs in a clean environment, first alone, then with what it depends on${module === null ? "" : `; import ${module} works`}`);
}
/** Throws UserError when what Python says of the installed project is not the release; the version of the module itself as a link of the chain, if it has one. */
function requireRelease({ plan: { version } }, name, module, told) {
	if (!sameVersion(told.version, version)) throw new UserError(`Installed, ${name} says version ${told.version}; the release is ${version}.`);
	if (told.broken.length > 0) throw new UserError(`Entry points of ${name} do not resolve:\n${told.broken.map((text) => `  ${text}`).join("\n")}`, "Look at [project.scripts], and at files or dependencies that the package does not declare.");
	if (module === null) return void 0;
	requireOwnModule(module, told);
	if (typeof told.own !== "string") return void 0;
	if (!sameVersion(told.own, version)) throw new UserError(`${module}.__version__ is ${told.own}; the release is ${version}.`, "Change it, or read it from the metadata with importlib.metadata.version.");
	return `${module}.__version__ ${told.own}`;
}
/** A new environment without packages, and an empty folder beside it. */
async function emptyEnvironment(lane, tools, name) {
	const folder = posix.join(lane.temp, name);
	const empty = posix.join(lane.temp, "empty");
	await lane.files.remove(folder);
	await lane.files.makeDirectory(empty);
	const args = [
		"-I",
		"-m",
		"venv",
		"--without-pip",
		folder
	];
	await lane.run({
		cwd: empty,
		env: PIP_SETTINGS,
		program: tools.base,
		args,
		title: "python -m venv"
	});
	return {
		python: environmentPython(folder, tools.windows),
		empty
	};
}
async function pip(lane, tools, { python, empty }, title, ...args) {
	await runPip(lane, tools, {
		python,
		empty,
		env: PIP_SETTINGS,
		title,
		args
	});
}
async function runPip(lane, tools, at) {
	const args = [
		"-I",
		"-m",
		"pip",
		"--python",
		at.python,
		...at.args
	];
	await lane.run({
		cwd: at.empty,
		env: at.env,
		program: tools.python,
		args,
		title: at.title
	});
}
async function installWheel(lane, tools, wheel) {
	const place = await emptyEnvironment(lane, tools, "clean");
	const file = posix.join(lane.dist, wheel);
	await pip(lane, tools, place, `pip install --no-deps ${wheel}`, "install", "--no-deps", "--no-index", file);
	await pip(lane, tools, place, `pip install ${wheel}`, "install", file);
	await pip(lane, tools, place, "pip check", "check");
	return place;
}
/** Builds and installs an sdist of the lane's dist folder in an environment of its own; the version that it has there. Throws CommandError. */
async function installSdist(lane, tools, sdist, name) {
	const { place } = await buildAndInstall(lane, tools, sdist, void 0);
	return (await askPython(lane, place, name, null)).version;
}
async function buildAndInstall(lane, tools, sdist, constraints) {
	const place = await emptyEnvironment(lane, tools, "from-sdist");
	const env = constraints === void 0 ? PIP_SETTINGS : {
		...PIP_SETTINGS,
		PIP_BUILD_CONSTRAINT: constraints.path
	};
	const args = [
		"install",
		"--no-deps",
		posix.join(lane.dist, sdist)
	];
	await runPip(lane, tools, {
		...place,
		env,
		title: `pip install --no-deps ${sdist}`,
		args
	});
	return { place };
}
const ASK = `
import importlib, importlib.metadata, json, os, sys
name, module = sys.argv[1:]
told = {"version": importlib.metadata.version(name), "own": None, "inside": True, "file": "", "entries": 0, "broken": [], "doubtful": []}
if module:
    imported = importlib.import_module(module)
    file = getattr(imported, "__file__", None) or list(imported.__path__)[0]
    prefix = os.path.join(os.path.realpath(sys.prefix), "")
    own = getattr(imported, "__version__", None)
    told.update(own=own if isinstance(own, str) else None, inside=os.path.realpath(file).startswith(prefix), file=file)
    for entry in importlib.metadata.distribution(name).entry_points:
        try:
            entry.load()
            told["entries"] += 1
        except BaseException as error:
            script = entry.group in ("console_scripts", "gui_scripts")
            told["broken" if script else "doubtful"].append(f"{entry.name} = {entry.value}: {type(error).__name__}: {error}")
print("\\n" + json.dumps(told))
`;
async function askPython(lane, { python, empty }, name, module) {
	const title = module === null ? `python -I -c "importlib.metadata.version('${name}')"` : `python -I -c "import ${module}"`;
	try {
		const { stdout } = await lane.run({
			program: python,
			args: [
				"-I",
				"-c",
				ASK,
				name,
				module ?? ""
			],
			cwd: empty,
			title
		});
		return JSON.parse(stdout.trimEnd().split("\n").at(-1));
	} catch (error) {
		if (!(error instanceof CommandError) || module === null) throw error;
		const reason = error.tail.at(-1) ?? "";
		throw new CommandError(`The installed wheel cannot be imported as ${module}: ${reason}`, "Look for files or dependencies that the package does not declare; `import:` of the component names another module.", {
			outcome: "exited",
			code: error.exitCode,
			stdout: "",
			output: error.tail.join("\n"),
			ms: 0
		});
	}
}
function requireOwnModule(module, { inside, file }) {
	if (inside) return;
	throw new UserError(`import ${module} did not come from the installed wheel but from ${file}.`, "The module has the name of one of Python itself, or the wheel does not hold it; `import:` of the component names another.");
}
function moduleOf(component, name, names) {
	if (component.import === false) return null;
	if (component.import !== null) return component.import;
	const choice = chooseModule(name, names);
	if (choice !== void 0) return choice;
	throw new UserError(`No module of the wheel is named like the project ${name}, so it is not known what to import as proof.`, `Set \`import: <module>\` of the component ${component.id}, or \`import: false\`.`);
}
/**
* The module that a project's name stands for among the members of a wheel: one whose dotted name is the project's but for case and
* for `-`, `_` and `.`; else the only one at the top. Null when the wheel holds no module, undefined when there are several others.
*/
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
	return tops.length === 0 ? null : tops.length === 1 ? tops[0] : void 0;
}

export { PIP_SETTINGS as a, LaneStopped as c, openLane as d, auditZip as f, verifyPython as i, builtFiles as l, installSdist as n, sharedPythonTools as o, proveWheel as r, CommandError as s, chooseModule as t, lastLines as u };