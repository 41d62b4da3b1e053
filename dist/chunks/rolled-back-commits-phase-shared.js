import { r as warned, t as passed } from "./step-outcome-shared.js";
import { r as step } from "./step-shared.js";

// src/pipeline/phases/rolled-back-commits-phase.ts
/** Warns when the release contains rolled-back commits. A later commit may have fixed them, so that the run continues. */
async function warnAboutRolledBackCommits({ environment, ports, recorder }, { tags }, releases = [], { plan }) {
	if (!releases.some(({ body }) => body.includes("release-runbook:rollback"))) return;
	const { findRolledBackCommits, rolledBackWarning } = await import("./rolled-back-commits.js");
	const { repository } = environment;
	await step(recorder, "rolled-back-commits", async () => {
		const commits = await findRolledBackCommits({
			releases,
			tags,
			tag: plan.tag,
			commit: plan.commit,
			repository
		}, ports.git);
		if (commits.length === 0) return passed(void 0, "no commit of a release that is rolled back is in it");
		const warning = rolledBackWarning(commits);
		ports.log.warning(warning);
		return warned(void 0, warning);
	});
}

export { warnAboutRolledBackCommits as t };