import { parseSums } from '../../model/checksums.ts'
import type { Finding } from '../../model/finding.ts'
import { fullNotesName, isStatement, sumsName } from '../../model/manifest.ts'
import type { Marker } from '../../model/marker.ts'
import type { Digest } from '../../ports/files.ts'
import type { ReleaseAsset } from '../../ports/forge.ts'
import { difference } from './difference.ts'

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
export function downloadDifferences(assets: readonly PublishedAsset[]): Finding[] {
  return assets.flatMap(({ name, downloaded, size, digest, uploaded }) => {
    if (!uploaded || downloaded === undefined)
      return difference('verify/incomplete-asset', name, 'an asset uploaded to its end', 'one that was not')
    if (digest !== undefined && digest !== downloaded.sha256)
      return difference('verify/download', name, `${sha(digest)}, as GitHub says`, sha(downloaded.sha256))
    if (size === downloaded.size) return []
    return difference('verify/download', name, `${size} bytes, as GitHub says`, `${downloaded.size} bytes`)
  })
}

/**
 * Compares the downloaded assets with each line of SHA256SUMS and each digest of the marker. Where the two disagree, the digest that matches
 * the bytes is correct, and the difference names the other one.
 */
export function assetDifferences(claims: Claims): Finding[] {
  const { assets, marker, tag } = claims
  const sums = claims.sums === undefined ? undefined : parseSums(claims.sums)
  const assetOf = new Map(assets.map(asset => [asset.name, asset]))
  const marked = new Map(Object.entries(marker?.assets ?? (marker?.sums ? { [sumsName]: marker.sums } : {})))
  const form = 'a line "<sha256>  <name>" for each file'
  const differences = (sums?.malformed ?? []).map(({ line, text, why }) =>
    difference('verify/checksum-line', `${sumsName}, line ${line}`, form, `${why}: ${text}`),
  )
  for (const name of new Set([...(sums?.digests.keys() ?? []), ...marked.keys()])) {
    const line = sums?.digests.get(name)
    const found = differenceOf(name, line, marked.get(name), assetOf.get(name))
    if (found !== undefined) differences.push(found)
    else if (sums !== undefined && line === undefined && name !== sumsName && name !== fullNotesName)
      differences.push(difference('verify/checksum-line', sumsName, `a line for ${name}`, 'none'))
  }
  if (sums === undefined && marker === undefined) return differences
  // The full text of shortened notes is written after SHA256SUMS.
  for (const { name } of assets) {
    const known = sums?.digests.has(name) || marked.has(name) || name === sumsName || name === fullNotesName || isStatement(name, tag)
    if (!known) differences.push(difference('verify/extra-asset', name, nothing, 'one that this release was not made with'))
  }
  return differences
}

/** `line` and `mark`: the digests of SHA256SUMS and of the marker; at least one is given. */
function differenceOf(name: string, line?: string, mark?: string, asset?: PublishedAsset): Finding | undefined {
  if (asset === undefined) return difference('verify/missing-asset', name, sha(line ?? mark ?? ''), nothing)
  const found = asset.downloaded?.sha256
  if (found === undefined) return undefined
  if (line !== undefined && line !== found) {
    return found === mark
      ? difference('verify/checksum-line', `${sumsName}, ${name}`, sha(found), sha(line))
      : difference('verify/changed-asset', name, `${sha(line)}, as ${sumsName} says`, sha(found))
  }
  if (mark !== undefined && mark !== found)
    return difference('verify/changed-asset', name, `${sha(mark)}, as the release was published with`, sha(found))
  return undefined
}
