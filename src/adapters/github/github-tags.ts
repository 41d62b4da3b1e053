import type { Project } from '../../ports/project.ts'
import { orNothing } from './github-problems.ts'
import type { Requests } from './github-requests.ts'

interface Named {
  readonly sha: string
}

const git = '/repos/{owner}/{repo}/git'
/** Objects of git are named by what is in them: one that is made twice is one object. */
const repeatable = async (): Promise<undefined> => undefined

/** Branches, commits and tags through GitHub's git database: no credential ever reaches git, and what the token lacks is answered in words. */
export function gitObjectMethods({ read, write }: Requests): Pick<Project, 'branchCommit' | 'createBranch' | 'createCommit' | 'createTag'> {
  const commitOf = async (ref: string): Promise<Named | undefined> =>
    orNothing(read<Named>(`read ${ref}`, 'GET /repos/{owner}/{repo}/commits/{+ref}', { ref }))

  async function createRef(doing: string, ref: string, sha: string): Promise<void> {
    await write<object>(doing, `POST ${git}/refs`, { ref, sha }, async () => commitOf(ref))
  }

  return {
    branchCommit: async branch => (await commitOf(`refs/heads/${branch}`))?.sha,
    createBranch: (branch, commit) => createRef(`create the branch ${branch}`, `refs/heads/${branch}`, commit),
    async createCommit(base, files, message, by) {
      const { tree } = await read<{ tree: Named }>('read the commit', `GET ${git}/commits/{commit_sha}`, { commit_sha: base })
      const entries = files.map(({ path, mode, text }) => ({ path, mode, type: 'blob', content: text }))
      const made = await write<Named>('create the tree', `POST ${git}/trees`, { base_tree: tree.sha, tree: entries }, repeatable)
      const fields = { message, tree: made.sha, parents: [base], author: by, committer: by }
      return (await write<Named>('create the commit', `POST ${git}/commits`, fields, repeatable)).sha
    },
    async createTag(name, commit, message, by) {
      const fields = { tag: name, message, object: commit, type: 'commit', tagger: by }
      const { sha } = await write<Named>(`create the tag ${name}`, `POST ${git}/tags`, fields, repeatable)
      await createRef(`create the tag ${name}`, `refs/tags/${name}`, sha)
    },
  }
}
