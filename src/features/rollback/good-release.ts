import compare from 'semver/functions/compare.js'
import { UserError } from '../../model/errors.ts'
import { isPrerelease, versionOfTag } from '../../model/version.ts'
import type { Release } from '../../ports/forge.ts'
import { requirePublic } from '../plan/latest.ts'
import { readRolledBack } from './marking.ts'

/** Whether a release verifies, with the evidence or the first difference. */
export interface Verified {
  readonly ok: boolean
  readonly evidence: string
}

/** Number of earlier releases to try when no good tag is named. */
const mostTried = 5

interface Search {
  readonly bad: Release
  readonly releases: readonly Release[]
  /** The named good tag; null for the newest earlier stable release that verifies. */
  readonly named: string | null
  readonly pattern: string | null
  readonly verify: (release: Release) => Promise<Verified>
}

/** Public stable releases that are lower than the bad one and not rolled back, the newest first. */
export function earlierReleases({ bad, releases, pattern }: Omit<Search, 'named' | 'verify'>): readonly Release[] {
  const versionOf = ({ tag }: Release): string | undefined => versionOfTag(tag, pattern)
  const limit = versionOf(bad)
  if (limit === undefined) return []
  return releases
    .filter(release => !release.draft && !release.prerelease && release.id !== bad.id && readRolledBack(release.body) === undefined)
    .flatMap(release => {
      const version = versionOf(release)
      return version !== undefined && !isPrerelease(version) && compare(version, limit) < 0 ? [{ release, version }] : []
    })
    .sort((a, b) => compare(b.version, a.version))
    .map(({ release }) => release)
}

/** Finds the good release: the named one, else the newest earlier one that verifies. Throws UserError when none verifies. */
export async function findGood(search: Search): Promise<{ readonly release: Release; readonly evidence: string }> {
  const { bad, named, verify } = search
  const candidates =
    named === null ? earlierReleases(search).slice(0, mostTried) : [requireGood(search, named.replace(/^refs\/tags\//, ''))]
  const failed: string[] = []
  for (const release of candidates) {
    const { ok, evidence } = await verify(release)
    if (ok) return { release, evidence: [`${release.tag}: ${evidence}`, ...failed].join('; ') }
    failed.push(`${release.tag} does not verify: ${evidence}`)
  }
  throw new UserError(
    `There is no stable release that verifies to roll ${bad.tag} back to: ${failed.join('; ') || 'there is no earlier one'}.`,
    'Nothing was changed. Name another good tag in rollback-to, or publish a fixed version.',
  )
}

function requireGood({ bad, releases }: Search, tag: string): Release {
  const release = requirePublic(releases, tag, 'Nothing was changed. Name the tag of a public release in rollback-to.')
  if (release.id === bad.id) throw new UserError(`${tag} is the release that is rolled back.`, 'Name another tag in rollback-to.')
  const rolledBack = readRolledBack(release.body)
  if (rolledBack !== undefined)
    throw new UserError(`${tag} is rolled back itself, to ${rolledBack.good}.`, 'Name another tag in rollback-to.')
  if (release.prerelease)
    throw new UserError(`${tag} is a prerelease, which GitHub never calls Latest.`, 'Name a stable release in rollback-to.')
  return release
}
