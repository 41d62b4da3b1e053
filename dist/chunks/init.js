import { a as __toESM } from "./rolldown-runtime-shared.js";
import { a as UserError } from "./errors-shared.js";
import { t as require_picomatch } from "./picomatch-shared.js";
import { t as parse } from "./smol-toml-shared.js";
import { t as parseYaml } from "./yaml-shared.js";
import { r as skippedFiles, t as detectComponents } from "./detect-shared.js";
import { posix } from "node:path";

// src/features/init/workflow.ts
/** Lines with their reasons in one column, so that both can be read alone. Lines without a reason stay as they are. */
function explained(lines) {
	const widest = Math.max(...lines.filter(({ why }) => why).map(({ text }) => text.length));
	const column = Math.min(72, widest);
	return `${lines.map(({ text, why }) => why ? `${text.padEnd(column)}  # ${why}` : text).join("\n")}\n`;
}
const line$1 = (text, why) => why === void 0 ? { text } : {
	text,
	why
};
/** The steps before the action: the checkout and the tools that the components build with. */
function toolSteps(found) {
	const has = (kind) => found.components.some(({ component }) => component.kind === kind);
	const node = found.nodeVersionFile === void 0 ? "node-version: 24" : `node-version-file: ${found.nodeVersionFile}`;
	const python = found.pythonVersionFile === void 0 ? "python-version: '3.12'" : `python-version-file: ${found.pythonVersionFile}`;
	const pnpm = found.pinned ? [] : [line$1("        with: { version: 10 }", "package.json pins none under \"packageManager\"")];
	return [
		line$1("      - uses: actions/checkout@v6"),
		line$1("        with: { fetch-depth: 0, persist-credentials: false }", "all history for the notes; no token left behind for builds"),
		...has("python") ? [line$1("      - uses: actions/setup-python@v6"), line$1(`        with: { ${python} }`, "the Python that builds and tests")] : [],
		...has("node") && found.packageManager === "pnpm" ? [line$1("      - uses: pnpm/action-setup@v4", "pnpm itself"), ...pnpm] : [],
		...has("node") ? [line$1("      - uses: actions/setup-node@v6"), line$1(`        with: { ${node}, package-manager-cache: false }`, "the Node that builds; a release trusts no cache")] : [],
		...has("node") && found.packageManager === "bun" ? [line$1("      - uses: oven-sh/setup-bun@v2", "bun itself")] : [],
		...has("node") && found.packageManager === "yarn" ? [line$1("      - run: corepack enable", "the yarn that package.json names")] : []
	];
}
/** The release workflow, every line with its reason. Its only expressions are inputs that are handed over as inputs: nothing is put into a shell. */
function renderWorkflow(found) {
	return explained([
		line$1("name: Release"),
		line$1("on:"),
		line$1("  push:"),
		line$1("    tags: ['v[0-9]+.[0-9]+.[0-9]+*']", "a pushed tag such as v1.2.3 is released; the program reads it strictly"),
		line$1("  pull_request:", "pull requests are checked, nothing else"),
		line$1("  workflow_dispatch:", "by hand, from the page of the workflow:"),
		line$1("    inputs:"),
		line$1("      command: { type: choice, default: release, options: [release, after, verify, rollback] }"),
		line$1("      tag: { required: true, description: The tag }", "the tag to release again, to follow up, to verify, or to roll back"),
		line$1("      reason: { description: Why it is rolled back }", "rollback only; must be given there"),
		line$1("      rollback-to: { description: The good tag }", "rollback only; else the newest earlier release that verifies"),
		line$1("      reissue-as: { description: New version of the good one }", "rollback only; else the good one is not published again"),
		line$1("      dry-run: { type: boolean, default: false }", "true: prove everything, change nothing"),
		line$1("permissions: {}", "no job has a right that it does not ask for"),
		line$1("jobs:"),
		line$1("  check:"),
		line$1("    if: github.event_name == 'pull_request'", "what a release would say, before there is a tag"),
		line$1("    runs-on: ubuntu-latest"),
		line$1("    permissions: { contents: read }"),
		line$1("    steps:"),
		...toolSteps({
			...found,
			components: found.components.filter(({ component }) => component.kind === "python")
		}),
		line$1("      - uses: OWNER/release-runbook@v1"),
		line$1("        with: { command: check }", "reads only"),
		line$1("  release:"),
		line$1("    if: github.event_name != 'pull_request'", "the text of strangers never meets a token that can write"),
		line$1("    runs-on: ubuntu-latest"),
		line$1("    permissions:"),
		line$1("      contents: write", "the release and its files"),
		line$1("      pull-requests: read", "labels of pull requests, for the notes"),
		line$1("      issues: write", "the one issue that a rollback opens"),
		line$1("    concurrency: { group: 'release-${{ inputs.tag || github.ref_name }}', cancel-in-progress: false }", "one run for each tag"),
		line$1("    steps:"),
		...toolSteps(found),
		line$1("      - uses: OWNER/release-runbook@v1"),
		line$1("        with:"),
		line$1("          command: ${{ inputs.command || 'release' }}", "the push of a tag releases it"),
		line$1("          tag: ${{ inputs.tag }}", "empty on a push: the pushed tag"),
		line$1("          reason: ${{ inputs.reason }}"),
		line$1("          rollback-to: ${{ inputs.rollback-to }}"),
		line$1("          reissue-as: ${{ inputs.reissue-as }}"),
		line$1("          dry-run: ${{ inputs.dry-run || false }}"),
		line$1("        # env: { SLACK_WEBHOOK: \"${{ secrets.SLACK_WEBHOOK }}\" }", "for after.announce: the secret with the address of the webhook")
	]);
}

