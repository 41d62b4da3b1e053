import { UserError } from '../model/errors.ts'

/** The environment of the run. A value is undefined where its variable is absent, as on a laptop. */
export type Environment = Readonly<ReturnType<typeof readEnvironment>>

/** Reads the default variables of a runner (GitHub Docs, "Variables reference"). An empty variable counts as absent. */
export function readEnvironment(env: Readonly<Record<string, string | undefined>>) {
  const value = (name: string) => env[name] || undefined
  const address = (name: string, preset: string) => (value(name) ?? preset).replace(/\/+$/, '')
  const refType = value('GITHUB_REF_TYPE')
  return {
    /** Whether the run is a step of GitHub Actions. */
    inActions: env.GITHUB_ACTIONS === 'true',
    /** Path of the checkout; `.`, the working directory, where the variable is absent. */
    workspace: value('GITHUB_WORKSPACE') ?? '.',
    /** `push`, `workflow_dispatch`. */
    eventName: value('GITHUB_EVENT_NAME'),
    /** File with the event's JSON. */
    eventPath: value('GITHUB_EVENT_PATH'),
    /** Full name: `refs/tags/v1.2.3`. */
    ref: value('GITHUB_REF'),
    refType: refType === 'branch' || refType === 'tag' ? refType : undefined,
    /** Short name: `v1.2.3`. */
    refName: value('GITHUB_REF_NAME'),
    /** The event's commit. */
    sha: value('GITHUB_SHA'),
    /** `owner/name`. */
    repository: value('GITHUB_REPOSITORY'),
    apiUrl: address('GITHUB_API_URL', 'https://api.github.com'),
    serverUrl: address('GITHUB_SERVER_URL', 'https://github.com'),
    runId: value('GITHUB_RUN_ID'),
    runAttempt: value('GITHUB_RUN_ATTEMPT'),
    /** Emptied by the runner at the end of each job. */
    tempDirectory: value('RUNNER_TEMP'),
    /** Login of the person who started the run. */
    actor: value('GITHUB_ACTOR'),
    /** All variables; child processes get a selection of them. */
    variables: env,
  } as const
}

/** The token alone, of a text that may have a line end, or `Bearer ` in front as in a header. */
export const plainToken = (text: string): string => text.trim().replace(/^bearer\s+/i, '')

/** The error of a run that cannot ask GitHub; `so` says what follows. */
export function withoutGitHub({ repository }: Pick<Environment, 'repository'>, so: string): UserError {
  if (repository === undefined)
    return new UserError(`The repository cannot be read from origin: ${so}.`, 'Name it: --repository owner/name')
  const hint = 'In a workflow leave the input "token" at its default; on the command line set GITHUB_TOKEN or GH_TOKEN.'
  return new UserError(`There is no token: ${so}.`, hint)
}
