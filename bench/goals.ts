// The goals of the benchmarks, in one table. `npm run bench:goals` takes all of them on a quiet machine, about ten minutes:
//   npm run bench:goals                  prints each goal with the measured value
//   npm run bench:goals -- notes start   only these benchmarks
//   npm run bench:goals -- --write       puts the table into docs/benchmarks.md
import { spawnSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { between, table } from '../dev/docs/page.ts'
import { median } from './measure.ts'

type Goal = readonly [work: string, against: string, most: number, unit?: string]

/** By id: the work, what it is compared with in the same run, and the greatest value that reaches the goal. */
export const goals = {
  'notes-500': ['notes, 500 commits, 400 tags, configured', "git-cliff's binary", 1.4],
  'notes-500-memory': ['its memory', '', 110, 'MB'],
  'notes-default': ['notes, 25 of 10,000 commits, default configuration, previous tag searched', 'old bundle', 0.7],
  'notes-processes': ['its processes of git', '', 10],
  'notes-12500': ['notes, 500 commits, 12,500 tags, default configuration, previous tag searched', "git-cliff's binary", 0.15],
  'notes-10000': ['notes, 10,000 commits', "git-cliff's binary", 0.08],
  'notes-10000-memory': ['its memory', '', 170, 'MB'],
  'notes-40000': ['notes, 500 commits of a history of 40,000', 'the same of 10,000', 1.05],
  ascii: ['ASCII, linux-source', 'old bundle', 1.05],
  'ascii-ellipsis': ['ASCII and ellipsis, linux-source', 'old bundle', 1.05],
  zip: ['zip of openjdk-17-doc', 'old bundle', 1.05],
  release: ['whole release of the sample', 'bench/release-by-hand.sh', 0.55],
  publish: ['publish, 5 assets of 1 MB, 50 ms a request, over start-up', 'softprops', 0.6],
  start: ['start of the action up to a refused input, CPU', 'over an empty script', 36, 'ms'],
} as const satisfies Readonly<Record<string, Goal>>

type GoalId = keyof typeof goals

const shown = (value: number, unit: string | undefined): string =>
  unit === undefined ? String(Math.round(value * 100) / 100) : `${value.toFixed(0)} ${unit}`

/** Prints the median of the measured values beside its goal, and hands it to `bench:goals`. A missed goal sets the exit code. */
export function tell(id: GoalId, ...values: readonly number[]): void {
  const [, , most, unit]: Goal = goals[id]
  const value = median(values)
  const spread = values.length < 2 ? '' : `${shown(Math.min(...values), unit)} to ${shown(Math.max(...values), unit)}`
  const missed = !(value <= most)
  console.log(`  goal ${id}: ${shown(value, unit)}${spread && ` (${spread})`}, to reach ${shown(most, unit)}${missed ? ': MISSED' : ''}`)
  if (missed) process.exitCode = 1
  if (process.env.BENCH_RESULTS !== undefined) appendFileSync(process.env.BENCH_RESULTS, `${JSON.stringify({ id, value, spread })}\n`)
}

const benchmarks: Readonly<Record<string, readonly string[]>> = {
  start: ['start-up.ts'],
  notes: ['notes.ts'],
  publish: ['publish.ts', '--small'],
  release: ['release.ts', '5'],
  check: ['check.ts'],
  archive: ['archive.ts'],
}

function takeAll(names: readonly string[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'release-runbook-goals-'))
  const file = join(folder, 'results')
  writeFileSync(file, '')
  for (const [name, [script = '', ...args]] of Object.entries(benchmarks)) {
    if (names.length > 0 && !names.includes(name)) continue
    console.log(`\n== ${name}`)
    const env = { ...process.env, BENCH_RESULTS: file }
    spawnSync(process.execPath, [join(import.meta.dirname, script), ...args], { stdio: 'inherit', env })
  }
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  const found = new Map(lines.map(line => JSON.parse(line) as { id: GoalId; value: number; spread: string }).map(each => [each.id, each]))
  rmSync(folder, { recursive: true })
  const rows = (Object.entries(goals) as [GoalId, Goal][]).map(([id, [work, against, most, unit]]) => {
    const one = found.get(id)
    const measured = one === undefined ? 'not taken' : `${shown(one.value, unit)}${one.spread && ` (${one.spread})`}`
    return [work, against, measured, shown(most, unit), one === undefined ? '' : one.value <= most ? 'reached' : '**missed**']
  })
  const machine = `${cpus().length} cores, ${cpus()[0]?.model}, Node ${process.versions.node}, load ${loadavg()[1]!.toFixed(1)} at the end.`
  const text = `Taken on ${new Date().toISOString().slice(0, 10)}: ${machine}\n\n${table(['work', 'against', 'measured', 'to reach', ''], rows)}`
  console.log(`\n${text}`)
  if (rows.some(row => row[4] !== 'reached')) process.exitCode = 1
  if (!process.argv.includes('--write')) return
  const page = join(import.meta.dirname, '../docs/benchmarks.md')
  writeFileSync(page, between(readFileSync(page, 'utf8'), 'goals', text))
}

if (import.meta.main) takeAll(process.argv.slice(2).filter(word => !word.startsWith('--')))
