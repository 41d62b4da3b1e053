import { parseSums } from '../../model/checksums.ts'
import { UserError } from '../../model/errors.ts'
import { fullNotesName, isStatement, sumsName } from '../../model/manifest.ts'
import { readMarker } from '../../model/marker.ts'
import { passed, type StepOutcome, warned } from '../../model/step-outcome.ts'
import type { Files } from '../../ports/files.ts'
import type { Forge, Release } from '../../ports/forge.ts'
import { shellWord, shortCommit, shortList } from '../../text/format.ts'
import { isComplete } from '../plan/released-tags.ts'

/** The release or draft that GitHub has for the tag. */
export type Existing =
  | { readonly kind: 'none' }
  /** `warning`: a sentence about a draft that was public, or that is of another commit. */
  | { readonly kind: 'draft'; readonly release: Release; readonly warning?: string }
  /** Public, but this program did not complete it. The program only adds assets. */
  | { readonly kind: 'public-unverified'; readonly release: Release }
  /** `leftOver`: drafts of this program for the tag, from parallel runs. `warning`: a sentence about its text. */
  | { readonly kind: 'complete'; readonly release: Release; readonly leftOver: readonly Release[]; readonly warning?: string }

/** The hint for a public release that lacks an asset or holds other bytes. */
export const newVersion = 'Publish a new version: a public release never loses or changes an asset.'

function publicReleaseError(release: Release, commit: string): UserError {
  const marker = readMarker(release.body)
  const at = `The release of ${release.tag} is public already (${release.url})`
  if (marker === undefined)
    return new UserError(
      `${at}, was not made by this action, and is immutable: no asset can be added to it.`,
      'Publish a new version. The name of this tag is spent, even if that release is deleted.',
    )
  if (marker.commit !== commit)
    return new UserError(`${at} and was made from commit ${marker.commit}, not from ${commit}: the tag was moved.`, newVersion)
  return new UserError(`${at}, but its assets are not those that it was published with.`, newVersion)
}

/** The drafts of the tag that this program made, oldest first; with `commit` those of the commit alone. */
export function ownDrafts(releases: readonly Release[], tag: string, commit?: string): readonly Release[] {
  const own = releases.filter(release => {
    const marker = readMarker(release.body)
    return release.draft && release.tag === tag && marker !== undefined && (commit === undefined || marker.commit === commit)
  })
  return own.sort((a, b) => a.id - b.id)
}

function pickDraft(drafts: readonly Release[], tag: string, commit: string): Existing {
  const made = ownDrafts(drafts, tag)
  const own = ownDrafts(made, tag, commit)
  const marked = made.map(release => ({ url: release.url, marker: readMarker(release.body)! }))
  const other = marked.find(({ marker }) => marker.public && marker.commit !== commit)
  if (other !== undefined)
    throw new UserError(
      `${tag} was public from commit ${other.marker.commit}: publish a new version.`,
      `The tag was deleted and now names ${commit}. GitHub keeps the release as a draft: ${other.url}`,
    )
  const candidates = own.length > 0 ? own : made
  // Parallel runs must choose the same draft: the oldest one with assets.
  const chosen = candidates.find(({ assets }) => assets.length > 0) ?? candidates[0]
  if (chosen !== undefined) {
    const marker = readMarker(chosen.body)!
    const moved = `the draft of ${tag} was made from commit ${shortCommit(marker.commit)}: the tag was moved, and the draft is taken over`
    if (marker.commit !== commit) return { kind: 'draft', release: chosen, warning: moved }
    const warning = `${tag} was public before: its tag was deleted, and its draft will be completed`
    return { kind: 'draft', release: chosen, ...(marker.public ? { warning } : {}) }
  }
  const [only, ...more] = drafts
  if (only === undefined) return { kind: 'none' }
  if (more.length === 0) {
    requireClaimable(only)
    return { kind: 'draft', release: only }
  }
  const list = drafts.map(({ url, title }) => `${url} ${JSON.stringify(title)}`).join('\n  ')
  throw new UserError(
    `There are ${drafts.length} drafts for the tag, and none of them is of this action:\n  ${list}`,
    'Delete all but one of them in the web page, then run again.',
  )
}

