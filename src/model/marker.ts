/** What a release's body says of itself, in a comment that no reader sees: which commit it was made from, and the sha256 of every asset. */
export interface Marker {
  readonly commit: string
  /** sha256 by asset name; null above 100 assets, where SHA256SUMS alone is named. */
  readonly assets: Readonly<Record<string, string>> | null
  /** sha256 of SHA256SUMS; null when `assets` says all. */
  readonly sums: string | null
  /** Where SHA256SUMS alone is named: how many assets there are, provenance not counted. */
  readonly count?: number
  /** Whether the assets were added to a release that was public before: then some may still be missing. */
  readonly added?: boolean
}

const largestListing = 100
const pattern = /<!-- release-runbook: (\{.*?\}) -->/g

/** The marker of a set of assets. `sumsName` is the checksum file, whose digest stands for the rest of a large set. */
export function makeMarker(
  commit: string,
  assets: readonly { readonly name: string; readonly sha256: string }[],
  sumsName: string,
): Marker {
  if (assets.length > largestListing) {
    const sums = assets.find(({ name }) => name === sumsName)?.sha256 ?? null
    return { commit, assets: null, sums, count: assets.length }
  }
  const sorted = [...assets].sort((a, b) => (a.name < b.name ? -1 : 1))
  return { commit, assets: Object.fromEntries(sorted.map(({ name, sha256 }) => [name, sha256])), sums: null }
}

/** The comment, on one line. */
export function renderMarker({ commit, assets, sums, count, added }: Marker): string {
  const value = { schema: 1, commit, ...(assets === null ? { sums, count } : { assets }), ...(added ? { added } : {}) }
  return `<!-- release-runbook: ${JSON.stringify(value)} -->`
}

/** Whether two markers say the same. */
export function sameMarker(one: Marker | undefined, other: Marker): boolean {
  return one !== undefined && renderMarker(one) === renderMarker(other)
}

/** The marker in a release's body; undefined when there is none, or none of this form. */
export function readMarker(body: string): Marker | undefined {
  // The last one is ours: what people wrote around the notes may quote another.
  const json = [...body.matchAll(pattern)].at(-1)?.[1]
  if (json === undefined) return undefined
  try {
    const value = JSON.parse(json) as Readonly<Record<string, unknown>>
    if (value.schema !== 1 || typeof value.commit !== 'string') return undefined
    const assets = typeof value.assets === 'object' && value.assets !== null ? (value.assets as Record<string, string>) : null
    const sums = typeof value.sums === 'string' ? value.sums : null
    const count = typeof value.count === 'number' ? { count: value.count } : {}
    return { commit: value.commit, assets, sums, ...count, ...(value.added === true ? { added: true } : {}) }
  } catch {
    return undefined
  }
}

/** The body with this marker at its end, instead of an older one. */
export function withMarker(body: string, marker: Marker): string {
  return `${body.replaceAll(pattern, '').trimEnd()}\n\n${renderMarker(marker)}\n`
}
