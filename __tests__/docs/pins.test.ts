import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pinsIn, withPins } from '../../dev/docs/pins.ts'

const [old, other, fresh] = ['a', 'b', 'c'].map(digit => digit.repeat(40))

test('known actions get the commits of the workflows, in documents and in a table of code; others keep theirs', () => {
  const pins = pinsIn([
    `      - uses: actions/checkout@${fresh} # v6.2.0\n      - uses: github/codeql-action/init@${fresh} # v4.0.0\n      - uses: ./\n`,
  ])
  assert.deepEqual(
    [...pins],
    [
      ['actions/checkout', `${fresh} # v6.2.0`],
      ['github/codeql-action', `${fresh} # v4.0.0`],
    ],
  )
  const text = (checkout: string, sarif: string): string =>
    [
      `- uses: actions/checkout@${checkout}`,
      `+      - uses: github/codeql-action/upload-sarif@${sarif}`,
      `'actions/checkout': '${checkout}',`,
      `- uses: actions/upload-artifact@${other} # v3.2.1-node20`,
      '- uses: OWNER/release-runbook@v1',
    ].join('\n')
  assert.equal(withPins(text(`${old} # v6.1.0`, `${old} # v3.0.0`), pins), text(`${fresh} # v6.2.0`, `${fresh} # v4.0.0`))
})
