import { createHash } from 'node:crypto'
import { type TokenForm, tokenForms } from '../../../text/token-forms.ts'
import type { Needle } from './search.ts'

/** Length of the longest token in bytes. */
const LONGEST = 1100
/** Minimum in bits per character: a placeholder ("ghp_xxxxxxxx") has few different characters. gitleaks requires 2 to 4.5. */
const LEAST_ENTROPY = 3

/** The needles of all tokens. */
export function tokenNeedles(): Needle<TokenForm>[] {
  return tokenForms.flatMap((form: TokenForm) => form.starts.map(start => ({ bytes: Buffer.from(start), value: form })))
}

/** SHA-256 in hex of the token at or around a found start; undefined without a token. */
export function tokenFingerprint(bytes: Uint8Array, at: number, { form, before = 0 }: TokenForm): string | undefined {
  const from = Math.max(0, at - before - 1)
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + from, Math.min(bytes.length - from, before + 1 + LONGEST)).toString('latin1')
  for (let start = Math.max(0, at - from - before); start <= at - from; start++) {
    // In the middle of a word the text is a part of base64 or of an identifier.
    if (start > 0 && WORD.test(text[start - 1]!) && WORD.test(text[start]!)) continue
    form.lastIndex = start
    const [token] = form.exec(text) ?? []
    if (token !== undefined && entropy(token) >= LEAST_ENTROPY && !isSequence(token))
      return createHash('sha256').update(token).digest('hex')
  }
  return undefined
}

const WORD = /[A-Za-z0-9_]/

/** Whether a text follows the alphabet ("ghp_1234567890abcdef"): more than a third of its steps lead to the next character. */
function isSequence(text: string): boolean {
  let steps = 0
  for (let index = 1; index < text.length; index++) if (text.charCodeAt(index) === text.charCodeAt(index - 1) + 1) steps += 1
  return 3 * steps > text.length
}

/** Shannon entropy of a text, in bits per character. */
function entropy(text: string): number {
  const times = new Map<string, number>()
  for (const character of text) times.set(character, (times.get(character) ?? 0) + 1)
  let bits = 0
  for (const count of times.values()) bits -= (count / text.length) * Math.log2(count / text.length)
  return bits
}
