import { n as tickRunbook, r as readInside } from "./checklist-shared.js";
import { n as gatesUnder } from "./gate-shared.js";
import { a as writeFullNotes, i as requireOwnFolder, n as distFolder, r as distPattern } from "./dist-shared.js";
import { i as shorten, r as printableAscii, t as byteLength } from "./characters-shared.js";
import { a as failedTitle, i as countBoxes } from "./step-status-shared.js";
import { a as oneOfEachFileFirst, c as codeSpan, d as encodePath, g as link, h as fence, i as findingsTable, l as details, m as escapeText, n as boxesTable, o as placeForPeople, r as commitLink, s as sortFindings, t as assetsTable, u as embed, v as table$1 } from "./steps-shared.js";
import { t as renderReport } from "./report-json-shared.js";
import { n as formatDuration, t as count } from "./format-shared.js";
import { r as renderFailure, t as headline } from "./headline-shared.js";
import { a as UserError, o as hintOf, r as StepError } from "./errors-shared.js";
import { a as toPep440, s as versionOfTag } from "./version-shared.js";
import { r as isOn, t as addressVariables } from "./after-config-shared.js";
import { i as complete } from "./detect-shared.js";
import { n as inBackticks, r as show, t as configError } from "./problems-shared.js";
import { _ as timeRule, a as commandNameRule, c as idMeaning, d as pathMeaning, f as pathRule, g as timeMeaning, h as tagRule, i as commandNameMeaning, l as idRule, m as tagMeaning, n as charactersMeaning, o as globMeaning, r as charactersRule, s as globRule, t as charactersExist, v as zipNameMeaning, y as zipNameRule } from "./rules-shared.js";
import { i as unknownPlaceholder, r as placeholderNames } from "./placeholders-shared.js";
import { t as allowableRules } from "./secret-rules-shared.js";
import { n as suggestion } from "./nearest-shared.js";
import { n as readYaml } from "./yaml-shared.js";
import { i as isWriting } from "./inputs-shared.js";
import { r as knownAssetNames, s as requireKnownAssets } from "./asset-names-shared.js";
import { n as latestUnder, r as publishedVersions, t as decidePrerelease } from "./latest-shared.js";
import { n as previousTag, t as makePlan } from "./plan-shared.js";
import { n as findRepository, r as requireWritingEvent, t as chooseTag } from "./repository-shared.js";
import { a as boolean, c as nullable, d as record, f as strictObject, g as globalRegistry, h as unknown, i as array, l as number, m as union, n as _enum, o as discriminatedUnion, p as string, r as _null, s as literal, t as requireSubmodules, u as optional } from "./submodules-shared.js";
import { a as requireNamedFiles, o as requireRoom, s as tellExisting, t as findExisting } from "./existing-shared.js";
import { n as sumsName } from "./manifest-shared.js";
import { n as skipped, r as warned, t as proved } from "./step-outcome-shared.js";
import { n as step } from "./step-shared.js";

// src/report/annotations.ts
/**
* Annotations of one step. GitHub keeps ten of each level of a step and fifty of a job, and drops the others unsaid (actions/runner,
* ExecutionContext.cs); more than ten of one program would also bury those of the others.
*/
const MOST = 10;
/** GitHub cuts a longer message (actions/runner, ExecutionContext.cs). In UTF-16 code units. */
const LONGEST = 4096;
const LEVELS = {
	error: "error",
	warning: "warning",
	info: "notice"
};
/**
* The remarks that GitHub shows at the lines of a commit, in the order in which they are to be made: what stopped the run, then
* errors, warnings and remarks, of each level one finding of every file before the second of any. Ten at most, the last of which
* counts those that have no room.
*/
function planAnnotations(findings, failure) {
	const ordered = [
		"error",
		"warning",
		"info"
	].flatMap((level) => oneOfEachFileFirst(sortFindings(findings.filter((finding) => finding.level === level))));
	const first = failure === void 0 ? [] : [ofFailure(failure)];
	const room = MOST - first.length;
	if (ordered.length <= room) return [...first, ...ordered.map(ofFinding)];
	const [gravest] = ordered.slice(room - 1);
	const message = `and ${ordered.length - room + 1} more: all are in the job summary and in report.json`;
	return [
		...first,
		...ordered.slice(0, room - 1).map(ofFinding),
		{
			level: LEVELS[gravest.level],
			title: "More findings",
			message
		}
	];
}
function ofFailure({ step, message, hint }) {
	return {
		level: "error",
		title: shown(failedTitle(step), 200),
		message: shown(hint === "" ? message : `${message}\n${hint}`, LONGEST)
	};
}
/** Names that cannot be handed over as they are: what deceives in a log, and what the runner takes for a command of its own. */
const UNSAFE_NAME = /##\[|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}]/u;
function ofFinding(finding) {
	const { level, rule, path, line, column, message, suggestion } = finding;
	const placed = path !== void 0 && !UNSAFE_NAME.test(path);
	const text = path === void 0 || placed ? message : `${placeForPeople(finding)}: ${message}`;
	return {
		level: LEVELS[level],
		title: shown(rule, 200),
		message: shown(suggestion === void 0 ? text : `${text}\n${suggestion}`, LONGEST),
		...placed && {
			path,
			...line !== void 0 && {
				line,
				...column !== void 0 && { column }
			}
		}
	};
}
function shown(text, length) {
	return shorten(printableAscii(text), length);
}

// src/report/timeline.ts
const BAR = 40;
const FILL = {
	passed: "#",
	failed: "x",
	stopped: "-"
};
/** The lanes as bars on one scale, a line for each stage, sorted by component: text, so that it looks the same on a web page, in a log and in a mail. */
function renderTimeline(lanes) {
	const rows = [...lanes].filter((lane) => lane.stages.length > 0).sort((a, b) => a.component < b.component ? -1 : 1).flatMap((lane) => [...lane.stages].sort((a, b) => a.start - b.start).map((stage, at) => ({
		name: at === 0 ? shorten(printableAscii(lane.component), 24) : "",
		title: shorten(printableAscii(stage.stage), 16),
		stage
	})));
	const end = Math.max(1, ...rows.map((row) => row.stage.start + row.stage.ms));
	const nameWidth = Math.max(0, ...rows.map((row) => row.name.length));
	const titleWidth = Math.max(0, ...rows.map((row) => row.title.length));
	return rows.map(({ name, title, stage }) => {
		const time = formatDuration(stage.ms).padStart(12);
		const note = stage.status === "passed" ? "" : ` ${stage.status}`;
		return `${name.padEnd(nameWidth)}  ${title.padEnd(titleWidth)} ${time}  |${bar(stage, end)}|${note}`;
	});
}
function bar(stage, end) {
	const from = Math.min(39, Math.floor(stage.start / end * BAR));
	const length = Math.max(1, Math.min(BAR - from, Math.round(stage.ms / end * BAR)));
	return (" ".repeat(from) + FILL[stage.status].repeat(length)).padEnd(BAR);
}

