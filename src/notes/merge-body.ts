/** Begins the generated part of a release's body. */
export const startMarker = '<!-- release-runbook:notes:start -->'
/** Ends it. What stands outside belongs to people. */
export const endMarker = '<!-- release-runbook:notes:end -->'

/**
 * The body of a release with new generated notes: only what is between the markers is replaced, what people wrote before and behind it stays to the byte.
 * A body without a complete pair of markers is theirs alone: it stays, and the notes follow. Idempotent.
 */
export function mergeBody(existing: string, generated: string): string {
  const start = existing.indexOf(startMarker)
  const end = start < 0 ? -1 : existing.indexOf(endMarker, start)
  if (end >= 0) return existing.slice(0, start) + between(generated) + existing.slice(end + endMarker.length)
  const own = withoutMarkers(existing).trim()
  return own === '' ? generated : `${own}\n\n${generated}`
}

/** The text without either marker, so that it can stand beside generated notes or in them. */
export function withoutMarkers(text: string): string {
  const without = text.replaceAll(startMarker, '').replaceAll(endMarker, '')
  // A marker cut in two by another one appears when that one goes.
  return without.length === text.length ? text : withoutMarkers(without)
}

/** From marker to marker, without the line feed that ends a file. */
function between(generated: string): string {
  const end = generated.lastIndexOf(endMarker)
  return end < 0 ? generated : generated.slice(0, end + endMarker.length)
}
