import { t as fileReader } from "./chunks/read-each-shared.js";
import { r as pathsIn, t as runScanShare } from "./chunks/scan-texts-shared.js";
import { parentPort, workerData } from "node:worker_threads";

// src/text-worker.ts
const { job, counter, deferred } = workerData;
const found = await runScanShare({
	job: {
		...job,
		paths: pathsIn(job.paths)
	},
	counter,
	deferred
}, { readEach: fileReader() });
parentPort?.postMessage(found);

export {  };