// Workflows in the documents: they parse, what they say to the action is what action.yml has, other actions stand at a commit, and they check before
// they publish.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { allWorkflows, workflowsIn } from '../dev/workflows.ts'
import { documents } from '../dev/write-docs.ts'
import { commands } from '../src/config/inputs.ts'
import { pins } from '../src/features/init/pins.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as { inputs: object; outputs: object }

interface Step {
  readonly uses?: string
  readonly id?: string
  readonly if?: string
  readonly 'continue-on-error'?: boolean
  readonly with?: Readonly<Record<string, string>>
}

interface Job {
  readonly needs?: string | readonly string[]
  readonly if?: string
  readonly environment?: string
  readonly concurrency?: { readonly group: string; readonly 'cancel-in-progress': boolean }
  readonly strategy?: { readonly matrix: string }
  readonly permissions?: { readonly contents?: string }
  readonly outputs?: Readonly<Record<string, string>>
  readonly steps?: readonly Step[]
}

/** The README and all documents, including those without a workflow today. */
const everyDocument = documents.map(name => ({ name, text: readFileSync(join(root, name), 'utf8') }))

for (const { name: document, text: page } of everyDocument) {
  const workflows = workflowsIn(page)
  if (workflows.length === 0) continue
  test(`${document}: ${workflows.length} workflows`, () => {
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
        const others = job.steps?.filter(({ uses }) => !uses?.startsWith('OWNER/')).map(({ id }) => id)
        for (const [, id, output = ''] of JSON.stringify(job).matchAll(/steps\.(\w+)\.outputs\.([\w-]+)/g))
          assert.ok(others?.includes(id) || Object.hasOwn(action.outputs, output), output)
      }
    }
  })
}

/** Steps that pass before a job begins: those of the jobs that it needs, and of the jobs that these need. A job or step with a condition may not run. */
function stepsBefore(jobs: Readonly<Record<string, Job>>, { needs = [] }: Job): readonly Step[] {
  return [needs].flat().flatMap(name => {
    const job = jobs[name]!
    return [...stepsBefore(jobs, job), ...(job.if === undefined ? (job.steps ?? []) : [])]
  })
}

/** Steps, as `job/number`, that publish without a check of the same tag before them. `release` checks by itself. */
function uncheckedIn(jobs: Readonly<Record<string, Job>>): readonly string[] {
  return Object.entries(jobs).flatMap(([name, job]) => {
    const own = job.steps ?? []
    return own.flatMap((step, at) => {
      if (!step.uses?.startsWith('OWNER/release-runbook@') || step.with?.command !== 'publish') return []
      const checks = [...stepsBefore(jobs, job), ...own.slice(0, at)].filter(
        before =>
          before.uses === step.uses &&
          before.with?.command === 'check' &&
          before.with.tag === step.with?.tag &&
          before.if === undefined &&
          before['continue-on-error'] !== true,
      )
      return checks.length > 0 ? [] : [`${name}/${at}`]
    })
  })
}

test('a recipe is one workflow and at most 20 lines of text', () => {
  const recipes = everyDocument.filter(({ name }) => name.startsWith('docs/recipes/'))
  assert.ok(recipes.length >= 12, `${recipes.length}`)
  for (const { name, text } of recipes) {
    const lines = text
      .replaceAll(/^```\w*\n[\s\S]*?^```$/gm, '')
      .split('\n')
      .filter(line => line !== '' && !line.startsWith('#'))
    assert.equal(workflowsIn(text).length, 1, name)
    assert.ok(lines.length <= 20, `${name}: ${lines.length} lines`)
    assert.deepEqual(
      lines.filter(line => line.length > 150),
      [],
      name,
    )
  }
})

