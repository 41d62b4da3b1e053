// Workflow artifacts: what a later job needs of a build, and what a dry run or a failed run keeps for people.
import { posix } from 'node:path'
import type { ComponentBuildResult } from '../../features/build/run/run-component-build.ts'
import { distFolder } from '../../features/publish/dist.ts'
import { artifactNames, attemptFile, partFile, partOf, replacesBuild } from '../../features/publish/parts.ts'
import { hintOf, UserError } from '../../model/errors.ts'
import type { Manifest, ReleasePlan } from '../../model/manifest.ts'
import { passed } from '../../model/step-outcome.ts'
import type { Artifacts } from '../../ports/ports.ts'
import { type EndedRun, withoutStore, withTemporaryFolder } from '../run.ts'
import { step } from '../step.ts'
import type { BuildPhaseResult } from './notes-phase.ts'

/** Days that GitHub keeps the workflow artifacts of a run. */
const retentionDays = 7

/** The artifacts that a run uploads: for later jobs, or for people when the run did not publish. */
export type KeptArtifacts = Readonly<Partial<Record<'plan' | 'builds' | 'check' | 'notes' | 'python', boolean>>>

/** Uploads the artifacts of a build for `publish`. Throws StepError when the store exists and does not accept one of them. */
export function storeBuild(run: EndedRun, plan: ReleasePlan, { manifest, builds = [] }: BuildPhaseResult): Promise<void> {
  const { inputs, environment, ports, recorder } = run
  return step(recorder, 'artifacts', async () => {
    if (ports.host.artifacts === undefined) return passed(undefined, `.release-runbook/dist. ${withoutStore(environment)}`)
    // A job that builds only some components uploads their builds, not the plan and the packages of all components.
    const all = inputs.components === null
    requireStored(await uploadArtifacts(run, { plan: all, builds: true, python: all }, { plan, manifest, builds }))
    return passed(undefined, builds.flatMap(build => (isChosen(run, build) ? artifactNames.build(build.component.id) : [])).join(', '))
  })
}

/** Whether the run is about a component: with the input `components`, a build also makes what the named ones need. Kind `files` builds nothing. */
function isChosen({ inputs }: EndedRun, { component: { id, kind } }: ComponentBuildResult): boolean {
  return inputs.components === null || inputs.components.includes(id) || kind === 'files'
}

/** Throws UserError when the store did not accept an artifact that a later job needs. */
export function requireStored(failures: readonly Error[]): void {
  if (failures.length === 0) return
  const hint = failures.map(hintOf).find(Boolean) ?? 'Run the job again.'
  throw new UserError(`What a later job needs is not stored: ${failures.map(({ message }) => message).join('; ')}`, hint)
}

/** Uploads each artifact, also after a failure. Returns an error that names the artifact for each that the store did not accept. */
export async function uploadArtifacts(
  run: EndedRun,
  kept: KeptArtifacts,
  made: { readonly plan: ReleasePlan; readonly manifest?: Manifest | undefined; readonly builds?: readonly ComponentBuildResult[] },
): Promise<readonly Error[]> {
  const { files, host } = run.ports
  const { artifacts } = host
  if (artifacts === undefined) return []
  const folder = distFolder(run.environment.workspace)
  const { dist, pythonDist } = folder
  const upload = (name: string, root: string, paths: readonly string[]) =>
    [name, () => artifacts.upload(name, root, paths, retentionDays)] as const
  const plan = { schema: 1, plan: made.plan, tools: {}, files: [], evidence: [] }
  if (kept.plan && made.manifest === undefined) await files.write(folder.manifest, `${JSON.stringify(plan, null, 2)}\n`)
  const builds = (kept.builds ? (made.builds ?? []) : []).filter(build => build.status === 'passed' && isChosen(run, build))
  const python = kept.python && (await files.facts(pythonDist)) !== undefined ? await files.walk(pythonDist) : []
  const packages = python.map(({ path }) => `${pythonDist}/${path}`)
  const uploads = [
    ...(kept.plan ? [upload(artifactNames.plan, dist, [folder.manifest])] : []),
    ...builds.map(build => [artifactNames.build(build.component.id), () => uploadBuild(run, artifacts, made.plan, build)] as const),
    ...(kept.check ? [upload(artifactNames.check, posix.dirname(folder.check), [folder.check])] : []),
    ...(kept.notes ? [upload(artifactNames.notes, dist, [folder.notes])] : []),
    ...(packages.length > 0 ? [upload(artifactNames.pythonDist, pythonDist, packages)] : []),
  ]
  const failures: Error[] = []
  for (const [name, work] of uploads)
    await work().catch((error: Error) => failures.push(new UserError(`${name}: ${error.message}`, hintOf(error), { cause: error })))
  return failures
}

/** Uploads the build of a component. An artifact of this attempt is kept when its files are equal. Throws UserError when they differ. */
async function uploadBuild({ ports, environment }: EndedRun, artifacts: Artifacts, plan: ReleasePlan, build: ComponentBuildResult) {
  const { files, host } = ports
  const { id } = build.component
  const name = artifactNames.build(id)
  const { dist } = distFolder(environment.workspace)
  const own = { part: `${JSON.stringify(partOf(plan, build, host.node), null, 2)}\n`, attempt: environment.runAttempt ?? '1' }
  const [part, attempt] = [partFile(id), attemptFile(id)]
  const mayReplace = () =>
    withTemporaryFolder({ ports }, async temp => {
      const stored = (await artifacts.list()).find(each => each.name === name)
      if (stored !== undefined) await artifacts.download(stored, temp)
      const read = async (file: string) => (await files.readText(posix.join(temp, file))) ?? ''
      return replacesBuild(id, { part: await read(part), attempt: await read(attempt) }, own)
    })
  await files.write(`${dist}/${part}`, own.part)
  await files.write(`${dist}/${attempt}`, `${own.attempt}\n`)
  const paths = [`${dist}/${part}`, `${dist}/${attempt}`, ...build.files.map(({ path }) => path)]
  await artifacts.upload(name, dist, paths, retentionDays, mayReplace)
  for (const path of paths.slice(0, 2)) await files.remove(path)
}
