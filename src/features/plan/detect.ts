import { posix } from 'node:path'
import { completeComponent } from '../../config/complete.ts'
import type { Config } from '../../config/config.ts'
import { inBackticks } from '../../config/problems.ts'
import { UserError } from '../../model/errors.ts'
import type { Component } from '../../model/manifest.ts'
import type { Files } from '../../ports/files.ts'
import type { TrackedFile } from '../../ports/git.ts'
import { nearest } from '../../text/nearest.ts'
import { parsed, tableOf, valueAt } from '../../text/tolerant.ts'
import { deeperFolders, isSkipped, manifestNames, pnpmPackages } from './deeper-folders.ts'
import { builtFramework, isWorkspaceRoot } from './frameworks.ts'
import { type PackageJson, packageOf } from './package-json.ts'
import { parseFile } from './version-text.ts'

/** A folder with a hint of a component; `.` is the root. */
export interface ExaminedFolder {
  readonly folder: string
  readonly taken: boolean
  /** `python (pyproject.toml has a [build-system])`, `package.json has no build script`. */
  readonly why: string
  /** What looks like a component and is not taken. */
  readonly leftOut?: Component
  /** Whether only `output:` tells what its build writes. */
  readonly needsOutput: boolean
}

/** Maximum number of detected components: a repository of many packages needs a list. */
const maximumDetected = 8

const textFile = /\.(?:md|mdx|markdown|rst|txt|adoc|asciidoc|org|html?|tex)$|(?:^|\/)(?:readme|changelog|license)$/i

