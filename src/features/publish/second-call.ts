// A call for a release that is published and complete: what it names and asks is compared with the release.

import { posix } from 'node:path'
import type { Config } from '../../config/config.ts'
import type { Inputs } from '../../config/inputs.ts'
import { UserError } from '../../model/errors.ts'
import { passed, type StepOutcome, warned } from '../../model/step-outcome.ts'
import type { Files } from '../../ports/files.ts'
import type { Release } from '../../ports/forge.ts'
import { shellWord } from '../../text/format.ts'
import { knownAssetNames } from '../build/asset-names.ts'
import { matchFiles } from '../build/globs.ts'
import { resolveComponents } from '../plan/detect.ts'
import { differsFrom } from './compare.ts'
import { newVersion } from './existing.ts'

/** The asset names that are known before a build, from configured components and the input `files`, and that the release lacks. */
export function missingNames({ assets }: Release, config: Pick<Config, 'components'>, files: readonly string[]): readonly string[] {
  const names = knownAssetNames(resolveComponents(config, [], null, files)).map(({ name }) => name)
  return names.filter(name => !assets.some(asset => asset.name === name))
}

/** What a call names. `globs`: the input `files`, relative to `workspace`, an absolute path. `elsewhere`: another job may have the files. */
interface NamedFiles extends Pick<Config, 'components'> {
  readonly globs: readonly string[]
  readonly workspace: string
  readonly elsewhere: boolean
}

/** Compares a complete release with the files named by this run. Other bytes are a warning. Throws UserError for a missing file or a glob without a match. */
export async function requireNamedFiles(release: Release, named: NamedFiles, files: Files): Promise<StepOutcome<undefined>> {
  const { globs, workspace, elsewhere } = named
  const found = elsewhere ? globs.map(glob => matchFiles(files, workspace, [glob]).catch(() => [])) : [matchFiles(files, workspace, globs)]
  const missing = new Set(missingNames(release, named, globs))
  const others = new Set<string>()
  for (const { path, absolute } of (await Promise.all(found)).flat()) {
    const file = { name: posix.basename(path), component: 'files', ...(await files.digest(absolute)) }
    const asset = release.assets.find(({ name }) => name === file.name)
    if (asset === undefined) missing.add(file.name)
    else if (differsFrom(asset, file)) others.add(file.name)
  }
  if (missing.size > 0)
    throw new UserError(
      `The release of ${release.tag} is public already (${release.url}) and lacks ${[...missing].join(', ')}, which this call names.`,
      `${newVersion} Build the parts with \`build\`, or upload them with actions/upload-artifact, and make one call with all files.`,
    )
  if (others.size === 0) return passed(undefined, 'the release has all files that are known of this call')
  return warned(undefined, `the public bytes stay: the workspace has other bytes of ${[...others].join(', ')}`)
}

/** A sentence for inputs that contradict the state of a public release, with the command that changes the release. Undefined when nothing contradicts. */
export function contradiction({ tag, prerelease }: Release, latest: boolean, asked: Pick<Inputs, 'draft' | 'prerelease' | 'latest'>) {
  const flags = [
    ...((asked.prerelease ?? prerelease) === prerelease ? [] : [`--prerelease=${asked.prerelease}`]),
    ...(asked.draft === true ? ['--draft'] : []),
    ...((asked.latest ?? latest) === latest ? [] : [asked.latest ? '--latest' : '--latest=false']),
  ]
  if (flags.length === 0) return undefined
  return `The inputs do not change a public release. This command does: gh release edit ${shellWord(tag)} ${flags.join(' ')}`
}
