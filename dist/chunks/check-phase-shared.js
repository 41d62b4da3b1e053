import { o as __toESM } from "./rolldown-runtime-shared.js";
import { r as switchedOff, t as defaultPaths } from "./checks-config-shared.js";
import { a as shellWord, n as formatDuration, s as shortList, t as count } from "./format-shared.js";
import { r as visible } from "./visible-shared.js";
import { n as checkVersions } from "./version-agreement-shared.js";
import { a as UserError, i as StepError } from "./errors-shared.js";
import { n as findNonAsciiText, t as checksFailedError } from "./refusal-shared.js";
import { i as renderBaseline, n as entriesOf, r as parseBaseline, t as compareWithBaseline } from "./baseline-shared.js";
import { n as listedAtMost, r as surplus } from "./file-findings-shared.js";
import { n as scanTexts } from "./scan-texts-shared.js";
import { n as selectFiles } from "./text-files-shared.js";
import { r as wanted } from "./text-job-shared.js";
import { t as require_parse } from "./semver-shared.js";
import { t as require_picomatch } from "./picomatch-shared.js";
import { i as lastLines } from "./component-build-shared.js";
import { n as scriptCommand } from "./scripts-shared.js";
import { n as gate, t as downgradeNonBlocking } from "./gate-shared.js";
import { r as titleOf, t as STEP_IDS } from "./step-titles-shared.js";
import { t as readSourceLines } from "./source-lines-shared.js";
import { n as recordCheck, r as step } from "./step-shared.js";
import { a as variableNames, n as childSecrets, o as withPrivateCaches, t as childEnvironment } from "./child-environment-shared.js";
import { t as readInside } from "./read-inside-shared.js";
import { t as tickChecklist } from "./checklist-shared.js";
import { t as nearest } from "./nearest-shared.js";
import { d as versionTextOfTag, l as toSemver, u as versionOfTag } from "./version-shared.js";
import { posix } from "node:path";

// src/features/text-checks/ellipsis/ellipsis-excludes.ts
/**
* Files that the ellipsis check always skips: minified files, lock files, vendored code, and snapshots and fixtures of tests.
* One expression, because the function runs for every path of the repository.
*/
const excluded = /\.min\.[^/]*$|(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|go\.sum|\.pnp\.c?js)$|\.(?:lock|snap|ambr|map)$|(?:^|\/)(?:__snapshots__|snapshots|fixtures|__fixtures__|node_modules|vendor|third_party)\//;
/** Whether the ellipsis check skips a path without configuration. */
function isExcludedByDefault(path) {
	return excluded.test(path);
}

// src/features/text-checks/text-checks.ts
/** Runs the checks `ascii` and `ellipsis`, which share one read of each file. Throws UserError for an invalid or missing baseline. */
async function checkTexts(input, tracked, ports) {
	const start = ports.clock.now();
	const { config } = input;
	const selections = {
		ascii: selectionFor(input, tracked, "ascii"),
		ellipsis: selectionFor(input, tracked, "ellipsis")
	};
	const entries = await readBaseline(input, ports.files);
	const job = makeJob(input, tracked, selections, entries !== void 0 || input.baseline === "update");
	const found = await scanTexts(job, ports);
	const compared = compareWithBaseline(found.files, input.baseline === "update" ? entriesOf(found.files, job) : entries ?? [], job);
	const gone = await writeBaseline(input, entries, compared.present, ports.files);
	const message = input.tagMessage === void 0 || config.off.includes("ascii") ? [] : await findNonAsciiText(input.tagMessage, "tag message", config.ascii);
	const ms = (ports.clock.now() - start) / 2;
	const result = (check, more) => {
		return {
			...textResult(input, {
				check,
				job,
				found,
				fresh: compared.fresh,
				known: compared.known[check],
				selection: selections[check]
			}, [...more, ...goneFindings(check, gone, config)]),
			ms
		};
	};
	return [result("ascii", message), result("ellipsis", [])];
}
/** The files of a text check. A path without a file is an error when it is configured, but not when it is a default. */
function selectionFor({ config }, tracked, check) {
	if (config.off.includes(check)) return {
		has: () => false,
		findings: []
	};
	const { paths, exclude } = config[check];
	const selection = selectFiles(tracked, {
		paths,
		exclude
	}, check);
	const isDefault = paths.length === defaultPaths[check].length && paths.every((path, index) => path === defaultPaths[check][index]);
	return {
		has: check === "ascii" ? selection.has : (file) => selection.has(file) && !isExcludedByDefault(file.path),
		findings: isDefault ? [] : selection.findings
	};
}
function makeJob({ root, config }, tracked, { ascii, ellipsis }, fingerprints) {
	const paths = [];
	const wants = new Uint8Array(tracked.length);
	for (const file of tracked) {
		const bits = (ascii.has(file) ? wanted.ascii : 0) | (ellipsis.has(file) ? wanted.ellipsis : 0);
		if (bits === 0) continue;
		wants[paths.length] = bits;
		paths.push(file.path);
	}
	return {
		root,
		paths,
		wants: wants.slice(0, paths.length),
		ascii: config.ascii,
		fingerprints
	};
}
async function readBaseline({ root, config, baseline }, files) {
	const { path, named } = config.baseline;
	const text = await files.readText(`${root}/${path}`);
	if (text !== void 0) return parseBaseline(text, path);
	if (named && baseline !== "update") throw new UserError(`The baseline ${visible(path)} does not exist.`, "Write it with release-runbook check --update-baseline, or take checks.baseline out.");
}
/** Writes the baseline for `shrink` and `update`; otherwise returns how many of its findings no longer occur. */
async function writeBaseline({ root, config, baseline }, before, present, files) {
	const path = `${root}/${config.baseline.path}`;
	const mayWrite = baseline === "update" || baseline === "shrink" && before !== void 0;
	const others = (before ?? []).filter(({ rule }) => config.off.some((check) => rule.startsWith(`${check}/`)));
	const text = renderBaseline([...present, ...others]);
	if (mayWrite && (before === void 0 || text !== renderBaseline(before))) await files.write(path, text);
	const countOf = (entries, check) => entries.filter(({ rule }) => rule.startsWith(`${check}/`)).reduce((sum, { count }) => sum + count, 0);
	const gone = (check) => mayWrite || before === void 0 ? 0 : countOf(before, check) - countOf(present, check);
	return {
		ascii: gone("ascii"),
		ellipsis: gone("ellipsis")
	};
}
function goneFindings(check, gone, config) {
	if (gone[check] === 0) return [];
	return [{
		rule: `${check}/baseline`,
		level: "info",
		path: config.baseline.path,
		message: `${count(gone[check], "finding")} of the baseline no longer ${gone[check] === 1 ? "occurs" : "occur"}.`,
		suggestion: "release-runbook check --fix takes them out"
	}];
}
function textResult(input, selected, more) {
	const { check, job, found, selection, known } = selected;
	const result = {
		id: check,
		blocking: input.config.named.includes(check)
	};
	const isSelected = (file) => (job.wants[file] & wanted[check]) !== 0;
	const off = switchedOff(input.config, check);
	if (off !== void 0) return {
		...result,
		findings: [],
		evidence: "",
		skipped: off
	};
	const unread = found.unreadable.filter(({ file }) => isSelected(file));
	const findings = [
		...selection.findings,
		...more,
		...unread.map(({ file, reason }) => ({
			rule: `${check}/unreadable`,
			level: "error",
			path: job.paths[file],
			message: `The file cannot be read: ${reason}.`
		})),
		...listFindings(selected)
	];
	const files = job.wants.reduce((count, bits) => count + ((bits & wanted[check]) === 0 ? 0 : 1), 0);
	if (files === 0 && findings.length === 0) return {
		...result,
		findings,
		evidence: "",
		skipped: `no tracked file matches ${visible(input.config[check].paths.join(", "))}`
	};
	const binary = found.binary.filter(isSelected).map((file) => job.paths[file]);
	const read = [
		count(files - binary.length - unread.length, "text file"),
		...notRead(binary),
		...check === "ellipsis" ? limits(found) : input.tagMessage === void 0 ? [] : ["and the tag message"]
	].join(", ");
	const old = known === 0 ? "" : `, ${known} old in the baseline`;
	return {
		...result,
		findings,
		evidence: `${read}: ${findings.length === 0 ? "nothing found" : count(findings.length, "finding")}${old}`
	};
}
/** The findings of a check in the order of the files, with a finding for the number of unlisted ones. */
function listFindings({ check, fresh, job }) {
	const findings = [];
	let more = 0;
	for (const found of fresh) {
		if (found.check !== check) continue;
		if (findings.length >= 1e4) {
			more += found.findings.length + found.more;
			continue;
		}
		const listed = found.findings.slice(0, 100);
		findings.push(...job.fingerprints ? listed.map(({ fingerprint: _, ...finding }) => finding) : listed);
		const rest = found.more + Math.max(0, found.findings.length - 100);
		if (rest > 0) findings.push(surplus(check, job.paths[found.file], rest));
	}
	if (more > 0) findings.push({
		rule: `${check}/more`,
		level: "error",
		message: `${more} more findings are counted and not listed.`
	});
	return findings;
}
function notRead(binary) {
	if (binary.length === 0) return [];
	const some = binary.slice(0, 3).map((path) => visible(path));
	return [`${binary.length} binary not read as text (${some.join(", ")}${binary.length > 3 ? " and more" : ""})`];
}
/** The files that the ellipsis check read without a grammar, or not at all. */
function limits({ unknown, simple }) {
	return [...simple.length === 0 ? [] : [`languages of the families ${simple.join(", ")} by a simple comment rule`], ...unknown.length === 0 ? [] : [`${count(unknown.length, "file")} with an ellipsis in a language without a rule`]];
}

