// CPU time over that of an empty script, interleaved runs, medians: a start (entry loaded, inputs read), which fails above its
// budget of 80 ms; and a whole run that a wrong configuration ends, report and all, which is told for comparison.
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tell } from './goals.ts'
import { median, program } from './measure.ts'

const rounds = 21
const budget = 80
const empty = join(tmpdir(), 'empty.mjs')
writeFileSync(empty, '')

// Written to fd 3 when the process ends: user and system time of all its threads, in microseconds.
const hook = "process.on('exit',()=>{const{user,system}=process.cpuUsage();require('node:fs').writeSync(3,String(user+system))})"
const hookFile = join(tmpdir(), 'cpu-hook.cjs')
writeFileSync(hookFile, hook)

function cpu(script: string, env: Record<string, string>, args: readonly string[] = []): number {
  const run = spawnSync(process.execPath, ['--require', hookFile, script, ...args], {
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  return Number(String(run.output[3])) / 1000
}

const workspace = join(tmpdir(), 'release-runbook-bench')
mkdirSync(workspace, { recursive: true })
writeFileSync(join(workspace, 'wrong.yml'), 'chekcs: {}\n')

const refused = 'dist/index.js, an input refused'
const wholeRun = 'dist/index.js, a configuration refused'
const subjects = {
  'empty script': () => cpu(empty, {}),
  [refused]: () => cpu(join(program, 'index.js'), { INPUT_COMMAND: 'nothing', GITHUB_ACTIONS: 'true' }),
  [wholeRun]: () =>
    cpu(join(program, 'index.js'), {
      INPUT_COMMAND: 'check',
      INPUT_CONFIG: 'wrong.yml',
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: workspace,
      RUNNER_TEMP: workspace,
    }),
  'dist/cli.js --version': () => cpu(join(program, 'cli.js'), {}, ['--version']),
}
const times = new Map<string, number[]>(Object.keys(subjects).map(name => [name, []]))
for (let round = 0; round < rounds; round += 1) for (const [name, run] of Object.entries(subjects)) times.get(name)?.push(run())

const base = median(times.get('empty script') ?? [])
for (const [name, values] of times) {
  const own = median(values)
  console.log(`${name.padEnd(42)} ${own.toFixed(0).padStart(5)} ms CPU   ${(own - base).toFixed(0).padStart(4)} over empty`)
  if (own - base > budget && name !== wholeRun) {
    console.error(`${name}: more than ${budget} ms over an empty script`)
    process.exitCode = 1
  }
}
tell('start', median(times.get(refused) ?? []) - base)
