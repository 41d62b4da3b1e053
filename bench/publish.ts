// The publisher beside others, on the local GitHub: requests, requests in flight, time with 50 ms a request, peak memory.
//   npm run bench:publish                        ours alone, others are said not to be available
//   npm run bench:publish -- --small             without the assets of 1,000 MB
//   npm run bench:publish -- --many=500          the whole program with 500 assets alone: nine minutes, because uploads are a second apart
//   PEERS=folder npm run bench:publish           others from folder/<owner>: action.yml and dist/index.js of the action
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, open, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rolldown } from 'rolldown'
import { parse } from 'yaml'
import { useCommittedBundle } from '../dev/bundle/bundle-folder.ts'
import { startUpShims } from '../dev/bundle/shims.ts'
import { startLocalGitHub } from '../dev/local-github/server.ts'
import { runAction } from '../dev/runner.ts'
import { git } from '../dev/sample/git.ts'
import type { LocalFile } from '../src/model/manifest.ts'
import { tell } from './goals.ts'
import { median, peakMemory } from './measure.ts'

const repository = 'orchard/press'
const tag = 'v1.0.0'
const latencyMs = 50
const rounds = 7
const large = 1_000_000_000

const folder = await mkdtemp(join(tmpdir(), 'bench-publish-'))
const origin = join(folder, 'origin')
const hook = join(folder, 'hook.cjs')
const driver = join(folder, 'publish.mjs')
const empty = join(folder, 'empty.mjs')

/** What a process used. `ms` of wall time, `rss` in MB at its peak, user and system time in ms. */
interface Used {
  readonly code: number
  readonly ms: number
  readonly rss: number
  readonly cpu: number
}

function run(script: string, env: Readonly<Record<string, string>>): Promise<Used> {
  const began = performance.now()
  const child = spawn(process.execPath, ['--require', hook, script], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', HOME: folder, ...env },
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  let told = ''
  child.stdio[3]?.on('data', (part: Buffer) => {
    told += part
  })
  return new Promise(resolve => {
    child.on('close', code => {
      const [rss = 0, cpu = 0] = told.split(' ').map(Number)
      resolve({ code: code ?? 137, ms: performance.now() - began, rss, cpu })
    })
  })
}

interface Scene {
  readonly github: Awaited<ReturnType<typeof startLocalGitHub>>
  readonly assets: readonly LocalFile[]
  readonly commit: string
}

/** Inputs as the runner hands them over: those given, the others with their defaults of action.yml. */
function inputsOf(owner: string, given: Readonly<Record<string, string>>): Record<string, string> {
  const { inputs } = parse(readFileSync(join(peers, owner, 'action.yml'), 'utf8')) as { inputs: Record<string, { default?: string }> }
  const defaults = Object.entries(inputs).map(([name, { default: value = '' }]) => [name, String(value)] as const)
  const all = { ...Object.fromEntries(defaults), ...given }
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]))
}

/** A publisher as a process. `env` makes it publish the scene's assets. */
interface Subject {
  readonly name: string
  readonly script: string
  env(scene: Scene, pauses: boolean): Readonly<Record<string, string>>
}

const runner = ({ github, commit }: Scene): Record<string, string> => ({
  GITHUB_ACTIONS: 'true',
  GITHUB_REPOSITORY: repository,
  GITHUB_REF: `refs/tags/${tag}`,
  GITHUB_SHA: commit,
  GITHUB_API_URL: github.apiUrl,
  GITHUB_SERVER_URL: github.serverUrl,
  GITHUB_WORKSPACE: folder,
  GITHUB_EVENT_NAME: 'push',
})

const ours: Subject = {
  name: 'release-runbook',
  script: driver,
  env: ({ github, assets, commit }, pauses) => ({
    BENCH_SETTING: JSON.stringify({ apiUrl: github.apiUrl, repository, tag, commit, assets, pauses }),
  }),
}

const peers = process.env.PEERS ?? join(folder, 'none')
const others: readonly Subject[] = [
  {
    name: 'softprops/action-gh-release',
    script: join(peers, 'softprops/dist/index.js'),
    env: scene => ({
      ...runner(scene),
      ...inputsOf('softprops', { token: 'local-token', files: scene.assets.map(({ path }) => path).join('\n') }),
    }),
  },
  {
    name: 'ncipollo/release-action',
    script: join(peers, 'ncipollo/dist/index.js'),
    env: scene => ({
      ...runner(scene),
      ...inputsOf('ncipollo', { token: 'local-token', allowUpdates: 'true', artifacts: scene.assets.map(({ path }) => path).join(',') }),
    }),
  },
]
const present = others.filter(({ name, script }) => {
  if (existsSync(script)) return true
  console.log(`${name}: peer not available`)
  return false
})

