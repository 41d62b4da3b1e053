import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answerMinutes, uploadWatch } from '../../../src/adapters/http/upload-limits.ts'

const tick = 30 * 50_000

/** Bytes sent in each half minute, the size, and the half minute (counted from 1) that ends the attempt. */
const uploads: readonly (readonly [string, readonly number[], number, number | undefined])[] = [
  ['just fast enough', Array.from({ length: 12 }, () => tick), 13 * tick, undefined],
  ['one byte below in five minutes', [tick, ...Array.from({ length: 9 }, () => tick), tick - 1, tick], 13 * tick, 11],
  ['slow before five minutes have passed', Array.from({ length: 9 }, () => 0), 13 * tick, undefined],
  ['slow after a fast beginning', [20 * tick, ...Array.from({ length: 11 }, () => 1)], 30 * tick, 11],
  ['slow from the beginning', [tick, ...Array.from({ length: 9 }, () => 0), 10 * tick], 30 * tick, 10],
  ['all sent, and not answered', [tick, ...Array.from({ length: 12 }, () => 0)], tick, undefined],
]

for (const [what, parts, size, endsAfter] of uploads)
  test(`an upload that is ${what}`, () => {
    const startAttempt = uploadWatch({ name: 'a.zip', size }, () => {})
    const ends = (): number[] => {
      const watch = startAttempt()
      let sent = 0
      return parts.flatMap((part, index) => {
        sent += part
        return watch(sent) ? [index + 1] : []
      })
    }
    assert.deepEqual(ends(), endsAfter === undefined ? [] : [endsAfter])
    assert.deepEqual(ends(), [], 'the second attempt may be slow')
  })

test('the name, the part and the rate of the last half minute', () => {
  const said: string[] = []
  const watch = uploadWatch({ name: 'a.zip', size: 4 << 20 }, text => said.push(text))()
  for (const sent of [30 * 1024, 1 << 20, 1 << 20, 4 << 20]) watch(sent)
  assert.deepEqual(said, [
    '  a.zip: 30.0 KiB of 4.0 MiB (0 %), 1.0 KiB/s',
    '  a.zip: 1.0 MiB of 4.0 MiB (25 %), 33.1 KiB/s',
    '  a.zip: 1.0 MiB of 4.0 MiB (25 %), 0 B/s',
    '  a.zip: all 4.0 MiB are sent, and there is no answer yet',
  ])
})

test('the answer may take five minutes and a second for each 4 MiB, at most fifteen minutes', () => {
  const seconds = [0, 4 << 20, 400 << 20, 2 ** 31, 2400 * 2 ** 20, 2 ** 40].map(size => Math.round(answerMinutes(size) * 60))
  assert.deepEqual(seconds, [300, 301, 400, 812, 900, 900])
})
