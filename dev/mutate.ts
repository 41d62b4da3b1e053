// Changes one condition of src/ at a time and runs the tests that import it. A change that no test notices survives.
// The sources are changed in memory alone, as Node loads them. --seed=N repeats a draw, --count=N sets its size, --only=TEXT takes the
// files whose path holds the text, --no-guards leaves out the fixed rows, --workers=N says how many tests run at once.
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { useFreshBundle } from './bundle/bundle-folder.ts'
import { draw } from './mutants/draw.ts'
import guards from './mutants/guards.json' with { type: 'json' }
import { type Description, describe, type Mutant, mutantsOf } from './mutants/rules.ts'
import { runTest } from './mutants/run-test.ts'
import { importDistances, importReader, testsOf } from './mutants/selection.ts'
import survivorsWithReason from './mutants/survivors.json' with { type: 'json' }

/** Where mutants are drawn, in equal parts. */
const TARGETS: Readonly<Record<string, readonly string[]>> = {
  publishing: ['src/features/publish/*.ts', 'src/pipeline/phases/{publish,prior-build,existing-draft}-phase.ts', 'src/pipeline/publish.ts'],
  rollback: ['src/features/rollback/*.ts', 'src/pipeline/rollback.ts'],
  secrets: ['src/features/inspect/secrets/*.ts'],
  'environment of children': ['src/features/inspect/child-environment.ts'],
  GitHub: ['src/adapters/github/*.ts'],
  HTTP: ['src/adapters/http/send-request.ts', 'src/adapters/http/agent-pool.ts', 'src/adapters/http/web.ts'],
  downloads: ['src/adapters/http/download.ts', 'src/adapters/actions/workflow-artifacts.ts'],
  // Never process-table.ts: a mutant of the search for tagged processes finds all, and the adapter ends every process of the machine.
  processes: ['src/adapters/process/exec.ts', 'src/adapters/process/child-output.ts'],
}
const TESTS = '__tests__/**/*.test.ts'
/** Tests that load it run the whole program: the tests of the pipeline, and of files that no test imports. */
const RUNNER = 'dev/runner.ts'
const PIPELINE = 'src/pipeline/'
/** Share of the drawn mutants that must die. */
const WANTED = 0.9

/** A mutant that may survive. `original` and `mutated` are whole lines, as the tool prints them. */
interface Reason {
  readonly file: string
  readonly original: string
  readonly mutated: string
  readonly reason: string
}
const reasons: readonly Reason[] = survivorsWithReason

interface Row extends Mutant, Description {
  /** The name of a guard that must not survive. */
  readonly guard?: string
}

const { values: options } = parseArgs({
  allowNegative: true,
  options: {
    seed: { type: 'string' },
    count: { type: 'string', default: '300' },
    only: { type: 'string', default: '' },
    guards: { type: 'boolean', default: true },
    workers: { type: 'string', default: '2' },
  },
})
const seed = Number(options.seed ?? Math.floor(Math.random() * 1_000_000))

function filesOf(pattern: string): string[] {
  const files = globSync(pattern)
    .map(path => path.replaceAll('\\', '/'))
    .sort()
  if (files.length === 0) throw new Error(`No file matches ${pattern}: correct the table of targets in dev/mutate.ts.`)
  return files
}

function mutantRows(file: string): Row[] {
  const source = readFileSync(file, 'utf8')
  return mutantsOf(file, source).map(mutant => ({ ...mutant, ...describe(mutant, source) }))
}

function guardRow({ name, file, replace, by }: (typeof guards)[number]): Row {
  const source = readFileSync(file, 'utf8')
  const parts = source.split(replace)
  if (parts.length !== 2)
    throw new Error(`The text of the guard "${name}" stands ${parts.length - 1} times in ${file}, not once: correct guards.json.`)
  const start = parts[0]!.length
  const mutant = { file, start, end: start + replace.length, by }
  return { guard: name, ...mutant, ...describe(mutant, source) }
}

/** Runs `work` for every value, `workers` at once, in the order of the values. */
async function forEach<T>(values: readonly T[], work: (value: T) => Promise<void>): Promise<void> {
  const queue = values.values()
  await Promise.all(
    Array.from({ length: Number(options.workers) }, async () => {
      for (const value of queue) await work(value)
    }),
  )
}