// src/features/checks/retag.ts
var import_parse = /* @__PURE__ */ __toESM(require_parse(), 1);
/** The suggestion for a tag with a wrong version: words and commands, in the spelling of the tag. */
function retag(tag, version, right) {
	const name = visible(tag.replace(version, right));
	return `write ${right} into the version files, commit, and run git tag --annotate ${name} -m "Release ${name}" && git push origin refs/tags/${name}`;
}

// src/features/checks/order.ts
/**
* A version must be higher than every released version of its line: versions with the same major and minor number, and versions in the
* history of its commit. So a back-port may be lower than other releases. Prereleases limit only prereleases, as in the notes.
*/
function checkOrder(tag, version, released) {
	const own = (0, import_parse.default)(version);
	if (own === null) return [];
	const [highest] = released.flatMap((other) => {
		const parsed = other.tag === tag ? null : (0, import_parse.default)(other.version);
		return parsed !== null && isOfLine(own, parsed, other.ancestor) && !isAbove(own, parsed) ? [{
			...other,
			parsed
		}] : [];
	}).sort((a, b) => b.parsed.compare(a.parsed) || (a.tag < b.tag ? -1 : 1));
	if (highest === void 0) return [];
	const { parsed, ancestor } = highest;
	const how = parsed.compare(own) === 0 ? "is the version of" : "is lower than";
	const line = ancestor ? "which this commit contains" : `which is of the same line ${own.major}.${own.minor}`;
	return [{
		rule: "tag/order",
		level: "error",
		message: `${version} ${how} ${visible(highest.tag)}, ${line} and which is out already.`,
		suggestion: `${retag(tag, version, nextAfter(parsed, own))}; a higher version will do as well`
	}];
}
function isOfLine(own, other, ancestor) {
	if (own.prerelease.length === 0 && other.prerelease.length > 0) return false;
	return ancestor || own.major === other.major && own.minor === other.minor;
}
/** Versions that differ only in build metadata have no order (SemVer 2.0.0, point 10): they are builds of one version. */
function isAbove(own, other) {
	const order = own.compare(other);
	return order > 0 || order === 0 && own.build.join(".") !== other.build.join(".");
}
/** The lowest version above `highest`, a prerelease if `own` is one. */
function nextAfter(highest, own) {
	const suffix = own.prerelease.length === 0 ? "" : `-${own.prerelease.join(".")}`;
	const core = [
		highest.major,
		highest.minor,
		highest.patch
	];
	const same = (0, import_parse.default)(`${core.join(".")}${suffix}`);
	if (same !== null && same.compare(highest) > 0) return same.version;
	return `${highest.major}.${highest.minor}.${highest.patch + 1}${suffix}`;
}

