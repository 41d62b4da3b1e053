import type { Config } from '../../config/config.ts'
import type { Inputs } from '../../config/inputs.ts'
import { withNeeds } from '../../config/needs.ts'
import { UserError } from '../../model/errors.ts'
import type { Component, ReleasePlan, VersionLocation } from '../../model/manifest.ts'
import { tagOfVersion, versionOfTag, versionTextOfTag } from '../../model/version.ts'
import type { Files } from '../../ports/files.ts'
import type { Forge, Release } from '../../ports/forge.ts'
import type { Git, TrackedFile } from '../../ports/git.ts'
import type { Log } from '../../ports/ports.ts'
import type { CommitTree } from './commit-files.ts'
import { detectComponents, type ExaminedFolder, resolveComponents } from './detect.ts'
import { decidePrerelease } from './latest.ts'
import { leftOutFolders } from './left-out.ts'
import { findPreviousTag, type PassedOver, type PreviousTag } from './previous-tag.ts'
import { withPythonNeeds } from './python-needs.ts'
import { findReleaseStates, wasToRelease } from './released-tags.ts'
import { newestOf, type ReleasedVersion, releasedVersions, releaseNotBelow } from './released-versions.ts'
import type { Repository } from './repository.ts'
import { agreedVersion } from './version-agreement.ts'
import { readVersions, type SkippedFile } from './version-files.ts'

/** The plan and its sources. */
export interface PlanPhaseResult {
  readonly plan: ReleasePlan
  /** Absolute path of a clean tree of the commit; for a check without a tag the workspace; for notes a folder that does not exist. */
  readonly tree: string
  readonly tracked: readonly TrackedFile[]
  readonly previousCommit: string | undefined
  readonly passedOver: readonly PassedOver[]
  readonly tagBefore?: string | undefined
  /** Without a tag: the release that the version of the files is not above. */
  readonly released?: ReleasedVersion | undefined
  readonly examinedFolders: readonly ExaminedFolder[]
  /** Version files without a version to compare. */
  readonly skippedFiles: readonly SkippedFile[]
}

interface PlanPorts {
  readonly git: Git
  /** Undefined: GitHub is not asked. */
  readonly forge: Forge | undefined
  readonly log: Pick<Log, 'warning'>
}

interface PlanInput {
  /** The releases that the run has loaded. */
  readonly releases?: readonly Release[] | undefined
  readonly source: Source | Promise<Source>
  readonly config: Config
  readonly inputs: Inputs
  readonly repository: Repository
}

/** The folder of the files, and for a commit without a work tree its files. */
interface Source {
  readonly tree: string
  readonly view?: CommitTree | undefined
}

