// The runbook: what a release does, in the order in which it does it. Every command is a part of this one path.
// The larger phases are imported where they begin: a run that ends before them does not pay for them.
import { addressVariables, isOn } from '../config/after-config.ts'
import { applyInputs, type Config, parseConfig } from '../config/config.ts'
import { isWriting } from '../config/inputs.ts'
import { readInside } from '../config/read-inside.ts'
import { knownAssetNames, requireKnownAssets } from '../features/build/asset-names.ts'
import { commitTree } from '../features/plan/commit-files.ts'
import { decidePrerelease, latestUnder, publishedVersions } from '../features/plan/latest.ts'
import { makePlan, type Planned, previousTag } from '../features/plan/plan.ts'
import { chooseTag, findRepository, type Repository, requireWritingEvent } from '../features/plan/repository.ts'
import { requireSubmodules } from '../features/plan/submodules.ts'
import { distFolder, distPattern, requireOwnFolder, writeFullNotes } from '../features/publish/dist.ts'
import { type Existing, findExisting, requireNamedFiles, requireRoom, tellExisting } from '../features/publish/existing.ts'
import { exemptReissue } from '../features/rollback/reissue-config.ts'
import { UserError } from '../model/errors.ts'
import { sumsName } from '../model/manifest.ts'
import { proved, skipped, warned } from '../model/step-outcome.ts'
import { versionOfTag } from '../model/version.ts'
import type { Forge, Release } from '../ports/forge.ts'
import type { Outcome } from '../report/report.ts'
import type { Run, Told } from './run.ts'
import { step } from './step.ts'

/** Runs the command. What it learns is put into `told` as it is learnt; what stops it is thrown as a StepError. */
export async function release(run: Run, told: Told): Promise<Outcome> {
  const { command, dryRun } = run.inputs
  const { journal } = run
  // Known before anything can go wrong, so that the report of a wrong configuration names its release. verify may mean the latest one.
  const asked = chooseTag(run.inputs.tag, run.environment)
  if ('name' in asked && command !== 'verify') told.tag = asked.name
  const config = await step(journal, 'configuration', 'The configuration is valid', () => readConfiguration(run))
  if (command === 'verify') {
    const { verifyPublished } = await import('./verify.ts')
    await verifyPublished(run, config, told)
    return 'passed'
  }
  told.config = config
  const repository = await step(journal, 'repository', 'The tag and its commit are known', () => openRepository(run, config, told))
  if (command === 'after') {
    const { followUpPublished } = await import('./after.ts')
    return followUpPublished(run, config, repository, told)
  }
  if (command === 'rollback') return rollBack(run, config, repository, told)
  const existing = await step(journal, 'existing', 'What GitHub has already is known', () => lookAtGitHub(run, config, repository, told))
  const publishing = command === 'publish' ? await import('./publish.ts') : undefined
  const left = await publishing?.findWhatIsLeft(run, repository, existing)
  if (existing.kind === 'complete' && !dryRun && run.inputs.files.length > 0) {
    const elsewhere = command === 'plan' || left !== undefined
    const named = { globs: run.inputs.files, workspace: run.environment.workspace, files: run.ports.files }
    await step(journal, 'files', 'The release has the named files', () => requireNamedFiles(existing.release, named, elsewhere))
  }
  if (existing.kind === 'complete' && !dryRun && left === undefined) {
    await tellWhatIsNotLookedAt(run, config, existing.release)
    return 'nothing-to-do'
  }
  if (publishing !== undefined && left === undefined && existing.kind === 'draft')
    return publishing.publishWhatIsDrafted(run, config, repository, existing.release, told)

  const temp = await run.ports.files.temporary('release-runbook')
  try {
    const planned = await step(journal, 'plan', 'The plan is made', () => decide(run, config, repository, existing, temp, told))
    const attests = config.release.attest && (await (await import('./phases/publish.ts')).lookAtIdentity(run, planned))
    await warnOfWithdrawn(run, planned, repository, told)
    if (command === 'plan') return 'passed'

    if (command === 'check' || command === 'release') {
      const { checkEverything } = await import('./phases/check.ts')
      await step(journal, 'check', 'The checks pass', () => checkEverything(run, config, planned, temp, told), { recordsItself: true })
    }
    if (command === 'check') return 'passed'

    if (command === 'build' || command === 'release') {
      const { buildEverything } = await import('./phases/build.ts')
      await step(journal, 'build', 'Everything is built', () => buildEverything(run, config, planned, temp, told), { recordsItself: true })
    }
    if (command === 'build') return 'passed'

    if (left !== undefined && (await publishing?.takeWhatIsLeft(run, config, planned, left, existing, temp, told))) return 'nothing-to-do'

    await step(journal, 'notes', 'The release notes are written', () => writeNotes(run, config, planned, told))
    if (command === 'notes') return 'passed'

    if (dryRun || existing.kind === 'complete') return 'dry-run'
    const { publishEverything } = await import('./phases/publish.ts')
    const published = await publishEverything(run, config, planned, existing, attests, told)
    await comeAfter(run, config, planned, published)
    return 'passed'
  } finally {
    await cleanUp(run, temp)
  }
}

