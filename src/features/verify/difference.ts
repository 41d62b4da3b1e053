import type { Finding } from '../../model/finding.ts'
import { visible } from '../../text/visible.ts'

/** Something about a published release that is not as it was released. */
export interface Difference {
  /** `verify/changed-asset`; one name for each kind of difference. */
  readonly rule: string
  readonly level?: Finding['level']
  /** The asset, or what else is meant: `notes`. */
  readonly file: string
  readonly expected: string
  readonly found: string
  readonly suggestion?: string
}

/** The difference as one sentence of a report: what, expected, found. The names are those of a server, so they are shown escaped. */
export function findingOf({ rule, level = 'error', file, expected, found, suggestion }: Difference): Finding {
  const message = `${visible(file)}: expected ${visible(expected)}; found ${visible(found)}.`
  return { rule, level, message, ...(suggestion === undefined ? {} : { suggestion }) }
}
