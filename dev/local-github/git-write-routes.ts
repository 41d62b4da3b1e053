import { type Answer, notFound, RefusedRequest } from './answers.ts'
import { commitNotFound } from './git-json.ts'
import type { GitSignature, TreeEntry } from './git-write.ts'
import { needPermission, nextNumber } from './project.ts'
import { fullPullJson } from './pull-json.ts'
import { makeDrafts, refuseFrozenTag } from './releases.ts'
import type { Call, Route } from './routes.ts'
import { type LocalPull, repositoryPage, repositoryUrl, type World } from './world.ts'

const repo = '/repos/{owner}/{repo}'
const ok = (body: unknown, status = 200): Answer => ({ status, body })
const unsigned = { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null }
const robot: GitSignature = { name: 'github-actions[bot]', email: '41898282+github-actions[bot]@users.noreply.github.com' }

async function commitJson(world: World, sha: string) {
  const commit = await world.git.commit(sha)
  if (commit === undefined) return undefined
  const url = `${repositoryUrl(world)}/git`
  return {
    sha: commit.sha,
    node_id: `C_${commit.sha}`,
    url: `${url}/commits/${commit.sha}`,
    html_url: `${repositoryPage(world)}/commit/${commit.sha}`,
    author: commit.author,
    committer: commit.committer,
    message: commit.message,
    tree: { sha: commit.tree, url: `${url}/trees/${commit.tree}` },
    parents: commit.parents.map(parent => ({
      sha: parent,
      url: `${url}/commits/${parent}`,
      html_url: `${repositoryPage(world)}/commit/${parent}`,
    })),
    verification: unsigned,
  }
}

/** A commit that changes workflow files against its parent needs a permission that a workflow's token cannot have (platform fact 15). */
async function refuseWorkflowChanges({ world }: Call, sha: string): Promise<void> {
  const commit = await world.git.commit(sha)
  const [parent] = commit?.parents ?? []
  if (parent === undefined || !(await world.git.changesWorkflows(sha, parent))) return
  throw new RefusedRequest(403, 'refusing to allow a GitHub App to create or update workflow files without `workflows` permission')
}

async function fileAnswer({ world, part, address }: Call): Promise<Answer> {
  const branch = address.searchParams.get('ref') ?? (await world.git.defaultBranch())
  const path = part('path')
  const content = await world.writes.read(`refs/heads/${branch}:${path}`)
  if (content === undefined) throw notFound()
  const sha = await world.writes.blob(content)
  const url = `${repositoryUrl(world)}/contents/${path}?ref=${branch}`
  const html = `${repositoryPage(world)}/blob/${branch}/${path}`
  return ok({
    ...{
      type: 'file',
      encoding: 'base64',
      size: content.length,
      name: path.split('/').at(-1),
      path,
      content: content.toString('base64'),
      sha,
    },
    ...{
      url,
      git_url: `${repositoryUrl(world)}/git/blobs/${sha}`,
      html_url: html,
      download_url: html,
      _links: { git: url, self: url, html },
    },
  })
}

async function putFile({ world, part, body }: Call): Promise<Answer> {
  const path = part('path')
  const { message, content, sha, branch } = body as { message: string; content: string; sha?: string; branch?: string }
  const target = branch ?? (await world.git.defaultBranch())
  const head = await world.git.commit(`refs/heads/${target}`)
  if (head === undefined) throw notFound()
  const present = await world.writes.read(`refs/heads/${target}:${path}`)
  const presentSha = present === undefined ? undefined : await world.writes.blob(present)
  if (presentSha !== sha) throw new RefusedRequest(409, `${path} does not match ${sha}`)
  const bytes = Buffer.from(content, 'base64')
  const blob = await world.writes.blob(bytes)
  const tree = await world.writes.tree(head.sha, [{ path, mode: '100644', type: 'blob', sha: blob }])
  const made = await world.writes.commit(tree, [head.sha], message, robot)
  await world.writes.moveBranch(target, made)
  const html = `${repositoryPage(world)}/blob/${target}/${path}`
  const url = `${repositoryUrl(world)}/contents/${path}`
  return ok({
    content: {
      name: path.split('/').at(-1),
      path,
      sha: blob,
      size: bytes.length,
      url,
      html_url: html,
      git_url: url,
      download_url: html,
      type: 'file',
      _links: { self: url, git: url, html },
    },
    commit: await commitJson(world, made),
  })
}

