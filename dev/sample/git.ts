import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

const SETTINGS: readonly (readonly [key: string, value: string])[] = [
  ['init.defaultBranch', 'main'],
  ['core.autocrlf', 'false'],
  ['core.excludesFile', '/dev/null'],
  ['core.attributesFile', '/dev/null'],
  ['core.fsmonitor', 'false'],
  ['commit.gpgSign', 'false'],
  ['tag.gpgSign', 'false'],
  ['gc.auto', '0'],
  ['maintenance.auto', 'false'],
  ['safe.directory', '*'],
  ['advice.detachedHead', 'false'],
]

/**
 * The environment in which git gives the same result on every machine: this process's own without its `GIT_*` variables, no configuration of the
 * user or the system, no signing, no conversion of line ends, fixed names and dates. It is for git itself, not for a program under test.
 */
export function gitEnvironment(): Record<string, string> {
  const environment: Record<string, string> = {}
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && !name.startsWith('GIT_')) environment[name] = value
  }
  const person = { NAME: 'Fern Okafor', EMAIL: '1001+fern@users.noreply.example.com', DATE: '2026-10-30T12:00:00+0000' }
  for (const [name, value] of Object.entries(person)) {
    environment[`GIT_AUTHOR_${name}`] = value
    environment[`GIT_COMMITTER_${name}`] = value
  }
  SETTINGS.forEach(([key, value], index) => {
    environment[`GIT_CONFIG_KEY_${index}`] = key
    environment[`GIT_CONFIG_VALUE_${index}`] = value
  })
  return {
    ...environment,
    GIT_CONFIG_COUNT: String(SETTINGS.length),
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
    TZ: 'UTC',
  }
}

/** Runs git in a directory and gives its standard output without the last line end. Throws with git's own words when it fails. */
export async function git(directory: string, ...args: string[]): Promise<string> {
  const { stdout } = await run('git', args, { cwd: directory, env: gitEnvironment(), maxBuffer: 64 * 1024 * 1024 })
  return stdout.replace(/\n$/, '')
}
