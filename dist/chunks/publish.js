import { a as warnAboutRolledBackCommits, n as loadExistingRelease, r as requireNamedAssets, t as endSecondCall } from "./existing-release-phase-shared.js";
import { $ as planPhase, at as startPhase } from "./commands-shared.js";

// src/pipeline/publish.ts
/** The command `publish`: publishes a prior build or a complete draft. It runs no code of the repository. Throws StepError. */
async function publish(given) {
	const run = await startPhase(given, { needsHistory: true });
	const { dryRun } = run.inputs;
	const { existing, releases } = await loadExistingRelease(run);
	const { findPriorBuild, restorePriorBuild } = await import("./prior-build-phase.js");
	const prior = await findPriorBuild(run, existing);
	if (existing.kind === "complete" && !dryRun) {
		if (prior === void 0) return endSecondCall(run, existing.release, false);
		await requireNamedAssets(run, existing.release, true);
	}
	if (existing.kind === "draft" && prior === void 0) {
		const { publishExistingDraft } = await import("./existing-draft-phase.js");
		return publishExistingDraft(run, existing.release, releases ?? []);
	}
	const planned = await planPhase(run, {
		existing,
		releases
	});
	const { checkProvenanceSupport, publishPhase } = await import("./publish-phase.js");
	const attests = await checkProvenanceSupport(run, planned);
	await warnAboutRolledBackCommits(run, releases, planned);
	const checked = await (existing.kind === "complete" && !dryRun ? void 0 : await import("./gate-phase.js"))?.gatePhase(run, {
		planned,
		existing,
		releases
	});
	const restored = prior === void 0 ? void 0 : await restorePriorBuild(run, planned, prior, existing);
	if (restored?.isPublic) return "nothing-to-do";
	const { notesPhase } = await import("./notes-phase.js");
	const written = await notesPhase(run, planned, restored);
	const { runbookPhase } = await import("./runbook-phase.js");
	const { markdown, assets } = await runbookPhase(run, planned.plan, {
		...written,
		existing,
		checked
	});
	if (dryRun || existing.kind === "complete") return "dry-run";
	const published = await publishPhase(run, planned, {
		existing,
		assets,
		markdown,
		attests
	});
	const { runPostPublish } = await import("./post-publish-phase.js");
	await runPostPublish(run, planned, published);
	return "passed";
}

export { publish };