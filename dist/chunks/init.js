import { o as __toESM } from "./rolldown-runtime-shared.js";
import { a as UserError } from "./errors-shared.js";
import { t as require_picomatch } from "./picomatch-shared.js";
import { t as parse } from "./smol-toml-shared.js";
import { t as parseYaml } from "./yaml-shared.js";
import { r as skippedFolders, t as detectComponents } from "./detect-shared.js";
import { posix } from "node:path";

// src/features/init/workflow.ts
/** Makes a line of a generated file, with its reason. */
const line = (text, why = "") => ({
	text,
	why
});
/** Renders lines with their reasons as comments in one column. */
function explained(lines) {
	const column = Math.min(72, Math.max(...lines.filter(({ why }) => why).map(({ text }) => text.length)));
	return `${lines.map(({ text, why }) => why ? `${text.padEnd(column)}  # ${why}` : text).join("\n")}\n`;
}
/** The steps before the action: checkout, and the tools that build the components. */
function toolSteps(found) {
	const has = (kind) => found.components.some(({ component }) => component.kind === kind);
	const node = found.nodeVersionFile === void 0 ? "node-version: 24" : `node-version-file: ${found.nodeVersionFile}`;
	const python = found.pythonVersionFile === void 0 ? "python-version: '3.12'" : `python-version-file: ${found.pythonVersionFile}`;
	const pnpm = found.pinned ? [] : [line("        with: { version: 10 }", "package.json pins none under \"packageManager\"")];
	return [
		line("      - uses: actions/checkout@v6"),
		line("        with: { fetch-depth: 0, persist-credentials: false }", "all history for the notes; no token left behind for builds"),
		...has("python") ? [line("      - uses: actions/setup-python@v6"), line(`        with: { ${python} }`, "the Python that builds and tests")] : [],
		...has("node") && found.packageManager === "pnpm" ? [line("      - uses: pnpm/action-setup@v4", "pnpm itself"), ...pnpm] : [],
		...has("node") ? [line("      - uses: actions/setup-node@v6"), line(`        with: { ${node}, package-manager-cache: false }`, "the Node that builds; a release trusts no cache")] : [],
		...has("node") && found.packageManager === "bun" ? [line("      - uses: oven-sh/setup-bun@v2", "bun itself")] : [],
		...has("node") && found.packageManager === "yarn" ? [line("      - run: corepack enable", "the yarn that package.json names")] : []
	];
}
/** Renders the release workflow; each line has its reason. Expressions only pass inputs to inputs, so none reaches a shell. */
function renderWorkflow(found) {
	return explained([
		line("name: Release"),
		line("on:"),
		line("  push:"),
		line("    tags: ['v[0-9]+.[0-9]+.[0-9]+*']", "a pushed tag such as v1.2.3 is released; the program reads it strictly"),
		line("  pull_request:", "pull requests are checked, nothing else"),
		line("  workflow_dispatch:", "by hand, from the page of the workflow:"),
		line("    inputs:"),
		line("      command: { type: choice, default: release, options: [release, after, verify, rollback] }"),
		line("      tag: { required: true, description: The tag }", "the tag to release again, to finish, to verify or to roll back"),
		line("      reason: { description: Why it is rolled back }", "rollback only; must be given there"),
		line("      rollback-to: { description: The good tag }", "rollback only; else the newest earlier release that verifies"),
		line("      reissue-as: { description: New version of the good one }", "rollback only; else the good one is not published again"),
		line("      dry-run: { type: boolean, default: false }", "true: check everything, change nothing"),
		line("permissions: {}", "no job has a right that it does not ask for"),
		line("jobs:"),
		line("  check:"),
		line("    if: github.event_name == 'pull_request'", "what a release would say, before there is a tag"),
		line("    runs-on: ubuntu-latest"),
		line("    permissions: { contents: read }"),
		line("    steps:"),
		...toolSteps({
			...found,
			components: found.components.filter(({ component }) => component.kind === "python")
		}),
		line("      - uses: OWNER/release-runbook@v1"),
		line("        with: { command: check }", "reads only"),
		line("  release:"),
		line("    if: github.event_name != 'pull_request'", "the text of strangers never meets a token that can write"),
		line("    runs-on: ubuntu-latest"),
		line("    permissions:"),
		line("      contents: write", "the release and its files"),
		line("      pull-requests: read", "labels of pull requests, for the notes"),
		line("      issues: write", "the one issue that a rollback opens"),
		line("    concurrency: { group: 'release-${{ inputs.tag || github.ref_name }}', cancel-in-progress: false }", "one run for each tag"),
		line("    steps:"),
		...toolSteps(found),
		line("      - uses: OWNER/release-runbook@v1"),
		line("        with:"),
		line("          command: ${{ inputs.command || 'release' }}", "the push of a tag releases it"),
		line("          tag: ${{ inputs.tag }}", "empty on a push: the pushed tag"),
		line("          reason: ${{ inputs.reason }}"),
		line("          rollback-to: ${{ inputs.rollback-to }}"),
		line("          reissue-as: ${{ inputs.reissue-as }}"),
		line("          dry-run: ${{ inputs.dry-run || false }}"),
		line("        # env: { SLACK_WEBHOOK: \"${{ secrets.SLACK_WEBHOOK }}\" }", "for after.announce: the secret with the webhook address")
	]);
}

