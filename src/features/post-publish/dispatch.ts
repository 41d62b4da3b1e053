import type { Dispatch } from '../../config/after-config.ts'
import type { Project } from '../../ports/project.ts'
import { fill, type Placeholders } from '../../text/placeholders.ts'
import { type DoneRecord, onlyOnce } from './completed-tasks.ts'
import { digestsOf, type PublishedRelease, placeholdersOf } from './published-release.ts'

/** What a dispatch is called in records and evidence. */
export function dispatchName(dispatch: Dispatch): string {
  return 'workflow' in dispatch ? `dispatch ${dispatch.workflow}` : `event ${dispatch.event}`
}

/** Names of several that are alike, each its own: the second gets its number. */
export function ownNames(names: readonly string[]): string[] {
  return names.map((name, at) => {
    const before = names.slice(0, at).filter(other => other === name).length
    return before === 0 ? name : `${name} ${before + 1}`
  })
}

/** What a repository_dispatch carries: tag, version, commit, digests, and what the configuration adds. */
export function payloadOf(subject: PublishedRelease, more: Readonly<Record<string, string>>): Readonly<Record<string, unknown>> {
  const values: Placeholders = placeholdersOf(subject)
  const { release, version, commit } = subject
  const own = Object.fromEntries(Object.entries(more).map(([name, text]) => [name, fill(text, values)]))
  const known = { tag: release.tag, version, commit, url: release.url, digests: digestsOf(release) }
  return { ...known, ...own }
}

/** Starts each workflow and sends each event, at most once: a release by the workflow's own token starts no other (docs/platform.md 33). */
export async function runDispatches(
  subject: PublishedRelease,
  dispatches: readonly Dispatch[],
  { project, record, prefix = '' }: { readonly project: Project; readonly record: DoneRecord; readonly prefix?: string },
  dry: boolean,
): Promise<string> {
  const names = ownNames(dispatches.map(dispatchName))
  if (dry) return `would start ${names.join(', ')} for ${subject.release.tag}`
  const values = placeholdersOf(subject)
  const said: string[] = []
  for (const [at, dispatch] of dispatches.entries()) {
    const name = names[at]!
    const did = await onlyOnce(record, `${prefix}${name}`, async () => {
      if ('event' in dispatch) return project.dispatchEvent(dispatch.event, payloadOf(subject, dispatch.payload))
      const inputs = Object.fromEntries(Object.entries(dispatch.inputs).map(([input, text]) => [input, fill(text, values)]))
      return project.dispatchWorkflow(dispatch.workflow, dispatch.ref ?? (await project.defaultBranch()), inputs)
    })
    said.push(`${name} ${did ? 'started' : 'was started already'}`)
  }
  return `${said.join(', ')} for ${subject.release.tag}`
}
