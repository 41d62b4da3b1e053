import { o as __toESM } from "./rolldown-runtime-shared.js";
import { t as require_parse } from "./semver-shared.js";
import { a as UserError } from "./errors-shared.js";
import { f as visible, n as count } from "./format-shared.js";
import { a as versionCommands } from "./version-agreement-shared.js";

// src/features/checks/refusal.ts
var import_parse = /* @__PURE__ */ __toESM(require_parse(), 1);
/** The error that stops a run after blocking findings: the failed checks, and what to do next. `release` is undefined without a tag. */
function checksFailedError(errors, results, release) {
	const checks = [...new Set(errors.map(({ rule }) => rule === "check/missing" ? "results of check are missing" : rule.split("/")[0]))];
	const needed = results.flatMap((result) => result.neededVersion ?? []);
	return new UserError(`${count(checks.length, "check")} failed: ${checks.join(", ")}.`, remedy(errors, needed, release));
}
function remedy(errors, needed, release) {
	const all = (rules) => errors.every(({ rule }) => rules.test(rule));
	if (all(/^ci\//)) return "Run this job again when the commit is green; the tag can stay.";
	if (all(/^check\/missing$/)) return "Run \"check\" for this tag with this configuration before \"publish\"; the tag can stay.";
	if (all(/^tag\/(lightweight|branch)$/)) return "";
	const rollback = errors.find(({ rule }) => rule === "version/rollback")?.suggestion;
	if (rollback !== void 0) return `This is a rollback. These commands do it:\n  ${rollback.replaceAll(" && ", "\n  ")}`;
	if (release === void 0) return "Fix the findings, then commit.";
	const { tag, version, places } = release;
	const name = (files) => visible(tag.replace(version, files));
	const publish = (files, force = "") => [
		...versionCommands(places, files),
		`git commit -am "Prepare ${name(files)}"`,
		...tagCommands(name(files), force)
	].join("\n  ");
	const others = all(/^(version\/|tag\/(order|lightweight)|breaking\/)/) ? "" : "Fix the findings first. ";
	const [highest] = [...needed].sort((a, b) => (0, import_parse.default)(b)?.compare(a) ?? 0);
	if (highest !== void 0) return `${others}Release it as ${highest}; the tag ${name(version)} stays unused:\n  ${publish(highest)}`;
	const own = (0, import_parse.default)(version);
	const next = own?.inc(own.prerelease.length > 0 ? "prerelease" : "patch").version ?? version;
	return `${`${others}Either keep ${version} and move the tag, which is not published yet:\n  ${publish(version, "-f ")}`}\nOr release ${next}, and leave the tag ${name(version)} unused:\n  ${publish(next)}`;
}
/** The commands that make and push a tag of HEAD; `-f ` as `force` moves one that exists. */
const tagCommands = (tag, force = "") => [`git tag ${force}-a ${tag} -m "Release ${tag}"`, `git push origin HEAD && git push ${force}origin refs/tags/${tag}`];

export { tagCommands as n, checksFailedError as t };