// src/features/checks/python-syntax.ts
const script = `
import json, sys, warnings
warnings.simplefilter("ignore")
def say(**fault):
    print(json.dumps(fault), flush=True)
for path in sys.argv[1:]:
    try:
        with open(path, "rb") as file:
            compile(file.read(), path, "exec", dont_inherit=True)
    except SyntaxError as error:
        before = (error.text or "")[: max((error.offset or 1) - 1, 0)]
        units = len(before.encode("utf-16-le", "surrogatepass")) // 2
        say(path=path, kind="syntax", message=str(error.msg), line=error.lineno, point=error.offset, column=units + 1)
    except (ValueError, OverflowError, RecursionError, MemoryError) as error:
        say(path=path, kind="value", message=str(error) or type(error).__name__)
    except OSError as error:
        say(path=path, kind="unreadable", message=str(error.strerror))
say(done=len(sys.argv) - 1, version=sys.version.split()[0])
`;
const argumentsAtMost = 2e5;
/** Maximum number of files for one process. The start of a process takes 50 ms, a file 2 to 10 ms. */
const filesAtMost = 400;
/** Number of parallel processes. */
const processesAtOnce = 4;
/** Time limit of a process in milliseconds. */
const timeout = 6e5;
/**
* Compiles each file with the `python3` of the PATH, or with `python` when that is Python 3. Executes no code of the repository and writes
* no .pyc file. `paths` are relative to `root`; `env` is the complete environment of the processes. A missing Python is a finding.
*/
async function compilePython(exec, root, paths, env) {
	const queue = [...chunks(paths)].entries();
	const results = [];
	const work = async () => {
		for (const [index, chunk] of queue) results[index] = await compileChunk({
			exec,
			root,
			env
		}, chunk);
	};
	await Promise.all(Array.from({ length: processesAtOnce }, work));
	const { findings, version, missing } = joined(results);
	return missing ? {
		findings: [noPython],
		python: void 0
	} : {
		findings,
		python: version
	};
}
function joined(results) {
	return {
		findings: results.flatMap(({ findings }) => findings),
		version: results.find(({ version }) => version)?.version,
		missing: results.some(({ missing }) => missing)
	};
}
async function compileChunk(processes, chunk) {
	const noPython3 = {
		findings: [],
		version: void 0,
		missing: true
	};
	const { program, ended } = await runPython(processes, chunk);
	if (ended.outcome === "not-found") return noPython3;
	const lines = ended.stdout.split("\n").flatMap(readLine);
	const end = lines.find((line) => "done" in line);
	const faults = lines.flatMap((line) => "path" in line ? [line] : []);
	if (end !== void 0) return {
		findings: faults.map((fault) => toFinding(fault, end.version)),
		version: end.version,
		missing: false
	};
	if (program === "python" && faults.length === 0) return noPython3;
	if (ended.outcome !== "exited" || chunk.length === 1) return {
		...noPython3,
		findings: [stopped(ended, chunk)],
		missing: false
	};
	const middle = Math.ceil(chunk.length / 2);
	return joined([await compileChunk(processes, chunk.slice(0, middle)), await compileChunk(processes, chunk.slice(middle))]);
}
/** On Windows, and in an environment of pyenv or conda, `python` may be the only name. */
async function runPython({ exec, root, env }, chunk) {
	const args = [
		"-I",
		"-B",
		"-c",
		script,
		...chunk
	];
	const first = await exec.run({
		program: "python3",
		args,
		cwd: root,
		env,
		timeout
	});
	if (first.outcome !== "not-found") return {
		program: "python3",
		ended: first
	};
	return {
		program: "python",
		ended: await exec.run({
			program: "python",
			args,
			cwd: root,
			env,
			timeout
		})
	};
}
function chunks(paths) {
	const made = [];
	let size = Number.POSITIVE_INFINITY;
	for (const path of paths) {
		if (size + path.length + 1 > argumentsAtMost || made.at(-1).length >= filesAtMost) {
			made.push([]);
			size = 0;
		}
		made.at(-1).push(path);
		size += path.length + 1;
	}
	return made;
}
function readLine(line) {
	try {
		const value = JSON.parse(line);
		return typeof value === "object" && value !== null && ("path" in value || "done" in value) ? [value] : [];
	} catch {
		return [];
	}
}
function toFinding(fault, version) {
	const line = fault.line ?? 0;
	const message = visible(fault.message === "MemoryError" ? "it is nested too deeply for its parser" : fault.message).replace(/[.?]$/, "");
	if (fault.kind === "unreadable") return {
		rule: "python-syntax/unreadable",
		level: "error",
		path: fault.path,
		message: `The file cannot be read: ${message}.`
	};
	return {
		rule: "python-syntax/error",
		level: "error",
		path: fault.path,
		...line > 0 ? { line } : {},
		...line > 0 && (fault.point ?? 0) > 0 ? {
			column: fault.column ?? 1,
			codePointColumn: fault.point
		} : {},
		message: `Python ${version} cannot compile this file: ${message}.`,
		suggestion: `mend the line, and look with python3 -m py_compile ${shellWord(visible(fault.path))}`
	};
}
const noPython = {
	rule: "python-syntax/no-python",
	level: "error",
	message: "There is no python3 on the PATH, so that no Python file could be compiled.",
	suggestion: "install Python 3.11 or newer; in a workflow, add actions/setup-python before this step"
};
function stopped({ outcome, code }, files) {
	const [path] = files;
	const alone = files.length === 1 && path !== void 0;
	const how = outcome === "exited" ? `ended with exit code ${code}` : `was stopped after ${timeout / 6e4} minutes`;
	return {
		rule: "python-syntax/stopped",
		level: "error",
		...alone ? { path } : {},
		message: alone ? `Python ${how} while it compiled this file.` : `Python ${how} before all ${files.length} files were compiled.`,
		suggestion: "look for what no Python can compile, such as a huge literal, or leave its folder out of checks.python-syntax.paths"
	};
}

// src/features/checks/tag.ts
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
/** Checks that the tag is annotated and on an allowed branch. `branches` are the branches that contain its commit. */
function checkTag(tag, branches, rules) {
	return [...rules.annotated && !tag.annotated ? [lightweight(tag)] : [], ...rules.branches === null ? [] : onBranch(tag, branches, rules.branches)];
}
function lightweight(tag) {
	const name = visible(tag.name);
	return {
		rule: "tag/lightweight",
		level: "error",
		message: `The tag ${name} is lightweight: it has no author, date or message of its own.`,
		suggestion: `run git tag --force --annotate ${name} ${tag.commit} -m "Release ${name}" && git push --force origin refs/tags/${name}`
	};
}
function onBranch(tag, branches, allowed) {
	const matches = (0, import_picomatch.default)([...allowed], { dot: true });
	if (branches.some((branch) => allowed.includes(branch) || matches(branch))) return [];
	const where = branches.length === 0 ? "no branch of the remote" : shortList(branches.map((name) => visible(name)));
	return [{
		rule: "tag/branch",
		level: "error",
		message: `The commit ${tag.commit.slice(0, 12)} of the tag ${visible(tag.name)} is on ${where}; a release must be on ${shortList(allowed.map((name) => visible(name)))}.`,
		suggestion: "merge the commit into an allowed branch, or name its branch under checks.tag.branches"
	}];
}

