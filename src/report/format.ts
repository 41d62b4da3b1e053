import type { Report, StepRecord, StepStatus } from './report.ts'

/** A size for people: `512 B`, `1.4 KiB`, `20.0 MiB`. */
export function formatSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  const units = ['KiB', 'MiB', 'GiB']
  let value = bytes / 1024
  let unit = 0
  // 1023.95 would print as 1024.0 of the smaller unit.
  while (value >= 1023.95 && unit < units.length - 1) {
    value /= 1024
    unit += 1
  }
  return `${value.toFixed(1)} ${units[unit]}`
}

/** A duration for people: `40 ms`, `3.2 s`, `2 min 5 s`. */
export function formatDuration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`
  if (ms < 59_950) return `${(ms / 1000).toFixed(1)} s`
  const seconds = Math.round(ms / 1000)
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}

/** A number with commas: 1,234,567. Intl would say the same, and takes longer to load than many a run. */
export const grouped = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, ',')

/** `1 file`, `2 files`; the plural is given where an `s` does not make it. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${grouped(number)} ${number === 1 ? one : many}`
}

/** The first names, and how many more there are: `a, b and 3 more`. */
export function shortList(names: readonly string[], most = 5): string {
  return names.slice(0, most).join(', ') + (names.length > most ? ` and ${names.length - most} more` : '')
}

/** Text as one argument of a POSIX shell, in quotes where it needs them. */
export function shellWord(text: string): string {
  return /^[\w./@][\w./@-]*$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
}

/** The first twelve characters of a commit id, enough to tell it apart in any repository. */
export function shortCommit(commit: string): string {
  return commit.slice(0, 12)
}

/** What a box says of itself, in one word or three. */
export const STATUS_WORD: Readonly<Record<StepStatus, string>> = {
  passed: 'passed',
  warned: 'warning',
  failed: 'failed',
  skipped: 'skipped',
  manual: 'for a person',
}

/** The title of a failed step. A title states what holds when the step passes: without a word before it, it says the opposite of what happened. */
export const failedTitle = (title: string): string => `Failed: ${title}`

/** How a terminal marks a box. At most eight columns. */
export const BOX_MARK: Readonly<Record<StepStatus, string>> = {
  passed: 'ok',
  warned: 'warning',
  failed: 'FAILED',
  skipped: 'skipped',
  manual: 'by hand',
}

/** A box as a line of a plain log, below the title of its step: `  ok: 3 files`. */
export const boxLine = ({ status, evidence }: StepRecord): string => `  ${BOX_MARK[status]}: ${evidence.split('\n')[0]}`

/** The order in which boxes are counted: what needs somebody first. */
const COUNTED: readonly StepStatus[] = ['failed', 'passed', 'warned', 'skipped', 'manual']

/** The boxes in one sentence: `1 failed, 9 passed, 1 warning, 2 skipped`. */
export function countBoxes(report: Report): string {
  const parts = COUNTED.map(status => {
    const number = report.steps.filter(step => step.status === status).length
    return number === 0 ? '' : status === 'warned' ? count(number, 'warning') : `${number} ${STATUS_WORD[status]}`
  })
  return parts.filter(part => part !== '').join(', ')
}
