import { readInside } from '../../config/read-inside.ts'
import { isBlocking } from '../../features/checks/gate.ts'
import { distFolder, requireOwnFolder } from '../../features/publish/dist.ts'
import type { Finding } from '../../model/finding.ts'
import { planAnnotations } from '../../report/annotations.ts'
import { tickChecklist, whyAbsent } from '../../report/checklist.ts'
import { reportFiles } from '../../report/headline.ts'
import { type Report, renderReport } from '../../report/report.ts'
import { renderSummary, type SummaryExtra } from '../../report/summary.ts'
import { count } from '../../text/format.ts'
import type { KeptArtifacts } from '../phases/artifacts-phase.ts'
import type { ReportInput } from '../report-input.ts'
import { type EndedRun, keepsFiles, sarifFile } from '../run.ts'
import { forReader } from './make-report.ts'
import { nothingBuilt, outputsOf } from './outputs.ts'

/**
 * Delivers the report: outputs, annotations, files, the job summary, and workflow artifacts. Never throws: a part that cannot be delivered is
 * a warning, because a failure here would hide the run's own result. Returns the ticked checklist.
 */
export async function deliver(run: EndedRun, report: Report): Promise<string | undefined> {
  const { inputs, environment, ports, reportInput } = run
  const { host, log } = ports
  const folder = distFolder(environment.workspace)
  const part = async <T>(name: string, work: () => Promise<T> | T): Promise<T | undefined> => {
    try {
      return await work()
    } catch (error) {
      log.warning(`${name} could not be written: ${(error as Error).message}`)
      return undefined
    }
  }
  await part('The outputs', () => {
    for (const [name, value] of Object.entries(outputsOf(report, reportInput, folder))) host.setOutput(name, value)
    const publishes = report.outcome !== 'failed' && (inputs.command === 'release' || inputs.command === 'publish')
    if (environment.inActions && publishes && reportInput.assets === undefined) log.info(forReader(nothingBuilt, environment))
  })
  for (const annotation of planAnnotations(annotatedFindings(reportInput), report.failure))
    await part('An annotation', () => host.annotate(annotation))
  if (keepsFiles(run)) await part('The report', () => writeFiles(run, report))
  const sarif = sarifFile(run)
  if (sarif !== undefined)
    await part('The SARIF file', async () => {
      const { renderSarif } = await import('../../report/sarif.ts')
      const text = renderSarif(report, reportInput.lineHashes ?? new Map(), help => forReader(help, environment))
      await requireOwnFolder(environment.workspace, ports.files)
      await ports.files.write(sarif, host.redact(text))
      log.info(`The findings are in ${sarif}, for code scanning.`)
    })
  const paths = reportFiles(report).map(name => `${folder.dist}/${name}`)
  const { command, components } = inputs
  const kept = host.artifacts && paths.length > 0 ? ['release-runbook-report', command, ...(components ?? [])].join('-') : undefined
  const runbook = await part('The checklist', () => tickedRunbook(run, report))
  await part('The job summary', () => writeSummary(run, report, { runbook, reportArtifact: kept }))
  // Nothing else has these files when the job has ended.
  if (kept !== undefined) await part('The report', () => host.artifacts?.upload(kept, folder.dist, paths, 7))
  await part('The workflow artifacts', () => keepArtifacts(run, report))
  return runbook
}

/** The findings for annotations: those of the checks that the configuration names, and of those that always block. */
function annotatedFindings({ checks, config }: ReportInput): readonly Finding[] {
  const ascii = config?.checks.named.includes('ascii') ?? false
  return checks
    .filter(({ blocking }) => blocking)
    .flatMap(({ findings }) => findings.filter(({ rule }) => ascii || rule !== 'archive/ascii'))
}

async function writeFiles({ ports: { files, host }, environment, reportInput }: EndedRun, report: Report): Promise<void> {
  await requireOwnFolder(environment.workspace, files)
  const folder = distFolder(environment.workspace)
  await files.write(folder.report, host.redact(renderReport(report)))
  if (report.outcome !== 'dry-run' || reportInput.notes === undefined) return
  const { renderPreview } = await import('../../report/preview.ts')
  const { planned, notes, latest = false, contents = [], config } = reportInput
  const { title, prerelease } = planned?.plan ?? { title: report.tag ?? '', prerelease: false }
  const flags = { title, prerelease, latest, draft: config?.release.draft ?? false, author: environment.actor ?? 'You' }
  const preview = { report, notesMarkdown: notes?.markdown ?? '', contents, ...flags }
  await files.write(folder.preview, host.redact(await renderPreview(preview)))
}

