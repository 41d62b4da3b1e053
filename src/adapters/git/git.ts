import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { appendFile, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, isAbsolute, join } from 'node:path'
import { stripSecrets, tokensOf } from '../../features/inspect/child-environment.ts'
import { UserError } from '../../model/errors.ts'
import { makeMemoizeByKey } from '../../model/memoize-by-key.ts'
import type { Commit, Git, TagRef } from '../../ports/git.ts'
import type { Variables } from '../../ports/ports.ts'
import { cutLines } from '../../text/format.ts'
import { runShortCall } from '../process/short-call.ts'
import { makeCleanTree } from './clean-tree.ts'
import { historyArguments, historyReader, onlyCommits, readAuthors, readChanges, readMailmap, readPatchIds } from './git-history.ts'
import { type GitCall, messageOfTag, parseRefs, parseTracked, type RunGit, records, repositoryOf } from './git-output.ts'
import { objectReader } from './object-reader.ts'

/** The directory and environment of git, and the credentials of a fetch. */
export interface GitOptions {
  /** Absolute path of the work tree in which the run started. */
  readonly directory: string
  readonly env: Variables
  /** Sent as a header to a remote below `serverUrl`: a checkout with persist-credentials: false has no other credentials. */
  readonly token: string | undefined
  readonly serverUrl: string
  /** Whether git calls that every run needs start at once, while modules still load. */
  readonly early?: boolean
}

type Setting = readonly [key: string, value: string]

// Settings that must not depend on the machine. In container jobs, another user can own the work tree (safe.directory).
const fixedSettings: readonly Setting[] = [
  ['core.hooksPath', '/dev/null'],
  ['core.autocrlf', 'false'],
  ['core.eol', 'lf'],
  ['core.quotePath', 'false'],
  ['log.showSignature', 'false'],
  ['core.fsmonitor', 'false'],
  // A changed mode is a changed file, and a release contains the whole commit.
  ['core.fileMode', 'true'],
  ['core.sparseCheckout', 'false'],
  ['safe.directory', '*'],
  ['i18n.logOutputEncoding', 'UTF-8'],
  // The checkout decides what Git LFS downloads. Without an address and an error, Git LFS leaves pointers for files that the checkout lacks.
  ['lfs.url', 'file:///dev/null'],
  ['lfs.skipdownloaderrors', 'true'],
]

/** Git settings as variables. Each user of the machine can read argument lists, so `-c` would show the token. */
function settingsEnvironment(settings: readonly Setting[]): Record<string, string> {
  const pairs = settings.map(([key, value], at) => ({ [`GIT_CONFIG_KEY_${at}`]: key, [`GIT_CONFIG_VALUE_${at}`]: value }))
  return Object.assign({ GIT_CONFIG_COUNT: String(settings.length) }, ...pairs)
}

const gitMissing = (): UserError => new UserError('git was not found.', 'Install git 2.31 or newer and put it on the PATH.')

