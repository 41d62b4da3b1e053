import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { localExec } from '../../../src/adapters/process/exec.ts'
import type { Command } from '../../../src/ports/ports.ts'

const exec = localExec({ grace: 300 })
const env = { PATH: process.env.PATH! }
const node = (script: string, more: Partial<Command> = {}): Command => ({
  program: process.execPath,
  args: ['-e', script],
  cwd: tmpdir(),
  env,
  ...more,
})
const bash = (script: string, more: Partial<Command> = {}): Command => ({
  program: 'bash',
  args: ['-c', script],
  cwd: tmpdir(),
  env,
  ...more,
})

/** Whether a process runs. Zombies stay in the process table if no parent collects them, which the adapter cannot change. */
function lives(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !existsSync('/proc/self/stat') || !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'latin1'))
  } catch {
    return false
  }
}

async function gone(pid: number): Promise<void> {
  for (let tries = 0; tries < 200 && lives(pid); tries++) await pause(10)
  assert.equal(lives(pid), false, `process ${pid} is still there`)
}

test('returns the exit code, both streams in their order, and stdout alone', async () => {
  const done = await exec.run(bash('echo one; echo two >&2; exit 3'))
  assert.equal(done.outcome, 'exited')
  assert.equal(done.code, 3)
  assert.equal(done.stdout, 'one\n')
  assert.deepEqual(done.output.split('\n').sort(), ['', 'one', 'two'])
})

test('passes arguments unchanged, and no standard input', async () => {
  const args = ['$(id)', ';', 'a b', '*', '--x']
  const done = await exec.run({
    ...node(''),
    args: ['-e', 'console.log(JSON.stringify(process.argv.slice(1)), require("fs").readFileSync(0).length)', '--', ...args],
  })
  assert.equal(done.stdout, `${JSON.stringify(args)} 0\n`)
})

test('the child sees the given environment and nothing else', async () => {
  const done = await exec.run(node('console.log(Object.keys(process.env).sort().join())', { env: { ONLY: '1' } }))
  assert.equal(done.stdout, 'ONLY\n')
})

test('a signal that ends the program is 128 and its number', async () => {
  assert.equal((await exec.run(bash('kill -9 $$'))).code, 137)
})

test('a missing program or folder is an outcome', async () => {
  const program = await exec.run({ program: 'no-such-program-here', args: [], cwd: tmpdir(), env })
  assert.deepEqual([program.outcome, program.code, program.output], ['not-found', -1, 'spawn no-such-program-here ENOENT'])
  const folder = await exec.run(bash('true', { cwd: join(tmpdir(), 'no-such-folder-here') }))
  assert.equal(folder.outcome, 'not-found')
  assert.match(folder.output, /does not exist/)
})

test('lines have no line ends and whole characters, and a progress bar only its last form', async () => {
  const lines: string[] = []
  const script = `
    const bytes = Buffer.from('Gr\\u00fc\\u00dfe \\u{1f680}\\r\\n10%\\r50%\\r100%\\nlast')
    const next = at => at < bytes.length && process.stdout.write(bytes.subarray(at, at + 1), () => setImmediate(next, at + 1))
    next(0)`
  const done = await exec.run(node(script, { onLine: line => lines.push(line) }))
  assert.deepEqual(lines, ['Gr\u00fc\u00dfe \u{1f680}', '100%', 'last'])
  assert.equal(done.stdout, 'Gr\u00fc\u00dfe \u{1f680}\r\n10%\r50%\r100%\nlast')
})

test('long output keeps both ends and counts the missing characters', async () => {
  const done = await exec.run(node(`process.stdout.write('first' + '-'.repeat(3 * 1024 * 1024) + 'last')`))
  assert.ok(done.stdout.startsWith('first'))
  assert.ok(done.stdout.endsWith('last'))
  const kept = 64 * 1024 + 1024 * 1024
  const left = 3 * 1024 * 1024 + 9 - kept
  assert.ok(done.stdout.includes(`\n[${left} characters left out]\n`))
  assert.equal(done.stdout.length, kept + `\n[${left} characters left out]\n`.length)
})

test('a time limit stops the program and a grandchild that ignores SIGTERM', async () => {
  const pids: number[] = []
  const done = await exec.run(
    bash(`bash -c 'trap "" TERM; echo $$; while true; do read -t 1 <> <(:); done' & wait`, {
      timeout: 400,
      onLine: line => pids.push(Number(line)),
    }),
  )
  assert.equal(done.outcome, 'timed-out')
  assert.equal(pids.length, 1)
  await gone(pids[0]!)
})

test('an abort stops the program and its children', async () => {
  const controller = new AbortController()
  const pids: number[] = []
  const onLine = (line: string): void => {
    pids.push(Number(line))
    if (pids.length === 2) controller.abort()
  }
  const done = await exec.run(bash('sleep 600 & echo $!; echo $$; wait', { signal: controller.signal, onLine }))
  assert.equal(done.outcome, 'stopped')
  for (const pid of pids) await gone(pid)
  const never = await exec.run(bash('echo never', { signal: controller.signal }))
  assert.deepEqual([never.outcome, never.code, never.output], ['stopped', -1, ''])
})

test('a process that a program leaves running is stopped, and does not block the run', async () => {
  const silent = await exec.run(bash('sleep 600 >/dev/null 2>&1 & echo $!'))
  assert.deepEqual([silent.outcome, silent.code], ['exited', 0])
  await gone(Number(silent.stdout))
  const holding = await exec.run(bash('sleep 600 & echo $!'))
  assert.equal(holding.outcome, 'exited')
  await gone(Number(holding.stdout))
})

test('output that arrives after the end of the program is not lost', async () => {
  const done = await exec.run(bash('exec > >(read -r line; echo "late $line"); echo word'))
  assert.equal(done.stdout, 'late word\n')
})

