import { spawn } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { bundleFolder } from './bundle/bundle-folder.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** A job with one step that uses the action. Paths are absolute. */
export interface Job {
  /** The checkout. */
  readonly workspace: string
  /** Where the runner keeps its files: event, command files, RUNNER_TEMP. Made when missing, unique for each run. */
  readonly runnerFolder: string
  /** Addresses that GITHUB_API_URL and GITHUB_SERVER_URL get. */
  readonly github: { readonly apiUrl: string; readonly serverUrl: string }
  /** `owner/name`. */
  readonly repository: string
  readonly event: { readonly name: string; readonly payload: unknown }
  /** Full: `refs/tags/v1.0.0`, `refs/heads/main`. */
  readonly ref: string
  /** GITHUB_SHA. */
  readonly sha: string
  /** What the workflow gives under `with:`; the others have their defaults of action.yml. */
  readonly inputs?: Readonly<Record<string, string>>
  /** Stands for `${{ github.token }}`. */
  readonly token?: string
  /** Over the environment that the runner would give. */
  readonly env?: Readonly<Record<string, string>>
  /** Called with what the step prints, as it prints it. */
  readonly onOutput?: (text: string) => void
  readonly signal?: AbortSignal
}

/** How the step ended, and what the runner has of it. */
export interface StepResult {
  readonly code: number
  readonly log: string
  readonly outputs: Readonly<Record<string, string>>
  /** Markdown of the job summary. */
  readonly summary: string
}

// Settings of this machine's package managers and network; a runner has its own.
const passed =
  /^(PATH|LANG|PIP_|UV_|NPM_CONFIG_|npm_config_(registry|cafile)|SSL_CERT_|REQUESTS_CA_|NODE_EXTRA_CA_CERTS|https?_proxy|no_proxy|HTTPS?_PROXY|NO_PROXY)/

async function inputEnvironment(inputs: Readonly<Record<string, string>>, token: string): Promise<Record<string, string>> {
  const action = parse(await readFile(join(root, 'action.yml'), 'utf8')) as { inputs: Record<string, { default?: string }> }
  const unknown = Object.keys(inputs).filter(name => !(name in action.inputs))
  if (unknown.length > 0) throw new Error(`action.yml has no input ${unknown.join(', ')}`)
  const values = Object.entries(action.inputs).map(([name, { default: value = '' }]) => [name, inputs[name] ?? value] as const)
  return Object.fromEntries(
    values.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, String(value).replace('${{ github.token }}', token)]),
  )
}

/** The grammar of GITHUB_OUTPUT: `name=value`, or `name<<DELIMITER`, lines, `DELIMITER` (actions/runner, FileCommandManager.cs). */
function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {}
  const lines = text.split('\n')
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    if (line === '') continue
    const block = /^([^=<]+)<<(.+)$/.exec(line)
    if (block === null) {
      const plain = /^([^=]+)=(.*)$/.exec(line)
      if (plain === null) throw new Error(`GITHUB_OUTPUT holds a line that is neither form: ${line}`)
      outputs[plain[1]!] = plain[2]!
      continue
    }
    const end = lines.indexOf(block[2]!, at + 1)
    if (end < 0) throw new Error(`GITHUB_OUTPUT: ${block[1]} has no end`)
    outputs[block[1]!] = lines.slice(at + 1, end).join('\n')
    at = end
  }
  return outputs
}

/** Runs the bundled index.js the way actions/runner runs a node24 action: its environment, its command files, the workspace as working directory. */
export async function runAction(job: Job): Promise<StepResult> {
  const { workspace, runnerFolder, github, repository, event, ref, sha } = job
  const temp = join(runnerFolder, 'temp')
  const files = {
    event: join(runnerFolder, 'event.json'),
    output: join(runnerFolder, 'output'),
    summary: join(runnerFolder, 'summary.md'),
    env: join(runnerFolder, 'env'),
    path: join(runnerFolder, 'path'),
    state: join(runnerFolder, 'state'),
  }
  const home = join(runnerFolder, 'home')
  await Promise.all([mkdir(temp, { recursive: true }), mkdir(home, { recursive: true })])
  await writeFile(files.event, JSON.stringify(event.payload))
  for (const file of [files.output, files.summary, files.env, files.path, files.state]) await writeFile(file, '')

  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => passed.test(name))) as Record<string, string>
  // The step's own programs are the machine's: what `npm run` put in front would hide its Node and npm behind ours.
  const path = (inherited.PATH ?? '')
    .split(delimiter)
    .filter(folder => !folder.includes('node_modules'))
    .join(delimiter)
  const env: Record<string, string> = {
    ...inherited,
    PATH: path,
    HOME: home,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: workspace,
    GITHUB_REPOSITORY: repository,
    GITHUB_REPOSITORY_OWNER: repository.split('/')[0] ?? '',
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: files.event,
    GITHUB_REF: ref,
    GITHUB_REF_NAME: ref.replace(/^refs\/(tags|heads|pull)\//, ''),
    GITHUB_REF_TYPE: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_SHA: sha,
    GITHUB_API_URL: github.apiUrl,
    GITHUB_SERVER_URL: github.serverUrl,
    GITHUB_GRAPHQL_URL: `${github.apiUrl}/graphql`,
    GITHUB_RUN_ID: '1',
    GITHUB_RUN_NUMBER: '1',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_WORKFLOW: 'release',
    GITHUB_JOB: 'release',
    GITHUB_ACTOR: 'fern',
    GITHUB_OUTPUT: files.output,
    GITHUB_STEP_SUMMARY: files.summary,
    GITHUB_ENV: files.env,
    GITHUB_PATH: files.path,
    GITHUB_STATE: files.state,
    RUNNER_TEMP: temp,
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
    ...(await inputEnvironment(job.inputs ?? {}, job.token ?? 'local-token')),
    ...job.env,
  }
  const child = spawn(process.execPath, [join(bundleFolder(), 'index.js')], {
    cwd: workspace,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(job.signal ? { signal: job.signal, killSignal: 'SIGKILL' as const } : {}),
  })
  let log = ''
  const take = (chunk: string): void => {
    log += chunk
    job.onOutput?.(chunk)
  }
  child.stdout.setEncoding('utf8').on('data', take)
  child.stderr.setEncoding('utf8').on('data', take)
  const code = await new Promise<number>((resolve, reject) => {
    child.on('error', error => (error.name === 'AbortError' ? undefined : reject(error)))
    child.on('close', (exit, signal) => resolve(exit ?? (signal ? 137 : 1)))
  })
  return { code, log, outputs: parseOutputs(await readFile(files.output, 'utf8')), summary: await readFile(files.summary, 'utf8') }
}
