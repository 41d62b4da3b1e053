import { B as withoutGitHub } from "./start-shared.js";
import { I as UserError, y as count } from "./common-shared.js";
import { Xn as isAssetName, er as requireAssets, gt as writingEvents, jt as assembleDist } from "./commands-shared.js";
import { r as mergeTools, t as buildSteps } from "./build-steps-shared.js";
import { c as requireSamePlan, i as partFile, n as attemptFile, o as readManifest, r as ownNode, t as artifactNames } from "./parts-shared.js";
import { posix } from "node:path";

// src/features/publish/prior-build.ts
/** Finds a prior build of `commit` in the run `runId`, else in `.release-runbook/dist`, else in the artifacts of this run. Throws UserError. */
async function findPriorBuildFiles({ folder, runId, repository, commit }, { files, forge, artifacts }) {
	if (runId === null) {
		const text = await files.readText(folder.manifest);
		if (text !== void 0) {
			const manifest = readManifest(text, ownFolder);
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
const ownFolder = ".release-runbook/dist";
/** Restores a prior build on this machine, with the SHA256SUMS and manifest of a build in one job. Throws UserError for any difference. `temp`: a private folder. */
async function restorePriorBuildFiles(prior, plan, folder, temp, { files, artifacts }) {
	const isLocal = prior.kind === "dist";
	const where = isLocal ? ownFolder : `the artifacts ${prior.run === void 0 ? "of this run" : `of run ${prior.run}`}`;
	const parts = isLocal ? [{
		where,
		root: folder.dist,
		manifest: prior.manifest
	}] : await downloadParts(prior, where, plan, temp, files, artifacts);
	for (const part of parts) requireSamePlan(plan, part.manifest.plan, part.where);
	requireComponents(plan, parts.flatMap(({ manifest }) => manifest.plan.components), where);
	const nodes = [...new Set(parts.map(({ manifest }) => manifest.tools["release-runbook (node)"] ?? ""))];
	if (nodes.length > 1) throw new UserError(`The components were built under different versions of Node: ${nodes.join(", ")}. One job would not have made these bytes.`, "Let the jobs that build run on the same kind of runner, and run them again.");
	if (!isLocal) await files.remove(folder.dist);
	const builds = await Promise.all(plan.components.map((component) => restoreComponent(component, parts, folder, files)));
	const built = builds.flatMap((build) => build.files);
	requireAssets(built.map(({ component, name, size }) => ({
		component,
		name,
		size,
		path: `${component}/${name}`
	})));
	const tools = mergeTools(parts.map(({ manifest }) => ({
		id: manifest.plan.components[0]?.id ?? "",
		tools: manifest.tools
	})));
	const { assets, manifest } = await assembleDist(plan, builds, tools, folder, files);
	return {
		assets,
		manifest,
		evidence: `${count(built.length, "file")} from ${where}, each as its manifest says`
	};
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
/** The artifacts of the components. Throws UserError unless each is of its component alone, and the planned ones are those of `plan`. */
async function downloadParts({ run, stored }, from, plan, temp, files, artifacts) {
	const read = async (where, name) => {
		const root = posix.join(temp, "artifacts", where);
		await files.makeDirectory(root);
		await artifacts.download(stored.get(where), root, run);
		return {
			where,
			root,
			manifest: readManifest(await files.readText(posix.join(root, name)), where)
		};
	};
	if (stored.has(artifactNames.plan)) {
		const { where, manifest } = await read(artifactNames.plan, "release-manifest.json");
		requireSamePlan(plan, manifest.plan, where);
		requireComponents(plan, manifest.plan.components, where);
	}
	requireComponents(plan, plan.components.filter(({ id }) => stored.has(artifactNames.build(id))), from);
	const parts = [];
	for (const { id } of plan.components) {
		const part = await read(artifactNames.build(id), partFile(id));
		const { where, root, manifest } = part;
		const [only, ...more] = manifest.plan.components;
		if (only?.id !== id || more.length > 0 || manifest.files.some(({ component }) => component !== id)) throw new UserError(`The artifact ${where} is not of the component ${id} alone.`, "Run the job again that made it.");
		const other = (await files.walk(root)).filter(({ path, kind }) => kind !== "directory" && !path.startsWith(`${id}/`)).find(({ path }) => path !== partFile(id) && path !== attemptFile(id));
		if (other !== void 0) throw unexpectedFileError(other.path, where);
		parts.push(part);
	}
	return parts;
}
/** Compares a component's folder with its manifest, and copies it to the dist folder. Throws UserError for a missing, different or unexpected file. */
async function restoreComponent({ id }, parts, { dist }, files) {
	const { manifest, root, where } = parts.find((part) => part.manifest.plan.components.some((component) => component.id === id));
	const isOwn = ({ component }) => component === id;
	const expected = manifest.files.filter(isOwn);
	if (expected.length === 0) throw new UserError(`${where} holds no file of ${id}: it was planned, and not built.`, "Run \"build\" before \"publish\".");
	const from = posix.join(root, id);
	const other = (await files.facts(from) === void 0 ? [] : await files.walk(from)).find(({ path, kind }) => kind !== "file" || !expected.some(({ name }) => name === path));
	if (other !== void 0) throw unexpectedFileError(`${id}/${other.path}`, where);
	const restored = expected.map(async (file) => {
		const [present, path] = [from, posix.join(dist, id)].map((each) => posix.join(each, file.name));
		await compareFile(file, present, files);
		if (present !== path) await files.copy(present, path);
		return {
			...file,
			path
		};
	});
	return {
		files: await Promise.all(restored),
		evidence: manifest.evidence.filter(isOwn)
	};
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

export { restorePriorBuildFiles as n, restoredSteps as r, findPriorBuildFiles as t };