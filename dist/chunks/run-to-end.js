import { t as readInside } from "./read-inside-shared.js";
import { r as isBlocking } from "./gate-shared.js";
import { i as requireOwnFolder, n as distFolder } from "./dist-shared.js";
import { n as failedTitleOf } from "./step-titles-shared.js";
import { n as printableAscii, r as shorten } from "./characters-shared.js";
import { c as placeForPeople, i as findingsTable, l as sortFindings, n as commitLink, o as oneOfEachFileFirst, r as countFindings, s as personList, t as assetsTable, u as stepsTable } from "./steps-shared.js";
import { a as ticked, i as tickChecklist, o as whyAbsent } from "./checklist-shared.js";
import { a as reportFiles, i as headline, r as andUncommitted, t as renderFailure } from "./failure-shared.js";
import { t as renderReport } from "./report-json-shared.js";
import { a as formatDuration, n as count } from "./format-shared.js";
import { c as fence, i as encodePath, l as link, n as details, r as embed, s as escapeText, t as codeSpan } from "./markdown-shared.js";
import { r as countSteps } from "./step-status-shared.js";
import { r as sarifFile, t as keepsFiles } from "./run-shared.js";
import { n as tagCommands } from "./refusal-shared.js";
import { r as isVersionKnown } from "./version-agreement-shared.js";
import { i as StepError, o as hintOf } from "./errors-shared.js";
import { f as versionOfTag, u as toPep440 } from "./version-shared.js";
import { posix } from "node:path";

