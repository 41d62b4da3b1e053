import { c as toolsWith, l as buildComponents } from "./parts-shared.js";
import { t as laneBoxes } from "./build-steps-shared.js";
import { n as childSecrets } from "./child-environment-shared.js";
import { n as distFolder, t as assembleDist } from "./dist-shared.js";
import { a as UserError, r as StepError } from "./errors-shared.js";
import { t as record } from "./step-shared.js";

// src/pipeline/phases/build.ts
/** Runs the lanes, records their boxes, audits what they made and puts it together. Throws StepError when a lane failed, or made what must not be released. */
async function buildEverything(run, config, { plan, tree }, temp, told) {
	const { inputs, environment, ports, journal } = run;
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
	const { lanes, tools, failure } = await buildComponents(plan, context, ports);
	told.lanes = lanes;
	for (const lane of lanes) for (const box of laneBoxes(lane)) record(journal, box);
	const failed = lanes.find((lane) => lane.failure !== void 0);
	if (failed?.failure !== void 0) {
		const { stage, message, hint } = failed.failure;
		throw new StepError(`${failed.component.id}: ${stage}`, new UserError(message, hint));
	}
	if (failure !== void 0) {
		const title = "Everything is built from the commit alone";
		record(journal, {
			id: "build",
			title,
			status: "failed",
			evidence: failure.message,
			ms: 0
		});
		throw new StepError(title, new UserError(failure.message, failure.hint));
	}
	const { auditEverything } = await import("./inspect.js");
	await auditEverything(run, config, plan, lanes, told);
	const all = toolsWith(tools, ports.host.node);
	const { assets, manifest } = await assembleDist(plan, lanes, all, folder, ports.files);
	told.assets = assets;
	told.manifest = manifest;
}

export { buildEverything };