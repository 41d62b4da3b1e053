import { setFlagsFromString } from "node:v8";

// src/adapters/threads/heap.ts
/** Keeps V8's new space below 64 MB while a list of very many files is in use. The flag has no effect on Node's command line. */
function keepNewSpaceSmall() {
	setFlagsFromString("--semi-space-growth-factor=1");
}
/**
* Saves memory in a process that packs and audits: V8 also runs a full garbage collection when the heap has grown by a fifth. Only a full
* collection frees the buffers of zlib, which V8 hardly counts. By default it waits until the heap has doubled (docs/benchmarks.md).
*/
function keepGarbageSmall() {
	keepNewSpaceSmall();
	setFlagsFromString("--heap-growing-percent=20");
}
/**
* Saves a fifth of the memory of a command that reads and writes text: V8 compiles nothing beyond bytecode. A run of about one second ends
* before compiled code pays. V8 reads these flags at each use, so that they can change at run time (docs/benchmarks.md).
*/
function keepHeapSmall() {
	keepNewSpaceSmall();
	for (const flag of [
		"--no-opt",
		"--no-maglev",
		"--no-sparkplug"
	]) setFlagsFromString(flag);
}

export { keepHeapSmall as n, keepNewSpaceSmall as r, keepGarbageSmall as t };