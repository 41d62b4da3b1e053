import { utc } from './git-data.ts'
import {
  actorNode,
  commentNodes,
  commitNode,
  compareNode,
  issueNode,
  pullByNumber,
  pullNode,
  refNode,
  refTarget,
  releaseNode,
  repositoryNode,
} from './graphql-nodes.ts'
import { latestRelease } from './latest.ts'
import { countPulls, pullsOfCommit, shasOfPull } from './pulls.ts'
import type { World } from './world.ts'

/** Arguments of a field, with variables put in. */
export type Arguments = Record<string, unknown>

/** How a field is computed from the object that holds it. `type` is absent for scalars; `list` and `connection` say what comes back. */
export interface FieldRule {
  type?: string
  connection?: boolean
  args?: readonly string[]
  get: (parent: never, args: Arguments, world: World) => unknown
}

/** Every list of a connection as a resolver gives it; the executor makes nodes, edges, pageInfo and totalCount of it. */
export interface Connection {
  items: unknown[]
}

const paging = ['first', 'last', 'after', 'before'] as const
const scalar = (name: string): FieldRule => ({ get: (parent: Record<string, unknown>) => parent[name] })
const scalars = (...names: string[]) => Object.fromEntries(names.map(name => [name, scalar(name)]))

/** The part of GitHub's GraphQL schema that a release-notes tool asks for (platform facts 102, 103). Objects carry their type in `__typename`. */
export const schema: Record<string, Record<string, FieldRule>> = {
  Query: {
    repository: {
      type: 'Repository',
      args: ['owner', 'name', 'followRenames'],
      get: (_: unknown, { owner, name }, world) => (same(owner, world.owner) && same(name, world.repo) ? repositoryNode(world) : null),
    },
    search: {
      type: 'SearchResultItemConnection',
      args: ['type', 'query', 'first', 'last', 'after', 'before'],
      get: (_: unknown, { query }, world) => ({ __typename: 'SearchResultItemConnection', issueCount: countPulls(world, String(query)) }),
    },
    rateLimit: {
      type: 'RateLimit',
      get: (_: unknown, __, world) => ({
        __typename: 'RateLimit',
        cost: 1,
        limit: 1000,
        remaining: 999,
        used: 1,
        resetAt: utc(world.now() + 3_600_000),
      }),
    },
  },
  SearchResultItemConnection: scalars('issueCount'),
  RateLimit: scalars('cost', 'limit', 'remaining', 'used', 'resetAt'),
  Repository: {
    ...scalars('nameWithOwner', 'name', 'url', 'isPrivate'),
    owner: { type: 'Actor', get: (_: unknown, __, world) => ({ __typename: 'Organization', login: world.owner }) },
    object: {
      type: 'GitObject',
      args: ['oid', 'expression'],
      get: (_: unknown, { oid, expression }, world) => commitNode(world, String(oid ?? expression)),
    },
    ref: { type: 'Ref', args: ['qualifiedName'], get: (_: unknown, { qualifiedName }, world) => refNode(world, String(qualifiedName)) },
    defaultBranchRef: {
      type: 'Ref',
      get: async (_: unknown, __, world) => refNode(world, `refs/heads/${await world.git.defaultBranch()}`),
    },
    pullRequest: { type: 'PullRequest', args: ['number'], get: (_: unknown, { number }, world) => pullByNumber(world, Number(number)) },
    issueOrPullRequest: {
      type: 'IssueOrPullRequest',
      args: ['number'],
      get: (_: unknown, { number }, world) => pullByNumber(world, Number(number)) ?? issueNode(world, Number(number)),
    },
    issue: { type: 'Issue', args: ['number'], get: (_: unknown, { number }, world) => issueNode(world, Number(number)) },
    release: {
      type: 'Release',
      args: ['tagName'],
      get: (_: unknown, { tagName }, world) =>
        releaseNode(
          world,
          world.releases.findLast(release => release.tag === tagName),
        ),
    },
    latestRelease: { type: 'Release', get: (_: unknown, __, world) => releaseNode(world, latestRelease(world)) },
  },
  Release: scalars('tagName', 'name', 'isDraft', 'isPrerelease', 'isLatest', 'createdAt', 'publishedAt', 'description', 'url'),
  Ref: {
    ...scalars('name', 'prefix'),
    target: { type: 'GitObject', get: (ref: { name: string; prefix: string }, _, world) => refTarget(world, ref) },
    compare: {
      type: 'Comparison',
      args: ['headRef'],
      get: (ref: { oid: string }, { headRef }, world) => compareNode(world, ref.oid, String(headRef)),
    },
  },
  Comparison: {
    ...scalars('aheadBy', 'behindBy', 'status'),
    commits: { type: 'Commit', connection: true, args: paging, get: (parent: { commits: unknown[] }) => ({ items: parent.commits }) },
  },
  GitObject: { ...scalars('oid', 'abbreviatedOid') },
  Tag: {
    ...scalars('oid', 'abbreviatedOid', 'name', 'message'),
    target: { type: 'GitObject', get: (tag: { targetOid: string }, _, world) => commitNode(world, tag.targetOid) },
  },
  Commit: {
    ...scalars('oid', 'abbreviatedOid', 'message', 'messageHeadline', 'messageBody', 'committedDate', 'authoredDate', 'url'),
    author: { type: 'GitActor', get: (commit: { authorNode: unknown }) => commit.authorNode },
    associatedPullRequests: {
      type: 'PullRequest',
      connection: true,
      args: [...paging, 'orderBy'],
      get: async (commit: { oid: string }, _, world) => ({
        items: (await pullsOfCommit(world, commit.oid)).map(pull => pullNode(world, pull)),
      }),
    },
  },
  GitActor: {
    ...scalars('name', 'email', 'date'),
    user: { type: 'Actor', get: ({ email }: { email: string }) => accountOf(email) },
  },
  Issue: {
    ...scalars('number', 'title', 'body', 'url', 'state'),
    comments: {
      type: 'IssueComment',
      connection: true,
      args: paging,
      get: ({ number }: { number: number }, _, world) => commentNodes(world, number),
    },
    repository: { type: 'Repository', get: (_: unknown, __, world) => repositoryNode(world) },
  },
  IssueComment: scalars('body'),
  PullRequest: {
    comments: {
      type: 'IssueComment',
      connection: true,
      args: paging,
      get: ({ number }: { number: number }, _, world) => commentNodes(world, number),
    },
    closingIssuesReferences: {
      type: 'Issue',
      connection: true,
      args: paging,
      get: ({ closes }: { closes: number[] }, _, world) => ({ items: closes.flatMap(number => issueNode(world, number) ?? []) }),
    },
    ...scalars('number', 'title', 'body', 'url', 'merged', 'mergedAt', 'updatedAt', 'state', 'baseRefName', 'headRefName'),
    author: { type: 'Actor', get: (pull: { login: string }) => actorNode(pull.login) },
    baseRepository: {
      type: 'Repository',
      get: (pull: { repository: string }, _, world) => ({ ...repositoryNode(world), nameWithOwner: pull.repository }),
    },
    repository: {
      type: 'Repository',
      get: (pull: { repository: string }, _, world) => ({ ...repositoryNode(world), nameWithOwner: pull.repository }),
    },
    mergeCommit: {
      type: 'Commit',
      get: (pull: { mergeSha: string | null }, _, world) => (pull.mergeSha === null ? null : commitNode(world, pull.mergeSha)),
    },
    commits: {
      type: 'PullRequestCommit',
      connection: true,
      args: paging,
      get: async (pull: { number: number }, _, world) => ({
        items: (await shasOfPull(world, pull.number)).map(sha => ({ __typename: 'PullRequestCommit', sha })),
      }),
    },
    labels: {
      type: 'Label',
      connection: true,
      args: [...paging, 'orderBy'],
      get: (pull: { labelNames: string[] }) => ({
        items: pull.labelNames.map(name => ({ __typename: 'Label', name, color: 'ededed', description: '' })),
      }),
    },
  },
  PullRequestCommit: { commit: { type: 'Commit', get: (node: { sha: string }, _, world) => commitNode(world, node.sha) } },
  Label: scalars('name', 'color', 'description'),
  Actor: scalars('login', 'url', 'avatarUrl'),
}

/** Interfaces of the schema: which types an `... on Type` may narrow them to. */
export const interfaces: Record<string, readonly string[]> = {
  GitObject: ['Commit', 'Tag'],
  IssueOrPullRequest: ['Issue', 'PullRequest'],
  Actor: ['User', 'Bot', 'Organization', 'Mannequin', 'EnterpriseUserAccount'],
}

/** The fields of a type; those that stand behind `Actor` share its fields. */
export function fieldsOf(type: string): Record<string, FieldRule> {
  return schema[type] ?? schema.Actor ?? {}
}

/** The account behind an address that GitHub itself gives out; of any other address it knows no account here. */
function accountOf(email: string): { __typename: string } | null {
  const login = /^(?:\d+\+)?([\w-]+(?:\[bot\])?)@users\.noreply\./.exec(email)?.[1]
  return login === undefined ? null : actorNode(login)
}

function same(a: unknown, b: string): boolean {
  return typeof a === 'string' && a.toLowerCase() === b.toLowerCase()
}
