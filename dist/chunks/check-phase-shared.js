import { o as __toESM } from "./rolldown-runtime-shared.js";
import { K as switchedOff } from "./start-shared.js";
import { $t as checkVersions, L as downgradeNonBlocking, N as commandCheck, On as isPrerelease, Ot as sarifFile, P as notRun, Q as findNonAsciiText, Qt as agreedVersion, R as gate, St as recordCheck, Tt as titleOf, Y as describeNext, _ as reportNext, br as require_compare, bt as phase, d as checkBreakingChanges, f as checkChecklist, g as findReleasedVersions, h as checkVulnerabilities, j as checksFailedError, m as checkEnvironment, p as checkCiStatus, sr as defaultPaths, v as runCommands } from "./commands-shared.js";
import { t as errorFinding } from "./finding-shared.js";
import { A as shortList, F as StepError, I as UserError, O as shellWord, j as visible, k as shortCommit, y as count } from "./common-shared.js";
import { i as renderBaseline, n as entriesOf, r as parseBaseline, t as compareWithBaseline } from "./baseline-shared.js";
import { a as unreadable, i as surplus, n as listedAtMost, r as orFix } from "./file-findings-shared.js";
import { i as wanted, n as scanTexts } from "./scan-texts-shared.js";
import { n as selectFiles } from "./text-files-shared.js";
import { t as inParallel } from "./in-parallel-shared.js";
import { n as parsed, r as tableOf } from "./tolerant-shared.js";
import { n as checkTag, t as checkOrder } from "./tag-shared.js";
import { t as readSourceLines } from "./source-lines-shared.js";
import { t as fingerprintOf } from "./fingerprint-shared.js";

// src/features/text-checks/foreign-language.ts
var import_compare = /* @__PURE__ */ __toESM(require_compare(), 1);
const scripts = "Latin Cyrillic Greek Han Hiragana Katakana Hangul Arabic Hebrew Devanagari Bengali Tamil Telugu Malayalam Thai Khmer Myanmar Armenian Georgian Ethiopic";
/** For a file in a foreign language: one finding for letters, typography, symbols and `more` unlisted findings, then the others. Undefined for other files. */
function answerOnce(findings, more) {
	const letters = findings.filter(({ rule }) => rule === "ascii/letter");
	if (letters.length < 20 || letters.length * 2 < findings.length) return void 0;
	const text = letters.map(({ message }) => String.fromCodePoint(Number.parseInt(message.slice(2), 16))).join("");
	const isFrequent = (name) => text.replace(new RegExp(`\\P{Script=${name}}`, "gu"), "").length * 20 > text.length;
	const found = scripts.split(" ").filter(isFrequent);
	const rest = findings.filter(({ rule }) => !/^ascii\/(?:letter|typographic|symbol)$/.test(rule));
	const wide = /Han|Hiragana|Katakana/.test(`${found}`) ? ", U+3000-U+303F, U+FF00-U+FFEF" : "";
	const allow = `[{ paths: ['${visible(letters[0].path)}'], characters: [${found.map((name) => `Script=${name}`).join(", ")}${wide}] }]`;
	const total = count(findings.length - rest.length + more, "finding");
	const message = `The file has text in another language: letters of ${found.join(", ")} are most of its ${total}.`;
	return [{
		...letters[0],
		message,
		suggestion: `checks.ascii.allow: ${allow}, or checks.ascii.mode: security`
	}, ...rest];
}

