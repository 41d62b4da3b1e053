// The steps of a rollback after the good release verified. No step deletes anything. Each step checks first whether it is done already,
// so that a stopped run can be repeated.
import compare from 'semver/functions/compare.js'
import { UserError } from '../../model/errors.ts'
import { sameText } from '../../model/marker.ts'
import { passed, type StepOutcome, warned } from '../../model/step-outcome.ts'
import { versionOfTag } from '../../model/version.ts'
import type { Forge, Release } from '../../ports/forge.ts'
import type { Clock } from '../../ports/ports.ts'
import type { Project } from '../../ports/project.ts'
import { isMainLine } from '../plan/latest.ts'
import { issueMarker, issueText, type RollbackStory } from './issue.ts'
import { type RolledBack, readRolledBack, withBanner, withPrefix } from './marking.ts'

/** The bad release, the good release, and the reason of a rollback. */
export interface Rollback {
  readonly bad: Release
  readonly good: Release
  readonly reason: string
  /** Tag of the reissue; null when there is none. */
  readonly reissue: string | null
}

/** The GitHub ports of a rollback. */
export interface RollbackForge {
  readonly forge: Forge
  readonly project: Project
}

/** Milliseconds before each check whether GitHub calls the good release Latest. */
const latestDelays = [0, 1000, 2000, 4000, 8000]

/** The banner's content. An earlier banner keeps its reason and its state before the rollback, because people have read it. */
export async function bannerOf({ bad, good, reason, reissue }: Rollback, project: Project): Promise<RolledBack> {
  const earlier = readRolledBack(bad.body)
  return {
    good: good.tag,
    reason: earlier?.reason || reason,
    reissue: reissue ?? earlier?.reissue ?? null,
    before: earlier?.before ?? { title: bad.title, prerelease: bad.prerelease, latest: (await project.latest())?.id === bad.id },
  }
}

/** Adds the banner and the title's prefix. This step is the first, because the banner records the state that later steps change. */
export async function addBanner({ bad, good }: Rollback, info: RolledBack, project: Project, dry: boolean): Promise<StepOutcome<Release>> {
  const pageOf = (tag: string): string => (tag === good.tag ? good.url : good.url.replace(/[^/]*$/, () => encodeURIComponent(tag)))
  const body = withBanner(bad.body, info, pageOf)
  const title = withPrefix(bad.title)
  if (title === bad.title && (body === undefined || sameText(body, bad.body))) return passed(bad, `${bad.url} says so already`)
  if (dry) return passed(bad, `would put a banner before the text of ${bad.tag}, and call it "${title}"`)
  const latest = (await project.latest())?.id === bad.id
  const edited = await project.editRelease(bad, { title, ...(body === undefined ? {} : { body }), latest })
  if (body === undefined) return warned(edited, `its title says so; a banner would make its text longer than GitHub takes`)
  return passed(edited, `${edited.url} says to use ${good.tag} instead, and why`)
}

/** Makes the good release Latest unless Latest is newer than the bad one, or of another line of tags. Gives the tag of Latest. Throws UserError. `pattern`: the tags' pattern. */
export async function makeLatest(
  { bad, good }: Rollback,
  pattern: string | null,
  { project, clock }: { readonly project: Project; readonly clock: Clock },
  dry: boolean,
): Promise<StepOutcome<string | null>> {
  const now = await project.latest()
  if (now?.id === good.id) return passed(good.tag, `${good.tag} is Latest already`)
  const latestVersion = now && versionOfTag(now.tag, pattern)
  const badVersion = versionOfTag(bad.tag, pattern)
  const isNewer = latestVersion !== undefined && badVersion !== undefined && compare(latestVersion, badVersion) > 0
  const isOther = latestVersion === undefined && !isMainLine(pattern)
  if (now && now.id !== bad.id && (isNewer || isOther))
    return passed(now.tag, `${now.tag} is Latest, ${isNewer ? `newer than ${bad.tag}` : 'of other tags'}, and stays it`)
  if (dry) return passed(now?.tag ?? null, `would make ${good.tag} Latest instead of ${now?.tag ?? 'none'}`)
  await project.editRelease(good, { latest: true })
  for (const ms of latestDelays) {
    await clock.wait(ms)
    if ((await project.latest())?.id === good.id) return passed(good.tag, `${good.tag} is Latest; it was ${now?.tag ?? 'none'}`)
  }
  throw new UserError(`GitHub does not call ${good.tag} Latest, though asked.`, 'Run it again, or set it in the web page of the release.')
}

/** Marks the bad release as a prerelease, so that it is never Latest and tools for stable versions skip it. Throws UserError. */
export async function markBad(bad: Release, { forge, project }: RollbackForge, dry: boolean): Promise<StepOutcome<Release>> {
  if (bad.prerelease) return passed(bad, `${bad.tag} is a prerelease already`)
  if (dry) return passed(bad, `would mark ${bad.tag} as a prerelease`)
  try {
    await project.editRelease(bad, { prerelease: true, latest: false })
  } catch (error) {
    if (!bad.immutable) throw error
    return warned(bad, `${bad.tag} is immutable and stays no prerelease: ${(error as Error).message} Title and text name the rollback.`)
  }
  const after = await forge.release(bad.id)
  if (after?.prerelease !== true)
    throw new UserError(`GitHub does not show ${bad.tag} as a prerelease although it was asked to.`, 'Run the rollback again.')
  return passed(after, `${bad.tag} is a prerelease; its tag, files and words are as they were`)
}

/** Opens the issue about the rollback, unless an issue with its marker exists. */
export async function openRollbackIssue(story: RollbackStory, project: Project, dry: boolean): Promise<StepOutcome<undefined>> {
  const marker = issueMarker(story.bad.tag)
  const found = await project.findIssue(marker)
  if (found !== undefined) return passed(undefined, `${found.url} says so already`)
  if (dry) return passed(undefined, 'would open an issue with the reason, the state before and after, and what to do at the registries')
  const { title, body } = issueText(story)
  return passed(undefined, (await project.openIssue(title, body, marker)).url)
}
