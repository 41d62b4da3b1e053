import { $ as planPhase, at as endSecondCall, lt as warnAboutRolledBackCommits, ot as loadExistingRelease, vt as startPhase, zt as withTemporaryFolder } from "./commands-shared.js";

// src/pipeline/plan.ts
/** The command `plan`: decides what a release would contain and compares it with GitHub. Throws StepError. */
async function plan(run) {
	const { config, repository } = await startPhase(run, { needsHistory: true });
	const { existing, releases } = await loadExistingRelease(run, config, repository);
	if (existing.kind === "complete" && !run.inputs.dryRun) return endSecondCall(run, config, existing.release, true);
	return withTemporaryFolder(run, async (temp) => {
		const planned = await planPhase(run, config, repository, {
			existing,
			releases,
			temp
		});
		const { checkProvenanceSupport } = await import("./publish-phase.js");
		await checkProvenanceSupport(run, config, planned);
		await warnAboutRolledBackCommits(run, repository, releases, planned);
		return "passed";
	});
}

export { plan };