import type { Project } from '../../ports/project.ts'
import { undefinedIfMissing } from './github-problems.ts'
import { needsNoProbe, type Requests } from './github-requests.ts'
import { fields, text } from './github-shapes.ts'

const objectShape = fields({ sha: text })

/** The commit of a ref, also of an annotated tag; undefined when GitHub has no such ref. */
export async function readCommit({ rest, repository, read }: Requests, description: string, ref: string): Promise<string | undefined> {
  const commit = read(description, objectShape, request => rest.repos.getCommit({ ...repository, ref, request }))
  return (await undefinedIfMissing(commit, 404, 422))?.sha
}

/** Branches, commits and tags through GitHub's git database: no credential ever reaches git, and a missing permission gets a sentence. */
export function gitObjectMethods(requests: Requests): Pick<Project, 'branchCommit' | 'createBranch' | 'createCommit' | 'createTag'> {
  const { rest, repository, read, write } = requests
  const { git } = rest

  async function createRef(description: string, ref: string, sha: string): Promise<void> {
    const probe = async () => ((await readCommit(requests, `read ${ref}`, ref)) === undefined ? undefined : { ref })
    await write(description, fields({ ref: text }), probe, request => git.createRef({ ...repository, ref, sha, request }))
  }

  // An object of git is named after its content, so that a second write gives the same object.
  const make = (description: string, call: Parameters<typeof write<{ readonly sha: string }>>[3]) =>
    write(description, objectShape, needsNoProbe, call)

  return {
    branchCommit: branch => readCommit(requests, `read refs/heads/${branch}`, `refs/heads/${branch}`),
    createBranch: (branch, commit) => createRef(`create the branch ${branch}`, `refs/heads/${branch}`, commit),
    async createCommit(base, files, message, by) {
      const { tree } = await read('read the commit', fields({ tree: objectShape }), request =>
        git.getCommit({ ...repository, commit_sha: base, request }),
      )
      const entries = files.map(({ path, mode, text }) => ({ path, mode, type: 'blob' as const, content: text }))
      const made = await make('create the tree', request => git.createTree({ ...repository, base_tree: tree.sha, tree: entries, request }))
      const parameters = { ...repository, message, tree: made.sha, parents: [base], author: by, committer: by }
      return (await make('create the commit', request => git.createCommit({ ...parameters, request }))).sha
    },
    async createTag(name, commit, message, by) {
      const parameters = { ...repository, tag: name, message, object: commit, type: 'commit' as const, tagger: by }
      const { sha } = await make(`create the tag ${name}`, request => git.createTag({ ...parameters, request }))
      await createRef(`create the tag ${name}`, `refs/tags/${name}`, sha)
    },
  }
}