// src/report/summary.ts
const KIB = 1024;
/**
* The job summary: the runbook with its boxes, as GitHub Markdown in ASCII (but for letters in the tail of a tool and in
* the notes). A failure shows first. It never exceeds `limit` bytes: what is long ends with how much was left out.
*/
function renderSummary(report, extra) {
	const limit = extra.limit ?? 9e5;
	const parts = [];
	let left = limit - 200;
	let missing = 0;
	for (const section of sections(report, extra)) {
		const text = section.render(Math.min(section.most, left));
		if (byteLength(text) + 1 > left) missing += 1;
		else if (text !== "") {
			parts.push(text.endsWith("\n") ? text : `${text}\n`);
			left -= byteLength(text) + 2;
		}
	}
	if (missing > 0) parts.push(`${count(missing, "part")} of this page did not fit: see report.json.\n`);
	return parts.join("\n");
}
function sections(report, extra) {
	const { notes, explanation, runbook, repositoryUrl } = extra;
	const boxes = {
		most: 128 * KIB,
		render: (budget) => titled("## Runbook\n", boxesTable(report.steps, budget - 20))
	};
	const findings = {
		most: 64 * KIB,
		render: (budget) => titled(`## ${findingsTitle(report)}\n`, findingsTable(report, repositoryUrl, budget - 200))
	};
	const stopped = report.outcome === "failed" && report.findings.some((finding) => finding.level === "error");
	return [
		{
			most: 16 * KIB,
			render: () => head(report, repositoryUrl)
		},
		{
			most: 64 * KIB,
			render: () => report.failure === void 0 ? "" : renderFailure(report.failure)
		},
		{
			most: 64 * KIB,
			render: (budget) => runbook === void 0 ? "" : embedded("## Your checklist\n", runbook, budget)
		},
		...stopped ? [findings, boxes] : [boxes, findings],
		{
			most: 128 * KIB,
			render: (budget) => titled("## Assets\n", assetsTable(report.assets ?? [], budget - 20))
		},
		{
			most: 160 * KIB,
			render: (budget) => {
				if (notes === void 0 || notes.trim() === "") return "";
				return report.command === "notes" ? embedded("## Release notes\n", notes, budget) : details("<b>Release notes</b>", embedded("", notes, budget - 100));
			}
		},
		{
			most: 64 * KIB,
			render: (budget) => explained(explanation, budget)
		},
		{
			most: 64 * KIB,
			render: () => timeline(report)
		},
		{
			most: 4 * KIB,
			render: () => report.accounting === void 0 ? "" : accounting(report.accounting)
		},
		{
			most: 32 * KIB,
			render: (budget) => variables$1(report, budget)
		}
	];
}
function head(report, repositoryUrl) {
	const { title, note } = headline(report);
	const mark = {
		passed: ":white_check_mark:",
		failed: ":x:",
		"nothing-to-do": ":white_check_mark:",
		"dry-run": ":test_tube:"
	}[report.outcome];
	const line = [
		report.release === void 0 ? "" : link(report.release.draft ? "**View the draft**" : "**View the release**", report.release.url),
		report.commit === void 0 ? "" : `commit ${commitLink(report.commit, repositoryUrl)}`,
		since(report, repositoryUrl),
		flags(report),
		countBoxes(report)
	].filter((fact) => fact !== "").join(" &middot; ");
	return [
		`# ${mark} ${escapeText(shorten(title, 300))}`,
		note,
		line
	].filter((part) => part !== "").join("\n\n");
}
function since({ tag, previousTag }, repositoryUrl) {
	if (previousTag === void 0) return "";
	if (previousTag === null) return "the first release";
	const compare = repositoryUrl && tag !== null ? `${repositoryUrl}/compare/${encodePath(previousTag)}...${encodePath(tag)}` : void 0;
	return `changes since ${link(codeSpan(previousTag), compare)}`;
}
function flags({ release }) {
	if (release === void 0 || release.draft) return "";
	return [release.prerelease ? "pre-release" : release.latest ? "latest" : "", release.immutable ? "immutable" : ""].filter(Boolean).join(", ");
}
function findingsTitle({ findings }) {
	const errors = findings.filter((finding) => finding.level === "error").length;
	const warnings = findings.filter((finding) => finding.level === "warning").length;
	const remarks = findings.length - errors - warnings;
	return `Findings: ${[
		errors && count(errors, "error"),
		warnings && count(warnings, "warning"),
		remarks && count(remarks, "remark")
	].filter(Boolean).join(", ")}`;
}
function timeline({ lanes }) {
	const lines = renderTimeline(lanes ?? []);
	if (lines.length === 0) return "";
	const shown = lines.slice(0, 200);
	if (shown.length < lines.length) shown.push(`and ${lines.length - shown.length} more stages`);
	return `## Time line of the build\n\n${fence(shown, "text")}`;
}
function accounting(parts) {
	const rows = [
		["listed in the notes", parts.listed],
		["folded into other entries", parts.folded],
		["dependency updates", parts.dependencies],
		["reverted", parts.reverted],
		["excluded by the configuration", parts.excluded],
		["for the release itself", parts.chores],
		["all commits of the range, as git counts them", parts.total]
	].map(([what, number]) => [what, String(number)]);
	return `## Where the commits went\n\n${table$1(["Commits", "Number"], rows, 4 * KIB, () => "")}`;
}
function explained(explanation, budget) {
	if (explanation === void 0) return "";
	const lines = explanation.trimEnd().split("\n");
	const shown = lines.slice(0, Math.max(0, Math.floor((budget - 300) / 140)));
	const rest = lines.length - shown.length;
	return details("Why each entry is where it is", fence(rest > 0 ? [...shown, `and ${rest} more lines: release-runbook notes --explain`] : shown, "text"));
}
function variables$1({ childVariables }, budget) {
	const rows = Object.entries(childVariables ?? {}).sort(([a], [b]) => a < b ? -1 : 1).map(([component, names]) => [escapeText(component), [...names].sort().map(codeSpan).join(" ")]);
	const body = table$1(["Component", "Names"], rows, budget - 300, (shown) => `and ${rows.length - shown} more`);
	return body === "" ? "" : details("Variables that reached the builds (names; values are not kept)", body);
}
/** A document of its own inside of ours, cut at the end of a line when it is too long. */
function embedded(title, markdown, budget) {
	const text = embed(markdown);
	if (byteLength(text) + byteLength(title) < budget) return titled(title, text);
	return titled(title, `${Buffer.from(text).subarray(0, Math.max(0, budget - byteLength(title) - 100)).toString().replace(/\n[^\n]*$/, "")}\n\nThe rest did not fit here.`);
}
function titled(title, body) {
	return body === "" ? "" : title === "" ? body : `${title}\n${body}`;
}

// src/pipeline/delivery/outputs.ts
const truth = (value) => value ? "true" : "false";
/** The outputs of action.yml. What a run did not reach is an empty string, `false`, or the path of a file that is not there: never absent. */
function outputsOf(report, told, folder) {
	const plan = told.planned?.plan;
	const built = told.assets !== void 0;
	const release = report.release;
	const assets = report.assets?.map(({ name, size, sha256, url }) => ({
		name,
		size,
		sha256,
		url: url ?? ""
	})) ?? [];
	return {
		tag: report.tag ?? "",
		version: report.version ?? "",
		commit: report.commit ?? "",
		"previous-tag": report.previousTag ?? "",
		prerelease: truth(release?.prerelease ?? plan?.prerelease ?? false),
		latest: truth(told.latest ?? false),
		draft: truth(release?.draft ?? false),
		"release-id": release === void 0 ? "" : String(release.id),
		"release-url": release?.url ?? "",
		"upload-url": told.release?.uploadUrl ?? "",
		published: truth(release !== void 0 && !release.draft),
		assets: JSON.stringify(assets),
		"manifest-file": built ? folder.manifest : "",
		"notes-file": told.notes === void 0 ? "" : folder.notes,
		"report-file": folder.report,
		"preview-file": report.outcome === "dry-run" ? folder.preview : "",
		"dist-dir": built ? folder.dist : "",
		"python-dist-dir": built ? folder.pythonDist : "",
		matrix: JSON.stringify({ include: plan?.components.map(({ id, kind, path }) => ({
			id,
			kind,
			path
		})) ?? [] })
	};
}

