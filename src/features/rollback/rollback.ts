// A rollback: the good release is verified, then people are sent to it, and the bad one says so. Nothing is ever deleted, and each step looks first
// whether it is done, so that a run that was cut off is simply run again.
import compare from 'semver/functions/compare.js'
import { UserError } from '../../model/errors.ts'
import { passed, type StepOutcome, warned } from '../../model/step-outcome.ts'
import { versionOfTag } from '../../model/version.ts'
import type { Forge, Release } from '../../ports/forge.ts'
import type { Clock } from '../../ports/ports.ts'
import type { Project } from '../../ports/project.ts'
import { issueMarker, issueText, type RollbackStory } from './issue.ts'
import { type RolledBack, readRolledBack, withBanner, withPrefix } from './marking.ts'

/** What is rolled back, to what, and why. */
export interface Rollback {
  readonly bad: Release
  readonly good: Release
  readonly reason: string
  /** The tag that the good release is published again as; null: it is not. */
  readonly reissue: string | null
}

/** The ports that a rollback writes through. */
export interface RollbackForge {
  readonly forge: Forge
  readonly project: Project
}

/** Milliseconds between looks whether GitHub calls the good release Latest; the last is given up on. */
const looks = [0, 1000, 2000, 4000, 8000]

/** What the banner says: the release as it was before, and the first reason, which is what people were told. */
export async function bannerOf({ bad, good, reason, reissue }: Rollback, project: Project): Promise<RolledBack> {
  const told = readRolledBack(bad.body)
  return {
    good: good.tag,
    reason: told?.reason || reason,
    reissue: reissue ?? told?.reissue ?? null,
    before: told?.before ?? { title: bad.title, prerelease: bad.prerelease, latest: (await project.latest())?.id === bad.id },
  }
}

/** The banner comes first: it holds how the release was, which nobody could tell after the next steps. */
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

function sameText(one: string, other: string): boolean {
  return one.replaceAll('\r\n', '\n').trim() === other.replaceAll('\r\n', '\n').trim()
}

/** Sends people to the good release, unless what is Latest is newer than both. Gives the tag that is Latest. `pattern` of the repository's tags. */
export async function makeLatest(
  { bad, good }: Rollback,
  pattern: string | null,
  { project, clock }: { readonly project: Project; readonly clock: Clock },
  dry: boolean,
): Promise<StepOutcome<string | null>> {
  const now = await project.latest()
  if (now?.id === good.id) return passed(good.tag, `${good.tag} is Latest already`)
  const [latestVersion, badVersion] = [now && versionOfTag(now.tag, pattern), versionOfTag(bad.tag, pattern)]
  if (
    now !== undefined &&
    now.id !== bad.id &&
    latestVersion !== undefined &&
    badVersion !== undefined &&
    compare(latestVersion, badVersion) > 0
  )
    return passed(now.tag, `${now.tag} is Latest, newer than ${bad.tag}, and stays it`)
  if (dry) return passed(now?.tag ?? null, `would make ${good.tag} Latest instead of ${now?.tag ?? 'none'}`)
  await project.editRelease(good, { latest: true })
  for (const ms of looks) {
    await clock.wait(ms)
    if ((await project.latest())?.id === good.id) return passed(good.tag, `${good.tag} is Latest; it was ${now?.tag ?? 'none'}`)
  }
  throw new UserError(
    `GitHub does not call ${good.tag} Latest although it was asked to.`,
    'Run the rollback again; or set it in the web page of the release.',
  )
}

/** A prerelease is never Latest, and tools that look for stable versions pass it over. */
export async function markBad(bad: Release, { forge, project }: RollbackForge, dry: boolean): Promise<StepOutcome<Release>> {
  if (bad.prerelease) return passed(bad, `${bad.tag} is a prerelease already`)
  if (dry) return passed(bad, `would mark ${bad.tag} as a prerelease`)
  try {
    await project.editRelease(bad, { prerelease: true, latest: false })
  } catch (error) {
    if (!bad.immutable) throw error
    return warned(
      bad,
      `${bad.tag} is immutable and stays no prerelease: ${(error as Error).message} Title and text say that it is rolled back.`,
    )
  }
  const after = await forge.release(bad.id)
  if (after?.prerelease !== true)
    throw new UserError(`GitHub does not show ${bad.tag} as a prerelease although it was asked to.`, 'Run the rollback again.')
  return passed(after, `${bad.tag} is a prerelease; its tag, files and words are as they were`)
}

/** One issue says what happened, found again by its marker. */
export async function openRollbackIssue(story: RollbackStory, project: Project, dry: boolean): Promise<StepOutcome<undefined>> {
  const marker = issueMarker(story.bad.tag)
  const found = await project.findIssue(marker)
  if (found !== undefined) return passed(undefined, `${found.url} says so already`)
  if (dry) return passed(undefined, 'would open an issue with the reason, the state before and after, and what to do at the registries')
  const { title, body } = issueText(story)
  return passed(undefined, (await project.openIssue(title, body, marker)).url)
}
