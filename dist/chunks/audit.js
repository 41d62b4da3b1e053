import { G as severities, M as makeMemoizeByKey } from "./start-shared.js";
import { I as UserError, R as messageWithHint, j as visible, o as foldersOf, y as count } from "./common-shared.js";
import { Jn as startComponentBuild, Rn as parse, qn as mergedEnvironment, zn as TomlError } from "./commands-shared.js";
import { i as toolOf, r as managerOf } from "./node-shared.js";
import { n as parsed, r as tableOf } from "./tolerant-shared.js";
import { i as privatePython, t as PIP_SETTINGS } from "./python-tools-shared.js";
import { posix } from "node:path";

// src/features/checks/audit/audit-report.ts
const textOf = (value) => typeof value === "string" ? value : "";
const listOf = (value) => Array.isArray(value) ? value : [];
const unreadable = "it gave no answer that can be read";
const severityOf = (value) => severities.find((severity) => severity === value);
/** Each vulnerability once: a package with several copies has several entries. */
function distinct(all) {
	return [...new Map(all.map((one) => [`${one.name} ${one.version} ${one.source} ${one.title}`, one])).values()];
}
/** `npm audit --json` (report version 2 of npm 7 and newer) and `pnpm audit --json` (version 1, as npm 6 had it). */
function readJsonAudit(stdout) {
	const report = tableOf(parsed(stdout, JSON.parse));
	const dependencies = tableOf(report.metadata).dependencies;
	const packages = typeof dependencies === "number" ? dependencies : tableOf(dependencies).total;
	if (report.auditReportVersion !== 2 && report.advisories === void 0) return { problem: problemOf(report) };
	return {
		vulnerabilities: distinct(report.auditReportVersion === 2 ? ofVersion2(report) : Object.values(tableOf(report.advisories)).map((entry) => ofAdvisory(tableOf(entry)))),
		packages: typeof packages === "number" ? packages : void 0
	};
}
function problemOf(report) {
	const error = tableOf(report.error);
	return [
		report.message,
		error.summary,
		error.message,
		error.code
	].map(textOf).find(Boolean) ?? unreadable;
}
function ofVersion2(report) {
	return Object.values(tableOf(report.vulnerabilities)).flatMap((entry) => {
		const { via, fixAvailable } = tableOf(entry);
		return listOf(via).map(tableOf).filter((advisory) => textOf(advisory.title) !== "").map((advisory) => ({
			name: textOf(advisory.dependency) || textOf(advisory.name),
			version: textOf(advisory.range),
			severity: severityOf(advisory.severity),
			title: textOf(advisory.title),
			source: textOf(advisory.url),
			fix: fixOf(fixAvailable)
		}));
	});
}
function fixOf(available) {
	if (available === true) return { kind: "update" };
	const { name, version, isSemVerMajor } = tableOf(available);
	if (textOf(version) === "") return { kind: "none" };
	return {
		kind: "version",
		package: textOf(name),
		version: textOf(version),
		major: isSemVerMajor === true
	};
}
function ofAdvisory(advisory) {
	const name = textOf(advisory.module_name);
	const patched = textOf(advisory.patched_versions);
	const used = listOf(advisory.findings).map((finding) => textOf(tableOf(finding).version)).filter(Boolean);
	const fix = patched === "" || patched.startsWith("<0.0.0") ? { kind: "none" } : {
		kind: "version",
		package: name,
		version: patched,
		major: false
	};
	return {
		name,
		version: [...new Set(used)].join(", ") || textOf(advisory.vulnerable_versions),
		severity: severityOf(advisory.severity),
		title: textOf(advisory.title),
		source: textOf(advisory.url),
		fix
	};
}
/** `yarn audit --json` of yarn 1, and `yarn npm audit --json` of yarn 4: an object on each line. Yarn 4 prints nothing when it finds no vulnerability. */
function readLinesAudit(stdout, code) {
	const lines = stdout.split("\n").flatMap((line) => line.startsWith("{") ? [tableOf(parsed(line, JSON.parse))] : []);
	const first = lines.filter(({ type }) => type === "auditAdvisory").map(({ data }) => ofAdvisory(tableOf(tableOf(data).advisory)));
	const later = lines.flatMap(({ value, children }) => children === void 0 ? [] : [ofTree(textOf(value), tableOf(children))]);
	const summary = lines.find(({ type }) => type === "auditSummary");
	if (summary === void 0 && later.length === 0 && code !== 0) {
		const error = lines.find(({ type }) => type === "error");
		return { problem: textOf(error?.data).split("\n")[0] || unreadable };
	}
	const packages = tableOf(summary?.data).totalDependencies;
	return {
		vulnerabilities: distinct([...first, ...later]),
		packages: typeof packages === "number" ? packages : void 0
	};
}
function ofTree(name, children) {
	const versions = children["Tree Versions"];
	return {
		name,
		version: Array.isArray(versions) ? versions.map(textOf).join(", ") : textOf(children["Vulnerable Versions"]),
		severity: severityOf(children.Severity),
		title: textOf(children.Issue),
		source: textOf(children.URL),
		fix: { kind: "unknown" }
	};
}
/** `pip-audit --format json`, which states no severities. Undefined for other output. */
function readPipAudit(stdout) {
	const report = tableOf(parsed(stdout, JSON.parse));
	if (!Array.isArray(report.dependencies)) return void 0;
	const dependencies = report.dependencies.map(tableOf);
	const vulnerabilities = dependencies.flatMap((dependency) => {
		return listOf(dependency.vulns).map((vuln) => ofPython(textOf(dependency.name), textOf(dependency.version), tableOf(vuln)));
	});
	const packages = dependencies.filter(({ skip_reason }) => skip_reason === void 0).length;
	return {
		vulnerabilities: distinct(vulnerabilities),
		packages
	};
}
function ofPython(name, version, vuln) {
	const ids = [vuln.id, ...listOf(vuln.aliases)].map(textOf).filter(Boolean);
	const [fixed] = listOf(vuln.fix_versions).map(textOf).filter(Boolean);
	return {
		name,
		version,
		severity: void 0,
		title: textOf(vuln.description).split("\n")[0],
		source: ids.join(", "),
		fix: fixed === void 0 ? { kind: "none" } : {
			kind: "version",
			package: name,
			version: fixed,
			major: false
		}
	};
}

