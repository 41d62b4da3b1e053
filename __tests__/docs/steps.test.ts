import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CommandStep, stepsOf, withSteps } from '../../dev/docs/steps.ts'

const titles: Readonly<Record<string, string>> = {
  first: 'First',
  second: 'Second',
  own: 'Own',
  it: 'It',
  'it:<x>': 'It of <x>',
  early: 'Early',
  both: 'Both',
}
const titleOf = (id: string): string | undefined => titles[id]

/** The steps of a small program, as `id: title`. */
function stepsIn(files: Readonly<Record<string, string>>, computed = {}): string[] {
  const program = { 'pipeline/go.ts': 'export function go() {}', 'pipeline/run-to-end.ts': 'export const run = 1', ...files }
  const sources = Object.entries(program).map(([name, text]) => ({ name, text }))
  return stepsOf(sources, ['go'], titleOf, computed).map(({ id, title }) => `${id}: ${title}`)
}

const phases = `
  export const first = () => step(journal, 'first', work)
  export async function second() { await step(journal, 'second', work) }
`
const FIRST = ['first: First']
const BOTH = [...FIRST, 'second: Second']

const uses: readonly [name: string, command: string, steps: readonly string[]][] = [
  ['in the command itself', `export async function go() { await step(j, 'own', () => work()) }`, ['own: Own']],
  ['in a function of its file', `export function go() { inner() } const inner = () => step(j, 'own', work)`, ['own: Own']],
  ['in a function that it imports', `import { first } from './phases.ts'; export function go() { return first() }`, FIRST],
  ['in one that it imports under another name', `import { first as one } from './phases.ts'; export const go = () => one()`, FIRST],
  ['in one that it passes on', `import { first, second } from './phases.ts'; export const go = () => all([first, { second }])`, BOTH],
  ['in one that it loads', `export async function go() { const { first } = await import('./phases.ts'); first() }`, FIRST],
  [
    'in one of a module that it loads',
    `export async function go() { const it = x ? await import('./phases.ts') : x; it.second() }`,
    BOTH.slice(1),
  ],
  ['in a module that it loads whole', `export const go = () => run(() => import('./phases.ts'))`, BOTH],
  ['not in what nobody uses', `import { first } from './phases.ts'; export const go = () => 0; const other = () => first()`, []],
  ['not below a type', `import { first } from './phases.ts'; export function go(x: typeof first) { return x as typeof first }`, []],
  ['not below a parameter of the same name', `import { first } from './phases.ts'; export const go = (first: X) => first()`, []],
  [
    'not below a variable of the same name',
    `import { first } from './phases.ts'; export function go() { const [{ first }] = x; first() }`,
    [],
  ],
  ['not below the variable of a loop', `import { first } from './phases.ts'; export function go() { for (const first of x) first() }`, []],
  ['but beside it', `import { first } from './phases.ts'; export function go() { for (const first of x) first(); first() }`, FIRST],
  ['not below a property of the same name', `import { first } from './phases.ts'; export const go = () => x.first({ first: 1 })`, []],
]
for (const [name, command, steps] of uses)
  test(`a step is found ${name}`, () => assert.deepEqual(stepsIn({ 'pipeline/go.ts': command, 'pipeline/phases.ts': phases }), steps))

const names: readonly [name: string, command: string, steps: readonly string[]][] = [
  ['a constant', `const id = 'it'; export const go = () => step(j, id, work)`, ['it: It']],
  ['a template', 'const go = x => step(j, `it:${x}`, work); export { go }; export const a = go', ['it:<x>: It of <x>']],
  ['a choice', `export const go = () => step(j, strict ? 'it' : 'own', work)`, ['it: It']],
  ['no computed id', `export const go = () => step(j, idOf(x), 'It is done', work)`, []],
  ['no id without a title', `export const go = () => step(j, 'other', work)`, []],
  ['no other call', `export const go = () => { record(x); rules.includes('it'); fail('it') }`, []],
  ['an object that is recorded', `export const go = () => record(j, { id: 'it', ms: 0 })`, ['it: It']],
  ['a result that is recorded', `export const go = () => { recordCheck(j, look()) }; const look = () => check('it', work)`, ['it: It']],
  ['no result that is not recorded', `export const go = () => look(); const look = () => ({ id: 'it', blocking: true })`, []],
]
for (const [name, command, steps] of names)
  test(`a step is named by ${name}`, () => assert.deepEqual(stepsIn({ 'pipeline/go.ts': command }), steps))

