import { $ as planPhase, at as startPhase, it as hasTag } from "./commands-shared.js";

// src/pipeline/check.ts
/** The command `check`: runs all checks on a tag, a pull request or the work tree. Throws StepError. */
async function check(given) {
	const run = await startPhase(given, { needsHistory: hasTag(given) || "if-possible" });
	const planned = await planPhase(run);
	const { checkPhase } = await import("./check-phase.js");
	const { storeCheckRecord } = await import("./gate-phase.js");
	const store = (results, stops) => storeCheckRecord(run, planned, results, stops);
	await checkPhase(run, {
		planned,
		releases: void 0,
		...hasTag(run) && { store }
	});
	return "passed";
}

export { check };