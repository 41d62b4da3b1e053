import { createHash } from 'node:crypto'
import { tokenForms } from '../../../text/token-forms.ts'
import { type KnownForm, type Needle, textAround } from './search.ts'

/** Length of the longest token in bytes. */
const LONGEST = 1100
/** Minimum in bits per character: a placeholder ("ghp_xxxxxxxx") has few different characters. gitleaks requires 2 to 4.5. */
const LEAST_ENTROPY = 3

/** The needles of all tokens. */
export function tokenNeedles(): Needle<KnownForm>[] {
  return tokenForms.flatMap(({ rule, starts, form }) => {
    const fingerprint = (bytes: Uint8Array, at: number): string | undefined => {
      const [text, index] = textAround(bytes, at, LONGEST)
      form.lastIndex = index
      const [token] = form.exec(text) ?? []
      if (token === undefined || entropy(token) < LEAST_ENTROPY || isPlaceholder(token)) return undefined
      return createHash('sha256').update(token).digest('hex')
    }
    return starts.map(start => ({ bytes: Buffer.from(start), value: { rule, what: 'a token', fingerprint } }))
  })
}

/** Whether a text is a placeholder: the alphabet, by which more than a third of its steps lead to the next character, or eight times the same. */
function isPlaceholder(text: string): boolean {
  let steps = 0
  for (let index = 1; index < text.length; index++) if (text.charCodeAt(index) === text.charCodeAt(index - 1) + 1) steps += 1
  return 3 * steps > text.length || /(.)\1{7}/.test(text)
}

/** Shannon entropy of a text of bytes, in bits per character. */
function entropy(text: string): number {
  const times = new Uint16Array(256)
  for (let index = 0; index < text.length; index++) times[text.charCodeAt(index)]! += 1
  return times.reduce((bits, count) => (count === 0 ? bits : bits - (count / text.length) * Math.log2(count / text.length)), 0)
}
