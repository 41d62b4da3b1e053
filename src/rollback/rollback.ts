// A rollback: the good release is verified, then people are sent to it, and the bad one says so. Nothing is ever deleted, and each step looks first
// whether it is done, so that a run that was cut off is simply run again.
import compare from 'semver/functions/compare.js'
import { dispatchName, runDispatches } from '../after/dispatch.ts'
import { recordIn } from '../after/done-record.ts'
import type { Subject } from '../after/subject.ts'
import type { Config } from '../config/config.ts'
import { hintOf, UserError } from '../errors.ts'
import type { Forge, Release } from '../forge-port.ts'
import type { TagRef } from '../git-port.ts'
import { versionOfTag } from '../plan/version.ts'
import type { Project } from '../project-port.ts'
import type { Run } from '../run.ts'
import { type Proved, proved, record, skipped, step, warned } from '../step.ts'
import { issueMarker, issueText } from './issue.ts'
import { type RolledBack, readRolledBack, withBanner, withPrefix } from './marking.ts'

/** What is rolled back, to what, and why. */
export interface Rollback {
  readonly bad: Release
  readonly good: Release
  readonly goodTag: TagRef
  readonly reason: string
  readonly reissue: string | null
  readonly config: Config
  /** Subjects of the commits that are withdrawn, newest first. */
  readonly withdrawn: readonly string[]
  /** What to do at registries, Markdown. */
  readonly registries: string
}

/** The ports that a rollback writes through. */
export interface RollbackForge {
  readonly forge: Forge
  readonly project: Project
}

/** How the releases are when all is done, and what went wrong beside it. */
export interface RollbackDone {
  readonly info: RolledBack
  readonly latest: string | null
  readonly problems: readonly Error[]
}

/** Milliseconds between looks whether GitHub calls the good release Latest; the last is given up on. */
const looks = [0, 1000, 2000, 4000, 8000]

/** Does what is missing of a rollback. Throws StepError when the good release cannot be made Latest or the bad one cannot be marked. */
export async function rollBack(run: Run, plan: Rollback, ports: RollbackForge): Promise<RollbackDone> {
  const { journal } = run
  const dry = run.inputs.dryRun
  const told = readRolledBack(plan.bad.body)
  const info: RolledBack = {
    good: plan.good.tag,
    // The first reason stays: it is what people were told.
    reason: told?.reason || plan.reason,
    reissue: plan.reissue ?? told?.reissue ?? null,
    before: told?.before ?? (await stateOf(plan.bad, ports)),
  }
  const bad = await step(journal, 'rollback-banner', 'The bad release says what to use instead', () => addBanner(plan, info, ports, dry))
  const latest = await step(journal, 'rollback-latest', 'The good release is Latest', () => makeLatest(run, plan, ports, dry))
  const marked = await step(journal, 'rollback-mark', 'The bad release is marked', () => mark(bad, ports, dry))
  const problems: Error[] = []
  const part = async (id: string, title: string, work: () => Promise<Proved<string | undefined>>): Promise<string | undefined> => {
    const { value, problem } = await attempt(run, id, title, work)
    if (problem !== undefined) problems.push(problem)
    return value
  }
  const deployed = await part('rollback-dispatch', 'The good version is deployed', () => deploy(plan, ports, dry))
  await part('rollback-issue', 'One issue says what happened', () =>
    tellIssue(run, { ...plan, bad: marked }, info, latest, deployed, ports, dry),
  )
  return { info, latest, problems }
}

async function stateOf(bad: Release, { project }: RollbackForge): Promise<RolledBack['before']> {
  return { title: bad.title, prerelease: bad.prerelease, latest: (await project.latest())?.id === bad.id }
}

/** The banner comes first: it holds how the release was, which nobody could tell after the next steps. */
async function addBanner({ bad, good }: Rollback, info: RolledBack, { project }: RollbackForge, dry: boolean): Promise<Proved<Release>> {
  const pageOf = (tag: string): string => (tag === good.tag ? good.url : good.url.replace(/[^/]*$/, () => encodeURIComponent(tag)))
  const body = withBanner(bad.body, info, pageOf)
  const title = withPrefix(bad.title)
  if (title === bad.title && (body === undefined || sameText(body, bad.body))) return proved(bad, `${bad.url} says so already`)
  if (dry) return proved(bad, `would put a banner before the text of ${bad.tag}, and call it "${title}"`)
  const latest = (await project.latest())?.id === bad.id
  const edited = await project.editRelease(bad, { title, ...(body === undefined ? {} : { body }), latest })
  if (body === undefined) return warned(edited, `its title says so; a banner would make its text longer than GitHub takes`)
  return proved(edited, `${edited.url} says to use ${good.tag} instead, and why`)
}

