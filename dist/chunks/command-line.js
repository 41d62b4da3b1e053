import { t as localFiles } from "./files-shared.js";
import { C as inBackticks, D as localThreads, E as suggestion, L as plainToken, O as clock, Q as stepLine, R as readEnvironment, T as nearest, a as interpret, c as throwAll, i as inputDefinitions, j as localGit, k as localPorts, o as isWriting, q as boundedLines, r as filesFrom, t as commands, w as show$1 } from "./start-shared.js";
import { a as wrap, i as wantsColour, r as painter, t as stepRows } from "./step-rows-shared.js";
import { a as toLines, i as shorten } from "./characters-shared.js";
import { d as shellWord, s as formatDuration } from "./format-shared.js";
import { n as createMasks } from "./mask-shared.js";
import { a as UserError, s as messageWithHint } from "./errors-shared.js";
import { t as ownVersion } from "./own-version-shared.js";
import { t as renderReport } from "./report-shared.js";
import { tmpdir } from "node:os";
import { realpathSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

// src/adapters/terminal/terminal-host.ts
/** The host of the command line, with the masks of its log. */
function terminalHost(masks) {
	return {
		setOutput: () => {},
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
/** Columns for the titles of steps. The evidence of a longer title stands below it. */
const TITLE = 22;
/**
* The log of a terminal. With live lines, the current step and each component build have a line with a spinner at the bottom. Otherwise
* the log prints plain lines. It prints the output of a component build only after a failure. `finish` removes the live lines and
* stops the timer, which never keeps the program alive.
*/
function terminalLog(stream, options) {
	const masks = createMasks();
	const clean = masks.shown;
	const safe = (text) => toLines(clean(text));
	const paint = painter(options.colour);
	const pen = {
		clean,
		safe,
		paint
	};
	const { live, quiet, verbose } = options;
	const screen = makeScreen(stream, safe);
	const print = (text) => {
		if (!quiet) screen.print(safe(text));
	};
	return {
		masks,
		info: print,
		warning: (text) => screen.print(safe(`Warning: ${text}`).map((line) => paint(line, "yellow"))),
		error: (text) => screen.print(safe(`Error: ${text}`).map((line) => paint(line, "red"))),
		debug: (text) => {
			if (verbose) screen.print(safe(text).map((line) => paint(line, "grey")));
		},
		...live ? liveSteps(stream, screen, pen) : {
			step: () => {},
			stepResult: (step) => print(stepLine(step))
		},
		build: (title) => buildLog(title, screen, pen, options),
		finish: () => screen.finish()
	};
}
/** The current step has a live line. Each result is a row of the table that the report prints on a plain terminal. */
function liveSteps(stream, screen, { clean, safe, paint }) {
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
			const width = Math.max(40, stream.columns || 80);
			const shown = {
				...step,
				title: clean(step.title),
				evidence: clean(step.evidence)
			};
			screen.print(stepRows([shown], width, paint, TITLE));
		}
	};
}
function buildLog(title, screen, { safe, paint }, { live, quiet, verbose }) {
	const shown = {
		title: safe(title).join(" "),
		start: performance.now(),
		stage: "",
		last: ""
	};
	const lines = boundedLines(50, 500);
	if (live) screen.add(shown);
	return {
		stage(stage, helper) {
			shown.stage = safe(stage).join(" ");
			shown.last = "";
			lines.add(paint(`--- ${shown.stage}`, "bold"));
			if (!live && !quiet && helper !== true) screen.print([`${shown.title}: ${shown.stage}`]);
		},
		line(text) {
			for (const line of safe(text)) {
				lines.add(line);
				if (line.trim() !== "") shown.last = line.trim();
				if (verbose) screen.print([`${shown.title} | ${line}`]);
			}
		},
		end(result) {
			screen.remove(shown);
			const time = formatDuration(performance.now() - shown.start);
			const word = paint(result === "failed" ? "FAILED" : result, {
				passed: "green",
				failed: "red",
				stopped: "yellow"
			}[result]);
			if (quiet && result !== "failed") return;
			const output = result === "failed" && !verbose ? lines.all() : [];
			screen.print([...output.map((line) => `  | ${line}`), `${shown.title}: ${word} (${time})`]);
		}
	};
}
function makeScreen(stream, safe) {
	const items = /* @__PURE__ */ new Set();
	let painted = 0;
	let turn = 0;
	let timer;
	const draw = (lines) => {
		const erase = painted === 0 ? "" : `\u001b[${painted}A\u001b[J`;
		const width = (stream.columns || 80) - 1;
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

// src/config/usage.ts
/** Flags that exist on the command line only: the form of the value, empty for true or false, and the text of --help. */
const ownFlags = {
	fix: ["", "Replace typographic characters by ASCII in the files of the work tree, and remove fixed findings from the baseline."],
	"update-baseline": ["", "Write all present findings of the text checks into the baseline; the checks accept them from then on."],
	sarif: ["file", "Write the findings to a file for code scanning, as SARIF 2.1.0."],
	explain: ["", "Print the reason for the category of each entry, and what became of every commit."],
	baseline: ["", "Accept the present findings of the text checks in a baseline, so that these checks block new findings only."],
	"one-job": ["", "One job that builds and publishes, instead of two."],
	action: ["owner/name@ref", "The action that the workflow calls, when this copy of the program does not know it."],
	bump: ["step", "auto, by the changes since the last release; or major, minor, patch. Default: auto."],
	pre: ["id", "Prepare a prerelease: rc gives 1.3.0-rc.1, then 1.3.0-rc.2."],
	commit: ["", "Write the files and commit them."],
	yes: ["", "Make the changes. Outside of GitHub Actions a command that writes needs --yes or --dry-run."],
	repository: ["owner/name", "The repository on GitHub. Default: the repository of the remote origin."],
	json: ["", "Print the report as JSON."],
	quiet: ["", "Print the result, warnings and failures only."],
	verbose: ["", "Print the output of builds while they run, and details for debugging."],
	color: ["auto|always|never", "Colours. Default: auto, which heeds NO_COLOR, FORCE_COLOR, CLICOLOR_FORCE and TERM=dumb."],
	version: ["", "Print the version."],
	help: ["", "Print the help of the command."]
};
/** The commands at a terminal: `init`, `prepare`, and every command of the action. */
const terminalCommands = [
	"init",
	"prepare",
	...commands
];
const free = "The tag; it need not exist yet. Default: the tag of the version in the version files.";
/** Of each command: purpose; meaning of its tag; flags besides those of every command; two examples. */
const help = new Map(`
init | write a workflow, a configuration and a checklist for this repository; overwrite nothing | | baseline one-job action | init | init --one-job
prepare | write the next version into every version file and lockfile, before the tag | The version to prepare. Default: it follows from the changes. | bump pre yes commit config | prepare | prepare --commit
release | everything: plan, check, build, notes, publish, and the configured post-publish tasks | The tag. | dry-run yes files draft prerelease latest components | release --dry-run | release v1.2.3 --yes
plan | say what would be released, and what GitHub has already | ${free} | files draft prerelease latest components | plan | plan v1.2.3 --json
check | run the checks on the tag, or on the work tree as it is | The tag; it need not exist yet. Default: none, the work tree. | fix update-baseline sarif components | check | check --fix
build | build and verify the components | ${free} | files components | build | build v1.2.3 --components backend,docs
notes | write the notes of the release | ${free} | explain components | notes > notes.md | notes v1.2.3 --explain
publish | check the tag, write the notes, and publish the files that build stored, or a complete draft | The tag. | dry-run yes run-id files draft prerelease latest | publish v1.2.3 --dry-run | publish v1.2.3 --yes
after | do the configured post-publish tasks that are still missing | The tag. | dry-run yes | after v1.2.3 --dry-run | after v1.2.3 --yes
verify | download a published release and compare it with what was released | The tag. Default: the latest release. | | verify | verify v1.2.3 --repository owner/name
rollback | make an earlier release Latest again and mark the bad release; delete nothing | The tag of the bad release. | reason rollback-to reissue-as dry-run yes | rollback v1.2.3 --reason "prices are wrong" --dry-run | rollback v1.2.3 --reason "prices are wrong" --yes`.trim().split("\n").map((line) => line.split("|").map((cell) => cell.trim())).map(([command = "", ...cells]) => [command, cells]));
/** The flags that the help of a command lists. `init` and `prepare` make no run, so they lack the flags of a run. */
function flagsOf(command) {
	const [, tag, flags] = help.get(command);
	return `${tag && "tag"} ${flags} ${`${command === "init" || command === "prepare" ? "" : "config json quiet verbose color"} repository version help`}`.split(" ").filter(Boolean);
}
/** The text of --help for a command, or the overview, in lines of `width` columns. `program` is how a person calls it. Ends with a newline. */
function usage(name, width, program = "release-runbook") {
	const command = terminalCommands.find((each) => each === name);
	const row = ([first, text], column) => wrap(text, width - column - 3).map((line, at) => `  ${(at === 0 ? first : "").padEnd(column)} ${line}`);
	const [purpose = "", tag, , ...examples] = help.get(command ?? "") ?? [
		"",
		"tag",
		"",
		"init",
		"check",
		"release --dry-run"
	];
	return `${[
		`${program} ${command ?? "COMMAND"}${tag && " [TAG]"} [flags]`,
		"",
		...command === void 0 ? terminalCommands.flatMap((each) => row([each, help.get(each)[0]], 9)) : [...wrap(`${purpose.charAt(0).toUpperCase()}${purpose.slice(1)}.`, width), ""],
		...command === void 0 ? [] : flagsOf(command).flatMap((flag) => row(flagRow(flag, tag ?? ""), 29)),
		"",
		...command === void 0 ? ["First steps:"] : ["Examples:"],
		...examples.map((example) => `  ${program} ${example}`),
		"",
		...command === void 0 ? wrap(`${program} COMMAND --help lists the flags of a command, with examples.`, width) : [],
		...wrap("The token for GitHub is read from GITHUB_TOKEN or GH_TOKEN.", width)
	].join("\n")}\n`;
}
/** A flag with its value, and its meaning with the default. */
function flagRow(flag, tag) {
	if (flag === "tag") return ["TAG, --tag <tag>", tag];
	const input = inputDefinitions.find(({ name }) => name === flag);
	const [value, text] = input === void 0 ? ownFlags[flag] : [input.type, input.description];
	const preset = !input?.default || input.type === "boolean" ? "" : ` Default: ${input.default}.`;
	const short = text.replace(/: true or false/, "").replace(/^For \w+(?:, and needed there)?: (.)/, (_, first) => first.toUpperCase());
	return [`--${flag}${value === "" || value === "boolean" ? "" : ` <${value}>`}`, `${short}${preset}`];
}

// src/config/flags.ts
/** Inputs without a flag. Every user of the machine can read a token in an argument. */
const noFlags = ["command", "token"];
const flagTypes = new Map([...inputDefinitions.filter(({ name }) => !noFlags.includes(name)).map(({ name, type }) => [name, type]), ...Object.entries(ownFlags).map(([name, [value]]) => [name, value === "" ? "boolean" : "text"])]);
/** Parses the arguments: a command, a tag, flags. Throws one UserError with all problems, unless --help or --version is a flag. */
function parseFlags(argv) {
	const { values, words, problems } = collect(argv);
	const nameOf = (name) => `flag ${inBackticks(`--${name}`)}`;
	const asked = words[0] === "help";
	const [word = "", ...others] = asked ? words.slice(1) : words;
	const command = terminalCommands.find((name) => name === word);
	const unknown = word === "" ? "no command is named" : `unknown command ${inBackticks(word)}${suggestion(word, terminalCommands)}`;
	if (command === void 0) problems.push(unknown);
	if (command !== "init" && others.length > 0) {
		const tag = others.shift();
		if (values.has("tag")) problems.push(`the tag is given twice: ${show$1(tag)} and in the flag ${inBackticks("--tag")}`);
		else values.set("tag", tag);
	}
	for (const other of others) problems.push(`unexpected word ${show$1(other)} behind the command`);
	const silent = command === "init" || command === "prepare" ? command : void 0;
	const textOf = (name) => name === "command" ? silent === void 0 ? command ?? "" : "" : values.get(name) ?? "";
	const inputs = interpret(textOf, nameOf, problems);
	for (const name of values.keys()) {
		if (command === void 0 || flagsOf(command).includes(name)) continue;
		const owner = terminalCommands.find((each) => flagsOf(each).includes(name));
		if (silent !== void 0) problems.push(`${silent} takes no flag ${inBackticks(`--${name}`)}`);
		else if (name in ownFlags && name !== "yes") problems.push(`the ${nameOf(name)} belongs to the command ${owner}`);
	}
	const matching = (name, pattern, meaning) => {
		const value = values.get(name) ?? null;
		if (value !== null && !pattern.test(value)) problems.push(`the ${nameOf(name)} must be ${meaning}, not ${show$1(value)}`);
		return value;
	};
	const repository = matching("repository", /^(?:[A-Za-z0-9-]+\/[A-Za-z0-9._-]+)?$/, "owner/name") || null;
	const action = matching("action", /^(?:[A-Za-z0-9-]+\/[A-Za-z0-9._-]+@[\w./-]+)?$/, "owner/name@ref") || null;
	const on = (name) => {
		const value = values.get(name);
		if (value !== void 0 && value !== "true" && value !== "false") problems.push(`the ${nameOf(name)} takes no value`);
		return value === "true";
	};
	const color = matching("color", /^(auto|always|never)$/, "auto, always or never") ?? "auto";
	const step = matching("bump", /^(auto|major|minor|patch)$/, "auto, major, minor or patch");
	const bump = [
		"auto",
		"major",
		"minor",
		"patch"
	].find((each) => each === step) ?? "auto";
	const pre = matching("pre", /^[A-Za-z][0-9A-Za-z-]*$/, "a word such as rc");
	if (values.has("tag") && ((step ?? "auto") !== "auto" || pre)) problems.push("a tag decides the version alone, without `--bump` and `--pre`");
	const sarif = values.get("sarif");
	const own = {
		...on("fix") && { fix: true },
		...on("update-baseline") && { updateBaseline: true },
		...sarif && { sarif }
	};
	const inputsOf = {
		...inputs,
		...own
	};
	const flags = {
		inputs: Object.freeze(inputsOf),
		/** The command that prints its own text, which the action does not have: the command of `inputs` then has no meaning. */
		silent,
		/** For `init`: accept present findings; one job; `owner/name@ref` of this program. */
		baseline: on("baseline"),
		oneJob: on("one-job"),
		action,
		/** For `prepare`: the step of the version, and the word of a prerelease. */
		bump,
		pre,
		commit: on("commit"),
		/** `owner/name`; null: the repository of the remote `origin`. */
		repository,
		json: on("json"),
		/** For `notes`: print the reason for each entry's category instead of the notes. */
		explain: on("explain"),
		yes: on("yes"),
		quiet: on("quiet"),
		verbose: on("verbose"),
		color,
		/** The command whose help is asked for; '' for the overview, undefined for a run. */
		help: asked || argv.length === 0 || on("help") ? command ?? "" : void 0,
		version: on("version")
	};
	const topic = command === void 0 ? "--help lists the commands" : `${command} --help lists its flags`;
	if (flags.help === void 0 && !flags.version) throwAll(problems, `release-runbook ${topic}.`);
	return Object.freeze(flags);
}
/** The words and the values of the flags, with all mistakes in their form: `parseArgs` of Node stops at the first one. */
function collect(argv) {
	const given = {
		values: /* @__PURE__ */ new Map(),
		words: [],
		problems: []
	};
	const rest = [...argv];
	for (let word = rest.shift(); word !== void 0; word = rest.shift()) {
		const [, raw, inline] = /^(-[^=]+)(?:=(.*))?$/s.exec(word) ?? [];
		if (word === "--") given.words.push(...rest.splice(0));
		else if (raw === void 0) given.words.push(word);
		else addFlag(raw, inline, rest, given);
	}
	return given;
}
/** Adds the value or the problem of a flag. Its value is behind `=`, or else the next word, which it then takes. */
function addFlag(raw, inline, rest, { values, problems }) {
	const given = raw === "-h" ? "help" : raw.replace(/^--/, "");
	const name = flagTypes.has(given) ? given : given.replace(/^no-/, "");
	const type = flagTypes.get(name);
	const isNegated = name !== given;
	const isKnown = type === "boolean" || type !== void 0 && !isNegated;
	const value = inline ?? (!(isKnown && isNegated) && (type === "boolean" ? /^(?:true|false)$/ : /^(?!-)/).test(rest[0] ?? "-") ? rest.shift() : void 0);
	if (!isKnown) problems.push(unknownFlag(raw));
	else if (value === void 0 && type !== "boolean") problems.push(`the flag ${inBackticks(raw)} needs a value`);
	else if (type === "globs") values.set(name, [values.get(name), value].filter(Boolean).join("\n"));
	else if (values.has(name)) problems.push(`the flag ${inBackticks(`--${name}`)} is given twice`);
	else values.set(name, isNegated && value !== void 0 ? `${given}=${value}` : value ?? String(!isNegated));
}
function unknownFlag(raw) {
	const flag = inBackticks(raw);
	if (raw === "--token") return `${flag} is no flag, because arguments can be read by other users: set GITHUB_TOKEN or GH_TOKEN`;
	if (!raw.startsWith("--")) return `unknown flag ${flag}`;
	const known = [...flagTypes.keys()].map((name) => `--${name}`);
	const meant = raw.replace(/^--no-/, "--");
	const near = nearest(known.includes(meant) ? meant : raw, known);
	return `unknown flag ${flag}${near === void 0 ? "" : `; did you mean ${inBackticks(near)}?`}`;
}

// src/command-line.ts
/** A closed pipe (`| head`) ends the output, not the run. */
function outliveClosedPipes() {
	for (const stream of [process.stdout, process.stderr]) stream.on("error", (error) => error.code === "EPIPE" ? void 0 : process.exit(1));
}
async function main(argv) {
	const flags = parseFlags(argv);
	if (flags.version) {
		process.stdout.write(`${ownVersion}\n`);
		return 0;
	}
	if (flags.help !== void 0) {
		process.stdout.write(usage(flags.help, process.stdout.columns || 80, await calledAs()));
		return 0;
	}
	const { inputs, json, yes, silent } = flags;
	if (silent === void 0 && isWriting(inputs) && !yes && process.env.GITHUB_ACTIONS !== "true") {
		const publishes = inputs.command === "release" || inputs.command === "publish";
		throw new UserError(`${inputs.command} ${publishes ? "publishes" : "changes things on GitHub"}.`, publishes ? "Add --yes to publish from this machine, or --dry-run to build and verify everything and publish nothing." : "Add --yes to do it from this machine, or --dry-run to see what it would do.");
	}
	const variables = readEnvironment(process.env);
	const directory = variables.workspace === "." ? process.cwd() : variables.workspace;
	const token = plainToken(process.env.GITHUB_TOKEN || process.env.GH_TOKEN || "");
	const git = localGit({
		directory,
		env: process.env,
		token,
		serverUrl: variables.serverUrl,
		early: true
	});
	const loaded = silent === void 0 ? import("./run-to-end.js") : void 0;
	const given = flags.repository ?? variables.repository;
	const [workspace = directory, repository] = await Promise.all([git.root(), given ?? git.originRepository()]);
	const environment = {
		...variables,
		workspace,
		repository
	};
	const log = terminalLog(process.stderr, {
		...flags,
		...styleOf(process.stderr, flags)
	});
	const host = terminalHost(log.masks);
	try {
		const ports = localPorts(environment, token, {
			log,
			host
		}, workspace === directory ? git : void 0);
		const run = {
			inputs: filesFrom(workspace, inputs.sarif === void 0 ? inputs : {
				...inputs,
				sarif: resolve(inputs.sarif)
			}),
			environment,
			ports,
			threads: localThreads,
			recorder: {
				clock,
				log,
				steps: []
			}
		};
		if (silent === "prepare") {
			const { prepare } = await import("./prepare.js");
			const words = argv.map((word) => /^--[\w-]+$/.test(word) ? word : shellWord(word));
			const again = [await calledAs() ?? "release-runbook", ...words].join(" ");
			const today = (/* @__PURE__ */ new Date()).toISOString().slice(0, 10);
			process.stdout.write(host.redact(await prepare(run, {
				...flags,
				again,
				today
			})));
			return 0;
		}
		if (loaded === void 0) {
			const { init } = await import("./init.js");
			const version = flags.action === null && "1.0.0" !== "unbundled" ? ownVersion : void 0;
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
		const { runToEnd } = await loaded;
		for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => onInterrupt(signal, run, log.finish));
		const result = await runToEnd(run);
		log.finish();
		const { report } = result;
		if (json) process.stdout.write(host.redact(renderReport(report)));
		else await show(result, flags, host.redact);
		return report.outcome === "failed" ? 1 : 0;
	} finally {
		log.finish();
	}
}
/** Says what was stopped and what is left. Listeners of the adapters end the programs of the run and remove its folders. */
function onInterrupt(signal, { inputs, recorder }, finish) {
	finish();
	const after = recorder.steps.map(({ title }) => ` after the step "${title}"`).at(-1) ?? "";
	const left = isWriting(inputs) ? "What it did on GitHub stays; the same command goes on from there." : "Nothing is left but files in .release-runbook, if it wrote any.";
	const text = `${inputs.command} was stopped${after}. Its programs are ended, its temporary folders removed. ${left}`;
	process.stderr.write(`\n${wrap(text, process.stderr.columns || 80).join("\n")}\n`);
	setImmediate(() => process.removeAllListeners(signal) && process.kill(process.pid, signal));
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
/** How a person calls this program: npx does not put its name on the PATH. */
async function calledAs() {
	if (process.env.npm_command !== "exec") return void 0;
	const { programOf } = await import("./action-reference.js");
	const { serverUrl } = readEnvironment(process.env);
	const { action, manifest } = await ownPackage(serverUrl);
	return action && programOf(action, manifest, "1.0.0", serverUrl);
}
/** How to write to a stream: whether it shows moving lines, with which colours, in how many columns. */
function styleOf(stream, { color, quiet }) {
	const terminal = stream.isTTY === true;
	return {
		live: terminal && !quiet && process.env.TERM !== "dumb",
		colour: wantsColour(color, process.env, terminal),
		width: stream.columns ?? 100
	};
}
/** Prints the report, with its steps unless the log has shown them. Notes go to stdout, for a file, and then the report goes to stderr. */
async function show(result, flags, redact) {
	const { renderTerminal } = await import("./terminal.js");
	const notes = flags.inputs.command !== "notes" ? void 0 : (flags.explain ? await result.explain() : void 0) ?? result.notes;
	if (notes !== void 0) process.stdout.write(notes);
	const stream = notes === void 0 ? process.stdout : process.stderr;
	const style = styleOf(stream, flags);
	const steps = !flags.quiet && !(style.live && styleOf(process.stderr, flags).live);
	stream.write(`${style.live && !steps ? "\n" : ""}${redact(renderTerminal(result.report, {
		...result,
		...style,
		steps
	}))}`);
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