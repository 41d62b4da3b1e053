// actionlint and zizmor over every workflow that readers copy, and our own.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { withoutGo } from '../../dev/tools.ts'
import { allWorkflows, lintWorkflows } from '../../dev/workflows.ts'

describe('actionlint and zizmor', { skip: withoutGo ?? false }, () => {
  const workflows = allWorkflows()

  it('say nothing but what dev/accepted-findings.json accepts, and say all of that', () => {
    const kinds = workflows.filter(({ path }) => path.startsWith('__tests__/fixtures/init/'))
    assert.ok(kinds.length >= 12 && kinds.every(({ text }) => text.includes('\njobs:\n')))
    assert.deepEqual(lintWorkflows(workflows), { open: [], unused: [] })
  })

  it('find an input and an output that action.yml lacks, an input that another action lacks, a shell injection, and kept credentials', () => {
    const shown = workflows.find(({ text }) => text.includes('steps.plan.outputs.matrix'))!
    const changes = [
      ['command: check', 'comand: check', 'actionlint action: input "comand" is not defined'],
      ['outputs.matrix }}', 'outputs.matrices }}', 'actionlint expression: property "matrices" is not defined'],
      ['fetch-depth: 0', 'fetch-dept: 0', 'actionlint action: input "fetch-dept" is not defined'],
      ['- uses: OWNER', "- run: echo '${{ github.head_ref }}'\n      - uses: OWNER", 'zizmor template-injection: '],
      [', persist-credentials: false', '', 'zizmor artipacked: '],
    ] as const
    for (const [from, to, message] of changes) {
      assert.ok(shown.text.includes(from), from)
      const { open } = lintWorkflows([{ ...shown, text: shown.text.replace(from, to) }])
      assert.ok(
        open.some(line => line.startsWith(`${shown.path}:`) && line.includes(message)),
        `${to}: ${open.join('\n')}`,
      )
    }
  })
})