/** The Git port over the git program. Ref names are full and follow `--end-of-options`, because a tag can have the name `--output=x`. */
export function localGit(options: GitOptions): Git {
  // A build can write to the configuration of the repository, which can make git run programs. Git therefore gets only the environment of a build.
  const inherited = stripSecrets(options.env, tokensOf(options.token ?? null, options.env))
  const env = { ...inherited, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', ...settingsEnvironment(fixedSettings) }

  const start = (args: readonly string[], directory = options.directory, more: GitCall['env'] = {}) => {
    const child = spawn('git', args, { cwd: directory, env: { ...env, ...more }, stdio: 'pipe' })
    // If git ends early, it closes its input. The exit code is the error to report.
    child.stdin.on('error', () => {})
    const err: Buffer[] = []
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    const ended = new Promise<{ readonly code: number; readonly stderr: string }>((resolve, reject) => {
      child.on('error', error => reject((error as NodeJS.ErrnoException).code === 'ENOENT' ? gitMissing() : error))
      child.on('close', code => resolve({ code: code ?? 128, stderr: Buffer.concat(err).toString('utf8') }))
    })
    return { child, ended }
  }
  const attempt = async (args: readonly string[], { directory, env: more, input, onOutput }: GitCall = {}) => {
    const { child, ended } = start(args, directory, more)
    child.stdin.end(input)
    const out: Buffer[] = []
    let stopped = false
    child.stdout.on('data', (chunk: Buffer) => {
      if (onOutput === undefined) out.push(chunk)
      else if (!stopped && onOutput(chunk) === false) stopped = child.kill()
    })
    const { code, stderr } = await ended
    return { code: stopped ? 0 : code, stdout: Buffer.concat(out).toString('utf8'), stderr }
  }
  const run: RunGit = async (args, call) => {
    const { code, stdout, stderr } = await attempt(args, call)
    if (code !== 0) throw new UserError(`git ${args[0]} failed: ${stderr.trim()}`)
    return stdout
  }
  const readObject = objectReader(() => {
    const { child, ended } = start(['cat-file', '--batch'])
    return { child, ended: ended.then(({ stderr }) => Promise.reject(new UserError(`git cat-file failed: ${stderr.trim()}`))) }
  })
  const range = (from: string | undefined, to: string, paths: readonly string[] = []): string[] => [
    ...['--end-of-options', from === undefined ? to : `${from}..${to}`],
    ...(paths.length > 0 ? ['--', ...paths] : []),
  ]

  /** What the repository says about its remotes, and about .mailmap files of other places. */
  let settings: Promise<ReadonlyMap<string, string>> | undefined
  const readSettings = (): Promise<ReadonlyMap<string, string>> => {
    settings ??= attempt(['config', '-z', '--get-regexp', '^(remote\\..*\\.(url|gh-resolved)|mailmap\\..*)$']).then(
      ({ stdout }) => new Map(records(stdout).map(entry => [/^.*/.exec(entry)![0], entry.replace(/^.*\n?/, '')])),
    )
    return settings
  }
  const addressOf = async (remote: string): Promise<string | undefined> => (await readSettings()).get(`remote.${remote}.url`)

  const fetchEnvironment = async (): Promise<Readonly<Record<string, string>>> => {
    const address = await addressOf('origin')
    if (!options.token || !address?.startsWith(`${options.serverUrl}/`)) return {}
    const credentials = Buffer.from(`x-access-token:${options.token}`).toString('base64')
    const key = `http.${options.serverUrl}/.extraheader`
    // The empty value removes the header of a checkout that kept its credentials: GitHub refuses two headers.
    return settingsEnvironment([...fixedSettings, [key, ''], [key, `AUTHORIZATION: basic ${credentials}`]])
  }

  /** The number of commits, and the commits, by `FROM..TO`. */
  const counts = new Map<string, number>()
  let logs = makeMemoizeByKey()
  const readLog = async (limits: readonly string[]): Promise<readonly Commit[]> => {
    const reader = historyReader()
    await run([...historyArguments, ...limits], { onOutput: reader.take })
    return reader.end()
  }
  // One process returns the root, whether the clone is shallow, and the path of info/exclude.
  let repositoryFacts: Promise<readonly string[]> | undefined
  const facts = (): Promise<readonly string[]> => {
    repositoryFacts ??= attempt(['rev-parse', '--show-toplevel', '--is-shallow-repository', '--git-path', 'info/exclude']).then(
      ({ code, stdout }) => (code === 0 ? stdout.trim().split('\n') : []),
    )
    return repositoryFacts
  }

  // show-ref reads the targets of packed tags from one file. for-each-ref opens each object, which is slow with 12,000 tags.
  const readTags = async (): Promise<readonly TagRef[]> => {
    const refs = parseRefs((await attempt(['show-ref', '--tags', '--dereference'])).stdout)
    const tags = refs.map(({ name, object, peeled }) => ({
      ...{ name: name.slice('refs/tags/'.length), object, commit: peeled ?? object, annotated: peeled !== undefined },
    }))
    return tags.length === 0 ? [] : await onlyCommits(run, tags)
  }
  let earlyTags = options.early ? readTags() : undefined
  // A failure is reported where the promise is awaited.
  for (const started of options.early ? [facts(), readSettings(), earlyTags, readObject('HEAD')] : []) started?.catch(() => {})

  /** Compares a work tree with a commit by a separate index, because a build can commit, or make git ignore a file (assume-unchanged). */
  const diff = async (directory: string, commit: string, options: readonly string[]): Promise<string> => {
    const folder = await mkdtemp(join(tmpdir(), 'release-runbook-index-'))
    try {
      const call = { directory, env: { GIT_INDEX_FILE: join(folder, 'index') } }
      await run(['read-tree', commit], call)
      return await run(['diff', '--no-renames', '--no-ext-diff', '--ignore-submodules=untracked', ...options], call)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }

  return {
    root: async () => (await facts())[0],
    head: async () => (await readObject('HEAD^{commit}'))?.id,
    isShallow: async () => (await facts())[1] === 'true',
    tags() {
      const tags = earlyTags ?? readTags()
      earlyTags = undefined
      return tags
    },
    async tagMessage(name) {
      const tag = await readObject(`refs/tags/${name}`)
      return tag?.kind === 'tag' ? cutLines(messageOfTag(tag.content.toString('utf8'))).trim() : undefined
    },
    async isAncestor(ancestor, descendant) {
      // As `merge-base --is-ancestor`, and with the number of commits above, which the account of the notes asks for.
      const { code, stdout } = await attempt(['rev-list', '--count', '--left-right', '--end-of-options', `${ancestor}...${descendant}`])
      const [beside, above] = stdout.split('\t').map(Number)
      if (code === 0) counts.set(`${ancestor}..${descendant}`, above!)
      return code === 0 && beside === 0
    },
    async compareHistories(other, commit) {
      const bases = runShortCall('git', ['merge-base', '--all', other, commit], options.directory, env).catch((error: Error) => {
        throw error.message.startsWith('Unable to locate executable') ? gitMissing() : error
      })
      const [{ stdout }, missing] = await Promise.all([bases, run(['rev-list', ...range(other, commit)])])
      const linesOf = (text: string): string[] => text.split('\n').filter(Boolean)
      return { bases: linesOf(stdout), missing: linesOf(missing) }
    },
    async commitTime(commit) {
      const found = await readObject(`${commit}^{commit}`)
      if (found === undefined) throw new UserError(`git has no commit ${commit}.`)
      return Number(/^committer .* (\d+) [+-]\d+$/m.exec(found.content.toString('utf8'))?.[1] ?? 0)
    },
    log(from, to, paths = []) {
      if (paths.length > 0) return readLog(range(from, to, paths))
      return logs(`${from}..${to}`, () => readLog(range(from, to)))
    },
    async countCommits(from, to, paths = []) {
      const known = paths.length > 0 ? undefined : counts.get(`${from}..${to}`)
      return known ?? Number(await run(['rev-list', '--count', ...range(from, to, paths)]))
    },
    changesOf: commits => (commits.length === 0 ? Promise.resolve(new Map()) : readChanges(run, commits)),
    authorsUpTo: (commit, sought) => (sought.length === 0 ? Promise.resolve(new Set()) : readAuthors(run, commit, sought)),
    async canonicalAuthors(contacts) {
      const [root] = await facts()
      const mapped = [...(await readSettings()).keys()].some(key => key.startsWith('mailmap.')) || existsSync(join(root ?? '', '.mailmap'))
      return mapped && contacts.length > 0 ? await readMailmap(run, contacts) : contacts
    },
    patchIds: commits => readPatchIds(run, commits),
    async filesAt(wanted) {
      const objects = await Promise.all(wanted.map(({ commit, path }) => readObject(`${commit}:${path}`)))
      return objects.map(object => (object?.kind === 'blob' ? object.content : undefined))
    },
    async filesWith(commit, words) {
      const flags = ['-I', '-l', '-z', '-w', '-F', '--full-name', ...words.flatMap(word => ['-e', word])]
      const { stdout } = await attempt(['grep', ...flags, commit])
      return records(stdout).map(line => line.slice(commit.length + 1))
    },
    filesIn: async commit => parseTracked(await run(['ls-tree', '-r', '-z', '--full-tree', '--end-of-options', commit])),
    trackedFiles: async directory => parseTracked(await run(['ls-files', '-s', '-z'], { directory })),
    changedFiles: async (directory, commit) => records(await diff(directory, commit, ['--name-only', '-z'])),
    differences: (directory, commit, paths) =>
      diff(directory, commit, ['--unified=0', '--no-color', '--', ...paths.map(path => `:(literal)${path}`)]),
    async uncommittedFiles() {
      const flags = ['--porcelain', '-z', '--untracked-files=all', '--no-renames', '--ignore-submodules=all']
      const lines = records(await run(['status', ...flags]))
      return lines.map(line => ({ path: line.slice(3), tracked: !line.startsWith('??') }))
    },
    untrackedFiles: async directory => records(await run(['ls-files', '--others', '--exclude-standard', '-z'], { directory })),
    async branchesWith(commit) {
      const text = await run(['for-each-ref', `--contains=${commit}`, '--format=%(refname)', 'refs/remotes/origin', 'refs/heads'])
      const names = text.split('\n').map(ref => ref.replace(/^refs\/(?:remotes\/origin|heads)\//, ''))
      return [...new Set(names.filter(name => name !== '' && name !== 'HEAD'))].sort()
    },
    async tagsIn(commit) {
      const text = await run(['for-each-ref', `--merged=${commit}`, '--format=%(refname:strip=2)', 'refs/tags'])
      return text.split('\n').filter(Boolean)
    },
    async fetchAll(ref) {
      const unshallow = (await facts())[1] === 'true' ? ['--unshallow'] : []
      repositoryFacts = undefined
      earlyTags = undefined
      counts.clear()
      logs = makeMemoizeByKey()
      const extra = ref === undefined ? [] : [`+${ref}:refs/remotes/origin/${ref.replace(/^refs\//, '')}`]
      const refspecs = ['+refs/tags/*:refs/tags/*', '+refs/heads/*:refs/remotes/origin/*', ...extra]
      const args = ['fetch', '--no-tags', '--quiet', ...unshallow, 'origin', ...refspecs]
      const { code, stderr } = await attempt(args, { env: await fetchEnvironment() })
      if (code !== 0) throw new UserError(`git fetch from origin failed: ${stderr.trim()}`)
    },
    async addCleanTree(directory, commit, tag) {
      const folders = { source: options.directory, directory, gitFolder: join(directory, '.git') }
      await makeCleanTree(run, { ...folders, commit, tag, credentials: await fetchEnvironment() })
    },
    async exclude(pattern) {
      const path = (await facts())[2]
      if (path === undefined) return
      const file = isAbsolute(path) ? path : join(options.directory, path)
      const present = await readFile(file, 'utf8').catch(() => '')
      if (present.split('\n').includes(pattern)) return
      await mkdir(dirname(file), { recursive: true })
      await appendFile(file, `${present === '' || present.endsWith('\n') ? '' : '\n'}${pattern}\n`)
    },
    async commitFiles(message, paths) {
      for (const args of [
        ['update-index', '--add', '--remove'],
        ['commit', '--quiet', '--message', message],
      ]) {
        const words = ['--literal-pathspecs', ...args, '--', ...paths]
        const [code] = await once(spawn('git', words, { cwd: options.directory, env: options.env, stdio: 'inherit' }), 'close')
        if (code !== 0) throw new UserError(`git ${args[0]} failed, and the files are written.`, 'Commit them by hand.')
      }
    },
    async originRepository() {
      // `gh repo set-default` writes `base` into the remote that it means, or a repository by name.
      const [key = '', value = 'base'] = [...(await readSettings())].find(([name]) => name.endsWith('.gh-resolved')) ?? []
      if (value !== 'base') return value.split('/').slice(-2).join('/')
      return repositoryOf((await addressOf(key.slice('remote.'.length, -'.gh-resolved'.length) || 'origin')) ?? '', options.serverUrl)
    },
  }
}
