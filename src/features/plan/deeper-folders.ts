import { posix } from 'node:path'
import picomatch from 'picomatch'
import { parsed, tableOf } from '../../text/tolerant.ts'

/** The globs of a pnpm-workspace.yaml; undefined without the file or without them. */
export async function pnpmPackages(text: string | undefined): Promise<readonly string[] | undefined> {
  if (text === undefined) return undefined
  const { parseYaml } = await import('../../config/yaml.ts')
  const { packages } = tableOf(parsed(text, parseYaml))
  return Array.isArray(packages) ? packages.filter(glob => typeof glob === 'string') : undefined
}

/** The files that make a folder a package. */
export const manifestNames = ['package.json', 'pyproject.toml', 'setup.py']

/** Names of folders that detection skips. */
const skippedNames = /^(?:(?:example|test|fixture|template).*|vendor|third_party)$/i

/** Whether detection skips a folder, by the name of one of its parts. */
export const isSkipped = (folder: string): boolean => folder.split('/').some(name => skippedNames.test(name))

/** Folders deeper than the direct ones: Node packages that are workspace members (without a workspace, two levels deep), Python packages two levels deep. */
export function deeperFolders(paths: Iterable<string>, globs: readonly string[]): string[] {
  const folders = new Set<string>()
  for (const path of paths) {
    const [folder, name] = [posix.dirname(path), posix.basename(path)]
    if (!manifestNames.includes(name) || !folder.includes('/') || /(?:^|\/)(?:\.|node_modules(?:\/|$))/.test(folder)) continue
    if (name === 'package.json' && globs.length > 0 ? isMember(globs, folder) : folder.split('/').length === 2) folders.add(folder)
  }
  return [...folders]
}

/** Whether a folder is a member of a workspace: later globs win; `!` excludes (pnpm.io/pnpm-workspace_yaml; npm's map-workspaces). */
export function isMember(globs: readonly string[], path: string): boolean {
  let member = false
  for (const glob of globs) {
    const [, not, pattern = ''] = /^(!?)(?:\.\/)?(.*?)\/?$/.exec(glob) ?? []
    if (picomatch(pattern)(path)) member = not === ''
  }
  return member
}
