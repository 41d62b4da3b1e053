import { t as localFiles } from "./files-shared.js";
import { a as boundedLines, i as localGit, n as clock, r as localPorts, t as localThreads } from "./local-threads-shared.js";
import { n as createMasks } from "./mask-shared.js";
import { r as painter, t as stepRows } from "./step-rows-shared.js";
import { i as stepLine } from "./step-status-shared.js";
import { i as toLines, r as shorten, t as printable } from "./characters-shared.js";
import { r as formatDuration } from "./format-shared.js";
import { n as keepHeapSmall, t as keepGarbageSmall } from "./heap-shared.js";
import { n as readEnvironment, t as plainToken } from "./environment-shared.js";
import { n as suggestion } from "./nearest-shared.js";
import { a as interpret, c as throwAll, i as inputDefinitions, o as isWriting, r as filesFrom, t as commands } from "./inputs-shared.js";
import { i as show$1, r as inBackticks } from "./problems-shared.js";
import { a as UserError, s as messageWithHint } from "./errors-shared.js";
import { t as renderReport } from "./report-json-shared.js";
import { tmpdir } from "node:os";
import { realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";

// src/adapters/terminal/terminal-host.ts
/** The host of the command line, with the masks of its log. `outputs` has the values of `setOutput` in order, for `--json`. */
function terminalHost({ log } = {}) {
	const masks = log?.masks ?? createMasks();
	const outputs = /* @__PURE__ */ new Map();
	return {
		outputs,
		setOutput: (name, value) => void outputs.set(name, value),
		summary: async () => {},
		annotate: () => {},
		mask: (secret) => masks.add(secret),
		node: process.versions.node,
		redact: masks.redact,
		artifacts: void 0,
		provenance: void 0
	};
}

// src/adapters/terminal/terminal-log.ts
const SPINNER = [
	"|",
	"/",
	"-",
	"\\"
];
/** Milliseconds between two turns of the spinner. */
const TURN = 120;
/** Columns for the titles of steps: the longest title without a component has 30. */
const TITLE = 30;
/**
* The log of a terminal. On a TTY, the current step and each component build have a live line with a spinner at the bottom. Elsewhere,
* the log prints plain lines. It prints the output of a component build only after a failure. `finish` removes the live lines and
* stops the timer, which never keeps the program alive.
*/
function terminalLog(stream, options) {
	const masks = options.masks ?? createMasks();
	const { redact } = masks;
	const safe = (text) => toLines(redact(printable(redact(text))));
	const paint = painter(options.colour);
	const screen = stream.isTTY ? liveScreen(stream, safe) : plainScreen(stream);
	const print = (text) => screen.print(safe(text));
	return {
		masks,
		info: print,
		warning: (text) => screen.print(safe(`Warning: ${text}`).map((line) => paint(line, "yellow"))),
		error: (text) => screen.print(safe(`Error: ${text}`).map((line) => paint(line, "red"))),
		debug: (text) => {
			if (options.debug) screen.print(safe(text).map((line) => paint(line, "grey")));
		},
		...stream.isTTY ? liveSteps(stream, screen, {
			safe,
			redact,
			paint
		}) : {
			step: () => {},
			stepResult: (step) => print(stepLine(step))
		},
		build: (title) => buildLog(title, screen, {
			safe,
			paint,
			live: stream.isTTY === true
		}),
		finish: () => screen.finish()
	};
}
/** The current step has a live line. Each result is a row of the table that the report prints on a plain terminal. */
function liveSteps(stream, screen, { safe, redact, paint }) {
	let running;
	const end = () => {
		if (running !== void 0) screen.remove(running);
		running = void 0;
	};
	return {
		step(title) {
			end();
			running = {
				title: safe(title).join(" "),
				start: performance.now(),
				stage: "",
				last: ""
			};
			screen.add(running);
		},
		stepResult(step) {
			end();
			const width = Math.max(40, stream.columns ?? 80);
			const shown = {
				...step,
				title: redact(step.title),
				evidence: redact(printable(redact(step.evidence)))
			};
			screen.print(stepRows([shown], width, paint, TITLE));
		}
	};
}
function buildLog(title, screen, { safe, paint, live }) {
	const shown = {
		title: safe(title).join(" "),
		start: performance.now(),
		stage: "",
		last: ""
	};
	const lines = boundedLines(50, 500);
	let ended = false;
	screen.add(shown);
	return {
		stage(stage, helper) {
			shown.stage = safe(stage).join(" ");
			shown.last = "";
			lines.add(paint(`--- ${shown.stage}`, "bold"));
			if (!live && helper !== true) screen.print([`${shown.title}: ${shown.stage}`]);
		},
		line(text) {
			for (const line of safe(text)) {
				lines.add(line);
				if (line.trim() !== "") shown.last = line.trim();
			}
		},
		end(result) {
			if (ended) return;
			ended = true;
			screen.remove(shown);
			const time = formatDuration(performance.now() - shown.start);
			const word = paint(result === "failed" ? "FAILED" : result, {
				passed: "green",
				failed: "red",
				stopped: "yellow"
			}[result]);
			screen.print([...result === "failed" ? lines.all().map((line) => `  | ${line}`) : [], `${shown.title}: ${word} (${time})`]);
		}
	};
}
function plainScreen(stream) {
	return {
		print: (lines) => stream.write(lines.map((line) => `${line}\n`).join("")),
		add: () => {},
		remove: () => {},
		finish: () => {}
	};
}
function liveScreen(stream, safe) {
	const items = /* @__PURE__ */ new Set();
	let painted = 0;
	let turn = 0;
	let timer;
	const draw = (lines) => {
		const erase = painted === 0 ? "" : `\u001b[${painted}A\u001b[J`;
		const width = (stream.columns ?? 80) - 1;
		const live = [...items].map((item) => shorten(liveLine(item, SPINNER[turn % SPINNER.length], safe), width));
		painted = live.length;
		const text = `${erase}${[...lines, ...live].map((line) => `${line}\n`).join("")}`;
		if (text !== "") stream.write(text);
	};
	const tick = () => {
		turn += 1;
		draw([]);
	};
	const stop = () => {
		clearInterval(timer);
		timer = void 0;
	};
	return {
		print: draw,
		add(item) {
			items.add(item);
			if (timer === void 0) timer = setInterval(tick, TURN).unref();
			draw([]);
		},
		remove(item) {
			items.delete(item);
			if (items.size === 0) stop();
			draw([]);
		},
		finish() {
			stop();
			items.clear();
			draw([]);
		}
	};
}
function liveLine({ title, stage, start, last }, spinner, safe) {
	const seconds = Math.floor((performance.now() - start) / 1e3);
	const narrow = last.replace(/[^\x20-\x7e]/g, "?");
	return safe(`${spinner} ${title}${stage === "" ? "" : `: ${stage}`}  ${seconds} s${narrow === "" ? "" : `  ${narrow}`}`).join(" ");
}

// src/config/flags.ts
/** Flags that exist on the command line only: the form of the value, empty for true or false, and the text of --help. */
const ownFlags = {
	repository: ["owner/name", "The repository on GitHub. Default: the repository of the remote origin."],
	fix: ["", "With check: write typography as ASCII in the Markdown files of the work tree, and shrink the baseline."],
	"update-baseline": ["", "With check: accept all findings of the text checks that are there now."],
	baseline: ["", "With init: accept the findings of the text checks that are there now, so that each check blocks."],
	"one-job": ["", "With init: one job that builds and publishes, instead of two."],
	action: ["owner/name@ref", "With init: the action that the workflow calls, when this copy of the program does not know it."],
	yes: ["", "Really change things: needed by release, publish, after and rollback without --dry-run outside GitHub Actions."],
	explain: ["", "For notes: print why each entry is where it is, and what became of every commit."],
	json: ["", "Print the report as JSON."],
	version: ["", "Print the version."],
	help: ["", "Print this."]
};
/** The flags that `init` accepts. */
const initFlags = [
	"repository",
	"action",
	"baseline",
	"one-job",
	"help",
	"version"
];
/** The flags that only `init` accepts. */
const onlyInit = [
	"action",
	"baseline",
	"one-job"
];
/** Inputs without a flag. Every user of the machine can read a token in an argument. */
const noFlags = ["command", "token"];
const flagTypes = new Map([...inputDefinitions.filter(({ name }) => !noFlags.includes(name)).map(({ name, type }) => [name, type]), ...Object.entries(ownFlags).map(([name, [value]]) => [name, value === "" ? "boolean" : "text"])]);
/** Parses the arguments: a command, then flags. Throws one UserError with all problems, unless --help or --version is a flag. */
function parseFlags(argv) {
	const { values, words, problems } = collect(argv);
	const nameOf = (name) => `flag ${inBackticks(`--${name}`)}`;
	const [command = "", ...others] = words;
	if (command === "verify" && others.length > 0) {
		const tag = others.shift();
		if (values.has("tag")) problems.push(`the tag is given twice: ${show$1(tag)} and in the flag ${inBackticks("--tag")}`);
		else values.set("tag", tag);
	}
	for (const word of others) problems.push(`unexpected word ${show$1(word)} behind the command`);
	const init = command === "init";
	const textOf = (name) => name === "command" && !init ? command : values.get(name) ?? "";
	const inputs = interpret(textOf, nameOf, problems);
	if (init) {
		for (const name of values.keys()) if (!initFlags.includes(name)) problems.push(`init takes no flag ${inBackticks(`--${name}`)}`);
	}
	const repository = values.get("repository") || null;
	if (repository !== null && !/^[A-Za-z0-9-]+\/[A-Za-z0-9._-]+$/.test(repository)) problems.push(`the ${nameOf("repository")} must be owner/name, not ${show$1(repository)}`);
	const action = values.get("action") || null;
	if (action !== null && !/^[A-Za-z0-9-]+\/[A-Za-z0-9._-]+@[\w./-]+$/.test(action)) problems.push(`the ${nameOf("action")} must be owner/name@ref, not ${show$1(action)}`);
	const on = (name) => {
		const value = values.get(name);
		if (value !== void 0 && value !== "true" && value !== "false") problems.push(`the ${nameOf(name)} takes no value`);
		return value === "true";
	};
	if (!init) {
		for (const name of onlyInit) if (values.has(name)) problems.push(`the ${nameOf(name)} belongs to the command init`);
	}
	for (const name of ["fix", "update-baseline"]) if (on(name) && inputs.command !== "check") problems.push(`the ${nameOf(name)} belongs to the command check`);
	const inputsOf = {
		...inputs,
		...on("fix") && { fix: true },
		...on("update-baseline") && { updateBaseline: true }
	};
	const flags = {
		inputs: Object.freeze(inputsOf),
		/** The command `init`, which the action does not have: `inputs` then has no meaning. */
		init,
		/** For `init`: accept present findings; one job; `owner/name@ref` of this program. */
		baseline: on("baseline"),
		oneJob: on("one-job"),
		action,
		/** `owner/name`; null: the repository of the remote `origin`. */
		repository,
		json: on("json"),
		/** For `notes`: print the reason for each entry's category instead of the notes. */
		explain: on("explain"),
		yes: on("yes"),
		help: on("help"),
		version: on("version")
	};
	if (flags.explain && inputs.command !== "notes") problems.push("the flag `--explain` is for the command `notes`");
	if (!flags.help && !flags.version) throwAll(problems, "release-runbook --help lists commands and flags.");
	return Object.freeze(flags);
}
function collect(argv) {
	const given = {
		values: /* @__PURE__ */ new Map(),
		words: [],
		problems: []
	};
	let afterUnknown = -1;
	for (const token of parse(argv).tokens) if (token.kind === "option") afterUnknown = addFlag(token, given) ? -1 : token.index + 1;
	else if (token.kind === "positional" && token.index !== afterUnknown) given.words.push(token.value);
	return given;
}
/** The mode is not strict, because the strict mode stops at the first mistake. */
function parse(argv) {
	const options = Object.fromEntries([...flagTypes].map(([name, type]) => [name, { type: type === "boolean" ? "boolean" : "string" }]));
	return parseArgs({
		args: [...argv],
		options: {
			...options,
			help: {
				type: "boolean",
				short: "h"
			}
		},
		strict: false,
		allowPositionals: true,
		tokens: true
	});
}
/** Adds the value or the problem of a flag; returns whether the flag is known. */
function addFlag(token, { values, problems }) {
	const name = flagTypes.has(token.name) ? token.name : token.name.replace(/^no-/, "");
	const type = flagTypes.get(name);
	const flag = inBackticks(token.rawName);
	if (type === void 0 || name !== token.name && type !== "boolean") {
		problems.push(unknownFlag(token));
		return false;
	}
	const value = type === "boolean" ? booleanText(token, name) : token.value;
	if (value === void 0 || type !== "boolean" && !token.inlineValue && value.startsWith("-")) problems.push(`the flag ${flag} needs a value`);
	else if (type === "globs") values.set(name, [values.get(name), value].filter(Boolean).join("\n"));
	else if (values.has(name)) problems.push(`the flag ${inBackticks(`--${name}`)} is given twice`);
	else values.set(name, value);
	return true;
}
function booleanText(token, name) {
	if (name === token.name) return token.value ?? "true";
	return token.value === void 0 ? "false" : `no-${name}=${token.value}`;
}
function unknownFlag(token) {
	const flag = inBackticks(token.rawName);
	if (token.name === "token") return `${flag} is no flag, because arguments can be read by other users: set GITHUB_TOKEN or GH_TOKEN`;
	if (!token.rawName.startsWith("--")) return `unknown flag ${flag}`;
	const known = [...flagTypes.keys()].map((name) => `--${name}`);
	const meant = token.rawName.replace(/^--no-/, "--");
	return `unknown flag ${flag}${suggestion(known.includes(meant) ? meant : token.rawName, known)}`;
}

// src/config/usage.ts
const purposes = {
	release: "everything: plan, check, build, notes, publish, and what is configured for after it",
	plan: "say what would be released, and what GitHub has already",
	check: "run the checks on the tag, or on the work tree as it is",
	build: "build and verify the components",
	notes: "write the notes of the release",
	publish: "publish the files of build and notes; a complete draft needs nothing more",
	verify: "download a published release and compare it with what was released: verify v1.2.3",
	after: "do what is configured for after publishing, as far as it is missing",
	rollback: "make an earlier release Latest again and mark this one; delete nothing"
};
/** The text of --help. Ends with a newline. */
function usage() {
	const rowsOfCommands = [...commands.map((command) => `  ${command.padEnd(10)} ${purposes[command]}`), "  init       write a workflow, a configuration and a checklist for this repository; nothing is overwritten"];
	const flags = inputDefinitions.filter(({ name }) => name !== "command" && name !== "token").map(({ name, type, description }) => [`--${name}${type === "boolean" ? "" : ` <${type}>`}`, description]);
	const own = Object.entries(ownFlags).map(([name, [value, text]]) => [`--${name}${value && ` <${value}>`}`, text]);
	const rows = [...flags, ...own].map(([flag, text]) => `  ${flag.padEnd(26)} ${text}`);
	return [
		"release-runbook <command> [flags]",
		"",
		...rowsOfCommands,
		"",
		...rows,
		"",
		"The token is read from GITHUB_TOKEN or GH_TOKEN.",
		""
	].join("\n");
}

// src/model/own-version.ts
/** The version of this program: the bundle takes it from package.json. */
const ownVersion = "0.1.0";

// src/command-line.ts
/** A closed pipe (`| head`) ends the output, not the run. */
function outliveClosedPipes() {
	for (const stream of [process.stdout, process.stderr]) stream.on("error", (error) => error.code === "EPIPE" ? void 0 : process.exit(1));
}
async function main(argv) {
	const flags = parseFlags(argv);
	if (flags.help) {
		process.stdout.write(usage());
		return 0;
	}
	if (flags.version) {
		process.stdout.write(`${ownVersion}\n`);
		return 0;
	}
	const { inputs, json, yes } = flags;
	if (!flags.init && isWriting(inputs) && !yes && process.env.GITHUB_ACTIONS !== "true") {
		const publishes = inputs.command === "release" || inputs.command === "publish";
		throw new UserError(`${inputs.command} ${publishes ? "publishes" : "changes things on GitHub"}.`, publishes ? "Add --yes to publish from this machine, or --dry-run to build and verify everything and publish nothing." : "Add --yes to do it from this machine, or --dry-run to see what it would do.");
	}
	if (inputs.command === "notes") keepHeapSmall();
	else if (inputs.command === "build" || inputs.command === "release") keepGarbageSmall();
	const variables = readEnvironment(process.env);
	const directory = variables.workspace === "." ? process.cwd() : variables.workspace;
	const token = plainToken(process.env.GITHUB_TOKEN || process.env.GH_TOKEN || "");
	const git = localGit({
		directory,
		env: process.env,
		token: void 0,
		serverUrl: variables.serverUrl
	});
	const workspace = await git.root() ?? directory;
	const repository = flags.repository ?? variables.repository ?? await git.originRepository();
	const environment = {
		...variables,
		workspace,
		repository
	};
	const screen = process.stderr;
	const colour = screen.isTTY === true && !process.env.NO_COLOR;
	const log = terminalLog(screen, { colour });
	const host = terminalHost({ log });
	try {
		const ports = localPorts({
			environment,
			token,
			log,
			host
		});
		const run = {
			inputs: filesFrom(workspace, inputs),
			environment,
			ports,
			threads: localThreads,
			recorder: {
				clock,
				log,
				steps: []
			}
		};
		if (flags.init) {
			const { init } = await import("./init.js");
			const version = flags.action === null && "0.1.0" !== "unbundled" ? ownVersion : void 0;
			const own = await ownPackage(variables.serverUrl);
			const action = flags.action ?? own.action;
			process.stdout.write(await init(run, {
				...own,
				action,
				version,
				baseline: flags.baseline,
				oneJob: flags.oneJob
			}));
			return 0;
		}
		const { runToEnd } = await import("./run-to-end.js");
		const result = await runToEnd(run);
		log.finish();
		const { report } = result;
		if (json) process.stdout.write(host.redact(renderReport(report)));
		else await show(flags.explain ? await explained(result) : result, inputs.command === "notes", host.redact);
		return report.outcome === "failed" ? 1 : 0;
	} finally {
		log.finish();
	}
}
/** Where this program was taken from, as the action of a workflow: `owner/name@commit`; undefined if unknown. And the text of its package.json. */
async function ownPackage(serverUrl) {
	const program = dirname(dirname(realpathSync(process.argv[1] ?? "")));
	const files = localFiles(tmpdir());
	const git = localGit({
		directory: program,
		env: process.env,
		token: void 0,
		serverUrl
	});
	const { actionReference } = await import("./action-reference.js");
	const [lock, manifest] = [await files.readText(join(dirname(program), ".package-lock.json")), await files.readText(join(program, "package.json"))];
	const clone = await git.root() === program ? {
		repository: await git.originRepository(),
		commit: await git.head()
	} : void 0;
	return {
		manifest,
		action: actionReference({
			lock,
			manifest
		}, clone)
	};
}
/** Prints the report, with its steps unless the log has shown them. Notes go to stdout, for a file, and then the report goes to stderr. */
async function show({ report, notes, sources, files }, withNotes, redact) {
	const { renderTerminal } = await import("./terminal.js");
	const stream = withNotes && notes !== void 0 ? process.stderr : process.stdout;
	if (withNotes && notes !== void 0) process.stdout.write(notes);
	const live = stream.isTTY === true;
	const steps = !(live && process.stderr.isTTY === true);
	const style = {
		width: stream.columns ?? 100,
		colour: live && !process.env.NO_COLOR,
		steps,
		sources,
		files
	};
	stream.write(redact(renderTerminal(report, style)));
}
/** The result with an explanation of its notes in place of the notes. */
async function explained(result) {
	const { explainNotes } = await import("./explain.js");
	return result.content === void 0 ? result : {
		...result,
		notes: explainNotes(result.content, result.planned)
	};
}
/** Runs one command of the command line and returns its exit code. Problems are printed on stderr. */
async function commandLine(argv) {
	outliveClosedPipes();
	try {
		return await main(argv);
	} catch (error) {
		process.stderr.write(`${messageWithHint(error, "\n")}\n`);
		return 1;
	}
}

export { commandLine };