import { UserError } from '../../model/errors.ts'
import type { ReleaseFile } from '../../model/manifest.ts'
import type { ReleaseAsset } from '../../ports/forge.ts'

/** Whether an asset is incomplete or has other bytes than the file. Without a digest from the server, the size alone is compared. */
export function differsFrom(asset: ReleaseAsset, file: ReleaseFile): boolean {
  return !asset.uploaded || asset.size !== file.size || (asset.digest !== undefined && asset.digest !== file.sha256)
}

/** Throws UserError when an asset is missing or differs from the file. `hint` replaces the advice to run the job again. */
export function requireSame(asset: ReleaseAsset | undefined, file: ReleaseFile, hint?: string): void {
  if (asset === undefined)
    throw new UserError(`The asset ${file.name} is not in the release on GitHub.`, hint ?? 'Run the job again: it uploads what is missing.')
  if (differsFrom(asset, file)) {
    const stored = `${asset.size} bytes, sha256 ${asset.digest ?? 'unknown'}${asset.uploaded ? '' : ', not uploaded to its end'}`
    throw new UserError(
      `GitHub stored ${file.name} as ${stored}; built were ${file.size} bytes, sha256 ${file.sha256}.`,
      hint ?? 'Run the job again: it is replaced in the draft.',
    )
  }
}

/** Evidence that the assets of a release are exactly the built files; with `others` it may hold more. Throws UserError for any difference. */
export function compareAssets(
  shown: readonly ReleaseAsset[],
  assets: readonly ReleaseFile[],
  { others = false, hint }: { readonly others?: boolean; readonly hint?: string } = {},
): string {
  const stored = new Map(shown.map(asset => [asset.name, asset]))
  for (const file of assets) requireSame(stored.get(file.name), file, hint)
  if (shown.length !== assets.length && !others)
    throw new UserError(
      `The release holds ${shown.length} assets, planned are ${assets.length}: somebody else changed it.`,
      'Look at it, then run the job again.',
    )
  const planned = new Set(assets.map(({ name }) => name))
  const compared = shown.filter(({ name }) => planned.has(name))
  const criterion = compared.every(({ digest }) => digest !== undefined) ? 'size and sha256' : 'size alone: this server gives no digests'
  return `${assets.length} assets, compared by ${criterion}`
}
