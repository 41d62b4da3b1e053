/** The environment of the run. A value is undefined where its variable is absent, as on a laptop. */
export interface Environment {
  /** Whether the run is a step of GitHub Actions. */
  readonly inActions: boolean
  /** Path of the checkout; `.`, the working directory, where the variable is absent. */
  readonly workspace: string
  /** `push`, `workflow_dispatch`. */
  readonly eventName: string | undefined
  /** File with the event's JSON. */
  readonly eventPath: string | undefined
  /** Full name: `refs/tags/v1.2.3`. */
  readonly ref: string | undefined
  readonly refType: 'branch' | 'tag' | undefined
  /** Short name: `v1.2.3`. */
  readonly refName: string | undefined
  /** GITHUB_SHA: the event's commit. */
  readonly sha: string | undefined
  /** `owner/name`. */
  readonly repository: string | undefined
  /** Without a slash at its end. */
  readonly apiUrl: string
  /** Without a slash at its end. */
  readonly serverUrl: string
  readonly runId: string | undefined
  readonly runAttempt: string | undefined
  /** RUNNER_TEMP: emptied by the runner at the end of each job. */
  readonly tempDirectory: string | undefined
  /** Login of the person who started the run. */
  readonly actor: string | undefined
  /** All variables; child processes get a selection of them. */
  readonly variables: Readonly<Record<string, string | undefined>>
}

/**
 * Reads the default variables of a runner. An empty variable counts as absent.
 * Source: GitHub Docs, "Variables reference", default environment variables.
 */
export function readEnvironment(env: Readonly<Record<string, string | undefined>>): Environment {
  const value = (name: string) => env[name] || undefined
  const address = (name: string, preset: string) => (value(name) ?? preset).replace(/\/+$/, '')
  const refType = value('GITHUB_REF_TYPE')
  return {
    inActions: env.GITHUB_ACTIONS === 'true',
    workspace: value('GITHUB_WORKSPACE') ?? '.',
    eventName: value('GITHUB_EVENT_NAME'),
    eventPath: value('GITHUB_EVENT_PATH'),
    ref: value('GITHUB_REF'),
    refType: refType === 'branch' || refType === 'tag' ? refType : undefined,
    refName: value('GITHUB_REF_NAME'),
    sha: value('GITHUB_SHA'),
    repository: value('GITHUB_REPOSITORY'),
    apiUrl: address('GITHUB_API_URL', 'https://api.github.com'),
    serverUrl: address('GITHUB_SERVER_URL', 'https://github.com'),
    runId: value('GITHUB_RUN_ID'),
    runAttempt: value('GITHUB_RUN_ATTEMPT'),
    tempDirectory: value('RUNNER_TEMP'),
    actor: value('GITHUB_ACTOR'),
    variables: env,
  }
}
