import { posix } from 'node:path'
import picomatch from 'picomatch'
import { UserError } from '../../model/errors.ts'
import type { Component } from '../../model/manifest.ts'
import type { Files } from '../../ports/files.ts'
import type { TrackedFile } from '../../ports/git.ts'

/**
 * Throws UserError when a component takes files from submodules without files below the absolute path `root`. Without `root` every
 * submodule counts as empty, as in a clean work tree.
 */
export async function requireSubmodules(
  component: Component,
  tracked: readonly TrackedFile[],
  files: Pick<Files, 'facts' | 'walk'>,
  root?: string,
): Promise<void> {
  const places = placesOf(component)
  const missing: string[] = []
  for (const { path, kind } of tracked) {
    if (kind !== 'submodule' || !places.some(place => isIn(path, place) || isIn(place, path))) continue
    if (root === undefined || (await isEmpty(files, posix.join(root, path)))) missing.push(path)
  }
  if (missing.length === 0) return
  throw new UserError(
    `The component ${component.id} takes files from ${missing.join(', ')}, but a checkout has no files of a submodule by itself.`,
    component.kind === 'files'
      ? 'Give actions/checkout `submodules: true`, or name other folders in `files:`.'
      : `Fetch them in \`setup:\` of the component (git submodule update --init), commit the files, or choose paths without submodules.`,
  )
}

/** The files and folders that a component uses, relative to the root of the repository. */
function placesOf(component: Component): string[] {
  const { path } = component
  if (component.kind === 'archive') return component.paths.map(plain)
  if (component.kind === 'files') return component.files.map(glob => plain(posix.join(path, picomatch.scan(posix.normalize(glob)).base)))
  return [plain(path)]
}

const plain = (path: string): string => posix.normalize(path).replace(/(?<=.)\/$/, '')

const isIn = (path: string, folder: string): boolean => folder === '.' || path === folder || path.startsWith(`${folder}/`)

async function isEmpty(files: Pick<Files, 'facts' | 'walk'>, folder: string): Promise<boolean> {
  if ((await files.facts(folder))?.kind !== 'directory') return true
  let entries = 0
  await files.walk(folder, () => ++entries > 0)
  return entries === 0
}
