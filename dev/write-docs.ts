// Writes what must agree with the code: the JSON Schemas, the tables in docs/action.md and docs/runbook.md, the picture of the layers and the table
// of the report input in docs/architecture.md, and the commits of actions in documents and in `init`, which are those of our workflows.
//   node dev/write-docs.ts           writes them
//   node dev/write-docs.ts --check   exits 1 and names the files that differ

import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { commands } from '../src/config/inputs.ts'
import { buildSteps } from '../src/features/build/build-steps.ts'
import { renderChecklist } from '../src/features/init/checklist.ts'
import type { InitInput } from '../src/features/init/survey.ts'
import type { Component } from '../src/model/manifest.ts'
import { manifestSchema } from '../src/model/manifest-schema.ts'
import { reportSchema } from '../src/model/report-schema.ts'
import { ALL_STEP_IDS, titleOf } from '../src/model/step-titles.ts'
import { configJsonSchema } from './docs/config-schema.ts'
import { ownAddress, withAddressNote, withOwnAddress } from './docs/own-address.ts'
import { between, code, plain, table } from './docs/page.ts'
import { withPicture } from './docs/picture.ts'
import { pinsIn, withPins } from './docs/pins.ts'
import { fieldUses, withFieldUses } from './docs/report-input.ts'
import { stepsOf, withSteps } from './docs/steps.ts'
import { readSources } from './layers.ts'

const root = dirname(import.meta.dirname)

/** action.yml, as far as the tables need it. */
export interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>
  readonly outputs: Readonly<Record<string, { readonly description: string }>>
}

/** The page with its tables made anew. Throws when a marker is missing. */
export function withTables(page: string, action: ActionFile): string {
  const inputs = Object.entries(action.inputs).map(([name, input]) => [
    code(name),
    input.default ? code(input.default) : '',
    input.description,
  ])
  const outputs = Object.entries(action.outputs).map(([name, output]) => [code(name), output.description])
  const first = between(page, 'inputs', table(['Input', 'Default', 'Meaning'], inputs))
  return between(first, 'outputs', table(['Output', 'Meaning'], outputs))
}

function jsonSchema(schema: z.ZodType, title: string): object {
  return { title, ...z.toJSONSchema(schema, { io: 'input' }) }
}

/** docs/runbook.md with the table of every item that `init` writes, made anew. Components stand for what a repository has. */
export function withInitBoxes(document: string): string {
  const components = Object.entries({ python: 'python', node: 'node', docs: 'archive' }).map(([name, kind]) => ({
    ...{ component: { id: `<${name}>`, kind }, services: [] },
    ...(kind !== 'archive' && { test: 'true' }),
  }))
  const input = {
    root: '',
    found: { components, hasDocs: true, tags: { prefix: '' } },
    open: new Map(),
    statesVersion: true,
    program: '',
  } as unknown as InitInput
  let section = ''
  const rows = renderChecklist(input)
    .split('\n')
    .flatMap(line => {
      section = /^## (.*)/.exec(line)?.[1] ?? section
      const [, text, id] = /^- \[ \] (.*?)(?: <!-- runbook: (\S+) -->)?$/.exec(line) ?? []
      return text === undefined ? [] : [[section, plain(text), id === undefined ? 'for a person' : code(id)]]
    })
  return between(document, 'init-boxes', table(['Section', 'Item', 'Step'], rows))
}

/** The steps whose ids the code computes, by the name of the function that makes them: those of a component build. */
function computedSteps() {
  const stages = ['setup', 'test', 'build', 'verify'].map(stage => ({ stage, status: 'passed', start: 0, ms: 0 }) as const)
  const component = { id: '<component>', kind: 'python' } as Component
  return { [buildSteps.name]: buildSteps({ component, evidence: [], record: { component: component.id, stages } }) }
}

/** All documents of this repository. */
export const documents: readonly string[] = globSync(['*.md', 'docs/**/*.md', '.github/*.md'], { cwd: root })
  .map(path => path.replaceAll('\\', '/'))
  .sort()

const inRoot = (path: string): string => readFileSync(join(root, path), 'utf8')

/** What each generated file should hold, by its path. */
function wanted(): ReadonlyMap<string, string> {
  const sources = readSources(join(root, 'src'))
  const steps = stepsOf(sources, commands, id => (ALL_STEP_IDS.includes(id) || id.includes(':') ? titleOf(id) : undefined), computedSteps())
  const { repository, version } = JSON.parse(inRoot('package.json')) as { repository?: string | { url: string }; version: string }
  const address = ownAddress(repository)
  const id = repository && `https://raw.githubusercontent.com/${address}/v${version}/schema/config.schema.json`
  const generated = new Map([
    ['schema/config.schema.json', json(configJsonSchema(id))],
    ['schema/report.schema.json', json(jsonSchema(reportSchema, 'Report of Release Runbook'))],
    ['schema/manifest.schema.json', json(jsonSchema(manifestSchema, 'Manifest of a release by Release Runbook'))],
    ['docs/action.md', withTables(inRoot('docs/action.md'), parse(inRoot('action.yml')) as ActionFile)],
    ['docs/architecture.md', withFieldUses(withPicture(inRoot('docs/architecture.md'), sources), fieldUses(sources))],
    ['docs/runbook.md', withSteps(withInitBoxes(inRoot('docs/runbook.md')), steps, commands)],
    ['README.md', withAddressNote(inRoot('README.md'), address)],
  ])
  const pins = pinsIn(globSync('.github/workflows/*.yml', { cwd: root }).map(inRoot))
  for (const path of [...documents, '.github/ISSUE_TEMPLATE/config.yml'])
    generated.set(path, withPins(withOwnAddress(generated.get(path) ?? inRoot(path), address), pins))
  generated.set('src/features/init/pins.ts', withPins(inRoot('src/features/init/pins.ts'), pins))
  return generated
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

function main(check: boolean): void {
  const different: string[] = []
  for (const [path, content] of wanted()) {
    const file = join(root, path)
    if (existsSync(file) && readFileSync(file, 'utf8') === content) continue
    different.push(path)
    if (check) continue
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
  if (different.length === 0) {
    console.log('Schemas, tables and pictures agree with the code.')
    return
  }
  console.log(check ? `Not what the code says: ${different.join(', ')}. Run: npm run docs` : `Written: ${different.join(', ')}`)
  if (check) process.exitCode = 1
}

if (import.meta.main) {
  try {
    main(process.argv.includes('--check'))
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}
