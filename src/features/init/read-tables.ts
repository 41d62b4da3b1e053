/** The parsed text; undefined if it is missing or broken. The check that follows `init` reports the mistake. */
export function parsed(text: string | undefined, parse: (text: string) => unknown): unknown {
  try {
    return text === undefined ? undefined : parse(text)
  } catch {
    return undefined
  }
}

/** The value as a table of keys; empty for any other value. */
export function tableOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

/** The value below these keys. */
export function valueAt(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce((at, key) => tableOf(at)[key], value)
}

/** The text as a YAML scalar, in quotes where YAML needs them. */
export function scalar(text: string): string {
  if (/[^\x20-\x7e]/.test(text)) return JSON.stringify(text)
  const plain = /^\.?[A-Za-z][\w./-]*( [\w./-]+)*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n|\.inf|\.nan)$/i.test(text)
  return plain ? text : `'${text.replaceAll("'", "''")}'`
}
