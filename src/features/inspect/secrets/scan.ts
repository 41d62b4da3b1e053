import type { SecretRule } from '../../../config/secret-rules.ts'
import type { Visitor } from '../inspect-archive.ts'
import { namedFile } from './file-names.ts'
import { knownTestKeys } from './known-test-keys.ts'
import { privateKeyNeedles } from './private-keys.ts'
import { type RunSecret, runSecretNeedles } from './run-secrets.ts'
import { CONTEXT, searchFor } from './search.ts'
import { tokenNeedles } from './tokens.ts'

/** A found secret; `what` describes it without its value. */
export interface SecretFinding {
  readonly rule: SecretRule
  /** The asset's name and the names of nested members, joined by `/`. */
  readonly path: string
  readonly what: string
}

/** Bytes of a piece that are searched with the next piece, because a secret can span both: at least the longest needle. CONTEXT precedes them. */
const OVERLAP = 16 * 1024
/** Bytes at the start of a file in which a rule for file names searches for a credential. */
const NAMED_BYTES = 1024 * 1024

/** A scan for tokens, private keys, files that hold credentials, and the values of this run's secrets. The name of a file alone can be a finding. */
export function scanForSecrets(secrets: readonly RunSecret[]) {
  const needles = [...tokenNeedles(), ...privateKeyNeedles(), ...runSecretNeedles(secrets)]
  const overlap = Math.max(OVERLAP, ...needles.map(({ bytes }) => bytes.length))
  const search = searchFor(needles)
  const findings: SecretFinding[] = []
  let testKeys = 0

  return {
    /** Each once for a file. */
    findings,
    /** Number of found private keys and tokens that are public test keys. */
    testKeys: () => testKeys,
    file(path: string): ReturnType<Visitor['file']> {
      const known = new Set<string>()
      const report = (rule: SecretRule, what: string): void => {
        if (!known.has(`${rule} ${what}`)) findings.push({ rule, path, what })
        known.add(`${rule} ${what}`)
      }
      const named = namedFile(path)
      if (named !== undefined && named.content === undefined) report(named.rule, named.what)
      let start: Uint8Array = new Uint8Array(0)
      let tail: Uint8Array = new Uint8Array(0)
      let scanned = 0
      const scan = (bytes: Uint8Array, until: number): void =>
        search(bytes, (value, at) => {
          if (at < scanned || at >= until) return
          const fingerprint = value.fingerprint(bytes, at)
          if (fingerprint === undefined) return
          if (knownTestKeys.has(fingerprint.slice(0, 16))) testKeys += 1
          else report(value.rule, value.what)
        })
      return {
        piece(bytes) {
          if (named?.content !== undefined && start.length < NAMED_BYTES) start = Buffer.concat([start, bytes.subarray(0, NAMED_BYTES)])
          const all = tail.length === 0 ? bytes : Buffer.concat([tail, bytes])
          const until = all.length - overlap
          if (until <= CONTEXT) tail = Buffer.from(all)
          else {
            // A match in the overlap may be incomplete: the next piece includes it.
            scan(all, until)
            tail = Buffer.from(all.subarray(until - CONTEXT))
            scanned = CONTEXT
          }
        },
        end(last = tail) {
          scan(last, last.length)
          const content = start.length > 0 ? start : last.subarray(0, NAMED_BYTES)
          if (named?.content?.test(Buffer.from(content).toString('latin1')) === true) report(named.rule, named.what)
        },
      }
    },
  }
}
