import { type Config, isOn } from '../config/config.ts'
import { requirePublic } from '../features/plan/latest.ts'
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
import { messageWithHint, StepError, UserError } from '../model/errors.ts'
import { passed, type StepOutcome, skipped } from '../model/step-outcome.ts'
import { versionOfTag } from '../model/version.ts'
import type { Release } from '../ports/forge.ts'
import type { TagRef } from '../ports/git.ts'
import type { Outcome } from '../report/report.ts'
import { after } from './after.ts'
import { startPhase } from './phases/repository-phase.ts'
import { release } from './release.ts'
import { type Run, requireGitHub, type StartedRun } from './run.ts'
import { phase, step, type Tolerated } from './step.ts'
import { verifyPublished } from './verify.ts'

/** The command `rollback`. Problems of deployment and issue are thrown last: they must not prevent the reissue. Throws StepError. */
export async function rollback(given: Run): Promise<Outcome> {
  const run = await startPhase(given, { needsHistory: true })
  const { recorder, inputs, config, repository, ports, reportInput } = run
  const request = await step(recorder, 'existing', () => findBad(run))
  const { bad, releases, forge } = request
  const verify = (release: Release): Promise<Verified> => verifyGood(run, release, `${run.temp}/verify-${release.id}`, forge)
  const { good, goodTag } = await step(recorder, 'rollback-verify', async () => {
    const { release, evidence } = await findGood({ bad, releases, named: inputs.rollbackTo, pattern: config.tag, verify })
    const tag = repository.tags.find(({ name }) => name === release.tag)
    if (tag === undefined) throw new UserError(`The tag ${release.tag} is not in this clone.`, 'git fetch --tags')
    return passed({ good: release, goodTag: tag }, evidence)
  })
  const reissue = await phase(recorder, 'reissue-tag', async () => reissueFor(run, goodTag, request.badTag))
  const { info, latest, problems } = await rollBack(run, { ...request, good, goodTag, reissue: reissue?.tag ?? null })
  reportInput.rollback = { bad: bad.tag, ...info, latestAfter: latest }
  if (reissue !== undefined) {
    const { tag, version } = reissue
    await step(recorder, 'reissue-tag', async () => {
      if (inputs.dryRun)
        return passed(undefined, `would tag the files of ${good.tag} as ${tag}, with the version ${version} in them, and release it`)
      const outcome = await makeReissueTag({ ...reissue, reason: info.reason }, config, run.temp, { ...ports, ...forge })
      if (outcome.status === 'warned') ports.log.warning(outcome.evidence)
      return outcome
    })
  }
  if (reissue !== undefined && !inputs.dryRun) {
    const again = { ...inputs, command: 'release', tag: reissue.tag, prerelease: null, latest: null, draft: null } as const
    const outcome = await release({ ...run, inputs: again, reissue: true })
    // A run that ended right after the reissue was published has not run its post-publish tasks.
    if (outcome === 'nothing-to-do' && isOn(config.after)) await after({ ...run, inputs: { ...again, command: 'after' } })
  }
  if (problems.length > 0) throw new StepError('rollback', problems[0])
  return inputs.dryRun ? 'dry-run' : 'passed'
}

/** The bad release with the reason to roll it back. */
type RollbackRequest = Awaited<ReturnType<typeof findBad>>['value']

async function findBad(run: StartedRun) {
  const { inputs, config, repository, reportInput } = run
  const { tag } = repository
  if (tag === undefined)
    throw new UserError(`There is no tag: ${repository.withoutTag}.`, 'Name the tag of the bad release in the input "tag".')
  const reason = inputs.reason?.trim()
  if (!reason)
    throw new UserError(`A rollback needs a reason.`, 'Say why in the input "reason": it stands on the page of the release, for everybody.')
  const forge = requireGitHub(run)
  const releases = await forge.forge.releases()
  const bad = requirePublic(releases, tag.name, 'Nothing is to be rolled back: a draft can be deleted in the web page.')
  reportInput.release = bad
  reportInput.releases = releases
  reportInput.version = versionOfTag(tag.name, config.tag) ?? ''
  return passed({ bad, badTag: tag, releases, reason, forge }, bad.url)
}

