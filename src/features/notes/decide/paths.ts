import type { Component } from '../../../model/manifest.ts'

const LOCKFILE = /(?:^|\/)(?:(?:package-lock|pnpm-lock|npm-shrinkwrap)\.(?:json|ya?ml)|[\w.-]+\.lock|bun\.lockb|go\.sum|flake\.lock)$/
const MANIFEST =
  /(?:^|\/)(?:pyproject\.toml|setup\.(?:py|cfg)|package\.json|pnpm-workspace\.yaml|[^/]*requirements[^/]*\.(?:txt|in)|Pipfile|go\.mod|Cargo\.toml|composer\.json|Gemfile|pom\.xml|build\.gradle(?:\.kts)?|libs\.versions\.toml|\.pre-commit-config\.yaml|\.gitmodules)$|(?:^|\/)requirements\/[^/]+$|^\.github\/workflows\/|(?:^|\/)action\.ya?ml$/
const TEST = /(?:^|\/)(?:tests?|__tests__|spec|e2e)\/|\.(?:test|spec)\.\w+$|(?:^|\/)(?:test_[^/]+|conftest)\.py$|_test\.(?:py|go)$/
/** CI, lint, and settings of the repository or of a component. */
const SETTING =
  /(?:^|\/)\.|(?:^|\/)(?:[Mm]akefile|justfile|noxfile\.py|tox\.ini|CODEOWNERS|\.?[\w-]+\.config\.\w+|tsconfig[^/]*\.json)$|^(?:scripts?|tools?|ci|dev|build)\//
const DOCUMENTATION = /\.(?:md|rst|adoc)$|(?:^|\/)(?:(?:LICENSE|NOTICE|CHANGELOG|AUTHORS|CITATION)[^/]*|mkdocs\.yml)$/
const FRONTEND = /^(?:frontend|front-end|web|ui|client)\/|\.(?:[jt]sx|css|scss|less|vue|svelte|html)$/
const BACKEND = /^(?:backend|back-end|server|api)\/|\.(?:py|sql|go|rs|java|rb|php|cs)$/

/** Files that state a version beside code, and output that a release writes anew. */
const VERSION_OR_GENERATED =
  /(?:^|\/)(?:dist|out|(?:__)?generated(?:__)?)\/|\.(?:min|generated)\.\w+$|version[^/]*$|(?:^|\/)(?:__init__|__about__|__meta__|conf)\.py$/i

/** The kinds of changed files. `development`: tests, CI, lint, lockfiles and settings. All other files are code. */
type FileKind = 'documentation' | 'development' | 'code'

function kindOf(path: string): FileKind {
  if (TEST.test(path) || LOCKFILE.test(path)) return 'development'
  if (/^docs?\//.test(path)) return 'documentation'
  return SETTING.test(path) ? 'development' : DOCUMENTATION.test(path) ? 'documentation' : 'code'
}

/** The kind of a change by its paths, with one path as evidence: code if any path is, else the kind of most paths. Undefined without paths. */
export function kindOfFiles(paths: readonly string[]): { readonly kind: FileKind; readonly path: string } | undefined {
  const { code = [], documentation = [], development = [] } = Object.groupBy(paths, kindOf)
  const [path] = code.length > 0 ? code : documentation.length > development.length ? documentation : development
  return path === undefined ? undefined : { kind: kindOf(path), path }
}

/** The area of most paths of code, by component, else by name, with one path as evidence. */
export function areaOfFiles(paths: readonly string[], components: readonly Component[]) {
  const code = paths.filter(path => kindOf(path) === 'code')
  const { backend = [], frontend = [] } = Object.groupBy(code, path => areaOf(path, components) ?? 'none')
  const [id, path] = backend.length > frontend.length ? (['backend', backend[0]] as const) : (['frontend', frontend[0]] as const)
  return path === undefined ? undefined : { id, path }
}

function areaOf(path: string, components: readonly Component[]): 'backend' | 'frontend' | undefined {
  const kind = components.find(component => component.path !== '.' && path.startsWith(`${component.path}/`))?.kind
  if (kind === 'python' || kind === 'node') return kind === 'python' ? 'backend' : 'frontend'
  return FRONTEND.test(path) ? 'frontend' : BACKEND.test(path) ? 'backend' : undefined
}

/** True for manifests, lockfiles, workflows and the list of submodules. */
export const isDependencyFile = (path: string): boolean => MANIFEST.test(path) || LOCKFILE.test(path)

/** The first path of code that is neither generated nor a file with a version. */
export function changedCode(paths: readonly string[]): string | undefined {
  return paths.find(path => kindOf(path) === 'code' && areaOf(path, []) && !MANIFEST.test(path) && !VERSION_OR_GENERATED.test(path))
}
