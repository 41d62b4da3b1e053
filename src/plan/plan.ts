import { agreedVersion } from '../checks/version.ts'
import type { Config } from '../config/config.ts'
import type { Inputs } from '../config/inputs.ts'
import { UserError } from '../errors.ts'
import type { ReleasePlan } from '../manifest.ts'
import type { Files, Git, TrackedFile } from '../ports.ts'
import { detectComponents, resolveComponents } from './detect.ts'
import { decidePrerelease } from './latest.ts'
import { findPreviousTag } from './previous-tag.ts'
import type { Repository } from './repository.ts'
import { parseTag } from './version.ts'
import { readVersions } from './version-files.ts'

/** The plan, and what it was made from. */
export interface Planned {
  readonly plan: ReleasePlan
  /** Absolute path of the tree that is checked: the tag's clean work tree, or the workspace where there is no tag. */
  readonly tree: string
  readonly tracked: readonly TrackedFile[]
  readonly previousCommit: string | undefined
  /** Why each folder was taken as a component or left. */
  readonly considered: readonly { readonly folder: string; readonly taken: boolean; readonly why: string }[]
  /** Version files that were left out, with the reason. */
  readonly leftOut: readonly { readonly path: string; readonly reason: string }[]
}

interface PlanInput {
  readonly config: Config
  readonly inputs: Inputs
  readonly repository: Repository
  readonly tree: string
}

/** The version without a leading `v` and its pattern; undefined when the tag is none of ours. */
export function versionOfTag(name: string, pattern: string | null): string | undefined {
  const parsed = parseTag(name, pattern)
  return 'version' in parsed ? parsed.version : undefined
}

/** Decides what is released: version, components, previous tag, prerelease. Reads only. Throws UserError. */
export async function makePlan(
  { config, inputs, repository, tree }: PlanInput,
  ports: { readonly git: Git; readonly files: Files },
): Promise<Planned> {
  const { git, files } = ports
  const { tag, commit } = repository
  const tracked = await git.trackedFiles(tree)
  // Detection refuses what it cannot understand, so it is not asked where the configuration says what to build.
  const detected = config.components === null ? await detectComponents(files, tracked, tree) : { components: [], considered: [] }
  const components = resolveComponents(config, detected.components, inputs.components, inputs.files)
  const { places, leftOut } = await readVersions(files, tree, components, config.version)
  const version = (tag === undefined ? agreedVersion(places) : versionOfTag(tag.name, config.tag)) ?? '0.0.0'
  if (components.length === 0 && inputs.files.length === 0 && config.components === null) {
    throw new UserError(
      'There is nothing to release: no Python package, frontend or docs folder was found, and no files were named.',
      'Name them under "components:" in the configuration or in the input "files"; "components: {}" releases notes alone.',
    )
  }
  const previous = await previousTag(config, repository, version, git)
  const prerelease = decidePrerelease(version, config.release.prerelease)
  const plan: ReleasePlan = {
    tag: tag?.name ?? null,
    version,
    commit,
    sourceDate: await git.commitTime(commit),
    previousTag: previous?.name ?? null,
    title: config.release.title.replaceAll('{tag}', tag?.name ?? 'unreleased').replaceAll('{version}', version),
    prerelease,
    components,
    versions: places,
  }
  return { plan, tree, tracked, previousCommit: previous?.commit, considered: detected.considered, leftOut }
}

/** The release before this one: the configured tag, else by ancestry and version. Throws UserError when the configured one is no tag. */
export async function previousTag(config: Config, repository: Repository, version: string, git: Git): ReturnType<typeof findPreviousTag> {
  if (config.previousTag !== null) {
    const named = repository.tags.find(({ name }) => name === config.previousTag)
    if (named === undefined) throw new UserError(`previous-tag names ${config.previousTag}, which is no tag of this repository.`)
    return named
  }
  const current = { name: repository.tag?.name ?? null, version, commit: repository.commit }
  return findPreviousTag(
    repository.tags,
    current,
    name => versionOfTag(name, config.tag),
    (a, b) => git.isAncestor(a, b),
  )
}
