import { compare, parse } from 'semver'
import type { Release, World } from './world.ts'

/**
 * The release that carries the badge Latest and that `releases/latest` gives: the one that was made so by name, as long as it is public and
 * no prerelease; otherwise the newest by `created_at`, which is the commit's date, and of equal dates the higher version (platform fact 16).
 */
export function latestRelease(world: World): Release | undefined {
  const eligible = world.releases.filter(release => !release.draft && !release.prerelease)
  const named = eligible.find(release => release.id === world.latestId)
  if (named !== undefined) return named
  return eligible.sort((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt) || byVersion(b.tag, a.tag) || b.id - a.id)[0]
}

/**
 * What `make_latest` does when a release is created or changed (platform fact 17). It is looked at in every request and never remembered, so
 * a draft's value is lost; its default is 'true' in both requests of the OpenAPI description: a back-port published without it becomes Latest.
 */
export function applyMakeLatest(world: World, release: Release, makeLatest: 'true' | 'false' | 'legacy' = 'true'): void {
  if (release.draft || release.prerelease) return
  if (makeLatest === 'true') world.latestId = release.id
  else if (makeLatest === 'legacy') world.latestId = null
  else world.latestId = latestRelease({ ...world, releases: world.releases.filter(other => other !== release) })?.id ?? null
}

function byVersion(a: string, b: string): number {
  const left = parse(a)
  const right = parse(b)
  return left === null || right === null ? 0 : compare(left, right)
}