/** The git database, contents, and pull requests of branches. */
export const gitWriteRoutes: readonly Route[] = [
  {
    method: 'GET',
    template: `${repo}/git/commits/{commit_sha}`,
    host: 'api',
    access: 'read',
    handle: async ({ world, part }) => {
      const found = await commitJson(world, part('commit_sha'))
      return found === undefined ? commitNotFound(part('commit_sha')) : ok(found)
    },
  },
  {
    method: 'POST',
    template: `${repo}/git/trees`,
    host: 'api',
    access: 'write',
    handle: async ({ world, body }) => {
      const { base_tree, tree } = body as { base_tree?: string; tree: TreeEntry[] }
      const sha = await world.writes.tree(base_tree, tree)
      const entries = tree.map(({ path, mode, type }) => ({ path, mode, type, sha: '0'.repeat(40), url: '' }))
      return ok({ sha, url: `${repositoryUrl(world)}/git/trees/${sha}`, tree: entries, truncated: false }, 201)
    },
  },
  {
    method: 'POST',
    template: `${repo}/git/commits`,
    host: 'api',
    access: 'write',
    handle: async call => {
      const {
        message,
        tree,
        parents = [],
        author,
      } = call.body as { message: string; tree: string; parents?: string[]; author?: GitSignature }
      const sha = await call.world.writes.commit(tree, parents, message, author ?? robot)
      await refuseWorkflowChanges(call, sha)
      return ok(await commitJson(call.world, sha), 201)
    },
  },
  {
    method: 'POST',
    template: `${repo}/git/tags`,
    host: 'api',
    access: 'write',
    handle: async ({ world, body }) => {
      const { tag, message, object, tagger } = body as { tag: string; message: string; object: string; tagger?: GitSignature }
      const sha = await world.writes.tag(tag, object, message, tagger ?? robot)
      const found = await world.git.tag(sha)
      const url = `${repositoryUrl(world)}/git`
      return ok(
        {
          node_id: `TA_${sha}`,
          ...found,
          url: `${url}/tags/${sha}`,
          object: { sha: object, type: 'commit', url: `${url}/commits/${object}` },
        },
        201,
      )
    },
  },
  {
    method: 'POST',
    template: `${repo}/git/refs`,
    host: 'api',
    access: 'write',
    handle: async call => {
      const { ref, sha } = call.body as { ref: string; sha: string }
      if (!/^refs\/(heads|tags)\/[^\s~^:?*[\\]+$/.test(ref))
        throw new RefusedRequest(422, 'Reference name must start with refs/ and be valid')
      if (!(await call.world.writes.createRef(ref, sha))) throw new RefusedRequest(422, 'Reference already exists')
      const isTag = (await call.world.git.tag(sha)) !== undefined
      const url = `${repositoryUrl(call.world)}/git`
      const type = isTag ? 'tag' : 'commit'
      return ok({ ref, node_id: `REF_${ref}`, url: `${url}/${ref}`, object: { sha, type, url: `${url}/${type}s/${sha}` } }, 201)
    },
  },
  {
    method: 'DELETE',
    template: `${repo}/git/refs/{ref}`,
    host: 'api',
    access: 'write',
    handle: async ({ world, part }) => {
      const ref = part('ref')
      const tag = ref.startsWith('tags/') ? ref.slice('tags/'.length) : undefined
      if (tag !== undefined) refuseFrozenTag(world, tag)
      const wasCreated = tag !== undefined && world.createdTags.delete(tag)
      if (!(await world.writes.deleteRef(`refs/${ref}`)) && !wasCreated) throw new RefusedRequest(422, 'Reference does not exist')
      if (tag !== undefined) makeDrafts(world, tag)
      return { status: 204 }
    },
  },
  { method: 'GET', template: `${repo}/contents/{path}`, host: 'api', access: 'read', handle: fileAnswer },
  { method: 'PUT', template: `${repo}/contents/{path}`, host: 'api', access: 'write', handle: putFile },
  {
    method: 'POST',
    template: `${repo}/pulls`,
    host: 'api',
    access: 'read',
    handle: async call => {
      const { world, visitor } = call
      needPermission(visitor, 'write', ['pullRequests'], world.privateRepository)
      if (!world.project.mayOpenPulls) throw new RefusedRequest(403, 'GitHub Actions is not permitted to create or approve pull requests.')
      const { title = '', head, base, body = '' } = call.body as { title?: string; head: string; base: string; body?: string }
      const [ours, theirs] = [await world.git.commit(`refs/heads/${head}`), await world.git.commit(`refs/heads/${base}`)]
      if (ours === undefined || theirs === undefined) throw new RefusedRequest(422, 'Validation Failed')
      if (world.pulls.some(pull => pull.headRef === head && !pull.merged))
        throw new RefusedRequest(422, `A pull request already exists for ${world.owner}:${head}.`)
      const pull: LocalPull = {
        ...{ number: nextNumber(world), title, body, author: 'github-actions[bot]', labels: [], merged: false, mergedAt: null },
        ...{ mergeCommitSha: null, baseRef: base, headRef: head },
      }
      world.pulls.push(pull)
      return ok(fullPullJson(world, pull), 201)
    },
  },
]