/** A run before this one may have been cut off right after publishing: who configured what comes then is told how it is looked at. */
async function tellWhatIsNotLookedAt(run: Run, { after }: Config, { tag, body }: Release): Promise<void> {
  if (run.reissue === true || !isOn(after) || body.includes('release-runbook:rollback')) return
  const { finishCommand } = await import('./phases/post-publish.ts')
  const evidence = `not looked at: the release was complete before this run. What a run that was cut off left undone is done by: ${finishCommand(run, tag)}`
  await step(run.journal, 'after', 'What comes after publishing is done', async () => skipped(undefined, evidence))
}

/** A rollback, and the release of what it publishes again. What went wrong beside it is thrown when all the rest is done. */
async function rollBack(run: Run, config: Config, repository: Repository, told: Told): Promise<Outcome> {
  const { rollBackPublished } = await import('./rollback.ts')
  const { reissue, problem } = await rollBackPublished(run, config, repository, told)
  if (reissue !== undefined) {
    const inputs = { ...run.inputs, command: 'release', tag: reissue, prerelease: null, latest: null, draft: null } as const
    const outcome = await release({ ...run, inputs, reissue: true }, told)
    // A run before this one may have been cut off right after publishing.
    if (outcome === 'nothing-to-do' && isOn(config.after)) await release({ ...run, inputs: { ...inputs, command: 'after' } }, told)
  }
  if (problem !== undefined) throw problem
  return run.inputs.dryRun ? 'dry-run' : 'passed'
}

/** What was rolled back and is still among the commits is said before it is shipped again. It stops nothing: it may be mended. */
async function warnOfWithdrawn(run: Run, { plan }: Planned, { tags }: Repository, { releases = [] }: Told): Promise<void> {
  if (!releases.some(({ body }) => body.includes('release-runbook:rollback'))) return
  const { shippedAgain, withdrawnWarning } = await import('../features/rollback/rolled-back-commits.ts')
  const { repository } = run.environment
  await step(run.journal, 'withdrawn', 'Nothing that was rolled back is shipped again', async () => {
    const again = await shippedAgain({ releases, tags, tag: plan.tag, commit: plan.commit, repository }, run.ports.git)
    if (again.length === 0) return proved(undefined, 'no commit of a release that is rolled back is in it')
    const warning = withdrawnWarning(again)
    run.ports.log.warning(warning)
    return warned(undefined, warning)
  })
}

/** Takes the work tree and the temporary folder away. What a build left unremovable (folders that may not be written, files of root) costs a warning, not the release. */
async function cleanUp({ ports }: Run, temp: string): Promise<void> {
  try {
    if ((await ports.files.facts(`${temp}/tree`)) !== undefined) await ports.git.removeWorkTree(`${temp}/tree`)
    await ports.files.remove(temp)
  } catch (error) {
    ports.log.warning(`${temp} could not be removed: ${(error as Error).message}`)
  }
}

