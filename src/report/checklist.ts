import type { StepRecord } from '../model/step-outcome.ts'
import { STEP_IDS } from '../model/step-titles.ts'
import { shorten } from '../text/characters.ts'
import { proseLines } from '../text/prose-lines.ts'
import { escapeSentence } from './markdown.ts'
import type { Report } from './report.ts'
import { STATUS_WORD } from './step-status.ts'

/** Whether a step can have this id. `components` and `commands` (of the checks) are the known names; undefined: any, before the plan is made. */
export function isStepId(id: string, components?: readonly string[], commands?: readonly string[]): boolean {
  if (STEP_IDS.includes(id)) return true
  const [, kind = '', name = ''] = /^([^:]*):(.+)$/s.exec(id) ?? []
  if (kind === 'command') return commands === undefined || commands.includes(name)
  return ['setup', 'test', 'build', 'verify'].includes(kind) && (components === undefined || components.includes(name))
}

/** An item: indent and bullet, tick, text, white space at the end of the line. Items may stand in quotations. */
const ITEM = /^([ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[)([ xX])(\][ \t]+\S(?:.*[^ \t\r])?)([ \t]*\r?)$/
const IDS = /<!--\s*runbook:\s*([^\s,]+(?:\s*,\s*[^\s,]+)*)\s*-->/

/** The items of a Markdown checklist with their lines, outside code and comments of several lines. `ids`: the named steps; undefined: for a person. */
export function checklistItems(markdown: string) {
  const lines = markdown.split('\n')
  const isProse = proseLines(lines)
  return lines.flatMap((line, index) => {
    const item = isProse[index] ? ITEM.exec(line) : null
    if (item === null) return []
    const [, start, tick, text, end] = item as unknown as [string, string, string, string, string]
    const ids = IDS.exec(text)?.[1]
      ?.split(',')
      .map(id => id.trim())
    return [{ index, start, tick, text, end, ids }]
  })
}

/** The number of ticked items: `17 of 45 done`. */
export function ticked(items: readonly { readonly tick: string }[]): string {
  return `${items.filter(({ tick }) => tick !== ' ').length} of ${items.length} done`
}

/**
 * Ticks the items of a Markdown checklist by this run's steps. An item names its steps in a comment: `- [ ] All docs are ASCII <!-- runbook: ascii -->`. Commas
 * separate several step ids. An item whose steps all passed or warned gets a tick. For a check in `notBlocking`, a warning is not enough. Every other item
 * loses its tick and gets the reason at its end. An item without ids is for a person: it keeps its tick. `whyAbsent` returns the reason why an id has no step,
 * or undefined to omit the item. The rest of the text, code, and comments of several lines do not change. `unknown` has the ids that no step can have, in
 * order, each once: misspelt, or with the name of an unknown component or command.
 */
export function tickChecklist(
  markdown: string,
  steps: readonly StepRecord[],
  components?: readonly string[],
  commands?: readonly string[],
  notBlocking: readonly string[] = [],
  whyAbsent: (id: string) => string | undefined = () => 'not reached by this run',
): { readonly markdown: string; readonly unknown: readonly string[] } {
  const unknown = new Set<string>()
  const items = new Map(checklistItems(markdown).map(item => [item.index, item]))
  const lines = markdown.split('\n').flatMap((line, index) => {
    const item = items.get(index)
    if (item === undefined) return line
    const { start, tick, text, end, ids } = item
    if (ids === undefined) return tick === ' ' ? `${start} ${text} - for a person${end}` : line
    const open = new Set<string>()
    for (const id of ids) {
      const found = steps.filter(step => step.id === id)
      const reason = found.map(step => whyOpen(step, notBlocking.includes(id))).find(why => why !== '')
      if (reason !== undefined) open.add(reason)
      if (found.length > 0) continue
      const absent = isStepId(id, components, commands) ? whyAbsent(id) : 'unknown step'
      if (absent === undefined) return []
      if (absent === 'unknown step') unknown.add(id)
      open.add(absent)
    }
    return open.size === 0 ? `${start}x${text}${end}` : `${start} ${text} - ${[...open].join('; ')}${end}`
  })
  return { markdown: lines.join('\n'), unknown: [...unknown] }
}

/** The reason why a step leaves its item without a tick. '' when the step passed, or when it warned and `mustPass` is false. */
export function whyOpen(step: StepRecord, mustPass: boolean): string {
  if (step.status === 'passed' || (step.status === 'warned' && !mustPass)) return ''
  const evidence = escapeSentence(shorten(step.evidence.split('\n')[0]!.trim(), 200))
  return evidence === '' ? STATUS_WORD[step.status] : `${STATUS_WORD[step.status]}: ${evidence}`
}

/** The command that a step belongs to, by its id. Other steps belong to every command. */
const OWNERS: readonly (readonly [command: string, ids: RegExp])[] = [
  ['check', /^(tag|version|ascii|ellipsis|python-syntax|breaking|ci|audit|command:.*)$/],
  ['build', /^((setup|test|build|verify):.*|secrets|archives)$/],
  ['notes', /^notes$/],
  ['publish', /^(publish|assets)$/],
  ['after', /^(dispatch|health|milestone|close-issues|comment|announce|history|monitoring|production)$/],
  ['rollback', /^rollback-/],
]

/** The commands whose steps a command runs besides its own. */
const RUNS: Readonly<Record<string, readonly string[]>> = {
  release: ['check', 'build', 'notes', 'publish', 'after'],
  publish: ['check', 'build', 'notes', 'after'],
}

/** The command that a step of this id belongs to; undefined for a step of every command. */
export function ownerOf(id: string): string | undefined {
  return OWNERS.find(([, ids]) => ids.test(id))?.[0]
}

/** Why a run has no step of this id. Undefined when the release was complete before the run, because every item would give this reason. */
export function whyAbsent(id: string, { command, outcome }: Pick<Report, 'command' | 'outcome'>): string | undefined {
  if (outcome === 'nothing-to-do') return undefined
  const owner = ownerOf(id) ?? command
  if (owner !== command && RUNS[command]?.includes(owner) !== true) return `skipped: belongs to ${owner}`
  if (outcome === 'dry-run' && (owner === 'publish' || owner === 'after')) return 'skipped: a dry run'
  return outcome === 'failed' ? 'not reached by this run' : 'skipped: not configured'
}
