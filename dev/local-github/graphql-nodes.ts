import { latestRelease } from './latest.ts'
import { pullPage, updatedAt } from './pulls.ts'
import { releaseJson } from './release-json.ts'
import { commitOfTag } from './releases.ts'
import { type LocalPull, type Release, repositoryPage, type World } from './world.ts'

/** The served repository. */
export function repositoryNode(world: World) {
  return {
    __typename: 'Repository',
    nameWithOwner: `${world.owner}/${world.repo}`,
    name: world.repo,
    url: repositoryPage(world),
    isPrivate: world.privateRepository,
  }
}

/** The commit that a SHA or a name stands for, null when there is none. */
export async function commitNode(world: World, name: string) {
  const commit = await world.git.commit(name)
  if (commit === undefined) return null
  const [headline = ''] = commit.message.split('\n', 1)
  return {
    __typename: 'Commit',
    oid: commit.sha,
    abbreviatedOid: commit.sha.slice(0, 7),
    message: commit.message,
    messageHeadline: headline,
    messageBody: commit.message.slice(headline.length).trimStart(),
    committedDate: commit.committer.date,
    authoredDate: commit.author.date,
    url: `${repositoryPage(world)}/commit/${commit.sha}`,
    authorNode: { __typename: 'GitActor', ...commit.author },
  }
}

/** A ref by its full name, or a branch by its short one; null when there is none. */
export async function refNode(world: World, qualified: string) {
  const full = qualified.startsWith('refs/') ? qualified : `refs/heads/${qualified}`
  const oid = full.startsWith('refs/tags/')
    ? await commitOfTag(world, full.slice('refs/tags/'.length))
    : (await world.git.commit(full))?.sha
  const [, kind = '', ...name] = full.split('/')
  return oid === undefined ? null : { __typename: 'Ref', name: name.join('/'), prefix: `refs/${kind}/`, oid }
}

/** What a ref points to: the tag object of an annotated tag, else the commit. */
export async function refTarget(world: World, ref: { name: string; prefix: string; oid?: string }) {
  const found = (await world.git.refs(ref.prefix + ref.name)).find(candidate => candidate.ref === ref.prefix + ref.name)
  const tag = found?.type === 'tag' ? await world.git.tag(found.sha) : undefined
  if (tag === undefined) return commitNode(world, found?.sha ?? ref.oid ?? '')
  return {
    __typename: 'Tag',
    oid: tag.sha,
    abbreviatedOid: tag.sha.slice(0, 7),
    name: tag.tag,
    message: tag.message,
    targetOid: tag.object.sha,
  }
}

/** The commits from a base SHA to a ref, oldest first. */
export async function compareNode(world: World, base: string, headRef: string) {
  const head = await world.git.commit(headRef)
  if (head === undefined) return null
  const ahead = await world.git.between(base, head.sha)
  const behind = await world.git.between(head.sha, base)
  const commits = await Promise.all(ahead.map(commit => commitNode(world, commit.sha)))
  const status = ahead.length > 0 ? (behind.length > 0 ? 'DIVERGED' : 'AHEAD') : behind.length > 0 ? 'BEHIND' : 'IDENTICAL'
  return { __typename: 'Comparison', aheadBy: ahead.length, behindBy: behind.length, status, commits }
}

/** A pull request of the served repository. */
export function pullByNumber(world: World, number: number) {
  const pull = world.pulls.find(
    candidate =>
      candidate.number === number && (candidate.baseRepository ?? `${world.owner}/${world.repo}`) === `${world.owner}/${world.repo}`,
  )
  return pull === undefined ? null : pullNode(world, pull)
}

/** A pull request. */
export function pullNode(world: World, pull: LocalPull) {
  return {
    __typename: 'PullRequest',
    number: pull.number,
    title: pull.title,
    body: pull.body,
    url: pullPage(world, pull),
    merged: pull.merged,
    mergedAt: pull.mergedAt,
    updatedAt: updatedAt(pull),
    state: pull.merged ? 'MERGED' : 'OPEN',
    baseRefName: pull.baseRef,
    headRefName: `pull-${pull.number}`,
    login: pull.author,
    repository: pull.baseRepository ?? `${world.owner}/${world.repo}`,
    mergeSha: pull.mergeCommitSha,
    labelNames: pull.labels,
    closes: pull.closes ?? [],
  }
}

/** An issue of the served repository; null when there is none of the number. */
export function issueNode(world: World, number: number) {
  const issue = world.project.issues.find(candidate => candidate.number === number)
  if (issue === undefined) return null
  const { title, body } = issue
  return { __typename: 'Issue', number, title, body, url: `${repositoryPage(world)}/issues/${number}`, state: issue.state.toUpperCase() }
}

/** The comments of an issue or a pull request, oldest first. */
export function commentNodes(world: World, number: number) {
  const own = world.project.comments.filter(({ issue }) => issue === number)
  return { items: own.map(({ body }) => ({ __typename: 'IssueComment', body })) }
}

/** GraphQL writes a bot's login without `[bot]` and says it in the type. */
export function actorNode(login: string) {
  const bot = login.endsWith('[bot]')
  const name = login.replace(/\[bot\]$/, '')
  return { __typename: bot ? 'Bot' : 'User', login: name, url: `https://github.com/${bot ? 'apps/' : ''}${name}`, avatarUrl: '' }
}

/** A release, a draft too: whoever calls must hide it from visitors without push access. */
export function releaseNode(world: World, release: Release | undefined) {
  if (release === undefined) return null
  const json = releaseJson(world, release)
  return {
    __typename: 'Release',
    tagName: json.tag_name,
    name: json.name,
    isDraft: json.draft,
    isPrerelease: json.prerelease,
    isLatest: latestRelease(world) === release,
    createdAt: json.created_at,
    publishedAt: json.published_at,
    description: json.body,
    url: json.html_url,
  }
}
