import { o as __toESM } from "./rolldown-runtime-shared.js";
import { n as parseConfig } from "./parse-config-shared.js";
import { t as readInside } from "./read-inside-shared.js";
import { n as tagCommands } from "./refusal-shared.js";
import { t as checkOrder } from "./tag-shared.js";
import { d as aboveReleased, m as lowestNext, o as findReleasedVersions, p as levelOf, t as checkBreakingChanges } from "./release-checks-shared.js";
import { t as collectNotes } from "./notes-shared.js";
import { t as commitTree } from "./commit-files-shared.js";
import { n as previousTag, t as makePlan } from "./plan-shared.js";
import { r as releasedVersions, t as newestOf } from "./released-versions-shared.js";
import { n as findRepository } from "./repository-shared.js";
import { t as changeVersion } from "./rewrite-versions-shared.js";
import { n as checkVersions, t as agreedVersion } from "./version-agreement-shared.js";
import { a as UserError } from "./errors-shared.js";
import { t as printable } from "./characters-shared.js";
import { d as shortList, f as visible, l as shellWord, n as count, u as shortCommit } from "./format-shared.js";
import { t as require_inc } from "./semver-shared2.js";
import { t as require_parse } from "./semver-shared.js";
import { a as parseTag, c as tagOfVersion, d as versionOfTag, f as versionTextOfTag, l as toPep440, n as isPrerelease, o as sameVersion, u as toSemver } from "./version-shared.js";
import { posix } from "node:path";

// src/features/prepare/changes.ts
const isSame = (one, other) => one === void 0 || other === void 0 ? one === other : Buffer.compare(one, other) === 0;
/** The files whose texts differ from the commit; null deletes a file. Throws UserError for a file that is not UTF-8. */
async function changesOf(texts, commit, git) {
	const contents = await git.filesAt([...texts].map(([path]) => ({
		commit,
		path
	})));
	return [...texts].flatMap(([path, text], at) => {
		const before = contents[at];
		const old = before && new TextDecoder("utf-8", { ignoreBOM: true }).decode(before);
		if (old !== void 0 && !isSame(Buffer.from(old), before)) throw new UserError(`${visible(path)} is not UTF-8, so it cannot be rewritten.`, "Store it as UTF-8, then run prepare again.");
		const mark = old?.startsWith("﻿") && !text?.startsWith("﻿") ? "﻿" : "";
		const after = text === null ? void 0 : Buffer.from(`${mark}${text}`);
		return isSame(before, after) ? [] : [{
			path,
			before,
			after
		}];
	}).sort((a, b) => a.path < b.path ? -1 : 1);
}
/**
* The number of changes that the work tree lacked, and with `write` has now. Throws UserError, and writes nothing, for a file that differs from
* both the commit and its change.
*/
async function applyChanges(changes, root, files, write) {
	const states = await Promise.all(changes.map(async ({ path, before, after }) => {
		const full = posix.join(root, path);
		const { kind } = await files.facts(full) ?? {};
		if (kind !== void 0 && kind !== "file") return "edited";
		const now = kind && await files.read(full);
		return isSame(now, after) ? "done" : isSame(now, before) ? "missing" : "edited";
	}));
	const edited = changes.filter((_, at) => states[at] === "edited").map(({ path }) => visible(path));
	if (edited.length > 0) throw new UserError(`Uncommitted changes would be lost in ${shortList(edited)}.`, "Commit them or undo them, then run prepare again.");
	const missing = changes.filter((_, at) => states[at] === "missing");
	for (const { path, before, after } of write ? missing : []) {
		const full = posix.join(root, path);
		const made = async (content) => before === void 0 ? files.write(full, content) : files.replace(full, before, content);
		const problem = await (after === void 0 ? files.remove(full) : made(after));
		if (typeof problem === "string") throw new UserError(`${visible(path)} was not written: ${problem}.`, "Run prepare again.");
	}
	return missing.length;
}
/** The path of a change, and its removed and added lines behind their numbers. */
function describeChange({ path, before, after }) {
	if (after === void 0) return `${visible(path)} is deleted`;
	const [old = [], now = []] = [before, after].map((bytes) => bytes === void 0 ? [] : new TextDecoder().decode(bytes).split("\n"));
	const shown = (sign, line, at) => `${String(at + 1).padStart(7)} ${sign} ${printable(line.replace(/\r$/, ""))}`;
	const pairs = now.flatMap((line, at) => line === old[at] ? [] : [shown("-", old[at] ?? "", at), shown("+", line, at)]);
	const shorter = Math.min(old.length, now.length);
	let [start, end] = [0, 0];
	while (start < shorter && old[start] === now[start]) start++;
	while (end < shorter - start && old.at(-1 - end) === now.at(-1 - end)) end++;
	const block = (sign, lines) => lines.slice(start, lines.length - end).map((line, at) => shown(sign, line, start + at));
	return [visible(path), ...old.length === now.length ? pairs : [...block("-", old), ...block("+", now)]].join("\n");
}

