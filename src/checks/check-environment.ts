import { addressVariables } from '../after/after-config.ts'
import { childEnvironment, tokensOf } from '../build/child-environment.ts'
import type { Config } from '../config/config.ts'
import type { ReleasePlan } from '../manifest.ts'
import type { Run } from '../run.ts'

/** The environment of every child of a check: that of a build, without narrowing. */
export function checkEnvironment({ inputs, environment }: Run, config: Config, plan: ReleasePlan): Record<string, string> {
  const { tag, version, sourceDate } = plan
  return childEnvironment(environment.variables, {
    release: { tag, version, sourceDate },
    tokens: tokensOf(inputs.token, environment.variables),
    hidden: addressVariables(config.after),
    allow: null,
  })
}
