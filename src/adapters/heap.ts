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

/** Keeps this process small, for a command that reads and writes text. */
export function keepHeapSmall(): void {
  for (const flag of small) setFlagsFromString(flag)
}

/**
 * Does work that leaves much garbage outside of the heap: zlib's objects hold their buffers until a collection of the whole heap, and V8, which does not
 * count those, waits until the heap has doubled. With 20 % it takes a twentieth longer, and 30 to 40 MB less (docs/benchmarks.md).
 */
export async function collectingOften<T>(work: () => Promise<T>): Promise<T> {
  setFlagsFromString('--heap-growing-percent=20')
  try {
    return await work()
  } finally {
    setFlagsFromString('--heap-growing-percent=0')
  }
}
