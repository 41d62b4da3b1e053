import { readInside } from '../../config/read-inside.ts'
import { isBlocking } from '../../features/checks/gate.ts'
import { distFolder, requireOwnFolder } from '../../features/publish/dist.ts'
import type { Finding } from '../../model/finding.ts'
import { planAnnotations } from '../../report/annotations.ts'
import { tickChecklist } from '../../report/checklist.ts'
import type { Report } from '../../report/report.ts'
import { renderReport } from '../../report/report-json.ts'
import { renderSummary } from '../../report/summary.ts'
import type { ReportInput } from '../report-input.ts'
import type { Run } from '../run.ts'
import { withoutUndefined } from './make-report.ts'
import { outputsOf } from './outputs.ts'

/** Days that GitHub keeps the workflow artifacts of a run. */
const retentionDays = 7

/**
 * Delivers the report: outputs, annotations, files, the job summary, and workflow artifacts. Never throws: a part that cannot be delivered is
 * a warning, because a failure here would hide the run's own result.
 */
export async function deliver(run: Run, reportInput: ReportInput, report: Report): Promise<void> {
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
    for (const [name, value] of Object.entries(outputsOf(report, reportInput, folder))) host.setOutput(name, value)
  })
  for (const annotation of planAnnotations(annotatedFindings(reportInput), report.failure))
    await part('An annotation', () => host.annotate(annotation))
  await part('The report', () => writeFiles(run, reportInput, report))
  await part('The job summary', () => writeSummary(run, reportInput, report))
  const kept = artifactsToUpload(run, reportInput, report)
  if (Object.values(kept).some(Boolean)) await part('The workflow artifacts', () => keepArtifacts(run, reportInput, kept))
}

/** The findings for annotations: those of the checks that the configuration names, and of those that always block. */
function annotatedFindings({ checks, config }: ReportInput): readonly Finding[] {
  const ascii = config?.checks.named.includes('ascii') ?? false
  return checks
    .filter(({ blocking }) => blocking)
    .flatMap(({ findings }) => findings.filter(({ rule }) => ascii || rule !== 'archive/ascii'))
}

async function writeFiles({ inputs, ports, environment }: Run, reportInput: ReportInput, report: Report): Promise<void> {
  const { files, host, git } = ports
  // At a terminal `verify` runs in any directory. It writes no file outside of a repository.
  if (inputs.command === 'verify' && !environment.inActions && (await git.root()) === undefined) return
  await requireOwnFolder(environment.workspace, files)
  const folder = distFolder(environment.workspace)
  await files.write(folder.report, host.redact(renderReport(report)))
  if (report.outcome !== 'dry-run' || reportInput.notes === undefined) return
  const { renderPreview } = await import('../../report/preview.ts')
  const { planned, notes, latest = false } = reportInput
  const preview = { report, notesMarkdown: notes?.markdown ?? '', prerelease: planned?.plan.prerelease ?? false, latest }
  await files.write(folder.preview, host.redact(await renderPreview(preview)))
}

async function writeSummary(run: Run, reportInput: ReportInput, report: Report): Promise<void> {
  const { environment, ports } = run
  const runbook = await tickedRunbook(run, reportInput, report)
  const explanation = await explanationOf(reportInput, report)
  const repositoryUrl = environment.repository === undefined ? undefined : `${environment.serverUrl}/${environment.repository}`
  await ports.host.summary(
    renderSummary(report, withoutUndefined({ notes: reportInput.notes?.markdown, explanation, runbook, repositoryUrl })),
  )
}

/** Explains the category of each entry of the notes. Only the command `notes` shows the explanation. */
async function explanationOf({ notes, planned }: ReportInput, { command }: Report): Promise<string | undefined> {
  if (notes === undefined || command !== 'notes') return undefined
  const { explainNotes } = await import('../../features/notes/render/explain.ts')
  return explainNotes(notes.content, planned)
}

