import { posix } from 'node:path'
import type { NodeComponent } from '../../../model/manifest.ts'
import { shortList } from '../../../text/format.ts'
import { neverShips } from '../pack.ts'
import type { ComponentBuild } from '../run/component-build.ts'
import type { Content } from './built-output.ts'

/** Larger files are no pages and no manifests. In bytes. */
const LARGEST = 4 * 1024 * 1024

/** Records which files hold an id that the framework makes anew in every build, so that nobody wonders why two builds differ. */
export async function reportRandomId(build: ComponentBuild<NodeComponent>, { randomId, paths, exclude, modules }: Content): Promise<void> {
  if (randomId === undefined) return
  const names: string[] = []
  for (const declared of paths) {
    const { from, as } = typeof declared === 'string' ? { from: declared, as: declared } : declared
    const root = posix.join(build.directory, from)
    if ((await build.files.facts(root))?.kind !== 'directory') continue
    const nameOf = (path: string): string => posix.join(as, path)
    const entries = await build.files.walk(root, ({ path }) => exclude(nameOf(path)) || neverShips(nameOf(path), modules))
    for (const { kind, path, size } of entries) {
      // What is named by the id lies in its folder; that says enough.
      if (kind !== 'file' || size > LARGEST) continue
      const held = path.includes(randomId.id) || Buffer.from(await build.files.read(posix.join(root, path))).includes(randomId.id)
      // The id itself stays out of the evidence: it would make a manifest of its own of every build.
      if (held) names.push(nameOf(path).replaceAll(randomId.id, '<id>'))
    }
  }
  build.addEvidence(
    `the build id is another one in every build, and so are the files that hold it: ${shortList(names, 3)}; to fix it, ${randomId.remedy}`,
  )
}
