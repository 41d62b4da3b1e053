import { a as UserError } from "./errors-shared.js";
import { a as formatDuration, f as visible, l as shellWord } from "./format-shared.js";
import { t as TOO_LARGE } from "./asset-names-shared.js";
import { posix } from "node:path";

// src/features/build/run/component-build.ts
/** Makes a `MemoizeByKey` with results of its own. */
function makeMemoizeByKey() {
	const results = /* @__PURE__ */ new Map();
	return (key, work) => {
		const result = results.get(key) ?? work();
		results.set(key, result);
		return result;
	};
}
/** Ends a component build because another one failed. It has no message: the other one has. */
var ComponentBuildCancelled = class extends Error {
	name = "ComponentBuildCancelled";
};
/** A failure of a program, with its exit code and the last lines of its output. */
var CommandError = class extends UserError {
	exitCode;
	tail;
	constructor(message, hint, completed) {
		super(message, hint);
		this.exitCode = completed.code;
		this.tail = lastLines(completed.output);
	}
};
/** The last non-empty lines of a program's output, without colours, progress bars of pip and its notices. Of other bars the last state stays. */
function lastLines(output, count = 20) {
	return output.replace(/\u001b\[[0-9;?]*[ -/]*[@-~]/g, "").split("\n").map((line) => line.replace(/\r+$/, "").replace(/^.*\r/, "").trimEnd()).filter((line) => line !== "" && !/\u2501{4}|^\[notice\]/.test(line)).slice(-count);
}
/** Prepares a component build; it starts with its first stage. `began`: the start of the whole build, by the clock. */
function startComponentBuild(fields, context) {
	const { ports, signal, began, log } = context;
	const component = fields.component.id;
	const evidence = [];
	const stages = [];
	let current = "setup";
	const build = {
		...fields,
		files: ports.files,
		async run(command) {
			log.stage(`${current}: ${command.title}`, command.shown !== true);
			const completed = await ports.exec.run({
				program: "sh",
				args: [
					"-c",
					"umask 022 && exec \"$0\" \"$@\"",
					command.program,
					...command.args
				],
				cwd: command.cwd ?? build.directory,
				env: mergedEnvironment(build.env, command.env),
				timeout: fields.component.timeout,
				processTag: component,
				signal,
				onLine: (line) => log.line(line)
			});
			requireSuccess(completed, command, fields.component);
			return completed;
		},
		addEvidence: (text) => void evidence.push({
			component,
			stage: current,
			evidence: text
		}),
		warn: (text) => void evidence.push({
			component,
			stage: current,
			evidence: text,
			warning: true
		})
	};
	return {
		build,
		evidence,
		stages,
		/** The running stage, or the last one. */
		current: () => current,
		/** The same component build in other folders, for a second build. Its evidence is not kept. */
		withDirectories: (directories) => startComponentBuild({
			...fields,
			...directories,
			tools: {}
		}, {
			...context,
			log: {
				...log,
				stage: (title, helper) => log.stage(`second build, ${title}`, helper)
			}
		}).build,
		async stage(name, work) {
			if (signal.aborted) throw new ComponentBuildCancelled();
			current = name;
			const start = ports.clock.now();
			const record = (status) => stages.push({
				stage: name,
				status,
				start: start - began,
				ms: ports.clock.now() - start
			});
			try {
				await work();
				if (signal.aborted) throw new ComponentBuildCancelled();
				record("passed");
			} catch (error) {
				record(error instanceof ComponentBuildCancelled ? "stopped" : "failed");
				throw error;
			}
		}
	};
}
/** An environment with changes; undefined removes a variable. */
function mergedEnvironment(env, changes = {}) {
	const merged = Object.entries({
		...env,
		...changes
	}).filter((entry) => entry[1] !== void 0);
	return Object.fromEntries(merged);
}
const NOT_FOUND = [126, 127];
function requireSuccess(completed, command, component) {
	const { outcome, code } = completed;
	if (outcome === "stopped") throw new ComponentBuildCancelled();
	if (outcome === "timed-out") throw new CommandError(`\`${command.title}\` was stopped after its time limit of ${formatDuration(component.timeout)}.`, `Find out what it waits for, or set \`timeout:\` of the component ${component.id}.`, completed);
	if (command.missing !== void 0 && (outcome === "not-found" || NOT_FOUND.includes(code))) throw new CommandError(command.missing, "", completed);
	if (outcome === "not-found") throw new CommandError(`\`${command.title}\` could not be started.`, "", completed);
	if (code === 0) return;
	const known = command.explain?.(completed.output);
	if (known !== void 0) throw new CommandError(known.message, known.hint, {
		...completed,
		output: known.output
	});
	throw new CommandError(`\`${command.title}\` ended with exit code ${code}.`, reproduceHint(command, component), completed);
}
/** The whole command to paste at the root of the repository. `path` is the folder in which it runs. */
function pasteable({ program, args, title }, path) {
	const script = program === "bash" ? args.at(-1).trim() : title;
	const line = script.includes("\n") ? `bash -eo pipefail -c ${shellWord(script)}` : script;
	return path === "." ? line : `cd ${shellWord(visible(path))} && ${line}`;
}
/** How to run the command by hand; empty for another folder than the component's. */
function reproduceHint(command, { path }) {
	return command.cwd === void 0 ? `Run it on your machine:\n  ${pasteable(command, path).replaceAll("\n", "\n  ")}` : "";
}
/** Throws UserError when GitHub would refuse an asset for its size in bytes. */
function requireAssetSize(name, size) {
	if (size === 0) throw new UserError(`${name} is empty, and GitHub takes no empty asset.`, "Leave it out, or find out why nothing was written.");
	if (size >= TOO_LARGE) throw new UserError(`${name} has ${size} bytes; GitHub takes assets of less than 2 GiB.`, "Split it.");
}
/** Digests of files in the dist folder, sorted by name: one at a time, as each needs a buffer. Throws UserError when GitHub would refuse a file as an asset. */
async function builtFiles(build, names) {
	const built = [];
	for (const name of [...names].sort()) {
		const path = posix.join(build.dist, name);
		const facts = await build.files.facts(path);
		if (facts?.kind !== "file") throw new UserError(`The file ${name} is no longer there.`, "A script of the component took it away.");
		requireAssetSize(name, facts.size);
		built.push({
			name,
			component: build.component.id,
			path,
			...await build.files.digest(path)
		});
	}
	return built;
}

export { makeMemoizeByKey as a, requireAssetSize as c, lastLines as i, startComponentBuild as l, ComponentBuildCancelled as n, mergedEnvironment as o, builtFiles as r, pasteable as s, CommandError as t };