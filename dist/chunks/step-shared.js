import { i as StepError } from "./errors-shared.js";
import { r as titleOf } from "./step-titles-shared.js";

// src/pipeline/step.ts
async function step(recorder, id, work, { onProblem, recordsItself } = {}) {
	const start = recorder.clock.now();
	const end = ({ status, evidence }) => record(recorder, {
		id,
		status,
		evidence,
		ms: recorder.clock.now() - start
	});
	if (!recordsItself) recorder.log.step(titleOf(id));
	try {
		const outcome = await work();
		if (recordsItself) return outcome;
		end(outcome);
		return outcome.value;
	} catch (cause) {
		if (recordsItself && cause instanceof StepError) throw cause;
		const problem = cause instanceof Error ? cause : new Error(String(cause));
		const tolerated = onProblem?.(problem);
		end(tolerated ?? {
			status: "failed",
			evidence: problem.message.split("\n", 1)[0]
		});
		if (tolerated === void 0) throw cause instanceof StepError ? cause : new StepError(id, cause);
		if (tolerated.status === "warned") recorder.log.warning(`${titleOf(id)}: ${tolerated.evidence}`);
		return tolerated.value;
	}
}
/** Records a step that has already run: one check of many, one stage of a component build. Its title is that of the id by default. */
function record(recorder, result) {
	const start = recorder.clock.now() - result.ms;
	recorder.began ??= start;
	const step = {
		title: titleOf(result.id),
		start: Math.max(0, start - recorder.began),
		...result
	};
	recorder.steps.push(step);
	recorder.log.stepResult(step);
}
/** Records the result of a check. It fails when it has errors: `downgradeNonBlocking` leaves none to a check that does not block. `clean` is the status without errors and warnings. */
function recordCheck(recorder, { id, findings, evidence, skipped, ms }, clean = "passed") {
	const has = (level) => findings.some((finding) => finding.level === level);
	const found = has("error") ? "failed" : has("warning") ? "warned" : clean;
	record(recorder, {
		id,
		status: skipped === void 0 ? found : "skipped",
		evidence: skipped ?? evidence,
		ms
	});
}

export { recordCheck as n, step as r, record as t };