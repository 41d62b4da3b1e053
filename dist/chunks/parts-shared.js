import { i as requireAssets, n as knownAssetNames, r as prebuiltAssets, t as assetProblems } from "./asset-names-shared.js";
import { n as runLane, t as openBuild } from "./run-lane-shared.js";
import { n as UserError } from "./errors-shared.js";
import { a as discriminatedUnion, c as number, d as strictObject, f as string, i as boolean, o as literal, p as union, r as array, t as _enum, u as record } from "./zod-shared.js";

// src/build/build.ts
const LANES_AT_ONCE = 4;
/**
* Builds and proves the components, at most four at a time, each setup -> test -> build -> verify. A lane that fails stops the others
* with their children. How lanes end is in the outcome; throws UserError for asset names that cannot be, before anything runs.
*/
async function buildComponents(plan, context, ports) {
	const { components } = plan;
	const prebuilt = await prebuiltAssets(components, context.workspace, ports.files);
	const there = new Set(prebuilt.map(({ component }) => component));
	requireAssets([...knownAssetNames(components.filter(({ id }) => !there.has(id))), ...prebuilt]);
	const build = openBuild(plan, context, ports);
	const before = new Set(await ports.git.changedFiles(context.tree, plan.commit));
	if (components.some((component) => component.kind === "python")) build.pythonTools().catch(() => {});
	const tools = components.map(() => ({}));
	const lanes = await inParallel(components, LANES_AT_ONCE, (component, index) => runLane(build, component, tools[index]));
	const failure = await wholeFailure(lanes, before, plan, context, ports);
	return {
		lanes,
		tools: mergeTools(components, tools),
		...failure && { failure }
	};
}
async function wholeFailure(lanes, before, plan, context, ports) {
	if (lanes.some((lane) => lane.status !== "passed")) return void 0;
	const clashes = assetProblems(lanes.flatMap(({ component, files }) => files.map(({ name, size }) => ({
		component: component.id,
		name,
		size,
		path: `${component.id}/${name}`
	}))));
	if (clashes.length > 0) return {
		message: clashes.join("\n"),
		hint: "Every asset of a release has a name of its own."
	};
	const changed = (await ports.git.changedFiles(context.tree, plan.commit)).filter((path) => !before.has(path));
	if (changed.length === 0) return void 0;
	const listed = changed.slice(0, 10).map((path) => `  ${path}`);
	if (changed.length > 10) listed.push(`  and ${changed.length - 10} more`);
	return {
		message: `A build changed tracked files, so what was built is not what the commit holds:\n${listed.join("\n")}`,
		hint: "Commit what the build generates, or let it write to files that git ignores."
	};
}
/** One name per tool; where two components used different versions, the later ones are told by component. */
function mergeTools(components, tools) {
	const merged = {};
	for (const [index, component] of components.entries()) for (const [name, version] of Object.entries(tools[index]).sort()) merged[merged[name] === void 0 || merged[name] === version ? name : `${name} (${component.id})`] = version;
	return merged;
}
/** Runs work on all items, `limit` at a time; results in the order of the items. All have ended when it returns or throws. */
async function inParallel(items, limit, work) {
	const results = [];
	const queue = items.entries();
	const worker = async () => {
		for (const [index, item] of queue) {
			const [result] = await Promise.allSettled([work(item, index)]);
			results[index] = result;
		}
	};
	await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
	return results.map((result) => {
		if (result.status === "rejected") throw result.reason;
		return result.value;
	});
}

