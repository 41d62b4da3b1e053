import type { Config } from '../../config/config.ts'
import type { ComponentBuildResult } from '../../features/build/run/run-component-build.ts'
import { downgradeNonBlocking, gate } from '../../features/checks/gate.ts'
import { checksFailedError } from '../../features/checks/refusal.ts'
import { composeNotes } from '../../features/notes/compose.ts'
import type { PlanPhaseResult } from '../../features/plan/plan.ts'
import { distFolder, writeFullNotes } from '../../features/publish/dist.ts'
import { findNonAsciiText } from '../../features/text-checks/ascii/ascii.ts'
import { StepError } from '../../model/errors.ts'
import type { LocalFile, Manifest } from '../../model/manifest.ts'
import { passed, warned } from '../../model/step-outcome.ts'
import { keepsFiles, type Run } from '../run.ts'
import { step } from '../step.ts'
import { requireNoSecrets } from './notes-secrets.ts'

/** The built files of the release. */
export interface BuildPhaseResult {
  readonly assets: readonly LocalFile[]
  readonly manifest: Manifest | undefined
  /** Absent for a prior build. */
  readonly builds?: readonly ComponentBuildResult[]
}

/** Writes the notes; shortened ones add their full text to the assets. `built`: undefined unless the command publishes. Throws StepError. */
export function notesPhase(run: Run, config: Config, planned: PlanPhaseResult, built?: BuildPhaseResult) {
  const { environment, ports, recorder, reportInput } = run
  return step(recorder, 'notes', async () => {
    const { content, markdown, full, evidence } = await composeNotes(
      { config: config.notes, planned, files: built?.manifest?.files ?? [], environment },
      ports,
    )
    const allowed = requireNoSecrets(run, config, planned.plan.title, { content, markdown, full })
    reportInput.notes = { content, markdown }
    const folder = distFolder(environment.workspace)
    if (keepsFiles(run)) await ports.files.write(folder.notes, markdown)
    const fullNotes = keepsFiles(run) ? await writeFullNotes(full, folder, ports.files) : undefined
    await checkNotesText(run, config, markdown)
    const assets = [...(built?.assets ?? []), ...(fullNotes === undefined ? [] : [fullNotes])]
    if (built !== undefined && fullNotes !== undefined) reportInput.assets = assets
    const warnings = [...content.missing, ...allowed.map(each => `allowed by secrets.allow: ${each}`)]
    const result = { markdown, assets, content, manifest: built?.manifest }
    return warnings.length > 0 ? warned(result, [evidence, ...warnings].join('; ')) : passed(result, evidence)
  })
}

/** Runs the ASCII check on the rendered notes, in security mode where they keep their scripts. Throws StepError when the check blocks and finds errors. */
export async function checkNotesText(
  { reportInput }: Pick<Run, 'reportInput'>,
  { checks: config, notes }: Pick<Config, 'checks' | 'notes'>,
  markdown: string,
): Promise<void> {
  const found = await findNonAsciiText(markdown, 'release notes', notes.ascii ? config.ascii : { ...config.ascii, mode: 'security' })
  if (found.length === 0) return
  const blocking = config.named.includes('ascii')
  const check = { id: 'ascii', blocking, findings: found, evidence: '', ms: 0 }
  const result = downgradeNonBlocking(check, config.onFindings)
  reportInput.checks.push(result)
  const { failed, errors } = gate([result], config.onFindings)
  if (failed) throw new StepError('notes', checksFailedError(errors, [result], undefined))
}
