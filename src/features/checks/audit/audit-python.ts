import { posix } from 'node:path'
import { TomlError } from 'smol-toml'
import { foldersOf } from '../../../archive/member-names.ts'
import { messageWithHint, UserError } from '../../../model/errors.ts'
import type { Files } from '../../../ports/files.ts'
import type { Completed } from '../../../ports/ports.ts'
import { PIP_SETTINGS, privatePython, type ToolsSetting } from '../../build/python/python-tools.ts'
import { mergedEnvironment } from '../../build/run/component-build.ts'
import type { Audit } from './audit-node.ts'
import { type AuditReport, readPipAudit, type Vulnerability } from './audit-report.ts'
import { askedPackages, lockedPackages, type Pin, pythonLocks, requirementFiles } from './python-pins.ts'

/** The auditor of the Python Packaging Authority, in the tested version. */
const PIP_AUDIT = 'pip-audit==2.10.1'

/** Folders are absolute; `temp` is private to the audit. */
type PythonAudit = Pick<ToolsSetting, 'temp' | 'env' | 'exec'> & { readonly tree: string; readonly files: Files }

/** Time limit of a program in milliseconds. */
const timeout = 5 * 60_000

/**
 * Asks pip-audit for known vulnerabilities of a component's locked packages, else of the packages that pip would install today. Runs no code
 * but pip and pip-audit, because pip downloads only wheels. A failure is a problem in the report. `python` gives the tools' Python.
 */
export async function auditPython(path: string, setting: PythonAudit, python: () => Promise<string>): Promise<Audit> {
  const source = await sourceOf(path, setting)
  const updateOf = (vulnerability: Vulnerability) => updateFrom(source, path, vulnerability)
  const audit = (report: AuditReport): Audit => ({ tool: 'pip-audit', path: source.path, report, command: `pip-audit ${path}`, updateOf })
  try {
    if ('problem' in source) return audit({ problem: source.problem })
    if ('requirements' in source && source.requirements.length === 0) return audit({ vulnerabilities: [], packages: 0 })
    const program = await python()
    const pins = 'pins' in source ? source.pins : await resolve(source.requirements, program, setting)
    return audit(await ask(pins, program, setting))
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return audit({ problem: messageWithHint(error, ' ') })
  }
}

/** The Python of a new environment with pip and pip-audit, installed from wheels only. Throws UserError when that fails. */
export async function auditTools(setting: ToolsSetting): Promise<string> {
  const { python } = await privatePython(setting, 'audit-tools', ['--only-binary', ':all:', 'pip', PIP_AUDIT], 'pip-audit')
  return python
}

type Source =
  | { readonly path: string; readonly pins: readonly Pin[] }
  | { readonly path: string; readonly requirements: readonly string[] }
  | { readonly path: string; readonly problem: string }

/** A lockfile of the component or of a folder above it (a workspace), else its pyproject.toml, else its requirements.txt. */
async function sourceOf(component: string, { tree, files }: PythonAudit): Promise<Source> {
  let at = posix.join(component, 'pyproject.toml')
  try {
    for (const folder of new Set([component, ...foldersOf([component]), '.']))
      for (const name of pythonLocks) {
        const text = await files.readText(posix.join(tree, folder, name))
        at = posix.join(folder, name)
        if (text !== undefined) return { path: at, pins: lockedPackages(text) }
      }
    at = posix.join(component, 'pyproject.toml')
    const pyproject = await files.readText(posix.join(tree, at))
    const asked = pyproject === undefined ? undefined : askedPackages(pyproject)
    if (asked !== undefined && !asked.dynamic) return { path: at, requirements: asked.requirements }
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    return { path: at, problem: `${at} cannot be read, line ${error.line}` }
  }
  const list = posix.join(component, 'requirements.txt')
  const text = await files.readText(posix.join(tree, list))
  if (text !== undefined) return { path: list, requirements: text.split('\n').filter(line => /^\s*[A-Za-z0-9][^@:]*$/.test(line)) }
  return {
    path: at,
    problem:
      'only its build backend knows the dependencies; commit a lockfile (uv.lock, poetry.lock, pylock.toml) or list them under project.dependencies',
  }
}

/** The packages that pip would install today. Throws UserError for a package without a wheel, because pip would run its build. */
async function resolve(requirements: readonly string[], program: string, setting: PythonAudit): Promise<readonly Pin[]> {
  const file = posix.join(setting.temp, `asked-${requirements.length}.txt`)
  await setting.files.write(file, `${requirements.join('\n')}\n`)
  const args = ['-m', 'pip', 'install', '--dry-run', '--ignore-installed', '--quiet', '--only-binary', ':all:', '--report', '-', '-r', file]
  const { code, stdout, output } = await run(program, args, setting)
  const installs = code === 0 ? (JSON.parse(stdout) as { install?: { metadata: Pin }[] }).install : undefined
  if (installs !== undefined) return installs.map(({ metadata: { name, version } }) => ({ name, version }))
  throw new UserError(`pip could not tell what it would install: ${lastError(output)}`, 'A lockfile makes the question needless.')
}

async function ask(pins: readonly Pin[], program: string, setting: PythonAudit): Promise<AuditReport> {
  const lists = requirementFiles(pins)
  if (lists.length === 0) return { vulnerabilities: [], packages: 0 }
  const names = lists.map((_, index) => posix.join(setting.temp, `pins-${index}.txt`))
  await Promise.all(names.map((name, index) => setting.files.write(name, lists[index]!)))
  const settled = ['--format', 'json', '--output', 'stdout', '--progress-spinner', 'off', '--aliases', 'on', '--desc', 'on']
  const alone = ['--no-deps', '--disable-pip', '--cache-dir', posix.join(setting.temp, 'cache')]
  const lines = names.flatMap(name => ['--requirement', name])
  const { stdout, output } = await run(program, ['-m', 'pip_audit', ...settled, ...alone, ...lines], setting)
  return readPipAudit(stdout) ?? { problem: lastError(output) }
}

function run(program: string, args: readonly string[], { exec, tree, env }: PythonAudit): Promise<Completed> {
  return exec.run({ program, args: ['-I', ...args], cwd: tree, env: mergedEnvironment(env, PIP_SETTINGS), timeout })
}

/** The last line of the output with an error, else the last line. */
function lastError(output: string): string {
  const lines = output.split('\n').filter(line => line.trim() !== '')
  return (lines.findLast(line => /error/i.test(line)) ?? lines.at(-1) ?? 'it gave no answer').replace(/^ERROR:\s*/, '').trim()
}

const updates: Readonly<Record<string, string>> = {
  'uv.lock': 'uv lock --upgrade-package',
  'poetry.lock': 'poetry update',
  'pdm.lock': 'pdm update',
}

function updateFrom({ path }: Source, component: string, { name, fix }: Vulnerability): string {
  const update = updates[posix.basename(path)]
  const at = component === '.' ? '' : `cd ${component} && `
  const least = fix.kind === 'version' ? fix.version : ''
  if (update !== undefined) return `run ${at}${update} ${name}${least && `, to ${least} or newer`}`
  return `require ${name}>=${least} in ${path}`
}
