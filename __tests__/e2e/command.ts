import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { bundleFolder } from '../../dev/bundle/bundle-folder.ts'

/** How a run of the command line ended. */
export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the bundled cli.js in a folder, with nothing of a workflow in its environment. */
export function runCommand(
  directory: string,
  args: readonly string[],
  env: Record<string, string> = {},
  node: readonly string[] = [],
): Promise<Ended> {
  // Nothing of a workflow, should these tests run in one.
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(GITHUB|GH|RUNNER|INPUT|ACTIONS|npm)_|^CI$/.test(name)),
  )
  const child = spawn(process.execPath, [...node, join(bundleFolder(), 'cli.js'), ...args], {
    cwd: directory,
    env: { ...inherited, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', code => resolve({ code, stdout, stderr }))
  })
}
