import { tmpdir } from 'node:os'
import type { Environment } from '../config/environment.ts'
import type { Clock, Ports } from '../ports/ports.ts'
import { localFiles } from './files/files.ts'
import { localGit } from './git/git.ts'
import { lazyGitHub, lazyWeb } from './lazy-ports.ts'
import { localExec } from './process/exec.ts'

/** A monotonic clock in milliseconds. */
export const clock: Clock = { now: () => performance.now(), wait: ms => new Promise(resolve => setTimeout(resolve, ms)) }

/** The ports of this machine, for the action and the command line alike. Without a token there are no requests to GitHub. `git` works in the workspace. */
export function localPorts(
  { workspace, serverUrl, apiUrl, repository, variables, tempDirectory, inActions }: Environment,
  token: string | undefined,
  { log, host }: Pick<Ports, 'log' | 'host'>,
  git = localGit({ directory: workspace, env: variables, token, serverUrl, early: true }),
): Ports {
  // A release can contain each new file, so the file mode must not depend on the user.
  process.umask(0o022)
  if (token) host.mask(token)
  const says = { onWait: (text: string) => log.warning(text), onProgress: log.info }
  const options = { apiUrl, userAgent: 'release-runbook', clock, inActions, ...says }
  const exec = localExec()
  const gitHub = token && repository ? lazyGitHub({ ...options, repository, token }) : undefined
  return {
    git,
    files: localFiles(tempDirectory ?? tmpdir()),
    exec,
    processTags: exec,
    forge: gitHub,
    project: gitHub?.project,
    web: lazyWeb('release-runbook'),
    clock,
    log,
    host,
  }
}
