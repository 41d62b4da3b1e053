import { parseSums } from '../../model/checksums.ts'
import { fullNotesName, isStatement, sumsName } from '../../model/manifest.ts'
import type { Marker } from '../../model/marker.ts'
import type { Digest } from '../../ports/files.ts'
import type { ReleaseAsset } from '../../ports/forge.ts'
import type { Difference } from './difference.ts'

/** An asset with the size and digest of its download. */
export interface PublishedAsset extends ReleaseAsset {
  /** Undefined when the upload of the asset never ended. */
  readonly downloaded: Digest | undefined
}

/** Everything that a release states about its assets. */
export interface Claims {
  readonly assets: readonly PublishedAsset[]
  /** Text of SHA256SUMS; undefined when the release has none. */
  readonly sums: string | undefined
  /** Marker in the release's body; undefined for a release of another program. */
  readonly marker: Marker | undefined
  readonly tag: string
}

const sha = (hex: string): string => `sha256 ${hex}`
const nothing = 'no such asset'

/** Compares the downloaded bytes with the size and digest of the API. */
export function downloadDifferences(assets: readonly PublishedAsset[]): Difference[] {
  return assets.flatMap(({ name, downloaded, size, digest, uploaded }): Difference[] => {
    if (!uploaded || downloaded === undefined)
      return [{ rule: 'verify/incomplete-asset', file: name, expected: 'an asset uploaded to its end', found: 'one that was not' }]
    if (digest !== undefined && digest !== downloaded.sha256)
      return [{ rule: 'verify/download', file: name, expected: `${sha(digest)}, as GitHub says`, found: sha(downloaded.sha256) }]
    if (size !== downloaded.size)
      return [{ rule: 'verify/download', file: name, expected: `${size} bytes, as GitHub says`, found: `${downloaded.size} bytes` }]
    return []
  })
}

/**
 * Compares the downloaded assets with each line of SHA256SUMS and each digest of the marker. Where the two disagree, the digest that matches
 * the bytes is correct, and the difference names the other one.
 */
export function assetDifferences(claims: Claims): Difference[] {
  const { assets, marker, tag } = claims
  const sums = claims.sums === undefined ? undefined : parseSums(claims.sums)
  const assetOf = new Map(assets.map(asset => [asset.name, asset]))
  const marked = new Map(Object.entries(marker?.assets ?? (marker?.sums ? { [sumsName]: marker.sums } : {})))
  const differences: Difference[] = (sums?.malformed ?? []).map(({ line, text, why }) => ({
    rule: 'verify/checksum-line',
    file: `${sumsName}, line ${line}`,
    expected: 'a line "<sha256>  <name>" for each file',
    found: `${why}: ${text}`,
  }))
  for (const name of new Set([...(sums?.digests.keys() ?? []), ...marked.keys()])) {
    const line = sums?.digests.get(name)
    const difference = differenceOf(name, line, marked.get(name), assetOf.get(name))
    if (difference !== undefined) differences.push(difference)
    else if (sums !== undefined && line === undefined && name !== sumsName && name !== fullNotesName)
      differences.push({ rule: 'verify/checksum-line', file: sumsName, expected: `a line for ${name}`, found: 'none' })
  }
  if (sums === undefined && marker === undefined) return differences
  // The full text of shortened notes is written after SHA256SUMS.
  for (const { name } of assets) {
    const known = sums?.digests.has(name) || marked.has(name) || name === sumsName || name === fullNotesName || isStatement(name, tag)
    if (!known)
      differences.push({ rule: 'verify/extra-asset', file: name, expected: nothing, found: 'one that this release was not made with' })
  }
  return differences
}

/** `line` and `mark`: the digests of SHA256SUMS and of the marker; at least one is given. */
function differenceOf(name: string, line?: string, mark?: string, asset?: PublishedAsset): Difference | undefined {
  if (asset === undefined) return { rule: 'verify/missing-asset', file: name, expected: sha(line ?? mark ?? ''), found: nothing }
  const found = asset.downloaded?.sha256
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
