import { posix } from 'node:path'
import type { Files } from '../files-port.ts'
import type { Manifest, ReleaseFile, ReleasePlan } from '../manifest.ts'
import type { DistFolder } from '../publish/dist.ts'
import type { StepRecord } from '../report/report.ts'
import { isAssetName } from './asset-names.ts'
import { fileDifferences } from './differences.ts'
import { listed } from './reproducible.ts'

/** What an earlier run left of the same commit: its manifest's part, and copies of the files. */
export interface EarlierBuild {
  readonly tools: Manifest['tools']
  readonly files: readonly (ReleaseFile & { readonly path: string })[]
}

/** More than this is not kept for a comparison. In bytes, all files together. */
const LARGEST = 256 * 1024 * 1024

/**
 * Keeps what an earlier run has built of the same commit before its folder is emptied: on a machine that stays, and in a second dry run.
 * Undefined when there is none, when it is too large, or when it cannot be read: nothing depends on it.
 */
export async function keepEarlierBuild(
  folder: DistFolder,
  plan: ReleasePlan,
  temp: string,
  files: Files,
): Promise<EarlierBuild | undefined> {
  try {
    const manifest = JSON.parse((await files.readText(folder.manifest)) ?? 'null') as Manifest | null
    if (manifest === null || manifest.schema !== 1 || manifest.plan.commit !== plan.commit) return undefined
    // SHA256SUMS follows the others.
    const built = manifest.files.filter(({ component }) => component !== 'release')
    if (built.reduce((sum, { size }) => sum + size, 0) > LARGEST) return undefined
    // A repository can hold such a folder as well: what is named there must be a file in it.
    if (!built.every(({ name, component }) => isAssetName(name) && /^[a-z0-9-]+$/.test(component))) return undefined
    const kept = built.map(file => ({ ...file, path: posix.join(temp, 'earlier', file.component, file.name) }))
    for (const { name, component, path } of kept) {
      const from = posix.join(folder.dist, component, name)
      if ((await files.facts(from))?.kind !== 'file') return undefined
      await files.copy(from, path)
    }
    return { tools: manifest.tools, files: kept }
  } catch {
    return undefined
  }
}

/** The box that says whether this build gave the bytes of the earlier one, and if not, what differs and which tools are others. */
export async function earlierBuildBox(earlier: EarlierBuild, manifest: Manifest, { dist }: DistFolder, files: Files): Promise<StepRecord> {
  const told: string[] = []
  let equal = 0
  for (const file of manifest.files.filter(({ component }) => component !== 'release')) {
    const before = earlier.files.find(({ name, component }) => name === file.name && component === file.component)
    if (before === undefined) continue
    if (before.sha256 === file.sha256) equal += 1
    else {
      const now = await files.read(posix.join(dist, file.component, file.name))
      told.push(`${file.name}: ${listed(await fileDifferences(file.name, await files.read(before.path), now)).join(', ')}`)
    }
  }
  const tools = changedTools(earlier.tools, manifest.tools)
  const by = tools.length === 0 ? 'with the same tools' : `with ${tools.join(', ')}`
  const same = equal === 0 ? '' : `; ${equal === 1 ? '1 file' : `${equal} files`} as before`
  const evidence = told.length === 0 ? `${by}${same}` : `${told.join('; ')}; ${by}${same}`
  return {
    id: 'earlier-build',
    title: 'The bytes are those of the earlier build of this commit',
    status: told.length === 0 ? 'passed' : 'warned',
    evidence,
    ms: 0,
  }
}

function changedTools(before: Manifest['tools'], now: Manifest['tools']): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])].sort()
  return names
    .filter(name => before[name] !== now[name])
    .map(name => `${name} ${now[name] ?? 'no more'} instead of ${before[name] ?? 'none'}`)
}
