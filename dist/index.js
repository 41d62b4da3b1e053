import { I as UserError, R as messageWithHint } from "./chunks/common-shared.js";
import { a as setOutput, i as notice, n as error, o as setSecret, s as warning } from "./chunks/actions-core-shared.js";
import { D as localThreads, O as clock, Y as workflowLog, k as localPorts, r as filesFrom, s as readInputs, z as readEnvironment } from "./chunks/start-shared.js";
import { appendFile, stat } from "node:fs/promises";

// src/adapters/actions/guard-process.ts
/**
* Lets only the log write to stdout and stderr of a workflow step, because the runner executes workflow commands in both streams. Text that Node, libraries and
* worker threads write to stderr goes through the log. A warning of Node becomes a debug message. An error that nobody caught ends the process with exit code 1
* and one annotation, without the source line that Node would print.
*/
function guardProcess(log, host) {
	process.stderr.write = ((chunk, ...rest) => {
		log.info((typeof chunk === "string" ? chunk : Buffer.from(chunk).toString()).replace(/\r?\n$/, ""));
		for (const done of rest) if (typeof done === "function") done();
		return true;
	});
	process.removeAllListeners("warning");
	process.on("warning", ({ name, message }) => log.debug(`${name}: ${message}`));
	process.on("uncaughtException", (error) => {
		host.annotate({
			level: "error",
			title: "Release Runbook",
			message: `The program ended with an error of its own: ${error?.message ?? error}`
		});
		process.exit(1);
	});
}

// src/adapters/actions/workflow-artifacts.ts
/** The store of workflow artifacts; undefined outside a step and on GitHub Enterprise Server (docs/platform.md 66). */
function workflowArtifacts(env) {
	const host = new URL(env.GITHUB_SERVER_URL || "https://github.com").hostname;
	const served = host === "github.com" || host.endsWith(".ghe.com") || host.endsWith(".localhost");
	if (!env.ACTIONS_RUNTIME_TOKEN || !env.ACTIONS_RESULTS_URL || !served) return void 0;
	const client = async () => new (await (import("./chunks/artifact-client.js"))).DefaultArtifactClient();
	/** The client finds artifacts of this run with the runtime token of the step, and artifacts of another run with the API. */
	const ofRun = (run) => {
		if (run === void 0 || run === env.GITHUB_RUN_ID) return {};
		const [repositoryOwner = "", repositoryName = ""] = (env.GITHUB_REPOSITORY ?? "").split("/");
		return { findBy: {
			token: env.INPUT_TOKEN ?? "",
			workflowRunId: Number(run),
			repositoryOwner,
			repositoryName
		} };
	};
	return {
		async upload(name, root, paths, retentionDays, mayReplace) {
			const store = await client();
			const options = {
				retentionDays,
				compressionLevel: 0
			};
			try {
				await store.uploadArtifact(name, [...paths], root, options);
			} catch (error) {
				if (!/already exists|conflict/i.test(error.message)) throw error;
				if (mayReplace !== void 0 && !await mayReplace()) return;
				await store.deleteArtifact(name);
				await store.uploadArtifact(name, [...paths], root, options);
			}
		},
		async list(run) {
			try {
				const { artifacts } = await (await client()).listArtifacts({
					latest: true,
					...ofRun(run)
				});
				return artifacts.map(({ id, name, digest }) => ({
					id,
					name,
					digest
				}));
			} catch (error) {
				throw unreadableStore("list the workflow artifacts", run, error);
			}
		},
		async download({ id, name, digest }, folder, run) {
			let mismatch;
			try {
				const expected = digest === void 0 ? {} : { expectedHash: digest.startsWith("sha256:") ? digest : `sha256:${digest}` };
				mismatch = (await (await client()).downloadArtifact(id, {
					path: folder,
					...expected,
					...ofRun(run)
				})).digestMismatch;
			} catch (error) {
				throw unreadableStore(`read the workflow artifact ${name}`, run, error);
			}
			if (mismatch) throw new UserError(`The workflow artifact ${name} did not arrive as it was uploaded: its digest is not ${digest}.`, "Run the job again; if it happens again, run the job that made it.");
		}
	};
}
function unreadableStore(task, run, error) {
	const where = run === void 0 ? "of this run" : `of run ${run}`;
	const hint = run === void 0 ? "Run the job again." : "Give the job \"actions: read\"; artifacts are kept for 7 days.";
	return new UserError(`The store could not ${task} ${where}: ${error.message}`, hint, { cause: error });
}

