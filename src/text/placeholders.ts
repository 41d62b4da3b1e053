/** The placeholders that a value of the configuration may contain: `{tag}`. */
export const placeholderNames = ['tag', 'version', 'commit', 'previous-tag', 'title', 'url', 'digests'] as const

/** Values by placeholder. `digests` is JSON: sha256 by asset name. */
export type Placeholders = Readonly<Record<(typeof placeholderNames)[number], string>>

const pattern = new RegExp(`\\{(${placeholderNames.join('|')})\\}`, 'g')

/** The text with every placeholder replaced. Placeholders within the values stay. */
export function fill(text: string, values: Placeholders): string {
  return text.replace(pattern, (_, name: keyof Placeholders) => values[name])
}

/** The first unknown name in braces: `{vesion}`; undefined when all names are known. */
export function unknownPlaceholder(text: string): string | undefined {
  const names: readonly string[] = placeholderNames
  return [...text.matchAll(/\{([a-z][a-z-]*)\}/g)].map(([, name]) => name!).find(name => !names.includes(name))
}

/** The value with the placeholders of all its texts replaced, at any depth. */
export function fillAll(value: unknown, values: Placeholders): unknown {
  if (typeof value === 'string') return fill(value, values)
  if (Array.isArray(value)) return value.map(item => fillAll(item, values))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fillAll(item, values)]))
}
