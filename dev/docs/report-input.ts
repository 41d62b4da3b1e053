// The table of the report input in docs/architecture.md: which file writes each field, and which file reads it.

import type { Source } from '../layers.ts'
import { between, code, table } from './page.ts'

/** A field of `ReportInput` with the files that assign or extend it, and the files that read it. Paths from src/pipeline. */
export interface FieldUse {
  readonly field: string
  readonly writers: readonly string[]
  readonly readers: readonly string[]
}

const folder = 'pipeline/'
const written = /\breportInput\.(\w+)(?:\.push\(| = )/g
const used = /\breportInput\.(\w+)/g
const unpacked = /\{([^{}]*)\}(?:: ReportInput\b| = (?:run\.)?reportInput\b)/g

const all = (pattern: RegExp, text: string): string[] => [...text.matchAll(pattern)].map(match => match[1] ?? '')

/** The fields that a file of src/pipeline reads: an access that is no assignment, or a destructuring. */
function fieldsReadIn(text: string): Set<string> {
  const writes = all(written, text)
  const accesses = all(used, text)
  const names = all(unpacked, text).flatMap(list => list.split(',').map(part => part.trim().split(/[\s:=]/)[0] ?? ''))
  const more = [...new Set(accesses)].filter(
    field => accesses.filter(each => each === field).length > writes.filter(each => each === field).length,
  )
  return new Set([...names, ...more])
}

/** The use of each field, in the order of the interface. `sources` are those of src. */
export function fieldUses(sources: readonly Source[]): FieldUse[] {
  const files = sources.filter(({ name }) => name.startsWith(folder))
  const declaration = files.find(({ name }) => name === `${folder}report-input.ts`)?.text ?? ''
  const body = /export interface ReportInput \{\n([\s\S]*?)\n\}/.exec(declaration)?.[1] ?? ''
  const fields = all(/^ {2}(?:readonly )?(\w+)\??:/gm, body)
  if (fields.length === 0) throw new Error('src/pipeline/report-input.ts declares no field of ReportInput')
  const namesOf = (has: (text: string) => boolean): string[] =>
    files.filter(({ text }) => has(text)).map(({ name }) => name.slice(folder.length).replace(/\.ts$/, ''))
  return fields.map(field => ({
    field,
    writers: namesOf(text => all(written, text).includes(field)),
    readers: namesOf(text => fieldsReadIn(text).has(field)),
  }))
}

/** docs/architecture.md with its table of the report input. */
export function withFieldUses(document: string, uses: readonly FieldUse[]): string {
  const files = (names: readonly string[]): string => names.map(code).join(', ')
  const rows = uses.map(({ field, writers, readers }) => [code(field), files(writers), files(readers)])
  return between(document, 'report-input', table(['Field', 'Written by', 'Read by'], rows))
}
