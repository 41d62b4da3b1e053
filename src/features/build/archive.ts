import { foldersOf } from '../../archive/member-names.ts'
import { UserError } from '../../model/errors.ts'
import type { ArchiveComponent } from '../../model/manifest.ts'
import type { TrackedFile } from '../../ports/git.ts'
import { isIn } from '../plan/submodules.ts'
import { packZip } from './pack.ts'
import type { Built, ComponentBuild } from './run/component-build.ts'

/**
 * Zips the declared paths, relative to the root of the repository. Without `setup:`, only tracked files of a tracked path are packed: other
 * component builds write to the same tree. Throws UserError for a path that does not exist, and for a tracked name that is not UTF-8.
 */
export async function buildArchive(build: ComponentBuild<ArchiveComponent>, all: readonly TrackedFile[]): Promise<Built> {
  const { archive, paths, links, setup } = build.component
  requirePackable(all, paths)
  const files = new Set(all.map(file => file.path))
  const tracked = new Set(['.', ...foldersOf(files), ...files])
  const generated = paths.filter(path => !tracked.has(path))
  return await packZip(build, {
    archive,
    root: build.tree,
    paths: paths.map(path => ({ from: path, as: path === '.' ? '' : path })),
    links,
    follows: links === 'skip' ? undefined : path => files.has(path),
    exclude: name => setup === null && !tracked.has(name) && !generated.some(path => isIn(name, path)),
    required: [],
    modules: false,
  })
}

/** A zip cannot hold a name that is not UTF-8. */
function requirePackable(tracked: readonly TrackedFile[], paths: readonly string[]): void {
  const declared = tracked.filter(file => paths.some(path => isIn(file.path, path)))
  const unreadable = declared.filter(file => file.path.includes('\ufffd')).map(file => file.path.replaceAll('\ufffd', '<not UTF-8>'))
  if (unreadable.length > 0) throw new UserError(`The name of ${unreadable.join(', ')} is not UTF-8.`, 'Rename it.')
}
