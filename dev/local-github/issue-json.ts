import type { LocalComment, LocalIssue, LocalMilestone } from './project.ts'
import { repositoryPage, repositoryUrl, userJson, type World } from './world.ts'

const noReactions = (url: string) => ({
  ...{ url: `${url}/reactions`, total_count: 0, '+1': 0, '-1': 0, laugh: 0, hooray: 0, confused: 0, heart: 0, rocket: 0, eyes: 0 },
})

const created = ({ createdAt }: LocalIssue): string => createdAt ?? '2026-01-01T00:00:00Z'

/** An issue in the form of REST. */
export function issueJson(world: World, issue: LocalIssue) {
  const url = `${repositoryUrl(world)}/issues/${issue.number}`
  const milestone = world.project.milestones.find(({ number }) => number === issue.milestone)
  return {
    id: 500_000 + issue.number,
    node_id: `I_${issue.number}`,
    url,
    repository_url: repositoryUrl(world),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: `${repositoryPage(world)}/issues/${issue.number}`,
    number: issue.number,
    title: issue.title,
    body: issue.body,
    state: issue.state,
    state_reason: issue.state === 'closed' ? 'completed' : null,
    locked: world.project.locked.includes(issue.number),
    labels: [],
    user: userJson(world, issue.author ?? 'noor'),
    assignee: null,
    assignees: [],
    milestone: milestone === undefined ? null : milestoneJson(world, milestone),
    comments: world.project.comments.filter(comment => comment.issue === issue.number).length,
    created_at: created(issue),
    updated_at: created(issue),
    closed_at: issue.state === 'closed' ? created(issue) : null,
    author_association: 'CONTRIBUTOR',
    reactions: noReactions(url),
  }
}

/** A milestone in the form of REST. */
export function milestoneJson(world: World, milestone: LocalMilestone) {
  const url = `${repositoryUrl(world)}/milestones/${milestone.number}`
  const inside = world.project.issues.filter(issue => issue.milestone === milestone.number)
  return {
    id: 700_000 + milestone.number,
    node_id: `M_${milestone.number}`,
    url,
    labels_url: `${url}/labels`,
    html_url: `${repositoryPage(world)}/milestone/${milestone.number}`,
    number: milestone.number,
    title: milestone.title,
    description: null,
    state: milestone.state,
    creator: userJson(world, world.owner),
    open_issues: inside.filter(({ state }) => state === 'open').length,
    closed_issues: inside.filter(({ state }) => state === 'closed').length,
    created_at: '2026-01-01T00:00:00Z',
    updated_at: '2026-01-01T00:00:00Z',
    closed_at: null,
    due_on: null,
  }
}

/** A comment in the form of REST. */
export function commentJson(world: World, comment: LocalComment) {
  const url = `${repositoryUrl(world)}/issues/comments/${comment.id}`
  return {
    id: comment.id,
    node_id: `IC_${comment.id}`,
    url,
    html_url: `${repositoryPage(world)}/issues/${comment.issue}#issuecomment-${comment.id}`,
    issue_url: `${repositoryUrl(world)}/issues/${comment.issue}`,
    user: userJson(world, 'github-actions[bot]'),
    body: comment.body,
    created_at: comment.createdAt,
    updated_at: comment.createdAt,
    author_association: 'NONE',
    reactions: noReactions(url),
  }
}
