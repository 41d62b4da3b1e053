import { a as UserError } from "./errors-shared.js";
import { Worker } from "node:worker_threads";

// src/adapters/threads/audit-thread.ts
/** Audits in a thread whose small young generation frees unpacked data early. Throws UserError, also if the thread ends unexpectedly. */
async function auditInThread(request) {
	const script = new URL(import.meta.url.endsWith(".ts") ? "../../audit-worker.ts" : "../audit-worker.js", import.meta.url);
	const worker = new Worker(script, {
		workerData: request,
		resourceLimits: { maxYoungGenerationSizeMb: 2 }
	});
	const { promise, resolve, reject } = Promise.withResolvers();
	const fail = (reason) => reject(new UserError(`The thread that audits the files ended unexpectedly: ${reason}.`, "Run it again; when it happens again, report it."));
	worker.on("message", (answer) => {
		if ("refusal" in answer) reject(new UserError(answer.refusal.message, answer.refusal.hint));
		else resolve(answer.audit);
	});
	worker.on("error", (error) => fail(error instanceof Error ? error.message : String(error)));
	worker.on("exit", (code) => fail(`exit code ${code}`));
	try {
		return await promise;
	} finally {
		await worker.terminate();
	}
}

export { auditInThread };