import { isStepId } from '../../src/report/checklist.ts'
import type { Source } from '../layers.ts'
import { type Declaration, declarationsOf, type StepName } from './declarations.ts'
import { between, code, contentOf, plain, table } from './page.ts'

/** A step of the report with the commands that can record it. */
export interface CommandStep extends StepName {
  readonly commands: readonly string[]
}

/** This file runs any command; `pipeline/<command>.ts` holds each. */
const START = 'pipeline/run-to-end.ts'

/**
 * The steps that each command reaches through the functions that it uses, in sources of src. `computed` has the steps whose ids the code
 * computes, by the name of the function that makes them; `titleOf` gives the title of an id that is a step's. Throws when a command has no file.
 */
export function stepsOf(
  sources: readonly Source[],
  commands: readonly string[],
  titleOf: (id: string) => string | undefined,
  computed: Readonly<Record<string, readonly StepName[]>> = {},
): CommandStep[] {
  const declarations = new Map(sources.flatMap(source => declarationsOf(source, titleOf)).map(each => [`${each.file}#${each.name}`, each]))
  const exportsOf = (file: string) => [...declarations.values()].filter(each => each.file === file && each.exported)
  const fileOf = (command: string) => `pipeline/${command}.ts`
  /** A file that is loaded gives the exports whose names the importer contains; without any, all of them. */
  const loaded = (file: string, words: ReadonlySet<string>): Declaration[] => {
    const named = exportsOf(file).filter(({ name }) => words.has(name))
    return named.length > 0 ? named : exportsOf(file)
  }
  const found = new Map<string, { step: StepName; by: Set<string> }>()
  const reach = (command: string, roots: readonly Declaration[], closed: readonly string[]): void => {
    const seen = new Set<string>()
    const visit = (each: Declaration, isRecorded: boolean): void => {
      const recorded = isRecorded || each.records
      const key = `${each.file}#${each.name} ${recorded}`
      if (seen.has(key) || closed.includes(each.file)) return
      seen.add(key)
      for (const step of [...each.steps, ...(recorded ? each.results : []), ...(computed[each.name] ?? [])]) {
        const row = JSON.stringify([step.id, step.title])
        if (!found.has(row)) found.set(row, { step, by: new Set() })
        found.get(row)!.by.add(command)
      }
      for (const name of each.uses) if (declarations.has(name)) visit(declarations.get(name)!, recorded)
      for (const file of each.loads) for (const next of loaded(file, each.words)) visit(next, recorded)
    }
    for (const root of roots) visit(root, false)
  }
  for (const command of commands) {
    const own = exportsOf(fileOf(command))
    if (own.length === 0) throw new Error(`src/${fileOf(command)} is missing: it holds the command ${command}`)
    reach(command, own, [])
    // What happens before any command, or after it, belongs to each of them.
    reach(command, exportsOf(START), commands.map(fileOf))
  }
  return [...found.values()].map(({ step, by }) => ({ ...step, commands: [...by] }))
}

const HEAD = ['id', 'step', 'commands', 'evidence', 'stops the run'] as const

/**
 * docs/runbook.md with the commands of each step made anew. Evidence and effect are written by hand, beside the id and the title. Throws when
 * a step is not described, or when a description has no step.
 */
export function withSteps(document: string, steps: readonly CommandStep[], commands: readonly string[]): string {
  const cellsOf = (row: string): string[] =>
    row
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map(cell => cell.trim().replaceAll('\\|', '|'))
  const rows = contentOf(document, 'steps').trim().split('\n').slice(2).map(cellsOf)
  const keyOf = ([id = '', title = '']: readonly string[]): string => `${id} | ${title}`
  const wanted = new Map(
    steps.map(({ id, title, commands: by }) => {
      const cells = [isStepId(id) ? code(id) : `${code(id)} (report only)`, plain(title)]
      return [keyOf(cells), by.length === commands.length ? 'all' : by.join(', ')]
    }),
  )
  const described = new Set(rows.filter(row => row.length === HEAD.length && row.slice(3).every(Boolean)).map(keyOf))
  const problems = [
    ...[...wanted]
      .filter(([key]) => !described.has(key))
      .map(([key, by]) => `has no description of this step: | ${key} | ${by} | ... | ... |`),
    ...rows.filter(row => !wanted.has(keyOf(row))).map(row => `describes a step that no command records: | ${keyOf(row)} |`),
  ]
  if (problems.length > 0) throw new Error(problems.map(problem => `docs/runbook.md ${problem}`).join('\n'))
  return between(
    document,
    'steps',
    table(
      HEAD,
      rows.map(row => [row[0]!, row[1]!, wanted.get(keyOf(row))!, row[3]!, row[4]!]),
    ),
  )
}
