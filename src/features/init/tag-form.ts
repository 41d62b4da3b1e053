import inc from 'semver/functions/inc.js'
import rcompare from 'semver/functions/rcompare.js'
import { parseTag } from '../../model/version.ts'
import type { Git } from '../../ports/git.ts'

/** The form of a repository's tags. */
export type TagForm = Awaited<ReturnType<typeof tagForm>>

/** Number of the newest tags that decide. */
const considered = 20

/** Reads the form from the newest tags, by the dates of their commits. Without tags: `v`. */
export async function tagForm(git: Pick<Git, 'tags' | 'commitTime'>) {
  const versions = (await git.tags()).flatMap(tag => {
    const prefix = /^([^~^:?*[\\{}]*?)\d+\.\d+\.\d+/.exec(tag.name)?.[1]
    const read = prefix === undefined ? undefined : parseTag(tag.name, `${prefix}{version}`)
    return read !== undefined && 'version' in read ? [{ tag, prefix: prefix!, version: read.version }] : []
  })
  // The date costs one process for each tag, so only the highest versions of each form are asked.
  const highest = [...Map.groupBy(versions, ({ prefix }) => prefix).values()].flatMap(form =>
    form.sort((a, b) => rcompare(a.version, b.version)).slice(0, considered),
  )
  const dated = await Promise.all(highest.map(async each => ({ ...each, time: await git.commitTime(each.tag.commit).catch(() => 0) })))
  const newest = dated
    .sort((a, b) => b.time - a.time || (a.prefix === b.prefix ? rcompare(a.version, b.version) : a.prefix < b.prefix ? -1 : 1))
    .slice(0, considered)
  const [first] = newest
  const forms = new Set(newest.map(({ prefix }) => prefix))
  const prefix = first?.prefix ?? 'v'
  return {
    /** The text before the version: `v`, `hatch-v`, or nothing. */
    prefix,
    /** Prefixes of other tags among the newest twenty. */
    others: [...forms].filter(other => other !== prefix),
    /** Undefined without a tag that is a version. */
    newest: first?.tag,
    /** A tag that could come next: the newest one with a patch step. */
    next: `${prefix}${inc(first?.version ?? '0.0.0', 'patch')}`,
  }
}
