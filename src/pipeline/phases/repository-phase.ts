import type { Config } from '../../config/config.ts'
import { isWriting } from '../../config/inputs.ts'
import { chooseTag, findRepository, type Repository } from '../../features/plan/repository.ts'
import { distPattern } from '../../features/publish/dist.ts'
import { UserError } from '../../model/errors.ts'
import { passed } from '../../model/step-outcome.ts'
import { versionOfTag } from '../../model/version.ts'
import { shortCommit } from '../../text/format.ts'
import type { ReportInput } from '../report-input.ts'
import type { Run } from '../run.ts'
import { step } from '../step.ts'

/** Whether the run has a tag: the input or the pushed tag. */
export const hasTag = ({ inputs, environment }: Run): boolean => 'name' in chooseTag(inputs.tag, environment)

/** The commands that need no tag. Of these, `release` needs none in a dry run. */
const withoutTagCommands: readonly string[] = ['plan', 'check', 'build', 'notes', 'release']

/** Finds the repository, the tag and its commit. `needsHistory`: fetches the full history of a shallow checkout. Throws StepError. */
export function repositoryPhase(
  { inputs, environment, ports: { git }, recorder }: Run,
  config: Config,
  { needsHistory }: { readonly needsHistory: boolean | 'if-possible' },
  reportInput: ReportInput,
): Promise<Repository> {
  return step(recorder, 'repository', async () => {
    const mayBePlanned = withoutTagCommands.includes(inputs.command) && !isWriting(inputs)
    const repository = await findRepository({ git, inputs, environment, pattern: config.tag, needsHistory, mayBePlanned })
    const { tag, tagName, commit, fixes, withoutTag } = repository
    if (tag === undefined && isWriting(inputs))
      throw new UserError(`There is no tag to release: ${withoutTag}.`, 'Push a tag, or name one in the input "tag".')
    reportInput.repository = repository
    const version = tagName && versionOfTag(tagName, config.tag)
    if (version !== undefined) reportInput.version = version
    await git.exclude(distPattern)
    const short = shortCommit(commit)
    const at =
      tag === undefined
        ? `commit ${short}; ${tagName === undefined ? 'no tag: ' : ''}${withoutTag}`
        : `refs/tags/${tag.name} is commit ${short}`
    return passed(repository, [at, ...fixes].join('; '))
  })
}