async function readConfiguration({ inputs, environment, ports, reissue }: Run) {
  await requireOwnFolder(environment.workspace, ports.files)
  if (isWriting(inputs)) requireWritingEvent(environment)
  const text = await readInside(ports.files, environment.workspace, inputs.config)
  const read = applyInputs(parseConfig(text, inputs.config), inputs)
  const config = reissue === true ? exemptReissue(read) : read
  // Addresses of webhooks are secrets: from here on nothing prints them.
  for (const name of addressVariables(config.after)) if (environment.variables[name]) ports.host.mask(environment.variables[name])
  const exempt = reissue === true ? '; a reissue is on no branch, so the rule about branches and CI does not hold for it' : ''
  return proved(config, `${text === undefined ? `no ${inputs.config}: the defaults hold` : `${inputs.config} has no problem`}${exempt}`)
}

async function openRepository({ inputs, environment, ports: { git } }: Run, config: Config, told: Told) {
  // Only the history tells on which branches a tag is, what was released before it, and what broke since. A pull request needs none.
  const hasTag = 'name' in chooseTag(inputs.tag, environment)
  const needsHistory = inputs.command === 'check' ? hasTag : inputs.command !== 'build'
  const repository = await findRepository({ git, inputs, environment, pattern: config.tag, needsHistory })
  const { tag, commit, healed, withoutTag } = repository
  if (tag === undefined && isWriting(inputs))
    throw new UserError(`There is no tag to release: ${withoutTag}.`, 'Push a tag, or name one in the input "tag".')
  told.repository = repository
  const version = tag && versionOfTag(tag.name, config.tag)
  if (version !== undefined) told.version = version
  await git.exclude(distPattern)
  const at =
    tag === undefined ? `commit ${commit.slice(0, 12)}; no tag: ${withoutTag}` : `refs/tags/${tag.name} is commit ${commit.slice(0, 12)}`
  return proved(repository, [at, ...healed].join('; '))
}

/** The one request of a finished re-run: what is published, what is a draft, what is Latest. */
async function lookAtGitHub(run: Run, config: Config, repository: Repository, told: Told) {
  const nothing: Existing = { kind: 'nothing' }
  const { inputs, ports } = run
  if (!['release', 'plan', 'publish'].includes(inputs.command)) return skipped(nothing, `${inputs.command} does not publish`)
  const forge = requireForge(run)
  if (forge === undefined) return skipped(nothing, 'no token: GitHub was not asked')
  try {
    told.releases = await forge.releases(repository.tag?.name)
  } catch (error) {
    if (isWriting(inputs)) throw error
    ports.log.warning((error as Error).message)
    return warned(nothing, (error as Error).message)
  }
  if (repository.tag === undefined) return proved(nothing, `${told.releases.length} releases; no tag, so none of it is this one`)
  const existing = findExisting(told.releases, repository.tag.name, repository.commit)
  if (existing.kind === 'complete') {
    const { prerelease } = existing.release
    told.release = existing.release
    told.latest = latestUnder(config, { version: told.version ?? '', prerelease }, publishedVersions(told.releases, config.tag))
    told.previousTag = (await previousTag(config, repository, told.version ?? '', ports.git))?.name ?? null
  }
  return tellExisting(existing, repository.tag.name, !inputs.dryRun && inputs.files.length === 0)
}

function requireForge({ inputs, ports }: Run): Forge | undefined {
  if (ports.forge === undefined && isWriting(inputs)) {
    throw new UserError(
      'There is no token: nothing can be published.',
      'In a workflow leave the input "token" at its default; on the command line set GITHUB_TOKEN or GH_TOKEN.',
    )
  }
  return ports.forge
}

/** A check without a tag looks at the work tree as it lies there, unsaved commits and all; everything else at a clean tree of the commit. */
async function makeTree({ inputs, ports: { git } }: Run, repository: Repository, temp: string): Promise<string> {
  if (repository.tag === undefined && inputs.command === 'check') return repository.root
  await git.addWorkTree(`${temp}/tree`, repository.commit)
  return `${temp}/tree`
}

