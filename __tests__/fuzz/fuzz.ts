// A million hostile inputs for what reads text, archives, answers of the API and configuration. Repeats with its seed.
//   node __tests__/fuzz/fuzz.ts [--seed=N] [--cases=N] [TARGET ...]    an input with a fault is kept in corpus/, which npm test repeats
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { randomOf } from './random.ts'
import { runCase } from './run-case.ts'
import { openTargets } from './targets.ts'

const { values, positionals } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, cases: { type: 'string', default: '1000000' } },
  allowPositionals: true,
})
const seed = Number(values.seed)
const corpus = join(import.meta.dirname, 'corpus')

// A case that never ends holds this thread: another one names it and ends the process.
const beat = new Int32Array(new SharedArrayBuffer(8))
const watch = `const { workerData: beat } = require('node:worker_threads')
let last = -1
setInterval(() => {
  if (beat[0] === last) { require('node:fs').writeSync(2, 'No end: case ' + beat[0] + ' of target ' + beat[1] + '\\n'); process.kill(process.pid, 'SIGKILL') }
  last = beat[0]
}, 120_000)`
const watcher = new Worker(watch, { eval: true, workerData: beat })

// An error of a stream that nobody listens to would end the program.
let uncaught: unknown
process.on('uncaughtException', error => {
  uncaught = error
})

const { targets, close } = await openTargets()
const chosen = targets.filter(({ name }) => positionals.length === 0 || positionals.includes(name))
const shares = chosen.reduce((sum, { share }) => sum + share, 0)
let faults = 0
let total = 0
for (const target of chosen) {
  const cases = Math.ceil((Number(values.cases) * target.share) / shares)
  const seen = new Set<string>()
  let slowest = 0
  let cpu = 0
  beat[1] = targets.indexOf(target)
  for (let index = 0; index < cases; index++) {
    beat[0] = index
    const input = target.make(randomOf(seed * 1_000_003 + index))
    const { fault: found, ms } = await runCase(target, input)
    await setImmediate()
    const fault = found ?? (uncaught === undefined ? undefined : `uncaught: ${uncaught}`)
    uncaught = undefined
    slowest = Math.max(slowest, ms)
    cpu += ms
    if (fault === undefined) continue
    faults += 1
    // One input of each kind is enough: of the same place in the program, or of the same sentence.
    const kind = /\/src\/.*/.exec(fault)?.[0] ?? fault.replaceAll(/"[^"]*"|\d+/g, '').slice(0, 60)
    if (seen.has(kind)) continue
    seen.add(kind)
    mkdirSync(corpus, { recursive: true })
    const text = `${JSON.stringify({ target: target.name, input })}\n`
    writeFileSync(join(corpus, `${target.name}-${createHash('sha256').update(text).digest('hex').slice(0, 12)}.json`), text)
    console.error(`${target.name}, case ${index}: ${fault.slice(0, 1000)}`)
  }
  total += cases
  console.log(
    `${target.name.padEnd(18)} ${String(cases).padStart(8)} cases, ${Math.round(cpu / 1000)} s of CPU, slowest ${Math.round(slowest)} ms`,
  )
}
console.log(`${total} cases with seed ${seed}, ${faults} faults`)
await watcher.terminate()
await close()
process.exitCode = faults > 0 ? 1 : 0
