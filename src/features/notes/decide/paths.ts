import type { Component } from '../../../model/manifest.ts'
import { type CategoryId, type CategorySet, partNames } from './categories.ts'

type Part = keyof typeof partNames

const TEST = /(?:^|\/)(?:tests?|__tests__|spec|e2e)\/|\.(?:test|spec)\.\w+$|(?:^|\/)(?:test_[^/]+|conftest)\.py$|_test\.(?:py|go)$/
/** Files that come with nearly any change and are weak evidence. */
const MANIFEST =
  /(?:^|\/)(?:pyproject\.toml|setup\.(?:py|cfg)|package\.json|(?:package-lock|pnpm-lock|yarn|uv|poetry|Cargo|composer)[^/]*\.(?:json|ya?ml|lock)|requirements[^/]*\.txt|go\.(?:mod|sum)|Cargo\.toml)$/
const DEVELOPMENT =
  /^\.|(?:^|\/)(?:Dockerfile|Makefile|docker-compose[^/]*|\.[^/]+rc|\.?[\w-]+\.config\.\w+|tsconfig[^/]*\.json)$|^(?:scripts?|tools?|ci|dev|build)\//
const DOCUMENTATION = /^docs?\/|\.(?:md|rst|adoc)$|(?:^|\/)(?:LICENSE|NOTICE|CHANGELOG)[^/]*$/
const FRONTEND = /^(?:frontend|front-end|web|ui|client)\/|\.(?:[jt]sx|css|scss|less|vue|svelte|html)$/
const BACKEND = /^(?:backend|back-end|server|api)\/|\.(?:py|sql|go|rs|java|rb|php|cs)$/

/** Files that state a version beside code, and output that a release writes anew. */
const VERSION_OR_GENERATED =
  /(?:^|\/)(?:dist|out|(?:__)?generated(?:__)?)\/|\.(?:min|generated)\.\w+$|version[^/]*$|(?:^|\/)(?:__init__|__about__|__meta__|conf)\.py$/i

/** The first path of code that is neither a version file nor generated. */
export function changedCode(paths: readonly string[]): string | undefined {
  return paths.find(path => !VERSION_OR_GENERATED.test(path) && ['backend', 'frontend'].includes(partOf(path, []) ?? ''))
}

/** The part of the repository for a path: by its component, else by its name. */
function partOf(path: string, components: readonly Component[]): Part | 'test' | 'manifest' | undefined {
  if (TEST.test(path)) return 'test'
  if (MANIFEST.test(path)) return 'manifest'
  return ownerPart(path, components) ?? partByName(path)
}

function ownerPart(path: string, components: readonly Component[]): 'backend' | 'frontend' | undefined {
  const owner = components.find(component => component.path !== '.' && path.startsWith(`${component.path}/`))
  return owner?.kind === 'python' ? 'backend' : owner?.kind === 'node' ? 'frontend' : undefined
}

function partByName(path: string): Part | undefined {
  if (DOCUMENTATION.test(path)) return 'documentation'
  if (DEVELOPMENT.test(path)) return 'development'
  if (FRONTEND.test(path)) return 'frontend'
  return BACKEND.test(path) ? 'backend' : undefined
}

/** Weight of a code path against other paths: documents and tooling often come with code. */
const CODE_WEIGHT = 3

/**
 * The category of changed paths, and one path as evidence. Repeated paths count repeatedly. Of several parts, the part that the title names
 * wins, else the part with most paths, weighted by CODE_WEIGHT. Tests and manifests count only without code. Code gives an area and no
 * kind.
 */
export function categoryByPaths(paths: readonly string[], title: string, set: CategorySet, components: readonly Component[]) {
  const parts = Map.groupBy(paths, path => partOf(path, components))
  const present = (Object.keys(partNames) as Part[]).filter(part => parts.has(part))
  // Documents also come with tests. Without code, the title decides whether the change is about tests.
  const aboutTests = parts.has('test') && present.every(part => part === 'documentation') && /\btests?\b/i.test(title)
  if (present.length === 0 || aboutTests) return byTestsOrManifests(parts, set, components)
  const weight = (part: Part): number => (parts.get(part)?.length ?? 0) * (part === 'backend' || part === 'frontend' ? CODE_WEIGHT : 1)
  const named = present.filter(part => partNames[part].test(title)).sort((a, b) => title.search(partNames[a]) - title.search(partNames[b]))
  const part = (present.length > 1 ? named[0] : undefined) ?? present.toSorted((a, b) => weight(b) - weight(a))[0]!
  if (set === 'kinds' && (part === 'backend' || part === 'frontend')) return undefined
  return { category: part, path: parts.get(part)![0]! }
}

function byTestsOrManifests(
  parts: ReadonlyMap<string | undefined, readonly string[]>,
  set: CategorySet,
  components: readonly Component[],
): { category: CategoryId; path: string } | undefined {
  const test = parts.get('test')?.[0]
  if (test !== undefined) return { category: 'development', path: test }
  const manifest = parts.get('manifest')?.[0]
  if (manifest === undefined) return undefined
  return { category: (set === 'areas' ? ownerPart(manifest, components) : undefined) ?? 'development', path: manifest }
}
