import { type Severity, severities } from '../../../config/config.ts'
import { parsed, tableOf } from '../../../text/tolerant.ts'

/** A known vulnerability of a locked package, in one form for all package managers. The texts come from a service, so they are untrusted. */
export interface Vulnerability {
  readonly name: string
  /** The locked version, or the affected range. */
  readonly version: string
  /** Undefined: the service states no severity. */
  readonly severity: Severity | undefined
  readonly title: string
  /** A URL, or ids. */
  readonly source: string
  readonly fix: Fix
}

/** What the service knows about a version without the vulnerability. */
type Fix =
  /** The range in package.json includes such a version. */
  | { readonly kind: 'update' }
  /** This version, or a version in this range. `major`: the update may be breaking. */
  | { readonly kind: 'version'; readonly version: string; readonly package: string; readonly major: boolean }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' }

/** The vulnerabilities that an audit found, or the reason for its failure. */
export type AuditReport =
  | { readonly vulnerabilities: readonly Vulnerability[]; readonly packages: number | undefined }
  | { readonly problem: string }

type Fields = Readonly<Record<string, unknown>>

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const unreadable = 'it gave no answer that can be read'

const severityOf = (value: unknown): Severity | undefined => severities.find(severity => severity === value)

/** Each vulnerability once: a package with several copies has several entries. */
function distinct(all: readonly Vulnerability[]): Vulnerability[] {
  return [...new Map(all.map(one => [`${one.name} ${one.version} ${one.source} ${one.title}`, one])).values()]
}

/** `npm audit --json` (report version 2 of npm 7 and newer) and `pnpm audit --json` (version 1, as npm 6 had it). */
export function readJsonAudit(stdout: string): AuditReport {
  const report = tableOf(parsed(stdout, JSON.parse))
  const dependencies = tableOf(report.metadata).dependencies
  const packages = typeof dependencies === 'number' ? dependencies : tableOf(dependencies).total
  if (report.auditReportVersion !== 2 && report.advisories === undefined) return { problem: problemOf(report) }
  const found =
    report.auditReportVersion === 2
      ? ofVersion2(report)
      : Object.values(tableOf(report.advisories)).map(entry => ofAdvisory(tableOf(entry)))
  return { vulnerabilities: distinct(found), packages: typeof packages === 'number' ? packages : undefined }
}

function problemOf(report: Fields): string {
  const error = tableOf(report.error)
  return [report.message, error.summary, error.message, error.code].map(textOf).find(Boolean) ?? unreadable
}

function ofVersion2(report: Fields): Vulnerability[] {
  return Object.values(tableOf(report.vulnerabilities)).flatMap(entry => {
    const { via, fixAvailable } = tableOf(entry)
    // A text in `via` is the name of another package, which has its own entry.
    const advisories = listOf(via)
      .map(tableOf)
      .filter(advisory => textOf(advisory.title) !== '')
    return advisories.map(advisory => ({
      name: textOf(advisory.dependency) || textOf(advisory.name),
      version: textOf(advisory.range),
      severity: severityOf(advisory.severity),
      title: textOf(advisory.title),
      source: textOf(advisory.url),
      fix: fixOf(fixAvailable),
    }))
  })
}

function fixOf(available: unknown): Fix {
  if (available === true) return { kind: 'update' }
  const { name, version, isSemVerMajor } = tableOf(available)
  if (textOf(version) === '') return { kind: 'none' }
  return { kind: 'version', package: textOf(name), version: textOf(version), major: isSemVerMajor === true }
}

function ofAdvisory(advisory: Fields): Vulnerability {
  const name = textOf(advisory.module_name)
  const patched = textOf(advisory.patched_versions)
  const used = listOf(advisory.findings)
    .map(finding => textOf(tableOf(finding).version))
    .filter(Boolean)
  // `<0.0.0` means that there is no patched version.
  const fix: Fix =
    patched === '' || patched.startsWith('<0.0.0') ? { kind: 'none' } : { kind: 'version', package: name, version: patched, major: false }
  return {
    name,
    version: [...new Set(used)].join(', ') || textOf(advisory.vulnerable_versions),
    severity: severityOf(advisory.severity),
    title: textOf(advisory.title),
    source: textOf(advisory.url),
    fix,
  }
}

/** `yarn audit --json` of yarn 1, and `yarn npm audit --json` of yarn 4: an object on each line. Yarn 4 prints nothing when it finds no vulnerability. */
export function readLinesAudit(stdout: string, code: number): AuditReport {
  const lines = stdout.split('\n').flatMap(line => (line.startsWith('{') ? [tableOf(parsed(line, JSON.parse))] : []))
  const first = lines.filter(({ type }) => type === 'auditAdvisory').map(({ data }) => ofAdvisory(tableOf(tableOf(data).advisory)))
  const later = lines.flatMap(({ value, children }) => (children === undefined ? [] : [ofTree(textOf(value), tableOf(children))]))
  const summary = lines.find(({ type }) => type === 'auditSummary')
  if (summary === undefined && later.length === 0 && code !== 0) {
    const error = lines.find(({ type }) => type === 'error')
    return { problem: textOf(error?.data).split('\n')[0] || unreadable }
  }
  const packages = tableOf(summary?.data).totalDependencies
  return { vulnerabilities: distinct([...first, ...later]), packages: typeof packages === 'number' ? packages : undefined }
}

function ofTree(name: string, children: Fields): Vulnerability {
  const versions = children['Tree Versions']
  return {
    name,
    version: Array.isArray(versions) ? versions.map(textOf).join(', ') : textOf(children['Vulnerable Versions']),
    severity: severityOf(children.Severity),
    title: textOf(children.Issue),
    source: textOf(children.URL),
    fix: { kind: 'unknown' },
  }
}

/** `pip-audit --format json`, which states no severities. Undefined for other output. */
export function readPipAudit(stdout: string): AuditReport | undefined {
  const report = tableOf(parsed(stdout, JSON.parse))
  if (!Array.isArray(report.dependencies)) return undefined
  const dependencies = report.dependencies.map(tableOf)
  const vulnerabilities = dependencies.flatMap(dependency => {
    return listOf(dependency.vulns).map(vuln => ofPython(textOf(dependency.name), textOf(dependency.version), tableOf(vuln)))
  })
  const packages = dependencies.filter(({ skip_reason }) => skip_reason === undefined).length
  return { vulnerabilities: distinct(vulnerabilities), packages }
}

function ofPython(name: string, version: string, vuln: Fields): Vulnerability {
  const ids = [vuln.id, ...listOf(vuln.aliases)].map(textOf).filter(Boolean)
  const [fixed] = listOf(vuln.fix_versions).map(textOf).filter(Boolean)
  return {
    name,
    version,
    severity: undefined,
    title: textOf(vuln.description).split('\n')[0]!,
    source: ids.join(', '),
    fix: fixed === undefined ? { kind: 'none' } : { kind: 'version', package: name, version: fixed, major: false },
  }
}
