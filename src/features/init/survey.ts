import { posix } from 'node:path'
import picomatch from 'picomatch'
import { parse as parseToml } from 'smol-toml'
import { parseYaml } from '../../config/yaml.ts'
import { UserError } from '../../model/errors.ts'
import type { Component } from '../../model/manifest.ts'
import type { Files } from '../../ports/files.ts'
import type { Git, TrackedFile } from '../../ports/git.ts'
import { parsed, tableOf, valueAt } from '../../text/tolerant.ts'
import { type Detected, detectComponents, skippedFolders } from '../plan/detect.ts'
import { callsRunbook, consequenceOf } from './other-workflows.ts'
import { newestPython } from './pins.ts'
import { scalar } from './scalar.ts'
import { type TagForm, tagForm } from './tag-form.ts'
import { proposeTests, type Read } from './tests.ts'

type PackageManager = 'npm' | 'pnpm' | 'yarn' | 'bun'

/** What `init` found in a repository. Paths are relative to its root. */
export type Survey = Awaited<ReturnType<typeof survey>>

/** What `init` writes beside the survey. */
export interface InitInput {
  readonly root: string
  readonly found: Survey
  /** `owner/name@ref` of this program, and its version there if it is known. */
  readonly action: string
  /** How the program is called: `npx github:owner/name`. */
  readonly program: string
  readonly version: string | undefined
  /** `owner/name` of the repository; undefined without a remote on GitHub. */
  readonly repository: string | undefined
  readonly serverUrl: string
  readonly oneJob: boolean
  /** Evidence of the checks that do not pass, by id. */
  readonly open: ReadonlyMap<string, string>
  /** Whether files state the version. */
  readonly statesVersion: boolean
}

type SurveyFiles = Pick<Files, 'facts' | 'readText' | 'walk'>

/**
 * Finds components, tags, tools and tests of a repository. Untracked files count: a new project has not committed all its files yet.
 * `hasSection`: whether a changelog has a section for a version. `recipes`: address of the folder docs/recipes.
 */
export async function survey(
  root: string,
  { git, files }: { readonly git: Git; readonly files: SurveyFiles },
  { hasSection, recipes }: { readonly hasSection: (text: string, version: string) => boolean; readonly recipes: string },
) {
  const untracked = (await git.untrackedFiles(root)).map(path => ({ path, kind: 'file', executable: false }) as const)
  const present = [...(await git.trackedFiles(root)), ...untracked]
  const detected = await detectComponents(files, present, root)
  const deeper = await deeperComponents(root, present, files)
  const components = [...detected.components]
  for (const component of deeper.components) components.push(withOwnId(component, components))
  const all = new Set(present.map(({ path }) => path))
  // Beside components, a folder without a manifest is of no interest.
  const isOfInterest = (folder: string): boolean =>
    components.length === 0 || ['', ...Object.keys(manifestKinds)].some(name => all.has(posix.join(folder, name)))
  const paths = present.filter(({ kind }) => kind === 'file').map(({ path }) => path)
  const has = (path: string): boolean => paths.includes(path)
  const read: Read = async path => (has(posix.join('.', path)) ? await files.readText(posix.join(root, path)) : undefined)
  const names = components.flatMap(({ id, path }) => [id, posix.basename(posix.join(root, path))])
  const tags = await tagForm(git, names)
  const nodes = components.filter(({ kind }) => kind === 'node').map(({ path }) => path)
  const folders = ['.', ...new Set(nodes)]
  const manifests = await Promise.all(folders.map(async path => tableOf(parsed(await read(posix.join(path, 'package.json')), JSON.parse))))
  const pinned = manifests.find(({ packageManager }) => typeof packageManager === 'string') ?? {}
  const packageManager = managerOf(pinned, name => folders.some(folder => has(posix.join(folder, name))))
  const engines = folders.filter((_, index) => valueAt(manifests[index], 'engines', 'node') !== undefined)
  const pythons = components.filter(({ kind }) => kind === 'python').map(({ path }) => path)
  const pythonFile = ['.', ...pythons].map(path => posix.join(path, '.python-version')).find(has)
  const ofWorkflows = paths.filter(path => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path))
  const texts = await Promise.all(ofWorkflows.map(async path => [path, (await read(path)) ?? ''] as const))
  const isTaken = texts.some(([, text]) => !callsRunbook(text) && /^release$/i.test(String(valueAt(parsed(text, parseYaml), 'name'))))
  return {
    /** The branch for release tags; undefined when the newest tag is on none of its kind. */
    branch: await releaseBranch(git, tags.newest?.commit),
    tags,
    /** The components, each with the scripts that test it. */
    components: await Promise.all(
      components.map(async component => ({ component, ...(await proposeTests(component, packageManager, paths, read)) })),
    ),
    /** Which folders are components, and why others are not. */
    examinedFolders: [...detected.examinedFolders.filter(({ folder }) => isOfInterest(folder)), ...deeper.examinedFolders],
    packageManager,
    /** The `packageManager` field of package.json pins a version. */
    pinned: pinned.packageManager !== undefined,
    /** Makefile target that checks the code. */
    qualityTarget: qualityTarget(await read('Makefile')),
    /** The file that names the version of Node, such as `.nvmrc` or a package.json with `engines`. */
    nodeVersionFile: [
      ...folders.flatMap(folder => ['.nvmrc', '.node-version'].map(name => posix.join(folder, name))).filter(has),
      ...engines.map(folder => posix.join(folder, 'package.json')),
    ][0],
    /** Inputs of actions/setup-python. */
    python:
      pythonFile === undefined
        ? `python-version: '${newestPython(await Promise.all(pythons.map(path => requiredPython(path, read))))}'`
        : `python-version-file: ${scalar(pythonFile)}`,
    notes: await notesSource(paths, tags, read, hasSection),
    hasDocs: paths.some(path => path.startsWith('docs/')),
    lfs: /filter=lfs/.test((await read('.gitattributes')) ?? ''),
    submodules: has('.gitmodules'),
    /** Sentences for the team: what was found and is not used. */
    remarks: remarks.flatMap(([pattern, what]) => paths.filter(path => pattern.test(path)).map(path => `${path} ${what}.`)),
    /** Workflows that act on tags or releases, each with its consequence. */
    workflows: texts.flatMap(([path, text]) => consequenceOf(text, recipes)?.replace(/^/, `${path} `) ?? []),
    /** The name of our workflow, which no other one has. */
    workflowName: isTaken ? 'Release Runbook' : 'Release',
  }
}

