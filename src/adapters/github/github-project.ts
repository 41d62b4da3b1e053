import { z } from 'zod'
import type { BranchFile, IssueText, Item, Milestone, OpenedPullRequest, Project } from '../../ports/project.ts'
import { askForClosed, askForItems } from './github-items.ts'
import { undefinedIfMissing } from './github-problems.ts'
import { makeLatest, release } from './github-releases.ts'
import type { Requests } from './github-requests.ts'
import { anything, created, integer, optionalText, text } from './github-shapes.ts'
import { gitObjectMethods } from './github-tags.ts'

/** Newest issues among which `findIssue` searches: ten pages. */
const searched = 1000

const issue = z
  .object({ number: integer, title: text, state: text, body: optionalText, html_url: text, pull_request: z.nullish(z.looseObject({})) })
  .transform(({ number, title, state, body, html_url, pull_request }): Item & IssueText => ({
    ...{ number, title, open: state === 'open', body: body ?? '', url: html_url, kind: pull_request ? 'pull request' : 'issue' },
  }))
const milestone = z
  .object({ number: integer, title: text, state: text, html_url: text })
  .transform(({ number, title, state, html_url }): Milestone => ({ number, title, open: state === 'open', url: html_url }))
const pull = z.object({ number: integer, html_url: text, state: text, merged_at: optionalText }).transform(
  ({ number, html_url, state, merged_at }): OpenedPullRequest => ({
    ...{ number, url: html_url, state: merged_at ? 'merged' : state === 'open' ? 'open' : 'closed' },
  }),
)
/** A file, or null for what has no text: a folder, or a file above 1 MB. */
const folder = z.array(z.unknown()).transform((): BranchFile | null => null)
const file = z
  .object({ sha: optionalText, content: optionalText, encoding: optionalText })
  .transform(({ sha, content, encoding }): BranchFile | null =>
    sha && typeof content === 'string' && encoding === 'base64' ? { text: Buffer.from(content, 'base64').toString('utf8'), sha } : null,
  )
  .or(folder)
const comment = z.object({ body: optionalText }).transform(({ body }) => body ?? '')
const branch = z.object({ default_branch: text }).transform(({ default_branch }) => default_branch)
const written = z.object({ commit: z.looseObject({}) }).transform(() => true)

/** The Project port over GitHub's API. */
export function gitHubProject(requests: Requests): Project {
  const { send, sendAll } = requests
  const { actions, issues, pulls, repos } = requests.rest

  const comments = (issue_number: number): Promise<readonly string[]> =>
    sendAll('read the comments', comment, issues.listComments, { issue_number })

  async function findIssue(marker: string): Promise<(Item & IssueText) | undefined> {
    const ours = ({ kind, body }: Item & IssueText): boolean => kind === 'issue' && body.includes(marker)
    const order = { state: 'all', sort: 'created', direction: 'desc' } as const
    const enough = (found: readonly (Item & IssueText)[]): boolean => found.length >= searched || found.some(ours)
    return (await sendAll('list the issues', issue, issues.listForRepo, order, enough)).find(ours)
  }

  async function pullRequestFrom(name: string): Promise<OpenedPullRequest | undefined> {
    const from = { head: `${requests.repository.owner}:${name}`, state: 'all' } as const
    return (await sendAll('read the pull requests', pull, pulls.list, from))[0]
  }

  async function fileOn(ref: string, path: string): Promise<BranchFile | undefined> {
    return (await undefinedIfMissing(send(`read ${path}`, file, repos.getContent, { path, ref }), 404, 422)) ?? undefined
  }

  return {
    latest: () => undefinedIfMissing(send('read the latest release', release, repos.getLatestRelease, {}), 404),
    editRelease({ id, tag }, { title, latest, ...edit }) {
      const fields = { release_id: id, ...(title !== undefined && { name: title }), ...edit, make_latest: makeLatest(latest) }
      return send(`edit the release ${tag}`, release, repos.updateRelease, fields)
    },
    items: numbers => askForItems(requests, numbers),
    closedBy: pullRequests => askForClosed(requests, pullRequests),
    comments,
    async comment(issue_number, body, marker) {
      const probe = async () => (await comments(issue_number)).some(text => text.includes(marker)) || undefined
      await send(`comment on #${issue_number}`, created, issues.createComment, { issue_number, body }, { probe })
    },
    async closeIssue(issue_number) {
      const closed = { issue_number, state: 'closed', state_reason: 'completed' } as const
      await send(`close the issue #${issue_number}`, created, issues.update, closed)
    },
    milestones: () => sendAll('list the milestones', milestone, issues.listMilestones, { state: 'all' }),
    async closeMilestone({ number, title }) {
      const closed = { milestone_number: number, state: 'closed' } as const
      await send(`close the milestone ${title}`, created, issues.updateMilestone, closed)
    },
    openItems: ({ number }) => sendAll('list the issues', issue, issues.listForRepo, { milestone: String(number), state: 'open' }),
    findIssue,
    openIssue: (title, body, marker) => send('open the issue', issue, issues.create, { title, body }, { probe: () => findIssue(marker) }),
    async dispatchWorkflow(workflow, ref, inputs) {
      const parameters = { workflow_id: workflow, ref, inputs }
      await send(`start the workflow ${workflow}`, anything, actions.createWorkflowDispatch, parameters, { atMostOnce: true })
    },
    async dispatchEvent(type, payload) {
      const parameters = { event_type: type, client_payload: payload }
      await send(`send the event ${type}`, anything, repos.createDispatchEvent, parameters, { atMostOnce: true })
    },
    defaultBranch: () => send('read the repository', branch, repos.get, {}),
    fileOn,
    async writeFile(branch, path, text, before, message) {
      const parameters = { path, branch, message, content: Buffer.from(text).toString('base64'), sha: before.sha }
      const probe = async () => (await fileOn(branch, path))?.text === text || undefined
      await send(`write ${path}`, written, repos.createOrUpdateFileContents, parameters, { probe })
    },
    pullRequestFrom,
    openPullRequest({ title, body, branch, base }) {
      const probe = () => pullRequestFrom(branch)
      return send('open the pull request', pull, pulls.create, { title, body, head: branch, base }, { probe })
    },
    ...gitObjectMethods(requests),
  }
}