// src/features/init/configuration.ts
const kindWords = {
	python: "a wheel and an sdist, tested by installing them",
	node: "the zip of what its build script writes",
	archive: "a zip of files of the repository"
};
/** The text as a YAML scalar, in quotes where YAML needs them. */
const scalar = (text) => {
	return /^[A-Za-z][\w./-]*( [\w./-]+)*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text) ? text : `'${text.replaceAll("'", "''")}'`;
};
function componentLines({ component, setup, test }) {
	const { id, kind, path } = component;
	return [
		line(`  ${id}:`),
		line(`    kind: ${kind}`, kindWords[kind]),
		...path === "." ? [] : [line(`    path: ${scalar(path)}`, "its folder; scripts run there")],
		...component.kind === "archive" ? [line(`    paths: [${component.paths.map(scalar).join(", ")}]`, "what is in it")] : [],
		..."archive" in component ? [line(`    archive: ${component.archive}`, "its name on the release page")] : [],
		...setup === void 0 ? [] : [line(`    setup: ${scalar(setup)}`, "what its tests need")],
		...test === void 0 ? kind === "archive" ? [] : [line("    # test: name the command of its tests here, and no release is made without them")] : [line(`    test: ${scalar(test)}`, "no release without it")]
	];
}
/**
* Renders the configuration; each line has its reason. A check that it names is blocking; without its `#`, an optional line takes effect.
*/
function renderConfiguration({ components, branch, qualityTarget }) {
	const hasPython = components.some(({ component }) => component.kind === "python");
	return explained([
		line("# What a release of this repository is. The keys are described in docs/configuration.md of Release Runbook."),
		line(""),
		line("checks:", "a check that is named here stops the release; the others only report"),
		line(`  tag: { branches: [${scalar(branch)}] }`, "the tag is annotated, and on this branch"),
		line("  ascii: {}", "the text below docs is ASCII"),
		line("  ellipsis: {}", "no code was left out behind an ellipsis"),
		...hasPython ? [line("  python-syntax: {}", "every Python file compiles")] : [],
		...qualityTarget === void 0 ? [] : [line("  # The Makefile has a target for the quality of the code. Without the # no release is made when it fails."), line(`  # commands: [{ name: ${qualityTarget}, run: make ${qualityTarget} }]`)],
		line(""),
		...components.length === 0 ? [line("components: {}", "nothing was found to build: a release of notes, and of what the input \"files\" names")] : [line("components:", "what is built, in parallel"), ...components.flatMap(componentLines)],
		line(""),
		line("runbook: docs/runbook.md", "shown in the summary of each run, with its boxes ticked"),
		line(""),
		line("# What happens after publishing. All of it is off; take away the # of what you want. Each line says what the job needs for it."),
		line("# after:"),
		line("#   milestone: close                    # closes the milestone of this name; issues: write"),
		line("#   comment: true                       # comments on each issue and pull request that shipped; issues: write, pull-requests: write"),
		line("#   close-issues: true                  # closes what the changes say they close; issues: write"),
		line("#   announce: [{ kind: slack, url: SLACK_WEBHOOK }]             # the variable SLACK_WEBHOOK holds the address"),
		line("#   dispatch: [{ workflow: deploy.yml, inputs: { tag: '{tag}' } }]   # starts the deployment; actions: write"),
		line("#   health: [{ url: https://example.com/version }]              # waits until it shows the version"),
		line("#   history: { file: docs/runbook.md, heading: Version history }     # a pull request; pull-requests: write")
	]);
}

