import { parsed, tableOf } from '../text/tolerant.ts'
import { sumsName } from './manifest.ts'

/** The longest body of a release that GitHub takes (docs/platform.md 19). In UTF-16 code units. */
export const longestBody = 125_000

/** Whether two bodies are the same to GitHub, which changes line ends and white space at the end of a text. */
export function sameText(one: string, other: string): boolean {
  const plain = (text: string): string => text.replaceAll('\r\n', '\n').trim()
  return plain(one) === plain(other)
}

/** The hidden comment in a release's body with the release's commit and the sha256 of every asset. */
export interface Marker {
  readonly commit: string
  /** sha256 by asset name; null above 100 assets, where the digest of SHA256SUMS replaces it. */
  readonly assets: Readonly<Record<string, string>> | null
  /** sha256 of SHA256SUMS; null when `assets` lists all. */
  readonly sums: string | null
  /** Above 100 assets: the number of assets. RUNBOOK.md and the provenance asset do not count. */
  readonly count?: number
  /** Whether a run added the assets to a public release: then some may still be missing. */
  readonly added?: boolean
  /** Whether the release is or was public. Comparisons ignore it. */
  readonly public?: boolean
}

const largestListing = 100
const pattern = /<!-- release-runbook: (\{.*?\}) -->/g

/** The marker of a set of assets. The digest of the checksum file represents a set above 100 assets. */
export function makeMarker(commit: string, assets: readonly { readonly name: string; readonly sha256: string }[]): Marker {
  if (assets.length > largestListing) {
    const sums = assets.find(({ name }) => name === sumsName)?.sha256 ?? null
    return { commit, assets: null, sums, count: assets.length }
  }
  const sorted = [...assets].sort((a, b) => (a.name < b.name ? -1 : 1))
  return { commit, assets: Object.fromEntries(sorted.map(({ name, sha256 }) => [name, sha256])), sums: null }
}

/** The marker as an HTML comment on one line. */
export function renderMarker({ commit, assets, sums, count, added, public: shown }: Marker): string {
  const flags = { ...(added ? { added } : {}), ...(shown ? { public: true } : {}) }
  const value = { schema: 1, commit, ...(assets === null ? { sums, count } : { assets }), ...flags }
  return `<!-- release-runbook: ${JSON.stringify(value)} -->`
}

/** Whether two markers are of the same commit and assets. */
export function sameMarker(one: Marker | undefined, other: Marker): boolean {
  return one !== undefined && renderMarker({ ...one, public: false }) === renderMarker({ ...other, public: false })
}

/** The marker in a release's body; undefined without a valid marker. */
export function readMarker(body: string): Marker | undefined {
  // The program writes its marker last. Text that people wrote above it may quote another marker.
  const json = [...body.matchAll(pattern)].at(-1)?.[1]
  const value = tableOf(parsed(json, JSON.parse))
  if (value.schema !== 1 || typeof value.commit !== 'string') return undefined
  const assets = typeof value.assets === 'object' && value.assets !== null ? (value.assets as Record<string, string>) : null
  const sums = typeof value.sums === 'string' ? value.sums : null
  const count = typeof value.count === 'number' ? { count: value.count } : {}
  const flags = { ...(value.added === true ? { added: true } : {}), ...(value.public === true ? { public: true } : {}) }
  return { commit: value.commit, assets, sums, ...count, ...flags }
}

/** The body with this marker at its end and without older markers. */
export function withMarker(body: string, marker: Marker): string {
  return `${body.replaceAll(pattern, '').trimEnd()}\n\n${renderMarker(marker)}\n`
}
