import type { TokenPermissions, Visitor } from './access.ts'
import { notAccessible, RefusedRequest } from './answers.ts'
import type { World } from './world.ts'

/** An issue that the local GitHub knows. Dates are ISO 8601. */
export interface LocalIssue {
  number: number
  title: string
  body: string
  state: 'open' | 'closed'
  /** Number of its milestone. */
  milestone?: number
  author?: string
  createdAt?: string
}

/** A comment on an issue or a pull request. */
export interface LocalComment {
  id: number
  issue: number
  body: string
  createdAt: string
}

/** A milestone. */
export interface LocalMilestone {
  number: number
  title: string
  state: 'open' | 'closed'
}

/** A workflow that may be started by hand, with the inputs that it declares. */
interface LocalWorkflow {
  inputs: string[]
}

/** A workflow that was started, or an event that was sent. */
type LocalDispatch =
  | { workflow: string; ref: string; inputs: Record<string, unknown> }
  | { event: string; payload: Record<string, unknown> }

/** Everything around the releases. The only thing besides the world that changes while the server runs. */
export interface ProjectState {
  issues: LocalIssue[]
  comments: LocalComment[]
  milestones: LocalMilestone[]
  workflows: Record<string, LocalWorkflow>
  dispatches: LocalDispatch[]
  /** Numbers of issues whose conversation is locked: a comment is refused with 403. */
  locked: number[]
  /** Whether workflows may open pull requests: a setting of the repository that is off in new organisations. */
  mayOpenPulls: boolean
}

/** An empty project with what is given. */
export function projectState(given: Partial<ProjectState> = {}): ProjectState {
  return { issues: [], comments: [], milestones: [], workflows: {}, dispatches: [], locked: [], mayOpenPulls: true, ...given }
}

/** The next number of an issue or a pull request: they share one row of numbers. */
export function nextNumber(world: World): number {
  return 1 + Math.max(0, ...world.project.issues.map(({ number }) => number), ...world.pulls.map(({ number }) => number))
}

type Area = 'issues' | 'pullRequests' | 'actions'

/** Refuses a visitor without the permission, in GitHub's words. `either`: any of the areas will do. */
export function needPermission(visitor: Visitor, level: 'read' | 'write', either: readonly Area[], privateRepository: boolean): void {
  if (level === 'read' && !privateRepository) return
  const has = (area: Area): boolean => {
    const held: TokenPermissions[Area] = visitor?.[area]
    return held === 'write' || (level === 'read' && held === 'read')
  }
  if (visitor === null) throw new RefusedRequest(401, 'Requires authentication')
  if (either.some(has)) return
  throw notAccessible(either.map(area => `${area.replace('pullRequests', 'pull_requests')}=${level}`).join('; '))
}
