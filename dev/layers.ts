// The layers of src: one table for the test that holds them and for the picture in docs/architecture.md.

import { globSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'

/** The files directly in src, which start the program or one of its threads. */
export const entries: readonly string[] = [
  'index.ts',
  'cli.ts',
  'command-line.ts',
  'audit-worker.ts',
  'deflate-worker.ts',
  'text-worker.ts',
]

/** The folder that stands for the files directly in src. */
export const entryFolder = '.'

/** The folders of src with what each holds, from the highest line to the lowest. A line imports the lines below it alone. */
export const layers: readonly Readonly<Record<string, string>>[] = [
  { [entryFolder]: 'entry points: make the ports and run' },
  { adapters: 'the only code with effects' },
  { pipeline: 'commands, phases, report input' },
  {
    'features/checks': 'checks of tag, versions, texts, CI',
    'features/publish': 'draft, uploads, one publishing request',
    'features/verify': 'a published release and its digests',
    'features/post-publish': 'milestone, comments, announcements',
    'features/rollback': 'a good release becomes Latest again',
    'features/prepare': 'the next version, written into files',
  },
  {
    'features/build': 'components in parallel, to files',
    'features/notes': 'commits and pull requests, to notes',
    'features/init': 'workflow, configuration and checklist',
  },
  { 'features/plan': 'tag, commit, versions, components', 'features/inspect': 'what may ship, secrets' },
  { 'features/text-checks': 'what a text may contain' },
  {
    config: 'configuration and all its types',
    report: 'rendering only',
    archive: 'zips, wheels, sdists, tars',
  },
  { ports: 'the effects that are needed, as types' },
  { model: 'values that pass between features' },
  { text: 'pure text helpers' },
]

const folders = layers.flatMap(line => Object.keys(line))

/** The folder of a file of src in the table. */
export function folderOf(name: string): string {
  return folders.find(folder => name.startsWith(`${folder}/`)) ?? entryFolder
}

/** How many lines stand above a folder. */
export function lineOf(folder: string): number {
  return layers.findIndex(line => folder in line)
}

/** A TypeScript file, by its path from the folder that was read. */
export interface Source {
  readonly name: string
  readonly text: string
}

/** The TypeScript files below a folder, in the order of their names. */
export function readSources(folder: string): readonly Source[] {
  const names = globSync('**/*.ts', { cwd: folder }).map(name => name.replaceAll('\\', '/'))
  return names.sort().map(name => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
}

/** What a module imports, types included, as it names it. */
export function importsOf(text: string): string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(match => match[1] ?? '')
}

/** The files that a file imports, by their paths from the folder that was read. */
export function importedFiles({ name, text }: Source): string[] {
  const own = importsOf(text).filter(module => module.startsWith('.'))
  return own.map(module => posix.join(posix.dirname(name), module))
}
