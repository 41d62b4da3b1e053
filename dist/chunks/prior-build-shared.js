import { z as withoutGitHub } from "./start-shared.js";
import { a as UserError } from "./errors-shared.js";
import { Sr as sumsName, Vt as assembleDist, ar as requireAssets, nr as isAssetName, tn as writingEvents } from "./commands-shared.js";
import { r as mergeTools, t as buildSteps } from "./build-steps-shared.js";
import { a as readManifest, c as toolsOfPart, l as toolsWith, n as attemptFile, r as partFile, s as requireSamePlan, t as artifactNames } from "./parts-shared.js";
import { posix } from "node:path";

// src/features/publish/prior-build.ts
/** Finds a prior build of `commit` in the run `runId`, else in `.release-runbook/dist`, else in the artifacts of this run. Throws UserError. */
async function findPriorBuildFiles({ folder, runId, repository, commit }, { files, forge, artifacts }) {
	if (runId === null) {
		const text = await files.readText(folder.manifest);
		if (text !== void 0) {
			const manifest = readManifest(text, ".release-runbook/dist");
			if (manifest.plan.commit === commit || artifacts === void 0) return {
				kind: "dist",
				manifest
			};
		}
	} else await requireOwnRun(runId, repository, forge);
	if (artifacts === void 0) {
		if (runId === null) return void 0;
		throw new UserError("There is no store of workflow artifacts here: \"run-id\" works in a step of GitHub Actions, and not on GitHub Enterprise Server.", `Elsewhere unpack them into .release-runbook/dist: gh run download ${runId}`);
	}
	const run = runId ?? void 0;
	const stored = new Map((await artifacts.list(run)).map((artifact) => [artifact.name, artifact]));
	if ([...stored.keys()].some((name) => name.startsWith(artifactNames.build("")) || name === artifactNames.plan)) return {
		kind: "artifacts",
		run,
		stored
	};
	if (runId === null) return void 0;
	throw new UserError(`The run ${runId} left no artifacts of this action.`, "Name a run of \"build\" or a dry run; artifacts stay 7 days.");
}
/** Throws UserError for a run of another repository or event: a run for a pull request builds the code of strangers. */
async function requireOwnRun(id, repository, forge) {
	if (forge === void 0) throw withoutGitHub({ repository }, "another run cannot be asked for");
	const run = await forge.workflowRun(id);
	if (run === void 0) throw new UserError(`There is no run ${id} in this repository.`, "The number of a run stands at the end of its address.");
	if (run.repository.toLowerCase() !== repository?.toLowerCase() || !writingEvents.has(run.event)) throw new UserError(`The run ${id} is of the event ${run.event}${run.repository === "" ? "" : ` and of ${run.repository}`}: what it built is not released.`, "Name a run of a tag or of workflow_dispatch, in this repository.");
}
/** Restores a prior build on this machine, with the SHA256SUMS and manifest of a build in one job. Throws UserError for any difference. `temp`: a private folder. */
async function restorePriorBuildFiles(prior, plan, folder, temp, ports) {
	const { files } = ports;
	const restored = await (prior.kind === "dist" ? restoreDist(prior.manifest, plan, folder, files) : restoreArtifacts(prior, plan, folder, temp, files, ports.artifacts));
	const built = restored.assets.filter(({ component }) => component !== "release");
	requireAssets(built.map(({ component, name, size }) => ({
		component,
		name,
		size,
		path: `${component}/${name}`
	})));
	return restored;
}
/** The steps of a restored build, from the evidence in its manifest: a team's checklist may name these steps. */
function restoredSteps({ plan, evidence }) {
	return plan.components.flatMap((component) => {
		const own = evidence.filter((each) => each.component === component.id);
		const stages = [...new Set(own.map(({ stage }) => stage))].map((stage) => ({
			stage,
			status: "passed",
			start: 0,
			ms: 0
		}));
		return buildSteps({
			component,
			evidence: own,
			record: {
				component: component.id,
				stages
			}
		});
	});
}
async function restoreDist(manifest, plan, folder, files) {
	const where = ".release-runbook/dist";
	requireSamePlan(plan, manifest.plan, where);
	requireComponents(plan, manifest.plan.components, where);
	const built = manifest.files.filter(({ component }) => component !== "release");
	requireFiles(plan, built, where);
	const { tools, node } = toolsOfPart(manifest);
	const builds = await Promise.all(plan.components.map(async (component) => {
		const own = built.filter((file) => file.component === component.id);
		return {
			evidence: manifest.evidence.filter((each) => each.component === component.id),
			files: await compareFolder(own, posix.join(folder.dist, component.id), component.id, files)
		};
	}));
	const sums = manifest.files.find(({ name }) => name === sumsName);
	if (sums !== void 0) await compareFile(sums, posix.join(folder.dist, sumsName), files);
	const { assets, manifest: restored } = await assembleDist(plan, builds, toolsWith(tools, node), folder, files);
	return {
		assets,
		manifest: restored,
		evidence: `${built.length} files in ${where} are those of its manifest`
	};
}
async function restoreArtifacts({ run, stored }, plan, folder, temp, files, artifacts) {
	const download = async (name) => {
		const artifact = stored.get(name);
		if (artifact === void 0) return void 0;
		const at = posix.join(temp, "artifacts", name);
		await files.makeDirectory(at);
		await artifacts.download(artifact, at, run);
		return at;
	};
	const planned = await download(artifactNames.plan);
	if (planned !== void 0) {
		const { plan: then } = readManifest(await files.readText(`${planned}/release-manifest.json`), artifactNames.plan);
		requireSamePlan(plan, then, artifactNames.plan);
		requireComponents(plan, then.components, artifactNames.plan);
	}
	const from = run === void 0 ? "of this run" : `of run ${run}`;
	requireComponents(plan, plan.components.filter(({ id }) => stored.has(artifactNames.build(id))), `the artifacts ${from}`);
	await files.remove(folder.dist);
	const parts = [];
	for (const component of plan.components) parts.push(await restoreComponent(component, plan, await download(artifactNames.build(component.id)), folder, files));
	const nodes = [...new Set(parts.map(({ node }) => node))];
	if (nodes.length > 1) throw new UserError(`The components were built under different versions of Node: ${nodes.join(", ")}. One job would not have made these bytes.`, "Let the jobs that build run on the same kind of runner, and run them again.");
	const componentTools = parts.map(({ tools }) => tools);
	const tools = toolsWith(mergeTools(plan.components, componentTools), nodes[0] ?? "");
	const { assets, manifest } = await assembleDist(plan, parts, tools, folder, files);
	return {
		assets,
		manifest,
		evidence: `${parts.length} components from the artifacts ${from}; every file is what its manifest says`
	};
}
async function restoreComponent(component, plan, at, folder, files) {
	const name = artifactNames.build(component.id);
	const part = readManifest(await files.readText(posix.join(at, partFile(component.id))), name);
	requireSamePlan(plan, part.plan, name);
	const [only, ...more] = part.plan.components;
	if (only?.id !== component.id || more.length > 0 || part.files.some((file) => file.component !== component.id)) throw new UserError(`The artifact ${name} is not of the component ${component.id} alone.`, "Run the job again that made it.");
	requireFiles(part.plan, part.files, name);
	const other = (await files.walk(at)).find(({ path, kind }) => kind !== "directory" && path !== partFile(component.id) && path !== attemptFile(component.id) && !path.startsWith(`${component.id}/`));
	if (other !== void 0) throw unexpectedFileError(other.path, name);
	const own = await compareFolder(part.files, posix.join(at, component.id), name, files);
	const restored = [];
	for (const file of own) {
		const path = posix.join(folder.dist, component.id, file.name);
		await files.copy(file.path, path);
		restored.push({
			...file,
			path
		});
	}
	const { tools, node } = toolsOfPart(part);
	return {
		evidence: part.evidence,
		files: restored,
		tools,
		node
	};
}
/** Compares a component's folder with its manifest. Throws UserError for a missing, different or unexpected file. */
async function compareFolder(expected, at, where, files) {
	const known = new Set(expected.map(({ name }) => name));
	const other = (await files.facts(at) === void 0 ? [] : await files.walk(at)).find(({ path, kind }) => kind !== "file" || !known.has(path));
	if (other !== void 0) throw unexpectedFileError(other.path, where);
	return Promise.all(expected.map(async (file) => {
		const path = posix.join(at, file.name);
		await compareFile(file, path, files);
		return {
			...file,
			path
		};
	}));
}
const unexpectedFileError = (path, where) => new UserError(`${where} holds ${JSON.stringify(path)}, which its manifest does not name.`, "Run the job again that made it.");
async function compareFile({ name, size, sha256 }, path, files) {
	if (!isAssetName(name)) throw new UserError(`The manifest names the file ${JSON.stringify(name)}, which no release can have.`);
	if ((await files.facts(path))?.kind !== "file") throw new UserError(`The file ${name} of the manifest is not there.`, "Run the job again that made it.");
	const found = await files.digest(path);
	if (found.size === size && found.sha256 === sha256) return;
	throw new UserError(`The file ${name} is not the one that was built: the manifest says ${size} bytes, sha256 ${sha256}; there are ${found.size} bytes, sha256 ${found.sha256}.`, "Something changed it after the build. Find out what, and build again.");
}
function requireComponents(plan, found, where) {
	const missing = plan.components.map(({ id }) => id).filter((id) => !found.some((component) => component.id === id));
	if (missing.length === 0) return;
	throw new UserError(`${missing.join(", ")} ${missing.length === 1 ? "is" : "are"} not in ${where}: a release has all of its components.`, "Build them in this run before, give every job the same input \"files\", or name the run in the input \"run-id\".");
}
/** Throws UserError when a component has no file: the manifest of `plan` names components but holds no files. */
function requireFiles(plan, built, where) {
	const missing = plan.components.filter(({ id }) => !built.some(({ component }) => component === id));
	if (missing.length === 0) return;
	throw new UserError(`${where} holds no file of ${missing.map(({ id }) => id).join(", ")}: it was planned, and not built.`, "Run \"build\" before \"publish\".");
}

export { restorePriorBuildFiles as n, restoredSteps as r, findPriorBuildFiles as t };