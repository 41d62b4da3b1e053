import { t as gate } from "./gate-shared.js";
import { t as refusal } from "./refusal-shared.js";
import { t as findNonAsciiText } from "./ascii-shared.js";
import { r as StepError } from "./errors-shared.js";

// src/pipeline/phases/notes-text.ts
/** The ASCII check over the finished release notes: what it finds joins the check's findings in the report, and stops the run when the check gates. */
async function checkNotesText(config, markdown, told) {
	const findings = await findNonAsciiText(markdown, "release notes", config.ascii);
	if (findings.length === 0) return;
	const result = {
		id: "ascii",
		title: "All text is ASCII",
		gates: config.named.includes("ascii"),
		findings,
		evidence: "",
		ms: 0
	};
	const checks = told.checks ?? [];
	const known = checks.find(({ id }) => id === "ascii");
	told.checks = known === void 0 ? [...checks, result] : checks.map((one) => one === known ? {
		...known,
		findings: [...known.findings, ...findings]
	} : one);
	const { failed, errors } = gate([result], config.onFindings);
	if (failed) throw new StepError("The release notes are written", refusal(errors));
}

export { checkNotesText };