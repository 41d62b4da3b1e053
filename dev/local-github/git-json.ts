import { type Answer, linkHeader, notFound, paged, pageOf } from './answers.ts'
import type { GitCommit, GitRef } from './git-data.ts'
import { repositoryPage, repositoryUrl, type World } from './world.ts'

const unsigned = { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null }

/** `GET git/matching-refs/:prefix`: refs that begin so, sorted by name; tags that publishing created are among them. */
export async function matchingRefs(world: World, prefix: string, address: URL): Promise<Answer> {
  return paged(await refsOf(world, `refs/${prefix}`), address, ref => refJson(world, ref))
}

/** `GET git/ref/:ref`: this ref and no other; `object` of an annotated tag is the tag object. */
export async function oneRef(world: World, name: string): Promise<Answer> {
  const ref = (await refsOf(world, `refs/${name}`)).find(candidate => candidate.ref === `refs/${name}`)
  if (ref === undefined) throw notFound()
  return { status: 200, body: refJson(world, ref) }
}

/** `GET git/tags/:sha`: an annotated tag object. */
export async function tagObject(world: World, sha: string): Promise<Answer> {
  const tag = await world.git.tag(sha)
  if (tag === undefined) throw notFound()
  const url = `${repositoryUrl(world)}/git`
  const object = { ...tag.object, url: `${url}/${tag.object.type}s/${tag.object.sha}` }
  return {
    status: 200,
    body: {
      node_id: `TA_${sha}`,
      sha,
      url: `${url}/tags/${sha}`,
      tagger: tag.tagger,
      object,
      tag: tag.tag,
      message: tag.message,
      verification: unsigned,
    },
  }
}

/** `GET commits/:ref`. */
export async function oneCommit(world: World, name: string): Promise<Answer> {
  const commit = await world.git.commit(name)
  return commit === undefined ? commitNotFound(name) : { status: 200, body: commitJson(world, commit) }
}

/**
 * `GET compare/:base...:head`, from the merge base, oldest commit first. Without paging the newest 250 commits, with it all of them
 * (platform fact 100). The list of files is left out, which the description allows.
 */
export async function comparison(world: World, basehead: string, address: URL): Promise<Answer> {
  const [baseName, headName] = basehead.split('...')
  if (baseName === undefined || headName === undefined || headName === '') throw notFound('compare needs BASE...HEAD')
  const base = await world.git.commit(baseName)
  const head = await world.git.commit(headName)
  const mergeBase = base && head && (await world.git.mergeBase(base.sha, head.sha))
  if (base === undefined || head === undefined || mergeBase === undefined) throw notFound()
  const ahead = await world.git.between(base.sha, head.sha)
  const behind = await world.git.between(head.sha, base.sha)
  const isPaged = address.searchParams.has('page') || address.searchParams.has('per_page')
  const { page, perPage } = pageOf(address)
  const shown = isPaged ? ahead.slice((page - 1) * perPage, page * perPage) : ahead.slice(-250)
  const link = isPaged ? linkHeader(address, page, Math.max(1, Math.ceil(ahead.length / perPage))) : ''
  const url = `${repositoryUrl(world)}/compare/${basehead}`
  const html = `${repositoryPage(world)}/compare/${basehead}`
  const body = {
    url,
    html_url: html,
    permalink_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    base_commit: commitJson(world, base),
    merge_base_commit: commitJson(world, (await world.git.commit(mergeBase)) ?? base),
    status: ahead.length === 0 ? (behind.length === 0 ? 'identical' : 'behind') : behind.length === 0 ? 'ahead' : 'diverged',
    ahead_by: ahead.length,
    behind_by: behind.length,
    total_commits: ahead.length,
    commits: shown.map(commit => commitJson(world, commit)),
  }
  return { status: 200, headers: link === '' ? {} : { link }, body }
}

/** 422 with which GitHub answers for a commit that is not there. */
export function commitNotFound(name: string): Answer {
  return {
    status: 422,
    body: { message: `No commit found for SHA: ${name}`, documentation_url: 'https://docs.github.com/rest', status: '422' },
  }
}

/** Refs of the repository and tags created here, sorted by name. */
async function refsOf(world: World, prefix: string): Promise<GitRef[]> {
  const refs = await world.git.refs(prefix)
  const created = [...world.createdTags].map(([tag, sha]): GitRef => ({ ref: `refs/tags/${tag}`, sha, type: 'commit' }))
  const missing = created.filter(({ ref }) => ref.startsWith(prefix) && !refs.some(known => known.ref === ref))
  return [...refs, ...missing].sort((a, b) => (a.ref < b.ref ? -1 : 1))
}

function refJson(world: World, { ref, sha, type }: GitRef) {
  const url = `${repositoryUrl(world)}/git`
  return { ref, node_id: `REF_${ref}`, url: `${url}/${ref}`, object: { sha, type, url: `${url}/${type}s/${sha}` } }
}

function commitJson(world: World, commit: GitCommit) {
  const url = repositoryUrl(world)
  return {
    sha: commit.sha,
    node_id: `C_${commit.sha}`,
    commit: {
      author: commit.author,
      committer: commit.committer,
      message: commit.message,
      tree: { sha: commit.tree, url: `${url}/git/trees/${commit.tree}` },
      url: `${url}/git/commits/${commit.sha}`,
      comment_count: 0,
      verification: unsigned,
    },
    url: `${url}/commits/${commit.sha}`,
    html_url: `${repositoryPage(world)}/commit/${commit.sha}`,
    comments_url: `${url}/commits/${commit.sha}/comments`,
    author: null,
    committer: null,
    parents: commit.parents.map(sha => ({ sha, url: `${url}/commits/${sha}`, html_url: `${repositoryPage(world)}/commit/${sha}` })),
  }
}
