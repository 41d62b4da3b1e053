import { o as __toESM } from "./rolldown-runtime-shared.js";
import { A as shortList, I as UserError, L as hintOf, S as firstLines, j as visible, o as foldersOf, y as count } from "./common-shared.js";
import { A as processTagVariable, F as isWithheld, L as withPrivateCaches, M as makeMemoizeByKey, N as childEnvironment } from "./start-shared.js";
import { t as require_picomatch } from "./picomatch-shared.js";
import { Bt as normaliseWheel, F as runScript, Ft as escapedName, Gn as builtFiles, Ht as readTarGz, It as isPackageFileName, Jn as startComponentBuild, Qn as matchedAssets, Tt as titleOf, Un as CommandError, Vt as normaliseSdist, Wn as ComponentBuildCancelled, Yn as assetProblems, er as requireAssets, et as filesWithSubmodules, ir as withNeeds, nt as isIn, tr as requireKnownAssets, tt as holds } from "./commands-shared.js";
import { a as packZip, n as installNode, t as buildNode } from "./node-shared.js";
import { r as makePythonTools, t as PIP_SETTINGS } from "./python-tools-shared.js";
import { a as installSource, i as verifyPrebuilt, o as verifyPython, s as explainPython } from "./prebuilt-shared.js";
import { posix } from "node:path";
import { isUtf8 } from "node:buffer";

// src/features/build/run/open-build.ts
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
/** Opens the shared state; the listing and the Python tools are made at the first request. */
function openBuild(plan, context, ports) {
	const stop = new AbortController();
	const { tree, temp } = context;
	const env = buildEnvironment(plan, context, null);
	const memoizeByKey = makeMemoizeByKey();
	return {
		plan,
		context,
		ports,
		stop,
		/** By the clock. */
		began: context.began ?? ports.clock.now(),
		/** With the files of submodules. */
		trackedFiles: () => memoizeByKey("tracked files", async () => filesWithSubmodules(ports, tree, await ports.git.trackedFiles(tree))),
		pythonTools: () => memoizeByKey("python tools", () => makePythonTools({
			...ports,
			cwd: tree,
			temp,
			env,
			signal: stop.signal
		})),
		memoizeByKey
	};
}
/** The environment of child processes; `allow` are the names that a component limits it to, null for no limit. */
function buildEnvironment(release, context, allow) {
	return withPrivateCaches(childEnvironment(context.environment, {
		...context,
		release,
		allow
	}), context.temp);
}

// src/features/build/archive.ts
/**
* Zips the declared paths, relative to the root of the repository. Without `setup:`, only tracked files of a tracked path are packed: other
* component builds write to the same tree. Throws UserError for a path that does not exist, and for a tracked name that is not UTF-8.
*/
async function buildArchive(build, all) {
	const { archive, paths, links, setup } = build.component;
	requirePackable(all, paths);
	const files = new Set(all.map((file) => file.path));
	const tracked = /* @__PURE__ */ new Set([
		".",
		...foldersOf(files),
		...files
	]);
	const generated = paths.filter((path) => !tracked.has(path));
	return await packZip(build, {
		archive,
		root: build.tree,
		paths: paths.map((path) => ({
			from: path,
			as: path === "." ? "" : path
		})),
		links,
		follows: links === "skip" ? void 0 : (path) => files.has(path),
		exclude: (name) => setup === null && !tracked.has(name) && !generated.some((path) => isIn(name, path)),
		required: [],
		modules: false
	});
}
/** A zip cannot hold a name that is not UTF-8. */
function requirePackable(tracked, paths) {
	const unreadable = tracked.filter((file) => paths.some((path) => isIn(file.path, path))).filter((file) => file.path.includes("�")).map((file) => file.path.replaceAll("�", "<not UTF-8>"));
	if (unreadable.length > 0) throw new UserError(`The name of ${unreadable.join(", ")} is not UTF-8.`, "Rename it.");
}

// src/features/build/attach.ts
/** Copies the files that globs find to the dist folder. Throws UserError for a glob without a match, and for files that cannot be assets. */
async function attachFiles(build, globs, pythonTools) {
	const assets = await matchedAssets(build.files, build.component.id, build.directory, globs);
	requireAssets(assets);
	for (const { name, absolute } of assets) await build.files.copy(absolute, posix.join(build.dist, name));
	const names = assets.map(({ name }) => name);
	build.addEvidence(`${count(names.length, "file")}: ${names.join(", ")}`);
	return {
		names,
		verify: () => verifyPrebuilt(build, names, pythonTools)
	};
}

