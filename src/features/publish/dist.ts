import { UserError } from '../../model/errors.ts'
import { fullNotesName, type Manifest, type ReleasePlan, sumsName } from '../../model/manifest.ts'
import { type LocalFile, withoutPath } from '../../model/release-file.ts'
import type { Files } from '../../ports/files.ts'
import { looksLikePackage } from '../build/python/verify-packages.ts'
import type { ComponentBuildResult } from '../build/run/run-component-build.ts'

/** Where a run leaves what it made, below the workspace. All paths are absolute. */
export interface DistFolder {
  readonly dist: string
  /** Wheels and sdists and nothing else, so that it can be handed to a PyPI upload. */
  readonly pythonDist: string
  readonly manifest: string
  readonly notes: string
  /** Only there when the notes had to be shortened. */
  readonly fullNotes: string
  /** What the notes are rendered from: a job that publishes knows the files, one that wrote the notes need not. */
  readonly notesContent: string
  readonly report: string
  readonly preview: string
}

/** Pattern that keeps the folder out of git, from the root of the work tree. */
export const distPattern = '/.release-runbook/'

/** The places of what a run leaves: one folder per component in `dist`, beside them the files about all of them. */
export function distFolder(workspace: string): DistFolder {
  const dist = `${workspace}/.release-runbook/dist`
  return {
    dist,
    pythonDist: `${workspace}/.release-runbook/python-dist`,
    manifest: `${dist}/release-manifest.json`,
    notes: `${dist}/notes.md`,
    fullNotes: `${dist}/${fullNotesName}`,
    notesContent: `${dist}/notes.json`,
    report: `${dist}/report.json`,
    preview: `${dist}/preview.html`,
  }
}

/** `<hex>  <name>` for each file, sorted by the bytes of the name: what `sha256sum --check` reads. */
export function renderSums(files: readonly { readonly name: string; readonly sha256: string }[]): string {
  const sorted = [...files].sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)))
  return sorted.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('')
}

/** GitHub takes no empty asset, so a release of notes alone has no checksums. */
async function writeSums(built: readonly LocalFile[], { dist }: DistFolder, files: Files): Promise<LocalFile> {
  const path = `${dist}/${sumsName}`
  await files.write(path, renderSums(built))
  return { name: sumsName, component: 'release', path, ...(await files.digest(path)) }
}

/**
 * Writes the whole text of notes that were shortened, as an asset; without one, nothing is left there of an earlier run. It is made after SHA256SUMS, whose digest the
 * notes tell, and so it is not named in there: the marker in the release's body has its digest.
 */
export async function writeFullNotes(text: string | undefined, { fullNotes }: DistFolder, files: Files): Promise<LocalFile | undefined> {
  if (text === undefined) {
    await files.remove(fullNotes)
    return undefined
  }
  await files.write(fullNotes, text)
  return { name: fullNotesName, component: 'release', path: fullNotes, ...(await files.digest(fullNotes)) }
}

/** Refuses a workspace in which the folder is a link: what is written and removed there must be there. Throws UserError. */
export async function requireOwnFolder(workspace: string, files: Pick<Files, 'facts'>): Promise<void> {
  for (const path of ['.release-runbook', '.release-runbook/dist', '.release-runbook/python-dist']) {
    const kind = (await files.facts(`${workspace}/${path}`))?.kind
    if (kind !== undefined && kind !== 'directory')
      throw new UserError(
        `${path} in the workspace is a ${kind}, and this program keeps its files there.`,
        'Take it out of the repository.',
      )
  }
}

/** Puts SHA256SUMS, the manifest and the Python folder beside what the lanes built. Gives all assets, sorted by name. */
export async function assembleDist(
  plan: ReleasePlan,
  builds: readonly Pick<ComponentBuildResult, 'files' | 'evidence'>[],
  tools: Readonly<Record<string, string>>,
  folder: DistFolder,
  files: Files,
): Promise<{ assets: readonly LocalFile[]; manifest: Manifest }> {
  const built: LocalFile[] = builds.flatMap(build => build.files).sort((a, b) => (a.name < b.name ? -1 : 1))

  const sums = built.length === 0 ? [] : [await writeSums(built, folder, files)]
  await files.remove(folder.pythonDist)
  for (const { name, path } of built.filter(({ name }) => looksLikePackage(name))) await files.copy(path, `${folder.pythonDist}/${name}`)

  const assets = [...built, ...sums].sort((a, b) => (a.name < b.name ? -1 : 1))
  const manifest: Manifest = {
    schema: 1,
    plan,
    tools,
    files: assets.map(withoutPath),
    evidence: builds.flatMap(build => build.evidence),
  }
  await files.write(folder.manifest, `${JSON.stringify(manifest, null, 2)}\n`)
  return { assets, manifest }
}
