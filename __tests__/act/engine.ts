// Runs a workflow on nektos/act: jobs, steps and expressions are act's, on this machine without containers. GitHub and the store of artifacts are local.
import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { parse } from 'yaml'
import type { LocalGitHub } from '../../dev/local-github/server.ts'
import type { ResultsServer } from '../../dev/results-server.ts'
import { tool } from '../../dev/tools.ts'
import { checkedOutAction, inputsOf, ourAction, writeAction } from './stand-ins.ts'

/** What starts a workflow, and the machines around it. */
export interface EngineRun {
  readonly workflow: string
  readonly event: { readonly name: string; readonly payload: object }
  /** GITHUB_SHA: the commit, also for an annotated tag. */
  readonly commit: string
  /** `owner/name`. */
  readonly repository: string
  readonly github: LocalGitHub
  readonly results: ResultsServer
  /** A folder for everything that the run writes; one for all runs, so that downloads of pip and npm stay. */
  readonly folder: string
  readonly attempt?: number
  /** Variables of the machine: the stand-ins read STAND_IN_ORIGIN, the bare repository, and STAND_IN_INDEX, the folder of published packages. */
  readonly env: Readonly<Record<string, string>>
}

/** How a job or step ended. */
type Result = 'success' | 'failure' | 'skipped'

/** A step that ran. */
interface EngineStep {
  readonly job: string
  /** The command of a step with our action; `uses:` of another; the name of a script. */
  readonly title: string
  readonly result: Result
}

/** How a run of act ended. */
export interface EngineResult {
  readonly code: number
  readonly log: string
  /** Of the jobs that started; a matrix is one job. */
  readonly jobs: Readonly<Record<string, Result>>
  readonly steps: readonly EngineStep[]
  readonly summaries: readonly string[]
}

/** Runs a workflow to its end. Throws when it uses an action without a stand-in, or an input that an action does not have. */
export async function runOnAct(run: EngineRun): Promise<EngineResult> {
  const folder = await mkdtemp(join(run.folder, 'run-'))
  const place = join(folder, 'place')
  await mkdir(place)
  await writeFile(join(place, 'workflow.yml'), run.workflow)
  await writeFile(join(folder, 'event.json'), JSON.stringify(run.event.payload))
  const repositories = new Map<string, string>()
  for (const { uses, with: inputs = {} } of Object.values(stepsIn(run.workflow)).flat()) {
    if (uses === undefined) continue
    const [name = '', ref = ''] = uses.split('@')
    // A runner warns of such an input and goes on, act is silent.
    const unexpected = Object.keys(inputs).filter(input => !inputsOf(name).includes(input))
    if (unexpected.length > 0) throw new Error(`Unexpected input(s) of ${uses}: ${unexpected.join(', ')}`)
    if (name === checkedOutAction) continue
    // `owner/name/folder@ref` is an action in a folder of its repository.
    const [owner = '', repository = '', ...below] = name.split('/')
    const key = `${owner}/${repository}@${ref}`
    if (!repositories.has(key)) repositories.set(key, join(folder, `action-${repositories.size}`))
    await writeAction(name, join(repositories.get(key)!, ...below))
  }
  const images = [...new Set(run.workflow.match(/\b(?:ubuntu|windows|macos)-[\w.-]+/g))]
  const env = {
    GITHUB_API_URL: run.github.apiUrl,
    GITHUB_GRAPHQL_URL: run.github.graphqlUrl,
    // The client of artifacts works with github.com, *.ghe.com and *.localhost alone.
    GITHUB_SERVER_URL: `http://gh.localhost:${new URL(run.github.serverUrl).port}`,
    GITHUB_REPOSITORY: run.repository,
    GITHUB_RUN_ATTEMPT: String(run.attempt ?? 1),
    SHA_REF: run.commit,
    // act evaluates `runs-on` once for a matrix: a stand-in knows its platform from here alone.
    STAND_IN_MATRIX: '${{ toJSON(matrix) }}',
  }
  const args = [
    run.event.name,
    ...['--workflows', join(place, 'workflow.yml'), '--directory', place, '--eventpath', join(folder, 'event.json')],
    ...images.flatMap(image => ['--platform', `${image}=-self-hosted`]),
    ...['--json', '--rm', '--actor', 'fern'],
    ...['--no-skip-checkout', '--no-cache-server', '--use-new-action-cache', '--action-offline-mode'],
    ...[...repositories].flatMap(([uses, action]) => ['--local-repository', `${uses}=${action}`]),
    // act hands the address of the results service on only when it also serves artifacts itself.
    ...['--artifact-server-path', join(folder, 'unused'), '--artifact-server-addr', '127.0.0.1', '--artifact-server-port', '0'],
    ...Object.entries(env).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    ...['--secret', 'GITHUB_TOKEN=local-token'],
  ]
  const { code, log } = await start(args, {
    ...machineEnvironment(run.folder),
    ...run.env,
    ACTIONS_RUNTIME_URL: `${run.results.url}/`,
    ACTIONS_RUNTIME_TOKEN: run.results.token,
  })
  return { code, ...readLog(log, run.workflow) }
}

