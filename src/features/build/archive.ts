import { foldersOf } from '../../archive/member-names.ts'
import { UserError } from '../../model/errors.ts'
import type { ArchiveComponent } from '../../model/manifest.ts'
import type { TrackedFile } from '../../ports/git.ts'
import { packZip } from './pack.ts'
import type { Built, ComponentBuild } from './run/component-build.ts'

/**
 * Zips the declared paths, from the root of the repository, under their own names. Without a `setup:` only files that git tracks are
 * taken where it tracks any: other lanes work in the same tree meanwhile, and what they leave must not depend on who was faster.
 * Throws UserError for a path that does not exist, and for a tracked file whose name no archive can hold.
 */
export async function buildArchive(build: ComponentBuild<ArchiveComponent>, all: readonly TrackedFile[]): Promise<Built> {
  const { archive, paths, links, setup } = build.component
  requirePackable(all, paths)
  const tracked = new Set(all.map(file => file.path))
  const folders = foldersOf(tracked).add('.')
  const isTracked = (name: string): boolean => tracked.has(name) || folders.has(name)
  const generated = paths.filter(path => !isTracked(path))
  const isGenerated = (name: string): boolean => generated.some(path => name === path || name.startsWith(`${path}/`))
  return await packZip(build, {
    archive,
    root: build.tree,
    paths: paths.map(path => ({ from: path, as: path === '.' ? '' : path })),
    links,
    exclude: name => setup === null && !isTracked(name) && !isGenerated(name),
    required: [],
    modules: false,
  })
}

/** A name that is not UTF-8 cannot be an entry of a zip. */
function requirePackable(tracked: readonly TrackedFile[], paths: readonly string[]): void {
  const declared = tracked.filter(file => paths.some(path => path === '.' || file.path === path || file.path.startsWith(`${path}/`)))
  const unreadable = declared.filter(file => file.path.includes('\ufffd')).map(file => file.path.replaceAll('\ufffd', '<not UTF-8>'))
  if (unreadable.length > 0) throw new UserError(`The name of ${unreadable.join(', ')} is not UTF-8.`, 'Rename it.')
}
