import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { draw } from '../../dev/mutants/draw.ts'
import guards from '../../dev/mutants/guards.json' with { type: 'json' }
import { describe, mutantsOf } from '../../dev/mutants/rules.ts'
import { runTest } from '../../dev/mutants/run-test.ts'
import { importDistances, importsOf, testsOf } from '../../dev/mutants/selection.ts'

const changed = (source: string): string[] =>
  mutantsOf('a.ts', source).map(({ start, end, by }) => source.slice(0, start) + by + source.slice(end))

const rules: readonly [name: string, source: string, mutants: readonly string[]][] = [
  [
    'a comparison is flipped',
    'f(a === b, c < d, e >= g)',
    ['f(a !== b, c < d, e >= g)', 'f(a === b, c <= d, e >= g)', 'f(a === b, c < d, e > g)'],
  ],
  ['and becomes or, a ! is removed', 'f(a && !b)', ['f(a || !b)', 'f(a && b)']],
  ['an early exit never happens', 'for (;;) if (a) continue', ['for (;;) if (false) continue']],
  ['a block that ends with an exit is an early exit', 'if (a) { b(); throw c }', ['if (false) { b(); throw c }']],
  ['another condition is negated', 'if (a) b(); else c()', ['if (!(a)) b(); else c()']],
  ['so is the condition of an expression', 'f(a as T ? b : c)', ['f(!(a as T) ? b : c)']],
  ['a condition that a flip inverts is not negated too', 'f(a === b ? c : d)', ['f(a !== b ? c : d)']],
  ['nor is one that loses its !', 'if (!a) b()', ['if (a) b()']],
  ['a boundary is no inversion', 'f(a < b ? c : d)', ['f(!(a < b) ? c : d)', 'f(a <= b ? c : d)']],
  ['an order has no boundary', 'f((a, b) => (a < b ? -1 : 1))', ['f((a, b) => (!(a < b) ? -1 : 1))']],
  ['a call of a guard is removed', 'await requireFree(a); required(); x.requireFree()', ['; required(); x.requireFree()']],
  ['an operator in a comment is none', 'f(a /* || */ || b)', ['f(a /* || */ && b)']],
  ['strings and templates stay', `f('a && b', \`\${a ? b : c}\`)`, []],
]
for (const [name, source, mutants] of rules) test(`rules: ${name}`, () => assert.deepEqual(changed(source), mutants))

test('a mutant is described by its line and the whole lines that it changes', () => {
  const source = 'a()\n  if (b ||\n    c) d()\ne()\n'
  const [, flip] = mutantsOf('a.ts', source)
  assert.deepEqual(describe(flip!, source), { line: 2, original: 'if (b ||', mutated: 'if (b &&' })
  const [negated] = mutantsOf('a.ts', source)
  assert.deepEqual(describe(negated!, source), { line: 2, original: 'if (b || c) d()', mutated: 'if (!(b || c)) d()' })
})

test('each guard of the fixed list stands once in its file', async () => {
  for (const { name, file, replace } of guards)
    assert.equal((await readFile(file, 'utf8')).split(replace).length - 1, 1, `${name} in ${file}`)
})

test('a draw takes the same of each area, and repeats with its seed', () => {
  const areas = [['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'a8'], ['b1'], ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8']]
  const drawn = draw(areas, 7, 1, value => value)
  assert.deepEqual(drawn.map(value => value[0]).join(''), 'abcacac')
  assert.equal(new Set(drawn).size, 7)
  assert.deepEqual(
    draw(areas, 7, 1, value => value),
    drawn,
  )
  assert.notDeepEqual(
    draw(areas, 7, 2, value => value),
    drawn,
  )
  assert.deepEqual(draw(areas, 99, 1, value => value).sort(), areas.flat().sort())
})

