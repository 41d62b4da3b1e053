import { posix } from 'node:path'
import picomatch from 'picomatch'
import { parse as parseToml } from 'smol-toml'
import { parseYaml } from '../../config/yaml.ts'
import { UserError } from '../../model/errors.ts'
import type { Component } from '../../model/manifest.ts'
import type { Files } from '../../ports/files.ts'
import type { Git, TrackedFile } from '../../ports/git.ts'
import { detectComponents, skippedFolders } from '../plan/detect.ts'

/** A component that `init` found, with the scripts for the configuration that its files name clearly. */
interface FoundComponent {
  readonly component: Component
  readonly setup: string | undefined
  readonly test: string | undefined
}

type PackageManager = 'npm' | 'pnpm' | 'yarn' | 'bun'

/** What `init` found in a repository. Paths are relative to its root. */
export interface Survey {
  readonly branch: string
  readonly components: readonly FoundComponent[]
  /** Which folders are components, and why others are not. */
  readonly examinedFolders: readonly { readonly folder: string; readonly taken: boolean; readonly why: string }[]
  readonly packageManager: PackageManager
  /** The `packageManager` field of package.json pins a version. */
  readonly pinned: boolean
  /** Makefile target that checks the code. */
  readonly qualityTarget: string | undefined
  /** Name of the version file in the root, such as `.nvmrc`. */
  readonly nodeVersionFile: string | undefined
  readonly pythonVersionFile: string | undefined
}

type SurveyFiles = Pick<Files, 'facts' | 'readText' | 'walk'>

/** Finds components, release branch and tools of a repository. Untracked files count: a new project has not committed all its files yet. */
export async function survey(root: string, { git, files }: { readonly git: Git; readonly files: SurveyFiles }): Promise<Survey> {
  const untracked = (await git.untrackedFiles(root)).map(path => ({ path, kind: 'file', executable: false }) as const)
  const present = [...(await git.trackedFiles(root)), ...untracked]
  const detected = await detectComponents(files, present, root)
  const deeper = await deeperComponents(root, present, files)
  const components = [...detected.components]
  for (const component of deeper.components) components.push(withOwnId(component, components))
  const has = (path: string): boolean => present.some(file => file.path === path && file.kind === 'file')
  const manifest = objectOf(parsed(await files.readText(posix.join(root, 'package.json')), JSON.parse))
  const packageManager = managerOf(manifest, has)
  return {
    branch: await releaseBranch(git),
    components: await Promise.all(components.map(component => withTests(component, root, files, packageManager))),
    // A folder of packages needs no manifest itself.
    examinedFolders: [
      ...detected.examinedFolders.filter(
        ({ folder, taken }) => taken || !deeper.components.some(({ path }) => path.startsWith(`${folder}/`)),
      ),
      ...deeper.examinedFolders,
    ],
    packageManager,
    pinned: typeof manifest.packageManager === 'string',
    qualityTarget: qualityTarget(await files.readText(posix.join(root, 'Makefile'))),
    nodeVersionFile: ['.nvmrc', '.node-version'].find(has),
    pythonVersionFile: ['.python-version'].find(has),
  }
}

/** The branch for release tags: main or master if it holds HEAD, else the first branch that does. */
async function releaseBranch(git: Git): Promise<string> {
  const head = await git.head()
  const branches = head === undefined ? [] : await git.branchesWith(head)
  return ['main', 'master'].find(name => branches.includes(name)) ?? branches[0] ?? 'main'
}

/** Finds the packages of a monorepo below the depth of detection: frontends that the workspace names, Python packages two folders deep. */
async function deeperComponents(
  root: string,
  present: readonly TrackedFile[],
  files: SurveyFiles,
): Promise<Pick<Survey, 'examinedFolders'> & { components: Component[] }> {
  const isFrontend = await workspaceMember(root, files)
  const isWanted = ({ kind, path }: { readonly kind: string; readonly path: string }): boolean =>
    kind === 'node' ? isFrontend(path) : kind === 'python' && path.split('/').length === 2
  const parents = new Set<string>()
  for (const { path } of present) {
    const [folder, kind] = [posix.dirname(path), manifestKinds[posix.basename(path)]]
    if (kind !== undefined && folder.includes('/') && isWanted({ kind, path: folder })) parents.add(posix.dirname(folder))
  }
  const components: Component[] = []
  const examinedFolders: Survey['examinedFolders'][number][] = []
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

/** Finds out which folders belong to the workspace of pnpm-workspace.yaml or package.json. */
async function workspaceMember(root: string, files: SurveyFiles): Promise<(folder: string) => boolean> {
  const pnpm = objectOf(parsed(await files.readText(posix.join(root, 'pnpm-workspace.yaml')), parseYaml)).packages
  const manifest = objectOf(parsed(await files.readText(posix.join(root, 'package.json')), JSON.parse)).workspaces
  const listed = pnpm ?? (Array.isArray(manifest) ? manifest : objectOf(manifest).packages)
  const globs = (Array.isArray(listed) ? listed : []).filter((glob): glob is string => typeof glob === 'string')
  const excluded = globs.filter(glob => glob.startsWith('!')).map(glob => glob.slice(1))
  const wanted = globs.filter(glob => !glob.startsWith('!')).map(glob => glob.replace(/\/+$/, ''))
  return wanted.length === 0 ? () => false : picomatch(wanted, { ignore: excluded })
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

async function withTests(component: Component, root: string, files: SurveyFiles, manager: PackageManager): Promise<FoundComponent> {
  const read = (name: string): Promise<string | undefined> => files.readText(posix.join(root, component.path, name))
  if (component.kind === 'node') {
    const { scripts } = objectOf(parsed(await read('package.json'), JSON.parse))
    const script = objectOf(scripts).test
    const real = typeof script === 'string' && script.trim() !== '' && !/no test specified/i.test(script)
    return { component, setup: undefined, test: real ? `${manager} ${manager === 'bun' ? 'run test' : 'test'}` : undefined }
  }
  if (component.kind === 'python') {
    const { project } = objectOf(parsed(await read('pyproject.toml'), parseToml))
    const extras = Object.entries(objectOf(objectOf(project)['optional-dependencies']))
    const extra = extras.find(([, needs]) => Array.isArray(needs) && needs.some(need => /^pytest\b(?!-)/i.test(String(need))))?.[0]
    if (extra !== undefined) return { component, setup: `pip install -e ".[${extra}]"`, test: 'python -m pytest -q' }
  }
  return { component, setup: undefined, test: undefined }
}

/** The parsed text; undefined if it is missing or broken. The check that follows `init` reports the mistake. */
function parsed(text: string | undefined, parse: (text: string) => unknown): unknown {
  try {
    return text === undefined ? undefined : parse(text)
  } catch {
    return undefined
  }
}

function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
