import type { Dispatch } from '../../config/schema-after.ts'
import type { Project } from '../../ports/project.ts'
import { fill } from '../../text/placeholders.ts'
import { type CompletedTasks, runAtMostOnce } from './completed-tasks.ts'
import { digestsOf, type PublishedRelease, placeholdersOf } from './published-release.ts'

/** The name of a dispatch in the recorded tasks and in evidence. */
export function dispatchName(dispatch: Dispatch): string {
  return 'workflow' in dispatch ? `dispatch ${dispatch.workflow}` : `event ${dispatch.event}`
}

/** Makes names unique: a repeated name gets a number. */
export function uniqueNames(names: readonly string[]): string[] {
  return names.map((name, at) => {
    const before = names.slice(0, at).filter(other => other === name).length
    return before === 0 ? name : `${name} ${before + 1}`
  })
}

/** The payload of a repository_dispatch: tag, version, commit, URL, digests, and the configured values. */
export function payloadOf(published: PublishedRelease, more: Readonly<Record<string, string>>): Readonly<Record<string, unknown>> {
  const values = placeholdersOf(published)
  const { release, version, commit } = published
  const configured = Object.fromEntries(Object.entries(more).map(([name, text]) => [name, fill(text, values)]))
  return { tag: release.tag, version, commit, url: release.url, digests: digestsOf(release), ...configured }
}

/** Starts each workflow and sends each event at most once: a release by the workflow's own token starts no workflow (docs/platform.md 33). */
export async function runDispatches(
  published: PublishedRelease,
  dispatches: readonly Dispatch[],
  { project, tasks, prefix = '' }: { readonly project: Project; readonly tasks: CompletedTasks; readonly prefix?: string },
  dry: boolean,
): Promise<string> {
  const names = uniqueNames(dispatches.map(dispatchName))
  if (dry) return `would start ${names.join(', ')} for ${published.release.tag}`
  const values = placeholdersOf(published)
  const started: string[] = []
  for (const [at, dispatch] of dispatches.entries()) {
    const name = names[at]!
    const isStarted = await runAtMostOnce(tasks, `${prefix}${name}`, async () => {
      if ('event' in dispatch) return project.dispatchEvent(dispatch.event, payloadOf(published, dispatch.payload))
      const inputs = Object.fromEntries(Object.entries(dispatch.inputs).map(([input, text]) => [input, fill(text, values)]))
      return project.dispatchWorkflow(dispatch.workflow, dispatch.ref ?? (await project.defaultBranch()), inputs)
    })
    started.push(`${name} ${isStarted ? 'started' : 'was started already'}`)
  }
  return `${started.join(', ')} for ${published.release.tag}`
}
