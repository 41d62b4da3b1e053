import { parseSums } from '../../model/checksums.ts'
import { fullNotesName, sumsName } from '../../model/manifest.ts'
import type { Marker } from '../../model/marker.ts'
import type { ReleaseAsset } from '../../ports/forge.ts'
import type { Difference } from './difference.ts'

/** An asset with what its download gave. */
export interface PublishedAsset extends ReleaseAsset {
  /** Undefined for one that was never uploaded to its end. */
  readonly arrived: { readonly size: number; readonly sha256: string } | undefined
}

/** Everything that a release says of its assets. */
export interface Claims {
  readonly assets: readonly PublishedAsset[]
  /** Text of SHA256SUMS; undefined when the release has none. */
  readonly sums: string | undefined
  /** What our own release says in its body; undefined in others'. */
  readonly marker: Marker | undefined
  /** Name of the provenance, which is never compared by its bytes. */
  readonly provenance: string
}

const sha = (hex: string): string => `sha256 ${hex}`
const nothing = 'no such asset'

/** What arrived, against what the API told before: the bytes on their way, or a server that says one thing and sends another. */
export function downloadDifferences(assets: readonly PublishedAsset[]): Difference[] {
  return assets.flatMap(({ name, arrived, size, digest, uploaded }): Difference[] => {
    if (!uploaded || arrived === undefined)
      return [{ rule: 'verify/incomplete-asset', file: name, expected: 'an asset uploaded to its end', found: 'one that was not' }]
    if (digest !== undefined && digest !== arrived.sha256)
      return [{ rule: 'verify/download', file: name, expected: `${sha(digest)}, as GitHub says`, found: sha(arrived.sha256) }]
    if (size !== arrived.size)
      return [{ rule: 'verify/download', file: name, expected: `${size} bytes, as GitHub says`, found: `${arrived.size} bytes` }]
    return []
  })
}

/**
 * What is published against what was released: each line of SHA256SUMS, and in our own releases each digest of the marker. Where the two
 * disagree about a file, the one that its bytes agree with is believed, and the difference is told of the other.
 */
export function assetDifferences(claims: Claims): Difference[] {
  const { assets, marker, provenance } = claims
  const sums = claims.sums === undefined ? undefined : parseSums(claims.sums)
  const found = new Map(assets.map(asset => [asset.name, asset.arrived?.sha256]))
  const marked = new Map(Object.entries(marker?.assets ?? (marker?.sums ? { [sumsName]: marker.sums } : {})))
  const differences: Difference[] = (sums?.odd ?? []).map(({ line, text, why }) => ({
    rule: 'verify/checksum-line',
    file: `${sumsName}, line ${line}`,
    expected: 'a line "<sha256>  <name>" for each file',
    found: `${why}: ${text}`,
  }))
  for (const name of new Set([...(sums?.digests.keys() ?? []), ...marked.keys()])) {
    const line = sums?.digests.get(name)
    const mark = marked.get(name)
    const told = differenceOf(name, { line, mark, found: found.get(name), present: found.has(name) })
    if (told !== undefined) differences.push(told)
    else if (sums !== undefined && line === undefined && name !== sumsName && name !== fullNotesName)
      differences.push({ rule: 'verify/checksum-line', file: sumsName, expected: `a line for ${name}`, found: 'none' })
  }
  if (sums === undefined && marker === undefined) return differences
  // The whole text of notes that had to be shortened is written after the checksums.
  for (const { name } of assets) {
    const known = sums?.digests.has(name) || marked.has(name) || name === sumsName || name === fullNotesName || name === provenance
    if (!known)
      differences.push({ rule: 'verify/extra-asset', file: name, expected: nothing, found: 'one that this release was not made with' })
  }
  return differences
}

interface Told {
  readonly line: string | undefined
  readonly mark: string | undefined
  readonly found: string | undefined
  readonly present: boolean
}

function differenceOf(name: string, { line, mark, found, present }: Told): Difference | undefined {
  const expected = line ?? mark
  if (expected === undefined) return undefined
  if (!present) return { rule: 'verify/missing-asset', file: name, expected: sha(expected), found: nothing }
  if (found === undefined) return undefined
  if (line !== undefined && line !== found) {
    return found === mark
      ? { rule: 'verify/checksum-line', file: `${sumsName}, ${name}`, expected: sha(found), found: sha(line) }
      : { rule: 'verify/changed-asset', file: name, expected: `${sha(line)}, as ${sumsName} says`, found: sha(found) }
  }
  if (mark !== undefined && mark !== found)
    return { rule: 'verify/changed-asset', file: name, expected: `${sha(mark)}, as the release was published with`, found: sha(found) }
  return undefined
}
