import { posix } from 'node:path'
import { UserError } from '../../model/errors.ts'
import { count } from '../../text/format.ts'
import { matchFiles } from './globs.ts'
import { verifyPrebuilt } from './python/prebuilt.ts'
import { type Built, type ComponentBuild, requireAssetSize } from './run/component-build.ts'
import type { Build } from './run/open-build.ts'

/** Copies the files that globs find to the dist folder. Throws UserError for a glob without a match, and for two files with one name. */
export async function attachFiles(build: ComponentBuild, globs: readonly string[], pythonTools: Build['pythonTools']): Promise<Built> {
  const matches = await matchFiles(build.files, build.directory, globs)
  const byName = new Map<string, string>()
  for (const { path, absolute } of matches) {
    const name = posix.basename(path)
    const other = byName.get(name)
    if (other !== undefined) throw new UserError(`${other} and ${path} would both be the asset ${name}.`, 'Give one of them another name.')
    byName.set(name, path)
    requireAssetSize(name, (await build.files.facts(absolute))?.size ?? 0)
    await build.files.copy(absolute, posix.join(build.dist, name))
  }
  const names = [...byName.keys()]
  build.addEvidence(`${count(names.length, 'file')}: ${names.join(', ')}`)
  return { names, verify: () => verifyPrebuilt(build, names, pythonTools) }
}
