import { W as isOn } from "./start-shared.js";
import { Ct as step, Dt as requireGitHub, at as startPhase, dn as isLatest, on as passed, pn as requirePublic, sn as skipped } from "./commands-shared.js";
import { t as readRolledBack } from "./marking-shared.js";
import { F as StepError, I as UserError } from "./common-shared.js";
import { i as sourceOfTag } from "./existing-release-phase-shared.js";
import { r as runPostPublishTasks } from "./post-publish-phase-shared.js";

// src/pipeline/after.ts
/** The command `after`: completes the post-publish tasks of a public release. Throws StepError when a task fails. */
async function after(given) {
	const run = await startPhase(given, { needsHistory: true });
	const published = await step(run.recorder, "existing", () => findPublished(run));
	const { config } = run;
	if (!isOn(config.after)) {
		const reason = `nothing is switched on under "after:" in ${config.path}`;
		await step(run.recorder, "after", async () => skipped(void 0, reason));
		return "passed";
	}
	const problems = await runPostPublishTasks(run, config.after, published, "fail");
	if (problems.length > 0) throw new StepError("after", problems[0]);
	return run.inputs.dryRun ? "dry-run" : "passed";
}
async function findPublished(run) {
	const { repository, ports, reportInput } = run;
	const { tag, commit } = repository;
	if (tag === void 0) throw new UserError(`There is no tag: ${repository.withoutTag}.`, "Name the tag of the release in the input \"tag\".");
	const { forge } = requireGitHub(run);
	const releases = await forge.releases(tag.name);
	const release = requirePublic(releases, tag.name, "Release it first; the next run of release publishes a draft.");
	const rolledBack = readRolledBack(release.body);
	if (rolledBack !== void 0) throw new UserError(`${tag.name} is rolled back to ${rolledBack.good}: nobody is sent to it any more.`, "Nothing was done. What the rollback itself misses is done by running rollback again.");
	const source = await sourceOfTag(run, releases);
	reportInput.release = release;
	reportInput.latest = await isLatest(release, forge);
	return passed({
		...source,
		release,
		sourceDate: await ports.git.commitTime(commit)
	}, release.url);
}

export { after as t };