import { Worker } from "node:worker_threads";

// src/adapters/threads/text-workers.ts
/** The script of the worker. The bundle puts this file into a folder of chunks, one level below the entries. */
const entry = new URL(import.meta.url.endsWith(".ts") ? "../../text-worker.ts" : "../text-worker.js", import.meta.url);
/** Starts a thread for each task. */
const textWorkers = { scan: (task) => new Promise((resolve, reject) => {
	const { job, counter, deferred } = task;
	const workerData = {
		job: {
			...job,
			paths: job.paths.join("\0")
		},
		counter,
		deferred
	};
	const worker = new Worker(entry, {
		workerData,
		resourceLimits: {
			maxYoungGenerationSizeMb: 4,
			maxOldGenerationSizeMb: 256
		}
	});
	worker.once("message", (found) => resolve(found));
	worker.once("error", reject);
	worker.once("exit", (code) => reject(/* @__PURE__ */ new Error(`the thread that reads texts ended with code ${code}`)));
}) };

export { textWorkers };