// src/features/init/runbook-sections.ts
const passed = (text, proof) => ({
	text,
	proof
});
const byHand = (text) => ({
	text,
	proof: null
});
const section = (heading, steps, around = {}) => ({
	heading,
	steps,
	...around
});
/** What the step `verify` shows for an artifact of each kind. */
const artifactWords = {
	python: "the wheel installs in a clean environment and says the version of the tag",
	node: "the archive of the build is sound and complete",
	archive: "the archive is sound and complete",
	command: "its files are there",
	files: "its files are there"
};
/** The sections of the checklist, in the order of a release. The text is ASCII. */
function runbookSections({ components, repositoryUrl }) {
	const tested = components.filter(({ tested }) => tested);
	const untested = components.filter(({ tested, kind }) => !tested && (kind === "python" || kind === "node"));
	const hasPython = components.some(({ kind }) => kind === "python");
	const actionsPage = repositoryUrl === void 0 ? "" : ` (${repositoryUrl}/actions)`;
	return [
		section("Code quality", [
			...hasPython ? [passed("All Python files compile", "python-syntax")] : [],
			passed("No code was left out behind an ellipsis", "ellipsis"),
			...tested.map(({ id }) => passed(`The tests of ${id} pass`, `test:${id}`)),
			...untested.map(({ id }) => byHand(`The tests of ${id} pass (name them under "components:" as "test:" and they are run)`)),
			byHand("No known vulnerability is shipped")
		]),
		section("Versions", [
			passed("Every version file says the version of the tag", "version"),
			passed("Breaking changes have the version step that they need", "breaking"),
			byHand("Breaking changes are described for those who update")
		]),
		section("Documentation", [
			passed("All documents are ASCII", "ascii"),
			byHand("The README describes what is new"),
			byHand("The documentation of interfaces says what changed"),
			byHand("Runbooks of operation are up to date")
		]),
		section("Tag", [passed("The tag is annotated and on a branch that may be released", "tag")], { before: [
			"Before the tag, at a terminal, check everything and publish nothing. Then make the tag; pushing it starts the release.",
			"",
			"```sh",
			"npx github:OWNER/release-runbook check",
			"git tag -a v1.2.3 -m \"Release v1.2.3\"",
			"git push origin v1.2.3",
			"```"
		].join("\n") }),
		section("Monitor", [passed("The plan names the right version, components and previous tag", "plan"), ...components.map(({ id }) => passed(`${id} is built`, `build:${id}`))], { before: `The workflow "Release" shows this list with its boxes ticked${actionsPage}. If a step fails, the summary shows first what is wrong and how to fix it.` }),
		section("Artifacts", [
			...components.map(({ id, kind }) => passed(`${id}: ${artifactWords[kind] ?? "it is what it says it is"}`, `verify:${id}`)),
			passed("The release is public and complete", "publish"),
			passed("Every file on the release page is the file that was built", "assets")
		]),
		section("Notes", [passed("The notes name every change since the last version", "notes"), byHand("The notes read well")]),
		section("Deployment", [
			passed("The deployment is started for this tag", "dispatch"),
			passed("The public address shows the new version", "health"),
			byHand("The configuration of production is up to date"),
			byHand("The deployment was tried by somebody")
		]),
		section("Communication", [
			passed("The release is announced", "announce"),
			passed("The issues and pull requests of the release have a comment", "comment"),
			passed("The issues that the release solves are closed", "close-issues"),
			passed("The milestone is closed", "milestone")
		]),
		section("Monitoring", [
			passed("The logs of production show nothing new", "monitoring"),
			passed("What is new works in production", "production"),
			byHand("Performance is as it was")
		]),
		section("Rollback", [
			byHand("How bad it is, and whom it touches, is known"),
			byHand("Rollback or a new version: somebody has decided"),
			passed("The good release verifies", "rollback-verify"),
			passed("The good release is Latest", "rollback-latest"),
			passed("The bad release is marked, with the reason", "rollback-mark"),
			passed("The good version is deployed", "rollback-dispatch"),
			passed("One issue says what happened and what to do at the registries", "rollback-issue"),
			byHand("The team knows"),
			byHand("The fixed version is planned")
		], { before: [
			"Nothing is deleted: tags, releases and files stay. The good release becomes Latest again, the bad one is marked, and one issue",
			"says what happened. In the workflow \"Release\" choose the command rollback; or, at a terminal:",
			"",
			"```sh",
			"npx github:OWNER/release-runbook rollback --tag v1.2.3 --reason \"what is wrong\" --dry-run",
			"npx github:OWNER/release-runbook rollback --tag v1.2.3 --reason \"what is wrong\" --yes",
			"```",
			"",
			"With `--reissue-as v1.2.4` the good version is published again under a new number, for those who updated already."
		].join("\n") }),
		section("Troubleshooting", [], { after: [
			"- A check fails: the summary names file and line; `npx github:OWNER/release-runbook check` shows the same before a tag.",
			"- A build fails: `npx github:OWNER/release-runbook build` runs the same component builds at a terminal.",
			"- The run was cut off: run it again; it continues from its draft, and never publishes an incomplete release.",
			"- A post-publish task failed: `npx github:OWNER/release-runbook after --tag v1.2.3 --yes` does what is missing.",
			"- The configuration is wrong but the tag is right: fix it on the branch and run the workflow for the tag."
		].join("\n") }),
		section("Version history", [passed("The new version is in this list", "history")], { after: "With `after: { history: { file: docs/runbook.md, heading: Version history } }` a pull request adds each version here." })
	];
}
/** Renders the checklist as Markdown; a comment after each item holds its step id. */
function renderRunbook(subject) {
	const head = [
		`# Release runbook of ${subject.name}`,
		"",
		"A box with a proof id in a comment behind it is ticked by the release itself, in the summary of its run. A box without one is for a",
		"person. Change this page as you like: a box keeps its proof as long as its comment stays."
	];
	const sections = runbookSections(subject).flatMap(({ heading, before, steps, after }) => [
		"",
		`## ${heading}`,
		...before === void 0 ? [] : ["", before],
		...steps.length === 0 ? [] : ["", ...steps.map(({ text, proof }) => `- [ ] ${text}${proof === null ? "" : ` <!-- runbook: ${proof} -->`}`)],
		...after === void 0 ? [] : ["", after]
	]);
	return `${[...head, ...sections].join("\n")}\n`;
}

