// Inputs that once had a fault, and the first cases of each target. `npm run fuzz` has a million.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { mutatedBytes, mutatedText, mutatedValue, randomOf } from './random.ts'
import { runCase } from './run-case.ts'
import { openTargets, type Target } from './targets.ts'

const { targets, close } = await openTargets()
after(close)
const folder = join(import.meta.dirname, 'corpus')

for (const name of readdirSync(folder))
  test(`the fault of ${name} does not come back`, async () => {
    const { target, input } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { target: string; input: unknown }
    assert.equal((await runCase(targets.find(each => each.name === target)!, input)).fault, undefined)
  })

for (const target of targets)
  test(`${target.name} reads its first inputs without a fault`, async () => {
    for (let seed = 0; seed < 15; seed++) {
      const input = target.make(randomOf(seed))
      assert.deepEqual(JSON.parse(JSON.stringify(input)), input, 'the corpus can hold an input')
      assert.equal((await runCase(target, input)).fault, undefined, JSON.stringify(input))
    }
  })

test('a seed repeats its inputs', () => {
  const made = (seed: number): unknown[] => {
    const random = randomOf(seed)
    return [mutatedText(random, ['a: b\n']), [...mutatedBytes(random, [Buffer.from('PK')])], mutatedValue(random, { a: [1, { b: 'c' }] })]
  }
  assert.deepEqual(made(7), made(7))
  assert.notDeepEqual(made(7), made(8))
})

test('what is no sentence, no UserError or too slow is a fault', async () => {
  const faultOf = async (run: () => unknown): Promise<string | undefined> => {
    const target: Target = { name: 'x', share: 1, make: () => '', run }
    return (await runCase(target, 'input')).fault
  }
  assert.equal(await faultOf(() => ['A sentence.', new Map([['a', 1]])]), undefined)
  assert.match((await faultOf(() => ({ findings: [{ message: 'The tag undefined is wrong.' }] }))) ?? '', /^message: The tag undefined/)
  assert.match((await faultOf(() => new Set(['[object Object]']))) ?? '', /^message/)
  assert.match((await faultOf(() => Promise.reject(new TypeError('x.y is not a function')))) ?? '', /^TypeError/)
})
