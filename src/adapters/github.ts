import type { Forge } from '../ports.ts'
import { readCommitChecks, readWorkflowPath } from './github-checks.ts'
import { askForFirstTimers, askForPullRequests } from './github-pulls.ts'
import { releaseMethods } from './github-releases.ts'
import { type GitHubOptions, gitHubRequests } from './github-requests.ts'
import { readRun } from './github-runs.ts'

/** The Forge port over GitHub's REST and GraphQL API. Loads the network stack: import this file lazily. */
export function gitHub(options: GitHubOptions): Forge {
  const requests = gitHubRequests(options)
  const [owner = '', repo = ''] = options.repository.split('/')
  const graphql = (query: string): Promise<Record<string, unknown>> => requests.query('read the pull requests', query, {})
  return {
    requests: requests.count,
    ...releaseMethods(requests, options.clock.wait),
    download: (asset, path) => {
      const route = 'GET /repos/{owner}/{repo}/releases/assets/{asset_id}'
      return requests.download(`read the asset ${asset.name}`, route, { asset_id: asset.id }, path)
    },
    commitChecks: commit => readCommitChecks(requests, commit),
    workflowPath: run => readWorkflowPath(requests, run),
    pullRequests: (commits, numbers, open) => askForPullRequests({ owner, repo, commits, numbers, open }, graphql),
    firstTimers: (logins, before) => askForFirstTimers({ owner, repo }, logins, before, graphql),
    workflowRun: id => readRun(requests, id),
  }
}
