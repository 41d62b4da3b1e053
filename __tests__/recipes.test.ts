// Workflows in the documents: they parse, and what they say to the action is what action.yml has.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { workflowsIn } from '../dev/workflows.ts'
import { commands } from '../src/config/inputs.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as { inputs: object; outputs: object }
const documents = ['README.md', ...readdirSync(join(root, 'docs/recipes')).map(name => `docs/recipes/${name}`)]

interface Job {
  readonly permissions?: object
  readonly outputs?: Readonly<Record<string, string>>
  readonly steps?: readonly { readonly uses?: string; readonly id?: string; readonly with?: Readonly<Record<string, string>> }[]
}

for (const document of documents) {
  const workflows = workflowsIn(readFileSync(join(root, document), 'utf8'))
  test(`${document}: ${workflows.length} workflows`, () => {
    assert.ok(workflows.length > 0)
    for (const { text } of workflows) {
      const { permissions, jobs } = parse(text) as { permissions: object; jobs: Readonly<Record<string, Job>> }
      assert.deepEqual(permissions, {})
      for (const [name, job] of Object.entries(jobs)) {
        assert.ok(job.permissions, `${name} says what it may do`)
        for (const step of job.steps ?? []) {
          if (step.uses !== 'OWNER/release-runbook@v1') continue
          for (const input of Object.keys(step.with ?? {})) assert.ok(Object.hasOwn(action.inputs, input), input)
          const command = step.with?.command
          if (command !== undefined)
            assert.ok(
              commands.some(known => known === command),
              command,
            )
        }
        for (const [, output = ''] of JSON.stringify(job).matchAll(/steps\.\w+\.outputs\.([\w-]+)/g))
          assert.ok(Object.hasOwn(action.outputs, output), output)
      }
    }
  })
}
