import { n as withNeeds } from "./needs-shared.js";
import { a as UserError } from "./errors-shared.js";
import { a as orderedVersion, f as versionOfTag, l as tagOfVersion, p as versionTextOfTag, t as compareVersions } from "./version-shared.js";
import { a as detectComponents, o as resolveComponents, t as readVersions } from "./version-files-shared.js";
import { n as decidePrerelease } from "./latest-shared.js";
import { d as shortList, f as visible, n as count } from "./format-shared.js";
import { t as parse } from "./smol-toml-shared.js";
import { i as valueAt, n as parsed, r as tableOf } from "./tolerant-shared.js";
import { r as wasToRelease, t as findReleaseStates } from "./released-tags-shared.js";
import { n as releaseNotBelow, r as releasedVersions, t as newestOf } from "./released-versions-shared.js";
import { t as agreedVersion } from "./version-agreement-shared.js";
import { posix } from "node:path";

// src/features/plan/left-out.ts
/** A warning at each folder that looks like a component and is not released, and all of them in one sentence; '' without one. */
function leftOutFolders(examined) {
	const names = [];
	const findings = [];
	for (const { folder, why, leftOut, needsOutput } of examined) {
		if (leftOut === void 0) continue;
		const name = folder === "." ? "the root" : visible(folder);
		const entry = `kind: ${leftOut.kind}${folder === "." ? "" : `, path: ${name}`}${needsOutput ? ", output: FOLDER" : ""}`;
		const [manifest = ""] = /package\.json|pyproject\.toml|setup\.py/.exec(why) ?? [];
		const message = `${name} looks like a component and is not released: ${why}.`;
		const suggestion = `list the components of the release in .github/release-runbook.yml, this one as components: { ${leftOut.id}: { ${entry} } }`;
		names.push(name);
		findings.push({
			rule: "components/left-out",
			level: "warning",
			path: posix.join(folder, manifest),
			message,
			suggestion
		});
	}
	const looks = names.length === 1 ? "looks like a component and is" : "look like components and are";
	const sentence = `${count(names.length, "folder")} ${looks} not released: ${shortList(names, 5)}. List the components of the release under "components:".`;
	return {
		findings,
		sentence: names.length === 0 ? "" : sentence
	};
}

