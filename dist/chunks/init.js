import { o as __toESM } from "./rolldown-runtime-shared.js";
import { t as parseConfig } from "./parse-config-shared.js";
import { n as checksInput, r as runChecks } from "./check-phase-shared.js";
import { An as parseTag, I as introductionOfFile, L as downgradeNonBlocking, Rn as parse, Xt as makePlan, ht as findRepository, in as detectComponents, rr as holdersOf, xr as require_inc } from "./commands-shared.js";
import { n as programOf } from "./action-reference-shared.js";
import { r as scalar, t as parseYaml } from "./yaml-shared.js";
import { C as foreignTitles, I as UserError, j as visible, y as count } from "./common-shared.js";
import { i as valueAt, n as parsed, r as tableOf } from "./tolerant-shared.js";
import { d as require_rcompare, t as require_satisfies } from "./semver-shared.js";
import { posix } from "node:path";

// src/features/init/configuration.ts
const explained = (text, why) => `${text.padEnd(36)} # ${why}\n`;
function renderComponent({ component, needs, setup, test, doubt }) {
	const { id, kind, path } = component;
	const script = (key, text) => text === void 0 ? "" : `    ${doubt === void 0 ? "" : "# "}${key}: ${scalar(text)}\n`;
	return [
		`  ${id}:\n`,
		explained(`    kind: ${kind}`, kindWords[kind]),
		path === "." ? "" : `    path: ${scalar(path)}\n`,
		component.kind === "archive" ? `    paths: [${component.paths.map(scalar).join(", ")}]\n` : "",
		component.kind === "node" && component.output !== null ? explained(`    output: ${scalar(component.output)}`, "the folder that vite.config names") : "",
		needs.length === 0 ? "" : explained(`    needs: [${needs.join(", ")}]`, "which writes into this folder"),
		"archive" in component ? `    archive: ${component.archive}\n` : "",
		doubt === void 0 ? "" : `    # ${visible(doubt, 500)}\n`,
		script("setup", setup),
		script("test", test),
		test !== void 0 || kind === "archive" ? "" : "    # test: the command of its tests; then no release is made without them\n"
	].join("");
}
const kindWords = {
	python: "a wheel and an sdist, verified by installing them",
	node: "the zip of what its build script writes",
	archive: "a zip of files of the repository"
};
/** What a check holds, and the ways out for its findings: to fix, to exclude, to accept. */
const checks = {
	ascii: [
		"text in docs is ASCII",
		void 0,
		"ascii: { allow: [{ paths: ['docs/**'], characters: [Emoji] }], exclude: ['docs/old/**'] }"
	],
	ellipsis: [
		"no code was left out behind an ellipsis",
		"write the code that is missing",
		"ellipsis: { exclude: ['some/**'] }"
	],
	"python-syntax": [
		"every Python file compiles",
		"correct the files",
		"python-syntax: { paths: ['src/**/*.py'] }"
	]
};
function renderCheck(id, { open, program }) {
	const [meaning, fix = `${program} check --fix`, allow] = checks[id];
	if (!open.has(id)) return explained(`  ${id}: {}`, meaning);
	const accept = id === "python-syntax" ? "" : `  #   or accept what is there: ${program} check --update-baseline\n`;
	return `${explained(`  # ${id}: {}`, "does not block yet; take the first # away after one of these:")}  #   (${open.get(id)})\n  #   fix: ${fix}\n  #   or allow, exclude: ${allow}\n${accept}`;
}
/** Renders the configuration. A check that it names blocks; a check with findings is a comment with the ways out. */
function renderConfiguration(input) {
	const { found, action, serverUrl } = input;
	const address = `${serverUrl}/${action.replace("@", "/raw/")}`;
	const { components, branch, tags, notes, qualityTarget, ownList } = found;
	const { prefix, others, newest } = tags;
	const isLight = newest?.annotated === false;
	const tag = [branch === void 0 ? [] : `branches: [${scalar(branch)}]`, isLight ? "annotated: false" : []].flat().join(", ");
	const held = `${isLight ? "" : "annotated, "}${branch === void 0 ? "" : `on ${scalar(branch)}, `}`;
	const reason = isLight ? `; ${newest.name} is not annotated: with git tag -a, remove annotated: false` : "";
	const why = `${held}${held && "and "}higher than what is released${reason}`;
	const forms = others.length === 0 ? "" : `; other tags begin with ${others.map((other) => other || "the version").join(", ")}`;
	const sources = [notes === void 0 ? [] : "file" in notes ? [[`file: ${scalar(notes.file)}, list: false`, "its section of the version is the text of the release"]] : [[`fragments: ${scalar(notes.fragments)}`, "each new fragment is an entry"]], found.foreign ? [["ascii: false", "letters of your script stay as they are"]] : []].flat();
	const [keys, meanings] = [0, 1].map((part) => sources.map((each) => each[part]));
	const source = sources.length === 0 ? "" : explained(`notes: { ${keys.join(", ")} }`, meanings.join("; "));
	return [
		`# yaml-language-server: $schema=${address}/schema/config.schema.json\n`,
		`# What is checked, built and published. All keys: ${address.replace("/raw/", "/blob/")}/docs/configuration.md\n\n`,
		prefix === "v" && others.length === 0 ? "" : `${explained(`tag: ${scalar(`${prefix}{version}`)}`, `the form of ${newest?.name}${forms}`)}\n`,
		explained("checks:", "a check that is named here stops a release; the others only report"),
		explained(`  tag: ${tag === "" ? "{}" : `{ ${tag} }`}`, why),
		explained("  breaking: {}", "a breaking change has the version step that it needs"),
		found.hasDocs ? renderCheck("ascii", input) : "",
		renderCheck("ellipsis", input),
		components.some(({ component }) => component.kind === "python") ? renderCheck("python-syntax", input) : "",
		qualityTarget === void 0 ? "" : `  # commands: [{ name: ${qualityTarget}, run: make ${qualityTarget} }] # a target of the Makefile\n`,
		...found.remarks.map((remark) => `  # ${visible(remark)}\n`),
		components.length === 0 ? `\n${explained("components: {}", "nothing was found; for a script: { app: { kind: command, run: make dist, files: ['dist/*'] } }")}` : "\ncomponents:\n",
		...components.map(renderComponent),
		source && `\n${source}`,
		notes !== void 0 && "file" in notes ? explained(`changelog: { file: ${scalar(notes.file)} }`, "prepare writes its section of the version") : "",
		"\nrunbook: .github/release-runbook.md\n",
		ownList === void 0 ? "" : explained(`# runbook: ${scalar(ownList.path)}`, `your own list of ${count(ownList.items, "item")}; tie them to steps as the file above does`),
		"\n# after: {} # milestone, comment, close-issues, announce, dispatch, health: what happens after publishing; all of it is off\n"
	].join("");
}

