import type { BranchFile, IssueText, Item, Milestone, OpenedPullRequest, Project } from '../../ports/project.ts'
import { askForClosed, askForItems } from './github-items.ts'
import { orNothing } from './github-problems.ts'
import { type ApiRelease, releaseOf } from './github-releases.ts'
import type { GitHubOptions, Requests } from './github-requests.ts'
import { gitObjectMethods } from './github-tags.ts'

interface ApiIssue {
  readonly id: number
  readonly number: number
  readonly title: string
  readonly state: string
  readonly body?: string | null
  readonly html_url: string
  readonly pull_request?: object
}

interface ApiMilestone {
  readonly id: number
  readonly number: number
  readonly title: string
  readonly state: string
  readonly html_url: string
}

interface ApiPull {
  readonly id: number
  readonly number: number
  readonly html_url: string
  readonly state: string
  readonly merged_at: string | null
}

const repo = '/repos/{owner}/{repo}'
/** Newest issues that are searched for one of ours: ten pages. */
const searched = 1000

const issueOf = ({ number, html_url, body }: ApiIssue): IssueText => ({ number, url: html_url, body: body ?? '' })
const itemOf = ({ number, title, state, html_url, pull_request }: ApiIssue): Item => ({
  number,
  title,
  url: html_url,
  open: state === 'open',
  kind: pull_request === undefined ? 'issue' : 'pull request',
})
const milestoneOf = ({ number, title, state, html_url }: ApiMilestone): Milestone => ({
  number,
  title,
  open: state === 'open',
  url: html_url,
})
const pullOf = ({ number, html_url, state, merged_at }: ApiPull): OpenedPullRequest => ({
  number,
  url: html_url,
  state: merged_at ? 'merged' : state === 'open' ? 'open' : 'closed',
})

/** Looks at nothing: the write does no harm when it is made twice. */
const repeatable = async (): Promise<undefined> => undefined

/** The Project port over GitHub's API. */
export function gitHubProject(requests: Requests, { repository }: Pick<GitHubOptions, 'repository'>): Project {
  const { read, readAll, write, once } = requests
  const [owner = ''] = repository.split('/')

  const comments = async (number: number): Promise<readonly string[]> => {
    const all = await readAll<{ body?: string }>('read the comments', `GET ${repo}/issues/{issue_number}/comments`, {
      issue_number: number,
    })
    return all.map(({ body = '' }) => body)
  }

  async function findIssue(marker: string): Promise<IssueText | undefined> {
    const ours = (issue: ApiIssue): boolean => issue.pull_request === undefined && (issue.body ?? '').includes(marker)
    const parameters = { state: 'all', sort: 'created', direction: 'desc' }
    const enough = (found: readonly ApiIssue[]): boolean => found.length >= searched || found.some(ours)
    const found = (await readAll<ApiIssue>('list the issues', `GET ${repo}/issues`, parameters, enough)).find(ours)
    return found && issueOf(found)
  }

  async function pullRequestFrom(branch: string): Promise<ApiPull | undefined> {
    const parameters = { head: `${owner}:${branch}`, state: 'all' }
    return (await readAll<ApiPull>('read the pull requests', `GET ${repo}/pulls`, parameters))[0]
  }

  async function fileOn(branch: string, path: string): Promise<BranchFile | undefined> {
    const file = await orNothing(
      read<{ sha: string; content?: string; encoding?: string }>(`read ${path}`, `GET ${repo}/contents/{+path}`, { path, ref: branch }),
    )
    if (file?.content === undefined || file.encoding !== 'base64') return undefined
    return { text: Buffer.from(file.content, 'base64').toString('utf8'), sha: file.sha }
  }

  return {
    async latest() {
      const found = await orNothing(read<ApiRelease>('read the latest release', `GET ${repo}/releases/latest`))
      return found && releaseOf(found)
    },
    async editRelease(release, { title, body, prerelease, latest }) {
      const fields = {
        release_id: release.id,
        ...(title === undefined ? {} : { name: title }),
        ...(body === undefined ? {} : { body }),
        ...(prerelease === undefined ? {} : { prerelease }),
        make_latest: latest ? 'true' : 'false',
      }
      return releaseOf(
        await write<ApiRelease>(`edit the release ${release.tag}`, `PATCH ${repo}/releases/{release_id}`, fields, repeatable),
      )
    },
    items: numbers => askForItems(requests, numbers),
    closedBy: pullRequests => askForClosed(requests, repository, pullRequests),
    comments,
    async comment(number, body, marker) {
      const done = async () => ((await comments(number)).some(text => text.includes(marker)) ? { id: number } : undefined)
      await write(`comment on #${number}`, `POST ${repo}/issues/{issue_number}/comments`, { issue_number: number, body }, done)
    },
    async closeIssue(number) {
      const fields = { issue_number: number, state: 'closed', state_reason: 'completed' }
      await write(`close the issue #${number}`, `PATCH ${repo}/issues/{issue_number}`, fields, repeatable)
    },
    async milestones() {
      return (await readAll<ApiMilestone>('list the milestones', `GET ${repo}/milestones`, { state: 'all' })).map(milestoneOf)
    },
    async closeMilestone({ number, title }) {
      const fields = { milestone_number: number, state: 'closed' }
      await write(`close the milestone ${title}`, `PATCH ${repo}/milestones/{milestone_number}`, fields, repeatable)
    },
    async openItems({ number }) {
      return (await readAll<ApiIssue>('list the issues', `GET ${repo}/issues`, { milestone: String(number), state: 'open' })).map(itemOf)
    },
    findIssue,
    async openIssue(title, body, marker) {
      const done = async () => {
        const found = await findIssue(marker)
        return found && ({ id: found.number, number: found.number, html_url: found.url, body: found.body } as ApiIssue)
      }
      return issueOf(await write<ApiIssue>('open the issue', `POST ${repo}/issues`, { title, body }, done))
    },
    async dispatchWorkflow(workflow, ref, inputs) {
      const fields = { workflow_id: workflow, ref, inputs }
      await once(`start the workflow ${workflow}`, `POST ${repo}/actions/workflows/{workflow_id}/dispatches`, fields)
    },
    async dispatchEvent(type, payload) {
      await once(`send the event ${type}`, `POST ${repo}/dispatches`, { event_type: type, client_payload: payload })
    },
    async defaultBranch() {
      return (await read<{ default_branch: string }>('read the repository', `GET ${repo}`)).default_branch
    },
    fileOn,
    async writeFile(branch, path, text, before, message) {
      const fields = { path, branch, message, content: Buffer.from(text).toString('base64'), sha: before.sha }
      const done = async () => ((await fileOn(branch, path))?.text === text ? { content: path } : undefined)
      await write(`write ${path}`, `PUT ${repo}/contents/{+path}`, fields, done)
    },
    async pullRequestFrom(branch) {
      const found = await pullRequestFrom(branch)
      return found && pullOf(found)
    },
    async openPullRequest({ title, body, branch, base }) {
      const fields = { title, body, head: branch, base }
      return pullOf(await write<ApiPull>('open the pull request', `POST ${repo}/pulls`, fields, () => pullRequestFrom(branch)))
    },
    ...gitObjectMethods(requests),
  }
}