// src/features/plan/previous-tag.ts
/** Most tags beside the branch that git is asked about. */
const MOST_BESIDE = 20;
/**
* The tag at which the notes begin: the highest version below the current one that is an ancestor, or that stands on a release branch beside
* it and continues the same line (`notBefore`). A stable release skips prereleases, so that its notes contain all changes since the last
* stable release. Dates are ignored, because a back-port is often tagged after a higher release. Without a tag (`name` null), the
* version files may state the last release, so every stable ancestor counts. Mostly the highest candidate is an ancestor, and git is asked once.
*/
async function findPreviousTag(tags, current, versionOf, isAncestor, sources) {
	const own = orderedVersion(current.version);
	if (own === void 0) return void 0;
	const candidates = candidatesOf(tags, current.name, own, versionOf);
	const standing = new Map(candidates.map(({ tag }) => [tag.commit, tag.name]));
	const asked = sources?.releaseStates(candidates.map(({ tag }) => tag));
	const passedOver = [];
	for (const [index, { tag, version }] of candidates.entries()) {
		const order = compareVersions(version, own);
		const inside = await isAncestor(tag.commit, current.commit);
		if (inside ? order === 0 && current.name !== null && tag.commit === current.commit : order >= 0 || sources === void 0) continue;
		const unreleased = await whyNotReleased(tag, candidates.slice(index + 1), own.prerelease, await asked, sources?.wasToRelease);
		const beside = async () => passedOver.length < MOST_BESIDE ? notBefore(await sources.compareHistories(tag.commit, current.commit), current.commit, standing) : "not examined";
		const reason = unreleased ?? (inside ? void 0 : await beside());
		if (reason === void 0) return {
			...tag,
			passedOver,
			tagBefore: await asked ? void 0 : candidates[index + 1]?.tag.name
		};
		if (unreleased !== void 0) standing.delete(tag.commit);
		passedOver.push({
			tag: tag.name,
			reason
		});
	}
	return {
		name: void 0,
		commit: void 0,
		passedOver,
		tagBefore: void 0
	};
}
/**
* Why a tag is no release although it exists; undefined if it counts. A tag without a public release was refused only if an older tag of the
* line has one, and if this program was to release it. Teams that only tag, or stopped making releases, keep their tags.
*/
async function whyNotReleased({ name, commit }, lower, prerelease, states, wasToRelease) {
	const state = states?.get(name);
	const refused = state === "none" && lower.some(({ tag }) => (states?.get(tag.name) ?? "none") !== "none") && await wasToRelease?.(commit);
	const rolledBack = state === "rolled-back" && !prerelease;
	return refused || rolledBack ? `it ${rolledBack ? "is rolled back" : "has no public release"}; "previous-tag: ${name}" takes it` : void 0;
}
/**
* Why a lower version beside the branch is not the previous release; undefined if it is: its line left the branch between two releases, and
* the branch has no release since then. So a back-port, a line for long support and a reissue are none.
*/
function notBefore({ bases, missing }, commit, standing) {
	if (bases.length === 0) return "it shares no history with this commit";
	if (bases.includes(commit)) return "it contains this commit";
	const base = bases.map((sha) => standing.get(sha)).find((name) => name !== void 0);
	if (base !== void 0) return `its branch begins at ${base}`;
	const later = missing.map((sha) => standing.get(sha)).find((name) => name !== void 0);
	return later === void 0 ? void 0 : `it does not contain ${later}, which this commit contains`;
}
/** The tags that can precede the release, highest version first. */
function candidatesOf(tags, name, own, versionOf) {
	const all = tags.flatMap((tag) => {
		const version = orderedVersion(versionOf(tag.name) ?? "");
		return version === void 0 ? [] : [{
			tag,
			version
		}];
	});
	const lower = all.filter(({ tag, version }) => {
		const order = name === null ? -1 : compareVersions(version, own);
		return tag.name !== name && (order < 0 || order === 0 && version.text !== own.text) && (own.prerelease || !version.prerelease);
	});
	return (lower.some(isShort) ? lower.filter((candidate) => !isShort(candidate) || isRelease(candidate, all)) : lower).sort((a, b) => compareVersions(b.version, a.version) || b.version.text.localeCompare(a.version.text, "en", { numeric: true }) || (a.tag.name < b.tag.name ? -1 : 1));
}
const isShort = ({ version }) => /^\d+\.\d+$/.test(version.text);
/** `1.0` stands for 1.0.0, unless that version has a tag. A tag that shares its commit with another one of its line floats. */
function isRelease({ tag, version }, all) {
	return !all.some((other) => other.version.text === `${version.text}.0` || other.tag.commit === tag.commit && !other.version.prerelease && other.version.text.startsWith(`${version.text}.`));
}

// src/features/plan/python-needs.ts
/** The components with the needs of pyproject.toml: on required projects of the release, without circles. A broken file has none: its build reports it. */
async function withPythonNeeds(files, root, components) {
	const read = async ({ id, path }) => {
		const toml = parsed(await files.readText(posix.join(root, path, "pyproject.toml")), parse);
		const poetry = Object.keys(tableOf(valueAt(toml, "tool", "poetry", "dependencies")));
		return {
			id,
			required: [
				valueAt(toml, "project", "dependencies"),
				valueAt(toml, "build-system", "requires"),
				poetry
			].flat().map(projectOf),
			name: projectOf(valueAt(toml, "project", "name") ?? valueAt(toml, "tool", "poetry", "name"))
		};
	};
	const projects = await Promise.all(components.filter(({ kind }) => kind === "python").map(read));
	let found = components;
	for (const { id, required } of projects) for (const { id: need, name } of projects) if (name !== "" && required.includes(name) && !withNeeds(found, [need]).has(id)) found = found.map((each) => each.id === id ? {
		...each,
		needs: [.../* @__PURE__ */ new Set([...each.needs ?? [], need])]
	} : each);
	return found;
}
/** The project that a requirement names, in the form of PEP 503; empty for any other value. */
function projectOf(requirement) {
	const [name = ""] = typeof requirement === "string" ? /[\w.-]+/.exec(requirement) ?? [] : [];
	return name.toLowerCase().replace(/[-_.]+/g, "-");
}

