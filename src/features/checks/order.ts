import parse from 'semver/functions/parse.js'
import type { Finding } from '../../model/finding.ts'
import { visible } from '../../text/format.ts'
import { lowestNext } from '../notes/next-version.ts'
import { type ReleasedVersion, releaseNotBelow } from '../plan/released-versions.ts'

/** Checks that a version is higher than every released version of its line. Its own tag is no other release. Gives the lowest version that may be released. */
export function checkOrder(
  tag: string,
  version: string,
  released: readonly ReleasedVersion[],
): { readonly findings: readonly Finding[]; readonly neededVersion?: string } {
  const others = released.filter(other => other.tag !== tag)
  const highest = releaseNotBelow(version, others)
  const [own, parsed] = [parse(version), parse(highest?.version)]
  if (highest === undefined || own === null || parsed === null) return { findings: [] }
  const how = parsed.compare(own) === 0 ? 'is the version of' : 'is lower than'
  const line = highest.ancestor ? 'which this commit contains' : `which is of the same line ${own.major}.${own.minor}`
  const next = lowestNext(highest.version, 'patch') ?? ''
  const suffix = own.prerelease.length === 0 || next.includes('-') ? '' : `-${own.prerelease.join('.')}`
  const neededVersion = `${next}${suffix}`
  const finding: Finding = {
    rule: 'tag/order',
    level: 'error',
    message: `${version} ${how} ${visible(highest.tag)}, ${line} and which is out already.`,
    suggestion: `release this commit as ${neededVersion} or higher`,
  }
  return { findings: [finding], neededVersion }
}
