/** The secrets of a run. Every printer passes its text through `redact`. */
export interface Masks {
  /** Redacts a value, its lines and its usual encodings from now on. Blank values have no effect. */
  add(secret: string): void
  /** The text with every secret as `***`. */
  redact(text: string): string
}

/** In UTF-16 code units: redacting shorter lines would redact every `{` and `}` of a log. */
const SHORTEST_LINE = 4
/** In UTF-16 code units: the base64 of a shorter secret could occur in any text. */
const SHORTEST_ENCODED = 12

/** A secret as HTTP headers contain it: base64 of the secret, and base64 of git's user name and the secret. */
export function encodedForms(secret: string): readonly string[] {
  return [secret, `x-access-token:${secret}`].map(value => Buffer.from(value).toString('base64'))
}

/** Masks without secrets. Longer values are replaced first, so that no rest remains of a secret that contains another one. */
export function createMasks(): Masks {
  let values: string[] = []
  return {
    add(secret) {
      if (secret.trim() === '') return
      const lines = secret.split(/[\r\n]+/).filter(line => line.trim().length >= SHORTEST_LINE)
      const encoded = secret.length >= SHORTEST_ENCODED ? encodedForms(secret) : []
      const forms = [secret, ...lines, ...encoded].flatMap(value => [
        value,
        value.trim(),
        encodeURIComponent(value.toWellFormed()),
        JSON.stringify(value).slice(1, -1),
      ])
      values = [...new Set([...values, ...forms])].sort((a, b) => b.length - a.length)
    },
    redact: text => values.reduce((shown, value) => shown.replaceAll(value, '***'), text),
  }
}
