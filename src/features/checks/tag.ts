import picomatch from 'picomatch'
import parse from 'semver/functions/parse.js'
import type { ChecksConfig } from '../../config/config.ts'
import { errorFinding, type Finding } from '../../model/finding.ts'
import type { TagRef } from '../../ports/git.ts'
import { shortCommit, shortList, visible } from '../../text/format.ts'
import { lowestNext } from '../notes/next-version.ts'
import { type ReleasedVersion, releaseNotBelow } from '../plan/released-versions.ts'

/** Checks that the tag is annotated and on an allowed branch. `branches` are the branches that contain its commit. */
export function checkTag(tag: TagRef, branches: readonly string[], rules: ChecksConfig['tag']): readonly Finding[] {
  return [
    ...(rules.annotated && !tag.annotated ? [lightweight(tag)] : []),
    ...(rules.branches === null ? [] : onBranch(tag, branches, rules.branches)),
  ]
}

function lightweight(tag: TagRef): Finding {
  const name = visible(tag.name)
  const command = `git tag --force --annotate ${name} ${tag.commit} -m "Release ${name}" && git push --force origin refs/tags/${name}`
  return errorFinding('tag/lightweight', `The tag ${name} is lightweight: it has no author, date or message of its own.`, `run ${command}`)
}

function onBranch(tag: TagRef, branches: readonly string[], allowed: readonly string[]): readonly Finding[] {
  const matches = picomatch([...allowed], { dot: true })
  if (branches.some(branch => allowed.includes(branch) || matches(branch))) return []
  const where = branches.length === 0 ? 'no branch of the remote' : shortList(branches.map(name => visible(name)))
  const wanted = shortList(allowed.map(name => visible(name)))
  const message = `The commit ${shortCommit(tag.commit)} of the tag ${visible(tag.name)} is on ${where}; a release must be on ${wanted}.`
  return [errorFinding('tag/branch', message, 'merge the commit into an allowed branch, or name its branch under checks.tag.branches')]
}

/** Checks that a version is higher than every released version of its line. `tag` itself does not count. Gives the lowest version that may be released. */
export function checkOrder(tag: string, version: string, released: readonly ReleasedVersion[]) {
  const others = released.filter(other => other.tag !== tag)
  const highest = releaseNotBelow(version, others)
  const [own, parsed] = [parse(version), parse(highest?.version)]
  if (highest === undefined || own === null || parsed === null) return { findings: [] }
  const how = parsed.compare(own) === 0 ? 'is the version of' : 'is lower than'
  const line = highest.ancestor ? 'which this commit contains' : `which is of the same line ${own.major}.${own.minor}`
  const next = lowestNext(highest.version, 'patch') ?? ''
  const suffix = own.prerelease.length === 0 || next.includes('-') ? '' : `-${own.prerelease.join('.')}`
  const neededVersion = `${next}${suffix}`
  const message = `${version} ${how} ${visible(highest.tag)}, ${line} and which is out already.`
  return { findings: [errorFinding('tag/order', message, `release this commit as ${neededVersion} or higher`)], neededVersion }
}
