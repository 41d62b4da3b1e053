import { r as StepError } from "./errors-shared.js";

// src/pipeline/step.ts
async function step(journal, id, title, work, { onProblem, recordsItself } = {}) {
	const start = journal.clock.now();
	const end = ({ status, evidence }) => record(journal, {
		id,
		title,
		status,
		evidence,
		ms: journal.clock.now() - start
	});
	if (!recordsItself) journal.log.step(title);
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
		if (tolerated.status === "warned") journal.log.warning(`${title}: ${tolerated.evidence}`);
		return tolerated.value;
	}
}
/** Records a box whose work was done elsewhere: a check of many, a stage of a lane. */
function record(journal, box) {
	journal.steps.push(box);
	journal.log.box(box);
}

export { step as n, record as t };