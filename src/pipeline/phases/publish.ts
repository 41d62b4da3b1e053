import type { Config } from '../../config/config.ts'
import { latestUnder, publishedVersions } from '../../features/plan/latest.ts'
import type { Planned } from '../../features/plan/plan.ts'
import { compareAssets } from '../../features/publish/compare.ts'
import { distFolder } from '../../features/publish/dist.ts'
import type { Existing } from '../../features/publish/existing.ts'
import { planProvenance, provenanceAsset } from '../../features/publish/provenance.ts'
import { markerOf, type Published, publish, tellPublished } from '../../features/publish/publish.ts'
import { proved } from '../../model/step-outcome.ts'
import type { Release } from '../../ports/forge.ts'
import type { Run, Told } from '../run.ts'
import { step } from '../step.ts'

/** What there is to go on from. */
type Unfinished = Exclude<Existing, { kind: 'complete' }>

/** Whether provenance can be attested, with a box; asked before anything is built. A command that does not come to it is false without one. */
export async function lookAtIdentity({ inputs, environment, ports, journal }: Run, { plan }: Planned): Promise<boolean> {
  if (!['plan', 'release', 'publish'].includes(inputs.command)) return false
  const wanted = { tag: plan.tag, commit: plan.commit, repository: environment.repository, builtBy: inputs.runId }
  const builds = inputs.command === 'release' && plan.components.some(({ kind }) => kind !== 'files')
  return step(journal, 'provenance', 'The provenance can be attested', () => planProvenance(ports.host.provenance, wanted, builds))
}

/** Attests where that is possible, publishes, and compares what GitHub answered with what was built. Throws StepError. */
export async function publishEverything(
  run: Run,
  config: Config,
  planned: Planned,
  existing: Unfinished,
  attests: boolean,
  told: Told,
): Promise<Release> {
  const { journal } = run
  if (attests) await step(journal, 'attest', 'The provenance of the assets is attested', () => attest(run, planned, existing, told))
  const published = await step(journal, 'publish', 'The release is published in one step', () =>
    publishPlanned(run, config, planned, existing, told),
  )
  await step(journal, 'assets', 'The assets on GitHub are those that were built', () => compare(published, told))
  return published.release
}

async function attest({ environment, ports }: Run, { plan }: Planned, existing: Unfinished, told: Told) {
  const { tag } = plan
  const { provenance } = ports.host
  if (tag === null || provenance === undefined) throw new Error('provenance without a tag or an identity')
  const input = { plan: { ...plan, tag }, assets: told.assets ?? [] }
  const marker = existing.kind === 'public' ? { ...markerOf(input), added: true } : markerOf(input)
  const draft = existing.kind === 'nothing' ? undefined : existing.release
  const asset = await provenanceAsset({ ...input, draft, marker, folder: distFolder(environment.workspace) }, provenance, ports)
  if (asset.value !== undefined) told.assets = [...input.assets, asset.value]
  return asset
}

async function publishPlanned({ ports }: Run, config: Config, { plan }: Planned, existing: Unfinished, told: Told) {
  const { forge, log, clock } = ports
  const { tag } = plan
  if (forge === undefined || tag === null || told.notes === undefined) throw new Error('publish without a tag, a token or notes')
  const input = {
    plan: { ...plan, tag },
    assets: told.assets ?? [],
    notes: told.notes.markdown,
    existing,
    latestAmong: (releases: readonly Release[]) => latestUnder(config, plan, publishedVersions(releases, config.tag)),
    draft: config.release.draft,
    ...(config.release.discussion === null ? {} : { discussion: config.release.discussion }),
    onDraft: (draft: Release) => {
      told.release = draft
    },
  }
  const published = await publish(input, { forge, log, clock })
  told.release = published.release
  told.latest = published.latest
  return tellPublished(published)
}

/** The answer to the publishing request once more against what was built: what the world sees is what was proved. */
async function compare({ release, wasPublic }: Published, { assets = [] }: Told) {
  return proved(undefined, compareAssets(release.assets, assets, { others: wasPublic }))
}
