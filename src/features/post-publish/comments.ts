import { UserError } from '../../model/errors.ts'
import type { Project } from '../../ports/project.ts'
import { count, shortList } from '../../text/format.ts'
import type { PublishedRelease } from './published-release.ts'
import type { Shipped } from './shipped.ts'

/** Number of items that the evidence lists. */
const mostListed = 10

/** The mark by which a later run finds the comment. */
function shippedMarker(tag: string): string {
  return `<!-- release-runbook:shipped ${tag} -->`
}

function commentText({ release }: PublishedRelease, kind: 'issue' | 'pull request'): string {
  const what = kind === 'issue' ? 'What this issue asks for' : 'This'
  return `${what} is in [${release.tag}](${release.url}).\n\n${shippedMarker(release.tag)}`
}

const namesOf = (items: readonly { readonly number: number }[]): string[] => items.map(({ number }) => `#${number}`)

/** Whether an error is about the token, so that every further request fails too. */
function isForbidden(error: unknown): boolean {
  return error instanceof UserError && /not accessible|Bad credentials|must have/i.test(error.message)
}

/** Runs `act` for each item, and at the end throws UserError for failed ones (a locked conversation). A missing permission stops at once. */
async function forEach<T extends { readonly number: number }>(items: readonly T[], act: (item: T) => Promise<void>): Promise<void> {
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
  if (first === undefined) return
  const numbers = namesOf(failures).join(', ')
  const { message, hint = '' } = first.error as UserError
  throw new UserError(`${count(failures.length, 'item')} of ${items.length} failed (${numbers}); the first: ${message}`, hint)
}

/** Comments once on each shipped issue and pull request. Gives the evidence. Throws UserError. */
export async function commentOnShipped(published: PublishedRelease, shipped: Shipped, project: Project, dry: boolean): Promise<string> {
  const numbers = [...shipped.pullRequests, ...shipped.issues]
  if (numbers.length === 0) return 'no issue and no pull request is in this release'
  const marker = shippedMarker(published.release.tag)
  const items = await project.items(numbers)
  const open = []
  for (const item of items) {
    const isMarked = (text: string): boolean => text.includes(marker)
    // The item holds only the last comments: an earlier one may have the mark too.
    const isDone =
      item.lastComments.some(isMarked) || (item.comments > item.lastComments.length && (await project.comments(item.number)).some(isMarked))
    if (!isDone) open.push(item)
  }
  const names = open.length === 0 ? '' : ` (${shortList(namesOf(open), mostListed)})`
  const known = items.length - open.length
  const before = known === 0 ? '' : `; ${count(known, 'item')} had one already`
  if (!dry) await forEach(open, ({ number, kind }) => project.comment(number, commentText(published, kind), marker))
  return `${dry ? 'would comment' : 'commented'} on ${count(open.length, 'item')}${names}${before}`
}

/** Closes the open issues that the release solves. Gives the evidence. Throws UserError. */
export async function closeShipped(shipped: Shipped, project: Project, dry: boolean): Promise<string> {
  if (shipped.issues.length === 0) return 'no change of this release says that it closes an issue'
  const open = (await project.items(shipped.issues)).filter(({ kind, open }) => kind === 'issue' && open)
  if (open.length === 0) return `${count(shipped.issues.length, 'issue')} solved, all closed already`
  if (!dry) await forEach(open, ({ number }) => project.closeIssue(number))
  return `${dry ? 'would close' : 'closed'} ${count(open.length, 'issue')}: ${shortList(namesOf(open), mostListed)}`
}
