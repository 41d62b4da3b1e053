// Scenes at a terminal: what a person sees of a run, the log and then the report, in each kind of terminal.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { terminalLog } from '../../src/adapters/terminal/terminal-log.ts'
import { usage } from '../../src/config/usage.ts'
import type { Report } from '../../src/report/report.ts'
import { renderTerminal } from '../../src/report/terminal.ts'
import { buildFailure, checklist, gateFailure, manyFindings, nothingToDo, success } from './examples.ts'
import { matchesGolden } from './golden.ts'
import { screenOf } from './screen.ts'

/** A kind of terminal. `columns`: undefined for a pipe. */
interface Terminal {
  readonly columns?: number
  readonly colour: boolean
}

const terminals: Readonly<Record<string, Terminal>> = {
  '80 columns': { columns: 80, colour: true },
  '120 columns': { columns: 120, colour: true },
  '80 columns, no colour': { columns: 80, colour: false },
  'width 0': { columns: 0, colour: false },
  pipe: { colour: false },
}

const ticked = checklist
  .replaceAll('[ ]', '[x]')
  .replace('[x] CI is green', '[ ] CI is green - skipped: the configuration does not name it')
const long = 'command:a-check-whose-name-is-longer-than-the-column-of-the-titles'
const base: Report = { ...success, outcome: 'dry-run', ms: 41_000, findings: [] }
const { release: _, ...unpublished } = base
const words = 'frontend/public/pictures of the harbour/2024/a picture with a long name that nobody would want to type again.png '

const scenes: Readonly<Record<string, { readonly report: Report; readonly checklist?: string; readonly files?: boolean }>> = {
  published: { report: { ...success, ms: 41_000 }, checklist: ticked },
  'dry-run': { report: unpublished, checklist: ticked },
  'checks-failed': { report: { ...gateFailure, ms: 900 } },
  'build-failed': { report: { ...buildFailure, ms: 9_000 } },
  'nothing-to-do': { report: { ...nothingToDo, ms: 300 } },
  'check-with-many-findings': {
    report: { ...gateFailure, command: 'check', findings: manyFindings(52), ms: 1_200 },
    files: false,
  },
  'long-titles-and-words': {
    report: {
      ...unpublished,
      steps: [
        success.steps[0]!,
        { id: long, title: long, status: 'passed', evidence: `read ${words.repeat(2)}`, ms: 12 },
        { id: 'version', title: 'Version files', status: 'warned', evidence: words.replaceAll(' ', '_'), ms: 3 },
      ],
      assets: [{ ...success.assets![0]!, name: `${'stockroom-'.repeat(7)}2.0.0.tar.gz` }],
    },
  },
}

/** The screen after the run; of a pipe, what went through it. Escape sequences of colours are shown as `\e[`. */
function show(terminal: Terminal, { report, ...extra }: (typeof scenes)[string]): string {
  const parts: string[] = []
  const { columns, colour } = terminal
  const live = columns !== undefined
  const log = terminalLog({ write: text => void parts.push(text), ...(live && { columns }) }, { colour, live })
  for (const step of report.steps) {
    log.step(step.title)
    const build = step.id.startsWith('build:') ? log.build(step.id) : undefined
    build?.stage('npm run build')
    for (const line of report.failure?.tail ?? []) build?.line(line)
    build?.end(step.status === 'failed' ? 'failed' : 'passed')
    log.stepResult(step)
  }
  log.finish()
  const screen = screenOf(parts.join('').replace(/\(\d+ ms\)/g, '(0 ms)')).join('\n')
  const text = renderTerminal(report, { width: columns ?? 100, colour, steps: !live, ...extra })
  return `${screen}${live ? '\n' : ''}${text}`
}

const visible = (text: string): string => text.replaceAll('\u001b', '\\e')

for (const [name, scene] of Object.entries(scenes)) {
  test(`the scene "${name}" is as agreed in ${Object.keys(terminals).length} kinds of terminals`, () => {
    const shown = Object.entries(terminals).map(([kind, terminal]) => [kind, show(terminal, scene)] as const)
    matchesGolden(`scene-${name}.txt`, shown.map(([kind, text]) => `===== ${kind}\n${visible(text)}`).join('\n'))
    for (const [kind, text] of shown) {
      const { columns, colour } = terminals[kind]!
      if (!colour) assert.doesNotMatch(text, /\u001b/, kind)
      for (const line of text.replace(/\u001b\[\d+m/g, '').split('\n'))
        if (columns !== undefined && !/\S{40}|^ {4}|^ {2}\|/.test(line)) assert.ok(line.length <= (columns || 80), `${kind}: ${line}`)
    }
    assert.equal(shown[3]![1], shown[2]![1], 'a terminal without columns is one of 80')
  })
}

test('the help is as agreed in each kind of terminal', () => {
  const texts = Object.entries(terminals).map(
    ([kind, { columns }]) => `===== ${kind}\n${usage('', columns || 80)}\n${usage('rollback', columns || 80)}`,
  )
  matchesGolden('scene-help.txt', texts.join('\n'))
})
