import type { IncomingMessage } from 'node:http'
import { mayReadPulls, type Visitor } from './access.ts'
import { type Answer, notAccessible, notFound, paged } from './answers.ts'
import { assetById, deleteAsset, updateAsset, uploadAsset } from './assets.ts'
import { checkRoutes } from './check-routes.ts'
import { utc } from './git-data.ts'
import { commitNotFound, comparison, matchingRefs, oneCommit, oneRef, tagObject } from './git-json.ts'
import { latestRelease } from './latest.ts'
import { listPulls, pullJson, pullsOfCommit, repositoryJson } from './pulls.ts'
import { assetJson, releaseJson } from './release-json.ts'
import { createRelease, deleteRelease, listReleases, type ReleaseFields, releaseById, releaseByTag, updateRelease } from './releases.ts'
import { runRoutes } from './run-routes.ts'
import { readAsset } from './storage.ts'
import type { Release, World } from './world.ts'

/** What a handler gets: the parts of the path by their names in the description, decoded. */
export interface Call {
  world: World
  visitor: Visitor
  push: boolean
  address: URL
  part: (name: string) => string
  body: unknown
  request: IncomingMessage
}

/** One operation that is served. `template` is its path in the OpenAPI description; `access` is what the token needs. */
export interface Route {
  method: string
  template: string
  host: 'api' | 'uploads'
  access: 'none' | 'read' | 'write'
  handle: (call: Call) => Answer | Promise<Answer>
}

const repo = '/repos/{owner}/{repo}'
const ok = (body: unknown, status = 200): Answer => ({ status, body })

