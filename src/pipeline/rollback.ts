// The command `rollback`: the order of its steps. What each of them does is in the other files of this folder.

import { isOn } from '../config/after-config.ts'
import type { Config } from '../config/config.ts'
import { childSecrets } from '../features/inspect/child-environment.ts'
import type { Repository } from '../features/plan/repository.ts'
import { completedTasksOf } from '../features/post-publish/completed-tasks.ts'
import { dispatchName, runDispatches } from '../features/post-publish/dispatch.ts'
import { findGood, type Verified } from '../features/rollback/good-release.ts'
import type { RolledBack } from '../features/rollback/marking.ts'
import { findPublishedPackages } from '../features/rollback/published-packages.ts'
import { registrySteps } from '../features/rollback/registries.ts'
import { makeReissueTag, type Reissue, reissueTag } from '../features/rollback/reissue.ts'
import {
  addBanner,
  bannerOf,
  makeLatest,
  markBad,
  openRollbackIssue,
  type Rollback,
  type RollbackForge,
} from '../features/rollback/rollback.ts'
import { verifies, verifyRelease } from '../features/verify/verify.ts'
import { hintOf, StepError, UserError } from '../model/errors.ts'
import { passed, type StepOutcome, skipped } from '../model/step-outcome.ts'
import { versionOfTag } from '../model/version.ts'
import type { Release } from '../ports/forge.ts'
import type { TagRef } from '../ports/git.ts'
import type { Outcome } from '../report/report.ts'
import { after } from './after.ts'
import { configurationPhase } from './phases/configuration-phase.ts'
import { repositoryPhase } from './phases/repository-phase.ts'
import { release } from './release.ts'
import type { ReportInput } from './report-input.ts'
import type { Run } from './run.ts'
import { step, type Tolerated } from './step.ts'

/** The command `rollback`. A problem beside the rollback is thrown when all the rest is done. Throws StepError. */
export async function rollback(run: Run, reportInput: ReportInput): Promise<Outcome> {
  const config = await configurationPhase(run, reportInput)
  const repository = await repositoryPhase(run, config, { needsHistory: true }, reportInput)
  const { reissue, problem } = await rollBackPublished(run, config, repository, reportInput)
  if (reissue !== undefined) {
    const inputs = { ...run.inputs, command: 'release', tag: reissue, prerelease: null, latest: null, draft: null } as const
    const outcome = await release({ ...run, inputs, reissue: true }, reportInput)
    // An earlier run may have been stopped right after publishing.
    if (outcome === 'nothing-to-do' && isOn(config.after)) await after({ ...run, inputs: { ...inputs, command: 'after' } }, reportInput)
  }
  if (problem !== undefined) throw problem
  return run.inputs.dryRun ? 'dry-run' : 'passed'
}

/** What is left to do when the rollback itself is done. */
interface RolledBackRun {
  /** The tag to release now; undefined: nothing is published again. */
  readonly reissue: string | undefined
  /** What went wrong beside it; thrown at the end of the run. */
  readonly problem: StepError | undefined
}

