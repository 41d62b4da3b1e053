import type { Outcome } from '../report/report.ts'
import type { CheckInput } from './phases/check-phase.ts'
import { planPhase } from './phases/plan-phase.ts'
import { hasTag, startPhase } from './phases/repository-phase.ts'
import type { Run } from './run.ts'

/** The command `check`: runs all checks on a tag, a pull request or the work tree. Throws StepError. */
export async function check(given: Run): Promise<Outcome> {
  // The branches of a tag, the order of versions and breaking changes follow from the history. Without a tag they only inform.
  const run = await startPhase(given, { needsHistory: hasTag(given) || 'if-possible' })
  const planned = await planPhase(run)
  const { checkPhase } = await import('./phases/check-phase.ts')
  const { storeCheckRecord } = await import('./phases/gate-phase.ts')
  const store: CheckInput['store'] = (results, stops) => storeCheckRecord(run, planned, results, stops)
  await checkPhase(run, { planned, releases: undefined, ...(hasTag(run) && { store }) })
  return 'passed'
}
