import { runSecretRule, type SecretRule } from '../../../config/secret-rules.ts'
import { namedFile } from './file-names.ts'
import { knownTestKeys } from './known-test-keys.ts'
import { privateKeyFingerprint, privateKeyNeedles } from './private-keys.ts'
import { type RunSecret, type RunSecretForm, runSecretNeedles } from './run-secrets.ts'
import { type Needle, searchFor } from './search.ts'
import { tokenFingerprint, tokenNeedles } from './tokens.ts'

/** A secret that was found. `what` says it in words, and never its value. */
export interface SecretFinding {
  readonly rule: SecretRule
  /** The file: asset, and the members in it that lead there, joined by `/`. */
  readonly path: string
  readonly what: string
}

/** Looks through the files of a release, one after the other. */
export interface SecretScan {
  /** Begins a file: its name alone may be a finding. */
  file(path: string): FileScan
  /** All that was found, each rule once a file. */
  readonly findings: readonly SecretFinding[]
  /** Private keys and tokens that were found and are known to everybody. */
  testKeys(): number
}

/** Takes the content of one file: in pieces of any size, or whole when it ends. */
interface FileScan {
  piece(bytes: Uint8Array): void
  end(whole?: Uint8Array): void
}

type Token = ReturnType<typeof tokenNeedles>[number]['value']
type Value = { readonly token: Token } | { readonly key: true } | { readonly own: RunSecretForm }

/** What is kept of a piece for the next one, so that a secret across both is found: the longest that is looked for. In bytes. */
const OVERLAP = 16 * 1024
/** What is kept besides of what has been looked at: a key's first line, or a token's start, stands before what is searched for. In bytes. */
const CONTEXT = 256
/** Content of a file that only counts with a credential in it: no more is looked at. In bytes. */
const NAMED_BYTES = 1024 * 1024

/** A scan for tokens, private keys, files that hold credentials, and the values of this run's secrets. */
export function scanForSecrets(secrets: readonly RunSecret[]): SecretScan {
  const needles: Needle<Value>[] = [
    ...tokenNeedles().map(({ value, ...needle }) => ({ ...needle, value: { token: value } })),
    ...privateKeyNeedles<Value>({ key: true }),
    ...runSecretNeedles(secrets).map(({ value, ...needle }) => ({ ...needle, value: { own: value } })),
  ]
  const overlap = Math.max(OVERLAP, ...needles.map(({ bytes }) => bytes.length))
  const search = searchFor(needles)
  const findings: SecretFinding[] = []
  let testKeys = 0

  return {
    findings,
    testKeys: () => testKeys,
    file(path) {
      const told = new Set<string>()
      const tell = (rule: SecretRule, what: string): void => {
        if (told.has(`${rule} ${what}`)) return
        told.add(`${rule} ${what}`)
        findings.push({ rule, path, what })
      }
      const named = namedFile(path)
      if (named !== undefined && named.content === undefined) tell(named.rule, named.what)
      let start: Uint8Array = new Uint8Array(0)
      let tail: Uint8Array = new Uint8Array(0)
      let looked = 0
      const look = (bytes: Uint8Array, until: number): void =>
        search(bytes, (value, at) => {
          if (at < looked || at >= until) return
          if ('own' in value) return tell(runSecretRule, `the value of ${value.own.name}, ${value.own.how}`)
          const fingerprint = 'token' in value ? tokenFingerprint(bytes, at, value.token) : privateKeyFingerprint(bytes, at)
          if (fingerprint === undefined) return
          if (knownTestKeys.has(fingerprint.slice(0, 16))) testKeys += 1
          else if ('token' in value) tell(value.token.rule, 'a token')
          else tell('secret/private-key', 'a private key')
        })
      return {
        piece(bytes) {
          if (named?.content !== undefined && start.length < NAMED_BYTES) start = Buffer.concat([start, bytes.subarray(0, NAMED_BYTES)])
          const all = tail.length === 0 ? bytes : Buffer.concat([tail, bytes])
          const until = all.length - overlap
          if (until <= CONTEXT) tail = Buffer.from(all)
          else {
            // What begins in the part that is kept is looked at with the next piece, when all of it is there.
            look(all, until)
            tail = Buffer.from(all.subarray(until - CONTEXT))
            looked = CONTEXT
          }
        },
        end(last = tail) {
          look(last, last.length)
          const content = start.length > 0 ? start : last.subarray(0, NAMED_BYTES)
          if (named?.content?.test(Buffer.from(content).toString('latin1')) === true) tell(named.rule, named.what)
        },
      }
    },
  }
}
