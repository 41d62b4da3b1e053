import { UserError } from '../../model/errors.ts'
import type { Project } from '../../ports/project.ts'
import { count } from '../../text/format.ts'
import type { PublishedRelease } from './published-release.ts'
import type { Shipped } from './shipped.ts'

/** Comments that a person reads before the rest is only counted. */
const listed = 10

/** What a comment of ours is found again by. */
function shippedMarker(tag: string): string {
  return `<!-- release-runbook:shipped ${tag} -->`
}

/** The comment itself. */
function commentText({ release }: PublishedRelease, kind: 'issue' | 'pull request'): string {
  const what = kind === 'issue' ? 'What this issue asks for' : 'This'
  return `${what} is in [${release.tag}](${release.url}).\n\n${shippedMarker(release.tag)}`
}

/** Whether an error is about the token: every further request would be answered the same. */
function isForbidden(error: unknown): boolean {
  return error instanceof UserError && /not accessible|Bad credentials|must have/i.test(error.message)
}

/**
 * Does something to each item in turn. One that fails (a locked conversation) does not keep the others from it; a token that may not stops
 * at once. Gives how many were done; throws UserError that names those that were not.
 */
async function forEach<T extends { readonly number: number }>(items: readonly T[], act: (item: T) => Promise<void>): Promise<number> {
  const failures: { readonly number: number; readonly error: unknown }[] = []
  for (const item of items) {
    try {
      await act(item)
    } catch (error) {
      if (isForbidden(error)) throw error
      failures.push({ number: item.number, error })
    }
  }
  const [first] = failures
  if (first === undefined) return items.length
  const numbers = failures.map(({ number }) => `#${number}`).join(', ')
  const { message, hint = '' } = first.error as UserError
  throw new UserError(`${count(failures.length, 'item')} of ${items.length} failed (${numbers}); the first: ${message}`, hint)
}

/** Comments once on each issue and pull request that shipped. The evidence, one sentence. */
export async function commentOnShipped(subject: PublishedRelease, shipped: Shipped, project: Project, dry: boolean): Promise<string> {
  const numbers = [...shipped.pullRequests, ...shipped.issues]
  if (numbers.length === 0) return 'no issue and no pull request is in this release'
  const marker = shippedMarker(subject.release.tag)
  const items = await project.items(numbers)
  const open = []
  for (const item of items) {
    const seen = item.lastComments.some(text => text.includes(marker))
    // Only the last comments came along; where there are more, all are read before anything is said twice.
    const there =
      seen || (item.comments > item.lastComments.length && (await project.comments(item.number)).some(text => text.includes(marker)))
    if (!there) open.push(item)
  }
  const names = open
    .slice(0, listed)
    .map(({ number }) => `#${number}`)
    .join(', ')
  const known = items.length - open.length
  const before = known === 0 ? '' : `; ${count(known, 'item')} had one already`
  if (dry) return `would comment on ${count(open.length, 'item')}${names && ` (${names})`}${before}`
  await forEach(open, ({ number, kind }) => project.comment(number, commentText(subject, kind), marker))
  return `commented on ${count(open.length, 'item')}${names && ` (${names}${open.length > listed ? ', ...' : ''})`}${before}`
}

/** Closes the issues that the release solves and that are still open. The evidence, one sentence. */
export async function closeShipped(shipped: Shipped, project: Project, dry: boolean): Promise<string> {
  if (shipped.issues.length === 0) return 'no change of this release says that it closes an issue'
  const open = (await project.items(shipped.issues)).filter(({ kind, open }) => kind === 'issue' && open)
  const names = open
    .slice(0, listed)
    .map(({ number }) => `#${number}`)
    .join(', ')
  if (open.length === 0) return `${count(shipped.issues.length, 'issue')} solved, all closed already`
  if (!dry) await forEach(open, ({ number }) => project.closeIssue(number))
  return `${dry ? 'would close' : 'closed'} ${count(open.length, 'issue')}: ${names}${open.length > listed ? ', ...' : ''}`
}
