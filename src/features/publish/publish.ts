// Nothing half-made can be seen because everything is sent to a draft, compared there byte for byte, and one last request makes it public.

import { NotFound, UserError } from '../../model/errors.ts'
import { sumsName, type TaggedPlan } from '../../model/manifest.ts'
import { type Marker, makeMarker, readMarker, sameMarker, withMarker } from '../../model/marker.ts'
import { provenanceName } from '../../model/provenance-name.ts'
import type { LocalFile, ReleaseFile } from '../../model/release-file.ts'
import { passed, type StepOutcome, warned } from '../../model/step-outcome.ts'
import type { Forge, Release } from '../../ports/forge.ts'
import type { Clock, Log } from '../../ports/ports.ts'
import { mostAssets } from '../build/asset-names.ts'
import { mergeBody } from '../notes/render/merge-body.ts'
import { compareAssets } from './compare.ts'
import type { Existing } from './existing.ts'
import { removeEmptyDrafts, requireNoOtherRelease, requireNotTakenOver, requireTagUnmoved } from './pre-publish-checks.ts'
import { applyUploadPlan, planAdditions, planUploads } from './uploads.ts'

/** What is published, and what to go on from. */
export interface PublishInput {
  readonly plan: TaggedPlan
  readonly assets: readonly LocalFile[]
  readonly notes: string
  readonly existing: Exclude<Existing, { kind: 'complete' }>
  /** Asked right before publishing: what is public may have changed since the plan. */
  readonly latestAmong: (releases: readonly Release[]) => boolean
  /** Leave a complete draft instead of publishing. */
  readonly draft: boolean
  /** Category of the discussion to open with the release. */
  readonly discussion?: string
  /** Told of the draft as soon as there is one: what fails after that leaves it. */
  readonly onDraft: (draft: Release) => void
}

/** What was published, as GitHub answered, and whether it became Latest. */
export interface Published {
  readonly release: Release
  readonly latest: boolean
  /** Somebody had made the release public before its assets were there. */
  readonly wasPublic: boolean
}

/** What publishing may do to the world. */
export interface PublishPorts {
  readonly forge: Forge
  readonly log: Log
  readonly clock: Clock
}

/** GitHub refuses a longer body (docs/platform.md 19). In UTF-16 code units; ours is ASCII but for what people wrote. */
const longestBody = 125_000

/** Milliseconds that a run gets to finish whose draft is taken over: it may be at its last request. */
const lastRequest = 5000

/** The marker of what is to be published. Provenance stays out of it: every signature is another, so that no run can compare it by its bytes. */
export function markerOf({ plan, assets }: Pick<PublishInput, 'plan' | 'assets'>): Marker {
  const provenance = provenanceName(plan.tag)
  return makeMarker(
    plan.commit,
    assets.filter(({ name, component }) => component !== 'release' || name !== provenance),
    sumsName,
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

/** A draft as it is after the build: a person may have written into it, or published it. Throws UserError when it is none any more. */
export async function readDraft(forge: Forge, draft: Release): Promise<Release> {
  const now = await forge.release(draft.id)
  if (now === undefined) throw new UserError(`The draft ${draft.url} is no longer there.`, 'Run the job again: it makes a new one.')
  if (!now.draft)
    throw new UserError(
      `Somebody published the draft meanwhile: ${now.url}.`,
      'A public release never loses or changes an asset: publish a new version.',
    )
  // A release tells its first assets only when it has many.
  return { ...now, assets: now.assets.length < 30 ? now.assets : await forge.assets(now) }
}

/** Works on a draft. When GitHub no longer finds it, another run or a person has deleted it meanwhile: then that is said. Throws UserError. */
export async function onDraft<T>(draft: Release, forge: Forge, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof NotFound) await readDraft(forge, draft)
    throw error
  }
}

/**
 * Puts our marker into a draft before anything in it is replaced. A run that works on the same draft for other bytes finds it right
 * before it publishes, and stops; one that is past that point gets the time to finish, and is found to have published.
 */
async function claimDraft(draft: Release, body: string, marker: Marker, { forge, log, clock }: PublishPorts): Promise<Release> {
  const found = readMarker(draft.body)
  if (sameMarker(found, marker)) return draft
  await forge.editBody(draft, body)
  if (found === undefined) return { ...draft, body }
  log.info('  the draft is of a run that built other bytes: its assets are replaced')
  await clock.wait(lastRequest)
  const now = await readDraft(forge, draft)
  requireNotTakenOver(now, marker)
  return now
}

