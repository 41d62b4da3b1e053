/** The known name that is most similar; undefined when none is similar. Case, `_` and `-` do not count: `previousTag` means `previous-tag`. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const wanted = plain(name)
  if (wanted.length === 0 || wanted.length > 64) return undefined
  let best: { readonly name: string; readonly distance: number } | undefined
  for (const candidate of known) {
    const distance = editDistance(wanted, plain(candidate))
    const near = distance <= Math.max(1, Math.floor(Math.min(wanted.length, candidate.length) / 3))
    if (near && (best === undefined || distance < best.distance)) best = { name: candidate, distance }
  }
  return best?.name
}

/** The end of a sentence about an unknown name: `; did you mean X?`, or the list of known names. */
export function suggestion(name: string, known: readonly string[]): string {
  const near = nearest(name, known)
  if (near !== undefined) return `; did you mean \`${near}\`?`
  return known.length === 0 ? '' : `; known here: ${known.join(', ')}`
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[-_ ]/g, '')
}

/** Restricted Damerau-Levenshtein distance: insert, delete, replace, swap of neighbours, each 1. */
function editDistance(a: string, b: string): number {
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const line = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      let cost = Math.min(above[column]! + 1, line[column - 1]! + 1, above[column - 1]! + (same ? 0 : 1))
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (swapped) cost = Math.min(cost, before[column - 2]! + 1)
      line.push(cost)
    }
    before = above
    above = line
  }
  return above[b.length]!
}
