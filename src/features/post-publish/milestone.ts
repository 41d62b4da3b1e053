import { passed, type StepOutcome, skipped, warned } from '../../model/step-outcome.ts'
import type { Project } from '../../ports/project.ts'
import { count } from '../../text/format.ts'
import type { PublishedRelease } from './published-release.ts'

/** Closes the milestone that is called like the tag or the version. What is still open in it is listed, for a person to move. */
export async function closeMilestone(
  { release, version }: PublishedRelease,
  project: Project,
  dry: boolean,
): Promise<StepOutcome<undefined>> {
  const names = [release.tag, version, `v${version}`]
  const milestone = (await project.milestones()).find(({ title }) => names.includes(title.trim()))
  if (milestone === undefined) return skipped(undefined, `there is no milestone called ${release.tag} or ${version}`)
  const open = await project.openItems(milestone)
  const rest = open.slice(0, 20).map(({ number, title }) => `#${number} ${title}`)
  const still =
    open.length === 0 ? '' : `; ${count(open.length, 'item')} still open in it: ${rest.join(', ')}${open.length > 20 ? ', ...' : ''}`
  const evidence = `${milestone.title}: ${milestone.open ? (dry ? 'would be closed' : 'closed') : 'was closed already'}${still}`
  if (milestone.open && !dry) await project.closeMilestone(milestone)
  return still === '' ? passed(undefined, evidence) : warned(undefined, evidence)
}
