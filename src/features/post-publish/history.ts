import { UserError } from '../../model/errors.ts'
import type { Project } from '../../ports/project.ts'
import { withHistory } from '../notes/changelog/history-line.ts'
import type { PublishedRelease } from './published-release.ts'

/** Opens a pull request with the version's line, unless the file or a pull request has it. Gives the evidence. Throws UserError. */
export async function proposeHistory(
  { release, version, sourceDate }: PublishedRelease,
  { file, heading }: { readonly file: string; readonly heading: string },
  project: Project,
  dry: boolean,
): Promise<string> {
  const entry = { tag: release.tag, version, date: new Date(sourceDate * 1000).toISOString().slice(0, 10), words: release.url }
  const base = await project.defaultBranch()
  const add = async (branch: string) => {
    const before = await project.fileOn(branch, file)
    if (before === undefined)
      throw new UserError(`after.history names ${file}, which is no file on ${branch}.`, 'Correct the path in the configuration.')
    const written = withHistory(before.text, { file: `${file} on ${branch}`, heading }, entry)
    if ('refusal' in written) throw new UserError(written.refusal, written.hint)
    return { before, text: written.text, changed: written.text !== before.text }
  }
  const onBase = await add(base)
  if (!onBase.changed) return `${file} names ${release.tag} already`
  // A later run finds the pull request by its branch.
  const branch = `release-runbook/history-${release.tag}`
  const proposed = await project.pullRequestFrom(branch)
  if (proposed !== undefined) {
    if (proposed.state === 'open') return `proposed: ${proposed.url}`
    return `${proposed.url} was ${proposed.state}, and is left so`
  }
  if (dry) return `would propose a line for ${release.tag} in ${file}`
  const start = await project.branchCommit(base)
  if (start === undefined) throw new UserError(`The default branch ${base} is not on GitHub.`)
  if ((await project.branchCommit(branch)) === undefined) await project.createBranch(branch, start)
  const onBranch = await add(branch)
  const title = `Name ${release.tag} in the version history`
  if (onBranch.changed) await project.writeFile(branch, file, onBranch.text, onBranch.before, title)
  const body = `Adds the line of [${release.tag}](${release.url}) to \`${file}\`.`
  const made = await project.openPullRequest({ title, body, branch, base })
  return `proposed: ${made.url}`
}
