import { createHash } from 'node:crypto'
import { type Answer, notFound, pageOf } from './answers.ts'
import type { Call, Route } from './routes.ts'
import { storageSignature } from './storage.ts'
import { repositoryUrl, type World } from './world.ts'

/** A finished workflow run that left artifacts. */
export interface LocalRun {
  id: number
  event: string
  /** `owner/name` of where its commit is from; the served repository unless given. */
  repository?: string
  commit: string
  /** Zip of each artifact, by name. */
  artifacts: ReadonlyMap<string, Buffer>
}

const date = '2026-01-01T00:00:00Z'
const run = '/repos/{owner}/{repo}/actions/runs/{run_id}'

/** Artifacts of workflow runs; the runs themselves are in check-routes.ts. */
export const runRoutes: readonly Route[] = [
  { method: 'GET', template: `${run}/artifacts`, host: 'api', access: 'read', handle: artifactsOfRun },
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}',
    host: 'api',
    access: 'read',
    handle: ({ world, part }) => {
      const id = part('artifact_id')
      if (artifactOf(world, id) === undefined) throw notFound()
      return { status: 302, headers: { location: `${world.webUrl}/-/artifacts/${id}.zip?signature=${storageSignature(id)}` } }
    },
  },
]

function theRun({ world, part }: Call): LocalRun {
  return world.runs.find(({ id }) => String(id) === part('run_id')) ?? nothing()
}

function nothing(): never {
  throw notFound()
}

/** Ids of artifacts: the run's number and the place in it. */
const idOf = ({ id }: LocalRun, index: number): number => id * 100 + index

/** The zip of an artifact by its id. */
export function artifactOf(world: World, id: string): Buffer | undefined {
  const owner = world.runs.find(candidate => candidate.id === Math.floor(Number(id) / 100))
  return owner === undefined ? undefined : [...owner.artifacts.values()][Number(id) % 100]
}

function artifactsOfRun(call: Call): Answer {
  const found = theRun(call)
  const { world, address } = call
  const all = [...found.artifacts].map(([name, bytes], index) => {
    const url = `${repositoryUrl(world)}/actions/artifacts/${idOf(found, index)}`
    return {
      id: idOf(found, index),
      node_id: `A_${idOf(found, index)}`,
      name,
      size_in_bytes: bytes.length,
      url,
      archive_download_url: `${url}/zip`,
      expired: false,
      created_at: date,
      updated_at: date,
      expires_at: date,
      digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    }
  })
  const { page, perPage } = pageOf(address)
  return { status: 200, body: { total_count: all.length, artifacts: all.slice((page - 1) * perPage, page * perPage) } }
}
