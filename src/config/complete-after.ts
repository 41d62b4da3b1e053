import type { AfterConfig, Announcement, Dispatch } from './after-config.ts'
import { milliseconds, plainPath } from './rules.ts'
import type { WrittenAfter } from './schema.ts'

/** Fills in the defaults of `after`: a task that is not named is off. */
export function completeAfter(written: WrittenAfter): AfterConfig {
  const { history } = written
  return {
    milestone: written.milestone === 'close',
    comment: written.comment ?? false,
    closeIssues: written['close-issues'] ?? false,
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
