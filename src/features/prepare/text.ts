import { printable } from '../../text/characters.ts'
import { count, firstLines, shortCommit, shortList, visible } from '../../text/format.ts'
import { levelOf } from '../notes/next-version.ts'
import type { NotesContent } from '../notes/notes-content.ts'
import type { PlanPhaseResult } from '../plan/plan.ts'
import { type Change, describeChange } from './changes.ts'

/** What `prepare` found and did. `asked`: a person chose the version. `stale`: the places that go on stating the version `old`. */
interface Outcome extends Readonly<Record<'stale' | 'commands', readonly string[]>> {
  readonly asked: boolean
  readonly old: string
  readonly state: 'shown' | 'written' | 'committed'
  /** The command of this run; `commands` are those that come next. */
  readonly again: string
}

/** Most entries and stale places that the text names. */
const mostNamed = 12
const configured = '"version:" in the configuration names version files'

/** The decision with its reasons, the difference, and the next commands, for a terminal. Ends with a newline. */
export function renderPrepared(
  { plan, skippedFiles }: Pick<PlanPhaseResult, 'plan' | 'skippedFiles'>,
  content: NotesContent,
  changes: readonly Change[],
  { asked, old, stale, state, again, commands }: Outcome,
): string {
  const { deciding, because } = levelOf(content.entries)
  const sourceOf = (each: (typeof deciding)[number]) => (each.pullRequest === null ? shortCommit(each.commit) : `#${each.pullRequest}`)
  const titles = firstLines(deciding, mostNamed, each => `${visible(each.title, 100)} (${sourceOf(each)})`).map(line => `\n  ${line}`)
  const why = titles.length === 0 ? `${count(content.dependencies.length, 'dependency update')}.` : `${because}:`
  const after = plan.previousTag === null ? 'is the first release' : `follows ${visible(plan.previousTag)}${asked ? ', as asked' : ''}`
  const places = stale.map(each => visible(each))
  const done = changes.length === 0 ? '' : `Done: ${count(changes.length, 'file')} ${state}. `
  return [
    `${plan.tag} ${after}, with ${why}${titles.join('')}`,
    ...changes.map(describeChange),
    ...(changes.length === 0 && plan.versions.length > 0 ? [`The version files state ${plan.version} already.`] : []),
    ...skippedFiles.map(({ path, reason }) => `No version is written into ${visible(path)}: ${reason}.`),
    ...(plan.versions.length + skippedFiles.length === 0 ? [`No file states the version; ${configured}.`] : []),
    ...(places.length === 0 ? [] : [`${old} stays in ${shortList(places, mostNamed)}; ${configured}.`]),
    ...content.missing.map(each => `Warning: ${printable(each)}`),
    ...(state === 'shown'
      ? ['Nothing is written yet. Next:', `  ${again} --yes      to write the files\n  ${again} --commit   to write and commit them\n`]
      : [`${done}Next:`, commands.map(command => `  ${command}\n`).join('')]),
  ].join('\n\n')
}
