import { posix } from 'node:path'
import picomatch from 'picomatch'
import { parse as parseToml } from 'smol-toml'
import { parseYaml } from '../../config/yaml.ts'
import { UserError } from '../../model/errors.ts'
import type { Component } from '../../model/manifest.ts'
import type { Files } from '../../ports/files.ts'
import type { Git, TrackedFile } from '../../ports/git.ts'
import { detectComponents, skippedFiles } from '../plan/detect.ts'

/** A component that was found, with what its files say about testing it. */
interface FoundComponent {
  readonly component: Component
  /** Scripts for the configuration, when the files name them beyond doubt. */
  readonly setup: string | undefined
  readonly test: string | undefined
}

/** Programs that install a frontend's packages. */
type PackageManager = 'npm' | 'pnpm' | 'yarn' | 'bun'

/** What `init` learnt from a repository. Paths are relative to its root. */
export interface Survey {
  readonly branch: string
  readonly components: readonly FoundComponent[]
  /** Why folders were taken or left, as detection says it. */
  readonly examinedFolders: readonly { readonly folder: string; readonly taken: boolean; readonly why: string }[]
  readonly packageManager: PackageManager
  /** Whether `packageManager` of the root's package.json pins a version of it. */
  readonly pinned: boolean
  /** Target of the Makefile that checks the code. */
  readonly qualityTarget: string | undefined
  /** `.nvmrc`, `.node-version`, `.python-version` at the root. */
  readonly nodeVersionFile: string | undefined
  readonly pythonVersionFile: string | undefined
}

type Looking = Pick<Files, 'facts' | 'readText' | 'walk'>

/** Looks at a repository: what it ships, from which branch, with which tools. Untracked files count too: a new project has not committed all of its own yet. */
export async function survey(root: string, { git, files }: { readonly git: Git; readonly files: Looking }): Promise<Survey> {
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
    // A folder that holds packages has no manifest itself, and need not.
    examinedFolders: [
      ...detected.examinedFolders.filter(
        ({ folder, taken }) => taken || !deeper.components.some(({ path }) => path.startsWith(`${folder}/`)),
      ),
      ...deeper.left,
    ],
    packageManager,
    pinned: typeof manifest.packageManager === 'string',
    qualityTarget: qualityTarget(await files.readText(posix.join(root, 'Makefile'))),
    nodeVersionFile: ['.nvmrc', '.node-version'].find(has),
    pythonVersionFile: ['.python-version'].find(has),
  }
}

/** The branch that releases are tagged on: main or master where there is one, else the first that holds HEAD. */
async function releaseBranch(git: Git): Promise<string> {
  const head = await git.head()
  const branches = head === undefined ? [] : await git.branchesWith(head)
  return ['main', 'master'].find(name => branches.includes(name)) ?? branches[0] ?? 'main'
}

type Deeper = { readonly components: readonly Component[]; readonly left: Survey['examinedFolders'] }

/** Packages of a monorepo stand deeper than detection looks: frontends in the folders that the workspace file names, Python packages one below. */
async function deeperComponents(root: string, present: readonly TrackedFile[], files: Looking): Promise<Deeper> {
  const isFrontend = await workspaceMember(root, files)
  const isWanted = ({ kind, path }: { readonly kind: string; readonly path: string }): boolean =>
    kind === 'node' ? isFrontend(path) : kind === 'python' && path.split('/').length === 2
  const parents = new Set<string>()
  for (const { path } of present) {
    const [folder, kind] = [posix.dirname(path), manifestKinds[posix.basename(path)]]
    if (kind !== undefined && folder.includes('/') && isWanted({ kind, path: folder })) parents.add(posix.dirname(folder))
  }
  const components: Component[] = []
  const left: Survey['examinedFolders'][number][] = []
  for (const parent of [...parents].filter(parent => !skippedFiles.test(parent)).sort()) {
    const inside = present
      .filter(({ path }) => path.startsWith(`${parent}/`))
      .map(file => ({ ...file, path: file.path.slice(parent.length + 1) }))
    try {
      const detected = await detectComponents(files, inside, posix.join(root, parent))
      const found = detected.components.filter(({ path }) => path !== '.')
      components.push(...found.map(each => ({ ...each, path: posix.join(parent, each.path) })).filter(isWanted))
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      left.push({ folder: parent, taken: false, why: error.message })
    }
  }
  return { components, left }
}

const manifestKinds: Readonly<Record<string, 'node' | 'python' | undefined>> = {
  'package.json': 'node',
  'pyproject.toml': 'python',
  'setup.py': 'python',
}

/** Whether a folder is one of the workspace that pnpm-workspace.yaml or package.json describes. */
async function workspaceMember(root: string, files: Looking): Promise<(folder: string) => boolean> {
  const pnpm = objectOf(parsed(await files.readText(posix.join(root, 'pnpm-workspace.yaml')), parseYaml)).packages
  const manifest = objectOf(parsed(await files.readText(posix.join(root, 'package.json')), JSON.parse)).workspaces
  const listed = pnpm ?? (Array.isArray(manifest) ? manifest : objectOf(manifest).packages)
  const globs = (Array.isArray(listed) ? listed : []).filter((glob): glob is string => typeof glob === 'string')
  const excluded = globs.filter(glob => glob.startsWith('!')).map(glob => glob.slice(1))
  const wanted = globs.filter(glob => !glob.startsWith('!')).map(glob => glob.replace(/\/+$/, ''))
  return wanted.length === 0 ? () => false : picomatch(wanted, { ignore: excluded })
}

/** The component under an id, and with an archive, that no other has: packages in two folders may be called alike. */
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

/** The target of a Makefile that proves the quality of the code, by its usual names; undefined when there is none. */
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

async function withTests(component: Component, root: string, files: Looking, manager: PackageManager): Promise<FoundComponent> {
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

/** What a file says; nothing when it is not there or cannot be read: the check that follows names the mistake. */
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
