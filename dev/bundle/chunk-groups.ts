import { join } from 'node:path'
import type { Plugin } from 'rolldown'

/** The modules of each group, which become one chunk: a file costs as much as 20 kB of code. Other modules of the threads keep chunks of their own. */
export function chunkGroups(root: string): { plugin: Plugin; groups: readonly { name: string; test: (id: string) => boolean }[] } {
  const graph = new Map<string, readonly string[]>()
  const loadedBy = (...files: readonly string[]): ReadonlySet<string> => {
    const found = new Set(files.map(file => join(root, 'src', file)))
    for (const id of found) for (const imported of graph.get(id) ?? []) found.add(imported)
    return found
  }
  let sets: Readonly<Record<string, ReadonlySet<string>>> = {}
  const plugin: Plugin = {
    name: 'chunk-groups',
    buildEnd() {
      for (const id of this.getModuleIds()) graph.set(id, this.getModuleInfo(id)?.importedIds ?? [])
      const threads = loadedBy('text-worker.ts', 'audit-worker.ts', 'deflate-worker.ts')
      const [action, terminal] = [loadedBy('index.ts'), loadedBy('command-line.ts')]
      const commands = loadedBy('pipeline/run-to-end.ts', 'pipeline/notes.ts', 'pipeline/phases/notes-phase.ts')
      sets = {
        start: action.intersection(terminal).difference(threads),
        terminal: terminal
          .difference(action)
          .difference(threads)
          .difference(new Set([join(root, 'src/command-line.ts')])),
        commands: commands.difference(action).difference(terminal).difference(threads),
        common: action.union(terminal).intersection(threads),
      }
    },
  }
  return { plugin, groups: ['start', 'terminal', 'commands', 'common'].map(name => ({ name, test: id => sets[name]?.has(id) ?? false })) }
}
