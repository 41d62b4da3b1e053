import { isWriting } from '../../config/inputs.ts'
import { chooseTag, findRepository, type Repository } from '../../features/plan/repository.ts'
import { distPattern } from '../../features/publish/dist.ts'
import { UserError } from '../../model/errors.ts'
import { passed } from '../../model/step-outcome.ts'
import { versionOfTag } from '../../model/version.ts'
import type { Git } from '../../ports/git.ts'
import { count, shortCommit, shortList, visible } from '../../text/format.ts'
import { keepsFiles, type Run, type StartedRun } from '../run.ts'
import { step } from '../step.ts'
import { configurationPhase } from './configuration-phase.ts'

/** Whether the run has a tag: the input or the pushed tag. */
export const hasTag = ({ inputs, environment }: Run): boolean => chooseTag(inputs.tag, environment).name !== undefined

/** Reads the configuration, then finds the repository, the tag and its commit. `needsHistory`: fetches the full history of a shallow checkout. Throws StepError. */
export async function startPhase(run: Run, { needsHistory }: { readonly needsHistory: boolean | 'if-possible' }): Promise<StartedRun> {
  const { inputs, environment, ports, recorder, reportInput } = run
  const { git, log } = ports
  // The report names the tag even when the configuration is invalid.
  const { name } = chooseTag(inputs.tag, environment)
  if (name !== undefined) reportInput.tag = name
  const config = await configurationPhase(run)
  reportInput.config = config
  const repository = await step(recorder, 'repository', async () => {
    const repository = await findRepository({ ...ports, inputs, environment, pattern: config.tag, needsHistory })
    const { tag, tagName, commit, fixes, withoutTag } = repository
    if (tag === undefined && isWriting(inputs))
      throw new UserError(
        `There is no tag to release: ${withoutTag}.`,
        'Name a tag in the input "tag", or make one and push it:\n  git tag -a v1.2.3 -m "Release v1.2.3"\n  git push origin v1.2.3',
      )
    reportInput.repository = repository
    const version = tagName && versionOfTag(tagName, config.tag)
    if (version !== undefined) reportInput.version = version
    if (keepsFiles(run)) await git.exclude(distPattern)
    const { checked, left } = await readUncommitted(inputs.command, repository, git)
    if (checked > 0) reportInput.uncommitted = checked
    // The workspace of a job often has files of earlier steps.
    if (left !== '' && !environment.inActions) log.warning(left)
    const short = `${shortCommit(commit)}${checked > 0 ? ` and ${count(checked, 'uncommitted file')}` : ''}`
    const at =
      tag === undefined
        ? `commit ${short}; ${tagName === undefined ? 'no tag: ' : ''}${withoutTag}`
        : `refs/tags/${tag.name} is commit ${short}`
    return passed(repository, [at, ...fixes, left].filter(part => part !== '').join('; '))
  })
  return { ...run, config, repository }
}

/** How many uncommitted files a check of the work tree reads; else a sentence about the changed files that the run does not read. */
async function readUncommitted(command: string, { tag, commit }: Repository, git: Git): Promise<{ checked: number; left: string }> {
  const result = { check: 'checked', build: 'built', release: 'built' }[command]
  if (result === undefined || (await git.head()) !== commit) return { checked: 0, left: '' }
  const files = await git.uncommittedFiles()
  // A check of the work tree reads the files that git tracks.
  if (command === 'check' && tag === undefined) return { checked: files.filter(({ tracked }) => tracked).length, left: '' }
  const names = shortList(files.map(({ path }) => visible(path)))
  const left = `${count(files.length, 'changed file')} ${files.length === 1 ? 'is' : 'are'} not in what is ${result}: ${names}`
  return { checked: 0, left: files.length === 0 ? '' : left }
}
