// How time and memory grow: commits, tags, checked files, assets, archives, components. Prints one table; a row that grows faster than its size fails.
//   npm run bench:growth              every row, an hour on a quiet machine
//   npm run bench:growth -- --write   puts the table into docs/benchmarks.md
//   npm run bench:growth -- tags      only the rows with this word
import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { between, table } from '../dev/docs/page.ts'
import { makeHistory } from './histories.ts'
import { interleave, median, program, requireGnuTime, root, type Subject } from './measure.ts'

const folder = mkdtempSync(join(tmpdir(), 'release-runbook-bench-growth-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
const words = process.argv.slice(2).filter(word => !word.startsWith('--'))
const rounds = 3
const rows: string[][] = []

const command = (directory: string, ...args: readonly string[]): Subject => ({
  command: [process.execPath, join(program, 'cli.js'), ...args],
  cwd: directory,
})

/** Measures the same work in growing sizes. `base` is the work without its size, so that the start of the program does not hide the growth. */
async function grow(title: string, sizes: readonly number[], make: (size: number) => Subject, base?: Subject): Promise<void> {
  if (words.length > 0 && !words.some(word => title.includes(word))) return
  const subjects = { ...Object.fromEntries(sizes.map(size => [String(size), make(size)])), ...(base && { base }) } as Record<
    string,
    Subject
  >
  const found = await interleave(subjects, rounds)
  const of = (name: string) => ({
    wall: median(found[name]!.map(({ wall }) => wall)),
    memory: median(found[name]!.map(({ memory }) => memory)),
  })
  const least = base === undefined ? { wall: 0, memory: 0 } : of('base')
  const [first, last] = [of(String(sizes[0])), of(String(sizes.at(-1)))]
  const [small, large] = [sizes[0]!, sizes.at(-1)!]
  const times = (last.wall - least.wall) / Math.max(first.wall - least.wall, 0.05)
  const each = ((last.memory - first.memory) * 1000) / (large - small)
  const cells = sizes.map(
    size => `${size.toLocaleString('en')}: ${of(String(size)).wall.toFixed(2)} s, ${of(String(size)).memory.toFixed(0)} MB`,
  )
  const linear = times <= (large / small) * 1.2
  if (!linear) process.exitCode = 1
  rows.push([
    title,
    cells.join('; '),
    `${(large / small).toFixed(0)} times the size, ${times.toFixed(1)} times the time`,
    `${each.toFixed(1)} kB`,
    linear ? 'linear or less' : '**more than linear**',
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
await grow('commits in the notes', [1000, 4000, 10_000, 40_000], size => {
  const { directory, tag } = makeHistory(folder, `commits-${size}`, { commits: size, every: size })
  spawnSync('git', ['-C', directory, 'tag', 'whole-1.0.0', tag])
  writeFileSync(join(directory, '.github/bench.yml'), "tag: 'whole-{version}'\ncomponents: {}\nversion: []\n")
  return command(directory, 'notes', '--tag', 'whole-1.0.0', ...configured)
})
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

if (words.length === 0 || words.includes('assets')) {
  const sizes = [5, 100, 1000]
  const found = sizes.map(assets)
  const isEqual = found.every(({ more }) => more === found[0]!.more)
  if (!isEqual) process.exitCode = 1
  const cells = found.map(({ more, memory }, index) => `${sizes[index]}: ${sizes[index]} + ${more} requests, ${memory} MB`).join('; ')
  rows.push(['assets of a release', cells, '', '', isEqual ? 'one request for each' : '**more than one request for each**'])
  console.log(rows.at(-1)!.join(' | '))
}
const text = table(['work', 'wall, memory', 'growth', 'memory for each more', ''], rows)
console.log(`\n${text}`)
if (process.argv.includes('--write')) {
  const page = join(root, 'docs/benchmarks.md')
  writeFileSync(page, between(readFileSync(page, 'utf8'), 'growth', text))
}