// src/features/text-checks/text-checks.ts
/** Runs the checks `ascii` and `ellipsis`, which share one read of each file. Throws UserError for an invalid or missing baseline. */
async function checkTexts(input, tracked, ports) {
	const start = ports.clock.now();
	const { config, tagMessage } = input;
	const scanned = await scan(input, tracked, ports);
	const message = tagMessage === void 0 || config.off.includes("ascii") ? [] : await findNonAsciiText(tagMessage, "tag message", config.ascii);
	const ms = (ports.clock.now() - start) / 2;
	const result = (check, more) => ({
		...textResult(input, scanned, check, more),
		ms
	});
	return [result("ascii", message), result("ellipsis", [])];
}
/** Reads all files. `fresh`: findings that the baseline lacks. `known`: number of findings in the baseline. `gone`: number of its findings that no longer occur. */
async function scan(input, tracked, ports) {
	const selections = {
		ascii: selectionFor(input, tracked, "ascii"),
		ellipsis: selectionFor(input, tracked, "ellipsis")
	};
	const entries = await readBaseline(input, ports.files);
	const job = makeJob(input, tracked, selections, entries !== void 0 || input.baseline === "update");
	const found = await scanTexts(job, ports);
	const accepted = input.baseline === "update" ? entriesOf(found.files, job) : entries ?? [];
	const { fresh, known, present } = compareWithBaseline(found.files, accepted, job);
	return {
		selections,
		job,
		found,
		fresh,
		known,
		gone: await writeBaseline(input, entries, present, ports.files)
	};
}
/** Files that the ellipsis check always skips. One expression, because it is for every path of the repository. */
const neverRead = /\.min\.[^/]*$|(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|go\.sum|\.pnp\.c?js)$|\.(?:lock|snap|ambr|map)$|(?:^|\/)(?:__snapshots__|snapshots|fixtures|__fixtures__|node_modules|vendor|third_party)\//;
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
		has: check === "ascii" ? selection.has : (file) => selection.has(file) && !neverRead.test(file.path),
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
function goneFinding(check, gone, path) {
	const message = `${count(gone, "finding")} of the baseline no longer ${gone === 1 ? "occurs" : "occur"}.`;
	return {
		rule: `${check}/baseline`,
		level: "info",
		path,
		message,
		suggestion: "release-runbook check --fix takes them out"
	};
}
function textResult(input, scanned, check, more) {
	const { job, found, selections, known, gone } = scanned;
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
		...selections[check].findings,
		...more,
		...gone[check] === 0 ? [] : [goneFinding(check, gone[check], input.config.baseline.path)],
		...unread.map(({ file, reason }) => unreadable(check, job.paths[file], reason)),
		...listFindings(scanned, check).map((finding) => input.baseline === "shrink" && finding.suggestion ? {
			...finding,
			suggestion: finding.suggestion.replace(orFix, "")
		} : finding)
	];
	const files = job.wants.reduce((count, bits) => count + ((bits & wanted[check]) === 0 ? 0 : 1), 0);
	if (files === 0 && findings.length === 0) return {
		...result,
		findings,
		evidence: "",
		skipped: `no tracked file matches ${visible(input.config[check].paths.join(", "))}`
	};
	const binary = found.binary.filter(isSelected).map((file) => visible(job.paths[file]));
	const read = [
		count(files - binary.length - unread.length, "text file"),
		...binary.length === 0 ? [] : [`${binary.length} binary not read as text (${shortList(binary, 3)})`],
		...check === "ellipsis" ? limits(found) : input.tagMessage === void 0 ? [] : ["and the tag message"]
	].join(", ");
	const old = known[check] === 0 ? "" : `, ${known[check]} old in the baseline`;
	return {
		...result,
		findings,
		evidence: `${read}: ${findings.length === 0 ? "nothing found" : count(findings.length, "finding")}${old}`
	};
}
/** The findings of a check in the order of the files, with a finding for the number of unlisted ones. */
function listFindings({ fresh, job }, check) {
	const findings = [];
	let more = 0;
	for (const found of fresh) {
		if (found.check !== check) continue;
		if (findings.length >= 1e4) {
			more += found.findings.length + found.more;
			continue;
		}
		const once = answerOnce(found.findings, found.more);
		const shown = once ?? found.findings;
		const listed = shown.slice(0, 100);
		findings.push(...job.fingerprints ? listed.map(({ fingerprint: _, ...finding }) => finding) : listed);
		const rest = (once ? 0 : found.more) + Math.max(0, shown.length - 100);
		if (rest > 0) findings.push(surplus(check, job.paths[found.file], rest));
	}
	if (more > 0) findings.push(errorFinding(`${check}/more`, `${more} more findings are counted and not listed.`));
	return findings;
}
/** The files that the ellipsis check read without a grammar, or not at all. */
function limits({ unknown, simple }) {
	return [...simple.length === 0 ? [] : [`languages of the families ${simple.join(", ")} by a simple comment rule`], ...unknown.length === 0 ? [] : [`${count(unknown.length, "file")} with an ellipsis in a language without a rule`]];
}