/** The team's checklist with its ticked checkboxes; undefined without a checklist. Unknown evidence ids are warnings. */
async function tickedRunbook({ ports, environment }: Run, reportInput: ReportInput, report: Report): Promise<string | undefined> {
  const path = reportInput.config?.runbook ?? null
  if (path === null) return undefined
  // The tag's work tree is removed by now, and people fix a checklist in the checkout.
  const text = await readInside(ports.files, environment.workspace, path)
  if (text === undefined) {
    ports.log.warning(`The checklist ${path} does not exist.`)
    return undefined
  }
  const components = reportInput.planned?.plan.components.map(({ id }) => id)
  const commands = reportInput.config?.checks.commands.map(({ name }) => name)
  const open = reportInput.checks.filter(check => !isBlocking(check, reportInput.config?.checks.onFindings ?? 'fail')).map(({ id }) => id)
  const { markdown, unknown } = tickChecklist(text, report.steps, components, commands, open)
  for (const id of unknown) ports.log.warning(`The checklist ${path} names the step "${id}", which does not exist.`)
  return markdown
}

/** The workflow artifacts that the run uploads: for later jobs, or for people when the run did not publish. */
function artifactsToUpload(
  { inputs, ports }: Run,
  reportInput: ReportInput,
  { outcome }: Report,
): Readonly<Record<'plan' | 'builds' | 'notes' | 'python', boolean>> {
  const { command, components } = inputs
  const unpublished = outcome === 'dry-run' || (outcome === 'failed' && reportInput.assets !== undefined && command !== 'publish')
  const passed = (name: typeof command): boolean => outcome === 'passed' && command === name
  if (ports.host.artifacts === undefined) return { plan: false, builds: false, notes: false, python: false }
  // A job that builds only some components uploads their builds, not the plan and the packages of all components.
  const all = passed('build') && components === null
  return {
    plan: unpublished || passed('plan') || all,
    builds: unpublished || passed('build'),
    notes: unpublished || passed('notes'),
    python: unpublished || all || (command === 'publish' && outcome !== 'failed'),
  }
}

async function keepArtifacts(
  { ports, environment }: Run,
  reportInput: ReportInput,
  kept: ReturnType<typeof artifactsToUpload>,
): Promise<void> {
  const { artifacts, node } = ports.host
  const { planned, manifest } = reportInput
  if (artifacts === undefined || planned === undefined) return
  const { artifactNames, partFile, partOf } = await import('../../features/publish/parts.ts')
  const folder = distFolder(environment.workspace)
  const { dist, pythonDist } = folder
  const write = (path: string, value: unknown): Promise<void> => ports.files.write(path, `${JSON.stringify(value, null, 2)}\n`)
  if (kept.plan) {
    if (manifest === undefined) await write(folder.manifest, { schema: 1, plan: planned.plan, tools: {}, files: [], evidence: [] })
    await artifacts.upload(artifactNames.plan, dist, [folder.manifest], retentionDays)
  }
  for (const build of kept.builds ? (reportInput.builds ?? []) : []) {
    if (build.status !== 'passed') continue
    const part = `${dist}/${partFile(build.component.id)}`
    await write(part, partOf(planned.plan, build, node))
    await artifacts.upload(artifactNames.build(build.component.id), dist, [part, ...build.files.map(({ path }) => path)], retentionDays)
    await ports.files.remove(part)
  }
  if (kept.notes && reportInput.notes !== undefined)
    await artifacts.upload(artifactNames.notes, dist, [folder.notes, folder.notesContent], retentionDays)
  const python = kept.python && (await ports.files.facts(pythonDist)) !== undefined ? await ports.files.walk(pythonDist) : []
  const paths = python.map(({ path }) => `${pythonDist}/${path}`)
  if (paths.length > 0) await artifacts.upload(artifactNames.pythonDist, pythonDist, paths, retentionDays)
}