// src/manifest-schema.ts
const base = {
	id: string(),
	path: string(),
	setup: string().nullable(),
	test: string().nullable(),
	verify: string().nullable(),
	env: array(string()).readonly().nullable(),
	timeout: number().int()
};
const links = _enum(["error", "skip"]);
const reproducible = literal("check").exactOptional();
const component = discriminatedUnion("kind", [
	strictObject({
		...base,
		kind: literal("python"),
		reproducible,
		constraints: string().nullable(),
		import: union([string(), literal(false)]).nullable()
	}).readonly(),
	strictObject({
		...base,
		kind: literal("node"),
		reproducible,
		archive: string(),
		output: string().nullable(),
		include: array(string()).readonly(),
		sourceMaps: boolean(),
		links
	}).readonly(),
	strictObject({
		...base,
		kind: literal("archive"),
		reproducible,
		archive: string(),
		paths: array(string()).readonly(),
		links
	}).readonly(),
	strictObject({
		...base,
		kind: literal("command"),
		reproducible,
		run: string(),
		files: array(string()).readonly()
	}).readonly(),
	strictObject({
		...base,
		kind: literal("files"),
		files: array(string()).readonly()
	}).readonly()
]);
const plan = strictObject({
	tag: string().nullable(),
	version: string(),
	commit: string(),
	sourceDate: number().int(),
	previousTag: string().nullable(),
	title: string(),
	prerelease: boolean(),
	components: array(component).readonly(),
	versions: array(strictObject({
		path: string(),
		where: string(),
		value: string(),
		line: number().int().exactOptional()
	}).readonly()).readonly()
}).readonly();
/** Manifest of src/manifest.ts; a test holds that the two are one type. */
const manifestSchema = strictObject({
	schema: literal(1),
	plan,
	tools: record(string(), string()).readonly(),
	files: array(strictObject({
		name: string(),
		component: string(),
		size: number().int(),
		sha256: string()
	}).readonly()).readonly(),
	proofs: array(strictObject({
		component: string(),
		stage: _enum([
			"setup",
			"test",
			"build",
			"verify"
		]),
		evidence: string(),
		warning: literal(true).exactOptional()
	}).readonly()).readonly()
}).readonly();

// src/publish/parts.ts
/** Names of the workflow artifacts that jobs leave for one another. */
const artifactNames = {
	plan: "release-runbook-plan",
	notes: "release-runbook-notes",
	pythonDist: "release-runbook-python-dist",
	build: (component) => `release-runbook-build-${component}`
};
/** Tool that every manifest names: its zlib decides over the bytes of our zips. */
const ownNode = "release-runbook (node)";
/** File with the manifest of one component, in its artifact beside the component's folder. */
const partFile = (component) => `release-manifest-${component}.json`;
/** The manifest of one component alone: what a build in a job of its own leaves for the job that publishes. */
function partOf(plan, { component, files, proofs, tools }, node) {
	return {
		schema: 1,
		plan: {
			...plan,
			components: [component]
		},
		tools: toolsWith(tools, node),
		files: files.map(({ name, size, sha256 }) => ({
			name,
			component: component.id,
			size,
			sha256
		})),
		proofs
	};
}
/** Versions of all tools, our own Node at the end. */
function toolsWith(tools, node) {
	return {
		...tools,
		[ownNode]: node
	};
}
/** The tools of all parts, told as one build tells them. */
function toolsOf(components, lanes, node) {
	return toolsWith(mergeTools(components, lanes), node);
}
/** The tools of a part without our own Node, and that Node. */
function toolsOfPart({ tools }) {
	const { [ownNode]: node = "", ...lane } = tools;
	return {
		lane,
		node
	};
}
/** Reads a manifest that another job wrote. Throws UserError when it is none. */
function readManifest(text, where) {
	if (text === void 0) throw new UserError(`There is no manifest in ${where}.`, "Run the job again that should have made it.");
	try {
		return manifestSchema.parse(JSON.parse(text));
	} catch (error) {
		throw new UserError(`The manifest in ${where} cannot be read.`, "Run the job again that made it, with the same version of this action.", { cause: error });
	}
}
/** What two plans of one release must agree in: all of it but the words, which inputs of the last job may set. */
const decided = [
	"tag",
	"version",
	"commit",
	"sourceDate",
	"previousTag"
];
/** Refuses what was planned or built from another commit, or with another configuration. Throws UserError. */
function requireSamePlan(now, then, where) {
	for (const key of decided) {
		if (now[key] === then[key]) continue;
		throw new UserError(`What ${where} holds is of another plan: its ${key} is ${then[key]}, here it is ${now[key]}.`, "Run the jobs again that plan and build, for the same tag.");
	}
	for (const component of then.components) {
		const here = now.components.find(({ id }) => id === component.id);
		if (here === void 0) throw new UserError(`${where} holds the component ${component.id}, which is not planned here.`, "Give every job the same configuration and the same input \"files\".");
		if (JSON.stringify(here) !== JSON.stringify(component)) throw new UserError(`The component ${component.id} in ${where} was built with another configuration.`, "Give every job the same configuration and the same input \"files\", and build again.");
	}
}

export { requireSamePlan as a, toolsWith as c, readManifest as i, buildComponents as l, partFile as n, toolsOf as o, partOf as r, toolsOfPart as s, artifactNames as t };