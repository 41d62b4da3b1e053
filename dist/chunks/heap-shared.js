import { setFlagsFromString } from "node:v8";

// src/adapters/threads/heap.ts
/** Keeps V8's new space below 64 MB while a list of very many files is in use. The flag has no effect on Node's command line. */
function keepNewSpaceSmall() {
	setFlagsFromString("--semi-space-growth-factor=1");
}
/** Bytecode alone saves a fifth of the memory of a command for texts. A run of about one second ends before compiled code pays. */
const textFlags = [
	"--no-opt",
	"--no-maglev",
	"--no-sparkplug"
];
/** Only a full collection frees the buffers of zlib, which V8 hardly counts. By default V8 waits until the heap has doubled. */
const packFlags = ["--heap-growing-percent=20"];
/** Saves memory by what a command does (docs/benchmarks.md). V8 reads these flags at each use, so that they can change at run time. */
function keepHeapSmall(command) {
	if (command !== "notes" && command !== "build" && command !== "release") return;
	keepNewSpaceSmall();
	for (const flag of command === "notes" ? textFlags : packFlags) setFlagsFromString(flag);
}

export { keepNewSpaceSmall as n, keepHeapSmall as t };