// src/features/checks/python-syntax.ts
const script = `
import json, os, re, sys, warnings
warnings.simplefilter("ignore")
def say(**fault):
    print(json.dumps(fault), flush=True)
def newer(path):
    while path:
        path = os.path.dirname(path)
        try:
            with open(os.path.join(path, "pyproject.toml"), encoding="utf-8", errors="replace") as file:
                found = re.search(r"^requires-python\\s*=.*?[>~]=?\\s*3\\.(\\d+)", file.read(), re.M)
                return "3." + found[1] if found and int(found[1]) > sys.version_info[1] else None
        except OSError:
            pass
for path in sys.argv[1:]:
    try:
        with open(path, "rb") as file:
            compile(file.read(), path, "exec", dont_inherit=True)
    except SyntaxError as error:
        before = (error.text or "")[: max((error.offset or 1) - 1, 0)]
        units = len(before.encode("utf-16-le", "surrogatepass")) // 2
        say(path=path, kind="syntax", message=str(error.msg), line=error.lineno, point=error.offset, column=units + 1, newer=newer(path))
    except (ValueError, OverflowError, RecursionError, MemoryError) as error:
        say(path=path, kind="value", message=str(error) or type(error).__name__)
    except OSError as error:
        say(path=path, kind="unreadable", message=str(error.strerror))
say(done=len(sys.argv) - 1, version=sys.version.split()[0])
`;
/**
* Maximum number of files for one process. The start of a process takes 50 ms, a file 2 to 10 ms. All arguments and variables together have at
* most 2 MiB on Linux and 1 MiB on macOS, and a path 4 KiB and 1 KiB.
*/
const filesAtMost = 400;
const processesAtOnce = 4;
/** Time limit of a process in milliseconds. */
const timeout = 6e5;
/**
* Compiles each file with the `python3` of the PATH, or with `python` when that is Python 3. Executes no code of the repository and writes
* no .pyc file. `paths` are relative to `root`; `env` is the complete environment of the processes. A missing Python is a finding.
*/
async function compilePython(processes, paths) {
	const chunks = Map.groupBy(paths, (_, index) => Math.floor(index / filesAtMost));
	const { results, failures } = await inParallel([...chunks.values()], processesAtOnce, (chunk) => compileChunk(processes, chunk));
	if (failures.length > 0) throw failures[0];
	const all = results.flat();
	const compiled = all.filter((one) => one !== void 0);
	if (compiled.length < all.length) return {
		findings: [noPython],
		python: void 0
	};
	return {
		findings: compiled.flatMap(({ findings }) => findings),
		python: compiled.find(({ version }) => version)?.version
	};
}
async function compileChunk(processes, chunk) {
	const { program, ended } = await runPython(processes, chunk);
	if (ended.outcome === "not-found") return [void 0];
	const lines = ended.stdout.split("\n").flatMap(readLine);
	const end = lines.find((line) => "done" in line);
	const faults = lines.flatMap((line) => "path" in line ? [line] : []);
	if (end !== void 0) return [{
		findings: faults.map((fault) => toFinding(fault, end.version)),
		version: end.version
	}];
	if (program === "python" && faults.length === 0) return [void 0];
	if (ended.outcome !== "exited" || chunk.length === 1) return [{
		findings: [stopped(ended, chunk)],
		version: void 0
	}];
	const middle = Math.ceil(chunk.length / 2);
	return [...await compileChunk(processes, chunk.slice(0, middle)), ...await compileChunk(processes, chunk.slice(middle))];
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
	const run = async (program) => ({
		program,
		ended: await exec.run({
			program,
			args,
			cwd: root,
			env,
			timeout
		})
	});
	const first = await run("python3");
	return first.ended.outcome === "not-found" ? run("python") : first;
}
function readLine(line) {
	const value = tableOf(parsed(line, JSON.parse));
	return "path" in value || "done" in value ? [value] : [];
}
function toFinding(fault, version) {
	const line = fault.line ?? 0;
	const message = visible(fault.message === "MemoryError" ? "it is nested too deeply for its parser" : fault.message).replace(/[.?]$/, "");
	if (fault.kind === "unreadable") return unreadable("python-syntax", fault.path, message);
	return {
		rule: "python-syntax/error",
		level: "error",
		path: fault.path,
		...line > 0 ? { line } : {},
		...line > 0 && (fault.point ?? 0) > 0 ? {
			column: fault.column ?? 1,
			codePointColumn: fault.point
		} : {},
		message: `Python ${version} cannot compile this file: ${message}${fault.newer ? `; the project needs Python ${fault.newer} or newer` : ""}.`,
		suggestion: fault.newer ? `set up Python ${fault.newer} or newer before this step: an older one does not know its syntax` : `fix the line, and look with python3 -m py_compile ${shellWord(visible(fault.path))}`
	};
}
const noPython = errorFinding("python-syntax/no-python", "There is no python3 on the PATH, so that no Python file could be compiled.", "install Python 3.11 or newer; in a workflow, add actions/setup-python before this step");
function stopped({ outcome, code }, files) {
	const [path] = files;
	const alone = files.length === 1 && path !== void 0;
	const how = outcome === "exited" ? `ended with exit code ${code}` : `was stopped after ${timeout / 6e4} minutes`;
	const message = alone ? `Python ${how} while it compiled this file.` : `Python ${how} before all ${files.length} files were compiled.`;
	return {
		...errorFinding("python-syntax/stopped", message, "look for what no Python can compile, such as a huge literal, or leave its folder out of checks.python-syntax.paths"),
		...alone && { path }
	};
}

