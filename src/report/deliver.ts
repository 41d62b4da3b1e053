import { distFolder } from '../publish/dist.ts'
import type { Run, Told } from '../release.ts'
import { planAnnotations } from './annotations.ts'
import { outputsOf } from './outputs.ts'
import type { Report } from './report.ts'
import { renderReport } from './report-json.ts'
import { tickRunbook } from './runbook.ts'
import { renderSummary } from './summary.ts'

/** How long workflow artifacts of a run are kept, in days: long enough to look, short enough to cost nothing. */
const retentionDays = 7

/** Puts the report wherever people and later steps look: files, job summary, annotations, outputs, and workflow artifacts of a run that published nothing. */
export async function deliver(run: Run, told: Told, report: Report): Promise<void> {
  const { environment, ports } = run
  const { files, host, log } = ports
  const folder = distFolder(environment.workspace)
  await files.write(folder.report, host.hide(renderReport(report)))
  if (report.outcome === 'dry-run') {
    const { renderPreview } = await import('./preview.ts')
    await files.write(
      folder.preview,
      await renderPreview({
        report,
        notesMarkdown: told.notes?.markdown ?? '',
        prerelease: told.planned?.plan.prerelease ?? false,
        latest: told.latest ?? false,
      }),
    )
  }

  const runbook = await tickedRunbook(run, told, report)
  const repositoryUrl = environment.repository === undefined ? undefined : `${environment.serverUrl}/${environment.repository}`
  await host.summary(
    renderSummary(report, {
      ...(told.notes === undefined ? {} : { notes: told.notes.markdown }),
      ...(runbook === undefined ? {} : { runbook }),
      ...(repositoryUrl === undefined ? {} : { repositoryUrl }),
    }),
  )
  for (const annotation of planAnnotations(report.findings, report.failure)) host.annotate(annotation)
  for (const [name, value] of Object.entries(outputsOf(report, told, folder))) host.setOutput(name, value)

  const unpublished = report.outcome === 'dry-run' || (report.outcome === 'failed' && told.assets !== undefined)
  if (unpublished)
    await keepArtifacts(run, told).catch((error: unknown) =>
      log.warning(`The workflow artifacts were not kept: ${(error as Error).message}`),
    )
}

/** The team's own checklist with its boxes ticked; undefined when there is none. A proof id that is none of ours is said. */
async function tickedRunbook({ ports, environment }: Run, told: Told, report: Report): Promise<string | undefined> {
  const path = told.config?.runbook ?? null
  if (path === null) return undefined
  const text =
    (await ports.files.readText(`${told.planned?.tree ?? environment.workspace}/${path}`)) ??
    (await ports.files.readText(`${environment.workspace}/${path}`))
  if (text === undefined) {
    ports.log.warning(`The runbook ${path} does not exist.`)
    return undefined
  }
  const { markdown, unknown } = tickRunbook(
    text,
    report.steps,
    told.planned?.plan.components.map(({ id }) => id),
  )
  for (const id of unknown) ports.log.warning(`The runbook ${path} names the proof "${id}", which does not exist.`)
  return markdown
}

async function keepArtifacts({ ports, environment }: Run, told: Told): Promise<void> {
  const { artifacts } = ports.host
  if (artifacts === undefined) return
  const { dist, pythonDist, notes, manifest } = distFolder(environment.workspace)
  if (told.manifest !== undefined) await artifacts.upload('release-runbook-plan', dist, [manifest], retentionDays)
  for (const lane of told.lanes ?? []) {
    const paths = lane.files.map(({ path }) => path)
    if (paths.length > 0) await artifacts.upload(`release-runbook-build-${lane.component.id}`, dist, paths, retentionDays)
  }
  if (told.notes !== undefined) await artifacts.upload('release-runbook-notes', dist, [notes], retentionDays)
  const python = (await ports.files.facts(pythonDist)) === undefined ? [] : await ports.files.walk(pythonDist)
  if (python.length > 0)
    await artifacts.upload(
      'release-runbook-python-dist',
      pythonDist,
      python.map(({ path }) => `${pythonDist}/${path}`),
      retentionDays,
    )
}
