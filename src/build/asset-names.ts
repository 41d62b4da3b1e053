import { posix } from 'node:path'
import { UserError } from '../errors.ts'
import { type Component, sumsName } from '../manifest.ts'

/** A file name that a component gives to the release. */
export interface NamedAsset {
  readonly component: string
  readonly name: string
}

/** Assets and files that the release makes itself. */
const RESERVED = [sumsName, 'release-manifest.json', 'notes.md', 'report.json', 'preview.html']

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
      return component.files.filter(file => !/[*?[\]{}()!+@]/.test(file)).map(file => posix.basename(file))
    case 'python':
      return []
  }
}

/**
 * What is wrong with the names of a release's assets, as sentences; empty when nothing is. A name must stay as it is on GitHub, which
 * changes other characters to dots (docs.github.com/rest/releases/assets), and be the only one of its kind in any upper or lower case.
 */
export function assetNameProblems(assets: readonly NamedAsset[]): string[] {
  const problems: string[] = []
  const seen = new Map<string, NamedAsset>()
  for (const asset of assets) {
    const { component, name } = asset
    const key = name.toLowerCase()
    const other = seen.get(key)
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name))
      problems.push(
        `${component}: the asset name ${JSON.stringify(name)} must start with a letter or a digit and hold only letters, digits, '.', '_' and '-'.`,
      )
    else if (RESERVED.some(reserved => reserved.toLowerCase() === key))
      problems.push(`${component}: the asset name ${name} belongs to the release itself.`)
    else if (other) problems.push(`${other.component} and ${component} both make an asset named ${name}.`)
    seen.set(key, asset)
  }
  return problems
}

/** Throws UserError with everything that is wrong with the names of assets. */
export function requireAssetNames(assets: readonly NamedAsset[]): void {
  const problems = assetNameProblems(assets)
  if (problems.length > 0) throw new UserError(problems.join('\n'), 'Change `archive:` or `files:` of the component.')
}
