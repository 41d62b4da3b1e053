import { n as buildSteps, r as buildComponents, t as inspectPhase } from "./inspect-phase-shared.js";
import { n as childSecrets } from "./child-environment-shared.js";
import { n as distFolder, t as assembleDist } from "./dist-shared.js";
import { s as toolsWith } from "./parts-shared.js";
import { a as UserError, r as StepError } from "./errors-shared.js";
import { n as step, t as record } from "./step-shared.js";

// src/pipeline/phases/build-phase.ts
/** Builds all components, inspects what they made, and puts it together. `temp` is a private folder of the run. Throws StepError. */
function buildPhase(run, config, planned, temp, reportInput) {
	return step(run.recorder, "build", "Everything is built", () => build(run, config, planned, temp, reportInput), { recordsItself: true });
}
async function build(run, config, { plan, tree }, temp, reportInput) {
	const { inputs, environment, ports, recorder } = run;
	const { workspace, variables } = environment;
	const folder = distFolder(workspace);
	await ports.files.remove(folder.dist);
	const context = {
		tree,
		workspace,
		dist: folder.dist,
		temp,
		environment: variables,
		...childSecrets(inputs.token, variables, config.after)
	};
	const { builds, tools, failure } = await buildComponents(plan, context, ports);
	reportInput.builds = builds;
	for (const one of builds) for (const stepRecord of buildSteps(one)) record(recorder, stepRecord);
	const failed = builds.find(({ failure: own }) => own !== void 0);
	if (failed?.failure !== void 0) {
		const { stage, message, hint } = failed.failure;
		throw new StepError(`${failed.component.id}: ${stage}`, new UserError(message, hint));
	}
	if (failure !== void 0) {
		const title = "Everything is built from the commit alone";
		record(recorder, {
			id: "build",
			title,
			status: "failed",
			evidence: failure.message,
			ms: 0
		});
		throw new StepError(title, new UserError(failure.message, failure.hint));
	}
	await inspectPhase(run, config, plan, builds.flatMap(({ files }) => files), reportInput);
	const all = toolsWith(tools, ports.host.node);
	const { assets, manifest } = await assembleDist(plan, builds, all, folder, ports.files);
	reportInput.assets = assets;
	reportInput.manifest = manifest;
	return {
		assets,
		manifest
	};
}

export { buildPhase };