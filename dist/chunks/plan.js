import { $ as planPhase, Dt as configurationPhase, St as withTemporaryFolder, at as endSecondCall, lt as warnAboutRolledBackCommits, ot as loadExistingRelease, vt as repositoryPhase } from "./commands-shared.js";

// src/pipeline/plan.ts
/** The command `plan`: decides what a release would contain and compares it with GitHub. Throws StepError. */
async function plan(run) {
	const config = await configurationPhase(run);
	const repository = await repositoryPhase(run, config, { needsHistory: true });
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