// src/features/init/survey.ts
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
/** Finds components, release branch and tools of a repository. Untracked files count: a new project has not committed all its files yet. */
async function survey(root, { git, files }) {
	const untracked = (await git.untrackedFiles(root)).map((path) => ({
		path,
		kind: "file",
		executable: false
	}));
	const present = [...await git.trackedFiles(root), ...untracked];
	const detected = await detectComponents(files, present, root);
	const deeper = await deeperComponents(root, present, files);
	const components = [...detected.components];
	for (const component of deeper.components) components.push(withOwnId(component, components));
	const has = (path) => present.some((file) => file.path === path && file.kind === "file");
	const manifest = objectOf(parsed(await files.readText(posix.join(root, "package.json")), JSON.parse));
	const packageManager = managerOf(manifest, has);
	return {
		branch: await releaseBranch(git),
		components: await Promise.all(components.map((component) => withTests(component, root, files, packageManager))),
		examinedFolders: [...detected.examinedFolders.filter(({ folder, taken }) => taken || !deeper.components.some(({ path }) => path.startsWith(`${folder}/`))), ...deeper.examinedFolders],
		packageManager,
		pinned: typeof manifest.packageManager === "string",
		qualityTarget: qualityTarget(await files.readText(posix.join(root, "Makefile"))),
		nodeVersionFile: [".nvmrc", ".node-version"].find(has),
		pythonVersionFile: [".python-version"].find(has)
	};
}
/** The branch for release tags: main or master if it holds HEAD, else the first branch that does. */
async function releaseBranch(git) {
	const head = await git.head();
	const branches = head === void 0 ? [] : await git.branchesWith(head);
	return ["main", "master"].find((name) => branches.includes(name)) ?? branches[0] ?? "main";
}
/** Finds the packages of a monorepo below the depth of detection: frontends that the workspace names, Python packages two folders deep. */
async function deeperComponents(root, present, files) {
	const isFrontend = await workspaceMember(root, files);
	const isWanted = ({ kind, path }) => kind === "node" ? isFrontend(path) : kind === "python" && path.split("/").length === 2;
	const parents = /* @__PURE__ */ new Set();
	for (const { path } of present) {
		const [folder, kind] = [posix.dirname(path), manifestKinds[posix.basename(path)]];
		if (kind !== void 0 && folder.includes("/") && isWanted({
			kind,
			path: folder
		})) parents.add(posix.dirname(folder));
	}
	const components = [];
	const examinedFolders = [];
	for (const parent of [...parents].filter((parent) => !skippedFolders.test(parent)).sort()) {
		const inside = present.filter(({ path }) => path.startsWith(`${parent}/`)).map((file) => ({
			...file,
			path: file.path.slice(parent.length + 1)
		}));
		try {
			const found = (await detectComponents(files, inside, posix.join(root, parent))).components.filter(({ path }) => path !== ".");
			components.push(...found.map((each) => ({
				...each,
				path: posix.join(parent, each.path)
			})).filter(isWanted));
		} catch (error) {
			if (!(error instanceof UserError)) throw error;
			examinedFolders.push({
				folder: parent,
				taken: false,
				why: error.message
			});
		}
	}
	return {
		components,
		examinedFolders
	};
}
const manifestKinds = {
	"package.json": "node",
	"pyproject.toml": "python",
	"setup.py": "python"
};
/** Finds out which folders belong to the workspace of pnpm-workspace.yaml or package.json. */
async function workspaceMember(root, files) {
	const pnpm = objectOf(parsed(await files.readText(posix.join(root, "pnpm-workspace.yaml")), parseYaml)).packages;
	const manifest = objectOf(parsed(await files.readText(posix.join(root, "package.json")), JSON.parse)).workspaces;
	const listed = pnpm ?? (Array.isArray(manifest) ? manifest : objectOf(manifest).packages);
	const globs = (Array.isArray(listed) ? listed : []).filter((glob) => typeof glob === "string");
	const excluded = globs.filter((glob) => glob.startsWith("!")).map((glob) => glob.slice(1));
	const wanted = globs.filter((glob) => !glob.startsWith("!")).map((glob) => glob.replace(/\/+$/, ""));
	return wanted.length === 0 ? () => false : (0, import_picomatch.default)(wanted, { ignore: excluded });
}
/** Gives the component an id, and an archive, that no other component has: packages in two folders may share a name. */
function withOwnId(component, others) {
	const isTaken = (id) => others.some((other) => other.id === id);
	if (!isTaken(component.id)) return component;
	const longer = component.path.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
	let id = longer;
	for (let number = 2; isTaken(id); number += 1) id = `${longer}-${number}`;
	return component.kind === "node" ? {
		...component,
		id,
		archive: `${id}-build.zip`
	} : {
		...component,
		id
	};
}
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
async function withTests(component, root, files, manager) {
	const read = (name) => files.readText(posix.join(root, component.path, name));
	if (component.kind === "node") {
		const { scripts } = objectOf(parsed(await read("package.json"), JSON.parse));
		const script = objectOf(scripts).test;
		return {
			component,
			setup: void 0,
			test: typeof script === "string" && script.trim() !== "" && !/no test specified/i.test(script) ? `${manager} ${manager === "bun" ? "run test" : "test"}` : void 0
		};
	}
	if (component.kind === "python") {
		const { project } = objectOf(parsed(await read("pyproject.toml"), parse));
		const extra = Object.entries(objectOf(objectOf(project)["optional-dependencies"])).find(([, needs]) => Array.isArray(needs) && needs.some((need) => /^pytest\b(?!-)/i.test(String(need))))?.[0];
		if (extra !== void 0) return {
			component,
			setup: `pip install -e ".[${extra}]"`,
			test: "python -m pytest -q"
		};
	}
	return {
		component,
		setup: void 0,
		test: void 0
	};
}
/** The parsed text; undefined if it is missing or broken. The check that follows `init` reports the mistake. */
function parsed(text, parse) {
	try {
		return text === void 0 ? void 0 : parse(text);
	} catch {
		return;
	}
}
function objectOf(value) {
	return typeof value === "object" && value !== null ? value : {};
}

