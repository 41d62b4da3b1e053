import { access, appendFile, copyFile, mkdir, writeFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { parseRefs, type RunGit } from './git-output.ts'

/** A repository with the wanted objects, and the clean tree to make of it. */
export interface CleanTree {
  /** Absolute path inside the repository. */
  readonly source: string
  /** Absolute path of the new folder. */
  readonly directory: string
  /** Absolute path of the new git folder. */
  readonly gitFolder: string
  readonly commit: string
  /** The tag of the release. Other tags of the commit are left out, because tools read the version from the nearest tag. */
  readonly tag: string | undefined
  /** Environment variables with which git fetches the objects that a partial clone lacks. */
  readonly credentials: Readonly<Record<string, string>>
}

// Git LFS, the format of the objects, and where a partial clone gets the objects that it lacks.
const KEPT =
  '^(filter\\.lfs\\.|lfs\\.storage$|extensions\\.(objectformat|compatobjectformat|partialclone)$|remote\\.origin\\.(url|promisor|partialclonefilter)$)'

/**
 * Makes a repository of its own at a commit, with the submodules whose commits the checkout has. The new repository reads objects from the source
 * (gitrepository-layout, objects/info/alternates) and cannot write into the source. It has no hooks, no credentials, and of the source's configuration only
 * `KEPT`. Throws UserError when git fails.
 */
export async function makeCleanTree(git: RunGit, tree: CleanTree): Promise<void> {
  const { source, directory, gitFolder, commit, tag, credentials } = tree
  const query = 'rev-parse --show-toplevel --show-object-format --git-common-dir --git-path objects --git-path shallow'.split(' ')
  const [top = '', hash = '', own = '', objects = '', shallow = ''] = (await git(query, { directory: source })).trim().split('\n')
  // Both programs end with exit code 1 when they find nothing.
  const refs = await git(['show-ref', '--dereference'], { directory: source }).catch(() => '')
  const settings = await git(['config', '-z', '--get-regexp', KEPT], { directory: source }).catch(() => '')
  const separate = gitFolder === join(directory, '.git') ? [] : [`--separate-git-dir=${gitFolder}`]
  await mkdir(gitFolder, { recursive: true })
  const format = { GIT_DEFAULT_HASH: hash, GIT_DEFAULT_REF_FORMAT: 'files' }
  await git(['init', '--quiet', '--template=', ...separate, directory], { directory: source, env: format })
  const at = (name: string): string => join(gitFolder, name)
  // As git writes it for a submodule: an sdist can contain this file, and must not name a folder of this run.
  if (separate.length > 0) await writeFile(join(directory, '.git'), `gitdir: ${relative(directory, gitFolder)}\n`)
  await Promise.all(['hooks', 'info', 'objects/info'].map(name => mkdir(at(name), { recursive: true })))
  await writeFile(at('objects/info/alternates'), `${resolve(source, objects)}\n`)
  await writeFile(at('packed-refs'), packedRefs(refs, commit, tag))
  await appendFile(at('config'), configText(settings, resolve(source, own)))
  await copyFile(resolve(source, shallow), at('shallow')).catch(() => undefined)
  await git(['checkout', '--quiet', '--detach', '--force', commit], { directory, env: credentials })
  await addSubmodules(git, tree, top)
}

/** Submodules are read from their folders below `top`, the root of the checkout. */
async function addSubmodules(git: RunGit, tree: CleanTree, top: string): Promise<void> {
  const { directory, gitFolder } = tree
  const declared = await git(['config', '-z', '--file', '.gitmodules', '--get-regexp', '^submodule\\..*\\.path$'], { directory }).catch(
    () => '',
  )
  for (const [, name = '', path = ''] of declared.matchAll(/submodule\.([^\0]*)\.path\n([^\0]*)\0/g)) {
    // Git refuses such names, because the git folder of the submodule would lie elsewhere (CVE-2018-11235).
    if (name.split('/').includes('..')) continue
    const entry = await git(['ls-tree', 'HEAD', '--', path], { directory }).catch(() => '')
    const [, commit] = /^160000 commit (\S+)/.exec(entry) ?? []
    const source = join(top, path)
    if (commit === undefined || !(await hasCommit(git, source, commit))) continue
    const own = { directory: join(directory, path), gitFolder: join(gitFolder, 'modules', name), tag: undefined }
    await makeCleanTree(git, { ...tree, ...own, source, commit })
  }
}

/** Whether a folder is a repository with the commit. In the empty folder of a submodule, git would find the outer repository. */
async function hasCommit(git: RunGit, folder: string, commit: string): Promise<boolean> {
  const found = access(join(folder, '.git')).then(() => git(['cat-file', '-e', `${commit}^{commit}`], { directory: folder }))
  return await found.then(() => true).catch(() => false)
}

/** Turns output of `git show-ref --dereference` into the text of a packed-refs file with `tag`, even a new one, but without other tags of `commit`. */
export function packedRefs(shown: string, commit: string, tag: string | undefined): string {
  const own = tag === undefined ? undefined : `refs/tags/${tag}`
  const refs = parseRefs(shown).filter(({ name, object, peeled = object }) => {
    const isOther = own !== undefined && name.startsWith('refs/tags/') && name !== own && peeled === commit
    return !isOther && /^refs\/(?:heads|remotes|tags)\//.test(name)
  })
  if (own !== undefined && !refs.some(({ name }) => name === own)) refs.push({ name: own, object: commit })
  const lines = refs.map(({ name, object, peeled }) => `${object} ${name}\n${peeled === undefined ? '' : `^${peeled}\n`}`)
  return `# pack-refs with: peeled fully-peeled \n${lines.join('')}`
}

/** Settings of `git config -z` as text of a configuration file. `own` is the git folder to which a relative `lfs.storage` refers. */
function configText(settings: string, own: string): string {
  const lines = settings.split('\0').flatMap(setting => {
    const [name = '', ...rest] = setting.split('\n')
    const [, section, sub, key] = /^(\w+)\.(?:(.+)\.)?(\w+)$/.exec(name) ?? []
    if (section === undefined) return []
    const value = rest.join('\n')
    const kept = key === 'url' ? withoutCredentials(value) : key === 'storage' ? resolve(own, value) : value
    return `[${section}${sub === undefined ? '' : ` "${sub}"`}]\n\t${key} = "${kept.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')}"\n`
  })
  return lines.join('')
}

/** The address of a remote without a password, and for http and https also without a user name. */
export function withoutCredentials(address: string): string {
  return address.replace(/^(https?:\/\/)[^/]*@/i, '$1').replace(/^([a-z+]+:\/\/[^/:@]+):[^/@]*@/i, '$1@')
}
