import { NotFound, UserError } from '../../model/errors.ts'
import { inParallel } from '../../model/in-parallel.ts'
import type { LocalFile } from '../../model/manifest.ts'
import type { Forge, Release, ReleaseAsset } from '../../ports/forge.ts'
import type { Log } from '../../ports/ports.ts'
import { differsFrom, requireSame } from './compare.ts'
import { newVersion } from './existing.ts'

/** The uploads and deletions after which a release holds exactly the planned assets. `remove`: incomplete or different assets. */
type UploadPlan = Readonly<ReturnType<typeof planUploads>>

/** Compares a draft's assets with the built files. Throws UserError for an unplanned asset: the release would publish somebody's file. */
export function planUploads(present: readonly ReleaseAsset[], files: readonly LocalFile[]) {
  const fileOf = new Map(files.map(file => [file.name, file]))
  const foreign = present.filter(asset => asset.uploaded && !fileOf.has(asset.name))
  if (foreign.length > 0) {
    const names = foreign.map(({ name }) => name).join(', ')
    throw new UserError(
      `The draft holds assets that this release does not make: ${names}.`,
      'Delete them from the draft, and run this job again; or name them in the input "files" of this step.',
    )
  }
  const keep = present.filter(asset => {
    const file = fileOf.get(asset.name)
    return file !== undefined && !differsFrom(asset, file)
  })
  const kept = new Set(keep.map(({ name }) => name))
  return { upload: files.filter(({ name }) => !kept.has(name)), remove: present.filter(asset => !keep.includes(asset)), keep }
}

/** The uploads that a public release needs. Throws UserError when it holds other bytes under a planned name: a public asset is never replaced. */
export function planAdditions(release: Release, files: readonly LocalFile[]): UploadPlan {
  const assetOf = new Map(release.assets.map(asset => [asset.name, asset]))
  const present = files.flatMap(file => {
    const asset = assetOf.get(file.name)
    if (asset !== undefined && differsFrom(asset, file))
      throw new UserError(
        asset.uploaded
          ? `The public release ${release.url} holds another ${file.name} than this release makes.`
          : `The public release ${release.url} holds ${file.name}, whose upload did not come to its end.`,
        asset.uploaded ? newVersion : 'This program takes nothing from a public release: delete that asset in the web page, and run again.',
      )
    return asset ?? []
  })
  return planUploads(present, files)
}

const contentTypes: readonly (readonly [RegExp, string])[] = [
  [/\.(zip|whl)$/, 'application/zip'],
  [/\.t?gz$/, 'application/gzip'],
  [/\.json$/, 'application/json'],
  [/(\.(txt|md)|SUMS)$/, 'text/plain'],
]
const contentType = (name: string): string => contentTypes.find(([pattern]) => pattern.test(name))?.[1] ?? 'application/octet-stream'

/** At most this many uploads at once: GitHub counts concurrent requests (docs/platform.md 37). */
const concurrency = 5

/** The error of an upload into a release that is gone: another run may have deleted the draft as a leftover. */
function lostRelease(error: NotFound, { url }: Release): NotFound {
  const hint = 'Let one run at a time release a tag ("concurrency:" in the workflow), then run again: it looks first.'
  return new NotFound(`${error.message}. Perhaps another run works on the same release: ${url}.`, hint, { cause: error })
}

/** Applies the plan with a few parallel uploads. After a failure no new upload starts; running uploads end, and all failures are reported. */
export async function applyUploadPlan(
  { upload, remove, keep }: UploadPlan,
  release: Release,
  { forge, log }: { readonly forge: Forge; readonly log: Log },
): Promise<void> {
  if (keep.length > 0) log.info(`  ${keep.length} assets are there already`)
  const writes = upload.length + remove.length
  for (const asset of remove) await forge.deleteAsset(asset, writes)
  const { failures } = await inParallel(upload, concurrency, async file => {
    const { name, path, size, sha256 } = file
    requireSame(await forge.upload(release, { name, path, size, sha256, contentType: contentType(name) }, writes), file)
    log.info(`  uploaded ${name} (${size} bytes)`)
  })
  const [first, ...more] = failures.map(error => (error instanceof NotFound ? lostRelease(error, release) : error))
  if (first === undefined) return
  for (const other of more) log.error(other instanceof Error ? other.message : String(other))
  throw first
}
