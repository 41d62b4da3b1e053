import { posix } from 'node:path'
import { UserError } from '../../../model/errors.ts'
import { shortList } from '../../../text/format.ts'
import { neverShips, type Packing } from '../pack.ts'
import type { NodeBuild } from '../run/component-build.ts'
import { LOCKFILES } from './package-manager.ts'

/** The part of a framework's output that goes into the zip. */
export interface Content extends Pick<Packing, 'paths' | 'exclude' | 'required' | 'modules'> {
  /** Whether the server needs an install where the zip is unpacked. */
  readonly needsInstall?: boolean
  /** An id that is new in every build, with the setting that fixes it. */
  readonly randomId?: { readonly id: string; readonly remedy: string }
  /** Whether a file differs between two builds by design: it holds random keys or the folder of the build. */
  readonly varies?: (name: string) => boolean
}

/** One folder becomes the top of the zip. Throws UserError when the folder does not exist. */
export async function folderContent(build: NodeBuild, output: string, required: readonly string[]): Promise<Content> {
  await requireOutput(build, output)
  return { paths: [{ from: output, as: '' }], exclude: () => false, required, modules: false }
}

/** What yarn 2 and newer and pnpm read besides the lockfile. */
export const MANAGER_SETTINGS = ['.yarnrc.yml', '.yarn/releases', '.yarn/plugins', '.yarn/patches', 'pnpm-workspace.yaml', '.pnpmfile.cjs']

/** A server that needs installed dependencies: its folder under its own name, with package.json and the lockfile. */
export async function serverContent(build: NodeBuild, output: string, required: readonly string[]): Promise<Content> {
  const beside = await existing(build, '.', ['package.json', ...LOCKFILES, ...MANAGER_SETTINGS])
  const paths = [output, ...beside].map(path => ({ from: path, as: path }))
  return { paths, exclude: () => false, required: [...required, 'package.json'], modules: false, needsInstall: true }
}

/** Throws UserError unless the build wrote the folder. */
export async function requireOutput(
  build: NodeBuild,
  output: string,
  hint = 'Set `output:` of the component to the folder that it writes.',
): Promise<void> {
  const facts = await build.files.facts(posix.join(build.directory, output))
  if (facts?.kind === 'directory') return
  throw new UserError(`The build of ${build.component.id} did not write the folder ${posix.join(build.component.path, output)}.`, hint)
}

/** The random id in a file of the build, which the first group of `pattern` finds; `remedy` is the setting that fixes the id. */
export async function readRandomId(build: NodeBuild, path: string, pattern: RegExp, remedy: string): Promise<Pick<Content, 'randomId'>> {
  const [, id] = pattern.exec((await build.files.readText(posix.join(build.directory, path))) ?? '') ?? []
  return id === undefined ? {} : { randomId: { id, remedy } }
}

/** Larger files are neither pages nor manifests. In bytes. */
const MAX_SEARCHED = 4 * 1024 * 1024

/** Adds evidence that names the files with a random id, because the id explains why two builds differ. */
export async function reportRandomId(build: NodeBuild, { randomId, paths, exclude, modules }: Content): Promise<void> {
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

/** Whether a path exists in the component's folder. */
export async function exists(build: NodeBuild, path: string): Promise<boolean> {
  return (await build.files.facts(posix.join(build.directory, path))) !== undefined
}

/** The names that exist in a folder of the component. */
export async function existing(build: NodeBuild, folder: string, names: readonly string[]): Promise<string[]> {
  const facts = await Promise.all(names.map(name => build.files.facts(posix.join(build.directory, folder, name))))
  return names.filter((_, index) => facts[index] !== undefined)
}
