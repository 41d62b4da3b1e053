import { posix } from 'node:path'
import { type AfterConfig, addressesIn, addressVariables } from '../../config/config.ts'
import { plainToken } from '../../config/environment.ts'
import type { Variables } from '../../ports/ports.ts'
import { base64Forms } from '../../text/mask.ts'

/** Options for the environment of child processes. */
export interface ChildEnvironmentOptions {
  /** `sourceDate` in seconds since 1970. */
  readonly release: { readonly tag: string | null; readonly version: string; readonly sourceDate: number }
  /** Values that no child process may get, in any variable. */
  readonly tokens: readonly string[]
  /** Names of variables that no child process may get: those of `after.announce`. */
  readonly hiddenNames: readonly string[]
  /** The only permitted names, or `PREFIX_*`; null permits all. */
  readonly allow: readonly string[] | null
}

/** The secrets that no code of the repository may get: tokens, addresses for announcements, and the names of their variables. */
export function childSecrets(token: string | null, variables: Variables, after: AfterConfig) {
  return { tokens: [...tokensOf(token, variables), ...addressesIn(after, variables)], hiddenNames: addressVariables(after) }
}

/** Variables with a token for the API, workflow artifacts or OIDC. */
const TOKEN_VARIABLE = /^(?:(?:GITHUB|GH)(?:_ENTERPRISE)?_TOKEN|ACTIONS_RUNTIME_TOKEN|ACTIONS_ID_TOKEN_REQUEST_TOKEN)$/

/** Variables that no child process gets. Each pattern matches a name in upper case. */
const WITHHELD_VARIABLES: readonly RegExp[] = [
  // Inputs of the action, with the token; addresses and tokens of the runner (artifacts, cache, OIDC).
  /^(INPUT|ACTIONS)_/,
  TOKEN_VARIABLE,
  // The runner's command files set variables, paths, outputs and summaries of later steps.
  /^GITHUB_(ENV|OUTPUT|PATH|STATE|STEP_SUMMARY)$/,
  /^GITHUB_ARTIFACTS/,
  // Python would import other modules than the built or installed ones.
  /^PYTHON(PATH|HOME)$/,
  // Variables of a git hook, or a credential in GIT_CONFIG_*, would select another repository.
  /^GIT_/,
  // A nested `node --test` would print its results for the outer one.
  /^NODE_TEST_CONTEXT$/,
  // This release sets them.
  /^RELEASE_(TAG|VERSION|NEEDS)$/,
]

/** An outer `npm run` exports its options and package.json as lower-case `npm_*`, which a nested npm would use. NPM_CONFIG_*, which a person sets, stays. */
const NPM = /^(npm_|INIT_CWD$)/

/** Variables that every child process needs: programs, home, temporary files, network, and the tag by which a runner finds orphans. */
const ALWAYS_ALLOWED =
  /^(PATH|HOME|USER|LOGNAME|SHELL|TMPDIR|TEMP|TMP|CI|RUNNER_TRACKING_ID|SYSTEMROOT|SYSTEMDRIVE|WINDIR|COMSPEC|PATHEXT|USERPROFILE|APPDATA|LOCALAPPDATA|PROGRAMFILES.*|(HTTPS?|NO|ALL)_PROXY|SSL_CERT_(FILE|DIR)|REQUESTS_CA_BUNDLE|CURL_CA_BUNDLE|PIP_CERT|NODE_EXTRA_CA_CERTS)$/

/**
 * The environment of child processes that run code of the repository: the step's environment without secrets and runner commands (docs/security.md). Adds
 * RELEASE_TAG, RELEASE_VERSION, SOURCE_DATE_EPOCH (reproducible-builds.org/specs/source-date-epoch), and settings for reproducible builds. These are UTC,
 * UTF-8, sorting by bytes, one order of Python's sets, and no .pyc files in a packed tree.
 */
export function childEnvironment(env: Variables, { release, tokens, hiddenNames, allow }: ChildEnvironmentOptions): Record<string, string> {
  // Test runners watch files for ever where CI is not set, as at a terminal.
  const child: Record<string, string> = { CI: 'true' }
  const concealed = new Set(hiddenNames.map(name => name.toUpperCase()))
  for (const [name, value] of Object.entries(stripSecrets(env, tokens))) {
    if (concealed.has(name.toUpperCase())) continue
    if (allow === null || ALWAYS_ALLOWED.test(name.toUpperCase()) || allow.some(pattern => isNamed(name, pattern))) child[name] = value
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

/** Replaces the user's caches by private ones, so that files of an earlier job cannot get into a release. */
export function withPrivateCaches(env: Readonly<Record<string, string>>, temp: string): Record<string, string> {
  const others = Object.entries(env).filter(([name]) => !/^(PIP_CACHE_DIR|PIP_NO_CACHE_DIR|npm_config_cache)$/i.test(name))
  return { ...Object.fromEntries(others), PIP_CACHE_DIR: posix.join(temp, 'pip-cache'), npm_config_cache: posix.join(temp, 'npm-cache') }
}

/** The environment without secrets and without the variables of runner commands. */
export function stripSecrets(env: Variables, tokens: readonly string[]): Record<string, string> {
  const kept = Object.entries(env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !isWithheld(entry[0]) && !holdsToken(entry[1], tokens),
  )
  return Object.fromEntries(kept)
}

/** Whether no child process gets a variable of this name. */
export function isWithheld(name: string): boolean {
  return NPM.test(name) || WITHHELD_VARIABLES.some(pattern => pattern.test(name.toUpperCase()))
}

/** A value can contain a token, also in base64: `https://x:<token>@github.com`. A token below 12 code units must be the whole value. */
function holdsToken(value: string, tokens: readonly string[]): boolean {
  return tokens.some(
    token => token !== '' && (value === token || (token.length >= 12 && [token, ...base64Forms(token)].some(form => value.includes(form)))),
  )
}

function isNamed(name: string, pattern: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern
}

/** The token in use and the tokens of the step's environment. */
export function tokensOf(token: string | null, variables: Variables): readonly string[] {
  const names = Object.keys(variables).filter(name => TOKEN_VARIABLE.test(name))
  return [token, ...names.map(name => variables[name])].flatMap(value => plainToken(value ?? '') || [])
}