// src/features/init/checklist.ts
const proofs = {
	python: "the wheel installs in a clean environment and has the version of the tag",
	node: "the archive of the build is sound and complete",
	archive: "the archive is sound and complete"
};
/** Renders the checklist as Markdown in ASCII; the comment after an item names the configured step that ticks it. Only applications get deployment items. */
function renderChecklist({ root, found, open, repository, serverUrl, program, statesVersion }) {
	const { tags, hasDocs } = found;
	const tag = `${tags.prefix}1.2.3`;
	const command = tags.newest?.annotated === false ? `git tag ${tag}` : `git tag -a ${tag} -m "Release ${tag}"`;
	const page = repository === void 0 ? "" : ` (${serverUrl}/${repository}/actions)`;
	const components = found.components.map(({ component, test, doubt }) => ({
		...component,
		tested: test !== void 0 && doubt === void 0
	}));
	const item = (text, id) => `- [ ] ${text}${id === void 0 ? "" : ` <!-- runbook: ${id} -->`}\n`;
	const check = (text, id) => item(text, open.has(id) ? void 0 : id);
	const when = (condition, ...texts) => condition ? texts.join("") : "";
	const each = (render) => components.map(render).join("");
	const isApplication = components.some(({ kind }) => kind === "node");
	return `# Release runbook of ${repository?.split("/")[1] ?? visible(root.split("/").at(-1) ?? "")}

Items with a hidden \`runbook:\` comment are ticked by the release; tick the others yourself. Change this page as you like.

## Before the tag

\`${program} check\` runs the checks before the tag exists. \`release --dry-run\` also builds and tests.

${when(components.some(({ kind }) => kind === "python"), check("All Python files compile", "python-syntax"))}${check("No code was left out behind an ellipsis", "ellipsis")}${each(({ id, kind, tested }) => tested ? item(`The tests of ${id} pass`, `test:${id}`) : when(kind !== "archive", item(`The tests of ${id} pass`)))}${when(statesVersion, item("The version is raised and committed"))}${item("Every version file has the version of the tag", "version")}${item("Breaking changes have the version step that they need", "breaking")}${when(hasDocs, check("All documents are ASCII", "ascii"))}${item("README and documents describe what is new, and how to update")}
## Release

\`\`\`sh
${command}
git push origin ${tag}
\`\`\`

The workflow "${found.workflowName}"${page} shows this list with its items ticked. When a step fails, the summary begins with what to do.

${item("The tag is on an allowed branch, and higher than the released versions", "tag")}${item("The plan has the right version, components and previous tag", "plan")}${each(({ id }) => item(`${id} is built`, `build:${id}`))}${each(({ id, kind }) => item(`${id}: ${proofs[kind]}`, `verify:${id}`))}${item("The notes are written", "notes")}${item("The release is public and complete", "publish")}${item("Every file on the release page is the file that was built", "assets")}
## After the release

${item("The notes read well")}${when(isApplication, item("The configuration of production is up to date"), item("The deployment is started for this tag"), item("The public address shows the new version"), item("What is new works in production"))}${item("The release is announced")}
## Rollback

Nothing is deleted: the earlier release becomes Latest again, the bad release is marked, and an issue says what happened. In the workflow
"${found.workflowName}" choose the command rollback, or at a terminal:

\`\`\`sh
${program} rollback --tag ${tag} --reason "what is wrong" --dry-run
\`\`\`

${item("Somebody has decided: rollback, or a new version")}${item("The good release is verified: it has not changed since it was published", "rollback-verify")}${item("The good release is Latest", "rollback-latest")}${item("The bad release is marked, with the reason", "rollback-mark")}${when(isApplication, item("The good version is deployed"))}${item("An issue says what happened and what to do at the registries", "rollback-issue")}`;
}

