import { a as UserError, r as StepError } from "./errors-shared.js";
import { n as distFolder, t as assembleDist } from "./dist-shared.js";
import { c as toolsWith, d as fileDifferences, l as buildComponents, u as listed } from "./parts-shared.js";
import { r as record } from "./step-shared.js";
import { n as childSecrets } from "./child-environment-shared.js";
import { n as isAssetName } from "./asset-names-shared.js";
import { t as laneBoxes } from "./lane-boxes-shared.js";
import { posix } from "node:path";

// src/build/earlier-build.ts
/** More than this is not kept for a comparison. In bytes, all files together. */
const LARGEST = 268435456;
/**
* Keeps what an earlier run has built of the same commit before its folder is emptied: on a machine that stays, and in a second dry run.
* Undefined when there is none, when it is too large, or when it cannot be read: nothing depends on it.
*/
async function keepEarlierBuild(folder, plan, temp, files) {
	try {
		const manifest = JSON.parse(await files.readText(folder.manifest) ?? "null");
		if (manifest === null || manifest.schema !== 1 || manifest.plan.commit !== plan.commit) return void 0;
		const built = manifest.files.filter(({ component }) => component !== "release");
		if (built.reduce((sum, { size }) => sum + size, 0) > LARGEST) return void 0;
		if (!built.every(({ name, component }) => isAssetName(name) && /^[a-z0-9-]+$/.test(component))) return void 0;
		const kept = built.map((file) => ({
			...file,
			path: posix.join(temp, "earlier", file.component, file.name)
		}));
		for (const { name, component, path } of kept) {
			const from = posix.join(folder.dist, component, name);
			if ((await files.facts(from))?.kind !== "file") return void 0;
			await files.copy(from, path);
		}
		return {
			tools: manifest.tools,
			files: kept
		};
	} catch {
		return;
	}
}
/** The box that says whether this build gave the bytes of the earlier one, and if not, what differs and which tools are others. */
async function earlierBuildBox(earlier, manifest, { dist }, files) {
	const told = [];
	let equal = 0;
	for (const file of manifest.files.filter(({ component }) => component !== "release")) {
		const before = earlier.files.find(({ name, component }) => name === file.name && component === file.component);
		if (before === void 0) continue;
		if (before.sha256 === file.sha256) equal += 1;
		else {
			const now = await files.read(posix.join(dist, file.component, file.name));
			told.push(`${file.name}: ${listed(await fileDifferences(file.name, await files.read(before.path), now)).join(", ")}`);
		}
	}
	const tools = changedTools(earlier.tools, manifest.tools);
	const by = tools.length === 0 ? "with the same tools" : `with ${tools.join(", ")}`;
	const same = equal === 0 ? "" : `; ${equal === 1 ? "1 file" : `${equal} files`} as before`;
	const evidence = told.length === 0 ? `${by}${same}` : `${told.join("; ")}; ${by}${same}`;
	return {
		id: "earlier-build",
		title: "The bytes are those of the earlier build of this commit",
		status: told.length === 0 ? "passed" : "warned",
		evidence,
		ms: 0
	};
}
function changedTools(before, now) {
	return [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(now)])].sort().filter((name) => before[name] !== now[name]).map((name) => `${name} ${now[name] ?? "no more"} instead of ${before[name] ?? "none"}`);
}

// src/build/build-all.ts
/** Runs the lanes, records their boxes, audits what they made and puts it together. Throws StepError when a lane failed, or made what must not be released. */
async function buildEverything(run, config, { plan, tree }, temp, told) {
	const { inputs, environment, ports, journal } = run;
	const { workspace, variables } = environment;
	const folder = distFolder(workspace);
	const earlier = await keepEarlierBuild(folder, plan, temp, ports.files);
	await ports.files.remove(folder.dist);
	const context = {
		tree,
		workspace,
		dist: folder.dist,
		temp,
		environment: variables,
		...childSecrets(inputs.token, variables, config.after)
	};
	const { lanes, tools, failure } = await buildComponents(plan, context, ports);
	told.lanes = lanes;
	for (const lane of lanes) for (const box of laneBoxes(lane)) record(journal, box);
	const failed = lanes.find((lane) => lane.failure !== void 0);
	if (failed?.failure !== void 0) {
		const { stage, message, hint } = failed.failure;
		throw new StepError(`${failed.component.id}: ${stage}`, new UserError(message, hint));
	}
	if (failure !== void 0) {
		const title = "Everything is built from the commit alone";
		record(journal, {
			id: "build",
			title,
			status: "failed",
			evidence: failure.message,
			ms: 0
		});
		throw new StepError(title, new UserError(failure.message, failure.hint));
	}
	const { auditEverything } = await import("./audit-all.js");
	await auditEverything(run, config, plan, lanes, told);
	const all = toolsWith(tools, ports.host.node);
	const { assets, manifest } = await assembleDist(plan, lanes, all, folder, ports.files);
	told.assets = assets;
	told.manifest = manifest;
	if (earlier !== void 0) record(journal, await earlierBuildBox(earlier, manifest, folder, ports.files));
}

export { buildEverything };