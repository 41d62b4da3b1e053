// What the benchmarks share: interleaved rounds of programs, their medians, and the program as it was before.
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** The root of the repository. */
export const root = dirname(import.meta.dirname)

/** The folder of the measured program: what users run, unless RELEASE_RUNBOOK_BUNDLE names another one. */
export const program = process.env.RELEASE_RUNBOOK_BUNDLE ?? join(root, 'dist')

/** One run of a program. */
export interface Measured {
  /** Seconds. */
  readonly wall: number
  /** Seconds of user and system time, children included. */
  readonly cpu: number
  /** MB of the largest process among it and its children. */
  readonly memory: number
}

/** A program with its arguments, and its folder. */
export interface Subject {
  readonly command: readonly string[]
  readonly cwd: string
}

/** Runs a program under GNU time. Throws when it fails. */
export function measure({ command, cwd }: Subject): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const began = performance.now()
    const child = spawn('/usr/bin/time', ['-f', 'TIME %U %S %M', ...command], { cwd, stdio: ['ignore', 'ignore', 'pipe'] })
    let text = ''
    child.stderr.on('data', chunk => {
      text += chunk
    })
    child.on('error', reject)
    child.on('close', code => {
      const wall = (performance.now() - began) / 1000
      const [, user, system, memory] = /TIME (\S+) (\S+) (\S+)\s*$/.exec(text) ?? []
      if (code !== 0 || user === undefined) reject(new Error(`${command.join(' ')} ended with ${code}:\n${text.slice(-2000)}`))
      else resolve({ wall, cpu: Number(user) + Number(system), memory: Number(memory) / 1024 })
    })
  })
}

/** Runs the programs in turn, each `rounds` times. Every second round goes backwards, so that none always follows the same one. */
export async function interleave<Name extends string>(subjects: Readonly<Record<Name, Subject>>, rounds: number) {
  const found = Object.fromEntries(Object.keys(subjects).map(name => [name, []])) as unknown as Record<Name, Measured[]>
  const names = Object.keys(subjects) as Name[]
  for (let round = 0; round < rounds; round += 1)
    for (const name of round % 2 === 0 ? names : names.toReversed()) found[name].push(await measure(subjects[name]))
  return found
}

/** The middle of the values. */
export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** The ratio of each round. */
export const ratios = (ours: readonly Measured[], others: readonly Measured[], part: keyof Measured = 'wall'): number[] =>
  ours.map((own, index) => own[part] / others[index]![part])

/** The commit before the goals were set. */
const beforeGoals = 'd44a9fee'
let before: string | undefined

/** The tree of the commit `OLD`, by default of that before the goals were set, with its committed bundle in dist/. Removed at the end. */
export function oldTree(): string {
  if (before !== undefined) return before
  const folder = mkdtempSync(join(tmpdir(), 'release-runbook-old-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const archive = execFileSync('git', ['-C', root, 'archive', process.env.OLD ?? beforeGoals], { maxBuffer: 2 ** 30 })
  execFileSync('tar', ['-x', '-C', folder], { input: archive })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  before = folder
  return folder
}

/** The number of programs that a run of the command line starts itself. */
export async function countChildren({ command, cwd }: Subject): Promise<number> {
  const file = join(mkdtempSync(join(tmpdir(), 'release-runbook-children-')), 'own.json')
  const env = { ...process.env, NODE_OPTIONS: `--require ${join(import.meta.dirname, 'own-time.cjs')}`, OWN_TIME: file }
  const [executable = '', ...args] = command
  execFileSync(executable, args, { cwd, env, stdio: 'ignore' })
  const { children } = JSON.parse(readFileSync(file, 'utf8')) as { children: number }
  rmSync(dirname(file), { recursive: true })
  return children
}

/** The environment of a Node process that writes its peak memory into the new file `path` at its end, and the reader of that file, in MB. */
export function peakMemory(path: string): { readonly env: Readonly<Record<string, string>>; readonly read: () => number } {
  const kB = "/VmHWM:\\s*(\\d+)/.exec(fs.readFileSync('/proc/self/status','utf8'))[1]"
  writeFileSync(`${path}.cjs`, `const fs=require('node:fs');process.on('exit',()=>fs.writeFileSync(${JSON.stringify(path)},${kB}))`)
  return { env: { NODE_OPTIONS: `--require ${path}.cjs` }, read: () => (Number(readFileSync(path, 'utf8')) * 1.024) / 1000 }
}

/** Ends the benchmark without GNU time. */
export function requireGnuTime(): void {
  if (existsSync('/usr/bin/time')) return
  console.error('GNU time is needed: it tells the peak memory (Debian: apt-get install time).')
  process.exit(1)
}
