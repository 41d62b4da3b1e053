import { r as StepError } from "./errors-shared.js";

// src/pipeline/step.ts
async function step(recorder, id, title, work, { onProblem, recordsItself } = {}) {
	const start = recorder.clock.now();
	const end = ({ status, evidence }) => record(recorder, {
		id,
		title,
		status,
		evidence,
		ms: recorder.clock.now() - start
	});
	if (!recordsItself) recorder.log.step(title);
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
			evidence: problem.message
		});
		if (tolerated === void 0) throw cause instanceof StepError ? cause : new StepError(title, cause);
		if (tolerated.status === "warned") recorder.log.warning(`${title}: ${tolerated.evidence}`);
		return tolerated.value;
	}
}
/** Records a step that has already run: one check of many, one stage of a component build. */
function record(recorder, result) {
	recorder.steps.push(result);
	recorder.log.stepResult(result);
}

export { step as n, record as t };