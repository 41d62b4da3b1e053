import { posix } from 'node:path'
import picomatch from 'picomatch'
import { withNeeds } from '../../config/needs.ts'
import { UserError } from '../../model/errors.ts'
import type { Component, ReleasePlan } from '../../model/manifest.ts'
import { makeMemoizeByKey } from '../../model/memoize-by-key.ts'
import { firstLines, shortList, visible } from '../../text/format.ts'
import { holds } from '../plan/submodules.ts'
import { assetProblems, requireKnownAssets } from './asset-names.ts'
import { type BuildContext, type BuildPorts, openBuild } from './run/open-build.ts'
import { type ComponentBuildResult, runComponentBuild } from './run/run-component-build.ts'

/** Results in the order of the plan. The build passed when every component build passed and `failure` is absent. */
export interface BuildOutcome {
  readonly builds: readonly ComponentBuildResult[]
  /** Versions of the tools that can change the built bytes. */
  readonly tools: Readonly<Record<string, string>>
  /** A problem of the build as a whole. */
  readonly failure?: UserError
}

const MAX_PARALLEL = 4

/** The component whose `allow-changes` names a path of the repository. Where another component packs the file, nobody may change it. */
function allowedFor(components: readonly Component[], path: string): Component | undefined {
  return components.find(component => {
    if (component.kind === 'files' || components.some(other => other !== component && other.kind !== 'files' && holds(other, path)))
      return false
    return component.allowChanges?.some(glob => picomatch.isMatch(path, posix.join(component.path, glob), { dot: true }))
  })
}

/** Runs the component builds, at most four in parallel, each after those that it needs. Except in a dry run, the first failure stops the others. Throws UserError. */
export async function buildComponents(plan: ReleasePlan, context: BuildContext, ports: BuildPorts): Promise<BuildOutcome> {
  const { components } = plan
  await requireKnownAssets(components, context.workspace, ports.files)
  const build = openBuild(plan, context, ports)
  // Files can differ from the commit before the build, for example by line ends that .gitattributes changes.
  const before = new Set(await ports.git.changedFiles(context.tree, plan.commit))
  // The download of the build tools runs in parallel to the tests.
  if (components.some(component => component.kind === 'python')) build.pythonTools().catch(() => {})
  const builds = await runInOrder<ComponentBuildResult>(components, (component, needed) => runComponentBuild(build, component, needed))
  const tools = mergeTools(builds.map(({ component: { id }, tools }) => ({ id, tools })))
  // The failure of a component build is more useful than a consequence of it.
  if (builds.some(({ status }) => status !== 'passed')) return { builds, tools }
  const changed = (await ports.git.changedFiles(context.tree, plan.commit)).filter(path => !before.has(path))
  const owners = changed.map(path => ({ path, owner: allowedFor(components, path) }))
  const passed = builds.map(build => {
    const own = owners.filter(({ owner }) => owner === build.component).map(({ path }) => path)
    if (own.length === 0) return build
    const evidence = `rewrote, as allow-changes permits: ${shortList(own)}`
    return { ...build, evidence: [...build.evidence, { component: build.component.id, stage: 'build' as const, evidence }] }
  })
  const foreign = owners.filter(({ owner }) => owner === undefined).map(({ path }) => path)
  const failure = nameFailure(builds) ?? (await changedFailure(foreign, () => ports.git.differences(context.tree, plan.commit, foreign)))
  return { builds: passed, tools, ...(failure && { failure }) }
}

function nameFailure(builds: readonly ComponentBuildResult[]): BuildOutcome['failure'] {
  const assets = builds.flatMap(({ files }) => files.map(file => ({ ...file, path: `${file.component}/${file.name}` })))
  const clashes = assetProblems(assets)
  return clashes.length === 0 ? undefined : new UserError(clashes.join('\n'), 'Every asset of a release has a name of its own.')
}

async function changedFailure(changed: readonly string[], difference: () => Promise<string>): Promise<BuildOutcome['failure']> {
  if (changed.length === 0) return undefined
  const listed = firstLines(changed, 10, String).map(line => `  ${line}`)
  const lines = (await difference()).split('\n').filter(line => /^(\+\+\+|@@|[-+](?!--)|Binary)/.test(line))
  const shown = lines.slice(0, 12).map(line => `    ${visible(line.slice(0, 160))}`)
  return new UserError(
    `A build changed tracked files, so what was built is not what the commit holds:\n${[...listed, ...shown].join('\n')}`,
    'Commit what the build generates, let it write to files that git ignores, or name files that no other component packs in `allow-changes:` of the component.',
  )
}

/** One entry for each tool. If components used different versions, later entries are named `<tool> (<component>)`. */
export function mergeTools(builds: readonly { readonly id: string; readonly tools: Readonly<Record<string, string>> }[]) {
  const merged: Record<string, string> = {}
  for (const { id, tools } of builds)
    for (const [name, version] of Object.entries(tools))
      merged[merged[name] === undefined || merged[name] === version ? name : `${name} (${id})`] = version
  return merged
}

/** Runs `work` for each component after all that it needs, whose results it gets. Returns results in the order of the plan, after all have ended. */
async function runInOrder<T>(components: readonly Component[], work: (component: Component, needed: T[]) => Promise<T>): Promise<T[]> {
  const memoize = makeMemoizeByKey()
  const waiting: (() => void)[] = []
  let free = MAX_PARALLEL
  const resultOf = (component: Component): Promise<T> =>
    memoize(component.id, async () => {
      const ids = withNeeds(components, [component.id])
      const needed = await Promise.all(components.filter(other => other !== component && ids.has(other.id)).map(resultOf))
      if (free-- <= 0) await new Promise<void>(resolve => waiting.push(resolve))
      try {
        return await work(component, needed)
      } finally {
        free++
        waiting.shift()?.()
      }
    })
  const results = components.map(resultOf)
  await Promise.allSettled(results)
  return await Promise.all(results)
}
