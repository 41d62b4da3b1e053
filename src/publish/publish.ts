// Nothing half-made can be seen because everything is sent to a draft, compared there byte for byte, and one last request makes it public.
import { UserError } from '../errors.ts'
import { type ReleaseFile, type ReleasePlan, sumsName } from '../manifest.ts'
import { mergeBody } from '../notes/merge-body.ts'
import type { Forge, Log, Release, ReleaseAsset } from '../ports.ts'
import type { Existing } from './existing.ts'
import { type Marker, makeMarker, readMarker, withMarker } from './marker.ts'

/** A file of the release with the place where its bytes are. */
export interface LocalAsset extends ReleaseFile {
  readonly path: string
}

/** What is published, and what to go on from. */
export interface PublishInput {
  readonly plan: ReleasePlan & { readonly tag: string }
  readonly assets: readonly LocalAsset[]
  readonly notes: string
  readonly existing: Exclude<Existing, { kind: 'complete' }>
  /** Asked right before publishing: what is public may have changed since the plan. */
  readonly latestAmong: (releases: readonly Release[]) => boolean
  /** Leave a complete draft instead of publishing. */
  readonly draft: boolean
  /** Told of the draft as soon as there is one: what fails after that leaves it. */
  readonly onDraft: (draft: Release) => void
}

/** What was published, as GitHub answered, and whether it became Latest. */
export interface Published {
  readonly release: Release
  readonly latest: boolean
}

/** GitHub refuses a longer body (docs/platform.md 19). In UTF-16 code units; ours is ASCII but for what people wrote. */
const longestBody = 125_000

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

/** At most this many uploads at once: GitHub counts concurrent requests (docs/platform.md 37). */
const concurrency = 5

/** Uploads, a few at a time. After a failure no further one starts, those under way end, and all failures are reported. */
async function uploadAll(forge: Forge, release: Release, files: readonly LocalAsset[], log: Log): Promise<void> {
  const waiting = [...files]
  const failures: unknown[] = []
  const worker = async (): Promise<void> => {
    for (let file = waiting.shift(); file !== undefined && failures.length === 0; file = waiting.shift()) {
      try {
        const asset = await forge.upload(release, {
          name: file.name,
          path: file.path,
          size: file.size,
          sha256: file.sha256,
          contentType: contentType(file.name),
        })
        requireSame(asset, file)
        log.info(`  uploaded ${file.name} (${file.size} bytes)`)
      } catch (error) {
        failures.push(error)
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(concurrency, files.length) }, worker))
  const [first, ...more] = failures
  if (first === undefined) return
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

/** The second look, right before publishing: another run may have come first, a person may have written into the draft. Throws UserError. */
function requireAlone(release: Release, releases: readonly Release[], commit: string): void {
  const ofTag = releases.filter(other => other.tag === release.tag)
  const ours = (other: Release): boolean => other.draft && readMarker(other.body)?.commit === commit
  // The draft of a person beside ours is theirs to deal with; of two runs of ours the one that came first goes on.
  const first = ofTag.find(other => !other.draft || (ours(other) && other.id < release.id))
  if (first === undefined) return
  const what = first.draft ? 'has an older draft of it' : 'published it'
  throw new UserError(
    `Somebody else ${what} meanwhile: ${first.url}. Nothing was published by this run.`,
    'Let one run at a time release a tag ("concurrency:" in the workflow), then run again.',
  )
}

function bodyOf(existing: string | undefined, notes: string, marker: Marker): string {
  const body = withMarker(existing === undefined ? notes : mergeBody(existing, notes), marker)
  if (body.length <= longestBody) return body
  throw new UserError(
    `The text of the release would have ${body.length} characters; GitHub takes ${longestBody}.`,
    'Shorten what stands before or after the generated notes in the draft.',
  )
}

/** Whether everything that was built is there, and nothing else: one sentence of evidence. Throws UserError. */
export function compareAssets(shown: readonly ReleaseAsset[], assets: readonly ReleaseFile[]): string {
  const stored = new Map(shown.map(asset => [asset.name, asset]))
  for (const file of assets) requireSame(stored.get(file.name), file)
  if (shown.length !== assets.length)
    throw new UserError(
      `The release holds ${shown.length} assets, planned are ${assets.length}: somebody else changed it.`,
      'Look at it, then run the job again.',
    )
  const told = shown.every(({ digest }) => digest !== undefined) ? 'size and sha256' : 'size alone: this server tells no digests'
  return `${assets.length} assets, compared by ${told}`
}

/** A draft as it is after the build: a person may have written into it, or published it. Throws UserError when it is none any more. */
async function lookAtDraft(forge: Forge, draft: Release): Promise<Release> {
  const now = (await forge.releases()).find(({ id }) => id === draft.id)
  if (now === undefined) throw new UserError(`The draft ${draft.url} is no longer there.`, 'Run the job again: it makes a new one.')
  if (!now.draft)
    throw new UserError(
      `Somebody published the draft meanwhile: ${now.url}.`,
      'A public release never loses or changes an asset: publish a new version.',
    )
  return now
}

/** Makes the draft hold the assets, proves it, and publishes (or leaves a complete draft). */
export async function publish(input: PublishInput, ports: { readonly forge: Forge; readonly log: Log }): Promise<Published> {
  const { plan, assets } = input
  const { forge, log } = ports
  const marker = makeMarker(plan.commit, assets, sumsName)
  const present = input.existing.kind === 'draft' ? await lookAtDraft(forge, input.existing.release) : undefined
  const body = bodyOf(present?.body, input.notes, marker)
  const uploads = planUploads(present?.assets ?? [], assets)
  const release = present ?? (await forge.createDraft({ tag: plan.tag, title: plan.title, body, prerelease: plan.prerelease }))
  input.onDraft(release)
  for (const asset of uploads.remove) await forge.deleteAsset(asset)
  if (uploads.keep.length > 0) log.info(`  ${uploads.keep.length} assets are in the draft already`)
  await uploadAll(forge, release, uploads.upload, log)

  const releases = await forge.releases()
  requireAlone(release, releases, plan.commit)
  // A listing may lag behind what was just made (docs/platform.md 21); the release's own list of assets does not.
  const listed = releases.find(({ id }) => id === release.id)
  const complete = listed?.assets.length === assets.length && listed.assets.every(({ uploaded }) => uploaded)
  compareAssets(complete ? listed.assets : await forge.assets(release), assets)
  await requireTagUnmoved(forge, plan)
  const { title, prerelease } = plan
  const latest = input.latestAmong(releases)
  // What a person wrote into the draft meanwhile stays; ours alone is as it was sent.
  const kept = (listed ?? release).body
  const final = present === undefined && kept === body ? body : bodyOf(kept, input.notes, marker)
  const request = { title, body: final, prerelease, latest, draft: input.draft }
  return { release: await forge.publish(release, request), latest }
}
