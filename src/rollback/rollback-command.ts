import { posix } from 'node:path'
import { childSecrets } from '../build/child-environment.ts'
import type { Config } from '../config/config.ts'
import { StepError, UserError } from '../errors.ts'
import type { Release } from '../forge-port.ts'
import type { Git, TagRef } from '../git-port.ts'
import { detectComponents } from '../plan/detect.ts'
import type { Repository } from '../plan/repository.ts'
import { versionOfTag } from '../plan/version.ts'
import type { Run, Told } from '../run.ts'
import { proved, step } from '../step.ts'
import { verifies, verifyRelease } from '../verify/verify.ts'
import { findGood, type Verified } from './good-release.ts'
import { type PublishedPackage, pythonProjects, registrySteps } from './registries.ts'
import { makeReissueTag, type Reissue, reissueTag } from './reissue.ts'
import { type Rollback, type RollbackForge, rollBack } from './rollback.ts'

/** What is left to do when the rollback itself is done. */
export interface RolledBackRun {
  /** The tag to release now; undefined: nothing is published again. */
  readonly reissue: string | undefined
  /** What went wrong beside it; thrown at the end of the run. */
  readonly problem: StepError | undefined
}

/** The command `rollback`, up to the release of a reissue. Throws StepError. */
export async function rollBackPublished(run: Run, config: Config, repository: Repository, told: Told): Promise<RolledBackRun> {
  const { journal, inputs, ports } = run
  const asked = await step(journal, 'existing', 'The bad release is public', () => findBad(run, config, repository, told))
  const temp = await ports.files.temporary('release-runbook')
  try {
    const { bad, releases, forge } = asked
    const verify = (release: Release): Promise<Verified> => verifyGood(run, config, release, `${temp}/verify-${release.id}`, forge)
    const good = await step(journal, 'rollback-verify', 'The good release verifies', async () => {
      const found = await findGood({ bad, releases, named: inputs.rollbackTo, pattern: config.tag, verify })
      return proved(found.release, found.evidence)
    })
    const goodTag = repository.tags.find(({ name }) => name === good.tag)
    if (goodTag === undefined)
      throw new StepError('The good release verifies', new UserError(`The tag ${good.tag} is not in this clone.`, 'git fetch --tags'))
    const reissue = reissueFor(run, config, goodTag, asked.badTag)
    const plan = await planOf(run, config, asked, good, goodTag, reissue, temp)
    const { info, latest, problems } = await rollBack(run, plan, forge)
    told.rollback = { bad: bad.tag, good: good.tag, reissue: info.reissue, reason: info.reason, before: info.before, latestAfter: latest }
    if (reissue !== undefined) {
      await step(journal, 'reissue-tag', 'The good files are tagged under the new version', async () => {
        if (inputs.dryRun)
          return proved(
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

interface Asked {
  readonly bad: Release
  readonly badTag: TagRef
  readonly releases: readonly Release[]
  readonly reason: string
  readonly forge: RollbackForge
}

async function findBad({ inputs, ports }: Run, config: Config, repository: Repository, told: Told) {
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
  told.release = bad
  told.releases = releases
  told.version = versionOfTag(tag.name, config.tag) ?? ''
  const asked: Asked = { bad, badTag: tag, releases, reason, forge: { forge, project } }
  return proved(asked, bad.url)
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
  const boxes = await verifyRelease(
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
  const errors = boxes.flatMap(({ findings }) => findings).filter(({ level }) => level === 'error')
  const proofs = boxes.filter(({ skipped, findings }) => skipped === undefined && findings.length === 0).map(({ evidence }) => evidence)
  return { ok: verifies(boxes), evidence: errors[0]?.message ?? proofs.join('; ') }
}

function reissueFor({ inputs }: Run, config: Config, good: TagRef, bad: TagRef): Reissue | undefined {
  if (inputs.reissueAs === null) return undefined
  try {
    return { good, bad, ...reissueTag(inputs.reissueAs, good.name, bad.name, config.tag), reason: inputs.reason ?? '' }
  } catch (error) {
    throw new StepError('The good files are tagged under the new version', error)
  }
}

async function planOf(
  { ports }: Run,
  config: Config,
  { bad, badTag, reason }: Asked,
  good: Release,
  goodTag: TagRef,
  reissue: Reissue | undefined,
  temp: string,
): Promise<Rollback> {
  const commits = await ports.git.log(goodTag.commit, badTag.commit)
  const withdrawn = commits.filter(({ parents }) => parents.length < 2).map(({ message }) => message.split('\n', 1)[0] ?? '')
  const packages = [...pythonPackages(bad, good), ...(await npmPackages(config, badTag, goodTag, temp, ports))]
  return { bad, good, goodTag, reason, reissue: reissue?.tag ?? null, config, withdrawn, registries: registrySteps(packages, reason) }
}

function pythonPackages(bad: Release, good: Release): PublishedPackage[] {
  const before = pythonProjects(good.assets)
  return [...pythonProjects(bad.assets)].map(([name, version]) => ({ registry: 'PyPI', name, version, goodVersion: before.get(name) }))
}

/** Packages that could be on npm: those of the components that are not private. */
async function npmPackages(
  config: Config,
  bad: TagRef,
  good: TagRef,
  temp: string,
  { git, files }: Run['ports'],
): Promise<PublishedPackage[]> {
  const tree = `${temp}/bad`
  await git.addWorkTree(tree, bad.commit)
  try {
    const components = config.components ?? (await detectComponents(files, await git.trackedFiles(tree), tree)).components
    const found: PublishedPackage[] = []
    for (const { path } of components.filter(({ kind }) => kind === 'node')) {
      const manifest = posix.join(path, 'package.json')
      const now = await packageAt(git, bad.commit, manifest)
      if (now === undefined) continue
      found.push({ registry: 'npm', ...now, goodVersion: (await packageAt(git, good.commit, manifest))?.version })
    }
    return found
  } catch {
    // What cannot be detected any more cannot have been built by guess either.
    return []
  } finally {
    await git.removeWorkTree(tree)
  }
}

async function packageAt(git: Git, commit: string, path: string): Promise<{ name: string; version: string } | undefined> {
  const bytes = await git.fileAt(commit, path)
  if (bytes === undefined) return undefined
  const { name, version, private: isPrivate } = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>
  const known = typeof name === 'string' && /^(@[\w.-]+\/)?[\w.-]+$/.test(name) && typeof version === 'string' && /^[\w.+-]+$/.test(version)
  return known && isPrivate !== true ? { name, version } : undefined
}
