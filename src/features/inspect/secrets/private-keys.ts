import { createHash } from 'node:crypto'
import { type KnownForm, type Needle, textAround } from './search.ts'

/** Length of the searched text in bytes: RSA of 16,384 bits in escaped PEM has 13,000. */
const LONGEST = 16 * 1024
/** Shortest key in bytes, unless its own bytes state its length: an encrypted EC key of 192 bits has 112. */
const SHORTEST = 112

/** The first bytes of private keys (detect-private-key of pre-commit-hooks f23336e, RFC 7468). A marker without a key is text of a program that reads keys. */
export function privateKeyNeedles(): Needle<KnownForm>[] {
  const starts = ['PRIVATE KEY-----', 'PRIVATE KEY BLOCK-----', 'PRIVATE KEY ----', 'PuTTY-User-Key-File-', 'OpenVPN Static key V']
  const value: KnownForm = { rule: 'secret/private-key', what: 'a private key', fingerprint }
  return starts.map(start => ({ bytes: Buffer.from(start), value }))
}

/** SHA-256 in hex of the decoded private key after a marker. A marker of an `END` line or in a sentence has none. */
function fingerprint(bytes: Uint8Array, at: number): string | undefined {
  const [text, index] = textAround(bytes, at, LONGEST)
  // The next marker ends the text: without this, many markers would take quadratic time. A string of code or JSON has line ends as escapes.
  const end = text.slice(index + 26).search(/----|PuTTY-|$(?![\s\S])/)
  const from = text.slice(index, index + 26 + end).replaceAll(/(?<!\\)\\+[nrt]/g, '\n')
  const putty = /^PuTTY[\s\S]*?Private-Lines: \d+((?:\s+[A-Za-z0-9+/]+={0,2})+)/.exec(from)?.[1]
  const hex = /^OpenVPN[^\n]*\n((?:[0-9a-f]{32}\s+){8,})/.exec(from)?.[1]?.replaceAll(/\s/g, '')
  const isBegin = /---- ?BEGIN [A-Z0-9 ]*$/.test(text.slice(0, index))
  const key = hex !== undefined ? Buffer.from(hex, 'hex') : Buffer.from(putty ?? (isBegin ? pemBody(from) : ''), 'base64')
  // DER is a sequence that begins with its length (X.690); less than 128 bytes have one byte for it. A plus at the end of a line is an
  // operator for `pemBody`, so that the last byte may be missing.
  const missing = 2 + (key[1] ?? 0) - key.length
  const isDer = key[0] === 0x30 && (missing === 0 || missing === 1)
  // The shortest key of PuTTY is Ed25519: 36 bytes.
  const isKey = isDer || key.length >= (isBegin ? SHORTEST : 36)
  return isKey ? createHash('sha256').update(key).digest('hex') : undefined
}

/** The base64 after the first line: as lines, in a string for each line, or on one line with spaces. */
function pemBody(text: string): string {
  const lines = text.replace(/^PRIVATE KEY(?: BLOCK)? ?-----?/, '').replaceAll(/[\s"'`,+()\\<>;]*[\r\n][\s"'`,+()\\<>;]*/g, '\n')
  // Headers of RFC 1421 (Proc-Type, DEK-Info), OpenPGP (Version, Comment) and SSH2 precede the data. All lines of a key but the last
  // have 64 characters or more (RFC 7468); words of a program are shorter. Directly behind the marker only DER begins, with M (0x30).
  const body = /^(?:[\s"'`]+|(?=M))(?:[A-Za-z-]+: .*\n)*((?=[A-Za-z0-9+/]{40})(?:[A-Za-z0-9+/]{40,}\s+)*[A-Za-z0-9+/]+={0,2})/.exec(
    lines,
  )?.[1]
  return body?.replaceAll(/\s/g, '') ?? ''
}
