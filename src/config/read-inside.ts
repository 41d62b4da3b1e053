import { UserError } from '../model/errors.ts'
import type { Files } from '../ports/files.ts'

/**
 * Text of a file that the configuration or an input names, below `root` (absolute); undefined when there is none. Throws UserError
 * when links lead out of the root: the file's text is shown to people, and the repository must not choose which file of the machine that is.
 */
export async function readInside(
  files: Pick<Files, 'facts' | 'realPath' | 'readText'>,
  root: string,
  path: string,
): Promise<string | undefined> {
  const full = `${root}/${path}`
  if ((await files.facts(full)) === undefined) return undefined
  const realRoot = await files.realPath(root)
  const real = await files.realPath(full).catch(() => undefined)
  if (real === undefined) throw new UserError(`${path} is a link to nothing.`, 'Put the file itself there.')
  if ((await files.facts(real))?.kind !== 'file') throw new UserError(`${path} is no file.`, 'Put a file there, or name another one.')
  if (!real.startsWith(`${realRoot}/`))
    throw new UserError(`${path} is a link that leads out of the repository.`, 'Put the file itself there.')
  return files.readText(real)
}