const onLinux = process.platform === 'linux'

test('a process tag finds processes that left their group, ignore SIGTERM or have no environment', {
  skip: !onLinux,
}, async () => {
  // The output shows that the processes have left the group before the program ends.
  const deaf = `setsid bash -c 'trap "" TERM; env -i sleep 600 >/dev/null 2>&1 & echo $!; echo $$; exec >/dev/null 2>&1; wait'`
  const mine = await exec.run(bash(`{ read -r a; read -r b; } < <(${deaf}); echo $a; echo $b`, { processTag: 'mine' }))
  const left = `setsid bash -c 'echo $$; exec sleep 600 >/dev/null 2>&1'`
  const other = await exec.run(bash(`read -r a < <(${left}); echo $a`, { processTag: 'other' }))
  const [pids, [stays]] = [mine.stdout.trim().split('\n').map(Number), other.stdout.trim().split('\n').map(Number)]
  assert.equal(pids.length, 2)
  for (const pid of [...pids, stays!]) assert.ok(lives(pid), 'setsid takes it out of the reach of the group')
  assert.equal(await exec.end('mine'), 2)
  for (const pid of pids) await gone(pid)
  assert.ok(lives(stays!), 'another process tag is not touched')
  assert.equal(await exec.end('other'), 1)
  await gone(stays!)
  assert.equal(await exec.end('other'), 0)
})

test('a tagged process gets SIGTERM once before it is killed', { skip: !onLinux }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'process-tag-'))
  const script = `
    process.on('SIGTERM', () => require('fs').appendFileSync(process.argv[1], 'asked'))
    setInterval(() => {}, 1000)
    console.log(process.pid)
    require('fs').closeSync(1)`
  const deaf = `setsid "$0" -e "$1" ${folder}/signals 2>/dev/null`
  const command = { ...bash(''), args: ['-c', `read -r a < <(${deaf}); echo $a`, process.execPath, script], processTag: 'asked' }
  const { stdout } = await exec.run(command)
  assert.equal(await exec.end('asked'), 1)
  await gone(Number(stdout))
  assert.equal(readFileSync(join(folder, 'signals'), 'utf8'), 'asked')
  await rm(folder, { recursive: true })
})

test('nothing listens for the end of this process when no program runs', async () => {
  const listeners = () => ['exit', 'SIGINT', 'SIGTERM', 'SIGHUP'].map(name => process.listenerCount(name))
  const before = listeners()
  const running = exec.run(
    bash('echo started; read -t 600 <> <(:)', { onLine: () => assert.notDeepEqual(listeners(), before), timeout: 400 }),
  )
  assert.match((await running).stdout, /started/)
  assert.deepEqual(listeners(), before)
})

for (const signal of ['SIGTERM', undefined] as const)
  test(`no tagged process stays when this process ends by ${signal ?? 'itself'}`, { skip: !onLinux }, async () => {
    const script = `
      import { localExec } from ${JSON.stringify(new URL('../../../src/adapters/process/exec.ts', import.meta.url).href)}
      const run = { program: 'bash', args: ['-c', 'setsid sleep 600 >/dev/null 2>&1 & echo $!'], cwd: '/', env: process.env, processTag: 'a' }
      const { stdout } = await localExec().run(run)
      console.log(stdout)
      ${signal ? 'setInterval(() => {}, 1000)' : ''}`
    const parent = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: process.env,
    })
    const [chunk] = (await once(parent.stdout, 'data')) as [Buffer]
    if (signal) parent.kill(signal)
    await once(parent, 'exit')
    await gone(Number(chunk.toString()))
  })

const cases = [
  ['SIGTERM', 'no process', 'sleep 600'],
  ['SIGINT', 'no process', 'sleep 600'],
  [undefined, 'no process', 'sleep 600'],
  ['SIGTERM', 'no process without group and environment', 'setsid env -i sleep 600'],
] as const
for (const [signal, what, program] of cases) {
  test(`${what} stays when this process ends by ${signal ?? 'itself'}`, {
    skip: program !== 'sleep 600' && !onLinux,
  }, async () => {
    const script = `
      import { localExec } from ${JSON.stringify(new URL('../../../src/adapters/process/exec.ts', import.meta.url).href)}
      const run = { program: 'bash', args: ['-c', '${program} & echo $!; wait'], cwd: '/', env: process.env, processTag: 'a' }
      localExec().run({ ...run, onLine: pid => { console.log(pid); ${signal ? '' : 'process.exit(0)'} } })`
    const parent = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: process.env,
    })
    const [chunk] = (await once(parent.stdout, 'data')) as [Buffer]
    if (signal) parent.kill(signal)
    const [, by] = await once(parent, 'exit')
    assert.equal(by, signal ?? null)
    await gone(Number(chunk.toString()))
  })
}

test('a listener of the program decides how it ends, and hears the signal once', { skip: !onLinux }, async () => {
  const script = `
    import { localExec } from ${JSON.stringify(new URL('../../../src/adapters/process/exec.ts', import.meta.url).href)}
    let heard = 0
    process.on('SIGTERM', () => {
      heard += 1
      // A second signal would arrive within the next turns of the loop.
      let turns = 0
      const next = () => (turns++ < 20 ? setImmediate(next) : process.exit(10 + heard))
      next()
    })
    const run = { program: 'bash', args: ['-c', 'sleep 600 & echo $!; wait'], cwd: '/', env: process.env }
    localExec().run({ ...run, onLine: pid => console.log(pid) })`
  const parent = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [chunk] = (await once(parent.stdout, 'data')) as [Buffer]
  parent.kill('SIGTERM')
  assert.deepEqual(await once(parent, 'exit'), [11, null])
  await gone(Number(chunk.toString()))
})
