import { type Answer, notAccessible, notFound, paged, RefusedRequest, validationFailed } from './answers.ts'
import { utc } from './git-data.ts'
import { commentJson, issueJson, milestoneJson } from './issue-json.ts'
import { type LocalIssue, needPermission, nextNumber } from './project.ts'
import type { Call, Route } from './routes.ts'

const repo = '/repos/{owner}/{repo}'
const ok = (body: unknown, status = 200): Answer => ({ status, body })

/** GitHub's limit on the text of an issue or a comment. */
const longestText = 65_536

function listIssues({ world, address }: Call): LocalIssue[] {
  const query = address.searchParams
  const state = query.get('state') ?? 'open'
  const milestone = query.get('milestone')
  const found = world.project.issues.filter(
    issue => (state === 'all' || issue.state === state) && (milestone === null || String(issue.milestone) === milestone),
  )
  return found.sort((a, b) => (query.get('direction') === 'asc' ? a.number - b.number : b.number - a.number))
}

function theIssue({ world, part }: Call): LocalIssue {
  const issue = world.project.issues.find(({ number }) => String(number) === part('issue_number'))
  if (issue === undefined) throw notFound()
  return issue
}

/** A comment can be made on a pull request too; the number decides which permission is enough. */
function commentable({ world, part, visitor }: Call): number {
  const number = Number(part('issue_number'))
  const isPull = world.pulls.some(pull => pull.number === number)
  if (!isPull && !world.project.issues.some(issue => issue.number === number)) throw notFound()
  needPermission(visitor, 'write', isPull ? ['issues', 'pullRequests'] : ['issues'], world.privateRepository)
  if (world.project.locked.includes(number)) throw new RefusedRequest(403, 'Unable to create comment because issue is locked.')
  return number
}

function requireText(text: string | undefined, field: string): void {
  if ([...(text ?? '')].length > longestText)
    throw validationFailed({
      resource: 'Issue',
      code: 'custom',
      field,
      message: `${field} is too long (maximum is ${longestText} characters)`,
    })
}

/** Issues, comments on them, and milestones. */
export const issueRoutes: readonly Route[] = [
  {
    method: 'GET',
    template: `${repo}/issues`,
    host: 'api',
    access: 'read',
    handle: call => {
      needPermission(call.visitor, 'read', ['issues'], call.world.privateRepository)
      return paged(listIssues(call), call.address, issue => issueJson(call.world, issue))
    },
  },
  {
    method: 'POST',
    template: `${repo}/issues`,
    host: 'api',
    access: 'read',
    handle: ({ world, visitor, body }) => {
      needPermission(visitor, 'write', ['issues'], world.privateRepository)
      const { title, body: text = '' } = body as { title: string; body?: string }
      requireText(text, 'body')
      const issue: LocalIssue = {
        number: nextNumber(world),
        title,
        body: text,
        state: 'open',
        author: 'github-actions[bot]',
        createdAt: utc(world.now()),
      }
      world.project.issues.push(issue)
      return ok(issueJson(world, issue), 201)
    },
  },
  {
    method: 'GET',
    template: `${repo}/issues/{issue_number}`,
    host: 'api',
    access: 'read',
    handle: call => ok(issueJson(call.world, theIssue(call))),
  },
  {
    method: 'PATCH',
    template: `${repo}/issues/{issue_number}`,
    host: 'api',
    access: 'read',
    handle: call => {
      needPermission(call.visitor, 'write', ['issues'], call.world.privateRepository)
      const issue = theIssue(call)
      const { state, title, body } = call.body as { state?: 'open' | 'closed'; title?: string; body?: string }
      Object.assign(issue, { state: state ?? issue.state, title: title ?? issue.title, body: body ?? issue.body })
      return ok(issueJson(call.world, issue))
    },
  },
  {
    method: 'GET',
    template: `${repo}/issues/{issue_number}/comments`,
    host: 'api',
    access: 'read',
    handle: ({ world, address, part }) => {
      const number = Number(part('issue_number'))
      return paged(
        world.project.comments.filter(comment => comment.issue === number),
        address,
        comment => commentJson(world, comment),
      )
    },
  },
  {
    method: 'POST',
    template: `${repo}/issues/{issue_number}/comments`,
    host: 'api',
    access: 'read',
    handle: call => {
      const { world } = call
      const issue = commentable(call)
      const { body } = call.body as { body: string }
      requireText(body, 'body')
      const comment = { id: world.nextId++, issue, body, createdAt: utc(world.now()) }
      world.project.comments.push(comment)
      return ok(commentJson(world, comment), 201)
    },
  },
  {
    method: 'GET',
    template: `${repo}/milestones`,
    host: 'api',
    access: 'read',
    handle: ({ world, address }) => {
      const state = address.searchParams.get('state') ?? 'open'
      const found = world.project.milestones.filter(milestone => state === 'all' || milestone.state === state)
      return paged(found, address, milestone => milestoneJson(world, milestone))
    },
  },
  {
    method: 'PATCH',
    template: `${repo}/milestones/{milestone_number}`,
    host: 'api',
    access: 'read',
    handle: ({ world, visitor, part, body }) => {
      needPermission(visitor, 'write', ['issues', 'pullRequests'], world.privateRepository)
      const milestone = world.project.milestones.find(({ number }) => String(number) === part('milestone_number'))
      if (milestone === undefined) throw notFound()
      const { state } = body as { state?: 'open' | 'closed' }
      milestone.state = state ?? milestone.state
      return ok(milestoneJson(world, milestone))
    },
  },
  {
    method: 'POST',
    template: `${repo}/actions/workflows/{workflow_id}/dispatches`,
    host: 'api',
    access: 'read',
    handle: async ({ world, visitor, part, body }) => {
      needPermission(visitor, 'write', ['actions'], world.privateRepository)
      const workflow = world.project.workflows[part('workflow_id')]
      if (workflow === undefined) throw notFound()
      const { ref, inputs = {} } = body as { ref: string; inputs?: Record<string, unknown> }
      if ((await world.git.commit(ref)) === undefined) throw new RefusedRequest(422, `No ref found for: ${ref}`)
      const unexpected = Object.keys(inputs).filter(name => !workflow.inputs.includes(name))
      if (unexpected.length > 0) throw new RefusedRequest(422, `Unexpected inputs provided: ${JSON.stringify(unexpected)}`)
      world.project.dispatches.push({ workflow: part('workflow_id'), ref, inputs })
      return { status: 204 }
    },
  },
  {
    method: 'POST',
    template: `${repo}/dispatches`,
    host: 'api',
    access: 'read',
    handle: ({ world, visitor, body }) => {
      if (visitor?.contents !== 'write') throw notAccessible('contents=write')
      const { event_type, client_payload = {} } = body as { event_type: string; client_payload?: Record<string, unknown> }
      if (Object.keys(client_payload).length > 10)
        throw new RefusedRequest(422, 'No more than 10 properties are allowed; client_payload has more.')
      world.project.dispatches.push({ event: event_type, payload: client_payload })
      return { status: 204 }
    },
  },
]
