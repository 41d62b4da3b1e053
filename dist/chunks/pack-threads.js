import { a as UserError } from "./errors-shared.js";
import { t as packJob } from "./pack-job-shared.js";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";

// src/adapters/threads/pack-threads.ts
/** More than four threads were slower and took more memory (docs/benchmarks.md). */
const MAX_THREADS = 4;
/** Jobs of a thread at once: the current job and the next. */
const AHEAD = 2;
/** Most bytes of files that are in work or wait for the writer. */
const BYTES_AHEAD = 16777216;
/** A thread costs about 40 ms and 16 MB; the main thread packs less than this in that time. In bytes, and in files. */
const WORTH_BYTES = 4194304;
const WORTH_FILES = 1e3;
/** The fastest settings on this machine for so many files and bytes: the number of additional threads, 0 for none, and their script. */
function bestSettings({ files, bytes }) {
	return {
		threads: bytes < WORTH_BYTES && files < WORTH_FILES ? 0 : Math.min(MAX_THREADS, availableParallelism()),
		script: new URL(import.meta.url.endsWith(".ts") ? "../../deflate-worker.ts" : "../deflate-worker.js", import.meta.url)
	};
}
/** The `pack` of the Files port. Yields the results in the order of the jobs. The packed bytes do not depend on the settings. */
async function* packOnThreads(jobs, { threads, script }) {
	if (threads === 0) {
		yield* packHere(jobs);
		return;
	}
	const workers = Array.from({ length: threads }, () => startThread(script));
	const spaces = [];
	const ahead = [];
	const iterator = jobs[Symbol.iterator]();
	let next = iterator.next();
	let bytesAhead = 0;
	const start = () => {
		for (; next.done !== true && ahead.length < AHEAD * threads; next = iterator.next()) {
			const job = next.value;
			const bytes = job.files.reduce((sum, { seen }) => sum + seen.size, 0);
			if (ahead.length > 0 && bytesAhead + bytes > BYTES_AHEAD) return;
			const result = workers.reduce((least, other) => other.busy() < least.busy() ? other : least).pack(job, spaces.pop());
			result.catch(() => {});
			ahead.push({
				result,
				bytes
			});
			bytesAhead += bytes;
		}
	};
	try {
		for (start(); ahead.length > 0; start()) {
			const { result, bytes } = ahead.shift();
			const packed = await result;
			yield packed;
			spaces.push(packed.bytes.buffer);
			bytesAhead -= bytes;
		}
	} finally {
		await Promise.all(workers.map((worker) => worker.stop()));
	}
}
function* packHere(jobs) {
	let space;
	for (const job of jobs) {
		const packed = packJob(job, space);
		yield packed;
		space = packed.bytes.buffer;
	}
}
/** Starts a thread; `busy` is the number of its unfinished jobs. */
function startThread(script) {
	const worker = new Worker(script, { resourceLimits: { maxYoungGenerationSizeMb: 2 } });
	const waiting = [];
	let broken;
	const fail = (reason) => {
		broken ??= new UserError(`A thread that packs files ended unexpectedly: ${reason}.`, "Run it again; when it happens again, report it.");
		for (const { reject } of waiting.splice(0)) reject(broken);
	};
	worker.on("message", (answer) => {
		const job = waiting.shift();
		if ("refusal" in answer) job?.reject(new UserError(answer.refusal.message, answer.refusal.hint));
		else job?.resolve(answer);
	});
	worker.on("error", (error) => fail(error instanceof Error ? error.message : String(error)));
	worker.on("exit", (code) => fail(`exit code ${code}`));
	return {
		busy: () => waiting.length,
		pack(job, space) {
			if (broken !== void 0) return Promise.reject(broken);
			const answer = Promise.withResolvers();
			waiting.push(answer);
			worker.postMessage({
				job,
				space
			});
			return answer.promise;
		},
		stop: () => worker.terminate()
	};
}

export { bestSettings, packOnThreads };