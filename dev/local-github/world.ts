import type { TokenPermissions } from './access.ts'
import type { LocalChecks } from './checks.ts'
import type { GitData } from './git-data.ts'
import type { GitWrites } from './git-write.ts'
import type { ProjectState } from './project.ts'
import type { LocalRun } from './run-routes.ts'

/** A pull request that the local GitHub knows. Dates are ISO 8601. */
export interface LocalPull {
  number: number
  title: string
  body: string
  /** Login as REST writes it: `octocat`, `dependabot[bot]`. */
  author: string
  labels: string[]
  merged: boolean
  mergedAt: string | null
  /** Merge commit, squash commit or last rebased commit (platform fact 105). */
  mergeCommitSha: string | null
  baseRef: string
  /** `owner/name` when it is not the served repository (platform fact 104: forks show up as well). */
  baseRepository?: string
  /** Branch that it comes from. */
  headRef?: string
  /** Numbers of the issues that GitHub has linked as closed by it. */
  closes?: number[]
  /** Last change; `mergedAt` unless given. */
  updatedAt?: string
  /** More commits that belong to it, such as the earlier ones of a rebase. */
  commits?: string[]
  /** false: the index from commits to pull requests does not have it yet (platform fact 104). */
  indexed?: boolean
}

/** An asset as the server keeps it; its bytes are in the file `<storage>/<id>`. */
export interface Asset {
  id: number
  name: string
  label: string
  contentType: string
  /** `starter`: the upload did not finish (platform fact 25). `open` is what the OpenAPI description names besides. */
  state: 'uploaded' | 'starter' | 'open'
  /** Bytes. */
  size: number
  /** `sha256:<hex>`, null while the upload has not finished. */
  digest: string | null
  /** Milliseconds of the server's clock until which the asset is shown as a `starter`: the server is still storing it. */
  storedAt?: number
  downloads: number
  createdAt: string
  updatedAt: string
}

/** A release as the server keeps it. Dates are ISO 8601 in UTC. */
export interface Release {
  id: number
  /** Stands in addresses as `untagged-<draftName>` while the release is a draft. */
  draftName: string
  tag: string
  target: string
  name: string | null
  body: string | null
  draft: boolean
  prerelease: boolean
  immutable: boolean
  discussion: string | null
  /** The date of the commit, not of the release (platform fact 16). */
  createdAt: string
  publishedAt: string | null
  updatedAt: string
  /** Milliseconds of the server's clock from which lists show it, and from which the tag finds it (platform fact 21). */
  listedFrom: number
  foundFrom: number
  assets: Asset[]
}

/** Everything that the server knows; the only thing that changes while it runs. */
export interface World {
  owner: string
  repo: string
  git: GitData
  writes: GitWrites
  project: ProjectState
  storage: string
  tokens: Record<string, TokenPermissions>
  pulls: LocalPull[]
  checks: LocalChecks
  runs: LocalRun[]
  /** Bundles of attestations that were stored; the number of one is its place, from 1. */
  attestations: unknown[]
  discussionCategories: string[]
  immutable: boolean
  privateRepository: boolean
  listingLagMs: number
  /** What GitHub's description does not allow is recorded, and done all the same, as GitHub does with fields that it does not know. */
  lenient: boolean
  now: () => number
  apiUrl: string
  uploadUrl: string
  webUrl: string
  releases: Release[]
  /** The release that was made Latest by name; null: computed from dates. */
  latestId: number | null
  /** Tags that publishing created: they exist here only, not in the git repository. */
  createdTags: Map<string, string>
  /** Names of tags that an immutable release used; never free again (platform fact 30). */
  burnedTags: Set<string>
  nextId: number
}

/** The address of the repository in the API. */
export function repositoryUrl(world: World): string {
  return `${world.apiUrl}/repos/${world.owner}/${world.repo}`
}

/** The address of the repository for a browser. */
export function repositoryPage(world: World): string {
  return `${world.webUrl}/${world.owner}/${world.repo}`
}

/** A user in the short form of REST; what a local server cannot know is empty. */
export function userJson(world: World, login: string) {
  const bot = login.endsWith('[bot]')
  const url = `${world.apiUrl}/users/${encodeURIComponent(login)}`
  return {
    login,
    id: [...login].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_000, 7),
    node_id: `U_${login}`,
    avatar_url: `${world.webUrl}/${login}.png`,
    gravatar_id: '',
    url,
    html_url: `${world.webUrl}/${login}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: bot ? 'Bot' : 'User',
    site_admin: false,
  }
}
