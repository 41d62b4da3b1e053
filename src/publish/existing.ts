import { UserError } from '../errors.ts'
import { sumsName } from '../manifest.ts'
import type { Release } from '../ports.ts'
import { type Marker, readMarker } from './marker.ts'

/** What GitHub has for the tag already. */
export type Existing =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'draft'; readonly release: Release }
  | { readonly kind: 'complete'; readonly release: Release }

/** Whether every asset that the marker names is there, uploaded, with the marker's digest. A server that tells no digests is believed. */
export function isComplete(release: Release, marker: Marker): boolean {
  const expected = marker.assets ?? (marker.sums === null ? {} : { [sumsName]: marker.sums })
  const assets = new Map(release.assets.map(asset => [asset.name, asset]))
  const all = Object.entries(expected).every(([name, sha256]) => {
    const asset = assets.get(name)
    return asset?.uploaded === true && (asset.digest === undefined || asset.digest === sha256)
  })
  return all && release.assets.every(asset => asset.uploaded)
}

function refuse(release: Release, commit: string): UserError {
  const marker = readMarker(release.body)
  const at = `The release of ${release.tag} is public already (${release.url})`
  const next = 'Publish a new version: a public release never loses or changes an asset.'
  if (marker === undefined)
    return new UserError(
      `${at} and was not made by this action.`,
      `Delete that release in the web page, keeping its tag, and run again; or: ${next}`,
    )
  if (marker.commit !== commit)
    return new UserError(`${at} and was made from commit ${marker.commit}, not from ${commit}: the tag was moved.`, next)
  return new UserError(`${at}, but its assets are not those that it was published with.`, next)
}

function pickDraft(drafts: readonly Release[], commit: string): Existing {
  if (drafts.length === 0) return { kind: 'nothing' }
  const ours = drafts.filter(draft => readMarker(draft.body)?.commit === commit)
  const candidates = ours.length > 0 ? ours : drafts
  const [only, ...more] = candidates
  if (only !== undefined && more.length === 0) return { kind: 'draft', release: only }
  const list = candidates.map(draft => draft.url).join('\n  ')
  throw new UserError(
    `There are ${candidates.length} drafts for the tag:\n  ${list}`,
    'Delete all but one of them in the web page, then run again.',
  )
}

/**
 * What to go on from, out of all releases of the repository. A public release of another commit, with other bytes or
 * without our marker is refused here, before anything is built. Throws UserError.
 */
export function findExisting(releases: readonly Release[], tag: string, commit: string): Existing {
  const ofTag = releases.filter(release => release.tag === tag)
  const published = ofTag.find(release => !release.draft)
  if (published === undefined) return pickDraft(ofTag, commit)
  const marker = readMarker(published.body)
  if (marker?.commit === commit && isComplete(published, marker)) return { kind: 'complete', release: published }
  throw refuse(published, commit)
}
