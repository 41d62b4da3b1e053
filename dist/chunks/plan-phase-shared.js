import { a as UserError } from "./errors-shared.js";
import { d as shortList, l as shellWord } from "./format-shared.js";
import { i as isOn } from "./config-shared.js";
import { r as withoutGitHub } from "./environment-shared.js";
import { o as isWriting } from "./inputs-shared.js";
import { o as sumsName, r as isTagged } from "./manifest-shared.js";
import { c as matchFiles, i as knownAssetNames, s as requireKnownAssets } from "./asset-names-shared.js";
import { f as versionOfTag, s as sameVersion } from "./version-shared.js";
import { r as readMarker } from "./marker-shared.js";
import { a as stableTags, n as decidePrerelease, r as isLatest, t as decideLatest } from "./latest-shared.js";
import { o as resolveComponents } from "./version-files-shared.js";
import { n as previousTag, r as leftOutFolders, t as makePlan } from "./plan-shared.js";
import { r as isVersionKnown } from "./version-agreement-shared.js";
import { n as skipped, r as warned, t as passed } from "./step-outcome-shared.js";
import { i as requirePaths, r as reportConfigurationOrigin } from "./configuration-phase-shared.js";
import { i as step } from "./step-shared.js";
import { i as withTemporaryFolder, n as requireGitHub } from "./run-shared.js";
import { a as newVersion, i as findExisting, l as requireFreeNames, n as differsFrom, s as reportExisting, u as isTextReplaced } from "./compare-shared.js";
import { t as commitTree } from "./commit-files-shared.js";
import { i as requireSubmodules, t as filesWithSubmodules } from "./submodules-shared.js";
import { posix } from "node:path";

