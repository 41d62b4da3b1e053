// src/model/step-outcome.ts
/** A value with its evidence. */
function passed(value, evidence) {
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

export { skipped as n, warned as r, passed as t };