function sameText(one: string, other: string): boolean {
  return one.replaceAll('\r\n', '\n').trim() === other.replaceAll('\r\n', '\n').trim()
}

/** Sends people to the good release, unless what is Latest is newer than both. Gives the tag that is Latest. */
async function makeLatest(
  run: Run,
  { bad, good, config }: Rollback,
  { project }: RollbackForge,
  dry: boolean,
): Promise<Proved<string | null>> {
  const now = await project.latest()
  if (now?.id === good.id) return proved(good.tag, `${good.tag} is Latest already`)
  const [latestVersion, badVersion] = [now && versionOfTag(now.tag, config.tag), versionOfTag(bad.tag, config.tag)]
  if (
    now !== undefined &&
    now.id !== bad.id &&
    latestVersion !== undefined &&
    badVersion !== undefined &&
    compare(latestVersion, badVersion) > 0
  )
    return proved(now.tag, `${now.tag} is Latest, newer than ${bad.tag}, and stays it`)
  if (dry) return proved(now?.tag ?? null, `would make ${good.tag} Latest instead of ${now?.tag ?? 'none'}`)
  await project.editRelease(good, { latest: true })
  for (const ms of looks) {
    await run.ports.clock.wait(ms)
    if ((await project.latest())?.id === good.id) return proved(good.tag, `${good.tag} is Latest; it was ${now?.tag ?? 'none'}`)
  }
  throw new UserError(
    `GitHub does not call ${good.tag} Latest although it was asked to.`,
    'Run the rollback again; or set it in the web page of the release.',
  )
}

/** A prerelease is never Latest, and tools that look for stable versions pass it over. */
async function mark(bad: Release, { forge, project }: RollbackForge, dry: boolean): Promise<Proved<Release>> {
  if (bad.prerelease) return proved(bad, `${bad.tag} is a prerelease already`)
  if (dry) return proved(bad, `would mark ${bad.tag} as a prerelease`)
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
  return proved(after, `${bad.tag} is a prerelease; its tag, files and words are as they were`)
}

async function deploy({ bad, good, goodTag, config }: Rollback, ports: RollbackForge, dry: boolean): Promise<Proved<string | undefined>> {
  const { dispatch } = config.after
  if (dispatch.length === 0) return skipped(undefined, 'no deployment is configured under after.dispatch')
  const subject: Subject = {
    release: good,
    version: versionOfTag(good.tag, config.tag) ?? '',
    commit: goodTag.commit,
    sourceDate: 0,
    previousTag: bad.tag,
    previousCommit: undefined,
  }
  const evidence = await runDispatches(
    subject,
    dispatch,
    { project: ports.project, record: recordIn(bad, ports), prefix: `rollback to ${good.tag}: ` },
    dry,
  )
  // The issue says the same, whichever run comes to open it.
  return proved(`${dispatch.map(dispatchName).join(', ')} for ${good.tag}`, evidence)
}

async function tellIssue(
  run: Run,
  { bad, good, withdrawn, registries }: Rollback,
  info: RolledBack,
  latest: string | null,
  deployed: string | undefined,
  { project }: RollbackForge,
  dry: boolean,
): Promise<Proved<undefined>> {
  const marker = issueMarker(bad.tag)
  const found = await project.findIssue(marker)
  if (found !== undefined) return proved(undefined, `${found.url} says so already`)
  if (dry) return proved(undefined, 'would open an issue with the reason, the state before and after, and what to do at the registries')
  const { actor } = run.environment
  const { title, body } = issueText({ bad, good, info, actor, latest: latest ?? 'none', deployed, withdrawn, registries })
  return proved(undefined, (await project.openIssue(title, body, marker)).url)
}

/** A part that keeps no other from being done: its problem is recorded, and told at the end. */
async function attempt<T>(run: Run, id: string, title: string, work: () => Promise<Proved<T>>): Promise<{ value?: T; problem?: Error }> {
  const { journal } = run
  const start = journal.clock.now()
  journal.log.step(title)
  try {
    const { value, status, evidence } = await work()
    record(journal, { id, title, status, evidence, ms: journal.clock.now() - start })
    return { value }
  } catch (error) {
    const problem = error instanceof Error ? error : new Error(String(error))
    const evidence = [problem.message, hintOf(problem)].filter(Boolean).join(' ')
    record(journal, { id, title, status: 'failed', evidence, ms: journal.clock.now() - start })
    return { problem }
  }
}