// src/features/checks/audit/audit-node.ts
/** Time limit of an audit in milliseconds. An audit takes one or two requests. */
const timeout$1 = 18e4;
/** Asks the package manager for known vulnerabilities. It installs nothing and runs no script; a failure is a problem in the report. */
async function auditNode(build, exec) {
	const manifest = posix.join(build.component.path, "package.json");
	try {
		const manager = await managerOf(build);
		const path = posix.join(manager.folder, manager.lockfile);
		if (manager.name === "bun") return notDone("bun audit", path, "audits of bun are not read yet");
		return await ask$1(build, exec, manager, await toolOf(build, manager), path);
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		return notDone("npm audit", manifest, messageWithHint(error, " "));
	}
}
function notDone(tool, path, problem) {
	return {
		tool,
		path,
		report: { problem },
		command: tool,
		updateOf: () => ""
	};
}
/** The arguments of each manager. npm reads only the lockfile and retries once, because an unreachable service is only a warning. */
function argumentsOf({ name, berry }) {
	if (name === "npm") return [
		"audit",
		"--json",
		"--package-lock-only",
		"--fetch-retries=1",
		"--fetch-retry-mintimeout=1000",
		"--fetch-timeout=60000"
	];
	if (name === "pnpm") return ["audit", "--json"];
	return berry ? [
		"npm",
		"audit",
		"--all",
		"--recursive",
		"--json"
	] : ["audit", "--json"];
}
async function ask$1(build, exec, manager, tool, path) {
	const { berry, name } = tool;
	const cwd = posix.join(build.tree, manager.folder);
	const state = posix.join(cwd, ".yarn");
	const hadState = await build.files.facts(state) !== void 0;
	const env = mergedEnvironment(build.env, {
		...tool.env,
		npm_config_update_notifier: "false",
		FORCE_COLOR: "0"
	});
	const { outcome, code, stdout } = await exec.run({
		program: tool.program,
		args: [...tool.args, ...argumentsOf(tool)],
		cwd,
		env,
		timeout: timeout$1
	});
	if (berry && !hadState) await build.files.remove(state);
	const read = () => name === "yarn" ? readLinesAudit(stdout, code) : readJsonAudit(stdout);
	const problem = outcome === "timed-out" ? "it had no answer after three minutes" : "it could not be started";
	const title = name === "yarn" && berry ? "yarn npm audit" : `${name} audit`;
	const at = manager.folder === "." ? "" : `cd ${manager.folder} && `;
	return {
		tool: title,
		path,
		report: outcome === "exited" ? read() : { problem },
		command: `${at}${title}`,
		updateOf: (vulnerability) => `run ${at}${fixCommandOf(tool, vulnerability)}`
	};
}
function fixCommandOf({ name, berry }, { name: dependency, fix }) {
	const update = {
		npm: "npm update",
		pnpm: "pnpm update",
		yarn: berry ? "yarn up --recursive" : "yarn upgrade",
		bun: "bun update"
	}[name];
	if (fix.kind === "update") return "npm audit fix";
	if (name === "npm" && fix.kind === "version") return `npm install ${fix.package}@${fix.version}${fix.major ? ", a major step" : ""}`;
	return `${update} ${dependency}${fix.kind === "version" ? `, to ${fix.version}` : ""}`;
}

