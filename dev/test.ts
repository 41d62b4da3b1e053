// Type check and tests, on the program that is bundled from src/ here and now.
//   node dev/test.ts PATTERN [--flag ...] [FILE ...]    PATTERN: the tests of this script; files replace it; flags go to node --test
import { spawn } from 'node:child_process'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { useFreshBundle } from './bundle/bundle-folder.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const [pattern = '', ...given] = process.argv.slice(2)
const flags = given.filter(argument => argument.startsWith('-'))
const files = given.filter(argument => !argument.startsWith('-'))

/** Runs Node with these arguments. Resolves to the exit code; 1 when a signal ended it. */
function run(...args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    spawn(process.execPath, args, { cwd: root, stdio: 'inherit' })
      .on('error', reject)
      .on('close', code => resolve(code ?? 1))
  })
}

const types = run('node_modules/typescript/bin/tsc', '--noEmit')
await useFreshBundle()
// A whole run prints dots; who names files wants to read the tests' names.
const reporter = flags.some(flag => flag.startsWith('--test-reporter')) ? [] : [`--test-reporter=${files.length > 0 ? 'spec' : 'dot'}`]
const tests = await run('--test', '--test-concurrency=2', ...reporter, ...flags, ...(files.length > 0 ? files : [pattern]))
const failed = [...((await types) === 0 ? [] : ['the type check']), ...(tests === 0 ? [] : ['tests'])]
if (failed.length > 0) console.error(`Failed: ${failed.join(', ')}`)
process.exitCode = failed.length > 0 ? 1 : 0
