import { posix } from 'node:path'
import { parse as parseToml, TomlError } from 'smol-toml'
import { UserError } from '../../model/errors.ts'
import type { VersionLocation } from '../../model/manifest.ts'
import { looksLikeVersion } from '../../model/version.ts'
import { visible } from '../../text/format.ts'
import { valueAt as at } from '../../text/tolerant.ts'

/** A version in another file: in the first candidate that exists, as a value of `name`, or without a name as the whole text. */
interface Reference {
  readonly candidates: readonly string[]
  readonly name?: string
}

/** The versions of one file, a reference to another file, or the reason why the file is skipped. */
export interface VersionReading {
  readonly places: readonly VersionLocation[]
  readonly reference?: Reference
  readonly skipReason?: string
}

const generated = 'the version is computed when the package is built; the metadata of the wheel proves it'
const nothing: VersionReading = { places: [] }
const setupVersion = /^(?![ \t]*#).*[\s(,]version\s*=\s*(?:"([^"\n]+)"|'([^'\n]+)')/gm
const isVersion = ({ value }: VersionLocation): boolean => looksLikeVersion(value)

/** The versions in a file, by its name; an unknown file holds only a version, like VERSION. Throws UserError for invalid TOML or JSON. */
export function findVersions(text: string, path: string): VersionReading {
  const name = posix.basename(path)
  if (name === 'pyproject.toml') return readPyproject(text, path)
  if (name === 'setup.cfg') return readSetupCfg(text, path)
  if (name === 'package.json') return readPackageJson(text, path)
  if (name === 'package-lock.json' || name === 'npm-shrinkwrap.json') return readLockfile(text, path)
  if (name === 'setup.py') return { places: findByPattern(text, path, setupVersion, 'version').filter(isVersion) }
  if (name.endsWith('.py')) return { places: findAssigned(text, path, '__version__') }
  const value = text.trim()
  return /^\S+$/.test(value) && looksLikeVersion(value)
    ? { places: [{ path, where: name, value, line: lineNumberAt(text, text.indexOf(value)) }] }
    : nothing
}

/** The versions at the place of `{version}` in the pattern; the rest of the pattern is literal. */
export function findPattern(text: string, path: string, pattern: string): readonly VersionLocation[] {
  const [before = '', after = ''] = pattern.split('{version}').map(literal)
  return findByPattern(text, path, new RegExp(`${before}([0-9A-Za-z][0-9A-Za-z.+!_-]*)${after}`, 'g'), pattern)
}

function findByPattern(text: string, path: string, pattern: RegExp, where: string): readonly VersionLocation[] {
  return [...text.matchAll(pattern)].flatMap(match => {
    const value = match[1] ?? match[2]
    return value === undefined ? [] : [{ path, where, value, line: lineNumberAt(text, match.index + match[0].lastIndexOf(value)) }]
  })
}

/** Versions of the form `__version__ = "1.2.3"` at the start of a line, also annotated or chained, without fallbacks such as `unknown`. */
export function findAssigned(text: string, path: string, name: string): readonly VersionLocation[] {
  const assigned = new RegExp(
    `^(?:\\w+[ \\t]*=[ \\t]*)*${literal(name)}[ \\t]*(?::[^=\\n]+)?=[ \\t]*(?:\\w+[ \\t]*=[ \\t]*)*[uUrR]?(?:"([^"\\n]+)"|'([^'\\n]+)')`,
    'gm',
  )
  return findByPattern(text, path, assigned, name).filter(isVersion)
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}

/** The 1-based line of an index. */
export const lineNumberAt = (text: string, index: number): number => text.slice(0, index).split('\n').length

/** The value of a TOML or JSON file, by its name. Throws UserError for a broken file. */
export function parseFile(path: string, text: string): unknown {
  const kind = path.endsWith('.toml') ? 'TOML' : 'JSON'
  const plain = text.replace(/^\uFEFF/, '')
  try {
    return kind === 'TOML' ? parseToml(plain) : JSON.parse(plain)
  } catch (error) {
    const cause = error as Error
    const place = cause instanceof TomlError ? `, line ${cause.line}` : ''
    throw new UserError(
      `${visible(path)} cannot be read as ${kind}${place}: ${visible(cause.message.split('\n')[0]!)}`,
      'Fix the file. Or if it is of no component of the release, list the components under `components:`.',
      { cause },
    )
  }
}

function readPyproject(text: string, path: string): VersionReading {
  const toml = parseFile(path, text)
  const places = [['project'], ['tool', 'poetry']].flatMap(table => {
    const value = at(toml, ...table, 'version')
    const { line } = versionIn(text, table.join('.')) ?? {}
    return typeof value === 'string' ? [{ path, where: `${table.join('.')}.version`, value, ...(line === undefined ? {} : { line }) }] : []
  })
  const dynamicPoetry = at(toml, 'tool', 'poetry-dynamic-versioning', 'enable') === true
  if (places.length > 0) return dynamicPoetry ? { places: [], skipReason: generated } : { places }
  const dynamic = at(toml, 'project', 'dynamic')
  return Array.isArray(dynamic) && dynamic.includes('version') ? readDynamic(toml) : nothing
}

/** The text and line of `version` in a section of TOML or INI: the parser of TOML returns no lines. */
function versionIn(text: string, section: string) {
  let inside = false
  for (const [index, line] of text.split('\n').entries()) {
    const [, header] = /^\s*\[([^[\]]+)\]/.exec(line) ?? []
    if (header !== undefined) inside = header.replaceAll(/[\s"']/g, '') === section
    const [, value] = (inside && /^["']?version["']?[ \t]*[=:][ \t]*(\S.*)/.exec(line)) || []
    if (value !== undefined) return { value: value.trimEnd(), line: index + 1 }
  }
  return undefined
}

function readDynamic(toml: unknown): VersionReading {
  const setuptools = at(toml, 'tool', 'setuptools', 'dynamic', 'version')
  const attribute = at(setuptools, 'attr')
  if (typeof attribute === 'string') return { places: [], reference: attributeFile(attribute) }
  const named =
    [at(setuptools, 'file')].flat()[0] ?? at(toml, 'tool', 'hatch', 'version', 'path') ?? at(toml, 'tool', 'pdm', 'version', 'path')
  if (typeof named === 'string')
    return { places: [], reference: { candidates: [named], ...(named.endsWith('.py') ? { name: '__version__' } : {}) } }
  if (at(toml, 'tool', 'hatch', 'version', 'source') === 'nodejs') return { places: [], reference: { candidates: ['package.json'] } }
  const backend = at(toml, 'build-system', 'build-backend')
  const module = at(toml, 'tool', 'flit', 'module', 'name') ?? at(toml, 'project', 'name')
  if (typeof backend === 'string' && backend.startsWith('flit') && typeof module === 'string')
    return { places: [], reference: attributeFile(`${module.replaceAll('-', '_')}.__version__`) }
  return { places: [], skipReason: generated }
}

/** `package.module.__version__` is in package/module.py or package/module/__init__.py, in the folder or below src. */
function attributeFile(attribute: string): Reference {
  const parts = attribute.replace(':', '.').split('.')
  const module = parts.slice(0, -1).join('/')
  return { candidates: ['src/', ''].flatMap(base => [`${base}${module}/__init__.py`, `${base}${module}.py`]), name: parts.at(-1)! }
}

function readSetupCfg(text: string, path: string): VersionReading {
  const stated = versionIn(text, 'metadata')
  if (stated === undefined) return nothing
  const { value } = stated
  if (value.startsWith('attr:')) return { places: [], reference: attributeFile(value.slice(5).trim()) }
  if (value.startsWith('file:')) return { places: [], reference: { candidates: [value.slice(5).split(',')[0]!.trim()] } }
  return { places: [{ path, where: 'metadata.version', ...stated }] }
}

function readPackageJson(text: string, path: string): VersionReading {
  const json = parseFile(path, text)
  const isPrivate = at(json, 'private') === true
  const places = jsonVersion(text, path, json, 'version')
  if (places.length === 0) return { places, skipReason: isPrivate ? 'it is private and has no version' : 'it has no version' }
  if (isPrivate && places[0]!.value === '0.0.0') return { places: [], skipReason: 'it is private and its version is 0.0.0' }
  return { places }
}

function readLockfile(text: string, path: string): VersionReading {
  const json = parseFile(path, text)
  return { places: [...jsonVersion(text, path, json, 'version'), ...jsonVersion(text, path, json, 'packages', '', 'version')] }
}

/** The version at these keys of parsed JSON, with its line; none for any other value. The parser returns no lines, so this function reads the keys of the text. */
export function jsonVersion(text: string, path: string, json: unknown, ...wanted: readonly string[]): readonly VersionLocation[] {
  const value = at(json, ...wanted)
  if (typeof value !== 'string') return []
  const [first = '', entry] = wanted
  const place = { path, where: entry === undefined ? first : `${first}["${entry}"].version`, value }
  const keys: string[] = []
  let depth = 0
  let key: string | undefined
  for (const token of text.matchAll(/"((?:[^"\\]|\\.)*)"(\s*:)?|[{}[\]]/g)) {
    if (token[2] !== undefined) keys[depth - 1] = token[1]!
    else if (token[0] === '{' || token[0] === '[') keys[depth++] = '['
    else if (token[0] === '}' || token[0] === ']') depth--
    key = token[2] === undefined ? undefined : keys.slice(0, depth).join('\n')
    if (key === wanted.join('\n') && depth === wanted.length) return [{ ...place, line: lineNumberAt(text, token.index) }]
  }
  return [place]
}
