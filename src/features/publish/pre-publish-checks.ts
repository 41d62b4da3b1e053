import { UserError } from '../../model/errors.ts'
import type { TaggedPlan } from '../../model/manifest.ts'
import { type Marker, readMarker, sameMarker } from '../../model/marker.ts'
import type { Forge, Release } from '../../ports/forge.ts'
import type { Log } from '../../ports/ports.ts'
import { ownDrafts } from './existing.ts'

/** A tag and the commit that was built. */
export type TaggedCommit = Pick<TaggedPlan, 'tag' | 'commit'>

/** Throws UserError when the tag on GitHub does not point to the commit that was built. */
export async function requireTagUnmoved(forge: Forge, { tag, commit: built }: TaggedCommit): Promise<void> {
  const commit = await forge.tagCommit(tag)
  if (commit === built) return
  const found = commit === undefined ? 'is no longer on GitHub' : `points to ${commit} on GitHub`
  throw new UserError(
    `The tag ${tag} ${found}; this release was built from ${built}. Nothing was published.`,
    'Do not move a tag that is being released: publish a new version.',
  )
}

/** Throws UserError when another run has published the tag, or has an older draft with assets: of two runs, the older draft continues. */
export function requireNoOtherRelease(release: Release, releases: readonly Release[], { tag, commit }: TaggedCommit): void {
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

/** Throws UserError when another run has put its marker into the draft. A person who deleted the marker does not stop the run. */
export function requireNotTakenOver(release: Release, marker: Marker): void {
  const found = readMarker(release.body)
  if (found === undefined || sameMarker(found, marker)) return
  throw new UserError(
    `Another run has taken the draft ${release.url} over, for files with other bytes. Nothing was published by this run.`,
    'Let one run at a time release a tag ("concurrency:" in the workflow), then run again.',
  )
}

/**
 * Deletes other empty drafts of this program: a run that lost the response to its request leaves such a draft. The function reads each draft
 * again first, because another run may fill it. A draft with assets, or one that was public, stays, and a warning names it.
 */
export async function removeEmptyDrafts(
  release: Release,
  releases: readonly Release[],
  { tag }: Pick<TaggedCommit, 'tag'>,
  { forge, log }: { readonly forge: Forge; readonly log: Log },
): Promise<void> {
  for (const other of ownDrafts(releases, tag).filter(({ id }) => id !== release.id)) {
    const now = await forge.release(other.id)
    if (now === undefined || !now.draft) continue
    if (now.assets.length > 0 || readMarker(now.body)?.public)
      log.warning(`There is another draft of ${tag} by this program: ${now.url}. Delete it when no run uses it.`)
    else {
      await forge.deleteDraft(now)
      log.info(`  deleted an empty draft of ${tag} that a run had left`)
    }
  }
}
