// The regular expressions of src whose time grows faster than their text. Run as a program, it prints those that nobody has bounded.
//   node dev/regular-expressions.ts
import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parser } from '@lezer/javascript'
import { analyse } from 'scslre'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const typescript = parser.configure({ dialect: 'ts' })

/** What keeps the texts of these expressions short, or why their time grows with the text alone. `expressions`: `path /expression/flags`. */
interface Bound {
  readonly limit: string
  readonly expressions: readonly string[]
}

/** The regular expression literals of a TypeScript source. */
function expressionsIn(source: string): string[] {
  const found: string[] = []
  typescript.parse(source).iterate({
    enter({ name, from, to }) {
      if (name === 'RegExp') found.push(source.slice(from, to))
    },
  })
  return found
}

/** Whether scslre finds a text on which the expression backtracks, or starts anew at each character. */
function isSuperlinear(expression: string): boolean {
  const end = expression.lastIndexOf('/')
  const { reports } = analyse({ source: expression.slice(1, end), flags: expression.slice(end + 1) }, { maxReports: 1 })
  return reports.length > 0
}

const ownBounds = (): readonly Bound[] => JSON.parse(readFileSync(join(root, 'dev/regular-expressions.json'), 'utf8'))
const ownSources = () =>
  globSync('src/**/*.ts', { cwd: root })
    .sort()
    .map(path => [path, readFileSync(join(root, path), 'utf8')] as const)

/** `open`: superlinear expressions of the sources, by path, that no bound names; `stale`: those of the bounds that the sources or scslre no longer have. */
export function unbounded(sources: readonly (readonly [path: string, text: string])[] = ownSources(), bounds = ownBounds()) {
  const bounded = new Set(bounds.flatMap(({ expressions }) => expressions))
  const found = sources.flatMap(([path, text]) =>
    [...new Set(expressionsIn(text))].filter(isSuperlinear).map(expression => `${path} ${expression}`),
  )
  return { open: found.filter(each => !bounded.has(each)), stale: [...bounded].filter(each => !found.includes(each)) }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { open, stale } = unbounded()
  for (const each of open) console.log(`no limit is known: ${each}`)
  for (const each of stale) console.log(`not found any more: ${each}`)
  process.exitCode = open.length + stale.length === 0 ? 0 : 1
}
