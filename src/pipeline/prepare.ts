import { parseConfig } from '../config/parse-config.ts'
import { readInside } from '../config/read-inside.ts'
import { tagCommands } from '../features/checks/refusal.ts'
import { checkOrder } from '../features/checks/tag.ts'
import { levelOf } from '../features/notes/next-version.ts'
import { collectNotes } from '../features/notes/notes.ts'
import type { NotesContent } from '../features/notes/notes-content.ts'
import { commitTree } from '../features/plan/commit-files.ts'
import { makePlan, type PlanPhaseResult, previousTag } from '../features/plan/plan.ts'
import { newestOf, releasedVersions } from '../features/plan/released-versions.ts'
import { findRepository } from '../features/plan/repository.ts'
import { changeVersion } from '../features/plan/rewrite-versions.ts'
import { isRecord } from '../features/plan/stated-versions.ts'
import { agreedVersion, checkVersions } from '../features/plan/version-agreement.ts'
import { changelogTexts } from '../features/prepare/changelog.ts'
import { applyChanges, changesOf } from '../features/prepare/changes.ts'
import { coreOf, nextVersion, type VersionInput } from '../features/prepare/next.ts'
import { renderPrepared } from '../features/prepare/text.ts'
import { UserError } from '../model/errors.ts'
import { namedVersion, sameVersion, tagOfVersion, toPep440, toSemver, versionTextOfTag } from '../model/version.ts'
import { shellWord, visible } from '../text/format.ts'
import { holdsWord } from '../text/holds-word.ts'
import { checkBreakingChanges, findReleasedVersions } from './phases/release-checks.ts'
import type { SilentRun } from './run.ts'

/** What the command line says to `prepare`. `again`: the command as a person types it; `today`: YYYY-MM-DD. */
export interface PrepareRequest extends Pick<VersionInput, 'bump' | 'pre'> {
  readonly yes: boolean
  readonly commit: boolean
  readonly again: string
  readonly today: string
}

type Preparation = Awaited<ReturnType<typeof makePreparation>>

/**
 * The command `prepare`: decides the next version and the new text of each version file and lockfile. It shows, writes or commits the changes. It compares with
 * the files at HEAD, so that a second run changes nothing. Returns the text for the terminal. Throws UserError for whatever it refuses.
 */
export async function prepare(given: SilentRun, { yes, commit, again, today, ...request }: PrepareRequest): Promise<string> {
  const { git, files } = given.ports
  const preparation = await makePreparation(given)
  const { run, released, view, planAt, notesOf, semverOf } = preparation
  const { config, repository } = run
  const wanted = given.inputs.tag
  const version = wanted === null ? await countVersion(preparation, request) : namedVersion(wanted, config.tag)
  const tag = tagOfVersion(version, newestOf(released)?.tag, config.tag)
  const planned = await planAt(tag)
  const { plan } = planned
  const content = await notesOf(planned)
  const asked = wanted !== null || request.bump !== 'auto'
  if (!asked && content.entries.length + content.dependencies.length === 0)
    return `Nothing to prepare: the notes have no entry since ${visible(plan.previousTag ?? 'the first commit')}.\n`
  await requireFree(preparation, planned, asked)
  if (plan.components.some(({ kind }) => kind === 'python')) toPep440(version)
  const outdated = plan.versions.filter(({ value }) => !sameVersion(value, version))
  requireAgreement(outdated, released)
  const old = agreedVersion(outdated) ?? semverOf(plan.previousTag) ?? ''
  const tree = { files: view.files, root: repository.root, components: plan.components, configured: config.version }
  const { texts: versioned, stale } = await changeVersion(tree, planned.tracked, old, version)
  const { repository: name, serverUrl } = given.environment
  const input = { plan: { ...plan, tag }, content, date: today, repositoryUrl: name && `${serverUrl}/${name}` }
  const texts = new Map([...versioned, ...(await changelogTexts(config, input, repository.root, view.files, files))])
  const changes = await changesOf(texts, repository.commit, git)
  const mentions = old === '' ? [] : await git.filesWith(repository.commit, [old, `v${old}`])
  const statesOld = (path: string): boolean => !texts.has(path) || holdsWord(texts.get(path) ?? '', old)
  const rest = [...new Set([...stale, ...mentions.filter(path => !isRecord(path) && statesOld(path))])]
  const missing = await applyChanges(changes, repository.root, files, yes || commit)
  const paths = changes.map(({ path }) => path)
  const message = `chore(release): ${tag}`
  if (commit && paths.length > 0) await git.commitFiles(message, paths)
  const state = commit || paths.length === 0 ? 'committed' : yes || missing === 0 ? 'written' : 'shown'
  const committing =
    state === 'written' ? [`git add -- ${paths.map(path => shellWord(visible(path))).join(' ')}`, `git commit -m "${message}"`] : []
  const commands = [...committing, ...tagCommands(tag)]
  return renderPrepared(planned, content, changes, { asked, old, stale: rest, state, again, commands })
}

