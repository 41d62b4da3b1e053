import type { DistFolder } from '../../features/publish/dist.ts'
import type { Report } from '../../report/report.ts'
import type { ReportInput } from '../report-input.ts'

/** What the log of a workflow says when a run that publishes built nothing: a later step may have expected files. */
export const nothingBuilt =
  'Nothing was built: the outputs dist-dir, python-dist-dir, notes-file and manifest-file are empty. Upload packages in a job of its own, from the artifact: docs/recipes/pypi.md of Release Runbook.'

/** The outputs of action.yml. All are present: values that the run did not reach are an empty string or `false`. */
export function outputsOf(report: Report, reportInput: ReportInput, folder: DistFolder): Readonly<Record<string, string>> {
  const plan = reportInput.planned?.plan
  const built = reportInput.assets !== undefined
  const release = report.release
  const assets = report.assets?.map(({ name, size, sha256, url }) => ({ name, size, sha256, url: url ?? '' })) ?? []
  return {
    tag: report.tag ?? '',
    version: report.version ?? '',
    commit: report.commit ?? '',
    'previous-tag': report.previousTag ?? '',
    prerelease: String(release?.prerelease ?? plan?.prerelease ?? false),
    latest: String(reportInput.latest ?? false),
    draft: String(release?.draft ?? false),
    'release-id': release === undefined ? '' : String(release.id),
    'release-url': release?.url ?? '',
    'upload-url': reportInput.release?.uploadUrl ?? '',
    published: String(release !== undefined && !release.draft),
    assets: JSON.stringify(assets),
    'manifest-file': built ? folder.manifest : '',
    'notes-file': reportInput.notes === undefined ? '' : folder.notes,
    'report-file': folder.report,
    'preview-file': report.outcome === 'dry-run' ? folder.preview : '',
    'dist-dir': built ? folder.dist : '',
    'python-dist-dir': built ? folder.pythonDist : '',
    'sarif-file': report.command === 'check' ? folder.sarif : '',
    matrix: JSON.stringify({ include: plan?.components.map(({ id, kind, path }) => ({ id, kind, path })) ?? [] }),
  }
}
