import { UserError } from '../../../model/errors.ts'
import type { ReleasePlan } from '../../../model/manifest.ts'
import type { Git } from '../../../ports/git.ts'
import { type Introduction, introductionOfFile, introductionOfTag } from './lead.ts'

/**
 * Reads the introduction from `notes.file` at the released commit, else from the annotated tag. Throws UserError if the file is missing.
 */
export async function readIntroduction(
  { tag, version, commit }: Pick<ReleasePlan, 'tag' | 'version' | 'commit'>,
  file: string | null,
  git: Git,
): Promise<Introduction> {
  if (file === null) {
    const message = tag === null ? undefined : await git.tagMessage(tag)
    return { text: message === undefined ? null : introductionOfTag(message), missing: [] }
  }
  const [bytes] = await git.filesAt([{ commit, path: file }])
  if (bytes === undefined)
    throw new UserError(
      `notes.file names ${file}, which is not in the commit that is released.`,
      'Commit it before the tag is made, or take `file` out of `notes:`.',
    )
  return introductionOfFile(new TextDecoder().decode(bytes), version, file)
}