// src/features/checks/checks.ts
/** Runs all checks in the order of the runbook. Throws UserError only for an invalid configuration. */
async function runChecks(input, ports) {
	const tracked = await ports.git.trackedFiles(input.root);
	const now = () => ports.clock.now();
	const version = timed$1(now, () => checkVersionFiles(input));
	const tag = timed$1(now, () => checkTheTag(input));
	const texts = await checkTexts(input, tracked, ports);
	if (input.syntax !== void 0) return [
		version,
		tag,
		...texts,
		input.syntax
	];
	const start = now();
	const python = await checkPython(input, tracked, ports);
	return [
		version,
		tag,
		...texts,
		{
			...python,
			ms: now() - start
		}
	];
}
function timed$1(now, check) {
	const start = now();
	return {
		...check(),
		ms: now() - start
	};
}
const isNamed = (input, check) => input.config.named.includes(check);
function checkVersionFiles({ version, places }) {
	const check = {
		id: "version",
		blocking: true
	};
	if (places.length === 0) return {
		...check,
		findings: [],
		evidence: "",
		skipped: "no file states a version"
	};
	const findings = checkVersions(version, places);
	const files = new Set(places.map((place) => place.path)).size;
	const [total, differ] = [`${count(places.length, "place")} in ${count(files, "file")}`, findings.length];
	const verdict = differ === 0 ? `${total} agree with` : `${differ} of ${total} ${differ === 1 ? "differs" : "differ"} from`;
	return {
		...check,
		findings,
		evidence: `${verdict} ${version === null ? "each other" : `the tag's ${version}`}`
	};
}
function checkTheTag(input) {
	const { tag, branches, config, version, released } = input;
	const check = {
		id: "tag",
		blocking: isNamed(input, "tag")
	};
	const others = released.filter((other) => other.tag !== tag?.name).length;
	const skipped = switchedOff(config, "tag") ?? (tag === void 0 ? "there is no tag" : void 0);
	if (tag === void 0 || skipped !== void 0) return {
		...check,
		findings: [],
		evidence: "",
		skipped
	};
	const kind = tag.annotated ? "annotated" : "lightweight";
	const on = config.tag.branches === null ? "" : `, on ${branches.length === 0 ? "no branch" : visible(branches.slice(0, 5).join(", "))}`;
	const findings = [...checkTag(tag, branches, config.tag), ...checkOrder(tag.name, version ?? "", released)];
	return {
		...check,
		findings,
		evidence: `${findings.length === 0 ? "" : `${count(findings.length, "finding")}: `}${visible(tag.name)} is ${kind}, at ${tag.commit.slice(0, 12)}${on}${others === 0 ? "" : `, compared with ${count(others, "version")} that came before`}`
	};
}
async function checkPython(input, tracked, ports) {
	const check = {
		id: "python-syntax",
		blocking: isNamed(input, "python-syntax")
	};
	const off = switchedOff(input.config, "python-syntax");
	if (off !== void 0) return {
		...check,
		findings: [],
		evidence: "",
		skipped: off
	};
	const configured = input.config.pythonSyntax.paths;
	const selection = selectFiles(tracked, {
		paths: configured ?? input.pythonPaths,
		exclude: []
	}, "python-syntax");
	const isPython = (path) => path.endsWith(".py") || configured?.includes(path);
	const paths = tracked.filter((file) => selection.has(file) && isPython(file.path)).map(({ path }) => path);
	const findings = configured === null ? [] : [...selection.findings];
	if (paths.length === 0 && findings.length === 0) {
		const noComponent = configured === null && input.pythonPaths.length === 0;
		return {
			...check,
			findings,
			evidence: "",
			skipped: noComponent ? "there is no python component" : "there are no Python files"
		};
	}
	const compiled = await compilePython(ports.exec, input.root, paths, input.env);
	findings.push(...compiled.findings);
	const by = compiled.python === void 0 ? "" : ` by Python ${compiled.python}`;
	const verdict = findings.length === 0 ? "compiled in memory" : `read, ${count(findings.length, "finding")}`;
	return {
		...check,
		findings,
		evidence: `${count(paths.length, "file")} ${verdict}${by}`
	};
}

// src/features/checks/commands.ts
/** The check that a command is. It blocks. */
const commandCheck = ({ name }) => ({
	id: `command:${name}`,
	blocking: true
});
/** The result of a command that did not run, with the reason. */
function notRun(command, reason) {
	return {
		...commandCheck(command),
		findings: [],
		evidence: "",
		skipped: reason,
		ms: 0
	};
}
/**
* Runs a command of the team by `bash -eo pipefail`. Only the exit code decides. `root` is the absolute path of the tree, `env` the
* complete environment. Callers run commands one after the other, because commands share a tree.
*/
async function runCommand(command, { root, env }, ports) {
	const { clock, exec } = ports;
	const start = clock.now();
	const folder = posix.join(root, command.path);
	const done = (evidence, findings = [], tail = []) => ({
		result: {
			...commandCheck(command),
			findings,
			evidence,
			ms: clock.now() - start
		},
		tail
	});
	if (!await isInside(folder, root, ports.files)) {
		const finding = noFolder(command);
		return done(finding.message, [finding]);
	}
	const { program, args, title } = scriptCommand(command.run);
	const processTag = `command:${command.name}`;
	const log = ports.log.build(processTag);
	log.stage(title);
	const { timeout } = command;
	const ended = await exec.run({
		program,
		args,
		cwd: folder,
		env,
		timeout,
		processTag,
		onLine: (line) => log.line(line)
	});
	const leftover = await ports.processTags.end(processTag);
	if (leftover > 0) log.line(`${count(leftover, "process", "processes")} that the command had left running: stopped.`);
	const good = ended.outcome === "exited" && ended.code === 0;
	log.end(good ? "passed" : ended.outcome === "stopped" ? "stopped" : "failed");
	if (good) return done(`\`${visible(title)}\` passed`);
	const finding = failed$1(command, visible(title), ended);
	return done(finding.message, [finding], lastLines(ended.output));
}
/** Whether the folder exists and no link leads out of the tree. */
async function isInside(folder, root, files) {
	if ((await files.facts(folder))?.kind !== "directory") return false;
	const [real, realRoot] = await Promise.all([files.realPath(folder), files.realPath(root)]);
	return real === realRoot || real.startsWith(`${realRoot}/`);
}
function noFolder({ name, path }) {
	return {
		rule: `command:${name}/no-folder`,
		level: "error",
		message: `The command ${name} has no folder ${visible(path)} in the commit.`,
		suggestion: `correct path of ${name} under checks.commands; it is relative to the root of the repository`
	};
}
function failed$1({ name, path, timeout }, title, { outcome, code }) {
	const rule = `command:${name}/${outcome === "timed-out" ? "timeout" : "failed"}`;
	const where = path === "." ? "" : `cd ${visible(path)} && `;
	if (outcome === "timed-out") return {
		rule,
		level: "error",
		message: `\`${title}\` was stopped after its time limit of ${formatDuration(timeout)}.`,
		suggestion: `find out what it waits for, or set timeout of ${name} under checks.commands`
	};
	if (outcome === "not-found") return {
		rule,
		level: "error",
		message: `\`${title}\` could not be started: there is no bash on the PATH.`,
		suggestion: "install bash"
	};
	const script = title.endsWith("...") ? `the script of ${name} in ${visible(path)}` : `\`${where}${title}\``;
	return {
		rule,
		level: "error",
		message: `\`${title}\` ended with exit code ${code}.`,
		suggestion: `run ${script}, and mend what it says`
	};
}

