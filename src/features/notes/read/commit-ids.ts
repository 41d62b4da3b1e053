/** The only known commit whose id is `id` or begins with it; undefined for none or several. */
export function findCommit(id: string, known: ReadonlySet<string>): string | undefined {
  if (known.has(id)) return id
  const matches = [...known].filter(sha => sha.startsWith(id))
  return matches.length === 1 ? matches[0] : undefined
}
