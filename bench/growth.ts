// How time and memory grow: commits, tags, checked files, assets, archives, components. Prints one table; a row that grows faster than its size fails.
//   npm run bench:growth              every row, half an hour on a quiet machine
//   npm run bench:growth -- --write   puts the table into docs/benchmarks.md
//   npm run bench:growth -- tags      only the rows with this word
import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { between, table } from '../dev/docs/page.ts'
import { bundled, copies, documentation } from './archive-trees.ts'
import { makeHistory } from './histories.ts'
import { matrixRelease } from './matrix-release.ts'
import { interleave, type Measured, median, program, requireGnuTime, root, type Subject } from './measure.ts'

const folder = mkdtempSync(join(tmpdir(), 'release-runbook-bench-growth-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
const words = process.argv.slice(2).filter(word => !word.startsWith('--'))
const rounds = 3
const rows: string[][] = []

const command = (directory: string, ...args: readonly string[]): Subject => ({
  command: [process.execPath, join(program, 'cli.js'), ...args],
  cwd: directory,
})

const isWanted = (title: string): boolean => words.length === 0 || words.some(word => title.includes(word))

/** Measures the same work in growing sizes. `most`: kB of memory that a further unit may take. */
async function grow(title: string, sizes: readonly number[], make: (size: number) => Subject, most?: number): Promise<void> {
  if (!isWanted(title)) return
  report(title, sizes, await interleave(Object.fromEntries(sizes.map(size => [String(size), make(size)])), rounds), most)
}

/** Makes the row of a work. What the smallest size takes is subtracted from the others, because the start of the program would hide the growth. */
function report(title: string, sizes: readonly number[], found: Readonly<Record<string, readonly Measured[]>>, most?: number): void {
  const of = (size: number, part: 'wall' | 'memory'): number => median(found[size]!.map(each => each[part]))
  const small = sizes[0]!
  const [middle, large] = sizes.slice(-2) as [number, number]
  const above = (size: number): number => of(size, 'wall') - of(small, 'wall')
  const [units, times] = [(large - small) / (middle - small), above(large) / above(middle)]
  const each = ((of(large, 'memory') - of(small, 'memory')) * 1000) / (large - small)
  const isLinear = times <= units * 1.2
  const fits = most === undefined || each <= most
  if (!isLinear || !fits) process.exitCode = 1
  rows.push([
    title,
    sizes.map(size => `${size.toLocaleString('en')}: ${of(size, 'wall').toFixed(2)} s, ${of(size, 'memory').toFixed(0)} MB`).join('; '),
    `${units.toFixed(1)}, ${times.toFixed(1)}`,
    `${each.toFixed(1)} kB${most === undefined ? '' : ` (at most ${most})`}`,
    isLinear && fits ? 'reached' : '**missed**',
  ])
  console.log(rows.at(-1)!.join(' | '))
}

/** A repository with this many tracked copies of our own sources. */
function sources(count: number): string {
  const directory = join(folder, `files-${count}`)
  const names = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'))
  for (let index = 0; index < count; index++) {
    if (index % 500 === 0) mkdirSync(join(directory, `part-${index / 500}`), { recursive: true })
    copyFileSync(join(root, 'src', names[index % names.length]!), join(directory, `part-${Math.floor(index / 500)}`, `${index}.ts`))
  }
  execFileSync('git', ['init', '--quiet', directory])
  execFileSync('git', ['-C', directory, 'add', '--all'])
  execFileSync('git', ['-C', directory, '-c', 'user.name=A', '-c', 'user.email=a@example.com', 'commit', '--quiet', '-m', 'One'])
  mkdirSync(join(directory, '.github'))
  writeFileSync(join(directory, '.github/bench.yml'), 'components: {}\nversion: []\nchecks: { on-findings: warn, ellipsis: {} }\n')
  return directory
}

requireGnuTime()
const configured = ['--config', '.github/bench.yml']
await grow(
  'commits in the notes',
  [1000, 4000, 10_000, 40_000],
  size => {
    const { directory, tag } = makeHistory(folder, `commits-${size}`, { commits: size, every: size })
    spawnSync('git', ['-C', directory, 'tag', 'whole-1.0.0', tag])
    writeFileSync(join(directory, '.github/bench.yml'), "tag: 'whole-{version}'\ncomponents: {}\nversion: []\n")
    return command(directory, 'notes', '--tag', 'whole-1.0.0', ...configured)
  },
  7,
)
await grow('tags, with 100 commits in the notes', [100, 1000, 12_500, 50_000], size => {
  const { directory, tag } = makeHistory(folder, `tags-${size}`, { commits: size + 100, every: 1, prereleases: 100 })
  return command(directory, 'notes', '--tag', tag)
})
await grow('files in the text checks', [1000, 10_000, 78_635], size => command(sources(size), 'check', ...configured))
/** The requests of a release with this many assets, beside one for each, and its memory. */
function assets(count: number): { readonly more: number; readonly memory: number } {
  const { stdout } = spawnSync(process.execPath, [join(import.meta.dirname, 'publish.ts'), `--many=${count}`], { encoding: 'utf8' })
  const [, requests, memory] = /: (\d+) requests, at most (\d+) MB/.exec(stdout) ?? []
  return { more: Number(requests) - count, memory: Number(memory) }
}

if (isWanted('assets of a release')) {
  // GitHub takes 1,000 assets, and SHA256SUMS is one of them.
  const sizes = [5, 100, 999]
  const found = sizes.map(assets)
  const isEqual = found.every(({ more }) => more === found[0]!.more)
  if (!isEqual) process.exitCode = 1
  const cells = found.map(({ more, memory }, index) => `${sizes[index]}: ${sizes[index]} + ${more} requests, ${memory} MB`).join('; ')
  rows.push(['assets of a release', cells, '', '', isEqual ? 'reached: one request for each' : '**missed**'])
  console.log(rows.at(-1)!.join(' | '))
}

if (isWanted('archives')) {
  const tree = documentation()
  const script = await bundled(root)
  await grow('copies of openjdk-17-doc (10,290 files, 276 MB) in archives', [1, 2, 4, 8], count => ({
    command: [process.execPath, script, 'write', copies(tree, count), join(folder, 'growth.zip')],
    cwd: folder,
  }))
}

if (isWanted('components through the matrix')) {
  const sizes = [5, 10, 40]
  const found: Record<string, Measured[]> = Object.fromEntries(sizes.map(size => [size, []]))
  for (let round = 0; round < rounds; round++) for (const size of sizes) found[size]!.push(await matrixRelease(folder, size))
  report('components through the matrix, each in a job of its own', sizes, found)
}

const text = table(['work', 'wall, memory', 'units, time', 'memory for each more', ''], rows)
console.log(`\n${text}`)
if (process.argv.includes('--write')) {
  const page = join(root, 'docs/benchmarks.md')
  writeFileSync(page, between(readFileSync(page, 'utf8'), 'growth', text))
}
