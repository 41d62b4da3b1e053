import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { workflowHost } from '../../../src/adapters/actions/workflow-host.ts'
import { terminalHost } from '../../../src/adapters/terminal/terminal-host.ts'
import type { Artifacts } from '../../../src/ports/ports.ts'
import { createMasks } from '../../../src/text/mask.ts'

const folder = mkdtempSync(join(tmpdir(), 'host-'))
after(() => rmSync(folder, { recursive: true }))

const module = new URL('../../../src/adapters/actions/workflow-host.ts', import.meta.url).href
const masks = new URL('../../../src/text/mask.ts', import.meta.url).href

/** Runs statements with a `host` in a child process, because the toolkit writes to the stdout of the process. */
function runHost(statements: string, env: Record<string, string> = {}): string {
  const code = `import { workflowHost } from ${JSON.stringify(module)}\nimport { createMasks } from ${JSON.stringify(masks)}\nconst host = workflowHost(process.env, createMasks())\n${statements}`
  const ended = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', ...env },
  })
  assert.equal(ended.stderr, '')
  return ended.stdout
}

test('outputs with any content go to the file of the step; masks and annotations are commands', () => {
  const file = join(folder, 'output')
  writeFileSync(file, '')
  const printed = runHost(
    `host.setOutput('tag', 'v1\\nEOF\\npublished=true')
     host.mask('hunter2')
     host.mask('  ')
     host.setOutput('said', 'it is hunter2')
     host.annotate({ level: 'error', title: 'a:b,c', message: 'one\\ntwo ::error::x hunter2 ##[add-mask]y', path: 'docs/a,b.md', line: 3, column: 4 })
     host.annotate({ level: 'warning', title: 't', message: 'm', path: 'x##[add-mask]y' })
     host.annotate({ level: 'notice', title: 't', message: '\\u202e' })`,
    { GITHUB_OUTPUT: file },
  )
  assert.deepEqual(printed.trimEnd().split('\n'), [
    '::add-mask::hunter2',
    '::error title=a%3Ab%2Cc,file=docs/a%2Cb.md,line=3,col=4::one%0Atwo ::error::x *** ## [add-mask]y',
    '::warning title=t::m',
    '::notice title=t::<U+202E>',
  ])
  assert.match(
    readFileSync(file, 'utf8'),
    /^tag<<(ghadelimiter_\S+)\nv1\nEOF\npublished=true\n\1\nsaid<<(ghadelimiter_\S+)\nit is \*\*\*\n\2\n$/,
  )
})

test('the summary is added to the file of the step, masked, and never above 1 MiB', async () => {
  const file = join(folder, 'summary')
  const masks = createMasks()
  const host = workflowHost({ GITHUB_STEP_SUMMARY: file }, masks)
  masks.add('hunter2')
  await host.summary('# One hunter2\n\n')
  await host.summary('# Two')
  assert.equal(readFileSync(file, 'utf8'), '# One ***\n# Two\n')
  await host.summary('a line of \u00e9\n'.repeat(200_000))
  const text = readFileSync(file)
  assert.ok(text.length <= 1024 * 1024 && text.length > 1024 * 1023)
  assert.ok(text.toString().endsWith('a line of \u00e9\n\nThe rest did not fit into the job summary.\n'))
  await host.summary('x'.repeat(100))
  assert.ok(readFileSync(file).length <= 1024 * 1024)
})

test('a server without job summaries is no error', async () => {
  await workflowHost({}, createMasks()).summary('# One')
  await workflowHost({ GITHUB_STEP_SUMMARY: '' }, createMasks()).summary('# One')
})

test('the host has the given artifacts', () => {
  const artifacts: Artifacts = { upload: async () => {}, list: async () => [], download: async () => {} }
  assert.equal(workflowHost({}, createMasks(), { artifacts }).artifacts, artifacts)
  assert.equal(workflowHost({}, createMasks()).artifacts, undefined)
})

test('the host of a terminal shares the masks of its log', async () => {
  const masks = createMasks()
  const host = terminalHost(masks)
  host.setOutput('tag', 'v2')
  host.mask('hunter2')
  host.annotate({ level: 'error', title: 't', message: 'm' })
  assert.equal(host.summary, undefined)
  assert.equal(masks.redact('hunter2'), '***')
  assert.equal(host.artifacts, undefined)
})
