import type { Outcome } from '../report/report.ts'
import { planPhase } from './phases/plan-phase.ts'
import { startPhase } from './phases/repository-phase.ts'
import type { Run } from './run.ts'

/** The command `build`: builds and verifies the components for a later `publish`. Throws StepError. */
export async function build(given: Run): Promise<Outcome> {
  const run = await startPhase(given, { needsHistory: false })
  const planned = await planPhase(run)
  const { buildPhase } = await import('./phases/build-phase.ts')
  const built = await buildPhase(run, planned)
  const { storeBuild } = await import('./phases/artifacts-phase.ts')
  await storeBuild(run, planned.plan, built)
  return 'passed'
}
