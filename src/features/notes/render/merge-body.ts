/** Begins the generated part of a release's body, on a line of its own. */
export const startMarker = '<!-- release-runbook:notes:start -->'
/** Ends it. What stands outside belongs to people. */
export const endMarker = '<!-- release-runbook:notes:end -->'

/**
 * The body of a release with new generated notes: only what is between the markers is replaced, what people wrote before and behind it stays to the byte.
 * A body without a complete pair of markers is theirs alone: it stays, and the notes follow. Idempotent.
 */
export function mergeBody(existing: string, generated: string): string {
  const start = indexOfMarker(existing, startMarker, 0)
  const end = start < 0 ? -1 : indexOfMarker(existing, endMarker, start)
  if (end >= 0) return existing.slice(0, start) + between(generated) + existing.slice(end + endMarker.length)
  // Half a pair must not be taken for ours when the notes stand behind it.
  const own = existing.replaceAll(startMarker, '').replaceAll(endMarker, '').replace(OWN_COMMENT, '').trim()
  return own === '' ? generated : `${own}\n\n${generated}`
}

/** Text in which no comment of this program begins: it could otherwise pass for a marker of ours in a release's body. */
export function withoutOwnComments(text: string): string {
  return text.replace(/<!--(?=\s*release-runbook)/gi, '<! --')
}

/** A marker that appeared when another one was taken out of it. */
const OWN_COMMENT = /^<!-- release-runbook:notes:(?:start|end) -->\r?$/gm

/** Where a marker stands alone on its line; a sentence may quote one. */
function indexOfMarker(text: string, marker: string, from: number): number {
  for (let at = text.indexOf(marker, from); at >= 0; at = text.indexOf(marker, at + 1)) {
    const begins = at === 0 || text[at - 1] === '\n'
    if (begins && /^\r?(?:\n|$)/.test(text.slice(at + marker.length, at + marker.length + 2))) return at
  }
  return -1
}

/** From marker to marker, without the line feed that ends a file. */
function between(generated: string): string {
  const end = generated.lastIndexOf(endMarker)
  return end < 0 ? generated : generated.slice(0, end + endMarker.length)
}
