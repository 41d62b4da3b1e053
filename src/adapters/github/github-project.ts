import type { BranchFile, IssueText, Item, Milestone, OpenedPullRequest, Project } from '../../ports/project.ts'
import { askForClosed, askForItems } from './github-items.ts'
import { undefinedIfMissing } from './github-problems.ts'
import { makeLatest, releaseOf, releaseShape } from './github-releases.ts'
import { needsNoProbe, type Requests } from './github-requests.ts'
import { fields, integer, isObject, type Of, optional, text } from './github-shapes.ts'
import { gitObjectMethods } from './github-tags.ts'

const issueShape = fields({
  number: integer,
  title: text,
  state: text,
  body: optional(text),
  html_url: text,
  pull_request: optional(isObject),
})
const milestoneShape = fields({ number: integer, title: text, state: text, html_url: text })
const pullShape = fields({ number: integer, html_url: text, state: text, merged_at: optional(text) })
const fileShape = fields({ sha: text, content: optional(text), encoding: optional(text) })
const idShape = fields({ id: integer })

type ApiIssue = Of<typeof issueShape>

/** Newest issues among which `findIssue` searches: ten pages. */
const searched = 1000

const issueOf = ({ number, html_url, body }: Pick<ApiIssue, 'number' | 'html_url' | 'body'>): IssueText => ({
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
  const { rest, repository, read, readAll, write, sendAtMostOnce } = requests
  const { actions, issues, pulls, repos } = rest

  const comments = async (issue_number: number): Promise<readonly string[]> =>
    (await readAll('read the comments', fields({ body: optional(text) }), issues.listComments, { ...repository, issue_number })).map(
      ({ body }) => body ?? '',
    )

  async function findIssue(marker: string): Promise<IssueText | undefined> {
    const ours = (issue: ApiIssue): boolean => !issue.pull_request && (issue.body ?? '').includes(marker)
    const parameters = { ...repository, state: 'all', sort: 'created', direction: 'desc' } as const
    const enough = (found: readonly ApiIssue[]): boolean => found.length >= searched || found.some(ours)
    const found = (await readAll('list the issues', issueShape, issues.listForRepo, parameters, enough)).find(ours)
    return found && issueOf(found)
  }

  async function pullRequestFrom(branch: string): Promise<Of<typeof pullShape> | undefined> {
    const parameters = { ...repository, head: `${repository.owner}:${branch}`, state: 'all' } as const
    return (await readAll('read the pull requests', pullShape, pulls.list, parameters))[0]
  }

  async function fileOn(branch: string, path: string): Promise<BranchFile | undefined> {
    // GitHub's description has a list too, for a folder.
    const answer = read(
      `read ${path}`,
      fileShape,
      request => repos.getContent({ ...repository, path, ref: branch, request }) as Promise<{ data: Of<typeof fileShape> }>,
    )
    const file = await undefinedIfMissing(answer, 404, 422)
    if (typeof file?.content !== 'string' || file.encoding !== 'base64') return undefined
    return { text: Buffer.from(file.content, 'base64').toString('utf8'), sha: file.sha }
  }

  return {
    async latest() {
      const latest = read('read the latest release', releaseShape, request => repos.getLatestRelease({ ...repository, request }))
      const found = await undefinedIfMissing(latest, 404)
      return found && releaseOf(found)
    },
    async editRelease(release, { title, body, prerelease, latest }) {
      const parameters = {
        ...repository,
        release_id: release.id,
        ...(title !== undefined && { name: title }),
        ...(body !== undefined && { body }),
        ...(prerelease !== undefined && { prerelease }),
        make_latest: makeLatest(latest),
      }
      return releaseOf(
        await write(`edit the release ${release.tag}`, releaseShape, needsNoProbe, request =>
          repos.updateRelease({ ...parameters, request }),
        ),
      )
    },
    items: numbers => askForItems(requests, numbers),
    closedBy: pullRequests => askForClosed(requests, pullRequests),
    comments,
    async comment(issue_number, body, marker) {
      const probe = async () => ((await comments(issue_number)).some(text => text.includes(marker)) ? { id: issue_number } : undefined)
      await write(`comment on #${issue_number}`, idShape, probe, request =>
        issues.createComment({ ...repository, issue_number, body, request }),
      )
    },
    async closeIssue(issue_number) {
      await write(`close the issue #${issue_number}`, idShape, needsNoProbe, request =>
        issues.update({ ...repository, issue_number, state: 'closed', state_reason: 'completed', request }),
      )
    },
    async milestones() {
      const parameters = { ...repository, state: 'all' } as const
      return (await readAll('list the milestones', milestoneShape, issues.listMilestones, parameters)).map(milestoneOf)
    },
    async closeMilestone({ number, title }) {
      await write(`close the milestone ${title}`, idShape, needsNoProbe, request =>
        issues.updateMilestone({ ...repository, milestone_number: number, state: 'closed', request }),
      )
    },
    async openItems({ number }) {
      const parameters = { ...repository, milestone: String(number), state: 'open' } as const
      return (await readAll('list the issues', issueShape, issues.listForRepo, parameters)).map(itemOf)
    },
    findIssue,
    async openIssue(title, body, marker) {
      const probe = async () => {
        const found = await findIssue(marker)
        return found && { number: found.number, html_url: found.url, body: found.body }
      }
      const shape = fields({ number: integer, html_url: text, body: optional(text) })
      return issueOf(await write('open the issue', shape, probe, request => issues.create({ ...repository, title, body, request })))
    },
    async dispatchWorkflow(workflow, ref, inputs) {
      await sendAtMostOnce(`start the workflow ${workflow}`, request =>
        actions.createWorkflowDispatch({ ...repository, workflow_id: workflow, ref, inputs, request }),
      )
    },
    async dispatchEvent(type, payload) {
      await sendAtMostOnce(`send the event ${type}`, request =>
        repos.createDispatchEvent({ ...repository, event_type: type, client_payload: payload, request }),
      )
    },
    async defaultBranch() {
      const shape = fields({ default_branch: text })
      return (await read('read the repository', shape, request => repos.get({ ...repository, request }))).default_branch
    },
    fileOn,
    async writeFile(branch, path, text, before, message) {
      const content = Buffer.from(text).toString('base64')
      const parameters = { ...repository, path, branch, message, content, sha: before.sha }
      const probe = async () => ((await fileOn(branch, path))?.text === text ? { content: {} } : undefined)
      await write(`write ${path}`, fields({ content: optional(isObject) }), probe, request =>
        repos.createOrUpdateFileContents({ ...parameters, request }),
      )
    },
    async pullRequestFrom(branch) {
      const found = await pullRequestFrom(branch)
      return found && pullOf(found)
    },
    async openPullRequest({ title, body, branch, base }) {
      const parameters = { ...repository, title, body, head: branch, base }
      const probe = () => pullRequestFrom(branch)
      return pullOf(await write('open the pull request', pullShape, probe, request => pulls.create({ ...parameters, request })))
    },
    ...gitObjectMethods(requests),
  }
}
