import { spawn } from 'node:child_process'

/** Who made an object. `date` is ISO 8601. */
export interface GitSignature {
  name: string
  email: string
  date?: string
}

/** One entry of a new tree. */
export interface TreeEntry {
  path: string
  mode: string
  type: string
  content?: string
  sha?: string | null
}

/** What the server writes to the repository, as GitHub's git database does: objects by their content, and refs. */
export interface GitWrites {
  blob(content: Buffer): Promise<string>
  /** The base with these entries in it. */
  tree(base: string | undefined, entries: readonly TreeEntry[]): Promise<string>
  commit(tree: string, parents: readonly string[], message: string, author: GitSignature): Promise<string>
  tag(name: string, object: string, message: string, tagger: GitSignature): Promise<string>
  /** Makes a ref; false when there is one of the name. */
  createRef(ref: string, sha: string): Promise<boolean>
  /** Deletes a ref; false when there is none of the name. */
  deleteRef(ref: string): Promise<boolean>
  moveBranch(branch: string, sha: string): Promise<void>
  read(revision: string): Promise<Buffer | undefined>
}

interface Ran {
  code: number
  out: Buffer
  err: string
}

/** Writes to a bare repository through git's plumbing, with an index of its own. */
export function gitWrites(directory: string, scratchIndex: string): GitWrites {
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')))
  const run = (args: readonly string[], input: Buffer | string = '', env: Record<string, string> = {}): Promise<Ran> =>
    new Promise((resolve, reject) => {
      const child = spawn('git', ['-c', 'safe.directory=*', '-C', directory, ...args], { env: { ...clean, ...env } })
      const out: Buffer[] = []
      let err = ''
      child.stdout.on('data', (part: Buffer) => out.push(part))
      child.stderr.on('data', (part: Buffer) => {
        err += part.toString()
      })
      child.on('error', reject)
      child.on('close', code => resolve({ code: code ?? 1, out: Buffer.concat(out), err }))
      // A git that never reads its input ends before it is all written.
      child.stdin.on('error', () => undefined)
      child.stdin.end(input)
    })
  const must = async (args: readonly string[], input: Buffer | string = '', env: Record<string, string> = {}): Promise<string> => {
    const { code, out, err } = await run(args, input, env)
    if (code !== 0) throw new Error(`git ${args[0]}: ${err}`)
    return out.toString().trim()
  }
  const blob = (content: Buffer | string): Promise<string> => must(['hash-object', '-w', '--stdin'], content)
  let turn: Promise<unknown> = Promise.resolve()

  return {
    blob,
    tree(base, entries) {
      const work = async (): Promise<string> => {
        const env = { GIT_INDEX_FILE: scratchIndex }
        await must(base === undefined ? ['read-tree', '--empty'] : ['read-tree', `${base}^{tree}`], '', env)
        for (const entry of entries) {
          if (entry.sha === null) {
            await must(['update-index', '--force-remove', entry.path], '', env)
            continue
          }
          const sha = entry.sha ?? (await blob(entry.content ?? ''))
          await must(['update-index', '--add', '--cacheinfo', `${entry.mode},${sha},${entry.path}`], '', env)
        }
        return must(['write-tree'], '', env)
      }
      // One index: one tree at a time.
      const made = turn.then(work, work)
      turn = made
      return made
    },
    commit(tree, parents, message, { name, email, date }) {
      const who = { NAME: name, EMAIL: email, ...(date === undefined ? {} : { DATE: date }) }
      const env = Object.fromEntries(
        Object.entries(who).flatMap(([key, value]) => [
          [`GIT_AUTHOR_${key}`, value],
          [`GIT_COMMITTER_${key}`, value],
        ]),
      )
      return must(['commit-tree', tree, ...parents.flatMap(parent => ['-p', parent])], message, env)
    },
    tag(name, object, message, { name: who, email, date }) {
      const seconds = Math.floor((date === undefined ? Date.now() : Date.parse(date)) / 1000)
      const text = `object ${object}\ntype commit\ntag ${name}\ntagger ${who} <${email}> ${seconds} +0000\n\n${message}\n`
      return must(['hash-object', '-t', 'tag', '-w', '--stdin'], text)
    },
    async createRef(ref, sha) {
      const { code } = await run(['rev-parse', '--verify', '--quiet', ref])
      if (code === 0) return false
      await must(['update-ref', ref, sha, '0'.repeat(40)])
      return true
    },
    async deleteRef(ref) {
      const { code } = await run(['rev-parse', '--verify', '--quiet', ref])
      if (code !== 0) return false
      await must(['update-ref', '-d', ref])
      return true
    },
    async moveBranch(branch, sha) {
      await must(['update-ref', `refs/heads/${branch}`, sha])
    },
    async read(revision) {
      const { code, out } = await run(['cat-file', 'blob', revision])
      return code === 0 ? out : undefined
    },
  }
}
