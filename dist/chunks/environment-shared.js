import { a as UserError } from "./errors-shared.js";

// src/config/environment.ts
/** Reads the default variables of a runner (GitHub Docs, "Variables reference"). An empty variable counts as absent. */
function readEnvironment(env) {
	const value = (name) => env[name] || void 0;
	const address = (name, preset) => (value(name) ?? preset).replace(/\/+$/, "");
	const refType = value("GITHUB_REF_TYPE");
	return {
		/** Whether the run is a step of GitHub Actions. */
		inActions: env.GITHUB_ACTIONS === "true",
		/** Path of the checkout; `.`, the working directory, where the variable is absent. */
		workspace: value("GITHUB_WORKSPACE") ?? ".",
		/** `push`, `workflow_dispatch`. */
		eventName: value("GITHUB_EVENT_NAME"),
		/** File with the event's JSON. */
		eventPath: value("GITHUB_EVENT_PATH"),
		/** Full name: `refs/tags/v1.2.3`. */
		ref: value("GITHUB_REF"),
		refType: refType === "branch" || refType === "tag" ? refType : void 0,
		/** Short name: `v1.2.3`. */
		refName: value("GITHUB_REF_NAME"),
		/** The event's commit. */
		sha: value("GITHUB_SHA"),
		/** `owner/name`. */
		repository: value("GITHUB_REPOSITORY"),
		apiUrl: address("GITHUB_API_URL", "https://api.github.com"),
		serverUrl: address("GITHUB_SERVER_URL", "https://github.com"),
		runId: value("GITHUB_RUN_ID"),
		runAttempt: value("GITHUB_RUN_ATTEMPT"),
		/** Emptied by the runner at the end of each job. */
		tempDirectory: value("RUNNER_TEMP"),
		/** Login of the person who started the run. */
		actor: value("GITHUB_ACTOR"),
		/** All variables; child processes get a selection of them. */
		variables: env
	};
}
/** The token alone, of a text that may have a line end, or `Bearer ` in front as in a header. */
const plainToken = (text) => text.trim().replace(/^bearer\s+/i, "");
/** The error of a run that cannot ask GitHub; `so` says what follows. */
function withoutGitHub({ repository }, so) {
	if (repository === void 0) return new UserError(`The repository cannot be read from origin: ${so}.`, "Name it: --repository owner/name");
	return new UserError(`There is no token: ${so}.`, "In a workflow leave the input \"token\" at its default; on the command line set GITHUB_TOKEN or GH_TOKEN.");
}

export { readEnvironment as n, withoutGitHub as r, plainToken as t };