async function verifyGood(run: StartedRun, release: Release, temp: string, { forge }: RollbackForge): Promise<Verified> {
  await run.ports.files.makeDirectory(temp)
  const checks = await verifyPublished(run, run.config, { release, latest: false, forge }, temp)
  const [difference] = checks.flatMap(({ findings }) => findings)
  const verified = checks.filter(({ skipped, findings }) => skipped === undefined && findings.length === 0)
  return { ok: difference === undefined, evidence: difference?.message ?? verified.map(({ evidence }) => evidence).join('; ') }
}

function reissueFor({ inputs, config }: StartedRun, good: TagRef, bad: TagRef): Reissue | undefined {
  if (inputs.reissueAs === null) return undefined
  return { good, bad, ...reissueTag(inputs.reissueAs, good.name, bad.name, config.tag), reason: inputs.reason ?? '' }
}

/**
 * Runs the steps of a rollback that earlier runs have not completed. `latest` is the tag of the Latest release; `problems` are those of deployment
 * and issue. Throws StepError when the good release cannot become Latest, or the bad release cannot be marked.
 */
export async function rollBack(
  { inputs, environment, config, ports: { git, files, clock }, recorder, temp }: StartedRun,
  request: RollbackRequest & Rollback & { readonly goodTag: TagRef },
): Promise<{ readonly info: RolledBack; readonly latest: string | null; readonly problems: readonly Error[] }> {
  const { good, goodTag, badTag, reason } = request
  const { forge, project } = request.forge
  const dry = inputs.dryRun
  const withdrawn = await git.log(goodTag.commit, badTag.commit)
  const packages = await findPublishedPackages({ ...request, configured: config.components }, `${temp}/bad`, { git, files })
  const info = await bannerOf(request, project)
  const bad = await step(recorder, 'rollback-banner', () => addBanner(request, info, project, dry))
  const latest = await step(recorder, 'rollback-latest', () => makeLatest(request, config.tag, { project, clock }, dry))
  const marked = await step(recorder, 'rollback-mark', () => markBad(bad, { forge, project }, dry))
  // A problem of deployment or issue must not prevent a reissue: `rollback` throws it last.
  const problems: Error[] = []
  const onProblem = (problem: Error): Tolerated<undefined> => {
    problems.push(problem)
    return { value: undefined, status: 'failed', evidence: messageWithHint(problem, ' ') }
  }
  const deployed = await step(recorder, 'rollback-dispatch', () => deploy(config, request, dry), onProblem)
  const registries = registrySteps(packages, reason)
  const facts = { bad: marked, good, info, actor: environment.actor, latest: latest ?? 'none', deployed, withdrawn, registries }
  await step(recorder, 'rollback-issue', () => openRollbackIssue(facts, project, dry), onProblem)
  return { info, latest, problems }
}

/** Starts the configured deployments with the good release. The bad release keeps the record of completed deployments. */
async function deploy(
  { tag: pattern, after: { dispatch } }: Config,
  { bad, good, goodTag, forge: { forge, project } }: RollbackRequest & { readonly good: Release; readonly goodTag: TagRef },
  dry: boolean,
): Promise<StepOutcome<string | undefined>> {
  if (dispatch.length === 0) return skipped(undefined, 'no deployment is configured under after.dispatch')
  const published = {
    ...{ release: good, version: versionOfTag(good.tag, pattern) ?? '', commit: goodTag.commit },
    ...{ sourceDate: 0, previousTag: bad.tag, previousCommit: undefined },
  }
  const tasks = completedTasksOf(bad, { forge, project })
  const evidence = await runDispatches(published, dispatch, { project, tasks, prefix: `rollback to ${good.tag}: ` }, dry)
  // The value must not depend on the run: a later run may open the issue.
  return passed(`${dispatch.map(dispatchName).join(', ')} for ${good.tag}`, evidence)
}