// src/features/init/init.ts
const workflowPath = ".github/workflows/release.yml";
/** Writes the workflow, configuration and checklist if they do not exist. Throws UserError outside of a git repository, and for a path through a link. */
async function initialise({ repository, serverUrl }, { git, files }) {
	const root = await git.root();
	if (root === void 0) throw new UserError("This folder is no git repository.", "git init\nThen run init again.");
	const found = await survey(root, {
		git,
		files
	});
	const subject = {
		name: repository?.split("/")[1] ?? root.split("/").at(-1) ?? "this repository",
		components: found.components.map(({ component, test }) => ({
			id: component.id,
			kind: component.kind,
			tested: test !== void 0
		})),
		repositoryUrl: repository === void 0 ? void 0 : `${serverUrl}/${repository}`
	};
	const wanted = [
		[workflowPath, renderWorkflow(found)],
		[".github/release-runbook.yml", renderConfiguration(found)],
		["docs/runbook.md", renderRunbook(subject)]
	];
	const written = [];
	const existing = [];
	for (const [path, text] of wanted) if (await files.facts(`${root}/${path}`) !== void 0) existing.push(path);
	else {
		await requirePlainFolders(root, path, files);
		await files.write(`${root}/${path}`, text);
		written.push(path);
	}
	const workflow = existing.includes(workflowPath) ? await files.readText(`${root}/${workflowPath}`) : void 0;
	return {
		root,
		survey: found,
		written,
		existing,
		otherWorkflow: workflow !== void 0 && !/^[^#\n]*release-runbook/m.test(workflow)
	};
}
/** Throws UserError if a folder of the path is a link or a file: the write would go elsewhere. */
async function requirePlainFolders(root, path, files) {
	const folders = path.split("/").slice(0, -1);
	for (let depth = 1; depth <= folders.length; depth += 1) {
		const folder = folders.slice(0, depth).join("/");
		const kind = (await files.facts(`${root}/${folder}`))?.kind;
		if (kind !== void 0 && kind !== "directory") throw new UserError(`${folder} is a ${kind}, and ${path} belongs below it.`, "Make it a folder, then run init again.");
	}
}
/** Renders the result for a terminal: components, written and existing files, next commands. */
function renderInit({ survey: found, written, existing, otherWorkflow }) {
	const components = found.components.map(({ component }) => {
		const paths = component.kind === "archive" ? component.paths.join(", ") : component.path;
		return `  ${component.id}: ${component.kind}, ${paths === "." ? "the root" : paths}`;
	});
	const skipped = found.examinedFolders.filter(({ taken, why }) => !taken && why !== "").map(({ folder, why }) => `  ${folder}: ${why}`);
	return [
		components.length === 0 ? "Nothing to build was found." : "Found:",
		...components,
		...skipped.length === 0 ? [] : ["Left:", ...skipped],
		"",
		...written.map((path) => `wrote  ${path}`),
		...existing.map((path) => `left   ${path}: it exists`),
		...otherWorkflow ? [
			"",
			`${workflowPath} does not call Release Runbook, so nothing does yet. To get the workflow of init, move that file away and`,
			"run init again; then take over what you need of the old one. Two workflows that release the same tag get into each other's way."
		] : [],
		"",
		"Next: read them, replace OWNER by where the action is, commit them, and see what a release would say:",
		"  npx github:OWNER/release-runbook check",
		""
	].join("\n");
}

export { initialise, renderInit };