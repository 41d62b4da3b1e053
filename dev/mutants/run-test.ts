import { mkdtemp, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { localExec } from '../../src/adapters/process/exec.ts'
import type { Mutant } from './rules.ts'

const exec = localExec({ grace: 200 })
const preload = pathToFileURL(join(import.meta.dirname, 'preload.mjs'))

/** How a test file ended: `failure` is undefined for a green run; `ms` is its duration. */
export interface TestRun {
  readonly failure: string | undefined
  readonly ms: number
}

/**
 * Runs one test file until its first failure, with a mutant in place of one module (undefined: the sources as they stand). Nothing is
 * written but a folder below `temp`, which is removed; what the test leaves running is stopped. More than `limit` milliseconds is a failure.
 */
export async function runTest(test: string, mutant: Mutant | undefined, temp: string, limit: number): Promise<TestRun> {
  const folder = await mkdtemp(join(temp, 'test-'))
  // A surrounding `node --test` would make this one print for its parent.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env as Record<string, string>
  const failed = new AbortController()
  let failure: string | undefined
  const { outcome, code, output, ms } = await exec.run({
    program: process.execPath,
    args: ['--test-reporter=tap', test],
    cwd: process.cwd(),
    env: {
      ...env,
      TMPDIR: folder,
      NODE_OPTIONS: `${env.NODE_OPTIONS ?? ''} --import=${preload}`,
      RELEASE_RUNBOOK_MUTANT: mutant ? JSON.stringify({ ...mutant, url: pathToFileURL(resolve(mutant.file)) }) : '',
    },
    timeout: limit,
    family: folder,
    signal: failed.signal,
    onLine(line) {
      if (!/^ *not ok /.test(line)) return
      failure ??= line.trim()
      failed.abort()
    },
  })
  await exec.end(folder)
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  if (outcome === 'timed-out') failure = `not done after ${Math.round(limit / 1000)} s`
  else if (outcome !== 'exited' || code !== 0) failure ??= `exit code ${code}: ${output.slice(-300)}`
  return { failure, ms }
}
