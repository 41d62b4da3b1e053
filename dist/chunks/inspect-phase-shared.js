import { I as tokensOf, V as addressVariables } from "./start-shared.js";
import { n as namesLfs, r as referenceSearch, t as auditArtifacts } from "./audit-artifacts-shared.js";
import { F as StepError, I as UserError, T as formatSize, y as count } from "./common-shared.js";
import { r as runSecrets } from "./run-secrets-shared.js";
import { r as parseBaseline } from "./baseline-shared.js";
import { St as recordCheck, bt as phase } from "./commands-shared.js";
import { posix } from "node:path";

// src/features/inspect/audit-results.ts
/** The two check results of an audit. `secrets` is the number of searched values, `ms` the duration of the audit. */
function resultsOf(audit, artifacts, secrets, ms) {
	const { findings, allowed, members, unpacked, testKeys } = audit;
	const ofSecrets = findings.filter(({ rule }) => rule.startsWith("secret/"));
	const ofArchives = findings.filter(({ rule }) => !rule.startsWith("secret/"));
	const scope = `${count(artifacts.length, "file")} to release and ${count(members, "file")} in them, ${formatSize(unpacked)} unpacked`;
	const searched = [
		ofSecrets.length === 0 ? `${scope}: no token, private key or file of credentials${secrets === 0 ? "" : `, and no value of ${count(secrets, "secret")} of this run`}` : `${count(ofSecrets.length, "finding")} in ${scope}`,
		...testKeys > 0 ? [count(testKeys, "known public test key")] : [],
		...allowed.length > 0 ? [`allowed by secrets.allow: ${allowed.join("; ")}`] : []
	];
	const sound = ofArchives.every(({ level }) => level === "info") ? `${scope}: every checksum, name and header right` : `${count(ofArchives.length, "finding")} in ${scope}`;
	return [{
		id: "secrets",
		blocking: true,
		findings: ofSecrets,
		evidence: searched.join("; "),
		ms
	}, {
		id: "archives",
		blocking: true,
		findings: ofArchives,
		evidence: sound,
		ms: 0
	}];
}
/** The error for artifacts that must not be released. */
function auditFindingsError(errors) {
	const [first] = errors;
	return new UserError(`What was built must not be released: ${count(errors.length, "finding")}.`, sentence(first?.suggestion));
}
const sentence = (text = "Fix what builds it, commit, and release the next version with its own tag.") => `${text[0]?.toUpperCase()}${text.slice(1)}${/[.}]$/.test(text) ? "" : "."}`;
/** The error for an audit that could not read every file. */
function auditIncompleteError(error, artifacts) {
	if (error instanceof UserError) return error;
	const names = artifacts.map(({ path }) => posix.basename(path)).join(", ");
	return new UserError(`The files to release could not be read again (${names}): ${error.message}`, "", { cause: error });
}

// src/pipeline/phases/inspect-phase.ts
/** Inspects the files of the release and records a step for each kind of inspection. Throws StepError when a file must not be released. */
async function inspectPhase(run, plan, artifacts) {
	if (artifacts.length === 0) return;
	const { inputs, environment, config, ports, recorder, reportInput } = run;
	await phase(recorder, "inspect", async () => {
		const start = ports.clock.now();
		const request = {
			artifacts,
			secrets: runSecrets(tokensOf(inputs.token, environment.variables), environment.variables, addressVariables(config.after)),
			allow: config.secrets.allow,
			lfs: await usesLfs(ports.git, plan.commit),
			list: inputs.dryRun,
			components: plan.components,
			known: await referencesBefore(ports.git, plan),
			checks: config.checks,
			baseline: await acceptedFindings(ports.git, plan.commit, config.checks.baseline.path)
		};
		const found = await (run.threads.audit ?? (async (input) => auditArtifacts(input, ports.files)))(request).catch((error) => {
			throw auditIncompleteError(error, artifacts);
		});
		const results = resultsOf(found, artifacts, request.secrets.length, ports.clock.now() - start);
		reportInput.checks.push(...results);
		reportInput.contents = found.listed;
		const allowed = (id) => id === "secrets" && found.allowed.length > 0;
		for (const result of results) recordCheck(recorder, result, allowed(result.id) ? "warned" : "passed");
		const errors = found.findings.filter(({ level }) => level === "error");
		if (errors.length > 0) throw new StepError("inspect", auditFindingsError(errors));
	});
}
/** The baseline of the commit, as the text checks know it. A missing one is the matter of the checks. */
async function acceptedFindings(git, commit, path) {
	const [bytes] = await git.filesAt([{
		commit,
		path
	}]);
	return bytes === void 0 ? [] : parseBaseline(Buffer.from(bytes).toString("utf8"), path);
}
/** The broken references of the documentation at the previous tag; none if the checkout lacks it. */
async function referencesBefore(git, { components, previousTag }) {
	const docs = components.filter((component) => component.kind === "archive");
	if (previousTag === null || docs.length === 0) return /* @__PURE__ */ new Set();
	const commit = `refs/tags/${previousTag}`;
	const files = (await git.filesIn(commit).catch(() => [])).map(({ path }) => path);
	const found = docs.map(async ({ paths }) => {
		const { reads, member, broken } = referenceSearch(true);
		const packed = files.filter((path) => paths.some((each) => each === "." || path === each || path.startsWith(`${each}/`)));
		const pages = packed.filter(reads);
		const texts = await git.filesAt(pages.map((path) => ({
			commit,
			path
		})));
		for (const [index, path] of pages.entries()) member(path, texts[index]);
		for (const path of packed) if (!reads(path)) member(path);
		return broken();
	});
	return new Set((await Promise.all(found)).flat());
}
async function usesLfs(git, commit) {
	const attributes = (await git.filesIn(commit)).filter(({ path }) => posix.basename(path) === ".gitattributes");
	return (await git.filesAt(attributes.map(({ path }) => ({
		commit,
		path
	})))).some((bytes) => bytes !== void 0 && namesLfs(Buffer.from(bytes).toString("utf8")));
}

export { inspectPhase as t };