import { posix } from 'node:path'
import { UserError } from '../../model/errors.ts'
import { type Component, fullNotesName, runbookName, sumsName } from '../../model/manifest.ts'
import { matchFiles, type SearchedFiles } from './globs.ts'

/** An asset that a component adds to the release. */
interface NamedAsset {
  readonly component: string
  readonly name: string
  /** Path for messages, relative to the component's folder or to the folder of built files. */
  readonly path?: string
  /** Bytes; absent before the file exists. */
  readonly size?: number
}

/** Names of assets and files that the release itself makes. */
const RESERVED = [sumsName, fullNotesName, runbookName, 'release-manifest.json', 'notes.md', 'report.json', 'preview.html']

/** The asset names that are known before the build: zips, and declared files without a glob. A build backend chooses a wheel's name. */
export function knownAssetNames(components: readonly Component[]): NamedAsset[] {
  return components.flatMap(component => {
    const plain = 'files' in component ? component.files.filter(glob => !/[*?[\]{}()!+@]/.test(glob)) : []
    const names = 'archive' in component ? [component.archive] : plain.map(file => posix.basename(file))
    return names.map(name => ({ component: component.id, name }))
  })
}

/** GitHub refuses an asset of this size or more. In bytes (docs/platform.md 27). */
const TOO_LARGE = 2 ** 31
/** Largest number of assets of a release, SHA256SUMS included. */
export const mostAssets = 1000

/**
 * The name that GitHub gives an asset without notice (docs/platform.md 28). GitHub removes accents, turns each run of dots and characters other than
 * `A-Za-z0-9_+@-` into a dot, and removes dots at both ends. It puts `default.` before a leading dot and before a changed name without a dot.
 */
export function nameOnGitHub(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{Mn}/gu, '')
  const changed = `${plain.startsWith('.') ? 'default' : ''}${plain}`.replace(/[^A-Za-z0-9_+@-]+/g, '.').replace(/^\.|\.$/g, '')
  return changed === name || changed.includes('.') ? changed : `default.${changed}`
}

/** Whether a name starts with a letter or digit and adds only `.`, `_` and `-`. A wheel or sdist may have `+` in its version (PEP 440). */
export function isAssetName(name: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._-]*(-[0-9A-Za-z.!]+\+[0-9A-Za-z.]+(\.tar\.gz|-[A-Za-z0-9._-]+\.whl))?$/.test(name)
}

const label = ({ component, path }: NamedAsset): string => (path === undefined ? component : `${component} (${path})`)

/** Problems of assets as sentences: names that GitHub changes, names that differ only in case, and files that are empty or too large. */
export function assetProblems(assets: readonly NamedAsset[]): string[] {
  const problems: string[] = []
  const seen = new Map<string, NamedAsset>()
  for (const asset of assets) {
    const { name, size } = asset
    const onGitHub = nameOnGitHub(name)
    const key = onGitHub.toLowerCase()
    const other = seen.get(key)
    if (other !== undefined) problems.push(`${label(other)} and ${label(asset)} both make an asset named ${onGitHub}.`)
    else if (!isAssetName(name))
      problems.push(
        `${label(asset)}: the asset name ${JSON.stringify(name)} must start with a letter or a digit and hold only letters, digits, '.', '_' and '-'.`,
      )
    else if (onGitHub !== name) problems.push(`${label(asset)}: GitHub would change the asset name ${name} to ${onGitHub}.`)
    else if (RESERVED.some(reserved => reserved.toLowerCase() === key))
      problems.push(`${label(asset)}: the asset name ${name} belongs to the release itself.`)
    if (size === 0) problems.push(`${label(asset)}: ${name} is empty; GitHub takes no empty asset.`)
    if (size !== undefined && size >= TOO_LARGE)
      problems.push(`${label(asset)}: ${name} has ${size} bytes; GitHub takes fewer than 2 GiB (${TOO_LARGE}).`)
    if (other === undefined) seen.set(key, asset)
  }
  if (assets.length >= mostAssets)
    problems.push(`There are ${assets.length} assets and ${sumsName}; a release on GitHub has at most ${mostAssets}.`)
  return problems
}

/** Throws UserError with all problems of a release's assets. */
export function requireAssets(assets: readonly NamedAsset[]): void {
  const problems = assetProblems(assets)
  if (problems.length > 0)
    throw new UserError(problems.join('\n'), 'Change `archive:` or `files:` of the component, or the files themselves.')
}

/** The files that globs find in a folder, as assets of a component. Throws UserError for a glob without a match. */
export async function matchedAssets(files: SearchedFiles, component: string, folder: string, globs: readonly string[]) {
  const matches = await matchFiles(files, folder, globs)
  const sizes = await Promise.all(matches.map(async ({ absolute }) => (await files.facts(absolute))?.size ?? 0))
  return matches.map(({ path, absolute }, at) => ({ component, name: posix.basename(path), path, absolute, size: sizes[at]! }))
}

/** The files of components that were built elsewhere. A glob without a match fails in the component build, which may make the files. */
async function prebuiltAssets(components: readonly Component[], workspace: string, files: SearchedFiles): Promise<NamedAsset[]> {
  const assets = components.map(async (component): Promise<NamedAsset[]> => {
    if (component.kind !== 'files' || component.setup !== null || component.test !== null) return []
    return matchedAssets(files, component.id, posix.join(workspace, component.path), component.files).catch(() => [])
  })
  return (await Promise.all(assets)).flat()
}

/** Throws UserError with all problems of the assets that are known before the build, by their names or as existing files. */
export async function requireKnownAssets(components: readonly Component[], workspace: string, files: SearchedFiles): Promise<void> {
  const prebuilt = await prebuiltAssets(components, workspace, files)
  const existing = new Set(prebuilt.map(({ component }) => component))
  requireAssets([...knownAssetNames(components.filter(({ id }) => !existing.has(id))), ...prebuilt])
}
