import { isWriting } from '../../config/inputs.ts'
import { knownAssetNames, requireKnownAssets } from '../../features/build/asset-names.ts'
import { commitTree } from '../../features/plan/commit-files.ts'
import { decideLatest, decidePrerelease, stableTags } from '../../features/plan/latest.ts'
import { leftOutFolders } from '../../features/plan/left-out.ts'
import { makePlan, type PlanPhaseResult } from '../../features/plan/plan.ts'
import type { Repository } from '../../features/plan/repository.ts'
import { filesWithSubmodules, requireSubmodules } from '../../features/plan/submodules.ts'
import { isVersionKnown } from '../../features/plan/version-agreement.ts'
import { type Existing, requireFreeNames } from '../../features/publish/existing.ts'
import { UserError } from '../../model/errors.ts'
import { type Component, sumsName } from '../../model/manifest.ts'
import { passed, skipped, warned } from '../../model/step-outcome.ts'
import { sameVersion, versionOfTag } from '../../model/version.ts'
import type { Release } from '../../ports/forge.ts'
import { shortList } from '../../text/format.ts'
import type { Run, StartedRun } from '../run.ts'
import { step } from '../step.ts'
import { reportConfigurationOrigin, requirePaths } from './configuration-phase.ts'

/**
 * Decides the content of the release, and refuses a release that a later phase could not publish. `existing` is absent when the command does not
 * publish, `releases` when GitHub was not asked. Throws StepError.
 */
export async function planPhase(
  run: StartedRun,
  { existing, releases }: { readonly existing?: Existing; readonly releases?: readonly Release[] | undefined } = {},
): Promise<PlanPhaseResult> {
  const { inputs, config, repository, ports, recorder, reportInput } = run
  if (existing === undefined) await step(recorder, 'existing', async () => skipped(undefined, `${inputs.command} does not publish`))
  await reportConfigurationOrigin(run)
  const result = await step(recorder, 'plan', async () => {
    const planned = await makePlan({ config, inputs, repository, releases, source: openTree(run) }, ports)
    const { plan } = planned
    reportInput.planned = planned
    if (plan.tag !== null) reportInput.tag = plan.tag
    // Without a tag the history may be shallow, so that a missing previous tag is no result.
    if (repository.tag !== undefined || plan.previousTag !== null) reportInput.previousTag = plan.previousTag
    await requireReleasable(run, planned, existing)
    if (inputs.command !== 'notes') {
      const tags = releases === undefined ? stableGitTags(run) : stableTags(releases)
      reportInput.latest = await decideLatest(config, plan, tags, releases && ports.forge)
    }
    if (isWriting(inputs) && inputs.components !== null)
      throw new UserError('A release has all of its components.', 'The input "components" is for build, check, plan, notes and dry runs.')
    for (const { folder, taken, why } of planned.examinedFolders) ports.log.info(`  ${taken ? 'taken' : 'left'}: ${folder}: ${why}`)
    if (inputs.command === 'plan') for (const component of plan.components) ports.log.info(`  to come: ${filesToCome(component)}`)
    for (const { path, reason } of planned.skippedFiles) ports.log.info(`  no version to compare in ${path}: ${reason}`)
    const disagree = !isVersionKnown(plan) && plan.versions.length > 0
    return (disagree ? warned : passed)(planned, planEvidence(planned, repository))
  })
  const { findings, sentence } = leftOutFolders(result.examinedFolders)
  // A job of some components leaves the others to other jobs.
  if (findings.length === 0 || inputs.components !== null || inputs.command === 'notes' || inputs.command === 'publish') return result
  reportInput.checks.push({ id: 'components', blocking: true, findings, evidence: '', ms: 0 })
  return await step(recorder, 'components', async () => warned(result, sentence))
}

/** The tree that the run reads: the commit for `notes`, the workspace for a check without a tag, else a clean tree of the commit. */
async function openTree(run: StartedRun) {
  const { root, tag, tagName, commit } = run.repository
  const { command } = run.inputs
  const { git } = run.ports
  const tree = command === 'check' && tag === undefined ? root : `${run.temp}/tree`
  const view = command === 'notes' ? await commitTree(git, commit, tree) : undefined
  if (view === undefined && tree !== root) await git.addCleanTree(tree, commit, tagName)
  await requirePaths(run, { tree, view })
  return { tree, view }
}

/** Refuses asset names that GitHub or the existing release would reject, and submodules without files. Throws UserError. */
async function requireReleasable({ inputs, environment, ports }: Run, { plan, tree, tracked }: PlanPhaseResult, existing?: Existing) {
  const { command } = inputs
  const { components } = plan
  if (command === 'plan' || command === 'release') await requireKnownAssets(components, environment.workspace, ports.files)
  if (command !== 'notes' && command !== 'publish' && tracked.some(({ kind }) => kind === 'submodule'))
    for (const component of components)
      requireSubmodules(component, await filesWithSubmodules(ports, component.kind === 'files' ? environment.workspace : tree, tracked))
  if (existing?.kind === 'public-unverified')
    requireFreeNames(existing.release, [...knownAssetNames(components).map(({ name }) => name), sumsName])
}

/** The tags without those of prereleases. They replace the releases when GitHub was not asked. */
function stableGitTags({ repository: { tags }, config }: StartedRun): readonly string[] {
  return tags.map(({ name }) => name).filter(name => !decidePrerelease(versionOfTag(name, config.tag) ?? '', 'auto'))
}

/** The files that a component will release, and what will be in them. */
function filesToCome(component: Component): string {
  const { id, kind, path } = component
  if (kind === 'python') return `${id}: the wheel and the sdist of ${path}`
  if (kind === 'node')
    return `${component.archive}: ${component.output ?? 'the output'} of the build in ${[path, ...component.include].join(', ')}`
  if (kind === 'archive') return `${component.archive}: ${shortList(component.paths)}`
  return `${shortList(component.files)}: ${kind === 'files' ? 'built elsewhere' : `what the script of ${id} writes`}`
}

function planEvidence({ plan, passedOver, previousCommit, released }: PlanPhaseResult, { tag }: Repository): string {
  const { version, previousTag, components, commit } = plan
  const first = tag === undefined ? '' : ', the first release'
  const changes = previousCommit === commit ? `no change since ${previousTag}` : `the changes since ${previousTag}`
  const since = previousTag === null ? first : `, ${changes}`
  const others = passedOver.map(other => `${other.tag} (${other.reason})`)
  const notSince = others.length === 0 ? '' : `, passed over: ${shortList(others)}`
  const tagged = released !== undefined && sameVersion(version, released.version)
  const end = released?.commit === commit ? ' at this commit' : tagged ? '' : ', which is released already'
  const already = released === undefined ? '' : ` is ${tagged ? 'already tagged' : 'not above'} ${released.tag}${end}`
  const unknown = plan.versions.length === 0 ? 'no version file' : 'version files disagree'
  const named = isVersionKnown(plan) ? `version ${version}` : unknown
  return `${named}${already}${since}${notSince}, components: ${components.map(({ id }) => id).join(', ') || 'none'}`
}
