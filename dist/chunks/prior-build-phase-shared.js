import { t as compareAssets } from "./compare-shared.js";
import { At as withoutStore, Ct as step, Gt as newVersion, Mt as distFolder, on as passed, sn as skipped } from "./commands-shared.js";
import { n as restorePriorBuildFiles, r as restoredSteps, t as findPriorBuildFiles } from "./prior-build-shared.js";
import { I as UserError, y as count } from "./common-shared.js";
import { t as inspectPhase } from "./inspect-phase-shared.js";

// src/pipeline/phases/prior-build-phase.ts
/** Finds the prior build of earlier steps or jobs. Undefined: none exists, but the existing release does not need one. Throws StepError. */
async function findPriorBuild(run, existing) {
	const { inputs, environment, ports, recorder } = run;
	const { workspace, repository } = environment;
	return step(recorder, "prior-build", async () => {
		await requireUntracked(workspace, ports.git);
		const search = {
			folder: distFolder(workspace),
			runId: inputs.runId,
			repository,
			commit: run.repository.commit
		};
		const prior = await findPriorBuildFiles(search, {
			...ports,
			artifacts: ports.host.artifacts
		});
		if (prior !== void 0) return passed(prior, priorBuildEvidence(prior));
		if (existing.kind === "complete") return skipped(prior, noPriorBuild);
		if (existing.kind === "draft") return skipped(prior, `${noPriorBuild}; the draft must be complete`);
		throw noPriorBuildError(run);
	});
}
const noPriorBuild = "neither files in .release-runbook/dist nor workflow artifacts of this run";
function priorBuildEvidence(prior) {
	if (prior.kind === "dist") return `${count(prior.manifest.files.length, "file")} in .release-runbook/dist`;
	return `workflow artifacts ${prior.run === void 0 ? "of this run" : `of run ${prior.run}`}: ${[...prior.stored.keys()].join(", ")}`;
}
/** Tracked files in the folder of a prior build would be released without a build. Throws UserError. */
async function requireUntracked(workspace, git) {
	const tracked = (await git.trackedFiles(workspace)).find(({ path }) => path.startsWith(".release-runbook/"));
	if (tracked === void 0) return;
	throw new UserError(`${tracked.path} is in the repository, and what was built is kept there.`, "Take .release-runbook out of it.");
}
/** Restores and inspects a prior build; `isPublic`: the release is public with exactly these files. Throws StepError. */
async function restorePriorBuild(run, { plan }, prior, existing) {
	const { environment, ports, recorder, inputs, reportInput } = run;
	const { assets, manifest } = await step(recorder, "restore", async () => {
		const folder = distFolder(environment.workspace);
		const restored = await restorePriorBuildFiles(prior, plan, folder, run.temp, {
			files: ports.files,
			artifacts: ports.host.artifacts
		});
		recorder.steps.push(...restoredSteps(restored.manifest));
		reportInput.assets = restored.assets;
		reportInput.manifest = restored.manifest;
		return passed(restored, restored.evidence);
	});
	const built = assets.filter(({ component }) => component !== "release");
	await inspectPhase(run, plan, built);
	const restored = {
		assets,
		manifest,
		isPublic: existing.kind === "complete" && !inputs.dryRun
	};
	if (existing.kind !== "complete" || inputs.dryRun) return restored;
	const { url, assets: present } = existing.release;
	await step(recorder, "assets", async () => {
		const compared = compareAssets(present, assets, {
			others: true,
			hint: newVersion
		});
		return passed(void 0, `${compared}; ${url} is public already: nothing to do`);
	});
	return restored;
}
/** The error of `publish` without a prior build. `incomplete` is a further sentence that begins with a blank. */
function noPriorBuildError({ environment, ports }, incomplete = "") {
	if (environment.inActions && ports.host.artifacts === void 0) return new UserError(`There is nothing to publish: no files in .release-runbook/dist.${incomplete}`, `Run "build" in a job that this one needs. ${withoutStore(environment)}.`);
	return new UserError(`There is nothing to publish: ${noPriorBuild}.${incomplete}`, "Run \"build\" before: in the same place, in jobs of this run (\"needs:\"), or in the run that the input \"run-id\" names.");
}

export { noPriorBuildError as n, restorePriorBuild as r, findPriorBuild as t };