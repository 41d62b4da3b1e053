import { childSecrets } from '../features/inspect/child-environment.ts'
import { chooseTag } from '../features/plan/repository.ts'
import { distPattern } from '../features/publish/dist.ts'
import { verifies, verifyRelease } from '../features/verify/verify.ts'
import { StepError, UserError } from '../model/errors.ts'
import type { CheckResult, Finding } from '../model/finding.ts'
import { readMarker } from '../model/marker.ts'
import type { StepRecord } from '../model/step-outcome.ts'
import { passed, type StepOutcome } from '../model/step-outcome.ts'
import { versionOfTag } from '../model/version.ts'
import type { Forge, Release } from '../ports/forge.ts'
import type { Outcome } from '../report/report.ts'
import { readConfiguration } from './phases/configuration-phase.ts'
import type { ReportInput } from './report-input.ts'
import type { Run } from './run.ts'
import { record, step } from './step.ts'

/** Differences that the message of a release that does not verify lists; all of them are in the report. */
const listed = 20

/** The command `verify`: the release of a tag, else the latest one. Throws StepError when something differs. */
export async function verify(run: Run, reportInput: ReportInput): Promise<Outcome> {
  const { inputs, environment, ports, recorder } = run
  const config = await readConfiguration(run)
  if ((await ports.git.root()) !== undefined) await ports.git.exclude(distPattern)
  const [release, forge] = await step(recorder, 'release', 'The release is public', () => findRelease(run, reportInput))
  const temp = await ports.files.temporary('release-runbook')
  try {
    const stepRecords = await verifyRelease(
      {
        release,
        version: versionOfTag(release.tag, config.tag),
        imports: (config.components ?? []).every(component => component.kind !== 'python' || component.import !== false),
        temp,
        environment: environment.variables,
        tokens: childSecrets(inputs.token, environment.variables, config.after).tokens,
      },
      { ...ports, forge },
    )
    reportInput.checks.push(...stepRecords)
    for (const stepRecord of stepRecords) record(recorder, recordOf(stepRecord))
    if (!verifies(stepRecords)) throw new StepError('The release is as it was released', refusal(release, stepRecords))
    return 'passed'
  } finally {
    await ports.files.remove(temp).catch((error: Error) => ports.log.warning(`${temp} could not be removed: ${error.message}`))
  }
}

async function findRelease(
  { inputs, environment, ports: { forge } }: Run,
  reportInput: ReportInput,
): Promise<StepOutcome<readonly [Release, Forge]>> {
  const choice = chooseTag(inputs.tag, environment)
  const tag = 'name' in choice ? choice.name : undefined
  if (tag !== undefined) reportInput.tag = tag
  if (forge === undefined)
    throw new UserError(
      environment.repository === undefined ? 'It is not known which repository is meant.' : 'There is no token: GitHub cannot be asked.',
      environment.repository === undefined
        ? 'Name it with --repository owner/name, or run this in a clone whose remote origin tells it.'
        : 'In a workflow leave the input "token" at its default; on the command line set GITHUB_TOKEN or GH_TOKEN.',
    )
  const release = await forge.publicRelease(tag)
  if (release === undefined && tag !== undefined) {
    throw new UserError(`There is no public release of ${tag}.`, 'Name the tag of a release that is published; drafts cannot be verified.')
  }
  if (release === undefined) throw new UserError('The repository has no latest release.', 'Name the tag to verify.')
  reportInput.tag = release.tag
  reportInput.release = release
  const commit = readMarker(release.body)?.commit
  if (commit !== undefined) reportInput.commit = commit
  reportInput.latest = tag === undefined || (await forge.publicRelease())?.id === release.id
  return passed(
    [release, forge] as const,
    `${release.url}${release.immutable ? `, immutable: gh release verify ${release.tag} asks GitHub's own attestation` : ''}`,
  )
}

function recordOf({ id, title, findings, evidence, skipped, ms }: CheckResult): StepRecord {
  const errors = findings.filter(({ level }) => level === 'error')
  const status = skipped !== undefined ? 'skipped' : errors.length > 0 ? 'failed' : findings.length > 0 ? 'warned' : 'passed'
  return { id, title, status, evidence: errors[0]?.message ?? skipped ?? evidence, ms }
}

function refusal({ tag, url }: Release, stepRecords: readonly CheckResult[]): UserError {
  const errors = stepRecords.flatMap(({ findings }) => findings).filter(({ level }) => level === 'error')
  const shown = errors.slice(0, listed).map(({ message, suggestion }: Finding) => (suggestion ? `${message} (${suggestion})` : message))
  const rest = errors.length > listed ? [`and ${errors.length - listed} more`] : []
  return new UserError(
    [
      `The release ${tag} is not as it was released: ${errors.length} ${errors.length === 1 ? 'difference' : 'differences'}.`,
      ...shown,
      ...rest,
    ].join('\n'),
    `Look at who changed ${url} and when (the audit log of the organisation tells it); publish a new version rather than mending a public one.`,
  )
}
