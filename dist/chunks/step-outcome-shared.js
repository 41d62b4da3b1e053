// src/model/step-outcome.ts
/** A value with its evidence. */
function passed(value, evidence) {
	return {
		value,
		evidence,
		status: "passed"
	};
}
/** A valid value, with evidence that a person should inspect. */
function warned(value, evidence) {
	return {
		value,
		evidence,
		status: "warned"
	};
}
/** The outcome of a step without work. */
function skipped(value, reason) {
	return {
		value,
		evidence: reason,
		status: "skipped"
	};
}

export { skipped as n, warned as r, passed as t };