import type { Config } from '../../config/config.ts'
import { buildComponents } from '../../features/build/build.ts'
import { buildSteps } from '../../features/build/build-steps.ts'
import { childSecrets } from '../../features/inspect/child-environment.ts'
import type { PlanPhaseResult } from '../../features/plan/plan.ts'
import { assembleDist, distFolder } from '../../features/publish/dist.ts'
import { toolsWith } from '../../features/publish/parts.ts'
import { StepError, UserError } from '../../model/errors.ts'
import type { ReportInput } from '../report-input.ts'
import type { Run } from '../run.ts'
import { record, step } from '../step.ts'
import { inspectPhase } from './inspect-phase.ts'
import type { BuiltBefore } from './notes-phase.ts'

/** Builds all components, inspects what they made, and puts it together. `temp` is a private folder of the run. Throws StepError. */
export function buildPhase(
  run: Run,
  config: Config,
  planned: PlanPhaseResult,
  temp: string,
  reportInput: ReportInput,
): Promise<BuiltBefore> {
  return step(run.recorder, 'build', 'Everything is built', () => build(run, config, planned, temp, reportInput), { recordsItself: true })
}

async function build(
  run: Run,
  config: Config,
  { plan, tree }: PlanPhaseResult,
  temp: string,
  reportInput: ReportInput,
): Promise<BuiltBefore> {
  const { inputs, environment, ports, recorder } = run
  const { workspace, variables } = environment
  const folder = distFolder(workspace)
  await ports.files.remove(folder.dist)
  const context = {
    tree,
    workspace,
    dist: folder.dist,
    temp,
    environment: variables,
    ...childSecrets(inputs.token, variables, config.after),
  }
  const { builds, tools, failure } = await buildComponents(plan, context, ports)
  reportInput.builds = builds
  for (const one of builds) for (const stepRecord of buildSteps(one)) record(recorder, stepRecord)
  const failed = builds.find(({ failure: own }) => own !== undefined)
  if (failed?.failure !== undefined) {
    const { stage, message, hint } = failed.failure
    throw new StepError(`${failed.component.id}: ${stage}`, new UserError(message, hint))
  }
  if (failure !== undefined) {
    const title = 'Everything is built from the commit alone'
    record(recorder, { id: 'build', title, status: 'failed', evidence: failure.message, ms: 0 })
    throw new StepError(title, new UserError(failure.message, failure.hint))
  }
  await inspectPhase(
    run,
    config,
    plan,
    builds.flatMap(({ files }) => files),
    reportInput,
  )
  const all = toolsWith(tools, ports.host.node)
  const { assets, manifest } = await assembleDist(plan, builds, all, folder, ports.files)
  reportInput.assets = assets
  reportInput.manifest = manifest
  return { assets, manifest }
}
