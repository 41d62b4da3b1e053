import { createHash } from 'node:crypto'
import type { Needle } from './search.ts'

/**
 * The first bytes of private keys, from detect-private-key of pre-commit-hooks (f23336e) and RFC 7468. A marker without a key is
 * text of a program that reads keys.
 */
export function privateKeyNeedles<T>(value: T): Needle<T>[] {
  const starts = ['PRIVATE KEY-----', 'PRIVATE KEY BLOCK-----', 'PRIVATE KEY ----', 'PuTTY-User-Key-File-', '-----BEGIN OpenVPN Static key']
  return starts.map(start => ({ bytes: Buffer.from(start), value }))
}

/** Length of the searched text in bytes: RSA of 16,384 bits in escaped PEM has 13,000. */
const LONGEST = 16 * 1024
/** Shortest key in characters of base64: Ed25519 in PKCS #8 has 64. */
const SHORTEST = 60
/** Shortest line. All lines of a key but the last have 64 characters or more (RFC 7468); words of a program are shorter. */
const SHORTEST_LINE = 40

/** SHA-256 in hex of the decoded private key after a marker; undefined without a key. */
export function privateKeyFingerprint(bytes: Uint8Array, at: number): string | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + at, Math.min(bytes.length - at, LONGEST)).toString('latin1')
  const body = text.startsWith('PuTTY')
    ? puttyBody(text)
    : text.startsWith('-----BEGIN OpenVPN')
      ? openVpnBody(text)
      : isBegin(bytes, at)
        ? pemBody(text)
        : ''
  return body.length < SHORTEST ? undefined : createHash('sha256').update(Buffer.from(body, 'base64')).digest('hex')
}

/** Whether a marker belongs to a `BEGIN` line, and neither to an `END` line nor to a sentence. */
function isBegin(bytes: Uint8Array, at: number): boolean {
  const from = Math.max(0, at - 60)
  return /---- ?BEGIN [A-Z0-9 ]*$/.test(Buffer.from(bytes.buffer, bytes.byteOffset + from, at - from).toString('latin1'))
}

/** The base64 after the first line: as lines, in a string with `\n`, or in one string for each line. */
function pemBody(text: string): string {
  const start = /^PRIVATE KEY(?: BLOCK)? ?-----?/.exec(text)?.[0].length ?? 0
  // Headers of RFC 1421 (Proc-Type, DEK-Info), OpenPGP (Version, Comment) and SSH2 precede the data.
  const plain = text.slice(start).replaceAll(/\\+[nrt]/g, '\n')
  const lines = plain.split(/[\s"'`,+()\\<>;]*[\r\n][\s"'`,+()\\<>;]*/)
  let body = ''
  for (const [index, line] of lines.entries()) {
    const data = line.replace(/^["'`\s]+|["'`\s,;\\]+$/g, '')
    if (/^-|^$/.test(data)) {
      if (body !== '' || data.startsWith('-')) break
      continue
    }
    if (body === '' && /^[A-Za-z-]+: /.test(data)) continue
    if (!/^[A-Za-z0-9+/]+={0,2}$/.test(data)) {
      // An environment variable can hold a key on one line, with spaces in place of line ends.
      const oneLine = index === 0 ? /^\s*["'`]?((?:[A-Za-z0-9+/]{40,}={0,2}\s*)+)/.exec(data)?.[1] : undefined
      body += oneLine?.replaceAll(/\s/g, '') ?? ''
      break
    }
    if (body === '' && data.length < SHORTEST_LINE) return ''
    body += data
  }
  return body
}

function puttyBody(text: string): string {
  const lines = /Private-Lines: \d+((?:\s+[A-Za-z0-9+/]+={0,2})+)/.exec(text.replaceAll(/\\+[nr]/g, '\n'))?.[1] ?? ''
  return lines.replaceAll(/\s/g, '')
}

/** Sixteen lines of sixteen bytes in hex. */
function openVpnBody(text: string): string {
  const lines = /^[^\n]*\n((?:[0-9a-f]{32}\s+){8,})/.exec(text)?.[1] ?? ''
  return Buffer.from(lines.replaceAll(/\s/g, ''), 'hex').toString('base64')
}
