// Writes what must agree with the code: the JSON Schemas, and the tables of inputs and outputs in the README.
//   node dev/write-docs.ts           writes them
//   node dev/write-docs.ts --check   exits 1 and names the files that differ

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { configSchema } from '../src/config/schema.ts'

const root = dirname(import.meta.dirname)

/** action.yml, as far as the tables need it. */
export interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>
  readonly outputs: Readonly<Record<string, { readonly description: string }>>
}

/** JSON Schema of the configuration file, of the definition that the parser runs. */
export function configJsonSchema(): object {
  return jsonSchema(configSchema, 'Configuration of Release Runbook')
}

/** The README with its tables made anew. Throws when a marker is missing. */
export function withTables(readme: string, action: ActionFile): string {
  const inputs = Object.entries(action.inputs).map(([name, input]) => [
    code(name),
    input.default ? code(input.default) : '',
    input.description,
  ])
  const outputs = Object.entries(action.outputs).map(([name, output]) => [code(name), output.description])
  const first = between(readme, 'inputs', table(['Input', 'Default', 'Meaning'], inputs))
  return between(first, 'outputs', table(['Output', 'Meaning'], outputs))
}

function jsonSchema(schema: z.ZodType, title: string): object {
  return { title, ...z.toJSONSchema(schema, { io: 'input' }) }
}

function between(text: string, name: string, content: string): string {
  const start = `<!-- ${name}:start -->`
  const end = `<!-- ${name}:end -->`
  const from = text.indexOf(start)
  const to = text.indexOf(end)
  if (from < 0 || to < from) throw new Error(`README.md: the markers ${start} and ${end} are missing`)
  return `${text.slice(0, from + start.length)}\n${content}\n${text.slice(to)}`
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

function code(text: string): string {
  return `\`${text}\``
}

/** What each generated file should hold, by its path. */
async function wanted(): Promise<ReadonlyMap<string, string>> {
  const files = new Map([['schema/config.schema.json', json(configJsonSchema())]])
  if (existsSync(join(root, 'src/report/report-schema.ts'))) {
    // The path is no literal, so that the types hold while the file is not there.
    const module = (await import(['..', 'src', 'report', 'report-schema.ts'].join('/'))) as { readonly reportSchema: z.ZodType | object }
    const { reportSchema } = module
    files.set(
      'schema/report.schema.json',
      json(reportSchema instanceof z.ZodType ? jsonSchema(reportSchema, 'Report of Release Runbook') : reportSchema),
    )
  }
  const readme = join(root, 'README.md')
  if (!existsSync(readme)) console.log('README.md is not there: its tables are left out.')
  else files.set('README.md', withTables(readFileSync(readme, 'utf8'), parse(readFileSync(join(root, 'action.yml'), 'utf8')) as ActionFile))
  return files
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

async function main(check: boolean): Promise<void> {
  const different: string[] = []
  for (const [path, content] of await wanted()) {
    const file = join(root, path)
    if (existsSync(file) && readFileSync(file, 'utf8') === content) continue
    different.push(path)
    if (check) continue
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
  if (different.length === 0) return console.log('Schemas and tables agree with the code.')
  console.log(check ? `Not what the code says: ${different.join(', ')}. Run: npm run docs` : `Written: ${different.join(', ')}`)
  if (check) process.exitCode = 1
}

if (import.meta.main) {
  try {
    await main(process.argv.includes('--check'))
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}
