import { _ as toLines, f as createMasks, g as shorten, h as printableAscii, w as formatDuration } from "./common-shared.js";
import { $ as stepLine, C as inBackticks, E as suggestion, J as boundedLines, T as nearest, X as STATUS_MARK, a as interpret, c as throwAll, i as inputDefinitions, t as commands, w as show } from "./start-shared.js";

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

// src/text/wrap.ts
/** Lines of at most `width` columns, broken at spaces; a longer word gets a line of its own. */
function wrap(text, width) {
	return printableAscii(text).trimEnd().split("\n").flatMap((paragraph) => {
		const indent = /^ */.exec(paragraph)[0];
		const line = new RegExp(`\\S.{0,${Math.max(0, width - indent.length - 1)}}(?= |$)|\\S+`, "g");
		return (paragraph.trim().replace(/ +/g, " ").match(line) ?? [""]).map((words) => indent + words);
	});
}

// src/report/terminal-text.ts
const COLOUR = {
	red: 31,
	green: 32,
	yellow: 33,
	cyan: 36,
	grey: 90,
	bold: 1
};
/** ANSI colours, or none. */
const painter = (colours) => (text, colour) => colours && text !== "" ? `\u001b[${COLOUR[colour]}m${text}\u001b[0m` : text;
/** Printable ASCII without line ends. */
function oneLine(text) {
	return printableAscii(text).replace(/(?<!\s)\s*\n\s*/g, " ").trim();
}
/**
* Whether a stream gets colours. The order is: `choice` (`--color`), FORCE_COLOR (force-color.org), NO_COLOR (no-color.org), CLICOLOR_FORCE
* (bixense.com/clicolors), as in Node. Without them, a terminal that understands colours gets colours.
*/
function wantsColour(choice, env, terminal) {
	if (choice !== "auto") return choice === "always";
	if (env.FORCE_COLOR) return !["0", "false"].includes(env.FORCE_COLOR);
	if (env.NO_COLOR) return false;
	return (env.CLICOLOR_FORCE || "0") !== "0" || terminal && env.TERM !== "dumb";
}

// src/report/step-rows.ts
const STATUS_COLOUR = {
	passed: "green",
	warned: "yellow",
	failed: "red",
	skipped: "grey",
	manual: "cyan"
};
/** Steps as rows of a table of `width` columns. Evidence stands below a title longer than `column`, by default the length of the longest title. */
function stepRows(steps, width, paint, column) {
	const titles = steps.map((step) => shorten(oneLine(step.title), width - 20));
	const most = Math.min(width - 20, Math.max(30, Math.floor(width * .45)));
	const wide = Math.min(most, column ?? Math.max(0, ...titles.map((title) => title.length)));
	const room = width - wide - 22;
	return steps.flatMap((step, at) => {
		const title = titles[at];
		const time = step.status === "skipped" || step.status === "manual" ? "" : formatDuration(step.ms);
		const evidence = wrap(shorten(oneLine(step.evidence), 400), room < 24 ? width - 9 : room);
		const below = room < 24 || title.length > wide || evidence[0].length > room;
		const start = `${paint(STATUS_MARK[step.status].padEnd(8), STATUS_COLOUR[step.status])} ${title.padEnd(below ? width - 20 : wide)}`;
		const clock = time === "" ? "" : paint(time.padStart(10), "grey");
		const rest = evidence.slice(below ? 0 : 1).flatMap((line) => line === "" ? [] : `${" ".repeat(room < 24 ? 9 : wide + 11)}${line}`);
		return [`${below ? start : `${start}  ${(evidence[0] ?? "").padEnd(room)}`} ${clock}`.trimEnd(), ...rest];
	});
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
	const safe = (text) => toLines(masks.shown(text));
	const paint = painter(options.colour);
	const { live, quiet, verbose } = options;
	const screen = makeScreen(stream, safe);
	const print = (text) => {
		if (!quiet) screen.print(safe(text));
	};
	let running;
	const end = () => {
		if (running !== void 0) screen.remove(running);
		running = void 0;
	};
	/** The current step has a live line. Each result is a row of the table that the report prints on a plain terminal. */
	const liveSteps = {
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
				title: masks.shown(step.title),
				evidence: masks.shown(step.evidence)
			};
			screen.print(stepRows([shown], width, paint, TITLE));
		}
	};
	const build = (title) => {
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
	};
	return {
		masks,
		info: print,
		warning: (text) => screen.print(safe(`Warning: ${text}`).map((line) => paint(line, "yellow"))),
		error: (text) => screen.print(safe(`Error: ${text}`).map((line) => paint(line, "red"))),
		debug: (text) => {
			if (verbose) screen.print(safe(text).map((line) => paint(line, "grey")));
		},
		...live ? liveSteps : {
			step: () => {},
			stepResult: (step) => print(stepLine(step))
		},
		build,
		finish: screen.finish
	};
}
/** Prints whole lines above the live lines, if there are any, and paints the live lines again. */
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
		if (values.has("tag")) problems.push(`the tag is given twice: ${show(tag)} and in the flag ${inBackticks("--tag")}`);
		else values.set("tag", tag);
	}
	for (const other of others) problems.push(`unexpected word ${show(other)} behind the command`);
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
		if (value !== null && !pattern.test(value)) problems.push(`the ${nameOf(name)} must be ${meaning}, not ${show(value)}`);
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

// src/model/own-version.ts
/** The version of this program: the bundle takes it from package.json. */
const ownVersion = "1.0.0";

// src/report/report.ts
/** The text of report.json: an indent of two spaces, a newline at the end. */
function renderReport(report) {
	return `${JSON.stringify(report, void 0, 2)}\n`;
}

export { terminalLog as a, painter as c, terminalHost as d, usage as i, wantsColour as l, ownVersion as n, stepRows as o, parseFlags as r, oneLine as s, renderReport as t, wrap as u };