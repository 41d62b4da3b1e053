import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { workflowLog } from '../../../src/adapters/actions/workflow-log.ts'
import { terminalLog } from '../../../src/adapters/terminal/terminal-log.ts'
import type { Log } from '../../../src/ports/ports.ts'
import { HOSTILE } from '../../report/examples.ts'
import { screenOf } from '../../report/screen.ts'

/** Names of the commands that the runner knows (actions/runner, ActionCommandManager.cs). */
const KNOWN = new Set(
  'add-mask add-matcher add-path debug echo endgroup error group internal-set-repo-path notice remove-matcher save-state set-env set-output stop-commands warning'.split(
    ' ',
  ),
)

/** The commands that the runner executes from a stream. Lines as in .NET's ReadLine; `::name …::` after white space, `##[name …]` anywhere (ActionCommand.cs, TryParseV2 and TryParse). */
function commandsIn(output: string): string[] {
  return output.split(/\r\n|\r|\n/).flatMap(line => {
    const trimmed = line.replace(/^[\s\u0085\u180e]+/, '')
    const name = (text: string): string => text.split(' ')[0]!.toLowerCase()
    if (trimmed.startsWith('::')) {
      const end = trimmed.indexOf('::', 2)
      if (end > 0 && KNOWN.has(name(trimmed.slice(2, end)))) return [name(trimmed.slice(2, end))]
    }
    const start = line.indexOf('##[')
    const end = line.indexOf(']', start)
    return start >= 0 && end > start && KNOWN.has(name(line.slice(start + 3, end))) ? [name(line.slice(start + 3, end))] : []
  })
}

function collect(): { write: (text: string) => void; text: () => string } {
  const parts: string[] = []
  return { write: text => void parts.push(text), text: () => parts.join('') }
}

/** Writes the text with each method of a log. */
function sayEverywhere(log: Log, text: string): void {
  log.info(text)
  log.warning(text)
  log.error(text)
  log.debug(text)
  const build = log.build(text)
  build.stage(text)
  build.line(text)
  build.end('failed')
}

const OURS = ['debug', 'group', 'endgroup']

test('the parser of the test finds the commands that the runner executes', () => {
  assert.deepEqual(commandsIn('::error::x\n  \u00a0::add-mask::x\na ##[group]\nok\r::debug::y\n::unknown::x\n::error\na ::error::x'), [
    'error',
    'add-mask',
    'group',
    'debug',
  ])
})

test('no text is executed, whichever method writes it', () => {
  const hostile = [
    '::error::x',
    '\u0085::add-mask::x',
    'a ##[add-mask]x',
    '###[error]x',
    '\u001b[0m::stop-commands::t',
    '#\u0007#[error]',
    ':\u200b:error::x',
    'a\r::set-env name=A::b',
    '::endgroup::',
    ':::error::x',
    HOSTILE,
  ]
  for (const text of [...hostile, hostile.join('\n')]) {
    const out = collect()
    sayEverywhere(workflowLog(out.write), text)
    assert.deepEqual(commandsIn(out.text()), OURS, JSON.stringify(text))
  }
})

test('no generated text is executed', () => {
  const word = fc.constantFrom(
    ':',
    '::',
    '#',
    '##[',
    '[',
    ']',
    'error',
    'add-mask',
    ' ',
    '\t',
    '\r',
    '\n',
    '\u0085',
    '\u001b[0m',
    '\u200b',
    '\u0000',
    '***',
    's3cret',
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), words => {
      const out = collect()
      const log = workflowLog(out.write)
      log.masks.add('s3cret')
      sayEverywhere(log, words.join(''))
      assert.deepEqual(commandsIn(out.text()), OURS)
      assert.doesNotMatch(out.text(), /s3cret/)
    }),
    { numRuns: 500 },
  )
})

test('the lines of a component build are one group at its end, with a line for each shown command before; the end of a failure stands below', () => {
  const out = collect()
  const log = workflowLog(out.write)
  const a = log.build('backend')
  const b = log.build('frontend')
  a.stage('setup')
  b.stage('build: npm --version', true)
  b.stage('build: npm run build')
  a.line('one')
  b.line('two')
  b.stage('build: npm --version', true)
  b.line('11')
  a.stage('test')
  a.line('three')
  a.end('passed')
  b.end('failed', { stage: 'build', message: '`npm run build` ended with exit code 1.\nx', tail: ['two'] })
  assert.equal(
    out.text(),
    'backend: setup\n::debug::frontend: build: npm --version\nfrontend: build: npm run build\n::debug::frontend: build: npm --version\nbackend: test\n::group::backend: output\n--- setup\none\n--- test\nthree\n::endgroup::\n::group::frontend: output\n--- build: npm --version\n--- build: npm run build\ntwo\n--- build: npm --version\n11\n::endgroup::\nfrontend: FAILED in build: `npm run build` ended with exit code 1.\n  | two\n',
  )
})

test('a component build keeps its first and last lines, and cuts long lines', () => {
  const out = collect()
  const build = workflowLog(out.write).build('big')
  for (let at = 0; at < 100_000; at++) build.line(`line ${at}`)
  build.line('x'.repeat(100_000))
  build.end('stopped')
  const lines = out.text().trimEnd().split('\n')
  assert.equal(lines.length, 500 + 1 + 4_000 + 3)
  assert.equal(lines[1], 'line 0')
  assert.equal(lines[501], '... 95501 lines are left out here ...')
  assert.equal(lines.at(-4), 'line 99999')
  assert.equal(lines.at(-3)!.length, 8_000)
})