async function prepare(): Promise<string> {
  await writeFile(empty, '')
  await writeFile(
    hook,
    // VmHWM, not maxRSS: that one keeps what the parent had when it started the process.
    `process.on('exit',()=>{const fs=require('node:fs');const u=process.cpuUsage();const peak=/VmHWM:\\s*(\\d+)/.exec(fs.readFileSync('/proc/self/status','utf8'))[1];fs.writeSync(3,[Math.round(peak*1.024/1000),Math.round((u.user+u.system)/1000)].join(' '))})`,
  )
  const bundle = await rolldown({
    input: join(import.meta.dirname, 'publish-driver.ts'),
    platform: 'node',
    plugins: [startUpShims()],
    treeshake: {
      moduleSideEffects: [{ test: /node_modules[\\/](@actions[\\/](core|http-client)|undici|tunnel)[\\/]/, sideEffects: false }],
    },
    onLog: () => {},
  })
  const { output } = await bundle.generate({ format: 'esm' })
  for (const item of output) {
    if (item.type !== 'chunk') continue
    const path = item.isEntry ? driver : join(folder, item.fileName)
    await writeFile(path, item.code)
  }
  await mkdir(origin)
  await git(origin, 'init', '--quiet', '-b', 'main', '.')
  await git(origin, 'commit', '--quiet', '--allow-empty', '-m', 'First')
  await git(origin, 'tag', tag)
  return (await git(origin, 'rev-parse', 'HEAD')).trim()
}

async function makeAssets(count: number, size: number): Promise<LocalFile[]> {
  const assets: LocalFile[] = []
  await mkdir(join(folder, `${count}-${size}`), { recursive: true })
  for (let index = 0; index < count; index += 1) {
    const name = `asset-${index}.bin`
    const path = join(folder, `${count}-${size}`, name)
    const file = await open(path, 'w')
    await file.write(`asset ${index}`)
    await file.truncate(size)
    await file.close()
    const hash = createHash('sha256')
    for await (const part of createReadStream(path)) hash.update(part as Buffer)
    assets.push({ name, component: 'bench', path, size, sha256: hash.digest('hex') })
  }
  return assets
}

async function withScene<T>(commit: string, assets: readonly LocalFile[], latency: number, work: (scene: Scene) => Promise<T>): Promise<T> {
  const storage = await mkdtemp(join(folder, 'storage-'))
  const [owner = '', repo = ''] = repository.split('/')
  const options = {
    gitDirectory: origin,
    frozen: true,
    lenient: true,
    owner,
    repo,
    storage,
    ...(latency === 0 ? {} : { latencyMs: latency }),
  }
  const github = await startLocalGitHub(options)
  try {
    return await work({ github, assets, commit })
  } finally {
    await github.close()
    await rm(storage, { recursive: true, force: true })
  }
}

/** Whether what is public is complete. */
function complete({ github, assets }: Scene): boolean {
  const [release] = github.state.filter(({ draft }) => !draft)
  const digests = new Map(release?.assets.map(({ name, digest }) => [name, digest]))
  return assets.every(({ name, sha256 }) => digests.get(name) === `sha256:${sha256}`)
}

const requestsOf = (github: Scene['github']): number => github.requests.filter(({ host }) => host !== 'web').length
const cell = (text: string | number, width: number): string => String(text).padStart(width)

/** One asset of 1,000 MB, and five at once: what a publisher that holds files in memory cannot hide. */
async function giantAssets(): Promise<void> {
  console.log(`\n${'1,000 MB assets, peak memory in MB'.padEnd(34)}${cell('one', 10)}${cell('five', 10)}`)
  const giants = await makeAssets(5, large)
  for (const subject of subjects) {
    const peak = async (assets: readonly LocalFile[]): Promise<string> =>
      withScene(commit, assets, 0, async scene => {
        const { rss, ms } = await run(subject.script, subject.env(scene, true))
        return complete(scene) ? `${rss} (${(ms / 1000).toFixed(1)} s)` : 'failed'
      })
    const one = await peak(giants.slice(0, 1))
    // What holds whole files in memory would need five times as much: one is enough to see it.
    const all = subject === ours ? await peak(giants) : '-'
    console.log(`${subject.name.padEnd(34)}${cell(one, 14)}${cell(all, 16)}`)
  }
}

