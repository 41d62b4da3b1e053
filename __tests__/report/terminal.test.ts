import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Finding } from '../../src/model/finding.ts'
import { renderTerminal } from '../../src/report/terminal.ts'
import { wantsColour } from '../../src/report/terminal-text.ts'
import { buildFailure, gateFailure, HOSTILE, hostileReport, manyFindings, nothingToDo, success } from './examples.ts'
import { matchesGolden } from './golden.ts'

for (const [name, report] of Object.entries({
  success,
  'gate-failure': gateFailure,
  'build-failure': buildFailure,
  'nothing-to-do': nothingToDo,
})) {
  test(`the terminal's table of ${name} is as agreed`, () => {
    const plain = renderTerminal(report, { width: 100, colour: false })
    matchesGolden(`terminal-${name}.txt`, plain)
    assert.equal(renderTerminal(report, { width: 100, colour: true }).replace(/\u001b\[\d+m/g, ''), plain)
  })
}

test('a terminal omits the steps that the log has shown, and nothing else', () => {
  const whole = renderTerminal(gateFailure, { width: 100, colour: false })
  const short = renderTerminal(gateFailure, { width: 100, colour: false, steps: false })
  const omitted = whole.split('\n').filter(line => !short.split('\n').includes(line))
  assert.ok(omitted.length >= gateFailure.steps.length)
  for (const { title } of gateFailure.steps) assert.ok(omitted.some(line => line.includes(title.slice(0, 30))))
  assert.ok(short.split('\n').every(line => whole.includes(line)))
})

test('lines keep to the width, but for words and commands that are longer', () => {
  for (const width of [40, 60, 80, 120]) {
    for (const line of renderTerminal(success, { width, colour: false }).split('\n'))
      assert.ok(line.length <= width || /\S{30}/.test(line), `${width}: ${line}`)
  }
})

test('hostile text comes out as printable ASCII, and no line of it starts a table row', () => {
  for (const width of [0, 40, 100]) {
    const text = renderTerminal(hostileReport(HOSTILE), { width, colour: false })
    assert.match(text, /^[\x20-\x7e\n]*$/)
    assert.equal(text.match(/^(?:ok|warning|FAILED|skipped|for you) /gm)!.length, 5 + 1) // the finding of level warning is the sixth
  }
})

test('fifty findings show, the others are counted', () => {
  const text = renderTerminal({ ...gateFailure, findings: manyFindings(20_000) }, { width: 80, colour: false })
  assert.match(text, /^17,778 errors, 2,222 warnings$/m)
  assert.match(text, /^and 19950 more: see \.release-runbook\/dist\/report\.json$/m)
  const reading = renderTerminal({ ...gateFailure, findings: manyFindings(20_000) }, { width: 80, colour: false, files: false })
  assert.match(reading, /^and 19950 more: --json prints all$/m)
  assert.doesNotMatch(reading, /report\.json/)
})

test('a finding shows its line, and carets below the place', () => {
  const finding: Finding = {
    rule: 'ascii/typographic',
    level: 'error',
    path: 'docs/\u202eguide\n::error::.md',
    line: 12,
    column: 12,
    codePointColumn: 11,
    message: 'U+2026 HORIZONTAL ELLIPSIS (typographic)',
    suggestion: '...',
  }
  const sources = new Map([[finding, { number: 12, text: '\tLoading \u{1f600}\u2026\u202e\u001b[2J', column: 12 }]])
  const text = renderTerminal({ ...success, findings: [finding] }, { width: 100, colour: false, sources })
  assert.ok(
    text.includes(
      [
        'error docs/<U+202E>guide<U+000A>::error::.md:12:11 ascii/typographic',
        '    U+2026 HORIZONTAL ELLIPSIS (typographic)',
        '    12 |     Loading <U+1F600><U+2026><U+202E><U+001B>[2J',
        '       |                      ^^^^^^^^',
        '    -> ...',
        '',
      ].join('\n'),
    ),
    text,
  )
})

test('colours: the flag, then FORCE_COLOR, NO_COLOR, CLICOLOR_FORCE, TERM=dumb, then the terminal', () => {
  const table: [choice: 'auto' | 'always' | 'never', env: Record<string, string>, terminal: boolean, colours: boolean][] = [
    ['auto', {}, true, true],
    ['auto', {}, false, false],
    ['auto', { TERM: 'dumb' }, true, false],
    ['auto', { NO_COLOR: '1' }, true, false],
    ['auto', { NO_COLOR: '' }, true, true],
    ['auto', { FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
    ['auto', { FORCE_COLOR: '0' }, true, false],
    ['auto', { FORCE_COLOR: '' }, false, false],
    ['auto', { CLICOLOR_FORCE: '1', TERM: 'dumb' }, false, true],
    ['auto', { CLICOLOR_FORCE: '0' }, false, false],
    ['auto', { CLICOLOR_FORCE: '1', NO_COLOR: '1' }, true, false],
    ['always', { NO_COLOR: '1' }, false, true],
    ['never', { FORCE_COLOR: '1' }, true, false],
  ]
  for (const [choice, env, terminal, colours] of table)
    assert.equal(wantsColour(choice, env, terminal), colours, `${choice} ${JSON.stringify(env)} ${terminal}`)
})

test('the checklist of a release has the items for people; that of another command has neither these nor items of others', () => {
  const checklist = [
    '- [x] Checked <!-- runbook: ascii -->',
    '- [ ] Built <!-- runbook: build:docs --> - skipped: belongs to build',
    '- [ ] Public <!-- runbook: build:docs, publish --> - skipped: belongs to build; skipped: belongs to publish',
    '- [ ] Noted <!-- runbook: tag, notes --> - failed: cart\\_total is \\<b\\> &lt;i&gt; in `a\\_b`; skipped: belongs to notes',
    '- [ ] Read aloud - for a person',
  ].join('\n')
  const noted = '  [ ] Noted - failed: cart_total is <b> <i> in `a\\_b`; skipped: belongs to notes'
  const shown = (command: string) =>
    renderTerminal({ ...success, command }, { width: 100, colour: false, checklist }).match(/^ {2}\[.*$|^Your checklist.*$/gm)
  assert.deepEqual(shown('release'), ['Your checklist: 1 of 3 done', '  [x] Checked', noted, '  [ ] Read aloud - for a person'])
  assert.deepEqual(shown('check'), ['Your checklist: 1 of 2 done', '  [x] Checked', noted])
  assert.equal(
    renderTerminal({ ...success, command: 'plan' }, { width: 80, colour: false, checklist: '- [ ] Read aloud\n' }).includes('checklist'),
    false,
  )
})
