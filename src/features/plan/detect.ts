import { posix } from 'node:path'
import { parse as parseToml, TomlError } from 'smol-toml'
import { completeComponent } from '../../config/complete.ts'
import type { Config } from '../../config/config.ts'
import { inBackticks } from '../../config/problems.ts'
import { UserError } from '../../model/errors.ts'
import type { Component } from '../../model/manifest.ts'
import type { Files } from '../../ports/files.ts'
import type { TrackedFile } from '../../ports/git.ts'
import { suggestion } from '../../text/nearest.ts'

/** A folder that detection examined; `.` is the root. */
export interface ExaminedFolder {
  readonly folder: string
  readonly taken: boolean
  /** `python (pyproject.toml has a [build-system])`, `package.json has no build script`. */
  readonly why: string
}

/** The detected components, and the reason for each folder. */
export interface Detected {
  readonly components: Component[]
  readonly examinedFolders: ExaminedFolder[]
}

/** Dependencies that distinguish a frontend from a library with a `build` script. */
export const frameworks: readonly string[] = [
  'next',
  'nuxt',
  'astro',
  'gatsby',
  'vitepress',
  'react-scripts',
  '@sveltejs/kit',
  '@angular/core',
  '@docusaurus/core',
  '@remix-run/dev',
  '@react-router/dev',
  '@vue/cli-service',
  'vite',
]

/** Maximum number of detected components: a repository of many packages needs a list. */
const maximumDetected = 8

/** Names of folders that detection skips. */
export const skippedFolders = /^(?:(?:example|test|fixture|template).*|vendor|third_party)$/i
const textFile = /\.(?:md|mdx|markdown|rst|txt|adoc|asciidoc|org|html?|tex)$|(?:^|\/)(?:readme|changelog|license)$/i

/** The components in the root and its direct folders. Throws UserError for more than 8, and for a manifest that cannot be read. */
export async function detectComponents(
  files: Pick<Files, 'facts' | 'readText' | 'walk'>,
  tracked: readonly TrackedFile[],
  root: string,
): Promise<Detected> {
  const paths = new Set(tracked.filter(file => file.kind === 'file').map(file => file.path))
  const components: Component[] = []
  const examinedFolders: ExaminedFolder[] = []
  for (const folder of foldersOf(tracked)) {
    if (folder !== '.' && skippedFolders.test(folder)) {
      examinedFolders.push({ folder, taken: false, why: 'a folder of this name holds no component by rule' })
      continue
    }
    const results = [
      detectDocs(paths, folder),
      await detectPython(files, paths, root, folder),
      await detectNode(files, paths, root, folder),
    ]
    const found = results.filter(({ kind }) => kind !== undefined)
    for (const { kind } of found) components.push(component(kind!, folder, components))
    const reasons = (found.length > 0 ? found : results).map(({ why }) => why).filter(why => why !== '')
    examinedFolders.push({ folder, taken: found.length > 0, why: reasons.join('; ') || notAFolder(tracked, folder) })
  }
  if (components.length > maximumDetected) {
    const ids = components.map(({ id }) => id).join(', ')
    throw new UserError(
      `${components.length} components were detected (${ids}); more than ${maximumDetected} are not built by guess.`,
      'List those that belong to the release under `components:` in .github/release-runbook.yml.',
    )
  }
  return { components, examinedFolders }
}

/** The configured or else detected components, plus one for the input `files`. `ids` selects some. Throws UserError for an unknown id. */
export function resolveComponents(
  config: Pick<Config, 'components'>,
  detected: readonly Component[],
  ids: readonly string[] | null,
  extraFiles: readonly string[],
): Component[] {
  const all = [...(config.components ?? detected)]
  if (extraFiles.length > 0) all.push(completeComponent(freeId('files', 'input', all), { kind: 'files', files: [...extraFiles] }))
  if (ids === null) return all
  const known = all.map(({ id }) => id)
  const missing = ids.filter(id => !known.includes(id))
  if (missing.length > 0) {
    const there = known.length === 0 ? 'There are no components.' : `The components are: ${known.join(', ')}.`
    const sentences = missing.map(
      id => `There is no component ${inBackticks(id)}${known.length === 0 ? '.' : endOf(suggestion(id, known))}`,
    )
    throw new UserError(`${sentences.join(' ')} ${there}`, 'The input `components` names ids; leave it out for all of them.')
  }
  // The input `files` itself selects the component of its files.
  return all.filter(component => ids.includes(component.id) || (extraFiles.length > 0 && component === all.at(-1)))
}

