// Downloads a published release and compares the assets with its marker and SHA256SUMS. Changes nothing on GitHub.
import { layoutProblems } from '../../archive/zip-layout.ts'
import type { CheckResult, Finding } from '../../model/finding.ts'
import { inParallel } from '../../model/in-parallel.ts'
import { provenanceName, runbookName, sumsName } from '../../model/manifest.ts'
import { type Marker, readMarker } from '../../model/marker.ts'
import type { StepId } from '../../model/step-titles.ts'
import type { Forge, Release, ReleaseAsset } from '../../ports/forge.ts'
import type { Ports } from '../../ports/ports.ts'
import { count, formatSize } from '../../text/format.ts'
import { inspectArchive } from '../inspect/inspect-archive.ts'
import { assetDifferences, type Claims, downloadDifferences, type PublishedAsset } from './assets.ts'
import { difference, type Verification, withoutFullStop } from './difference.ts'
import { type PackageContext, verifyPublishedPackages } from './packages.ts'
import { verifyRunbook } from './runbook.ts'

/** The release to verify, and the settings for its packages. */
export interface VerifyInput extends Omit<PackageContext, 'folder' | 'tag'> {
  readonly release: Release
  /** Whether the release is Latest. */
  readonly latest: boolean
}

/** The effects of `verify`: it reads from GitHub, and runs packages in private environments. */
export type VerifyPorts = Pick<Ports, 'files' | 'exec' | 'log' | 'clock'> & {
  readonly forge: Pick<Forge, 'download' | 'tagCommit'>
}

/** Number of parallel downloads. */
const concurrency = 3

/**
 * Verifies a published release. Gives one check result for tag, assets, archives and packages, with a finding for each difference. Throws
 * UserError only when GitHub cannot be reached; a machine without Python is a finding.
 */
export async function verifyRelease(input: VerifyInput, ports: VerifyPorts): Promise<readonly CheckResult[]> {
  const { release, temp } = input
  const folder = `${temp}/assets`
  const marker = readMarker(release.body)
  const checks: CheckResult[] = []
  const check = async (id: StepId, work: () => Promise<Verification>, skipped = ''): Promise<void> => {
    const began = ports.clock.now()
    const { differences: findings, evidence } = await work()
    const ms = ports.clock.now() - began
    const said = evidence.join('; ') || (findings.length === 0 ? skipped : 'see the findings')
    const shown = findings.length === 0 ? said : `${count(findings.length, 'difference')}: ${said}`
    checks.push({ id, blocking: true, findings, evidence: shown, ms, ...(findings.length + evidence.length === 0 && { skipped }) })
  }

  await check('tag', () => compareTag(release, marker, ports.forge), 'the release does not say from which commit it was made')
  let assets: readonly PublishedAsset[] = []
  await check('assets', async () => {
    assets = await downloadAll(release.assets, folder, ports)
    const sums = assets.some(({ name, downloaded }) => name === sumsName && downloaded)
      ? await ports.files.readText(`${folder}/${sumsName}`)
      : undefined
    const claims: Claims = { assets, sums, marker, tag: release.tag }
    const broken = downloadDifferences(assets)
    return { differences: [...broken, ...assetDifferences(claims)], evidence: [claimsEvidence(claims)] }
  })
  const downloaded = assets.filter(asset => asset.downloaded !== undefined)
  await check('archives', () => verifyPublishedZips(downloaded, folder, ports.files), 'there is no zip')
  const names = downloaded.map(({ name }) => name)
  const context = { ...input, folder, tag: release.tag }
  await check('packages', () => verifyPublishedPackages(names, context, ports), 'there is no wheel or sdist')
  const book = names.includes(runbookName) ? await ports.files.readText(`${folder}/${runbookName}`) : undefined
  if (book !== undefined)
    await check('runbook', async () => {
      const { lines, ...outcome } = verifyRunbook(book, { ...input, tag: release.tag, commit: marker?.commit, assets: downloaded, checks })
      for (const line of lines) ports.log.info(`  ${line}`)
      return outcome
    })
  return checks
}

async function compareTag({ tag }: Release, marker: Marker | undefined, forge: VerifyPorts['forge']): Promise<Verification> {
  if (marker === undefined) return { differences: [], evidence: [] }
  const commit = await forge.tagCommit(tag)
  if (commit === marker.commit)
    return { differences: [], evidence: [`refs/tags/${tag} is commit ${commit}, which the release was made from`] }
  const found = commit === undefined ? 'no such tag' : `commit ${commit}`
  const suggestion = 'The tag was moved or deleted after the release. Find out who did it; publish a new version.'
  return {
    differences: [difference('verify/moved-tag', `refs/tags/${tag}`, `commit ${marker.commit}`, found, suggestion)],
    evidence: [found],
  }
}

/** Asset names that are safe as file names. GitHub makes no other names (docs/platform.md 28). */
const safeName = /^[A-Za-z0-9_+@-][A-Za-z0-9._+@-]*$/

async function downloadAll(assets: readonly ReleaseAsset[], folder: string, { forge, files, log }: VerifyPorts): Promise<PublishedAsset[]> {
  await files.makeDirectory(folder)
  const { results, failures } = await inParallel(assets, concurrency, async asset => {
    if (!asset.uploaded || !safeName.test(asset.name)) return { ...asset, downloaded: undefined }
    const downloaded = await forge.download(asset, `${folder}/${asset.name}`)
    log.info(`  downloaded ${asset.name} (${formatSize(asset.size)})`)
    return { ...asset, downloaded }
  })
  if (failures.length > 0) throw failures[0]
  return results
}

/** Largest zip in bytes that is read: the reader holds the whole zip in memory. */
const largest = 512 * 2 ** 20

/** Reads every member of every zip in `folder`. Gives the differences, and evidence for each sound or too large zip. */
async function verifyPublishedZips(assets: readonly PublishedAsset[], folder: string, files: VerifyPorts['files']): Promise<Verification> {
  const differences: Finding[] = []
  const evidence: string[] = []
  for (const { name, size } of assets.filter(({ name }) => name.endsWith('.zip'))) {
    if (size > largest) {
      evidence.push(`${name} is too large to be read again here`)
      continue
    }
    const bytes = await files.read(`${folder}/${name}`)
    const { problems, members } = await inspectArchive(name, bytes, { file: () => ({ piece() {}, end() {} }) })
    problems.unshift(...layoutProblems(bytes, false))
    for (const problem of problems.slice(0, 20))
      differences.push(difference('verify/archive', name, 'a sound zip', withoutFullStop(problem)))
    if (problems.length === 0) evidence.push(`${name}: ${members} members, each read and its CRC compared`)
  }
  return { differences, evidence }
}

function claimsEvidence({ assets, sums, marker, tag }: Claims): string {
  const bytes = assets.reduce((sum, { downloaded }) => sum + (downloaded?.size ?? 0), 0)
  const downloads = `${count(assets.length, 'asset')} (${formatSize(bytes)}) downloaded`
  const criterion = assets.every(({ digest }) => digest !== undefined) ? "GitHub's digests" : 'their sizes: this server gives no digests'
  const by = [
    sums === undefined ? `no ${sumsName}: ${criterion} alone` : sumsName,
    ...(marker === undefined ? [] : ["the release's own digests"]),
    ...(sums === undefined ? [] : [criterion]),
  ]
  const provenance = assets.find(({ name }) => name === provenanceName(tag))?.name
  const attested = provenance === undefined ? '' : `; ${provenance} is there, look at it with gh attestation verify`
  return `${downloads} and compared with ${by.join(', ')}${attested}`
}
