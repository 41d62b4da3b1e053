// src/features/checks/gate.ts
/** Checks that block with every setting: disagreeing version files, secrets and unsafe archives make every release wrong. */
const ALWAYS_BLOCKING = [
	"version",
	"secrets",
	"archives"
];
/** Whether errors of this check stop the run. With `warn` only the checks of ALWAYS_BLOCKING do. */
function isBlocking({ id, blocking }, onFindings) {
	return blocking && (onFindings === "fail" || ALWAYS_BLOCKING.includes(id));
}
/** The decision after the checks: the findings of level error of all blocking checks. */
function gate(results, onFindings) {
	const errors = results.filter((result) => isBlocking(result, onFindings)).flatMap((result) => result.findings.filter((finding) => finding.level === "error"));
	return {
		failed: errors.length > 0,
		errors
	};
}

export { isBlocking as n, gate as t };