import { o as isWriting } from "./inputs-shared.js";
import { n as findRepository, t as chooseTag } from "./repository-shared.js";
import { r as distPattern } from "./dist-shared.js";
import { a as UserError } from "./errors-shared.js";
import { t as passed } from "./step-outcome-shared.js";
import { f as versionOfTag } from "./version-shared.js";
import { d as shortList, f as visible, n as count, u as shortCommit } from "./format-shared.js";
import { t as keepsFiles } from "./run-shared.js";
import { i as step } from "./step-shared.js";

// src/pipeline/phases/repository-phase.ts
/** Whether the run has a tag: the input or the pushed tag. */
const hasTag = ({ inputs, environment }) => "name" in chooseTag(inputs.tag, environment);
/** Finds the repository, the tag and its commit. `needsHistory`: fetches the full history of a shallow checkout. Throws StepError. */
function repositoryPhase(run, config, { needsHistory }) {
	const { inputs, environment, ports, recorder, reportInput } = run;
	const { git, log } = ports;
	return step(recorder, "repository", async () => {
		const repository = await findRepository({
			...ports,
			inputs,
			environment,
			pattern: config.tag,
			needsHistory
		});
		const { tag, tagName, commit, fixes, withoutTag } = repository;
		if (tag === void 0 && isWriting(inputs)) throw new UserError(`There is no tag to release: ${withoutTag}.`, "Name a tag in the input \"tag\", or make one and push it:\n  git tag -a v1.2.3 -m \"Release v1.2.3\"\n  git push origin v1.2.3");
		reportInput.repository = repository;
		const version = tagName && versionOfTag(tagName, config.tag);
		if (version !== void 0) reportInput.version = version;
		if (keepsFiles(run)) await git.exclude(distPattern);
		const { checked, left } = await readUncommitted(inputs.command, repository, git);
		if (checked > 0) reportInput.uncommitted = checked;
		if (left !== "" && !environment.inActions) log.warning(left);
		const short = `${shortCommit(commit)}${checked > 0 ? ` and ${count(checked, "uncommitted file")}` : ""}`;
		const at = tag === void 0 ? `commit ${short}; ${tagName === void 0 ? "no tag: " : ""}${withoutTag}` : `refs/tags/${tag.name} is commit ${short}`;
		return passed(repository, [
			at,
			...fixes,
			left
		].filter((part) => part !== "").join("; "));
	});
}
/** How many uncommitted files a check of the work tree reads; else a sentence about the changed files that the run does not read. */
async function readUncommitted(command, { tag, commit }, git) {
	const result = {
		check: "checked",
		build: "built",
		release: "built"
	}[command];
	if (result === void 0 || await git.head() !== commit) return {
		checked: 0,
		left: ""
	};
	const files = await git.uncommittedFiles();
	if (command === "check" && tag === void 0) return {
		checked: files.filter(({ tracked }) => tracked).length,
		left: ""
	};
	const names = shortList(files.map(({ path }) => visible(path)));
	const left = `${count(files.length, "changed file")} ${files.length === 1 ? "is" : "are"} not in what is ${result}: ${names}`;
	return {
		checked: 0,
		left: files.length === 0 ? "" : left
	};
}

export { repositoryPhase as n, hasTag as t };