/** Decides what is released: version, components, previous tag, prerelease. Reads only. Throws UserError. */
export async function makePlan(
  { config, inputs, repository, source, releases }: PlanInput,
  ports: PlanPorts & { readonly files: Files },
): Promise<PlanPhaseResult> {
  const { git } = ports
  const { tagName, commit } = repository
  // A build needs no history, so it does not ask for releases.
  const previousOf = (tag: string | undefined, version: string) =>
    previousTag(config, { ...repository, tagName: tag }, version, releases, {
      ...ports,
      forge: inputs.command === 'build' ? undefined : ports.forge,
    })
  const named = tagName === undefined ? undefined : versionOfTag(tagName, config.tag)
  // git looks for it, and reads the commits of the notes, while the source is made and its files are read. A failure is reported where the promise is awaited.
  const early = named === undefined ? undefined : previousOf(tagName, named)
  const hasNotes = inputs.command === 'notes' || inputs.command === 'release'
  early?.then(found => (hasNotes ? git.log(found?.commit, commit) : [])).catch(() => {})
  const { tree, view } = await source
  const files = view?.files ?? ports.files
  const tracked = view?.tracked ?? (await git.trackedFiles(tree))
  // Detection throws for manifests that it cannot read, so it runs only without configured components.
  const detected = config.components === null ? await detectComponents(files, tracked, tree) : { components: [], examinedFolders: [] }
  const every = await withPythonNeeds(files, tree, resolveComponents(config, detected.components, null, inputs.files))
  const chosen = resolveComponents(config, detected.components, inputs.components, inputs.files).map(({ id }) => id)
  const builds = inputs.command === 'build' || inputs.command === 'release'
  const ids = builds ? withNeeds(every, chosen) : new Set(chosen)
  const components = every.filter(({ id }) => ids.has(id))
  const { places, skippedFiles } = await readVersions(files, tree, components, config.version)
  const agreed = agreedVersion(places)
  const version = (tagName === undefined ? agreed : named) ?? (builds ? withoutVersion(places, components) : '0.0.0')
  if (components.length === 0 && config.components === null && inputs.command !== 'check' && inputs.command !== 'notes') {
    throw new UserError(
      `There is nothing to release: no Python package, frontend or docs folder was found, and no files were named. ${leftOutFolders(detected.examinedFolders).sentence}`.trim(),
      'Name them under "components:" in the configuration or in the input "files"; "components: {}" releases notes alone.',
    )
  }
  const isKnown = tagName !== undefined || agreed === undefined || repository.shallow
  const { tag, released }: PlannedTag = isKnown ? { tag: tagName } : await plannedTag(config, repository, agreed, git)
  const previous = await (early ?? previousOf(tag, version))
  const prerelease = decidePrerelease(version, config.release.prerelease)
  const plan: ReleasePlan = {
    tag: tag ?? null,
    version,
    commit,
    sourceDate: await git.commitTime(commit),
    previousTag: previous?.name ?? null,
    title: config.release.title.replaceAll('{tag}', tag ?? 'unreleased').replaceAll('{version}', version),
    prerelease,
    components,
    versions: places,
  }
  return {
    plan,
    tagBefore: previous?.tagBefore,
    tree,
    tracked,
    previousCommit: previous?.commit,
    released,
    passedOver: previous?.passedOver ?? [],
    examinedFolders: detected.examinedFolders,
    skippedFiles,
  }
}

type PlannedTag = Pick<PlanPhaseResult, 'released'> & { readonly tag?: string | undefined }

/** The tag that the version of the files will have, in the form of the repository's tags; else the release that has the version already. */
async function plannedTag(config: Config, repository: Repository, version: string, git: Git): Promise<PlannedTag> {
  const known = await releasedVersions({ repository, pattern: config.tag }, git)
  const released = releaseNotBelow(version, known)
  if (released !== undefined) return { released }
  return { tag: tagOfVersion(version, newestOf(known)?.tag, config.tag) }
}

/** The version of a build without a tag and without agreeing version files. Throws UserError when files disagree or a Python package needs one. */
function withoutVersion(places: readonly VersionLocation[], components: readonly Component[]): string {
  if (places.length > 0) {
    const versions = places.map(({ path, where, value }) => `${path} says ${value} (${where})`)
    throw new UserError(`There is no tag, and the version files disagree: ${versions.join(', ')}.`, 'Make them agree, or name the tag.')
  }
  if (!components.some(({ kind }) => kind === 'python')) return '0.0.0'
  throw new UserError('There is no tag, and no file states the version that the Python package will have.', 'Name the tag.')
}

/** The previous tag: as configured, else by ancestry, version and releases. Throws UserError when the configured tag does not exist. */
export async function previousTag(
  config: Config,
  { tags, tagName, commit }: Pick<Repository, 'tags' | 'tagName' | 'commit'>,
  version: string,
  releases: readonly Release[] | undefined,
  { git, forge, log }: PlanPorts,
): Promise<PreviousTag | undefined> {
  if (config.previousTag !== null) {
    const named = tags.find(({ name }) => name === config.previousTag)
    if (named === undefined) throw new UserError(`previous-tag names ${config.previousTag}, which is no tag of this repository.`)
    return { ...named, passedOver: [], tagBefore: undefined }
  }
  const current = { name: tagName ?? null, version, commit }
  const versionOf = (name: string): string | undefined => versionTextOfTag(name, config.tag)
  return findPreviousTag(tags, current, versionOf, git.isAncestor, {
    compareHistories: git.compareHistories,
    releaseStates: candidates => findReleaseStates(candidates, config, releases, { forge, log }),
    wasToRelease: candidate => wasToRelease(candidate, config.path, git),
  })
}