// src/features/publish/second-call.ts
/** The names that a call has before a build, of configured components and of the input `files`, and that no asset of the release has. */
function missingNames({ assets }, config, files) {
	return knownAssetNames(resolveComponents(config, [], null, files)).map(({ name }) => name).filter((name) => !assets.some((asset) => asset.name === name));
}
/** Compares a complete release with what the call names. Other bytes are a warning. Throws UserError for a file that it lacks, and for a glob without a match. */
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
/** What the inputs ask of a public release that it is not, with the command that changes it. Undefined when nothing contradicts. */
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
function loadExistingRelease(run, config, repository) {
	const unknown = {
		existing: { kind: "none" },
		releases: void 0
	};
	const { inputs, ports, recorder, reportInput } = run;
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
		const isReplaced = shown && await withTemporaryFolder(run, (temp) => isTextReplaced(shown, temp, {
			...ports,
			forge
		}));
		const existing = findExisting(releases, tagName, repository.commit, isReplaced);
		if (existing.kind !== "complete") return {
			...reportExisting(existing, tagName, false),
			value: {
				existing,
				releases
			}
		};
		const { release } = existing;
		const version = versionOfTag(tagName, config.tag) ?? "";
		reportInput.release = release;
		const latest = await isLatest(release, forge);
		reportInput.latest = latest;
		reportInput.previousTag = (await previousTag(config, repository, version, releases, ports))?.name ?? null;
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
/** Records that a command does not load releases, because it does not publish. */
function skipExistingRelease({ inputs, recorder }) {
	return step(recorder, "existing", async () => skipped(void 0, `${inputs.command} does not publish`));
}
/**
* Ends a call for a complete release: compares it with what the call names, and records the command that completes post-publish tasks, because
* an earlier run may have ended right after it published. `elsewhere`: another job may have the files. Throws StepError.
*/
async function endSecondCall(run, config, release, elsewhere) {
	await requireNamedAssets(run, config, release, elsewhere);
	const { tag, body } = release;
	if (run.reissue === true || !isOn(config.after) || body.includes("release-runbook:rollback")) return "nothing-to-do";
	const { finishCommand } = await import("./post-publish-phase.js");
	const evidence = `not looked at: the release was complete before this run. What a run that was cut off left undone is done by: ${finishCommand(run, tag)}`;
	await step(run.recorder, "after", async () => skipped(void 0, evidence));
	return "nothing-to-do";
}
/** Requires an asset of a complete release for each file that the call names. Throws StepError. */
async function requireNamedAssets(run, { components }, release, elsewhere) {
	const { files: globs } = run.inputs;
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

// src/pipeline/phases/plan-phase.ts
/**
* Decides the content of the release, and refuses a release that a later phase could not publish. `existing` is absent when the command does not
* publish, `releases` when GitHub was not asked; `temp` is a private folder for the clean tree. Throws StepError.
*/
async function planPhase(run, config, repository, { existing, releases, temp }) {
	const { inputs, ports, recorder, reportInput } = run;
	await reportConfigurationOrigin(run, config, repository);
	const result = await step(recorder, "plan", async () => {
		const source = await openTree(run, repository, temp);
		await requirePaths(run, config, source);
		const planned = await makePlan({
			config,
			inputs,
			repository,
			releases,
			...source
		}, ports);
		const { plan } = planned;
		reportInput.planned = planned;
		if (plan.tag !== null) reportInput.tag = plan.tag;
		if (repository.tag !== void 0 || plan.previousTag !== null) reportInput.previousTag = plan.previousTag;
		await requireReleasable(run, planned, existing);
		if (inputs.command !== "notes") {
			const tags = releases === void 0 ? stableGitTags(repository, config) : stableTags(releases);
			reportInput.latest = await decideLatest(config, plan, tags, releases && ports.forge);
		}
		if (isWriting(inputs) && inputs.components !== null) throw new UserError("A release has all of its components.", "Leave the input \"components\" out; it is for build, check, plan, notes and dry runs.");
		for (const { folder, taken, why } of planned.examinedFolders) ports.log.info(`  ${taken ? "taken" : "left"}: ${folder}: ${why}`);
		if (inputs.command === "plan") for (const component of plan.components) ports.log.info(`  to come: ${filesToCome(component)}`);
		for (const { path, reason } of planned.skippedFiles) ports.log.info(`  no version to compare in ${path}: ${reason}`);
		return passed(planned, planEvidence(planned, repository));
	});
	const { findings, sentence } = leftOutFolders(result.examinedFolders);
	if (findings.length === 0 || inputs.components !== null || inputs.command === "notes" || inputs.command === "publish") return result;
	reportInput.checks.push({
		id: "components",
		blocking: true,
		findings,
		evidence: "",
		ms: 0
	});
	return await step(recorder, "components", async () => warned(result, sentence));
}
/** The plan with its tag, for commands that publish: `repositoryPhase` refuses them without a tag. */
function taggedPlan({ plan }) {
	if (!isTagged(plan)) throw new Error("a plan without a tag cannot be published");
	return plan;
}
/** The tree that the run reads: the commit for `notes`, the workspace for a check without a tag, else a clean tree of the commit. */
async function openTree({ inputs, ports: { git } }, { root, tag, tagName, commit }, temp) {
	const tree = `${temp}/tree`;
	if (inputs.command === "notes") return {
		tree,
		view: await commitTree(git, commit, tree)
	};
	if (inputs.command === "check" && tag === void 0) return {
		tree: root,
		view: void 0
	};
	await git.addCleanTree(tree, commit, tagName);
	return {
		tree,
		view: void 0
	};
}
/** Refuses asset names that GitHub or the existing release would reject, and submodules without files. Throws UserError. */
async function requireReleasable({ inputs, environment, ports }, { plan, tree, tracked }, existing) {
	const { command } = inputs;
	const { components } = plan;
	if (command === "plan" || command === "release") await requireKnownAssets(components, environment.workspace, ports.files);
	if (command !== "notes" && command !== "publish" && tracked.some(({ kind }) => kind === "submodule")) for (const component of components) requireSubmodules(component, await filesWithSubmodules(ports, component.kind === "files" ? environment.workspace : tree, tracked));
	if (existing?.kind === "public-unverified") requireFreeNames(existing.release, [...knownAssetNames(components).map(({ name }) => name), sumsName]);
}
/** The tags without those of prereleases. They replace the releases when GitHub was not asked. */
function stableGitTags({ tags }, config) {
	return tags.map(({ name }) => name).filter((name) => !decidePrerelease(versionOfTag(name, config.tag) ?? "", "auto"));
}
/** The files that a component will release, and what will be in them. */
function filesToCome(component) {
	const { id, kind, path } = component;
	if (kind === "python") return `${id}: the wheel and the sdist of ${path}`;
	if (kind === "node") return `${component.archive}: ${component.output ?? "the output"} of the build in ${[path, ...component.include].join(", ")}`;
	if (kind === "archive") return `${component.archive}: ${shortList(component.paths)}`;
	return `${shortList(component.files)}: ${kind === "files" ? "built elsewhere" : `what the script of ${id} writes`}`;
}
function planEvidence({ plan, passedOver, previousCommit, released }, { tag }) {
	const { version, previousTag, components, commit } = plan;
	const first = tag === void 0 ? "" : ", the first release";
	const changes = previousCommit === commit ? `no change since ${previousTag}` : `the changes since ${previousTag}`;
	const since = previousTag === null ? first : `, ${changes}`;
	const others = passedOver.map((other) => `${other.tag} (${other.reason})`);
	const notSince = others.length === 0 ? "" : `, passed over: ${shortList(others)}`;
	const tagged = released !== void 0 && sameVersion(version, released.version);
	const already = released === void 0 ? "" : tagged ? ` is already tagged ${released.tag}` : ` is not above ${released.tag}, which is released already`;
	const unknown = plan.versions.length === 0 ? "no version file" : "version files disagree";
	return `${isVersionKnown(plan) ? `version ${version}` : unknown}${already}${since}${notSince}, components: ${components.map(({ id }) => id).join(", ") || "none"}`;
}

export { requireNamedAssets as a, loadExistingRelease as i, taggedPlan as n, skipExistingRelease as o, endSecondCall as r, warnAboutRolledBackCommits as s, planPhase as t };