import { $ as planPhase, at as endSecondCall, et as taggedPlan, lt as warnAboutRolledBackCommits, ot as loadExistingRelease, vt as startPhase, zt as withTemporaryFolder } from "./commands-shared.js";

// src/pipeline/release.ts
/** The command `release`: all phases in one job. Throws StepError. */
async function release(run) {
	const { dryRun } = run.inputs;
	const { config, repository } = await startPhase(run, { needsHistory: true });
	const { existing, releases } = await loadExistingRelease(run, config, repository);
	if (existing.kind === "complete" && !dryRun) return endSecondCall(run, config, existing.release, false);
	return withTemporaryFolder(run, async (temp) => {
		const planned = await planPhase(run, config, repository, {
			existing,
			releases,
			temp
		});
		const { checkProvenanceSupport, publishPhase } = await import("./publish-phase.js");
		const attests = await checkProvenanceSupport(run, config, planned);
		await warnAboutRolledBackCommits(run, repository, releases, planned);
		const { checkPhase } = await import("./check-phase.js");
		const results = await checkPhase(run, config, repository, {
			planned,
			releases,
			temp
		});
		const { buildPhase } = await import("./build-phase.js");
		const built = await buildPhase(run, config, planned, temp);
		const { notesPhase } = await import("./notes-phase.js");
		const written = await notesPhase(run, config, planned, built);
		const { runbookPhase } = await import("./runbook-phase.js");
		const { markdown, assets } = await runbookPhase(run, config, planned.plan, {
			...written,
			existing,
			checked: { results }
		});
		if (dryRun || existing.kind === "complete") return "dry-run";
		const published = await publishPhase(run, config, taggedPlan(planned), {
			existing,
			assets,
			markdown,
			attests
		});
		const { runPostPublish } = await import("./post-publish-phase.js");
		await runPostPublish(run, config, planned, published);
		return "passed";
	});
}

export { release as t };