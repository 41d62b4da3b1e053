import { a as UserError, r as StepError } from "./errors-shared.js";
import { i as tokensOf } from "./child-environment-shared.js";
import { r as formatSize, t as count } from "./format-shared.js";
import { t as addressVariables } from "./after-config-shared.js";
import { n as namesLfs, t as auditHere } from "./audit-request-shared.js";
import { r as runSecrets } from "./weigh-shared.js";
import { n as step, t as record } from "./step-shared.js";
import { posix } from "node:path";

// src/features/build/build-steps.ts
const titles = {
	setup: "is set up",
	test: "tests pass",
	build: "is built",
	verify: "is what it says it is"
};
/** The boxes of one lane: one for each stage that ran, with what it proved. What is to be looked at comes first. */
function buildSteps(build) {
	const { id } = build.component;
	return build.record.stages.map(({ stage, status, ms }) => {
		const own = build.evidence.filter((proof) => proof.stage === stage);
		const warnings = own.filter(({ warning }) => warning);
		const proofs = [...warnings, ...own.filter(({ warning }) => !warning)].map(({ evidence }) => evidence);
		const failed = status === "failed" ? build.failure?.message ?? "failed" : "stopped, because another lane failed";
		return {
			id: `${stage}:${id}`,
			title: `${id}: ${titles[stage] ?? stage}`,
			status: status === "passed" ? warnings.length > 0 ? "warned" : "passed" : status === "failed" ? "failed" : "skipped",
			evidence: status === "passed" ? proofs.join("; ") || "done" : failed,
			ms
		};
	});
}

// src/features/inspect/audit-results.ts
/** Findings that the message of a refusal lists; all of them are in the report. */
const LISTED = 20;
/** The two results of an audit. `secrets`: how many values of this run were searched for; `ms` is how long the audit took. */
function resultsOf(audit, artifacts, secrets, ms) {
	const { findings, allowed, members, unpacked, testKeys } = audit;
	const ofSecrets = findings.filter(({ rule }) => rule.startsWith("secret/"));
	const ofArchives = findings.filter(({ rule }) => !rule.startsWith("secret/"));
	const looked = `${count(artifacts.length, "file")} to release and ${count(members, "file")} in them, ${formatSize(unpacked)} unpacked`;
	const searched = [
		ofSecrets.length === 0 ? `${looked}: no token, private key or file of credentials, nor the value of any of ${count(secrets, "secret")} of this run` : told(ofSecrets),
		...testKeys > 0 ? [count(testKeys, "known public test key")] : [],
		...allowed.length > 0 ? [`allowed by secrets.allow: ${allowed.join("; ")}`] : []
	];
	const sound = ofArchives.length === 0 ? `${looked}: every checksum, name and header right` : told(ofArchives);
	return [{
		id: "secrets",
		title: "Nothing ships that must stay secret",
		blocking: true,
		findings: ofSecrets,
		evidence: searched.join("; "),
		ms
	}, {
		id: "archives",
		title: "The archives are sound",
		blocking: true,
		findings: ofArchives,
		evidence: sound,
		ms: 0
	}];
}
const told = (findings) => findings.map(({ message }) => message).join(" ");
/** What stops the run when something of what was built must not be released. */
function auditRefusal(errors) {
	const shown = errors.slice(0, LISTED).map(({ rule, message }) => `  ${message} (${rule})`);
	if (errors.length > LISTED) shown.push(`  and ${errors.length - LISTED} more: see the report`);
	const [first] = errors;
	return new UserError(`What was built must not be released:\n${shown.join("\n")}`, sentence(first?.suggestion));
}
const sentence = (text = "Mend what builds it, commit, and move on with a new tag.") => `${text[0]?.toUpperCase()}${text.slice(1)}${/[.}]$/.test(text) ? "" : "."}`;
/** What stops an audit that could not look at every file. */
function auditFailure(error, artifacts) {
	if (error instanceof UserError) return error;
	const names = artifacts.map(({ path }) => posix.basename(path)).join(", ");
	return new UserError(`The files to release could not be read again (${names}): ${error.message}`, "", { cause: error });
}

// src/pipeline/phases/inspect-phase.ts
const title = "Nothing is released that must not be";
/**
* Audits files that are to be released, records its two boxes, or one of its own when a file cannot be read, and puts the findings into
* what is told. Throws StepError when something must not be released.
*/
async function inspectPhase(run, config, plan, artifacts, reportInput) {
	if (artifacts.length === 0) return;
	await step(run.recorder, "inspect", title, () => audit(run, config, plan, artifacts, reportInput), { recordsItself: true });
}
async function audit(run, config, plan, artifacts, reportInput) {
	const { inputs, environment, ports, recorder } = run;
	const start = ports.clock.now();
	const request = {
		artifacts,
		secrets: runSecrets(tokensOf(inputs.token, environment.variables), environment.variables, addressVariables(config.after)),
		allow: config.secrets.allow,
		lfs: await usesLfs(ports.git, plan.commit),
		components: plan.components,
		checks: config.checks
	};
	const found = await (run.threads.audit ?? (async (given) => auditHere(given, ports.files)))(request).catch((error) => {
		throw auditFailure(error, artifacts);
	});
	const results = resultsOf(found, artifacts, request.secrets.length, ports.clock.now() - start);
	reportInput.checks.push(...results);
	for (const { id, title: result, findings, evidence, ms } of results) {
		const status = findings.some(({ level }) => level === "error") ? "failed" : findings.length > 0 || id === "secrets" && found.allowed.length > 0 ? "warned" : "passed";
		record(recorder, {
			id,
			title: result,
			status,
			evidence,
			ms
		});
	}
	const errors = found.findings.filter(({ level }) => level === "error");
	if (errors.length > 0) throw new StepError(title, auditRefusal(errors));
}
async function usesLfs(git, commit) {
	const attributes = (await git.filesIn(commit)).filter(({ path }) => posix.basename(path) === ".gitattributes");
	return (await git.filesAt(attributes.map(({ path }) => ({
		commit,
		path
	})))).some((bytes) => bytes !== void 0 && namesLfs(Buffer.from(bytes).toString("utf8")));
}

export { buildSteps as n, inspectPhase as t };