import { r as StepError } from "./errors-shared.js";

// src/step.ts
/** A value with its evidence. */
function proved(value, evidence) {
	return {
		value,
		evidence,
		status: "passed"
	};
}
/** A value that is right, with something that a person should look at. */
function warned(value, evidence) {
	return {
		value,
		evidence,
		status: "warned"
	};
}
/** A step that had no work, with the reason. */
function skipped(value, reason) {
	return {
		value,
		evidence: reason,
		status: "skipped"
	};
}
/** Runs one step and records its box. What it throws stops the run as a StepError, after the failed box is recorded. */
async function step(journal, id, title, work) {
	const start = journal.clock.now();
	journal.log.step(title);
	try {
		const { value, evidence, status } = await work();
		record(journal, {
			id,
			title,
			status,
			evidence,
			ms: journal.clock.now() - start
		});
		return value;
	} catch (error) {
		record(journal, {
			id,
			title,
			status: "failed",
			evidence: error instanceof Error ? error.message : String(error),
			ms: journal.clock.now() - start
		});
		throw error instanceof StepError ? error : new StepError(title, error);
	}
}
/** Runs a phase that records its boxes itself. What it throws, other than a StepError, fails a box of its own. */
async function phase(journal, id, title, work) {
	const start = journal.clock.now();
	try {
		await work();
	} catch (error) {
		if (error instanceof StepError) throw error;
		record(journal, {
			id,
			title,
			status: "failed",
			evidence: error instanceof Error ? error.message : String(error),
			ms: journal.clock.now() - start
		});
		throw new StepError(title, error);
	}
}
/** Records a box whose work was done elsewhere: a check of many, a stage of a lane. */
function record(journal, box) {
	journal.steps.push(box);
	journal.log.box(box);
}

export { step as a, skipped as i, proved as n, warned as o, record as r, phase as t };