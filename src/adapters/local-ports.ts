import { tmpdir } from 'node:os'
import type { Environment } from '../config/environment.ts'
import type { Clock, Host, Log, Ports } from '../ports/ports.ts'
import { localFiles } from './files/files.ts'
import { localGit } from './git/git.ts'
import { lazyGitHub, lazyWeb } from './lazy-ports.ts'
import { localExec } from './process/exec.ts'

/** Milliseconds of a clock that only runs forward. */
export const clock: Clock = { now: () => performance.now(), wait: ms => new Promise(resolve => setTimeout(resolve, ms)) }

interface Place {
  readonly environment: Environment
  /** Undefined or empty: GitHub is not asked. */
  readonly token: string | undefined
  readonly log: Log
  readonly host: Host
}

/** The ports of this machine, for the action and the command line alike. */
export function localPorts({ environment, token, log, host }: Place): Ports {
  const { workspace, serverUrl, apiUrl, repository, variables, tempDirectory } = environment
  // Every file that is made here may end in a release: its mode must not depend on who runs this.
  process.umask(0o022)
  if (token) host.mask(token)
  const github = { apiUrl, userAgent: 'release-runbook', clock, onWait: (text: string) => log.warning(text) }
  const exec = localExec()
  const asked = token && repository ? lazyGitHub({ ...github, repository, token }) : undefined
  return {
    git: localGit({ directory: workspace, env: variables, token, serverUrl }),
    files: localFiles(tempDirectory ?? tmpdir()),
    exec,
    processTags: exec,
    forge: asked,
    project: asked?.project,
    web: lazyWeb('release-runbook'),
    clock,
    log,
    host,
  }
}