// src/features/checks/audit/python-pins.ts
/** Lockfiles by priority (PEP 751 first). */
const pythonLocks = [
	"pylock.toml",
	"uv.lock",
	"poetry.lock",
	"pdm.lock"
];
const nameRule = /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/;
const versionRule = /^[A-Za-z0-9][A-Za-z0-9.!+_-]*$/;
/** Whether an entry of a lockfile names a package that comes from elsewhere than an index. */
function isForeign(entry) {
	const source = tableOf(entry.source);
	const uv = !("type" in source) && [
		"virtual",
		"editable",
		"directory",
		"path",
		"git",
		"url"
	].some((key) => key in source);
	const poetry = [
		"directory",
		"file",
		"git",
		"url"
	].includes(String(source.type ?? ""));
	const other = [
		"path",
		"git",
		"url",
		"editable",
		"vcs",
		"directory",
		"archive"
	].some((key) => key in entry && entry[key] !== false);
	return uv || poetry || other;
}
/** The packages that a lockfile takes from an index, without folders, files and repositories. Throws TomlError for invalid TOML. */
function lockedPackages(text) {
	const file = tableOf(parse(text));
	return (Array.isArray(file.packages) ? file.packages : Array.isArray(file.package) ? file.package : []).map(tableOf).flatMap((entry) => {
		const { name, version } = entry;
		if (typeof name !== "string" || !nameRule.test(name) || isForeign(entry)) return [];
		return typeof version === "string" && versionRule.test(version) ? [{
			name,
			version
		}] : [];
	});
}
/**
* `project.dependencies` of a pyproject.toml (PEP 621) as requirements for pip (PEP 508), without direct references. `dynamic`: the build
* backend computes them, so only a build shows them. Throws TomlError for invalid TOML.
*/
function askedPackages(pyproject) {
	const project = tableOf(tableOf(parse(pyproject)).project);
	const sound = (Array.isArray(project.dependencies) ? project.dependencies.filter((entry) => typeof entry === "string") : []).filter((entry) => /^[A-Za-z0-9][^\u0000-\u001f\u007f]*$/.test(entry));
	const dynamic = Array.isArray(project.dynamic) && project.dynamic.includes("dependencies");
	const isDirect = (entry) => /^[\w.-]+(?:\s*\[[^\]]*\])?\s*@/.test(entry);
	return {
		requirements: sound.filter((entry) => !isDirect(entry)),
		dynamic: dynamic || Object.keys(project).length === 0
	};
}
/** Requirement files for pip-audit. Each has one version of a package; a lockfile may have several, for several Pythons. */
function requirementFiles(pins) {
	const files = [];
	const seen = /* @__PURE__ */ new Map();
	for (const pin of pins) {
		const key = pin.name.toLowerCase().replace(/[-_.]+/g, "-");
		const versions = seen.get(key) ?? /* @__PURE__ */ new Set();
		if (versions.has(pin.version)) continue;
		files[versions.size] = [...files[versions.size] ?? [], pin];
		seen.set(key, versions.add(pin.version));
	}
	return files.map((file) => `${file.map(({ name, version }) => `${name}==${version}`).join("\n")}\n`);
}