// src/features/prepare/next.ts
var import_inc = /* @__PURE__ */ __toESM(require_inc(), 1);
var import_parse = /* @__PURE__ */ __toESM(require_parse(), 1);
/** The version that a person names, with or without `v`, or as a tag of the pattern. Throws UserError for another text. */
function namedVersion(tag, pattern) {
	const parsed = parseTag(tag, versionOfTag(tag, pattern) === void 0 ? null : pattern);
	if ("version" in parsed) return parsed.version;
	throw new UserError(parsed.refused, "Name a version such as 1.3.0, or none: it follows from the changes.");
}
/**
* The next version after the last stable release: its step follows from the changes unless `bump` names it. It is above all stable releases of
* its own major and minor number, and not below a prerelease that is under way. A prerelease takes the next number of its word. Throws UserError
* when the files state a higher version without a prerelease part.
*/
function nextVersion({ bump, pre }, { previous, level, released, stated }) {
	const stable = released.flatMap(({ version }) => isPrerelease(version) ? [] : version);
	const underWay = released.flatMap(({ version, ancestor }) => ancestor && isPrerelease(version) ? coreOf(version) : []);
	const first = coreOf(stated ?? "");
	const [highest] = [previous === void 0 ? first === "0.0.0" ? "0.1.0" : first : lowestNext(previous, level) ?? "", ...underWay].flatMap((version) => (0, import_parse.default)(version) ?? []).sort((a, b) => b.compare(a));
	const core = aboveReleased(bump === "auto" ? highest?.version ?? null : (0, import_inc.default)(previous ?? "0.0.0", bump), stable) ?? "";
	if (bump === "auto" && stated !== void 0 && !isPrerelease(stated) && (0, import_parse.default)(stated).compareMain(core) > 0) throw new UserError(`The version files state ${stated}, which is higher than ${core}, the version that follows from the changes.`, `Name the version that you mean: prepare ${stated}`);
	const numbers = released.flatMap(({ version }) => version.startsWith(`${core}-${pre}.`) ? (0, import_parse.default)(version)?.prerelease[1] ?? 0 : []);
	return pre === null ? core : `${core}-${pre}.${Math.max(0, ...numbers.map(Number).filter(Number.isSafeInteger)) + 1}`;
}
/** The version without its prerelease and build metadata; 0.0.0 for a text that is none. */
function coreOf(version) {
	const { major = 0, minor = 0, patch = 0 } = (0, import_parse.default)(version) ?? {};
	return `${major}.${minor}.${patch}`;
}

