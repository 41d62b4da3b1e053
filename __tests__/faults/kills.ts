// The process is killed at every request: the committed dist, under a runner's environment, and a second run of it.
import { cp, mkdir, mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { runAction, type StepResult } from '../../dev/runner.ts'
import { git } from '../../dev/sample/git.ts'
import { damages } from './judge.ts'
import type { Ending } from './walk.ts'
import { type Case, type Ground, openCase, type Place, places, repository, tag } from './world.ts'

/** When the process is killed: as its nth request arrives, or when the server has done it and not yet answered. */
export interface Kill {
  readonly place: Place
  readonly nth: number
  readonly moment: 'before' | 'after'
}

/** A checkout of the tag with the files beside it, as a job has it; used again and again, whatever a killed run has left in it. */
export async function makeCheckout(ground: Ground): Promise<string> {
  const folder = await mkdtemp(join(ground.folder, 'checkout-'))
  await git(folder, 'clone', '--quiet', ground.origin, 'workspace')
  const workspace = join(folder, 'workspace')
  await git(workspace, 'checkout', '--quiet', '--detach', tag)
  await cp(ground.files, join(workspace, 'prebuilt'), { recursive: true })
  return workspace
}

async function run(ground: Ground, { github }: Case, workspace: string, signal?: AbortSignal): Promise<StepResult> {
  const runnerFolder = await mkdtemp(join(ground.folder, 'run-'))
  await mkdir(runnerFolder, { recursive: true })
  const ref = `refs/tags/${tag}`
  const payload = { ref, repository: { full_name: repository, default_branch: 'main' } }
  const job = { workspace, runnerFolder, github, repository, event: { name: 'push', payload }, ref, sha: ground.commit }
  return runAction({ ...job, inputs: { files: 'prebuilt/*' }, ...(signal === undefined ? {} : { signal }) })
}

/** Requests of a whole run of the program, counted in one. Throws when that run fails. */
export async function requestsOfARun(ground: Ground, workspace: string): Promise<number> {
  const at = await openCase(ground, { immutable: false, lag: 0 }, Date.now)
  try {
    const result = await run(ground, at, workspace)
    const wrong = damages(at)
    if (result.code !== 0 || wrong.length > 0) throw new Error(`a run without faults fails: ${wrong.join(', ')}\n${result.log}`)
    return at.github.requests.length - at.from.requests
  } finally {
    await at.github.close()
  }
}

/** Every request of a run, at both moments, in every place. */
export function kills(requests: number): readonly Kill[] {
  const moments = ['before', 'after'] as const
  return places.flatMap(place =>
    Array.from({ length: requests }, (_, index) => index + 1).flatMap(nth => moments.map(moment => ({ place, nth, moment }))),
  )
}

/** Kills a run, starts another when the listing has caught up (the server's clock is put forward), and judges. */
export async function walkKill(ground: Ground, workspace: string, { place, nth, moment }: Kill): Promise<Ending> {
  let ahead = 0
  const at = await openCase(ground, place, () => Date.now() + ahead)
  ahead += place.lag
  try {
    const killer = new AbortController()
    const running = run(ground, at, workspace, killer.signal)
    const end = async (): Promise<void> => {
      killer.abort()
      await running
    }
    at.github.faults.add({ match: { nth }, kind: 'kill', moment, end })
    const { code } = await running
    const hit = at.github.faults.hits === 1 && code === 137
    at.github.faults.clear()
    ahead += place.lag
    const second = await run(ground, at, workspace)
    const failed = second.code === 0 ? [] : [`second run: ${second.log}`]
    const problems = [...failed, ...damages(at)]
    return { outcome: problems.length > 0 ? 'lost' : 'after a re-run', hit, problems }
  } finally {
    await at.github.close()
  }
}