// src/features/checks/audit/audit-python.ts
/** The auditor of the Python Packaging Authority, in the tested version. */
const PIP_AUDIT = "pip-audit==2.10.1";
/** Time limit of a program in milliseconds. */
const timeout = 3e5;
/**
* Asks pip-audit for known vulnerabilities of a component's locked packages, else of the packages that pip would install today. Runs no code
* but pip and pip-audit, because pip downloads only wheels. A failure is a problem in the report. `python` gives the tools' Python.
*/
async function auditPython(path, setting, python) {
	const source = await sourceOf(path, setting);
	const updateOf = (vulnerability) => updateFrom(source, path, vulnerability);
	const audit = (report) => ({
		tool: "pip-audit",
		path: source.path,
		report,
		command: `pip-audit ${path}`,
		updateOf
	});
	try {
		if ("problem" in source) return audit({ problem: source.problem });
		if ("requirements" in source && source.requirements.length === 0) return audit({
			vulnerabilities: [],
			packages: 0
		});
		const program = await python();
		return audit(await ask("pins" in source ? source.pins : await resolve$1(source.requirements, program, setting), program, setting));
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		return audit({ problem: messageWithHint(error, " ") });
	}
}
/** The Python of a new environment with pip and pip-audit, installed from wheels only. Throws UserError when that fails. */
async function auditTools(setting) {
	const { python } = await privatePython(setting, "audit-tools", [
		"--only-binary",
		":all:",
		"pip",
		PIP_AUDIT
	], "pip-audit");
	return python;
}
/** A lockfile of the component or of a folder above it (a workspace), else its pyproject.toml, else its requirements.txt. */
async function sourceOf(component, { tree, files }) {
	let at = posix.join(component, "pyproject.toml");
	try {
		for (const folder of /* @__PURE__ */ new Set([
			component,
			...foldersOf([component]),
			"."
		])) for (const name of pythonLocks) {
			const text = await files.readText(posix.join(tree, folder, name));
			at = posix.join(folder, name);
			if (text !== void 0) return {
				path: at,
				pins: lockedPackages(text)
			};
		}
		at = posix.join(component, "pyproject.toml");
		const pyproject = await files.readText(posix.join(tree, at));
		const asked = pyproject === void 0 ? void 0 : askedPackages(pyproject);
		if (asked !== void 0 && !asked.dynamic) return {
			path: at,
			requirements: asked.requirements
		};
	} catch (error) {
		if (!(error instanceof TomlError)) throw error;
		return {
			path: at,
			problem: `${at} cannot be read, line ${error.line}`
		};
	}
	const list = posix.join(component, "requirements.txt");
	const text = await files.readText(posix.join(tree, list));
	if (text !== void 0) return {
		path: list,
		requirements: text.split("\n").filter((line) => /^\s*[A-Za-z0-9][^@:]*$/.test(line))
	};
	return {
		path: at,
		problem: "only its build backend knows the dependencies; commit a lockfile (uv.lock, poetry.lock, pylock.toml) or list them under project.dependencies"
	};
}
/** The packages that pip would install today. Throws UserError for a package without a wheel, because pip would run its build. */
async function resolve$1(requirements, program, setting) {
	const file = posix.join(setting.temp, `asked-${requirements.length}.txt`);
	await setting.files.write(file, `${requirements.join("\n")}\n`);
	const { code, stdout, output } = await run(program, [
		"-m",
		"pip",
		"install",
		"--dry-run",
		"--ignore-installed",
		"--quiet",
		"--only-binary",
		":all:",
		"--report",
		"-",
		"-r",
		file
	], setting);
	const installs = code === 0 ? JSON.parse(stdout).install : void 0;
	if (installs !== void 0) return installs.map(({ metadata: { name, version } }) => ({
		name,
		version
	}));
	throw new UserError(`pip could not tell what it would install: ${lastError(output)}`, "A lockfile makes the question needless.");
}
async function ask(pins, program, setting) {
	const lists = requirementFiles(pins);
	if (lists.length === 0) return {
		vulnerabilities: [],
		packages: 0
	};
	const names = lists.map((_, index) => posix.join(setting.temp, `pins-${index}.txt`));
	await Promise.all(names.map((name, index) => setting.files.write(name, lists[index])));
	const settled = [
		"--format",
		"json",
		"--output",
		"stdout",
		"--progress-spinner",
		"off",
		"--aliases",
		"on",
		"--desc",
		"on"
	];
	const alone = [
		"--no-deps",
		"--disable-pip",
		"--cache-dir",
		posix.join(setting.temp, "cache")
	];
	const lines = names.flatMap((name) => ["--requirement", name]);
	const { stdout, output } = await run(program, [
		"-m",
		"pip_audit",
		...settled,
		...alone,
		...lines
	], setting);
	return readPipAudit(stdout) ?? { problem: lastError(output) };
}
function run(program, args, { exec, tree, env }) {
	return exec.run({
		program,
		args: ["-I", ...args],
		cwd: tree,
		env: mergedEnvironment(env, PIP_SETTINGS),
		timeout
	});
}
/** The last line of the output with an error, else the last line. */
function lastError(output) {
	const lines = output.split("\n").filter((line) => line.trim() !== "");
	return (lines.findLast((line) => /error/i.test(line)) ?? lines.at(-1) ?? "it gave no answer").replace(/^ERROR:\s*/, "").trim();
}
const updates = {
	"uv.lock": "uv lock --upgrade-package",
	"poetry.lock": "poetry update",
	"pdm.lock": "pdm update"
};
function updateFrom({ path }, component, { name, fix }) {
	const update = updates[posix.basename(path)];
	const at = component === "." ? "" : `cd ${component} && `;
	const least = fix.kind === "version" ? fix.version : "";
	if (update !== void 0) return `run ${at}${update} ${name}${least && `, to ${least} or newer`}`;
	return `require ${name}>=${least} in ${path}`;
}

