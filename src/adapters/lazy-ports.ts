import type { Forge } from '../ports/forge.ts'
import type { Project } from '../ports/project.ts'
import type { Web } from '../ports/web.ts'
import type { GitHub } from './github/github.ts'
import type { GitHubOptions } from './github/github-requests.ts'

const forgeMethods = [
  ...['releases', 'createDraft', 'upload', 'deleteAsset', 'assets', 'release', 'deleteDraft', 'editBody', 'publish'],
  ...['tagCommit', 'publicRelease', 'download', 'commitChecks', 'workflowPath', 'pullRequests', 'firstTimers', 'workflowRun'],
] as const satisfies readonly (keyof Forge)[]

const projectMethods = [
  ...['latest', 'editRelease', 'items', 'closedBy', 'comments', 'comment', 'closeIssue', 'milestones', 'closeMilestone'],
  ...['openItems', 'findIssue', 'openIssue', 'dispatchWorkflow', 'dispatchEvent', 'defaultBranch', 'branchCommit'],
  ...['createBranch', 'fileOn', 'writeFile', 'pullRequestFrom', 'openPullRequest', 'createCommit', 'createTag'],
] as const satisfies readonly (keyof Project)[]

const webMethods = ['get', 'post'] as const satisfies readonly (keyof Web)[]

type AsyncMethod = (...args: readonly unknown[]) => Promise<unknown>

/** A port whose first call loads the implementation. All methods of `names` are asynchronous. */
function lazyPort<Port, Name extends keyof Port>(names: readonly Name[], load: () => Promise<Port>): Pick<Port, Name> {
  let loading: Promise<Port> | undefined
  const methodOf = (name: Name): AsyncMethod => {
    return async (...args) => {
      loading ??= load()
      return ((await loading)[name] as AsyncMethod)(...args)
    }
  }
  return Object.fromEntries(names.map(name => [name, methodOf(name)])) as Pick<Port, Name>
}

/** The ports to GitHub. The first request loads the network stack; a check of a local work tree sends none. */
export function lazyGitHub(options: GitHubOptions): GitHub {
  let loaded: GitHub | undefined
  const load = async (): Promise<GitHub> => {
    const { gitHub } = await import('./github/github.ts')
    loaded ??= gitHub(options)
    return loaded
  }
  const project = lazyPort(projectMethods, async () => (await load()).project)
  return { ...lazyPort(forgeMethods, load), requests: () => loaded?.requests() ?? 0, project }
}

/** The Web port. The first request loads the network stack. */
export function lazyWeb(userAgent: string): Web {
  return lazyPort(webMethods, async () => (await import('./http/web.ts')).httpWeb(userAgent))
}