/** Makes the draft hold the assets, proves it, and publishes (or leaves a complete draft). To a release that is public already it only adds. */
export async function publish(input: PublishInput, ports: PublishPorts): Promise<Published> {
  const { plan, assets, existing, notes } = input
  const { forge } = ports
  if (assets.length > mostAssets)
    throw new UserError(`There are ${assets.length} assets; a release on GitHub has at most ${mostAssets}.`, 'Pack some of them together.')
  if (existing.kind === 'public') return addAssetsToPublicRelease(existing.release, input, ports)
  const marker = markerOf(input)
  const present = existing.kind === 'draft' ? await readDraft(forge, existing.release) : undefined
  const body = bodyOf(present?.body, notes, marker)
  const uploads = planUploads(present?.assets ?? [], assets)
  const draft =
    present === undefined
      ? await forge.createDraft({ tag: plan.tag, title: plan.title, body, prerelease: plan.prerelease })
      : await onDraft(present, forge, () => claimDraft(present, body, marker, ports))
  input.onDraft(draft)
  return onDraft(draft, forge, async () => {
    await applyUploadPlan(uploads, draft, ports)
    const [releases, now] = await verifyBeforePublish(draft, marker, input, ports)
    const { title, prerelease } = plan
    const latest = input.latestAmong(releases)
    // What a person wrote into the draft meanwhile stays; ours alone is as it was sent.
    const final = present === undefined && now.body === body ? body : bodyOf(now.body, notes, marker)
    const discussion = input.discussion === undefined || input.draft ? {} : { discussion: input.discussion }
    const request = { title, body: final, prerelease, latest, draft: input.draft, ...discussion }
    const release = await forge.publish(now, request, again => requireCompleteDraft(again, marker, input))
    return { release, latest, wasPublic: false }
  })
}

/** Which tag, from which commit, with which files. */
export interface Wanted {
  readonly plan: { readonly tag: string; readonly commit: string }
  readonly assets: readonly ReleaseFile[]
}

/** All that can be asked right before publishing: the tag, other releases of it, whose the draft is, and every asset. */
export async function verifyBeforePublish(draft: Release, marker: Marker, { plan, assets }: Wanted, ports: PublishPorts) {
  const { forge } = ports
  const [releases] = await Promise.all([forge.releases(), requireTagUnmoved(forge, plan)])
  requireNoOtherRelease(draft, releases, plan)
  await removeEmptyDrafts(draft, releases, plan, ports)
  // A listing may lag behind what was just made (docs/platform.md 21); the release itself does not.
  const listed = releases.find(({ id }) => id === draft.id)
  const complete = listed?.assets.length === assets.length && listed.assets.every(({ uploaded }) => uploaded)
  const now = complete ? listed : await readDraft(forge, draft)
  requireNotTakenOver(now, marker)
  compareAssets(now.assets.length === assets.length ? now.assets : await forge.assets(draft), assets)
  return [releases, now] as const
}

/** Before the publishing request is sent a second time: the draft is still what it was. */
export function requireCompleteDraft(now: Release, marker: Marker, { assets }: Pick<Wanted, 'assets'>): void {
  requireNotTakenOver(now, marker)
  if (now.assets.length === assets.length) compareAssets(now.assets, assets)
}

/** Adds the assets to a release that somebody made public. Its words stay, with ours between markers, and nothing in it is replaced. */
async function addAssetsToPublicRelease(release: Release, input: PublishInput, ports: PublishPorts): Promise<Published> {
  const { plan, assets, notes } = input
  const { forge, log } = ports
  const now = await forge.release(release.id)
  if (now === undefined || now.draft)
    throw new UserError(`The release ${release.url} is no longer public.`, 'Run the job again: it looks first.')
  const additions = planAdditions(now, assets)
  const marker: Marker = { ...markerOf(input), added: true }
  await requireTagUnmoved(forge, plan)
  log.warning(`${now.url} was public before its assets: they are added one by one, and people may see it incomplete.`)
  // The marker first: the next run knows by it that what is missing is ours to add.
  await forge.editBody(now, bodyOf(now.body, notes, marker))
  // SHA256SUMS last: where the marker names it alone, its being there says that nothing is missing.
  const isSums = ({ name }: LocalFile): boolean => name === sumsName
  await applyUploadPlan({ ...additions, upload: additions.upload.filter(file => !isSums(file)) }, now, ports)
  await applyUploadPlan({ upload: additions.upload.filter(isSums), remove: [], keep: [] }, now, ports)
  const after = await forge.release(release.id)
  if (after === undefined) throw new UserError(`The release ${release.url} is no longer there.`, 'Run the job again: it looks first.')
  const shown = { ...after, assets: await forge.assets(after) }
  compareAssets(shown.assets, assets, { others: true })
  return { release: shown, latest: (await forge.publicRelease())?.id === after.id, wasPublic: true }
}

/** What was published, with the words for its box. */
export function reportPublished(published: Published): StepOutcome<Published> {
  const { url, tag, draft, immutable } = published.release
  if (published.wasPublic) return warned(published, `${url}, which somebody had made public before its assets were there`)
  if (draft) return passed(published, `left as a complete draft, as configured: ${url}`)
  return passed(published, immutable ? `${url}; it is immutable, and anybody can check it: gh release verify ${tag}` : url)
}
