import { I as UserError } from "./common-shared.js";
import { yr as withoutPath } from "./commands-shared.js";
import { _ as record$1, a as discriminatedUnion, b as union, c as literal, i as boolean, p as number, r as array, t as _enum, v as strictObject, y as string } from "./zod-shared.js";
import { isDeepStrictEqual } from "node:util";

// src/model/manifest-schema.ts
const record = (shape) => strictObject(shape).readonly();
const texts = array(string()).readonly();
const base = {
	id: string(),
	/** The component's folder; `.` is the root. */
	path: string(),
	setup: string().nullable(),
	test: string().nullable(),
	verify: string().nullable(),
	/** Names (or `PREFIX_*`) of variables that reach the children; null: all but secrets and the runner's own. */
	env: texts.nullable(),
	/** Time limit of each command, in milliseconds. */
	timeout: number().int(),
	/** Ids of components that are built and verified first; absent: none. Dependencies among the Python projects of the release are included. */
	needs: texts.exactOptional()
};
const links = _enum(["error", "skip"]);
const built = {
	/** `check`: two builds in different folders must give the same bytes; absent or false: one build. */
	reproducible: union([literal(false), literal("check")]).exactOptional(),
	/** Globs, from the component's folder, of tracked files that its scripts may rewrite; absent: none. */
	allowChanges: texts.exactOptional()
};
const component = discriminatedUnion("kind", [
	record({
		...base,
		kind: literal("python"),
		...built,
		/** File of pinned build requirements, from the component's folder. */
		constraints: string().nullable(),
		/** Module that the verification imports; null: derived from the project's name; false: none. */
		import: union([string(), literal(false)]).nullable()
	}),
	record({
		...base,
		kind: literal("node"),
		...built,
		/** Name of the zip. */
		archive: string(),
		/** Folder that the build writes, from the component's folder; null: the framework's default. */
		output: string().nullable(),
		/** Further paths for the zip, from the component's folder. */
		include: texts,
		sourceMaps: boolean(),
		links
	}),
	record({
		...base,
		kind: literal("archive"),
		...built,
		archive: string(),
		paths: texts,
		links
	}),
	record({
		...base,
		kind: literal("command"),
		...built,
		run: string(),
		files: texts
	}),
	record({
		...base,
		kind: literal("files"),
		files: texts
	})
]);
/** `where` is the part of the file: `project.version`, `__version__`, `packages[""].version`. `line` is 1-based, when known. */
const version = record({
	path: string(),
	where: string(),
	value: string(),
	line: number().int().exactOptional()
});
const plan = record({
	/** Null without a tag: on a pull request, a branch or a laptop. */
	tag: string().nullable(),
	/** SemVer without `v`. */
	version: string(),
	commit: string(),
	/** Committer date in seconds since 1970: SOURCE_DATE_EPOCH of every build. */
	sourceDate: number().int(),
	/** The exception: it follows from the public releases too. The job that publishes decides it anew, because another job can replace a plan. */
	previousTag: string().nullable(),
	title: string(),
	prerelease: boolean(),
	components: array(component).readonly(),
	versions: array(version).readonly()
});
const evidence = record({
	component: string(),
	stage: _enum([
		"setup",
		"test",
		"build",
		"verify"
	]),
	evidence: string(),
	/** True: the release continues, but a person should inspect this evidence. */
	warning: literal(true).exactOptional()
});
/** `component` is its id, or `release` for files that the program itself adds. `size` in bytes, `sha256` in lower-case hex. */
const file = record({
	name: string(),
	component: string(),
	size: number().int(),
	sha256: string()
});
/** The schema of a manifest. */
const manifestSchema = record({
	schema: literal(1),
	plan,
	/** Versions of the tools that can change the bytes: node, python, build, npm. */
	tools: record$1(string(), string()).readonly(),
	files: array(file).readonly(),
	evidence: array(evidence).readonly()
});

// src/features/publish/parts.ts
/** Names of the workflow artifacts through which jobs pass files. */
const artifactNames = {
	plan: "release-runbook-plan",
	check: "release-runbook-check",
	notes: "release-runbook-notes",
	pythonDist: "release-runbook-python-dist",
	build: (component) => `release-runbook-build-${component}`
};
/** Tool that every manifest names: the zlib of Node determines the bytes of the zips. */
const ownNode = "release-runbook (node)";
/** File in a component's artifact with the component's manifest, beside the component's folder. */
const partFile = (component) => `release-manifest-${component}.json`;
/** File beside the part with the number of the run's attempt that built it. The manifest does not depend on the run. */
const attemptFile = (component) => `release-attempt-${component}.txt`;
/** Whether a build replaces the run's stored one. In a later attempt it does. In the same attempt: false for equal files, UserError for different ones. */
function replacesBuild(id, stored, own) {
	if (Number(own.attempt) > Number(stored.attempt)) return true;
	const [then, now] = [stored, own].map(({ part }) => JSON.stringify(readManifest(part, artifactNames.build(id)).files));
	if (then === now) return false;
	throw new UserError(`Two jobs of this run built ${id}: give each its own component.`, "Name it in the input \"components\" of each job.");
}
/** The manifest of one component: the job that builds the component passes this manifest to the job that publishes. */
function partOf(plan, { component, files, evidence, tools }, node) {
	return {
		schema: 1,
		plan: {
			...plan,
			components: [component]
		},
		tools: {
			...tools,
			[ownNode]: node
		},
		files: files.map(withoutPath),
		evidence
	};
}
/** Reads a manifest that another job wrote. Throws UserError when the text is missing or no manifest. */
function readManifest(text, where) {
	if (text === void 0) throw new UserError(`There is no manifest in ${where}.`, "Run the job again that should have made it.");
	try {
		return manifestSchema.parse(JSON.parse(text));
	} catch (error) {
		throw new UserError(`The manifest in ${where} cannot be read.`, "Run the job again that made it, with the same version of this action.", { cause: error });
	}
}
/** Keys in which the plans of two jobs must agree. Inputs of the last job may set the other keys; `publish` asks GitHub for the previous tag. */
const comparedKeys = [
	"tag",
	"version",
	"commit",
	"sourceDate"
];
/** Throws UserError when `then`, the plan of another job, has another commit or another configuration than `now`. */
function requireSamePlan(now, then, where) {
	for (const key of comparedKeys) {
		if (now[key] === then[key]) continue;
		throw new UserError(`What ${where} holds is of another plan: its ${key} is ${then[key]}, here it is ${now[key]}.`, "Run the jobs again that plan and build, for the same tag.");
	}
	for (const component of then.components) {
		const here = now.components.find(({ id }) => id === component.id);
		if (here === void 0) throw new UserError(`${where} holds the component ${component.id}, which is not planned here.`, "Give every job the same configuration and the same input \"files\".");
		if (!isDeepStrictEqual(here, component)) throw new UserError(`The component ${component.id} in ${where} was built with another configuration.`, "Give every job the same configuration and the same input \"files\", and build again.");
	}
}

export { partOf as a, requireSamePlan as c, partFile as i, attemptFile as n, readManifest as o, ownNode as r, replacesBuild as s, artifactNames as t };