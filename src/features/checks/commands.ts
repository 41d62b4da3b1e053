import { posix } from 'node:path'
import type { CheckCommand } from '../../config/config.ts'
import { type CheckResult, errorFinding, type Finding } from '../../model/finding.ts'
import type { Completed, Ports } from '../../ports/ports.ts'
import { count, formatDuration, visible } from '../../text/format.ts'
import { lastLines, pasteable } from '../build/run/component-build.ts'
import { scriptCommand } from '../build/run/scripts.ts'

type CommandPorts = Pick<Ports, 'exec' | 'processTags' | 'clock' | 'log'> & { readonly files: Pick<Ports['files'], 'facts' | 'realPath'> }

/** The id of a command's check, and that the check is blocking. */
export const commandCheck = ({ name }: CheckCommand) => ({ id: `command:${name}`, blocking: true })

/** The result of a command that did not run, with the reason. */
export function notRun(command: CheckCommand, reason: string): CheckResult {
  return { ...commandCheck(command), findings: [], evidence: '', skipped: reason, ms: 0 }
}

/**
 * Runs a command of the team by `bash -eo pipefail`; only the exit code decides. Returns the result, and the last lines of a failure. `root`
 * is the absolute path of the tree, `env` the complete environment. Callers run one command at a time, because commands share a tree.
 */
export async function runCommand(
  command: CheckCommand,
  { root, env }: { readonly root: string; readonly env: Readonly<Record<string, string>> },
  ports: CommandPorts,
) {
  const { clock, exec } = ports
  const start = clock.now()
  const folder = posix.join(root, command.path)
  const done = (evidence: string, findings: readonly Finding[] = [], tail: readonly string[] = []) => ({
    result: { ...commandCheck(command), findings, evidence, ms: clock.now() - start },
    tail,
  })
  if (!(await isInside(folder, root, ports.files))) {
    const finding = noFolder(command)
    return done(finding.message, [finding])
  }
  const { program, args, title } = scriptCommand(command.run)
  const processTag = `command:${command.name}`
  const log = ports.log.build(processTag)
  log.stage(title)
  const { timeout } = command
  const ended = await exec.run({ program, args, cwd: folder, env, timeout, processTag, onLine: line => log.line(line) })
  const leftover = await ports.processTags.end(processTag)
  if (leftover > 0) log.line(`${count(leftover, 'process', 'processes')} that the command had left running: stopped.`)
  const good = ended.outcome === 'exited' && ended.code === 0
  log.end(good ? 'passed' : ended.outcome === 'stopped' ? 'stopped' : 'failed')
  if (good) return done(`\`${visible(title)}\` passed`)
  const whole = pasteable({ program, args, title }, command.path).replace(/[^\n]+/g, line => visible(line, 2_000))
  const finding = failed(command, visible(title), whole, ended)
  return done(finding.message, [finding], lastLines(ended.output))
}

/** Whether the folder exists and no link leads out of the tree. */
async function isInside(folder: string, root: string, files: CommandPorts['files']): Promise<boolean> {
  if ((await files.facts(folder))?.kind !== 'directory') return false
  const [real, realRoot] = await Promise.all([files.realPath(folder), files.realPath(root)])
  return real === realRoot || real.startsWith(`${realRoot}/`)
}

function noFolder({ name, path }: CheckCommand): Finding {
  const message = `The command ${name} has no folder ${visible(path)} in the commit.`
  const suggestion = `correct path of ${name} under checks.commands; it is relative to the root of the repository`
  return errorFinding(`command:${name}/no-folder`, message, suggestion)
}

function failed({ name, timeout }: CheckCommand, title: string, whole: string, { outcome, code }: Completed): Finding {
  const rule = `command:${name}/${outcome === 'timed-out' ? 'timeout' : 'failed'}`
  if (outcome === 'timed-out') {
    const message = `\`${title}\` was stopped after its time limit of ${formatDuration(timeout)}.`
    return errorFinding(rule, message, `find out what it waits for, or set timeout of ${name} under checks.commands`)
  }
  if (outcome === 'not-found') return errorFinding(rule, `\`${title}\` could not be started: there is no bash on the PATH.`, 'install bash')
  return errorFinding(rule, `\`${title}\` ended with exit code ${code}.`, `run it on your machine: ${whole}`)
}
