import type { Config } from '../../config/config.ts'
import { buildComponents } from '../../features/build/build.ts'
import { laneBoxes } from '../../features/build/build-steps.ts'
import { childSecrets } from '../../features/inspect/child-environment.ts'
import type { Planned } from '../../features/plan/plan.ts'
import { assembleDist, distFolder } from '../../features/publish/dist.ts'
import { toolsWith } from '../../features/publish/parts.ts'
import { StepError, UserError } from '../../model/errors.ts'
import type { Run, Told } from '../run.ts'
import { record } from '../step.ts'

/** Runs the lanes, records their boxes, audits what they made and puts it together. Throws StepError when a lane failed, or made what must not be released. */
export async function buildEverything(run: Run, config: Config, { plan, tree }: Planned, temp: string, told: Told): Promise<void> {
  const { inputs, environment, ports, journal } = run
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
  const { lanes, tools, failure } = await buildComponents(plan, context, ports)
  told.lanes = lanes
  for (const lane of lanes) for (const box of laneBoxes(lane)) record(journal, box)
  const failed = lanes.find(lane => lane.failure !== undefined)
  if (failed?.failure !== undefined) {
    const { stage, message, hint } = failed.failure
    throw new StepError(`${failed.component.id}: ${stage}`, new UserError(message, hint))
  }
  if (failure !== undefined) {
    const title = 'Everything is built from the commit alone'
    record(journal, { id: 'build', title, status: 'failed', evidence: failure.message, ms: 0 })
    throw new StepError(title, new UserError(failure.message, failure.hint))
  }
  const { auditEverything } = await import('./inspect.ts')
  await auditEverything(run, config, plan, lanes, told)
  const all = toolsWith(tools, ports.host.node)
  const { assets, manifest } = await assembleDist(plan, lanes, all, folder, ports.files)
  told.assets = assets
  told.manifest = manifest
}
