import type { CheckResult } from '../../model/finding.ts'
import { runbookName, sumsName } from '../../model/manifest.ts'
import { checklistItems } from '../../report/checklist.ts'
import { speaksOf } from '../../report/runbook-asset.ts'
import { shorten } from '../../text/characters.ts'
import { count, visible } from '../../text/format.ts'
import type { Claims } from './assets.ts'
import { difference } from './difference.ts'

/** Which checks of `verify` show a step of the release again. No program can repeat the others: they can only be believed. */
const SHOWN_BY: readonly (readonly [ids: RegExp, checks: readonly string[]])[] = [
  [/^tag$/, ['tag']],
  [/^(publish|assets|build:.*)$/, ['assets']],
  [/^(archives|verify:.*)$/, ['archives', 'packages']],
  [/^version$/, ['packages']],
]

/** `commit` comes from the release's marker. `checks` are the results of the other checks of this release. */
interface RunbookContext extends Pick<Claims, 'tag' | 'assets'> {
  readonly commit: string | undefined
  readonly latest: boolean
  readonly checks: readonly CheckResult[]
}

/** Compares RUNBOOK.md with its release. Tells for each item whether the checks of this verification prove the item again. `lines`: one for an item. */
export function verifyRunbook(markdown: string, { tag, commit = '', latest, assets, checks }: RunbookContext) {
  const sums = assets.find(({ name }) => name === sumsName)?.downloaded?.sha256
  const bound = speaksOf(markdown, { tag, commit, sums })
  const expected = `first lines with ${tag}, commit ${commit} and the digest of ${sumsName}`
  const differences = bound ? [] : [difference('verify/runbook', runbookName, expected, 'others')]
  const passed = (id: string): boolean =>
    checks.some(check => check.id === id && check.skipped === undefined && check.findings.length === 0)
  const shownBy = (id: string): string => {
    const [, candidates = []] = SHOWN_BY.find(([pattern]) => pattern.test(id)) ?? []
    return candidates.filter(passed).join(', ')
  }
  const items = checklistItems(markdown).map(({ text, ids }) => {
    const by = [...new Set(ids?.map(shownBy))]
    const shown = by.length > 0 && !by.includes('')
    const kind = ids === undefined ? 'people' : shown ? 'shown' : 'believed'
    const title = text.slice(2).replace(/<!--.*?-->/g, '')
    const words = {
      people: 'for people',
      shown: `shown by ${by.join(', ')}${ids?.includes('publish') && latest ? ', Latest' : ''}`,
      believed: 'only believed',
    }[kind]
    return { kind, line: `${visible(shorten(title.trim(), 120))}: ${words}` }
  })
  const of = (kind: string): number => items.filter(item => item.kind === kind).length
  const evidence = `${runbookName} ${bound ? 'names this tag, commit and SHA256SUMS' : 'speaks of another release'}; of ${count(items.length, 'item')} ${of('shown')} shown today, ${of('believed')} can only be believed, ${of('people')} for people`
  return { differences, evidence: [evidence], lines: items.map(({ line }) => line) }
}
