// Release notes of generated histories, the whole command as a process, against git-cliff and conventional-changelog in the same run: a
// range of 500 commits with 400 and with 12,000 tags, and a whole history of 10,000 commits. Wall, CPU and peak memory, medians of
// interleaved rounds; fails where the ratio of wall time to git-cliff's or the memory is above what was set. `--quick`: one round, ranges only.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const quick = process.argv.includes('--quick')
const folder = mkdtempSync(join(tmpdir(), 'release-runbook-bench-notes-'))
const peers = { 'git-cliff': '2.14.2', 'conventional-changelog': '7.2.1', 'conventional-changelog-angular': '8.3.1' }
const mostMemory = 80

interface Measured {
  /** Seconds. */
  readonly wall: number
  /** Seconds of user and system time, children included. */
  readonly cpu: number
  /** MB of the largest process. */
  readonly memory: number
}

/** Runs a command under GNU time, which tells the peak of the largest process among it and its children. */
function measure(command: readonly string[], cwd: string): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const child = spawn('/usr/bin/time', ['-f', 'TIME %e %U %S %M', ...command], { cwd, stdio: ['ignore', 'ignore', 'pipe'] })
    let text = ''
    child.stderr.on('data', chunk => {
      text += chunk
    })
    child.on('error', reject)
    child.on('close', code => {
      const [, wall, user, system, memory] = /TIME (\S+) (\S+) (\S+) (\S+)\s*$/.exec(text) ?? []
      if (code !== 0 || wall === undefined) reject(new Error(`${command.join(' ')} ended with ${code}:\n${text.slice(-2000)}`))
      else resolve({ wall: Number(wall), cpu: Number(user) + Number(system), memory: Number(memory) / 1024 })
    })
  })
}

const kinds = ['feat', 'fix', 'docs', 'chore', 'ci', 'perf', 'refactor', 'test']
const scopes = ['api', 'ui', 'cli', 'core', 'lots', 'prices']
const words = 'lot price table filter import export total row value name guide cache request answer page list format'.split(' ')

/** A history of one line, tagged every `every` commits; a fifth of it has no conventional subject. */
function makeHistory(name: string, commits: number, every: number): string {
  const directory = join(folder, name)
  const lines: string[] = []
  const text = (content: string): string => `data ${Buffer.byteLength(content)}\n${content}\n`
  for (let index = 1; index <= commits; index += 1) {
    const pick = (list: readonly string[], salt: number): string => list[(index * 7919 + salt * 104_729) % list.length]!
    const sentence = Array.from({ length: 5 }, (_, at) => pick(words, at + 1)).join(' ')
    const subject = index % 5 === 0 ? `${sentence} (#${index})` : `${pick(kinds, 1)}(${pick(scopes, 2)}): ${sentence} (#${index})`
    const author = `Author ${index % 97} <${1000 + (index % 97)}+author${index % 97}@users.noreply.github.com> ${1_600_000_000 + index * 3600} +0000`
    lines.push(`commit refs/heads/main\nmark :${index}\nauthor ${author}\ncommitter ${author}\n`)
    lines.push(text(`${subject}\n\n${sentence} ${sentence}\n\nCo-authored-by: Author ${index % 13} <author${index % 13}@example.com>\n`))
    if (index > 1) lines.push(`from :${index - 1}\n`)
    for (let file = 0; file < 3; file += 1)
      lines.push(`M 100644 inline src/${pick(scopes, file)}/${pick(words, file)}${index % 40}.ts\n${text(`${index} ${sentence}\n`)}`)
    if (index % every === 0 || index === commits) lines.push(`reset refs/tags/v1.${Math.ceil(index / every)}.0\nfrom :${index}\n\n`)
  }
  const run = (args: readonly string[], input?: string): void => {
    const ended = spawnSync('git', args, { input, stdio: ['pipe', 'ignore', 'inherit'], maxBuffer: 2 ** 30 })
    if (ended.status !== 0) throw new Error(`git ${args[0]} failed`)
  }
  run(['init', '--quiet', '--initial-branch=main', directory])
  run(['-C', directory, 'fast-import', '--quiet'], lines.join(''))
  run(['-C', directory, 'repack', '-adq'])
  run(['-C', directory, 'pack-refs', '--all'])
  run(['-C', directory, 'config', 'remote.origin.url', 'https://github.com/octo/bench.git'])
  mkdirSync(join(directory, '.github'))
  return directory
}

