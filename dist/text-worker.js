import { t as fileReader } from "./chunks/read-each-shared.js";
import { t as doShare } from "./chunks/scan-texts-shared.js";
import { parentPort, workerData } from "node:worker_threads";

// src/text-worker.ts
const { job, counter, waiting } = workerData;
const found = await doShare({
	job: {
		...job,
		paths: job.paths.split("\0")
	},
	counter,
	waiting
}, { readEach: fileReader() });
parentPort?.postMessage(found);

export {  };