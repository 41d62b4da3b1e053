import type { NotesConfig } from '../../../config/config.ts'
import { UserError } from '../../../model/errors.ts'
import type { ReleasePlan } from '../../../model/manifest.ts'
import type { Git } from '../../../ports/git.ts'
import { type Introduction, introductionOfFile, introductionOfTag } from './lead.ts'

/** The introduction from `notes.file`, else the annotated tag. Throws UserError if the file is missing, or lacks the tag's section while `list` is false. */
export async function readIntroduction(
  { tag, version, commit }: Pick<ReleasePlan, 'tag' | 'version' | 'commit'>,
  { file, list }: Pick<NotesConfig, 'file' | 'list'>,
  git: Git,
): Promise<Introduction> {
  if (file === null) {
    const message = tag === null ? undefined : await git.tagMessage(tag)
    return { text: message === undefined ? null : introductionOfTag(message), missing: [] }
  }
  const [bytes] = await git.filesAt([{ commit, path: file }])
  if (bytes === undefined)
    throw new UserError(`notes.file names ${file}, which the released commit lacks.`, 'Commit it before the tag, or take `notes.file` out.')
  const introduction = introductionOfFile(new TextDecoder().decode(bytes), version, file, tag !== null)
  if (!list && tag !== null && introduction.text === null)
    throw new UserError(
      `${file} has no section for ${version}, and notes.list is false.`,
      'Write the section (with "changelog:" in the configuration, release-runbook prepare does), commit, and tag that commit.',
    )
  return introduction
}
