import { UserError } from '../../model/errors.ts'
import { fullNotesName, type LocalFile, type Manifest, type ReleasePlan, sumsName, withoutPath } from '../../model/manifest.ts'
import type { Files } from '../../ports/files.ts'
import { isPackageFileName } from '../build/python/verify-packages.ts'
import type { ComponentBuildResult } from '../build/run/run-component-build.ts'

/** Folders and files in the workspace that a run writes. All paths are absolute. */
export type DistFolder = Readonly<ReturnType<typeof distFolder>>

/** Pattern that keeps the folder out of git, from the root of the work tree. */
export const distPattern = '/.release-runbook/'

/** The paths below `workspace`. `dist` has one folder for each component, and the files about the whole release. */
export function distFolder(workspace: string) {
  const dist = `${workspace}/.release-runbook/dist`
  return {
    dist,
    /** Only wheels and sdists, so that a PyPI upload can take the folder. */
    pythonDist: `${workspace}/.release-runbook/python-dist`,
    /** The record of `check`. It lies outside of `dist`, which `build` and `publish` empty. */
    check: `${workspace}/.release-runbook/check.json`,
    sarif: `${workspace}/.release-runbook/check.sarif`,
    manifest: `${dist}/release-manifest.json`,
    notes: `${dist}/notes.md`,
    /** Exists only when the notes were shortened. */
    fullNotes: `${dist}/${fullNotesName}`,
    report: `${dist}/report.json`,
    preview: `${dist}/preview.html`,
  }
}

/** One line `<hex>  <name>` for each file, sorted by the bytes of the name, as `sha256sum --check` reads them. */
export function renderSums(files: readonly { readonly name: string; readonly sha256: string }[]): string {
  const sorted = [...files].sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)))
  return sorted.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('')
}

/** Writes an asset that the program itself adds to the release. */
export async function writeReleaseFile(name: string, text: string, { dist }: DistFolder, files: Files): Promise<LocalFile> {
  const path = `${dist}/${name}`
  await files.write(path, text)
  return { name, component: 'release', path, ...(await files.digest(path)) }
}

/**
 * Writes the full text of shortened notes as an asset; without `text`, removes the file of an earlier run. SHA256SUMS cannot name this file,
 * because the notes state the digest of SHA256SUMS. The marker in the release's body has the file's digest.
 */
export async function writeFullNotes(text: string | undefined, folder: DistFolder, files: Files): Promise<LocalFile | undefined> {
  if (text !== undefined) return writeReleaseFile(fullNotesName, text, folder, files)
  await files.remove(folder.fullNotes)
  return undefined
}

/** Throws UserError when a folder is a link or a file: writes and deletions must stay inside the workspace. */
export async function requireOwnFolder(workspace: string, files: Pick<Files, 'facts'>): Promise<void> {
  for (const path of ['.release-runbook', '.release-runbook/dist', '.release-runbook/python-dist']) {
    const kind = (await files.facts(`${workspace}/${path}`))?.kind
    if (kind !== undefined && kind !== 'directory')
      throw new UserError(`${path} in the workspace is a ${kind}, and this program keeps files there.`, 'Take it out of the repository.')
  }
}

/** Writes SHA256SUMS, the manifest, and a folder with only the wheels and sdists, for an upload to PyPI. Gives all assets, sorted by name. */
export async function assembleDist(
  plan: ReleasePlan,
  builds: readonly Pick<ComponentBuildResult, 'files' | 'evidence'>[],
  tools: Readonly<Record<string, string>>,
  folder: DistFolder,
  files: Files,
): Promise<{ assets: readonly LocalFile[]; manifest: Manifest }> {
  const built = builds.flatMap(build => build.files)
  // GitHub refuses an empty asset, so a release of notes alone has no checksums.
  const sums = built.length === 0 ? [] : [await writeReleaseFile(sumsName, renderSums(built), folder, files)]
  await files.remove(folder.pythonDist)
  for (const { name, path } of built.filter(({ name }) => isPackageFileName(name))) await files.copy(path, `${folder.pythonDist}/${name}`)

  const assets = [...built, ...sums].sort((a, b) => (a.name < b.name ? -1 : 1))
  const manifest: Manifest = {
    schema: 1,
    plan,
    tools: Object.fromEntries(Object.entries(tools).sort()),
    files: assets.map(withoutPath),
    evidence: builds.flatMap(build => build.evidence),
  }
  await files.write(folder.manifest, `${JSON.stringify(manifest, null, 2)}\n`)
  return { assets, manifest }
}