// src/report/annotations.ts
/**
* The most annotations of one step. GitHub keeps ten of each level of a step and fifty of a job, and silently drops the others
* (actions/runner, ExecutionContext.cs). More than ten would also bury the annotations of other programs.
*/
const MOST = 10;
/** UTF-16 code units of the longest message; GitHub cuts a longer message (actions/runner, ExecutionContext.cs). */
const LONGEST = 4096;
const LEVELS = {
	error: "error",
	warning: "warning",
	info: "notice"
};
/**
* At most ten annotations for the lines of a commit, in order: the failure, then findings by level.
* Within a level, each file gets one annotation before any file gets a second. If findings are left out, the last annotation counts them.
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
		title: shown(failedTitleOf(step), 200),
		message: shown(hint === "" ? message : `${message}\n${hint}`, LONGEST)
	};
}
/** Paths that an annotation must not hold raw: characters that deceive in a log, or a text that the runner executes as a command. */
const UNSAFE_NAME = /##\[|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}]/u;
function ofFinding(finding) {
	const { level, rule, path, line, column, message, suggestion } = finding;
	const placed = path !== void 0 && !UNSAFE_NAME.test(path);
	const text = path === void 0 || placed && message.startsWith(path) ? message : `${placeForPeople(finding)}: ${message}`;
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
/** Part of the whole time below which a step gets no row. */
const SMALLEST = .01;
/** The stages of the component builds and the longer other steps as bars on one scale, as plain text, in the order of their starts. */
function renderTimeline({ builds = [], steps }) {
	const ofBuilds = [...builds].sort((a, b) => a.component < b.component ? -1 : 1).map(({ component, stages }) => ({
		name: component,
		stages: [...stages].sort((a, b) => a.start - b.start)
	}));
	const timed = steps.flatMap(({ id, title, start, ms, status }) => {
		if (start === void 0 || STAGE.test(id)) return [];
		return [{
			name: title,
			stages: [{
				stage: "",
				status: status === "failed" ? "failed" : "passed",
				start,
				ms
			}]
		}];
	});
	const all = [...ofBuilds, ...timed].flatMap(({ stages }) => stages);
	const end = Math.max(1, ...all.map(({ start, ms }) => start + ms));
	const rows = [...ofBuilds, ...timed.filter(({ stages }) => stages[0].ms >= end * SMALLEST)].filter(({ stages }) => stages.length > 0).sort((a, b) => a.stages[0].start - b.stages[0].start).flatMap(({ name, stages }) => stages.map((stage, at) => ({
		name: at === 0 ? shorten(printableAscii(name), 24) : "",
		title: shorten(printableAscii(stage.stage), 16),
		stage
	})));
	const nameWidth = Math.max(0, ...rows.map((row) => row.name.length));
	const titleWidth = Math.max(0, ...rows.map((row) => row.title.length));
	return rows.map(({ name, title, stage }) => {
		const time = formatDuration(stage.ms).padStart(12);
		const note = stage.status === "passed" ? "" : ` ${stage.status}`;
		return `${name.padEnd(nameWidth)}  ${title.padEnd(titleWidth)} ${time}  |${bar(stage, end)}|${note}`;
	});
}
/** The stages of component builds, which the builds have with their places. */
const STAGE = /^(setup|test|build|verify):/;
function bar(stage, end) {
	const from = Math.min(39, Math.floor(stage.start / end * BAR));
	const length = Math.max(1, Math.min(BAR - from, Math.round(stage.ms / end * BAR)));
	return (" ".repeat(from) + FILL[stage.status].repeat(length)).padEnd(BAR);
}

// src/report/summary.ts
const KIB = 1024;
/**
* The job summary as GitHub Markdown of at most `limit` bytes. A failure comes first; a long part ends with the number of omitted rows.
* All text is ASCII except letters in the notes and in the output of a tool.
*/
function renderSummary(report, extra) {
	const limit = extra.limit ?? 9e5;
	const parts = [];
	let rest = limit - 200;
	let missing = 0;
	for (const section of sections(report, extra)) {
		const text = section.render(Math.min(section.most, rest));
		if (Buffer.byteLength(text) + 1 > rest) missing += 1;
		else if (text !== "") {
			parts.push(text.endsWith("\n") ? text : `${text}\n`);
			rest -= Buffer.byteLength(text) + 2;
		}
	}
	if (missing > 0) parts.push(`${count(missing, "part")} of this page did not fit: see report.json.\n`);
	return parts.join("\n");
}
function sections(report, extra) {
	const { notes, explanation, runbook, repositoryUrl } = extra;
	const steps = {
		most: 128 * KIB,
		render: (budget) => titled(`## ${countSteps(report).replace(/^.*?:/, "Steps:")}\n`, stepsTable(report.steps, budget - 100))
	};
	const findings = {
		most: 64 * KIB,
		render: (budget) => titled(`## Findings: ${countFindings(report.findings)}\n`, findingsTable(report, repositoryUrl, budget - 200))
	};
	const errors = report.findings.filter((finding) => finding.level === "error").length;
	const stopped = report.outcome === "failed" && errors > 0;
	const few = stopped && report.findings.length <= 6;
	return [
		{
			most: 16 * KIB,
			render: () => head(report, extra)
		},
		...few ? [findings] : [],
		{
			most: 64 * KIB,
			render: () => report.failure === void 0 ? "" : renderFailure(report.failure)
		},
		...stopped && !few ? [findings] : [],
		{
			most: 16 * KIB,
			render: () => titled("## For you\n", personList(report.steps))
		},
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
		steps,
		...stopped ? [] : [findings],
		{
			most: 64 * KIB,
			render: (budget) => runbook === void 0 ? "" : embedded(`## Your checklist: ${ticked(runbook)}\n`, runbook, budget)
		},
		{
			most: 64 * KIB,
			render: (budget) => explained(explanation, budget)
		},
		{
			most: 64 * KIB,
			render: () => timeline(report)
		}
	];
}
function head(report, { repositoryUrl, runUrl, reportArtifact }) {
	const { title, note } = headline(report);
	const mark = {
		passed: ":white_check_mark:",
		failed: ":x:",
		"nothing-to-do": ":white_check_mark:",
		"dry-run": ":test_tube:"
	}[report.outcome];
	const line = [
		report.release === void 0 ? "" : link(report.release.draft ? "**View the draft**" : "**View the release**", report.release.url),
		report.commit === void 0 ? "" : `commit ${commitLink(report.commit, repositoryUrl)}${andUncommitted(report)}`,
		since(report, repositoryUrl),
		flags(report),
		report.ms === void 0 ? "" : formatDuration(report.ms),
		runUrl === void 0 ? "" : link("this run", runUrl),
		reportArtifact === void 0 ? "" : `${reportFiles(report).join(" and ")} in the artifact ${codeSpan(reportArtifact)}`
	].filter((fact) => fact !== "").join(" &middot; ");
	return [
		`# ${mark} ${escapeText(shorten(title, 300))}`,
		escapeText(note),
		line
	].filter((part) => part !== "").join("\n\n");
}
function since({ tag, previousTag, unchanged }, repositoryUrl) {
	if (previousTag === void 0) return "";
	if (previousTag === null) return "the first release";
	const compare = repositoryUrl && tag !== null ? `${repositoryUrl}/compare/${encodePath(previousTag)}...${encodePath(tag)}` : void 0;
	return `${unchanged ? "no change" : "changes"} since ${link(codeSpan(previousTag), compare)}`;
}
function flags({ release }) {
	if (release === void 0 || release.draft) return "";
	return [release.prerelease ? "pre-release" : release.latest ? "latest" : "", release.immutable ? "immutable" : ""].filter(Boolean).join(", ");
}
function timeline(report) {
	const lines = renderTimeline(report);
	if (lines.length === 0) return "";
	const shown = lines.slice(0, 200);
	if (shown.length < lines.length) shown.push(`and ${lines.length - shown.length} more rows`);
	return `## Timeline\n\n${fence(shown, "text")}`;
}
function explained(explanation, budget) {
	if (explanation === void 0) return "";
	const lines = explanation.trimEnd().split("\n");
	const shown = lines.slice(0, Math.max(0, Math.floor((budget - 300) / 140)));
	const rest = lines.length - shown.length;
	return details("Why each entry is where it is", fence(rest > 0 ? [...shown, `and ${rest} more lines: release-runbook notes --explain`] : shown, "text"));
}
/** A Markdown document as a quotation below a title. A document above `budget` bytes is cut at the end of a line. */
function embedded(title, markdown, budget) {
	const text = embed(markdown);
	if (Buffer.byteLength(text) + Buffer.byteLength(title) < budget) return titled(title, text);
	return titled(title, `${Buffer.from(text).subarray(0, Math.max(0, budget - Buffer.byteLength(title) - 100)).toString().replace(/\n[^\n]*$/, "")}\n\nThe rest did not fit here.`);
}
function titled(title, body) {
	return body === "" ? "" : title === "" ? body : `${title}\n${body}`;
}

// src/pipeline/delivery/make-report.ts
/**
* The text for its reader: a workflow has inputs, a terminal has flags. "In a workflow A; on the command line B." keeps the reader's half. A page of
* Release Runbook becomes an address in a workflow that names the action's repository (GitHub Docs, "Variables reference").
*/
function forReader(text, { inActions, serverUrl, variables }) {
	const { GITHUB_ACTION_REPOSITORY: action, GITHUB_ACTION_REF: ref } = variables;
	const page = action && ref ? (name) => `${serverUrl}/${action}/blob/${ref}/${name}` : void 0;
	const half = text.replace(/(docs\/[\w/-]+\.md) of Release Runbook/g, (whole, name) => page?.(name) ?? whole).replace(/In a workflow ([^;]*); on the command line ([^.;]*)/g, (_, workflow, terminal) => (inActions ? workflow : terminal).replace(/^./, (first) => first.toUpperCase()));
	return inActions ? half : half.replace(/(?:[Tt]he )?input "([a-z-]+)"/g, "--$1");
}
function failureOf({ error, reportInput, environment }) {
	const step = error instanceof StepError ? error.step : "start";
	const tail = reportInput.builds === void 0 ? reportInput.commands.find((command) => command.tail.length > 0)?.tail : reportInput.builds.find((build) => build.failure !== void 0)?.failure?.tail;
	return {
		step,
		message: forReader(error instanceof Error ? error.message : String(error), environment),
		hint: forReader([hintOf(error), FIXED_BY_COMMIT.test(step) ? afterTheFix(reportInput, environment) : ""].filter(Boolean).join("\n"), environment),
		tail: tail ?? []
	};
}
/** Steps whose failure only another commit ends. */
const FIXED_BY_COMMIT = /^(configuration$|inspect$|(setup|test|build|verify):)/;
/** What comes after the fix, in a run of a tag that is not published. */
function afterTheFix({ repository, release }, { variables }) {
	const tag = repository?.tag?.name ?? (variables.GITHUB_REF_TYPE === "tag" ? variables.GITHUB_REF_NAME : void 0);
	if (tag === void 0 || !/^[\w.+/-]+$/.test(tag) || release?.draft === false) return "";
	return [`Commit the fix. As long as ${tag} is not published, move the tag to it: a second run of this commit fails again.`, ...tagCommands(tag, "-f ").map((command) => `  ${command}`)].join("\n");
}
/** The built files with their URLs and the sizes in the previous release. For a run without built files: the assets of the release. */
function assetsOf(reportInput) {
	const { assets, release } = reportInput;
	const urls = new Map(release?.assets.map(({ name, url }) => [name, url]));
	const before = sizesBefore(reportInput);
	if (assets !== void 0) return assets.map(({ name, component, size, sha256 }) => ({
		name,
		component,
		size,
		sha256,
		...withoutUndefined({
			url: urls.get(name),
			previousSize: before(name)
		})
	}));
	return release?.assets.map(({ name, size, digest, url }) => ({
		name,
		component: "release",
		size,
		sha256: digest ?? "",
		url
	}));
}
/** The size in bytes of the same asset in the previous release. Names that differ only in the version mean the same asset. */
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
/** The object without its undefined values. */
function withoutUndefined(value) {
	return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== void 0));
}
/** The report of a run. Parts that the run did not reach are absent. */
function makeReport(ended) {
	const { command, reportInput, steps, outcome, error, dryRun, ms, environment } = ended;
	const { planned, repository, checks, commands, builds, notes, previousTag, rollback, next, uncommitted } = reportInput;
	const variables = [...commands.map(({ name, variables }) => [`command:${name}`, variables]), ...(builds ?? []).map((build) => [build.component.id, build.variables])];
	return {
		schema: 1,
		command,
		tag: repository?.tag?.name ?? reportInput.tag ?? null,
		...withoutUndefined({
			version: planned === void 0 ? reportInput.version : isVersionKnown(planned.plan) ? planned.plan.version : void 0,
			unchanged: planned !== void 0 && planned.previousCommit === planned.plan.commit ? true : void 0,
			previousTag,
			commit: repository?.commit ?? reportInput.commit
		}),
		outcome,
		dryRun,
		ms,
		...error === void 0 ? {} : { failure: failureOf(ended) },
		...withoutUndefined({
			next,
			uncommitted
		}),
		steps: steps.map((each) => ({
			...each,
			evidence: forReader(each.evidence, environment)
		})),
		findings: checks.flatMap(({ findings }) => findings),
		...withoutUndefined({
			builds: builds?.map(({ record }) => record),
			childVariables: builds === void 0 && commands.length === 0 ? void 0 : Object.fromEntries(variables),
			assets: assetsOf(reportInput),
			accounting: notes?.content.accounting,
			release: releaseOf(reportInput),
			rollback
		})
	};
}

