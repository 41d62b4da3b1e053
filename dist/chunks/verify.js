import { n as childSecrets } from "./child-environment-shared.js";
import { t as chooseTag } from "./repository-shared.js";
import { r as distPattern } from "./dist-shared.js";
import { n as verifyRelease, t as verifies } from "./verify-shared.js";
import { a as UserError, r as StepError } from "./errors-shared.js";
import { r as readMarker } from "./provenance-name-shared.js";
import { t as passed } from "./step-outcome-shared.js";
import { s as versionOfTag } from "./version-shared.js";
import { n as readConfiguration } from "./configuration-phase-shared.js";
import { n as step, t as record } from "./step-shared.js";

// src/pipeline/verify.ts
/** Differences that the message of a release that does not verify lists; all of them are in the report. */
const listed = 20;
/** The command `verify`: the release of a tag, else the latest one. Throws StepError when something differs. */
async function verify(run, reportInput) {
	const { inputs, environment, ports, recorder } = run;
	const config = await readConfiguration(run);
	if (await ports.git.root() !== void 0) await ports.git.exclude(distPattern);
	const [release, forge] = await step(recorder, "release", "The release is public", () => findRelease(run, reportInput));
	const temp = await ports.files.temporary("release-runbook");
	try {
		const stepRecords = await verifyRelease({
			release,
			version: versionOfTag(release.tag, config.tag),
			imports: (config.components ?? []).every((component) => component.kind !== "python" || component.import !== false),
			temp,
			environment: environment.variables,
			tokens: childSecrets(inputs.token, environment.variables, config.after).tokens
		}, {
			...ports,
			forge
		});
		reportInput.checks.push(...stepRecords);
		for (const stepRecord of stepRecords) record(recorder, recordOf(stepRecord));
		if (!verifies(stepRecords)) throw new StepError("The release is as it was released", refusal(release, stepRecords));
		return "passed";
	} finally {
		await ports.files.remove(temp).catch((error) => ports.log.warning(`${temp} could not be removed: ${error.message}`));
	}
}
async function findRelease({ inputs, environment, ports: { forge } }, reportInput) {
	const choice = chooseTag(inputs.tag, environment);
	const tag = "name" in choice ? choice.name : void 0;
	if (tag !== void 0) reportInput.tag = tag;
	if (forge === void 0) throw new UserError(environment.repository === void 0 ? "It is not known which repository is meant." : "There is no token: GitHub cannot be asked.", environment.repository === void 0 ? "Name it with --repository owner/name, or run this in a clone whose remote origin tells it." : "In a workflow leave the input \"token\" at its default; on the command line set GITHUB_TOKEN or GH_TOKEN.");
	const release = await forge.publicRelease(tag);
	if (release === void 0 && tag !== void 0) throw new UserError(`There is no public release of ${tag}.`, "Name the tag of a release that is published; drafts cannot be verified.");
	if (release === void 0) throw new UserError("The repository has no latest release.", "Name the tag to verify.");
	reportInput.tag = release.tag;
	reportInput.release = release;
	const commit = readMarker(release.body)?.commit;
	if (commit !== void 0) reportInput.commit = commit;
	reportInput.latest = tag === void 0 || (await forge.publicRelease())?.id === release.id;
	return passed([release, forge], `${release.url}${release.immutable ? `, immutable: gh release verify ${release.tag} asks GitHub's own attestation` : ""}`);
}
function recordOf({ id, title, findings, evidence, skipped, ms }) {
	const errors = findings.filter(({ level }) => level === "error");
	return {
		id,
		title,
		status: skipped !== void 0 ? "skipped" : errors.length > 0 ? "failed" : findings.length > 0 ? "warned" : "passed",
		evidence: errors[0]?.message ?? skipped ?? evidence,
		ms
	};
}
function refusal({ tag, url }, stepRecords) {
	const errors = stepRecords.flatMap(({ findings }) => findings).filter(({ level }) => level === "error");
	const shown = errors.slice(0, listed).map(({ message, suggestion }) => suggestion ? `${message} (${suggestion})` : message);
	const rest = errors.length > listed ? [`and ${errors.length - listed} more`] : [];
	return new UserError([
		`The release ${tag} is not as it was released: ${errors.length} ${errors.length === 1 ? "difference" : "differences"}.`,
		...shown,
		...rest
	].join("\n"), `Look at who changed ${url} and when (the audit log of the organisation tells it); publish a new version rather than mending a public one.`);
}

export { verify };