// src/pipeline/phases/check-environment.ts
/** The environment of every program that a check runs. It equals a component build's environment without `env`. */
function checkEnvironment({ inputs, environment }, config, plan) {
	const secrets = childSecrets(inputs.token, environment.variables, config.after);
	return childEnvironment(environment.variables, {
		release: plan,
		...secrets,
		allow: null
	});
}

// src/pipeline/phases/fix-work-tree.ts
/**
* Fixes the files of the work tree before the checks run, logs each file, and returns a sentence for the report; undefined without `--fix`.
* Throws UserError when `--fix` or `--update-baseline` meets a tag: its commit cannot change.
*/
async function fixWorkTree({ inputs, ports }, config, tree, tag) {
	if (!inputs.fix && !inputs.updateBaseline) return void 0;
	if (tag !== void 0) {
		const flag = inputs.fix ? "--fix" : "--update-baseline";
		throw new UserError(`${flag} changes files of the work tree, and this is a check of the tag ${visible(tag.name)}.`, "Leave the tag out.");
	}
	if (!inputs.fix || config.off.includes("ascii")) return void 0;
	const { fixTexts } = await import("./fix-texts.js");
	const results = await fixTexts(tree, await ports.git.trackedFiles(tree), config, ports.files);
	for (const { path, findings, place } of results) {
		const found = `${path}: ${count(findings, "finding")}`;
		ports.log.info(place === void 0 ? `  fixed: ${found}` : `  left: ${found} ${place}`);
	}
	return summaryOf(results);
}
function summaryOf(results) {
	const sum = (of) => of.reduce((total, { findings }) => total + findings, 0);
	const byPlace = Map.groupBy(results, ({ place }) => place);
	const fixed = byPlace.get(void 0) ?? [];
	byPlace.delete(void 0);
	const rest = byPlace.size === 0 ? "" : `; left: ${[...byPlace].map(([place, of]) => `${sum(of)} ${place}`).join(", ")}`;
	return `--fix fixed ${count(sum(fixed), "typographic finding")} in ${count(fixed.length, "file")}${rest}`;
}

// src/features/checks/version-step.ts
/**
* The step from a released version to the next, by SemVer 2.0.0, point 8: a breaking change needs a new major version. For 0.x it needs a
* new minor version, by the convention of npm's `^` and of Cargo for point 4. For two prereleases of one version, that version decides.
* Undefined when `previous` or `current` is no version.
*/
function breakingStep(previous, current) {
	const [from, to] = [(0, import_parse.default)(previous), (0, import_parse.default)(current)];
	if (from === null || to === null) return void 0;
	const kind = from.major === 0 ? "minor" : "major";
	const suffix = to.prerelease.length === 0 ? "" : `-${to.prerelease.join(".")}`;
	const core = kind === "major" ? `${from.major + 1}.0.0` : `0.${from.minor + 1}.0`;
	return {
		enough: isEnough(from, to),
		needed: `${core}${suffix}`,
		kind
	};
}
function isEnough(from, to) {
	if (to.compareMain(from) === 0) return to.patch === 0 && (to.major === 0 || to.minor === 0);
	return to.major > from.major || to.major === 0 && from.major === 0 && to.minor > from.minor;
}

// src/features/checks/breaking.ts
/**
* Checks that breaking changes since the previous release have the version step that they need. Breaking changes are those of the notes:
* `!` and footers of commits, titles, bodies and labels of pull requests, and fragments, without reverted changes.
*/
async function checkBreaking(input, ports) {
	const { previous, blocking, repository } = input;
	const { plan, previousCommit } = input.planned;
	const check = {
		id: "breaking",
		blocking,
		findings: [],
		evidence: ""
	};
	if (input.off !== void 0) return {
		...check,
		skipped: input.off
	};
	if (plan.tag === null) return {
		...check,
		skipped: "there is no tag"
	};
	if (plan.previousTag === null) return {
		...check,
		skipped: "the first release: nothing was released that it could break"
	};
	const step = previous === void 0 ? void 0 : breakingStep(previous, plan.version);
	if (step === void 0) return {
		...check,
		skipped: `the previous tag ${visible(plan.previousTag)} is no version to compare with`
	};
	const { collectNotes, noConnection } = await import("./notes.js");
	const { entries, missing } = await collectNotes({
		plan,
		previousCommit,
		config: {
			...input.notes,
			file: null
		},
		repository,
		people: false
	}, ports);
	const unasked = input.deferred && missing.includes(noConnection);
	const breaking = entries.filter((entry) => entry.breaking !== null);
	const findings = [...step.enough ? [] : breaking.map((entry) => tooSmall(entry, plan, step)), ...missing.filter((each) => !unasked || each !== noConnection).map(unread$1)];
	const since = `${breaking.length === 0 ? "no breaking change" : count(breaking.length, "breaking change")} since ${visible(plan.previousTag)}`;
	const verdict = breaking.length === 0 ? "" : step.enough ? `, and ${plan.version} is a ${step.kind} step` : `, which need ${step.needed}`;
	return {
		...check,
		findings,
		evidence: `${since}${verdict}${unasked ? "; labels of pull requests: `publish` asks GitHub" : ""}`
	};
}
function tooSmall(entry, { tag, version, previousTag }, { needed, kind }) {
	const commit = `commit ${entry.commit.slice(0, 12)}`;
	const says = entry.breaking?.[0]?.split("\n")[0] ?? "";
	return {
		rule: "breaking/version-step",
		level: "error",
		message: `${entry.pullRequest === null ? commit : `pull request #${entry.pullRequest} (${commit})`} breaks what was released, "${visible(entry.title, 100)}"${says === "" ? "" : ` ("${visible(says, 100)}")`}, and ${version} is no ${kind} step after ${visible(previousTag ?? "")}.`.replace(/^./, (first) => first.toUpperCase()),
		suggestion: retag(tag ?? "", version, needed)
	};
}
/** A warning, because unread labels must not look like missing labels. */
function unread$1(message) {
	return {
		rule: "breaking/unread",
		level: "warning",
		message: `${message} A label can say that a change breaks.`
	};
}