// src/pipeline/delivery/outputs.ts
/** What the log of a workflow says when a run that publishes built nothing: a later step may have expected files. */
const nothingBuilt = "Nothing was built: the outputs dist-dir, python-dist-dir, notes-file and manifest-file are empty. Upload packages in a job of its own, from the artifact: docs/recipes/pypi.md of Release Runbook.";
/** The outputs of action.yml. All are present: values that the run did not reach are an empty string or `false`. */
function outputsOf(report, reportInput, folder) {
	const plan = reportInput.planned?.plan;
	const built = reportInput.assets !== void 0;
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
		prerelease: String(release?.prerelease ?? plan?.prerelease ?? false),
		latest: String(reportInput.latest ?? false),
		draft: String(release?.draft ?? false),
		"release-id": release === void 0 ? "" : String(release.id),
		"release-url": release?.url ?? "",
		"upload-url": reportInput.release?.uploadUrl ?? "",
		published: String(release !== void 0 && !release.draft),
		assets: JSON.stringify(assets),
		"manifest-file": built ? folder.manifest : "",
		"notes-file": reportInput.notes === void 0 ? "" : folder.notes,
		"report-file": folder.report,
		"preview-file": report.outcome === "dry-run" ? folder.preview : "",
		"dist-dir": built ? folder.dist : "",
		"python-dist-dir": built ? folder.pythonDist : "",
		"sarif-file": report.command === "check" ? folder.sarif : "",
		matrix: JSON.stringify({ include: plan?.components.map(({ id, kind, path }) => ({
			id,
			kind,
			path
		})) ?? [] })
	};
}

