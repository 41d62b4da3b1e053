import type { BranchFile, IssueText, Item, Milestone, OpenedPullRequest, Project } from '../../ports/project.ts'
import { askForClosed, askForItems } from './github-items.ts'
import { undefinedIfMissing } from './github-problems.ts'
import { makeLatest, releaseOf, releaseShape } from './github-releases.ts'
import type { Method, Requests } from './github-requests.ts'
import { anything, fields, integer, isObject, type Of, optional, text } from './github-shapes.ts'
import { gitObjectMethods } from './github-tags.ts'

const issueShape = fields({
  number: integer,
  title: text,
  state: text,
  body: optional(text),
  html_url: text,
  pull_request: optional(isObject),
})
const newIssueShape = fields({ number: integer, html_url: text, body: optional(text) })
const commentShape = fields({ body: optional(text) })
const milestoneShape = fields({ number: integer, title: text, state: text, html_url: text })
const pullShape = fields({ number: integer, html_url: text, state: text, merged_at: optional(text) })
const fileShape = fields({ sha: text, content: optional(text), encoding: optional(text) })
const idShape = fields({ id: integer })

type ApiIssue = Of<typeof issueShape>

/** Newest issues among which `findIssue` searches: ten pages. */
const searched = 1000

const issueOf = ({ number, html_url, body }: Of<typeof newIssueShape>): IssueText => ({
  number,
  url: html_url,
  body: body ?? '',
})
const itemOf = ({ number, title, state, html_url, pull_request }: ApiIssue): Item => ({
  number,
  title,
  url: html_url,
  open: state === 'open',
  kind: pull_request ? 'pull request' : 'issue',
})
const milestoneOf = ({ number, title, state, html_url }: Of<typeof milestoneShape>): Milestone => ({
  number,
  title,
  open: state === 'open',
  url: html_url,
})
const pullOf = ({ number, html_url, state, merged_at }: Of<typeof pullShape>): OpenedPullRequest => ({
  number,
  url: html_url,
  state: merged_at ? 'merged' : state === 'open' ? 'open' : 'closed',
})

/** The Project port over GitHub's API. */
export function gitHubProject(requests: Requests): Project {
  const { send, sendAll } = requests
  const { actions, issues, pulls, repos } = requests.rest

  const comments = async (issue_number: number): Promise<readonly string[]> =>
    (await sendAll('read the comments', commentShape, issues.listComments, { issue_number })).map(({ body }) => body ?? '')

  async function findIssue(marker: string): Promise<IssueText | undefined> {
    const ours = (issue: ApiIssue): boolean => !issue.pull_request && (issue.body ?? '').includes(marker)
    const order = { state: 'all', sort: 'created', direction: 'desc' } as const
    const enough = (found: readonly ApiIssue[]): boolean => found.length >= searched || found.some(ours)
    const found = (await sendAll('list the issues', issueShape, issues.listForRepo, order, enough)).find(ours)
    return found && issueOf(found)
  }

  async function pullRequestFrom(branch: string): Promise<Of<typeof pullShape> | undefined> {
    const from = { head: `${requests.repository.owner}:${branch}`, state: 'all' } as const
    return (await sendAll('read the pull requests', pullShape, pulls.list, from))[0]
  }

  async function fileOn(branch: string, path: string): Promise<BranchFile | undefined> {
    const parameters = { path, ref: branch }
    // GitHub's description has a list too, for a folder.
    const getFile = repos.getContent as unknown as Method<typeof parameters, Of<typeof fileShape>>
    const file = await undefinedIfMissing(send(`read ${path}`, fileShape, getFile, parameters), 404, 422)
    if (typeof file?.content !== 'string' || file.encoding !== 'base64') return undefined
    return { text: Buffer.from(file.content, 'base64').toString('utf8'), sha: file.sha }
  }

  return {
    async latest() {
      const found = await undefinedIfMissing(send('read the latest release', releaseShape, repos.getLatestRelease, {}), 404)
      return found && releaseOf(found)
    },
    async editRelease({ id, tag }, { title, latest, ...edit }) {
      const fields = { release_id: id, ...(title !== undefined && { name: title }), ...edit, make_latest: makeLatest(latest) }
      return releaseOf(await send(`edit the release ${tag}`, releaseShape, repos.updateRelease, fields))
    },
    items: numbers => askForItems(requests, numbers),
    closedBy: pullRequests => askForClosed(requests, pullRequests),
    comments,
    async comment(issue_number, body, marker) {
      const probe = async () => ((await comments(issue_number)).some(text => text.includes(marker)) ? { id: issue_number } : undefined)
      await send(`comment on #${issue_number}`, idShape, issues.createComment, { issue_number, body }, { probe })
    },
    async closeIssue(issue_number) {
      const closed = { issue_number, state: 'closed', state_reason: 'completed' } as const
      await send(`close the issue #${issue_number}`, idShape, issues.update, closed)
    },
    async milestones() {
      return (await sendAll('list the milestones', milestoneShape, issues.listMilestones, { state: 'all' })).map(milestoneOf)
    },
    async closeMilestone({ number, title }) {
      const closed = { milestone_number: number, state: 'closed' } as const
      await send(`close the milestone ${title}`, idShape, issues.updateMilestone, closed)
    },
    async openItems({ number }) {
      const open = { milestone: String(number), state: 'open' } as const
      return (await sendAll('list the issues', issueShape, issues.listForRepo, open)).map(itemOf)
    },
    findIssue,
    async openIssue(title, body, marker) {
      const probe = async () => {
        const found = await findIssue(marker)
        return found && { number: found.number, html_url: found.url, body: found.body }
      }
      return issueOf(await send('open the issue', newIssueShape, issues.create, { title, body }, { probe }))
    },
    async dispatchWorkflow(workflow, ref, inputs) {
      const parameters = { workflow_id: workflow, ref, inputs }
      await send(`start the workflow ${workflow}`, anything, actions.createWorkflowDispatch, parameters, { atMostOnce: true })
    },
    async dispatchEvent(type, payload) {
      const parameters = { event_type: type, client_payload: payload }
      await send(`send the event ${type}`, anything, repos.createDispatchEvent, parameters, { atMostOnce: true })
    },
    async defaultBranch() {
      return (await send('read the repository', fields({ default_branch: text }), repos.get, {})).default_branch
    },
    fileOn,
    async writeFile(branch, path, text, before, message) {
      const parameters = { path, branch, message, content: Buffer.from(text).toString('base64'), sha: before.sha }
      const probe = async () => ((await fileOn(branch, path))?.text === text ? { commit: {} } : undefined)
      await send(`write ${path}`, fields({ commit: isObject }), repos.createOrUpdateFileContents, parameters, { probe })
    },
    async pullRequestFrom(branch) {
      const found = await pullRequestFrom(branch)
      return found && pullOf(found)
    },
    async openPullRequest({ title, body, branch, base }) {
      const probe = () => pullRequestFrom(branch)
      return pullOf(await send('open the pull request', pullShape, pulls.create, { title, body, head: branch, base }, { probe }))
    },
    ...gitObjectMethods(requests),
  }
}
