import { posix } from 'node:path'
import type { NodeComponent } from '../../../model/manifest.ts'
import { shortList } from '../../../text/format.ts'
import { neverShips } from '../pack.ts'
import type { ComponentBuild } from '../run/component-build.ts'
import type { Content } from './built-output.ts'

/** Larger files are neither pages nor manifests. In bytes. */
const MAX_SEARCHED = 4 * 1024 * 1024

/** Adds evidence that names the files with a random id, because the id explains why two builds differ. */
export async function reportRandomId(build: ComponentBuild<NodeComponent>, { randomId, paths, exclude, modules }: Content): Promise<void> {
  if (randomId === undefined) return
  const names: string[] = []
  for (const { from, as } of paths) {
    const root = posix.join(build.directory, from)
    if ((await build.files.facts(root))?.kind !== 'directory') continue
    const nameOf = (path: string): string => posix.join(as, path)
    const entries = await build.files.walk(root, ({ path }) => exclude(nameOf(path)) || neverShips(nameOf(path), modules))
    for (const { kind, path, size } of entries) {
      if (kind !== 'file' || size > MAX_SEARCHED) continue
      const holdsId = path.includes(randomId.id) || Buffer.from(await build.files.read(posix.join(root, path))).includes(randomId.id)
      // The id itself would make the manifest of every build different.
      if (holdsId) names.push(nameOf(path).replaceAll(randomId.id, '<id>'))
    }
  }
  build.addEvidence(
    `the build id is another one in every build, and so are the files that hold it: ${shortList(names, 3)}; to fix it, ${randomId.remedy}`,
  )
}