/** All operations, the more particular path first. */
export const routes: readonly Route[] = [
  { method: 'GET', template: '/rate_limit', host: 'api', access: 'none', handle: ({ world }) => ok(rateLimit(world)) },
  {
    method: 'GET',
    template: repo,
    host: 'api',
    access: 'read',
    handle: async ({ world }) => ok(repositoryJson(world, await world.git.defaultBranch())),
  },
  {
    method: 'GET',
    template: `${repo}/releases`,
    host: 'api',
    access: 'read',
    handle: ({ world, push, address }) => paged(listReleases(world, push), address, release => releaseJson(world, release)),
  },
  {
    method: 'POST',
    template: `${repo}/releases`,
    host: 'api',
    access: 'write',
    handle: async ({ world, visitor, body }) => {
      needDiscussions(visitor, body as ReleaseFields)
      const release = await createRelease(world, body as ReleaseFields & { tag_name: string })
      return { ...ok(releaseJson(world, release), 201), headers: { location: releaseJson(world, release).url } }
    },
  },
  {
    method: 'GET',
    template: `${repo}/releases/latest`,
    host: 'api',
    access: 'read',
    handle: ({ world }) => ok(releaseJson(world, latestRelease(world) ?? none())),
  },
  {
    method: 'GET',
    template: `${repo}/releases/tags/{tag}`,
    host: 'api',
    access: 'read',
    handle: ({ world, part }) => ok(releaseJson(world, releaseByTag(world, part('tag')))),
  },
  { method: 'GET', template: `${repo}/releases/assets/{asset_id}`, host: 'api', access: 'read', handle: readAsset },
  {
    method: 'PATCH',
    template: `${repo}/releases/assets/{asset_id}`,
    host: 'api',
    access: 'write',
    handle: ({ world, part, body }) => {
      const { release, asset } = assetById(world, part('asset_id'), true)
      return ok(assetJson(world, release, updateAsset(world, release, asset, body as { name?: string })))
    },
  },
  {
    method: 'DELETE',
    template: `${repo}/releases/assets/{asset_id}`,
    host: 'api',
    access: 'write',
    handle: async ({ world, part }) => {
      const { release, asset } = assetById(world, part('asset_id'), true)
      await deleteAsset(world, release, asset)
      return { status: 204 }
    },
  },
  {
    method: 'GET',
    template: `${repo}/releases/{release_id}`,
    host: 'api',
    access: 'read',
    handle: call => ok(releaseJson(call.world, theRelease(call))),
  },
  {
    method: 'PATCH',
    template: `${repo}/releases/{release_id}`,
    host: 'api',
    access: 'write',
    handle: async call => {
      const fields = call.body as ReleaseFields
      const release = theRelease(call)
      needDiscussions(call.visitor, fields)
      return ok(releaseJson(call.world, await updateRelease(call.world, release, fields)))
    },
  },
  {
    method: 'DELETE',
    template: `${repo}/releases/{release_id}`,
    host: 'api',
    access: 'write',
    handle: call => {
      deleteRelease(call.world, theRelease(call))
      return { status: 204 }
    },
  },
  {
    method: 'GET',
    template: `${repo}/releases/{release_id}/assets`,
    host: 'api',
    access: 'read',
    handle: call => paged(theRelease(call).assets, call.address, asset => assetJson(call.world, theRelease(call), asset)),
  },
  {
    method: 'POST',
    template: `${repo}/releases/{release_id}/assets`,
    host: 'uploads',
    access: 'write',
    handle: async call => {
      const query = call.address.searchParams
      const release = theRelease(call)
      const asset = await uploadAsset(call.world, release, call.request, query.get('name') ?? '', query.get('label') ?? '')
      return ok(assetJson(call.world, release, asset), 201)
    },
  },
  {
    method: 'GET',
    template: `${repo}/git/ref/{ref}`,
    host: 'api',
    access: 'read',
    handle: ({ world, part }) => oneRef(world, part('ref')),
  },
  {
    method: 'GET',
    template: `${repo}/git/matching-refs/{ref}`,
    host: 'api',
    access: 'read',
    handle: ({ world, part, address }) => matchingRefs(world, part('ref'), address),
  },
  {
    method: 'GET',
    template: `${repo}/git/tags/{tag_sha}`,
    host: 'api',
    access: 'read',
    handle: ({ world, part }) => tagObject(world, part('tag_sha')),
  },
  {
    method: 'GET',
    template: `${repo}/commits/{commit_sha}/pulls`,
    host: 'api',
    access: 'read',
    handle: async call => {
      needPulls(call)
      const commit = await call.world.git.commit(call.part('commit_sha'))
      if (commit === undefined) return commitNotFound(call.part('commit_sha'))
      return paged(await pullsOfCommit(call.world, commit.sha), call.address, pull => pullJson(call.world, pull))
    },
  },
  ...checkRoutes,
  {
    method: 'GET',
    template: `${repo}/commits/{ref}`,
    host: 'api',
    access: 'read',
    handle: ({ world, part }) => oneCommit(world, part('ref')),
  },
  {
    method: 'GET',
    template: `${repo}/compare/{basehead}`,
    host: 'api',
    access: 'read',
    handle: ({ world, part, address }) => comparison(world, part('basehead'), address),
  },
  {
    method: 'GET',
    template: `${repo}/pulls`,
    host: 'api',
    access: 'read',
    handle: call => {
      needPulls(call)
      return paged(listPulls(call.world, call.address.searchParams), call.address, pull => pullJson(call.world, pull))
    },
  },
  {
    method: 'POST',
    template: `${repo}/attestations`,
    host: 'api',
    access: 'read',
    handle: ({ world, visitor, body }) => {
      if (visitor?.attestations !== 'write') throw notAccessible('attestations=write')
      return ok({ id: world.attestations.push((body as { bundle: unknown }).bundle) }, 201)
    },
  },
  ...runRoutes,
]

function theRelease({ world, part, push }: Call): Release {
  return releaseById(world, part('release_id'), push)
}

/** A discussion is opened with a permission of its own (platform fact 18). */
function needDiscussions(visitor: Visitor, { discussion_category_name }: ReleaseFields): void {
  if (discussion_category_name !== undefined && visitor?.discussions !== 'write') throw notAccessible('contents=write,discussions=write')
}

function needPulls({ world, visitor }: Call): void {
  if (!mayReadPulls(visitor, world.privateRepository)) throw notAccessible('pull_requests=read')
}

function rateLimit(world: World) {
  const bucket = { limit: 1000, used: 0, remaining: 1000, reset: Math.floor(Date.parse(utc(world.now())) / 1000) + 3600 }
  return { resources: { core: bucket, search: { ...bucket, limit: 30, remaining: 30 }, graphql: bucket }, rate: bucket }
}

function none(): never {
  throw notFound()
}
