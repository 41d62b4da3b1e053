// The runbook: what a release does, in the order in which it does it. Every command is a part of this one path.
// The larger phases are imported where they begin: a run that ends before them does not pay for them.
import type { LaneResult } from './build/build.ts'
import { childEnvironment } from './build/child-environment.ts'
import { laneBoxes } from './build/lane-boxes.ts'
import type { CheckResult } from './checks/finding.ts'
import { applyInputs, type Config, parseConfig } from './config/config.ts'
import type { Environment } from './config/environment.ts'
import type { Inputs } from './config/inputs.ts'
import { StepError, UserError } from './errors.ts'
import type { Manifest } from './manifest.ts'
import type { NotesContent } from './notes/notes.ts'
import { decideLatest } from './plan/latest.ts'
import { makePlan, type Planned, previousTag, versionOfTag } from './plan/plan.ts'
import { findRepository, type Repository, requireWritingEvent } from './plan/repository.ts'
import type { Forge, Ports, Release } from './ports.ts'
import { assembleDist, distFolder, distPattern } from './publish/dist.ts'
import { type Existing, findExisting } from './publish/existing.ts'
import type { LocalAsset } from './publish/publish.ts'
import type { Outcome } from './report/report.ts'
import { type Journal, proved, record, skipped, step, warned } from './step.ts'

/** What to do, where, and with what. */
export interface Run {
  readonly inputs: Inputs
  readonly environment: Environment
  readonly ports: Ports
  readonly journal: Journal
}

/** What became known on the way: the report tells it, however far the run came. */
export interface Told {
  config?: Config
  repository?: Repository
  releases?: readonly Release[]
  /** Known before there is a plan: a run that finds everything done tells them too. */
  version?: string
  previousTag?: string | null
  planned?: Planned
  latest?: boolean
  checks?: readonly CheckResult[]
  lanes?: readonly LaneResult[]
  manifest?: Manifest
  assets?: readonly LocalAsset[]
  notes?: { readonly content: NotesContent; readonly markdown: string }
  release?: Release
}

/** Runs the command. What it learns is put into `told` as it is learnt; what stops it is thrown as a StepError. */
export async function release(run: Run, told: Told): Promise<Outcome> {
  const { inputs, environment, ports, journal } = run
  const { command, dryRun } = inputs
  const config = await step(journal, 'configuration', 'The configuration is valid', () => readConfiguration(run))
  told.config = config
  const repository = await step(journal, 'repository', 'The tag and its commit are known', () => openRepository(run, config))
  told.repository = repository
  const version = repository.tag && versionOfTag(repository.tag.name, config.tag)
  if (version !== undefined) told.version = version

  const existing = await step(journal, 'existing', 'What GitHub has already is known', () => lookAtGitHub(run, repository, told))
  if (existing.kind === 'complete') {
    told.release = existing.release
    told.latest = latestOf(config, { version: version ?? '', prerelease: existing.release.prerelease }, told.releases ?? [])
    told.previousTag = (await previousTag(config, repository, version ?? '', ports.git))?.name ?? null
    return 'nothing-to-do'
  }

  const temp = await ports.files.temporary('release-runbook')
  try {
    const tree = await makeTree(run, repository, temp)
    const planned = await step(journal, 'plan', 'The plan is made', () => decide(run, config, repository, tree))
    told.planned = planned
    told.previousTag = planned.plan.previousTag
    told.latest = latestOf(config, planned.plan, told.releases ?? [])
    if (command === 'plan') return 'passed'

    if (command === 'check' || command === 'release') await checkEverything(run, config, repository, planned, told)
    if (command === 'check') return 'passed'

    if (command === 'build' || command === 'release') await buildEverything(run, planned, temp, told)
    if (command === 'build') return 'passed'

    const notes = await step(journal, 'notes', 'The release notes are written', () => writeNotes(run, config, planned, told))
    if (command === 'notes') return 'passed'

    if (dryRun) return 'dry-run'
    const published = await step(journal, 'publish', 'The release is published in one step', () =>
      publishIt(run, planned, existing, notes, told),
    )
    await step(journal, 'assets', 'The assets on GitHub are those that were built', () => compareAssets(published, told.assets ?? []))
    return 'passed'
  } finally {
    await ports.git.removeWorkTree(`${temp}/tree`)
    await ports.files.remove(temp)
    ports.log.debug(`requests to GitHub: ${ports.forge?.requests() ?? 0}; workspace ${environment.workspace}`)
  }
}

const writes = ({ command, dryRun }: Inputs): boolean => command === 'release' && !dryRun

