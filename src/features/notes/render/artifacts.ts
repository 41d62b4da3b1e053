import { type ReleaseFile, sumsName } from '../../../model/manifest.ts'
import { formatSize, grouped } from '../../../text/format.ts'
import type { Links } from './links.ts'

/** Rows that the table shows; a release can have 1,000 assets, and SHA256SUMS names them all. */
const LARGEST_TABLE = 100

/** The section about the files of the release, from those that were really built: table, install lines, checksums. Empty without files. */
export function artifactsSection(files: readonly ReleaseFile[], pythonRequires: string | undefined, links: Links): string[] {
  if (files.length === 0) return []
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : 1))
  const rest = sorted.length - LARGEST_TABLE
  return [
    [
      '## Artifacts',
      '',
      '| File | Size | SHA-256 |',
      '| --- | ---: | --- |',
      ...sorted.slice(0, LARGEST_TABLE).map(file => row(file, links)),
    ].join('\n'),
    ...(rest > 0 ? [`${rest} more files are named in \`${sumsName}\`.`] : []),
    ...install(sorted, pythonRequires),
    ['Check what you downloaded:', '', '```sh', `sha256sum --check --ignore-missing ${sumsName}`, '```'].join('\n'),
  ]
}

function row({ name, size, sha256 }: ReleaseFile, links: Links): string {
  const url = links.asset(name)
  const bytes = `${grouped(size)} ${size === 1 ? 'byte' : 'bytes'}`
  return `| ${url === undefined ? `\`${name}\`` : `[\`${name}\`](${url})`} | ${size < 1024 ? bytes : `${formatSize(size)} (${bytes})`} | \`${sha256}\` |`
}

/** One line for each Python project. Several wheels of one project are for several platforms, and pip chooses. */
function install(files: readonly ReleaseFile[], pythonRequires: string | undefined): string[] {
  const wheels = files.map(({ name }) => name).filter(name => name.endsWith('.whl'))
  const projects = Map.groupBy(wheels, name => name.split('-').slice(0, 2).join('=='))
  if (projects.size === 0) return []
  const lines = [...projects].map(([project, own]) =>
    own.length === 1 ? `pip install ./${own[0]}` : `pip install --find-links . ${project}`,
  )
  const needs = pythonRequires === undefined ? '' : ` (Python ${pythonRequires.replace(/[^\w.,<>=!~* ]/g, '').replace(/[<*~]/g, '\\$&')})`
  return [[`Install from the download folder${needs}:`, '', '```sh', ...lines, '```'].join('\n')]
}
