import { t as errorFinding } from "./finding-shared.js";
import { j as visible, k as shortCommit, y as count } from "./common-shared.js";
import { At as withoutStore, Ct as step, Mt as distFolder, Nt as distPattern, on as passed, sn as skipped, z as isBlocking } from "./commands-shared.js";
import { c as literal, m as object, r as array, s as int, t as _enum, y as string } from "./zod-shared.js";
import { t as artifactNames } from "./parts-shared.js";
import { t as markerOfCompleteDraft } from "./publish-draft-shared.js";
import { r as uploadArtifacts, t as requireStored } from "./artifacts-phase-shared.js";
import { t as checkPhase } from "./check-phase-shared.js";
import { createHash } from "node:crypto";
import { posix } from "node:path";

// src/features/checks/check-record.ts
const status = _enum([
	"passed",
	"warned",
	"failed",
	"skipped",
	"manual"
]);
const results = array(object({
	id: string(),
	status,
	errors: int(),
	evidence: string()
}));
const schema = object({
	schema: literal(1),
	tag: string(),
	commit: string(),
	rules: string(),
	results
});
/** SHA-256, in hex, of the effective `checks` as JSON with sorted keys, followed by the text of the baseline. */
function rulesDigest(checks, baseline = "") {
	const sorted = (_, value) => typeof value === "object" && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort()) : value;
	return createHash("sha256").update(JSON.stringify(checks, sorted)).update(baseline).digest("hex");
}
/** The text of a record. `ci` is left out: `publish` asks GitHub again, and its evidence holds a duration. */
function renderCheckRecord(subject, steps) {
	const kept = steps.filter(({ id }) => id !== "ci").map(({ id, status, errors, evidence }) => ({
		id,
		status,
		errors,
		evidence
	}));
	return `${JSON.stringify({
		schema: 1,
		...subject,
		results: kept
	}, null, 2)}\n`;
}
/** Reads a record for a tag, a commit and rules; a sentence says why its results do not count. */
function readCheckRecord(text, { tag, commit, rules }) {
	try {
		const record = schema.parse(JSON.parse(text));
		if (record.tag !== tag) return `\`check\` ran for the tag ${visible(record.tag)}`;
		if (record.commit !== commit) return `\`check\` ran on commit ${visible(shortCommit(record.commit))}, not on ${shortCommit(commit)}`;
		return record.rules === rules ? record : "`check` ran with other rules: `checks` of the configuration or the baseline differ";
	} catch {
		return "the record of `check` cannot be read";
	}
}
/** Whether at least one check that `publish` cannot run itself is blocking. */
function needsRecord({ named, commands, onFindings }) {
	return onFindings === "fail" && (commands.length > 0 || named.some((name) => name === "python-syntax" || name === "audit"));
}
/** The result of a check from `record`; undefined: no check needs one. A blocking check without a result has an error. */
function recordedResult(check, record, onFindings) {
	const result = {
		...check,
		findings: [],
		evidence: "",
		ms: 0
	};
	const id = visible(check.id);
	const withFinding = (finding) => ({
		...result,
		findings: [finding],
		evidence: finding.message
	});
	const found = typeof record === "object" ? record.results.find((each) => each.id === check.id) : void 0;
	if (found === void 0 || found.status === "skipped" && check.id.startsWith("command:")) {
		if (!isBlocking(check, onFindings)) return {
			...result,
			skipped: "it does not block, and `publish` starts no program but git"
		};
		const message = `${id}: ${typeof record === "string" ? record : "the result of `check` lacks it"}.`;
		return withFinding(errorFinding("check/missing", message, "add a step to a job that this one needs: uses: OWNER/release-runbook@v1, with: { command: check }"));
	}
	const [rule, evidence] = [`${check.id}/recorded`, `${visible(found.evidence, 500)} (by \`check\`)`];
	if (found.errors > 0) return withFinding(errorFinding(rule, `${count(found.errors, "error")} of ${id}: ${evidence}`));
	if (found.status === "warned") return withFinding({
		rule,
		level: "warning",
		message: evidence
	});
	return found.status === "skipped" ? {
		...result,
		skipped: evidence
	} : {
		...result,
		evidence
	};
}

