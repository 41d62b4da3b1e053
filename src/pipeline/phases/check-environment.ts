import type { Config } from '../../config/config.ts'
import { childEnvironment, childSecrets } from '../../features/inspect/child-environment.ts'
import type { ReleasePlan } from '../../model/manifest.ts'
import type { Run } from '../run.ts'

/** The environment of every program that a check runs. It equals a component build's environment without `env`. */
export function checkEnvironment({ inputs, environment }: Run, config: Config, plan: ReleasePlan): Record<string, string> {
  const secrets = childSecrets(inputs.token, environment.variables, config.after)
  return childEnvironment(environment.variables, { release: plan, ...secrets, allow: null })
}
