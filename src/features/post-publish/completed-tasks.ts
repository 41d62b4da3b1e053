// What nothing can be asked about afterwards (did a webhook arrive, was a workflow started?) is written down: in a comment at the end of the
// text of the release, which stays editable for ever, also of an immutable one (docs/platform.md 30).
import { UnclearWrite, UserError } from '../../model/errors.ts'
import type { Forge, Release } from '../../ports/forge.ts'
import type { Project } from '../../ports/project.ts'

/** `begun`: somebody set out to do it and never came to write down the end. */
export type DoneState = 'begun' | 'done'

const pattern = /\n*<!-- release-runbook:done (\{[^\n]*\}) -->/g

/** What a release's text says was done, by name. */
export function readDone(body: string): ReadonlyMap<string, DoneState> {
  const json = [...body.matchAll(pattern)].at(-1)?.[1]
  try {
    const value = JSON.parse(json ?? '{}') as Record<string, unknown>
    const known = Object.entries(value).filter((entry): entry is [string, DoneState] => entry[1] === 'begun' || entry[1] === 'done')
    return new Map(known)
  } catch {
    return new Map()
  }
}

/** The text with this record at its end instead of an older one; without one when nothing is recorded. */
export function withDone(body: string, done: ReadonlyMap<string, DoneState>): string {
  const rest = body.replaceAll(pattern, '')
  if (done.size === 0) return rest
  const json = JSON.stringify(Object.fromEntries([...done].sort(([a], [b]) => (a < b ? -1 : 1)))).replaceAll('>', '\\u003e')
  return `${rest.trimEnd()}\n\n<!-- release-runbook:done ${json} -->\n`
}

/** The record of one release. */
export interface DoneRecord {
  state(name: string): Promise<DoneState | undefined>
  set(name: string, state: DoneState | undefined): Promise<void>
}

/** The record in the text of a release on GitHub: read anew before each change, so that what people write meanwhile stays. */
export function recordIn(
  release: Release,
  { forge, project }: { readonly forge: Pick<Forge, 'release'>; readonly project: Project },
): DoneRecord {
  const now = async (): Promise<Release> => {
    const found = await forge.release(release.id)
    if (found === undefined) throw new UserError(`The release ${release.tag} is no longer there.`)
    return found
  }
  return {
    state: async name => readDone((await now()).body).get(name),
    async set(name, state) {
      const current = await now()
      const done = new Map(readDone(current.body))
      if (state === undefined) done.delete(name)
      else done.set(name, state)
      const latest = (await project.latest())?.id === release.id
      await project.editRelease(current, { body: withDone(current.body, done), latest })
    },
  }
}

/**
 * Does something that can neither be undone nor looked up, at most once: it is written down before and after. What surely was not done
 * is taken from the record again, so that the next run does it. Gives whether this call did it. Throws UnclearWrite when a run before this
 * one set out to do it and was cut off: sending it again could mean sending it twice.
 */
export async function onlyOnce(record: DoneRecord, name: string, act: () => Promise<void>): Promise<boolean> {
  const state = await record.state(name)
  if (state === 'done') return false
  if (state === 'begun') throw unclear(name)
  await record.set(name, 'begun')
  try {
    await act()
  } catch (error) {
    if (!(error instanceof UnclearWrite)) await record.set(name, undefined)
    throw error
  }
  await record.set(name, 'done')
  return true
}

function unclear(name: string): UnclearWrite {
  return new UnclearWrite(
    `An earlier run was cut off while it did this: ${name}. Whether it arrived is unclear, and it is not sent again.`,
    `Look whether it arrived. If it did not, take "${name}" out of the last comment in the text of the release and run again; if it did, write "done" for "begun" there.`,
  )
}
