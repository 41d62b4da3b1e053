import { nextRelease } from '../features/notes/next-version.ts'
import { toSemver, versionOfTag, versionTextOfTag } from '../model/version.ts'
import type { Outcome } from '../report/report.ts'
import { planPhase } from './phases/plan-phase.ts'
import { reportNext } from './phases/release-checks.ts'
import { startPhase } from './phases/repository-phase.ts'
import type { Run } from './run.ts'

/** The command `notes`: writes the release notes. Throws StepError. */
export async function notes(given: Run): Promise<Outcome> {
  const run = await startPhase(given, { needsHistory: true })
  const planned = await planPhase(run)
  const { notesPhase } = await import('./phases/notes-phase.ts')
  const { content } = await notesPhase(run, planned)
  // Only a release without a tag needs the next version, and there can be many tags.
  const { config, repository } = run
  if (repository.tag !== undefined) return 'passed'
  const others = repository.tags.flatMap(({ name }) => versionOfTag(name, config.tag) ?? [])
  const previous = toSemver(versionTextOfTag(planned.plan.previousTag ?? '', config.tag) ?? '') ?? ''
  reportNext(run, nextRelease(planned, previous, content, others))
  return 'passed'
}
