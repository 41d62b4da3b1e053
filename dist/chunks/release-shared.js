import { a as warnAboutRolledBackCommits, n as loadExistingRelease, t as endSecondCall } from "./existing-release-phase-shared.js";
import { $ as planPhase, at as startPhase } from "./commands-shared.js";

// src/pipeline/release.ts
/** The command `release`: all phases in one job. Throws StepError. */
async function release(given) {
	const run = await startPhase(given, { needsHistory: true });
	const { dryRun } = run.inputs;
	const { existing, releases } = await loadExistingRelease(run);
	if (existing.kind === "complete" && !dryRun) return endSecondCall(run, existing.release, false);
	const planned = await planPhase(run, {
		existing,
		releases
	});
	const { checkProvenanceSupport, publishPhase } = await import("./publish-phase.js");
	const attests = await checkProvenanceSupport(run, planned);
	await warnAboutRolledBackCommits(run, releases, planned);
	const { checkPhase } = await import("./check-phase.js");
	const results = await checkPhase(run, {
		planned,
		releases
	});
	const { buildPhase } = await import("./build-phase.js");
	const built = await buildPhase(run, planned);
	const { notesPhase } = await import("./notes-phase.js");
	const written = await notesPhase(run, planned, built);
	const { runbookPhase } = await import("./runbook-phase.js");
	const { markdown, assets } = await runbookPhase(run, planned.plan, {
		...written,
		existing,
		checked: { results }
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

export { release as t };