import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { localExec } from '../../src/adapters/process/exec.ts'
import { bundleVariable } from '../bundle/bundle-folder.ts'
import type { Mutant } from './rules.ts'

const exec = localExec({ grace: 200 })
/** Node keeps the JavaScript of each module here, by its source: a test starts the program from src/ many times. */
const compileCache = resolve('node_modules/.cache/mutants')
const preload = pathToFileURL(join(import.meta.dirname, 'preload.mjs'))

/** How a test file ended: `failure` is undefined for a green run; `ms` is its duration. */
export interface TestRun {
  readonly failure: string | undefined
  readonly ms: number
}

/** The program under test is src/ itself. Tests start it with a runner's environment, which has no NODE_OPTIONS. */
const programEntry = (entry: string, mutant: string): string => `
(await import('node:module')).enableCompileCache?.(${JSON.stringify(compileCache)})
process.env.RELEASE_RUNBOOK_MUTANT = ${JSON.stringify(mutant)}
await import('${preload}')
delete process.env.RELEASE_RUNBOOK_MUTANT
await import('${pathToFileURL(resolve(`src/${entry}.ts`))}')
`

/**
 * Runs one test file until its first failure, with a mutant in place of one module (undefined: the sources as they stand). Nothing is
 * written but a folder below `temp`, which is removed; what the test leaves running is stopped. More than `limit` milliseconds is a failure.
 */
export async function runTest(test: string, mutant: Mutant | undefined, temp: string, limit: number): Promise<TestRun> {
  const folder = await mkdtemp(join(temp, 'test-'))
  // A surrounding `node --test` would make this one print for its parent.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env as Record<string, string>
  const given = mutant ? JSON.stringify({ ...mutant, url: pathToFileURL(resolve(mutant.file)) }) : ''
  for (const entry of ['index', 'cli']) await writeFile(join(folder, `${entry}.js`), programEntry(entry, given))
  let failure: string | undefined
  // Not by a signal to its group alone: what a test started in a group of its own is found only as long as the test is there.
  const stop = (why: string): void => {
    failure ??= why
    void exec.end(folder)
  }
  const timer = setTimeout(stop, limit, `not done after ${Math.round(limit / 1000)} s`)
  const start = performance.now()
  const { code, output } = await exec.run({
    program: process.execPath,
    args: ['--test-reporter=tap', test],
    cwd: process.cwd(),
    env: {
      ...env,
      TMPDIR: folder,
      NODE_COMPILE_CACHE: compileCache,
      NODE_OPTIONS: `${env.NODE_OPTIONS ?? ''} --import=${preload}`,
      [bundleVariable]: folder,
      RELEASE_RUNBOOK_MUTANT: given,
    },
    processTag: folder,
    onLine: line => /^ *not ok /.test(line) && stop(line.trim()),
  })
  clearTimeout(timer)
  await exec.end(folder)
  await rm(folder, { recursive: true, force: true, maxRetries: 20 })
  if (code !== 0) failure ??= `exit code ${code}: ${output.slice(-300)}`
  return { failure, ms: Math.round(performance.now() - start) }
}
