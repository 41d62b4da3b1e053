// The whole release of the sample against the same commands run one after another by a shell script, in turn, on local GitHubs of their
// own and with empty caches; and what the program took itself. Fails above the limits.
import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { useCommittedBundle } from '../dev/bundle/bundle-folder.ts'
import { startLocalGitHub } from '../dev/local-github/server.ts'
import { runAction } from '../dev/runner.ts'
import { checkoutLikeRunner, makeOrigin } from '../dev/sample/checkouts.ts'
import { pushEvent } from '../dev/sample/events.ts'
import { makeSample } from '../dev/sample/make.ts'
import { tell } from './goals.ts'
import { median } from './measure.ts'

const bench = dirname(fileURLToPath(import.meta.url))
const rounds = Number(process.argv[2] ?? 3)
const mostOwn = 1500
const repository = 'orchard/stockroom'
const tag = 'v2.0.0'

useCommittedBundle()
const folder = await mkdtemp(join(tmpdir(), 'release-runbook-bench-'))
const sample = await makeSample(join(folder, 'sample'))
const origin = await makeOrigin(sample, join(folder, 'origin.git'))

async function stage(name: string) {
  const place = join(folder, name)
  const workspace = join(place, 'workspace')
  const sha = await checkoutLikeRunner(origin, workspace, { ref: tag, depth: 0, tags: true })
  const options = { gitDirectory: origin, owner: 'orchard', repo: 'stockroom', storage: join(place, 'github'), pulls: sample.pulls }
  const github = await startLocalGitHub(options)
  return { place, workspace, sha, github }
}

interface Own {
  readonly cpu: number
  readonly alone: number
}

async function byProgram(round: number): Promise<{ wall: number; own: Own }> {
  const { place, workspace, sha, github } = await stage(`program-${round}`)
  const payload = pushEvent(sample, tag, { repository, serverUrl: github.serverUrl, apiUrl: github.apiUrl })
  const file = join(place, 'own.json')
  const env = { NODE_OPTIONS: `--require ${join(bench, 'own-time.cjs')}`, OWN_TIME: file }
  const job = {
    workspace,
    runnerFolder: join(place, 'runner'),
    github,
    repository,
    event: { name: 'push', payload },
    ref: `refs/tags/${tag}`,
    sha,
    env,
  }
  const start = performance.now()
  const { code, log } = await runAction(job)
  const wall = performance.now() - start
  await github.close()
  if (code !== 0) throw new Error(`the release failed:\n${log}`)
  return { wall, own: JSON.parse(await readFile(file, 'utf8')) as Own }
}

async function byHand(round: number): Promise<number> {
  const { place, workspace, github } = await stage(`hand-${round}`)
  const args = [join(bench, 'release-by-hand.sh'), workspace, tag, join(place, 'temp'), github.apiUrl, repository]
  const { promise, resolve } = Promise.withResolvers<number>()
  // Not spawnSync: the local GitHub lives in this process.
  const { spawn } = await import('node:child_process')
  const start = performance.now()
  const child = spawn('bash', args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (said += String(chunk)))
  child.once('close', code => resolve(code ?? 1))
  const code = await promise
  const wall = performance.now() - start
  await github.close()
  const published = github.state.filter(release => !release.draft).length
  if (code !== 0 || published !== 1) throw new Error(`the commands failed (${code}, ${published} published):\n${said.slice(-3000)}`)
  return wall
}

if (spawnSync('bash', ['-c', 'command -v zip unzip curl'], { stdio: 'ignore' }).status !== 0) {
  console.error('The commands to compare with need zip, unzip and curl.')
  process.exit(1)
}
const [program, hand, own]: [number[], number[], Own[]] = [[], [], []]
for (let round = 0; round < rounds; round += 1) {
  hand.push(await byHand(round))
  const { wall, own: took } = await byProgram(round)
  program.push(wall)
  own.push(took)
  console.log(
    `round ${round + 1}: by hand ${(hand.at(-1)! / 1000).toFixed(1)} s, program ${(wall / 1000).toFixed(1)} s; itself ${took.cpu.toFixed(0)} ms CPU, ${took.alone.toFixed(0)} ms without a child`,
  )
}
await rm(folder, { recursive: true, force: true, maxRetries: 5 })
const ratios = program.map((wall, index) => wall / hand[index]!)
const ratio = median(ratios)
const cpu = median(own.map(took => took.cpu))
const alone = median(own.map(took => took.alone))
console.log(
  `whole release: ratio ${ratio.toFixed(2)}; the program itself: ${cpu.toFixed(0)} ms CPU, ${alone.toFixed(0)} ms in which no child ran (limit ${mostOwn})`,
)
tell('release', ...ratios)
if (alone > mostOwn) process.exitCode = 1