async function writeSummary({ environment, ports, reportInput }: EndedRun, report: Report, extra: SummaryExtra): Promise<void> {
  if (ports.host.summary === undefined) return
  const repositoryUrl = environment.repository === undefined ? undefined : `${environment.serverUrl}/${environment.repository}`
  const runUrl = repositoryUrl && environment.runId && `${repositoryUrl}/actions/runs/${environment.runId}`
  const explanation = await explanationOf(reportInput, report)
  await ports.host.summary(renderSummary(report, { ...extra, explanation, notes: reportInput.notes?.markdown, repositoryUrl, runUrl }))
}

/** Explains the category of each entry of the notes. Only the command `notes` shows the explanation. */
export async function explanationOf({ notes, planned }: ReportInput, { command }: Report): Promise<string | undefined> {
  if (notes === undefined || command !== 'notes') return undefined
  const { explainNotes } = await import('../../features/notes/render/explain.ts')
  return explainNotes(notes.content, planned)
}

/** The team's checklist with its ticked checkboxes; undefined without a checklist. Unknown evidence ids are warnings. */
async function tickedRunbook({ inputs, ports, environment, reportInput }: EndedRun, report: Report): Promise<string | undefined> {
  const path = reportInput.config?.runbook ?? null
  if (path === null) return undefined
  // The tag's work tree is removed by now, and people fix a checklist in the checkout.
  const text = await readInside(ports.files, environment.workspace, path)
  if (text === undefined) {
    ports.log.warning(`The checklist ${path} does not exist.`)
    return undefined
  }
  // A job that builds some components knows nothing of the others.
  const components = inputs.components === null ? reportInput.planned?.plan.components.map(({ id }) => id) : undefined
  const commands = reportInput.config?.checks.commands.map(({ name }) => name)
  const notBlocking = reportInput.checks.filter(check => !isBlocking(check, reportInput.config?.checks.onFindings ?? 'fail'))
  // A plan warns when the version files disagree: it has no version.
  const open = ['plan', ...notBlocking.map(({ id }) => id)]
  // A complete release was compared with its own record, which is what these steps do.
  const found = report.outcome === 'nothing-to-do' ? report.steps.filter(({ id }) => id === 'existing') : []
  const steps = [...report.steps, ...['publish', 'assets'].flatMap(id => found.map(step => ({ ...step, id })))]
  const { markdown, unknown } = tickChecklist(text, steps, components, commands, open, id => whyAbsent(id, report))
  for (const id of unknown) ports.log.warning(`The checklist ${path} names the step "${id}", which does not exist.`)
  const finished = `Published ${reportInput.release?.published === undefined ? 'before this run' : `on ${reportInput.release.published}`}; its checks passed then. This run compared ${count(report.assets?.length ?? 0, 'asset')}.\n\n`
  return report.outcome === 'nothing-to-do' ? `${finished}${markdown}` : markdown
}

/** Uploads the workflow artifacts that `storeBuild` does not upload. */
async function keepArtifacts(run: EndedRun, { outcome }: Report): Promise<void> {
  const { inputs, ports, reportInput } = run
  const { planned, manifest, builds } = reportInput
  const { command } = inputs
  if (ports.host.artifacts === undefined || command === 'build' || planned === undefined) return
  const unpublished = outcome === 'dry-run' || (outcome === 'failed' && reportInput.assets !== undefined && command !== 'publish')
  const passed = (name: typeof command): boolean => outcome === 'passed' && command === name
  const kept: KeptArtifacts = {
    plan: unpublished || passed('plan'),
    builds: unpublished,
    notes: (unpublished || passed('notes')) && reportInput.notes !== undefined,
    python: unpublished || (command === 'publish' && outcome !== 'failed'),
  }
  if (!Object.values(kept).some(Boolean)) return
  const { uploadArtifacts } = await import('../phases/artifacts-phase.ts')
  for (const { message } of await uploadArtifacts(run, kept, { plan: planned.plan, manifest, ...(builds && { builds }) }))
    ports.host.annotate({ level: 'warning', title: 'A workflow artifact is missing', message })
}