// src/adapters/actions/workflow-host.ts
/** Bytes. GitHub drops a longer summary completely (actions/runner, FileCommandManager.cs). */
const SUMMARY_LIMIT = 1048576;
/** The host of a workflow step over the commands and command files of the runner, with the masks of its log. */
function workflowHost(env, masks, { artifacts, provenance } = {}) {
	return {
		setOutput: (name, value) => setOutput(name, masks.redact(value)),
		summary: (markdown) => appendSummary(env.GITHUB_STEP_SUMMARY, masks.redact(markdown)),
		annotate: (annotation) => annotate(annotation, masks),
		mask(secret) {
			if (secret.trim() === "") return;
			masks.add(secret);
			setSecret(secret);
		},
		node: process.versions.node,
		redact: masks.redact,
		artifacts,
		provenance
	};
}
const COMMANDS = {
	error,
	warning,
	notice
};
/** Adds the Markdown to the summary of the step, up to GitHub's limit. A server without job summaries gives no file. */
async function appendSummary(file, markdown) {
	if (file === void 0 || file === "") return;
	const facts = await stat(file).catch(() => void 0);
	await appendFile(file, cutTo(`${markdown.trimEnd()}\n`, SUMMARY_LIMIT - (facts?.size ?? 0)));
}
/** The text in at most `bytes` bytes of UTF-8. A longer text is cut after a line and ends with a note. */
function cutTo(text, bytes) {
	if (Buffer.byteLength(text) <= bytes) return text;
	const note = "\n\nThe rest did not fit into the job summary.\n";
	const available = bytes - Buffer.byteLength(note);
	if (available < 0) return "";
	return `${Buffer.from(text).toString("utf8", 0, available).replace(/\n[^\n]*$/, "")}${note}`;
}
function annotate({ level, message, title, path, line, column }, masks) {
	const shown = (text) => masks.shown(text).replaceAll("##[", "## [");
	const place = path === void 0 || path.includes("##[") ? {} : {
		file: path,
		...line !== void 0 && { startLine: line },
		...column !== void 0 && { startColumn: column }
	};
	COMMANDS[level](shown(message), {
		title: shown(title),
		...place
	});
}

// src/adapters/actions/workflow-provenance.ts
/** The provenance port over the identity of a step of GitHub Actions; undefined outside a step. */
function workflowProvenance(env) {
	if (env.GITHUB_ACTIONS !== "true") return void 0;
	const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token } = env;
	const host = new URL(env.GITHUB_SERVER_URL || "https://github.com").hostname;
	const client = () => import("./chunks/provenance-client.js");
	return {
		served: host === "github.com" || host.endsWith(".ghe.com"),
		claims: async () => url && token ? (await client()).readClaims() : void 0,
		attest: async (subjects) => (await client()).attestSubjects(subjects, env.INPUT_TOKEN ?? "")
	};
}

// src/index.ts
const { env } = process;
const environment = readEnvironment(env);
const log = workflowLog((text) => process.stdout.write(text));
const host = workflowHost(env, log.masks, {
	artifacts: workflowArtifacts(env),
	provenance: workflowProvenance(env)
});
guardProcess(log, host);
try {
	if (Number.parseInt(process.versions.node, 10) < 24) throw new UserError(`Release Runbook needs Node 24 or newer; this is Node ${process.versions.node}.`);
	const inputs = filesFrom(environment.workspace, readInputs(env));
	const ports = localPorts(environment, inputs.token ?? void 0, {
		log,
		host
	});
	const { runToEnd } = await import("./chunks/run-to-end.js");
	const { report } = await runToEnd({
		inputs,
		environment,
		ports,
		threads: localThreads,
		recorder: {
			clock,
			log,
			steps: []
		}
	});
	process.exitCode = report.outcome === "failed" ? 1 : 0;
} catch (error) {
	host.annotate({
		level: "error",
		title: "Release Runbook",
		message: messageWithHint(error, "\n")
	});
	process.exitCode = 1;
}

export {  };