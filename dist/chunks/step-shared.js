import { i as StepError } from "./errors-shared.js";
import { r as titleOf } from "./step-titles-shared.js";

// src/pipeline/step.ts
/** Runs and records one step. A problem makes the step fail and stops the run with a StepError, unless `onProblem` tolerates it. */
async function step(recorder, id, work, onProblem) {
	const start = recorder.clock.now();
	const end = ({ status, evidence }) => record(recorder, {
		id,
		status,
		evidence,
		ms: recorder.clock.now() - start
	});
	recorder.log.step(titleOf(id));
	try {
		const outcome = await work();
		end(outcome);
		return outcome.value;
	} catch (cause) {
		const problem = cause instanceof Error ? cause : new Error(String(cause));
		const tolerated = onProblem?.(problem);
		end(tolerated ?? {
			status: "failed",
			evidence: firstLine(problem)
		});
		if (tolerated === void 0) throw cause instanceof StepError ? cause : new StepError(id, cause);
		if (tolerated.status === "warned") recorder.log.warning(`${titleOf(id)}: ${tolerated.evidence}`);
		return tolerated.value;
	}
}
/** Runs a phase that records its own steps. An error other than StepError is recorded as this step and becomes a StepError. */
async function phase(recorder, id, work) {
	const start = recorder.clock.now();
	return work().catch((cause) => {
		const problem = cause instanceof StepError ? cause : new StepError(id, cause);
		if (problem !== cause) record(recorder, {
			id,
			status: "failed",
			evidence: firstLine(problem),
			ms: recorder.clock.now() - start
		});
		throw problem;
	});
}
/** The report shows the whole message at its failure. */
const firstLine = ({ message }) => message.split("\n", 1)[0];
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

export { step as i, record as n, recordCheck as r, phase as t };