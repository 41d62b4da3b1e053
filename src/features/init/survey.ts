import { posix } from 'node:path'
import { parse as parseToml } from 'smol-toml'
import { holdersOf } from '../../config/needs.ts'
import { parseYaml, scalar } from '../../config/yaml.ts'
import type { Component } from '../../model/manifest.ts'
import type { Files } from '../../ports/files.ts'
import type { Git } from '../../ports/git.ts'
import { foreignTitles } from '../../text/format.ts'
import { parsed, tableOf, valueAt } from '../../text/tolerant.ts'
import { detectComponents, type ExaminedFolder } from '../plan/detect.ts'
import { callsRunbook, consequenceOf } from './other-workflows.ts'
import { newestPython } from './pins.ts'
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
  /** Whether the existing configuration names a checklist of the team's own. */
  readonly ownChecklist?: boolean
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
  const isKnown = ({ leftOut, needsOutput }: ExaminedFolder): boolean => leftOut !== undefined && !needsOutput
  const known = [...detected.components, ...detected.examinedFolders.filter(isKnown).map(({ leftOut }) => leftOut!)]
  const paths = present.filter(({ kind }) => kind === 'file').map(({ path }) => path)
  const has = (path: string): boolean => paths.includes(path)
  const read: Read = async path => (has(posix.join('.', path)) ? await files.readText(posix.join(root, path)) : undefined)
  const components = await Promise.all(known.map(component => withViteOutput(component, read)))
  const writesInto = (other: Component) => (component: Component) =>
    component.kind === 'node' &&
    component.output !== null &&
    holdersOf(posix.join(component.path, component.output), component, components).includes(other)
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
  const lists = paths.filter(path => /^(?:(?:docs|\.github)\/(?:.*\/)?)?(?!release-runbook)[^/]*(?:checklist|releas)[^/]*\.md$/i.test(path))
  const counted = lists.map(async path => ({ path, items: ((await read(path)) ?? '').match(/^\s*[-*+] \[[ x]\]/gim)?.length ?? 0 }))
  const newest = tags.newest && (await git.log(tags.previous?.commit, tags.newest.commit)).map(({ message }) => message)
  return {
    /** The branch for release tags; undefined when the newest tag is on none of its kind. */
    branch: await releaseBranch(git, tags.newest?.commit),
    tags,
    /** The components, each with the scripts that test it. */
    components: await Promise.all(
      components.map(async component => ({
        ...{ component, needs: components.filter(writesInto(component)).map(({ id }) => id) },
        ...(await proposeTests(component, packageManager, paths, read)),
      })),
    ),
    /** Why folders with a hint of a component are none. */
    notTaken: detected.examinedFolders.filter(each => !each.taken && !isKnown(each)),
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
    /** The titles of the newest release are in another script than Latin. */
    foreign: foreignTitles(newest ?? []) > 0,
    /** The team's own list with checkboxes for a release. */
    ownList: (await Promise.all(counted)).find(({ items }) => items > 0),
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

/** With the folder that settings of Vite name in place of `dist`: often one of the backend. */
async function withViteOutput(component: Component, read: Read): Promise<Component> {
  if (component.kind !== 'node') return component
  const names = ['ts', 'js', 'mts', 'mjs'].map(ending => posix.join(component.path, `vite.config.${ending}`))
  const text = (await Promise.all(names.map(read))).join('\n')
  const [, , output = 'dist'] = /^[^/\n]*\boutDir:\s*(['"])(?:\.\/)?([\w./-]+)\1/m.exec(text) ?? []
  const isOther = output !== 'dist' && !/\broot:/.test(text) && !posix.join(component.path, output).startsWith('..')
  return isOther ? { ...component, output } : component
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
