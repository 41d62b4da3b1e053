import type { Sample } from './make.ts'

/** Where the sample is said to live. */
export type EventPlace = { readonly repository?: string; readonly serverUrl?: string; readonly apiUrl?: string }

/** The parts of a repository in an event's payload that a program may look at. */
type EventRepository = Record<'name' | 'full_name' | 'default_branch' | 'visibility' | 'html_url' | 'url' | 'clone_url', string> & {
  readonly private: boolean
  readonly fork: boolean
  readonly owner: { readonly login: string }
}

/** The payload of a `push` event for a new tag. */
export type PushEvent = {
  readonly ref: string
  readonly before: string
  readonly after: string
  readonly base_ref: string | null
  readonly created: boolean
  readonly deleted: boolean
  readonly forced: boolean
  readonly compare: string
  readonly commits: readonly never[]
  readonly head_commit: { readonly id: string; readonly distinct: boolean; readonly url: string }
  readonly pusher: { readonly name: string }
  readonly sender: { readonly login: string; readonly type: string }
  readonly repository: EventRepository
}

/** The payload of a `workflow_dispatch` event on main. */
export type DispatchEvent = {
  readonly ref: string
  readonly workflow: string
  readonly inputs: Readonly<Record<string, string>>
  readonly sender: { readonly login: string; readonly type: string }
  readonly repository: EventRepository
}

/** The payload of a `pull_request` event, as far as a program may look. */
export type PullRequestEvent = {
  readonly action: 'opened' | 'synchronize'
  readonly number: number
  readonly pull_request: {
    readonly number: number
    readonly title: string
    readonly head: { readonly ref: string; readonly sha: string }
    readonly base: { readonly ref: string; readonly sha: string }
  }
  readonly sender: { readonly login: string; readonly type: string }
  readonly repository: EventRepository
}

const SENDER = { login: 'fern', type: 'User' }

/** What GitHub sends when the tag is pushed: `after` is the id of the tag object, `head_commit` the commit. Throws when there is no such tag. */
export function pushEvent(sample: Sample, tag: string, place: EventPlace = {}): PushEvent {
  const found = sample.tags.find(({ name }) => name === tag)
  if (!found) throw new Error(`the sample has no tag ${tag}`)
  const repository = repositoryOf(place)
  return {
    ref: `refs/tags/${tag}`,
    before: '0'.repeat(40),
    after: found.object,
    base_ref: null,
    created: true,
    deleted: false,
    forced: false,
    compare: `${repository.html_url}/compare/${tag}`,
    commits: [],
    head_commit: { id: found.commit, distinct: true, url: `${repository.html_url}/commit/${found.commit}` },
    pusher: { name: SENDER.login },
    sender: SENDER,
    repository,
  }
}

/** What GitHub sends when the release workflow is started by hand on main; GITHUB_SHA is then `sample.main`. */
export function dispatchEvent(_sample: Sample, inputs: Readonly<Record<string, string>>, place: EventPlace = {}): DispatchEvent {
  return { ref: 'refs/heads/main', workflow: '.github/workflows/release.yml', inputs, sender: SENDER, repository: repositoryOf(place) }
}

/** What GitHub sends for a pull request to main. GITHUB_SHA is then the merge of `head` into main, GITHUB_REF `refs/pull/<number>/merge`. */
export function pullRequestEvent(sample: Sample, number: number, head: string, place: EventPlace = {}): PullRequestEvent {
  const ends = { head: { ref: 'change', sha: head }, base: { ref: 'main', sha: sample.main } }
  return { action: 'opened', number, pull_request: { number, title: 'A change', ...ends }, sender: SENDER, repository: repositoryOf(place) }
}

function repositoryOf({
  repository = 'orchard/stockroom',
  serverUrl = 'https://github.com',
  apiUrl = 'https://api.github.com',
}: EventPlace): EventRepository {
  const [login = '', name = ''] = repository.split('/')
  const html = `${serverUrl}/${repository}`
  return {
    name,
    full_name: repository,
    owner: { login },
    private: false,
    fork: false,
    default_branch: 'main',
    visibility: 'public',
    html_url: html,
    clone_url: `${html}.git`,
    url: `${apiUrl}/repos/${repository}`,
  }
}