interface Task {
  readonly name: string
  readonly directory: string
  readonly from: string | undefined
  readonly to: string
  readonly peers: readonly string[]
  /** Largest ratio of wall time to that of git-cliff. */
  readonly most: number
  readonly rounds: number
}

function commandsOf({ directory, from, to, peers: against }: Task): Record<string, readonly string[]> {
  // A tag of its own pattern has no release before it: the whole history.
  const config = from === undefined ? `tag: 'whole-{version}'\n` : `previous-tag: ${from}\n`
  writeFileSync(join(directory, '.github/bench.yml'), `${config}components: {}\nversion: []\n`)
  const cc = join(folder, 'conventional-changelog.mjs')
  writeFileSync(
    cc,
    `import { ConventionalChangelog } from 'conventional-changelog'
const [from, to] = process.argv.slice(2)
const made = new ConventionalChangelog(process.cwd()).loadPreset('angular').readRepository().commits(from === '' ? {} : { from, to })
for await (const chunk of made.write()) process.stdout.write(chunk)
`,
  )
  const all: Record<string, readonly string[]> = {
    ours: [process.execPath, join(root, 'dist/cli.js'), 'notes', '--tag', to, '--config', '.github/bench.yml'],
    'git-cliff': [join(folder, 'node_modules/.bin/git-cliff'), '--offline', ...(from === undefined ? [] : [`${from}..${to}`])],
    'conventional-changelog': [process.execPath, cc, from ?? '', to],
  }
  return Object.fromEntries(['ours', ...against].map(name => [name, all[name]!]))
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

async function compare(task: Task): Promise<void> {
  const commands = commandsOf(task)
  const found = new Map<string, Measured[]>(Object.keys(commands).map(name => [name, []]))
  for (let round = 0; round < task.rounds; round += 1)
    for (const [name, command] of Object.entries(commands)) found.get(name)?.push(await measure(command, task.directory))
  const of = (name: string, part: keyof Measured): number => median((found.get(name) ?? []).map(measured => measured[part]))
  console.log(`${task.name}, ${task.rounds} rounds`)
  for (const name of found.keys()) {
    const ratio = (part: 'wall' | 'cpu'): string => (of('ours', part) / of(name, part)).toFixed(2)
    const against = name === 'ours' ? '' : `   ours is ${ratio('wall')} of its wall, ${ratio('cpu')} of its CPU`
    const [wall, cpu, memory] = [of(name, 'wall').toFixed(2), of(name, 'cpu').toFixed(2), of(name, 'memory').toFixed(0)]
    console.log(`  ${name.padEnd(24)} ${wall.padStart(7)} s   ${cpu.padStart(7)} s CPU   ${memory.padStart(4)} MB${against}`)
  }
  if (of('ours', 'wall') / of('git-cliff', 'wall') > task.most) {
    console.error(`${task.name}: more than ${task.most} of git-cliff's wall time`)
    process.exitCode = 1
  }
  if (task.from !== undefined && of('ours', 'memory') > mostMemory) {
    console.error(`${task.name}: more than ${mostMemory} MB`)
    process.exitCode = 1
  }
}

if (!existsSync('/usr/bin/time')) {
  console.error('GNU time is needed: it tells the peak memory (Debian: apt-get install time).')
  process.exit(1)
}
try {
  const packages = Object.entries(peers).map(([name, version]) => `${name}@${version}`)
  writeFileSync(join(folder, 'package.json'), '{"private":true,"type":"module"}\n')
  const installed = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--silent', ...packages], { cwd: folder, stdio: 'inherit' })
  if (installed.status !== 0) throw new Error('the peers could not be installed')
  const few = makeHistory('few-tags', 10_000, 25)
  const many = makeHistory('many-tags', 12_500, 1)
  spawnSync('git', ['-C', few, 'tag', 'whole-1.0.0', 'v1.400.0'])
  const both = ['git-cliff', 'conventional-changelog']
  const rounds = quick ? 1 : 5
  await compare({ name: '500 commits, 400 tags', directory: few, from: 'v1.380.0', to: 'v1.400.0', peers: both, most: 1, rounds })
  await compare({ name: '500 commits, 12,500 tags', directory: many, from: 'v1.12000.0', to: 'v1.12500.0', peers: both, most: 0.1, rounds })
  if (!quick)
    await compare({
      name: '10,000 commits, 400 tags',
      directory: few,
      from: undefined,
      to: 'whole-1.0.0',
      peers: ['git-cliff'],
      most: 0.1,
      rounds: 3,
    })
} finally {
  rmSync(folder, { recursive: true, force: true })
}