/** Reads configuration, repository and released versions; completes a shallow clone. Throws UserError. */
async function makePreparation(given: SilentRun) {
  const { ports } = given
  // The pushed tag of a workflow is no wish for the next version.
  const environment = { ...given.environment, refType: undefined }
  const inputs = { ...given.inputs, command: 'check' as const, tag: null }
  const config = parseConfig(await readInside(ports.files, environment.workspace, inputs.config), inputs.config)
  // Without an answer of origin, `findRepository` refuses the clone and names the command.
  if (await ports.git.isShallow()) await ports.git.fetchAll().catch(() => {})
  const repository = await findRepository({ ...ports, inputs, environment, pattern: config.tag, needsHistory: true })
  const run = { ...given, environment, inputs, config, repository }
  const tagged = await releasedVersions({ repository, pattern: config.tag }, ports.git)
  const all = [...tagged, ...(await findReleasedVersions(run, undefined))]
  const released = [...new Map(all.map(each => [each.tag, each])).values()]
  const view = await commitTree(ports.git, repository.commit, repository.root)
  const planAt = (tagName?: string) =>
    makePlan({ config, inputs, repository: { ...repository, tagName }, source: { tree: repository.root, view } }, ports)
  const known = new Map<string | null, Promise<NotesContent>>()
  const notesOf = ({ plan, previousCommit }: Pick<PlanPhaseResult, 'plan' | 'previousCommit'>): Promise<NotesContent> => {
    const input = { plan, previousCommit, config: { ...config.notes, file: null }, repository: environment.repository, people: false }
    known.set(plan.previousTag, known.get(plan.previousTag) ?? collectNotes(input, ports))
    return known.get(plan.previousTag)!
  }
  const semverOf = (tag: string | null | undefined) => toSemver(versionTextOfTag(tag ?? '', config.tag) ?? '')
  return { run, released, view, planAt, notesOf, semverOf }
}

/** The version that follows from the changes since the last stable release. Throws UserError. */
async function countVersion(
  { run: { config, repository, ports }, released, planAt, notesOf, semverOf }: Preparation,
  request: Pick<VersionInput, 'bump' | 'pre'>,
) {
  const { plan } = await planAt()
  const stated = agreedVersion(plan.versions)
  // A stable version, so that no prerelease counts as the previous release.
  const base = await previousTag(config, { ...repository, tagName: undefined }, coreOf(stated ?? ''), undefined, ports)
  const previous = semverOf(base?.name)
  if (base?.name !== undefined && previous === undefined)
    throw new UserError(`The tag ${visible(base.name)} is no version to count from.`, 'Name the version: prepare v1.3.0')
  const { entries } = await notesOf({ plan: { ...plan, previousTag: base?.name ?? null }, previousCommit: base?.commit })
  return nextVersion({ ...request, previous, level: levelOf(entries).level, released, stated })
}

/** Throws UserError for a version that is tagged or released, not higher in its line, or that the blocking check `breaking` would refuse. */
async function requireFree({ run, released }: Preparation, planned: PlanPhaseResult, asked: boolean): Promise<void> {
  const { version, tag } = planned.plan
  const taken = released.find(other => other.tag === tag || sameVersion(other.version, version))
  if (taken !== undefined)
    throw new UserError(`The version ${version} has the tag ${visible(taken.tag)} already.`, 'Leave it out: it follows from the changes.')
  // A version that follows from the changes is a large enough step.
  const breaking = asked ? await checkBreakingChanges(run, planned, released) : undefined
  const errors = breaking?.blocking ? breaking.findings.filter(({ level }) => level === 'error') : []
  const [problem] = [...checkOrder(tag ?? '', version, released).findings, ...errors]
  if (problem !== undefined) throw new UserError(problem.message, `Instead ${problem.suggestion}.`)
}

/** Throws UserError with what fixes each place that differs from the others. */
function requireAgreement(places: PlanPhaseResult['plan']['versions'], released: Preparation['released']): void {
  const findings = checkVersions(null, places, released)
  if (findings.length === 0) return
  const files = (same: typeof findings): string => [...new Set(same.map(({ path }) => visible(path ?? '')))].join(', ')
  const fixes = [...Map.groupBy(findings, each => each.suggestion)].map(([fix, same]) => `\n  ${files(same)}: ${fix}`)
  const differences = findings.map(({ message }) => `\n  ${message}`).join('')
  throw new UserError(`The version files disagree:${differences}`, `Make them agree, then commit that:${fixes.join('')}`)
}
