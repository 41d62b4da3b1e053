import { W as isOn } from "./start-shared.js";
import { Ct as step, Dt as requireGitHub, cn as warned, gr as provenanceName, ln as decideLatest, mn as stableTags, on as passed, un as decidePrerelease } from "./commands-shared.js";
import { a as reportPublished, i as readDraft } from "./publish-shared.js";
import { n as publishDraft, t as markerOfCompleteDraft } from "./publish-draft-shared.js";
import { k as shortCommit, y as count } from "./common-shared.js";
import { i as sourceOfTag } from "./existing-release-phase-shared.js";
import { n as noPriorBuildError } from "./prior-build-phase-shared.js";

// src/pipeline/phases/existing-draft-phase.ts
/** Publishes a complete draft of an earlier run without its files, unless the configuration asks for a draft. Throws StepError. */
async function publishExistingDraft(run, listed, releases) {
	const { config, ports, recorder, inputs, reportInput } = run;
	const { forge } = requireGitHub(run);
	const source = await sourceOfTag(run, releases);
	const { version, commit } = source;
	const [draft, marker] = await step(recorder, "draft", async () => {
		const current = await readDraft(forge, listed);
		const { url, assets } = current;
		const found = markerOfCompleteDraft(current, commit);
		if (found === void 0) throw noPriorBuildError(run, ` The draft ${url} is not complete, or not made by this action from ${shortCommit(commit)}.`);
		const evidence = `${url}: ${count(assets.length, "asset")}, by the digests that it was made with`;
		if (config.release.attest && !assets.some(({ name, uploaded }) => name === provenanceName(current.tag) && uploaded)) return warned([current, found], `${evidence}; "attest: true" asks for provenance, and the draft has none`);
		return passed([current, found], evidence);
	});
	reportInput.release = draft;
	const prerelease = decidePrerelease(version, config.release.prerelease);
	const latestAmong = (all) => decideLatest(config, {
		version,
		prerelease
	}, stableTags(all), forge);
	reportInput.latest = await latestAmong(releases);
	if (inputs.dryRun) return "dry-run";
	if (config.release.draft) return "passed";
	const published = await step(recorder, "publish", async () => {
		const discussion = config.release.discussion ?? void 0;
		const input = {
			draft,
			marker,
			prerelease,
			discussion,
			latestAmong,
			temp: run.temp
		};
		const published = await publishDraft(input, {
			...ports,
			forge
		});
		reportInput.release = published.release;
		reportInput.latest = published.latest;
		return reportPublished(published);
	});
	if (isOn(config.after)) {
		const { runPostPublishTasks } = await import("./post-publish-phase.js");
		const sourceDate = await ports.git.commitTime(commit);
		await runPostPublishTasks(run, config.after, {
			...source,
			release: published.release,
			sourceDate
		}, "warn");
	}
	return "passed";
}

export { publishExistingDraft };