import type { Project } from '../project-port.ts'

/** The Project port that loads the network stack when it is first asked. */
export function lazyProject(project: () => Promise<Project>): Project {
  return {
    latest: async (...given) => (await project()).latest(...given),
    editRelease: async (...given) => (await project()).editRelease(...given),
    items: async (...given) => (await project()).items(...given),
    closedBy: async (...given) => (await project()).closedBy(...given),
    comments: async (...given) => (await project()).comments(...given),
    comment: async (...given) => (await project()).comment(...given),
    closeIssue: async (...given) => (await project()).closeIssue(...given),
    milestones: async (...given) => (await project()).milestones(...given),
    closeMilestone: async (...given) => (await project()).closeMilestone(...given),
    openItems: async (...given) => (await project()).openItems(...given),
    findIssue: async (...given) => (await project()).findIssue(...given),
    openIssue: async (...given) => (await project()).openIssue(...given),
    dispatchWorkflow: async (...given) => (await project()).dispatchWorkflow(...given),
    dispatchEvent: async (...given) => (await project()).dispatchEvent(...given),
    defaultBranch: async (...given) => (await project()).defaultBranch(...given),
    branchCommit: async (...given) => (await project()).branchCommit(...given),
    createBranch: async (...given) => (await project()).createBranch(...given),
    fileOn: async (...given) => (await project()).fileOn(...given),
    writeFile: async (...given) => (await project()).writeFile(...given),
    pullRequestFrom: async (...given) => (await project()).pullRequestFrom(...given),
    openPullRequest: async (...given) => (await project()).openPullRequest(...given),
    createCommit: async (...given) => (await project()).createCommit(...given),
    createTag: async (...given) => (await project()).createTag(...given),
  }
}