// src/pipeline/delivery/deliver.ts
/**
* Delivers the report: outputs, annotations, files, the job summary, and workflow artifacts. Never throws: a part that cannot be delivered is
* a warning, because a failure here would hide the run's own result. Returns texts of the summary.
*/
async function deliver(run, report) {
	const { inputs, environment, ports, reportInput } = run;
	const { host, log } = ports;
	const folder = distFolder(environment.workspace);
	const part = async (name, work) => {
		try {
			await work();
		} catch (error) {
			log.warning(`${name} could not be written: ${error.message}`);
		}
	};
	await part("The outputs", () => {
		for (const [name, value] of Object.entries(outputsOf(report, reportInput, folder))) host.setOutput(name, value);
		const publishes = report.outcome !== "failed" && (inputs.command === "release" || inputs.command === "publish");
		if (environment.inActions && publishes && reportInput.assets === void 0) log.info(forReader(nothingBuilt, environment));
	});
	for (const annotation of planAnnotations(annotatedFindings(reportInput), report.failure)) await part("An annotation", () => host.annotate(annotation));
	if (keepsFiles(run)) await part("The report", () => writeFiles(run, report));
	const sarif = sarifFile(run);
	if (sarif !== void 0) await part("The SARIF file", async () => {
		const { renderSarif } = await import("./sarif.js");
		const text = renderSarif(report, reportInput.lineHashes ?? /* @__PURE__ */ new Map(), (help) => forReader(help, environment));
		await requireOwnFolder(environment.workspace, ports.files);
		await ports.files.write(sarif, host.redact(text));
		log.info(`The findings are in ${sarif}, for code scanning.`);
	});
	const paths = reportFiles(report).map((name) => `${folder.dist}/${name}`);
	const { command, components } = inputs;
	const kept = host.artifacts && paths.length > 0 ? [
		"release-runbook-report",
		command,
		...components ?? []
	].join("-") : void 0;
	const texts = {};
	await part("The checklist", async () => void Object.assign(texts, { runbook: await tickedRunbook(run, report) }));
	await part("The job summary", async () => {
		texts.explanation = await explanationOf(reportInput, report);
		await writeSummary(run, report, {
			...texts,
			reportArtifact: kept
		});
	});
	if (kept !== void 0) await part("The report", async () => void await host.artifacts?.upload(kept, posix.dirname(paths[0]), paths, 7));
	await part("The workflow artifacts", () => keepArtifacts(run, report));
	return texts;
}
/** The findings for annotations: those of the checks that the configuration names, and of those that always block. */
function annotatedFindings({ checks, config }) {
	const ascii = config?.checks.named.includes("ascii") ?? false;
	return checks.filter(({ blocking }) => blocking).flatMap(({ findings }) => findings.filter(({ rule }) => rule !== "archive/more-references" && (ascii || rule !== "archive/ascii")));
}
async function writeFiles({ ports: { files, host }, environment, reportInput }, report) {
	await requireOwnFolder(environment.workspace, files);
	const folder = distFolder(environment.workspace);
	await files.write(folder.report, host.redact(renderReport(report)));
	if (report.outcome !== "dry-run" || reportInput.notes === void 0) return;
	const { renderPreview } = await import("./preview.js");
	const { planned, notes, latest = false, contents = [], config } = reportInput;
	const { title, prerelease } = planned?.plan ?? {
		title: report.tag ?? "",
		prerelease: false
	};
	const flags = {
		title,
		prerelease,
		latest,
		draft: config?.release.draft ?? false,
		author: environment.actor ?? "You"
	};
	const preview = {
		report,
		notesMarkdown: notes?.markdown ?? "",
		contents,
		...flags
	};
	await files.write(folder.preview, host.redact(await renderPreview(preview)));
}
async function writeSummary({ environment, ports, reportInput }, report, extra) {
	const repositoryUrl = environment.repository === void 0 ? void 0 : `${environment.serverUrl}/${environment.repository}`;
	const runUrl = repositoryUrl && environment.runId && `${repositoryUrl}/actions/runs/${environment.runId}`;
	await ports.host.summary(renderSummary(report, {
		...extra,
		notes: reportInput.notes?.markdown,
		repositoryUrl,
		runUrl
	}));
}
/** Explains the category of each entry of the notes. Only the command `notes` shows the explanation. */
async function explanationOf({ notes, planned }, { command }) {
	if (notes === void 0 || command !== "notes") return void 0;
	const { explainNotes } = await import("./explain.js");
	return explainNotes(notes.content, planned);
}
/** The team's checklist with its ticked checkboxes; undefined without a checklist. Unknown evidence ids are warnings. */
async function tickedRunbook({ inputs, ports, environment, reportInput }, report) {
	const path = reportInput.config?.runbook ?? null;
	if (path === null) return void 0;
	const text = await readInside(ports.files, environment.workspace, path);
	if (text === void 0) {
		ports.log.warning(`The checklist ${path} does not exist.`);
		return;
	}
	const components = inputs.components === null ? reportInput.planned?.plan.components.map(({ id }) => id) : void 0;
	const commands = reportInput.config?.checks.commands.map(({ name }) => name);
	const open = reportInput.checks.filter((check) => !isBlocking(check, reportInput.config?.checks.onFindings ?? "fail")).map(({ id }) => id);
	const found = report.outcome === "nothing-to-do" ? report.steps.filter(({ id }) => id === "existing") : [];
	const steps = [...report.steps, ...["publish", "assets"].flatMap((id) => found.map((step) => ({
		...step,
		id
	})))];
	const { markdown, unknown } = tickChecklist(text, steps, components, commands, open, (id) => whyAbsent(id, report));
	for (const id of unknown) ports.log.warning(`The checklist ${path} names the step "${id}", which does not exist.`);
	const finished = `Published ${reportInput.release?.published === void 0 ? "before this run" : `on ${reportInput.release.published}`}; its checks passed then. This run compared ${count(report.assets?.length ?? 0, "asset")}.\n\n`;
	return report.outcome === "nothing-to-do" ? `${finished}${markdown}` : markdown;
}
/** Uploads the workflow artifacts of the run besides those of `storeBuild`. */
async function keepArtifacts(run, { outcome }) {
	const { inputs, ports, reportInput } = run;
	const { planned, manifest, builds } = reportInput;
	const { command } = inputs;
	if (ports.host.artifacts === void 0 || command === "build" || planned === void 0) return;
	const unpublished = outcome === "dry-run" || outcome === "failed" && reportInput.assets !== void 0 && command !== "publish";
	const passed = (name) => outcome === "passed" && command === name;
	const kept = {
		plan: unpublished || passed("plan"),
		builds: unpublished,
		notes: (unpublished || passed("notes")) && reportInput.notes !== void 0,
		python: unpublished || command === "publish" && outcome !== "failed"
	};
	if (!Object.values(kept).some(Boolean)) return;
	const { uploadArtifacts } = await import("./artifacts-phase.js");
	for (const { message } of await uploadArtifacts(run, kept, {
		plan: planned.plan,
		manifest,
		...builds && { builds }
	})) ports.host.annotate({
		level: "warning",
		title: "A workflow artifact is missing",
		message
	});
}

