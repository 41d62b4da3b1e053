import type { Config } from '../../config/config.ts'
import { childEnvironment, childSecrets } from '../../features/inspect/child-environment.ts'
import type { ReleasePlan } from '../../model/manifest.ts'
import type { Run } from '../run.ts'

/** The environment of every child of a check: that of a build, without narrowing. */
export function checkEnvironment({ inputs, environment }: Run, config: Config, plan: ReleasePlan): Record<string, string> {
  const { tag, version, sourceDate } = plan
  return childEnvironment(environment.variables, {
    release: { tag, version, sourceDate },
    ...childSecrets(inputs.token, environment.variables, config.after),
    allow: null,
  })
}
