import type { complete } from './complete.ts'
import type { Frozen } from './frozen.ts'

/** The configuration with every default filled in, deeply frozen. Paths are relative to the root of the repository. */
export type Config = Frozen<ReturnType<typeof complete>>