async function decide(run: Run, config: Config, repository: Repository, existing: Existing, temp: string, told: Told) {
  const { inputs, ports } = run
  const view = inputs.command === 'notes' ? await commitTree(ports.git, repository.commit, `${temp}/tree`) : undefined
  const tree = view === undefined ? await makeTree(run, repository, temp) : `${temp}/tree`
  const planned = await makePlan({ config, inputs, repository, tree, view }, ports)
  told.planned = planned
  // Without a tag nobody asked for the history, so that none found means nothing.
  if (repository.tag !== undefined || planned.plan.previousTag !== null) told.previousTag = planned.plan.previousTag
  if (inputs.command === 'plan' || inputs.command === 'release')
    await requireKnownAssets(planned.plan.components, run.environment.workspace, ports.files)
  // A setup script may still fetch the files: the build looks for them after that script.
  if (inputs.command !== 'notes' && inputs.command !== 'publish')
    for (const component of planned.plan.components.filter(({ setup }) => setup === null))
      await requireSubmodules(component, planned.tracked, ports.files, component.kind === 'files' ? run.environment.workspace : undefined)
  if (existing.kind === 'public')
    requireRoom(existing.release, [...knownAssetNames(planned.plan.components).map(({ name }) => name), sumsName])
  if (inputs.command !== 'notes') {
    const others = told.releases === undefined ? stableTags(repository, config) : publishedVersions(told.releases, config.tag)
    told.latest = latestUnder(config, planned.plan, others)
  }
  if (isWriting(inputs) && inputs.components !== null)
    throw new UserError(
      'A release has all of its components.',
      'Leave the input "components" out; it is for build, check, plan, notes and dry runs.',
    )
  const { version, previousTag, components } = planned.plan
  for (const { folder, taken, why } of planned.considered) ports.log.info(`  ${taken ? 'taken' : 'left'}: ${folder}: ${why}`)
  for (const { path, reason } of planned.leftOut) ports.log.info(`  no version to compare in ${path}: ${reason}`)
  const first = repository.tag === undefined ? '' : ', the first release'
  const since = previousTag === null ? first : `, the changes since ${previousTag}`
  return proved(planned, `version ${version}${since}, components: ${components.map(({ id }) => id).join(', ') || 'none'}`)
}

/** Where GitHub was not asked, tags stand for releases. */
function stableTags({ tags }: Repository, config: Config): readonly string[] {
  return tags.flatMap(({ name }) => versionOfTag(name, config.tag) ?? []).filter(version => !decidePrerelease(version, 'auto'))
}

async function writeNotes({ inputs, environment, ports }: Run, config: Config, planned: Planned, told: Told) {
  const { composeNotes } = await import('../features/notes/compose.ts')
  const { content, markdown, full, evidence } = await composeNotes(
    { config: config.notes, planned, files: told.manifest?.files ?? [], environment, collected: told.collected },
    ports,
  )
  const { requireNoSecrets } = await import('./phases/notes-secrets.ts')
  const allowed = requireNoSecrets({ content, markdown, full }, planned.plan.title, { inputs, environment }, config, told)
  told.notes = { content, markdown }
  const folder = distFolder(environment.workspace)
  await ports.files.write(folder.notes, markdown)
  await ports.files.write(folder.notesContent, `${JSON.stringify({ schema: 1, content })}\n`)
  const whole = await writeFullNotes(full, folder, ports.files)
  const { checkNotesText } = await import('./phases/notes-text.ts')
  await checkNotesText(config.checks, markdown, told)
  if ((inputs.command === 'release' || inputs.command === 'publish') && whole !== undefined) told.assets = [...(told.assets ?? []), whole]
  const warnings = [...content.missing, ...allowed.map(each => `allowed by secrets.allow: ${each}`)]
  return warnings.length > 0 ? warned(undefined, [evidence, ...warnings].join('; ')) : proved(undefined, evidence)
}

/**
 * What is switched on for after publishing. The release is complete by now: a problem warns, and says which command finishes it. In a rollback,
 * which is asked for by its name, it fails the run instead.
 */
async function comeAfter(run: Run, { after }: Config, { plan, previousCommit }: Planned, release: Release): Promise<void> {
  if (!isOn(after)) return
  if (release.draft)
    return run.journal.log.info(`What comes after publishing waits: ${release.url} is a draft. Publish it, then run after.`)
  const { failedAfter, followUp } = await import('./phases/post-publish.ts')
  const { version, commit, sourceDate, previousTag } = plan
  const subject = { release, version, commit, sourceDate, previousTag, previousCommit }
  const problems = await followUp(run, after, subject, run.reissue === true ? 'fail' : 'warn')
  if (run.reissue === true && problems.length > 0) throw failedAfter(problems)
}
