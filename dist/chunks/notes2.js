import { h as nextRelease, s as reportNext } from "./release-checks-shared.js";
import { d as toSemver, f as versionOfTag, p as versionTextOfTag } from "./version-shared.js";
import { t as configurationPhase } from "./configuration-phase-shared.js";
import { o as skipExistingRelease, t as planPhase } from "./plan-phase-shared.js";
import { n as repositoryPhase } from "./repository-phase-shared.js";
import { i as withTemporaryFolder } from "./run-shared.js";

// src/pipeline/notes.ts
/** The command `notes`: writes the release notes. Throws StepError. */
async function notes(run) {
	const config = await configurationPhase(run);
	const repository = await repositoryPhase(run, config, { needsHistory: true });
	await skipExistingRelease(run);
	return withTemporaryFolder(run, async (temp) => {
		const planned = await planPhase(run, config, repository, { temp });
		const { notesPhase } = await import("./notes-phase.js");
		const { content } = await notesPhase(run, config, planned);
		const others = repository.tags.flatMap(({ name }) => versionOfTag(name, config.tag) ?? []);
		const previous = toSemver(versionTextOfTag(planned.plan.previousTag ?? "", config.tag) ?? "") ?? "";
		reportNext(run, repository, nextRelease(planned, previous, content, others));
		return "passed";
	});
}

export { notes };