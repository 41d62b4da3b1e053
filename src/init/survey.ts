import { posix } from 'node:path'
import picomatch from 'picomatch'
import { parse as parseToml } from 'smol-toml'
import { parse as parseYaml } from 'yaml'
import type { Component } from '../manifest.ts'
import { detectComponents } from '../plan/detect.ts'
import type { Files, Git, TrackedFile } from '../ports.ts'

/** A component that was found, with what its files say about testing it. */
export interface FoundComponent {
  readonly component: Component
  /** Scripts for the configuration, when the files name them beyond doubt. */
  readonly setup: string | undefined
  readonly test: string | undefined
}

/** Programs that install a frontend's packages. */
export type PackageManager = 'npm' | 'pnpm' | 'yarn' | 'bun'

/** What `init` learnt from a repository. Paths are relative to its root. */
export interface Survey {
  readonly branch: string
  readonly components: readonly FoundComponent[]
  /** Why folders were taken or left, as detection says it. */
  readonly considered: readonly { readonly folder: string; readonly taken: boolean; readonly why: string }[]
  readonly packageManager: PackageManager
  /** Whether `packageManager` of the root's package.json pins a version of it. */
  readonly pinned: boolean
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
  const deeper = await workspaceComponents(root, present, files)
  const known = new Set(detected.components.map(({ id }) => id))
  const components = [...detected.components, ...deeper.filter(({ id }) => !known.has(id))]
  const has = (path: string): boolean => present.some(file => file.path === path && file.kind === 'file')
  const manifest = objectOf(parsed(await files.readText(posix.join(root, 'package.json')), JSON.parse))
  const packageManager = managerOf(manifest, has)
  return {
    branch: await releaseBranch(git),
    components: await Promise.all(components.map(component => withTests(component, root, files, packageManager))),
    considered: detected.considered,
    packageManager,
    pinned: typeof manifest.packageManager === 'string',
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

/** Frontends of a monorepo stand deeper than detection looks: in the folders that the workspace file names. */
async function workspaceComponents(root: string, present: readonly TrackedFile[], files: Looking): Promise<Component[]> {
  const pnpm = objectOf(parsed(await files.readText(posix.join(root, 'pnpm-workspace.yaml')), parseYaml)).packages
  const manifest = objectOf(parsed(await files.readText(posix.join(root, 'package.json')), JSON.parse)).workspaces
  const listed = pnpm ?? (Array.isArray(manifest) ? manifest : objectOf(manifest).packages)
  const globs = (Array.isArray(listed) ? listed : []).filter((glob): glob is string => typeof glob === 'string')
  const [leftOut, wanted] = [
    globs.filter(glob => glob.startsWith('!')).map(glob => glob.slice(1)),
    globs.filter(glob => !glob.startsWith('!')),
  ]
  if (wanted.length === 0) return []
  const member = picomatch(
    wanted.map(glob => glob.replace(/\/+$/, '')),
    { ignore: leftOut },
  )
  const parents = new Set<string>()
  for (const { path } of present) {
    const folder = posix.dirname(path)
    if (posix.basename(path) === 'package.json' && folder.includes('/') && member(folder)) parents.add(posix.dirname(folder))
  }
  const found: Component[] = []
  for (const parent of [...parents].sort()) {
    const inside = present
      .filter(({ path }) => path.startsWith(`${parent}/`))
      .map(file => ({ ...file, path: file.path.slice(parent.length + 1) }))
    const { components } = await detectComponents(files, inside, posix.join(root, parent))
    const nodes = components.filter(({ kind, path }) => kind === 'node' && member(posix.join(parent, path)))
    found.push(...nodes.map(component => ({ ...component, path: posix.join(parent, component.path) })))
  }
  return found
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
