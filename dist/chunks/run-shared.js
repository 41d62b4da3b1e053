import { r as withoutGitHub } from "./environment-shared.js";
import { n as distFolder } from "./dist-shared.js";

// src/pipeline/run.ts
/** Whether the run keeps its report and notes in `.release-runbook`. At a terminal, a command that only reads prints them and writes no file. */
function keepsFiles({ inputs, environment }) {
	return environment.inActions || ![
		"plan",
		"check",
		"notes",
		"verify"
	].includes(inputs.command);
}
/** Absolute path of the SARIF file that `check` writes: a flag's at a terminal, always the same in a workflow. Undefined: no file. */
function sarifFile({ inputs, environment }) {
	return inputs.sarif ?? (environment.inActions && inputs.command === "check" ? distFolder(environment.workspace).sarif : void 0);
}
/** A sentence that says how files in `.release-runbook` reach `publish` where there is no store of workflow artifacts. */
function withoutStore({ inActions }) {
	return inActions ? "This server has no store of workflow artifacts: upload the folder .release-runbook with actions/upload-artifact@v3 (include-hidden-files: true), and download it to .release-runbook in the job that publishes" : "`publish` in this folder takes it from there";
}
/** The ports of GitHub. Throws UserError when GitHub cannot be asked; `so` says what follows. */
function requireGitHub({ environment, ports: { forge, project } }, so = "GitHub cannot be asked") {
	if (forge !== void 0 && project !== void 0) return {
		forge,
		project
	};
	throw withoutGitHub(environment, so);
}
/** Makes a private folder for `work`, and afterwards removes it with the clean trees in it. */
async function withTemporaryFolder({ ports }, work) {
	const { files, log } = ports;
	const temp = await files.temporary("release-runbook");
	try {
		return await work(temp);
	} finally {
		try {
			await files.remove(temp);
		} catch (error) {
			log.warning(`${temp} could not be removed: ${error.message}`);
		}
	}
}

export { withoutStore as a, withTemporaryFolder as i, requireGitHub as n, sarifFile as r, keepsFiles as t };