import { posix } from 'node:path'
import type { CheckCommand } from '../../config/checks-config.ts'
import type { CheckResult, Finding } from '../../model/finding.ts'
import type { Completed, Ports } from '../../ports/ports.ts'
import { count, formatDuration } from '../../text/format.ts'
import { visible } from '../../text/visible.ts'
import { lastLines } from '../build/run/component-build.ts'
import { scriptCommand } from '../build/run/scripts.ts'

/** Where the commands run. */
export interface CommandSetting {
  /** Absolute path of the tree. */
  readonly root: string
  /** The whole environment of the children. */
  readonly env: Readonly<Record<string, string>>
}

/** What one command proved, and the last lines that it printed when it failed. */
export interface CommandOutcome {
  readonly result: CheckResult
  readonly tail: readonly string[]
}

type CommandPorts = Pick<Ports, 'exec' | 'processTags' | 'clock' | 'log'> & { readonly files: Pick<Ports['files'], 'facts' | 'realPath'> }

/** What a command has for the report before it ran. */
const step = ({ name }: CheckCommand) => ({ id: `command:${name}`, title: `The command ${name} passes`, blocking: true })

/** A box for a command that was not run, with the reason. */
export function notRun(command: CheckCommand, reason: string): CheckResult {
  return { ...step(command), findings: [], evidence: '', skipped: reason, ms: 0 }
}

/**
 * Runs a command of the team to its end, by `bash -eo pipefail`, and judges it by its exit code alone. They run one after the other:
 * they share a tree, and the order of a list is meant.
 */
export async function runCommand(command: CheckCommand, { root, env }: CommandSetting, ports: CommandPorts): Promise<CommandOutcome> {
  const { clock, exec } = ports
  const start = clock.now()
  const folder = posix.join(root, command.path)
  const done = (evidence: string, findings: readonly Finding[] = [], tail: readonly string[] = []): CommandOutcome => ({
    result: { ...step(command), findings, evidence, ms: clock.now() - start },
    tail,
  })
  if (!(await isInside(folder, root, ports.files))) {
    const finding = noFolder(command)
    return done(finding.message, [finding])
  }
  const { program, args, title } = scriptCommand(command.run)
  const log = ports.log.build(`command:${command.name}`)
  log.stage(title)
  const family = `command:${command.name}`
  const ended = await exec.run({
    program,
    args,
    cwd: folder,
    env,
    timeout: command.timeout,
    processTag: family,
    onLine: line => log.line(line),
  })
  const left = await ports.processTags.end(family)
  if (left > 0) log.line(`${count(left, 'process', 'processes')} that the command had left running: stopped.`)
  const good = ended.outcome === 'exited' && ended.code === 0
  log.end(good ? 'passed' : ended.outcome === 'stopped' ? 'stopped' : 'failed')
  if (good) return done(`\`${visible(title)}\` passed`)
  const finding = failed(command, visible(title), ended)
  return done(finding.message, [finding], lastLines(ended.output))
}

/** Whether there is such a folder, and it does not lead out of the tree by a link. */
async function isInside(folder: string, root: string, files: CommandPorts['files']): Promise<boolean> {
  if ((await files.facts(folder))?.kind !== 'directory') return false
  const [real, realRoot] = await Promise.all([files.realPath(folder), files.realPath(root)])
  return real === realRoot || real.startsWith(`${realRoot}/`)
}

function noFolder({ name, path }: CheckCommand): Finding {
  return {
    rule: `command:${name}/no-folder`,
    level: 'error',
    message: `The command ${name} has no folder ${visible(path)} in the commit.`,
    suggestion: `correct path of ${name} under checks.commands; it is relative to the root of the repository`,
  }
}

function failed({ name, path, timeout }: CheckCommand, title: string, { outcome, code }: Completed): Finding {
  const rule = `command:${name}/${outcome === 'timed-out' ? 'timeout' : 'failed'}`
  const where = path === '.' ? '' : `cd ${visible(path)} && `
  const again = title.endsWith('...')
    ? `run the script of ${name} in ${visible(path)}, and mend what it says`
    : `run \`${where}${title}\`, and mend what it says`
  if (outcome === 'timed-out') {
    const message = `\`${title}\` was stopped after its time limit of ${formatDuration(timeout)}.`
    return { rule, level: 'error', message, suggestion: `find out what it waits for, or set timeout of ${name} under checks.commands` }
  }
  if (outcome === 'not-found') {
    const message = `\`${title}\` could not be started: there is no bash on the PATH.`
    return { rule, level: 'error', message, suggestion: 'install bash' }
  }
  return { rule, level: 'error', message: `\`${title}\` ended with exit code ${code}.`, suggestion: again }
}
