import { posix } from 'node:path'
import { parse as parseToml } from 'smol-toml'
import { parseYaml } from '../../config/yaml.ts'
import type { Component } from '../../model/manifest.ts'
import { parsed, tableOf, valueAt } from '../../text/tolerant.ts'

/** The scripts that test a component, as its files name them, for the team to confirm. */
interface TestProposal {
  readonly setup?: string
  readonly test?: string
  /** Why the scripts are only a comment, as a sentence. */
  readonly doubt?: string
}

/** Reads a file of the repository; the path is from its root. */
export type Read = (path: string) => Promise<string | undefined>

/** Scripts that start a browser or a device, which a release has not. */
const needsBrowser = /^(?:npx |pnpm |yarn |bunx? )*(?:exec |dlx |run )?(?:playwright|cypress|wdio|detox)\b/

/** Proposes setup and test of a component. `paths` are the files of the repository. */
export async function proposeTests(
  { kind, path }: Pick<Component, 'kind' | 'path'>,
  manager: string,
  paths: readonly string[],
  read: Read,
): Promise<TestProposal> {
  if (kind === 'node') {
    const script = valueAt(parsed(await read(posix.join(path, 'package.json')), JSON.parse), 'scripts', 'test')
    const isReal = typeof script === 'string' && script.trim() !== '' && !/no test specified/i.test(script) && !needsBrowser.test(script)
    return isReal ? { test: `${manager} ${manager === 'bun' ? 'run test' : 'test'}` } : {}
  }
  if (kind !== 'python') return {}
  const services = (await servicesOf(path, paths, read)).map(name => `\`${name}\``)
  const [noun, verb] = services.length > 1 ? ['services', 'are'] : ['service', 'is']
  const needed = `The tests seem to need the ${noun} ${services.join(', ')}, which ${verb} not running during a release.`
  const declared = await pytestSetup(path, paths, read)
  const isThere = paths.some(each => testFile.test(posix.relative(path, each)))
  const [setup, found] =
    declared !== undefined || !isThere
      ? [declared, []]
      : ['pip install -e . pytest', ['Nothing names pytest, but there are tests: try these scripts.']]
  const doubt = services.length > 0 ? [needed] : found
  return { ...(setup !== undefined && { setup, test: 'python -m pytest -q' }), ...(doubt.length > 0 && { doubt: doubt[0]! }) }
}

const testFile = /^(?!\.\.\/)(?:.*\/)?(?:test_[^/]+|[^/]+_test)\.py$/

const isPytest = (need: unknown): boolean => typeof need === 'string' && /^\s*pytest(?![\w-])/i.test(need)

/** The script that installs the package with the group of dependencies that has pytest: an extra, a group, a poetry group, or a file. */
async function pytestSetup(path: string, paths: readonly string[], read: Read): Promise<string | undefined> {
  const project = parsed(await read(posix.join(path, 'pyproject.toml')), parseToml)
  const named = (...keys: string[]): string | undefined => {
    const groups = Object.entries(tableOf(valueAt(project, ...keys))).filter(([, needs]) => Array.isArray(needs) && needs.some(isPytest))
    return (groups.find(([name]) => /^tests?(?:ing)?$/.test(name)) ?? groups[0])?.[0]
  }
  const extra = named('project', 'optional-dependencies')
  if (extra !== undefined) return `pip install -e ".[${extra}]"`
  const group = named('dependency-groups')
  if (group !== undefined) return `pip install -e . --group ${group}`
  const poetry = tableOf(valueAt(project, 'tool', 'poetry'))
  const groups = { ...tableOf(poetry.group), ...('dev-dependencies' in poetry && { dev: { dependencies: poetry['dev-dependencies'] } }) }
  const inPoetry = Object.values(groups).map(group => Object.keys(tableOf(valueAt(group, 'dependencies'))))
  const needs = inPoetry.find(names => names.includes('pytest'))?.filter(name => name !== 'python' && /^[\w.-]+$/.test(name))
  // Not `poetry install`: Poetry and its own dependencies would share the environment.
  if (needs !== undefined) return `pip install -e . ${needs.join(' ')}`
  const relative = paths.map(each => posix.relative(path, each)).filter(each => requirements.test(each))
  for (const file of relative) if ((await read(posix.join(path, file)))?.split('\n').some(isPytest)) return `pip install -e . -r ${file}`
  return undefined
}

const requirements = /^(?:requirements[-_/](?:dev|tests?)|(?:dev|tests?)-requirements|requirements)\.txt$/

const servers = /\b(?:postgres|mysql|mariadb|redis|valkey|mongo|rabbitmq|kafka|elasticsearch|opensearch|minio|memcached)/

async function servicesOf(path: string, paths: readonly string[], read: Read): Promise<string[]> {
  const files = paths.filter(each => ['.', path].includes(posix.dirname(each)) && /^(?:docker-)?compose\.ya?ml$/.test(posix.basename(each)))
  const texts = await Promise.all(files.map(read))
  const services = texts.flatMap(text => Object.entries(tableOf(valueAt(parsed(text, parseYaml), 'services'))))
  return [...new Set(services.filter(([, service]) => servers.test(String(valueAt(service, 'image')))).map(([name]) => name))]
}