// src/features/init/configuration.ts
const line = (text, why) => why === void 0 ? { text } : {
	text,
	why
};
const kindWords = {
	python: "a wheel and an sdist, proved by installing them",
	node: "the zip of what its build script writes",
	archive: "a zip of files of the repository"
};
/** Text that YAML reads as itself, quoted where it has to be. */
const scalar = (text) => {
	return /^[A-Za-z][\w./-]*( [\w./-]+)*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text) ? text : `'${text.replaceAll("'", "''")}'`;
};
function componentLines({ component, setup, test }) {
	const { id, kind, path } = component;
	return [
		line(`  ${id}:`),
		line(`    kind: ${kind}`, kindWords[kind] ?? ""),
		...path === "." ? [] : [line(`    path: ${scalar(path)}`, "its folder; scripts run there")],
		...component.kind === "archive" ? [line(`    paths: [${component.paths.map(scalar).join(", ")}]`, "what is in it")] : [],
		..."archive" in component ? [line(`    archive: ${component.archive}`, "its name on the release page")] : [],
		...setup === void 0 ? [] : [line(`    setup: ${scalar(setup)}`, "what its tests need")],
		...test === void 0 ? kind === "archive" ? [] : [line("    # test: name the command of its tests here, and no release is made without them")] : [line(`    test: ${scalar(test)}`, "no release without it")]
	];
}
/** The configuration, every line with its reason. What it names gates; what it leaves out is switched on by taking away a `#`. */
function renderConfiguration(found) {
	const hasPython = found.components.some(({ component }) => component.kind === "python");
	const components = found.components.flatMap(componentLines);
	return explained([
		line("# What a release of this repository is. The keys are described in docs/configuration.md of Release Runbook."),
		line(""),
		line("checks:", "a check that is named here stops the release; the others only report"),
		line(`  tag: { branches: [${scalar(found.branch)}] }`, "the tag is annotated, and on this branch"),
		line("  ascii: {}", "the text below docs is ASCII"),
		line("  ellipsis: {}", "no code was left out behind an ellipsis"),
		...hasPython ? [line("  python-syntax: {}", "every Python file compiles")] : [],
		...found.qualityTarget === void 0 ? [] : [line("  # The Makefile has a target for the quality of the code. Without the # no release is made when it fails."), line(`  # commands: [{ name: ${found.qualityTarget}, run: make ${found.qualityTarget} }]`)],
		line(""),
		...components.length === 0 ? [line("components: {}", "nothing was found to build: a release of notes, and of what the input \"files\" names")] : [line("components:", "what is built, each in a lane of its own"), ...components],
		line(""),
		line("runbook: docs/runbook.md", "shown in the summary of each run, with its boxes ticked"),
		line(""),
		line("# What happens after publishing. All of it is off; take away the # of what you want. Each line says what the job needs for it."),
		line("# after:"),
		line("#   milestone: close                    # closes the milestone of this name; issues: write"),
		line("#   comment: true                       # tells each issue and pull request that shipped; issues: write, pull-requests: write"),
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
/** What the verified artifact of a kind is, in the words of a box. */
const artifactWords = {
	python: "the wheel installs in a clean environment and says the version of the tag",
	node: "the archive of the build is sound and complete",
	archive: "the archive is sound and complete",
	command: "its files are there",
	files: "its files are there"
};
/** The sections of the runbook, in the order in which a release goes through them. The text is ASCII. */
function runbookSections({ components, repositoryUrl }) {
	const tested = components.filter(({ tested }) => tested);
	const untested = components.filter(({ tested, kind }) => !tested && (kind === "python" || kind === "node"));
	const hasPython = components.some(({ kind }) => kind === "python");
	const page = (path) => repositoryUrl === void 0 ? "" : ` (${repositoryUrl}/${path})`;
	return [
		{
			heading: "Code quality",
			steps: [
				...hasPython ? [passed("All Python files compile", "python-syntax")] : [],
				passed("No code was left out behind an ellipsis", "ellipsis"),
				...tested.map(({ id }) => passed(`The tests of ${id} pass`, `test:${id}`)),
				...untested.map(({ id }) => byHand(`The tests of ${id} pass (name them under "components:" as "test:" and they are run)`)),
				byHand("No known vulnerability is shipped")
			]
		},
		{
			heading: "Versions",
			steps: [
				passed("Every version file says the version of the tag", "version"),
				passed("Breaking changes have the version step that they need", "breaking"),
				byHand("Breaking changes are described for those who update")
			]
		},
		{
			heading: "Documentation",
			steps: [
				passed("All documents are ASCII", "ascii"),
				byHand("The README describes what is new"),
				byHand("The documentation of interfaces says what changed"),
				byHand("Runbooks of operation are up to date")
			]
		},
		{
			heading: "Tag",
			before: [
				"Before the tag, at a terminal, prove everything and publish nothing. Then make the tag; pushing it starts the release.",
				"",
				"```sh",
				"npx github:OWNER/release-runbook check",
				"git tag -a v1.2.3 -m \"Release v1.2.3\"",
				"git push origin v1.2.3",
				"```"
			].join("\n"),
			steps: [passed("The tag is annotated and on a branch that may be released", "tag")]
		},
		{
			heading: "Monitor",
			before: `The workflow "Release" shows this list with its boxes ticked${page("actions")}. When a box cannot be proved, the summary says first what is wrong and what mends it.`,
			steps: [passed("The plan names the right version, components and previous tag", "plan"), ...components.map(({ id }) => passed(`${id} is built`, `build:${id}`))]
		},
		{
			heading: "Artifacts",
			steps: [
				...components.map(({ id, kind }) => passed(`${id}: ${artifactWords[kind] ?? "it is what it says it is"}`, `verify:${id}`)),
				passed("The release is public and complete", "publish"),
				passed("Every file on the release page is the file that was built", "assets")
			]
		},
		{
			heading: "Notes",
			steps: [passed("The notes name every change since the last version", "notes"), byHand("The notes read well")]
		},
		{
			heading: "Deployment",
			steps: [
				passed("The deployment is started for this tag", "dispatch"),
				passed("The public address shows the new version", "health"),
				byHand("The configuration of production is up to date"),
				byHand("The deployment was tried by somebody")
			]
		},
		{
			heading: "Communication",
			steps: [
				passed("The release is announced", "announce"),
				passed("Everybody who waits for a change is told on its issue", "comment"),
				passed("The issues that the release solves are closed", "close-issues"),
				passed("The milestone is closed", "milestone")
			]
		},
		{
			heading: "Monitoring",
			steps: [
				passed("The logs of production show nothing new", "monitoring"),
				passed("What is new works in production", "production"),
				byHand("Performance is as it was")
			]
		},
		{
			heading: "Rollback",
			before: [
				"Nothing is deleted: tags, releases and files stay. The good release becomes Latest again, the bad one is marked, and one issue",
				"says what happened. In the workflow \"Release\" choose the command rollback; or, at a terminal:",
				"",
				"```sh",
				"npx github:OWNER/release-runbook rollback --tag v1.2.3 --reason \"what is wrong\" --dry-run",
				"npx github:OWNER/release-runbook rollback --tag v1.2.3 --reason \"what is wrong\" --yes",
				"```",
				"",
				"With `--reissue-as v1.2.4` the good version is published again under a new number, for those who updated already."
			].join("\n"),
			steps: [
				byHand("How bad it is, and whom it touches, is known"),
				byHand("Rollback or a new version: somebody has decided"),
				passed("The good release verifies", "rollback-verify"),
				passed("The good release is Latest", "rollback-latest"),
				passed("The bad release is marked, with the reason", "rollback-mark"),
				passed("The good version is deployed", "rollback-dispatch"),
				passed("One issue says what happened and what to do at the registries", "rollback-issue"),
				byHand("The team knows"),
				byHand("The mended version is planned")
			]
		},
		{
			heading: "Troubleshooting",
			steps: [],
			after: [
				"- A check fails: the summary names file and line; `npx github:OWNER/release-runbook check` shows the same before a tag.",
				"- A build fails: `npx github:OWNER/release-runbook build` runs the same lanes at a terminal.",
				"- The run was cut off: run it again; it goes on from what is there, and never publishes a part.",
				"- What comes after publishing failed: `npx github:OWNER/release-runbook after --tag v1.2.3 --yes` does what is missing.",
				"- The configuration is wrong but the tag is right: mend it on the branch and run the workflow for the tag."
			].join("\n")
		},
		{
			heading: "Version history",
			steps: [passed("The new version is in this list", "history")],
			after: "With `after: { history: { file: docs/runbook.md, heading: Version history } }` a pull request adds each version here."
		}
	];
}
/** The runbook as a Markdown document: every box with its proof id, or without one where it is for a person. */
function renderRunbook(subject) {
	const head = [
		`# Release runbook of ${subject.name}`,
		"",
		"A box with a proof id in a comment behind it is ticked by the release itself, in the summary of its run. A box without one is for a",
		"person. Change this page as you like: a box keeps its proof as long as its comment stays."
	];
	const sections = runbookSections(subject).flatMap(({ heading, before, steps: stepRecords, after }) => [
		"",
		`## ${heading}`,
		...before === void 0 ? [] : ["", before],
		...stepRecords.length === 0 ? [] : ["", ...stepRecords.map(({ text, proof }) => `- [ ] ${text}${proof === null ? "" : ` <!-- runbook: ${proof} -->`}`)],
		...after === void 0 ? [] : ["", after]
	]);
	return `${[...head, ...sections].join("\n")}\n`;
}

// src/features/init/survey.ts
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
/** Looks at a repository: what it ships, from which branch, with which tools. Untracked files count too: a new project has not committed all of its own yet. */
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
		examinedFolders: [...detected.examinedFolders.filter(({ folder, taken }) => taken || !deeper.components.some(({ path }) => path.startsWith(`${folder}/`))), ...deeper.left],
		packageManager,
		pinned: typeof manifest.packageManager === "string",
		qualityTarget: qualityTarget(await files.readText(posix.join(root, "Makefile"))),
		nodeVersionFile: [".nvmrc", ".node-version"].find(has),
		pythonVersionFile: [".python-version"].find(has)
	};
}
/** The branch that releases are tagged on: main or master where there is one, else the first that holds HEAD. */
async function releaseBranch(git) {
	const head = await git.head();
	const branches = head === void 0 ? [] : await git.branchesWith(head);
	return ["main", "master"].find((name) => branches.includes(name)) ?? branches[0] ?? "main";
}
/** Packages of a monorepo stand deeper than detection looks: frontends in the folders that the workspace file names, Python packages one below. */
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
	const left = [];
	for (const parent of [...parents].filter((parent) => !skippedFiles.test(parent)).sort()) {
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
			left.push({
				folder: parent,
				taken: false,
				why: error.message
			});
		}
	}
	return {
		components,
		left
	};
}
const manifestKinds = {
	"package.json": "node",
	"pyproject.toml": "python",
	"setup.py": "python"
};
/** Whether a folder is one of the workspace that pnpm-workspace.yaml or package.json describes. */
async function workspaceMember(root, files) {
	const pnpm = objectOf(parsed(await files.readText(posix.join(root, "pnpm-workspace.yaml")), parseYaml)).packages;
	const manifest = objectOf(parsed(await files.readText(posix.join(root, "package.json")), JSON.parse)).workspaces;
	const listed = pnpm ?? (Array.isArray(manifest) ? manifest : objectOf(manifest).packages);
	const globs = (Array.isArray(listed) ? listed : []).filter((glob) => typeof glob === "string");
	const excluded = globs.filter((glob) => glob.startsWith("!")).map((glob) => glob.slice(1));
	const wanted = globs.filter((glob) => !glob.startsWith("!")).map((glob) => glob.replace(/\/+$/, ""));
	return wanted.length === 0 ? () => false : (0, import_picomatch.default)(wanted, { ignore: excluded });
}
/** The component under an id, and with an archive, that no other has: packages in two folders may be called alike. */
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
/** The target of a Makefile that proves the quality of the code, by its usual names; undefined when there is none. */
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
/** What a file says; nothing when it is not there or cannot be read: the check that follows names the mistake. */
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
/**
* Writes the workflow, the configuration and the runbook for a repository. A file that exists is never touched, so it can be run
* twice, and needs no `--yes`: it writes to the work tree alone. Throws UserError outside of a git repository.
*/
async function initialise({ repository, serverUrl }, ports) {
	const root = await ports.git.root();
	if (root === void 0) throw new UserError("This folder is no git repository.", "git init\nThen run init again.");
	const found = await survey(root, ports);
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
	const left = [];
	for (const [path, text] of wanted) if (await ports.files.facts(`${root}/${path}`) !== void 0) left.push(path);
	else {
		await requirePlainFolders(root, path, ports.files);
		await ports.files.write(`${root}/${path}`, text);
		written.push(path);
	}
	const workflow = left.includes(workflowPath) ? await ports.files.readText(`${root}/${workflowPath}`) : void 0;
	return {
		root,
		survey: found,
		written,
		left,
		otherWorkflow: workflow !== void 0 && !/^[^#\n]*release-runbook/m.test(workflow)
	};
}
/** A link among the folders would put the file somewhere else. Throws UserError. */
async function requirePlainFolders(root, path, files) {
	const folders = path.split("/").slice(0, -1);
	for (let depth = 1; depth <= folders.length; depth += 1) {
		const folder = folders.slice(0, depth).join("/");
		const kind = (await files.facts(`${root}/${folder}`))?.kind;
		if (kind !== void 0 && kind !== "directory") throw new UserError(`${folder} is a ${kind}, and ${path} belongs below it.`, "Make it a folder, then run init again.");
	}
}
/** What to tell the person who ran it: what was written, what was left, what to do next. */
function renderInit({ survey: found, written, left, otherWorkflow }) {
	const components = found.components.map(({ component }) => {
		const { id, kind, path } = component;
		const places = component.kind === "archive" ? component.paths.join(", ") : path;
		return `  ${id}: ${kind}, ${places === "." ? "the root" : places}`;
	});
	const skipped = found.examinedFolders.filter(({ taken, why }) => !taken && why !== "").map(({ folder, why }) => `  ${folder}: ${why}`);
	return [
		components.length === 0 ? "Nothing to build was found." : "Found:",
		...components,
		...skipped.length === 0 ? [] : ["Left:", ...skipped],
		"",
		...written.map((path) => `wrote  ${path}`),
		...left.map((path) => `left   ${path}: it exists`),
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