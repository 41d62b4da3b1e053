import type { Environment } from '../../config/environment.ts'
import { type Inputs, isWriting } from '../../config/inputs.ts'
import { UserError } from '../../model/errors.ts'
import { parseTag } from '../../model/version.ts'
import type { Files } from '../../ports/files.ts'
import type { Git, TagRef } from '../../ports/git.ts'
import { valueAt } from '../../text/tolerant.ts'

/** The repository, and the commit to release. */
export interface Repository {
  /** Absolute path of the checkout's work tree. */
  readonly root: string
  readonly tags: readonly TagRef[]
  /** Undefined on a pull request, on a branch and on a laptop, and for a tag that does not exist yet. */
  readonly tag: TagRef | undefined
  /** The name of the tag, also of one that does not exist yet; undefined when none was named. */
  readonly tagName: string | undefined
  /** Why there is no tag; empty with a tag. */
  readonly withoutTag: string
  /** The tag's commit, else HEAD. */
  readonly commit: string
  /** Whether commits or tags may be missing in the clone. */
  readonly shallow: boolean
  /** Corrections of an incomplete checkout: `fetched all tags again from origin`. */
  readonly fixes: readonly string[]
}

/** Events on which a command may write. A pull request's text must never reach a token that can write. */
export const writingEvents = new Set('push workflow_dispatch repository_dispatch release schedule workflow_run workflow_call'.split(' '))

/** Throws UserError for an event on which no command may write. `payload`: the event's JSON, parsed; undefined when it cannot be read. */
export function requireWritingEvent(environment: Pick<Environment, 'inActions' | 'eventName' | 'repository'>, payload: unknown): void {
  const event = environment.eventName
  if (!environment.inActions || event === undefined) return
  const why = whyNeverReleases(event, environment.repository, payload)
  if (why === undefined) return
  throw new UserError(
    `The event ${event} never releases: ${why}.`,
    'Run on the push of a tag or by workflow_dispatch; or set dry-run: true, or command: check.',
  )
}

/** The rules of single events: GitHub Docs, "Events that trigger workflows". Other activity types of `release` find the release complete. */
function whyNeverReleases(event: string, repository: string | undefined, payload: unknown): string | undefined {
  if (event.startsWith('pull_request')) return 'it may carry the text of strangers'
  if (!writingEvents.has(event)) return 'no release is made on it'
  const action = valueAt(payload, 'action')
  if (event === 'release' && (action === 'deleted' || action === 'unpublished'))
    return `the release was ${action}, and a run would publish it again`
  if (event !== 'workflow_run') return undefined
  const run = (...keys: readonly string[]): string => String(valueAt(payload, 'workflow_run', ...keys))
  const [conclusion, from, origin] = [run('conclusion'), run('event'), run('head_repository', 'full_name')]
  if (action !== 'completed' || conclusion !== 'success')
    return `the other run is ${action}, with the conclusion ${conclusion}, not completed with success`
  if (!writingEvents.has(from)) return `the other run is of the event ${from}`
  return origin.toLowerCase() === repository?.toLowerCase() ? undefined : `the other run is of ${origin}`
}

