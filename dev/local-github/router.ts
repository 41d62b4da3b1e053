import { needRead, needWrite, type Visitor } from './access.ts'
import { notFound } from './answers.ts'
import { gitWriteRoutes } from './git-write-routes.ts'
import { issueRoutes } from './issue-routes.ts'
import { type Route, routes as releaseRoutes } from './routes.ts'
import type { World } from './world.ts'

const routes: readonly Route[] = [...releaseRoutes, ...issueRoutes, ...gitWriteRoutes]
const wide = new Set(['ref', 'basehead', 'tag', 'path'])
const patterns = new Map(
  routes.map(({ template }) => [
    template,
    new RegExp(`^${template.replace(/\{(\w+)\}/g, (_, name: string) => (wide.has(name) ? `(?<${name}>.+)` : `(?<${name}>[^/]+)`))}$`),
  ]),
)

/** The routes whose path fits, whatever their method and host, with the decoded parts of the path; only those of the first template that fits. */
export function routesAt(path: string): { found: Route[]; parts: Record<string, string> } {
  for (const [template, pattern] of patterns) {
    const match = pattern.exec(path)
    if (match === null) continue
    const parts = Object.fromEntries(Object.entries(match.groups ?? {}).map(([name, value]) => [name, decode(value)]))
    return { found: routes.filter(route => route.template === template), parts }
  }
  return { found: [], parts: {} }
}

/** Refuses what the token may not do. */
export function checkAccess(route: Route, world: World, visitor: Visitor): void {
  if (route.access === 'read') needRead(visitor, world.privateRepository)
  if (route.access === 'write') needWrite(visitor, world.privateRepository)
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    throw notFound(`path: not a valid encoding: ${value}`)
  }
}
