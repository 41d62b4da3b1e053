import { $ as planPhase, at as startPhase } from "./commands-shared.js";

// src/pipeline/build.ts
/** The command `build`: builds and verifies the components for a later `publish`. Throws StepError. */
async function build(given) {
	const run = await startPhase(given, { needsHistory: false });
	const planned = await planPhase(run);
	const { buildPhase } = await import("./build-phase.js");
	const built = await buildPhase(run, planned);
	const { storeBuild } = await import("./artifacts-phase.js");
	await storeBuild(run, planned.plan, built);
	return "passed";
}

export { build };