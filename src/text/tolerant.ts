// Readers of text of others: what is broken counts as absent.

/** The parsed text; undefined if it is missing or broken. */
export function parsed(text: string | undefined, parse: (text: string) => unknown): unknown {
  try {
    return text === undefined ? undefined : parse(text)
  } catch {
    return undefined
  }
}

/** The value as a table of keys; empty for any other value. */
export function tableOf(value: unknown): Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>) : {}
}

/** The value below these keys. */
export function valueAt(value: unknown, ...keys: readonly PropertyKey[]): unknown {
  return keys.reduce((at, key) => tableOf(at)[key], value)
}

/** A text without its percent-encoding; the text itself if it is broken. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
