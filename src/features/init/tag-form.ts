import { posix } from 'node:path'
import inc from 'semver/functions/inc.js'
import rcompare from 'semver/functions/rcompare.js'
import { parseTag } from '../../model/version.ts'
import type { Git } from '../../ports/git.ts'

/** The form of a repository's tags. */
export type TagForm = Awaited<ReturnType<typeof tagForm>>

/** Number of the newest tags that decide. */
const considered = 20

/** The name in a prefix: `hatch` of `hatch-v`, `a` of `pkg/a/v`; empty for `v`. */
const nameIn = (prefix: string): string => posix.basename(prefix.replace(/[-_/@.]*(?:(?<![a-z])v)?$/i, '')).toLowerCase()

/** The form of the newest tag, by commit date. If it has a name before the version, the newest form that names one of `components` wins. Without tags: `v`. */
export async function tagForm(git: Pick<Git, 'tags' | 'commitTime'>, components: readonly string[]) {
  const names = components.map(name => name.toLowerCase())
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
  const forms = new Set(newest.map(({ prefix }) => prefix))
  const own = newest.find(({ prefix }) => names.includes(nameIn(prefix)))
  // Tags without a name are those of the whole repository.
  const first = nameIn(newest[0]?.prefix ?? '') === '' ? newest[0] : (own ?? newest[0])
  const prefix = first?.prefix ?? 'v'
  const isForeign = forms.size > 1 && names.length > 0 && own === undefined && nameIn(prefix) !== ''
  return {
    /** The text before the version: `v`, `hatch-v`, or nothing. */
    prefix,
    /** Prefixes of other tags among the newest twenty. */
    others: [...forms].filter(other => other !== prefix),
    /** Sentences for the team. */
    remarks: isForeign ? [`tag: ${prefix}{version} is the form of the newest tag, but the components have other names`] : [],
    /** Undefined without a tag that is a version. */
    newest: first?.tag,
    /** The tag before it of the same form. */
    previous: newest.filter(each => each.prefix === prefix && each.tag !== first?.tag)[0]?.tag,
    /** A tag that could come next: the newest one with a patch step. */
    next: `${prefix}${inc(first?.version ?? '0.0.0', 'patch')}`,
  }
}
