// What the audits of the package managers say, in our own words. Their forms differ; what they know does not.

import { type Severity, severities } from '../../../config/checks-config.ts'

/** A known vulnerability of a package that a lockfile names. Texts are those of the service: nothing in them is safe yet. */
export interface Vulnerability {
  readonly name: string
  /** The version in use, or the range that is affected. */
  readonly version: string
  /** Undefined: the service does not tell. */
  readonly severity: Severity | undefined
  readonly title: string
  /** An address, or ids. */
  readonly source: string
  readonly fix: Fix
}

/** What is known of a version without it. */
type Fix =
  /** The package manager can take it within what package.json asks for. */
  | { readonly kind: 'update' }
  /** This version, or range; `major`: it may break. */
  | { readonly kind: 'version'; readonly version: string; readonly package: string; readonly major: boolean }
  | { readonly kind: 'none' }
  /** Not told. */
  | { readonly kind: 'unknown' }

/** What an audit found; or why it could not be made. */
export type AuditReport =
  | { readonly vulnerabilities: readonly Vulnerability[]; readonly packages: number | undefined }
  | { readonly problem: string }

type Fields = Readonly<Record<string, unknown>>

const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {})
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function severityOf(value: unknown): Severity | undefined {
  return severities.find(severity => severity === value)
}

/** Each vulnerability once: a package that is there several times has it several times. */
function distinct(all: readonly Vulnerability[]): Vulnerability[] {
  return [...new Map(all.map(one => [`${one.name} ${one.version} ${one.source} ${one.title}`, one])).values()]
}

/** `npm audit --json` (report version 2 of npm 7 and newer) and `pnpm audit --json` (version 1, as npm 6 had it). */
export function readJsonAudit(stdout: string): AuditReport {
  const report = fieldsOf(parsed(stdout))
  const dependencies = fieldsOf(report.metadata).dependencies
  const packages = typeof dependencies === 'number' ? dependencies : fieldsOf(dependencies).total
  const found = report.auditReportVersion === 2 ? ofVersion2(report) : report.advisories === undefined ? undefined : ofVersion1(report)
  if (found === undefined) return { problem: problemOf(report) }
  return { vulnerabilities: distinct(found), packages: typeof packages === 'number' ? packages : undefined }
}

function problemOf(report: Fields): string {
  const error = fieldsOf(report.error)
  const said = [report.message, error.summary, error.message, error.code].map(textOf).find(text => text !== '')
  return said ?? 'it gave no answer that can be read'
}

function ofVersion2(report: Fields): Vulnerability[] {
  return Object.values(fieldsOf(report.vulnerabilities)).flatMap(entry => {
    const { via, fixAvailable } = fieldsOf(entry)
    // A text is the name of a package further down, which has an entry of its own.
    const advisories = (Array.isArray(via) ? via : []).map(fieldsOf).filter(advisory => textOf(advisory.title) !== '')
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
  const { name, version, isSemVerMajor } = fieldsOf(available)
  if (textOf(version) === '') return { kind: 'none' }
  return { kind: 'version', package: textOf(name), version: textOf(version), major: isSemVerMajor === true }
}

function ofVersion1(report: Fields): Vulnerability[] {
  return Object.values(fieldsOf(report.advisories)).flatMap(entry => ofAdvisory(fieldsOf(entry)))
}

function ofAdvisory(advisory: Fields): Vulnerability[] {
  const name = textOf(advisory.module_name)
  const patched = textOf(advisory.patched_versions)
  const used = (Array.isArray(advisory.findings) ? advisory.findings : []).map(finding => textOf(fieldsOf(finding).version)).filter(Boolean)
  // `<0.0.0` is how a service says that there is none.
  const fix: Fix =
    patched === '' || patched.startsWith('<0.0.0') ? { kind: 'none' } : { kind: 'version', package: name, version: patched, major: false }
  return [
    {
      name,
      version: [...new Set(used)].join(', ') || textOf(advisory.vulnerable_versions),
      severity: severityOf(advisory.severity),
      title: textOf(advisory.title),
      source: textOf(advisory.url),
      fix,
    },
  ]
}

/** `yarn audit --json` of yarn 1, and `yarn npm audit --json` of yarn 4: an object on each line. Yarn 4 prints none when there is nothing. */
export function readLinesAudit(stdout: string, code: number): AuditReport {
  const lines = stdout.split('\n').flatMap(line => (line.startsWith('{') ? [fieldsOf(parsed(line))] : []))
  const first = lines.filter(({ type }) => type === 'auditAdvisory').flatMap(({ data }) => ofAdvisory(fieldsOf(fieldsOf(data).advisory)))
  const later = lines.flatMap(({ value, children }) => (children === undefined ? [] : [ofTree(textOf(value), fieldsOf(children))]))
  const summary = lines.find(({ type }) => type === 'auditSummary')
  if (summary === undefined && later.length === 0 && code !== 0) {
    const error = lines.find(({ type }) => type === 'error')
    return { problem: textOf(error?.data).split('\n')[0] || 'it gave no answer that can be read' }
  }
  const packages = fieldsOf(summary?.data).totalDependencies
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

/** `pip-audit --format json`. It names no severities. */
export function readPipAudit(stdout: string): (AuditReport & { readonly skipped?: readonly string[] }) | undefined {
  const report = fieldsOf(parsed(stdout))
  if (!Array.isArray(report.dependencies)) return undefined
  const dependencies = report.dependencies.map(fieldsOf)
  const vulnerabilities = dependencies.flatMap(dependency => {
    const vulns = Array.isArray(dependency.vulns) ? dependency.vulns.map(fieldsOf) : []
    return vulns.map(vuln => ofPython(textOf(dependency.name), textOf(dependency.version), vuln))
  })
  const skipped = dependencies.filter(({ skip_reason }) => skip_reason !== undefined).map(({ name }) => textOf(name))
  return { vulnerabilities: distinct(vulnerabilities), packages: dependencies.length - skipped.length, skipped }
}

function ofPython(name: string, version: string, vuln: Fields): Vulnerability {
  const ids = [vuln.id, ...(Array.isArray(vuln.aliases) ? vuln.aliases : [])].map(textOf).filter(Boolean)
  const fixes = (Array.isArray(vuln.fix_versions) ? vuln.fix_versions : []).map(textOf).filter(Boolean)
  return {
    name,
    version,
    severity: undefined,
    title: textOf(vuln.description).split('\n')[0]!,
    source: ids.join(', '),
    fix: fixes.length === 0 ? { kind: 'none' } : { kind: 'version', package: name, version: fixes[0]!, major: false },
  }
}
