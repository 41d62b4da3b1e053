// Nothing half-made can be seen because everything is sent to a draft, compared there byte for byte, and one last request makes it public.
import { UserError } from '../errors.ts'
import type { ReleaseFile, ReleasePlan } from '../manifest.ts'
import { mergeBody } from '../notes/merge-body.ts'
import type { Forge, Log, Release, ReleaseAsset } from '../ports.ts'
import type { Existing } from './existing.ts'
import { makeMarker, withMarker } from './marker.ts'

/** Name of the checksum file, always an asset. */
export const sumsName = 'SHA256SUMS'

/** A file of the release with the place where its bytes are. */
export interface LocalAsset extends ReleaseFile {
  readonly path: string
}

export interface PublishInput {
  readonly plan: ReleasePlan & { readonly tag: string }
  readonly assets: readonly LocalAsset[]
  readonly notes: string
  readonly existing: Exclude<Existing, { kind: 'complete' }>
  readonly latest: boolean
  /** Leave a complete draft instead of publishing. */
  readonly draft: boolean
}

/** What has to be done to a draft until it holds the assets and nothing else. */
export interface UploadPlan {
  readonly upload: readonly LocalAsset[]
  /** Broken or older ones of a planned name. */
  readonly remove: readonly ReleaseAsset[]
  readonly keep: readonly ReleaseAsset[]
}

const differsFrom = (asset: ReleaseAsset, file: ReleaseFile): boolean =>
  !asset.uploaded || asset.size !== file.size || (asset.digest !== undefined && asset.digest !== file.sha256)

/** Compares a draft's assets with the files that were built. An uploaded asset that nobody planned is refused: publishing would make it ours. */
export function planUploads(present: readonly ReleaseAsset[], files: readonly LocalAsset[]): UploadPlan {
  const byName = new Map(files.map(file => [file.name, file]))
  const foreign = present.filter(asset => asset.uploaded && !byName.has(asset.name))
  if (foreign.length > 0) {
    const names = foreign.map(({ name }) => name).join(', ')
    throw new UserError(
      `The draft holds assets that this release does not make: ${names}.`,
      'Delete them from the draft, or add them under "files:".',
    )
  }
  const different = (asset: ReleaseAsset): boolean => {
    const file = byName.get(asset.name)
    return file === undefined || differsFrom(asset, file)
  }
  const keep = present.filter(asset => !different(asset))
  const kept = new Set(keep.map(({ name }) => name))
  return { upload: files.filter(({ name }) => !kept.has(name)), remove: present.filter(different), keep }
}

const contentTypes: readonly (readonly [RegExp, string])[] = [
  [/\.(zip|whl)$/, 'application/zip'],
  [/\.t?gz$/, 'application/gzip'],
  [/\.json$/, 'application/json'],
  [/(\.(txt|md)|SUMS)$/, 'text/plain'],
]
const contentType = (name: string): string => contentTypes.find(([pattern]) => pattern.test(name))?.[1] ?? 'application/octet-stream'

/** At most this many uploads at once: GitHub counts concurrent requests (facts/platform.md 37). */
const concurrency = 5

/** Uploads, a few at a time. After a failure no further one starts, those under way end, and all failures are reported. */
async function uploadAll(forge: Forge, release: Release, files: readonly LocalAsset[], log: Log): Promise<ReleaseAsset[]> {
  const waiting = [...files]
  const done: ReleaseAsset[] = []
  const failures: unknown[] = []
  const worker = async (): Promise<void> => {
    for (let file = waiting.shift(); file !== undefined && failures.length === 0; file = waiting.shift()) {
      try {
        const asset = await forge.upload(release, {
          name: file.name,
          path: file.path,
          size: file.size,
          contentType: contentType(file.name),
        })
        requireSame(asset, file)
        done.push(asset)
        log.info(`  uploaded ${file.name} (${file.size} bytes)`)
      } catch (error) {
        failures.push(error)
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(concurrency, files.length) }, worker))
  const [first, ...more] = failures
  if (first === undefined) return done
  for (const other of more) log.error(other instanceof Error ? other.message : String(other))
  throw first
}

function requireSame(asset: ReleaseAsset | undefined, file: ReleaseFile): void {
  if (asset === undefined)
    throw new UserError(`The asset ${file.name} is not in the draft.`, 'Run the job again: what is missing is uploaded.')
  if (differsFrom(asset, file)) {
    const stored = `${asset.size} bytes, sha256 ${asset.digest ?? 'not told'}${asset.uploaded ? '' : ', not uploaded to its end'}`
    throw new UserError(
      `GitHub stored ${file.name} as ${stored}; built were ${file.size} bytes, sha256 ${file.sha256}.`,
      'Run the job again: it is replaced in the draft.',
    )
  }
}

async function requireTagUnmoved(forge: Forge, plan: { readonly tag: string; readonly commit: string }): Promise<void> {
  const commit = await forge.tagCommit(plan.tag)
  if (commit === plan.commit) return
  const found = commit === undefined ? 'is no longer on GitHub' : `points to ${commit} on GitHub`
  throw new UserError(
    `The tag ${plan.tag} ${found}; this release was built from ${plan.commit}. Nothing was published.`,
    'Do not move a tag while it is released: push a new version.',
  )
}

/** Makes the draft hold the assets, proves it, and publishes (or leaves a complete draft). The release as GitHub answered. */
export async function publish(input: PublishInput, ports: { readonly forge: Forge; readonly log: Log }): Promise<Release> {
  const { plan, assets, existing } = input
  const { forge, log } = ports
  const marker = makeMarker(plan.commit, assets, sumsName)
  const body = withMarker(existing.kind === 'draft' ? mergeBody(existing.release.body, input.notes) : input.notes, marker)
  const uploads = planUploads(existing.kind === 'draft' ? existing.release.assets : [], assets)
  const release =
    existing.kind === 'draft'
      ? existing.release
      : await forge.createDraft({ tag: plan.tag, title: plan.title, body, prerelease: plan.prerelease })
  for (const asset of uploads.remove) await forge.deleteAsset(asset)
  if (uploads.keep.length > 0) log.info(`  ${uploads.keep.length} assets are in the draft already`)
  await uploadAll(forge, release, uploads.upload, log)

  const stored = new Map((await forge.assets(release)).map(asset => [asset.name, asset]))
  for (const file of assets) requireSame(stored.get(file.name), file)
  if (stored.size !== assets.length)
    throw new UserError(
      `The draft holds ${stored.size} assets, planned are ${assets.length}: somebody else changed it.`,
      'Look at the draft, then run the job again.',
    )
  await requireTagUnmoved(forge, plan)
  const { title, prerelease } = plan
  return forge.publish(release, { title, body, prerelease, latest: input.latest, draft: input.draft, discussion: undefined })
}
