import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { test } from 'node:test'
import { findTaggedProcesses, isProcessGroupRunning } from '../../../src/adapters/process/process-table.ts'

const skip = process.platform !== 'linux'

test('a group is at work as long as one of it is: others do not count', { skip }, async () => {
  const child = spawn('sleep', ['600'], { detached: true, stdio: 'ignore' })
  await once(child, 'spawn')
  assert.equal(isProcessGroupRunning(child.pid!), true)
  child.kill('SIGKILL')
  await once(child, 'exit')
  assert.equal(isProcessGroupRunning(child.pid!), false)
})

test('a mark is the whole variable, and the process that asks is not told', { skip }, async () => {
  const child = spawn('sleep', ['600'], { env: { PATH: process.env.PATH, MARK_ONE: 'ab' }, stdio: 'ignore' })
  await once(child, 'spawn')
  assert.deepEqual(findTaggedProcesses('MARK_ONE', 'ab'), [child.pid])
  assert.deepEqual(findTaggedProcesses('MARK_ONE', 'a'), [])
  assert.deepEqual(findTaggedProcesses('ONE', 'ab'), [])
  assert.ok(!findTaggedProcesses('PATH', process.env.PATH!).includes(process.pid))
  child.kill('SIGKILL')
  await once(child, 'exit')
})
