// All assets go to a draft and are compared by digest. One last request publishes the draft, so that nobody sees a partial release.

import { NotFound, UserError } from '../../model/errors.ts'
import { isStatement, type LocalFile, type ReleaseFile, sumsName, type TaggedPlan } from '../../model/manifest.ts'
import { longestBody, type Marker, makeMarker, readMarker, sameMarker, withMarker } from '../../model/marker.ts'
import { passed, type StepOutcome, warned } from '../../model/step-outcome.ts'
import type { Forge, Release } from '../../ports/forge.ts'
import type { Ports } from '../../ports/ports.ts'
import { mostAssets } from '../build/asset-names.ts'
import { mergeBody } from '../notes/render/merge-body.ts'
import { isLatest } from '../plan/latest.ts'
import { compareAssets } from './compare.ts'
import { type Existing, requireClaimable } from './existing.ts'
import {
  removeEmptyDrafts,
  requireNoOtherRelease,
  requireNotTakenOver,
  requireTagUnmoved,
  type TaggedCommit,
} from './pre-publish-checks.ts'
import { applyUploadPlan, planAdditions, planUploads } from './uploads.ts'

/** The release to publish, and the existing draft or release of its tag. */
export interface PublishInput {
  readonly plan: TaggedPlan
  readonly assets: readonly LocalFile[]
  readonly notes: string
  readonly existing: Exclude<Existing, { kind: 'complete' }>
  /** Whether the release becomes Latest; called right before publishing, because public releases may have changed. */
  readonly latestAmong: (releases: readonly Release[]) => Promise<boolean>
  /** Leave a complete draft instead of publishing. */
  readonly draft: boolean
  /** Category of the discussion to open with the release. */
  readonly discussion?: string
  /** Called as soon as the draft exists, so that the report names the draft after a later failure. */
  readonly onDraft: (draft: Release) => void
}

/** The published release, as GitHub responded, and whether GitHub calls it Latest. */
export interface Published {
  readonly release: Release
  readonly latest: boolean
  /** What is not as it was asked for. */
  readonly warning?: string
  /** Whether somebody had published the release before its assets were uploaded. */
  readonly wasPublic: boolean
}

/** The effects that publishing needs. */
export type PublishPorts = Pick<Ports, 'log' | 'clock'> & { readonly forge: Forge }

/** Milliseconds of pause after a draft is taken over: the other run may be at its last request. */
const takeOverPause = 5000

/** The marker of the assets, without provenance and RUNBOOK.md: another run writes other bytes, so that no run can compare their digests. */
export function markerOf({ plan, assets }: Pick<PublishInput, 'plan' | 'assets'>): Marker {
  return makeMarker(
    plan.commit,
    assets.filter(({ name, component }) => component !== 'release' || !isStatement(name, plan.tag)),
  )
}

function bodyOf(existing: string | undefined, notes: string, marker: Marker): string {
  const text = existing === undefined ? notes : mergeBody(existing, notes)
  // The publishing request has the longest text.
  const body = withMarker(text, { ...marker, public: true })
  if (body.length <= longestBody) return withMarker(text, marker)
  throw new UserError(
    `The text of the release would have ${body.length} characters; GitHub takes ${longestBody}.`,
    'Shorten what stands before or after the generated notes in the draft.',
  )
}

/** Reads a draft again after the build: a person may have edited it. Throws UserError when the draft is deleted or public. */
export async function readDraft(forge: Forge, draft: Release): Promise<Release> {
  const now = await forge.release(draft.id)
  if (now === undefined) throw new UserError(`The draft ${draft.url} is no longer there.`, 'Run the job again: it makes a new one.')
  if (!now.draft)
    throw new UserError(`Somebody published the draft meanwhile: ${now.url}.`, 'A public release keeps its assets: publish a new version.')
  // GitHub's response for a release with many assets holds only the first ones.
  return { ...now, assets: now.assets.length < 30 ? now.assets : await forge.assets(now) }
}

/** Runs `work` on a draft. If GitHub answers "not found", reads the draft again, and throws UserError with the reason if it is deleted or public. */
export async function withDraft<T>(draft: Release, forge: Forge, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof NotFound) await readDraft(forge, draft)
    throw error
  }
}

/**
 * Writes the marker of this run into a draft before any asset is replaced. Another run with other bytes finds this marker before it publishes,
 * and stops. A run that is past this check gets a pause to finish, and then this run finds the draft public.
 */
async function claimDraft(draft: Release, body: string, marker: Marker, { forge, log, clock }: PublishPorts): Promise<Release> {
  const found = readMarker(draft.body)
  if (sameMarker(found, marker)) return draft
  await forge.editBody(draft, body)
  if (found === undefined) return { ...draft, body }
  log.info('  the draft is of a run that built other bytes: its assets are replaced')
  await clock.wait(takeOverPause)
  const now = await readDraft(forge, draft)
  requireNotTakenOver(now, marker)
  return now
}

