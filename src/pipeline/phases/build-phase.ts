import { buildComponents } from '../../features/build/build.ts'
import { buildSteps } from '../../features/build/build-steps.ts'
import { childSecrets } from '../../features/inspect/child-environment.ts'
import { isSecretName } from '../../features/inspect/secrets/run-secrets.ts'
import type { PlanPhaseResult } from '../../features/plan/plan.ts'
import { assembleDist, distFolder } from '../../features/publish/dist.ts'
import { ownNode } from '../../features/publish/parts.ts'
import { StepError, UserError } from '../../model/errors.ts'
import type { StartedRun } from '../run.ts'
import { phase, record } from '../step.ts'
import { inspectPhase } from './inspect-phase.ts'
import type { BuildPhaseResult } from './notes-phase.ts'

/** Builds all components in parallel, inspects their files, and assembles the dist folder. Throws StepError. */
export function buildPhase(run: StartedRun, { plan, tree }: PlanPhaseResult): Promise<BuildPhaseResult> {
  const { inputs, environment, config, ports, recorder, reportInput } = run
  return phase(recorder, 'build', async () => {
    const { workspace, variables } = environment
    const folder = distFolder(workspace)
    await ports.files.remove(folder.dist)
    const context = {
      ...{ tree, workspace, dist: folder.dist, temp: run.temp, environment: variables, dryRun: inputs.dryRun },
      began: recorder.began ?? ports.clock.now(),
      ...childSecrets(inputs.token, variables, config.after),
    }
    const { builds, tools, failure } = await buildComponents(plan, context, ports)
    reportInput.builds = builds
    const exposed = builds.flatMap(({ component: { id, env }, variables: names }) => {
      const secret = env === null ? names.filter(isSecretName) : []
      return secret.length === 0 ? [] : [`${id} gets ${secret.join(', ')}`]
    })
    if (exposed.length > 0)
      ports.log.warning(
        `Secrets of this step reach code of the repository: ${exposed.join('; ')}. List what a component needs under its "env:".`,
      )
    for (const result of builds.flatMap(buildSteps)) record(recorder, result)
    for (const { component, failure: problem } of builds)
      if (problem !== undefined) throw new StepError(`${problem.stage}:${component.id}`, new UserError(problem.message, problem.hint))
    if (failure !== undefined) throw failure
    const built = builds.flatMap(({ files }) => files)
    await inspectPhase(run, plan, built)
    const { assets, manifest } = await assembleDist(plan, builds, { ...tools, [ownNode]: ports.host.node }, folder, ports.files)
    reportInput.assets = assets
    reportInput.manifest = manifest
    return { assets, manifest, builds }
  })
}
