import type { ArchiveComponent } from '../manifest.ts'
import type { Built, Lane } from './lane.ts'
import { packZip } from './pack.ts'

/**
 * Zips the declared paths, from the root of the repository, under their own names. Without a `setup:` only files that git tracks are
 * taken where it tracks any: other lanes work in the same tree meanwhile, and what they leave must not depend on who was faster.
 * Throws UserError for a path that does not exist.
 */
export async function buildArchive(lane: Lane<ArchiveComponent>, tracked: ReadonlySet<string>): Promise<Built> {
  const { archive, paths, links, setup } = lane.component
  const folders = foldersOf(tracked)
  const isTracked = (name: string): boolean => tracked.has(name) || folders.has(name)
  const generated = paths.filter(path => !isTracked(path))
  const isGenerated = (name: string): boolean => generated.some(path => name === path || name.startsWith(`${path}/`))
  return await packZip(lane, {
    archive,
    root: lane.tree,
    paths: paths.map(path => ({ from: path, as: path === '.' ? '' : path })),
    links,
    exclude: name => setup === null && !isTracked(name) && !isGenerated(name),
    required: [],
  })
}

/** Every folder that holds a tracked file, and the root. */
function foldersOf(tracked: ReadonlySet<string>): Set<string> {
  const folders = new Set(['.'])
  for (const path of tracked) {
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
      const folder = path.slice(0, at)
      if (folders.has(folder)) break
      folders.add(folder)
    }
  }
  return folders
}
