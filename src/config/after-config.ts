import type { Frozen } from './frozen.ts'
import { milliseconds, plainPath } from './rules.ts'
import type { WrittenAfter } from './schema.ts'

/** An announcement. `url` is the name of the variable that holds the address, never the address. */
export type Announcement =
  | { readonly kind: 'slack'; readonly url: string; readonly text: string | null }
  /** `body`: null: all facts of the release. */
  | { readonly kind: 'json'; readonly url: string; readonly body: Readonly<Record<string, unknown>> | null }

/** A workflow of the repository to start, or a repository_dispatch event to send. Values may hold placeholders such as `{tag}`. */
export type Dispatch =
  /** `ref`: null: the default branch. */
  | { readonly workflow: string; readonly ref: string | null; readonly inputs: Readonly<Record<string, string>> }
  | { readonly event: string; readonly payload: Readonly<Record<string, string>> }

/** The post-publish tasks with every default filled in. By default all are off. */
export type AfterConfig = Frozen<ReturnType<typeof completeAfter>>

/** Fills in the defaults of `after`: a task that is not named is off. */
export function completeAfter(written: WrittenAfter) {
  const { history } = written
  return {
    milestone: written.milestone === 'close',
    comment: written.comment ?? false,
    closeIssues: written['close-issues'] ?? false,
    /** File on the default branch, and the heading below which the version is listed. */
    history: history ? { ...history, file: plainPath(history.file) } : null,
    announce: (written.announce ?? []).map(
      (entry): Announcement => (entry.kind === 'slack' ? { ...entry, text: entry.text ?? null } : { ...entry, body: entry.body ?? null }),
    ),
    dispatch: (written.dispatch ?? []).map(
      (entry): Dispatch =>
        entry.workflow === undefined
          ? { event: entry.event!, payload: texts(entry.payload ?? {}) }
          : { workflow: entry.workflow, ref: entry.ref ?? null, inputs: texts(entry.inputs ?? { tag: '{tag}' }) },
    ),
    /** Addresses that must show the release within `timeout`: their answer holds the text `contains` as a word of its own. Times in milliseconds. */
    health: (written.health ?? []).map(({ url, contains, timeout, every }) => ({
      url,
      contains: contains ?? '{version}',
      timeout: milliseconds(timeout ?? '10m'),
      every: milliseconds(every ?? '10s'),
    })),
  }
}

function texts(values: Readonly<Record<string, string | number | boolean>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]))
}

/** The step ids of the tasks that are off. */
export function tasksOff(after: AfterConfig): string[] {
  const off = Object.entries(after).filter(([, value]) => value === false || value === null || (Array.isArray(value) && value.length === 0))
  return off.map(([key]) => (key === 'closeIssues' ? 'close-issues' : key))
}

/** Whether any post-publish task is configured. */
export function isOn(after: AfterConfig): boolean {
  return tasksOff(after).length < Object.keys(after).length
}

/** The addresses themselves: no child process may get an address under another variable name. */
export function addressesIn(after: AfterConfig, variables: Readonly<Record<string, string | undefined>>): readonly string[] {
  return addressVariables(after).flatMap(name => variables[name]?.trim() || [])
}

/** Names of the variables that hold addresses. The addresses are secrets, which no build may see. */
export function addressVariables({ announce }: AfterConfig): readonly string[] {
  return [...new Set(announce.map(({ url }) => url))]
}