// src/features/prepare/text.ts
/** Most entries and stale places that the text names. */
const mostNamed = 12;
const configured = "\"version:\" in the configuration names version files";
/** The message of the commit: a release chore, which the notes leave out. */
const commitMessage = (tag) => `chore(release): ${tag}`;
/** The decision with its reasons, the difference, and the next commands, for a terminal. Ends with a newline. */
function renderPrepared({ planned, content, asked, changes, old, stale, ...rest }) {
	const { tag, version, previousTag, versions } = planned.plan;
	const { deciding, because } = levelOf(content.entries);
	const titles = deciding.map((each) => `  ${visible(each.title, 100)} (${each.pullRequest ? `#${each.pullRequest}` : shortCommit(each.commit)})`);
	const more = titles.length > mostNamed ? [`  and ${titles.length - mostNamed} more`] : [];
	const why = titles.length === 0 ? `${count(content.dependencies.length, "dependency update")}.` : `${because}:`;
	return `${[
		[
			`${tag} ${previousTag === null ? "is the first release" : `follows ${visible(previousTag)}${asked ? ", as asked" : ""}`}, with ${why}`,
			...titles.slice(0, mostNamed),
			...more
		].join("\n"),
		...changes.map(describeChange),
		...changes.length === 0 && versions.length > 0 ? [`The version files state ${version} already.`] : [],
		...planned.skippedFiles.map(({ path, reason }) => `No version is written into ${visible(path)}: ${reason}.`),
		...versions.length + planned.skippedFiles.length === 0 ? [`No file states the version; ${configured}.`] : [],
		...stale.length === 0 ? [] : [`${old} stays in ${shortList(stale, mostNamed)}; ${configured}.`],
		...content.missing.map((each) => `Warning: ${each}`),
		...nextCommands(commitMessage(tag), changes, rest)
	].join("\n\n")}\n`;
}
function nextCommands(message, changes, { state, again, tagging }) {
	if (state === "shown") return ["Nothing is written yet. Next:", `  ${again} --yes      to write the files\n  ${again} --commit   to write and commit them`];
	const words = (of) => of.map(({ path }) => shellWord(path)).join(" ");
	const added = changes.filter(({ before }) => before === void 0);
	const add = added.length === 0 ? [] : [`git add -- ${words(added)}`];
	const commands = [...state === "committed" ? [] : [...add, `git commit -m "${message}" -- ${words(changes)}`], ...tagging];
	return [`${changes.length === 0 ? "" : `Done: ${count(changes.length, "file")} ${state}. `}Next:`, commands.map((command) => `  ${command}`).join("\n")];
}

// src/pipeline/prepare.ts
/**
* The command `prepare`: decides the next version, rewrites every version file and lockfile, and shows, writes or commits that. It compares with
* HEAD, so that a second run changes nothing. Returns the text for the terminal. Throws UserError for whatever it refuses.
*/
async function prepare(given, { write, commit, again, ...request }) {
	const { git, files } = given.ports;
	const place = await openPlace(given);
	const { config, repository, planAt, notesOf, semverOf } = place;
	const wanted = given.inputs.tag;
	const version = wanted === null ? await countVersion(place, request) : namedVersion(wanted, config.tag);
	const tag = tagOfVersion(version, newestOf(place.released)?.tag, config.tag);
	const planned = await planAt(tag);
	const { plan } = planned;
	const content = await notesOf(planned);
	const asked = wanted !== null || request.bump !== "auto";
	if (!asked && content.entries.length + content.dependencies.length === 0) return `Nothing to prepare: the notes have no entry since ${visible(plan.previousTag ?? "the first commit")}.\n`;
	await requireFree(place, planned, asked);
	if (plan.components.some(({ kind }) => kind === "python")) toPep440(version);
	const others = plan.versions.filter(({ value }) => !sameVersion(value, version));
	requireAgreement(others);
	const old = agreedVersion(others) ?? semverOf(plan.previousTag) ?? "";
	const tree = {
		files: place.view.files,
		root: repository.root,
		components: plan.components,
		configured: config.version
	};
	const { texts, stale } = await changeVersion(tree, planned.tracked, old, version);
	const changes = await changesOf(texts, repository.commit, git);
	const missing = await applyChanges(changes, repository.root, files, write || commit);
	const paths = changes.map(({ path }) => path);
	if (commit && paths.length > 0) await git.commitFiles(commitMessage(tag), paths);
	const state = commit || paths.length === 0 ? "committed" : write || missing === 0 ? "written" : "shown";
	return renderPrepared({
		planned,
		content,
		asked,
		changes,
		old,
		stale,
		state,
		again,
		tagging: tagCommands(tag)
	});
}
/** Reads configuration, repository and released versions; completes a shallow clone. Throws UserError. */
async function openPlace(given) {
	const { ports } = given;
	const environment = {
		...given.environment,
		refType: void 0
	};
	const inputs = {
		...given.inputs,
		command: "check",
		tag: null
	};
	const config = parseConfig(await readInside(ports.files, environment.workspace, inputs.config), inputs.config);
	if (await ports.git.isShallow()) await ports.git.fetchAll().catch(() => {});
	const repository = await findRepository({
		...ports,
		inputs,
		environment,
		pattern: config.tag,
		needsHistory: true
	});
	const run = {
		...given,
		environment,
		inputs
	};
	const all = [...await releasedVersions({
		repository,
		pattern: config.tag
	}, ports.git), ...await findReleasedVersions(run, config, repository, void 0)];
	const released = [...new Map(all.map((each) => [each.tag, each])).values()];
	const view = await commitTree(ports.git, repository.commit, repository.root);
	const planAt = (tagName) => makePlan({
		config,
		inputs,
		repository: {
			...repository,
			tagName
		},
		tree: repository.root,
		view
	}, ports);
	const known = /* @__PURE__ */ new Map();
	const notesOf = ({ plan, previousCommit }) => {
		const input = {
			plan,
			previousCommit,
			config: {
				...config.notes,
				file: null
			},
			repository: environment.repository,
			people: false
		};
		known.set(plan.previousTag, known.get(plan.previousTag) ?? collectNotes(input, ports));
		return known.get(plan.previousTag);
	};
	const semverOf = (tag) => toSemver(versionTextOfTag(tag ?? "", config.tag) ?? "");
	return {
		run,
		config,
		repository,
		released,
		view,
		planAt,
		notesOf,
		semverOf
	};
}
/** The version that follows from the changes since the last stable release. Throws UserError. */
async function countVersion({ run, config, repository, released, planAt, notesOf, semverOf }, request) {
	const { plan } = await planAt();
	const stated = agreedVersion(plan.versions);
	const base = await previousTag(config, {
		...repository,
		tagName: void 0
	}, coreOf(stated ?? ""), void 0, run.ports);
	const previous = semverOf(base?.name);
	if (base?.name !== void 0 && previous === void 0) throw new UserError(`The tag ${visible(base.name)} is no version to count from.`, "Name the version: prepare v1.3.0");
	const { entries } = await notesOf({
		plan: {
			...plan,
			previousTag: base?.name ?? null
		},
		previousCommit: base?.commit
	});
	return nextVersion(request, {
		previous,
		level: levelOf(entries).level,
		released,
		stated
	});
}
/** Throws UserError for a version that is tagged or released, not higher in its line, or that the blocking check `breaking` would refuse. */
async function requireFree({ run, config, repository, released }, planned, asked) {
	const { version, tag } = planned.plan;
	const taken = released.find((other) => other.tag === tag || sameVersion(other.version, version));
	if (taken !== void 0) throw new UserError(`The version ${version} has the tag ${visible(taken.tag)} already.`, "Leave the version out: it follows from the changes.");
	const breaking = asked ? await checkBreakingChanges(run, config, repository, planned, released) : void 0;
	const errors = breaking?.blocking ? breaking.findings.filter(({ level }) => level === "error") : [];
	const [problem] = [...checkOrder(tag ?? "", version, released).findings, ...errors];
	if (problem !== void 0) throw new UserError(problem.message, `Instead ${problem.suggestion}.`);
}
/** Throws UserError with what fixes each place that differs from the others. */
function requireAgreement(places) {
	const findings = checkVersions(null, places);
	if (findings.length === 0) return;
	const fixes = findings.map(({ path, suggestion }) => `\n  ${visible(path ?? "")}: ${suggestion}`);
	const differences = findings.map(({ message }) => message).join(" ");
	throw new UserError(`The version files disagree: ${differences}`, `Make them agree, then commit that:${fixes.join("")}`);
}

export { prepare };