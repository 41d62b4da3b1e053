import type { PullRequestAnswer } from '../forge-port.ts'
import type { GitHub } from './github.ts'
import type { GitHubOptions } from './github-requests.ts'
import { lazyProject } from './lazy-project.ts'

/** The ports to GitHub that load the network stack when they are first asked: a check of a laptop's work tree never does. */
export function lazyGitHub(options: GitHubOptions): GitHub {
  let loading: Promise<GitHub> | undefined
  let loaded: GitHub | undefined
  const forge = (): Promise<GitHub> => {
    loading ??= import('./github.ts').then(({ gitHub }) => {
      loaded = gitHub(options)
      return loaded
    })
    return loading
  }
  // The check of breaking changes and the notes ask the same question; within a run it has one answer.
  let asked = ''
  let pulls: Promise<PullRequestAnswer> | undefined
  return {
    releases: async until => (await forge()).releases(until),
    createDraft: async request => (await forge()).createDraft(request),
    upload: async (release, file) => (await forge()).upload(release, file),
    deleteAsset: async asset => (await forge()).deleteAsset(asset),
    release: async id => (await forge()).release(id),
    deleteDraft: async draft => (await forge()).deleteDraft(draft),
    assets: async release => (await forge()).assets(release),
    editBody: async (release, body) => (await forge()).editBody(release, body),
    publish: async (release, request, ready) => (await forge()).publish(release, request, ready),
    tagCommit: async tag => (await forge()).tagCommit(tag),
    publicRelease: async tag => (await forge()).publicRelease(tag),
    download: async (asset, path) => (await forge()).download(asset, path),
    commitChecks: async commit => (await forge()).commitChecks(commit),
    workflowPath: async run => (await forge()).workflowPath(run),
    async pullRequests(commits, numbers, open) {
      const question = JSON.stringify([commits, numbers, open])
      if (pulls === undefined || question !== asked) pulls = (await forge()).pullRequests(commits, numbers, open)
      asked = question
      try {
        return await pulls
      } catch (error) {
        pulls = undefined
        throw error
      }
    },
    firstTimers: async (logins, before) => (await forge()).firstTimers(logins, before),
    workflowRun: async id => (await forge()).workflowRun(id),
    requests: () => loaded?.requests() ?? 0,
    project: lazyProject(async () => (await forge()).project),
  }
}
