import { a as __toESM } from "./rolldown-runtime-shared.js";
import { a as UserError } from "./errors-shared.js";
import { s as versionOfTag } from "./version-shared.js";
import { r as resolveComponents, t as detectComponents } from "./detect-shared.js";
import { t as decidePrerelease } from "./latest-shared.js";
import { t as require_compare_build } from "./semver-shared3.js";
import { t as require_parse } from "./semver-shared.js";
import { t as agreedVersion } from "./version-agreement-shared.js";
import { t as readVersions } from "./version-files-shared.js";

// src/features/plan/previous-tag.ts
var import_compare_build = /* @__PURE__ */ __toESM(require_compare_build(), 1);
var import_parse = /* @__PURE__ */ __toESM(require_parse(), 1);
/**
* The tag that the notes begin at: the highest version below the current one whose commit is an ancestor. A stable release skips prereleases,
* so that its notes tell everything since the last stable one; a prerelease takes any lower tag. Floating tags such as `v1` are no full version and never count.
* Dates play no part: a back-port is often tagged after the release above it. `versionOf` gives the SemVer of a tag of the same pattern, undefined for all others.
* Where there is no tag (`name` is null) the version files may still say the last release, or nothing: then every stable tag counts, and the highest ancestor is it.
* Ancestry is asked from the top down, one tag at a time, because the first one nearly always answers.
*/
async function findPreviousTag(tags, current, versionOf, isAncestor) {
	const own = (0, import_parse.default)(current.version);
	if (own === null) return void 0;
	const stable = own.prerelease.length === 0;
	const candidates = tags.flatMap((tag) => {
		const version = tag.name === current.name ? null : (0, import_parse.default)(versionOf(tag.name) ?? "");
		return version !== null && (current.name === null || version.compare(own) < 0) && !(stable && version.prerelease.length > 0) ? [{
			tag,
			version
		}] : [];
	});
	candidates.sort((a, b) => (0, import_compare_build.default)(b.version, a.version) || (a.tag.name < b.tag.name ? -1 : 1));
	for (const { tag } of candidates) if (await isAncestor(tag.commit, current.commit)) return tag;
}

// src/features/plan/plan.ts
/** Decides what is released: version, components, previous tag, prerelease. Reads only. Throws UserError. */
async function makePlan({ config, inputs, repository, tree, view }, ports) {
	const { git } = ports;
	const { tag, commit } = repository;
	const files = view?.files ?? ports.files;
	const tracked = view?.tracked ?? await git.trackedFiles(tree);
	const detected = config.components === null ? await detectComponents(files, tracked, tree) : {
		components: [],
		considered: []
	};
	const components = resolveComponents(config, detected.components, inputs.components, inputs.files);
	const { places, leftOut } = await readVersions(files, tree, components, config.version);
	const builds = inputs.command === "build" || inputs.command === "release";
	const version = (tag === void 0 ? agreedVersion(places) : versionOfTag(tag.name, config.tag)) ?? (builds ? withoutVersion(places, components) : "0.0.0");
	if (components.length === 0 && config.components === null && inputs.command !== "check" && inputs.command !== "notes") throw new UserError("There is nothing to release: no Python package, frontend or docs folder was found, and no files were named.", "Name them under \"components:\" in the configuration or in the input \"files\"; \"components: {}\" releases notes alone.");
	const previous = await previousTag(config, repository, version, git);
	const prerelease = decidePrerelease(version, config.release.prerelease);
	return {
		plan: {
			tag: tag?.name ?? null,
			version,
			commit,
			sourceDate: await git.commitTime(commit),
			previousTag: previous?.name ?? null,
			title: config.release.title.replaceAll("{tag}", tag?.name ?? "unreleased").replaceAll("{version}", version),
			prerelease,
			components,
			versions: places
		},
		tree,
		tracked,
		previousCommit: previous?.commit,
		considered: detected.considered,
		leftOut
	};
}
/** The version of a build that has neither a tag nor version files that agree: none, which a Python package cannot be compared with. Throws UserError then. */
function withoutVersion(places, components) {
	if (places.length > 0) {
		const said = places.map(({ path, where, value }) => `${path} says ${value} (${where})`);
		throw new UserError(`There is no tag, and the version files disagree: ${said.join(", ")}.`, "Make them agree, or name the tag.");
	}
	if (!components.some(({ kind }) => kind === "python")) return "0.0.0";
	throw new UserError("There is no tag, and no file states the version that the Python package will have.", "Name the tag.");
}
/** The release before this one: the configured tag, else by ancestry and version. Throws UserError when the configured one is no tag. */
async function previousTag(config, repository, version, git) {
	if (config.previousTag !== null) {
		const named = repository.tags.find(({ name }) => name === config.previousTag);
		if (named === void 0) throw new UserError(`previous-tag names ${config.previousTag}, which is no tag of this repository.`);
		return named;
	}
	const current = {
		name: repository.tag?.name ?? null,
		version,
		commit: repository.commit
	};
	return findPreviousTag(repository.tags, current, (name) => versionOfTag(name, config.tag), (a, b) => git.isAncestor(a, b));
}

export { previousTag as n, makePlan as t };