import { c as placeForPeople } from "./steps-shared.js";

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
/** The result of a check that does not block: no error, and its evidence says where the first finding is. Other results stay. */
function downgradeNonBlocking(result, onFindings) {
	const first = result.findings.find(({ level }) => level !== "info");
	if (first === void 0 || isBlocking(result, onFindings)) return result;
	const findings = result.findings.map((finding) => finding.level === "error" ? {
		...finding,
		level: "warning"
	} : finding);
	const place = placeForPeople(first);
	return {
		...result,
		findings,
		evidence: `${result.evidence}; does not block${place === "" ? "" : `, the first is in ${place}`}`
	};
}
/** The decision after the checks: the findings of level error of all blocking checks. */
function gate(results, onFindings) {
	const errors = results.filter((result) => isBlocking(result, onFindings)).flatMap((result) => result.findings.filter((finding) => finding.level === "error"));
	return {
		failed: errors.length > 0,
		errors
	};
}

export { gate as n, isBlocking as r, downgradeNonBlocking as t };