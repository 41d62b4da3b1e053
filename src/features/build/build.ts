import type { Component, ReleasePlan } from '../../model/manifest.ts'
import { assetProblems, requireKnownAssets } from './asset-names.ts'
import { type BuildContext, type BuildPorts, openBuild } from './run/open-build.ts'
import { type ComponentBuildResult, runComponentBuild } from './run/run-component-build.ts'

/** Something that is wrong with the build as a whole. */
interface BuildFailure {
  readonly message: string
  readonly hint: string
}

/** How the build ended: a result for each component, in the order of the plan. Passed when every lane passed and `failure` is absent. */
export interface BuildOutcome {
  readonly builds: readonly ComponentBuildResult[]
  /** Versions of the tools that can change the bytes. */
  readonly tools: Readonly<Record<string, string>>
  readonly failure?: BuildFailure
}

const LANES_AT_ONCE = 4

/**
 * Builds and proves the components, at most four at a time, each setup -> test -> build -> verify. A lane that fails stops the others
 * with their children. How lanes end is in the outcome; throws UserError for asset names that cannot be, before anything runs.
 */
export async function buildComponents(plan: ReleasePlan, context: BuildContext, ports: BuildPorts): Promise<BuildOutcome> {
  const { components } = plan
  await requireKnownAssets(components, context.workspace, ports.files)
  const build = openBuild(plan, context, ports)
  // What differs before anything ran (a line end that .gitattributes would change) is nobody's doing.
  const before = new Set(await ports.git.changedFiles(context.tree, plan.commit))
  // While tests run, the tools of the build stage come in.
  if (components.some(component => component.kind === 'python')) build.pythonTools().catch(() => {})
  const tools: Record<string, string>[] = components.map(() => ({}))
  const builds = await inParallel(components, LANES_AT_ONCE, (component, index) => runComponentBuild(build, component, tools[index]!))
  const failure = await wholeFailure(builds, before, plan, context, ports)
  return { builds, tools: mergeTools(components, tools), ...(failure && { failure }) }
}

async function wholeFailure(
  builds: readonly ComponentBuildResult[],
  before: ReadonlySet<string>,
  plan: ReleasePlan,
  context: BuildContext,
  ports: BuildPorts,
): Promise<BuildFailure | undefined> {
  // A lane that failed says more than what it left behind.
  if (builds.some(build => build.status !== 'passed')) return undefined
  const clashes = assetProblems(
    builds.flatMap(({ component, files }) =>
      files.map(({ name, size }) => ({ component: component.id, name, size, path: `${component.id}/${name}` })),
    ),
  )
  if (clashes.length > 0) return { message: clashes.join('\n'), hint: 'Every asset of a release has a name of its own.' }
  const changed = (await ports.git.changedFiles(context.tree, plan.commit)).filter(path => !before.has(path))
  if (changed.length === 0) return undefined
  const listed = changed.slice(0, 10).map(path => `  ${path}`)
  if (changed.length > 10) listed.push(`  and ${changed.length - 10} more`)
  return {
    message: `A build changed tracked files, so what was built is not what the commit holds:\n${listed.join('\n')}`,
    hint: 'Commit what the build generates, or let it write to files that git ignores.',
  }
}

/** One name per tool; where two components used different versions, the later ones are told by component. */
export function mergeTools(components: readonly Component[], tools: readonly Record<string, string>[]): Record<string, string> {
  const merged: Record<string, string> = {}
  for (const [index, component] of components.entries()) {
    for (const [name, version] of Object.entries(tools[index]!).sort())
      merged[merged[name] === undefined || merged[name] === version ? name : `${name} (${component.id})`] = version
  }
  return merged
}

/** Runs work on all items, `limit` at a time; results in the order of the items. All have ended when it returns or throws. */
async function inParallel<T, R>(items: readonly T[], limit: number, work: (item: T, index: number) => Promise<R>): Promise<R[]> {
  const results: PromiseSettledResult<R>[] = []
  const queue = items.entries()
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) {
      const [result] = await Promise.allSettled([work(item, index)])
      results[index] = result
    }
  }
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker))
  return results.map(result => {
    if (result.status === 'rejected') throw result.reason
    return result.value
  })
}
