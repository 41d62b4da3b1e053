import { a as isWriting } from "./inputs-shared.js";
import { n as findRepository, t as chooseTag } from "./repository-shared.js";
import { r as distPattern } from "./dist-shared.js";
import { a as UserError } from "./errors-shared.js";
import { t as passed } from "./step-outcome-shared.js";
import { d as versionOfTag } from "./version-shared.js";
import { o as shortCommit } from "./format-shared.js";
import { r as step } from "./step-shared.js";

// src/pipeline/phases/repository-phase.ts
/** Whether the run has a tag: the input or the pushed tag. */
const hasTag = ({ inputs, environment }) => "name" in chooseTag(inputs.tag, environment);
/** The commands that need no tag. Of these, `release` needs none in a dry run. */
const withoutTagCommands = [
	"plan",
	"check",
	"build",
	"notes",
	"release"
];
/** Finds the repository, the tag and its commit. `needsHistory`: fetches the full history of a shallow checkout. Throws StepError. */
function repositoryPhase({ inputs, environment, ports: { git }, recorder }, config, { needsHistory }, reportInput) {
	return step(recorder, "repository", async () => {
		const mayBePlanned = withoutTagCommands.includes(inputs.command) && !isWriting(inputs);
		const repository = await findRepository({
			git,
			inputs,
			environment,
			pattern: config.tag,
			needsHistory,
			mayBePlanned
		});
		const { tag, tagName, commit, fixes, withoutTag } = repository;
		if (tag === void 0 && isWriting(inputs)) throw new UserError(`There is no tag to release: ${withoutTag}.`, "Push a tag, or name one in the input \"tag\".");
		reportInput.repository = repository;
		const version = tagName && versionOfTag(tagName, config.tag);
		if (version !== void 0) reportInput.version = version;
		await git.exclude(distPattern);
		const short = shortCommit(commit);
		const at = tag === void 0 ? `commit ${short}; ${tagName === void 0 ? "no tag: " : ""}${withoutTag}` : `refs/tags/${tag.name} is commit ${short}`;
		return passed(repository, [at, ...fixes].join("; "));
	});
}

export { repositoryPhase as n, hasTag as t };