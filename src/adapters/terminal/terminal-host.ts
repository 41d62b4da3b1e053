import type { Host } from '../../ports/ports.ts'
import { createMasks, type Masks } from '../../text/mask.ts'

/** The host of the command line: outputs are kept for `--json`; there are no annotations, job summary or workflow artifacts. */
export interface TerminalHost extends Host {
  /** What `setOutput` was given, in order. */
  readonly outputs: ReadonlyMap<string, string>
}

/** Makes the host of a terminal, which shares the masks of its log. */
export function terminalHost({ log }: { readonly log?: { readonly masks: Masks } } = {}): TerminalHost {
  const masks = log?.masks ?? createMasks()
  const outputs = new Map<string, string>()
  return {
    outputs,
    setOutput: (name, value) => void outputs.set(name, value),
    summary: async () => {},
    annotate: () => {},
    mask: secret => masks.add(secret),
    node: process.versions.node,
    redact: masks.hide,
    artifacts: undefined,
    provenance: undefined,
  }
}
