import type { Host } from '../../ports/ports.ts'
import { createMasks, type Masks } from '../../text/mask.ts'

/** The host of the command line, with the masks of its log. */
export function terminalHost({ log }: { readonly log?: { readonly masks: Masks } } = {}): Host {
  const masks = log?.masks ?? createMasks()
  return {
    setOutput: () => {},
    annotate: () => {},
    mask: secret => masks.add(secret),
    node: process.versions.node,
    redact: masks.redact,
    artifacts: undefined,
    provenance: undefined,
  }
}
