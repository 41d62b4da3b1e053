import type { Release } from '../../ports/forge.ts'
import type { Commit } from '../../ports/git.ts'
import { firstLines } from '../../text/format.ts'
import { safeText } from '../notes/render/safe-text.ts'
import type { RolledBack } from './marking.ts'

/** The content of a rollback's issue. */
export interface RollbackStory {
  readonly bad: Release
  readonly good: Release
  readonly info: RolledBack
  /** GitHub login of the person who started the run. */
  readonly actor: string | undefined
  /** The tag that is Latest after the rollback. */
  readonly latest: string
  /** The dispatched deployment; undefined when no deployment is configured. */
  readonly deployed: string | undefined
  /** The rolled back commits, newest first. */
  readonly withdrawn: readonly Commit[]
  /** Markdown with the tasks at registries; empty when there are none. */
  readonly registries: string
}

/** The comment by which a later run finds the issue. */
export function issueMarker(tag: string): string {
  return `<!-- release-runbook:rolled-back ${tag} -->`
}

/** Number of commits that a list of changes names. */
const mostListed = 50

/** The changes of commits, without merges, as the lines of a Markdown list. */
export function changeList(commits: readonly Commit[]): readonly string[] {
  const changes = commits.filter(({ parents }) => parents.length < 2)
  return firstLines(changes, mostListed, ({ message }) => safeText(message.split('\n', 1)[0] ?? '')).map(line => `- ${line}`)
}

const yes = (value: boolean): string => (value ? 'yes' : 'no')

/** Title and text of the issue. */
export function issueText(story: RollbackStory): { readonly title: string; readonly body: string } {
  const { bad, good, info, actor, latest, deployed, withdrawn, registries } = story
  const changes = changeList(withdrawn)
  const again = info.reissue === null ? [] : [`It is published again as \`${info.reissue}\`, for those who updated already.`, '']
  const body = [
    `[${bad.tag}](${bad.url}) is rolled back to [${good.tag}](${good.url})${actor === undefined ? '' : ` by ${safeText(actor)}`}.`,
    '',
    `> ${safeText(info.reason)}`,
    '',
    ...again,
    '| | before | after |',
    '|---|---|---|',
    `| Latest | ${info.before.latest ? bad.tag : 'another release'} | ${latest} |`,
    `| ${bad.tag} is a prerelease | ${yes(info.before.prerelease)} | yes |`,
    `| Title of ${bad.tag} | ${safeText(info.before.title)} | ${safeText(bad.title)} |`,
    `| Deployment | | ${deployed ?? 'none is configured: deploy it by hand'} |`,
    '',
    'No tag, no file and no word of a release was deleted.',
    ...(registries === '' ? [] : ['', '## At the registries', '', registries]),
    '',
    '## What is rolled back',
    '',
    ...(changes.length === 0 ? ['No commit lies between the two.'] : changes),
    '',
    '## Next',
    '',
    '- [ ] Everybody who uses it knows',
    '- [ ] The cause is found',
    `- [ ] The rolled-back commits are reverted or fixed before the next release: they are still on their branch`,
    '',
    issueMarker(bad.tag),
  ].join('\n')
  return { title: `Rolled back: ${bad.tag}`, body }
}