async function rollBackPublished(run: Run, config: Config, repository: Repository, reportInput: ReportInput): Promise<RolledBackRun> {
  const { recorder, inputs, ports } = run
  const asked = await step(recorder, 'existing', 'The bad release is public', () => findBad(run, config, repository, reportInput))
  const temp = await ports.files.temporary('release-runbook')
  try {
    const { bad, releases, forge } = asked
    const verify = (release: Release): Promise<Verified> => verifyGood(run, config, release, `${temp}/verify-${release.id}`, forge)
    const good = await step(recorder, 'rollback-verify', 'The good release verifies', async () => {
      const found = await findGood({ bad, releases, named: inputs.rollbackTo, pattern: config.tag, verify })
      return passed(found.release, found.evidence)
    })
    const goodTag = repository.tags.find(({ name }) => name === good.tag)
    if (goodTag === undefined)
      throw new StepError('The good release verifies', new UserError(`The tag ${good.tag} is not in this clone.`, 'git fetch --tags'))
    const reissue = reissueFor(run, config, goodTag, asked.badTag)
    const { info, latest, problems } = await rollBack(run, config, { ...asked, good, goodTag, reissue: reissue?.tag ?? null }, temp)
    reportInput.rollback = {
      bad: bad.tag,
      good: good.tag,
      reissue: info.reissue,
      reason: info.reason,
      before: info.before,
      latestAfter: latest,
    }
    if (reissue !== undefined) {
      await step(recorder, 'reissue-tag', 'The good files are tagged under the new version', async () => {
        if (inputs.dryRun)
          return passed(
            undefined,
            `would tag the files of ${good.tag} as ${reissue.tag}, with the version ${reissue.version} in them, and release it`,
          )
        const made = await makeReissueTag({ ...reissue, reason: info.reason }, config, temp, { ...ports, ...forge })
        if (made.status === 'warned') ports.log.warning(made.evidence)
        return made
      })
    }
    const [first] = problems
    const title = problems.length === 1 ? 'Beside the rollback' : `Beside the rollback: ${problems.length} problems`
    return {
      reissue: inputs.dryRun ? undefined : reissue?.tag,
      problem: first === undefined ? undefined : new StepError(title, first),
    }
  } finally {
    await ports.files.remove(temp).catch((error: Error) => ports.log.warning(`${temp} could not be removed: ${error.message}`))
  }
}

/** What a rollback is asked to do, with what GitHub has. */
export interface Asked {
  readonly bad: Release
  readonly badTag: TagRef
  readonly releases: readonly Release[]
  readonly reason: string
  readonly forge: RollbackForge
}

async function findBad({ inputs, ports }: Run, config: Config, repository: Repository, reportInput: ReportInput) {
  const { tag } = repository
  if (tag === undefined)
    throw new UserError(`There is no tag: ${repository.withoutTag}.`, 'Name the tag of the bad release in the input "tag".')
  const reason = inputs.reason?.trim()
  if (!reason)
    throw new UserError(`A rollback needs a reason.`, 'Say why in the input "reason": it stands on the page of the release, for everybody.')
  const { forge, project } = ports
  if (forge === undefined || project === undefined)
    throw new UserError(
      'There is no token: GitHub cannot be asked.',
      'Leave the input "token" at its default; on the command line set GITHUB_TOKEN or GH_TOKEN.',
    )
  const releases = await forge.releases()
  const bad = releases.find(release => release.tag === tag.name && !release.draft)
  if (bad === undefined)
    throw new UserError(
      `There is no public release of ${tag.name}: nothing is to be rolled back.`,
      'A draft can be deleted in the web page; nobody else has seen it.',
    )
  reportInput.release = bad
  reportInput.releases = releases
  reportInput.version = versionOfTag(tag.name, config.tag) ?? ''
  const asked: Asked = { bad, badTag: tag, releases, reason, forge: { forge, project } }
  return passed(asked, bad.url)
}

async function verifyGood(
  { inputs, environment, ports }: Run,
  config: Config,
  release: Release,
  temp: string,
  { forge }: RollbackForge,
): Promise<Verified> {
  await ports.files.makeDirectory(temp)
  const { variables } = environment
  const stepRecords = await verifyRelease(
    {
      release,
      version: versionOfTag(release.tag, config.tag),
      imports: (config.components ?? []).every(component => component.kind !== 'python' || component.import !== false),
      temp,
      environment: variables,
      tokens: childSecrets(inputs.token, variables, config.after).tokens,
    },
    { ...ports, forge },
  )
  const errors = stepRecords.flatMap(({ findings }) => findings).filter(({ level }) => level === 'error')
  const proofs = stepRecords
    .filter(({ skipped, findings }) => skipped === undefined && findings.length === 0)
    .map(({ evidence }) => evidence)
  return { ok: verifies(stepRecords), evidence: errors[0]?.message ?? proofs.join('; ') }
}

