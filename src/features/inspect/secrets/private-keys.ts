import { createHash } from 'node:crypto'
import type { Needle } from './search.ts'

/**
 * What private keys begin with. The markers are those of detect-private-key of pre-commit-hooks (f23336e) and of RFC 7468; a marker
 * without a key behind it is the text of a program that reads keys.
 */
export function privateKeyNeedles<T>(value: T): Needle<T>[] {
  const needle = (text: string): Needle<T> => ({ bytes: Buffer.from(text), value })
  return [
    needle('PRIVATE KEY-----'),
    needle('PRIVATE KEY BLOCK-----'),
    needle('PRIVATE KEY ----'),
    needle('PuTTY-User-Key-File-'),
    needle('-----BEGIN OpenVPN Static key'),
  ]
}

/** Longest key that is looked at, in bytes: RSA of 16,384 bits in PEM, escaped, has 13,000. */
const LONGEST = 16 * 1024
/** Shortest: Ed25519 in PKCS #8 has 64 characters of base64. */
const SHORTEST = 60
/** Lines of a key have 64 or 70 characters, RFC 7468 asks for no fewer but on the last one; words of a program are shorter. */
const SHORTEST_LINE = 40

/** SHA-256 in hex of what is encoded between the marks of a private key; undefined when there is none where a marker was found. */
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

/** Whether the words are those of a first line, not of an `END` or of a sentence. */
function isBegin(bytes: Uint8Array, at: number): boolean {
  const from = Math.max(0, at - 60)
  return /---- ?BEGIN [A-Z0-9 ]*$/.test(Buffer.from(bytes.buffer, bytes.byteOffset + from, at - from).toString('latin1'))
}

/** The base64 behind the first line, however it is laid out: as lines, in a string with `\n`, in one string a line. */
function pemBody(text: string): string {
  const start = /^PRIVATE KEY(?: BLOCK)? ?-----?/.exec(text)?.[0].length ?? 0
  // Headers of RFC 1421 (Proc-Type, DEK-Info), of OpenPGP (Version, Comment) and of SSH2 come before an empty line or the data.
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
      // A key on one line, its words parted by spaces, as an environment variable has it.
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
