// The text checks against ripgrep on a large tree, and their cost on ordinary ones, over the start of the same program. The program is bundled as dist/ is.
// node bench/check.ts [--linux DIR] [--repository DIR]...   Without --linux Debian's linux-source-6.1 is fetched with apt-get and unpacked; `--linux none` leaves it out.
import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { rolldown } from 'rolldown'
import { candidateLines } from '../src/features/text-checks/ellipsis/ellipsis-candidates.ts'
import { tell } from './goals.ts'
import { median, oldTree, root } from './measure.ts'

const { values } = parseArgs({
  options: { linux: { type: 'string' }, repository: { type: 'string', multiple: true }, rounds: { type: 'string' } },
})
const rounds = Number(values.rounds ?? 5)
const scratch = mkdtempSync(join(tmpdir(), 'bench-check-'))
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))

interface Told {
  readonly files: number
  readonly cpu: number
  readonly memory: number
  readonly counts: Readonly<Record<string, number>>
}

interface Measured extends Told {
  /** Milliseconds of the whole process. */
  readonly wall: number
}

const git = (directory: string, ...parameters: string[]) =>
  execFileSync('git', ['-C', directory, ...parameters], { stdio: ['ignore', 'pipe', 'ignore'] })

async function bundle(tree: string, name: string): Promise<string> {
  const built = await rolldown({
    cwd: tree,
    input: { child: 'bench/check-child.ts', 'text-worker': 'src/text-worker.ts' },
    platform: 'node',
    transform: { define: { RELEASE_RUNBOOK_VERSION: '"bench"' } },
    onLog() {},
  })
  await built.write({ dir: join(scratch, name), format: 'esm', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' })
  writeFileSync(join(scratch, name, 'package.json'), '{ "type": "module" }\n')
  return join(scratch, name, 'child.js')
}

function measure(child: string, directory: string, checks: string): Measured {
  const start = performance.now()
  const run = spawnSync(process.execPath, [child, directory, checks], { encoding: 'utf8', maxBuffer: 1 << 28 })
  const wall = performance.now() - start
  if (run.status !== 0) throw new Error(run.stderr)
  return { ...(JSON.parse(run.stdout) as Told), wall }
}

function ripgrep(directory: string): number {
  const start = performance.now()
  const run = spawnSync('rg', ['-uuu', '-n', '[^\\x00-\\x7F]', '-g', '!.git', directory], { stdio: ['ignore', 'ignore', 'inherit'] })
  if (run.error) throw new Error('ripgrep is needed: apt-get install ripgrep')
  return performance.now() - start
}

/** Debian's kernel source as a git repository, so that it has tracked files. Kept for the next run. */
function linuxTree(): string {
  if (values.linux !== undefined) return values.linux
  const folder = join(tmpdir(), 'release-runbook-bench-linux')
  const tree = join(folder, 'linux')
  if (existsSync(join(tree, '.git/index'))) return tree
  mkdirSync(tree, { recursive: true })
  const script =
    'apt-get download -q linux-source-6.1 && dpkg-deb --fsys-tarfile linux-source-6.1_*.deb | tar -xf - ./usr/src/linux-source-6.1.tar.xz && tar -xJf usr/src/linux-source-6.1.tar.xz -C linux --strip-components=1 && rm -rf usr *.deb'
  execFileSync('bash', ['-eo', 'pipefail', '-c', script], { cwd: folder, stdio: 'inherit' })
  git(tree, 'init', '-q')
  git(tree, 'add', '-A', '-f', '.')
  return tree
}

/** A repository of copies of this one's sources, `candidates` of them with a line that has to be parsed. */
function ownSources(count: number, candidates: number): string {
  const directory = join(scratch, `own-${count}-${candidates}`)
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter(
      name =>
        name.endsWith('.ts') &&
        !name.includes('unicode-tables') &&
        candidateLines(readFileSync(join(root, 'src', name)), name)?.length === 0,
    )
    .sort()
  mkdirSync(directory)
  for (let index = 0; index < count; index++) {
    const source = sources[index % sources.length]!
    const path = join(directory, `${index}-${basename(source)}`)
    copyFileSync(join(root, 'src', source), path)
    if (index < candidates) writeFileSync(path, `${readFileSync(path, 'utf8')}\n// ... rest of the code\n`)
  }
  git(directory, 'init', '-q')
  git(directory, 'add', '-A')
  return directory
}

function times(
  child: string,
  directory: string,
  checks: string,
): { readonly wall: number; readonly memory: number; readonly last: Measured } {
  const runs = Array.from({ length: rounds }, () => measure(child, directory, checks))
  return { wall: median(runs.map(({ wall }) => wall)), memory: Math.max(...runs.map(({ memory }) => memory)), last: runs[0]! }
}

async function compareOnLinux(linux: string): Promise<void> {
  const old = await bundle(oldTree(), 'old')
  measure(child, linux, 'both')
  const walls = new Map<string, number[]>()
  const add = (name: string, wall: number): void => void walls.set(name, [...(walls.get(name) ?? []), wall])
  const last = new Map<string, Measured>()
  const peer = spawnSync('rg', ['--version']).error === undefined
  for (let round = 0; round < rounds; round++) {
    if (peer) add('rg', ripgrep(linux))
    for (const checks of ['ascii', 'both'])
      for (const [name, program] of round % 2 === 0
        ? ([
            ['new', child],
            ['old', old],
          ] as const)
        : ([
            ['old', old],
            ['new', child],
          ] as const)) {
        const run = measure(program, linux, checks)
        add(`${checks} ${name}`, run.wall)
        last.set(`${checks} ${name}`, run)
      }
  }
  for (const [name, all] of walls) {
    const { cpu, memory } = last.get(name) ?? { cpu: Number.NaN, memory: Number.NaN }
    const ratio = peer ? `, ${(median(all) / median(walls.get('rg')!)).toFixed(2)} of ripgrep` : ''
    console.log(
      `linux-source-6.1, ${name}: ${median(all).toFixed(0)} ms (${all.map(wall => wall.toFixed(0)).join(', ')})${ratio}, ${cpu.toFixed(0)} ms of CPU, ${memory.toFixed(0)} MB`,
    )
  }
  for (const [id, checks] of [
    ['ascii', 'ascii'],
    ['ascii-ellipsis', 'both'],
  ] as const) {
    const ratios = walls.get(`${checks} new`)!.map((wall, index) => wall / walls.get(`${checks} old`)![index]!)
    tell(id, ...ratios)
  }
}

const child = await bundle(root, 'new')
console.log(`${cpus().length} cores, ${cpus()[0]?.model}, Node ${process.versions.node}, ${rounds} rounds, medians`)

const empty = ownSources(1, 0)
const startUp = times(child, empty, 'both').wall
console.log(`start of the program, one file: ${startUp.toFixed(0)} ms`)
for (const candidates of [0, 40]) {
  const { wall, memory } = times(child, ownSources(1000, candidates), 'both')
  console.log(`1,000 files, ${candidates} with a candidate: ${(wall - startUp).toFixed(0)} ms over the start, ${memory.toFixed(0)} MB`)
}
for (const repository of values.repository ?? []) {
  const { wall, memory, last } = times(child, repository, 'both')
  const commit = git(repository, 'rev-parse', '--short', 'HEAD').toString().trim()
  console.log(
    `${basename(repository)} ${commit}, ${last.files} files: ${(wall - startUp).toFixed(0)} ms over the start, ${memory.toFixed(0)} MB, ${JSON.stringify(last.counts)}`,
  )
}

if (values.linux !== 'none') await compareOnLinux(linuxTree())
