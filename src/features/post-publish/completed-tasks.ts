// No probe can find out whether a webhook arrived or a workflow started. So a comment at the end of the release's body records these tasks.
// The body stays editable, even of an immutable release (docs/platform.md 30).
import { IndeterminateWriteError, UserError } from '../../model/errors.ts'
import type { Forge, Release } from '../../ports/forge.ts'
import type { Project } from '../../ports/project.ts'
import { parsed, tableOf } from '../../text/tolerant.ts'

/** `begun`: a run started the task and did not record its end. */
export type TaskState = 'begun' | 'done'

const pattern = /(?<!\n)\n*<!-- release-runbook:done (\{[^\n]*\}) -->/g

/** The recorded tasks in a release's body, by name. */
export function readTasks(body: string): ReadonlyMap<string, TaskState> {
  const json = [...body.matchAll(pattern)].at(-1)?.[1]
  const tasks = Object.entries(tableOf(parsed(json, JSON.parse)))
  return new Map(tasks.filter((entry): entry is [string, TaskState] => entry[1] === 'begun' || entry[1] === 'done'))
}

/** The body with these tasks at its end, in place of an older record. Without tasks the body has no record. */
export function withTasks(body: string, done: ReadonlyMap<string, TaskState>): string {
  const text = body.replaceAll(pattern, '')
  if (done.size === 0) return text
  const json = JSON.stringify(Object.fromEntries([...done].sort(([a], [b]) => (a < b ? -1 : 1)))).replaceAll('>', '\\u003e')
  return `${text.trimEnd()}\n\n<!-- release-runbook:done ${json} -->\n`
}

/** Reads and writes the recorded tasks of one release. */
export type CompletedTasks = ReturnType<typeof completedTasksOf>

/** The recorded tasks in the body of a release on GitHub. Each change reads the body again, so that edits of people stay. */
export function completedTasksOf(
  release: Release,
  { forge, project }: { readonly forge: Pick<Forge, 'release'>; readonly project: Project },
) {
  const now = async (): Promise<Release> => {
    const found = await forge.release(release.id)
    if (found === undefined) throw new UserError(`The release ${release.tag} is no longer there.`)
    return found
  }
  return {
    state: async (name: string) => readTasks((await now()).body).get(name),
    async set(name: string, state: TaskState | undefined) {
      const current = await now()
      const done = new Map(readTasks(current.body))
      if (state === undefined) done.delete(name)
      else done.set(name, state)
      const latest = (await project.latest())?.id === release.id
      await project.editRelease(current, { body: withTasks(current.body, done), latest })
    },
  }
}

/**
 * Runs a task without a probe at most once: it is recorded before and after. Gives whether this call ran the task. The record of a task that certainly failed
 * is removed, so that the next run retries the task. Throws IndeterminateWriteError when an earlier run stopped within the task.
 */
export async function runAtMostOnce(tasks: CompletedTasks, name: string, act: () => Promise<void>): Promise<boolean> {
  const state = await tasks.state(name)
  if (state === 'done') return false
  if (state === 'begun')
    throw new IndeterminateWriteError(
      `An earlier run was cut off while it did this: ${name}. Whether it arrived is unclear, and it is not sent again.`,
      `Look whether it arrived. If it did not, take "${name}" out of the last comment in the text of the release and run again; if it did, write "done" for "begun" there.`,
    )
  await tasks.set(name, 'begun')
  try {
    await act()
  } catch (error) {
    if (!(error instanceof IndeterminateWriteError)) await tasks.set(name, undefined)
    throw error
  }
  await tasks.set(name, 'done')
  return true
}
