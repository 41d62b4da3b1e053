import { a as UserError } from "./errors-shared.js";
import { n as suggestion, t as nearest } from "./nearest-shared.js";
import { t as plainToken } from "./environment-shared.js";
import { i as show, r as inBackticks } from "./problems-shared.js";
import { a as idRule, i as globRule } from "./rules-shared.js";

// src/config/inputs.ts
/** The commands in the order of the runbook. */
const commands = [
	"release",
	"plan",
	"check",
	"build",
	"notes",
	"publish",
	"after",
	"verify",
	"rollback"
];
/** Whether the run may change anything on GitHub. */
function isWriting({ command, dryRun }) {
	return [
		"release",
		"publish",
		"after",
		"rollback"
	].includes(command) && !dryRun;
}
/** Path of the configuration file when no input names another. Only this file may be absent. */
const defaultConfigPath = ".github/release-runbook.yml";
/** Every input; action.yml and the flags declare the same. */
const inputDefinitions = [
	input("command", "command", "What to do: release (everything), plan, check, build, notes, publish (what earlier jobs built), after (what comes after publishing), verify (a release that is published) or rollback.", "release"),
	input("tag", "text", "The tag of the release. Default: the pushed tag. Without one, verify takes the latest release, commands that write nothing take the tag that the version files give, and the others need it. Commands that write nothing take a tag that does not exist yet."),
	input("config", "text", "The configuration file. The default one may be absent; another must exist.", defaultConfigPath),
	input("files", "globs", "Files built elsewhere to attach: globs from the workspace, one a line. A glob that matches nothing is an error."),
	input("draft", "boolean", "Leave the release a draft: true or false. Default: as configured."),
	input("prerelease", "boolean", "Mark the release as a prerelease: true or false. Default: as configured."),
	input("latest", "boolean", "Mark the release as the latest one: true or false. Default: as configured."),
	input("dry-run", "boolean", "Build and verify everything, and change nothing outside this run: true or false.", "false"),
	input("components", "ids", "Ids of the components, separated by commas: for build, check and dry runs. A release has all of them.", "all"),
	input("run-id", "text", "For publish: the workflow run whose artifacts are published. Default: this run. Needs actions: read."),
	input("rollback-to", "text", "For rollback: the good tag. Default: the newest earlier stable release that verifies."),
	input("reason", "text", "For rollback, and needed there: why, in a sentence that everybody may read."),
	input("reissue-as", "text", "For rollback: a new version, such as 1.2.4, that the good release is published again as, for those who updated."),
	input("token", "text", "Token for the GitHub API; contents: write to publish. It is never handed to builds or tests.", "${{ github.token }}")
];
function input(name, type, description, preset = "") {
	return {
		name,
		type,
		description,
		default: preset
	};
}
/** Reads the inputs of the action from the variables INPUT_<NAME>. An empty one has its default. Throws one UserError with all problems. */
function readInputs(env) {
	const given = /* @__PURE__ */ new Map();
	for (const [variable, value] of Object.entries(env)) if (variable.startsWith("INPUT_") && value !== void 0) given.set(variable.slice(6).toLowerCase(), value.trim());
	const nameOf = (name) => `input ${inBackticks(name)}`;
	const problems = unknownInputs(given, nameOf);
	const inputs = interpret((name) => given.get(name) ?? "", nameOf, problems);
	throwAll(problems);
	return inputs;
}
/** Parses the texts of inputs or flags; adds sentences to `problems`. */
function interpret(read, nameOf, problems) {
	const flag = (name) => boolean(read(name), nameOf(name), problems);
	const list = (name, separator) => read(name).split(separator).flatMap((part) => part.trim() || []);
	const ids = list("components", /[,\n]/);
	const [idPattern, idMeaning] = idRule;
	for (const id of ids) if (!idPattern.test(id)) problems.push(`the ${nameOf("components")} must list ${idMeaning}; ${show(id)} is none`);
	const files = list("files", /\r?\n/);
	const [globPattern, globMeaning] = globRule;
	for (const glob of files) if (!globPattern.test(glob.replace(/^\//, ""))) problems.push(`each line of the ${nameOf("files")} must be ${globMeaning}; ${show(glob)} is none`);
	const runId = read("run-id") || null;
	if (runId !== null && !/^[1-9][0-9]{0,19}$/.test(runId)) problems.push(`the ${nameOf("run-id")} must be the number of a workflow run, not ${show(runId)}`);
	return Object.freeze({
		command: commandOf(read("command"), problems),
		/** null: the pushed tag. */
		tag: read("tag") || null,
		/** Path of the configuration file. */
		config: read("config") || ".github/release-runbook.yml",
		/** Globs of files built elsewhere, from the workspace; `filesFrom` makes absolute ones so. */
		files: Object.freeze(files),
		/** `draft`, `prerelease` and `latest`: null: as configured. */
		draft: flag("draft"),
		prerelease: flag("prerelease"),
		latest: flag("latest"),
		dryRun: flag("dry-run") ?? false,
		/** Component ids; null: all. */
		components: ids.length === 0 || ids.includes("all") ? null : Object.freeze([...new Set(ids)]),
		/** Id of the workflow run whose artifacts are published; null: this run. */
		runId,
		/** The good tag of a rollback; null: the newest earlier stable release that verifies. */
		rollbackTo: read("rollback-to") || null,
		/** The reason for a rollback. */
		reason: read("reason") || null,
		/** Version of the reissue of the good release; null: no reissue. */
		reissueAs: read("reissue-as") || null,
		/** null on the command line, where the environment holds the token. */
		token: plainToken(read("token")) || null
	});
}
/** The inputs with the globs of `files` from the workspace, an absolute path. A glob that lies elsewhere stays, and finds nothing. */
function filesFrom(workspace, inputs) {
	return {
		...inputs,
		files: inputs.files.map((glob) => glob.startsWith(`${workspace}/`) ? glob.slice(workspace.length + 1) : glob)
	};
}
/** Throws one UserError for all problems; does nothing without problems. */
function throwAll(problems, hint = "") {
	if (problems.length === 0) return;
	const sentences = problems.map((problem) => `${problem.charAt(0).toUpperCase()}${problem.slice(1)}${/[.?]$/.test(problem) ? "" : "."}`);
	if (sentences.length === 1) throw new UserError(sentences[0], hint);
	throw new UserError(`${sentences.length} problems with what was asked for:\n  ${sentences.join("\n  ")}`, hint);
}
/** null when empty. The spellings are those of getBooleanInput in @actions/core (YAML 1.2 core schema). */
function boolean(value, name, problems) {
	if (value === "") return null;
	if ([
		"true",
		"True",
		"TRUE"
	].includes(value)) return true;
	if ([
		"false",
		"False",
		"FALSE"
	].includes(value)) return false;
	problems.push(`the ${name} must be true or false, not ${show(value)}`);
	return null;
}
function commandOf(value, problems) {
	if (value === "") return "release";
	const known = commands.find((command) => command === value);
	if (known) return known;
	if (value === "init") problems.push("the command `init` is for the command line: it writes the files that a workflow starts from");
	else if (value === "prepare") problems.push("the command `prepare` is for the command line: it comes before the tag");
	else problems.push(`unknown command ${inBackticks(value)}${suggestion(value, commands)}`);
	return "release";
}
/**
* The runner only warns about inputs that action.yml does not declare: `dryrun: true` would publish.
* An unknown name near a known name is therefore a problem. Other unknown names may belong to another program.
*/
function unknownInputs(given, nameOf) {
	const known = inputDefinitions.map(({ name }) => name);
	return [...given].flatMap(([name, value]) => {
		const meant = value === "" || known.includes(name) ? void 0 : nearest(name, known);
		return meant === void 0 ? [] : [`unknown ${nameOf(name)}; did you mean ${inBackticks(meant)}?`];
	});
}

export { interpret as a, throwAll as c, inputDefinitions as i, defaultConfigPath as n, isWriting as o, filesFrom as r, readInputs as s, commands as t };