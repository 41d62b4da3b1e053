import { isOn } from '../../config/after-config.ts'
import type { Config } from '../../config/config.ts'
import { decidePrerelease, latestUnder, publishedVersions } from '../../features/plan/latest.ts'
import { previousTag } from '../../features/plan/plan.ts'
import type { Repository } from '../../features/plan/repository.ts'
import { readDraft, reportPublished } from '../../features/publish/publish.ts'
import { markerOfCompleteDraft, publishDraft } from '../../features/publish/publish-draft.ts'
import { passed } from '../../model/step-outcome.ts'
import { versionOfTag } from '../../model/version.ts'
import type { Release } from '../../ports/forge.ts'
import type { Outcome } from '../../report/report.ts'
import { count } from '../../text/format.ts'
import type { ReportInput } from '../report-input.ts'
import type { Run } from '../run.ts'
import { step } from '../step.ts'
import { noPriorBuildError } from './prior-build-phase.ts'

interface DraftInput {
  readonly draft: Release
  /** Of the whole repository. */
  readonly releases: readonly Release[]
}

/** Publishes a draft that an earlier run left complete, without its files at hand; leaves it one when the configuration says so. Throws StepError. */
export async function publishExistingDraft(
  run: Run,
  config: Config,
  repository: Repository,
  { draft: drafted, releases }: DraftInput,
  reportInput: ReportInput,
): Promise<Outcome> {
  const { ports, recorder, inputs } = run
  const { forge, files, log, clock } = ports
  const { commit } = repository
  if (forge === undefined) throw new Error('publish without a token')
  const version = repository.tag === undefined ? '' : (versionOfTag(repository.tag.name, config.tag) ?? '')
  const previous = await previousTag(config, repository, version, ports.git)
  reportInput.previousTag = previous?.name ?? null
  const [draft, marker] = await step(recorder, 'draft', 'The draft is complete', async () => {
    const now = await readDraft(forge, drafted)
    const found = markerOfCompleteDraft(now, commit)
    if (found === undefined)
      throw noPriorBuildError(` The draft ${now.url} is not complete, or not made by this action from ${commit.slice(0, 12)}.`)
    return passed([now, found] as const, `${now.url}: ${count(now.assets.length, 'asset')}, by the digests that it was made with`)
  })
  reportInput.release = draft
  const prerelease = decidePrerelease(version, config.release.prerelease)
  const latestAmong = (among: readonly Release[]): boolean =>
    latestUnder(config, { version, prerelease }, publishedVersions(among, config.tag))
  reportInput.latest = latestAmong(releases)
  if (inputs.dryRun) return 'dry-run'
  if (config.release.draft) return 'passed'
  const temp = await files.temporary('release-runbook')
  try {
    const published = await step(recorder, 'publish', 'The release is published in one step', async () => {
      const discussion = config.release.discussion ?? undefined
      const published = await publishDraft({ draft, marker, prerelease, discussion, latestAmong, temp }, { forge, log, clock, files })
      reportInput.release = published.release
      reportInput.latest = published.latest
      return reportPublished(published)
    })
    if (isOn(config.after)) {
      const { runPostPublishTasks } = await import('./post-publish-phase.ts')
      const sourceDate = await ports.git.commitTime(commit)
      const came = { version, commit, sourceDate, previousTag: previous?.name ?? null, previousCommit: previous?.commit }
      await runPostPublishTasks(run, config.after, { release: published.release, ...came }, 'warn')
    }
    return 'passed'
  } finally {
    await files.remove(temp)
  }
}
