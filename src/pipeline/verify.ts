import type { Config } from '../config/config.ts'
import { childSecrets } from '../features/inspect/child-environment.ts'
import { isLatest } from '../features/plan/latest.ts'
import { chooseTag } from '../features/plan/repository.ts'
import { distPattern } from '../features/publish/dist.ts'
import { type VerifyInput, type VerifyPorts, verifyRelease } from '../features/verify/verify.ts'
import { StepError, UserError } from '../model/errors.ts'
import type { CheckResult } from '../model/finding.ts'
import { readMarker } from '../model/marker.ts'
import { passed, type StepOutcome } from '../model/step-outcome.ts'
import { versionOfTag } from '../model/version.ts'
import type { Release } from '../ports/forge.ts'
import type { Outcome } from '../report/report.ts'
import { count } from '../text/format.ts'
import { configurationPhase } from './phases/configuration-phase.ts'
import { keepsFiles, type Run, requireGitHub } from './run.ts'
import { recordCheck, step } from './step.ts'

/** The command `verify`: verifies the release of a tag, by default the latest release. Throws StepError for a difference. */
export async function verify(run: Run): Promise<Outcome> {
  // The report does not get the configuration: the release may be of another repository.
  const config = await configurationPhase(run)
  if (keepsFiles(run)) await run.ports.git.exclude(distPattern)
  const { release, latest, forge } = await step(run.recorder, 'release', () => findRelease(run))
  const checks = await verifyPublished(run, config, { release, latest, forge }, run.temp)
  run.reportInput.checks.push(...checks)
  for (const check of checks) recordCheck(run.recorder, check)
  const differences = checks.flatMap(({ findings }) => findings).length
  if (differences > 0) throw new StepError('release', differencesError(release, differences))
  return 'passed'
}

/** A public release, where it is, and whether it is Latest. */
type FoundRelease = Pick<VerifyInput, 'release' | 'latest'> & Pick<VerifyPorts, 'forge'>

/** Verifies a public release. `temp` is an empty private folder. Throws UserError when GitHub cannot be asked. */
export function verifyPublished(
  { inputs, environment: { variables }, ports }: Run,
  config: Config,
  { release, latest, forge }: FoundRelease,
  temp: string,
): Promise<readonly CheckResult[]> {
  const version = versionOfTag(release.tag, config.tag)
  const imports = (config.components ?? []).every(component => component.kind !== 'python' || component.import !== false)
  const { tokens } = childSecrets(inputs.token, variables, config.after)
  return verifyRelease({ release, latest, version, imports, temp, environment: variables, tokens }, { ...ports, forge })
}

async function findRelease(run: Run): Promise<StepOutcome<FoundRelease>> {
  const { reportInput } = run
  const { name: tag } = chooseTag(run.inputs.tag, run.environment)
  if (tag !== undefined) reportInput.tag = tag
  const { forge } = requireGitHub(run)
  const release = await forge.publicRelease(tag)
  if (release === undefined && tag !== undefined) {
    throw new UserError(`There is no public release of ${tag}.`, 'Name the tag of a release that is published; drafts cannot be verified.')
  }
  if (release === undefined) throw new UserError('The repository has no latest release.', 'Name the tag to verify.')
  reportInput.tag = release.tag
  reportInput.release = release
  const commit = readMarker(release.body)?.commit
  if (commit !== undefined) reportInput.commit = commit
  const latest = tag === undefined || (await isLatest(release, forge))
  reportInput.latest = latest
  return passed(
    { release, latest, forge },
    `${release.url}${release.immutable ? `, immutable: gh release verify ${release.tag} asks GitHub's own attestation` : ''}`,
  )
}

function differencesError({ tag, url }: Release, differences: number): UserError {
  return new UserError(
    `The release ${tag} is not as it was released: ${count(differences, 'difference')}.`,
    `Find out who changed ${url} and when: the audit log of the organisation says it. Publish a new version; never change a public one.`,
  )
}