/** Throws UserError for a draft of somebody else that holds assets: the release would publish or delete files that nobody here made. */
export function requireClaimable({ tag, url, body, author, assets }: Release): void {
  if (assets.length === 0 || readMarker(body) !== undefined) return
  const names = assets.map(({ name }) => name)
  throw new UserError(
    `The draft ${url} was made by ${author ?? 'somebody else'}, not by this action, and holds ${shortList(names)}.`,
    [
      'To keep its text, delete its assets, and run again:',
      ...names.slice(0, 10).map(name => `  gh release delete-asset ${shellWord(tag)} ${shellWord(name)} --yes`),
      `Or delete the draft:\n  gh release delete ${shellWord(tag)} --yes`,
    ].join('\n'),
  )
}

/** The warning about a public release of this program whose text a person replaced. */
const replacedTextWarning = 'The text was replaced; the commit it was built from can no longer be proved.'

/**
 * Whether the assets of a public release without marker prove that this program made the release. SHA256SUMS must name every asset that it can name, with
 * GitHub's digests. In that case a person replaced the text. False on a server without digests. `temp` is a private folder that exists.
 */
export async function isTextReplaced(
  { tag, assets }: Release,
  temp: string,
  { forge, files }: { readonly forge: Pick<Forge, 'download'>; readonly files: Pick<Files, 'readText'> },
): Promise<boolean> {
  const sums = assets.find(({ name }) => name === sumsName)
  if (sums === undefined || !assets.every(({ uploaded, digest }) => uploaded && digest !== undefined)) return false
  const path = `${temp}/${sumsName}`
  if ((await forge.download(sums, path)).sha256 !== sums.digest) return false
  const { digests, malformed } = parseSums((await files.readText(path)) ?? '')
  const named = assets.filter(({ name }) => ![sumsName, fullNotesName].includes(name) && !isStatement(name, tag))
  return malformed.length === 0 && named.length === digests.size && named.every(({ name, digest }) => digests.get(name) === digest)
}

/**
 * The release or draft of the tag. `textReplaced`: the result of `isTextReplaced` for its public release. Throws UserError, before any build, for one
 * that this run could not complete.
 */
export function findExisting(releases: readonly Release[], tag: string, commit: string, textReplaced = false): Existing {
  const ofTag = releases.filter(release => release.tag === tag)
  const release = ofTag.find(({ draft }) => !draft)
  if (release === undefined) return pickDraft(ofTag, tag, commit)
  if (textReplaced) return { kind: 'complete', release, leftOver: ownDrafts(releases, tag, commit), warning: replacedTextWarning }
  const marker = readMarker(release.body)
  if (marker?.commit === commit && isComplete(release, marker))
    return { kind: 'complete', release, leftOver: ownDrafts(releases, tag, commit) }
  const isBegun = marker?.commit === commit && marker.added
  if (!release.immutable && (marker === undefined || isBegun)) return { kind: 'public-unverified', release }
  throw publicReleaseError(release, commit)
}

/** Throws UserError when somebody else's public release has a planned name. `publish` compares the bytes of a begun release later. */
export function requireFreeNames(release: Release, names: readonly string[]): void {
  if (readMarker(release.body)?.added) return
  const present = new Set(release.assets.map(({ name }) => name))
  const taken = names.filter(name => present.has(name))
  if (taken.length === 0) return
  throw new UserError(
    `The release of ${release.tag} is public already (${release.url}), was not made by this action, and holds ${taken.join(', ')}, which this release makes too.`,
    newVersion,
  )
}

/** The step outcome for the release or draft of the tag. `ends`: whether a complete release ends the run. */
export function reportExisting(existing: Existing, tag: string, ends: boolean): StepOutcome<Existing> {
  switch (existing.kind) {
    case 'none':
      return passed(existing, `no release of ${tag} yet`)
    case 'draft':
      if (existing.warning !== undefined) return warned(existing, existing.warning)
      return passed(existing, `a draft of ${tag} is there and will be completed`)
    case 'public-unverified':
      return warned(existing, `${tag} was made public by somebody else: assets will be added to it, and people may see it incomplete`)
    case 'complete': {
      const complete = `${tag} is published and complete${ends ? ': nothing to do' : ''}`
      if (existing.warning !== undefined) return warned(existing, `${complete}. ${existing.warning}`)
      if (existing.leftOver.length === 0) return passed(existing, complete)
      const drafts = existing.leftOver.map(({ url }) => url).join(', ')
      return warned(existing, `${complete}; another run left a draft of the tag, to be deleted: ${drafts}`)
    }
  }
}
