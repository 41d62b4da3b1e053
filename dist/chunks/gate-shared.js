// src/checks/gate.ts
/** Whether findings of this check stop the run. With `warn` only version files that disagree do, because no release can be right with them. */
function gatesUnder({ id, gates }, onFindings) {
	return gates && (onFindings === "fail" || id === "version");
}
/** The verdict: findings of level error of the checks that gate. */
function gate(results, onFindings) {
	const errors = results.filter((result) => gatesUnder(result, onFindings)).flatMap((result) => result.findings.filter((finding) => finding.level === "error"));
	return {
		failed: errors.length > 0,
		errors
	};
}

export { gatesUnder as n, gate as t };