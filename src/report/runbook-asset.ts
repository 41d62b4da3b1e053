// RUNBOOK.md: the team's checklist with the evidence of one release. The same commit and tools give the same bytes.
import type { StepRecord } from '../model/step-outcome.ts'
import { shorten } from '../text/characters.ts'
import { count } from '../text/format.ts'
import { checklistItems, isStepId, ownerOf, whyOpen } from './checklist.ts'
import { codeSpan, escapeSentence } from './markdown.ts'

/** The files that a RUNBOOK.md speaks of. */
export interface RunbookSubject {
  readonly tag: string
  readonly commit: string
  /** Digest of SHA256SUMS, hex; undefined for a release without files. */
  readonly sums: string | undefined
}

interface RunbookInput extends RunbookSubject {
  /** The team's checklist, Markdown. */
  readonly checklist: string
  /** Without steps of publishing and of post-publish tasks. */
  readonly steps: readonly StepRecord[]
  /** Ids of checks that must pass to tick an item: a warning does not, because they do not block. */
  readonly notBlocking: readonly string[]
  /** Ids of post-publish tasks that are switched off. */
  readonly off: readonly string[]
}

/** Whether `publish` takes the result of a step from another job: checks that start other programs, and all of the build. */
export const isReported = (id: string): boolean => /^(python-syntax|audit|(command|setup|test|build|verify):.*)$/.test(id)

/** The lines that bind a RUNBOOK.md to a release. */
function bindingOf({ tag, commit, sums }: RunbookSubject): string {
  return [
    `- Tag: ${codeSpan(tag)}`,
    `- Commit: ${codeSpan(commit)}`,
    `- SHA256SUMS: ${sums === undefined ? 'none' : `sha256 ${codeSpan(sums)}`}`,
  ].join('\n')
}

/** What shows an item. An item of several steps has the first kind that one of them has. */
const KINDS = ['open', 'people', 'release', 'evidence'] as const

const HEAD = '# The runbook of this release'

/** Whether the first lines of a RUNBOOK.md name this tag, commit and SHA256SUMS. */
export function speaksOf(markdown: string, subject: RunbookSubject): boolean {
  return markdown.startsWith(`${HEAD}\n\n${bindingOf(subject)}\n`)
}

/** The text of RUNBOOK.md and the sentence that counts its items. Below an item stands the evidence of each step that it names. */
export function renderRunbook(input: RunbookInput): { readonly markdown: string; readonly sentence: string } {
  const { checklist } = input
  const lines = checklist.split('\n')
  const counts = { evidence: 0, release: 0, people: 0, open: 0 }
  const items = checklistItems(checklist)
  const added = new Map<number, string[]>()
  for (const { index, start, tick, text, end, ids } of items) {
    const judged = (ids ?? []).map(id => judge(id, input))
    const kind = KINDS.find(each => judged.some(one => one.kind === each)) ?? 'people'
    counts[kind] += 1
    lines[index] = `${start}${kind === 'evidence' ? 'x' : kind === 'people' ? tick : ' '}${text}${end}`
    const below = ids === undefined ? ['only a person can tell'] : judged.map(one => one.line)
    added.set(
      endOfItem(lines, index),
      below.map(line => `${indentOf(start)}- ${line}`),
    )
  }
  const sentence = `Runbook: ${counts.evidence} of ${count(items.length, 'item')} shown by evidence, ${counts.release} by the release itself, ${counts.people} by people${counts.open === 0 ? '' : `, ${counts.open} open`}`
  const body = lines.flatMap((line, index) => [line, ...(added.get(index) ?? [])]).join('\n')
  return { markdown: `${HEAD}\n\n${bindingOf(input)}\n\n${sentence}.\n\n---\n\n${body.trimEnd()}\n`, sentence }
}

function judge(id: string, { tag, steps, notBlocking, off }: RunbookInput) {
  const found = steps.filter(step => step.id === id)
  const as = (kind: (typeof KINDS)[number], words: string) => ({
    kind,
    line: `${codeSpan(id)}${isReported(id) && found.length > 0 ? ', as reported by the build' : ''}: ${words}`,
  })
  const owner = ownerOf(id)
  if (id === 'monitoring' || id === 'production') return as('people', 'no program can tell')
  if ((owner === 'publish' || owner === 'after') && !off.includes(id))
    return as('release', `the release itself shows it: ${codeSpan(`release-runbook verify ${tag}`)}`)
  const open = found.map(step => whyOpen(step, notBlocking.includes(id))).find(why => why !== '')
  if (open !== undefined) return as('open', open)
  const evidence = found.map(step => escapeSentence(shorten(step.evidence.trim(), 1_000)))
  if (found.length > 0) return as('evidence', evidence.join('; ') || 'done')
  if (owner === 'rollback') return as('open', 'belongs to rollback')
  return as('open', isStepId(id) ? 'not configured' : 'unknown step')
}

/** White space, or quotation marks, below which the children of an item stand. */
function indentOf(start: string): string {
  const [, before = '', bullet = ''] = /^([ \t>]*)(\S+[ \t]+)\[$/.exec(start) ?? []
  return `${before}${bullet.replace(/\t/g, '    ').replace(/./g, ' ')}`
}

/** The index of the last line of an item's text: lines up to a blank one, or up to the start of another block, belong to it. */
function endOfItem(lines: readonly string[], index: number): number {
  let last = index
  while (/^[ \t>]*(?![-*+] |\d+[.)] |#|```|~~~|<|[ \t>]|$)/.test(lines[last + 1]?.trimEnd() ?? '')) last += 1
  return last
}
