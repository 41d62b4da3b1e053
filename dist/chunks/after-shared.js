import { r as isOn } from "./after-config-shared.js";
import { n as previousTag } from "./plan-shared.js";
import { t as readRolledBack } from "./marking-shared.js";
import { a as UserError } from "./errors-shared.js";
import { n as skipped, t as passed } from "./step-outcome-shared.js";
import { s as versionOfTag } from "./version-shared.js";
import { t as configurationPhase } from "./configuration-phase-shared.js";
import { i as runPostPublishTasks, t as failedAfter } from "./post-publish-phase-shared.js";
import { n as repositoryPhase } from "./repository-phase-shared.js";
import { n as step } from "./step-shared.js";

// src/pipeline/after.ts
/** The command `after`: the post-publish tasks that a public release still misses. Throws StepError when a task is not completed. */
async function after(run, reportInput) {
	const { recorder, inputs } = run;
	const config = await configurationPhase(run, reportInput);
	const repository = await repositoryPhase(run, config, { needsHistory: true }, reportInput);
	const subject = await step(recorder, "existing", "The release is public", () => findSubject(run, config, repository, reportInput));
	if (!isOn(config.after)) {
		const nothing = `nothing is switched on under "after:" in ${config.path}`;
		await step(recorder, "after", "What comes after publishing is done", async () => skipped(void 0, nothing));
		return "passed";
	}
	const problems = await runPostPublishTasks(run, config.after, subject, "fail");
	if (problems.length > 0) throw failedAfter(problems);
	return inputs.dryRun ? "dry-run" : "passed";
}
async function findSubject({ ports }, config, repository, reportInput) {
	const { tag, commit } = repository;
	if (tag === void 0) throw new UserError(`There is no tag: ${repository.withoutTag}.`, "Name the tag of the release in the input \"tag\".");
	if (ports.forge === void 0 || ports.project === void 0) throw new UserError("There is no token: GitHub cannot be asked.", "Leave the input \"token\" at its default; on the command line set GITHUB_TOKEN or GH_TOKEN.");
	const release = (await ports.forge.releases(tag.name)).find((each) => each.tag === tag.name && !each.draft);
	if (release === void 0) throw new UserError(`There is no public release of ${tag.name}.`, "Release it first; a draft is published in the web page or by the next run of release.");
	const rolledBack = readRolledBack(release.body);
	if (rolledBack !== void 0) throw new UserError(`${tag.name} is rolled back to ${rolledBack.good}: nobody is sent to it any more.`, "Nothing was done. What the rollback itself misses is done by running rollback again.");
	const version = versionOfTag(tag.name, config.tag) ?? "";
	const previous = await previousTag(config, repository, version, ports.git);
	reportInput.release = release;
	reportInput.previousTag = previous?.name ?? null;
	reportInput.latest = (await ports.project.latest())?.id === release.id;
	const subject = {
		release,
		version,
		commit,
		sourceDate: await ports.git.commitTime(commit),
		previousTag: previous?.name ?? null,
		previousCommit: previous?.commit
	};
	return passed(subject, release.url);
}

export { after as t };