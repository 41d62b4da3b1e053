import { tasksOff } from '../../config/config.ts'
import { readInside } from '../../config/read-inside.ts'
import { isBlocking } from '../../features/checks/gate.ts'
import { makeLinks } from '../../features/notes/render/links.ts'
import { endMarker } from '../../features/notes/render/merge-body.ts'
import { distFolder, writeReleaseFile } from '../../features/publish/dist.ts'
import type { Existing } from '../../features/publish/existing.ts'
import { restoredSteps } from '../../features/publish/prior-build.ts'
import { runbookLine } from '../../features/publish/publish-draft.ts'
import { type ReleasePlan, runbookName, sumsName } from '../../model/manifest.ts'
import { passed } from '../../model/step-outcome.ts'
import { isReported, renderRunbook } from '../../report/runbook-asset.ts'
import type { StartedRun } from '../run.ts'
import { step } from '../step.ts'
import type { Checked } from './gate-phase.ts'
import type { notesPhase } from './notes-phase.ts'

/** The notes and the assets. `checked` is undefined when the checks did not run, because a complete draft passed them before. */
type Written = Awaited<ReturnType<typeof notesPhase>> & { readonly existing: Existing; readonly checked: Checked | undefined }

/**
 * With `runbook:` adds RUNBOOK.md to the assets, and a line about it to the notes. A public release, and a draft whose checks do not run again,
 * keep theirs. A reissue has none: the checklist speaks of the tag that was tested. Throws StepError.
 */
export async function runbookPhase(
  run: StartedRun,
  plan: ReleasePlan,
  { content, markdown, assets, manifest, existing, checked }: Written,
) {
  const { environment, ports, recorder, reportInput } = run
  const { runbook, checks, after } = run.config
  const { tag, commit } = plan
  const { workspace, repository, serverUrl } = environment
  const checklist = runbook === null ? undefined : await readInside(ports.files, workspace, runbook)
  if (checklist === undefined || tag === null || run.reissue === true) return { markdown, assets }
  return step(recorder, 'runbook', async () => {
    const present = existing.kind === 'none' ? undefined : existing.release.assets.find(({ name }) => name === runbookName)
    const sums = assets.find(({ name }) => name === sumsName)?.sha256
    const { record } = checked ?? {}
    const steps = recorder.steps.map(own => {
      const recorded = typeof record === 'object' ? record.results.find(({ id }) => id === own.id && isReported(id)) : undefined
      return { ...own, ...recorded }
    })
    const notBlocking = checked?.results.filter(result => !isBlocking(result, checks.onFindings)).map(({ id }) => id) ?? []
    const others = steps.filter(({ id }) => !/^(setup|test|build|verify):/.test(id))
    const built = manifest === undefined ? [] : restoredSteps(manifest)
    const text = renderRunbook({ tag, commit, sums, checklist, steps: [...others, ...built], notBlocking, off: tasksOff(after) })
    const keeps = existing.kind !== 'none' && present?.uploaded === true && (existing.kind !== 'draft' || checked === undefined)
    const file = keeps
      ? { name: runbookName, component: 'release', path: '', size: present.size, sha256: present.digest ?? '' }
      : await writeReleaseFile(runbookName, ports.host.redact(text.markdown), distFolder(workspace), ports.files)
    const url = makeLinks(plan, repository && `${serverUrl}/${repository}`, []).asset(runbookName)
    const made = `<details><summary>${text.sentence}</summary>\n\n${url === undefined ? runbookName : `[${runbookName}](${url})`}\n\n</details>`
    const line = keeps ? runbookLine.exec(existing.release.body)?.[0] : made
    const end = markdown.lastIndexOf(endMarker)
    const withLine = line === undefined ? markdown : `${markdown.slice(0, end)}${line}\n\n${markdown.slice(end)}`
    reportInput.notes = { content, markdown: withLine }
    reportInput.assets = [...assets, file]
    return passed({ markdown: withLine, assets: [...assets, file] }, keeps ? `${runbookName} of the release is kept` : text.sentence)
  })
}
