import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, beforeEach, it } from 'node:test'
import { type ResultsServer, startResultsServer } from '../../../dev/results-server.ts'
import { workflowArtifacts } from '../../../src/adapters/actions/workflow-artifacts.ts'
import type { UserError } from '../../../src/model/errors.ts'

let folder: string
let results: ResultsServer
/** The API, which knows the artifacts of other runs: what was asked of it, and the answer to every question. */
let api: Server
let asked: string[]
let answer: { status: number; body: unknown }

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workflow-artifacts-'))
  results = await startResultsServer()
  api = createServer((request, response) => {
    asked.push(`${request.headers.authorization} ${request.url?.replace(/\?.*/, '')}`)
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body))
  }).listen(0, '127.0.0.1')
  await once(api, 'listening')
  // The client takes its addresses from the environment of the process.
  Object.assign(process.env, results.env, { GITHUB_API_URL: `http://127.0.0.1:${(api.address() as AddressInfo).port}` })
})
beforeEach(() => {
  results.artifacts.clear()
  results.digests.clear()
  asked = []
  answer = { status: 200, body: { total_count: 0, artifacts: [] } }
})
after(async () => {
  api.close()
  api.closeAllConnections()
  await results.close()
  await rm(folder, { recursive: true, force: true })
})

const env = () => ({ ...results.env, GITHUB_RUN_ID: '7', GITHUB_REPOSITORY: 'orchard/stockroom', INPUT_TOKEN: 'secret' })
const store = () => workflowArtifacts(env())!

async function upload(name: string, text: string, mayReplace?: () => Promise<boolean>): Promise<void> {
  const path = join(folder, 'file.txt')
  await writeFile(path, text)
  await store().upload(name, folder, [path], 1, mayReplace)
}

it('there is a store only in a step of GitHub itself', () => {
  const cases: readonly (readonly [Record<string, string>, boolean])[] = [
    [{}, true],
    [{ GITHUB_SERVER_URL: '' }, true],
    [{ GITHUB_SERVER_URL: 'https://octo.ghe.com' }, true],
    [{ GITHUB_SERVER_URL: 'http://github.localhost' }, true],
    [{ GITHUB_SERVER_URL: 'https://github.example' }, false],
    [{ GITHUB_SERVER_URL: 'https://notgithub.com' }, false],
    [{ ACTIONS_RUNTIME_TOKEN: '' }, false],
    [{ ACTIONS_RESULTS_URL: '' }, false],
  ]
  for (const [given, served] of cases) assert.equal(workflowArtifacts({ ...env(), ...given }) !== undefined, served, JSON.stringify(given))
})

it('an artifact comes back as it was uploaded, and a second upload replaces the first', async () => {
  await upload('notes', 'first')
  await upload('notes', 'second')
  const [artifact, ...more] = await store().list(undefined)
  assert.equal(artifact?.name, 'notes')
  assert.deepEqual(more, [])
  const to = join(folder, 'arrived')
  await store().download(artifact!, to, undefined)
  assert.equal(await readFile(join(to, 'file.txt'), 'utf8'), 'second')
  // The listing of a server may leave the name of the algorithm out, or the digest.
  await store().download({ ...artifact!, digest: artifact!.digest!.replace('sha256:', '') }, to, undefined)
  await store().download({ ...artifact!, digest: undefined }, to, undefined)
  assert.deepEqual(asked, [])
})

it('a second upload asks whether it may replace the first', async () => {
  const asks: string[] = []
  for (const [text, may, kept] of [
    ['first', false, 'first'],
    ['second', false, 'first'],
    ['third', true, 'third'],
  ] as const) {
    await upload('build', text, async () => {
      asks.push(text)
      return may
    })
    const [artifact] = await store().list(undefined)
    const to = join(folder, text)
    await store().download(artifact!, to, undefined)
    assert.equal(await readFile(join(to, 'file.txt'), 'utf8'), kept)
  }
  assert.deepEqual(asks, ['second', 'third'])
})

it('an upload that fails for another reason than its name replaces nothing', async () => {
  await upload('notes', 'first')
  await assert.rejects(store().upload('notes', folder, [join(folder, 'missing.txt')], 1), /missing\.txt/)
  assert.deepEqual([...results.artifacts.keys()], ['notes'])
})

it('an artifact with another digest than was told is refused', async () => {
  await upload('notes', 'text')
  const [artifact] = await store().list(undefined)
  const digest = `sha256:${'0'.repeat(64)}`
  const download = store().download({ ...artifact!, digest }, join(folder, 'other'), undefined)
  const message = `The workflow artifact notes did not arrive as it was uploaded: its digest is not ${digest}.`
  await assert.rejects(download, (error: UserError) => error.message === message)
})

it("this run's artifacts are asked of the step's own store, those of another run of the API", async () => {
  await upload('notes', 'text')
  assert.equal((await store().list('7')).length, 1)
  assert.deepEqual(asked, [])
  assert.deepEqual(await store().list('8'), [])
  assert.deepEqual(asked, ['token secret /repos/orchard/stockroom/actions/runs/8/artifacts'])
})

it('a store that refuses is named, with its run and what helps', async () => {
  answer = { status: 403, body: { message: 'Resource not accessible by integration' } }
  await assert.rejects(store().list('8'), (error: UserError) => {
    assert.match(error.message, /^The store could not list the workflow artifacts of run 8: Resource not accessible by integration/)
    assert.match(error.hint ?? '', /^Give the job "actions: read"/)
    return true
  })
  const lost = store().download({ id: 99, name: 'gone', digest: undefined }, join(folder, 'gone'), undefined)
  await assert.rejects(lost, (error: UserError) => {
    assert.match(error.message, /^The store could not read the workflow artifact gone of this run: /)
    assert.equal(error.hint, 'Run the job again.')
    return true
  })
})
