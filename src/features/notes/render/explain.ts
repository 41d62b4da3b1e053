import type { PlanPhaseResult } from '../../plan/plan.ts'
import type { Bucket } from '../decide/accounting.ts'
import type { NotesContent, NotesEntry } from '../notes-content.ts'
import { cutLine, plainLine } from './safe-text.ts'

const titleLength = 64

/** The buckets of commits without an entry, in their order, with their titles. */
const withoutEntry: readonly (readonly [Bucket, string])[] = [
  ['folded', 'Folded into another entry'],
  ['dependencies', 'For dependencies'],
  ['reverted', 'Reverted'],
  ['excluded', 'Kept out'],
  ['chores', 'For the release itself'],
]

/** Explains the range, the category of each entry and the bucket of each other commit, in plain ASCII for a terminal. */
export function explainNotes(content: NotesContent, planned?: Pick<PlanPhaseResult, 'plan' | 'passedOver'>): string {
  const { entries, categories, accounts, accounting } = content
  const headings = new Map(categories.map(({ id, heading }) => [id, plainLine(heading)]))
  const first = (entry: NotesEntry): string | undefined =>
    entry.breaking !== null ? 'Breaking Changes' : entry.security ? 'Security' : undefined
  const line = (entry: NotesEntry): string => {
    const says = (entry.breaking?.[0] ?? '').split('\n')[0]!
    const broken = says === '' ? '' : `says "${cutLine(plainLine(says), titleLength)}", `
    const place = first(entry) === undefined ? entry.reason : `${broken}else ${headings.get(entry.category)}: ${entry.reason}`
    return row(entry.title, entry.pullRequest === null ? entry.commit.slice(0, 7) : `#${entry.pullRequest}`, place)
  }
  const sections = ['Breaking Changes', 'Security', ...categories.map(({ id }) => id)].map(id => {
    const own = entries.filter(entry => (first(entry) ?? entry.category) === id)
    return section(headings.get(id) ?? id, own.map(line))
  })
  const others = withoutEntry.map(([bucket, title]) =>
    section(
      title,
      accounts.filter(account => account.bucket === bucket).map(({ subject, sha, reason }) => row(subject, sha.slice(0, 7), reason)),
    ),
  )
  const sums = withoutEntry.map(([bucket, title]) => `${accounting[bucket]} ${title.toLowerCase()}`)
  const total = `${accounting.total} commits: ${accounting.listed} listed, ${sums.join(', ')}.\n`
  const passedOver = planned?.passedOver.map(({ tag, reason }) => `  not since ${plainLine(tag)}: ${plainLine(reason)}\n`) ?? []
  const range =
    planned === undefined ? '' : `Changes since ${plainLine(planned.plan.previousTag ?? 'the first commit')}\n${passedOver.join('')}`
  return [range, ...sections, ...others, total].filter(text => text !== '').join('\n')
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${title}\n${lines.join('')}`
}

function row(title: string, source: string, reason: string): string {
  return `  ${cutLine(plainLine(title), titleLength).padEnd(titleLength)}  ${source.padEnd(7)}  ${plainLine(reason)}\n`
}
