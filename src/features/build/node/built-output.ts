import { posix } from 'node:path'
import { UserError } from '../../../model/errors.ts'
import type { NodeComponent } from '../../../model/manifest.ts'
import type { Packing } from '../pack.ts'
import type { ComponentBuild } from '../run/component-build.ts'
import { LOCKFILES } from './package-manager.ts'

/** What of a framework's output goes into the zip. */
export interface Content extends Pick<Packing, 'paths' | 'exclude' | 'required' | 'modules'> {
  /** What it is, for the evidence: `a server of Next`. */
  readonly what: string
  /** An id that the framework makes anew in every build, with the setting that fixes it; undefined when there is none. */
  readonly randomId?: { readonly id: string; readonly remedy: string }
  /** Names in the zip that differ between two builds by the framework's design: keys that must stay secret, the folder of the build. */
  readonly varies?: (name: string) => boolean
}

/** The content of one folder, at the top of the zip. */
export async function folderContent(
  build: ComponentBuild<NodeComponent>,
  output: string,
  required: readonly string[],
  what = 'static files',
): Promise<Content> {
  await requireOutput(build, output)
  return { what, paths: [{ from: output, as: '' }], exclude: () => false, required, modules: false }
}

/** An output that needs the dependencies installed beside it: its folder under its own name, with package.json and the lockfile. */
export async function serverContent(
  build: ComponentBuild<NodeComponent>,
  output: string,
  required: readonly string[],
  what: string,
): Promise<Content> {
  const beside = await existing(build, '.', ['package.json', ...LOCKFILES])
  if (!beside.some(name => LOCKFILES.includes(name)))
    build.warn('the lockfile is that of the workspace: whoever unpacks the zip gets no dependencies from it')
  const paths = [output, ...beside].map(path => ({ from: path, as: path }))
  return { what, paths, exclude: () => false, required: [...required, 'package.json'], modules: false }
}

/** Throws UserError unless the build wrote the folder. */
export async function requireOutput(
  build: ComponentBuild<NodeComponent>,
  output: string,
  hint = 'Set `output:` of the component to the folder that it writes.',
): Promise<void> {
  const facts = await build.files.facts(posix.join(build.directory, output))
  if (facts?.kind === 'directory') return
  throw new UserError(`The build of ${build.component.id} did not write the folder ${posix.join(build.component.path, output)}.`, hint)
}

/** Those of the names that exist in a folder of the component. */
export async function existing(build: ComponentBuild<NodeComponent>, folder: string, names: readonly string[]): Promise<string[]> {
  const facts = await Promise.all(names.map(name => build.files.facts(posix.join(build.directory, folder, name))))
  return names.filter((_, index) => facts[index] !== undefined)
}
