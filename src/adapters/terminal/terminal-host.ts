import type { Host } from '../../ports/ports.ts'
import type { Masks } from '../../text/mask.ts'

/** The host of the command line, with the masks of its log. */
export function terminalHost(masks: Masks): Host {
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
