import { posix } from 'node:path'
import { type Severity, severities } from '../../../config/checks-config.ts'
import type { CheckResult, Finding } from '../../../model/finding.ts'
import type { Component, NodeComponent } from '../../../model/manifest.ts'
import type { Ports } from '../../../ports/ports.ts'
import { count } from '../../../text/format.ts'
import { visible } from '../../../text/visible.ts'
import { type ComponentBuild, makeMemoizeByKey, startComponentBuild } from '../../build/run/component-build.ts'
import type { PlanPhaseResult } from '../../plan/plan.ts'
import { type Audited, auditNode } from './audit-node.ts'
import { auditPython, auditTools } from './audit-python.ts'
import type { Vulnerability } from './audit-report.ts'

/** What the check looks at. Folders are absolute. */
export interface AuditInput {
  readonly plan: PlanPhaseResult['plan']
  readonly tree: string
  readonly workspace: string
  /** A private folder of the audit. */
  readonly temp: string
  /** The whole environment of the children. */
  readonly env: Readonly<Record<string, string>>
  /** From this severity on a vulnerability is an error. */
  readonly threshold: Severity
  /** The configuration names the check; else it does not run. */
  readonly named: boolean
}

type AuditPorts = Pick<Ports, 'exec' | 'files' | 'clock' | 'log'>

/** A severity for those that come without one: pip-audit tells none. */
const unrated: Severity = 'high'

/**
 * Known vulnerabilities of what the components depend on: by the package manager of each node component, and by pip-audit for the
 * python ones. What cannot be asked is a warning that says why; only what was found is an error.
 */
export async function checkAudit(input: AuditInput, ports: AuditPorts): Promise<Omit<CheckResult, 'ms'>> {
  const step = { id: 'audit', title: 'No known vulnerabilities', blocking: input.named, findings: [], evidence: '' }
  if (!input.named) return { ...step, skipped: 'the configuration does not name it' }
  const { components } = input.plan
  if (!components.some(({ kind }) => kind === 'node' || kind === 'python'))
    return { ...step, skipped: 'there is no node or python component' }
  const audits = distinct(await auditAll(input, ports))
  return {
    ...step,
    findings: audits.flatMap(audit => findingsOf(audit, input.threshold)),
    evidence: audits.map(audit => evidenceOf(audit, input.threshold)).join('; '),
  }
}

async function auditAll(input: AuditInput, { exec, files, clock, log }: AuditPorts): Promise<Audited[]> {
  const { plan, tree, workspace, temp, env } = input
  const memoizeByKey = makeMemoizeByKey()
  const { signal } = new AbortController()
  const componentBuildOf = (component: NodeComponent): { build: ComponentBuild<NodeComponent>; end: () => void } => {
    const own = log.build(`audit ${component.id}`)
    const folder = posix.join(temp, component.id)
    const place = {
      plan,
      tree,
      workspace,
      directory: posix.join(tree, component.path),
      dist: folder,
      temp: folder,
      shared: temp,
      env,
      tools: {},
      memoizeByKey,
    }
    const { build } = startComponentBuild({ component, ...place }, { ports: { exec, files, clock }, log: own, signal, began: clock.now() })
    return { build: { ...build, component }, end: () => own.end('passed') }
  }
  const audit = async (component: Component): Promise<Audited[]> => {
    if (component.kind === 'node') {
      const { build, end } = componentBuildOf(component)
      const audited = await auditNode(build, exec)
      end()
      return [audited]
    }
    if (component.kind !== 'python') return []
    const setting = { tree, temp: posix.join(temp, component.id), env, exec, files }
    await files.makeDirectory(setting.temp)
    return [
      await auditPython(component.path, setting, () =>
        memoizeByKey('pip-audit', () => auditTools({ exec, files, cwd: tree, temp, env, signal })),
      ),
    ]
  }
  return (await Promise.all(plan.components.map(audit))).flat()
}

/** Components of one workspace share a lockfile, which is told once. */
function distinct(audits: readonly Audited[]): Audited[] {
  return [...new Map(audits.map(audit => [audit.path, audit])).values()]
}

const rank = (severity: Severity): number => severities.indexOf(severity)
const counts = ({ severity }: Vulnerability, threshold: Severity): boolean => rank(severity ?? unrated) >= rank(threshold)

function findingsOf(audit: Audited, threshold: Severity): Finding[] {
  const { path, report, tool, command } = audit
  if ('problem' in report)
    return [
      {
        rule: 'audit/not-asked',
        level: 'warning',
        path,
        message: `${tool} could not ask about ${visible(path)}: ${visible(report.problem, 400)}`.replace(/\.?$/, '.'),
        suggestion: `look with ${visible(command)}, and run this again when its service answers`,
      },
    ]
  const graveFirst = [...report.vulnerabilities].sort(
    (a, b) => rank(b.severity ?? unrated) - rank(a.severity ?? unrated) || (a.name < b.name ? -1 : 1),
  )
  return graveFirst.map(vulnerability => ofVulnerability(vulnerability, audit, threshold))
}

function ofVulnerability(vulnerability: Vulnerability, { path, mend }: Audited, threshold: Severity): Finding {
  const { name, version, severity, title, source, fix } = vulnerability
  const rated = severity ?? `no severity is told, counts as ${unrated}`
  const todo = visible(mend(vulnerability))
  const remedy =
    fix.kind === 'none'
      ? `no version without it is known: replace ${visible(name)}`
      : fix.kind === 'unknown'
        ? `run ${todo}; where no version without it is out, replace it`
        : todo.startsWith('require ')
          ? todo
          : `run ${todo}`
  return {
    rule: `audit/${severity ?? 'unrated'}`,
    level: counts(vulnerability, threshold) ? 'error' : 'info',
    path,
    message: `${visible(name)} ${visible(version)}: ${visible(title)} (${rated}; ${visible(source)})`,
    suggestion: remedy,
  }
}

function evidenceOf({ tool, path, report }: Audited, threshold: Severity): string {
  if ('problem' in report) return `${tool} could not ask about ${visible(path)}`
  const grave = report.vulnerabilities.filter(vulnerability => counts(vulnerability, threshold)).length
  const below = report.vulnerabilities.length - grave
  const of = report.packages === undefined ? '' : `, ${count(report.packages, 'package')}`
  return `${tool} of ${visible(path)}${of}: ${grave === 0 ? 'none' : grave} at or above ${threshold}${below === 0 ? '' : `, ${below} below`}`
}
