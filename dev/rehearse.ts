// Rehearses a release of a team's own repository on a local GitHub, with its real builds: npm run rehearse -- --repository DIR [--tag v1.2.3].
// The release is made once in full. Then another GitHub gets the built files, the program is killed while it uploads, and a second run completes the
// release. DIR is only read: everything happens in a copy. A tag that does not exist is made there.
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { isMap, parseDocument } from 'yaml'
import { count } from '../src/text/format.ts'
import { bundleFolder, bundleVariable, useFreshBundle } from './bundle/bundle-folder.ts'
import { noChecks } from './local-github/checks.ts'
import { type LocalGitHub, startLocalGitHub } from './local-github/server.ts'
import { logViewer } from './log-viewer.ts'
import { type Job, runAction, type StepResult } from './runner.ts'
import { checkoutLikeRunner } from './sample/checkouts.ts'
import { git } from './sample/git.ts'
import { writePages } from './show-run.ts'

const say = (text: string): void => void process.stdout.write(`${text}\n`)
const configPath = '.github/release-runbook.yml'

/** The copy of the repository, and what is rehearsed in it. */
interface Rehearsal {
  /** Everything that the rehearsal writes is below this folder. */
  readonly folder: string
  /** Bare. */
  readonly origin: string
  /** A checkout of the tag as a runner makes it. */
  readonly workspace: string
  readonly owner: string
  readonly repo: string
  readonly tag: string
  readonly commit: string
  /** Names of the check runs that the configuration requires. */
  readonly required: readonly string[]
  readonly discussion: string | undefined
}

/** What `DIR` holds: commit, references and changed files. A rehearsal leaves it as it is. */
async function stateOf(directory: string): Promise<string> {
  const parts = [['rev-parse', 'HEAD'], ['for-each-ref'], ['status', '--porcelain', '--untracked-files=all']]
  return (await Promise.all(parts.map(args => git(directory, '--no-optional-locks', ...args)))).join('\n')
}

/** The plan of the checkout, by the program itself. */
async function planOf(checkout: string, ...more: string[]): Promise<{ tag: string | null; failure?: { message: string } }> {
  const args = [join(bundleFolder(), 'cli.js'), 'plan', '--json', ...more]
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: checkout }).catch(error => error as { stdout: string })
  return JSON.parse(stdout)
}

/** The tag that the version files give, else the first tag at HEAD that can be released. Throws when there is none. */
async function tagToRehearse(checkout: string): Promise<string> {
  const { tag, failure } = await planOf(checkout)
  if (tag !== null) return tag
  const atHead = await git(checkout, 'tag', '--points-at', 'HEAD', '--sort=-version:refname')
  for (const name of atHead.split('\n').filter(Boolean)) if ((await planOf(checkout, '--tag', name)).failure === undefined) return name
  throw new Error(
    `${failure?.message ?? 'The version files give no version above the last release.'}\nRaise it with release-runbook prepare, or name a tag: --tag v1.2.3`,
  )
}

/** Copies the repository, makes the tag if it is absent, and checks it out. */
async function prepare(directory: string, wanted: string | undefined): Promise<Rehearsal> {
  const folder = await mkdtemp(join(tmpdir(), 'release-runbook-rehearsal-'))
  const origin = join(folder, 'origin.git')
  await git(folder, 'clone', '--quiet', '--mirror', '--no-hardlinks', directory, origin)
  const head = await git(directory, 'rev-parse', 'HEAD')
  // A detached HEAD is on no branch, and a clone does not take it.
  await git(origin, 'fetch', '--quiet', directory, 'HEAD')
  const files = join(folder, 'head')
  await git(folder, 'clone', '--quiet', origin, files)
  await git(files, 'checkout', '--quiet', '--detach', head)
  const tag = wanted ?? (await tagToRehearse(files))
  const exists = (await git(origin, 'tag', '--list', tag)) === tag
  if (!exists) await git(origin, 'tag', '--annotate', tag, head, '--message', `Release ${tag}`)
  say(exists ? `${tag} exists.` : `${tag} does not exist: it is made on ${head.slice(0, 12)}, in the copy.`)
  const workspace = join(folder, 'workspace')
  const commit = await checkoutLikeRunner(origin, workspace, { ref: tag, depth: 0, tags: true })
  const address = await git(directory, 'config', '--get', 'remote.origin.url').catch(() => '')
  const [, owner = 'team', repo = 'repository'] = /([\w.-]+)[/]([\w.-]+?)(?:\.git)?\/?$/.exec(address) ?? []
  return { folder, origin, workspace, owner, repo, tag, commit, ...(await prepareConfiguration(workspace)) }
}