// src/pipeline/delivery/deliver.ts
/** How long workflow artifacts of a run are kept, in days: long enough to look, short enough to cost nothing. */
const retentionDays = 7;
/**
* Puts the report wherever people and later steps look: outputs, annotations, files, the job summary, and workflow artifacts of
* a run that published nothing. Never throws: a part that cannot be delivered is a warning, for it neither undoes a release nor
* hides what stopped one.
*/
async function deliver(run, told, report) {
	const { host, log } = run.ports;
	const part = async (name, work) => {
		try {
			await work();
		} catch (error) {
			log.warning(`${name} could not be written: ${error.message}`);
		}
	};
	await part("The outputs", () => {
		const folder = distFolder(run.environment.workspace);
		for (const [name, value] of Object.entries(outputsOf(report, told, folder))) host.setOutput(name, value);
	});
	for (const annotation of planAnnotations(weighed(told), report.failure)) await part("An annotation", () => host.annotate(annotation));
	await part("The report", () => writeFiles(run, told, report));
	await part("The job summary", () => writeSummary(run, told, report));
	const kept = leaves(run, told, report);
	if (Object.values(kept).some(Boolean)) await part("The workflow artifacts", () => keepArtifacts(run, told, kept));
}
/** Findings as they weigh: an error of a check that stops nothing is a warning on the page of a run that went well. */
function weighed({ checks = [], config }) {
	const onFindings = config?.checks.onFindings ?? "fail";
	return checks.flatMap((check) => gatesUnder(check, onFindings) ? check.findings : check.findings.map((finding) => finding.level === "error" ? {
		...finding,
		level: "warning"
	} : finding));
}
async function writeFiles({ inputs, ports, environment }, told, report) {
	const { files, host, git } = ports;
	if (inputs.command === "verify" && !environment.inActions && await git.root() === void 0) return;
	await requireOwnFolder(environment.workspace, files);
	const folder = distFolder(environment.workspace);
	await files.write(folder.report, host.hide(renderReport(report)));
	if (report.outcome !== "dry-run" || told.notes === void 0) return;
	const { renderPreview } = await import("./preview.js");
	const { planned, notes, latest = false } = told;
	const preview = {
		report,
		notesMarkdown: notes?.markdown ?? "",
		prerelease: planned?.plan.prerelease ?? false,
		latest
	};
	await files.write(folder.preview, host.hide(await renderPreview(preview)));
}
async function writeSummary(run, told, report) {
	const { environment, ports } = run;
	const runbook = await tickedRunbook(run, told, report);
	const repositoryUrl = environment.repository === void 0 ? void 0 : `${environment.serverUrl}/${environment.repository}`;
	await ports.host.summary(renderSummary(report, {
		...told.notes === void 0 ? {} : { notes: told.notes.markdown },
		...await explanationOf(told, report),
		...runbook === void 0 ? {} : { runbook },
		...repositoryUrl === void 0 ? {} : { repositoryUrl }
	}));
}
/** Only a preview of the notes says why each entry is where it is. */
async function explanationOf({ notes }, { command }) {
	if (notes === void 0 || command !== "notes") return {};
	const { explainNotes } = await import("./explain.js");
	return { explanation: explainNotes(notes.content) };
}
/** The team's own checklist with its boxes ticked; undefined when there is none. A proof id that is none of ours is said. */
async function tickedRunbook({ ports, environment }, told, report) {
	const path = told.config?.runbook ?? null;
	if (path === null) return void 0;
	const text = await readInside(ports.files, environment.workspace, path);
	if (text === void 0) {
		ports.log.warning(`The runbook ${path} does not exist.`);
		return;
	}
	const components = told.planned?.plan.components.map(({ id }) => id);
	const { markdown, unknown } = tickRunbook(text, report.steps, components, told.config?.checks.commands.map(({ name }) => name));
	for (const id of unknown) ports.log.warning(`The runbook ${path} names the proof "${id}", which does not exist.`);
	return markdown;
}
/** Which workflow artifacts the run leaves: for the jobs after it, or for people when nothing was published. */
function leaves({ inputs, ports }, told, { outcome }) {
	const { command, components } = inputs;
	const unpublished = outcome === "dry-run" || outcome === "failed" && told.assets !== void 0 && command !== "publish";
	const passed = (name) => outcome === "passed" && command === name;
	if (ports.host.artifacts === void 0) return {
		plan: false,
		builds: false,
		notes: false,
		python: false
	};
	const all = passed("build") && components === null;
	return {
		plan: unpublished || passed("plan") || all,
		builds: unpublished || passed("build"),
		notes: unpublished || passed("notes"),
		python: unpublished || all || command === "publish" && outcome !== "failed"
	};
}
async function keepArtifacts({ ports, environment }, told, kept) {
	const { artifacts, node } = ports.host;
	const { planned, manifest } = told;
	if (artifacts === void 0 || planned === void 0) return;
	const { artifactNames, partFile, partOf } = await import("./parts.js");
	const folder = distFolder(environment.workspace);
	const { dist, pythonDist } = folder;
	const write = (path, value) => ports.files.write(path, `${JSON.stringify(value, null, 2)}\n`);
	if (kept.plan) {
		if (manifest === void 0) await write(folder.manifest, {
			schema: 1,
			plan: planned.plan,
			tools: {},
			files: [],
			proofs: []
		});
		await artifacts.upload(artifactNames.plan, dist, [folder.manifest], retentionDays);
	}
	for (const lane of kept.builds ? told.lanes ?? [] : []) {
		if (lane.status !== "passed") continue;
		const part = `${dist}/${partFile(lane.component.id)}`;
		await write(part, partOf(planned.plan, lane, node));
		await artifacts.upload(artifactNames.build(lane.component.id), dist, [part, ...lane.files.map(({ path }) => path)], retentionDays);
		await ports.files.remove(part);
	}
	if (kept.notes && told.notes !== void 0) await artifacts.upload(artifactNames.notes, dist, [folder.notes, folder.notesContent], retentionDays);
	const paths = (kept.python && await ports.files.facts(pythonDist) !== void 0 ? await ports.files.walk(pythonDist) : []).map(({ path }) => `${pythonDist}/${path}`);
	if (paths.length > 0) await artifacts.upload(artifactNames.pythonDist, pythonDist, paths, retentionDays);
}

