import type { Environment } from '../../config/environment.ts'
import { fullNotesName, isStatement, type LocalFile, provenanceName, type ReleasePlan, sumsName } from '../../model/manifest.ts'
import { type Marker, readMarker, sameMarker } from '../../model/marker.ts'
import { passed, type StepOutcome, skipped, warned } from '../../model/step-outcome.ts'
import type { Files } from '../../ports/files.ts'
import type { Release } from '../../ports/forge.ts'
import type { IdentityClaims, Log, Provenance } from '../../ports/ports.ts'
import { count } from '../../text/format.ts'
import { type DistFolder, writeReleaseFile } from './dist.ts'
import type { PublishInput } from './publish.ts'

/** The statement that the provenance of a release must make. `builtBy` is the run that built the files; null when this run built them. */
type ProvenanceClaim = Pick<ReleasePlan, 'tag' | 'commit'> & Pick<Environment, 'repository'> & { readonly builtBy: string | null }

/**
 * Why provenance is impossible or would be false, and the remedy; undefined when provenance is possible. Provenance names the commit and the
 * workflow of the job's identity token, so that the token must be of the released commit.
 */
export function whyNoProvenance(claims: IdentityClaims | undefined, { tag, commit, repository, builtBy }: ProvenanceClaim) {
  if (tag === null) return 'there is no tag'
  if (builtBy !== null) return `the files were built in run ${builtBy}, and the provenance would name this one`
  if (claims === undefined)
    return 'the job has no identity. Add the lines "id-token: write" and "attestations: write" under "permissions:" of the job'
  if (claims.repository.toLowerCase() !== repository?.toLowerCase())
    return `the identity is of ${claims.repository}, the release of ${repository}. Run the workflow in the repository that is released`
  if (claims.visibility === 'private' && !claims.enterprise)
    return 'the repository is private, and GitHub keeps attestations of private repositories in Enterprise Cloud alone. Set "attest: false"'
  if (claims.ref !== `refs/tags/${tag}` || claims.sha !== commit)
    return `the identity names ${claims.ref} at ${claims.sha.slice(0, 12)}, so the provenance would say that the release was made from there. Push the tag, or start the workflow on it: gh workflow run <file> --ref ${tag}`
  return undefined
}

/** Checks whether provenance can be attested. If not, the release continues without provenance, and the step warns. */
export async function planProvenance(provenance: Provenance | undefined, wanted: ProvenanceClaim, builds: boolean) {
  const reason = await whyNot(provenance, wanted)
  if (reason !== undefined) return warned(false, `no provenance: ${reason}.`)
  const possible = `the identity of this job names refs/tags/${wanted.tag} at ${wanted.commit.slice(0, 12)}`
  if (!builds) return passed(true, possible)
  return warned(
    true,
    `${possible}; but builds run in this job and could use that identity themselves. Build in one job, publish in another: see docs/recipes/provenance.md of Release Runbook`,
  )
}

async function whyNot(provenance: Provenance | undefined, wanted: ProvenanceClaim): Promise<string | undefined> {
  if (provenance === undefined) return 'this is no step of GitHub Actions, and a person has no identity that it would be signed with'
  if (!provenance.served) return 'GitHub Enterprise Server keeps no attestations. Set "attest: false"'
  try {
    return whyNoProvenance(await provenance.claims(), wanted)
  } catch (error) {
    return (error as Error).message.replace(/\.$/, '')
  }
}

/**
 * Attests the built files and writes the bundle, one line of JSON, as an asset. Undefined when nothing was built. A draft for the same bytes keeps
 * its provenance, because each signature has other bytes and the same meaning. Throws UserError.
 */
export async function provenanceAsset(
  { plan, assets }: Pick<PublishInput, 'plan' | 'assets'>,
  { draft, marker, folder }: { readonly draft: Release | undefined; readonly marker: Marker; readonly folder: DistFolder },
  provenance: Provenance,
  { files, log }: { readonly files: Files; readonly log: Log },
): Promise<StepOutcome<LocalFile | undefined>> {
  const name = provenanceName(plan.tag)
  const subjects = assets.filter(asset => ![sumsName, fullNotesName].includes(asset.name) && !isStatement(asset.name, plan.tag))
  if (subjects.length === 0) return skipped(undefined, 'nothing was built')
  const present = draft?.assets.find(asset => asset.name === name && asset.uploaded && asset.size > 0)
  if (draft !== undefined && present !== undefined && sameMarker(readMarker(draft.body), marker)) {
    const kept = { name, component: 'release', path: '', size: present.size, sha256: present.digest ?? '' }
    return passed<LocalFile | undefined>(kept, `${name} is in the draft already, for the same bytes`)
  }
  log.info(`  attesting ${count(subjects.length, 'file')}`)
  const { bundle, id } = await provenance.attest(subjects.map(({ name: subject, sha256 }) => ({ name: subject, sha256 })))
  const made = await writeReleaseFile(name, `${bundle}\n`, folder, files)
  const stored = id === undefined ? '' : `, attestation ${id}`
  return passed<LocalFile | undefined>(
    made,
    `${count(subjects.length, 'file')} in ${name}${stored}; anybody can check one: gh attestation verify <file> --repo owner/name`,
  )
}
