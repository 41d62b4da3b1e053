import { createHash } from 'node:crypto'
import { notAccessible, notFound, RefusedRequest, validationFailed } from './answers.ts'
import { utc } from './git-data.ts'
import { applyMakeLatest } from './latest.ts'
import type { Release, World } from './world.ts'

/** The body of `POST releases` and `PATCH releases/:id`, checked against the OpenAPI description before it comes here. */
export interface ReleaseFields {
  tag_name?: string
  target_commitish?: string
  name?: string
  body?: string
  draft?: boolean
  prerelease?: boolean
  discussion_category_name?: string
  generate_release_notes?: boolean
  make_latest?: 'true' | 'false' | 'legacy'
}

/** The commit of a tag: from the git repository, or one that publishing a draft created here. */
export async function commitOfTag(world: World, tag: string): Promise<string | undefined> {
  return (await world.git.commit(`refs/tags/${tag}`))?.sha ?? world.createdTags.get(tag)
}

/** `POST releases`. Any number of drafts may carry one tag, whether it exists or not (platform fact 20). */
export async function createRelease(world: World, fields: ReleaseFields & { tag_name: string }): Promise<Release> {
  if (fields.generate_release_notes === true)
    throw new RefusedRequest(501, 'generate_release_notes is not served by the local GitHub', { problem: 'generate_release_notes' })
  const target = await targetOf(world, fields, fields.tag_name)
  const id = world.nextId++
  const now = world.now()
  const release: Release = {
    id,
    draftName: createHash('sha256').update(`${id} ${fields.tag_name}`).digest('hex').slice(0, 20),
    tag: fields.tag_name,
    target: fields.target_commitish ?? (await world.git.defaultBranch()),
    name: fields.name ?? null,
    body: fields.body ?? null,
    draft: true,
    prerelease: fields.prerelease ?? false,
    immutable: false,
    discussion: null,
    createdAt: target.date,
    publishedAt: null,
    updatedAt: utc(now),
    listedFrom: now + world.listingLagMs,
    foundFrom: Number.POSITIVE_INFINITY,
    assets: [],
  }
  const draft = fields.draft ?? false
  refuse(world, release, fields, draft)
  world.releases.push(release)
  if (!draft) publish(world, release, fields, target)
  return release
}

/** `PATCH releases/:id`. Publishing is `draft: false`; what was said about Latest or a discussion before does not count then. */
export async function updateRelease(world: World, release: Release, fields: ReleaseFields): Promise<Release> {
  if (release.immutable) refuseFrozen(release, fields)
  const tag = fields.tag_name ?? release.tag
  const target = await targetOf(
    world,
    { ...fields, target_commitish: fields.target_commitish ?? release.target },
    tag,
    fields.target_commitish !== undefined,
  )
  const draft = fields.draft ?? release.draft
  const changed = { ...release, tag, prerelease: fields.prerelease ?? release.prerelease }
  refuse(world, changed, fields, draft)
  const publishes = release.draft && !draft
  Object.assign(release, {
    tag,
    target: fields.target_commitish ?? release.target,
    name: fields.name ?? release.name,
    body: fields.body ?? release.body,
    prerelease: changed.prerelease,
    createdAt: target.date,
    updatedAt: utc(world.now()),
  })
  if (publishes) publish(world, release, fields, target)
  else if (draft) unpublish(release)
  else applyMakeLatest(world, release, fields.make_latest)
  return release
}

/** `DELETE releases/:id`: the tag stays; an immutable release's tag name can never be used again (platform fact 30). */
export function deleteRelease(world: World, release: Release): void {
  world.releases = world.releases.filter(other => other !== release)
  if (world.latestId === release.id) world.latestId = null
}

/** What the deletion of a tag does to its public release: it becomes a draft with its text and assets (platform fact 111). */
export function makeDrafts(world: World, tag: string): void {
  for (const release of world.releases.filter(one => one.tag === tag && !one.draft)) unpublish(release)
}

/** The tag of an immutable release cannot be deleted as long as the release is there (platform fact 30). */
export function refuseFrozenTag(world: World, tag: string): void {
  if (world.releases.some(release => release.tag === tag && release.immutable))
    throw new RefusedRequest(422, 'Cannot delete this tag: it belongs to an immutable release')
}

function unpublish(release: Release): void {
  Object.assign(release, { draft: true, publishedAt: null, foundFrom: Number.POSITIVE_INFINITY })
}

/** `GET releases`: newest first; drafts for push access only; not before the listing lag is over (platform facts 20, 21). */
export function listReleases(world: World, push: boolean): Release[] {
  return world.releases.filter(release => (push || !release.draft) && release.listedFrom <= world.now()).sort((a, b) => b.id - a.id)
}

