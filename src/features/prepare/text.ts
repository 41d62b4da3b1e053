import { count, shellWord, shortCommit, shortList, visible } from '../../text/format.ts'
import { levelOf } from '../notes/next-version.ts'
import type { NotesContent } from '../notes/notes-content.ts'
import type { PlanPhaseResult } from '../plan/plan.ts'
import { type Change, describeChange } from './changes.ts'

/** What `prepare` decided, found and did. */
interface Prepared {
  readonly planned: Pick<PlanPhaseResult, 'plan' | 'skippedFiles'>
  readonly content: NotesContent
  /** Whether a person chose the version. */
  readonly asked: boolean
  readonly changes: readonly Change[]
  /** The places that go on stating the version `old`. */
  readonly old: string
  readonly stale: readonly string[]
  readonly state: 'shown' | 'written' | 'committed'
  /** The command of this run. */
  readonly again: string
  /** The commands that make and push the tag. */
  readonly tagging: readonly string[]
}

/** Most entries and stale places that the text names. */
const mostNamed = 12
const configured = '"version:" in the configuration names version files'

/** The message of the commit: a release chore, which the notes leave out. */
export const commitMessage = (tag: string | null): string => `chore(release): ${tag}`

/** The decision with its reasons, the difference, and the next commands, for a terminal. Ends with a newline. */
export function renderPrepared({ planned, content, asked, changes, old, stale, ...rest }: Prepared): string {
  const { tag, version, previousTag, versions } = planned.plan
  const { deciding, because } = levelOf(content.entries)
  const titles = deciding.map(
    each => `  ${visible(each.title, 100)} (${each.pullRequest ? `#${each.pullRequest}` : shortCommit(each.commit)})`,
  )
  const more = titles.length > mostNamed ? [`  and ${titles.length - mostNamed} more`] : []
  const why = titles.length === 0 ? `${count(content.dependencies.length, 'dependency update')}.` : `${because}:`
  const after = previousTag === null ? 'is the first release' : `follows ${visible(previousTag)}${asked ? ', as asked' : ''}`
  const parts = [
    [`${tag} ${after}, with ${why}`, ...titles.slice(0, mostNamed), ...more].join('\n'),
    ...changes.map(describeChange),
    ...(changes.length === 0 && versions.length > 0 ? [`The version files state ${version} already.`] : []),
    ...planned.skippedFiles.map(({ path, reason }) => `No version is written into ${visible(path)}: ${reason}.`),
    ...(versions.length + planned.skippedFiles.length === 0 ? [`No file states the version; ${configured}.`] : []),
    ...(stale.length === 0 ? [] : [`${old} stays in ${shortList(stale, mostNamed)}; ${configured}.`]),
    ...content.missing.map(each => `Warning: ${each}`),
    ...nextCommands(commitMessage(tag), changes, rest),
  ]
  return `${parts.join('\n\n')}\n`
}

function nextCommands(
  message: string,
  changes: readonly Change[],
  { state, again, tagging }: Pick<Prepared, 'state' | 'again' | 'tagging'>,
) {
  if (state === 'shown')
    return ['Nothing is written yet. Next:', `  ${again} --yes      to write the files\n  ${again} --commit   to write and commit them`]
  const words = (of: readonly Change[]): string => of.map(({ path }) => shellWord(path)).join(' ')
  const added = changes.filter(({ before }) => before === undefined)
  const add = added.length === 0 ? [] : [`git add -- ${words(added)}`]
  const commands = [...(state === 'committed' ? [] : [...add, `git commit -m "${message}" -- ${words(changes)}`]), ...tagging]
  return [
    `${changes.length === 0 ? '' : `Done: ${count(changes.length, 'file')} ${state}. `}Next:`,
    commands.map(command => `  ${command}`).join('\n'),
  ]
}