// Settings of this machine's package managers and network; a runner has its own.
const passed =
  /^(LANG|PIP_|UV_|NPM_CONFIG_|npm_config_(registry|cafile)|SSL_CERT_|REQUESTS_CA_|NODE_EXTRA_CA_CERTS|https?_proxy|no_proxy|HTTPS?_PROXY|NO_PROXY)/

function machineEnvironment(home: string): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && passed.test(entry[0]),
  )
  const path = (process.env.PATH ?? '').split(delimiter).filter(folder => !folder.includes('node_modules'))
  return { ...Object.fromEntries(inherited), HOME: home, PATH: [dirname(process.execPath), ...path].join(delimiter) }
}

function start(args: readonly string[], env: Readonly<Record<string, string>>): Promise<{ code: number; log: string }> {
  const child = spawn(tool('act'), args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let log = ''
  const take = (text: string): void => {
    log += text
  }
  child.stdout.setEncoding('utf8').on('data', take)
  child.stderr.setEncoding('utf8').on('data', take)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', code => resolve({ code: code ?? 1, log }))
  })
}

interface Line {
  readonly msg?: string
  readonly jobID?: string
  readonly jobResult?: Result
  readonly stage?: string
  readonly stepID?: readonly string[]
  readonly stepResult?: Result
  readonly raw_output?: boolean
  readonly command?: string
  readonly content?: string
}

interface Step {
  readonly id?: string
  readonly uses?: string
  readonly name?: string
  readonly with?: Readonly<Record<string, unknown>>
}

/** The steps of each job. */
function stepsIn(workflow: string): Readonly<Record<string, readonly Step[]>> {
  const { jobs } = parse(workflow) as { jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>> }
  return Object.fromEntries(Object.entries(jobs).map(([name, { steps }]) => [name, steps]))
}

/** What act's log, one JSON object a line, says of the run. A job that did not start is not in it, nor is a step that a condition skipped. */
function readLog(log: string, workflow: string): Omit<EngineResult, 'code'> {
  const jobs = stepsIn(workflow)
  const lines = log.split('\n').flatMap(line => (line.startsWith('{') ? [JSON.parse(line) as Line] : []))
  const results: Record<string, Result> = {}
  for (const { jobID, jobResult } of lines)
    if (jobID !== undefined && jobResult !== undefined && results[jobID] !== 'failure') results[jobID] = jobResult
  const steps = lines.flatMap(({ jobID: job = '', stage, stepID: [id = ''] = [], stepResult: result }) => {
    if (stage !== 'Main' || result === undefined) return []
    const all = jobs[job] ?? []
    const { uses = '', name = 'run', with: inputs } = all.find(each => each.id === id) ?? all[Number(id)] ?? {}
    return [
      {
        job,
        title: uses.startsWith(`${ourAction}@`) || uses === checkedOutAction ? String(inputs?.command ?? 'release') : uses || name,
        result,
      },
    ]
  })
  return {
    jobs: results,
    steps,
    log: lines
      .filter(({ msg = '' }) => !/^LocalRepositoryCache|::set-output::/.test(msg))
      .map(({ msg = '', raw_output }) => (raw_output ? msg : `${msg}\n`))
      .join(''),
    summaries: lines.flatMap(({ command, content }) => (command === 'summary' && content !== undefined ? [content] : [])),
  }
}