/** The name of the tag to release: the input, else the pushed tag; otherwise the reason why there is no tag. */
export function chooseTag(input: string | null, environment: Pick<Environment, 'refType' | 'refName' | 'eventName' | 'inActions'>) {
  const given = input?.replace(/^refs\/tags\//, '')
  if (given) return { name: given }
  if (environment.refType === 'tag' && environment.refName) return { name: environment.refName }
  if (!environment.inActions) return { none: 'no tag was named on the command line' }
  return { none: `the event ${environment.eventName ?? ''} is no push of a tag and the input tag is empty` }
}

interface RepositoryInput {
  readonly git: Git
  readonly files: Pick<Files, 'walk'>
  readonly inputs: Pick<Inputs, 'tag' | 'command' | 'dryRun'>
  readonly environment: Environment
  readonly pattern: string | null
  /** Whether the command needs older tags and all commits; `if-possible`: it reads them where the clone has or gets them. */
  readonly needsHistory: boolean | 'if-possible'
}

/** Finds the repository, the tag and its commit; for a command that only reads, a tag that does not exist yet stands for HEAD. Fetches history and tags that actions/checkout leaves out. Throws UserError. */
export async function findRepository(input: RepositoryInput): Promise<Repository> {
  const { git, files, inputs, environment, pattern } = input
  const root = await git.root()
  if (root === undefined) {
    const entries = await files.walk(environment.workspace, ({ path }) => !/^[^/]+(\/\.git)?$/.test(path))
    const nested = entries.find(({ path }) => path.endsWith('/.git'))?.path.slice(0, -'/.git'.length)
    throw new UserError(
      `${environment.workspace} is no git repository${nested === undefined ? '' : `; the checkout is in its folder ${nested}`}.`,
      nested === undefined
        ? 'Check it out with actions/checkout and a git of 2.18 or newer (a slim container without git gets files only).'
        : 'Leave out "path:" of actions/checkout, because the workspace must be the repository; at a terminal, run it in that folder.',
    )
  }
  const { name, none } = chooseTag(inputs.tag, environment)
  if (name !== undefined) {
    const parsed = parseTag(name, pattern)
    if ('refused' in parsed)
      throw new UserError(parsed.refused, 'Tags look like v1.2.3, 1.2.3 or v1.2.3-rc.1; "tag:" in the configuration sets another pattern.')
  }
  const known = await git.tags()
  const fixes = await fixCheckout(input, name, known)
  const tags = fixes.length > 0 ? await git.tags() : known
  const shallow = await git.isShallow()
  const tag = tags.find(candidate => candidate.name === name)
  if (tag !== undefined) {
    requireEventCommit(tag, environment)
    return { root, tags, tag, tagName: tag.name, withoutTag: '', commit: tag.commit, shallow, fixes }
  }
  // A pushed tag that is absent was deleted: HEAD may be another commit.
  const isPushed = environment.refType === 'tag' && environment.refName === name
  if (name !== undefined && (isPushed || isWriting(inputs))) {
    const bare = (text: string): string => text.replace(/^\D*/, '')
    const twin = tags.find(other => bare(other.name) === bare(name))?.name
    throw new UserError(
      `The tag ${name} does not exist.`,
      twin !== undefined
        ? `Name the tag ${twin}, which exists.`
        : `Make it and push it:\n  git tag -a ${name} -m "${name}"\n  git push origin ${name}`,
    )
  }
  const head = await git.head()
  if (head === undefined) throw new UserError('The repository has no commit yet.')
  const withoutTag = none ?? `${name} does not exist yet`
  return { root, tags, tag: undefined, tagName: name, withoutTag, commit: head, shallow, fixes }
}

/** Throws UserError when the tag has moved since the event of its push, which names its commit. */
function requireEventCommit(tag: TagRef, environment: Environment): void {
  const pushed = environment.eventName === 'push' && environment.refType === 'tag' && environment.refName === tag.name
  if (!pushed || environment.sha === undefined || [tag.commit, tag.object].includes(environment.sha)) return
  throw new UserError(
    `The tag ${tag.name} was moved since the event: it pointed to ${environment.sha} and now points to ${tag.commit}.`,
    'Do not move a tag that is being released. Push a new version; or run the workflow by workflow_dispatch for the tag as it is now.',
  )
}

async function fixCheckout({ git, environment, needsHistory }: RepositoryInput, name: string | undefined, tags: readonly TagRef[]) {
  const shallow = needsHistory !== false && (await git.isShallow())
  const tag = name === undefined ? undefined : tags.find(candidate => candidate.name === name)
  const missing = name !== undefined && tag === undefined
  // actions/checkout v4 and v5 make an annotated tag lightweight; only the server knows its kind.
  const flattened = environment.inActions && tag !== undefined && !tag.annotated
  if (!shallow && !missing && !flattened) return []
  if (!environment.inActions) {
    if (shallow && needsHistory === true)
      throw new UserError('The clone is shallow: the previous tag and the commits since are not known.', 'git fetch --unshallow --tags')
    return []
  }
  try {
    // The test merge of a pull request is on no branch.
    await git.fetchAll(environment.ref?.startsWith('refs/pull/') ? environment.ref : undefined)
    return [shallow ? 'the checkout was shallow: fetched its history and tags' : 'fetched all tags again from origin']
  } catch (error) {
    if (shallow && needsHistory === true) {
      const hint = 'Give actions/checkout "fetch-depth: 0", or let the job read the repository ("contents: read").'
      throw new UserError(`The checkout is shallow and its history could not be fetched (${(error as Error).message}).`, hint, {
        cause: error,
      })
    }
    return [`origin could not be asked again: ${(error as Error).message}`]
  }
}
