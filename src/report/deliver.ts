import type { Finding } from '../checks/finding.ts'
import { gatesUnder } from '../checks/gate.ts'
import { readInside } from '../config/read-inside.ts'
import { distFolder, requireOwnFolder } from '../publish/dist.ts'
import type { Run, Told } from '../run.ts'
import { planAnnotations } from './annotations.ts'
import { outputsOf } from './outputs.ts'
import type { Report } from './report.ts'
import { renderReport } from './report-json.ts'
import { tickRunbook } from './runbook.ts'
import { renderSummary } from './summary.ts'

/** How long workflow artifacts of a run are kept, in days: long enough to look, short enough to cost nothing. */
const retentionDays = 7

/**
 * Puts the report wherever people and later steps look: outputs, annotations, files, the job summary, and workflow artifacts of
 * a run that published nothing. Never throws: a part that cannot be delivered is a warning, for it neither undoes a release nor
 * hides what stopped one.
 */
export async function deliver(run: Run, told: Told, report: Report): Promise<void> {
  const { host, log } = run.ports
  const part = async (name: string, work: () => Promise<void> | void): Promise<void> => {
    try {
      await work()
    } catch (error) {
      log.warning(`${name} could not be written: ${(error as Error).message}`)
    }
  }
  await part('The outputs', () => {
    const folder = distFolder(run.environment.workspace)
    for (const [name, value] of Object.entries(outputsOf(report, told, folder))) host.setOutput(name, value)
  })
  for (const annotation of planAnnotations(weighed(told), report.failure)) await part('An annotation', () => host.annotate(annotation))
  await part('The report', () => writeFiles(run, told, report))
  await part('The job summary', () => writeSummary(run, told, report))
  const unpublished = report.outcome === 'dry-run' || (report.outcome === 'failed' && told.assets !== undefined)
  if (unpublished) await part('The workflow artifacts', () => keepArtifacts(run, told))
}

/** Findings as they weigh: an error of a check that stops nothing is a warning on the page of a run that went well. */
function weighed({ checks = [], config }: Told): readonly Finding[] {
  const onFindings = config?.checks.onFindings ?? 'fail'
  return checks.flatMap(check =>
    gatesUnder(check, onFindings)
      ? check.findings
      : check.findings.map(finding => (finding.level === 'error' ? { ...finding, level: 'warning' as const } : finding)),
  )
}

async function writeFiles({ ports: { files, host }, environment }: Run, told: Told, report: Report): Promise<void> {
  await requireOwnFolder(environment.workspace, files)
  const folder = distFolder(environment.workspace)
  await files.write(folder.report, host.hide(renderReport(report)))
  if (report.outcome !== 'dry-run') return
  const { renderPreview } = await import('./preview.ts')
  const { planned, notes, latest = false } = told
  const preview = { report, notesMarkdown: notes?.markdown ?? '', prerelease: planned?.plan.prerelease ?? false, latest }
  await files.write(folder.preview, host.hide(await renderPreview(preview)))
}

async function writeSummary(run: Run, told: Told, report: Report): Promise<void> {
  const { environment, ports } = run
  const runbook = await tickedRunbook(run, told, report)
  const repositoryUrl = environment.repository === undefined ? undefined : `${environment.serverUrl}/${environment.repository}`
  await ports.host.summary(
    renderSummary(report, {
      ...(told.notes === undefined ? {} : { notes: told.notes.markdown }),
      ...(await explanationOf(told, report)),
      ...(runbook === undefined ? {} : { runbook }),
      ...(repositoryUrl === undefined ? {} : { repositoryUrl }),
    }),
  )
}

/** Only a preview of the notes says why each entry is where it is. */
async function explanationOf({ notes }: Told, { command }: Report): Promise<{ explanation?: string }> {
  if (notes === undefined || command !== 'notes') return {}
  const { explainNotes } = await import('../notes/explain.ts')
  return { explanation: explainNotes(notes.content) }
}

/** The team's own checklist with its boxes ticked; undefined when there is none. A proof id that is none of ours is said. */
async function tickedRunbook({ ports, environment }: Run, told: Told, report: Report): Promise<string | undefined> {
  const path = told.config?.runbook ?? null
  if (path === null) return undefined
  // The tag's tree is gone by now, and the checkout is where a checklist is mended.
  const text = await readInside(ports.files, environment.workspace, path)
  if (text === undefined) {
    ports.log.warning(`The runbook ${path} does not exist.`)
    return undefined
  }
  const components = told.planned?.plan.components.map(({ id }) => id)
  const { markdown, unknown } = tickRunbook(text, report.steps, components)
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
  const paths = python.map(({ path }) => `${pythonDist}/${path}`)
  if (paths.length > 0) await artifacts.upload('release-runbook-python-dist', pythonDist, paths, retentionDays)
}
