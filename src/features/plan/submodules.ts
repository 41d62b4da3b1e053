import { posix } from 'node:path'
import picomatch from 'picomatch'
import { UserError } from '../../model/errors.ts'
import type { Component } from '../../model/manifest.ts'
import type { Files } from '../../ports/files.ts'
import type { Git, TrackedFile } from '../../ports/git.ts'

/** The tracked files of a tree (absolute), with those of the submodules in it. A submodule without files is one entry of its kind. */
export async function filesWithSubmodules(
  { git, files }: { readonly git: Pick<Git, 'trackedFiles'>; readonly files: Pick<Files, 'facts' | 'walk'> },
  tree: string,
  tracked: readonly TrackedFile[],
): Promise<readonly TrackedFile[]> {
  const lists = tracked.map(async file => {
    const folder = posix.join(tree, file.path)
    if (file.kind !== 'submodule' || (await isEmpty(files, folder))) return [file]
    const inside = await filesWithSubmodules({ git, files }, folder, await git.trackedFiles(folder))
    return inside.map(entry => ({ ...entry, path: posix.join(file.path, entry.path) }))
  })
  return (await Promise.all(lists)).flat()
}

/** Throws UserError when a component takes files from submodules without files. `tracked` is the result of `filesWithSubmodules`. */
export function requireSubmodules(component: Component, tracked: readonly TrackedFile[]): void {
  const places = placesOf(component)
  const isUsed = (path: string): boolean => holds(component, path) || places.some(place => isIn(place, path))
  const missing = tracked.filter(({ path, kind }) => kind === 'submodule' && isUsed(path)).map(({ path }) => path)
  if (missing.length === 0) return
  throw new UserError(
    `The component ${component.id} holds ${missing.join(', ')}, but the checkout lacks the commit of the submodule that the release names.`,
    'In the workflow, give actions/checkout `submodules: recursive`. In a clone, run `git submodule update --init --recursive` at that commit.',
  )
}

/** Whether a component may pack a path of the repository. */
export function holds(component: Component, path: string): boolean {
  return placesOf(component).some(place => isIn(path, place))
}

/** The files and folders that a component uses, relative to the root of the repository. */
function placesOf(component: Component): string[] {
  const { path } = component
  if (component.kind === 'archive') return component.paths.map(plain)
  if (component.kind === 'files') return component.files.map(glob => plain(posix.join(path, picomatch.scan(posix.normalize(glob)).base)))
  return [plain(path)]
}

const plain = (path: string): string => posix.normalize(path).replace(/(?<=.)\/$/, '')

/** Whether a path is a folder, or below it; `.` holds all paths. */
export const isIn = (path: string, folder: string): boolean => folder === '.' || path === folder || path.startsWith(`${folder}/`)

async function isEmpty(files: Pick<Files, 'facts' | 'walk'>, folder: string): Promise<boolean> {
  if ((await files.facts(folder))?.kind !== 'directory') return true
  let entries = 0
  await files.walk(folder, () => ++entries > 0)
  return entries === 0
}
