// A real process, because the streams of this one belong to the test runner.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'

const from = (name: string): string => JSON.stringify(new URL(`../../../src/adapters/actions/${name}.ts`, import.meta.url).href)

function run(body: string) {
  const script = `
    import { Worker } from 'node:worker_threads'
    import { guardProcess } from ${from('guard-process')}
    import { workflowHost } from ${from('workflow-host')}
    import { workflowLog } from ${from('workflow-log')}
    const log = workflowLog(text => process.stdout.write(text))
    guardProcess(log, workflowHost({}, log.masks))
    ${body}`
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' })
  // The runner executes a line that begins with "::" after white space, and one with "##[".
  const executed = `${stdout}${stderr}`.split(/\r\n|\r|\n/).filter(line => /^\s*::|##\[/.test(line))
  return { stdout, stderr, status, executed }
}

const commands = [
  '::error::X',
  '::set-output name=a::b',
  '::add-mask::a',
  '::stop-commands::t',
  ' \t::group::x',
  '##[error]x',
  '::save-state name=a::b',
]

test('no text of stderr is executed, from whatever part of the process it comes', () => {
  const writes = {
    'process.stderr': (text: string) => `process.stderr.write(${JSON.stringify(`${text}\n`)})`,
    'bytes, after another line': (text: string) => `process.stderr.write(Buffer.from(${JSON.stringify(`a\r${text}\n`)}), () => {})`,
    'console.error': (text: string) => `console.error(${JSON.stringify(text)})`,
    'a worker': (text: string) => `new Worker(${JSON.stringify(`console.error(${JSON.stringify(text)})`)}, { eval: true })`,
  }
  for (const [name, write] of Object.entries(writes)) {
    const { executed, stdout, stderr, status } = run(commands.map(write).join('\n'))
    assert.deepEqual(executed, [], name)
    assert.equal(status, 0, name)
    assert.match(stdout, /stop-commands/, name)
    assert.equal(stderr, '', name)
  }
})

test('a warning of Node is one line for debugging', () => {
  const { executed, status } = run(`process.emitWarning(${JSON.stringify(`a\n${commands.join('\n')}`)})`)
  assert.deepEqual(
    executed.map(line => line.slice(0, 20)),
    ['::debug::Warning: a%'],
  )
  assert.equal(status, 0)
})

test('an error that nobody catches is one annotation and exit code 1, without a source line', () => {
  for (const body of [
    `setTimeout(() => { throw new Error(${JSON.stringify(`why\n${commands.join('\n')}`)}) })`,
    `Promise.reject(new Error(${JSON.stringify(`why\n${commands.join('\n')}`)}))`,
    `Promise.reject(undefined)`,
  ]) {
    const { executed, stderr, status } = run(body)
    assert.deepEqual(
      executed.map(line => line.slice(0, 30)),
      ['::error title=Release Runbook:'],
      body,
    )
    assert.equal(status, 1, body)
    assert.equal(stderr, '', body)
  }
})
