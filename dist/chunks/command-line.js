import { I as UserError, O as shellWord, R as messageWithHint, t as localFiles } from "./common-shared.js";
import { D as localThreads, O as clock, R as plainToken, j as localGit, k as localPorts, o as isWriting, r as filesFrom, z as readEnvironment } from "./start-shared.js";
import { a as terminalLog, d as terminalHost, i as usage, l as wantsColour, n as ownVersion, r as parseFlags, t as renderReport, u as wrap } from "./terminal-shared.js";
import { tmpdir } from "node:os";
import { realpathSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

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