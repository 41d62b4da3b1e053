import { UserError } from '../model/errors.ts'
import type { Files } from '../ports/files.ts'

/**
 * Text of a file that the configuration or an input names; undefined when the file does not exist. `root` is absolute. Throws UserError when a link leads out
 * of the root. A report may show the text, so the repository must not name other files of the machine.
 */
export async function readInside(files: Pick<Files, 'facts' | 'realPath' | 'readText'>, root: string, path: string) {
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
