import { posix } from 'node:path'
import type { Config } from '../../config/config.ts'
import { runCommand } from '../../features/checks/commands.ts'
import { variableNames, withPrivateCaches } from '../../features/inspect/child-environment.ts'
import type { PlanPhaseResult } from '../../features/plan/plan.ts'
import type { CheckResult } from '../../model/finding.ts'
import type { ReportInput } from '../report-input.ts'
import type { Run } from '../run.ts'
import { checkEnvironment } from './check-environment.ts'

interface Place {
  /** A private folder of the run. */
  readonly temp: string
  /** Whether the commands run in the workspace: a check without a tag. */
  readonly inWorkspace: boolean
}

/**
 * Runs the team's own commands, after everything that only reads has passed. A tag's commit is laid out once more for them: what they
 * leave behind or change does not get into what is built. Where there is no tag they run in the workspace, as people run them there.
 */
export async function runCommands(
  run: Run,
  config: Config,
  { plan, tree }: PlanPhaseResult,
  { temp, inWorkspace }: Place,
  reportInput: ReportInput,
  keep: (result: CheckResult) => void,
): Promise<void> {
  const { commands } = config.checks
  if (commands.length === 0) return
  const { ports } = run
  const child = checkEnvironment(run, config, plan)
  const root = inWorkspace ? tree : posix.join(temp, 'commands')
  const env = inWorkspace ? child : withPrivateCaches(child, temp)
  if (!inWorkspace) await ports.git.addWorkTree(root, plan.commit)
  try {
    for (const command of commands) {
      const { result, tail } = await runCommand(command, { root, env }, ports)
      keep(result)
      reportInput.commands.push({ name: command.name, variables: variableNames(env), tail })
    }
  } finally {
    if (!inWorkspace) await ports.git.removeWorkTree(root)
  }
}
