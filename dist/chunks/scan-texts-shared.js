import { i as scratchBuffer, t as isPlainAscii } from "./plain-bytes-shared.js";
import { t as isBinary } from "./text-files-shared.js";
import { j as visible } from "./common-shared.js";
import { t as candidateLines } from "./ellipsis-candidates-shared.js";
import { n as listedAtMost, t as keptPerFile } from "./file-findings-shared.js";
import { n as withFingerprints } from "./fingerprint-shared.js";

// src/features/text-checks/text-job.ts
/** Bits of `ScanJob.wants`. */
const wanted = {
	ascii: 1,
	ellipsis: 2
};
/** Paths from one string, separated by NUL. The garbage collection of so many strings would cost a thread as much as reading the files. */
function pathsIn(text) {
	const starts = [0];
	for (let end = text.indexOf("\0"); end >= 0; end = text.indexOf("\0", end + 1)) starts.push(end + 1);
	starts.push(text.length + 1);
	return {
		length: starts.length - 1,
		at: (index) => text.slice(starts[index], starts[index + 1] - 1)
	};
}
const byFile = (a, b) => a.file - b.file;
/** The results of two shares of a job, in the order of the job's paths. */
function mergeResults(one, other) {
	const byNumber = (a, b) => a - b;
	return {
		files: [...one.files, ...other.files].sort(byFile),
		unknown: [...one.unknown, ...other.unknown].sort(byNumber),
		simple: [.../* @__PURE__ */ new Set([...one.simple, ...other.simple])].sort(),
		binary: [...one.binary, ...other.binary].sort(byNumber),
		unreadable: [...one.unreadable, ...other.unreadable].sort(byFile)
	};
}

// src/features/text-checks/text-visitor.ts
let scanCharacters;
/** Maximum size in bytes of all copies. Beyond it, files are parsed at once. */
const deferredAtMost = 32e6;
/** Runs all text checks on the bytes of a file. `defer` collects the files that need a parse, so that threads can share them. */
function textVisitor(job, defer) {
	const files = [];
	const unchecked = {
		unknown: [],
		binary: [],
		unreadable: []
	};
	const simple = /* @__PURE__ */ new Set();
	const deferred = [];
	let copied = 0;
	const limit = job.fingerprints ? keptPerFile : 100;
	let listed = 0;
	/** Files come in the order of the report. When the files before this one fill the report, the scan only counts. */
	const limitForAscii = () => job.fingerprints || listed < 1e4 ? limit : 0;
	function keep(file, check, bytes, found) {
		const { findings, more } = found;
		if (findings.length === 0 && more === 0) return;
		if (check === "ascii") listed += findings.length;
		files.push({
			file,
			check,
			findings: job.fingerprints ? withFingerprints(found, bytes) : findings,
			more
		});
	}
	function checkEllipses(file, bytes) {
		const path = job.paths.at(file);
		const candidates = candidateLines(bytes, path);
		if (candidates === void 0) return void unchecked.unknown.push(file);
		if (candidates.length === 0) return;
		if (!defer || copied > deferredAtMost) return parse({
			file,
			bytes,
			candidates
		});
		copied += bytes.length;
		deferred.push({
			file,
			bytes: new Uint8Array(bytes),
			candidates
		});
	}
	async function parse({ file, bytes, candidates }) {
		const path = job.paths.at(file);
		const { checkCandidates } = await import("./ellipsis.js");
		const found = await checkCandidates(bytes, path, candidates, limit);
		if (found.style !== void 0) simple.add(found.style);
		keep(file, "ellipsis", bytes, found);
	}
	return {
		deferred,
		parse,
		/** Uses `bytes` only until it returns, or until its promise settles. */
		visit(file, bytes) {
			if (bytes instanceof Error) return void unchecked.unreadable.push({
				file,
				reason: visible(bytes.message)
			});
			const forAscii = (job.wants[file] & wanted.ascii) !== 0;
			if (!forAscii || !isPlainAscii(bytes)) {
				if (isBinary(bytes, job.paths.at(file))) return void unchecked.binary.push(file);
				if (forAscii) {
					if (scanCharacters === void 0) return import("./ascii-scan.js").then((module) => {
						scanCharacters = module.scanCharacters;
						return this.visit(file, bytes);
					});
					keep(file, "ascii", bytes, scanCharacters(bytes, job.paths.at(file), job.ascii, limitForAscii()));
				}
			}
			return (job.wants[file] & wanted.ellipsis) === 0 ? void 0 : checkEllipses(file, bytes);
		},
		found: () => ({
			files: files.sort((a, b) => a.file - b.file),
			simple: [...simple].sort(),
			...unchecked
		})
	};
}

// src/features/text-checks/scan-texts.ts
/** Number of files from which on a worker shares the reading. For fewer files the start of the worker takes longer than it saves. */
const filesForWorker = 2e4;
/** Size in bytes of the candidate files from which on a worker shares the parsing: about 100 ms of work. */
const bytesForWorker = 4e5;
/** Number of files that a thread claims at a time. */
const block = 64;
/** Runs all text checks with one read of each file. A worker shares the reading of many files, or the parsing of large candidate files. */
async function scanTexts(job, ports) {
	const { files, workers } = ports;
	const counter = newCounter();
	if (workers !== void 0 && job.paths.length >= 2e4) {
		const theirs = workers.scan({
			job,
			counter,
			deferred: void 0
		});
		return mergeResults(...await Promise.all([runScanShare({
			job,
			counter,
			deferred: void 0
		}, files), theirs]));
	}
	const visitor = textVisitor(job, true);
	await readShare(visitor, job, counter, files);
	const { deferred } = visitor;
	const size = deferred.reduce((sum, { bytes }) => sum + bytes.length, 0);
	const parsed = newCounter();
	const theirs = deferred.length > 1 && size > 4e5 ? workers?.scan({
		job,
		counter: parsed,
		deferred
	}) : void 0;
	const [others] = await Promise.all([theirs, parseShare(visitor, deferred, parsed)]);
	return others === void 0 ? visitor.found() : mergeResults(visitor.found(), others);
}
/** Runs the share of one thread. */
async function runScanShare({ job, counter, deferred }, files) {
	const visitor = textVisitor(job, false);
	await (deferred === void 0 ? readShare(visitor, job, counter, files) : parseShare(visitor, deferred, counter));
	return visitor.found();
}
const newCounter = () => new Int32Array(new SharedArrayBuffer(4));
async function readShare(visitor, job, counter, files) {
	let current = 0;
	function* shares() {
		for (let from = Atomics.add(counter, 0, block); from < job.paths.length; from = Atomics.add(counter, 0, block)) for (current = from; current < Math.min(from + block, job.paths.length); current++) yield job.paths.at(current);
	}
	await files.readEach(job.root, shares(), (_, bytes) => visitor.visit(current, bytes), (path, head) => !isBinary(head, path), scratchBuffer);
}
async function parseShare(visitor, deferred, counter) {
	for (let next = Atomics.add(counter, 0, 1); next < deferred.length; next = Atomics.add(counter, 0, 1)) await visitor.parse(deferred[next]);
}

export { wanted as i, scanTexts as n, pathsIn as r, runScanShare as t };