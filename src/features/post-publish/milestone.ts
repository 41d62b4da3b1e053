import { passed, skipped, warned } from '../../model/step-outcome.ts'
import type { Project } from '../../ports/project.ts'
import { count, shortList } from '../../text/format.ts'
import type { PublishedRelease } from './published-release.ts'

/** Closes the milestone with the name of the tag or version. The evidence lists its open items, for a person to move. */
export async function closeMilestone({ release, version }: PublishedRelease, project: Project, dry: boolean) {
  const names = [release.tag, version, `v${version}`]
  const milestone = (await project.milestones()).find(({ title }) => names.includes(title.trim()))
  if (milestone === undefined) return skipped(undefined, `there is no milestone called ${release.tag} or ${version}`)
  const open = await project.openItems(milestone)
  const titles = open.map(({ number, title }) => `#${number} ${title}`)
  const remaining = open.length === 0 ? '' : `; ${count(open.length, 'item')} still open in it: ${shortList(titles, 20)}`
  const evidence = `${milestone.title}: ${milestone.open ? (dry ? 'would be closed' : 'closed') : 'was closed already'}${remaining}`
  if (milestone.open && !dry) await project.closeMilestone(milestone)
  return open.length === 0 ? passed(undefined, evidence) : warned(undefined, evidence)
}
