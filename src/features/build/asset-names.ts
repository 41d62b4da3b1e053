import { posix } from 'node:path'
import { UserError } from '../../model/errors.ts'
import { type Component, fullNotesName, sumsName } from '../../model/manifest.ts'
import type { Files } from '../../ports/files.ts'
import { matchFiles } from './globs.ts'

/** A file name that a component gives to the release. */
export interface NamedAsset {
  readonly component: string
  readonly name: string
  /** Where the file is, for messages: from the component's folder, or from the folder of what was built. */
  readonly path?: string
  /** Bytes, where the file is there already. */
  readonly size?: number
}

/** Assets and files that the release makes itself. */
const RESERVED = [sumsName, fullNotesName, 'release-manifest.json', 'notes.md', 'notes.json', 'report.json', 'preview.html']

/**
 * The asset names that are known before anything is built: names of zips, and the declared files that are no glob. A wheel's name
 * is the build backend's business.
 */
export function knownAssetNames(components: readonly Component[]): NamedAsset[] {
  return components.flatMap(component => knownNames(component).map(name => ({ component: component.id, name })))
}

function knownNames(component: Component): string[] {
  switch (component.kind) {
    case 'node':
    case 'archive':
      return [component.archive]
    case 'command':
    case 'files':
      return plainFileNames(component.files)
    case 'python':
      return []
  }
}

/** The asset names of declared files that are no glob: they are known before the files exist. */
export function plainFileNames(globs: readonly string[]): string[] {
  return globs.filter(glob => !/[*?[\]{}()!+@]/.test(glob)).map(file => posix.basename(file))
}

/** An asset must be smaller, in bytes (docs/platform.md 27). */
const tooLarge = 2 ** 31
/** A release has at most so many assets, SHA256SUMS and what else is added to the built ones among them. */
export const mostAssets = 1000

/**
 * The name that GitHub gives an asset without a word (docs/platform.md 28): accents go, a run of other characters, dots among them, becomes
 * one dot, dots at the ends go, and `default.` comes before a dot at the beginning and before a changed name that has no dot.
 */
export function nameOnGitHub(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{Mn}/gu, '')
  const changed = `${plain.startsWith('.') ? 'default' : ''}${plain}`.replace(/[^A-Za-z0-9_+@-]+/g, '.').replace(/^\.|\.$/g, '')
  return changed === name || changed.includes('.') ? changed : `default.${changed}`
}

/**
 * Whether a name is one of the contract's: letters, digits, `.`, `_` and `-`, the first a letter or a digit. A wheel or sdist may have `+`
 * before the local part of its version (PEP 440), which GitHub leaves as it is.
 */
export function isAssetName(name: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._-]*(-[0-9A-Za-z.!]+\+[0-9A-Za-z.]+(\.tar\.gz|-[A-Za-z0-9._-]+\.whl))?$/.test(name)
}

const told = ({ component, path }: NamedAsset): string => (path === undefined ? component : `${component} (${path})`)

/**
 * What is wrong with a release's assets, as sentences; empty when nothing is. A name must stay as it is on GitHub and be the only one of
 * its kind there, in any upper or lower case; a file must have some bytes and fewer than 2 GiB.
 */
export function assetProblems(assets: readonly NamedAsset[]): string[] {
  const problems: string[] = []
  const seen = new Map<string, NamedAsset>()
  for (const asset of assets) {
    const { name, size } = asset
    const key = nameOnGitHub(name).toLowerCase()
    const other = seen.get(key)
    if (other !== undefined && other.name !== name && nameOnGitHub(other.name) === nameOnGitHub(name))
      problems.push(
        `${told(other)} and ${told(asset)}: GitHub would give ${JSON.stringify(other.name)} and ${JSON.stringify(name)} the one name ${nameOnGitHub(name)}.`,
      )
    else if (other !== undefined) problems.push(`${told(other)} and ${told(asset)} both make an asset named ${name}.`)
    else if (!isAssetName(name))
      problems.push(
        `${told(asset)}: the asset name ${JSON.stringify(name)} must start with a letter or a digit and hold only letters, digits, '.', '_' and '-'.`,
      )
    else if (nameOnGitHub(name) !== name)
      problems.push(`${told(asset)}: GitHub would change the asset name ${name} to ${nameOnGitHub(name)}.`)
    else if (RESERVED.some(reserved => reserved.toLowerCase() === key))
      problems.push(`${told(asset)}: the asset name ${name} belongs to the release itself.`)
    if (size === 0) problems.push(`${told(asset)}: ${name} is empty; GitHub takes no empty asset.`)
    if (size !== undefined && size >= tooLarge)
      problems.push(`${told(asset)}: ${name} has ${size} bytes; GitHub takes fewer than 2 GiB (${tooLarge}).`)
    if (other === undefined) seen.set(key, asset)
  }
  if (assets.length >= mostAssets)
    problems.push(`There are ${assets.length} assets and ${sumsName}; a release on GitHub has at most ${mostAssets}.`)
  return problems
}

/** Throws UserError with everything that is wrong with a release's assets. */
export function requireAssets(assets: readonly NamedAsset[]): void {
  const problems = assetProblems(assets)
  if (problems.length > 0)
    throw new UserError(problems.join('\n'), 'Change `archive:` or `files:` of the component, or the files themselves.')
}

/**
 * The files of components that were built elsewhere, as they lie in the workspace before anything runs. A component with a script of its own may
 * still make them, and a glob that matches nothing is its lane's to report.
 */
async function prebuiltAssets(
  components: readonly Component[],
  workspace: string,
  files: Pick<Files, 'facts' | 'walk' | 'realPath'>,
): Promise<NamedAsset[]> {
  const ready = components.flatMap(component =>
    component.kind === 'files' && component.setup === null && component.test === null ? [component] : [],
  )
  const found = ready.map(async ({ id, path, files: globs }): Promise<NamedAsset[]> => {
    const matches = await matchFiles(files, posix.join(workspace, path), globs).catch(() => [])
    return Promise.all(
      matches.map(async match => {
        const size = (await files.facts(match.absolute))?.size
        return { component: id, name: posix.basename(match.path), path: match.path, ...(size === undefined ? {} : { size }) }
      }),
    )
  })
  return (await Promise.all(found)).flat()
}

/** Throws UserError with everything that is wrong with the assets that are known before anything is built: by their names, or as files that are there. */
export async function requireKnownAssets(
  components: readonly Component[],
  workspace: string,
  files: Pick<Files, 'facts' | 'walk' | 'realPath'>,
): Promise<void> {
  const prebuilt = await prebuiltAssets(components, workspace, files)
  const there = new Set(prebuilt.map(({ component }) => component))
  requireAssets([...knownAssetNames(components.filter(({ id }) => !there.has(id))), ...prebuilt])
}
