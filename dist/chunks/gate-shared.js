// src/features/checks/gate.ts
/** What no setting lets pass: no release can be right with version files that disagree, with a secret in it, or with an archive that is not sound. */
const ALWAYS_BLOCKING = [
	"version",
	"secrets",
	"archives"
];
/** Whether findings of this check stop the run; with `warn` only those that no release can be right with do. */
function isBlocking({ id, blocking }, onFindings) {
	return blocking && (onFindings === "fail" || ALWAYS_BLOCKING.includes(id));
}
/** The verdict: findings of level error of the checks that gate. */
function gate(results, onFindings) {
	const errors = results.filter((result) => isBlocking(result, onFindings)).flatMap((result) => result.findings.filter((finding) => finding.level === "error"));
	return {
		failed: errors.length > 0,
		errors
	};
}

export { isBlocking as n, gate as t };