/** `GET releases/:id`; a draft does not exist for visitors without push access. */
export function releaseById(world: World, id: string, push: boolean): Release {
  const release = world.releases.find(candidate => String(candidate.id) === id)
  if (release === undefined || (release.draft && !push)) throw notFound()
  return release
}

/** `GET releases/tags/:tag`: "Get a published release with the specified tag"; drafts are not found (platform fact 20). */
export function releaseByTag(world: World, tag: string): Release {
  const release = world.releases.find(candidate => candidate.tag === tag && !candidate.draft && candidate.foundFrom <= world.now())
  if (release === undefined) throw notFound()
  return release
}

function publish(world: World, release: Release, fields: ReleaseFields, target: Target): void {
  const now = world.now()
  Object.assign(release, { draft: false, immutable: world.immutable, publishedAt: utc(now), foundFrom: now + world.listingLagMs })
  release.discussion = fields.discussion_category_name ?? null
  if (!target.tagged) world.createdTags.set(release.tag, target.sha)
  if (release.immutable) world.burnedTags.add(release.tag)
  applyMakeLatest(world, release, fields.make_latest)
}

/** What is refused whatever the request is: text too long, tag names that are taken, unknown categories, a Latest that cannot be. */
function refuse(world: World, release: Release, fields: ReleaseFields, draft: boolean): void {
  if ([...(fields.body ?? '')].length > 125_000) {
    const errors = [
      { resource: 'Release', code: 'custom' as const, field: 'body', message: 'body is too long (maximum is 125000 characters)' },
    ]
    throw new RefusedRequest(422, 'Validation Failed', { errors, problem: 'body: over 125,000 characters' })
  }
  const category = fields.discussion_category_name
  if (category !== undefined && !world.discussionCategories.includes(category)) throw notFound()
  if (!isTagName(release.tag))
    throw validationFailed({ resource: 'Release', code: 'custom', field: 'tag_name', message: 'tag_name is not a valid tag' })
  const holder = world.releases.find(other => other.id !== release.id && !other.draft && other.tag === release.tag)
  if (!draft && holder !== undefined) throw validationFailed({ resource: 'Release', code: 'already_exists', field: 'tag_name' })
  const ownName = world.releases.some(other => other.id === release.id && other.immutable && other.tag === release.tag)
  if (world.burnedTags.has(release.tag) && !ownName) {
    throw validationFailed({ resource: 'Release', code: 'custom', field: 'tag_name', message: 'tag_name was used by an immutable release' })
  }
  // An update alone is known to refuse it for a draft (seen).
  const known = world.releases.some(({ id }) => id === release.id)
  if (((draft && known) || (!draft && release.prerelease)) && fields.make_latest === 'true') {
    throw validationFailed({
      resource: 'Release',
      code: 'custom',
      field: 'make_latest',
      message: 'Latest release cannot be draft or prerelease',
    })
  }
}

/** An immutable release keeps its tag, target and assets; title, text, prerelease and Latest may change (platform fact 30). */
function refuseFrozen(release: Release, fields: ReleaseFields): void {
  const frozen = (['target_commitish', 'draft'] as const).find(field => fields[field] !== undefined)
  const field = frozen ?? (fields.tag_name !== undefined && fields.tag_name !== release.tag ? 'tag_name' : undefined)
  if (field !== undefined)
    throw validationFailed({ resource: 'Release', code: 'custom', field, message: `${field} cannot be changed on an immutable release` })
}

/**
 * The commit that the release stands on, and its date. An existing tag decides and `target_commitish` is not looked at, but for one rule: a
 * target that changes workflow files needs a permission that GITHUB_TOKEN cannot have, and the answer is 404 (platform fact 15).
 */
async function targetOf(world: World, fields: ReleaseFields, tag: string, given = fields.target_commitish !== undefined): Promise<Target> {
  const sha = await commitOfTag(world, tag)
  const named =
    given || sha === undefined ? await world.git.commit(fields.target_commitish ?? (await world.git.defaultBranch())) : undefined
  if (given && named !== undefined && (await world.git.changesWorkflows(named.sha))) {
    throw new RefusedRequest(404, 'Not Found', { headers: notAccessible('contents=write; contents=write,workflows=write').headers })
  }
  const commit = sha === undefined ? named : await world.git.commit(sha)
  if (commit === undefined) throw validationFailed({ resource: 'Release', code: 'invalid', field: 'target_commitish' })
  return { sha: commit.sha, date: commit.committer.date, tagged: sha !== undefined }
}

/** `tagged`: the tag was there already. */
interface Target {
  sha: string
  date: string
  tagged: boolean
}

/** The rules of `git check-ref-format` that matter for tag names. */
function isTagName(tag: string): boolean {
  return /^[^\s~^:?*[\\]+$/.test(tag) && !/\.\.|@\{|\/\/|^[-/.]|[/.]$|\.lock$/.test(tag)
}
