import { existsSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { parseSync, Visitor } from 'rolldown/utils'

/** The relative TypeScript files that a module loads: imports, re-exports, dynamic imports and scripts of workers; no type imports. */
export function importsOf(file: string, source: string): string[] {
  const found = new Set<string>()
  const types = new Set<number>()
  const isType = (specifiers: readonly object[]): boolean =>
    specifiers.length > 0 &&
    specifiers.every(one => ('importKind' in one ? one.importKind : 'exportKind' in one && one.exportKind) === 'type')
  new Visitor({
    ImportDeclaration({ importKind, specifiers, source: { start } }) {
      if (importKind === 'type' || isType(specifiers)) types.add(start)
    },
    ExportNamedDeclaration({ exportKind, specifiers, source: from }) {
      if (from && (exportKind === 'type' || isType(specifiers))) types.add(from.start)
    },
    Literal({ value, start }) {
      if (typeof value === 'string' && /^\.\.?\/.*\.ts$/.test(value) && !types.has(start)) found.add(posix.join(posix.dirname(file), value))
    },
  }).visit(parseSync(file, source).program)
  return [...found]
}

/** Of each file that a test file loads, how many imports lie between them. */
export function importDistances(test: string, imports: (file: string) => readonly string[]): Map<string, number> {
  const distances = new Map([[test, 0]])
  for (const [file, distance] of distances) for (const next of imports(file)) if (!distances.has(next)) distances.set(next, distance + 1)
  return distances
}

/** `importsOf` over the files of the working directory, each read once. */
export function importReader(): (file: string) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  return file => {
    const imports = known.get(file) ?? (existsSync(file) ? importsOf(file, readFileSync(file, 'utf8')) : [])
    known.set(file, imports)
    return imports
  }
}

/**
 * The tests that load a file, in the order in which they should run: one import further away counts as four times the duration, and a
 * test of the file's name as the nearest.
 */
export function testsOf(file: string, tests: ReadonlyMap<string, ReadonlyMap<string, number>>, ms: (test: string) => number): string[] {
  const own = `${posix.basename(file, '.ts')}.test.ts`
  const cost = (test: string, distance: number): number => ms(test) * 4 ** (posix.basename(test) === own ? 0 : distance)
  const found = [...tests].flatMap(([test, distances]) => (distances.has(file) ? [[test, cost(test, distances.get(file)!)] as const] : []))
  return found.sort(([, a], [, b]) => a - b).map(([test]) => test)
}