// src/features/checks/checks.ts
/** Runs all checks in the order of the runbook. Throws UserError only for an invalid configuration. */
async function runChecks(input, ports) {
	const tracked = await ports.git.trackedFiles(input.root);
	return [
		await timed(ports, () => checkVersionFiles(input)),
		await timed(ports, () => checkTheTag(input)),
		...await checkTexts(input, tracked, ports),
		input.syntax ?? await timed(ports, () => checkPython(input, tracked, ports))
	];
}
/** The result of a check with the milliseconds that it took. */
async function timed({ clock }, check) {
	const start = clock.now();
	return {
		...await check(),
		ms: clock.now() - start
	};
}
const isNamed = (input, check) => input.config.named.includes(check);
function checkVersionFiles(input) {
	const { version, places } = input;
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
	const mismatches = checkVersions(version, places, input.released);
	const rollback = mismatches.length === 0 ? void 0 : checkRollbackTag(input);
	const files = new Set(places.map((place) => place.path)).size;
	const [total, differ] = [`${count(places.length, "place")} in ${count(files, "file")}`, mismatches.length];
	const verdict = differ === 0 ? `${total} agree with` : `${differ} of ${total} ${differ === 1 ? "differs" : "differ"} from`;
	const findings = rollback === void 0 ? mismatches : [rollback];
	return {
		...check,
		findings,
		evidence: `${verdict} ${version === null ? differ === 0 ? "each other" : "the others" : `the tag's ${version}`}`
	};
}
/**
* Finds a rollback by a new tag on the commit of an older release, whose files state the older version. The finding's suggestion has all commands of a reissue.
* A reissue makes its own tag, so the commands first delete an existing one. Undefined for any other tag.
*/
function checkRollbackTag({ tag, tagName, commit, version, places, released }) {
	const stated = agreedVersion(places);
	if (tagName === null || version === null || stated === void 0) return void 0;
	const stable = released.filter((other) => other.tag !== tagName && !isPrerelease(other.version));
	const good = stable.find((other) => other.commit === commit && other.version === stated);
	const [bad, next] = stable.filter((other) => (0, import_compare.default)(other.version, version) < 0).sort((a, b) => (0, import_compare.default)(b.version, a.version));
	if (good === void 0 || bad === void 0 || (0, import_compare.default)(bad.version, good.version) <= 0) return void 0;
	const name = visible(tagName);
	const to = next?.tag === good.tag ? "" : ` --rollback-to ${visible(good.tag)}`;
	const commands = [...tag === void 0 ? [] : [`git tag --delete ${name}`, `git push origin --delete refs/tags/${name}`], `release-runbook rollback --tag ${visible(bad.tag)} --reissue-as ${version}${to} --reason "..." --yes`];
	const message = `${name} is on ${shortCommit(commit)}, the commit of ${visible(good.tag)}, and the files of that commit say ${stated}. A rollback publishes them as ${version}.`;
	return errorFinding("version/rollback", message, commands.join(" && "));
}
function checkTheTag(input) {
	const { tag, tagName, commit, config, version, released } = input;
	const check = {
		id: "tag",
		blocking: isNamed(input, "tag")
	};
	const off = switchedOff(config, "tag") ?? (tagName === null ? input.withoutTag : void 0);
	if (tagName === null || off !== void 0) return {
		...check,
		findings: [],
		evidence: "",
		skipped: off
	};
	const name = visible(tagName);
	const branches = input.branches ?? [];
	const rules = {
		annotated: config.tag.annotated && tag !== void 0,
		branches: input.branches === null ? null : config.tag.branches
	};
	const subject = tag ?? {
		name: tagName,
		object: commit,
		commit,
		annotated: false
	};
	const { findings: ofOrder, ...needed } = checkOrder(tagName, version ?? "", released);
	const findings = [...checkTag(subject, branches, rules), ...ofOrder];
	const others = released.filter((other) => other.tag !== tagName).length;
	const order = others === 0 ? "" : `, compared with ${count(others, "version")} that came before`;
	const on = rules.branches === null ? "" : `, on ${branches.length === 0 ? "no branch" : visible(branches.slice(0, 5).join(", "))}`;
	const kind = tag === void 0 ? "does not exist yet" : tag.annotated ? "is annotated" : "is lightweight";
	const evidence = `${findings.length === 0 ? "" : `${count(findings.length, "finding")}: `}${name} ${kind}, at ${commit.slice(0, 12)}${on}${order}`;
	return {
		...check,
		...needed,
		findings,
		evidence,
		...tag === void 0 && findings.length === 0 ? { skipped: evidence } : {}
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
	const compiled = await compilePython({
		exec: ports.exec,
		root: input.root,
		env: input.env
	}, paths);
	findings.push(...compiled.findings);
	const by = compiled.python === void 0 ? "" : ` by Python ${compiled.python}`;
	const verdict = findings.length === 0 ? "compiled in memory" : `read, ${count(findings.length, "finding")}`;
	return {
		...check,
		findings,
		evidence: `${count(paths.length, "file")} ${verdict}${by}`
	};
}

// src/pipeline/phases/fix-work-tree.ts
/**
* Fixes and logs files of the work tree. Returns a sentence for the report, and an error for findings that stay, because ASCII would change how a page renders.
* Throws UserError for a tag, whose commit cannot change.
*/
async function fixWorkTree({ inputs, ports }, config, tree, tag) {
	if (!inputs.fix && !inputs.updateBaseline) return void 0;
	if (tag !== void 0) {
		const flag = inputs.fix ? "--fix" : "--update-baseline";
		throw new UserError(`${flag} changes files of the work tree, and this is a check of the tag ${visible(tag.name)}.`, "Leave it out.");
	}
	if (!inputs.fix || config.off.includes("ascii")) return void 0;
	const { fixTexts } = await import("./fix-texts.js");
	const results = await fixTexts(tree, await ports.git.trackedFiles(tree), config, ports.files);
	for (const { path, findings, place, unproven } of results) {
		const found = `${path}: ${count(findings, "finding")}`;
		ports.log.info(place === void 0 ? `  fixed: ${found}` : `  left: ${found} ${place}${unproven ? `: ${shortList(unproven, 10)}` : ""}`);
	}
	const left = results.flatMap(({ unproven }) => unproven ?? []);
	const error = left.length === 0 ? void 0 : new UserError("--fix left findings whose ASCII would change the page.", shortList(left, 10));
	return {
		evidence: summaryOf(results),
		error
	};
}
function summaryOf(results) {
	const sum = (of) => of.reduce((total, { findings }) => total + findings, 0);
	const byPlace = Map.groupBy(results, ({ place }) => place);
	const fixed = byPlace.get(void 0) ?? [];
	byPlace.delete(void 0);
	const rest = byPlace.size === 0 ? "" : `; left: ${[...byPlace].map(([place, of]) => `${sum(of)} ${place}`).join(", ")}`;
	return `--fix fixed ${count(sum(fixed), "typographic finding")} in ${count(fixed.length, "file")}${rest}`;
}

// src/pipeline/phases/line-hashes.ts
/** `<digest>:<n>` for each finding with a line: the line's baseline digest, and its number among equal lines. Call it before the work tree is deleted. */
async function hashLines(files, root, findings) {
	const byPath = Map.groupBy(findings, ({ path, line }) => line === void 0 ? "" : path ?? "");
	byPath.delete("");
	const hashes = /* @__PURE__ */ new Map();
	await files.readEach(root, byPath.keys(), (path, bytes) => {
		if (bytes instanceof Error || bytes.length > 2 ** 24) return;
		const byLine = Map.groupBy(byPath.get(path), ({ line }) => line);
		const last = Math.max(...byLine.keys());
		const seen = /* @__PURE__ */ new Map();
		for (let line = 1, from = 0; line <= last && from <= bytes.length; line++) {
			const end = bytes.indexOf(10, from);
			const hash = fingerprintOf(bytes.subarray(from, end < 0 ? void 0 : end));
			seen.set(hash, (seen.get(hash) ?? 0) + 1);
			for (const finding of byLine.get(line) ?? []) hashes.set(finding, `${hash}:${seen.get(hash)}`);
			from = end < 0 ? bytes.length + 1 : end + 1;
		}
	});
	return hashes;
}

// src/pipeline/phases/check-phase.ts
/**
* Runs all checks, records a step for each, and stops the run when a blocking check has errors. The team's own commands run code of the
* repository. Therefore they run last, and only when the other checks do not stop the run. Gives all results. Throws StepError.
*/
function checkPhase(run, { planned, releases, recorded, store }) {
	const { config, repository } = run;
	return phase(run.recorder, "check", async () => {
		const { onFindings, commands, named } = config.checks;
		const fixes = await fixWorkTree(run, config.checks, planned.tree, repository.tag);
		const results = [];
		const keep = (found) => {
			const result = downgradeNonBlocking(found, onFindings);
			results.push(result);
			run.reportInput.checks.push(result);
			run.recorder.log.step(titleOf(result.id));
			recordCheck(run.recorder, result);
		};
		const taken = (id) => recorded?.({
			id,
			blocking: named.includes(id)
		});
		const syntax = switchedOff(config.checks, "python-syntax") === void 0 ? taken("python-syntax") : void 0;
		const released = await findReleasedVersions(run, planned.plan.tag === null ? [] : releases);
		const breaking = await timed(run.ports, () => checkBreakingChanges(run, planned, released));
		reportNext(run, breaking.next);
		const input = {
			...await checksInput(run, planned, {
				released,
				next: breaking.next
			}),
			syntax
		};
		for (const result of await runChecks(input, {
			...run.ports,
			workers: run.threads.texts
		})) keep(result.id === "ascii" && fixes !== void 0 ? {
			...result,
			evidence: `${result.evidence}; ${fixes.evidence}`
		} : result);
		keep(breaking);
		const checklist = config.runbook;
		if (checklist !== null && run.inputs.command === "check") keep(await timed(run.ports, () => checkChecklist(run, checklist, planned)));
		keep(taken("audit") ?? await timed(run.ports, () => checkVulnerabilities(run, planned)));
		keep(await timed(run.ports, () => checkCiStatus(run, planned, gate(results, onFindings).failed)));
		const findings = results.flatMap((result) => result.findings);
		if (!run.environment.inActions) run.reportInput.sources = await readSourceLines(run.ports.files, planned.tree, findings);
		if (sarifFile(run) !== void 0) run.reportInput.lineHashes = await hashLines(run.ports.files, planned.tree, findings);
		if (recorded !== void 0) for (const command of commands) keep(recorded(commandCheck(command)));
		else if (gate(results, onFindings).failed) for (const command of commands) keep(notRun(command, "the checks before it stop the run"));
		else await runCommands(run, planned, planned.tree === repository.root, keep);
		const { failed, errors } = gate(results, onFindings);
		await store?.(results, failed);
		const { tag } = repository;
		const release = tag && {
			tag: tag.name,
			version: planned.plan.version,
			places: planned.plan.versions
		};
		if (failed) throw new StepError("check", checksFailedError(errors, results, release));
		if (fixes?.error) throw new StepError("check", fixes.error);
		return results;
	});
}
/** The input of the checks, from the plan, the released versions and the next release. */
async function checksInput(run, { plan, tree }, { released, next }) {
	const { inputs, config, repository, ports } = run;
	const { tag } = repository;
	return {
		root: tree,
		tag,
		tagName: plan.tag,
		withoutTag: next === void 0 ? "there is no tag" : describeNext(next),
		commit: plan.commit,
		tagMessage: tag === void 0 ? void 0 : await ports.git.tagMessage(tag.name),
		version: plan.tag === null ? null : plan.version,
		places: plan.versions,
		branches: repository.tagName === void 0 ? null : await ports.git.branchesWith(plan.commit),
		released: plan.tag === null ? [] : released,
		pythonPaths: plan.components.filter(({ kind }) => kind === "python").map(({ path }) => path),
		env: checkEnvironment(run, plan),
		config: config.checks,
		baseline: inputs.updateBaseline ? "update" : inputs.fix ? "shrink" : "compare"
	};
}

export { checksInput as n, runChecks as r, checkPhase as t };