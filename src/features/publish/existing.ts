import { posix } from 'node:path'
import { UserError } from '../../model/errors.ts'
import { sumsName } from '../../model/manifest.ts'
import { type Marker, readMarker } from '../../model/marker.ts'
import { provenanceName } from '../../model/provenance-name.ts'
import { passed, type StepOutcome, warned } from '../../model/step-outcome.ts'
import type { Files } from '../../ports/files.ts'
import type { Release } from '../../ports/forge.ts'
import { plainFileNames } from '../build/asset-names.ts'
import { type Match, matchFiles } from '../build/globs.ts'

/** What GitHub has for the tag already. */
export type Existing =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'draft'; readonly release: Release }
  /** Public, and not by us: somebody made it in the web page. Assets can be added to it, and nothing else. */
  | { readonly kind: 'public'; readonly release: Release }
  /** `leftOver`: drafts of ours for the tag that a run beside ours left. */
  | { readonly kind: 'complete'; readonly release: Release; readonly leftOver: readonly Release[] }

/**
 * Whether every asset that the marker names is there, uploaded, with the marker's digest, and as many as it was made with. A server that
 * tells no digests is believed.
 */
export function isComplete(release: Release, marker: Marker): boolean {
  const expected = marker.assets ?? (marker.sums === null ? {} : { [sumsName]: marker.sums })
  const assets = new Map(release.assets.map(asset => [asset.name, asset]))
  const all = Object.entries(expected).every(([name, sha256]) => {
    const asset = assets.get(name)
    return asset?.uploaded === true && (asset.digest === undefined || asset.digest === sha256)
  })
  const counted = release.assets.filter(({ name }) => name !== provenanceName(release.tag))
  return all && counted.length >= (marker.count ?? 0) && release.assets.every(asset => asset.uploaded)
}

/** What to do about a public release that is not what it should be. */
export const newVersion = 'Publish a new version: a public release never loses or changes an asset.'

function refuse(release: Release, commit: string): UserError {
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

/** The drafts of the tag that this program made from the commit, oldest first. */
export function ownDrafts(releases: readonly Release[], tag: string, commit: string): readonly Release[] {
  const own = releases.filter(release => release.draft && release.tag === tag && readMarker(release.body)?.commit === commit)
  return own.sort((a, b) => a.id - b.id)
}

function pickDraft(drafts: readonly Release[], tag: string, commit: string): Existing {
  const own = ownDrafts(drafts, tag, commit)
  // Of several of ours the oldest that holds something: that is what any other run decides as well.
  const ours = own.find(({ assets }) => assets.length > 0) ?? own[0]
  if (ours !== undefined) return { kind: 'draft', release: ours }
  const [only, ...more] = drafts
  if (only === undefined) return { kind: 'nothing' }
  if (more.length === 0) return { kind: 'draft', release: only }
  const list = drafts.map(({ url, title }) => `${url} ${JSON.stringify(title)}`).join('\n  ')
  throw new UserError(
    `There are ${drafts.length} drafts for the tag, and none of them is of this action:\n  ${list}`,
    'Delete all but one of them in the web page, then run again.',
  )
}

/**
 * What to go on from, out of all releases of the repository. A public release of another commit, with other bytes, or one of somebody
 * else that nothing can be added to is refused here, before anything is built. Throws UserError.
 */
export function findExisting(releases: readonly Release[], tag: string, commit: string): Existing {
  const ofTag = releases.filter(release => release.tag === tag)
  const release = ofTag.find(({ draft }) => !draft)
  if (release === undefined) return pickDraft(ofTag, tag, commit)
  const marker = readMarker(release.body)
  if (marker?.commit === commit && isComplete(release, marker))
    return { kind: 'complete', release, leftOver: ownDrafts(releases, tag, commit) }
  const begunByUs = marker?.commit === commit && marker.added
  if (!release.immutable && (marker === undefined || begunByUs)) return { kind: 'public', release }
  throw refuse(release, commit)
}

/**
 * Refuses a public release of somebody else that holds an asset of a name that is planned: it would have to be replaced, and people may
 * have downloaded it. One that this program has begun to complete is compared by bytes later. Throws UserError.
 */
export function requireFreeNames(release: Release, names: readonly string[]): void {
  if (readMarker(release.body)?.added) return
  const present = new Set(release.assets.map(({ name }) => name))
  const taken = names.filter(name => present.has(name))
  if (taken.length === 0) return
  throw new UserError(
    `The release of ${release.tag} is public already (${release.url}), was not made by this action, and holds ${taken.join(', ')}, which this release makes too.`,
    'Delete that release in the web page, keeping its tag, and run again; or publish a new version.',
  )
}

/** Where the files are that the input `files` names. `globs` are relative to `workspace`, an absolute path. */
interface NamedFiles {
  readonly globs: readonly string[]
  readonly workspace: string
  readonly files: Files
}

/**
 * Compares the files that the input `files` names with the assets of a complete release, by name. Throws UserError for a file that the
 * release lacks, and for a glob without a match; `elsewhere`: another job has the files, and refuses such a glob.
 */
export async function requireNamedFiles(
  { tag, url, assets }: Release,
  { globs, workspace, files }: NamedFiles,
  elsewhere: boolean,
): Promise<StepOutcome<undefined>> {
  const find = (wanted: readonly string[]): Promise<Match[]> => matchFiles(files, workspace, wanted)
  const found = elsewhere ? globs.map(glob => find([glob]).catch(() => [])) : [find(globs)]
  const matches = (await Promise.all(found)).flat().map(({ path }) => posix.basename(path))
  const names = [...new Set([...plainFileNames(globs), ...matches])]
  const missing = names.filter(name => !assets.some(asset => asset.name === name))
  if (missing.length === 0) return passed(undefined, `the release has ${names.join(', ') || 'all that is known of them'}`)
  throw new UserError(
    `The release of ${tag} is public already (${url}) and lacks ${missing.join(', ')}, which the input "files" names.`,
    newVersion,
  )
}

/** What was found, with the words for its box. `ends`: whether a complete release ends the run. */
export function reportExisting(existing: Existing, tag: string, ends: boolean): StepOutcome<Existing> {
  switch (existing.kind) {
    case 'nothing':
      return passed<Existing>(existing, `no release of ${tag} yet`)
    case 'draft':
      return passed<Existing>(existing, `a draft of ${tag} is there and will be completed`)
    case 'public':
      return warned<Existing>(
        existing,
        `${tag} was made public by somebody else: assets will be added to it, and people may see it incomplete`,
      )
    case 'complete': {
      const done = `${tag} is published and complete${ends ? ': nothing to do' : ''}`
      if (existing.leftOver.length === 0) return passed<Existing>(existing, done)
      const left = existing.leftOver.map(({ url }) => url).join(', ')
      return warned<Existing>(existing, `${done}; another run left a draft of the tag, to be deleted: ${left}`)
    }
  }
}