/** Only the question: the known ids follow in another sentence. */
function endOf(meant: string): string {
  return meant.endsWith('?') ? meant : '.'
}

interface Detection {
  readonly kind?: 'python' | 'node' | 'docs'
  /** Empty without a remark. */
  readonly why: string
}

/** The root, then its direct folders and submodules in git's order. */
function foldersOf(tracked: readonly TrackedFile[]): string[] {
  const folders = new Set<string>()
  for (const { path, kind } of tracked) {
    if (path.includes('/')) folders.add(path.slice(0, path.indexOf('/')))
    else if (kind === 'submodule') folders.add(path)
  }
  return ['.', ...folders]
}

async function detectPython(files: Pick<Files, 'readText'>, paths: ReadonlySet<string>, root: string, folder: string): Promise<Detection> {
  const project = posix.join(folder, 'pyproject.toml')
  if (paths.has(project)) {
    const read = parsed(project, await files.readText(posix.join(root, project)), parseToml)
    if (isTable(read) && isTable(read['build-system'])) return { kind: 'python', why: 'python (pyproject.toml has a [build-system])' }
  }
  if (paths.has(posix.join(folder, 'setup.py'))) return { kind: 'python', why: 'python (setup.py)' }
  return { why: paths.has(project) ? 'pyproject.toml has no [build-system]' : '' }
}

async function detectNode(files: Pick<Files, 'readText'>, paths: ReadonlySet<string>, root: string, folder: string): Promise<Detection> {
  const manifest = posix.join(folder, 'package.json')
  if (!paths.has(manifest)) return { why: '' }
  const read = parsed(manifest, await files.readText(posix.join(root, manifest)), text => JSON.parse(text) as unknown)
  if (!isTable(read)) return { why: 'package.json holds no object' }
  const build = isTable(read.scripts) ? read.scripts.build : undefined
  if (typeof build !== 'string' || build.trim() === '') return { why: 'package.json has no build script' }
  const dependencies = [read.dependencies, read.devDependencies].filter(isTable)
  const framework = frameworks.find(name => dependencies.some(table => Object.hasOwn(table, name)))
  if (framework === undefined) return { why: 'package.json has a build script, but no known frontend framework among its dependencies' }
  return { kind: 'node', why: `node (package.json has a build script and depends on ${framework})` }
}

function detectDocs(paths: ReadonlySet<string>, folder: string): Detection {
  if (folder !== 'docs') return { why: '' }
  for (const path of paths) if (path.startsWith('docs/') && textFile.test(path)) return { kind: 'docs', why: `docs (${path})` }
  return { why: 'no text file is tracked in docs' }
}

function component(kind: 'python' | 'node' | 'docs', folder: string, others: readonly Component[]): Component {
  const id = freeId(folder === '.' ? kind : idOf(folder, kind), kind, others)
  if (kind === 'docs') return completeComponent(id, { kind: 'archive', paths: ['docs'], archive: 'docs-bundle.zip' })
  return completeComponent(id, { kind, path: folder })
}

/** The folder's name as an id: `My_App` is `my-app`. */
function idOf(folder: string, kind: string): string {
  const id = folder
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return id === '' || id === 'release' ? `${id}${id && '-'}${kind}` : id
}

/** The wanted id, or an unused one: an app with a backend in the same folder is `app` and `app-node`. */
function freeId(wanted: string, kind: string, others: readonly Component[]): string {
  const taken = new Set(others.map(({ id }) => id))
  let id = taken.has(wanted) ? `${wanted}-${kind}` : wanted
  for (let number = 2; taken.has(id); number++) id = `${wanted}-${kind}-${number}`
  return id
}

function notAFolder(tracked: readonly TrackedFile[], folder: string): string {
  if (tracked.some(file => file.path === folder && file.kind === 'submodule')) return 'a submodule'
  return 'no pyproject.toml, setup.py or package.json'
}

function parsed(path: string, text: string | undefined, parse: (text: string) => unknown): unknown {
  try {
    // A tracked file may be deleted from the work tree.
    return text === undefined ? undefined : parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    const place = error instanceof TomlError ? `, line ${error.line}` : ''
    throw new UserError(
      `${inBackticks(path)} cannot be read${place}, so it is not known what to build.`,
      'Fix the file, or list what to build under `components:`.',
      { cause: error },
    )
  }
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