// src/features/init/other-workflows.ts
const makesRelease = /gh release (?:create|edit|upload)|(?:softprops\/action-gh-release|ncipollo\/release-action|actions\/create-release|release-drafter\/release-drafter|googleapis\/release-please-action|changesets\/action)@|semantic-release|goreleaser/;
const uploads = /(?:pypa\/gh-action-pypi-publish|JS-DevTools\/npm-publish)@|twine upload|(?:uv|poetry|flit|hatch) publish|npm publish/;
/** Whether a workflow calls this program. */
const callsRunbook = (text) => /^[^#\n]*release-runbook/m.test(text);
/**
* A sentence on what a workflow for tags or releases does beside the release workflow, and how to combine both. Undefined for other workflows. `recipes` is the
* address of the folder docs/recipes. A release made with a workflow's token starts no workflow (GitHub Docs, "Triggering a workflow from a workflow").
*/
function consequenceOf(text, recipes) {
	if (callsRunbook(text)) return void 0;
	const on = valueAt(parsed(text, parseYaml), "on");
	const starts = (event) => on === event || Array.isArray(on) && on.includes(event) || event in tableOf(on);
	const code = text.replace(/^[ \t]*#.*$/gm, "");
	if (starts("release")) return `starts on a release, and a release made with the token of a workflow starts none. Join it: ${recipes}/two-jobs.md`;
	const onTag = starts("push") && (valueAt(on, "push", "tags") !== void 0 || code.includes("refs/tags"));
	if (makesRelease.test(code)) return "makes a release too. Remove that step: a second release of the same tag is refused, or replaces this one.";
	const when = onTag ? " on the same tag, whether or not the release passes" : "";
	if (uploads.test(code)) return `uploads packages${when}. Join it: ${recipes}/pypi.md`;
	return onTag ? `starts${when}.` : void 0;
}

// src/features/init/pins.ts
var import_satisfies = /* @__PURE__ */ __toESM(require_satisfies(), 1);
/** The actions that workflows of `init` use, each at a commit, with the version of that commit. */
const pins = {
	"actions/checkout": "d23441a48e516b6c34aea4fa41551a30e30af803 # v6.1.0",
	"actions/setup-node": "249970729cb0ef3589644e2896645e5dc5ba9c38 # v6.5.0",
	"actions/setup-python": "ece7cb06caefa5fff74198d8649806c4678c61a1 # v6.3.0",
	"pnpm/action-setup": "fe02b34f77f8bc703788d5817da081398fad5dd2 # v4.0.0",
	"oven-sh/setup-bun": "0c5077e51419868618aeaa5fe8019c62421857d6 # v2.2.0"
};
const pythons = [
	"3.14",
	"3.13",
	"3.12",
	"3.11",
	"3.10",
	"3.9"
];
/** The newest Python that all of these `requires-python` allow (PEP 440, read as npm ranges); the newest of all if none fits. */
function newestPython(requirements) {
	const spellings = [
		[/~=\s*(\d+\.\d+)(?!\.?\d)/g, "^$1"],
		[/~=/g, "~"],
		[/!=[^,]*/g, ""],
		[/===?/g, ""],
		[/\.\*/g, ".x"],
		[/,/g, " "]
	];
	const ranges = requirements.map((text) => spellings.reduce((range, [from, to]) => range.replace(from, to), text));
	return pythons.find((python) => ranges.every((range) => (0, import_satisfies.default)(`${python}.99`, range))) ?? pythons[0];
}

// src/features/init/workflow.ts
/** Indents every line of a text that is not empty. */
const indented = (text, spaces) => text.replace(/^(?=.)/gm, " ".repeat(spaces));
/** Renders the release workflow. Expressions only pass inputs to inputs, so none reaches a shell. */
function renderWorkflow({ found, action, version, oneJob }) {
	const { workflowName, tags, lfs, submodules, packageManager, pinned, python, nodeVersionFile } = found;
	const has = (kind) => found.components.some(({ component }) => component.kind === kind);
	const uses = (name, inputs) => `- uses: ${name}@${pins[name]}\n${inputs === void 0 ? "" : `  with: { ${inputs} }\n`}`;
	const checkout = uses("actions/checkout", `fetch-depth: 0, persist-credentials: false${`${lfs ? ", lfs: true" : ""}${submodules ? ", submodules: recursive" : ""}`}`);
	const node = nodeVersionFile === void 0 ? "node-version: 24" : `node-version-file: ${scalar(nodeVersionFile)}`;
	const nodeTools = [
		packageManager === "pnpm" ? uses("pnpm/action-setup", pinned ? void 0 : "version: 10") : "",
		uses("actions/setup-node", `${node}, package-manager-cache: false`),
		packageManager === "bun" ? uses("oven-sh/setup-bun", "no-cache: true") : "",
		packageManager === "yarn" ? "- run: corepack enable\n" : ""
	].join("");
	const tools = `${checkout}${has("python") ? uses("actions/setup-python", python) : ""}${has("node") ? nodeTools : ""}`;
	const ours = (inputs, condition) => `- uses: ${action}${version === void 0 ? "" : ` # v${version}`}\n${condition === void 0 ? "" : `  if: ${condition}\n`}  with: { ${inputs}, tag: "\${{ inputs.tag }}" }\n`;
	const job = (id, condition, minutes, rights, steps, more = "") => `  ${id}:\n    if: ${condition}\n${indented(more, 4)}    runs-on: ubuntu-latest\n    timeout-minutes: ${minutes}\n    permissions: { ${rights} }\n    steps:\n${indented(steps, 6)}`;
	const named = (names, onPush = "") => `contains(fromJSON('${JSON.stringify(names)}'), inputs.command${onPush})`;
	const asked = (...names) => named(names, " || 'release'");
	const notPull = "github.event_name != 'pull_request'";
	const guarded = `environment: release # its protection rules decide who releases\nconcurrency: { group: 'release-\${{ inputs.tag || github.ref_name }}', cancel-in-progress: false }
`;
	const dryRun = "dry-run: \"${{ inputs.dry-run || false }}\"";
	const command = "command: \"${{ inputs.command || 'release' }}\"";
	const writes = "contents: write, pull-requests: read";
	const checks = "github.event_name == 'pull_request' || inputs.command == 'check'";
	const builds = ours("command: check, token: ''") + ours("command: build, token: ''", `${notPull} && ${asked("release", "build")}`);
	const publishes = `\${{ !failure() && !cancelled() && ${notPull} && ${asked("release", "publish")} }}`;
	const tasks = "  # Runs the post-publish tasks that `after:` of the configuration switches on: add their permissions.\n";
	const back = [
		"reason",
		"rollback-to",
		"reissue-as"
	].map((name) => `${name}: "\${{ inputs.${name} }}"`).join(", ");
	return `name: ${workflowName}
on:
  push:
    tags: [${scalar(`${tags.prefix.replace(/[+\]!]/g, "\\$&")}[0-9]+.[0-9]+.[0-9]+*`)}] # such as ${tags.newest?.name ?? "v1.2.3"}
  pull_request: # checked, and nothing else
  workflow_dispatch:
    inputs:
      command: { type: choice, default: plan, options: [plan, release, check, build, notes, publish, after, verify, rollback] }
      tag: { description: The tag; commands that write need it }
      dry-run: { type: boolean, default: false, description: Change nothing outside of the run }
      reason: { description: "rollback: why" }
      rollback-to: { description: "rollback: the good tag" }
      reissue-as: { description: "rollback: new version of the good one" }
permissions: {}
jobs:
${oneJob ? job("check", checks, 30, "contents: read", tools + ours("command: check")) + tasks + job("release", `${notPull} && ${asked("release", "build", "publish")}`, 60, writes, tools + ours(`${command}, ${dryRun}`), guarded) : `  # Runs the code of the repository. No token reaches it.
${job("build", asked("release", "check", "build", "publish"), 60, "contents: read", tools + builds)}  # Holds the token. Runs no code of the repository, and compares what was built with its digests.
${tasks}${job("publish", publishes, 30, writes, checkout + ours(`command: publish, ${dryRun}`), `needs: build\n${guarded}`)}`}  # The command "after" runs the post-publish tasks here: add the same permissions.
${job("command", named([
		"plan",
		"notes",
		"verify",
		"after"
	]), 30, "contents: read, pull-requests: read", checkout + ours(`command: "\${{ inputs.command }}", ${dryRun}`))}${has("node") ? "  # With `after.dispatch` in the configuration, add actions: write.\n" : ""}${job("rollback", "inputs.command == 'rollback'", 30, "contents: write, issues: write", checkout + ours(`command: rollback, ${dryRun}, ${back}`), guarded)}`;
}

// src/features/init/init.ts
/** Path of the configuration that `init` writes. */
const configurationPath = ".github/release-runbook.yml";
/** Path of the checklist that `init` writes, unless the configuration names another one. */
const checklistPath = ".github/release-runbook.md";
/** Writes workflow, configuration and checklist if they do not exist. Returns the text for a terminal, with the next commands at its end. */
async function initialise(input, files) {
	const { root, found, open, program, action, serverUrl, ownChecklist } = input;
	const { components, tags, notTaken, workflows } = found;
	const release = ".github/workflows/release.yml";
	const foreign = await files.readText(`${root}/${release}`);
	const wanted = [
		[foreign === void 0 || callsRunbook(foreign) ? release : ".github/workflows/release-runbook.yml", renderWorkflow(input)],
		[configurationPath, renderConfiguration(input)],
		...ownChecklist ? [] : [[checklistPath, renderChecklist(input)]]
	];
	const done = [];
	for (const [path, text] of wanted) {
		const isNew = await files.facts(`${root}/${path}`) === void 0;
		if (isNew) await files.write(`${root}/${path}`, text);
		done.push(isNew ? `wrote  ${path}` : `left   ${path}: it exists`);
	}
	const block = (heading, lines) => lines.length === 0 ? [] : [`${heading}\n${lines.map((text) => `  ${visible(text, 500)}\n`).join("")}`];
	const documents = `${serverUrl}/${action.replace("@", "/blob/")}/docs`;
	const needsTag = !input.statesVersion && components.some(({ component }) => component.kind === "python");
	return [
		...components.length === 0 ? ["Nothing to build was found. A component of kind command builds with a script of your own.\n"] : [],
		...block("Found:", components.map(({ component }) => {
			const paths = component.kind === "archive" ? component.paths.join(", ") : component.path;
			return `${component.id}: ${component.kind} (${paths === "." ? "at the root" : paths})`;
		})),
		...block("Not taken as components:", notTaken.map(({ folder, why }) => `${folder}: ${why}`)),
		`${done.join("\n")}\n`,
		...block(`Checks that find something; ${configurationPath} says which stop a release:`, [...open].map(([id, evidence]) => `${id}: ${evidence}`)),
		...block("Your own checklist:", found.ownList === void 0 || ownChecklist ? [] : [`${found.ownList.path}: \`runbook:\` in ${configurationPath} can name it`]),
		...block("Tags:", tags.remarks),
		...block("Workflows that act on tags or releases:", workflows),
		...block("Before the first release:", [`create the environment "release" and its rules: ${documents}/harden-a-repository.md`]),
		...block("Next: read the files, then", [
			"git add .github && git commit -m \"Release with a runbook\"",
			`${program} check`,
			`${program} release ${needsTag ? `--tag ${tags.next} ` : ""}--dry-run`
		])
	].join("\n");
}

// src/features/init/tag-form.ts
var import_inc = /* @__PURE__ */ __toESM(require_inc(), 1);
var import_rcompare = /* @__PURE__ */ __toESM(require_rcompare(), 1);
/** Number of the newest tags that decide. */
const considered = 20;
/** The name in a prefix: `hatch` of `hatch-v`, `a` of `pkg/a/v`; empty for `v`. */
const nameIn = (prefix) => posix.basename(prefix.replace(/[-_/@.]*(?:(?<![a-z])v)?$/i, "")).toLowerCase();
/** The form of the newest tag, by commit date. If it has a name before the version, the newest form that names one of `components` wins. Without tags: `v`. */
async function tagForm(git, components) {
	const names = components.map((name) => name.toLowerCase());
	const versions = (await git.tags()).flatMap((tag) => {
		const prefix = /^([^~^:?*[\\{}]*?)\d+\.\d+\.\d+/.exec(tag.name)?.[1];
		const read = prefix === void 0 ? void 0 : parseTag(tag.name, `${prefix}{version}`);
		return read !== void 0 && "version" in read ? [{
			tag,
			prefix,
			version: read.version
		}] : [];
	});
	const highest = [...Map.groupBy(versions, ({ prefix }) => prefix).values()].flatMap((form) => form.sort((a, b) => (0, import_rcompare.default)(a.version, b.version)).slice(0, considered));
	const newest = (await Promise.all(highest.map(async (each) => ({
		...each,
		time: await git.commitTime(each.tag.commit).catch(() => 0)
	})))).sort((a, b) => b.time - a.time || (a.prefix === b.prefix ? (0, import_rcompare.default)(a.version, b.version) : a.prefix < b.prefix ? -1 : 1)).slice(0, considered);
	const forms = new Set(newest.map(({ prefix }) => prefix));
	const own = newest.find(({ prefix }) => names.includes(nameIn(prefix)));
	const first = nameIn(newest[0]?.prefix ?? "") === "" ? newest[0] : own ?? newest[0];
	const prefix = first?.prefix ?? "v";
	const isForeign = forms.size > 1 && names.length > 0 && own === void 0 && nameIn(prefix) !== "";
	return {
		/** The text before the version: `v`, `hatch-v`, or nothing. */
		prefix,
		/** Prefixes of other tags among the newest twenty. */
		others: [...forms].filter((other) => other !== prefix),
		/** Sentences for the team. */
		remarks: isForeign ? [`tag: ${prefix}{version} is the form of the newest tag, but the components have other names`] : [],
		/** Undefined without a tag that is a version. */
		newest: first?.tag,
		/** The tag before it of the same form. */
		previous: newest.filter((each) => each.prefix === prefix && each.tag !== first?.tag)[0]?.tag,
		/** A tag that could come next: the newest one with a patch step. */
		next: `${prefix}${(0, import_inc.default)(first?.version ?? "0.0.0", "patch")}`
	};
}

// src/features/init/tests.ts
/** Scripts that start a browser or a device, which a release has not. */
const needsBrowser = /^(?:npx |pnpm |yarn |bunx? )*(?:exec |dlx |run )?(?:playwright|cypress|wdio|detox)\b/;
/** Proposes setup and test of a component. `paths` are the files of the repository. */
async function proposeTests({ kind, path }, manager, paths, read) {
	if (kind === "node") {
		const script = valueAt(parsed(await read(posix.join(path, "package.json")), JSON.parse), "scripts", "test");
		return typeof script === "string" && script.trim() !== "" && !/no test specified/i.test(script) && !needsBrowser.test(script) ? { test: `${manager} ${manager === "bun" ? "run test" : "test"}` } : {};
	}
	if (kind !== "python") return {};
	const services = (await servicesOf(path, paths, read)).map((name) => `\`${name}\``);
	const [noun, verb] = services.length > 1 ? ["services", "are"] : ["service", "is"];
	const needed = `The tests seem to need the ${noun} ${services.join(", ")}, which ${verb} not running during a release.`;
	const declared = await pytestSetup(path, paths, read);
	const isThere = paths.some((each) => testFile.test(posix.relative(path, each)));
	const [setup, found] = declared !== void 0 || !isThere ? [declared, []] : ["pip install -e . pytest", ["Nothing names pytest, but there are tests: try these scripts."]];
	const doubt = services.length > 0 ? [needed] : found;
	return {
		...setup !== void 0 && {
			setup,
			test: "python -m pytest -q"
		},
		...doubt.length > 0 && { doubt: doubt[0] }
	};
}
const testFile = /^(?!\.\.\/)(?:.*\/)?(?:test_[^/]+|[^/]+_test)\.py$/;
const isPytest = (need) => typeof need === "string" && /^\s*pytest(?![\w-])/i.test(need);
/** The script that installs the package with the group of dependencies that has pytest: an extra, a group, a poetry group, or a file. */
async function pytestSetup(path, paths, read) {
	const project = parsed(await read(posix.join(path, "pyproject.toml")), parse);
	const named = (...keys) => {
		const groups = Object.entries(tableOf(valueAt(project, ...keys))).filter(([, needs]) => Array.isArray(needs) && needs.some(isPytest));
		return (groups.find(([name]) => /^tests?(?:ing)?$/.test(name)) ?? groups[0])?.[0];
	};
	const extra = named("project", "optional-dependencies");
	if (extra !== void 0) return `pip install -e ".[${extra}]"`;
	const group = named("dependency-groups");
	if (group !== void 0) return `pip install -e . --group ${group}`;
	const poetry = tableOf(valueAt(project, "tool", "poetry"));
	const groups = {
		...tableOf(poetry.group),
		..."dev-dependencies" in poetry && { dev: { dependencies: poetry["dev-dependencies"] } }
	};
	const needs = Object.values(groups).map((group) => Object.keys(tableOf(valueAt(group, "dependencies")))).find((names) => names.includes("pytest"))?.filter((name) => name !== "python" && /^[\w.-]+$/.test(name));
	if (needs !== void 0) return `pip install -e . ${needs.join(" ")}`;
	const relative = paths.map((each) => posix.relative(path, each)).filter((each) => requirements.test(each));
	for (const file of relative) if ((await read(posix.join(path, file)))?.split("\n").some(isPytest)) return `pip install -e . -r ${file}`;
}
const requirements = /^(?:requirements[-_/](?:dev|tests?)|(?:dev|tests?)-requirements|requirements)\.txt$/;
const servers = /\b(?:postgres|mysql|mariadb|redis|valkey|mongo|rabbitmq|kafka|elasticsearch|opensearch|minio|memcached)/;
async function servicesOf(path, paths, read) {
	const files = paths.filter((each) => [".", path].includes(posix.dirname(each)) && /^(?:docker-)?compose\.ya?ml$/.test(posix.basename(each)));
	const services = (await Promise.all(files.map(read))).flatMap((text) => Object.entries(tableOf(valueAt(parsed(text, parseYaml), "services"))));
	return [...new Set(services.filter(([, service]) => servers.test(String(valueAt(service, "image")))).map(([name]) => name))];
}

// src/features/init/survey.ts
/**
* Finds components, tags, tools and tests of a repository. Untracked files count: a new project has not committed all its files yet.
* `hasSection`: whether a changelog has a section for a version. `recipes`: address of the folder docs/recipes.
*/
async function survey(root, { git, files }, { hasSection, recipes }) {
	const untracked = (await git.untrackedFiles(root)).map((path) => ({
		path,
		kind: "file",
		executable: false
	}));
	const present = [...await git.trackedFiles(root), ...untracked];
	const detected = await detectComponents(files, present, root);
	const isKnown = ({ leftOut, needsOutput }) => leftOut !== void 0 && !needsOutput;
	const known = [...detected.components, ...detected.examinedFolders.filter(isKnown).map(({ leftOut }) => leftOut)];
	const paths = present.filter(({ kind }) => kind === "file").map(({ path }) => path);
	const has = (path) => paths.includes(path);
	const read = async (path) => has(posix.join(".", path)) ? await files.readText(posix.join(root, path)) : void 0;
	const components = await Promise.all(known.map((component) => withViteOutput(component, read)));
	const writesInto = (other) => (component) => component.kind === "node" && component.output !== null && holdersOf(posix.join(component.path, component.output), component, components).includes(other);
	const names = components.flatMap(({ id, path }) => [id, posix.basename(posix.join(root, path))]);
	const tags = await tagForm(git, names);
	const nodes = components.filter(({ kind }) => kind === "node").map(({ path }) => path);
	const folders = [".", ...new Set(nodes)];
	const manifests = await Promise.all(folders.map(async (path) => tableOf(parsed(await read(posix.join(path, "package.json")), JSON.parse))));
	const pinned = manifests.find(({ packageManager }) => typeof packageManager === "string") ?? {};
	const packageManager = managerOf(pinned, (name) => folders.some((folder) => has(posix.join(folder, name))));
	const engines = folders.filter((_, index) => valueAt(manifests[index], "engines", "node") !== void 0);
	const pythons = components.filter(({ kind }) => kind === "python").map(({ path }) => path);
	const pythonFile = [".", ...pythons].map((path) => posix.join(path, ".python-version")).find(has);
	const ofWorkflows = paths.filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path));
	const texts = await Promise.all(ofWorkflows.map(async (path) => [path, await read(path) ?? ""]));
	const isTaken = texts.some(([, text]) => !callsRunbook(text) && /^release$/i.test(String(valueAt(parsed(text, parseYaml), "name"))));
	const counted = paths.filter((path) => /^(?:(?:docs|\.github)\/(?:.*\/)?)?(?!release-runbook)[^/]*(?:checklist|releas)[^/]*\.md$/i.test(path)).map(async (path) => ({
		path,
		items: (await read(path) ?? "").match(/^\s*[-*+] \[[ x]\]/gim)?.length ?? 0
	}));
	const newest = tags.newest && (await git.log(tags.previous?.commit, tags.newest.commit)).map(({ message }) => message);
	return {
		/** The branch for release tags; undefined when the newest tag is on none of its kind. */
		branch: await releaseBranch(git, tags.newest?.commit),
		tags,
		/** The components, each with the scripts that test it. */
		components: await Promise.all(components.map(async (component) => ({
			component,
			needs: components.filter(writesInto(component)).map(({ id }) => id),
			...await proposeTests(component, packageManager, paths, read)
		}))),
		/** Why folders with a hint of a component are none. */
		notTaken: detected.examinedFolders.filter((each) => !each.taken && !isKnown(each)),
		packageManager,
		/** The `packageManager` field of package.json pins a version. */
		pinned: pinned.packageManager !== void 0,
		/** Makefile target that checks the code. */
		qualityTarget: qualityTarget(await read("Makefile")),
		/** The file that names the version of Node, such as `.nvmrc` or a package.json with `engines`. */
		nodeVersionFile: [...folders.flatMap((folder) => [".nvmrc", ".node-version"].map((name) => posix.join(folder, name))).filter(has), ...engines.map((folder) => posix.join(folder, "package.json"))][0],
		/** Inputs of actions/setup-python. */
		python: pythonFile === void 0 ? `python-version: '${newestPython(await Promise.all(pythons.map((path) => requiredPython(path, read))))}'` : `python-version-file: ${scalar(pythonFile)}`,
		notes: await notesSource(paths, tags, read, hasSection),
		/** The titles of the newest release are in another script than Latin. */
		foreign: foreignTitles(newest ?? []) > 0,
		/** The team's own list with checkboxes for a release. */
		ownList: (await Promise.all(counted)).find(({ items }) => items > 0),
		hasDocs: paths.some((path) => path.startsWith("docs/")),
		lfs: /filter=lfs/.test(await read(".gitattributes") ?? ""),
		submodules: has(".gitmodules"),
		/** Sentences for the team: what was found and is not used. */
		remarks: remarks.flatMap(([pattern, what]) => paths.filter((path) => pattern.test(path)).map((path) => `${path} ${what}.`)),
		/** Workflows that act on tags or releases, each with its consequence. */
		workflows: texts.flatMap(([path, text]) => consequenceOf(text, recipes)?.replace(/^/, `${path} `) ?? []),
		/** The name of our workflow, which no other one has. */
		workflowName: isTaken ? "Release Runbook" : "Release"
	};
}
/** The branch for release tags: main or master if it holds HEAD, else the first branch that does. Undefined if it does not hold the newest tag. */
async function releaseBranch(git, newest) {
	const head = await git.head();
	const branches = head === void 0 ? [] : await git.branchesWith(head);
	const branch = ["main", "master"].find((name) => branches.includes(name)) ?? branches[0] ?? "main";
	return newest === void 0 || (await git.branchesWith(newest)).includes(branch) ? branch : void 0;
}
/** With the folder that settings of Vite name in place of `dist`: often one of the backend. */
async function withViteOutput(component, read) {
	if (component.kind !== "node") return component;
	const names = [
		"ts",
		"js",
		"mts",
		"mjs"
	].map((ending) => posix.join(component.path, `vite.config.${ending}`));
	const text = (await Promise.all(names.map(read))).join("\n");
	const [, , output = "dist"] = /^[^/\n]*\boutDir:\s*(['"])(?:\.\/)?([\w./-]+)\1/m.exec(text) ?? [];
	return output !== "dist" && !/\broot:/.test(text) && !posix.join(component.path, output).startsWith("..") ? {
		...component,
		output
	} : component;
}
async function requiredPython(path, read) {
	const texts = await Promise.all([
		"pyproject.toml",
		"setup.cfg",
		"setup.py"
	].map((name) => read(posix.join(path, name))));
	return /(?:requires-python|python_requires|^python)\s*=\s*["']?([^"'\n]+)/m.exec(texts.join("\n"))?.[1] ?? "";
}
/** The source of the notes: a changelog with a section for the newest tag, else fragments of a known form. */
async function notesSource(paths, { newest, prefix }, read, hasSection) {
	for (const file of paths.filter((path) => /^(?:docs\/)?(?:changelog|changes|history|news|release[-_]?notes)\.md$/i.test(path))) if (newest !== void 0 && hasSection(await read(file) ?? "", newest.name.slice(prefix.length))) return { file };
	const towncrier = parsed(await read("towncrier.toml") ?? await read("pyproject.toml"), parse);
	const directory = valueAt(towncrier, "tool", "towncrier", "directory");
	const folders = [
		...typeof directory === "string" ? [posix.join(".", directory)] : [],
		"changelog.d",
		"newsfragments",
		".changeset"
	];
	const runLogs = paths.some((path) => /^multi_agent\/runlogs\/gapfix_.*\.md$/.test(path)) ? ["multi_agent/runlogs/gapfix_*.md"] : [];
	const globs = folders.filter((folder) => paths.some((path) => path.startsWith(`${folder}/`))).map((folder) => `${folder}/*.{md,rst}`);
	const [fragments] = [...runLogs, ...globs];
	return fragments === void 0 ? void 0 : { fragments };
}
/** What was found and is not used, one sentence each. */
const remarks = [
	[/^(?:tox\.(?:ini|toml)|noxfile\.py)$/, "has environments for tests: `commands:` can run one"],
	[/(?:^|\/)check_?-?ascii\.\w+$/, "checks for ASCII: `ascii: {}` does that here"],
	[/^(?:mkdocs\.ya?ml|antora\.yml|docs\/(?:source\/)?conf\.py)$/, "builds a docs site: a component of kind command can ship it"]
];
/** The Makefile target that checks the quality of the code, by its usual names. */
function qualityTarget(makefile) {
	const targets = new Set([...(makefile ?? "").matchAll(/^([\w-]+)[ \t]*:(?![:=])/gm)].map(([, name]) => name));
	return [
		"quality-check",
		"quality",
		"check",
		"lint"
	].find((name) => targets.has(name));
}
function managerOf(manifest, has) {
	const named = typeof manifest.packageManager === "string" ? /^(npm|pnpm|yarn|bun)@/.exec(manifest.packageManager)?.[1] : void 0;
	if (named !== void 0) return named;
	if (has("pnpm-lock.yaml") || has("pnpm-workspace.yaml")) return "pnpm";
	if (has("yarn.lock")) return "yarn";
	return has("bun.lock") || has("bun.lockb") ? "bun" : "npm";
}

// src/pipeline/init.ts
/**
* The command `init`: surveys the repository, runs the checks, and writes workflow, configuration and checklist. Afterwards `check` passes, except for what a
* person must decide. Returns the text for the terminal. Throws UserError outside of a git repository, and before the first write when the action is unknown.
*/
async function init(run, { action, manifest, version, baseline, oneJob }) {
	const { environment, ports } = run;
	const root = await ports.git.root();
	if (root === void 0) throw new UserError("This folder is no git repository.", "git init\nThen run init again.");
	if (action === void 0) throw new UserError("This program does not name its repository, so no workflow can name it.", "Name it: init --action OWNER/NAME@REF");
	for (const folder of [".github", ".github/workflows"]) {
		const kind = (await ports.files.facts(posix.join(root, folder)))?.kind ?? "directory";
		if (kind !== "directory") throw new UserError(`${folder} is a ${kind}.`, "Make it a folder, then run init again.");
	}
	const { repository, serverUrl } = environment;
	const hasSection = (text, wanted) => {
		const { text: section } = introductionOfFile(text, wanted, "", true);
		return section !== null && section !== text.trim();
	};
	const recipes = `${serverUrl}/${action.replace("@", "/blob/")}/docs/recipes`;
	const empty = {
		root,
		found: await survey(root, ports, {
			hasSection,
			recipes
		}),
		action,
		version,
		program: programOf(action, manifest, version, serverUrl),
		repository,
		serverUrl,
		oneJob,
		open: /* @__PURE__ */ new Map(),
		statesVersion: true
	};
	const existing = await ports.files.readText(posix.join(root, configurationPath));
	const config = parseConfig(existing ?? renderConfiguration(empty), configurationPath);
	const { results, statesVersion } = await findingsOf(run, root, config, baseline && existing === void 0);
	const input = {
		...empty,
		statesVersion,
		ownChecklist: (config.runbook ?? ".github/release-runbook.md") !== checklistPath
	};
	for (const result of results) {
		const { evidence } = downgradeNonBlocking({
			...result,
			blocking: false
		}, "fail");
		input.open.set(result.id, evidence.replace(/^.* text files?.*: (?=[\d,]+ finding)/, "").replace("; does not block", ""));
	}
	return await initialise(input, ports.files);
}
/** The results of the checks that have errors under this configuration, and whether files state a version. `accept` writes the baseline first, unless there is one. */
async function findingsOf(run, root, config, accept) {
	const { ports, environment, threads } = run;
	if (await ports.git.head() === void 0) return {
		results: [],
		statesVersion: true
	};
	const isNew = await ports.files.facts(posix.join(root, config.checks.baseline.path)) === void 0;
	const inputs = {
		...run.inputs,
		command: "check",
		updateBaseline: accept && isNew
	};
	const repository = await findRepository({
		...ports,
		inputs,
		environment,
		pattern: config.tag,
		needsHistory: false
	});
	const planned = await makePlan({
		config,
		inputs,
		repository,
		source: { tree: root }
	}, ports);
	const input = await checksInput({
		...run,
		inputs,
		config,
		repository
	}, planned, {
		released: [],
		next: void 0
	});
	return {
		results: (await runChecks(input, {
			...ports,
			workers: threads.texts
		})).filter(({ findings }) => findings.some(({ level }) => level === "error")),
		statesVersion: planned.plan.versions.length > 0
	};
}

export { init };