/** Uploads the assets to a draft, compares their digests, and publishes unless `draft` is set. A public release only gets missing assets. */
export async function publish(input: PublishInput, ports: PublishPorts): Promise<Published> {
  const { plan, assets, existing, notes } = input
  const { forge } = ports
  if (assets.length > mostAssets)
    throw new UserError(`There are ${assets.length} assets; a release on GitHub has at most ${mostAssets}.`, 'Pack some of them together.')
  if (existing.kind === 'public-unverified') return addAssetsToPublicRelease(existing.release, input, ports)
  const present = existing.kind === 'draft' ? await readDraft(forge, existing.release) : undefined
  if (present !== undefined) requireClaimable(present)
  const marker = { ...markerOf(input), public: readMarker(present?.body ?? '')?.public === true }
  const body = bodyOf(present?.body, notes, marker)
  const uploads = planUploads(present?.assets ?? [], assets)
  const draft =
    present === undefined
      ? await forge.createDraft({ tag: plan.tag, title: plan.title, body, prerelease: plan.prerelease })
      : await withDraft(present, forge, () => claimDraft(present, body, marker, ports))
  input.onDraft(draft)
  return withDraft(draft, forge, async () => {
    await applyUploadPlan(uploads, draft, ports)
    const [releases, now] = await verifyBeforePublish(draft, marker, input, ports)
    const { title, prerelease } = plan
    const latest = await input.latestAmong(releases)
    // The text that a person wrote into the draft meanwhile stays.
    const shown = { ...marker, public: marker.public || !input.draft }
    const final = present === undefined && now.body === body ? withMarker(body, shown) : bodyOf(now.body, notes, shown)
    const discussion = input.discussion === undefined || input.draft ? {} : { discussion: input.discussion }
    const request = { title, body: final, prerelease, latest, draft: input.draft, ...discussion }
    const release = await forge.publish(now, request, current => requireCompleteDraft(current, marker, input))
    return { ...(await askLatest(release, latest, ports)), wasPublic: false }
  })
}

/** Milliseconds before each question whether GitHub calls a new release Latest. */
const latestDelays = [0, 1000, 4000]

/** Asks GitHub several times whether the release is Latest, until the answer equals `wanted`. The release is public: a failure is a warning. */
export async function askLatest(release: Release, wanted: boolean, { forge, clock }: Pick<PublishPorts, 'forge' | 'clock'>) {
  if (release.draft || release.prerelease) return { release, latest: false }
  let found: Release | undefined
  try {
    for (const ms of latestDelays) {
      await clock.wait(ms)
      found = await forge.publicRelease()
      if ((found?.id === release.id) === wanted) return { release, latest: wanted }
    }
  } catch (error) {
    return { release, latest: wanted, warning: `GitHub was not heard on Latest: ${(error as Error).message}` }
  }
  const warning = `GitHub calls ${found?.tag ?? 'no release'} Latest, although it was asked ${wanted ? 'for' : 'not to call'} ${release.tag}`
  return { release, latest: !wanted, warning }
}

interface ExpectedRelease {
  readonly plan: TaggedCommit
  readonly assets: readonly ReleaseFile[]
}

/** Checks the tag, other releases of the tag, the draft's marker and every asset. Gives all releases and the draft. Throws UserError. */
export async function verifyBeforePublish(draft: Release, marker: Marker, { plan, assets }: ExpectedRelease, ports: PublishPorts) {
  const { forge } = ports
  const [releases] = await Promise.all([forge.releases(), requireTagUnmoved(forge, plan)])
  requireNoOtherRelease(draft, releases, plan)
  await removeEmptyDrafts(draft, releases, plan, ports)
  // A listing may lag behind the uploads (docs/platform.md 21); the release itself does not.
  const listed = releases.find(({ id }) => id === draft.id)
  const complete = listed?.assets.length === assets.length && listed.assets.every(({ uploaded }) => uploaded)
  const now = complete ? listed : await readDraft(forge, draft)
  requireNotTakenOver(now, marker)
  compareAssets(now.assets.length === assets.length ? now.assets : await forge.assets(draft), assets)
  return [releases, now] as const
}

/** Checks the draft before the publishing request is retried. Throws UserError when its marker or assets changed. */
export function requireCompleteDraft(now: Release, marker: Marker, { assets }: Pick<ExpectedRelease, 'assets'>): void {
  requireNotTakenOver(now, marker)
  if (now.assets.length === assets.length) compareAssets(now.assets, assets)
}

/** Adds the assets to a release that somebody published. Its text stays, with the notes between markers, and no asset is replaced. */
async function addAssetsToPublicRelease(release: Release, input: PublishInput, ports: PublishPorts): Promise<Published> {
  const { plan, assets, notes } = input
  const { forge, log } = ports
  const now = await forge.release(release.id)
  if (now === undefined || now.draft)
    throw new UserError(`The release ${release.url} is no longer public.`, 'Run the job again: it looks first.')
  const additions = planAdditions(now, assets)
  const marker: Marker = { ...markerOf(input), added: true, public: true }
  await requireTagUnmoved(forge, plan)
  log.warning(`${now.url} was public before its assets: they are added one by one, and people may see it incomplete.`)
  // The marker allows the next run to add the missing assets.
  await forge.editBody(now, bodyOf(now.body, notes, marker))
  // The marker of a large release names SHA256SUMS alone: when SHA256SUMS is uploaded last, no asset is missing.
  const isSums = ({ name }: LocalFile): boolean => name === sumsName
  await applyUploadPlan({ ...additions, upload: additions.upload.filter(file => !isSums(file)) }, now, ports)
  await applyUploadPlan({ upload: additions.upload.filter(isSums), remove: [], keep: [] }, now, ports)
  const after = await forge.release(release.id)
  if (after === undefined) throw new UserError(`The release ${release.url} is no longer there.`, 'Run the job again: it looks first.')
  const shown = { ...after, assets: await forge.assets(after) }
  compareAssets(shown.assets, assets, { others: true })
  return { release: shown, latest: await isLatest(shown, forge), wasPublic: true }
}

/** The step outcome for a published release. */
export function reportPublished(published: Published): StepOutcome<Published> {
  const { url, tag, draft, immutable } = published.release
  if (published.wasPublic) return warned(published, `${url}, which somebody had made public before its assets were there`)
  if (published.warning !== undefined) return warned(published, `${url}; ${published.warning}`)
  if (draft) return passed(published, `left as a complete draft, as configured: ${url}`)
  return passed(published, immutable ? `${url}; it is immutable, and anybody can check it: gh release verify ${tag}` : url)
}
