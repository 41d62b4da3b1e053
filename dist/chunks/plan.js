import { a as warnAboutRolledBackCommits, n as loadExistingRelease, t as endSecondCall } from "./existing-release-phase-shared.js";
import { $ as planPhase, at as startPhase } from "./commands-shared.js";

// src/pipeline/plan.ts
/** The command `plan`: decides what a release would contain and compares it with GitHub. Throws StepError. */
async function plan(given) {
	const run = await startPhase(given, { needsHistory: true });
	const { existing, releases } = await loadExistingRelease(run);
	if (existing.kind === "complete" && !run.inputs.dryRun) return endSecondCall(run, existing.release, true);
	const planned = await planPhase(run, {
		existing,
		releases
	});
	const { checkProvenanceSupport } = await import("./publish-phase.js");
	await checkProvenanceSupport(run, planned);
	await warnAboutRolledBackCommits(run, releases, planned);
	return "passed";
}

export { plan };