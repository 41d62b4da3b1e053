import type SemVer from 'semver/classes/semver.js'
import parse from 'semver/functions/parse.js'
import type { Finding } from '../../model/finding.ts'
import { visible } from '../../text/visible.ts'
import { retag } from './retag.ts'

/** A released version and its tag. */
export interface ReleasedVersion {
  readonly tag: string
  /** SemVer without `v`. */
  readonly version: string
  /** Whether the history of the commit to release contains the tag. */
  readonly ancestor: boolean
}

/**
 * A version must be higher than every released version of its line: versions with the same major and minor number, and versions in the
 * history of its commit. So a back-port may be lower than other releases. Prereleases limit only prereleases, as in the notes.
 */
export function checkOrder(tag: string, version: string, released: readonly ReleasedVersion[]): readonly Finding[] {
  const own = parse(version)
  if (own === null) return []
  const above = released.flatMap(other => {
    const parsed = other.tag === tag ? null : parse(other.version)
    return parsed !== null && isOfLine(own, parsed, other.ancestor) && !isAbove(own, parsed) ? [{ ...other, parsed }] : []
  })
  const [highest] = above.sort((a, b) => b.parsed.compare(a.parsed) || (a.tag < b.tag ? -1 : 1))
  if (highest === undefined) return []
  const { parsed, ancestor } = highest
  const how = parsed.compare(own) === 0 ? 'is the version of' : 'is lower than'
  const line = ancestor ? 'which this commit contains' : `which is of the same line ${own.major}.${own.minor}`
  return [
    {
      rule: 'tag/order',
      level: 'error',
      message: `${version} ${how} ${visible(highest.tag)}, ${line} and which is out already.`,
      suggestion: `${retag(tag, version, nextAfter(parsed, own))}; a higher version will do as well`,
    },
  ]
}

function isOfLine(own: SemVer, other: SemVer, ancestor: boolean): boolean {
  if (own.prerelease.length === 0 && other.prerelease.length > 0) return false
  return ancestor || (own.major === other.major && own.minor === other.minor)
}

/** Versions that differ only in build metadata have no order (SemVer 2.0.0, point 10): they are builds of one version. */
function isAbove(own: SemVer, other: SemVer): boolean {
  const order = own.compare(other)
  return order > 0 || (order === 0 && own.build.join('.') !== other.build.join('.'))
}

/** The lowest version above `highest`, a prerelease if `own` is one. */
function nextAfter(highest: SemVer, own: SemVer): string {
  const suffix = own.prerelease.length === 0 ? '' : `-${own.prerelease.join('.')}`
  const core = [highest.major, highest.minor, highest.patch]
  const same = parse(`${core.join('.')}${suffix}`)
  if (same !== null && same.compare(highest) > 0) return same.version
  return `${highest.major}.${highest.minor}.${highest.patch + 1}${suffix}`
}
