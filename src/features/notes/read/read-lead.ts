import { UserError } from '../../../model/errors.ts'
import type { ReleasePlan } from '../../../model/manifest.ts'
import type { Git } from '../../../ports/git.ts'
import { leadOfFile, leadOfTag } from './lead.ts'

/** People's own words, and what is missing of them. */
interface ReadLead {
  readonly text: string | null
  readonly missing: readonly string[]
}

/** The words of `notes.file` at the released commit, else of the annotated tag. Throws UserError when the file is not there. */
export async function readLead(
  { tag, version, commit }: Pick<ReleasePlan, 'tag' | 'version' | 'commit'>,
  file: string | null,
  git: Git,
): Promise<ReadLead> {
  if (file === null) {
    const message = tag === null ? undefined : await git.tagMessage(tag)
    return { text: message === undefined ? null : leadOfTag(message), missing: [] }
  }
  const [bytes] = await git.filesAt([{ commit, path: file }])
  if (bytes === undefined)
    throw new UserError(
      `notes.file names ${file}, which is not in the commit that is released.`,
      'Commit it before the tag is made, or take `file` out of `notes:`.',
    )
  const found = leadOfFile(new TextDecoder().decode(bytes), version, file)
  return 'missing' in found
    ? { text: null, missing: [`The notes have no introduction: ${found.missing}.`] }
    : { text: found.lead, missing: [] }
}
