import type { Host } from '../../ports/ports.ts'
import { createMasks, type Masks } from '../../text/mask.ts'

/** The host of the command line, with the masks of its log. `outputs` has the values of `setOutput` in order, for `--json`. */
export function terminalHost({ log }: { readonly log?: { readonly masks: Masks } } = {}): Host & {
  readonly outputs: ReadonlyMap<string, string>
} {
  const masks = log?.masks ?? createMasks()
  const outputs = new Map<string, string>()
  return {
    outputs,
    setOutput: (name, value) => void outputs.set(name, value),
    summary: async () => {},
    annotate: () => {},
    mask: secret => masks.add(secret),
    node: process.versions.node,
    redact: masks.redact,
    artifacts: undefined,
    provenance: undefined,
  }
}
