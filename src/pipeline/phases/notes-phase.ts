import type { Config } from '../../config/config.ts'
import { composeNotes } from '../../features/notes/compose.ts'
import type { NotesContent } from '../../features/notes/notes-content.ts'
import type { PlanPhaseResult } from '../../features/plan/plan.ts'
import { distFolder, writeFullNotes } from '../../features/publish/dist.ts'
import type { Manifest } from '../../model/manifest.ts'
import type { LocalFile } from '../../model/release-file.ts'
import { passed, warned } from '../../model/step-outcome.ts'
import type { ReportInput } from '../report-input.ts'
import type { Run } from '../run.ts'
import { step } from '../step.ts'
import { requireNoSecrets } from './notes-secrets.ts'
import { checkNotesText } from './notes-text.ts'

/** What was built before the notes are written. */
export interface BuiltBefore {
  readonly assets: readonly LocalFile[]
  /** Undefined: nothing was built. */
  readonly manifest: Manifest | undefined
  /** The notes that an earlier job collected; undefined: the history is read. */
  readonly collected?: NotesContent | undefined
}

/** The notes as Markdown, and the assets of the release with the whole text of notes that had to be shortened. */
interface WrittenNotes {
  readonly markdown: string
  readonly assets: readonly LocalFile[]
}

/** Writes the release notes. `built` is undefined where nothing is published. Throws StepError. */
export function notesPhase(
  { inputs, environment, ports, recorder }: Run,
  config: Config,
  planned: PlanPhaseResult,
  built: BuiltBefore | undefined,
  reportInput: ReportInput,
): Promise<WrittenNotes> {
  return step(recorder, 'notes', 'The release notes are written', async () => {
    const { content, markdown, full, evidence } = await composeNotes(
      { config: config.notes, planned, files: built?.manifest?.files ?? [], environment, collected: built?.collected },
      ports,
    )
    const allowed = requireNoSecrets({ content, markdown, full }, planned.plan.title, { inputs, environment }, config, reportInput)
    reportInput.notes = { content, markdown }
    const folder = distFolder(environment.workspace)
    await ports.files.write(folder.notes, markdown)
    await ports.files.write(folder.notesContent, `${JSON.stringify({ schema: 1, content })}\n`)
    const whole = await writeFullNotes(full, folder, ports.files)
    await checkNotesText(config.checks, markdown, reportInput)
    const assets = [...(built?.assets ?? []), ...(whole === undefined ? [] : [whole])]
    if (built !== undefined && whole !== undefined) reportInput.assets = assets
    const warnings = [...content.missing, ...allowed.map(each => `allowed by secrets.allow: ${each}`)]
    const written: WrittenNotes = { markdown, assets }
    return warnings.length > 0 ? warned(written, [evidence, ...warnings].join('; ')) : passed(written, evidence)
  })
}
