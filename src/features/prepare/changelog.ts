import type { Config } from '../../config/config.ts'
import { UserError } from '../../model/errors.ts'
import type { Files } from '../../ports/files.ts'
import { type ChangelogInput, changelogTarget, writeChangelog } from '../notes/changelog/changelog.ts'
import type { NotesContent } from '../notes/notes-content.ts'

/**
 * The text of the changelog with the version, and null for each fragment that the notes used: its text stands in the changelog now. Empty without
 * a changelog. `committed` and `now` read the files of HEAD and of the work tree below `root`. A section that a person edited since an earlier run stays.
 * Throws UserError for a file that `prepare` cannot write.
 */
export async function changelogTexts(
  config: Pick<Config, 'changelog' | 'runbook' | 'notes'>,
  input: Pick<ChangelogInput, 'plan' | 'date' | 'repositoryUrl'> & { readonly content: NotesContent },
  root: string,
  committed: Pick<Files, 'readText'>,
  now: Pick<Files, 'readText'>,
): Promise<readonly (readonly [path: string, text: string | null])[]> {
  const target = changelogTarget(config)
  if (target === undefined) return []
  const settings = (
    await Promise.all(['pyproject.toml', 'setup.cfg', 'tox.ini', 'towncrier.toml'].map(name => committed.readText(`${root}/${name}`)))
  ).join('\n')
  const write = (text: string) => writeChangelog({ ...input, target, text, config: config.notes, settings })
  const [edited = '', before = ''] = await Promise.all([now, committed].map(files => files.readText(`${root}/${target.file}`)))
  const kept = write(edited)
  const result = 'text' in kept && kept.text === edited && edited !== '' ? kept : write(before)
  if ('refusal' in result) throw new UserError(result.refusal, result.hint)
  const changed = result.text === before ? [] : [[target.file, result.text] as const]
  return [...changed, ...input.content.usedFragments.map(path => [path, null] as const)]
}