async function readConfiguration({ inputs, environment, ports }: Run) {
  if (writes(inputs)) requireWritingEvent(environment)
  const text = await ports.files.readText(`${environment.workspace}/${inputs.config}`)
  const config = applyInputs(parseConfig(text, inputs.config), inputs)
  return proved(config, text === undefined ? `no ${inputs.config}: the defaults hold` : `${inputs.config} has no problem`)
}

async function openRepository({ inputs, environment, ports: { git } }: Run, config: Config) {
  const needsHistory = inputs.command !== 'check' && inputs.command !== 'build'
  const repository = await findRepository({ git, inputs, environment, pattern: config.tag, needsHistory })
  const { tag, commit, healed, withoutTag } = repository
  if (tag === undefined && writes(inputs))
    throw new UserError(`There is no tag to release: ${withoutTag}.`, 'Push a tag, or name one in the input "tag".')
  await git.exclude(distPattern)
  const at =
    tag === undefined ? `commit ${commit.slice(0, 12)}; no tag: ${withoutTag}` : `refs/tags/${tag.name} is commit ${commit.slice(0, 12)}`
  return proved(repository, [at, ...healed].join('; '))
}

/** The one request of a finished re-run: what is published, what is a draft, what is Latest. */
async function lookAtGitHub(run: Run, repository: Repository, told: Told) {
  const nothing: Existing = { kind: 'nothing' }
  const { inputs, ports } = run
  if (inputs.command !== 'release' && inputs.command !== 'plan') return skipped(nothing, `${inputs.command} does not publish`)
  const forge = requireForge(run)
  if (forge === undefined) return skipped(nothing, 'no token: GitHub was not asked')
  try {
    told.releases = await forge.releases()
  } catch (error) {
    if (writes(inputs)) throw error
    ports.log.warning((error as Error).message)
    return warned(nothing, (error as Error).message)
  }
  if (repository.tag === undefined) return proved(nothing, `${told.releases.length} releases; no tag, so none of it is this one`)
  const existing = findExisting(told.releases, repository.tag.name, repository.commit)
  const words = {
    nothing: `no release of ${repository.tag.name} yet`,
    draft: `a draft of ${repository.tag.name} is there and will be completed`,
    complete: `${repository.tag.name} is published and complete: nothing to do`,
  }
  return proved(existing, words[existing.kind])
}