/** The committed program with many prebuilt files, as a job runs it. */
async function manyAssets(count: number): Promise<void> {
  const assets = await makeAssets(count, 200_000)
  await withScene(commit, assets, 0, async scene => {
    const { github } = scene
    const workspace = join(folder, 'workspace')
    await git(folder, 'clone', '--quiet', origin, workspace)
    await mkdir(join(workspace, '.github'))
    await writeFile(join(workspace, '.github/release-runbook.yml'), 'components: {}\n')
    await rename(join(folder, `${count}-200000`), join(workspace, 'prebuilt'))
    const peak = peakMemory(join(folder, 'peak'))
    const ref = `refs/tags/${tag}`
    const event = { name: 'push', payload: { ref, repository: { full_name: repository, default_branch: 'main' } } }
    const place = { workspace, runnerFolder: join(folder, 'runner'), github, repository, event, ref, sha: commit }
    useCommittedBundle()
    const { code, log } = await runAction({ ...place, inputs: { files: 'prebuilt/*' }, env: peak.env })
    if (code !== 0 || !complete(scene)) throw new Error(log)
    const rss = Math.round(peak.read())
    console.log(`${count} assets of 200 kB: ${requestsOf(github)} requests, at most ${rss} MB of memory`)
  })
}

const commit = await prepare()
const subjects = [ours, ...present]
try {
  const alone = process.argv.find(word => word.startsWith('--many='))?.slice('--many='.length)
  if (alone !== undefined) {
    await manyAssets(Number(alone))
    process.exit()
  }
  console.log(`\n${'requests'.padEnd(34)}${cell('5 fresh', 10)}${cell('re-run', 10)}${cell('120 fresh', 11)}${cell('in flight', 11)}`)
  const five = await makeAssets(5, 1_000_000)
  const many = await makeAssets(120, 2000)
  for (const subject of subjects) {
    const [fresh, again] = await withScene(commit, five, 0, async scene => {
      await run(subject.script, subject.env(scene, true))
      const first = complete(scene) ? requestsOf(scene.github) : Number.NaN
      const { code } = await run(subject.script, subject.env(scene, true))
      return [first, `${requestsOf(scene.github) - first}${code === 0 ? '' : `, exit ${code}`}`]
    })
    const [all, flight] = await withScene(commit, many, latencyMs, async scene => {
      await run(subject.script, subject.env(scene, false))
      return [complete(scene) ? requestsOf(scene.github) : Number.NaN, scene.github.mostInFlight]
    })
    console.log(`${subject.name.padEnd(34)}${cell(fresh!, 10)}${cell(again!, 10)}${cell(all!, 11)}${cell(flight!, 11)}`)
  }

  console.log(
    `\n${`5 x 1 MB, ${latencyMs} ms a request`.padEnd(34)}${cell('ms', 10)}${cell('over start', 12)}${cell('at least', 10)}${cell('CPU ms', 10)}${cell('MB', 8)}`,
  )
  const times = new Map<string, Used[]>()
  const keep = (name: string, used: Used): void => void times.set(name, [...(times.get(name) ?? []), used])
  for (let round = 0; round < rounds; round += 1) {
    keep('an empty script', await run(empty, {}))
    for (const subject of subjects)
      await withScene(commit, five, latencyMs, async scene => {
        const used = await run(subject.script, subject.env(scene, true))
        if (complete(scene)) keep(subject.name, used)
      })
  }
  const start = median((times.get('an empty script') ?? []).map(({ ms }) => ms))
  const leastStart = Math.min(...(times.get('an empty script') ?? []).map(({ ms }) => ms))
  for (const [name, used] of times) {
    const ms = median(used.map(entry => entry.ms))
    const least = Math.min(...used.map(entry => entry.ms)) - leastStart
    const numbers = [
      cell(ms.toFixed(0), 10),
      cell((ms - start).toFixed(0), 12),
      cell(least.toFixed(0), 10),
      cell(median(used.map(({ cpu }) => cpu)), 10),
    ]
    console.log(`${name.padEnd(34)}${numbers.join('')}${cell(median(used.map(({ rss }) => rss)), 8)}`)
  }

  const overStart = (name: string): number => median((times.get(name) ?? []).map(({ ms }) => ms)) - start
  if (times.has(others[0]!.name)) tell('publish', overStart(ours.name) / overStart(others[0]!.name))

  if (!process.argv.includes('--small')) await giantAssets()
} finally {
  await rm(folder, { recursive: true, force: true })
}
