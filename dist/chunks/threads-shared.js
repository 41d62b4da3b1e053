import { I as UserError } from "./common-shared.js";
import { Worker } from "node:worker_threads";

// src/adapters/threads/threads.ts
/** The script of a thread. The bundle puts this file into a folder of chunks, one level below the entries. */
const scriptOf = (name) => new URL(import.meta.url.endsWith(".ts") ? `../../${name}-worker.ts` : `../${name}-worker.js`, import.meta.url);
/**
* Starts a thread that answers requests in their order. `name` begins the sentence of a UserError if the thread ends unexpectedly. `busy` is the
* number of open requests. A small young generation frees unpacked data and the buffers of zlib early.
*/
function startThread(script, name, resourceLimits = { maxYoungGenerationSizeMb: 2 }) {
	const worker = new Worker(script, { resourceLimits });
	const waiting = [];
	let broken;
	const fail = (reason) => {
		broken ??= new UserError(`${name} ended unexpectedly: ${reason}.`, "Run it again; when it happens again, report it.");
		for (const { reject } of waiting.splice(0)) reject(broken);
	};
	worker.on("message", (reply) => {
		const request = waiting.shift();
		if ("refusal" in reply) request?.reject(new UserError(reply.refusal.message, reply.refusal.hint));
		else request?.resolve(reply.answer);
	});
	worker.on("error", (error) => fail(error instanceof Error ? error.message : String(error)));
	worker.on("exit", (code) => fail(`exit code ${code}`));
	return {
		busy: () => waiting.length,
		ask(request) {
			if (broken !== void 0) return Promise.reject(broken);
			const answer = Promise.withResolvers();
			waiting.push(answer);
			worker.postMessage(request);
			return answer.promise;
		},
		stop: () => worker.terminate()
	};
}
/** The answer of a thread of its own. */
async function askOnce(request, ...thread) {
	const { ask, stop } = startThread(...thread);
	try {
		return await ask(request);
	} finally {
		await stop();
	}
}
/** Audits in a thread. Throws UserError. */
const auditInThread = (request) => askOnce(request, scriptOf("audit"), "The thread that audits the files");
/** Scans texts in a thread. Throws UserError. */
function scanInThread({ job, counter, deferred }) {
	return askOnce({
		job: {
			...job,
			paths: job.paths.join("\0")
		},
		counter,
		deferred
	}, scriptOf("text"), "The thread that reads texts", {
		maxYoungGenerationSizeMb: 4,
		maxOldGenerationSizeMb: 256
	});
}

export { startThread as i, scanInThread as n, scriptOf as r, auditInThread as t };