test('the steps that the code computes are those of the function that makes them', () => {
  const files = { 'pipeline/go.ts': 'export const go = () => made()\nconst made = () => x\nconst unused = () => x' }
  const computed = { made: [{ id: 'build:<x>', title: '<x>: is built' }], unused: [{ id: 'no', title: 'It is not' }] }
  assert.deepEqual(stepsIn(files, computed), ['build:<x>: <x>: is built'])
})

test('a step has the commands that reach it, and one before all commands has all', () => {
  const files = {
    'pipeline/run-to-end.ts': `import { a } from './a.ts'; export function run() { step(j, 'early', work); a() }`,
    'pipeline/a.ts': `import { shared } from './phases/shared.ts'; export const a = () => { shared(); step(j, 'own', work) }`,
    'pipeline/b.ts': `import { shared } from './phases/shared.ts'; export const b = () => shared()`,
    'pipeline/c.ts': 'export const c = () => 0',
    'pipeline/phases/shared.ts': `export const shared = () => { step(j, 'both', work); shared() }`,
  }
  const sources = Object.entries(files).map(([name, text]) => ({ name, text }))
  assert.deepEqual(
    new Map(stepsOf(sources, ['a', 'b', 'c'], titleOf).map(({ id, commands }) => [id, commands])),
    new Map([
      ['both', ['a', 'b']],
      ['own', ['a']],
      ['early', ['a', 'b', 'c']],
    ]),
  )
  assert.throws(() => stepsOf(sources, ['a', 'd'], titleOf), /src\/pipeline\/d\.ts is missing: it holds the command d/)
})

const steps: readonly CommandStep[] = [
  { id: 'tag', title: 'The tag is good', commands: ['a', 'b'] },
  { id: 'own', title: 'Of <x>', commands: ['b'] },
]
const rows = ['| `tag` | The tag is good | old | a \\| b | always |', '| `own` (report only) | Of &lt;x> |  | seen | never |']
const pageOf = (lines: readonly string[]): string =>
  ['Top', '<!-- steps:start -->', '| id | step |', '|---|---|', ...lines, '<!-- steps:end -->', 'End'].join('\n')

test('the commands of each step are written, and what stands beside them stays', () => {
  const written = withSteps(pageOf(rows), steps, ['a', 'b']).split('\n')
  assert.equal(written[2], '| id | step | commands | evidence | stops the run |')
  assert.equal(written[4], '| `tag` | The tag is good | all | a \\| b | always |')
  assert.equal(written.at(-3), '| `own` (report only) | Of &lt;x> | b | seen | never |')
  assert.equal(withSteps(written.join('\n'), steps, ['a', 'b']), written.join('\n'))
})

test('a step without a description and a description without a step are refused by name', () => {
  const refused = (lines: readonly string[], of: readonly CommandStep[], message: RegExp): void =>
    assert.throws(() => withSteps(pageOf(lines), of, ['a', 'b']), { message })
  const missing = /^docs\/runbook\.md has no description of this step: \| `own` \(report only\) \| Of &lt;x> \| b \| \.\.\. \| \.\.\. \|$/
  refused(rows.slice(0, 1), steps, missing)
  refused([rows[0]!, '| `own` (report only) | Of &lt;x> | b |  | never |'], steps, missing)
  refused(rows, steps.slice(0, 1), /^docs\/runbook\.md describes a step that no command records: \| `own` \(report only\) \| Of &lt;x> \|$/)
})
