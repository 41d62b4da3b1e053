// What must hold after a case: the end is that of a run without faults, and nothing was done twice.
import { git } from '../../dev/sample/git.ts'
import { withTasks } from '../../src/features/post-publish/completed-tasks.ts'
import type { AftermathCase } from './aftermath.ts'

/** Everything that a person could see in the end, without what differs between two servers. */
export interface End {
  readonly releases: readonly unknown[]
  readonly latest: string
  readonly issues: readonly unknown[]
  readonly comments: readonly string[]
  readonly milestones: readonly unknown[]
  readonly pulls: readonly string[]
  readonly refs: string
  /** What cannot be looked up: how often each was done. */
  readonly sent: Readonly<Record<string, number>>
}

/** Looks at a case when all runs are over. */
export async function endOf({ github, origin, hooks }: AftermathCase): Promise<End> {
  const plain = (text: string): string => text.replace(/http:\/\/127\.0\.0\.1:\d+/g, 'HOST')
  const answer = await fetch(`${github.apiUrl}/repos/orchard/harbour/releases/latest`, { headers: { 'user-agent': 'judge' } })
  const sent: Record<string, number> = {}
  const count = (name: string): void => {
    sent[name] = (sent[name] ?? 0) + 1
  }
  for (const dispatch of github.project.dispatches) count(plain(JSON.stringify(dispatch)))
  for (const { body } of hooks.received) count(plain(JSON.stringify(body)))
  const releases = github.state.map(({ tag_name, name, body, draft, prerelease, assets }) => ({
    ...{ tag_name, name, draft, prerelease, body: withTasks(plain(body ?? ''), new Map()).trim() },
    assets: assets.map(asset => `${asset.name} ${asset.state} ${asset.digest}`).sort(),
  }))
  return {
    releases: releases.sort((a, b) => (a.tag_name < b.tag_name ? -1 : 1)),
    latest: ((await answer.json()) as { tag_name: string }).tag_name,
    issues: github.project.issues.map(({ number, title, state, body }) => ({ number, title, state, body: plain(body) })),
    comments: github.project.comments.map(({ issue, body }) => `${issue} ${plain(body)}`).sort(),
    milestones: github.project.milestones.map(({ title, state }) => `${title} ${state}`),
    pulls: github.pulls.map(({ number, title, headRef = '' }) => `${number} ${title} ${headRef}`),
    refs: await refs(origin),
    sent,
  }
}

/** Refs with what is in them and how many commits each has: dates of commits that a server makes differ, and so do addresses in files. */
async function refs(origin: string): Promise<string> {
  const names = (await git(origin, 'for-each-ref', '--format=%(refname) %(objecttype)', 'refs/heads', 'refs/tags')).trim().split('\n')
  const lines = []
  for (const line of names) {
    const [name = '', type = ''] = line.split(' ')
    const paths = (await git(origin, 'ls-tree', '-r', '--name-only', name)).trim().split('\n')
    const history = (await git(origin, 'show', `${name}:docs/history.md`)).replace(/http:\/\/127\.0\.0\.1:\d+/g, 'HOST')
    const version = (await git(origin, 'show', `${name}:VERSION`)).trim()
    lines.push(`${name} ${type} ${version} ${paths.join(',')} ${(await git(origin, 'rev-list', '--count', name)).trim()} ${history}`)
  }
  return lines.join('\n')
}

/**
 * What is wrong with an end, compared with that of a run without faults. `said`: what the last run failed with. Of what cannot be looked up
 * (was a message taken, a workflow started?) at most one is right, and none only when the last run said that it is unclear.
 */
export function damagesOf(end: End, expected: End, said: string, { github, warnings }: AftermathCase): string[] {
  const problems: string[] = []
  const unclear = /unclear|no answer/i.test([said, ...warnings].join('\n'))
  for (const key of ['releases', 'latest', 'issues', 'comments', 'milestones', 'pulls', 'refs'] as const) {
    // The issue of a rollback tells what became of the deployment.
    const strip = (value: unknown): string => JSON.stringify(value).replace(/\| Deployment \| \| [^|]*\|/g, unclear ? '' : '$&')
    if (strip(end[key]) !== strip(expected[key])) problems.push(`${key}: ${strip(end[key])} instead of ${strip(expected[key])}`)
  }
  for (const [what, times] of Object.entries(end.sent))
    if (times > (expected.sent[what] ?? 0)) problems.push(`done ${times} times: ${what}`)
  const missing = Object.keys(expected.sent).filter(what => end.sent[what] === undefined)
  if (missing.length > 0 && !unclear) problems.push(`never done, and not said: ${missing.join(', ')}`)
  if (said !== '' && missing.length === 0 && !unclear) problems.push(`the last run failed: ${said}`)
  const deleted = github.requests.filter(({ method, path, status }) => method === 'DELETE' && status < 300 && !/assets/.test(path))
  if (deleted.length > 0) problems.push(`deleted: ${deleted.map(({ path }) => path).join(', ')}`)
  for (const { method, path, problems: wrong } of github.wrongRequests) problems.push(`${method} ${path}: ${wrong.join(', ')}`)
  return [...problems, ...github.answerProblems]
}
