// The command `publish`: what earlier steps or jobs built is taken, compared byte by byte, and published. No code of the repository runs here.

import { isOn } from '../config/after-config.ts'
import type { Config } from '../config/config.ts'
import { decidePrerelease, latestUnder, publishedVersions } from '../features/plan/latest.ts'
import { type Planned, previousTag } from '../features/plan/plan.ts'
import type { Repository } from '../features/plan/repository.ts'
import { compareAssets } from '../features/publish/compare.ts'
import { distFolder } from '../features/publish/dist.ts'
import { type Existing, newVersion } from '../features/publish/existing.ts'
import { findLeft, type Left, takeLeft } from '../features/publish/prior-build.ts'
import { lookAtDraft, tellPublished } from '../features/publish/publish.ts'
import { markerOfReady, publishDraft } from '../features/publish/publish-draft.ts'
import { takenBoxes } from '../features/publish/restored-steps.ts'
import { UserError } from '../model/errors.ts'
import { proved, skipped } from '../model/step-outcome.ts'
import type { Release } from '../ports/forge.ts'
import type { Outcome } from '../report/report.ts'
import { count } from '../text/format.ts'
import type { Run, Told } from './run.ts'
import { step } from './step.ts'

/** Finds what earlier steps or jobs left. Undefined: nothing, and nothing is needed. Throws StepError. */
export async function findWhatIsLeft(run: Run, { commit }: Repository, existing: Existing): Promise<Left | undefined> {
  const { inputs, environment, ports, journal } = run
  const { workspace, repository } = environment
  return step(journal, 'left', 'What earlier jobs left is found', async () => {
    await requireUntracked(workspace, ports.git)
    const asked = { folder: distFolder(workspace), runId: inputs.runId, repository, commit }
    const left = await findLeft(asked, { files: ports.files, forge: ports.forge, artifacts: ports.host.artifacts })
    if (left !== undefined) return proved<Left | undefined>(left, evidenceOf(left))
    if (existing.kind === 'complete') return skipped(left, nothingThere)
    if (existing.kind === 'draft') return skipped(left, `${nothingThere}; the draft must be complete`)
    throw nothingLeft()
  })
}

const nothingThere = 'neither files in .release-runbook/dist nor workflow artifacts of this run'

function evidenceOf(left: Left): string {
  if (left.kind === 'dist') return `${count(left.manifest.files.length, 'file')} in .release-runbook/dist`
  const from = left.run === undefined ? 'of this run' : `of run ${left.run}`
  return `workflow artifacts ${from}: ${[...left.stored.keys()].join(', ')}`
}

/** Files of a commit in the place of what was built would be released as if they had been built. */
async function requireUntracked(workspace: string, git: Run['ports']['git']): Promise<void> {
  const tracked = (await git.trackedFiles(workspace)).find(({ path }) => path.startsWith('.release-runbook/'))
  if (tracked === undefined) return
  throw new UserError(
    `${tracked.path} is in the repository, and what was built is kept there.`,
    'Take .release-runbook out of the repository.',
  )
}

/**
 * Takes what was left in place of a build, with a box for each stage of the builds. True when it is public already, byte by byte.
 * Throws StepError when anything is missing, too much, changed, what must not be released, or not what is public.
 */
export async function takeWhatIsLeft(
  run: Run,
  config: Config,
  { plan }: Planned,
  left: Left,
  existing: Existing,
  temp: string,
  told: Told,
): Promise<boolean> {
  const { environment, ports, journal, inputs } = run
  await step(journal, 'taken', 'What was built is complete and unchanged', async () => {
    const { files, host } = ports
    const taken = await takeLeft(left, plan, distFolder(environment.workspace), temp, { files, artifacts: host.artifacts })
    journal.steps.push(...takenBoxes(taken.manifest))
    told.assets = taken.assets
    told.manifest = taken.manifest
    told.collected = taken.notes
    return proved(undefined, taken.evidence)
  })
  // The secrets of this job are others than those of the job that built.
  const { auditFiles } = await import('./phases/inspect.ts')
  const built = (told.assets ?? []).filter(({ component }) => component !== 'release')
  await auditFiles(run, config, plan, built, told)
  if (existing.kind !== 'complete' || inputs.dryRun) return false
  const { url, assets } = existing.release
  await step(journal, 'assets', 'The assets on GitHub are those that were built', async () => {
    const compared = compareAssets(assets, told.assets ?? [], { others: true, hint: newVersion })
    return proved(undefined, `${compared}; ${url} is public already: nothing to do`)
  })
  return true
}

function nothingLeft(incomplete = ''): UserError {
  return new UserError(
    `There is nothing to publish: ${nothingThere}.${incomplete}`,
    'Run "build" and "notes" before: in the same place, in jobs of this run ("needs:"), or in the run that "run-id" names.',
  )
}

/** Publishes a draft that an earlier run left complete, without its files at hand; leaves it one when the configuration says so. Throws StepError. */
export async function publishWhatIsDrafted(
  run: Run,
  config: Config,
  repository: Repository,
  drafted: Release,
  told: Told,
): Promise<Outcome> {
  const { ports, journal, inputs } = run
  const { forge, files, log, clock } = ports
  const { commit } = repository
  if (forge === undefined) throw new Error('publish without a token')
  const previous = await previousTag(config, repository, told.version ?? '', ports.git)
  told.previousTag = previous?.name ?? null
  const [draft, marker] = await step(journal, 'draft', 'The draft is complete', async () => {
    const now = await lookAtDraft(forge, drafted)
    const found = markerOfReady(now, commit)
    if (found === undefined)
      throw nothingLeft(` The draft ${now.url} is not complete, or not made by this action from ${commit.slice(0, 12)}.`)
    return proved([now, found] as const, `${now.url}: ${count(now.assets.length, 'asset')}, by the digests that it was made with`)
  })
  told.release = draft
  const prerelease = decidePrerelease(told.version ?? '', config.release.prerelease)
  const latestAmong = (releases: readonly Release[]): boolean =>
    latestUnder(config, { version: told.version ?? '', prerelease }, publishedVersions(releases, config.tag))
  told.latest = latestAmong(told.releases ?? [])
  if (inputs.dryRun) return 'dry-run'
  if (config.release.draft) return 'passed'
  const temp = await files.temporary('release-runbook')
  try {
    await step(journal, 'publish', 'The release is published in one step', async () => {
      const discussion = config.release.discussion ?? undefined
      const published = await publishDraft({ draft, marker, prerelease, discussion, latestAmong, temp }, { forge, log, clock, files })
      told.release = published.release
      told.latest = published.latest
      return tellPublished(published)
    })
    if (isOn(config.after)) {
      const { followUp } = await import('./phases/post-publish.ts')
      const sourceDate = await ports.git.commitTime(commit)
      const came = { version: told.version ?? '', commit, sourceDate, previousTag: told.previousTag, previousCommit: previous?.commit }
      await followUp(run, config.after, { release: told.release, ...came }, 'warn')
    }
    return 'passed'
  } finally {
    await files.remove(temp)
  }
}
