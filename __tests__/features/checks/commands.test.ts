import assert from 'node:assert/strict'
import { mkdir, mkdtemp, realpath, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { localFiles } from '../../../src/adapters/files/files.ts'
import { localExec } from '../../../src/adapters/process/exec.ts'
import type { CheckCommand } from '../../../src/config/config.ts'
import { notRun, runCommand } from '../../../src/features/checks/commands.ts'
import { fakeLog } from '../../fakes/log.ts'

let root: string
before(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'commands-')))
  await mkdir(join(root, 'frontend'))
  await symlink(tmpdir(), join(root, 'outside'))
})
after(() => rm(root, { recursive: true, force: true }))

async function run(command: Partial<CheckCommand>) {
  const log = fakeLog()
  const exec = localExec()
  const ports = { exec, processTags: exec, files: localFiles(tmpdir()), clock: { now: () => 0, wait: async () => {} }, log }
  const env = { PATH: process.env.PATH ?? '', RELEASE_VERSION: '2.0.0' }
  const whole = { name: 'lint', run: 'true', path: '.', env: null, timeout: 60_000, ...command }
  return { ...(await runCommand(whole, { root, env }, ports)), log: log.lines }
}

test('a command that exits with 0 passes; it runs in its folder, by bash, nothing expanded beforehand', async () => {
  const script = 'pwd\necho "$RELEASE_VERSION" "{version}" | tr a-z A-Z'
  const { result, log } = await run({ path: 'frontend', run: script })
  assert.deepEqual([result.id, result.blocking, result.findings, result.evidence], ['command:lint', true, [], '`pwd ...` passed'])
  assert.deepEqual(log, [
    'command:lint: pwd ...',
    `command:lint| ${join(root, 'frontend')}`,
    'command:lint| 2.0.0 {VERSION}',
    'command:lint: passed',
  ])
})

test('the first failure ends it, also within a pipe; the finding says what to type', async () => {
  for (const script of ['false; echo on', 'false | cat; echo on', 'exit 7']) {
    const { result, log } = await run({ run: script, path: 'frontend' })
    const code = script === 'exit 7' ? 7 : 1
    assert.deepEqual(result.findings, [
      {
        rule: 'command:lint/failed',
        level: 'error',
        message: `\`${script}\` ended with exit code ${code}.`,
        suggestion: `run it on your machine: cd frontend && ${script}`,
      },
    ])
    assert.ok(!log.some(line => line.endsWith('| on')))
  }
})

test('the last lines are kept; a long script is repeated whole, as a command to paste', async () => {
  const { result, tail } = await run({ run: 'for i in $(seq 50); do echo line $i; done\nexit 3' })
  assert.equal(tail.length, 20)
  assert.equal(tail.at(-1), 'line 50')
  assert.equal(
    result.findings[0]!.suggestion,
    "run it on your machine: bash -eo pipefail -c 'for i in $(seq 50); do echo line $i; done\nexit 3'",
  )
})

test('a time limit stops it with all that it started', async () => {
  const { result } = await run({ run: 'sleep 600 & sleep 600', timeout: 50 })
  assert.equal(result.findings[0]!.rule, 'command:lint/timeout')
  assert.match(result.findings[0]!.message, /was stopped after its time limit of 50 ms/)
})

test('a folder that is not there, or that leads out of the tree, is said', async () => {
  for (const path of ['backend', 'outside']) {
    const { result, log } = await run({ path })
    assert.deepEqual([result.findings[0]!.rule, log], ['command:lint/no-folder', []])
  }
})

test('a command that did not run is skipped with the reason', () => {
  const result = notRun({ name: 'lint', run: 'x', path: '.', timeout: 1, env: null }, 'the checks before it stop the run')
  assert.deepEqual([result.id, result.skipped, result.findings], ['command:lint', 'the checks before it stop the run', []])
})
