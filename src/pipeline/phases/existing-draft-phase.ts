import { isOn } from '../../config/config.ts'
import { decideLatest, decidePrerelease, stableTags } from '../../features/plan/latest.ts'
import { readDraft, reportPublished } from '../../features/publish/publish.ts'
import { markerOfCompleteDraft, publishDraft } from '../../features/publish/publish-draft.ts'
import { provenanceName } from '../../model/manifest.ts'
import { passed, warned } from '../../model/step-outcome.ts'
import type { Release } from '../../ports/forge.ts'
import type { Outcome } from '../../report/report.ts'
import { count, shortCommit } from '../../text/format.ts'
import { requireGitHub, type StartedRun } from '../run.ts'
import { step } from '../step.ts'
import { sourceOfTag } from './existing-release-phase.ts'
import { noPriorBuildError } from './prior-build-phase.ts'

/** Publishes a complete draft of an earlier run without its files, unless the configuration asks for a draft. Throws StepError. */
export async function publishExistingDraft(run: StartedRun, listed: Release, releases: readonly Release[]): Promise<Outcome> {
  const { config, ports, recorder, inputs, reportInput } = run
  const { forge } = requireGitHub(run)
  const source = await sourceOfTag(run, releases)
  const { version, commit } = source
  const [draft, marker] = await step(recorder, 'draft', async () => {
    const current = await readDraft(forge, listed)
    const { url, assets } = current
    const found = markerOfCompleteDraft(current, commit)
    if (found === undefined)
      throw noPriorBuildError(run, ` The draft ${url} is not complete, or not made by this action from ${shortCommit(commit)}.`)
    const evidence = `${url}: ${count(assets.length, 'asset')}, by the digests that it was made with`
    // The run of the draft could not attest, or was stopped before its upload: only a run with the files could attest them now.
    const lacks = config.release.attest && !assets.some(({ name, uploaded }) => name === provenanceName(current.tag) && uploaded)
    if (lacks) return warned([current, found] as const, `${evidence}; "attest: true" asks for provenance, and the draft has none`)
    return passed([current, found] as const, evidence)
  })
  reportInput.release = draft
  const prerelease = decidePrerelease(version, config.release.prerelease)
  const latestAmong = (all: readonly Release[]) => decideLatest(config, { version, prerelease }, stableTags(all), forge)
  reportInput.latest = await latestAmong(releases)
  if (inputs.dryRun) return 'dry-run'
  if (config.release.draft) return 'passed'
  const published = await step(recorder, 'publish', async () => {
    const discussion = config.release.discussion ?? undefined
    const input = { draft, marker, prerelease, discussion, latestAmong, temp: run.temp }
    const published = await publishDraft(input, { ...ports, forge })
    reportInput.release = published.release
    reportInput.latest = published.latest
    return reportPublished(published)
  })
  if (isOn(config.after)) {
    const { runPostPublishTasks } = await import('./post-publish-phase.ts')
    const sourceDate = await ports.git.commitTime(commit)
    await runPostPublishTasks(run, config.after, { ...source, release: published.release, sourceDate }, 'warn')
  }
  return 'passed'
}