// src/pipeline/phases/gate-phase.ts
const file = ".release-runbook/check.json";
/** Stores the record of a check of an existing tag, or says why there is none. Throws StepError, unless the check stops the run anyway. */
function storeCheckRecord(run, { plan, tree }, results, stops) {
	const { inputs, environment, repository, ports, recorder } = run;
	const onProblem = ({ message }) => ({
		value: void 0,
		status: "warned",
		evidence: message
	});
	const store = async () => {
		const none = (reason) => skipped(void 0, `no results for \`publish\`: ${reason}`);
		if (repository.tag === void 0) return none(repository.withoutTag);
		if (tree === repository.root) return none("the work tree was read, not the commit of the tag");
		if (inputs.components !== null) return none("the input \"components\" left components out");
		const path = distFolder(environment.workspace).check;
		const errors = new Map(results.map(({ id, findings }) => [id, findings.filter(({ level }) => level === "error").length]));
		const steps = recorder.steps.flatMap((each) => errors.has(each.id) ? [{
			...each,
			errors: errors.get(each.id) ?? 0
		}] : []);
		await ports.git.exclude(distPattern);
		await ports.files.write(path, ports.host.redact(renderCheckRecord(await subjectOf(run, {
			plan,
			tree
		}), steps)));
		if (ports.host.artifacts === void 0) return passed(void 0, `${file}. ${withoutStore(environment)}`);
		requireStored(await uploadArtifacts(run, { check: true }, { plan }));
		return passed(void 0, `${file}, and the workflow artifact ${artifactNames.check}`);
	};
	return step(recorder, "artifacts", store, stops ? onProblem : void 0);
}
async function subjectOf({ ports, config: { checks } }, { plan, tree }) {
	const baseline = await ports.files.readText(posix.join(tree, checks.baseline.path));
	return {
		tag: plan.tag ?? "",
		commit: plan.commit,
		rules: rulesDigest(checks, baseline)
	};
}
/** The gate of `publish`: runs checks by git and the API, takes others from the record. Undefined: a complete draft passed it before. Throws StepError. */
async function gatePhase(run, { existing, ...input }) {
	const { config, repository } = run;
	if (existing.kind === "draft" && markerOfCompleteDraft(existing.release, repository.commit) !== void 0) {
		const evidence = `${existing.release.url} is a complete draft of this commit: it passed the checks when it was made`;
		return step(run.recorder, "check", async () => skipped(void 0, evidence));
	}
	const { checks } = config;
	const record = needsRecord(checks) || config.runbook !== null ? await loadCheckRecord(run, input) : void 0;
	const recorded = (check) => recordedResult(check, record, checks.onFindings);
	return {
		results: await checkPhase(run, {
			...input,
			recorded
		}),
		record
	};
}
/** The first usable record: of this run, of the run that `run-id` names, of the workspace. A sentence says why none counts. */
async function loadCheckRecord(run, { planned }) {
	const { inputs, environment, ports } = run;
	const { artifacts } = ports.host;
	const texts = [];
	for (const from of artifacts === void 0 ? [] : /* @__PURE__ */ new Set([void 0, inputs.runId ?? void 0])) {
		const artifact = (await artifacts?.list(from))?.find(({ name }) => name === artifactNames.check);
		const folder = posix.join(run.temp, `check-record-${from ?? "own"}`);
		await ports.files.makeDirectory(folder);
		if (artifact !== void 0) await artifacts?.download(artifact, folder, from);
		texts.push(await ports.files.readText(`${folder}/check.json`));
	}
	texts.push(await ports.files.readText(distFolder(environment.workspace).check));
	const subject = await subjectOf(run, planned);
	const found = texts.flatMap((text) => text === void 0 ? [] : [readCheckRecord(text, subject)]);
	const where = artifacts === void 0 ? `no ${file}. ${withoutStore(environment)}` : `neither an artifact ${artifactNames.check} nor ${file}`;
	return found.find((each) => typeof each === "object") ?? found[0] ?? `there is no result of \`check\`: ${where}`;
}

export { gatePhase, storeCheckRecord };