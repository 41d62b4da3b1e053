// One release of many components through the matrix, as a workflow makes it: a job for the plan, one for each component, one that publishes.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { useCommittedBundle } from '../dev/bundle/bundle-folder.ts'
import { startLocalGitHub } from '../dev/local-github/server.ts'
import { startResultsServer } from '../dev/results-server.ts'
import { runAction } from '../dev/runner.ts'
import { type Measured, peakMemory } from './measure.ts'

const tag = 'v1.0.0'
const repository = 'orchard/press'

/** A repository with this many folders, each a component that becomes a zip. Returns the tag's commit. */
function makeRepository(origin: string, count: number): string {
  const names = Array.from({ length: count }, (_, index) => `part-${index}`)
  for (const name of names) {
    mkdirSync(join(origin, name), { recursive: true })
    writeFileSync(join(origin, name, 'index.md'), `# ${name}\n`)
  }
  mkdirSync(join(origin, '.github'))
  const components = names.map(name => `  ${name}: { kind: archive, paths: [${name}], archive: ${name}.zip }\n`)
  writeFileSync(join(origin, '.github/release-runbook.yml'), `version: []\ncomponents:\n${components.join('')}`)
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-C', origin, '-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args], { encoding: 'utf8' })
  git('init', '--quiet', '--initial-branch=main', '.')
  git('add', '--all')
  git('commit', '--quiet', '--message', 'First')
  git('tag', '--annotate', '--message', tag, tag)
  return git('rev-parse', 'HEAD').trim()
}

/** Makes the release in a folder of its own below `base`. Time is the sum of all jobs, memory that of the largest. Throws when a job fails. */
export async function matrixRelease(base: string, count: number): Promise<Measured> {
  useCommittedBundle()
  const folder = mkdtempSync(join(base, 'matrix-'))
  const origin = join(folder, 'origin')
  const sha = makeRepository(origin, count)
  const options = { gitDirectory: origin, frozen: true, owner: 'orchard', repo: 'press', storage: join(folder, 'github') }
  const github = await startLocalGitHub(options)
  const results = await startResultsServer()
  const peak = peakMemory(join(folder, 'peak'))
  const ref = `refs/tags/${tag}`
  const event = { name: 'push', payload: { ref, repository: { full_name: repository, default_branch: 'main' } } }
  let [jobs, wall, memory] = [0, 0, 0]
  const job = async (inputs: Readonly<Record<string, string>>): Promise<Readonly<Record<string, string>>> => {
    const place = join(folder, `job-${jobs++}`)
    const workspace = join(place, 'workspace')
    execFileSync('git', ['clone', '--quiet', '--branch', tag, '-c', 'advice.detachedHead=false', origin, workspace])
    const env = { ...results.env, ...peak.env }
    const began = performance.now()
    const step = await runAction({ workspace, runnerFolder: join(place, 'runner'), github, repository, event, ref, sha, inputs, env })
    wall += (performance.now() - began) / 1000
    if (step.code !== 0) throw new Error(step.log)
    memory = Math.max(memory, peak.read())
    rmSync(place, { recursive: true })
    return step.outputs
  }
  try {
    const { matrix = '' } = await job({ command: 'plan' })
    for (const { id } of (JSON.parse(matrix) as { include: { id: string }[] }).include) await job({ command: 'build', components: id })
    await job({ command: 'publish' })
    const published = github.state.filter(({ draft }) => !draft).flatMap(({ assets }) => assets)
    if (published.length !== count + 1) throw new Error(`${published.length} assets are public, not ${count + 1}`)
    return { wall, cpu: 0, memory }
  } finally {
    await Promise.all([github.close(), results.close()])
    rmSync(folder, { recursive: true, force: true })
  }
}
