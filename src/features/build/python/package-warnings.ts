import type { CoreMetadata } from '../../../archive/core-metadata.ts'
import { shortList } from '../../../text/format.ts'
import type { PackageFacts } from './verify-packages.ts'

/** Common top-level names: files of two installed projects with such a name overwrite each other (check-wheel-contents W005). */
const COMMON = /^(\.eggs|\.nox|\.tox|\.venv|app|build|cli|data|dist|doc|docs|example|examples|scripts|src|test|tests|venv)$/

/** Warnings for a sound package: the README rules of `twine check --strict`, and rules W001 to W010 of check-wheel-contents. */
export function packageWarnings(facts: Pick<PackageFacts, 'file' | 'kind' | 'metadata' | 'names' | 'sameContent'>): string[] {
  const { file, kind, metadata } = facts
  const found = [...(metadata === undefined ? [] : readmeWarnings(metadata)), ...(kind === 'wheel' ? wheelWarnings(facts) : [])]
  // PyPI takes wheels of Linux with a policy alone (packaging.python.org, Platform compatibility tags).
  if (/-linux_\w+\.whl$/.test(file))
    found.push('PyPI refuses wheels for linux_*: build it as manylinux or musllinux, such as with cibuildwheel')
  return found.map(text => `${file}: ${text}`)
}

/** The rules for Description-Content-Type, by which PyPI renders the README (packaging.python.org, Core metadata specifications). */
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
  const warn = (text: string, list: readonly string[]): void => {
    if (list.length > 0) found.push(`${text}: ${shortList(list)}`)
  }
  const topsOfKind = (kind: TopKind): string[] => [...tops.keys()].filter(name => tops.get(name) === kind)
  const compiled = library.filter(name => /\.py[co]$/.test(name))
  warn('it holds compiled files (W001)', compiled)
  for (const group of sameContent) warn('files with the same content (W002)', group)
  warn('not a module, at the top (W003)', topsOfKind('other'))
  warn('modules at a place that cannot be imported (W004)', library.filter(isUnimportable))
  const common = [...tops.keys()].filter(name => COMMON.test(name.replace(/\.py$/, '')))
  warn('names at the top that other projects have as well (W005)', common)
  if (tops.has('__init__.py')) found.push('__init__.py at the top (W006)')
  warn('folders without a module, at the top (W010)', topsOfKind('empty'))
  const packages = topsOfKind('module').filter(name => !name.startsWith('_'))
  if (packages.length > 1) warn('several packages at the top (W009)', packages)
  return found
}

/** The importable path of a file after the installation; undefined for metadata, scripts, headers and data. */
function inLibrary(name: string): string | undefined {
  const [, scheme, rest] = /^[^/]+\.data\/([^/]+)\/(.+)$/.exec(name) ?? []
  if (scheme !== undefined) return scheme === 'purelib' || scheme === 'platlib' ? rest : undefined
  return /^[^/]+\.(dist-info|data)\//.test(name) ? undefined : name
}

type TopKind = 'module' | 'empty' | 'other'

/** Top-level names: `module` is a module or a folder with modules, `empty` a folder without. Stubs, `.pth` and compiled files do not count. */
function topsOf(library: readonly string[]): Map<string, TopKind> {
  const tops = new Map<string, TopKind>()
  for (const name of library) {
    const slash = name.indexOf('/')
    const top = slash === -1 ? name : name.slice(0, slash)
    if (slash === -1) {
      if (!/\.(pyi|pth|py[co])$/.test(name)) tops.set(top, /\.(py|so|pyd)$/.test(name) ? 'module' : 'other')
    } else if (/\.pyi?$|\.so$|\.pyd$/.test(name)) tops.set(top, 'module')
    else if (!tops.has(top)) tops.set(top, 'empty')
  }
  return tops
}

/** Whether a top-level package has a name that is no identifier. Stub packages are named `<package>-stubs` (PEP 561). */
function isUnimportable(name: string): boolean {
  // Other files can be scripts or templates, which are not for import.
  const [, folder] = /^([^/]*)\/__init__\.py$/.exec(name) ?? []
  return folder !== undefined && !/^[\p{L}_][\p{L}\p{N}_]*(-stubs)?$/u.test(folder)
}
