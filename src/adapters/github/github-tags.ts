import type { Project } from '../../ports/project.ts'
import { undefinedIfMissing } from './github-problems.ts'
import type { Requests } from './github-requests.ts'
import { fields, text } from './github-shapes.ts'

const objectShape = fields({ sha: text })
const refShape = fields({ ref: text })

/** The commit of a ref, also of an annotated tag; undefined when GitHub has no such ref. */
export async function readCommit({ rest, send }: Requests, description: string, ref: string): Promise<string | undefined> {
  return (await undefinedIfMissing(send(description, objectShape, rest.repos.getCommit, { ref }), 404, 422))?.sha
}

/**
 * Branches, commits and tags through GitHub's git database: no credential ever reaches git, and a missing permission gets a sentence. An
 * object of git is named after its content, so that a second write gives the same object.
 */
export function gitObjectMethods(requests: Requests): Pick<Project, 'branchCommit' | 'createBranch' | 'createCommit' | 'createTag'> {
  const { send } = requests
  const { git } = requests.rest

  async function createRef(description: string, ref: string, sha: string): Promise<void> {
    const probe = async () => ((await readCommit(requests, `read ${ref}`, ref)) === undefined ? undefined : { ref })
    await send(description, refShape, git.createRef, { ref, sha }, { probe })
  }

  return {
    branchCommit: branch => readCommit(requests, `read refs/heads/${branch}`, `refs/heads/${branch}`),
    createBranch: (branch, commit) => createRef(`create the branch ${branch}`, `refs/heads/${branch}`, commit),
    async createCommit(base, files, message, by) {
      const { tree } = await send('read the commit', fields({ tree: objectShape }), git.getCommit, { commit_sha: base })
      const entries = files.map(({ path, mode, text }) => ({ path, mode, type: 'blob' as const, content: text }))
      const made = await send('create the tree', objectShape, git.createTree, { base_tree: tree.sha, tree: entries })
      const commit = { message, tree: made.sha, parents: [base], author: by, committer: by }
      return (await send('create the commit', objectShape, git.createCommit, commit)).sha
    },
    async createTag(name, commit, message, by) {
      const tag = { tag: name, message, object: commit, type: 'commit' as const, tagger: by }
      const { sha } = await send(`create the tag ${name}`, objectShape, git.createTag, tag)
      await createRef(`create the tag ${name}`, `refs/tags/${name}`, sha)
    },
  }
}
