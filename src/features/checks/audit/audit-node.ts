import { posix } from 'node:path'
import { messageWithHint, UserError } from '../../../model/errors.ts'
import type { NodeComponent } from '../../../model/manifest.ts'
import type { Exec } from '../../../ports/ports.ts'
import type { ManagerTool } from '../../build/node/manager-tool.ts'
import { managerOf, toolOf } from '../../build/node/node.ts'
import type { PackageManager } from '../../build/node/package-manager.ts'
import { type ComponentBuild, mergedEnvironment } from '../../build/run/component-build.ts'
import { type AuditReport, readJsonAudit, readLinesAudit, type Vulnerability } from './audit-report.ts'

/** The audit of one lockfile, and how a person repeats it. */
export interface Audit {
  /** `npm audit`. */
  readonly tool: string
  /** The file with the dependencies, relative to the root. */
  readonly path: string
  readonly report: AuditReport
  /** The command of the audit, from the root of the repository. */
  readonly command: string
  /** What a person does to get a version without the vulnerability. */
  readonly updateOf: (vulnerability: Vulnerability) => string
}

/** Time limit of an audit in milliseconds. An audit takes one or two requests. */
const timeout = 3 * 60_000

/** Asks the package manager for known vulnerabilities. It installs nothing and runs no script; a failure is a problem in the report. */
export async function auditNode(build: ComponentBuild<NodeComponent>, exec: Exec): Promise<Audit> {
  const manifest = posix.join(build.component.path, 'package.json')
  try {
    const manager = await managerOf(build)
    const path = posix.join(manager.folder, manager.lockfile)
    if (manager.name === 'bun') return notDone('bun audit', path, 'audits of bun are not read yet')
    return await ask(build, exec, manager, await toolOf(build, manager), path)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return notDone('npm audit', manifest, messageWithHint(error, ' '))
  }
}

function notDone(tool: string, path: string, problem: string): Audit {
  return { tool, path, report: { problem }, command: tool, updateOf: () => '' }
}

/** The arguments of each manager. npm reads only the lockfile and retries once, because an unreachable service is only a warning. */
function argumentsOf({ name, berry }: ManagerTool): readonly string[] {
  if (name === 'npm')
    return ['audit', '--json', '--package-lock-only', '--fetch-retries=1', '--fetch-retry-mintimeout=1000', '--fetch-timeout=60000']
  if (name === 'pnpm') return ['audit', '--json']
  return berry ? ['npm', 'audit', '--all', '--recursive', '--json'] : ['audit', '--json']
}

async function ask(build: ComponentBuild, exec: Exec, manager: PackageManager, tool: ManagerTool, path: string): Promise<Audit> {
  const { berry, name } = tool
  const cwd = posix.join(build.tree, manager.folder)
  // Yarn 4 writes its state beside the lockfile, even for an audit.
  const state = posix.join(cwd, '.yarn')
  const hadState = (await build.files.facts(state)) !== undefined
  const env = mergedEnvironment(build.env, { ...tool.env, npm_config_update_notifier: 'false', FORCE_COLOR: '0' })
  const { outcome, code, stdout } = await exec.run({ program: tool.program, args: [...tool.args, ...argumentsOf(tool)], cwd, env, timeout })
  if (berry && !hadState) await build.files.remove(state)
  const read = () => (name === 'yarn' ? readLinesAudit(stdout, code) : readJsonAudit(stdout))
  const problem = outcome === 'timed-out' ? 'it had no answer after three minutes' : 'it could not be started'
  const title = name === 'yarn' && berry ? 'yarn npm audit' : `${name} audit`
  const at = manager.folder === '.' ? '' : `cd ${manager.folder} && `
  return {
    tool: title,
    path,
    report: outcome === 'exited' ? read() : { problem },
    command: `${at}${title}`,
    updateOf: vulnerability => `run ${at}${fixCommandOf(tool, vulnerability)}`,
  }
}

function fixCommandOf({ name, berry }: ManagerTool, { name: dependency, fix }: Vulnerability): string {
  const update = { npm: 'npm update', pnpm: 'pnpm update', yarn: berry ? 'yarn up --recursive' : 'yarn upgrade', bun: 'bun update' }[name]
  if (fix.kind === 'update') return 'npm audit fix'
  if (name === 'npm' && fix.kind === 'version') return `npm install ${fix.package}@${fix.version}${fix.major ? ', a major step' : ''}`
  return `${update} ${dependency}${fix.kind === 'version' ? `, to ${fix.version}` : ''}`
}
