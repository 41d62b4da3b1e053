import { posix } from 'node:path'
import { type ChecksConfig, type Severity, severities } from '../../../config/config.ts'
import type { CheckResult, Finding } from '../../../model/finding.ts'
import type { Component, NodeComponent } from '../../../model/manifest.ts'
import { makeMemoizeByKey } from '../../../model/memoize-by-key.ts'
import type { Ports } from '../../../ports/ports.ts'
import { count, visible } from '../../../text/format.ts'
import { startComponentBuild } from '../../build/run/component-build.ts'
import type { PlanPhaseResult } from '../../plan/plan.ts'
import { type Audit, auditNode } from './audit-node.ts'
import { auditPython, auditTools } from './audit-python.ts'
import type { Vulnerability } from './audit-report.ts'

/** The input of the check `audit`. Folders are absolute. */
export interface AuditInput {
  readonly plan: PlanPhaseResult['plan']
  readonly tree: string
  readonly workspace: string
  /** A private folder of the audit. */
  readonly temp: string
  /** The complete environment of the programs. */
  readonly env: Readonly<Record<string, string>>
  readonly checks: Pick<ChecksConfig, 'audit' | 'named'>
}

type AuditPorts = Pick<Ports, 'exec' | 'files' | 'clock' | 'log'>

/** The severity of vulnerabilities without one: pip-audit states none. */
const unrated: Severity = 'high'

/** Finds known vulnerabilities of the components' dependencies, by their package managers and pip-audit. A failed audit is a warning. */
export async function checkAudit(input: AuditInput, ports: AuditPorts): Promise<Omit<CheckResult, 'ms'>> {
  const { audit: rules, named } = input.checks
  const check = { id: 'audit', blocking: named.includes('audit'), findings: [], evidence: '' }
  if (!check.blocking) return { ...check, skipped: 'the configuration does not name it' }
  const { components } = input.plan
  if (!components.some(({ kind }) => kind === 'node' || kind === 'python'))
    return { ...check, skipped: 'there is no node or python component' }
  // Components of one workspace share a lockfile.
  const audits = [...new Map((await auditAll(input, ports)).map(audit => [audit.path, audit])).values()]
  return {
    ...check,
    findings: audits.flatMap(audit => findingsOf(audit, rules.threshold)),
    evidence: audits.map(audit => auditEvidence(audit, rules.threshold)).join('; '),
  }
}

async function auditAll(input: AuditInput, { exec, files, clock, log }: AuditPorts): Promise<Audit[]> {
  const { plan, tree, workspace, temp, env } = input
  const memoizeByKey = makeMemoizeByKey()
  const { signal } = new AbortController()
  const auditNodeComponent = async (component: NodeComponent, folder: string): Promise<Audit> => {
    const buildLog = log.build(`audit ${component.id}`)
    const directories = { tree, workspace, directory: posix.join(tree, component.path), dist: folder, temp: folder, shared: temp }
    const context = { ports: { exec, files, clock }, log: buildLog, signal, began: clock.now() }
    const { build } = startComponentBuild({ component, plan, ...directories, env, tools: {}, memoizeByKey }, context)
    const result = await auditNode({ ...build, component }, exec)
    buildLog.end('passed')
    return result
  }
  const audit = async (component: Component): Promise<Audit[]> => {
    const folder = posix.join(temp, component.id)
    if (component.kind === 'node') return [await auditNodeComponent(component, folder)]
    if (component.kind !== 'python') return []
    await files.makeDirectory(folder)
    const python = () => memoizeByKey('pip-audit', () => auditTools({ exec, files, cwd: tree, temp, env, signal }))
    return [await auditPython(component.path, { tree, temp: folder, env, exec, files }, python)]
  }
  return (await Promise.all(plan.components.map(audit))).flat()
}

const rank = (severity: Severity): number => severities.indexOf(severity)
const counts = ({ severity }: Vulnerability, threshold: Severity): boolean => rank(severity ?? unrated) >= rank(threshold)

function findingsOf(audit: Audit, threshold: Severity): Finding[] {
  const { path, report, tool, command } = audit
  if ('problem' in report) {
    const message = `${tool} could not ask about ${visible(path)}: ${visible(report.problem, 400)}`.replace(/\.?$/, '.')
    const suggestion = `look with ${visible(command)}, and run this again when its service answers`
    return [{ rule: 'audit/not-asked', level: 'warning', path, message, suggestion }]
  }
  const severeFirst = [...report.vulnerabilities].sort(
    (a, b) => rank(b.severity ?? unrated) - rank(a.severity ?? unrated) || (a.name < b.name ? -1 : 1),
  )
  return severeFirst.map(vulnerability => ofVulnerability(vulnerability, audit, threshold))
}

function ofVulnerability(vulnerability: Vulnerability, { path, updateOf }: Audit, threshold: Severity): Finding {
  const { name, version, severity, title, source, fix } = vulnerability
  const rated = severity ?? `no severity is given, counts as ${unrated}`
  const update = visible(updateOf(vulnerability))
  const known = fix.kind === 'none' ? `no version without it is known: replace ${visible(name)}` : update
  const suggestion = fix.kind === 'unknown' ? `${update}; where no version without it is out, replace it` : known
  const level = counts(vulnerability, threshold) ? 'error' : 'info'
  const message = `${visible(name)} ${visible(version)}: ${visible(title)} (${rated}; ${visible(source)})`
  return { rule: `audit/${severity ?? 'unrated'}`, level, path, message, suggestion }
}

function auditEvidence({ tool, path, report }: Audit, threshold: Severity): string {
  if ('problem' in report) return `${tool} could not ask about ${visible(path)}`
  const severe = report.vulnerabilities.filter(vulnerability => counts(vulnerability, threshold)).length
  const below = report.vulnerabilities.length - severe
  const of = report.packages === undefined ? '' : `, ${count(report.packages, 'package')}`
  return `${tool} of ${visible(path)}${of}: ${severe === 0 ? 'none' : severe} at or above ${threshold}${below === 0 ? '' : `, ${below} below`}`
}
