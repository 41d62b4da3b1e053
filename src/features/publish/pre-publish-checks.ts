import { UserError } from '../../model/errors.ts'
import { type Marker, readMarker, sameMarker } from '../../model/marker.ts'
import type { Forge, Release } from '../../ports/forge.ts'
import type { Log } from '../../ports/ports.ts'
import { ownDrafts } from './existing.ts'

interface Tagged {
  readonly tag: string
  readonly commit: string
}

/** Throws UserError when the tag is not, on GitHub, where it was when the release was built. */
export async function requireTagUnmoved(forge: Forge, { tag, commit: built }: Tagged): Promise<void> {
  const commit = await forge.tagCommit(tag)
  if (commit === built) return
  const found = commit === undefined ? 'is no longer on GitHub' : `points to ${commit} on GitHub`
  throw new UserError(
    `The tag ${tag} ${found}; this release was built from ${built}. Nothing was published.`,
    'Do not move a tag that is being released: publish a new version.',
  )
}

/**
 * Refuses to go on beside another run of the same tag: what is published is, and of two drafts of ours the older one goes on. The draft
 * of a person is theirs to deal with. Throws UserError.
 */
export function requireNoOtherRelease(release: Release, releases: readonly Release[], { tag, commit }: Tagged): void {
  const published = releases.find(other => !other.draft && other.tag === tag && other.id !== release.id)
  const older = ownDrafts(releases, tag, commit).find(({ id, assets }) => id < release.id && assets.length > 0)
  const first = published ?? older
  if (first === undefined) return
  const what = published === undefined ? 'has an older draft of it' : 'published it'
  throw new UserError(
    `Somebody else ${what} meanwhile: ${first.url}. Nothing was published by this run; its draft is ${release.url}.`,
    'Let one run at a time release a tag ("concurrency:" in the workflow), then run again, and delete the draft that is left.',
  )
}

/** Stops a run whose draft another run has taken over for other bytes. What a person wrote over the marker takes nothing over. */
export function requireNotTakenOver(release: Release, marker: Marker): void {
  const found = readMarker(release.body)
  if (found === undefined || sameMarker(found, marker)) return
  throw new UserError(
    `Another run has taken the draft ${release.url} over, for files with other bytes. Nothing was published by this run.`,
    'Let one run at a time release a tag ("concurrency:" in the workflow), then run again.',
  )
}

/**
 * Deletes drafts of ours beside this one that are empty: a run made one, and its answer never came. Each is looked at once more right
 * before, because another run may fill it; one that holds something is named and left.
 */
export async function removeEmptyDrafts(
  release: Release,
  releases: readonly Release[],
  { tag, commit }: Tagged,
  { forge, log }: { readonly forge: Forge; readonly log: Log },
): Promise<void> {
  for (const other of ownDrafts(releases, tag, commit).filter(({ id }) => id !== release.id)) {
    const now = await forge.release(other.id)
    if (now === undefined || !now.draft) continue
    if (now.assets.length > 0) log.warning(`There is another draft of ${tag} by this program: ${now.url}. Delete it when no run uses it.`)
    else {
      await forge.deleteDraft(now)
      log.info(`  deleted an empty draft of ${tag} that a run had left`)
    }
  }
}