// src/features/checks/checklist.ts
/** Findings for unknown step ids in a checklist: no run can tick their items. */
function checkStepIds(text, path, names) {
	const { unknown } = tickChecklist(text, [], names.components, names.commands);
	const known = [
		...STEP_IDS,
		...names.commands.map((name) => `command:${name}`),
		...names.components.flatMap((id) => [
			"setup",
			"test",
			"build",
			"verify"
		].map((stage) => `${stage}:${id}`))
	];
	const lines = text.split("\n");
	return unknown.map((id) => {
		const at = lines.findIndex((line) => /<!--\s*runbook:/.test(line) && line.split(/[\s,]+/).includes(id));
		const meant = nearest(id, known);
		return {
			rule: "runbook/unknown-step",
			level: "error",
			path,
			...at < 0 ? {} : { line: at + 1 },
			message: `The checklist names the step "${visible(id)}", which does not exist.`,
			suggestion: meant === void 0 ? `known steps are ${known.join(", ")}` : `write ${meant}`
		};
	});
}

// src/features/checks/ci-verdict.ts
/**
* Judges the checks of a commit. The newest check of a name counts; jobs of Actions are compared within their workflow, because two
* workflows may each have a job `build`. All runs of the present workflow are ignored, so that a failed release does not stop the next
* try. Without required names, workflows must also have ended: jobs that wait for other jobs are not on the commit yet.
*/
function judgeCi({ required, found, workflows, own, settled }) {
	const isOurs = ({ workflowRun }) => workflowRun !== void 0 && (workflowRun === own.run || own.workflow !== void 0 && workflows.get(workflowRun) === own.workflow);
	const ourSuites = new Set(found.runs.filter(isOurs).map(({ suite }) => suite));
	const others = found.runs.filter((run) => !isOurs(run));
	const runs = newest(others, (run) => JSON.stringify([
		run.app,
		originOf(run, workflows),
		run.name
	]));
	const statuses = newest(found.statuses, ({ name }) => name);
	const all = [...runs, ...statuses.map((status) => ({
		...status,
		workflowRun: void 0
	}))];
	const checks = required.length === 0 ? all : all.filter(({ name }) => required.includes(name));
	const open = required.length === 0 ? openSuites(found, ourSuites, settled) : [];
	const running = checks.filter(({ state }) => state === "pending").map(({ name }) => name);
	const nothing = required.length === 0 && checks.length === 0 && open.length === 0;
	return {
		checks,
		pending: [
			...running,
			...open,
			...nothing && !settled ? ["the first check"] : []
		],
		absent: required.filter((name) => !checks.some((check) => check.name === name)),
		none: nothing && settled,
		unknown: worthKnowing(others, required).filter((run) => !workflows.has(run))
	};
}
/** The value that two check runs share if the newer replaces the older: the workflow file, else the suite; for other apps nothing. */
function originOf({ workflowRun, suite }, workflows) {
	return workflowRun === void 0 ? void 0 : workflows.get(workflowRun) ?? suite ?? workflowRun;
}
function newest(items, keyOf) {
	const kept = /* @__PURE__ */ new Map();
	for (const item of items) {
		const key = keyOf(item);
		const known = kept.get(key);
		if (known === void 0 || item.id > known.id) kept.set(key, item);
	}
	return [...kept.values()];
}
/** Unfinished workflows without a running job. A workflow without jobs may wait for this run, so it counts only until `settled`. */
function openSuites({ suites, runs }, ours, settled) {
	const busy = new Set(runs.filter(({ state }) => state === "pending").map(({ suite }) => suite));
	return suites.filter(({ id, ofActions, finished }) => ofActions && !finished && !ours.has(id) && !busy.has(id)).flatMap(({ runs: jobs }) => jobs > 0 ? ["further jobs of a workflow"] : settled ? [] : ["a workflow that begins"]);
}
/** Workflow runs with a failed or pending job, and runs with a job of the same name, which may be later runs of one workflow. */
function worthKnowing(runs, required) {
	const counted = runs.filter(({ name, workflowRun }) => workflowRun !== void 0 && (required.length === 0 || required.includes(name)));
	const bad = new Set(counted.filter(({ state }) => state === "failed" || state === "pending").map(({ name }) => name));
	return [...new Set(counted.filter(({ name }) => bad.has(name)).map(({ workflowRun }) => workflowRun))];
}

