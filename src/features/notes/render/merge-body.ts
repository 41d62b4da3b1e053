/** Starts the generated part of a release body, on its own line. */
export const startMarker = '<!-- release-runbook:notes:start -->'
/** Ends the generated part. The text outside belongs to people. */
export const endMarker = '<!-- release-runbook:notes:end -->'

/** Replaces the text between the markers of a release body. If the body lacks a marker, appends the notes. Idempotent. */
export function mergeBody(existing: string, generated: string): string {
  const start = indexOfMarker(existing, startMarker, 0)
  const end = start < 0 ? -1 : indexOfMarker(existing, endMarker, start)
  if (end >= 0) return existing.slice(0, start) + between(generated) + existing.slice(end + endMarker.length)
  // A single marker must not pair with one of the new notes.
  const own = existing.replaceAll(startMarker, '').replaceAll(endMarker, '').replace(OWN_COMMENT, '').trim()
  return own === '' ? generated : `${own}\n\n${generated}`
}

/** Breaks comments that could pass for a marker of this program in a release body. */
export function withoutOwnComments(text: string): string {
  return text.replace(/<!--(?=\s*release-runbook)/gi, '<! --')
}

/** A marker that appears after another one inside it is removed. */
const OWN_COMMENT = /^<!-- release-runbook:notes:(?:start|end) -->\r?$/gm

/** The index of a marker on its own line, because a sentence may quote one; -1 without one. */
function indexOfMarker(text: string, marker: string, from: number): number {
  for (let at = text.indexOf(marker, from); at >= 0; at = text.indexOf(marker, at + 1)) {
    const begins = at === 0 || text[at - 1] === '\n'
    if (begins && /^\r?(?:\n|$)/.test(text.slice(at + marker.length, at + marker.length + 2))) return at
  }
  return -1
}

/** The notes up to the end marker, without the final line feed. */
function between(generated: string): string {
  const end = generated.lastIndexOf(endMarker)
  return end < 0 ? generated : generated.slice(0, end + endMarker.length)
}
