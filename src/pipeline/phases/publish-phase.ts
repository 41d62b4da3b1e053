import { decideLatest, stableTags } from '../../features/plan/latest.ts'
import type { PlanPhaseResult } from '../../features/plan/plan.ts'
import { compareAssets } from '../../features/publish/compare.ts'
import { distFolder } from '../../features/publish/dist.ts'
import { planProvenance, provenanceAsset } from '../../features/publish/provenance.ts'
import { markerOf, type PublishInput, publish, reportPublished } from '../../features/publish/publish.ts'
import type { TaggedPlan } from '../../model/manifest.ts'
import { passed } from '../../model/step-outcome.ts'
import type { Release } from '../../ports/forge.ts'
import { type Run, requireGitHub, type StartedRun } from '../run.ts'
import { step } from '../step.ts'

/** Whether the run attests the provenance of the assets. A build without a required attestation would be useless. Throws StepError. */
export async function checkProvenanceSupport({ inputs, environment, config, ports, recorder }: StartedRun, { plan }: PlanPhaseResult) {
  if (!config.release.attest) return false
  const wanted = { tag: plan.tag, commit: plan.commit, repository: environment.repository, builtBy: inputs.runId }
  const builds = inputs.command === 'release' && plan.components.some(({ kind }) => kind !== 'files')
  return step(recorder, 'provenance', () => planProvenance(ports.host.provenance, wanted, builds))
}

/** The built files, and the release that they complete. */
type Given = Pick<PublishInput, 'existing' | 'assets'>

/** Attests the assets when `attests` is true, publishes them, and compares GitHub's response with the local files. Throws StepError. */
export async function publishPhase(
  run: StartedRun,
  planned: PlanPhaseResult,
  { existing, assets: built, markdown, attests }: Given & { readonly markdown: string; readonly attests: boolean },
): Promise<Release> {
  const { config, ports, recorder, reportInput } = run
  // `startPhase` refuses to publish without a tag.
  const plan = { ...planned.plan, tag: run.repository.tag!.name }
  const provenance = attests ? await step(recorder, 'attest', () => attest(run, plan, { existing, assets: built })) : undefined
  const assets = provenance === undefined ? built : [...built, provenance]
  reportInput.assets = assets
  const published = await step(recorder, 'publish', async () => {
    const { forge } = requireGitHub(run)
    const { draft, discussion } = config.release
    const input = {
      ...{ plan, existing, assets, notes: markdown, draft, ...(discussion === null ? {} : { discussion }) },
      latestAmong: (releases: readonly Release[]) => decideLatest(config, plan, stableTags(releases), forge),
      onDraft: (draft: Release) => {
        reportInput.release = draft
      },
    }
    const published = await publish(input, { ...ports, forge })
    reportInput.release = published.release
    reportInput.latest = published.latest
    return reportPublished(published)
  })
  await step(recorder, 'assets', async () =>
    passed(undefined, compareAssets(published.release.assets, assets, { others: published.wasPublic })),
  )
  return published.release
}

async function attest({ environment, ports }: Run, plan: TaggedPlan, { existing, assets }: Given) {
  const { provenance } = ports.host
  if (provenance === undefined) throw new Error('provenance without an identity')
  const input = { plan, assets }
  const marker = existing.kind === 'public-unverified' ? { ...markerOf(input), added: true } : markerOf(input)
  const draft = existing.kind === 'none' ? undefined : existing.release
  return provenanceAsset(input, { draft, marker, folder: distFolder(environment.workspace) }, provenance, ports)
}
