import { $ as planPhase, at as endSecondCall, et as taggedPlan, lt as warnAboutRolledBackCommits, ot as loadExistingRelease, st as requireNamedAssets, vt as startPhase, zt as withTemporaryFolder } from "./commands-shared.js";

// src/pipeline/publish.ts
/** The command `publish`: publishes a prior build or a complete draft. It runs no code of the repository. Throws StepError. */
async function publish(run) {
	const { dryRun } = run.inputs;
	const { config, repository } = await startPhase(run, { needsHistory: true });
	const { existing, releases } = await loadExistingRelease(run, config, repository);
	const { findPriorBuild, restorePriorBuild } = await import("./prior-build-phase.js");
	const prior = await findPriorBuild(run, repository, existing);
	if (existing.kind === "complete" && !dryRun) {
		if (prior === void 0) return endSecondCall(run, config, existing.release, false);
		await requireNamedAssets(run, config, existing.release, true);
	}
	if (existing.kind === "draft" && prior === void 0) {
		const { publishExistingDraft } = await import("./existing-draft-phase.js");
		return publishExistingDraft(run, config, repository, {
			draft: existing.release,
			releases: releases ?? []
		});
	}
	return withTemporaryFolder(run, async (temp) => {
		const planned = await planPhase(run, config, repository, {
			existing,
			releases,
			temp
		});
		const { checkProvenanceSupport, publishPhase } = await import("./publish-phase.js");
		const attests = await checkProvenanceSupport(run, config, planned);
		await warnAboutRolledBackCommits(run, repository, releases, planned);
		const checked = await (existing.kind === "complete" && !dryRun ? void 0 : await import("./gate-phase.js"))?.gatePhase(run, config, repository, {
			planned,
			existing,
			releases,
			temp
		});
		const restored = prior === void 0 ? void 0 : await restorePriorBuild(run, config, planned, {
			prior,
			existing,
			temp
		});
		if (restored?.isPublic) return "nothing-to-do";
		const { notesPhase } = await import("./notes-phase.js");
		const written = await notesPhase(run, config, planned, restored);
		const { runbookPhase } = await import("./runbook-phase.js");
		const { markdown, assets } = await runbookPhase(run, config, planned.plan, {
			...written,
			existing,
			checked
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

export { publish };