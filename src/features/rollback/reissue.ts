import compare from 'semver/functions/compare.js'
import type { Config } from '../../config/config.ts'
import { UserError } from '../../model/errors.ts'
import { passed, type StepOutcome, warned } from '../../model/step-outcome.ts'
import { isPrerelease, namedVersion, tagOfVersion, versionOfTag } from '../../model/version.ts'
import type { Commit, Git, TagRef } from '../../ports/git.ts'
import type { Ports } from '../../ports/ports.ts'
import type { Signature } from '../../ports/project.ts'
import { shortCommit, shortList } from '../../text/format.ts'
import { plainLine, safeText } from '../notes/render/safe-text.ts'
import { detectComponents } from '../plan/detect.ts'
import { changeVersion } from '../plan/rewrite-versions.ts'
import { changeList } from './issue.ts'
import type { RollbackForge } from './rollback.ts'

/** The good tag, the bad tag, and the new version for the good files. */
export interface Reissue {
  readonly good: TagRef
  readonly bad: TagRef
  readonly version: string
  /** The new tag, in the form of the good one. */
  readonly tag: string
  readonly reason: string
}

type ReissuePorts = Pick<Ports, 'git' | 'files'> & RollbackForge

/** Version and tag of a reissue; the tag has the form of the good one. Throws UserError unless the version is stable and higher than the bad one. */
export function reissueTag(wanted: string, good: string, bad: string, pattern: string | null) {
  const version = namedVersion(wanted, pattern, 'reissue-as: ')
  const badVersion = versionOfTag(bad, pattern)
  if (isPrerelease(version))
    throw new UserError(`reissue-as: ${version} is a prerelease.`, 'Give a stable version: people are to update to it.')
  if (badVersion !== undefined && compare(version, badVersion) <= 0)
    throw new UserError(`reissue-as: ${version} is not higher than ${badVersion}, so nobody with that one gets it.`, 'Give a higher one.')
  return { version, tag: tagOfVersion(version, good, pattern) }
}

/** The configuration for the release of a reissue, without branch rule and CI check. A reissue's commit is on no branch, and no workflow has run on it. */
export function exemptReissue(config: Config): Config {
  const { checks } = config
  return { ...config, checks: { ...checks, tag: { ...checks.tag, branches: null }, named: checks.named.filter(name => name !== 'ci') } }
}

/** Number of files that a warning names. */
const mostNamed = 10

/** The message of the reissue's tag, which opens the notes: the identical release, and the changes that the reissue withdraws. */
export function reissueMessage({ good, bad, tag, reason }: Reissue, withdrawn: readonly Commit[]): string {
  const changes = changeList(withdrawn)
  return [
    tag,
    '',
    `This is ${good.name} again under a new number: every file is identical to that release but for the version in it. It is for those who have`,
    `${bad.name}, which is rolled back: ${safeText(reason)}`,
    '',
    ...(changes.length === 0 ? [] : [`It withdraws these changes of ${bad.name}:`, '', ...changes]),
  ]
    .join('\n')
    .trimEnd()
}

/**
 * Creates the commit and the tag of a reissue on GitHub. The commit's parent is the good one, and its files are the good ones with the new version.
 * A tag that an earlier run made is used again. Throws UserError when another tag has the name.
 */
export async function makeReissueTag(reissue: Reissue, config: Config, temp: string, ports: ReissuePorts): Promise<StepOutcome<undefined>> {
  const { good, bad, tag } = reissue
  const { git, forge, project } = ports
  const trailers = `\n\nReissue-Of: ${good.name}\nWithdraws: ${bad.name}`
  const existing = await forge.tagCommit(tag)
  if (existing !== undefined) {
    await requireTagInClone(git, tag)
    const [commit, ...more] = await git.log(good.commit, existing)
    if (commit === undefined || more.length > 0 || !commit.message.trimEnd().endsWith(trailers))
      throw new UserError(`The tag ${tag} exists, and is no reissue of ${good.name} instead of ${bad.name}.`, 'Give another version.')
    return passed(undefined, `${tag} was made already, on commit ${shortCommit(existing)}`)
  }
  const { changed, stale } = await changedFiles(reissue, config, temp, ports)
  // A second attempt must create the same git objects, so the date comes from the bad commit.
  const date = new Date(((await git.commitTime(bad.commit)) + 1) * 1000).toISOString().replace(/\.\d{3}Z$/, 'Z')
  const signature: Signature = { name: 'github-actions[bot]', email: '41898282+github-actions[bot]@users.noreply.github.com', date }
  const message = `chore(release): reissue ${good.name} as ${tag}\n\n${plainLine(reissue.reason)}${trailers}`
  const commit = await project.createCommit(good.commit, changed, message, signature)
  await project.createTag(tag, commit, reissueMessage(reissue, await git.log(good.commit, bad.commit)), signature)
  const made = await forge.tagCommit(tag)
  if (made !== commit)
    throw new UserError(`The tag ${tag} is on commit ${made ?? 'nothing'}, not on ${commit}: somebody else made it meanwhile.`)
  await requireTagInClone(git, tag)
  const names = changed.map(({ path }) => path)
  const evidence = `${tag} is made on commit ${shortCommit(commit)}; the version is rewritten in ${names.join(', ') || 'no file: none states it'}`
  if (stale.length === 0) return passed(undefined, evidence)
  return warned(
    undefined,
    `${evidence}. As in ${good.name}, ${versionOfTag(good.name, config.tag)} still stands in ${shortList(stale, mostNamed)}: the check of versions does not compare these`,
  )
}

/** Fetches the tag and its commit when the clone lacks them. Throws UserError when origin does not have the tag. */
async function requireTagInClone(git: Git, tag: string): Promise<void> {
  const has = async (): Promise<boolean> => (await git.tags()).some(({ name }) => name === tag)
  if (!(await has())) await git.fetchAll()
  if (!(await has()))
    throw new UserError(`The tag ${tag} is on GitHub, but origin does not have it.`, 'git fetch --tags origin\nThen run again.')
}

/** The files of the good tag in which the version is rewritten, and the files that still state the old version. */
async function changedFiles({ good, version }: Reissue, config: Config, temp: string, { git, files }: ReissuePorts) {
  const tree = `${temp}/reissue`
  await git.addCleanTree(tree, good.commit)
  const tracked = await git.trackedFiles(tree)
  const components = config.components ?? (await detectComponents(files, tracked, tree)).components
  const found = { files, root: tree, components, configured: config.version }
  const { texts, stale } = await changeVersion(found, tracked, versionOfTag(good.name, config.tag) ?? '', version)
  const executable = new Set(tracked.filter(file => file.executable).map(({ path }) => path))
  const changed = [...texts].map(([path, text]) => ({ path, mode: executable.has(path) ? '100755' : '100644', text }) as const)
  return { changed, stale }
}
