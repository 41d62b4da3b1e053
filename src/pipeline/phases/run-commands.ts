import { posix } from 'node:path'
import type { Config } from '../../config/config.ts'
import { runCommand } from '../../features/checks/commands.ts'
import { variableNames, withPrivateCaches } from '../../features/inspect/child-environment.ts'
import type { Planned } from '../../features/plan/plan.ts'
import type { CheckResult } from '../../model/finding.ts'
import type { Run, Told } from '../run.ts'
import { checkEnvironment } from './check-environment.ts'

/**
 * Runs the team's own commands, after everything that only reads has passed. A tag's commit is laid out once more for them: what they
 * leave behind or change does not get into what is built. Where there is no tag they run in the workspace, as people run them there.
 */
export async function runCommands(
  run: Run,
  config: Config,
  { plan, tree }: Planned,
  temp: string,
  told: Told,
  keep: (result: CheckResult) => void,
): Promise<void> {
  const { commands } = config.checks
  if (commands.length === 0) return
  const { ports } = run
  const child = checkEnvironment(run, config, plan)
  const ownTree = tree !== told.repository?.root
  const root = ownTree ? posix.join(temp, 'commands') : tree
  const env = ownTree ? withPrivateCaches(child, temp) : child
  if (ownTree) await ports.git.addWorkTree(root, plan.commit)
  try {
    for (const command of commands) {
      const { result, tail } = await runCommand(command, { root, env }, ports)
      keep(result)
      told.commands = [...(told.commands ?? []), { name: command.name, variables: variableNames(env), tail }]
    }
  } finally {
    if (ownTree) await ports.git.removeWorkTree(root)
  }
}