/** The branch for release tags: main or master if it holds HEAD, else the first branch that does. Undefined if it does not hold the newest tag. */
async function releaseBranch(git: Git, newest: string | undefined): Promise<string | undefined> {
  const head = await git.head()
  const branches = head === undefined ? [] : await git.branchesWith(head)
  const branch = ['main', 'master'].find(name => branches.includes(name)) ?? branches[0] ?? 'main'
  return newest === undefined || (await git.branchesWith(newest)).includes(branch) ? branch : undefined
}

async function requiredPython(path: string, read: Read): Promise<string> {
  const texts = await Promise.all(['pyproject.toml', 'setup.cfg', 'setup.py'].map(name => read(posix.join(path, name))))
  return /(?:requires-python|python_requires|^python)\s*=\s*["']?([^"'\n]+)/m.exec(texts.join('\n'))?.[1] ?? ''
}

/** The source of the notes: a changelog with a section for the newest tag, else fragments of a known form. */
async function notesSource(
  paths: readonly string[],
  { newest, prefix }: TagForm,
  read: Read,
  hasSection: (text: string, version: string) => boolean,
): Promise<{ readonly file: string } | { readonly fragments: string } | undefined> {
  for (const file of paths.filter(path => /^(?:docs\/)?(?:changelog|changes|history|news|release[-_]?notes)\.md$/i.test(path)))
    if (newest !== undefined && hasSection((await read(file)) ?? '', newest.name.slice(prefix.length))) return { file }
  const towncrier = parsed((await read('towncrier.toml')) ?? (await read('pyproject.toml')), parseToml)
  const directory = valueAt(towncrier, 'tool', 'towncrier', 'directory')
  const folders = [...(typeof directory === 'string' ? [posix.join('.', directory)] : []), 'changelog.d', 'newsfragments', '.changeset']
  const runLogs = paths.some(path => /^multi_agent\/runlogs\/gapfix_.*\.md$/.test(path)) ? ['multi_agent/runlogs/gapfix_*.md'] : []
  const globs = folders.filter(folder => paths.some(path => path.startsWith(`${folder}/`))).map(folder => `${folder}/*.{md,rst}`)
  const [fragments] = [...runLogs, ...globs]
  return fragments === undefined ? undefined : { fragments }
}

/** What was found and is not used, one sentence each. */
const remarks: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/^(?:tox\.(?:ini|toml)|noxfile\.py)$/, 'has environments for tests: `commands:` can run one'],
  [/(?:^|\/)check_?-?ascii\.\w+$/, 'checks for ASCII: `ascii: {}` does that here'],
  [/^(?:mkdocs\.ya?ml|antora\.yml|docs\/(?:source\/)?conf\.py)$/, 'builds a docs site: a component of kind command can ship it'],
]

