// A published release is downloaded and compared with what it says of itself. Reads only.
import type { CheckResult } from '../../model/finding.ts'
import { sumsName } from '../../model/manifest.ts'
import { type Marker, readMarker } from '../../model/marker.ts'
import { provenanceName } from '../../model/provenance-name.ts'
import type { Forge, Release, ReleaseAsset } from '../../ports/forge.ts'
import type { Ports } from '../../ports/ports.ts'
import { count, formatSize } from '../../text/format.ts'
import { verifyPublishedZips } from './archives.ts'
import { assetDifferences, type Claims, downloadDifferences, type PublishedAsset } from './assets.ts'
import { type Difference, findingOf } from './difference.ts'
import { verifyPublishedPackages } from './packages.ts'

/** Which release, and what is known about how it should be. */
export interface VerifyInput {
  readonly release: Release
  /** SemVer of the tag; undefined where it names none: versions of packages are then not compared. */
  readonly version: string | undefined
  /** Whether installed wheels are imported. False where the configuration says so of a component. */
  readonly imports: boolean
  /** A private folder that exists; the assets are downloaded into it. Who made it removes it. */
  readonly temp: string
  /** The step's whole environment. */
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Values that must not reach what is installed: `childSecrets` of build/child-environment.ts. */
  readonly tokens: readonly string[]
}

/** What verifying may do to the world: nothing but read, and run packages in environments of its own. */
export type VerifyPorts = Pick<Ports, 'files' | 'exec' | 'log' | 'clock'> & {
  readonly forge: Pick<Forge, 'download' | 'tagCommit'>
}

/** Downloads at once. */
const concurrency = 3

/**
 * Verifies a published release; a box for each thing that was looked at, with a finding for each difference. It verifies when no box
 * has a finding of level error (`verifies`). Throws UserError only when GitHub cannot be asked; a machine without Python is a difference of its own.
 */
export async function verifyRelease(input: VerifyInput, ports: VerifyPorts): Promise<readonly CheckResult[]> {
  const { release, temp } = input
  const folder = `${temp}/assets`
  const marker = readMarker(release.body)
  const steps: CheckResult[] = []
  const look = async (id: string, title: string, work: () => Promise<Looked>): Promise<void> => {
    const began = ports.clock.now()
    const { differences, evidence, skipped } = await work()
    const findings = differences.map(findingOf)
    steps.push({ id, title, blocking: true, findings, evidence, ms: ports.clock.now() - began, ...(skipped && { skipped: evidence }) })
  }

  await look('tag', 'The tag is where it was released', () => compareTag(release, marker, ports.forge))
  let assets: readonly PublishedAsset[] = []
  await look('assets', 'The assets are those that were released', async () => {
    assets = await downloadAll(release.assets, folder, ports)
    const sums = assets.some(({ name, arrived }) => name === sumsName && arrived)
      ? await ports.files.readText(`${folder}/${sumsName}`)
      : undefined
    const claims: Claims = { assets, sums, marker, provenance: provenanceName(release.tag) }
    const broken = downloadDifferences(assets)
    return { differences: [...broken, ...assetDifferences(claims)], evidence: evidenceOf(claims) }
  })
  const arrived = assets.filter(asset => asset.arrived !== undefined)
  await look('archives', 'Every zip can be read to its end', async () =>
    told(await verifyPublishedZips(arrived, folder, ports.files), 'there is no zip'),
  )
  await look('packages', 'The Python packages install', async () => {
    const { tag } = release
    const setting = { ...input, folder, tag }
    return told(
      await verifyPublishedPackages(
        arrived.map(({ name }) => name),
        setting,
        ports,
      ),
      'there is no wheel or sdist',
    )
  })
  return steps
}

/** Whether nothing differs. */
export function verifies(steps: readonly CheckResult[]): boolean {
  return steps.every(({ findings }) => findings.every(({ level }) => level !== 'error'))
}

interface Looked {
  readonly differences: readonly Difference[]
  readonly evidence: string
  readonly skipped?: boolean
}

function told(result: { readonly differences: readonly Difference[]; readonly evidence: readonly string[] }, none: string): Looked {
  const { differences, evidence } = result
  if (evidence.length === 0 && differences.length === 0) return { differences, evidence: none, skipped: true }
  return { differences, evidence: evidence.join('; ') || 'see the findings' }
}

async function compareTag({ tag }: Release, marker: Marker | undefined, forge: VerifyPorts['forge']): Promise<Looked> {
  if (marker === undefined) return { differences: [], evidence: 'the release does not say from which commit it was made', skipped: true }
  const commit = await forge.tagCommit(tag)
  if (commit === marker.commit)
    return { differences: [], evidence: `refs/tags/${tag} is commit ${commit}, which the release was made from` }
  const difference: Difference = {
    rule: 'verify/moved-tag',
    file: `refs/tags/${tag}`,
    expected: `commit ${marker.commit}`,
    found: commit === undefined ? 'no such tag' : `commit ${commit}`,
    suggestion: 'The tag was moved or deleted after the release. Find out who did it; publish a new version.',
  }
  return { differences: [difference], evidence: difference.found }
}

/** Names that are safe as those of files, in a folder of their own. GitHub makes no others (docs/platform.md 28). */
const fileName = /^[A-Za-z0-9_+@-][A-Za-z0-9._+@-]*$/

async function downloadAll(assets: readonly ReleaseAsset[], folder: string, { forge, files, log }: VerifyPorts): Promise<PublishedAsset[]> {
  await files.makeDirectory(folder)
  const arrived: PublishedAsset[] = []
  const waiting = assets.entries()
  const failures: unknown[] = []
  const worker = async (): Promise<void> => {
    for (const [index, asset] of waiting) {
      if (failures.length > 0) return
      if (!asset.uploaded || !fileName.test(asset.name)) {
        arrived[index] = { ...asset, arrived: undefined }
        continue
      }
      try {
        arrived[index] = { ...asset, arrived: await forge.download(asset, `${folder}/${asset.name}`) }
        log.info(`  downloaded ${asset.name} (${formatSize(asset.size)})`)
      } catch (error) {
        failures.push(error)
      }
    }
  }
  await Promise.all(Array.from({ length: concurrency }, worker))
  if (failures.length > 0) throw failures[0]
  return arrived
}

function evidenceOf({ assets, sums, marker, provenance }: Claims): string {
  const bytes = assets.reduce((sum, { arrived }) => sum + (arrived?.size ?? 0), 0)
  const read = `${count(assets.length, 'asset')} (${formatSize(bytes)}) downloaded`
  const told = assets.every(({ digest }) => digest !== undefined) ? "GitHub's digests" : 'their sizes: this server tells no digests'
  const by = [
    sums === undefined ? `no ${sumsName}: ${told} alone` : sumsName,
    ...(marker === undefined ? [] : ["the release's own digests"]),
    ...(sums === undefined ? [] : [told]),
  ]
  const passed = assets.some(({ name }) => name === provenance) ? `; ${provenance} is there, look at it with gh attestation verify` : ''
  return `${read} and compared with ${by.join(', ')}${passed}`
}