// src/pipeline/report-input.ts
/** The report input of a new run. */
const emptyReportInput = () => ({
	checks: [],
	commands: []
});

// src/pipeline/run-to-end.ts
/** The commands: each runs from its first step to its outcome, and throws StepError. Each has its own file, which is loaded when it runs. */
const commands = {
	release: async (...run) => (await import("./release.js")).release(...run),
	plan: async (...run) => (await import("./plan.js")).plan(...run),
	check: async (...run) => (await import("./check.js")).check(...run),
	build: async (...run) => (await import("./build.js")).build(...run),
	notes: async (...run) => (await import("./notes2.js")).notes(...run),
	publish: async (...run) => (await import("./publish.js")).publish(...run),
	after: async (...run) => (await import("./after.js")).after(...run),
	verify: async (...run) => (await import("./verify.js")).verify(...run),
	rollback: async (...run) => (await import("./rollback.js")).rollback(...run)
};
/** Runs the command of the inputs and delivers the report, also after a failure. */
async function runToEnd(given) {
	const reportInput = emptyReportInput();
	const run = {
		...given,
		reportInput
	};
	const { inputs, ports, recorder } = run;
	const start = ports.clock.now();
	let outcome = "failed";
	let problem;
	try {
		outcome = await commands[inputs.command](run);
	} catch (error) {
		problem = error;
		const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
		if (cause instanceof Error && cause.stack) ports.log.debug(cause.stack);
	}
	const ended = {
		command: inputs.command,
		reportInput,
		steps: recorder.steps,
		outcome,
		error: problem
	};
	const report = makeReport({
		...ended,
		environment: run.environment,
		dryRun: inputs.dryRun,
		ms: ports.clock.now() - start
	});
	const { runbook: checklist, explanation } = await deliver(run, report);
	const { notes, sources } = reportInput;
	return {
		report,
		notes: notes?.markdown,
		sources,
		checklist,
		explanation,
		files: keepsFiles(run)
	};
}

export { runToEnd };