function reissueFor({ inputs }: Run, config: Config, good: TagRef, bad: TagRef): Reissue | undefined {
  if (inputs.reissueAs === null) return undefined
  try {
    return { good, bad, ...reissueTag(inputs.reissueAs, good.name, bad.name, config.tag), reason: inputs.reason ?? '' }
  } catch (error) {
    throw new StepError('The good files are tagged under the new version', error)
  }
}

/** How the releases are when all is done, and what went wrong beside it. */
export interface RollbackDone {
  readonly info: RolledBack
  readonly latest: string | null
  readonly problems: readonly Error[]
}

/** Does what is missing of a rollback. Throws StepError when the good release cannot be made Latest or the bad one cannot be marked. */
export async function rollBack(
  { inputs, environment, ports: { git, files, clock }, recorder }: Run,
  config: Config,
  asked: Asked & Rollback & { readonly goodTag: TagRef },
  temp: string,
): Promise<RollbackDone> {
  const {
    good,
    goodTag,
    badTag,
    reason,
    forge: { forge, project },
  } = asked
  const dry = inputs.dryRun
  const commits = await git.log(goodTag.commit, badTag.commit)
  const withdrawn = commits.filter(({ parents }) => parents.length < 2).map(({ message }) => message.split('\n', 1)[0] ?? '')
  const packages = await findPublishedPackages({ ...asked, configured: config.components }, `${temp}/bad`, { git, files })
  const info = await bannerOf(asked, project)
  const bad = await step(recorder, 'rollback-banner', 'The bad release says what to use instead', () =>
    addBanner(asked, info, project, dry),
  )
  const latest = await step(recorder, 'rollback-latest', 'The good release is Latest', () =>
    makeLatest(asked, config.tag, { project, clock }, dry),
  )
  const marked = await step(recorder, 'rollback-mark', 'The bad release is marked', () => markBad(bad, { forge, project }, dry))
  // Neither of the two parts keeps the rest from being done: their problems are told at the end.
  const problems: Error[] = []
  const onProblem = (problem: Error): Tolerated<undefined> => {
    problems.push(problem)
    return { value: undefined, status: 'failed', evidence: [problem.message, hintOf(problem)].filter(Boolean).join(' ') }
  }
  const deployed = await step(recorder, 'rollback-dispatch', 'The good version is deployed', () => deploy(config, asked, dry), {
    onProblem,
  })
  const story = {
    ...{ bad: marked, good, info, actor: environment.actor, latest: latest ?? 'none', deployed, withdrawn },
    registries: registrySteps(packages, reason),
  }
  await step(recorder, 'rollback-issue', 'One issue says what happened', () => openRollbackIssue(story, project, dry), { onProblem })
  return { info, latest, problems }
}

/** Starts what is configured for the good release; done for the bad one, it is in the record of that one. */
async function deploy(
  { tag: pattern, after: { dispatch } }: Config,
  { bad, good, goodTag, forge: { forge, project } }: Asked & { readonly good: Release; readonly goodTag: TagRef },
  dry: boolean,
): Promise<StepOutcome<string | undefined>> {
  if (dispatch.length === 0) return skipped(undefined, 'no deployment is configured under after.dispatch')
  const subject = {
    ...{ release: good, version: versionOfTag(good.tag, pattern) ?? '', commit: goodTag.commit },
    ...{ sourceDate: 0, previousTag: bad.tag, previousCommit: undefined },
  }
  const tasks = completedTasksOf(bad, { forge, project })
  const evidence = await runDispatches(subject, dispatch, { project, tasks, prefix: `rollback to ${good.tag}: ` }, dry)
  // The issue says the same, whichever run comes to open it.
  return passed(`${dispatch.map(dispatchName).join(', ')} for ${good.tag}`, evidence)
}
