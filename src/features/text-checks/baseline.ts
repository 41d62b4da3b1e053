import { UserError } from '../../model/errors.ts'
import { visible } from '../../text/visible.ts'
import type { FileFound, ScanJob, ScannedFinding, TextCheck } from './text-job.ts'

// Old findings of the text checks that a team lives with. An entry knows a line by its content, so that lines may move. A file with more
// findings than are listed is known by their number alone.

/** `count` findings of a rule in lines with one fingerprint; without `line` so many findings of a check in the whole file. */
export interface BaselineEntry {
  readonly rule: string
  readonly path: string
  readonly line?: string
  readonly count: number
}

/** What is left of a run's findings, and of the baseline. */
export interface Compared {
  /** Findings that the baseline does not know. */
  readonly fresh: readonly FileFound[]
  /** Findings that it knows, by check. */
  readonly known: Readonly<Record<TextCheck, number>>
  /** The entries that still occur, with as many findings as there are, at most as many as they had. */
  readonly present: readonly BaselineEntry[]
}

const keyOf = ({ rule, path, line = '' }: Omit<BaselineEntry, 'count'>) => `${rule}\0${path}\0${line}`
const wholeFile = (check: TextCheck, path: string) => ({ rule: `${check}/more`, path })

/** Reads the baseline's text. Throws UserError when it is none. */
export function parseBaseline(text: string, path: string): readonly BaselineEntry[] {
  const refuse = (what: string) =>
    new UserError(
      `The baseline ${visible(path)} ${what}.`,
      'Restore it from git, or write it anew: release-runbook check --update-baseline',
    )
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    throw refuse('is not JSON')
  }
  const { schema, findings } = (read ?? {}) as { schema?: unknown; findings?: unknown }
  if (schema !== 1 || !Array.isArray(findings)) throw refuse('has not the form { "schema": 1, "findings": [] }')
  const bad = findings.findIndex(entry => !isEntry(entry))
  if (bad >= 0) throw refuse(`has an entry (number ${bad + 1}) that is not { rule, path, line, count }`)
  return findings as BaselineEntry[]
}

function isEntry(entry: unknown): boolean {
  const { rule, path, line, count } = (entry ?? {}) as Record<string, unknown>
  const counts = typeof count === 'number' && Number.isInteger(count) && count > 0
  return counts && typeof rule === 'string' && typeof path === 'string' && (line === undefined || typeof line === 'string')
}

/** The baseline's text: sorted, one entry a line, so that a change to it reads well and merges well. */
export function renderBaseline(entries: readonly BaselineEntry[]): string {
  const sorted = [...joined(entries).values()].sort((a, b) => (byPath(a) < byPath(b) ? -1 : 1))
  const lines = sorted.map(
    ({ rule, path, line, count }) => `    ${JSON.stringify(line === undefined ? { rule, path, count } : { rule, path, line, count })}`,
  )
  return `{\n  "schema": 1,\n  "findings": [${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n  `}]\n}\n`
}

const byPath = ({ rule, path, line = '' }: BaselineEntry) => `${path}\0${rule}\0${line}`

/** Entries by key. Two of one key come from a merge: the larger holds. */
function joined(entries: readonly BaselineEntry[]): Map<string, BaselineEntry> {
  const byKey = new Map<string, BaselineEntry>()
  for (const entry of entries) {
    const key = keyOf(entry)
    if ((byKey.get(key)?.count ?? 0) < entry.count) byKey.set(key, entry)
  }
  return byKey
}

/** The entries for all that was found at level error. The job must have asked for fingerprints. */
export function entriesOf(files: readonly FileFound[], job: ScanJob): readonly BaselineEntry[] {
  return files.flatMap(({ file, check, findings, more }) => {
    if (more > 0) return [{ ...wholeFile(check, job.paths[file]!), count: findings.length + more }]
    const counts = new Map<string, BaselineEntry>()
    for (const finding of findings.filter(isError)) {
      const key = keyOf(lineOf(finding))
      counts.set(key, { ...lineOf(finding), count: (counts.get(key)?.count ?? 0) + 1 })
    }
    return [...counts.values()]
  })
}

const isError = ({ level }: ScannedFinding) => level === 'error'
const lineOf = ({ rule, path, fingerprint = '' }: ScannedFinding) => ({ rule, path, line: fingerprint })

/**
 * Takes what the baseline knows out of the findings of level error. Of several in equal lines the first are the old ones: which of them is new cannot
 * be told, and that one is can.
 */
export function compareWithBaseline(files: readonly FileFound[], entries: readonly BaselineEntry[], job: ScanJob): Compared {
  if (entries.length === 0) return { fresh: files, known: { ascii: 0, ellipsis: 0 }, present: [] }
  const left = new Map([...joined(entries)].map(([key, { count }]) => [key, count]))
  const known = { ascii: 0, ellipsis: 0 }
  const take = (key: string, count: number): number => {
    const taken = Math.min(count, left.get(key) ?? 0)
    if (taken > 0) left.set(key, left.get(key)! - taken)
    return taken
  }
  const fresh = files.flatMap((found): FileFound[] => {
    const { file, check, findings, more } = found
    const errors = findings.filter(isError)
    const whole = take(keyOf(wholeFile(check, job.paths[file]!)), errors.length + more)
    known[check] += whole
    const rest = new Set(errors.slice(whole).filter(finding => take(keyOf(lineOf(finding)), 1) === 0))
    known[check] += errors.slice(whole).length - rest.size
    const shown = findings.filter(finding => !isError(finding) || rest.has(finding))
    const uncounted = more - Math.max(0, whole - errors.length)
    return shown.length === 0 && uncounted === 0 ? [] : [{ ...found, findings: shown, more: uncounted }]
  })
  const present = [...joined(entries)].flatMap(([key, entry]) => {
    const count = entry.count - left.get(key)!
    return count > 0 ? [{ ...entry, count }] : []
  })
  return { fresh, known, present }
}
