import type { Component } from '../manifest.ts'
import type { CategoryId, CategorySet } from './categories.ts'

type Part = 'backend' | 'frontend' | 'documentation' | 'development' | 'test'

const TEST = /(?:^|\/)(?:tests?|__tests__|spec|e2e)\/|\.(?:test|spec)\.\w+$|(?:^|\/)(?:test_[^/]+|conftest)\.py$|_test\.(?:py|go)$/
const DEVELOPMENT =
  /^\.|(?:^|\/)(?:Dockerfile|Makefile|docker-compose[^/]*|\.[^/]+rc|\.?[\w-]+\.config\.\w+|tsconfig[^/]*\.json)$|^(?:scripts?|tools?|ci|dev|build)\//
const DOCUMENTATION = /^docs?\/|\.(?:md|rst|adoc)$|(?:^|\/)(?:LICENSE|NOTICE|CHANGELOG)[^/]*$/
const FRONTEND = /^(?:frontend|front-end|web|ui|client)\/|\.(?:[jt]sx|css|scss|less|vue|svelte|html)$/
const BACKEND = /^(?:backend|back-end|server|api)\/|\.(?:py|sql|go|rs|java|rb|php|cs)$/

/** Which part of the repository a path belongs to: the component that has it, else its name. */
function partOf(path: string, components: readonly Component[]): Part | undefined {
  if (TEST.test(path)) return 'test'
  const owner = components.find(component => component.path !== '.' && path.startsWith(`${component.path}/`))
  if (owner?.kind === 'python') return 'backend'
  if (owner?.kind === 'node') return 'frontend'
  if (DOCUMENTATION.test(path)) return 'documentation'
  if (DEVELOPMENT.test(path)) return 'development'
  if (FRONTEND.test(path)) return 'frontend'
  return BACKEND.test(path) ? 'backend' : undefined
}

/**
 * The category that changed paths speak for, and one path as the reason. Code decides before documents and tests that come with it; tests count only when
 * they are alone. Code says which area a change is in, not what kind it is.
 */
export function categoryByPaths(
  paths: readonly string[],
  set: CategorySet,
  components: readonly Component[],
): { category: CategoryId; path: string } | undefined {
  const parts = new Map<Part, string[]>()
  for (const path of paths) {
    const part = partOf(path, components)
    if (part === undefined) continue
    const known = parts.get(part)
    if (known) known.push(path)
    else parts.set(part, [path])
  }
  const most = (...among: Part[]): Part | undefined => {
    const present = among.filter(part => parts.has(part))
    return present.sort((a, b) => parts.get(b)!.length - parts.get(a)!.length)[0]
  }
  const code = most('backend', 'frontend')
  const part = code ?? most('documentation', 'development') ?? most('test')
  if (part === undefined || (code !== undefined && set === 'kinds')) return undefined
  const category = part === 'test' ? (set === 'areas' ? 'documentation' : 'development') : part
  return { category: category as CategoryId, path: parts.get(part)![0]! }
}
