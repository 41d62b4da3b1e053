import { posix } from 'node:path'
import type { Config } from '../../config/config.ts'
import { runCommand } from '../../features/checks/commands.ts'
import { childEnvironment, childSecrets, withPrivateCaches } from '../../features/inspect/child-environment.ts'
import type { PlanPhaseResult } from '../../features/plan/plan.ts'
import type { CheckResult } from '../../model/finding.ts'
import type { ReleasePlan } from '../../model/manifest.ts'
import type { Run } from '../run.ts'

/** The environment of a program that a check runs. `allow`: the variables that reach it, as `env` of a component. */
export function checkEnvironment(
  { inputs, environment }: Pick<Run, 'inputs' | 'environment'>,
  config: Config,
  plan: ReleasePlan,
  allow: readonly string[] | null = null,
): Record<string, string> {
  const secrets = childSecrets(inputs.token, environment.variables, config.after)
  return childEnvironment(environment.variables, { release: plan, ...secrets, allow })
}

/** Runs the team's own commands: for a tag in their own clean tree, so that no build contains their changes, else in the workspace. */
export async function runCommands(
  run: Run,
  config: Config,
  { plan, tree }: PlanPhaseResult,
  { temp, inWorkspace }: { readonly temp: string; readonly inWorkspace: boolean },
  keep: (result: CheckResult) => void,
): Promise<void> {
  const { commands } = config.checks
  if (commands.length === 0) return
  const { ports } = run
  const root = inWorkspace ? tree : posix.join(temp, 'commands')
  if (!inWorkspace) await ports.git.addCleanTree(root, plan.commit, plan.tag ?? undefined)
  for (const command of commands) {
    const child = checkEnvironment(run, config, plan, command.env)
    const env = inWorkspace ? child : withPrivateCaches(child, temp)
    const { result, tail } = await runCommand(command, { root, env }, ports)
    keep(result)
    run.reportInput.commands.push({ name: command.name, variables: Object.keys(env).sort(), tail })
  }
}