// src/features/plan/plan.ts
/** Decides what is released: version, components, previous tag, prerelease. Reads only. Throws UserError. */
async function makePlan({ config, inputs, repository, tree, view, releases }, ports) {
	const { git } = ports;
	const { tagName, commit } = repository;
	const files = view?.files ?? ports.files;
	const tracked = view?.tracked ?? await git.trackedFiles(tree);
	const detected = config.components === null ? await detectComponents(files, tracked, tree) : {
		components: [],
		examinedFolders: []
	};
	const every = await withPythonNeeds(files, tree, resolveComponents(config, detected.components, null, inputs.files));
	const chosen = resolveComponents(config, detected.components, inputs.components, inputs.files).map(({ id }) => id);
	const builds = inputs.command === "build" || inputs.command === "release";
	const ids = builds ? withNeeds(every, chosen) : new Set(chosen);
	const components = every.filter(({ id }) => ids.has(id));
	const { places, skippedFiles } = await readVersions(files, tree, components, config.version);
	const agreed = agreedVersion(places);
	const version = (tagName === void 0 ? agreed : versionOfTag(tagName, config.tag)) ?? (builds ? withoutVersion(places, components) : "0.0.0");
	if (components.length === 0 && config.components === null && inputs.command !== "check" && inputs.command !== "notes") throw new UserError(`There is nothing to release: no Python package, frontend or docs folder was found, and no files were named. ${leftOutFolders(detected.examinedFolders).sentence}`.trim(), "Name them under \"components:\" in the configuration or in the input \"files\"; \"components: {}\" releases notes alone.");
	const planned = agreed === void 0 || repository.shallow ? {} : await plannedTag(config, repository, agreed, git);
	const { tag, released } = tagName === void 0 ? planned : { tag: tagName };
	const previous = await previousTag(config, {
		...repository,
		tagName: tag
	}, version, releases, {
		...ports,
		forge: inputs.command === "build" ? void 0 : ports.forge
	});
	const prerelease = decidePrerelease(version, config.release.prerelease);
	return {
		plan: {
			tag: tag ?? null,
			version,
			commit,
			sourceDate: await git.commitTime(commit),
			previousTag: previous?.name ?? null,
			title: config.release.title.replaceAll("{tag}", tag ?? "unreleased").replaceAll("{version}", version),
			prerelease,
			components,
			versions: places
		},
		tagBefore: previous?.tagBefore,
		tree,
		tracked,
		previousCommit: previous?.commit,
		released,
		passedOver: previous?.passedOver ?? [],
		examinedFolders: detected.examinedFolders,
		skippedFiles
	};
}
/** The tag that the version of the files will have, in the form of the repository's tags; else the release that has the version already. */
async function plannedTag(config, repository, version, git) {
	const known = await releasedVersions({
		repository,
		pattern: config.tag
	}, git);
	const released = releaseNotBelow(version, known);
	if (released !== void 0) return { released };
	return { tag: tagOfVersion(version, newestOf(known)?.tag, config.tag) };
}
/** The version of a build without a tag and without agreeing version files. Throws UserError when files disagree or a Python package needs one. */
function withoutVersion(places, components) {
	if (places.length > 0) {
		const versions = places.map(({ path, where, value }) => `${path} says ${value} (${where})`);
		throw new UserError(`There is no tag, and the version files disagree: ${versions.join(", ")}.`, "Make them agree, or name the tag.");
	}
	if (!components.some(({ kind }) => kind === "python")) return "0.0.0";
	throw new UserError("There is no tag, and no file states the version that the Python package will have.", "Name the tag.");
}
/** The previous tag: as configured, else by ancestry, version and releases. Throws UserError when the configured tag does not exist. */
async function previousTag(config, { tags, tagName, commit }, version, releases, { git, forge, log }) {
	if (config.previousTag !== null) {
		const named = tags.find(({ name }) => name === config.previousTag);
		if (named === void 0) throw new UserError(`previous-tag names ${config.previousTag}, which is no tag of this repository.`);
		return {
			...named,
			passedOver: [],
			tagBefore: void 0
		};
	}
	const current = {
		name: tagName ?? null,
		version,
		commit
	};
	const versionOf = (name) => versionTextOfTag(name, config.tag);
	return findPreviousTag(tags, current, versionOf, git.isAncestor, {
		compareHistories: git.compareHistories,
		releaseStates: (candidates) => findReleaseStates(candidates, config, releases, {
			forge,
			log
		}),
		wasToRelease: (candidate) => wasToRelease(candidate, config.path, git)
	});
}

export { previousTag as n, leftOutFolders as r, makePlan as t };