/** Finds the packages of a monorepo below the depth of detection: frontends that the workspace names, packages two folders deep. */
async function deeperComponents(root: string, present: readonly TrackedFile[], files: SurveyFiles) {
  const isFrontend = await workspaceMember(root, files)
  const isWanted = ({ kind, path }: { readonly kind: string; readonly path: string }): boolean =>
    kind === 'node' ? isFrontend(path) : kind === 'python' && path.split('/').length === 2
  const parents = new Set<string>()
  for (const { path } of present) {
    const [folder, kind] = [posix.dirname(path), manifestKinds[posix.basename(path)]]
    if (kind !== undefined && folder.includes('/') && isWanted({ kind, path: folder })) parents.add(posix.dirname(folder))
  }
  const components: Component[] = []
  const examinedFolders: Detected['examinedFolders'] = []
  for (const parent of [...parents].filter(parent => !skippedFolders.test(parent)).sort()) {
    const inside = present
      .filter(({ path }) => path.startsWith(`${parent}/`))
      .map(file => ({ ...file, path: file.path.slice(parent.length + 1) }))
    try {
      const detected = await detectComponents(files, inside, posix.join(root, parent))
      const found = detected.components.filter(({ path }) => path !== '.')
      components.push(...found.map(each => ({ ...each, path: posix.join(parent, each.path) })).filter(isWanted))
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      examinedFolders.push({ folder: parent, taken: false, why: error.message })
    }
  }
  return { components, examinedFolders }
}

const manifestKinds: Readonly<Record<string, 'node' | 'python' | undefined>> = {
  'package.json': 'node',
  'pyproject.toml': 'python',
  'setup.py': 'python',
}

/** Finds out which folders belong to the workspace of pnpm-workspace.yaml or package.json. Without one: those two folders deep. */
async function workspaceMember(root: string, files: SurveyFiles): Promise<(folder: string) => boolean> {
  const pnpm = tableOf(parsed(await files.readText(posix.join(root, 'pnpm-workspace.yaml')), parseYaml)).packages
  const manifest = tableOf(parsed(await files.readText(posix.join(root, 'package.json')), JSON.parse)).workspaces
  const listed = pnpm ?? (Array.isArray(manifest) ? manifest : tableOf(manifest).packages)
  const globs = (Array.isArray(listed) ? listed : []).filter((glob): glob is string => typeof glob === 'string')
  const excluded = globs.filter(glob => glob.startsWith('!')).map(glob => glob.slice(1))
  const wanted = globs.filter(glob => !glob.startsWith('!')).map(glob => glob.replace(/\/+$/, ''))
  return wanted.length === 0 ? folder => folder.split('/').length === 2 : picomatch(wanted, { ignore: excluded })
}

/** Gives the component an id, and an archive, that no other component has: packages in two folders may share a name. */
function withOwnId(component: Component, others: readonly Component[]): Component {
  const isTaken = (id: string): boolean => others.some(other => other.id === id)
  if (!isTaken(component.id)) return component
  const longer = component.path
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  let id = longer
  for (let number = 2; isTaken(id); number += 1) id = `${longer}-${number}`
  return component.kind === 'node' ? { ...component, id, archive: `${id}-build.zip` } : { ...component, id }
}

/** The Makefile target that checks the quality of the code, by its usual names. */
function qualityTarget(makefile: string | undefined): string | undefined {
  const targets = new Set([...(makefile ?? '').matchAll(/^([\w-]+)[ \t]*:(?![:=])/gm)].map(([, name]) => name!))
  return ['quality-check', 'quality', 'check', 'lint'].find(name => targets.has(name))
}

function managerOf(manifest: Record<string, unknown>, has: (path: string) => boolean): PackageManager {
  const named = typeof manifest.packageManager === 'string' ? /^(npm|pnpm|yarn|bun)@/.exec(manifest.packageManager)?.[1] : undefined
  if (named !== undefined) return named as PackageManager
  if (has('pnpm-lock.yaml') || has('pnpm-workspace.yaml')) return 'pnpm'
  if (has('yarn.lock')) return 'yarn'
  return has('bun.lock') || has('bun.lockb') ? 'bun' : 'npm'
}
