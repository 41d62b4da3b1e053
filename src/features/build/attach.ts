import { posix } from 'node:path'
import { count } from '../../text/format.ts'
import { matchedAssets, requireAssets } from './asset-names.ts'
import { verifyPrebuilt } from './python/prebuilt.ts'
import type { Built, ComponentBuild } from './run/component-build.ts'
import type { Build } from './run/open-build.ts'

/** Copies the files that globs find to the dist folder. Throws UserError for a glob without a match, and for files that cannot be assets. */
export async function attachFiles(build: ComponentBuild, globs: readonly string[], pythonTools: Build['pythonTools']): Promise<Built> {
  const assets = await matchedAssets(build.files, build.component.id, build.directory, globs)
  requireAssets(assets)
  for (const { name, absolute } of assets) await build.files.copy(absolute, posix.join(build.dist, name))
  const names = assets.map(({ name }) => name)
  build.addEvidence(`${count(names.length, 'file')}: ${names.join(', ')}`)
  return { names, verify: () => verifyPrebuilt(build, names, pythonTools) }
}
