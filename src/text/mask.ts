import { printable } from './characters.ts'

/** The secrets of a run. Every printer passes its text through `redact` or `shown`. */
export type Masks = ReturnType<typeof createMasks>

/** In UTF-16 code units: redacting shorter lines would redact every `{` and `}` of a log. */
const SHORTEST_LINE = 4
/** In UTF-16 code units: the base64 of a shorter secret could occur in any text. */
const SHORTEST_ENCODED = 12

/** User and password of an address, such as a package index has. The user `git` of an SSH address is no secret. */
const CREDENTIALS = /:\/\/(?!git@)[^\s/?#@"'<>]{1,300}@/g

/** The base64 forms of a secret inside a longer text: only the characters that depend on the secret alone, at three alignments, in two alphabets. */
export function base64Forms(secret: string): string[] {
  return [0, 1, 2].flatMap(before => {
    const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(secret)])
    // A character of base64 holds six bits; those shared with neighbouring text are cut.
    const text = bytes.toString('base64').slice(Math.ceil((8 * before) / 6), Math.floor((8 * bytes.length) / 6))
    return [text, text.replaceAll('+', '-').replaceAll('/', '_')]
  })
}

/** Masks without secrets. Longer values are replaced first, so that no rest remains of a secret that contains another one. */
export function createMasks() {
  let values: string[] = []
  const redact = (text: string): string =>
    values.reduce((shown, value) => shown.replaceAll(value, '***'), text).replace(CREDENTIALS, '://***@')
  return {
    /** Redacts a value, its lines and its usual encodings from now on. Blank values have no effect. */
    add(secret: string): void {
      if (secret.trim() === '') return
      const lines = secret.split(/[\r\n]+/).filter(line => line.trim().length >= SHORTEST_LINE)
      const encoded = secret.length >= SHORTEST_ENCODED ? base64Forms(secret.trim()) : []
      // A server may repeat a secret in another letter case.
      const cases = secret.length >= SHORTEST_ENCODED ? [secret.toLowerCase(), secret.toUpperCase()] : []
      const forms = [secret, ...cases, ...lines, ...encoded].flatMap(value => [
        value,
        value.trim(),
        encodeURIComponent(value.toWellFormed()),
        JSON.stringify(value).slice(1, -1),
      ])
      values = [...new Set([...values, ...forms])].sort((a, b) => b.length - a.length)
    },
    /** The text with every secret as `***`, and without user and password in any address. */
    redact,
    /** The printable text, redacted before and after the control characters are replaced. */
    shown: (text: string): string => redact(printable(redact(text))),
  }
}
