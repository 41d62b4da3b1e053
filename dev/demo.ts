// Makes the sample repository, starts a local GitHub, and runs the action, bundled from src/, on the push of its newest tag, as a runner does.
// `npm run demo -- --prepare` makes that tag first, from a commit with a feature, as a person does at a terminal.
// `npm run demo -- --serve` keeps the local GitHub up afterwards, for a look at it in a browser, with a store of workflow artifacts for act.
import { spawnSync } from 'node:child_process'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { useFreshBundle } from './bundle/bundle-folder.ts'
import { type LocalGitHub, startLocalGitHub } from './local-github/server.ts'
import { logViewer } from './log-viewer.ts'
import { prepareSample } from './prepare-sample.ts'
import { startResultsServer } from './results-server.ts'
import { runAction } from './runner.ts'
import { checkoutLikeRunner, makeOrigin } from './sample/checkouts.ts'
import { pushEvent } from './sample/events.ts'
import { git } from './sample/git.ts'
import { makeSample, type Sample } from './sample/make.ts'
import { writePages } from './show-run.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const folder = join(root, '.demo')
const repository = 'orchard/stockroom'
const newestTag = 'v2.0.0'
const prepares = process.argv.includes('--prepare')
const say = (text: string): void => void process.stdout.write(`${text}\n`)

/** One request to each index, before minutes of work end in a time-out. */
async function requireIndexes(): Promise<void> {
  const probes: readonly (readonly [string, string, readonly string[]])[] = [
    ['the npm registry', 'npm', ['view', 'react', 'version']],
    ['the Python package index', 'python3', ['-m', 'pip', 'download', '--quiet', '--no-deps', '--dest', join(folder, 'probe'), 'build']],
  ]
  const silent = probes.filter(
    ([, program, args]) =>
      spawnSync(program, [...args], { stdio: 'ignore', timeout: 60_000, shell: process.platform === 'win32' }).status !== 0,
  )
  if (silent.length === 0) return
  say(
    `No answer from ${silent.map(([name]) => name).join(' and ')}. The sample's builds install packages from there: check the network, or the proxy and index settings of npm and pip.`,
  )
  process.exit(1)
}

async function demo(): Promise<void> {
  const start = performance.now()
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await requireIndexes()
  await useFreshBundle()

  say('Making the sample repository: a Python backend, a React frontend, docs, 40 commits, tags')
  const sample = await makeSample(join(folder, 'sample'))
  const origin = await makeOrigin(sample, join(folder, 'origin.git'))
  const tag = prepares ? await prepareSample(origin, join(folder, 'terminal'), say) : newestTag
  const workspace = join(folder, 'workspace')
  const sha = await checkoutLikeRunner(origin, workspace, { ref: tag, depth: 0, tags: true })
  const [owner = '', repo = ''] = repository.split('/')
  const github = await startLocalGitHub({ gitDirectory: origin, owner, repo, storage: join(folder, 'github'), pulls: sample.pulls })
  say(`A local GitHub listens at ${github.serverUrl}; the tag ${tag} is pushed\n`)

  const payload = pushOf(tag, sample, github)
  const view = logViewer(process.stdout.isTTY === true && !process.env.NO_COLOR)
  const result = await runAction({
    workspace,
    runnerFolder: join(folder, 'runner'),
    github,
    repository,
    event: { name: 'push', payload },
    ref: `refs/tags/${tag}`,
    sha,
    onOutput: text => process.stdout.write(view(text)),
  })

  const pages = await writePages(folder, `${github.serverUrl}/${repository}/releases/tag/${tag}`, result)
  const built = await readdir(join(workspace, '.release-runbook', 'dist'), { recursive: true, withFileTypes: true }).catch(() => [])
  const show = (path: string): string => relative(process.cwd(), path)
  say('')
  say(
    result.code === 0
      ? `Released ${tag} in ${((performance.now() - start) / 1000).toFixed(0)} s, with ${github.requests.length} requests, ${github.wrongRequests.length} of them wrong.`
      : `The release failed (exit ${result.code}).`,
  )
  for (const line of pages) say(line)
  say(`  built files    ${show(join(workspace, '.release-runbook', 'dist'))} (${built.filter(entry => entry.isFile()).length} files)`)
  process.exitCode = result.code
  if (result.code === 0 && !prepares && !(await showFailure(sample, origin, github))) process.exitCode = 1
  if (!process.argv.includes('--serve')) return github.close()
  say(`\nThe local GitHub stays up until Ctrl+C: ${github.serverUrl}/${repository}/releases`)
  await serveArtifacts(github)
}

/** Starts a store of workflow artifacts beside the local GitHub, and says how act (nektos/act) finds both. */
async function serveArtifacts(github: LocalGitHub): Promise<void> {
  const { url, token } = await startResultsServer()
  // The client of artifacts works with github.com, *.ghe.com and *.localhost alone.
  const server = `http://gh.localhost:${new URL(github.serverUrl).port}`
  say(`A store of workflow artifacts stays up as well. act runs a workflow against both:

  ACTIONS_RUNTIME_URL=${url}/ ACTIONS_RUNTIME_TOKEN=${token} \\
  act --artifact-server-path .demo/act --secret GITHUB_TOKEN=local-token --env GITHUB_REPOSITORY=${repository} \\
    --env GITHUB_API_URL=${github.apiUrl} --env GITHUB_GRAPHQL_URL=${github.graphqlUrl} --env GITHUB_SERVER_URL=${server}`)
}

/** The payload of a push of a tag, as the sample's newest tag has it. */
const pushOf = (tag: string, sample: Sample, github: LocalGitHub) => ({
  ...pushEvent(sample, newestTag, { repository, serverUrl: github.serverUrl, apiUrl: github.apiUrl }),
  ref: `refs/tags/${tag}`,
})

/** Pushes a tag on a commit whose files still state the last version. True when the run fails and publishes nothing. */
async function showFailure(sample: Sample, origin: string, github: LocalGitHub): Promise<boolean> {
  const wrong = 'v2.0.1'
  say(`\nA failure: ${wrong} is pushed, and the version files still say 2.0.0\n`)
  await git(origin, 'tag', '--annotate', wrong, sample.main, '--message', `Release ${wrong}`)
  const workspace = join(folder, 'workspace-failure')
  const sha = await checkoutLikeRunner(origin, workspace, { ref: wrong, depth: 0, tags: true })
  const view = logViewer(process.stdout.isTTY === true && !process.env.NO_COLOR)
  const result = await runAction({
    ...{ workspace, runnerFolder: join(folder, 'failure'), github, repository, sha, ref: `refs/tags/${wrong}` },
    event: { name: 'push', payload: pushOf(wrong, sample, github) },
    onOutput: text => process.stdout.write(view(text)),
  })
  const isPublic = github.state.some(({ tag_name }) => tag_name === wrong)
  say(
    `\nThe run of ${wrong} ended with exit ${result.code}; ${isPublic ? 'a release exists, which is wrong' : 'nothing was built, and no release exists'}.`,
  )
  for (const line of await writePages(join(folder, 'failure'), undefined, result)) say(line)
  return result.code === 1 && !isPublic
}

await demo()
