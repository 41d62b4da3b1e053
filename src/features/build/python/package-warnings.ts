import { posix } from 'node:path'
import type { CoreMetadata } from '../../../archive/core-metadata.ts'
import { shortList } from '../../../text/format.ts'
import type { PackageFacts } from './verify-packages.ts'

/** Names at the top of a wheel that every other project may have as well: they overwrite each other where both are installed (check-wheel-contents W005). */
const COMMON = /^(\.eggs|\.nox|\.tox|\.venv|app|build|cli|data|dist|doc|docs|example|examples|scripts|src|test|tests|venv)$/

const MODULE = /\.(py|so|pyd)$/

/**
 * What should be looked at in a package that is sound, as sentences: what `twine check --strict` says of the README (without rendering it),
 * and what check-wheel-contents finds that needs no configuration (W001 to W010; the codes are named). Empty when all is well.
 */
export function packageWarnings(facts: Pick<PackageFacts, 'file' | 'kind' | 'metadata' | 'names' | 'sameContent'>): string[] {
  const { file, kind, metadata } = facts
  const found = [...(metadata === undefined ? [] : readmeWarnings(metadata)), ...(kind === 'wheel' ? wheelWarnings(facts) : [])]
  return found.map(text => `${file}: ${text}`)
}

/** packaging.python.org, Core metadata specifications, Description-Content-Type; PyPI shows the text by it. */
function readmeWarnings({ description, contentType }: CoreMetadata): string[] {
  if (!description) return ['there is no README in its metadata (long_description, `readme` in pyproject.toml)']
  if (contentType === undefined) return ['its README has no content type, and would be read as reStructuredText']
  const [type = '', ...parameters] = contentType.split(';').map(part => part.trim().toLowerCase())
  const found: string[] = []
  if (!['text/markdown', 'text/x-rst', 'text/plain'].includes(type))
    found.push(`the content type of its README is ${JSON.stringify(contentType)} instead of text/markdown, text/x-rst or text/plain`)
  for (const parameter of parameters) {
    const [name, value = ''] = parameter.split('=').map(part => part.trim().replace(/^"(.*)"$/, '$1'))
    if (name === 'charset' && value !== 'utf-8') found.push(`the character set of its README is ${value} instead of UTF-8`)
    if (name === 'variant' && type === 'text/markdown' && !['gfm', 'commonmark'].includes(value))
      found.push(`the kind of Markdown of its README is ${value} instead of GFM or CommonMark`)
  }
  return found
}

function wheelWarnings({ names, sameContent }: Pick<PackageFacts, 'names' | 'sameContent'>): string[] {
  const library = names.flatMap(name => inLibrary(name) ?? [])
  if (names.every(name => /^[^/]+\.dist-info\//.test(name))) return ['it holds nothing but its own metadata (W008)']
  if (library.length === 0) return ['it installs no module (W007)']
  const tops = topsOf(library)
  const found: string[] = []
  const tell = (list: readonly string[], sentence: (shown: string) => string): void => {
    if (list.length > 0) found.push(sentence(shortList(list)))
  }
  tell(
    library.filter(name => /\.py[co]$/.test(name)),
    list => `it holds compiled files (W001): ${list}`,
  )
  for (const group of sameContent) tell(group, list => `files with the same content (W002): ${list}`)
  tell(
    [...tops].filter(([, { kind }]) => kind === 'other').map(([name]) => name),
    list => `not a module, at the top (W003): ${list}`,
  )
  tell(library.filter(isUnimportable), list => `modules at a place that cannot be imported (W004): ${list}`)
  tell(
    [...tops.keys()].filter(name => COMMON.test(name.replace(/\.py$/, ''))),
    list => `names at the top that other projects have as well (W005): ${list}`,
  )
  if (tops.has('__init__.py')) found.push('__init__.py at the top (W006)')
  tell(
    [...tops].filter(([, { kind }]) => kind === 'empty').map(([name]) => name),
    list => `folders without a module, at the top (W010): ${list}`,
  )
  const packages = [...tops].filter(([name, { kind }]) => kind === 'module' && !name.startsWith('_')).map(([name]) => name)
  if (packages.length > 1) tell(packages, list => `several packages at the top (W009): ${list}`)
  return found
}

/** The name of a file where it is installed for import; undefined for metadata, scripts, headers and data. */
function inLibrary(name: string): string | undefined {
  const [, scheme, rest] = /^[^/]+\.data\/([^/]+)\/(.+)$/.exec(name) ?? []
  if (scheme !== undefined) return scheme === 'purelib' || scheme === 'platlib' ? rest : undefined
  return /^[^/]+\.(dist-info|data)\//.test(name) ? undefined : name
}

interface Top {
  readonly kind: 'module' | 'empty' | 'other'
}

/** What is at the top: modules and folders with modules, folders without, and other files. Stubs, `.pth` and compiled files are no names of their own. */
function topsOf(library: readonly string[]): Map<string, Top> {
  const tops = new Map<string, Top>()
  for (const name of library) {
    const slash = name.indexOf('/')
    const top = slash === -1 ? name : name.slice(0, slash)
    if (slash === -1) {
      if (!/\.(pyi|pth|py[co])$/.test(name)) tops.set(top, { kind: MODULE.test(name) ? 'module' : 'other' })
    } else if (/\.pyi?$|\.so$|\.pyd$/.test(name)) tops.set(top, { kind: 'module' })
    else if (!tops.has(top)) tops.set(top, { kind: 'empty' })
  }
  return tops
}

/** A module in a folder, or of a name, that is no identifier. Stub packages (PEP 561) are named `<package>-stubs`. */
function isUnimportable(name: string): boolean {
  if (!name.endsWith('.py')) return false
  const parts = name.slice(0, -'.py'.length).split('/')
  // A script beside modules, or a template in a folder of data, is not meant for import: only whole packages are told.
  return parts.length === 2 && posix.basename(name) === '__init__.py' && !/^[\p{L}_][\p{L}\p{N}_]*(-stubs)?$/u.test(parts[0]!)
}
