/** What a value of the configuration may name, `{tag}`; the names that stand here and no others. */
export const placeholderNames = ['tag', 'version', 'commit', 'previous-tag', 'title', 'url', 'digests'] as const

/** The values behind the names. `digests` is JSON: sha256 by the name of the asset. */
export type Placeholders = Readonly<Record<(typeof placeholderNames)[number], string>>

const pattern = new RegExp(`\\{(${placeholderNames.join('|')})\\}`, 'g')

/** The text with every placeholder filled in, once: what a value holds is not looked at again. */
export function fill(text: string, values: Placeholders): string {
  return text.replace(pattern, (_, name: keyof Placeholders) => values[name])
}

/** The first name in braces that stands for nothing: `{vesion}`; undefined when there is none. */
export function unknownPlaceholder(text: string): string | undefined {
  const names: readonly string[] = placeholderNames
  return [...text.matchAll(/\{([a-z][a-z-]*)\}/g)].map(([, name]) => name!).find(name => !names.includes(name))
}

/** Every text of a value, at any depth, filled in. */
export function fillAll(value: unknown, values: Placeholders): unknown {
  if (typeof value === 'string') return fill(value, values)
  if (Array.isArray(value)) return value.map(item => fillAll(item, values))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fillAll(item, values)]))
}