function requireForge({ inputs, ports }: Run): Forge | undefined {
  if (ports.forge === undefined && writes(inputs)) {
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

async function decide({ inputs, ports }: Run, config: Config, repository: Repository, tree: string) {
  const planned = await makePlan({ config, inputs, repository, tree }, ports)
  const { version, previousTag, components } = planned.plan
  for (const { folder, taken, why } of planned.considered) ports.log.info(`  ${taken ? 'taken' : 'left'}: ${folder}: ${why}`)
  for (const { path, reason } of planned.leftOut) ports.log.info(`  no version to compare in ${path}: ${reason}`)
  const since = previousTag === null ? 'the first release' : `the changes since ${previousTag}`
  return proved(planned, `version ${version}, ${since}, components: ${components.map(({ id }) => id).join(', ') || 'none'}`)
}

function latestOf(
  config: Config,
  { version, prerelease }: { version: string; prerelease: boolean },
  releases: readonly Release[],
): boolean {
  const stable = releases.filter(other => !other.draft && !other.prerelease).flatMap(other => versionOfTag(other.tag, config.tag) ?? [])
  return !config.release.draft && decideLatest(version, prerelease, config.release.latest, stable)
}

async function checkEverything(run: Run, config: Config, repository: Repository, planned: Planned, told: Told): Promise<void> {
  const { ports, journal } = run
  const { gate, runChecks } = await import('./checks/checks.ts')
  const { plan, tree } = planned
  const { tag } = repository
  const release = { tag: plan.tag, version: plan.version, sourceDate: plan.sourceDate }
  const results = await runChecks(
    {
      root: tree,
      tag,
      tagMessage: tag === undefined ? undefined : await ports.git.tagMessage(tag.name),
      version: tag === undefined ? null : plan.version,
      places: plan.versions,
      branches: await ports.git.branchesWith(plan.commit),
      pythonPaths: plan.components.filter(({ kind }) => kind === 'python').map(({ path }) => path),
      env: childEnvironment(run.environment.variables, { release, tokens: tokensOf(run), hidden: [], allow: null }),
      config: config.checks,
    },
    ports,
  )
  told.checks = results
  for (const result of results) record(journal, checkBox(result))
  const { failed, errors } = gate(results, config.checks.onFindings)
  if (!failed) return
  const failing = [...new Set(errors.map(({ rule }) => rule.split('/')[0]))].join(', ')
  const first = errors
    .slice(0, 20)
    .map(
      ({ path, line, message, suggestion }) =>
        `${path ? `${path}${line ? `:${line}` : ''}: ` : ''}${message}${suggestion ? ` (${suggestion})` : ''}`,
    )
  const count = `${errors.length} finding${errors.length === 1 ? '' : 's'} of ${failing} stop${errors.length === 1 ? 's' : ''} here; nothing was built or published.`
  throw new StepError(
    'The checks pass',
    new UserError(
      [count, ...first].join('\n'),
      'Mend what is listed, commit, and move on with a new tag; "check" on a pull request shows it before the tag.',
    ),
  )
}

function checkBox({ id, title, gates, findings, evidence, skipped: why, ms }: CheckResult) {
  const errors = findings.some(({ level }) => level === 'error')
  const remarks = errors || findings.some(({ level }) => level === 'warning')
  const status = why !== undefined ? 'skipped' : errors && gates ? 'failed' : remarks ? 'warned' : 'passed'
  return { id, title, status, evidence: why ?? evidence, ms } as const
}

/** Values that no child may get, wherever they stand in its environment. */
function tokensOf({ inputs, environment: { variables } }: Run): readonly string[] {
  return [inputs.token, variables.GITHUB_TOKEN, variables.GH_TOKEN].filter((token): token is string => Boolean(token))
}

async function buildEverything(run: Run, planned: Planned, temp: string, told: Told): Promise<void> {
  const { buildComponents } = await import('./build/build.ts')
  const { environment, ports, journal } = run
  const folder = distFolder(environment.workspace)
  await ports.files.remove(folder.dist)
  const context = {
    tree: planned.tree,
    workspace: environment.workspace,
    dist: folder.dist,
    temp,
    environment: environment.variables,
    tokens: tokensOf(run),
    hidden: [],
    only: null,
  }
  const { lanes, tools, failure } = await buildComponents(planned.plan, context, ports)
  told.lanes = lanes
  for (const lane of lanes) for (const box of laneBoxes(lane)) record(journal, box)
  const failed = lanes.find(({ failure }) => failure !== undefined)
  if (failed?.failure) {
    const { stage, message, hint } = failed.failure
    throw new StepError(`${failed.component.id}: ${stage}`, new UserError(message, hint))
  }
  if (failure) throw new StepError('Everything is built from the commit alone', new UserError(failure.message, failure.hint))
  const { assets, manifest } = await assembleDist(
    planned.plan,
    lanes,
    { ...tools, 'release-runbook (node)': ports.host.node },
    folder,
    ports.files,
  )
  told.assets = assets
  told.manifest = manifest
}

async function writeNotes({ environment, ports }: Run, config: Config, planned: Planned, told: Told) {
  const { composeNotes } = await import('./notes/compose.ts')
  const { content, markdown, evidence } = await composeNotes(
    { config: config.notes, planned, files: told.manifest?.files ?? [], environment },
    ports,
  )
  told.notes = { content, markdown }
  await ports.files.write(distFolder(environment.workspace).notes, markdown)
  return content.missing.length > 0 ? warned(markdown, [evidence, ...content.missing].join('; ')) : proved(markdown, evidence)
}

async function publishIt(run: Run, { plan }: Planned, existing: Exclude<Existing, { kind: 'complete' }>, notes: string, told: Told) {
  const forge = requireForge(run)
  const { tag } = plan
  if (forge === undefined || tag === null || told.config === undefined) throw new Error('publish without a tag, a token or a plan')
  const assets = told.assets ?? []
  const draft = told.config.release.draft
  const input = { plan: { ...plan, tag }, assets, notes, existing, latest: told.latest ?? false, draft }
  const { publish } = await import('./publish/publish.ts')
  told.release = await publish(input, { forge, log: run.ports.log })
  return proved(told.release, draft ? `left as a complete draft, as configured: ${told.release.url}` : told.release.url)
}

/** The answer to the publishing request once more against what was built: what the world sees is what was proved. */
async function compareAssets(release: Release, assets: readonly LocalAsset[]) {
  const shown = new Map(release.assets.map(asset => [asset.name, asset]))
  const wrong = assets.filter(({ name, size, sha256 }) => {
    const asset = shown.get(name)
    return asset === undefined || asset.size !== size || (asset.digest !== undefined && asset.digest !== sha256)
  })
  if (wrong.length > 0 || shown.size !== assets.length)
    throw new UserError(`The release does not show what was built: ${wrong.map(({ name }) => name).join(', ')}.`, release.url)
  const told = release.assets.every(({ digest }) => digest !== undefined) ? 'size and sha256' : 'size alone: this server tells no digests'
  return proved(undefined, `${assets.length} assets, compared by ${told}`)
}
