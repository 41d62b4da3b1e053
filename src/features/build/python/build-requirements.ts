import { posix } from 'node:path'
import { UserError } from '../../../model/errors.ts'
import type { PythonComponent } from '../../../model/manifest.ts'
import type { ComponentBuild, Explanation } from '../run/component-build.ts'
import { PIP_SETTINGS, type PythonTools } from './python-tools.ts'
import { escapedName } from './verify-packages.ts'

/** The file of pinned build requirements, read. */
export interface Constraints {
  /** Absolute. */
  readonly path: string
  /** From the root of the repository, for messages. */
  readonly shown: string
  /** Projects that it names, as file names have them. */
  readonly names: ReadonlySet<string>
  /** Whether it has digests: then pip takes nothing that it does not name with one. */
  readonly hashed: boolean
}

/** Reads the component's constraints; undefined without any. Throws UserError when the file is not there. */
export async function readConstraints({ files, directory, component }: ComponentBuild<PythonComponent>): Promise<Constraints | undefined> {
  if (component.constraints === null) return undefined
  const path = posix.join(directory, component.constraints)
  const shown = posix.join(component.path, component.constraints)
  const text = await files.readText(path)
  if (text === undefined)
    throw new UserError(`The file of build constraints ${shown} does not exist.`, 'Change `constraints:` of the component.')
  return { path, shown, ...parseConstraints(text) }
}

/** Projects and digests of a constraints file (pip.pypa.io, Requirements File Format): lines continued by a backslash, comments, options. */
export function parseConstraints(text: string): Pick<Constraints, 'names' | 'hashed'> {
  const lines = text
    .replace(/\\\r?\n/g, ' ')
    .split(/\r?\n/)
    .map(line => line.replace(/(^|\s)#.*$/, '').trim())
  const names = lines.flatMap(line => /^([A-Za-z0-9][A-Za-z0-9._-]*)/.exec(line)?.[1] ?? []).map(escapedName)
  return { names: new Set(names), hashed: lines.some(line => /\s--hash[=\s]/.test(line)) }
}

/**
 * Arguments and environment for `python -m build`. The private environment has a build that hands constraints to pip for its isolated
 * environments, and a pip that checks digests given there, both of known versions: nothing has to be probed. With digests pip is told
 * besides to refuse whatever has none.
 */
export function constraintSettings(constraints: Constraints | undefined): {
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
} {
  if (constraints === undefined) return { args: [], env: PIP_SETTINGS }
  const hashes = constraints.hashed ? { PIP_REQUIRE_HASHES: '1' } : {}
  return { args: ['--dependency-constraints-txt', constraints.path], env: { ...PIP_SETTINGS, ...hashes } }
}

/** What pip said of constraints that it cannot keep, in a sentence; its own words end in a page of Python's. */
export function explainConstraints(output: string, { shown }: Constraints): Explanation | undefined {
  // build breaks pip's lines at the width of a terminal, behind `< `.
  const said = output.replace(/\r/g, '').replace(/\n<? {1,}(?=\S)/g, ' ')
  const [, other] = /DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.*?tampered with them\.\s*<?\s*(\S+)/s.exec(said) ?? []
  const hint = `Look at what it says and at the index; \`pip-compile --generate-hashes\` or \`uv pip compile --generate-hashes\` writes ${shown} anew.`
  if (other !== undefined) return { message: `${other} of the package index does not have a digest that ${shown} names.`, hint, output }
  const [, unpinned] = /(?:These do not:|missing from some requirements here\.[^<]*?:)\s*<?\s*(\S+)/s.exec(said) ?? []
  if (unpinned !== undefined)
    return { message: `The build needs ${unpinned}, which ${shown} does not pin with a version and a digest.`, hint, output }
  return undefined
}

/** What a person should know of where the build requirements came from, beyond `constraints`: other sources of pip, projects that nothing pins. */
export async function reportRequirementSources(
  build: ComponentBuild<PythonComponent>,
  tools: PythonTools,
  constraints: Constraints | undefined,
  used: Readonly<Record<string, string>>,
): Promise<void> {
  if (constraints?.hashed) {
    build.addEvidence(`every build requirement is one of ${constraints.shown}, by its digest`)
    return
  }
  if (constraints !== undefined) {
    const free = Object.keys(used).filter(name => !constraints.names.has(escapedName(name)))
    const open = free.length === 0 ? '' : `, and does not name ${free.join(', ')}`
    build.warn(`${constraints.shown} has no digests${open}: what the packages hold and what they depend on is for the index to say`)
  }
  const sources = await build.memoizeByKey('other indexes of pip', () => otherIndexes(build, tools))
  if (sources.length > 0)
    build.warn(
      `pip takes packages from more than one place (${sources.join(', ')}), and of a project that is in two the higher version, whoever made it: pin the build requirements with digests (\`constraints:\`)`,
    )
}

/** Settings of pip, in its environment and files, that name a further index; without addresses, which can hold credentials. */
async function otherIndexes(build: ComponentBuild<PythonComponent>, tools: PythonTools): Promise<string[]> {
  const args = ['-I', '-m', 'pip', 'config', 'list']
  const { stdout } = await build.run({ program: tools.python, args, env: PIP_SETTINGS, title: 'pip config list' })
  return furtherIndexes(stdout)
}

/** Names of the settings in the output of `pip config list` by which pip looks elsewhere than in its one index; folders of wheels on the machine do not count. */
export function furtherIndexes(settings: string): string[] {
  const found = settings.split('\n').flatMap(line => {
    const [, setting = '', value = ''] = /^(\S+?)=(.*)$/.exec(line) ?? []
    const [scope = '', key] = setting.split(/\.(?=[^.]*$)/)
    if (key !== 'extra-index-url' && !(key === 'find-links' && /https?:/.test(value))) return []
    return scope === ':env:' ? `PIP_${key.toUpperCase().replaceAll('-', '_')}` : `${setting} of pip's configuration`
  })
  return [...new Set(found)].sort()
}
