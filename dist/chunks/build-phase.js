import { n as buildComponents, t as buildSteps } from "./build-steps-shared.js";
import { P as childSecrets } from "./start-shared.js";
import { t as isSecretName } from "./run-secrets-shared.js";
import { Mt as distFolder, bt as phase, jt as assembleDist, xt as record } from "./commands-shared.js";
import { r as ownNode } from "./parts-shared.js";
import { F as StepError, I as UserError } from "./common-shared.js";
import { t as inspectPhase } from "./inspect-phase-shared.js";

// src/pipeline/phases/build-phase.ts
/** Builds all components in parallel, inspects their files, and assembles the dist folder. Throws StepError. */
function buildPhase(run, { plan, tree }) {
	const { inputs, environment, config, ports, recorder, reportInput } = run;
	return phase(recorder, "build", async () => {
		const { workspace, variables } = environment;
		const folder = distFolder(workspace);
		await ports.files.remove(folder.dist);
		const context = {
			tree,
			workspace,
			dist: folder.dist,
			temp: run.temp,
			environment: variables,
			dryRun: inputs.dryRun,
			began: recorder.began ?? ports.clock.now(),
			...childSecrets(inputs.token, variables, config.after)
		};
		const { builds, tools, failure } = await buildComponents(plan, context, ports);
		reportInput.builds = builds;
		const exposed = builds.flatMap(({ component: { id, env }, variables: names }) => {
			const secret = env === null ? names.filter(isSecretName) : [];
			return secret.length === 0 ? [] : [`${id} gets ${secret.join(", ")}`];
		});
		if (exposed.length > 0) ports.log.warning(`Secrets of this step reach code of the repository: ${exposed.join("; ")}. List what a component needs under its "env:".`);
		for (const result of builds.flatMap(buildSteps)) record(recorder, result);
		for (const { component, failure: problem } of builds) if (problem !== void 0) throw new StepError(`${problem.stage}:${component.id}`, new UserError(problem.message, problem.hint));
		if (failure !== void 0) throw failure;
		const built = builds.flatMap(({ files }) => files);
		await inspectPhase(run, plan, built);
		const { assets, manifest } = await assembleDist(plan, builds, {
			...tools,
			[ownNode]: ports.host.node
		}, folder, ports.files);
		reportInput.assets = assets;
		reportInput.manifest = manifest;
		return {
			assets,
			manifest,
			builds
		};
	});
}

export { buildPhase };