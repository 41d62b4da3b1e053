import { B as withoutGitHub, W as isOn, o as isWriting } from "./start-shared.js";
import { Ct as step, Dt as requireGitHub, Gt as newVersion, In as versionOfTag, Ut as findExisting, Wt as isTextReplaced, Zn as knownAssetNames, Zt as previousTag, an as resolveComponents, cn as warned, dn as isLatest, nr as matchFiles, on as passed, qt as reportExisting, sn as skipped, ur as readMarker } from "./commands-shared.js";
import { I as UserError, O as shellWord } from "./common-shared.js";
import { n as differsFrom } from "./compare-shared.js";
import { posix } from "node:path";

// src/features/publish/second-call.ts
/** The asset names that are known before a build, from configured components and the input `files`, and that the release lacks. */
function missingNames({ assets }, config, files) {
	return knownAssetNames(resolveComponents(config, [], null, files)).map(({ name }) => name).filter((name) => !assets.some((asset) => asset.name === name));
}
/** Compares a complete release with the files named by this run. Other bytes are a warning. Throws UserError for a missing file or a glob without a match. */
async function requireNamedFiles(release, named, files) {
	const { globs, workspace, elsewhere } = named;
	const found = elsewhere ? globs.map((glob) => matchFiles(files, workspace, [glob]).catch(() => [])) : [matchFiles(files, workspace, globs)];
	const missing = new Set(missingNames(release, named, globs));
	const others = /* @__PURE__ */ new Set();
	for (const { path, absolute } of (await Promise.all(found)).flat()) {
		const file = {
			name: posix.basename(path),
			component: "files",
			...await files.digest(absolute)
		};
		const asset = release.assets.find(({ name }) => name === file.name);
		if (asset === void 0) missing.add(file.name);
		else if (differsFrom(asset, file)) others.add(file.name);
	}
	if (missing.size > 0) throw new UserError(`The release of ${release.tag} is public already (${release.url}) and lacks ${[...missing].join(", ")}, which this call names.`, `${newVersion} Build the parts with \`build\`, or upload them with actions/upload-artifact, and make one call with all files.`);
	if (others.size === 0) return passed(void 0, "the release has all files that are known of this call");
	return warned(void 0, `the public bytes stay: the workspace has other bytes of ${[...others].join(", ")}`);
}
/** A sentence for inputs that contradict the state of a public release, with the command that changes the release. Undefined when nothing contradicts. */
function contradiction({ tag, prerelease }, latest, asked) {
	const flags = [
		...(asked.prerelease ?? prerelease) === prerelease ? [] : [`--prerelease=${asked.prerelease}`],
		...asked.draft === true ? ["--draft"] : [],
		...(asked.latest ?? latest) === latest ? [] : [asked.latest ? "--latest" : "--latest=false"]
	];
	if (flags.length === 0) return void 0;
	return `The inputs do not change a public release. This command does: gh release edit ${shellWord(tag)} ${flags.join(" ")}`;
}

// src/pipeline/phases/existing-release-phase.ts
/** Loads the releases. A re-run that finds its release complete makes one more request, for Latest. Throws StepError. */
function loadExistingRelease(run) {
	const unknown = {
		existing: { kind: "none" },
		releases: void 0
	};
	const { inputs, config, repository, ports, recorder, reportInput } = run;
	return step(recorder, "existing", async () => {
		if (isWriting(inputs)) requireGitHub(run, "nothing can be published");
		if (ports.forge === void 0) return skipped(unknown, withoutGitHub(run.environment, "GitHub was not asked").message);
		let releases;
		try {
			releases = await ports.forge.releases(repository.tagName);
		} catch (error) {
			if (isWriting(inputs)) throw error;
			ports.log.warning(error.message);
			return warned(unknown, error.message);
		}
		reportInput.releases = releases;
		const { tagName } = repository;
		if (tagName === void 0) return passed({
			...unknown,
			releases
		}, `${releases.length} releases; no tag, so none of it is this one`);
		const { forge } = ports;
		const shown = releases.find(({ tag, draft, body }) => tag === tagName && !draft && readMarker(body) === void 0);
		const isReplaced = shown && await isTextReplaced(shown, run.temp, {
			...ports,
			forge
		});
		const existing = findExisting(releases, tagName, repository.commit, isReplaced);
		if (existing.kind !== "complete") return {
			...reportExisting(existing, tagName, false),
			value: {
				existing,
				releases
			}
		};
		const { release } = existing;
		reportInput.release = release;
		const latest = await isLatest(release, forge);
		reportInput.latest = latest;
		await sourceOfTag(run, releases);
		const ends = !inputs.dryRun && inputs.files.length === 0 && missingNames(release, config, []).length === 0;
		const { evidence, status } = reportExisting(existing, tagName, ends);
		const contradicted = contradiction(release, latest, inputs);
		if (contradicted !== void 0) return warned({
			existing,
			releases
		}, `${evidence}. ${contradicted}`);
		return {
			value: {
				existing,
				releases
			},
			evidence,
			status
		};
	});
}
/** What the release of the tag is made of, for a run without a plan. The report gets its previous tag. */
async function sourceOfTag({ config, repository, ports, reportInput }, releases) {
	const { tagName = "", commit } = repository;
	const version = versionOfTag(tagName, config.tag) ?? "";
	const previous = await previousTag(config, repository, version, releases, ports);
	reportInput.previousTag = previous?.name ?? null;
	return {
		version,
		commit,
		previousTag: previous?.name ?? null,
		previousCommit: previous?.commit
	};
}
/**
* Ends a run whose release is complete. Requires the assets that this run names. Records the command that completes post-publish tasks, because an earlier run
* may have ended before them. `elsewhere`: another job may have the files. Throws StepError.
*/
async function endSecondCall(run, release, elsewhere) {
	await requireNamedAssets(run, release, elsewhere);
	const { tag, body } = release;
	if (run.reissue === true || !isOn(run.config.after) || body.includes("release-runbook:rollback")) return "nothing-to-do";
	const { finishCommand } = await import("./post-publish-phase.js");
	const evidence = `not looked at: the release was complete before this run. What a run that was cut off left undone is done by: ${finishCommand(run, tag)}`;
	await step(run.recorder, "after", async () => skipped(void 0, evidence));
	return "nothing-to-do";
}
/** Requires an asset of a complete release for each file that the call names. Throws StepError. */
async function requireNamedAssets(run, release, elsewhere) {
	const { files: globs } = run.inputs;
	const { components } = run.config;
	if (globs.length === 0 && missingNames(release, { components }, globs).length === 0) return;
	const named = {
		globs,
		components,
		workspace: run.environment.workspace,
		elsewhere
	};
	await step(run.recorder, "files", () => requireNamedFiles(release, named, run.ports.files));
}
/** Warns when the release contains rolled-back commits. A later commit may have fixed them, so that the run continues. */
async function warnAboutRolledBackCommits({ environment, ports, recorder, repository: { tags } }, releases = [], { plan }) {
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

export { warnAboutRolledBackCommits as a, sourceOfTag as i, loadExistingRelease as n, requireNamedAssets as r, endSecondCall as t };