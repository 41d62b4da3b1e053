/** Values that nothing may print, and the filter that every printer passes its text through. */
export interface Masks {
  /** Never print this value from now on, nor a line of it, nor its usual encodings. Empty values are left alone. */
  add(secret: string): void
  /** The text with every masked value as `***`. */
  hide(text: string): string
}

/** A line of a secret that is shorter would hide every `{` and `}` of a log. In UTF-16 code units. */
const SHORTEST_LINE = 4
/** The base64 of a shorter one could be part of any text. In UTF-16 code units. */
const SHORTEST_ENCODED = 12

/** A secret as headers carry it: base64 of itself, and of the user name that git sends with a token. */
export function encodedForms(secret: string): readonly string[] {
  return [secret, `x-access-token:${secret}`].map(value => Buffer.from(value).toString('base64'))
}

/** An empty set of masks. Values hide longest first, so that one which holds another leaves nothing of itself. */
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
    hide: text => values.reduce((shown, value) => shown.replaceAll(value, '***'), text),
  }
}