// src/features/checks/ci.ts
/** Milliseconds within which a workflow starts its first job, unless it waits for another run. */
const settling = 12e4;
/** Milliseconds between two requests: the first and the longest pause. The default wait of 15 minutes takes some twenty requests. */
const firstPause = 1e4;
const longestPause = 6e4;
/** Maximum number of workflow runs whose file is requested: each costs a request. */
const mostWorkflows = 30;
/** Checks that the check runs and statuses of the commit are green. Waits for them as long as the configuration allows. */
async function checkCi(input, ports) {
	const check = {
		id: "ci",
		blocking: input.named,
		findings: [],
		evidence: ""
	};
	if (!input.named) return {
		...check,
		skipped: "the configuration does not name it"
	};
	if (!input.hasTag) return {
		...check,
		skipped: "there is no tag"
	};
	const { forge } = ports;
	if (forge === void 0 && input.deferred) return {
		...check,
		skipped: "there is no token: `publish` asks GitHub"
	};
	if (forge === void 0) return {
		...check,
		findings: [noToken],
		evidence: "GitHub was not asked: there is no token"
	};
	try {
		const { verdict, waited } = await waitForChecks(input, {
			...ports,
			forge
		});
		return {
			...check,
			findings: findingsOf(verdict, waited, input),
			evidence: ciEvidence(verdict, waited, input)
		};
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		return {
			...check,
			findings: [unread(error)],
			evidence: error.message
		};
	}
}
/** Requests the checks until all have ended, one has failed, or the time is over. `waited` is in milliseconds. */
async function waitForChecks(input, { forge, clock, log }) {
	const { commit, rules, own, stopsAnyway } = input;
	const wait = stopsAnyway ? 0 : rules.wait;
	const workflows = /* @__PURE__ */ new Map();
	const began = clock.now();
	for (let pause = firstPause;; pause = Math.min(longestPause, pause * 1.5)) {
		const found = await forge.commitChecks(commit);
		const waited = clock.now() - began;
		const settled = !stopsAnyway && waited >= Math.min(settling, wait);
		const judge = () => judgeCi({
			required: rules.required,
			found,
			workflows,
			own,
			settled
		});
		let verdict = judge();
		for (let [run] = verdict.unknown; run !== void 0 && workflows.size < mostWorkflows; [run] = verdict.unknown) {
			workflows.set(run, await forge.workflowPath(run));
			verdict = judge();
		}
		const coming = [...verdict.pending, ...verdict.absent];
		if (coming.length === 0 || verdict.checks.some(({ state }) => state === "failed") || waited >= wait) return {
			verdict,
			waited
		};
		const next = Math.min(pause, wait - waited);
		log.info(`  waiting for CI, ${shortList(coming.map((name) => visible(name)))}: next look in ${formatDuration(next)}, at most ${formatDuration(wait - waited)} more`);
		await clock.wait(next);
	}
}
function findingsOf({ checks, pending, absent, none }, waited, input) {
	const at = `commit ${input.commit.slice(0, 12)}`;
	const names = [...new Set(checks.map(({ name }) => name))];
	const bad = checks.filter(({ state }) => state === "failed");
	return [
		...bad.map((check) => failed(check, at)),
		...pending.map((name) => bad.length > 0 || input.stopsAnyway ? notWaitedFor(name, at) : unfinished(name, at, waited)),
		...absent.map((name) => missing(name, at, names)),
		...none ? [noChecks(at)] : []
	];
}
function failed({ name, said, url, workflowRun }, at) {
	const where = url === void 0 ? "look why" : `look at ${visible(url, 300)}`;
	const again = workflowRun === void 0 ? "run it again" : `run gh run rerun ${workflowRun} --failed`;
	return {
		rule: "ci/failed",
		level: "error",
		message: `The check "${visible(name)}" on ${at} is not green: ${visible(said)}.`,
		suggestion: `${where}; if it was chance, ${again}, and then this job`
	};
}
/** A pending check, when another finding already stops the release. */
function notWaitedFor(name, at) {
	return {
		rule: "ci/pending",
		level: "warning",
		message: `${nameOf(name)} on ${at} has not ended, and was not waited for: other findings stop here anyway.`
	};
}
function unfinished(name, at, waited) {
	return {
		rule: "ci/pending",
		level: "error",
		message: `${nameOf(name)} on ${at} has not ended after a wait of ${formatDuration(waited)}.`,
		suggestion: "run this job again when it has ended, or write a longer time under checks.ci.wait, such as 30m"
	};
}
/** The name of a check in quotes, or the program's own words for expected checks. */
function nameOf(name) {
	return /^(?:further jobs|a workflow|the first check)/.test(name) ? name.replace(/^./, (first) => first.toUpperCase()) : `The check "${visible(name)}"`;
}
function missing(name, at, there) {
	const known = there.length === 0 ? "" : `; of the required ones there are ${shortList(there.map((name) => visible(name)))}`;
	return {
		rule: "ci/absent",
		level: "error",
		message: `The required check "${visible(name)}" is not on ${at}${known}; jobs of this workflow do not count.`,
		suggestion: "let its workflow run for this commit, or correct the name under checks.ci.required: that of a job with its matrix, as \"test (3.12)\", or the context of a status"
	};
}
function noChecks(at) {
	return {
		rule: "ci/none",
		level: "error",
		message: `There is no check and no commit status on ${at} besides those of this workflow, so that nothing says it is green.`,
		suggestion: "let a workflow run on push to the branch that is released, or take ci out of checks"
	};
}
const noToken = {
	rule: "ci/no-token",
	level: "error",
	message: "There is no token, so that GitHub could not be asked for the checks of the commit.",
	suggestion: "set GITHUB_TOKEN; in a workflow leave the input token at its default"
};
function unread(error) {
	const suggestion = error.hint === "" ? {} : { suggestion: error.hint };
	return {
		rule: "ci/unread",
		level: "error",
		message: visible(error.message, 500),
		...suggestion
	};
}
function ciEvidence({ checks }, waited, { commit, rules }) {
	const parts = [
		"passed",
		"skipped",
		"failed",
		"pending"
	].flatMap((state) => {
		const number = checks.filter((check) => check.state === state).length;
		return number === 0 ? [] : [`${number} ${state}`];
	});
	const which = rules.required.length === 0 ? "all that are there" : "those that are required";
	const after = waited < 1e3 ? "" : `, after ${formatDuration(waited)}`;
	return `${count(checks.length, "check")} on ${commit.slice(0, 12)}, ${which}: ${parts.join(", ") || "none"}${after}; jobs of this workflow left out`;
}

// src/features/checks/released.ts
/** The released versions under the pattern of this release's tag, without drafts. Without a release, tags count as releases. */
async function releasedVersions({ repository, releases, pattern }, git) {
	const contained = new Set(await git.tagsIn(repository.commit));
	const versionsOf = (names) => [...new Set(names)].flatMap((tag) => {
		const version = versionOfTag(tag, pattern);
		return version === void 0 ? [] : [{
			tag,
			version,
			ancestor: contained.has(tag)
		}];
	});
	const published = versionsOf((releases ?? []).filter(({ draft }) => !draft).map(({ tag }) => tag));
	return published.length > 0 ? published : versionsOf(repository.tags.map(({ name }) => name));
}