// src/pipeline/delivery/make-report.ts
function failureOf(error, told) {
	const step = error instanceof StepError ? error.step : "Start";
	const tail = told.lanes === void 0 ? told.commands?.find((command) => command.tail.length > 0)?.tail : told.lanes.find((lane) => lane.failure !== void 0)?.failure?.tail;
	return {
		step,
		message: error instanceof Error ? error.message : String(error),
		hint: hintOf(error),
		tail: tail ?? []
	};
}
/** What was built, with addresses where it is on GitHub, and with the sizes of last time; or what a finished release holds. */
function assetsOf(told) {
	const { assets, release } = told;
	const urls = new Map(release?.assets.map(({ name, url }) => [name, url]));
	const before = sizesBefore(told);
	if (assets !== void 0) return assets.map(({ name, component, size, sha256 }) => {
		const url = urls.get(name);
		const previousSize = before(name);
		return {
			name,
			component,
			size,
			sha256,
			...url === void 0 ? {} : { url },
			...previousSize === void 0 ? {} : { previousSize }
		};
	});
	return release?.assets.map(({ name, size, digest, url }) => ({
		name,
		component: "release",
		size,
		sha256: digest ?? "",
		url
	}));
}
/** Size of the same asset in the previous release: of one name, or of one that differs in the version alone. */
function sizesBefore({ releases, previousTag, planned, config }) {
	const previous = previousTag == null ? void 0 : releases?.find(({ tag, draft }) => tag === previousTag && !draft);
	const older = previous && versionOfTag(previous.tag, config?.tag ?? null);
	const newer = planned?.plan.version;
	if (previous === void 0 || older === void 0 || newer === void 0) return () => void 0;
	const sizes = new Map(previous.assets.map(({ name, size }) => [name, size]));
	return (name) => [
		name,
		name.replaceAll(newer, older),
		name.replaceAll(toPep440(newer), toPep440(older))
	].map((each) => sizes.get(each)).find((size) => size !== void 0);
}
function releaseOf({ release, latest }) {
	if (release === void 0) return void 0;
	const { id, url, draft, prerelease, immutable } = release;
	return {
		id,
		url,
		draft,
		prerelease,
		latest: latest ?? false,
		immutable
	};
}
/** Everything that was learnt, as data. Parts that the run did not reach are absent. */
function makeReport({ command, told, steps, outcome, error }) {
	const { planned, repository, checks, commands = [], lanes, notes } = told;
	const version = planned?.plan.version ?? told.version;
	const commit = repository?.commit ?? told.commit;
	const assets = assetsOf(told);
	const release = releaseOf(told);
	return {
		schema: 1,
		command,
		tag: repository?.tag?.name ?? told.tag ?? null,
		...version === void 0 ? {} : { version },
		...told.previousTag === void 0 ? {} : { previousTag: told.previousTag },
		...commit === void 0 ? {} : { commit },
		outcome,
		...error === void 0 ? {} : { failure: failureOf(error, told) },
		steps,
		findings: checks?.flatMap(({ findings }) => findings) ?? [],
		...lanes === void 0 ? {} : { lanes: lanes.map(({ record }) => record) },
		...lanes === void 0 && commands.length === 0 ? {} : { childVariables: Object.fromEntries([...commands.map(({ name, variables }) => [`command:${name}`, variables]), ...(lanes ?? []).map((lane) => [lane.component.id, lane.variables])]) },
		...assets === void 0 ? {} : { assets },
		...notes === void 0 ? {} : { accounting: notes.content.accounting },
		...release === void 0 ? {} : { release },
		...told.rollback === void 0 ? {} : { rollback: told.rollback }
	};
}

// src/config/schema-parts.ts
/** Text that matches a rule. */
function text(rule, meaning) {
	return string({ error: `must be ${meaning}` }).regex(rule, `must be ${meaning}`);
}
/** A mapping that knows its keys. */
function table(shape) {
	return strictObject(shape, { error: (issue) => issue.code === "unrecognized_keys" ? Object.keys(shape).join(" ") : "must be a mapping" });
}
/** A list of what the schema lets through. */
function list(item) {
	return array(item, { error: "must be a list" });
}
/** Such a list that is not empty. */
function some(item) {
	return list(item).min(1, "must be a list with at least one entry");
}
/** A key that may be left out, with what an editor says about it. Registered by hand, because `describe` copies the schema, which is felt at start. */
function key(schema, description) {
	const optional$1 = optional(schema);
	globalRegistry.add(optional$1, { description });
	return optional$1;
}
/** True or false. */
const flag = boolean({ error: "must be true or false" });
/** One line of text that is not empty. */
const line = text(/^[^\u0000-\u001f\u007f]*[^\u0000-\u0020\u007f][^\u0000-\u001f\u007f]*$/, "one line of text");
/** A path inside the repository. */
const path = text(pathRule, pathMeaning);

