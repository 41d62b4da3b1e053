import { t as packJob } from "./chunks/pack-job-shared.js";
import { a as UserError } from "./chunks/errors-shared.js";
import { parentPort } from "node:worker_threads";

// src/deflate-worker.ts
const port = parentPort;
if (port === null) throw new Error("deflate-worker.js is started by the program itself");
port.on("message", ({ job, space }) => {
	try {
		port.postMessage(packJob(job, space));
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		port.postMessage({ refusal: {
			message: error.message,
			hint: error.hint
		} });
	}
});

export {  };