/** Takes the post-publish tasks out of the workspace's configuration: they would call addresses of the team. */
async function prepareConfiguration(workspace: string): Promise<Pick<Rehearsal, 'required' | 'discussion'>> {
  const path = join(workspace, configPath)
  const text = await readFile(path, 'utf8').catch(() => '')
  const document = parseDocument(text)
  if (document.errors.length > 0 || !isMap(document.contents)) return { required: [], discussion: undefined }
  const { checks, release } = document.toJS() as { checks?: { ci?: { required?: string[] } }; release?: { discussion?: string } }
  if (document.delete('after')) {
    await writeFile(path, document.toString())
    say(`Post-publish tasks are left out: "after:" of ${configPath} would call addresses of yours.`)
  }
  return { required: checks?.ci?.required ?? [], discussion: release?.discussion }
}

/** Starts a GitHub without releases, on which CI is green. */
async function startGitHub({ folder, origin, owner, repo, commit, required, discussion }: Rehearsal, name: string): Promise<LocalGitHub> {
  const checks = noChecks()
  for (const check of ['rehearsal', ...required]) checks.runs.push({ commit, name: check, run: 2 })
  const discussionCategories = discussion === undefined ? [] : [discussion]
  return startLocalGitHub({ gitDirectory: origin, owner, repo, storage: join(folder, name), checks, discussionCategories })
}

/** Runs a command on the push of the tag, as a runner does. */
function run(rehearsal: Rehearsal, github: LocalGitHub, name: string, more: Partial<Job>): Promise<StepResult> {
  const { folder, workspace, owner, repo, tag, commit } = rehearsal
  const repository = `${owner}/${repo}`
  const payload = { ref: `refs/tags/${tag}`, repository: { full_name: repository, default_branch: 'main', private: false } }
  const event = { name: 'push', payload }
  return runAction({
    workspace,
    runnerFolder: join(folder, name),
    github,
    repository,
    event,
    ref: `refs/tags/${tag}`,
    sha: commit,
    ...more,
  })
}

/** What visitors saw, from the server's record. Throws when they ever saw a release without all of its assets. */
function seenBy(github: LocalGitHub): string {
  const views = github.anonymousViews.filter(({ releases }) => releases.length > 0)
  const [first] = views
  const all = github.state.at(-1)?.assets.length ?? 0
  const partial = views.find(({ releases }) =>
    releases.some(({ assets }) => assets.length < all || assets.some(({ state }) => state !== 'uploaded')),
  )
  if (partial !== undefined) throw new Error(`Visitors saw a release without all of its assets after request ${partial.requestIndex + 1}.`)
  if (first === undefined) return 'visitors saw no release'
  return `visitors saw no release before request ${first.requestIndex + 1} of ${github.requests.length}, and from then on all ${all} assets`
}