// src/features/build/python/build-requirements.ts
/** Reads the component's constraints; undefined without any. Throws UserError when the file does not exist. */
async function readConstraints({ files, directory, component }) {
	if (component.constraints === null) return void 0;
	const path = posix.join(directory, component.constraints);
	const shown = posix.join(component.path, component.constraints);
	const text = await files.readText(path);
	if (text === void 0) throw new UserError(`The file of build constraints ${shown} does not exist.`, "Change `constraints:` of the component.");
	return {
		path,
		shown,
		...parseConstraints(text)
	};
}
/** Parses a constraints file: continued lines, comments and options (pip.pypa.io, Requirements File Format). */
function parseConstraints(text) {
	const lines = text.replace(/\\\r?\n/g, " ").split(/\r?\n/).map((line) => line.replace(/(^|\s)#.*$/, "").trim());
	const names = lines.flatMap((line) => /^([A-Za-z0-9][A-Za-z0-9._-]*)/.exec(line)?.[1] ?? []).map(escapedName);
	return {
		names: new Set(names),
		hashed: lines.some((line) => /\s--hash[=\s]/.test(line))
	};
}
/** Explains a constraint that pip cannot satisfy; pip's own message ends in a long traceback. */
function explainConstraints(output, { shown }) {
	const text = output.replace(/\r/g, "").replace(/\n<? {1,}(?=\S)/g, " ");
	const [, other] = /DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.*?tampered with them\.\s*<?\s*(\S+)/s.exec(text) ?? [];
	const hint = `Look at what it says and at the index; \`pip-compile --generate-hashes\` or \`uv pip compile --generate-hashes\` writes ${shown} anew.`;
	if (other !== void 0) return {
		message: `${other} of the package index does not have a digest that ${shown} names.`,
		hint,
		output
	};
	const [, unpinned] = /(?:These do not:|missing from some requirements here\.[^<]*?:)\s*<?\s*(\S+)/s.exec(text) ?? [];
	if (unpinned !== void 0) return {
		message: `The build needs ${unpinned}, which ${shown} does not pin with a version and a digest.`,
		hint,
		output
	};
}
/** Warns about build requirements that no digest pins, and about further package indexes. */
async function reportRequirementSources(build, tools, constraints, used) {
	if (constraints?.hashed) return build.addEvidence(`every build requirement is one of ${constraints.shown}, by its digest`);
	if (constraints !== void 0) {
		const unnamed = Object.keys(used).filter((name) => !constraints.names.has(escapedName(name)));
		const gap = unnamed.length === 0 ? "" : `, and does not name ${unnamed.join(", ")}`;
		build.warn(`${constraints.shown} has no digests${gap}: what the packages hold and what they depend on is for the index to say`);
	}
	const sources = await build.memoizeByKey("other indexes of pip", async () => {
		return furtherIndexes((await build.run({
			program: tools.python,
			args: [
				"-I",
				"-m",
				"pip",
				"config",
				"list"
			],
			env: PIP_SETTINGS,
			title: "pip config list"
		})).stdout);
	});
	if (sources.length > 0) build.warn(`pip takes packages from more than one place (${sources.join(", ")}), and of a project that is in two the higher version, whoever made it: pin the build requirements with digests (\`constraints:\`)`);
}
/** Names of settings in the output of `pip config list` that add an index. Local folders do not count. Addresses are left out: they can hold credentials. */
function furtherIndexes(settings) {
	const names = settings.split("\n").flatMap((line) => {
		const [, setting = "", value = ""] = /^(\S+?)=(.*)$/.exec(line) ?? [];
		const [scope = "", key] = setting.split(/\.(?=[^.]*$)/);
		if (key !== "extra-index-url" && !(key === "find-links" && /https?:/.test(value))) return [];
		return scope === ":env:" ? `PIP_${key.toUpperCase().replaceAll("-", "_")}` : `${setting} of pip's configuration`;
	});
	return [...new Set(names)].sort();
}

// src/features/build/python/python.ts
/**
* Builds the sdist, and the wheel from it, with `python -m build`; normalises both, because backends pack properties of the machine. `verified`: whether the
* packages will be verified. Then pip already builds and installs the sdist while the wheel is made. Throws UserError or CommandError.
*/
async function buildPython(build, tools, verified) {
	const out = posix.join(build.temp, "built");
	await build.files.remove(out);
	const constraints = await readConstraints(build);
	const pinned = constraints ? ["--dependency-constraints-txt", constraints.path] : [];
	const make = async (kind, source, normalise) => {
		const own = posix.join(out, kind);
		const { output } = await build.run({
			shown: true,
			program: tools.python,
			args: [
				"-I",
				"-m",
				"build",
				`--${kind}`,
				"--outdir",
				own,
				...pinned,
				source
			],
			env: {
				...PIP_SETTINGS,
				...constraints?.hashed && { PIP_REQUIRE_HASHES: "1" },
				...build.needs,
				COLUMNS: "10000"
			},
			title: kind === "sdist" ? "python -m build --sdist" : "python -m build",
			explain: (text) => (constraints && explainConstraints(text, constraints)) ?? explainPython(text)
		});
		const given = (await build.files.walk(own)).map((entry) => entry.path);
		const [name, ...others] = given.filter((path) => path.endsWith(kind === "sdist" ? ".tar.gz" : ".whl"));
		if (name === void 0 || others.length > 0) throw new UserError(`The build backend of ${build.component.id} should give one ${kind}; it gave ${given.join(", ") || "nothing"}.`, "Look at [build-system] and the settings of the backend in pyproject.toml.");
		const path = posix.join(build.dist, name);
		await build.files.write(path, await normalise(await build.files.read(posix.join(own, name)), build.plan.sourceDate));
		return {
			name,
			path,
			requirements: buildRequirements(output)
		};
	};
	const sdist = await make("sdist", ".", normaliseSdist);
	const installed = verified ? installSource(build, tools, sdist.name, constraints) : void 0;
	const ended = Promise.allSettled([installed]);
	const failAfter = async (error) => {
		await ended;
		throw error;
	};
	const wheel = await make("wheel", sdist.path, normaliseWheel).catch(failAfter);
	const backend = {
		...sdist.requirements,
		...wheel.requirements
	};
	Object.assign(build.tools, tools.versions, backend);
	const { python, build: version } = tools.versions;
	const programs = Object.entries({
		python,
		build: version,
		...backend
	}).map((entry) => entry.join(" "));
	build.addEvidence(`${sdist.name}, and ${wheel.name} made from it, by ${programs.join(", ")}; times, modes and owners normalised`);
	await reportRequirementSources(build, tools, constraints, backend);
	const names = {
		wheel: wheel.name,
		sdist: sdist.name
	};
	return {
		names: Object.values(names),
		verify: () => verifyPython(build, tools, names, installed).catch(failAfter)
	};
}
/** The build requirements in build's output: `Installed build dependency versions:`, then lines `  - name==version`. */
function buildRequirements(output) {
	const plain = output.replace(/\u001b\[[0-9;]*m/g, "").replaceAll("\r", "");
	const requirements = {};
	for (const [, list = ""] of plain.matchAll(/Installed build dependency versions:\n((?:\s+- .*\n)*)/g)) for (const [, name, version] of list.matchAll(/- (\S+?)==(\S+)/g)) requirements[name] = version;
	return requirements;
}

// src/features/build/python/script-environment.ts
const MAKE = `
import glob, os, shutil, sys, sysconfig, venv
folder, shared = sys.argv[1], sys.argv[2] == 'shared'
try:
    import pip
except ImportError:
    pip = None
copied = pip is not None and os.name != 'nt'
venv.create(folder, system_site_packages=shared, symlinks=os.name != 'nt', with_pip=not copied)
scripts = os.path.join(folder, 'Scripts' if os.name == 'nt' else 'bin')
packages = sysconfig.get_path('purelib', 'venv', {'base': folder, 'platbase': folder})
if copied:
    source = os.path.dirname(os.path.dirname(pip.__file__))
    for path in [os.path.join(source, 'pip'), *glob.glob(os.path.join(source, 'pip-*.dist-info'))]:
        target = os.path.join(packages, os.path.basename(path))
        shutil.copytree(path, target, ignore=shutil.ignore_patterns('__pycache__'))
    for name in ['pip', 'pip3']:
        with open(os.path.join(scripts, name), 'w') as file:
            file.write('#!/bin/sh\\nexec "%s" -m pip "$@"\\n' % os.path.join(scripts, 'python'))
        os.chmod(file.name, 0o755)
if shared and sys.prefix != sys.base_prefix:
    with open(os.path.join(packages, 'active.pth'), 'w') as file:
        file.write('import site; site.addsitedir(%r)\\n' % sysconfig.get_path('purelib'))
print(scripts)
`;
/**
* Makes a virtual environment in the new folder `folder` for the scripts of a component. An install by a script then leaves the active Python unchanged.
* Returns the environment variables that the scripts need; empty if no Python on the PATH can make a virtual environment. `shared`: scripts see the packages of
* the active Python, which earlier steps of a workflow install. In `cwd` a version file of the repository applies (pyenv, asdf).
*/
async function makeScriptEnvironment(exec, folder, shared, setting) {
	for (const program of ["python3", "python"]) {
		const args = [
			"-I",
			"-c",
			MAKE,
			folder,
			shared ? "shared" : "alone"
		];
		const { outcome, code, stdout } = await exec.run({
			...setting,
			program,
			args,
			timeout: 12e4
		});
		if (outcome === "exited" && code === 0) return {
			VIRTUAL_ENV: folder,
			PATH: `${stdout.trim()}:${setting.env.PATH ?? ""}`,
			PIP_USER: "0"
		};
	}
	return {};
}

// src/features/build/differences.ts
/** Archives: differences by member, or of the container if all members are equal. Other files: the first difference. Never throws, and quotes no content. */
async function fileDifferences(name, first, second) {
	if (Buffer.compare(first, second) === 0) return [];
	const read = /\.(zip|whl)$/.test(name) ? zipMembers : /\.(tar\.gz|tgz)$/.test(name) ? tarMembers : void 0;
	if (read === void 0) return [{
		member: "",
		what: contentDifference(first, second)
	}];
	try {
		const [one, other] = await Promise.all([read(first), read(second)]);
		const found = memberDifferences(one, other);
		return found.length > 0 ? withoutRecord(found) : [{
			member: "",
			what: containerDifference(first, second, one, other)
		}];
	} catch {
		return [{
			member: "",
			what: contentDifference(first, second)
		}];
	}
}
function memberDifferences(first, second) {
	return [.../* @__PURE__ */ new Set([...first.keys(), ...second.keys()])].flatMap((member) => {
		const [one, other] = [first.get(member), second.get(member)];
		if (one === void 0 || other === void 0) return {
			member,
			what: `only in the ${one === void 0 ? "second" : "first"}`
		};
		const parts = Object.keys({
			...one.facts,
			...other.facts
		}).filter((fact) => one.facts[fact] !== other.facts[fact]).map((fact) => `${fact} ${one.facts[fact] ?? "none"} and ${other.facts[fact] ?? "none"}`);
		if (Buffer.compare(one.content, other.content) !== 0) parts.unshift(contentDifference(one.content, other.content));
		return parts.length === 0 ? [] : {
			member,
			what: parts.join("; ")
		};
	});
}
/** RECORD holds the digests of all members, so its difference is only worth a line when no other member differs. */
function withoutRecord(found) {
	const others = found.filter(({ member }) => !/^[^/]+\.dist-info\/RECORD$/.test(member));
	return others.length > 0 ? others : found;
}
function containerDifference(first, second, one, other) {
	if ([...one.keys()].join("\0") !== [...other.keys()].join("\0")) return "members equal, in another order";
	if (first[0] === 31 && Buffer.compare(first.subarray(10), second.subarray(10)) === 0) return "members equal, another time or system in the header of gzip";
	return "members equal uncompressed, compressed or laid out in another way";
}
/** The position of the first difference. Lines, columns (UTF-16 code units) and bytes count from 1. */
function contentDifference(first, second) {
	const shorter = Math.min(first.length, second.length);
	let at = 0;
	while (at < shorter && first[at] === second[at]) at++;
	const sizes = first.length === second.length ? `${first.length}` : `${first.length} and ${second.length}`;
	const isText = (bytes) => isUtf8(bytes) && !bytes.subarray(0, 8e3).includes(0);
	if (!isText(first) || !isText(second)) return `byte ${at + 1} of ${sizes}`;
	const before = Buffer.from(first.buffer, first.byteOffset, at).toString("utf8");
	return `line ${before.split("\n").length}, column ${at === 0 ? 1 : before.length - before.lastIndexOf("\n")}`;
}
async function zipMembers(bytes) {
	const { default: Zip } = await import("./adm-zip.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	const entries = new Zip(Buffer.from(bytes), { noSort: true }).getEntries();
	return new Map(entries.map((entry) => {
		const { attr, timeval } = entry.header;
		const facts = {
			mode: (attr >>> 16).toString(8),
			time: dosTime(timeval)
		};
		return [entry.rawEntryName.toString("utf8"), {
			content: entry.isDirectory ? Buffer.alloc(0) : entry.getData(),
			facts
		}];
	}));
}
/** `2024-03-09 12:34:56` from the date and time of a zip file (APPNOTE.TXT 4.4.6). */
function dosTime(value) {
	const two = (number) => String(number).padStart(2, "0");
	return `${`${1980 + (value >>> 25)}-${two(value >>> 21 & 15)}-${two(value >>> 16 & 31)}`} ${two(value >>> 11 & 31)}:${two(value >>> 5 & 63)}:${two((value & 31) * 2)}`;
}
async function tarMembers(bytes) {
	const headers = [];
	const members = await readTarGz(bytes, (header) => {
		headers.push(header);
		return true;
	});
	return new Map(members.map(({ name, content }, index) => {
		const { type, mode, mtime, uid, gid, uname, gname, linkname } = headers[index];
		const owner = `${uid}:${gid} ${uname ?? ""}:${gname ?? ""}`;
		const facts = {
			type: type ?? "file",
			mode: mode?.toString(8) ?? "",
			time: mtime?.toISOString() ?? "",
			owner
		};
		return [name, {
			content,
			facts: linkname ? {
				...facts,
				target: linkname
			} : facts
		}];
	}));
}

// src/features/build/reproducible.ts
/** Of larger files only the digests are compared. In bytes. */
const MAX_COMPARED = 536870912;
/** Number of differences that the message lists for one file. */
const SHOWN = 10;
/** Compares the files of two builds. Throws UserError for different members; a warning names those that differ by design (`varies`). */
async function compareBuilds(build, first, second, { varies }) {
	const problems = [];
	const byDesign = [];
	for (const file of first) {
		const other = second.find(({ name }) => name === file.name);
		if (other?.sha256 === file.sha256) continue;
		const found = other === void 0 ? [{
			member: "",
			what: "the second build did not make it"
		}] : await differences(build.files, file, other);
		const expected = found.filter(({ member }) => member !== "" && varies?.(member));
		const others = found.filter((difference) => !expected.includes(difference));
		byDesign.push(...expected.map(({ member }) => member));
		if (others.length > 0) problems.push(`  ${file.name}:`, ...differenceLines(others).map((line) => `    ${line}`));
	}
	for (const { name } of second) if (!first.some((file) => file.name === name)) problems.push(`  ${name}: only the second build made it`);
	if (problems.length > 0) throw new UserError(`Built twice in different folders, ${build.component.id} does not give the same bytes:\n${problems.join("\n")}`, "Take what depends on the time, the folder or chance out of the build (SOURCE_DATE_EPOCH and RELEASE_VERSION are set), or leave `reproducible: check` out.");
	if (byDesign.length > 0) build.warn(`built twice in different folders: equal but for what the framework makes anew in every build (${byDesign.join(", ")})`);
	else build.addEvidence("built twice in different folders: the same bytes");
}
async function differences(files, first, second) {
	if (Math.max(first.size, second.size) > MAX_COMPARED) return [{
		member: "",
		what: `${first.size} and ${second.size} bytes, too large to be looked into`
	}];
	return await fileDifferences(first.name, await files.read(first.path), await files.read(second.path));
}
/** One line for each of the first ten differences, and the number of the others. */
function differenceLines(found) {
	return firstLines(found, SHOWN, ({ member, what }) => member === "" ? what : `${member}: ${what}`);
}

// src/features/build/run/needed-files.ts
/**
* Copies the files of needed components to `<folder>/<id>/`, without write permission. A script that ignores the permission changes its copy, not the release.
* Returns RELEASE_NEEDS, and pip's settings: a constraint with a file URL makes pip take that wheel (pip.pypa.io, Constraints Files). `--find-links` alone does
* not: of two equal versions pip 26.3 takes the one of the index. If a project has several wheels, the constraint names only the version, and pip takes a wheel
* that fits. `env`: the environment so far.
*/
async function offerNeeded(folder, built, files, env) {
	const copyOf = ({ component, name }) => posix.join(folder, component, name);
	for (const file of built) await files.copy(file.path, copyOf(file), 292);
	const packages = built.filter(({ name }) => isPackageFileName(name));
	if (packages.length === 0) return { RELEASE_NEEDS: folder };
	const wheels = packages.filter(({ name }) => name.endsWith(".whl"));
	const lines = [...Map.groupBy(wheels, ({ name }) => name.split("-").slice(0, 2).join(" == "))].map(([pin, [one, another]]) => another ? pin : `${pin.split(" ")[0]} @ ${fileUrl(copyOf(one))}`);
	await files.write(`${folder}.txt`, lines.join("\n"));
	const links = [env.PIP_FIND_LINKS ?? "", ...new Set(packages.map((file) => fileUrl(posix.dirname(copyOf(file)))))];
	const constraint = fileUrl(`${folder}.txt`);
	return {
		RELEASE_NEEDS: folder,
		PIP_FIND_LINKS: links.join(" "),
		PIP_CONSTRAINT: constraint,
		PIP_BUILD_CONSTRAINT: constraint
	};
}
const fileUrl = (path) => `file://${encodeURI(path).replace(/[?#]/g, encodeURIComponent)}`;
/** Copies the `output:` folders of needed node components to a second clean tree. A package may contain those files. */
async function copyOutputs({ plan, component, tree, files }, target) {
	const ids = withNeeds(plan.components, component.needs ?? []);
	for (const other of plan.components) {
		if (other.kind !== "node" || other.output === null || !ids.has(other.id)) continue;
		const output = posix.join(other.path, other.output);
		for (const { path, kind } of await files.walk(posix.join(tree, output))) if (kind === "file") await files.copy(posix.join(tree, output, path), posix.join(target, output, path));
	}
}

// src/features/build/run/withheld.ts
/** Settings of installers that can name a variable. */
const SETTINGS = [
	".npmrc",
	".yarnrc.yml",
	"bunfig.toml",
	"requirements.txt"
];
/** What to do after an answer 401 or 403 when settings name a variable that the build did not get; else empty. `environment`: the step's own. */
async function withheldHint(error, { component, tree, env, files }, environment) {
	if (!(error instanceof CommandError && /(?<![\d.])40[13](?![\d.])|Environment variable not found/.test(error.tail.join("\n")))) return "";
	const isMissing = (name) => env[name] === void 0 && (environment[name] !== void 0 || isWithheld(name));
	const texts = [...[
		component.path,
		...foldersOf([component.path]),
		"."
	].map((folder) => posix.join(tree, folder)).flatMap((folder) => SETTINGS.map((name) => posix.join(folder, name))), env.NPM_CONFIG_USERCONFIG ?? `${env.HOME}/.npmrc`].map(async (path) => [posix.basename(path), await files.readText(path) ?? ""]);
	const variables = Object.keys(environment).flatMap((name) => /^(PIP|UV|NPM_CONFIG)_/.test(name) ? `$${name}` : []);
	for (const [where, text] of [...await Promise.all(texts), ["The environment", variables.join()]]) {
		const [, name] = text.matchAll(/\$\{?(\w+)/g).find(([, each]) => isMissing(each)) ?? [];
		if (name !== void 0) return `${where} names ${name}, which this build does not get. Keep a token that can only read packages as a secret, pass it in a variable of its own that \`env:\` of the component lists, and name that variable there.`;
	}
	return "";
}
/** Warns of untracked `.env` files in the component's folder of the checkout, which an earlier step or a developer left. The clean tree lacks them. */
async function warnOfUntrackedVariables(build, tracked) {
	const { path } = build.component;
	const names = (await build.files.walk(posix.join(build.workspace, path), ({ kind }) => kind === "directory").catch(() => [])).flatMap((each) => /^\.env(\.|$)/.test(each.path) ? posix.join(path, each.path) : []);
	const known = names.length === 0 ? [] : (await tracked()).map((file) => file.path);
	const lost = names.filter((name) => !known.includes(name));
	if (lost.length > 0) build.warn(`git does not track ${shortList(lost)}, so the build does not see it: write it in \`setup:\`, or set its variables in the workflow`);
}

// src/features/build/run/run-component-build.ts
/** Runs all stages of one component. `needed` are the results of all components that it needs. A failure is part of the result, not an exception. */
async function runComponentBuild(build, component, needed) {
	const { plan, context, ports, stop, began, memoizeByKey } = build;
	const { tree, workspace } = context;
	const { id, path } = component;
	const env = buildEnvironment(plan, context, component.env);
	const log = ports.log.build(id);
	const scripts = {};
	const makeScripts = async () => {
		if (component.kind !== "python" && component.kind !== "command") return scripts;
		const shared = context.environment.GITHUB_ACTIONS === "true";
		const setting = {
			cwd: tree,
			env,
			signal: stop.signal
		};
		return Object.assign(scripts, await makeScriptEnvironment(ports.exec, posix.join(temp, "python"), shared, setting));
	};
	const temp = posix.join(context.temp, "builds", id);
	const offered = needed.flatMap(({ files }) => files);
	const needs = needed.length > 0 ? await offerNeeded(posix.join(temp, "needs"), offered, ports.files, env) : {};
	const running = startComponentBuild({
		component,
		plan,
		tree,
		workspace,
		directory: posix.join(component.kind === "files" ? workspace : tree, path),
		dist: posix.join(context.dist, id),
		temp,
		shared: context.temp,
		env,
		scriptEnvironment: () => memoizeByKey(`python of ${id}`, makeScripts),
		needs,
		tools: {},
		memoizeByKey
	}, {
		ports,
		log,
		signal: stop.signal,
		began
	});
	const ended = await endOf(build, running, needed);
	const processes = await ports.processTags.end(id);
	if (processes > 0) log.line(`${count(processes, "process", "processes")} that the component build had left running: stopped.`);
	log.end(ended.status, ended.failure);
	return {
		component,
		...ended,
		evidence: running.evidence,
		record: {
			component: id,
			stages: running.stages
		},
		variables: Object.keys({
			...env,
			...scripts,
			...needs,
			[processTagVariable]: ""
		}).sort(),
		tools: running.build.tools
	};
}
async function endOf(build, running, needed) {
	try {
		if (needed.some(({ status }) => status !== "passed")) await running.stage("build", () => Promise.reject(new ComponentBuildCancelled()));
		return {
			status: "passed",
			files: await runStages(build, running)
		};
	} catch (error) {
		if (error instanceof ComponentBuildCancelled) return {
			status: "stopped",
			files: []
		};
		if (build.context.dryRun !== true) build.stop.abort();
		const advice = await withheldHint(error, running.build, build.context.environment);
		return {
			status: "failed",
			files: [],
			failure: failureOf(error, running.current(), advice)
		};
	}
}
/** `advice` stands before the hint of the error. Unforeseen errors (a full disk, a file without read permission) fail the component build like any other error. */
function failureOf(error, stage, advice) {
	return {
		stage,
		message: error instanceof Error ? error.message : String(error),
		hint: [advice, hintOf(error)].filter(Boolean).join("\n"),
		tail: [],
		...error instanceof CommandError && { tail: error.tail }
	};
}
async function runStages(build, running) {
	const componentBuild = running.build;
	const { component, files: fileSystem, dist } = componentBuild;
	await requireFolder(componentBuild);
	await fileSystem.remove(dist);
	await fileSystem.makeDirectory(dist);
	await fileSystem.makeDirectory(componentBuild.temp);
	if (component.setup !== null || component.kind === "node") await running.stage("setup", () => setUp(componentBuild));
	if (component.test !== null) await running.stage("test", async () => {
		const before = new Set(await untracked(build, componentBuild));
		await runScript(componentBuild, component.test);
		await removeTestFiles(build, componentBuild, before);
	});
	let built;
	let files = [];
	await running.stage("build", async () => {
		if ([
			"python",
			"node",
			"command"
		].includes(component.kind)) await warnOfUntrackedVariables(componentBuild, build.trackedFiles);
		built = await buildFilesOf(build, componentBuild, true);
		files = await builtFiles(componentBuild, built.names);
	});
	await running.stage("verify", async () => {
		await built.verify();
		if (component.verify !== null) await runScript(componentBuild, component.verify);
		requireSame(files, await builtFiles(componentBuild, built.names));
		if (component.kind !== "files" && component.reproducible === "check") await compareBuilds(componentBuild, files, await buildAgain(build, running), built);
	});
	return files;
}
async function setUp(componentBuild) {
	const { component } = componentBuild;
	if (component.kind === "node") await installNode({
		...componentBuild,
		component
	});
	if (component.setup !== null) await runScript(componentBuild, component.setup, componentBuild.needs);
}
/** Sets up and builds in a second clean tree. Returns the files of the second build. */
async function buildAgain(build, running) {
	const { git } = build.ports;
	const componentBuild = running.again();
	await git.addCleanTree(componentBuild.tree, build.plan.commit, build.plan.tag ?? void 0);
	try {
		await componentBuild.files.makeDirectory(componentBuild.dist);
		await componentBuild.files.makeDirectory(componentBuild.temp);
		await copyOutputs(running.build, componentBuild.tree);
		await setUp(componentBuild);
		return await builtFiles(componentBuild, (await buildFilesOf(build, componentBuild, false)).names);
	} finally {
		await componentBuild.files.remove(componentBuild.tree).catch(() => void 0);
	}
}
/** Throws UserError when a `verify:` script changed a built file. */
function requireSame(before, after) {
	const changed = after.filter(({ sha256 }, index) => sha256 !== before[index]?.sha256);
	if (changed.length === 0) return;
	throw new UserError(`${changed.map(({ name }) => name).join(", ")} changed while it was verified.`, "`verify:` may read what was built; change it in `setup:` or in the build.");
}
/** Untracked files of the component's folder, without the folders of other components inside it. */
async function untracked({ plan, ports }, { component, directory }) {
	if (component.kind === "files") return [];
	const { id, path } = component;
	const others = plan.components.filter((other) => other.id !== id && other.path !== path).map((other) => posix.relative(path, other.path));
	return (await ports.git.untrackedFiles(directory)).filter((name) => !others.some((other) => name.startsWith(`${other}/`)));
}
/** Deletes untracked files of tests, which a backend would pack. In a shared folder all files stay, because their owner is unknown. */
async function removeTestFiles(build, componentBuild, before) {
	const { id, path } = componentBuild.component;
	if (build.plan.components.some((other) => other.id !== id && other.kind !== "files" && other.path === path)) return;
	const created = (await untracked(build, componentBuild)).filter((name) => !before.has(name));
	for (const name of created) await componentBuild.files.remove(posix.join(componentBuild.directory, name));
	if (created.length > 0) componentBuild.addEvidence(`removed what the tests left behind: ${shortList(created)}`);
}
async function requireFolder({ component: { id, path, kind }, directory, files, workspace, tree }) {
	if ((await files.facts(directory))?.kind !== "directory") throw new UserError(`The component ${id} has no folder ${path}.`, "Change `path:` of the component; the folder must be in the commit.");
	const [real, root] = await Promise.all([directory, kind === "files" ? workspace : tree].map((folder) => files.realPath(folder)));
	if (real !== root && !real.startsWith(`${root}/`)) throw new UserError(`The folder ${path} of ${id} lies behind a link that leads out of the repository.`, "Name a folder of the commit.");
}
/** The build stage of each component kind; a new kind gets a case here. `verified`: false for a second build. */
async function buildFilesOf(build, componentBuild, verified) {
	const { component } = componentBuild;
	switch (component.kind) {
		case "python": return await buildPython({
			...componentBuild,
			component
		}, await build.pythonTools(), verified);
		case "node": return await buildNode({
			...componentBuild,
			component
		});
		case "archive": return await buildArchive({
			...componentBuild,
			component
		}, await build.trackedFiles());
		case "command":
			await runScript(componentBuild, component.run, componentBuild.needs);
			return await attachFiles(componentBuild, component.files, build.pythonTools);
		case "files": return await attachFiles(componentBuild, component.files, build.pythonTools);
	}
}

// src/features/build/build.ts
const MAX_PARALLEL = 4;
/** The component whose `allow-changes` names a path of the repository. Where another component packs the file, nobody may change it. */
function allowedFor(components, path) {
	return components.find((component) => {
		if (component.kind === "files" || components.some((other) => other !== component && other.kind !== "files" && holds(other, path))) return false;
		return component.allowChanges?.some((glob) => import_picomatch.default.isMatch(path, posix.join(component.path, glob), { dot: true }));
	});
}
/** Runs the component builds, at most four in parallel, each after those that it needs. Except in a dry run, the first failure stops the others. Throws UserError. */
async function buildComponents(plan, context, ports) {
	const { components } = plan;
	await requireKnownAssets(components, context.workspace, ports.files);
	const build = openBuild(plan, context, ports);
	const before = new Set(await ports.git.changedFiles(context.tree, plan.commit));
	if (components.some((component) => component.kind === "python")) build.pythonTools().catch(() => {});
	const builds = await runInOrder(components, (component, needed) => runComponentBuild(build, component, needed));
	const tools = mergeTools(builds.map(({ component: { id }, tools }) => ({
		id,
		tools
	})));
	if (builds.some(({ status }) => status !== "passed")) return {
		builds,
		tools
	};
	const owners = (await ports.git.changedFiles(context.tree, plan.commit)).filter((path) => !before.has(path)).map((path) => ({
		path,
		owner: allowedFor(components, path)
	}));
	const passed = builds.map((build) => {
		const own = owners.filter(({ owner }) => owner === build.component).map(({ path }) => path);
		if (own.length === 0) return build;
		const evidence = `rewrote, as allow-changes permits: ${shortList(own)}`;
		return {
			...build,
			evidence: [...build.evidence, {
				component: build.component.id,
				stage: "build",
				evidence
			}]
		};
	});
	const foreign = owners.filter(({ owner }) => owner === void 0).map(({ path }) => path);
	const failure = nameFailure(builds) ?? await changedFailure(foreign, () => ports.git.differences(context.tree, plan.commit, foreign));
	return {
		builds: passed,
		tools,
		...failure && { failure }
	};
}
function nameFailure(builds) {
	const assets = builds.flatMap(({ files }) => files.map((file) => ({
		...file,
		path: `${file.component}/${file.name}`
	})));
	const clashes = assetProblems(assets);
	return clashes.length === 0 ? void 0 : new UserError(clashes.join("\n"), "Every asset of a release has a name of its own.");
}
async function changedFailure(changed, difference) {
	if (changed.length === 0) return void 0;
	const listed = firstLines(changed, 10, String).map((line) => `  ${line}`);
	const shown = (await difference()).split("\n").filter((line) => /^(\+\+\+|@@|[-+](?!--)|Binary)/.test(line)).slice(0, 12).map((line) => `    ${visible(line.slice(0, 160))}`);
	return new UserError(`A build changed tracked files, so what was built is not what the commit holds:\n${[...listed, ...shown].join("\n")}`, "Commit what the build generates, let it write to files that git ignores, or name files that no other component packs in `allow-changes:` of the component.");
}
/** One entry for each tool. If components used different versions, later entries are named `<tool> (<component>)`. */
function mergeTools(builds) {
	const merged = {};
	for (const { id, tools } of builds) for (const [name, version] of Object.entries(tools)) merged[merged[name] === void 0 || merged[name] === version ? name : `${name} (${id})`] = version;
	return merged;
}
/** Runs `work` for each component after all that it needs, whose results it gets. Returns results in the order of the plan, after all have ended. */
async function runInOrder(components, work) {
	const memoize = makeMemoizeByKey();
	const waiting = [];
	let free = MAX_PARALLEL;
	const resultOf = (component) => memoize(component.id, async () => {
		const ids = withNeeds(components, [component.id]);
		const needed = await Promise.all(components.filter((other) => other !== component && ids.has(other.id)).map(resultOf));
		if (free-- <= 0) await new Promise((resolve) => waiting.push(resolve));
		try {
			return await work(component, needed);
		} finally {
			free++;
			waiting.shift()?.();
		}
	});
	const results = components.map(resultOf);
	await Promise.allSettled(results);
	return await Promise.all(results);
}

// src/features/build/build-steps.ts
/** What the stage `verify` inspects. */
const verified = {
	python: "wheel and sdist",
	node: "archive",
	archive: "archive",
	command: "files",
	files: "files"
};
/** The steps of one component build: one for each stage that ran, with its warnings first, then its evidence. */
function buildSteps(build) {
	const { id, kind } = build.component;
	return build.record.stages.map(({ stage, status, ms }) => {
		const stepId = `${stage}:${id}`;
		const step = {
			id: stepId,
			title: stage === "verify" ? `${id}: ${verified[kind]}` : titleOf(stepId),
			ms
		};
		if (status === "failed") return {
			...step,
			status,
			evidence: build.failure?.message ?? "failed"
		};
		if (status === "stopped") return {
			...step,
			status: "skipped",
			evidence: "stopped, because another component build failed"
		};
		const own = build.evidence.filter((item) => item.stage === stage);
		const warnings = own.filter(({ warning }) => warning);
		const texts = [...warnings, ...own.filter(({ warning }) => !warning)].map(({ evidence }) => evidence);
		return {
			...step,
			status: warnings.length > 0 ? "warned" : "passed",
			evidence: texts.join("; ") || "done"
		};
	});
}

export { buildComponents as n, mergeTools as r, buildSteps as t };