test("other people's actions stand at a commit with its version behind it, and an action has the same commit everywhere", () => {
  const all = [...everyDocument.map(({ name, text }) => ({ path: name, text })), ...allWorkflows()]
  const used = all.flatMap(({ path, text }) =>
    [...text.matchAll(/^[+-]? *(?:- )?uses: (.*)$/gm)].map(([, reference = '']) => ({ path, reference })),
  )
  const foreign = used.filter(({ reference }) => !/^(?:\.\/|OWNER\/release-runbook@v1)$|^[\w-]+\/release-runbook@/.test(reference))
  assert.ok(foreign.length > 60, `${foreign.length}`)
  const known = new Map<string, string>(Object.entries(pins))
  const wrong = foreign.filter(({ reference }) => {
    const [, name = '', pin = ''] = /^([\w-]+\/[\w-]+)(?:\/[\w-]+)?@([0-9a-f]{40} # v\d+\.\d+\.\d+(?:-\w+)?)$/.exec(reference) ?? []
    // Version 3 of the artifact actions is for Enterprise Server, beside a newer one for everybody else.
    const key = `${name}${/ # v3\./.test(pin) ? '@v3' : ''}`
    if (!known.has(key)) known.set(key, pin)
    return name === '' || known.get(key) !== pin
  })
  assert.deepEqual(wrong, [])
})

test('every workflow in a document checks the tag before it publishes', () => {
  let publishing = 0
  for (const { name, text } of everyDocument) {
    for (const workflow of workflowsIn(text)) {
      const { jobs } = parse(workflow.text) as { jobs: Readonly<Record<string, Job>> }
      if (JSON.stringify(jobs).includes('"command":"publish"')) publishing += 1
      assert.deepEqual(uncheckedIn(jobs), [], `${name}, line ${workflow.line}`)
    }
  }
  assert.ok(publishing >= 7, `${publishing} workflows publish`)
})

test('a job that publishes waits for the environment, and a matrix from plan for an unpublished release', () => {
  const counts = { publishing: 0, matrices: 0 }
  for (const { name, text } of everyDocument) {
    for (const workflow of workflowsIn(text)) {
      const { jobs } = parse(workflow.text) as { jobs: Readonly<Record<string, Job>> }
      for (const job of Object.values(jobs)) {
        const place = `${name}, line ${workflow.line}`
        if (job.permissions?.contents === 'write') {
          counts.publishing += 1
          assert.equal(job.environment, 'release', place)
        }
        const plan = /needs\.(\w+)\.outputs\.matrix/.exec(job.strategy?.matrix ?? '')?.[1]
        if (plan === undefined) continue
        counts.matrices += 1
        assert.equal(job.if, `needs.${plan}.outputs.published != 'true'`, place)
        assert.match(jobs[plan]?.outputs?.published ?? '', /steps\.\w+\.outputs\.published/, place)
      }
    }
  }
  assert.ok(counts.publishing >= 16 && counts.matrices >= 1, JSON.stringify(counts))
})

test('a newer run of the same tag waits for a job that publishes, and cancels none', () => {
  let waiting = 0
  for (const { name, text } of everyDocument) {
    for (const workflow of workflowsIn(text)) {
      const { jobs, concurrency } = parse(workflow.text) as { jobs: Readonly<Record<string, Job>>; concurrency?: object }
      assert.equal(concurrency, undefined, `${name}, line ${workflow.line}: a group of the whole workflow may cancel a job that publishes`)
      for (const { concurrency: own } of Object.values(jobs)) {
        if (own === undefined) continue
        waiting += 1
        assert.match(own.group, /inputs\.tag|github\.ref/, name)
        assert.equal(own['cancel-in-progress'], false, name)
      }
    }
  }
  assert.ok(waiting >= 13, `${waiting} jobs wait`)
})

test('the commands for a terminal check the tag before they publish', () => {
  let publishing = 0
  for (const { name, text } of everyDocument) {
    for (const [, block = ''] of text.matchAll(/^```\w+\n([\s\S]*?)^```$/gm)) {
      const lines = block.split('\n')
      for (const [at, line] of lines.entries()) {
        const tag = /release-runbook publish (--tag \S+)/.exec(line)?.[1]
        if (tag === undefined) continue
        publishing += 1
        assert.ok(
          lines.slice(0, at).some(before => before.includes(`release-runbook check ${tag}`)),
          `${name}: ${line}`,
        )
      }
    }
  }
  assert.ok(publishing > 0)
})

test('a check counts as one before a publishing step only when it must pass first', () => {
  const uses = 'OWNER/release-runbook@v1'
  const check: Step = { uses, with: { command: 'check' } }
  const publish: Step = { uses, with: { command: 'publish' } }
  const unchecked: readonly (readonly [Readonly<Record<string, Job>>, number])[] = [
    [{ one: { steps: [check, publish] } }, 0],
    [{ one: { steps: [check] }, two: { needs: 'one', steps: [] }, three: { needs: ['two'], steps: [publish] } }, 0],
    [{ one: { steps: [publish, check] } }, 1],
    [{ one: { steps: [check] }, two: { steps: [publish] } }, 1],
    [{ one: { if: 'false', steps: [check] }, two: { needs: 'one', steps: [publish] } }, 1],
    [{ one: { steps: [{ ...check, if: 'false' }, publish] } }, 1],
    [{ one: { steps: [{ ...check, 'continue-on-error': true }, publish] } }, 1],
    [{ one: { steps: [{ uses, with: { command: 'check', tag: 'v1.0.0' } }, publish] } }, 1],
  ]
  for (const [jobs, number] of unchecked) assert.equal(uncheckedIn(jobs).length, number, JSON.stringify(jobs))
})
