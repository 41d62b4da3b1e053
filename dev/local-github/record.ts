import { createHash } from 'node:crypto'
import { latestRelease } from './latest.ts'
import { contentJson } from './release-json.ts'
import type { World } from './world.ts'

/** A request that the server saw. `status` is that of the answer, also of one that a fault kept back; 0 when nothing was answered. */
export interface RecordedRequest {
  method: string
  /** Path and query as sent. */
  path: string
  status: number
  host: 'api' | 'uploads' | 'web'
  /** What was wrong with the request itself, each as `where: what`; empty for a request that GitHub's description allows. */
  problems: string[]
}

/** A release as a visitor without an account sees it. */
interface AnonymousRelease {
  tag: string
  draft: false
  prerelease: boolean
  latest: boolean
  /** `digest` is `sha256:<hex>` or null, `size` in bytes. */
  assets: { name: string; size: number; digest: string | null; state: string }[]
  /** SHA-256 of the body's UTF-8 bytes, hex. */
  bodyHash: string
}

/** What the public saw from a request on: `requestIndex` is the index in `requests`, -1 for the beginning. */
export interface AnonymousView {
  requestIndex: number
  releases: AnonymousRelease[]
}

/** The public releases, newest first. */
function anonymousReleases(world: World): AnonymousRelease[] {
  const latest = latestRelease(world)
  const visible = world.releases.filter(release => !release.draft).sort((a, b) => b.id - a.id)
  return visible.map(release => ({
    tag: release.tag,
    draft: false,
    prerelease: release.prerelease,
    latest: release === latest,
    assets: release.assets.map(asset => ({ name: asset.name, ...contentJson(world, asset) })),
    bodyHash: createHash('sha256')
      .update(release.body ?? '')
      .digest('hex'),
  }))
}

/** Keeps the list of views: a new one only when something changed. */
export function recordView(world: World, views: AnonymousView[], requestIndex: number): void {
  const releases = anonymousReleases(world)
  const last = views.at(-1)
  if (last === undefined || JSON.stringify(last.releases) !== JSON.stringify(releases)) views.push({ requestIndex, releases })
}
