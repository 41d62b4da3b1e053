import type { DistFolder } from '../../features/publish/dist.ts'
import type { Report } from '../../report/report.ts'
import type { ReportInput } from '../report-input.ts'

const truth = (value: boolean): string => (value ? 'true' : 'false')

/** The outputs of action.yml. What a run did not reach is an empty string, `false`, or the path of a file that is not there: never absent. */
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
    prerelease: truth(release?.prerelease ?? plan?.prerelease ?? false),
    latest: truth(reportInput.latest ?? false),
    draft: truth(release?.draft ?? false),
    'release-id': release === undefined ? '' : String(release.id),
    'release-url': release?.url ?? '',
    'upload-url': reportInput.release?.uploadUrl ?? '',
    published: truth(release !== undefined && !release.draft),
    assets: JSON.stringify(assets),
    'manifest-file': built ? folder.manifest : '',
    'notes-file': reportInput.notes === undefined ? '' : folder.notes,
    'report-file': folder.report,
    'preview-file': report.outcome === 'dry-run' ? folder.preview : '',
    'dist-dir': built ? folder.dist : '',
    'python-dist-dir': built ? folder.pythonDist : '',
    matrix: JSON.stringify({ include: plan?.components.map(({ id, kind, path }) => ({ id, kind, path })) ?? [] }),
  }
}
