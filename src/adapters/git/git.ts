import { spawn } from 'node:child_process'
import { appendFile, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, isAbsolute, join } from 'node:path'
import { stripSecrets, tokensOf } from '../../features/inspect/child-environment.ts'
import { UserError } from '../../model/errors.ts'
import type { Git, HistoryCommit } from '../../ports/git.ts'
import {
  findPaths,
  historyArguments,
  historyReader,
  onlyCommits,
  type RunGit,
  readAuthors,
  readChanges,
  readFilesAt,
  readMailmap,
  readPatchIds,
} from './git-history.ts'
import { parseTags, parseTracked, records, repositoryOf } from './git-output.ts'

/** Where git runs, and how a fetch proves who asks. */
export interface GitOptions {
  /** Absolute path of the work tree that the run was started in. */
  readonly directory: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Sent as a header when the remote is below `serverUrl`: a checkout with persist-credentials: false has no other way. */
  readonly token: string | undefined
  readonly serverUrl: string
}

interface Ended {
  readonly code: number
  readonly stdout: Buffer
  readonly stderr: string
}

// Settings that must not depend on the machine: no hooks, no line-end conversion, and a work tree that another user owns
// (container jobs) is read all the same.
const fixedSettings: readonly (readonly [string, string])[] = [
  ['core.hooksPath', '/dev/null'],
  ['core.autocrlf', 'false'],
  ['core.eol', 'lf'],
  ['core.quotePath', 'false'],
  ['log.showSignature', 'false'],
  ['core.fsmonitor', 'false'],
  // A build that changes a mode changes the file; and a release is never of a part of its commit.
  ['core.fileMode', 'true'],
  ['core.sparseCheckout', 'false'],
]

/** Git settings as variables: unlike `-c` they never stand in an argument list, which every user of the machine can read. */
function settingsEnvironment(settings: readonly (readonly [string, string])[]): Record<string, string> {
  const env: Record<string, string> = { GIT_CONFIG_COUNT: String(settings.length) }
  settings.forEach(([key, value], index) => {
    env[`GIT_CONFIG_KEY_${index}`] = key
    env[`GIT_CONFIG_VALUE_${index}`] = value
  })
  return env
}

/** `onOutput` takes what would else be kept; `input` is written to the standard input. */
interface Streams {
  readonly onOutput?: (chunk: Buffer) => void
  readonly input?: string | Uint8Array | undefined
}

function runGit(
  directory: string,
  args: readonly string[],
  env: Record<string, string>,
  { onOutput, input }: Streams = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', args, { cwd: directory, env, stdio: 'pipe' })
    // A git that ends early closes its input: its exit code says why.
    child.stdin.on('error', () => {})
    child.stdin.end(input)
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', onOutput ?? ((chunk: Buffer) => out.push(chunk)))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.on('error', error => {
      const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
      reject(missing ? new UserError('git was not found.', 'Install git 2.31 or newer and put it on the PATH.') : error)
    })
    child.on('close', code => resolve({ code: code ?? 128, stdout: Buffer.concat(out), stderr: Buffer.concat(err).toString('utf8') }))
  })
}