// src/config/schema-after.ts
/** Text that may hold {tag} and its kind, and no name in braces that stands for nothing. */
const filled = string({ error: "must be text" }).refine((value) => unknownPlaceholder(value) === void 0, `may hold ${placeholderNames.map((name) => `{${name}}`).join(", ")}, and no other name in braces`);
const filledLine = union([
	filled,
	number(),
	boolean()
], { error: "must be text" });
const variable = text(/^[A-Za-z_][A-Za-z0-9_]*$/, "the name of a variable that holds the address, never the address itself");
const announceTables = [table({
	kind: literal("slack"),
	url: variable,
	text: key(nullable(filled), "The message. null: title, link, number of files.")
}), table({
	kind: literal("json"),
	url: variable,
	body: key(nullable(record(string(), unknown(), { error: "must be a mapping" })).refine((body) => unknownPlaceholder(JSON.stringify(body ?? {})) === void 0, `may hold ${placeholderNames.map((name) => `{${name}}`).join(", ")}, and no other name in braces`), "The body. null: everything that is known of the release.")
})];
const announcement = discriminatedUnion("kind", announceTables, { error: (issue) => issue.code === "invalid_union" ? "must be slack or json" : "must be a mapping" });
/** GitHub takes 25 inputs of a workflow, and ten properties of a payload, five of which are ours. */
const values = (most) => record(text(/^[A-Za-z_][\w-]*$/, "a name"), filledLine, { error: "must be a mapping" }).refine((inputs) => Object.keys(inputs).length <= most, `must have at most ${most} entries`);
const dispatch = table({
	workflow: key(text(/^[\w.-]+\.ya?ml$/, "the file name of a workflow, such as deploy.yml"), "File name of a workflow to start; or \"event\"."),
	ref: key(text(/^[^\s~^:?*[\\\u0000-\u001f\u007f]+$/, "a branch or a tag"), "Branch or tag whose workflow is started. Default: the default branch."),
	inputs: key(values(25), "Its inputs. Default: { tag: '{tag}' }."),
	event: key(text(/^[\w.:-]{1,100}$/, "the type of an event"), "Type of a repository_dispatch to send; or \"workflow\"."),
	payload: key(values(5), "What it carries besides tag, version, commit, url and digests.")
}).refine((entry) => entry.workflow === void 0 !== (entry.event === void 0), "must name either a workflow or an event").refine((entry) => entry.event === void 0 || (entry.inputs ?? entry.ref) === void 0, "has inputs or a ref, which are for a workflow; an event has a payload").refine((entry) => entry.workflow === void 0 || entry.payload === void 0, "has a payload, which is for an event; a workflow has inputs");
const health = table({
	url: text(/^https?:\/\/\S+$/, "an address that begins with https://"),
	contains: key(filled, "What its answer must hold, as a word of its own. Default: '{version}'."),
	timeout: key(text(timeRule, timeMeaning), "How long to wait in all. Default: 10m."),
	every: key(text(timeRule, timeMeaning), "How long to wait between looks. Default: 10s.")
});
/** What is below `after`. */
const after = table({
	milestone: key(union([literal("close"), literal(false)], { error: "must be close or false" }), "close: closes the milestone that is called like the tag or the version."),
	comment: key(flag, "Whether each issue and pull request that shipped gets a comment."),
	"close-issues": key(flag, "Whether the issues that the release solves are closed."),
	history: key(nullable(table({
		file: path,
		heading: line
	})), "A pull request that adds the version below a heading of a file."),
	announce: key(list(announcement), "Messages to Slack or any webhook that takes JSON."),
	dispatch: key(list(dispatch), "Workflows to start and events to send: deployments."),
	health: key(list(health), "Addresses that must come to show the version.")
});

// src/config/schema.ts
const automatic = union([boolean(), literal("auto")], { error: "must be true, false or auto" });
const script = text(/\S/, "a script");
const scriptOrNull = nullable(script);
const pathOrNull = nullable(path);
const paths = list(path);
const glob = text(globRule, globMeaning);
const globs = list(glob);
const someGlobs = some(glob);
const someGlobsOrNull = nullable(someGlobs);
const versionFile = union([path, table({
	file: path,
	pattern: text(/\{version\}/, "text with {version} in it")
})], { error: "must be a path, or { file, pattern: 'release = \"{version}\"' }" });
const characters = text(charactersRule, charactersMeaning).refine(charactersExist, "names no characters of Unicode");
const tag = table({
	annotated: key(flag, "Whether the tag must be annotated. Default: true."),
	branches: key(someGlobsOrNull, "Globs of branches, one of which must contain the commit. null: any.")
});
const ascii = table({
	paths: key(someGlobs, "Files to read. Default: ['docs/**']."),
	exclude: key(globs, "Files to leave out."),
	mode: key(_enum(["strict", "security"], { error: "must be strict or security" }), "strict (default): every character. security: those that deceive."),
	allow: key(list(table({
		paths: someGlobs,
		characters: some(characters)
	})), "Characters that some files may hold.")
});
const ellipsis = table({
	paths: key(someGlobs, "Files to read. Default: ['**']."),
	exclude: key(globs, "Files to leave out, besides the built-in ones.")
});
const checks = table({
	"on-findings": key(_enum(["fail", "warn"], { error: "must be fail or warn" }), "What findings of a named check do. Default: fail."),
	tag: key(tag, "The tag is annotated, and on a branch."),
	ascii: key(ascii, "Text is ASCII."),
	ellipsis: key(ellipsis, "No text was left out behind an ellipsis."),
	"python-syntax": key(table({ paths: key(someGlobsOrNull, "Files to compile. null: those of the python components.") }), "Python files compile."),
	ci: key(table({
		required: key(list(line), "Names of check runs and contexts of statuses that must be green. Default: all that are there."),
		wait: key(text(timeRule, timeMeaning), "How long they are waited for. Default: 15m.")
	}), "The checks of the tagged commit are green. Runs only when it is named."),
	audit: key(table({ threshold: key(_enum([
		"low",
		"moderate",
		"high",
		"critical"
	], { error: "must be low, moderate, high or critical" }), "The severity from which on a vulnerability is an error. Default: high.") }), "No known vulnerabilities in what the components depend on. Runs only when it is named."),
	commands: key(list(table({
		name: text(commandNameRule, commandNameMeaning),
		run: script,
		path: key(path, "Folder in which it runs. Default: the root."),
		timeout: key(text(timeRule, timeMeaning), "Time limit. Default: 20m.")
	})), "The team's own commands, run after the other checks have passed. Their proof is command:<name>."),
	breaking: key(table({}), "A breaking change has the version step that it needs."),
	baseline: key(path, "File of old findings of the text checks. Default: .github/release-runbook.baseline.json, which may be absent.")
});
const variables = list(text(/^[A-Za-z_][A-Za-z0-9_]*\*?$/, "the name of a variable, or PREFIX_*"));
const base = {
	path: key(path, "Folder of the component. Default: the root."),
	setup: key(scriptOrNull, "Script before test and build."),
	test: key(scriptOrNull, "Script that tests it."),
	verify: key(scriptOrNull, "Script that proves what was built."),
	env: key(nullable(variables), "Variables that reach the scripts. null: all but secrets and those of the runner."),
	timeout: key(text(timeRule, timeMeaning), "Time limit of each command. Default: 20m.")
};
const reproducible = key(union([literal(false), literal("check")], { error: "must be false or check" }), "check: build twice in different folders and compare the bytes. Default: false.");
const links = key(_enum(["error", "skip"], { error: "must be error or skip" }), "What to do with symbolic links. Default: error.");
const zipName = text(zipNameRule, zipNameMeaning);
const module = union([
	text(/^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/, "the name of a module"),
	literal(false),
	_null()
], { error: "must be the name of a module, false or null" });
/** The keys of each kind of component. */
const componentTables = {
	python: table({
		kind: literal("python"),
		...base,
		reproducible,
		constraints: key(pathOrNull, "File of pinned build requirements."),
		import: key(module, "Module that is imported as proof. null: the one of the project's name. false: none.")
	}),
	node: table({
		kind: literal("node"),
		...base,
		reproducible,
		archive: key(zipName, "Name of the zip. Default: <id>-build.zip."),
		links,
		output: key(pathOrNull, "Folder that the build writes. null: by framework."),
		include: key(paths, "Further paths for the zip."),
		"source-maps": key(flag, "Whether source maps are shipped. Default: true.")
	}),
	archive: table({
		kind: literal("archive"),
		...base,
		reproducible,
		archive: key(zipName, "Name of the zip. Default: <id>-bundle.zip."),
		links,
		paths: some(path)
	}),
	command: table({
		kind: literal("command"),
		...base,
		reproducible,
		run: script,
		files: someGlobs
	}),
	files: table({
		kind: literal("files"),
		...base,
		files: someGlobs
	})
};
const { python, node, archive, command, files } = componentTables;
const component = discriminatedUnion("kind", [
	python,
	node,
	archive,
	command,
	files
], { error: (issue) => issue.code === "invalid_union" ? "must be python, node, archive, command or files" : "must be a mapping" });
const secretRule = _enum(allowableRules, { error: "must be a rule of the search for secrets, such as secret/private-key" });
const secrets = table({ allow: key(list(table({
	rule: secretRule,
	paths: someGlobs
})), "Exceptions: a rule, and globs of where it may be broken.") });
const names = list(line);
const categoryRule = table({
	title: line,
	labels: key(names, "Labels of pull requests. '*': what no other category took."),
	types: key(names, "Conventional types, such as feat."),
	paths: key(globs, "Globs that most of the changed paths match."),
	exclude: key(table({
		labels: key(names, "Labels that this category leaves out."),
		authors: key(names, "Logins that this category leaves out.")
	}), "What goes elsewhere.")
});
const notes = table({
	file: key(pathOrNull, "File whose text, or whose section of this version, stands before the list."),
	fragments: key(nullable(glob), "Glob of fragments (run logs, towncrier, scriv, changesets); those added since the previous tag are used."),
	paths: key(paths, "Only commits that touch these paths."),
	categories: key(nullable(some(categoryRule)), "Headings and what belongs below them. null: those of .github/release.yml, else built in."),
	exclude: key(nullable(table({
		labels: key(names, "Labels of pull requests that are not listed."),
		authors: key(names, "Logins whose changes are not listed."),
		types: key(names, "Conventional types that are not listed.")
	})), "What is not listed. null: what .github/release.yml says, else built in.")
});
const release$1 = table({
	title: key(line, "Title of the release; {tag} and {version} are filled in."),
	draft: key(flag, "Leave the release a draft."),
	prerelease: key(automatic, "auto (default): when the version has a prerelease part."),
	latest: key(automatic, "auto (default): when no stable release has a higher version."),
	discussion: key(nullable(line), "Category of the discussion that is opened with the release. null (default): none."),
	attest: key(flag, "Attest the provenance of the assets, and attach it. Default: false.")
});
const components = record(text(idRule, idMeaning), component, { error: "must be a mapping of ids to components" });
/** The configuration file as people write it. Input only: nothing is filled in or changed. */
const configSchema = table({
	tag: key(nullable(text(tagRule, tagMeaning)), "Pattern of the tag. null: v1.2.3 and 1.2.3."),
	version: key(nullable(list(versionFile)), "Files that hold the version. null: detected."),
	"previous-tag": key(nullable(text(/^[^\s\u0000-\u001f\u007f]+$/, "a tag")), "The tag before this one. null: by ancestry and version."),
	checks: key(nullable(checks), "Checks. A check that is named here stops the release, the others only report."),
	components: key(nullable(components), "What is built. null: detected. {}: nothing."),
	secrets: key(nullable(secrets), "What may ship although it looks like a secret."),
	notes: key(nullable(notes), "The release notes."),
	release: key(nullable(release$1), "The GitHub Release."),
	after: key(nullable(after), "What happens when the release is public. All of it is off until it is named."),
	runbook: key(pathOrNull, "The team's own Markdown checklist.")
});

// src/config/sentences.ts
/** What the schema found, as sentences with lines. */
function problemsOf(issues, file) {
	return issues.flatMap((issue) => translate(issue, [], file));
}
function translate(issue, parent, file) {
	const path = [...parent, ...issue.path];
	if (issue.code === "unrecognized_keys") return issue.keys.flatMap((key) => unknownKey(path, key, issue.message.split(" "), file));
	if (issue.code === "invalid_key") return [{
		line: file.lineOf(path),
		message: `${inBackticks(dotted(path))} ${issue.issues[0]?.message ?? "is no name"}`
	}];
	const branch = issue.code === "invalid_union" ? meant(issue.errors) : void 0;
	if (branch) return branch.flatMap((inner) => translate(inner, path, file));
	return [{
		line: file.lineOf(path),
		message: wrongValue(path, issue.message, valueAt(file.value, path))
	}];
}
/** Of several forms, the one that was meant: its faults are inside it, not that the value is something else. */
function meant(branches) {
	return branches.find((branch) => branch.length > 0 && branch.every((issue) => issue.path.length > 0 || issue.code === "unrecognized_keys" || issue.code === "invalid_format"));
}
function wrongValue(path, message, value) {
	if (path.length === 0) return `the file ${message} of keys such as \`checks:\`, not ${show(value)}`;
	const key = inBackticks(dotted(path));
	if (value === void 0) return `${key} is missing: it ${message}`;
	const given = message.startsWith("names no") || message.includes("at least one") ? "" : `, not ${show(value)}`;
	const quotes = typeof value === "number" && !/list|mapping|true|time/.test(message) ? "; write it in quotes" : "";
	return `${key} ${message}${given}${value === null && message === "must be a mapping" && path[0] !== "components" ? " (`{}` takes the defaults)" : ""}${quotes}`;
}
function unknownKey(path, key, known, file) {
	const place = [...path, key];
	const line = file.lineOf(place);
	const name = dotted(place);
	const kinds = path.length === 2 && path[0] === "components" ? kindsWith(key) : [];
	if (kinds.length > 0) return [{
		line,
		message: `${inBackticks(name)} is for components of kind ${kinds.join(" or ")}`
	}];
	return [{
		line,
		message: `unknown key ${inBackticks(name)}${suggestion(key, known)}`
	}];
}
function kindsWith(key) {
	return Object.entries(componentTables).flatMap(([kind, keys]) => Object.hasOwn(keys.shape, key) ? [kind] : []);
}
function dotted(path) {
	return path.reduce((name, part) => typeof part === "number" ? `${name}[${part}]` : name === "" ? String(part) : `${name}.${String(part)}`, "");
}
function valueAt(value, path) {
	let at = value;
	for (const part of path) {
		if (typeof at !== "object" || at === null || !Object.hasOwn(at, part)) return void 0;
		at = at[part];
	}
	return at;
}

// src/config/config.ts
/** Where the configuration stands when no other file is named. Only this one may be absent. */
const defaultConfigPath = ".github/release-runbook.yml";
/**
* Reads a configuration file; undefined is a file that does not exist.
* Throws one UserError with all problems, each with its line, and when a file other than the default one is absent.
*/
function parseConfig(text, path) {
	if (text === void 0) {
		if (plain(path) === plain(".github/release-runbook.yml")) return frozen(complete({}, path));
		throw new UserError(`The configuration file ${inBackticks(path)} does not exist.`, `Only ${defaultConfigPath} may be absent; the input \`config\` names another.`);
	}
	const file = readYaml(text);
	if (file.broken) throw configError(path, file.problems);
	const result = configSchema.safeParse(file.value ?? {});
	const problems = [...file.problems, ...problemsOf(result.error?.issues ?? [], file)];
	if (result.data === void 0) throw configError(path, problems);
	const config = complete(result.data, path);
	problems.push(...sharedArchives(config, file), ...sharedCommands(config, file));
	if (problems.length > 0) throw configError(path, problems);
	return frozen(config);
}
/** The configuration with what the inputs of this run override. */
function applyInputs(config, inputs) {
	const { release } = config;
	return frozen({
		...config,
		release: {
			...release,
			draft: inputs.draft ?? release.draft,
			prerelease: inputs.prerelease ?? release.prerelease,
			latest: inputs.latest ?? release.latest
		}
	});
}
/** Two zips of one name cannot both be assets; names that differ in case alone overwrite each other on some disks. */
function sharedArchives(config, file) {
	const owners = /* @__PURE__ */ new Map();
	const problems = [];
	for (const component of config.components ?? []) {
		if (!("archive" in component)) continue;
		const owner = owners.get(component.archive.toLowerCase());
		if (owner === void 0) owners.set(component.archive.toLowerCase(), component.id);
		else {
			const place = [
				"components",
				component.id,
				"archive"
			];
			problems.push({
				line: file.lineOf(place),
				message: `${inBackticks(place.join("."))}: the name ${component.archive} is taken by component ${inBackticks(owner)}`
			});
		}
	}
	return problems;
}
/** Two commands of one name would share one proof. */
function sharedCommands({ checks: { commands } }, file) {
	return commands.flatMap(({ name }, index) => {
		if (commands.findIndex((other) => other.name === name) === index) return [];
		return [{
			line: file.lineOf([
				"checks",
				"commands",
				index,
				"name"
			]),
			message: `${inBackticks(`checks.commands[${index}].name`)}: the name ${name} is taken by a command above`
		}];
	});
}
function plain(path) {
	return path.replace(/^(?:\.\/+)+/, "");
}
function frozen(value) {
	if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
	for (const part of Object.values(value)) frozen(part);
	return Object.freeze(value);
}

// src/features/plan/commit-files.ts
/**
* The files of a commit without a work tree: writing one takes longer than all else that notes need. Sizes and modes are those of nothing, because planning does not
* look at them.
*/
async function commitTree(git, commit, root) {
	const tracked = await git.filesIn(commit);
	const kinds = /* @__PURE__ */ new Map();
	for (const { path, kind } of tracked) {
		kinds.set(path, kind === "submodule" ? "directory" : kind);
		for (let at = path.lastIndexOf("/"); at > 0; at = path.lastIndexOf("/", at - 1)) kinds.set(path.slice(0, at), "directory");
	}
	const inside = (path) => path === root ? "" : path.slice(root.length + 1);
	const factsOf = (kind) => ({
		kind,
		size: 0,
		mode: 420,
		links: 1,
		device: 0,
		inode: 0
	});
	return {
		tracked,
		files: {
			async facts(path) {
				const kind = inside(path) === "" ? "directory" : kinds.get(inside(path));
				return kind && factsOf(kind);
			},
			async readText(path) {
				const [bytes] = kinds.get(inside(path)) === "file" ? await git.filesAt([{
					commit,
					path: inside(path)
				}]) : [];
				return bytes && new TextDecoder().decode(bytes);
			},
			async walk(directory, skip = () => false) {
				const below = inside(directory) === "" ? "" : `${inside(directory)}/`;
				const skipped = /* @__PURE__ */ new Set();
				const entries = [];
				for (const path of [...kinds.keys()].filter((known) => known.startsWith(below)).sort(byFolder)) {
					const parent = path.slice(0, Math.max(path.lastIndexOf("/"), 0));
					const entry = {
						path: path.slice(below.length),
						...factsOf(kinds.get(path))
					};
					if (skipped.has(parent) || skip(entry)) skipped.add(path);
					else entries.push(entry);
				}
				return entries;
			}
		}
	};
}
/** A directory before what is in it, the names of a folder by their bytes. */
function byFolder(a, b) {
	const [one, other] = [a.split("/"), b.split("/")];
	for (let at = 0; at < one.length && at < other.length; at += 1) {
		const order = Buffer.compare(Buffer.from(one[at]), Buffer.from(other[at]));
		if (order !== 0) return order;
	}
	return one.length - other.length;
}

// src/features/rollback/reissue-config.ts
/**
* The configuration for the release of a reissue. Its commit is on no branch and no workflow has run on it: the rule about branches and the
* check of CI ask for what cannot be. Everything else holds: its files are built, tested and verified like those of any release.
*/
function exemptReissue(config) {
	const { checks } = config;
	return {
		...config,
		checks: {
			...checks,
			tag: {
				...checks.tag,
				branches: null
			},
			named: checks.named.filter((name) => name !== "ci")
		}
	};
}

// src/pipeline/release.ts
/** Runs the command. What it learns is put into `told` as it is learnt; what stops it is thrown as a StepError. */
async function release(run, told) {
	const { command, dryRun } = run.inputs;
	const { journal } = run;
	const asked = chooseTag(run.inputs.tag, run.environment);
	if ("name" in asked && command !== "verify") told.tag = asked.name;
	const config = await step(journal, "configuration", "The configuration is valid", () => readConfiguration(run));
	if (command === "verify") {
		const { verifyPublished } = await import("./verify.js");
		await verifyPublished(run, config, told);
		return "passed";
	}
	told.config = config;
	const repository = await step(journal, "repository", "The tag and its commit are known", () => openRepository(run, config, told));
	if (command === "after") {
		const { followUpPublished } = await import("./after.js");
		return followUpPublished(run, config, repository, told);
	}
	if (command === "rollback") return rollBack(run, config, repository, told);
	const existing = await step(journal, "existing", "What GitHub has already is known", () => lookAtGitHub(run, config, repository, told));
	const publishing = command === "publish" ? await import("./publish2.js") : void 0;
	const left = await publishing?.findWhatIsLeft(run, repository, existing);
	if (existing.kind === "complete" && !dryRun && run.inputs.files.length > 0) {
		const elsewhere = command === "plan" || left !== void 0;
		const named = {
			globs: run.inputs.files,
			workspace: run.environment.workspace,
			files: run.ports.files
		};
		await step(journal, "files", "The release has the named files", () => requireNamedFiles(existing.release, named, elsewhere));
	}
	if (existing.kind === "complete" && !dryRun && left === void 0) {
		await tellWhatIsNotLookedAt(run, config, existing.release);
		return "nothing-to-do";
	}
	if (publishing !== void 0 && left === void 0 && existing.kind === "draft") return publishing.publishWhatIsDrafted(run, config, repository, existing.release, told);
	const temp = await run.ports.files.temporary("release-runbook");
	try {
		const planned = await step(journal, "plan", "The plan is made", () => decide(run, config, repository, existing, temp, told));
		const attests = config.release.attest && await (await import("./publish.js")).lookAtIdentity(run, planned);
		await warnOfWithdrawn(run, planned, repository, told);
		if (command === "plan") return "passed";
		if (command === "check" || command === "release") {
			const { checkEverything } = await import("./check.js");
			await step(journal, "check", "The checks pass", () => checkEverything(run, config, planned, temp, told), { recordsItself: true });
		}
		if (command === "check") return "passed";
		if (command === "build" || command === "release") {
			const { buildEverything } = await import("./build.js");
			await step(journal, "build", "Everything is built", () => buildEverything(run, config, planned, temp, told), { recordsItself: true });
		}
		if (command === "build") return "passed";
		if (left !== void 0 && await publishing?.takeWhatIsLeft(run, config, planned, left, existing, temp, told)) return "nothing-to-do";
		await step(journal, "notes", "The release notes are written", () => writeNotes(run, config, planned, told));
		if (command === "notes") return "passed";
		if (dryRun || existing.kind === "complete") return "dry-run";
		const { publishEverything } = await import("./publish.js");
		await comeAfter(run, config, planned, await publishEverything(run, config, planned, existing, attests, told));
		return "passed";
	} finally {
		await cleanUp(run, temp);
	}
}
/** A run before this one may have been cut off right after publishing: who configured what comes then is told how it is looked at. */
async function tellWhatIsNotLookedAt(run, { after }, { tag, body }) {
	if (run.reissue === true || !isOn(after) || body.includes("release-runbook:rollback")) return;
	const { finishCommand } = await import("./post-publish.js");
	const evidence = `not looked at: the release was complete before this run. What a run that was cut off left undone is done by: ${finishCommand(run, tag)}`;
	await step(run.journal, "after", "What comes after publishing is done", async () => skipped(void 0, evidence));
}
/** A rollback, and the release of what it publishes again. What went wrong beside it is thrown when all the rest is done. */
async function rollBack(run, config, repository, told) {
	const { rollBackPublished } = await import("./rollback.js");
	const { reissue, problem } = await rollBackPublished(run, config, repository, told);
	if (reissue !== void 0) {
		const inputs = {
			...run.inputs,
			command: "release",
			tag: reissue,
			prerelease: null,
			latest: null,
			draft: null
		};
		if (await release({
			...run,
			inputs,
			reissue: true
		}, told) === "nothing-to-do" && isOn(config.after)) await release({
			...run,
			inputs: {
				...inputs,
				command: "after"
			}
		}, told);
	}
	if (problem !== void 0) throw problem;
	return run.inputs.dryRun ? "dry-run" : "passed";
}
/** What was rolled back and is still among the commits is said before it is shipped again. It stops nothing: it may be mended. */
async function warnOfWithdrawn(run, { plan }, { tags }, { releases = [] }) {
	if (!releases.some(({ body }) => body.includes("release-runbook:rollback"))) return;
	const { shippedAgain, withdrawnWarning } = await import("./rolled-back-commits.js");
	const { repository } = run.environment;
	await step(run.journal, "withdrawn", "Nothing that was rolled back is shipped again", async () => {
		const again = await shippedAgain({
			releases,
			tags,
			tag: plan.tag,
			commit: plan.commit,
			repository
		}, run.ports.git);
		if (again.length === 0) return proved(void 0, "no commit of a release that is rolled back is in it");
		const warning = withdrawnWarning(again);
		run.ports.log.warning(warning);
		return warned(void 0, warning);
	});
}
/** Takes the work tree and the temporary folder away. What a build left unremovable (folders that may not be written, files of root) costs a warning, not the release. */
async function cleanUp({ ports }, temp) {
	try {
		if (await ports.files.facts(`${temp}/tree`) !== void 0) await ports.git.removeWorkTree(`${temp}/tree`);
		await ports.files.remove(temp);
	} catch (error) {
		ports.log.warning(`${temp} could not be removed: ${error.message}`);
	}
}
async function readConfiguration({ inputs, environment, ports, reissue }) {
	await requireOwnFolder(environment.workspace, ports.files);
	if (isWriting(inputs)) requireWritingEvent(environment);
	const text = await readInside(ports.files, environment.workspace, inputs.config);
	const read = applyInputs(parseConfig(text, inputs.config), inputs);
	const config = reissue === true ? exemptReissue(read) : read;
	for (const name of addressVariables(config.after)) if (environment.variables[name]) ports.host.mask(environment.variables[name]);
	const exempt = reissue === true ? "; a reissue is on no branch, so the rule about branches and CI does not hold for it" : "";
	return proved(config, `${text === void 0 ? `no ${inputs.config}: the defaults hold` : `${inputs.config} has no problem`}${exempt}`);
}
async function openRepository({ inputs, environment, ports: { git } }, config, told) {
	const hasTag = "name" in chooseTag(inputs.tag, environment);
	const needsHistory = inputs.command === "check" ? hasTag : inputs.command !== "build";
	const repository = await findRepository({
		git,
		inputs,
		environment,
		pattern: config.tag,
		needsHistory
	});
	const { tag, commit, healed, withoutTag } = repository;
	if (tag === void 0 && isWriting(inputs)) throw new UserError(`There is no tag to release: ${withoutTag}.`, "Push a tag, or name one in the input \"tag\".");
	told.repository = repository;
	const version = tag && versionOfTag(tag.name, config.tag);
	if (version !== void 0) told.version = version;
	await git.exclude(distPattern);
	const at = tag === void 0 ? `commit ${commit.slice(0, 12)}; no tag: ${withoutTag}` : `refs/tags/${tag.name} is commit ${commit.slice(0, 12)}`;
	return proved(repository, [at, ...healed].join("; "));
}
/** The one request of a finished re-run: what is published, what is a draft, what is Latest. */
async function lookAtGitHub(run, config, repository, told) {
	const nothing = { kind: "nothing" };
	const { inputs, ports } = run;
	if (![
		"release",
		"plan",
		"publish"
	].includes(inputs.command)) return skipped(nothing, `${inputs.command} does not publish`);
	const forge = requireForge(run);
	if (forge === void 0) return skipped(nothing, "no token: GitHub was not asked");
	try {
		told.releases = await forge.releases(repository.tag?.name);
	} catch (error) {
		if (isWriting(inputs)) throw error;
		ports.log.warning(error.message);
		return warned(nothing, error.message);
	}
	if (repository.tag === void 0) return proved(nothing, `${told.releases.length} releases; no tag, so none of it is this one`);
	const existing = findExisting(told.releases, repository.tag.name, repository.commit);
	if (existing.kind === "complete") {
		const { prerelease } = existing.release;
		told.release = existing.release;
		told.latest = latestUnder(config, {
			version: told.version ?? "",
			prerelease
		}, publishedVersions(told.releases, config.tag));
		told.previousTag = (await previousTag(config, repository, told.version ?? "", ports.git))?.name ?? null;
	}
	return tellExisting(existing, repository.tag.name, !inputs.dryRun && inputs.files.length === 0);
}
function requireForge({ inputs, ports }) {
	if (ports.forge === void 0 && isWriting(inputs)) throw new UserError("There is no token: nothing can be published.", "In a workflow leave the input \"token\" at its default; on the command line set GITHUB_TOKEN or GH_TOKEN.");
	return ports.forge;
}
/** A check without a tag looks at the work tree as it lies there, unsaved commits and all; everything else at a clean tree of the commit. */
async function makeTree({ inputs, ports: { git } }, repository, temp) {
	if (repository.tag === void 0 && inputs.command === "check") return repository.root;
	await git.addWorkTree(`${temp}/tree`, repository.commit);
	return `${temp}/tree`;
}
async function decide(run, config, repository, existing, temp, told) {
	const { inputs, ports } = run;
	const view = inputs.command === "notes" ? await commitTree(ports.git, repository.commit, `${temp}/tree`) : void 0;
	const tree = view === void 0 ? await makeTree(run, repository, temp) : `${temp}/tree`;
	const planned = await makePlan({
		config,
		inputs,
		repository,
		tree,
		view
	}, ports);
	told.planned = planned;
	if (repository.tag !== void 0 || planned.plan.previousTag !== null) told.previousTag = planned.plan.previousTag;
	if (inputs.command === "plan" || inputs.command === "release") await requireKnownAssets(planned.plan.components, run.environment.workspace, ports.files);
	if (inputs.command !== "notes" && inputs.command !== "publish") for (const component of planned.plan.components.filter(({ setup }) => setup === null)) await requireSubmodules(component, planned.tracked, ports.files, component.kind === "files" ? run.environment.workspace : void 0);
	if (existing.kind === "public") requireRoom(existing.release, [...knownAssetNames(planned.plan.components).map(({ name }) => name), sumsName]);
	if (inputs.command !== "notes") {
		const others = told.releases === void 0 ? stableTags(repository, config) : publishedVersions(told.releases, config.tag);
		told.latest = latestUnder(config, planned.plan, others);
	}
	if (isWriting(inputs) && inputs.components !== null) throw new UserError("A release has all of its components.", "Leave the input \"components\" out; it is for build, check, plan, notes and dry runs.");
	const { version, previousTag, components } = planned.plan;
	for (const { folder, taken, why } of planned.considered) ports.log.info(`  ${taken ? "taken" : "left"}: ${folder}: ${why}`);
	for (const { path, reason } of planned.leftOut) ports.log.info(`  no version to compare in ${path}: ${reason}`);
	const first = repository.tag === void 0 ? "" : ", the first release";
	const since = previousTag === null ? first : `, the changes since ${previousTag}`;
	return proved(planned, `version ${version}${since}, components: ${components.map(({ id }) => id).join(", ") || "none"}`);
}
/** Where GitHub was not asked, tags stand for releases. */
function stableTags({ tags }, config) {
	return tags.flatMap(({ name }) => versionOfTag(name, config.tag) ?? []).filter((version) => !decidePrerelease(version, "auto"));
}
async function writeNotes({ inputs, environment, ports }, config, planned, told) {
	const { composeNotes } = await import("./compose.js");
	const { content, markdown, full, evidence } = await composeNotes({
		config: config.notes,
		planned,
		files: told.manifest?.files ?? [],
		environment,
		collected: told.collected
	}, ports);
	const { requireNoSecrets } = await import("./notes-secrets.js");
	const allowed = requireNoSecrets({
		content,
		markdown,
		full
	}, planned.plan.title, {
		inputs,
		environment
	}, config, told);
	told.notes = {
		content,
		markdown
	};
	const folder = distFolder(environment.workspace);
	await ports.files.write(folder.notes, markdown);
	await ports.files.write(folder.notesContent, `${JSON.stringify({
		schema: 1,
		content
	})}\n`);
	const whole = await writeFullNotes(full, folder, ports.files);
	const { checkNotesText } = await import("./notes-text.js");
	await checkNotesText(config.checks, markdown, told);
	if ((inputs.command === "release" || inputs.command === "publish") && whole !== void 0) told.assets = [...told.assets ?? [], whole];
	const warnings = [...content.missing, ...allowed.map((each) => `allowed by secrets.allow: ${each}`)];
	return warnings.length > 0 ? warned(void 0, [evidence, ...warnings].join("; ")) : proved(void 0, evidence);
}
/**
* What is switched on for after publishing. The release is complete by now: a problem warns, and says which command finishes it. In a rollback,
* which is asked for by its name, it fails the run instead.
*/
async function comeAfter(run, { after }, { plan, previousCommit }, release) {
	if (!isOn(after)) return;
	if (release.draft) return run.journal.log.info(`What comes after publishing waits: ${release.url} is a draft. Publish it, then run after.`);
	const { failedAfter, followUp } = await import("./post-publish.js");
	const { version, commit, sourceDate, previousTag } = plan;
	const problems = await followUp(run, after, {
		release,
		version,
		commit,
		sourceDate,
		previousTag,
		previousCommit
	}, run.reissue === true ? "fail" : "warn");
	if (run.reissue === true && problems.length > 0) throw failedAfter(problems);
}

// src/pipeline/run.ts
/** Runs a command to its end, whatever that is, and delivers the report. */
async function runToEnd(run) {
	const { inputs, ports, journal } = run;
	const told = {};
	let outcome = "failed";
	let problem;
	try {
		outcome = await release(run, told);
	} catch (error) {
		problem = error;
		const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
		if (cause instanceof Error && cause.stack) ports.log.debug(cause.stack);
	}
	const report = makeReport({
		command: inputs.command,
		told,
		steps: journal.steps,
		outcome,
		error: problem
	});
	await deliver(run, told, report);
	return {
		report,
		notes: told.notes?.markdown,
		content: told.notes?.content,
		sources: told.sources
	};
}

export { runToEnd };