// src/pipeline/phases/release-checks.ts
/** The released versions. `known`: the releases that the run has loaded. If GitHub cannot be asked, tags replace releases. */
async function findReleasedVersions({ ports }, config, repository, known) {
	const load = async () => {
		try {
			return await ports.forge?.releases();
		} catch (error) {
			ports.log.warning(`${error.message} Tags stand for releases.`);
			return;
		}
	};
	return releasedVersions({
		repository,
		releases: known ?? await load(),
		pattern: config.tag
	}, ports.git);
}
/** Checks that the version fits the breaking changes since the previous tag. */
function checkBreakingChanges({ ports, environment, inputs }, config, planned) {
	const { previousTag } = planned.plan;
	const previous = previousTag === null ? void 0 : toSemver(versionTextOfTag(previousTag, config.tag) ?? "");
	const blocking = config.checks.named.includes("breaking");
	const off = switchedOff(config.checks, "breaking");
	const { repository } = environment;
	const deferred = inputs.command === "check";
	return checkBreaking({
		planned,
		previous,
		blocking,
		off,
		notes: config.notes,
		repository,
		deferred
	}, ports);
}
/** Checks the CI status of the commit. `stopsAnyway`: other findings stop the run, so that it does not wait for CI. */
function checkCiStatus({ ports, environment, inputs }, config, { plan }, stopsAnyway) {
	const { ci: rules, named } = config.checks;
	const workflow = environment.variables.GITHUB_WORKFLOW_REF?.replace(/^[^/]+\/[^/]+\//, "").replace(/@.*$/, "");
	const own = {
		run: environment.runId,
		workflow
	};
	const deferred = inputs.command === "check";
	return checkCi({
		hasTag: plan.tag !== null,
		commit: plan.commit,
		rules,
		named: named.includes("ci"),
		own,
		stopsAnyway,
		deferred
	}, ports);
}
/** Checks the dependencies for known vulnerabilities. `temp` is a private folder of the run. */
async function checkVulnerabilities(run, config, { plan, tree }, temp) {
	const { ports, environment } = run;
	const { audit: rules, named } = config.checks;
	const { workspace } = environment;
	const own = posix.join(temp, "audit");
	const env = withPrivateCaches(checkEnvironment(run, config, plan), own);
	const { checkAudit } = await import("./audit.js");
	return checkAudit({
		plan,
		tree,
		workspace,
		temp: own,
		env,
		threshold: rules.threshold,
		named: named.includes("audit")
	}, ports);
}
/** Checks that the checkout's checklist names known evidence ids. Only `check` fails for an unknown id; `release` warns. */
async function checkChecklist({ ports, environment }, config, path, { plan }) {
	const check = {
		id: "runbook",
		blocking: true
	};
	const text = await readInside(ports.files, environment.workspace, path);
	if (text === void 0) {
		const finding = {
			rule: "runbook/missing",
			level: "error",
			message: `The checklist ${visible(path)} does not exist.`,
			suggestion: "correct runbook in the configuration"
		};
		return {
			...check,
			findings: [finding],
			evidence: finding.message
		};
	}
	const names = {
		components: plan.components.map(({ id }) => id),
		commands: config.checks.commands.map(({ name }) => name)
	};
	const findings = checkStepIds(text, path, names);
	const evidence = `${visible(path)}: ${findings.length === 0 ? "every step is known" : `${findings.length} unknown`}`;
	return {
		...check,
		findings,
		evidence
	};
}

// src/pipeline/phases/run-commands.ts
/**
* Runs the team's own commands. For a tag they get their own clean tree below `temp`, so that a build never contains their changes. Without a tag
* they run in the workspace, as a person would run them.
*/
async function runCommands(run, config, { plan, tree }, { temp, inWorkspace }, reportInput, keep) {
	const { commands } = config.checks;
	if (commands.length === 0) return;
	const { ports } = run;
	const child = checkEnvironment(run, config, plan);
	const root = inWorkspace ? tree : posix.join(temp, "commands");
	const env = inWorkspace ? child : withPrivateCaches(child, temp);
	if (!inWorkspace) await ports.git.addCleanTree(root, plan.commit, plan.tag ?? void 0);
	for (const command of commands) {
		const { result, tail } = await runCommand(command, {
			root,
			env
		}, ports);
		keep(result);
		reportInput.commands.push({
			name: command.name,
			variables: variableNames(env),
			tail
		});
	}
}

// src/pipeline/phases/check-phase.ts
/** Runs all checks, records a step for each, and stops the run when a blocking check has errors. Throws StepError. */
function checkPhase(run, config, repository, input, reportInput) {
	return step(run.recorder, "check", () => runAllChecks(run, config, repository, input, reportInput), { recordsItself: true });
}
/** The team's own commands run code of the repository. Therefore they run last, and only when the other checks do not stop the run. */
async function runAllChecks(run, config, repository, { planned, releases, temp, recorded, store }, reportInput) {
	const { onFindings, commands, named } = config.checks;
	const fixes = await fixWorkTree(run, config.checks, planned.tree, repository.tag);
	const results = [];
	const keep = (found) => {
		const result = downgradeNonBlocking(found, onFindings);
		results.push(result);
		reportInput.checks.push(result);
		run.recorder.log.step(titleOf(result.id));
		recordCheck(run.recorder, result);
	};
	const taken = (id) => recorded?.({
		id,
		blocking: named.includes(id)
	});
	const syntax = switchedOff(config.checks, "python-syntax") === void 0 ? taken("python-syntax") : void 0;
	const input = {
		...await checksInput(run, config, repository, planned, releases),
		syntax
	};
	for (const result of await runChecks(input, {
		...run.ports,
		workers: run.threads.texts
	})) keep(result.id === "ascii" && fixes !== void 0 ? {
		...result,
		evidence: `${result.evidence}; ${fixes}`
	} : result);
	keep(await timed(run, () => checkBreakingChanges(run, config, planned)));
	const checklist = config.runbook;
	if (checklist !== null && run.inputs.command === "check") keep(await timed(run, () => checkChecklist(run, config, checklist, planned)));
	keep(taken("audit") ?? await timed(run, () => checkVulnerabilities(run, config, planned, temp)));
	keep(await timed(run, () => checkCiStatus(run, config, planned, gate(results, onFindings).failed)));
	const findings = results.flatMap((result) => result.findings);
	if (!run.environment.inActions) reportInput.sources = await readSourceLines(run.ports.files, planned.tree, findings);
	if (recorded !== void 0) for (const command of commands) keep(recorded(commandCheck(command)));
	else if (gate(results, onFindings).failed) for (const command of commands) keep(notRun(command, "the checks before it stop the run"));
	else await runCommands(run, config, planned, {
		temp,
		inWorkspace: planned.tree === repository.root
	}, reportInput, keep);
	const { failed, errors } = gate(results, onFindings);
	await store?.(results, failed);
	if (failed) throw new StepError("check", checksFailedError(errors));
}
async function timed({ ports: { clock } }, check) {
	const start = clock.now();
	return {
		...await check(),
		ms: clock.now() - start
	};
}
/** The input of the checks, from the plan. `releases` undefined: GitHub is asked, if there is a tag. */
async function checksInput(run, config, repository, { plan, tree }, releases) {
	const { inputs, ports } = run;
	const { tag } = repository;
	return {
		root: tree,
		tag,
		tagMessage: tag === void 0 ? void 0 : await ports.git.tagMessage(tag.name),
		version: tag === void 0 ? null : plan.version,
		places: plan.versions,
		branches: await ports.git.branchesWith(plan.commit),
		released: tag === void 0 ? [] : await findReleasedVersions(run, config, repository, releases),
		pythonPaths: plan.components.filter(({ kind }) => kind === "python").map(({ path }) => path),
		env: checkEnvironment(run, config, plan),
		config: config.checks,
		baseline: inputs.updateBaseline ? "update" : inputs.fix ? "shrink" : "compare"
	};
}

export { checksInput as n, runChecks as r, checkPhase as t };