/** The components in the root and its direct folders, and what looks like one. Throws UserError for more than 8, and for a manifest there that is broken. */
export async function detectComponents(files: Pick<Files, 'readText'>, tracked: readonly TrackedFile[], root: string) {
  const paths = new Set(tracked.filter(({ kind }) => kind === 'file').map(({ path }) => path))
  const read: Read = async path => (paths.has(posix.normalize(path)) ? files.readText(posix.join(root, path)) : undefined)
  const manifestOf = async (folder: string): Promise<PackageJson> => {
    const path = posix.join(folder, 'package.json')
    return packageOf(tableOf(parsedManifest(path, await read(path))))
  }
  const globs = (await pnpmPackages(await read('pnpm-workspace.yaml'))) ?? (await manifestOf('.')).workspaces ?? []
  const direct = tracked.flatMap(({ path }) => (path.includes('/') ? path.slice(0, path.indexOf('/')) : []))
  const folders = [...new Set(['.', ...direct, ...deeperFolders(paths, globs)])]
  const manifests = new Map<string, PackageJson>()
  for (const folder of folders.filter(each => !isSkipped(each) && paths.has(posix.join(each, 'package.json'))))
    manifests.set(folder, await manifestOf(folder))
  const used = new Set([...manifests.values()].flatMap(({ dependencies }) => [...dependencies]))
  const components: Component[] = []
  const examinedFolders: ExaminedFolder[] = []
  for (const folder of folders) {
    const node = detectNode(manifests.get(folder), folder === '.' && globs.length > 0, paths.has(posix.join(folder, 'index.html')), used)
    const isNamed = manifestNames.some(name => paths.has(posix.join(folder, name)))
    const skipped: Detection = { why: isNamed ? 'a folder of this name holds no component by rule' : '' }
    const results = isSkipped(folder) ? [skipped] : [await detectPython(read, folder), node]
    // The pages that a site framework makes of the docs are released in place of their sources.
    if (folder === 'docs' && (node.kind === undefined || node.needsOutput)) results.unshift(detectDocs(paths))
    // Beside a component, and in deeper folders, only what looks like a component is of interest.
    const hasComponent = folder.includes('/') || results.some(({ kind }) => kind !== undefined)
    for (const { kind, why, needsOutput = false } of results) {
      if (why === '' || (hasComponent && kind === undefined)) continue
      const others = [...components, ...examinedFolders.flatMap(({ leftOut }) => leftOut ?? [])]
      const found = kind && component(kind, folder, others)
      const taken = found !== undefined && !needsOutput && !folder.includes('/')
      if (taken) components.push(found)
      examinedFolders.push({ folder, taken, why, needsOutput, ...(found !== undefined && !taken && { leftOut: found }) })
    }
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
  if (extraFiles.length > 0) all.push(completeComponent(freeId(['files'], 'input', all), { kind: 'files', files: [...extraFiles] }))
  if (ids === null) return all
  const known = all.map(({ id }) => id)
  const missing = ids.filter(id => !known.includes(id))
  if (missing.length > 0) {
    const there = known.length === 0 ? 'There are no components.' : `The components are: ${known.join(', ')}.`
    const sentences = missing.map(id => {
      const meant = nearest(id, known)
      return `There is no component ${inBackticks(id)}${meant === undefined ? '.' : `; did you mean \`${meant}\`?`}`
    })
    throw new UserError(`${sentences.join(' ')} ${there}`, 'The input `components` names ids; leave it out for all of them.')
  }
  // The input `files` itself selects the component of its files.
  return all.filter(component => ids.includes(component.id) || (extraFiles.length > 0 && component === all.at(-1)))
}

/** Reads a tracked file by its path from the root; undefined without it. */
type Read = (path: string) => Promise<string | undefined>

interface Detection {
  readonly kind?: 'python' | 'node' | 'docs'
  /** Empty without a remark. */
  readonly why: string
  readonly needsOutput?: true
}

async function detectPython(read: Read, folder: string): Promise<Detection> {
  const path = posix.join(folder, 'pyproject.toml')
  const text = await read(path)
  if (typeof valueAt(parsedManifest(path, text), 'build-system') === 'object')
    return { kind: 'python', why: 'python (pyproject.toml has a [build-system])' }
  if ((await read(posix.join(folder, 'setup.py'))) !== undefined) return { kind: 'python', why: 'python (setup.py)' }
  return { why: text === undefined ? '' : 'pyproject.toml has no [build-system]' }
}

/** `used`: the names of all packages on which a package of the repository depends. */
function detectNode(manifest: PackageJson | undefined, isRoot: boolean, hasPage: boolean, used: ReadonlySet<string>): Detection {
  if (manifest === undefined) return { why: '' }
  if ((manifest.scripts.build ?? '').trim() === '') return { why: 'package.json has no build script' }
  const framework = builtFramework(manifest)
  // A library that others use is part of them. Only an application has a page.
  if (used.has(manifest.name ?? '') && !hasPage && (framework === undefined || framework.dependency === 'vite'))
    return { why: 'package.json is of a package that others here use' }
  if (framework !== undefined) return { kind: 'node', why: `node (package.json builds with ${framework.dependency})` }
  if (isRoot || isWorkspaceRoot(manifest)) return { why: 'package.json builds other folders' }
  const why = 'package.json has a build script, but of no known framework; a component of kind node with `output:` releases what it writes'
  return { kind: 'node', needsOutput: true, why }
}

function detectDocs(paths: ReadonlySet<string>): Detection {
  const sources = [...paths].find(path => /^(?:docs\/(?:source\/)?conf\.py|(?:docs\/)?mkdocs\.ya?ml)$/.test(path))
  const text = [...paths].find(path => path.startsWith('docs/') && textFile.test(path))
  if (text === undefined) return { why: 'no text file is tracked in docs' }
  const pages = sources === undefined ? '' : `: the sources; the pages that ${sources} builds are a component of kind command`
  return { kind: 'docs', why: `docs (${text})${pages}` }
}

function component(kind: 'python' | 'node' | 'docs', folder: string, others: readonly Component[]): Component {
  const names = folder === '.' ? [kind] : [idOf(posix.basename(folder), kind), ...(folder.includes('/') ? [idOf(folder, kind)] : [])]
  const id = freeId(names, kind, others)
  if (kind === 'docs') return completeComponent(id, { kind: 'archive', paths: ['docs'], archive: 'docs-bundle.zip' })
  return completeComponent(id, { kind, path: folder, ...(kind === 'node' && folder === 'docs' && { archive: 'docs-bundle.zip' }) })
}

/** The folder's name as an id: `My_App` is `my-app`. */
function idOf(folder: string, kind: string): string {
  const id = folder
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return id === '' || id === 'release' ? `${id}${id && '-'}${kind}` : id
}

/** The first unused id of those wanted, else one with the kind: an app with a backend in the same folder is `app` and `app-node`. */
function freeId(wanted: readonly string[], kind: string, others: readonly Component[]): string {
  const taken = new Set(others.map(({ id }) => id))
  const last = wanted.at(-1)!
  let id = [...wanted, `${last}-${kind}`].find(each => !taken.has(each)) ?? last
  for (let number = 2; taken.has(id); number++) id = `${last}-${kind}-${number}`
  return id
}

/** The parsed text of a file; undefined for a broken one whose folder is so deep that nothing of it is taken. Throws UserError for another broken one. */
function parsedManifest(path: string, text: string | undefined): unknown {
  if (posix.dirname(path).includes('/')) return parsed(text, given => parseFile(path, given))
  // A tracked file may be deleted from the work tree.
  return text === undefined ? undefined : parseFile(path, text)
}
