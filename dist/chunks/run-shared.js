import { a as UserError } from "./errors-shared.js";

// src/pipeline/run.ts
/** The ports of GitHub. Throws UserError without a token. */
function requireGitHub({ forge, project }) {
	if (forge !== void 0 && project !== void 0) return {
		forge,
		project
	};
	throw new UserError("There is no token: GitHub cannot be asked.", "Leave the input \"token\" at its default; on the command line set GITHUB_TOKEN or GH_TOKEN.");
}

export { requireGitHub as t };