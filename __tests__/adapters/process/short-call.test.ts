import assert from 'node:assert/strict'
import { tmpdir } from 'node:os'
import { test } from 'node:test'
import { localGit } from '../../../src/adapters/git/git.ts'
import { runShortCall } from '../../../src/adapters/process/short-call.ts'

const node = (script: string, env: Record<string, string> = {}) => runShortCall(process.execPath, ['-e', script], tmpdir(), env)

test('a short call gets the given environment alone, prints nothing here, and returns its exit code and texts', async context => {
  context.after(() => {
    delete process.env.INPUT_TOKEN
  })
  process.env.INPUT_TOKEN = 'secret'
  const printed = context.mock.method(process.stdout, 'write')
  const script = "console.log(Object.keys(process.env).join()); console.error('é'); process.exit(3)"
  const result = await node(script, { ONLY: 'this' })
  const echoed = printed.mock.calls.filter(({ arguments: [chunk] }) => String(chunk).includes('ONLY') || String(chunk).includes(script))
  printed.mock.restore()
  assert.deepEqual([result, echoed], [{ code: 3, stdout: 'ONLY\n', stderr: 'é\n' }, []])
})

test('a short call that a signal ended has exit code 128', async () => {
  assert.equal((await node("process.kill(process.pid, 'SIGKILL')")).code, 128)
})

test('a machine without git is told to install it, whichever way git is called', async context => {
  const path = process.env.PATH
  context.after(() => {
    process.env.PATH = path
  })
  process.env.PATH = ''
  const git = localGit({ directory: tmpdir(), env: { PATH: '/nowhere' }, token: undefined, serverUrl: 'https://github.com' })
  await assert.rejects(git.head(), { message: 'git was not found.' })
  await assert.rejects(git.trackedFiles(tmpdir()), { message: 'git was not found.' })
})