test('a module loads imports, re-exports and scripts, but no types', () => {
  const source = `
    import { a } from './a.ts'
    import type { B } from './b.ts'
    import { type C } from './c.ts'
    import { type D, d } from '../d.ts'
    import 'node:fs'
    export { e } from './e.ts'
    export type { F } from './f.ts'
    const g = import('./g.ts')
    const h = new URL('../h-worker.ts', import.meta.url)`
  assert.deepEqual(importsOf('x/y/z.ts', source), ['x/y/a.ts', 'x/d.ts', 'x/y/e.ts', 'x/y/g.ts', 'x/h-worker.ts'])
})

test('the tests of a file are those that load it: near and fast ones first, the one of its name before all', () => {
  const imports: Record<string, string[]> = {
    'near.test.ts': ['src/x/a.ts'],
    'far.test.ts': ['src/x/b.ts'],
    'slow.test.ts': ['src/x/a.ts'],
    'other.test.ts': ['src/x/c.ts'],
    '__tests__/x/a.test.ts': ['src/x/b.ts'],
    'src/x/b.ts': ['src/x/a.ts', 'src/x/b.ts'],
  }
  const durations: Record<string, number> = { 'near.test.ts': 10, 'far.test.ts': 10, 'slow.test.ts': 60, '__tests__/x/a.test.ts': 30 }
  const tests = new Map(Object.keys(imports).map(file => [file, importDistances(file, at => imports[at] ?? [])]))
  tests.delete('src/x/b.ts')
  assert.deepEqual(
    testsOf('src/x/a.ts', tests, file => durations[file]!),
    ['__tests__/x/a.test.ts', 'near.test.ts', 'far.test.ts', 'slow.test.ts'],
  )
})

test('a test runs with one module changed, also in a thread and in the whole program, and leaves nothing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mutants-'))
  try {
    const source = 'export const small = (n: number) => n < 3\n'
    const file = join(folder, 'small.ts')
    await writeFile(file, source)
    await writeFile(join(folder, 'loads.ts'), `import { small } from './small.ts'\nif (small(3)) process.exit(5)\n`)
    const ways = {
      direct: `import { small } from './small.ts'\ntest('t', () => assert.equal(small(3), false))`,
      thread: `test('t', async () => assert.deepEqual(await once(new Worker(new URL('./loads.ts', import.meta.url)), 'exit'), [0]))`,
      child: `test('t', () => assert.equal(spawnSync(process.execPath, [import.meta.dirname + '/loads.ts']).status, 0))`,
    }
    const head = `import assert from 'node:assert'\nimport { spawnSync } from 'node:child_process'\nimport { once } from 'node:events'
import { test } from 'node:test'\nimport { Worker } from 'node:worker_threads'\n`
    for (const [name, body] of Object.entries(ways)) {
      const path = join(folder, `${name}.test.ts`)
      await writeFile(path, head + body)
      assert.equal((await runTest(path, undefined, folder, 60_000)).failure, undefined, name)
      const [mutant] = mutantsOf(file, source)
      assert.equal((await runTest(path, mutant, folder, 60_000)).failure, 'not ok 1 - t', name)
    }
    await writeFile(join(folder, 'loop.test.ts'), `import { small } from './small.ts'\nwhile (!small(3));\n`)
    assert.match((await runTest(join(folder, 'loop.test.ts'), undefined, folder, 1000)).failure ?? '', /^not done after 1 s/)
    await writeFile(join(folder, 'broken.test.ts'), 'nothing()')
    const program = join(folder, 'program.test.ts')
    const help = "spawnSync(process.execPath, [process.env.RELEASE_RUNBOOK_BUNDLE + '/cli.js', '--help'], { env: {} })"
    await writeFile(program, `${head}test('t', () => assert.equal(${help}.status, 0))`)
    assert.equal((await runTest(program, undefined, folder, 60_000)).failure, undefined)
    const [tooOld] = mutantsOf('src/cli.ts', await readFile('src/cli.ts', 'utf8'))
    assert.equal((await runTest(program, { ...tooOld!, by: '>=' }, folder, 60_000)).failure, 'not ok 1 - t')
    assert.match((await runTest(join(folder, 'broken.test.ts'), undefined, folder, 60_000)).failure ?? '', /^exit code 1: /)
    assert.deepEqual(
      (await readdir(folder)).filter(name => !name.endsWith('.ts')),
      [],
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
