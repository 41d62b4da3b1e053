import type { Forge } from '../../ports/forge.ts'
import type { Project } from '../../ports/project.ts'
import { readCommitChecks, readWorkflowRun } from './github-checks.ts'
import { gitHubProject } from './github-project.ts'
import { askForFirstTimers, askForPublicBodies, askForPullRequests } from './github-pulls.ts'
import { releaseMethods } from './github-releases.ts'
import { type GitHubOptions, gitHubRequests } from './github-requests.ts'

/** Both ports to GitHub, over one layer of requests: a limit that one of them reaches makes the other wait too. */
export interface GitHub extends Forge {
  readonly project: Project
}

/** The Forge port over GitHub's REST and GraphQL API, and the Project port. Loads the network stack: import this file lazily. */
export function gitHub(options: GitHubOptions): GitHub {
  const requests = gitHubRequests(options)
  const { owner, repo } = requests.repository
  const ask = requests.query('read the pull requests')
  return {
    requests: requests.count,
    ...releaseMethods(requests, options.clock.wait),
    commitChecks: commit => readCommitChecks(requests, commit),
    pullRequests: keepAnswers((commits, numbers, open) => askForPullRequests({ owner, repo, commits, numbers, open }, ask)),
    firstTimers: (logins, before) => askForFirstTimers({ owner, repo }, logins, before, ask),
    publicBodies: tags => askForPublicBodies(tags, requests.query('read the releases')),
    workflowRun: id => readWorkflowRun(requests, id),
    project: gitHubProject(requests),
  }
}

/** The check of breaking changes and the notes ask the same question: within a run it has one answer. A failure is not kept. */
function keepAnswers(ask: Forge['pullRequests']): Forge['pullRequests'] {
  const answers = new Map<string, ReturnType<typeof ask>>()
  return (...question) => {
    const key = JSON.stringify(question)
    const known = answers.get(key)
    if (known !== undefined) return known
    const answer = ask(...question)
    answers.set(key, answer)
    answer.catch(() => answers.delete(key))
    return answer
  }
}