/** The Git port over the git program. Names of refs are always given in full and behind `--end-of-options`: a tag may be called `--output=x`. */
export function localGit(options: GitOptions): Git {
  // Git can be made to run programs by the configuration of a repository that a build has written to: what it may hand them is what a build gets.
  const inherited = stripSecrets(options.env, tokensOf(options.token ?? null, options.env))
  const base = { ...inherited, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0' }
  const settings = [...fixedSettings, ['safe.directory', '*'] as const]

  const attempt = (
    args: readonly string[],
    directory = options.directory,
    more: readonly (readonly [string, string])[] = [],
    env: Readonly<Record<string, string>> = {},
  ): Promise<Ended> => runGit(directory, args, { ...base, ...settingsEnvironment([...settings, ...more]), ...env })
  const must = async (args: readonly string[], directory?: string): Promise<string> => {
    const ended = await attempt(args, directory)
    if (ended.code !== 0) throw new UserError(`git ${args[0]} failed: ${ended.stderr.trim()}`)
    return ended.stdout.toString('utf8')
  }
  const line = async (args: readonly string[]): Promise<string | undefined> => {
    const ended = await attempt(args)
    return ended.code === 0 ? ended.stdout.toString('utf8').trim() : undefined
  }
  const stream: RunGit = async (args, onOutput, input) => {
    const ended = await runGit(options.directory, args, { ...base, ...settingsEnvironment(settings) }, { onOutput, input })
    if (ended.code !== 0) throw new UserError(`git ${args[0]} failed: ${ended.stderr.trim()}`)
  }
  const readLog = async (withChanges: boolean, revisions: readonly string[]): Promise<readonly HistoryCommit[]> => {
    const reader = historyReader()
    await stream([...historyArguments(withChanges), ...revisions], reader.take)
    return reader.end()
  }
  const range = (from: string | undefined, to: string): string[] => ['--end-of-options', from === undefined ? to : `${from}..${to}`]
  const originAddress = (): Promise<string | undefined> => line(['config', '--get', 'remote.origin.url'])

  const fetchSettings = async (): Promise<readonly (readonly [string, string])[]> => {
    const address = await originAddress()
    if (!options.token || !address?.startsWith(`${options.serverUrl}/`)) return []
    const credentials = Buffer.from(`x-access-token:${options.token}`).toString('base64')
    const key = `http.${options.serverUrl}/.extraheader`
    // The empty value first: a checkout that kept its credentials has set the header already, and two are refused.
    return [
      [key, ''],
      [key, `AUTHORIZATION: basic ${credentials}`],
    ]
  }

  // Root, whether the clone is shallow, and the file of exclusions: three questions that one process answers.
  let asked: Promise<readonly string[]> | undefined
  const place = (): Promise<readonly string[]> => {
    asked ??= line(['rev-parse', '--show-toplevel', '--is-shallow-repository', '--git-path', 'info/exclude']).then(
      text => text?.split('\n') ?? [],
    )
    return asked
  }

  return {
    root: async () => (await place())[0],
    head: () => line(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']),
    isShallow: async () => (await place())[1] === 'true',
    // show-ref knows what a packed tag stands for without opening its objects, which for-each-ref does: with 12,000 tags that is felt.
    async tags() {
      const ended = await attempt(['show-ref', '--tags', '--dereference'])
      const tags = parseTags(ended.stdout.toString('utf8'))
      return tags.length === 0 ? [] : await onlyCommits(stream, tags)
    },
    async tagMessage(name) {
      // Not %(contents:subject), which makes one line of the first paragraph.
      const text = await line(['for-each-ref', '--format=%(objecttype)%00%(contents)%00%(contents:signature)', `refs/tags/${name}`])
      const [type, contents = '', signature = ''] = text?.split('\0') ?? []
      if (type !== 'tag') return undefined
      return (signature === '' ? contents : contents.slice(0, contents.lastIndexOf(signature))).trim()
    },
    isAncestor: async (ancestor, descendant) => (await attempt(['merge-base', '--is-ancestor', ancestor, descendant])).code === 0,
    commitTime: async commit => Number((await must(['log', '-1', '--format=%ct', '--end-of-options', commit])).trim()),
    log(from, to, paths = []) {
      const pathspec = paths.length > 0 ? ['--', ...paths] : []
      return readLog(false, [...range(from, to), ...pathspec])
    },
    history: (from, to, withChanges) => readLog(withChanges, range(from, to)),
    async countCommits(from, to, paths = []) {
      const pathspec = paths.length > 0 ? ['--', ...paths] : []
      return Number((await must(['rev-list', '--count', ...range(from, to), ...pathspec])).trim())
    },
    changesOf: commits => (commits.length === 0 ? Promise.resolve(new Map()) : readChanges(stream, commits)),
    authorsUpTo: commit => readAuthors(stream, commit),
    canonicalAuthors: contacts => (contacts.length === 0 ? Promise.resolve([]) : readMailmap(stream, contacts)),
    patchIds: commits => readPatchIds(stream, commits),
    filesAt: wanted => (wanted.length === 0 ? Promise.resolve([]) : readFilesAt(stream, wanted)),
    pathsAt: (commit, paths) => (paths.length === 0 ? Promise.resolve(new Set()) : findPaths(stream, commit, paths)),
    filesIn: async commit => parseTracked(await must(['ls-tree', '-r', '-z', '--full-tree', '--end-of-options', commit])),
    trackedFiles: async directory => parseTracked(await must(['ls-files', '-s', '-z'], directory)),
    async changedFiles(directory, commit) {
      // An index of our own: a build may have committed, or told git to overlook a file.
      const folder = await mkdtemp(join(tmpdir(), 'release-runbook-index-'))
      try {
        const index = { GIT_INDEX_FILE: join(folder, 'index') }
        const read = await attempt(['read-tree', commit], directory, [], index)
        const ended = await attempt(
          ['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', '--ignore-submodules=all'],
          directory,
          [],
          index,
        )
        if (read.code !== 0 || ended.code !== 0) throw new UserError(`git diff failed: ${(read.stderr || ended.stderr).trim()}`)
        return records(ended.stdout.toString('utf8'))
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    },
    untrackedFiles: async directory => records(await must(['ls-files', '--others', '--exclude-standard', '-z'], directory)),
    async fileAt(commit, path) {
      const ended = await attempt(['cat-file', 'blob', `${commit}:${path}`])
      return ended.code === 0 ? ended.stdout : undefined
    },
    async branchesWith(commit) {
      const text = await must(['for-each-ref', `--contains=${commit}`, '--format=%(refname)', 'refs/remotes/origin', 'refs/heads'])
      const names = text.split('\n').map(ref => ref.replace(/^refs\/(?:remotes\/origin|heads)\//, ''))
      return [...new Set(names.filter(name => name !== '' && name !== 'HEAD'))].sort()
    },
    async tagsIn(commit) {
      const text = await must(['for-each-ref', `--merged=${commit}`, '--format=%(refname:strip=2)', 'refs/tags'])
      return text.split('\n').filter(Boolean)
    },
    async fetchAll(ref) {
      const unshallow = (await place())[1] === 'true' ? ['--unshallow'] : []
      asked = undefined
      const own = ref === undefined ? [] : [`+${ref}:refs/remotes/origin/${ref.replace(/^refs\//, '')}`]
      const refspecs = ['+refs/tags/*:refs/tags/*', '+refs/heads/*:refs/remotes/origin/*', ...own]
      const ended = await attempt(['fetch', '--no-tags', '--quiet', ...unshallow, 'origin', ...refspecs], undefined, await fetchSettings())
      if (ended.code !== 0) throw new UserError(`git fetch from origin failed: ${ended.stderr.trim().split('\n').at(-1) ?? ''}`)
    },
    async addWorkTree(directory, commit) {
      await must(['worktree', 'add', '--quiet', '--detach', '--force', directory, commit])
    },
    async removeWorkTree(directory) {
      await attempt(['worktree', 'remove', '--force', directory])
      await attempt(['worktree', 'prune'])
    },
    async exclude(pattern) {
      const path = (await place())[2]
      if (path === undefined) return
      const file = isAbsolute(path) ? path : join(options.directory, path)
      const present = await readFile(file, 'utf8').catch(() => '')
      if (present.split('\n').includes(pattern)) return
      await mkdir(dirname(file), { recursive: true })
      await appendFile(file, `${present === '' || present.endsWith('\n') ? '' : '\n'}${pattern}\n`)
    },
    originRepository: async () => repositoryOf((await originAddress()) ?? '', options.serverUrl),
  }
}