const start = performance.now()
const minutes = (): string => `${((performance.now() - start) / 60_000).toFixed(1)} minutes`
const temp = mkdtempSync(join(tmpdir(), 'mutants-'))
process.on('exit', () => rmSync(temp, { recursive: true, force: true, maxRetries: 20 }))
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    console.error(`Stopped by ${signal}.`)
    process.exit(130)
  })

const areas = Object.values(TARGETS).map(patterns => patterns.flatMap(filesOf).flatMap(mutantRows))
const all = [...guards.map(guardRow), ...areas.flat()]
const drawn = draw(
  areas.map(area => area.filter(({ file }) => file.includes(options.only))),
  Number(options.count),
  seed,
  ({ file, start, by }) => `${file} ${start} ${by}`,
)
const rows = [...all.filter(({ guard, file }) => options.guards && guard !== undefined && file.includes(options.only)), ...drawn]
console.log(`--seed=${seed}: ${rows.length - drawn.length} guards, and ${drawn.length} of ${areas.flat().length} mutants`)

const imports = importReader()
const importers = new Map(filesOf(TESTS).map(test => [test, importDistances(test, imports)]))
const program = importDistances('src/index.ts', imports)
const releases = new Map([...importers].flatMap(([test, loaded]) => (loaded.has(RUNNER) ? [[test, program] as const] : [])))
if (releases.size === 0) throw new Error(`No test loads ${RUNNER}: correct its name in dev/mutate.ts.`)
const testsFor = (file: string, ms: (test: string) => number): string[] => {
  const found = testsOf(file, importers, ms)
  return found.length > 0 && !file.startsWith(PIPELINE) ? found : [...new Set([...found, ...testsOf(file, releases, ms)])]
}
const needed = [...new Set(rows.flatMap(({ file }) => testsFor(file, () => 0)))]
const durations = new Map<string, number>()
// Some tests run the built program too: it stays without a mutant.
await useFreshBundle()
const red: string[] = []
await forEach(needed, async test => {
  const { failure, ms } = await runTest(test, undefined, temp, 600_000)
  if (failure !== undefined) red.push(`${test}: ${failure}`)
  durations.set(test, ms)
})
if (red.length > 0) throw new Error(`Tests fail without a mutant:\n${red.join('\n')}`)
console.log(`${needed.length} test files pass without a mutant, after ${minutes()}`)

const survivors: Row[] = []
const dead: Row[] = []
const shown = ({ file, line, guard, original, mutated }: Row): string =>
  `${file}:${line}${guard ? ` (guard: ${guard})` : ''}\n    ${original}\n -> ${mutated}`
await forEach(rows, async row => {
  const begin = performance.now()
  const seconds = (): string => `${((performance.now() - begin) / 1000).toFixed(1)} s`
  for (const test of testsFor(row.file, test => durations.get(test)!)) {
    const { failure } = await runTest(test, row, temp, 20_000 + 5 * durations.get(test)!)
    if (failure === undefined) continue
    dead.push(row)
    console.log(`died (${seconds()})  ${shown(row)}\n    ${test}: ${failure.split('\n')[0]}`)
    return
  }
  survivors.push(row)
  console.log(`survived (${seconds()})  ${shown(row)}`)
})

const isOf = (reason: Reason, row: Row): boolean =>
  reason.file === row.file && reason.original === row.original && reason.mutated === row.mutated
const reasonOf = (row: Row): string | undefined => reasons.find(reason => isOf(reason, row))?.reason
const others = (list: readonly Row[]): number => list.filter(({ guard }) => guard === undefined).length
const share = others(dead) / Math.max(1, drawn.length)
const idle = reasons.filter(reason => !all.some(row => isOf(reason, row)))
const wrong = reasons.filter(reason => dead.some(row => isOf(reason, row)))
for (const row of survivors)
  console.log(`\n${shown(row)}\n    ${reasonOf(row) ?? 'NO REASON: write the test, or the reason in dev/mutants/survivors.json'}`)
for (const { file, original } of idle) console.log(`\nsurvivors.json names a mutant that does not exist: ${file}: ${original}`)
for (const { file, original } of wrong) console.log(`\nsurvivors.json names a mutant that dies: ${file}: ${original}`)
console.log(
  `\n--seed=${seed}: ${others(dead)} of ${drawn.length} mutants died (${(share * 100).toFixed(1)} %), and ${dead.length - others(dead)} of ${rows.length - drawn.length} guards, in ${minutes()}`,
)
if (share < WANTED || survivors.some(row => row.guard !== undefined || reasonOf(row) === undefined)) process.exitCode = 1
