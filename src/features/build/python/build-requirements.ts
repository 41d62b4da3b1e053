import { posix } from 'node:path'
import { UserError } from '../../../model/errors.ts'
import type { Explanation, PythonBuild } from '../run/component-build.ts'
import { PIP_SETTINGS, type PythonTools } from './python-tools.ts'
import { escapedName } from './verify-packages.ts'

/** A file of pinned build requirements. */
export interface Constraints {
  /** Absolute. */
  readonly path: string
  /** Path for messages, relative to the root of the repository. */
  readonly shown: string
  /** Names of its projects, in the form of file names. */
  readonly names: ReadonlySet<string>
  /** Whether it has digests: pip then refuses every package without a digest. */
  readonly hashed: boolean
}

/** Reads the component's constraints; undefined without any. Throws UserError when the file does not exist. */
export async function readConstraints({ files, directory, component }: PythonBuild): Promise<Constraints | undefined> {
  if (component.constraints === null) return undefined
  const path = posix.join(directory, component.constraints)
  const shown = posix.join(component.path, component.constraints)
  const text = await files.readText(path)
  if (text === undefined)
    throw new UserError(`The file of build constraints ${shown} does not exist.`, 'Change `constraints:` of the component.')
  return { path, shown, ...parseConstraints(text) }
}

/** Parses a constraints file: continued lines, comments and options (pip.pypa.io, Requirements File Format). */
export function parseConstraints(text: string): Pick<Constraints, 'names' | 'hashed'> {
  const lines = text
    .replace(/\\\r?\n/g, ' ')
    .split(/\r?\n/)
    .map(line => line.replace(/(^|\s)#.*$/, '').trim())
  const names = lines.flatMap(line => /^([A-Za-z0-9][A-Za-z0-9._-]*)/.exec(line)?.[1] ?? []).map(escapedName)
  return { names: new Set(names), hashed: lines.some(line => /\s--hash[=\s]/.test(line)) }
}

/** Explains a constraint that pip cannot satisfy; pip's own message ends in a long traceback. */
export function explainConstraints(output: string, { shown }: Constraints): Explanation | undefined {
  // build wraps pip's lines at the width of a terminal and begins each one with `< `.
  const text = output.replace(/\r/g, '').replace(/\n<? {1,}(?=\S)/g, ' ')
  const [, other] = /DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.*?tampered with them\.\s*<?\s*(\S+)/s.exec(text) ?? []
  const hint = `Look at what it says and at the index; \`pip-compile --generate-hashes\` or \`uv pip compile --generate-hashes\` writes ${shown} anew.`
  if (other !== undefined) return { message: `${other} of the package index does not have a digest that ${shown} names.`, hint, output }
  const [, unpinned] = /(?:These do not:|missing from some requirements here\.[^<]*?:)\s*<?\s*(\S+)/s.exec(text) ?? []
  if (unpinned !== undefined)
    return { message: `The build needs ${unpinned}, which ${shown} does not pin with a version and a digest.`, hint, output }
  return undefined
}

/** Warns about build requirements that no digest pins, and about further package indexes. */
export async function reportRequirementSources(
  build: PythonBuild,
  tools: PythonTools,
  constraints: Constraints | undefined,
  used: Readonly<Record<string, string>>,
): Promise<void> {
  if (constraints?.hashed) return build.addEvidence(`every build requirement is one of ${constraints.shown}, by its digest`)
  if (constraints !== undefined) {
    const unnamed = Object.keys(used).filter(name => !constraints.names.has(escapedName(name)))
    const gap = unnamed.length === 0 ? '' : `, and does not name ${unnamed.join(', ')}`
    build.warn(`${constraints.shown} has no digests${gap}: what the packages hold and what they depend on is for the index to say`)
  }
  const sources = await build.memoizeByKey('other indexes of pip', async () => {
    const args = ['-I', '-m', 'pip', 'config', 'list']
    return furtherIndexes((await build.run({ program: tools.python, args, env: PIP_SETTINGS, title: 'pip config list' })).stdout)
  })
  if (sources.length > 0)
    build.warn(
      `pip takes packages from more than one place (${sources.join(', ')}), and of a project that is in two the higher version, whoever made it: pin the build requirements with digests (\`constraints:\`)`,
    )
}

/** Names of settings in the output of `pip config list` that add an index. Local folders do not count. Addresses are left out: they can hold credentials. */
export function furtherIndexes(settings: string): string[] {
  const names = settings.split('\n').flatMap(line => {
    const [, setting = '', value = ''] = /^(\S+?)=(.*)$/.exec(line) ?? []
    const [scope = '', key] = setting.split(/\.(?=[^.]*$)/)
    if (key !== 'extra-index-url' && !(key === 'find-links' && /https?:/.test(value))) return []
    return scope === ':env:' ? `PIP_${key.toUpperCase().replaceAll('-', '_')}` : `${setting} of pip's configuration`
  })
  return [...new Set(names)].sort()
}
