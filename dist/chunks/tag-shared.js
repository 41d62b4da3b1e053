import { o as __toESM } from "./rolldown-runtime-shared.js";
import { t as require_picomatch } from "./picomatch-shared.js";
import { Sr as require_parse, Z as lowestNext, tn as releaseNotBelow } from "./commands-shared.js";
import { t as errorFinding } from "./finding-shared.js";
import { A as shortList, j as visible, k as shortCommit } from "./common-shared.js";

// src/features/checks/tag.ts
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
var import_parse = /* @__PURE__ */ __toESM(require_parse(), 1);
/** Checks that the tag is annotated and on an allowed branch. `branches` are the branches that contain its commit. */
function checkTag(tag, branches, rules) {
	return [...rules.annotated && !tag.annotated ? [lightweight(tag)] : [], ...rules.branches === null ? [] : onBranch(tag, branches, rules.branches)];
}
function lightweight(tag) {
	const name = visible(tag.name);
	const command = `git tag --force --annotate ${name} ${tag.commit} -m "Release ${name}" && git push --force origin refs/tags/${name}`;
	return errorFinding("tag/lightweight", `The tag ${name} is lightweight: it has no author, date or message of its own.`, `run ${command}`);
}
function onBranch(tag, branches, allowed) {
	const matches = (0, import_picomatch.default)([...allowed], { dot: true });
	if (branches.some((branch) => allowed.includes(branch) || matches(branch))) return [];
	const where = branches.length === 0 ? "no branch of the remote" : shortList(branches.map((name) => visible(name)));
	const wanted = shortList(allowed.map((name) => visible(name)));
	const message = `The commit ${shortCommit(tag.commit)} of the tag ${visible(tag.name)} is on ${where}; a release must be on ${wanted}.`;
	return [errorFinding("tag/branch", message, "merge the commit into an allowed branch, or name its branch under checks.tag.branches")];
}
/** Checks that a version is higher than every released version of its line. `tag` itself does not count. Gives the lowest version that may be released. */
function checkOrder(tag, version, released) {
	const others = released.filter((other) => other.tag !== tag);
	const highest = releaseNotBelow(version, others);
	const [own, parsed] = [(0, import_parse.default)(version), (0, import_parse.default)(highest?.version)];
	if (highest === void 0 || own === null || parsed === null) return { findings: [] };
	const how = parsed.compare(own) === 0 ? "is the version of" : "is lower than";
	const line = highest.ancestor ? "which this commit contains" : `which is of the same line ${own.major}.${own.minor}`;
	const next = lowestNext(highest.version, "patch") ?? "";
	const neededVersion = `${next}${own.prerelease.length === 0 || next.includes("-") ? "" : `-${own.prerelease.join(".")}`}`;
	const message = `${version} ${how} ${visible(highest.tag)}, ${line} and which is out already.`;
	return {
		findings: [errorFinding("tag/order", message, `release this commit as ${neededVersion} or higher`)],
		neededVersion
	};
}

export { checkTag as n, checkOrder as t };