// Answers of GitHub with one wrong value. A run may go on or stop with a sentence, but never with the program's own error.
import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { GitHub } from '../../../src/adapters/github/github.ts'
import { UserError } from '../../../src/model/errors.ts'
import { answeredCalls, answeringGitHub, asset, known } from './answered-calls.ts'

const folder = await mkdtemp(join(tmpdir(), 'shapes-'))
const path = join(folder, 'a')
await writeFile(path, 'bytes')
const { state, apiUrl, github, close } = await answeringGitHub()
after(async () => {
  close()
  await rm(folder, { recursive: true, force: true })
})

const wrong: readonly unknown[] = [undefined, null, 'http://[', -1, true, [], [null], {}]

/** The JSON of a value with each part of it replaced by each wrong value, or left out. */
function* mutants(value: unknown): Generator<string> {
  for (const other of wrong) yield JSON.stringify(other) ?? ''
  if (typeof value !== 'object' || value === null) return
  for (const [key, part] of Object.entries(value)) {
    for (const mutant of mutants(part)) {
      const copy = Array.isArray(value) ? [...value] : { ...value }
      // An empty text stands for a part that is left out.
      if (mutant === '') delete (copy as Record<string, unknown>)[key]
      else (copy as Record<string, unknown>)[key] = JSON.parse(mutant)
      yield JSON.stringify(copy)
    }
  }
}

/** The end of a call: `done`, or the sentence of its error. Any error but a UserError fails the test. */
async function endOf(call: (github: GitHub) => Promise<unknown>, sent: string): Promise<string> {
  try {
    await call(github)
    return 'done'
  } catch (error) {
    assert.ok(error instanceof UserError, `${error instanceof Error ? error.stack : error} after ${sent}`)
    return error.message
  }
}

for (const [name, [call, answers]] of Object.entries(answeredCalls(apiUrl, path)))
  test(`${name} survives every wrong value in an answer`, async () => {
    const good = (route: string) => ({ status: 200, body: JSON.stringify(answers[route] ?? assert.fail(route)) })
    const routes = new Set<string>()
    state.answer = route => {
      routes.add(route)
      return good(route)
    }
    await call(github)
    const used = [...routes]
    assert.ok(used.every(route => route in answers) && used.length > 0)
    for (const route of used)
      for (const mutant of new Set([...mutants(answers[route]), '<html>', '{"id":1'])) {
        let first = true
        // The first answer alone is wrong: the probes and retries after it find a good one.
        state.answer = asked => {
          if (asked !== route || !first) return good(asked)
          first = false
          return { status: 200, body: mutant }
        }
        await endOf(call, mutant)
      }
  })

test('a refusal survives every wrong value in its reason', async () => {
  const reason = { message: 'no', errors: [{ code: 'already_exists', field: 'name', message: 'taken' }], documentation_url: 'u' }
  for (const mutant of [...mutants(reason), '<html>', '{"message":1']) {
    state.answer = () => ({ status: 422, body: mutant })
    assert.match(await endOf(github => github.releases(), mutant), /^GitHub refused to list the releases \(422\): ./)
  }
})

test('an answer that always lacks a field is asked for three times, then named', async () => {
  const { digest, ...old } = asset
  state.answer = () => ({ status: 200, body: JSON.stringify([old]) })
  assert.equal(await endOf(github => github.assets(known), ''), 'done')
  let asked = 0
  const { size, ...broken } = asset
  state.answer = () => {
    asked += 1
    return { status: 200, body: JSON.stringify([broken]) }
  }
  assert.match(await endOf(github => github.assets(known), ''), /answered the request to list the assets with something that is no answer/)
  assert.equal(asked, 3)
})