// src/features/checks/audit/audit.ts
/** The severity of vulnerabilities without one: pip-audit states none. */
const unrated = "high";
/** Finds known vulnerabilities of the components' dependencies, by their package managers and pip-audit. A failed audit is a warning. */
async function checkAudit(input, ports) {
	const { audit: rules, named } = input.checks;
	const check = {
		id: "audit",
		blocking: named.includes("audit"),
		findings: [],
		evidence: ""
	};
	if (!check.blocking) return {
		...check,
		skipped: "the configuration does not name it"
	};
	const { components } = input.plan;
	if (!components.some(({ kind }) => kind === "node" || kind === "python")) return {
		...check,
		skipped: "there is no node or python component"
	};
	const audits = [...new Map((await auditAll(input, ports)).map((audit) => [audit.path, audit])).values()];
	return {
		...check,
		findings: audits.flatMap((audit) => findingsOf(audit, rules.threshold)),
		evidence: audits.map((audit) => auditEvidence(audit, rules.threshold)).join("; ")
	};
}
async function auditAll(input, { exec, files, clock, log }) {
	const { plan, tree, workspace, temp, env } = input;
	const memoizeByKey = makeMemoizeByKey();
	const { signal } = new AbortController();
	const auditNodeComponent = async (component, folder) => {
		const buildLog = log.build(`audit ${component.id}`);
		const directories = {
			tree,
			workspace,
			directory: posix.join(tree, component.path),
			dist: folder,
			temp: folder,
			shared: temp
		};
		const context = {
			ports: {
				exec,
				files,
				clock
			},
			log: buildLog,
			signal,
			began: clock.now()
		};
		const { build } = startComponentBuild({
			component,
			plan,
			...directories,
			env,
			tools: {},
			memoizeByKey
		}, context);
		const result = await auditNode({
			...build,
			component
		}, exec);
		buildLog.end("passed");
		return result;
	};
	const audit = async (component) => {
		const folder = posix.join(temp, component.id);
		if (component.kind === "node") return [await auditNodeComponent(component, folder)];
		if (component.kind !== "python") return [];
		await files.makeDirectory(folder);
		const python = () => memoizeByKey("pip-audit", () => auditTools({
			exec,
			files,
			cwd: tree,
			temp,
			env,
			signal
		}));
		return [await auditPython(component.path, {
			tree,
			temp: folder,
			env,
			exec,
			files
		}, python)];
	};
	return (await Promise.all(plan.components.map(audit))).flat();
}
const rank = (severity) => severities.indexOf(severity);
const counts = ({ severity }, threshold) => rank(severity ?? unrated) >= rank(threshold);
function findingsOf(audit, threshold) {
	const { path, report, tool, command } = audit;
	if ("problem" in report) return [{
		rule: "audit/not-asked",
		level: "warning",
		path,
		message: `${tool} could not ask about ${visible(path)}: ${visible(report.problem, 400)}`.replace(/\.?$/, "."),
		suggestion: `look with ${visible(command)}, and run this again when its service answers`
	}];
	return [...report.vulnerabilities].sort((a, b) => rank(b.severity ?? unrated) - rank(a.severity ?? unrated) || (a.name < b.name ? -1 : 1)).map((vulnerability) => ofVulnerability(vulnerability, audit, threshold));
}
function ofVulnerability(vulnerability, { path, updateOf }, threshold) {
	const { name, version, severity, title, source, fix } = vulnerability;
	const rated = severity ?? `no severity is given, counts as ${unrated}`;
	const update = visible(updateOf(vulnerability));
	const known = fix.kind === "none" ? `no version without it is known: replace ${visible(name)}` : update;
	const suggestion = fix.kind === "unknown" ? `${update}; where no version without it is out, replace it` : known;
	const level = counts(vulnerability, threshold) ? "error" : "info";
	const message = `${visible(name)} ${visible(version)}: ${visible(title)} (${rated}; ${visible(source)})`;
	return {
		rule: `audit/${severity ?? "unrated"}`,
		level,
		path,
		message,
		suggestion
	};
}
function auditEvidence({ tool, path, report }, threshold) {
	if ("problem" in report) return `${tool} could not ask about ${visible(path)}`;
	const severe = report.vulnerabilities.filter((vulnerability) => counts(vulnerability, threshold)).length;
	const below = report.vulnerabilities.length - severe;
	const of = report.packages === void 0 ? "" : `, ${count(report.packages, "package")}`;
	return `${tool} of ${visible(path)}${of}: ${severe === 0 ? "none" : severe} at or above ${threshold}${below === 0 ? "" : `, ${below} below`}`;
}

export { checkAudit };