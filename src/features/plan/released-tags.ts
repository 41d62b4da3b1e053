import type { Config } from '../../config/config.ts'
import { isStatement, sumsName } from '../../model/manifest.ts'
import { type Marker, readMarker } from '../../model/marker.ts'
import type { Forge, Release } from '../../ports/forge.ts'
import type { Git, TagRef } from '../../ports/git.ts'
import type { Log } from '../../ports/ports.ts'

/** Whether the release has all assets of the marker, uploaded and with equal digests. An asset without a digest from the server counts as equal. */
export function isComplete(release: Release, marker: Marker): boolean {
  const expected = marker.assets ?? (marker.sums === null ? {} : { [sumsName]: marker.sums })
  const assets = new Map(release.assets.map(asset => [asset.name, asset]))
  const all = Object.entries(expected).every(([name, sha256]) => {
    const asset = assets.get(name)
    return asset?.uploaded === true && (asset.digest === undefined || asset.digest === sha256)
  })
  const counted = release.assets.filter(({ name }) => !isStatement(name, release.tag))
  return all && counted.length >= (marker.count ?? 0) && release.assets.every(asset => asset.uploaded)
}

/** What GitHub has for a tag: a public release, one with the banner of a rollback, or none. */
type ReleaseState = 'public' | 'rolled-back' | 'none'

/** The states of tags by name. GitHub was not asked about an absent tag, which counts as released. */
export type ReleaseStates = ReadonlyMap<string, ReleaseState>

/** Most tags that GitHub is asked about by name. */
const MOST_ASKED = 10

const stateOf = (body: string): ReleaseState => (body.includes('<!-- release-runbook:rollback {') ? 'rolled-back' : 'public')

/** The states of tags, highest version first: by the loaded releases, else by one request for the first ten. Undefined without an answer: tags stand for releases. */
export async function findReleaseStates(
  tags: readonly TagRef[],
  { release: { draft } }: Pick<Config, 'release'>,
  releases: readonly Release[] | undefined,
  { forge, log }: { readonly forge: Forge | undefined; readonly log: Pick<Log, 'warning'> },
): Promise<ReleaseStates | undefined> {
  if (releases !== undefined) {
    const known = Map.groupBy(releases, ({ tag }) => tag)
    return new Map(tags.map(tag => [tag.name, stateAmong(known.get(tag.name) ?? [], tag, draft)]))
  }
  // A lookup by name finds no draft, and here drafts are releases.
  if (forge === undefined || draft || tags.length === 0) return undefined
  try {
    const asked = tags.slice(0, MOST_ASKED).map(({ name }) => name)
    const bodies = await forge.publicBodies(asked)
    return new Map(asked.map(name => [name, bodies.has(name) ? stateOf(bodies.get(name)!) : 'none']))
  } catch (error) {
    log.warning(`${(error as Error).message} Tags stand for releases.`)
    return undefined
  }
}

function stateAmong(releases: readonly Release[], { commit }: TagRef, drafts: boolean): ReleaseState {
  const shown = releases.find(release => !release.draft)
  if (shown !== undefined) return stateOf(shown.body)
  const complete = releases.some(release => {
    const marker = readMarker(release.body)
    return marker?.commit === commit && isComplete(release, marker)
  })
  return drafts && complete ? 'public' : 'none'
}

/** Whether this program was to release a commit: the commit has the configuration file of this run, or a workflow that names the program. */
export async function wasToRelease(commit: string, path: string, git: Pick<Git, 'filesIn' | 'filesAt'>): Promise<boolean> {
  const paths = (await git.filesIn(commit)).map(file => file.path)
  if (paths.includes(path)) return true
  const workflows = paths.filter(each => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(each))
  const texts = await git.filesAt(workflows.map(each => ({ commit, path: each })))
  return texts.some(bytes => new TextDecoder().decode(bytes).includes('release-runbook'))
}
