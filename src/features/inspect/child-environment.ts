import { posix } from 'node:path'
import { type AfterConfig, addressesIn, addressVariables } from '../../config/after-config.ts'
import { encodedForms } from '../../text/mask.ts'

/** What decides over the environment of the children. */
export interface ChildEnvironmentOptions {
  /** `sourceDate` in seconds since 1970. */
  readonly release: { readonly tag: string | null; readonly version: string; readonly sourceDate: number }
  /** Values that must not reach a child, whatever the name they come under. */
  readonly tokens: readonly string[]
  /** Further names that must not reach a child: those that `after.announce` reads. */
  readonly hiddenNames: readonly string[]
  /** Names, or `PREFIX_*`, that a component narrows its environment to; null: no narrowing. */
  readonly allow: readonly string[] | null
}

/** What a child that runs code of the repository must not get: tokens, the addresses that `after` announces to, and the names of their variables. */
export function childSecrets(
  token: string | null,
  variables: Readonly<Record<string, string | undefined>>,
  after: AfterConfig,
): Pick<ChildEnvironmentOptions, 'tokens' | 'hiddenNames'> {
  return { tokens: [...tokensOf(token, variables), ...addressesIn(after, variables)], hiddenNames: addressVariables(after) }
}

/** Why each of these stays out; the first that matches counts. Names are compared in upper case, but npm's: see below. */
const WITHHELD_VARIABLES: readonly RegExp[] = [
  // Inputs of the action, the token among them; the runner's own addresses and tokens (artifacts, cache, OIDC).
  /^(INPUT|ACTIONS)_/,
  /^(GITHUB|GH)(_ENTERPRISE)?_TOKEN$/,
  // The runner's command files: who can write to them sets variables, paths, outputs and summaries of later steps.
  /^GITHUB_(ENV|OUTPUT|PATH|STATE|STEP_SUMMARY)$/,
  /^GITHUB_ARTIFACTS/,
  // Python would import other modules than the ones that were built or installed.
  /^PYTHON(PATH|HOME)$/,
  // A surrounding git (a hook, a credential in GIT_CONFIG_*) would point the children to another repository.
  /^GIT_/,
  // A surrounding `node --test` makes another one in a child print for its parent instead of for people.
  /^NODE_TEST_CONTEXT$/,
  // What this release says itself.
  /^RELEASE_(TAG|VERSION)$/,
]

/**
 * An outer `npm run` hands its options and the fields of its package.json to all its children as lower-case `npm_*`, and a nested npm
 * takes them for its own: another prefix, another cache, another lifecycle event. What a person sets, NPM_CONFIG_*, stays.
 */
const NPM = /^(npm_|INIT_CWD$)/

/** What no child can do without: programs, a home, a place for temporary files, the way to the network, and what a runner finds orphans by. */
const ALWAYS =
  /^(PATH|HOME|USER|LOGNAME|SHELL|TMPDIR|TEMP|TMP|CI|RUNNER_TRACKING_ID|SYSTEMROOT|SYSTEMDRIVE|WINDIR|COMSPEC|PATHEXT|USERPROFILE|APPDATA|LOCALAPPDATA|PROGRAMFILES.*|(HTTPS?|NO|ALL)_PROXY|SSL_CERT_(FILE|DIR)|REQUESTS_CA_BUNDLE|CURL_CA_BUNDLE|PIP_CERT|NODE_EXTRA_CA_CERTS)$/

/**
 * The environment of every child that runs code of the repository: the step's own without secrets and without the runner's means
 * to be commanded (docs/security.md), plus RELEASE_TAG (only with a tag), RELEASE_VERSION, SOURCE_DATE_EPOCH
 * (reproducible-builds.org/specs/source-date-epoch), and fixed settings, so that a build gives the same bytes everywhere: time in
 * UTC, text in UTF-8, sorted as bytes, Python's sets in one order, and no .pyc files in a tree that is to be packed.
 */
export function childEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  { release, tokens, hiddenNames, allow }: ChildEnvironmentOptions,
): Record<string, string> {
  const child: Record<string, string> = {}
  const concealed = new Set(hiddenNames.map(name => name.toUpperCase()))
  for (const [name, value] of Object.entries(stripSecrets(env, tokens))) {
    if (concealed.has(name.toUpperCase())) continue
    if (allow === null || ALWAYS.test(name.toUpperCase()) || allow.some(pattern => isNamed(name, pattern))) child[name] = value
  }
  if (release.tag !== null) child.RELEASE_TAG = release.tag
  return {
    ...child,
    RELEASE_VERSION: release.version,
    SOURCE_DATE_EPOCH: String(release.sourceDate),
    TZ: 'UTC',
    LC_ALL: 'C.UTF-8',
    PYTHONHASHSEED: '0',
    PYTHONDONTWRITEBYTECODE: '1',
  }
}

/** Caches of this run alone: what a job before has left in the user's caches does not get into a release. */
export function withPrivateCaches(env: Readonly<Record<string, string>>, temp: string): Record<string, string> {
  const others = Object.entries(env).filter(([name]) => !/^(PIP_CACHE_DIR|PIP_NO_CACHE_DIR|npm_config_cache)$/i.test(name))
  return { ...Object.fromEntries(others), PIP_CACHE_DIR: posix.join(temp, 'pip-cache'), npm_config_cache: posix.join(temp, 'npm-cache') }
}

/** The names of an environment, sorted; what the report tells of it. */
export function variableNames(env: Readonly<Record<string, string>>): string[] {
  return Object.keys(env).sort()
}

/** The environment without secrets and without the runner's means to be commanded. */
export function stripSecrets(env: Readonly<Record<string, string | undefined>>, tokens: readonly string[]): Record<string, string> {
  const kept = Object.entries(env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !isKeptOut(entry[0]) && !holdsToken(entry[1], tokens),
  )
  return Object.fromEntries(kept)
}

function isKeptOut(name: string): boolean {
  return NPM.test(name) || WITHHELD_VARIABLES.some(pattern => pattern.test(name.toUpperCase()))
}

/** A token also hides inside a value: `https://x:<token>@github.com`, or in base64 in a header of git. One too short to be a secret of its own is compared as a whole. */
function holdsToken(value: string, tokens: readonly string[]): boolean {
  return tokens.some(
    token =>
      token !== '' && (value === token || (token.length >= 12 && [token, ...encodedForms(token)].some(form => value.includes(form)))),
  )
}

function isNamed(name: string, pattern: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern
}

/** Variables of a step that hold a token: for the API, for workflow artifacts, for OIDC. */
const TOKEN_VARIABLES = [
  'GITHUB_TOKEN',
  'GH_TOKEN',
  'GITHUB_ENTERPRISE_TOKEN',
  'GH_ENTERPRISE_TOKEN',
  'ACTIONS_RUNTIME_TOKEN',
  'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
]

/** Values that no child may get, wherever they stand in its environment: the token in use, and those of the step's environment. */
export function tokensOf(token: string | null, variables: Readonly<Record<string, string | undefined>>): readonly string[] {
  return [token, ...TOKEN_VARIABLES.map(name => variables[name])].filter((value): value is string => Boolean(value))
}
