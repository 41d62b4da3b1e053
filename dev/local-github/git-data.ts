import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A commit as `git` holds it; dates are ISO 8601 in UTC. */
export interface GitCommit {
  sha: string
  tree: string
  parents: string[]
  author: { name: string; email: string; date: string }
  committer: { name: string; email: string; date: string }
  message: string
}

/** A ref (full name) and the object that it points to; `type` is `tag` for an annotated tag. */
export interface GitRef {
  ref: string
  sha: string
  type: 'commit' | 'tag'
}

/** An annotated tag object. */
interface GitTag {
  sha: string
  tag: string
  message: string
  tagger: { name: string; email: string; date: string }
  object: { sha: string; type: string }
}

/** What the server reads from the repository. */
export interface GitData {
  /** The branch of HEAD, or `main` where HEAD is detached. */
  defaultBranch(): Promise<string>
  refs(prefix: string): Promise<GitRef[]>
  tag(sha: string): Promise<GitTag | undefined>
  /** The commit that a SHA, a branch or a tag name stands for (branches first, as on GitHub). */
  commit(name: string): Promise<GitCommit | undefined>
  /** Commits reachable from `head` and not from `base`, oldest first. */
  between(base: string, head: string): Promise<GitCommit[]>
  mergeBase(base: string, head: string): Promise<string | undefined>
  /** Whether `commit` adds or changes files of `.github/workflows` against another, the default branch unless given (platform fact 15). */
  changesWorkflows(commit: string, against?: string): Promise<boolean>
}

const commitFormat = ['%H', '%T', '%P', '%an', '%ae', '%aI', '%cn', '%ce', '%cI', '%B'].join('%x00')

/** Reads a bare or ordinary repository through the `git` program. */
export function openGit(directory: string): GitData {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')))
  const git = async (...args: string[]) => {
    const { stdout } = await run('git', ['-c', 'safe.directory=*', '-C', directory, ...args], { env, maxBuffer: 1 << 28 })
    return stdout
  }
  const attempt = (...args: string[]) => git(...args).catch(() => undefined)
  const log = async (...range: string[]) => parseCommits(await git('log', '-z', `--format=${commitFormat}`, ...range, '--'))
  const defaultBranch = async () => {
    const head = (await attempt('symbolic-ref', '-q', '--short', 'HEAD'))?.trim()
    const all = head === undefined ? (await git('for-each-ref', '--format=%(refname:short)', 'refs/heads')).trim().split('\n') : []
    return head ?? all.find(name => name === 'main' || name === 'master') ?? all[0] ?? 'main'
  }
  const commit = async (name: string) => {
    const candidates = /^[0-9a-f]{7,40}$/.test(name)
      ? [name]
      : name.startsWith('refs/') || name === 'HEAD'
        ? [name]
        : [`refs/heads/${name}`, `refs/tags/${name}`]
    for (const candidate of candidates) {
      const text = await attempt('log', '-z', '-1', `--format=${commitFormat}`, '--end-of-options', candidate, '--')
      if (text !== undefined) return parseCommits(text)[0]
    }
    return undefined
  }

  return {
    defaultBranch,
    commit,
    async refs(prefix) {
      const text = await git('for-each-ref', '--format=%(refname) %(objectname) %(objecttype)', prefix.split('/', 2).join('/'))
      const lines = text.split('\n').filter(line => line.startsWith(prefix))
      return lines.map(line => {
        const [ref = '', sha = '', type = ''] = line.split(' ')
        return { ref, sha, type: type === 'tag' ? 'tag' : 'commit' }
      })
    },
    async tag(sha) {
      const text = /^[0-9a-f]{40}$/.test(sha) ? await attempt('cat-file', 'tag', sha) : undefined
      return text === undefined ? undefined : parseTag(sha, text)
    },
    between: (base, head) => log('--reverse', '--topo-order', `${base}..${head}`),
    async mergeBase(base, head) {
      return (await attempt('merge-base', base, head))?.trim()
    },
    async changesWorkflows(sha, against) {
      const changed = await attempt(
        'diff',
        '--name-only',
        '--diff-filter=AM',
        against ?? (await defaultBranch()),
        sha,
        '--',
        '.github/workflows',
      )
      return changed !== undefined && changed.trim() !== ''
    },
  }
}

const frozen = new Map<string, GitData>()

/** The same for a repository that does not change: what was read once is kept, for every server over it. */
export function frozenGit(directory: string): GitData {
  const known = frozen.get(directory)
  if (known !== undefined) return known
  const answers = new Map<string, unknown>()
  const keeping = new Proxy(openGit(directory), {
    get(git, name) {
      const method = git[name as keyof GitData] as (...args: unknown[]) => unknown
      return (...args: unknown[]) => {
        const key = JSON.stringify([name, args])
        if (!answers.has(key)) answers.set(key, method(...args))
        return answers.get(key)
      }
    },
  })
  frozen.set(directory, keeping)
  return keeping
}

function parseCommits(text: string): GitCommit[] {
  const fields = text.split('\0')
  const commits: GitCommit[] = []
  for (let start = 0; start + 9 < fields.length; start += 10) {
    const [sha, tree, parents, an, ae, ad, cn, ce, cd, message] = fields.slice(start, start + 10) as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ]
    commits.push({
      sha,
      tree,
      parents: parents.split(' ').filter(parent => parent !== ''),
      author: { name: an, email: ae, date: utc(ad) },
      committer: { name: cn, email: ce, date: utc(cd) },
      message: message.replace(/\n+$/, ''),
    })
  }
  return commits
}

function parseTag(sha: string, text: string): GitTag {
  const [head = '', ...rest] = text.split('\n\n')
  const field = (name: string) => new RegExp(`^${name} (.*)$`, 'm').exec(head)?.[1] ?? ''
  const tagger = /^(.*) <(.*)> (\d+) [-+]\d{4}$/.exec(field('tagger'))
  const date = utc(new Date(Number(tagger?.[3] ?? 0) * 1000).toISOString())
  return {
    sha,
    tag: field('tag'),
    message: rest.join('\n\n').replace(/\n+$/, ''),
    tagger: { name: tagger?.[1] ?? '', email: tagger?.[2] ?? '', date },
    object: { sha: field('object'), type: field('type') },
  }
}

/** A date as GitHub writes it: UTC, whole seconds, `Z`. */
export function utc(date: string | number): string {
  return new Date(date).toISOString().replace(/\.\d{3}Z$/, 'Z')
}
