import { z } from 'zod'
import type { Project } from '../../ports/project.ts'
import { undefinedIfMissing } from './github-problems.ts'
import type { Requests } from './github-requests.ts'
import { text } from './github-shapes.ts'

const shaFields = z.object({ sha: text })
const sha = shaFields.transform(found => found.sha)
const tree = z.object({ tree: shaFields }).transform(found => found.tree.sha)
const ref = z.object({ ref: text }).transform(found => found.ref)

/** The commit of a ref, also of an annotated tag; undefined when GitHub has no such ref. */
export function readCommit({ rest, send }: Requests, description: string, ref: string): Promise<string | undefined> {
  return undefinedIfMissing(send(description, sha, rest.repos.getCommit, { ref }), 404, 422)
}

/**
 * Creates branches, commits and tags through GitHub's git database. No credential reaches git, and a missing permission is a UserError with its remedy. An
 * object of git is named after its content, so that a second write gives the same object.
 */
export function gitObjectMethods(requests: Requests): Pick<Project, 'branchCommit' | 'createBranch' | 'createCommit' | 'createTag'> {
  const { send } = requests
  const { git } = requests.rest

  async function createRef(description: string, name: string, commit: string): Promise<void> {
    const probe = () => readCommit(requests, `read ${name}`, name)
    await send(description, ref, git.createRef, { ref: name, sha: commit }, { probe })
  }

  return {
    branchCommit: branch => readCommit(requests, `read refs/heads/${branch}`, `refs/heads/${branch}`),
    createBranch: (branch, commit) => createRef(`create the branch ${branch}`, `refs/heads/${branch}`, commit),
    async createCommit(base, files, message, by) {
      const base_tree = await send('read the commit', tree, git.getCommit, { commit_sha: base })
      const entries = files.map(({ path, mode, text }) => ({ path, mode, type: 'blob' as const, content: text }))
      const made = await send('create the tree', sha, git.createTree, { base_tree, tree: entries })
      const commit = { message, tree: made, parents: [base], author: by, committer: by }
      return send('create the commit', sha, git.createCommit, commit)
    },
    async createTag(name, commit, message, by) {
      const tag = { tag: name, message, object: commit, type: 'commit' as const, tagger: by }
      const made = await send(`create the tag ${name}`, sha, git.createTag, tag)
      await createRef(`create the tag ${name}`, `refs/tags/${name}`, made)
    },
  }
}