test('warnings and errors of a log are no annotations', () => {
  const out = collect()
  const log = workflowLog(out.write)
  log.warning('careful')
  log.error('wrong')
  assert.equal(out.text(), '\u001b[33mWarning: careful\u001b[0m\n\u001b[31mError: wrong\u001b[0m\n')
})

test('masked values do not show in either log', () => {
  const out = collect()
  const logs = [
    workflowLog(out.write),
    terminalLog({ write: out.write }, { colour: false, verbose: true }),
    terminalLog({ write: out.write }, { colour: true, live: true }),
  ] as const
  for (const log of logs) {
    log.masks.add('hunter2::x')
    sayEverywhere(log, 'a hunter2::x b')
    sayEverywhere(log, 'hunter\u001b[0m2::x')
  }
  logs[1].finish()
  logs[2].finish()
  assert.match(out.text(), /a \*\*\* b/)
  assert.doesNotMatch(out.text(), /hunter2/)
})

test('without a TTY stages are plain lines, and only a failed component build shows its output', () => {
  const out = collect()
  const log = terminalLog({ write: out.write }, { colour: false })
  for (const result of ['passed', 'failed'] as const) {
    const build = log.build(result)
    build.stage('build')
    build.line('\u001b[2Koutput\u0007')
    build.end(result)
  }
  log.finish()
  const text = out.text().replace(/\(\d+ ms\)/g, '(n ms)')
  assert.equal(text, 'passed: build\npassed: passed (n ms)\nfailed: build\n  | --- build\n  | output<U+0007>\nfailed: FAILED (n ms)\n')
})

test('on a TTY the row of its result replaces the live line of a step; elsewhere both are plain lines', t => {
  t.mock.timers.enable({ apis: ['setInterval'] })
  const step = { id: 'plan', title: 'Plan', status: 'passed', evidence: 'version 1.2.0, key hunter2', ms: 20 } as const
  const out = collect()
  const log = terminalLog({ write: out.write, columns: 80 }, { colour: false, live: true })
  log.masks.add('hunter2')
  log.step(step.title)
  assert.deepEqual(screenOf(out.text()), ['| Plan  0 s', ''])
  log.stepResult(step)
  log.finish()
  assert.deepEqual(screenOf(out.text()), ['ok       Plan                    version 1.2.0, key ***                    20 ms', ''])
  const plain = collect()
  for (const each of [terminalLog({ write: plain.write }, { colour: false }), workflowLog(plain.write)]) {
    each.step(step.title)
    each.stepResult({ ...step, status: 'manual', evidence: '1\n2' })
  }
  assert.equal(plain.text(), 'for you: Plan: 1\n::debug::Plan\nfor you: Plan: 1\n')
})

test('on a TTY component builds are live lines at the bottom, and finish removes them', t => {
  t.mock.timers.enable({ apis: ['setInterval'] })
  const out = collect()
  const log = terminalLog({ write: out.write, columns: 40 }, { colour: false, live: true })
  log.info('start')
  const a = log.build('backend')
  const b = log.build('frontend')
  a.stage('build')
  a.line(`compiling \u202e${'x'.repeat(100)}`)
  t.mock.timers.tick(120)
  log.info('between')
  const live = screenOf(out.text())
  assert.deepEqual(live.slice(0, 2), ['start', 'between'])
  assert.match(live[2]!, /^\/ backend: build {2}0 s {2}compiling <U\+/)
  assert.match(live[3]!, /^\/ frontend {2}0 s$/)
  assert.ok(live.every(line => line.length < 40))
  a.end('passed')
  assert.match(screenOf(out.text()).join('\n'), /^start\nbetween\nbackend: passed \(\d+ ms\)\n\/ frontend {2}0 s\n$/)
  log.finish()
  b.end('stopped')
  const before = out.text().length
  t.mock.timers.tick(10_000)
  assert.equal(out.text().length, before)
  assert.match(screenOf(out.text()).join('\n'), /^start\nbetween\nbackend: passed \(\d+ ms\)\nfrontend: stopped \(\d+ ms\)\n$/)
})

test('a quiet log prints warnings and the output of failed component builds; a verbose one prints every line as it comes', () => {
  const said = (options: { quiet?: boolean; verbose?: boolean }, result: 'passed' | 'failed') => {
    const out = collect()
    const log = terminalLog({ write: out.write }, { colour: false, ...options })
    for (const method of ['info', 'warning', 'debug'] as const) log[method](method)
    log.stepResult({ id: 'plan', title: 'Plan', status: 'passed', evidence: 'x', ms: 1 })
    const build = log.build('backend')
    build.stage('test')
    build.line('1 passed')
    build.end(result)
    return out
      .text()
      .replace(/\(\d+ ms\)/, '(0 ms)')
      .split('\n')
      .slice(0, -1)
  }
  assert.deepEqual(said({ quiet: true }, 'passed'), ['Warning: warning'])
  assert.deepEqual(said({ quiet: true }, 'failed'), ['Warning: warning', '  | --- test', '  | 1 passed', 'backend: FAILED (0 ms)'])
  const lines = ['info', 'Warning: warning', 'debug', 'ok: Plan: x', 'backend: test', 'backend | 1 passed']
  assert.deepEqual(said({ verbose: true }, 'failed'), [...lines, 'backend: FAILED (0 ms)'])
})
