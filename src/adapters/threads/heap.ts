import { setFlagsFromString } from 'node:v8'

/**
 * Settings of V8 for a run of a second that is over before compiled code pays: the new space does not grow, and nothing is compiled beyond bytecode. Both are read each
 * time they are used, so setting them late is safe; a fifth less memory, and no slower (docs/benchmarks.md).
 */
const small = ['--semi-space-growth-factor=1', '--no-opt', '--no-maglev', '--no-sparkplug']

/**
 * Keeps the new space from growing to 64 MB when a list of very many files lives on from the start: for a command that packs them, and for the
 * text checks of such a repository. Has to be set here, since on Node's command line the flag does nothing.
 */
export function keepNewSpaceSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1')
}

/**
 * Keeps a process small that packs and audits: besides, garbage is collected when the heap has grown by a fifth. Zlib's objects hold their buffers outside of the heap
 * until a collection of all of it, and V8, which hardly counts those, would wait until it has doubled (docs/benchmarks.md).
 */
export function keepGarbageSmall(): void {
  keepNewSpaceSmall()
  setFlagsFromString('--heap-growing-percent=20')
}

/** Keeps this process small, for a command that reads and writes text. */
export function keepHeapSmall(): void {
  for (const flag of small) setFlagsFromString(flag)
}
