import { n as fileReader } from "./chunks/common-shared.js";
import { t as answerRequests } from "./chunks/answer-requests-shared.js";
import { r as pathsIn, t as runScanShare } from "./chunks/scan-texts-shared.js";

// src/text-worker.ts
answerRequests(({ job, counter, deferred }) => runScanShare({
	job: {
		...job,
		paths: pathsIn(job.paths)
	},
	counter,
	deferred
}, { readEach: fileReader() }));

export {  };