import { t as localFiles } from "./chunks/files-shared.js";
import { t as auditArtifacts } from "./chunks/audit-artifacts-shared.js";
import { a as UserError } from "./chunks/errors-shared.js";
import { tmpdir } from "node:os";
import { parentPort, workerData } from "node:worker_threads";

// src/audit-worker.ts
try {
	const audit = await auditArtifacts(workerData, localFiles(tmpdir()));
	parentPort?.postMessage({ audit });
} catch (error) {
	if (!(error instanceof UserError)) throw error;
	parentPort?.postMessage({ refusal: {
		message: error.message,
		hint: error.hint
	} });
}

export {  };