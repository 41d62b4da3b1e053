import { o as __toESM } from "./rolldown-runtime-shared.js";
import { o as switchedOff } from "./config-shared.js";
import { t as readInside } from "./read-inside-shared.js";
import { a as formatDuration, d as shortList, f as visible, n as count, u as shortCommit } from "./format-shared.js";
import { t as require_inc } from "./semver-shared2.js";
import { t as require_parse } from "./semver-shared.js";
import { t as agreedVersion } from "./version-agreement-shared.js";
import { t as STEP_IDS } from "./step-titles-shared.js";
import { i as tickChecklist, t as checklistItems } from "./checklist-shared.js";
import { t as nearest } from "./nearest-shared.js";
import { a as UserError } from "./errors-shared.js";
import { i as lastLines, s as pasteable } from "./component-build-shared.js";
import { n as scriptCommand } from "./scripts-shared.js";
import { n as childSecrets, o as withPrivateCaches, t as childEnvironment } from "./child-environment-shared.js";
import { n as openPullRequest } from "./compose-shared.js";
import { r as releasedVersions } from "./released-versions-shared.js";
import { d as toSemver, p as versionTextOfTag } from "./version-shared.js";
import { posix } from "node:path";

// src/features/notes/next-version.ts
var import_inc = /* @__PURE__ */ __toESM(require_inc(), 1);
var import_parse = /* @__PURE__ */ __toESM(require_parse(), 1);
/** Decides the level of a release by the entries of its notes. `because` counts the entries that decide: `2 features`. */
function levelOf(entries) {
	const breaking = entries.filter((entry) => entry.breaking !== null);
	if (breaking.length > 0) return {
		level: "breaking",
		deciding: breaking,
		because: count(breaking.length, "breaking change")
	};
	const features = entries.filter(({ feature }) => feature);
	if (features.length > 0) return {
		level: "feature",
		deciding: features,
		because: count(features.length, "feature")
	};
	return {
		level: "patch",
		deciding: entries,
		because: entries.length === 0 ? "no entry of the notes" : count(entries.length, "change")
	};
}
/**
* The lowest version that may follow `previous`, SemVer without `v`: by SemVer 2.0.0, points 6 to 8; in 0.x a break raises the minor number, as
* npm's `^` and Cargo read point 4. It is above all `released` versions, such as a reissue, of its own major and minor number. After a
* prerelease whose step is large enough comes its next number. Undefined when `previous` is no version.
*/
function lowestNext(previous, level, released = []) {
	const from = (0, import_parse.default)(previous);
	if (from === null) return void 0;
	const step = level === "patch" ? "patch" : level === "breaking" && from.major > 0 ? "major" : "minor";
	const core = `${from.major}.${from.minor}.${from.patch}`;
	const isPrerelease = from.prerelease.length > 0;
	const isLarge = step === "patch" || from.patch === 0 && (step === "minor" || from.minor === 0);
	return aboveReleased(isPrerelease && isLarge ? (0, import_inc.default)(previous, "prerelease") : (0, import_inc.default)(core, step), released);
}
/** The version, or the one after the highest `released` one of its own major and minor number. Undefined when `version` is no version. */
function aboveReleased(version, released) {
	let next = (0, import_parse.default)(version);
	for (const other of released.flatMap((each) => (0, import_parse.default)(each) ?? []).sort((a, b) => a.compare(b))) if (next !== null && other.major === next.major && other.minor === next.minor && other.compare(next) >= 0) next = (0, import_parse.default)((0, import_inc.default)(other.version, "patch"));
	return next?.version;
}
/** Whether `version` is a step after `previous` that may contain changes of the level. A prerelease counts as its version. */
function isEnough(previous, level, version) {
	const [lowest, own] = [(0, import_parse.default)(lowestNext(previous, level)), (0, import_parse.default)(version)];
	return lowest !== null && own !== null && own.compareMain(lowest) >= 0;
}
/** Decides the lowest next version after `previous`, SemVer without `v`. Undefined when `previous` is no version. */
function nextRelease({ plan, released }, previous, { entries, accounting }, others) {
	const { level, because } = levelOf(entries);
	const version = lowestNext(previous, level, others);
	if (version === void 0) return void 0;
	const agreed = agreedVersion(plan.versions);
	const none = plan.versions.length === 0 ? "no file states a version" : "the version files disagree";
	const files = agreed === void 0 ? none : filesSay(agreed);
	return {
		version,
		because: accounting.total === 0 ? "" : because,
		files,
		released,
		here: released?.commit === plan.commit
	};
}
const filesSay = (version) => `the files say ${version}`;
/** The next release in a clause. `merges`: the commit is the test merge of an open pull request. */
function describeNext({ version, because, files, released, here }, merges = false) {
	const next = because === "" ? "nothing has changed since the last release" : `the next release is at least ${version} (${because})`;
	if (merges) return `merge this, and ${next}; ${files}`;
	if (released === void 0) return `${next}; ${files}`;
	if (here) return `${visible(released.tag)} stands at this commit and counts as released; name it to check its own release`;
	const out = `${visible(released.tag)} is released (${shortCommit(released.commit ?? "")}); ${next}`;
	return files === filesSay(released.version) ? out : `${out}; ${files}`;
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
* Runs a command of the team by `bash -eo pipefail`; only the exit code decides. Returns the result, and the last lines of a failure. `root`
* is the absolute path of the tree, `env` the complete environment. Callers run one command at a time, because commands share a tree.
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
	const whole = pasteable({
		program,
		args,
		title
	}, command.path).replace(/[^\n]+/g, (line) => visible(line, 2e3));
	const finding = failed$1(command, visible(title), whole, ended);
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
function failed$1({ name, timeout }, title, whole, { outcome, code }) {
	const rule = `command:${name}/${outcome === "timed-out" ? "timeout" : "failed"}`;
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
	return {
		rule,
		level: "error",
		message: `\`${title}\` ended with exit code ${code}.`,
		suggestion: `run it on your machine: ${whole}`
	};
}

// src/features/checks/breaking.ts
/**
* Checks that breaking changes since the previous release have the version step that they need. Breaking changes are those of the notes:
* `!` and footers of commits, titles, bodies and labels of pull requests, and fragments, without reverted changes. Without a tag it names
* the lowest next version, and blocks nothing.
*/
async function checkBreaking(input, ports) {
	const { planned, previous, released, blocking, repository, open } = input;
	const { plan, previousCommit } = planned;
	const check = {
		id: "breaking",
		blocking,
		findings: [],
		evidence: ""
	};
	const skip = (skipped, next) => ({
		...check,
		skipped,
		next
	});
	if (input.off !== void 0) return skip(input.off);
	if (plan.previousTag === null) return skip(input.shallow ? SHALLOW : "the first release: nothing was released that it could break");
	if (previous === void 0 || lowestNext(previous, "patch") === void 0) return skip(`the previous tag ${visible(plan.previousTag)} is no version to compare with`);
	const { collectNotes, noConnection } = await import("./notes.js");
	const content = await collectNotes({
		plan,
		previousCommit,
		config: {
			...input.notes,
			file: null
		},
		repository,
		open,
		people: false
	}, ports);
	const unasked = input.deferred && content.missing.includes(noConnection);
	const missing = content.missing.filter((each) => !unasked || each !== noConnection);
	const { level, deciding, because } = levelOf(content.entries);
	const next = nextRelease(planned, previous, content, released);
	const lowest = lowestNext(previous, level, released) ?? "";
	if (plan.tag === null && next !== void 0) {
		const named = level === "patch" ? [] : [shortList(deciding.map((entry) => `"${visible(entry.title, 100)}"`))];
		return skip([
			describeNext(next),
			...named,
			...missing
		].join("; "), next);
	}
	const enough = isEnough(previous, level, plan.version);
	const breaks = level === "breaking";
	const needed = `${lowest}${/-.*$/.exec(plan.version)?.[0] ?? ""}`;
	const kind = previous.startsWith("0.") ? "minor" : "major";
	const small = enough || !breaks ? [] : deciding.map((entry) => tooSmall(entry, plan, needed, kind));
	const since = `${breaks ? because : "no breaking change"} since ${visible(plan.previousTag)}`;
	const step = enough ? `, and ${plan.version} is a ${kind} step` : `, which ${deciding.length === 1 ? "needs" : "need"} ${needed}`;
	const feature = breaks || enough ? "" : `; ${because}, for which SemVer has ${lowest}`;
	const neededVersion = breaks && !enough ? { neededVersion: needed } : {};
	const later = unasked ? "; labels of pull requests: `publish` asks GitHub" : "";
	return {
		...check,
		findings: [...small, ...missing.map(unread$1)],
		evidence: `${since}${breaks ? step : ""}${feature}${later}`,
		next,
		...neededVersion
	};
}
const SHALLOW = "the clone is shallow, so its history cannot be told: git fetch --unshallow --tags";
/** `needed`: the lowest version that may break; `kind`: the step that it takes. */
function tooSmall(entry, { version, previousTag }, needed, kind) {
	const commit = entry.commit.slice(0, 12);
	const says = entry.breaking?.[0]?.split("\n")[0] ?? "";
	return {
		rule: "breaking/version-step",
		level: "error",
		message: `${entry.pullRequest === null ? `Commit ${commit}` : `Pull request #${entry.pullRequest} (commit ${commit})`} breaks what was released, "${visible(entry.title, 100)}"${says === "" ? "" : ` ("${visible(says, 100)}")`}, and ${version} is no ${kind} step after ${visible(previousTag ?? "")}.`,
		suggestion: `release this commit as ${needed} or higher`
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
/** How many items of a checklist name a step, and a warning when none does: then no run can tick one. */
function countNamedItems(text, path) {
	const items = checklistItems(text);
	const named = items.filter(({ ids }) => ids !== void 0).length;
	const evidence = `${visible(path)}: ${named} of ${count(items.length, "item")} ${named === 1 ? "names" : "name"} a step`;
	if (named > 0) return {
		evidence,
		findings: []
	};
	return {
		evidence,
		findings: [{
			rule: "runbook/no-step",
			level: "warning",
			path,
			message: "No item of the checklist names a step.",
			suggestion: "add a comment such as <!-- runbook: version --> to an item; docs/runbook.md of Release Runbook has the steps"
		}]
	};
}
/** Findings for unknown step ids in a checklist: no run can tick their items. `names` may follow a colon in them. */
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
	return [...Map.groupBy(items, keyOf).values()].map((same) => same.reduce((one, other) => other.id > one.id ? other : one));
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
	if (input.withoutTag !== void 0) return {
		...check,
		skipped: input.withoutTag
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
/** Checks that the version fits the breaking changes since the previous tag, and decides the lowest next version. */
function checkBreakingChanges({ ports, environment, inputs }, config, { shallow }, planned, versions) {
	const { previousTag } = planned.plan;
	const previous = previousTag === null ? void 0 : toSemver(versionTextOfTag(previousTag, config.tag) ?? "");
	const blocking = config.checks.named.includes("breaking");
	const off = switchedOff(config.checks, "breaking");
	const { repository } = environment;
	const open = openPullRequest(environment);
	const deferred = inputs.command === "check";
	const released = versions.map(({ version }) => version);
	return checkBreaking({
		planned,
		previous,
		released,
		shallow,
		blocking,
		off,
		notes: config.notes,
		repository,
		open,
		deferred
	}, ports);
}
/** Puts the lowest next version into the report of a run whose tag does not exist. */
function reportNext({ environment, reportInput }, { tag }, next) {
	if (tag !== void 0 || next === void 0) return;
	const merges = openPullRequest(environment) !== void 0;
	reportInput.next = {
		version: next.version,
		released: next.released?.tag ?? null,
		merges,
		sentence: describeNext(next, merges)
	};
}
/** Checks the CI status of the commit. `stopsAnyway`: other findings stop the run, so that it does not wait for CI. */
function checkCiStatus({ ports, environment, inputs }, config, { tag }, { plan }, stopsAnyway) {
	const { ci: rules, named } = config.checks;
	const workflow = environment.variables.GITHUB_WORKFLOW_REF?.replace(/^[^/]+\/[^/]+\//, "").replace(/@.*$/, "");
	const own = {
		run: environment.runId,
		workflow
	};
	const missing = plan.tag === null ? "there is no tag" : `${visible(plan.tag)} does not exist yet`;
	const withoutTag = tag === void 0 ? missing : void 0;
	const deferred = inputs.command === "check";
	return checkCi({
		withoutTag,
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
	const named = countNamedItems(text, path);
	const unknown = checkStepIds(text, path, names);
	const evidence = `${named.evidence}${unknown.length === 0 ? "" : `, ${unknown.length} unknown`}`;
	return {
		...check,
		findings: [...named.findings, ...unknown],
		evidence
	};
}
/** The environment of a program that a check runs. `allow`: the variables that reach it, as `env` of a component. */
function checkEnvironment({ inputs, environment }, config, plan, allow = null) {
	const secrets = childSecrets(inputs.token, environment.variables, config.after);
	return childEnvironment(environment.variables, {
		release: plan,
		...secrets,
		allow
	});
}
/** Runs the team's own commands: for a tag in their own clean tree, so that no build contains their changes, else in the workspace. */
async function runCommands(run, config, { plan, tree }, { temp, inWorkspace }, keep) {
	const { commands } = config.checks;
	if (commands.length === 0) return;
	const { ports } = run;
	const root = inWorkspace ? tree : posix.join(temp, "commands");
	if (!inWorkspace) await ports.git.addCleanTree(root, plan.commit, plan.tag ?? void 0);
	for (const command of commands) {
		const child = checkEnvironment(run, config, plan, command.env);
		const env = inWorkspace ? child : withPrivateCaches(child, temp);
		const { result, tail } = await runCommand(command, {
			root,
			env
		}, ports);
		keep(result);
		run.reportInput.commands.push({
			name: command.name,
			variables: Object.keys(env).sort(),
			tail
		});
	}
}

export { checkVulnerabilities as a, runCommands as c, aboveReleased as d, describeNext as f, nextRelease as h, checkEnvironment as i, commandCheck as l, lowestNext as m, checkChecklist as n, findReleasedVersions as o, levelOf as p, checkCiStatus as r, reportNext as s, checkBreakingChanges as t, notRun as u };