/** Kills the publisher while it uploads, then runs it again. Gives the exit code of the second run. */
async function rehearseKill(rehearsal: Rehearsal, github: LocalGitHub): Promise<number> {
  // As in a workflow of two jobs: `publish` takes the results of checks that start other programs from `check`.
  const checked = await run(rehearsal, github, 'check', { inputs: { command: 'check' } })
  if (checked.code !== 0) throw new Error(`The checks of the same commit fail now (exit ${checked.code}):\n${checked.log}`)
  const inputs = { command: 'publish' }
  const killer = new AbortController()
  const running = run(rehearsal, github, 'killed', { inputs, signal: killer.signal })
  const end = async (): Promise<void> => {
    killer.abort()
    await running
  }
  github.faults.add({ match: { method: 'POST', path: /\/assets$/, nth: 2 }, kind: 'kill', moment: 'before', end })
  const killed = await running
  if (github.faults.hits !== 1) throw new Error(`The run ended (exit ${killed.code}) before its second upload:\n${killed.log}`)
  say(
    `Killed during the second upload: GitHub has a draft, with ${count(github.state[0]?.assets.length ?? 0, 'asset')}; ${seenBy(github)}.`,
  )
  github.faults.clear()
  const resumed = await run(rehearsal, github, 'resumed', { inputs })
  say(resumed.code === 0 ? `Run again: the same draft is completed and public; ${seenBy(github)}.` : `Run again: exit ${resumed.code}.`)
  return resumed.code
}

/** Makes the release in full, and gives its exit code. */
async function rehearseRelease(rehearsal: Rehearsal, github: LocalGitHub): Promise<number> {
  const { folder, owner, repo, tag } = rehearsal
  say(`A local GitHub gets the push of ${tag} to ${owner}/${repo}\n`)
  const view = logViewer(process.stdout.isTTY === true && !process.env.NO_COLOR)
  const released = await run(rehearsal, github, 'release', { onOutput: text => process.stdout.write(view(text)) })
  const pages = await writePages(folder, `${github.serverUrl}/${owner}/${repo}/releases/tag/${tag}`, released)
  say(`\n${released.code === 0 ? `Released: ${seenBy(github)}.` : `Not released: exit ${released.code}. The summary says what to do.`}`)
  for (const line of pages) say(line)
  return released.code
}

/** Runs a part of the rehearsal on a GitHub of its own. */
async function onGitHub<T>(rehearsal: Rehearsal, name: string, work: (github: LocalGitHub) => Promise<T>): Promise<T> {
  const github = await startGitHub(rehearsal, name)
  try {
    return await work(github)
  } finally {
    await github.close()
  }
}

/** Rehearses a release; the exit code is that of the release, or of the second run after the kill. */
async function rehearse(directory: string, wanted: string | undefined): Promise<number> {
  const start = performance.now()
  const before = await stateOf(directory)
  if (process.env[bundleVariable] === undefined) await useFreshBundle()
  const rehearsal = await prepare(directory, wanted)
  const { code, assets } = await onGitHub(rehearsal, 'github', async github => ({
    code: await rehearseRelease(rehearsal, github),
    assets: github.state.at(-1)?.assets.length ?? 0,
  }))
  const last = code === 0 && assets > 1 ? await onGitHub(rehearsal, 'github-killed', github => rehearseKill(rehearsal, github)) : code
  if ((await stateOf(directory)) !== before) throw new Error(`${directory} changed during the rehearsal.`)
  say(
    `${directory} is as it was. The rehearsal took ${((performance.now() - start) / 1000).toFixed(0)} s; its files are in ${rehearsal.folder}`,
  )
  return last
}

const { values } = parseArgs({
  options: { repository: { type: 'string' }, tag: { type: 'string' }, help: { type: 'boolean' } },
})
const { repository, tag } = values
if (repository === undefined || values.help) {
  say('npm run rehearse -- --repository DIR [--tag v1.2.3]')
  process.exitCode = values.help ? 0 : 1
} else if (!existsSync(resolve(process.env.INIT_CWD ?? '.', repository, '.git'))) {
  say(`${repository} is no repository of git.`)
  process.exitCode = 1
} else {
  const directory = resolve(process.env.INIT_CWD ?? '.', repository)
  process.exitCode = await rehearse(directory, tag).catch((error: Error) => {
    say(error.message)
    return 1
  })
}
