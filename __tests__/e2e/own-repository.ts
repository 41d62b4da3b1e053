// This project's own repository as a release finds it, for the tests of .github/workflows/release.yml.
import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleFolder } from '../../dev/bundle/bundle-folder.ts'
import { git } from '../../dev/sample/git.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** The project's own release workflow. */
export const ownWorkflow = (): Promise<string> => readFile(join(root, '.github/workflows/release.yml'), 'utf8')

/** Makes a bare repository below `folder`: on main one commit with the work tree and a fresh bundle, which has the annotated tag of package.json's version. */
export async function makeOwnOrigin(folder: string): Promise<{ readonly origin: string; readonly tag: string; readonly commit: string }> {
  const [clone, origin] = [join(folder, 'own'), join(folder, 'own.git')]
  await git(folder, 'init', '--quiet', '--object-format=sha1', clone)
  const paths = (await git(root, 'ls-files', '-z', '--cached', '--others', '--exclude-standard')).split('\0').filter(Boolean)
  for (const path of paths.filter(each => !each.startsWith('dist/'))) await cp(join(root, path), join(clone, path)).catch(ignoreDeleted)
  await cp(bundleFolder(), join(clone, 'dist'), { recursive: true })
  await git(clone, 'add', '--all')
  await git(clone, 'commit', '--quiet', '--message', 'feat: the work tree')
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
  const tag = `v${version}`
  await git(clone, 'tag', '--annotate', tag, '--message', `Release ${tag}`)
  await git(folder, 'init', '--quiet', '--bare', '--object-format=sha1', origin)
  await git(clone, 'push', '--quiet', origin, 'main', tag)
  return { origin, tag, commit: await git(clone, 'rev-parse', 'HEAD') }
}

/** A tracked file that the work tree lacks is deleted in the commit too. */
function ignoreDeleted(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}
