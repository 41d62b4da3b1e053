// src/model/step-titles.ts
/** Title and failure of the steps that a team's checklist may name. */
const CHECKLIST_STEPS = {
	configuration: ["Configuration", "The configuration is not valid"],
	repository: ["Tag and commit", "Tag and commit are not known"],
	existing: ["Existing release", "The existing release stops this run"],
	plan: ["Plan", "No plan could be made"],
	tag: ["Tag", "The tag breaks a rule"],
	version: ["Version files", "Version files disagree"],
	ascii: ["Characters", "Texts have forbidden characters"],
	ellipsis: ["Placeholders", "Placeholders stand for left-out code"],
	"python-syntax": ["Python syntax", "Python files do not compile"],
	breaking: ["Breaking changes", "Breaking changes need a higher version"],
	ci: ["CI status", "CI is not green"],
	audit: ["Known vulnerabilities", "Dependencies have known vulnerabilities"],
	secrets: ["Secrets", "A file holds a secret"],
	archives: ["Archives", "An archive has an error"],
	notes: ["Release notes", "The release notes have an error"],
	publish: ["Publishing", "Publishing failed"],
	assets: ["Assets on GitHub", "Assets on GitHub differ"],
	dispatch: ["Deployment", "No deployment was started"],
	health: ["Public address", "The public address does not show the new version"],
	milestone: ["Milestone", "The milestone is open"],
	"close-issues": ["Solved issues", "Solved issues are open"],
	comment: ["Comments", "Comments are missing"],
	announce: ["Announcements", "Announcements are missing"],
	history: ["Version history", "The version history lacks the new version"],
	monitoring: ["Logs of production", "The logs of production show a problem"],
	production: ["New features in production", "A new feature fails in production"],
	"rollback-verify": ["Good release", "No good release was found"],
	"rollback-latest": ["Latest release", "The Latest release did not change"],
	"rollback-mark": ["Prerelease mark", "The bad release has no mark"],
	"rollback-dispatch": ["Deployment of the good version", "The good version was not deployed"],
	"rollback-issue": ["Rollback issue", "No rollback issue was opened"]
};
/** Title and failure of the steps that only the report has. */
const REPORT_STEPS = {
	start: ["Start", "The run could not start"],
	"configuration-origin": ["Origin of the configuration", "The configuration differs from that of the tag"],
	components: ["Left-out folders", "Left-out folders are not known"],
	"prior-build": ["Prior build", "There is no prior build"],
	files: ["Named files", "Named files are missing"],
	draft: ["Draft", "The draft is not complete"],
	provenance: ["Provenance support", "Provenance cannot be attested"],
	"rolled-back-commits": ["Rolled-back commits", "Rolled-back commits could not be searched"],
	runbook: ["Checklist", "The checklist has an error"],
	check: ["Checks", "Checks failed"],
	artifacts: ["Files for later jobs", "What a later job needs is not stored"],
	build: ["Build", "The build failed"],
	restore: ["Restored build", "The prior build could not be restored"],
	inspect: ["Inspection of the files", "The files must not be released"],
	attest: ["Attestation", "The attestation failed"],
	after: ["Post-publish tasks", "Post-publish tasks failed"],
	release: ["Published release", "The published release differs or is missing"],
	packages: ["Python packages", "Python packages do not install"],
	"rollback-banner": ["Banner of the bad release", "The bad release has no banner"],
	rollback: ["Tasks of the rollback", "Tasks of the rollback failed"],
	"reissue-tag": ["Tag of the reissue", "The reissue has no tag"]
};
const STEPS = {
	...CHECKLIST_STEPS,
	...REPORT_STEPS
};
/** Titles of the stages of a component build and of the team's own commands, after the name. */
const STAGES = {
	setup: "setup",
	test: "tests",
	build: "build",
	verify: "verification",
	command: "command"
};
/** The step ids without a name that a team's checklist may name. */
const STEP_IDS = Object.keys(CHECKLIST_STEPS);
/** The ids of all steps without a name. */
const ALL_STEP_IDS = Object.keys(STEPS);
/** The title of a step, which names its subject; the id for an unknown id. */
const titleOf = (id) => wordsOf(id)[0];
/** The heading for a failed step. */
const failedTitleOf = (id) => wordsOf(id)[1];
function wordsOf(id) {
	const [, stage = "", name = ""] = /^([^:]*):(.+)$/s.exec(id) ?? [];
	const title = STAGES[stage];
	return title === void 0 ? STEPS[id] ?? [id, `${id} failed`] : [`${name}: ${title}`, `${name}: ${title} failed`];
}

export { failedTitleOf as n, titleOf as r, STEP_IDS as t };