import { a as UserError } from "./errors-shared.js";
import { n as formatDuration } from "./format-shared.js";
import { posix } from "node:path";

// src/features/build/run/component-build.ts
/** Thrown in a lane that is stopped because another one failed. Says nothing: the other one does. */
var ComponentBuildCancelled = class extends Error {
	name = "LaneStopped";
};
/** A program that failed, with its exit code and last lines. */
var CommandError = class extends UserError {
	exitCode;
	tail;
	constructor(message, hint, completed) {
		super(message, hint);
		this.exitCode = completed.code;
		this.tail = lastLines(completed.output);
	}
};
/** The last lines of a program's output that are not empty, without colours; of a line drawn over and over only its last form. */
function lastLines(output, count = 20) {
	return output.replace(/\u001b\[[0-9;?]*[ -/]*[@-~]/g, "").split("\n").map((line) => line.replace(/\r+$/, "").replace(/^.*\r/, "").trimEnd()).filter((line) => line !== "").slice(-count);
}
/** Makes a lane ready to run. */
function startComponentBuild(given, setting) {
	const { ports, signal, began, log } = setting;
	const { component } = given;
	const proofs = [];
	const stages = [];
	let current = "setup";
	const build = {
		...given,
		files: ports.files,
		async run(command) {
			log.stage(`${current}: ${command.title}`);
			return judge(await ports.exec.run(execCommand(build, command, {
				signal,
				onLine: (line) => log.line(line)
			})), command, component);
		},
		addEvidence: (evidence) => void proofs.push({
			component: component.id,
			stage: current,
			evidence
		}),
		warn: (text) => void proofs.push({
			component: component.id,
			stage: current,
			evidence: text,
			warning: true
		})
	};
	return {
		build,
		proofs,
		stages,
		current: () => current,
		withDirectories: (place) => startComponentBuild({
			...given,
			...place,
			tools: {}
		}, {
			...setting,
			log: {
				...log,
				stage: (title) => log.stage(`second build, ${title}`)
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
/** Everything runs under umask 022: modes of built files depend on it, and backends pack them (setuptools copies them into the wheel). */
function execCommand(build, command, watching) {
	return {
		program: "sh",
		args: [
			"-c",
			"umask 022 && exec \"$0\" \"$@\"",
			command.program,
			...command.args
		],
		cwd: command.cwd ?? build.directory,
		env: mergedEnvironment(build.env, command.env),
		timeout: build.component.timeout,
		processTag: build.component.id,
		...watching
	};
}
/** An environment with changes; undefined takes a variable out. */
function mergedEnvironment(env, changes = {}) {
	const merged = Object.entries({
		...env,
		...changes
	}).filter((entry) => entry[1] !== void 0);
	return Object.fromEntries(merged);
}
const NOT_FOUND = [126, 127];
function judge(completed, command, component) {
	const { outcome, code } = completed;
	if (outcome === "stopped") throw new ComponentBuildCancelled();
	if (outcome === "timed-out") throw new CommandError(`\`${command.title}\` was stopped after its time limit of ${formatDuration(component.timeout)}.`, `Find out what it waits for, or set \`timeout:\` of the component ${component.id}.`, completed);
	if (command.missing !== void 0 && (outcome === "not-found" || NOT_FOUND.includes(code))) throw new CommandError(command.missing, "", completed);
	if (outcome === "not-found") throw new CommandError(`\`${command.title}\` could not be started.`, "", completed);
	const told = code === 0 ? void 0 : command.explain?.(completed.output);
	if (told !== void 0) throw new CommandError(told.message, told.hint, {
		...completed,
		output: told.output
	});
	if (code !== 0) throw new CommandError(`\`${command.title}\` ended with exit code ${code}.`, whereToLook(command, component), completed);
	return completed;
}
/** The command as a person would type it, for one that runs in the component's folder and was not shortened for its title. */
function whereToLook({ title, cwd }, { path }) {
	if (cwd !== void 0 || title.endsWith("...")) return "";
	return `Run it where you can look at it:\n  ${path === "." ? "" : `cd ${path} && `}${title}`;
}
/** GitHub takes no asset of this size or more. In bytes (docs/platform.md 27). */
const tooLarge = 2 ** 31;
/** Throws UserError for a file that GitHub would not take as an asset for its size, in bytes. */
function requireAssetSize(name, size) {
	if (size === 0) throw new UserError(`${name} is empty, and GitHub takes no empty asset.`, "Leave it out, or find out why nothing was written.");
	if (size >= tooLarge) throw new UserError(`${name} has ${size} bytes; GitHub takes assets of less than 2 GiB.`, "Split it.");
}
/** Digests of files in a lane's dist folder, sorted by name. Throws UserError for one that GitHub would not take as an asset. */
async function builtFiles(build, names) {
	const sorted = [...names].sort();
	return Promise.all(sorted.map(async (name) => {
		const path = posix.join(build.dist, name);
		const facts = await build.files.facts(path);
		if (facts?.kind !== "file") throw new UserError(`The file ${name} is no longer there.`, "A script of the component took it away.");
		requireAssetSize(name, facts.size);
		return {
			name,
			component: build.component.id,
			path,
			...await build.files.digest(path)
		};
	}));
}

export { mergedEnvironment as a, lastLines as i, ComponentBuildCancelled as n, requireAssetSize as o, builtFiles as r, startComponentBuild as s, CommandError as t };