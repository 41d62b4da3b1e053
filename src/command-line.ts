// The command line: the code of the action, with flags and a terminal.
import { realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { localFiles } from './adapters/files/files.ts'
import { localGit } from './adapters/git/git.ts'
import { clock, localPorts } from './adapters/local-ports.ts'
import { terminalHost } from './adapters/terminal/terminal-host.ts'
import { terminalLog } from './adapters/terminal/terminal-log.ts'
import { localThreads } from './adapters/threads/local-threads.ts'
import { plainToken, readEnvironment } from './config/environment.ts'
import { parseFlags } from './config/flags.ts'
import { filesFrom, isWriting } from './config/inputs.ts'
import { usage } from './config/usage.ts'
import { messageWithHint, UserError } from './model/errors.ts'
import { ownVersion } from './model/own-version.ts'
import type { Run } from './pipeline/run.ts'
import type { RunResult } from './pipeline/run-to-end.ts'
import { renderReport } from './report/report.ts'
import { wantsColour } from './report/terminal-text.ts'
import { shellWord } from './text/format.ts'
import { wrap } from './text/wrap.ts'

/** A closed pipe (`| head`) ends the output, not the run. */
function outliveClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', error => ((error as NodeJS.ErrnoException).code === 'EPIPE' ? undefined : process.exit(1)))
}

async function main(argv: readonly string[]): Promise<number> {
  const flags = parseFlags(argv)
  if (flags.version) {
    process.stdout.write(`${ownVersion}\n`)
    return 0
  }
  if (flags.help !== undefined) {
    process.stdout.write(usage(flags.help, process.stdout.columns || 80, await calledAs()))
    return 0
  }
  const { inputs, json, yes, silent } = flags
  if (silent === undefined && isWriting(inputs) && !yes && process.env.GITHUB_ACTIONS !== 'true') {
    const publishes = inputs.command === 'release' || inputs.command === 'publish'
    throw new UserError(
      `${inputs.command} ${publishes ? 'publishes' : 'changes things on GitHub'}.`,
      publishes
        ? 'Add --yes to publish from this machine, or --dry-run to build and verify everything and publish nothing.'
        : 'Add --yes to do it from this machine, or --dry-run to see what it would do.',
    )
  }
  const variables = readEnvironment(process.env)
  const directory = variables.workspace === '.' ? process.cwd() : variables.workspace
  const token = plainToken(process.env.GITHUB_TOKEN || process.env.GH_TOKEN || '')
  const git = localGit({ directory, env: process.env, token, serverUrl: variables.serverUrl, early: true })
  // It loads while git works.
  const loaded = silent === undefined ? import('./pipeline/run-to-end.ts') : undefined
  const given = flags.repository ?? variables.repository
  const [workspace = directory, repository] = await Promise.all([git.root(), given ?? git.originRepository()])
  const environment = { ...variables, workspace, repository }

  const log = terminalLog(process.stderr, { ...flags, ...styleOf(process.stderr, flags) })
  const host = terminalHost(log.masks)
  try {
    const ports = localPorts(environment, token, { log, host }, workspace === directory ? git : undefined)
    const placed = filesFrom(workspace, inputs.sarif === undefined ? inputs : { ...inputs, sarif: resolve(inputs.sarif) })
    const run = { inputs: placed, environment, ports, threads: localThreads, recorder: { clock, log, steps: [] } }
    if (silent === 'prepare') {
      const { prepare } = await import('./pipeline/prepare.ts')
      const words = argv.map(word => (/^--[\w-]+$/.test(word) ? word : shellWord(word)))
      const again = [(await calledAs()) ?? 'release-runbook', ...words].join(' ')
      const today = new Date().toISOString().slice(0, 10)
      process.stdout.write(host.redact(await prepare(run, { ...flags, again, today })))
      return 0
    }
    if (loaded === undefined) {
      const { init } = await import('./pipeline/init.ts')
      const version = flags.action === null && ownVersion !== 'unbundled' ? ownVersion : undefined
      const own = await ownPackage(variables.serverUrl)
      const action = flags.action ?? own.action
      process.stdout.write(await init(run, { ...own, action, version, baseline: flags.baseline, oneJob: flags.oneJob }))
      return 0
    }
    const { runToEnd } = await loaded
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => onInterrupt(signal, run, log.finish))
    const result = await runToEnd(run)
    log.finish()
    const { report } = result
    if (json) process.stdout.write(host.redact(renderReport(report)))
    else await show(result, flags, host.redact)
    return report.outcome === 'failed' ? 1 : 0
  } finally {
    log.finish()
  }
}

/** Says what was stopped and what is left. Listeners of the adapters end the programs of the run and remove its folders. */
function onInterrupt(signal: NodeJS.Signals, { inputs, recorder }: Pick<Run, 'inputs' | 'recorder'>, finish: () => void): void {
  finish()
  const after = recorder.steps.map(({ title }) => ` after the step "${title}"`).at(-1) ?? ''
  const onGitHub = 'What it did on GitHub stays; the same command goes on from there.'
  const left = isWriting(inputs) ? onGitHub : 'Nothing is left but files in .release-runbook, if it wrote any.'
  const text = `${inputs.command} was stopped${after}. Its programs are ended, its temporary folders removed. ${left}`
  process.stderr.write(`\n${wrap(text, process.stderr.columns || 80).join('\n')}\n`)
  setImmediate(() => process.removeAllListeners(signal) && process.kill(process.pid, signal))
}

/** Where this program was taken from, as the action of a workflow: `owner/name@commit`; undefined if unknown. And the text of its package.json. */
async function ownPackage(serverUrl: string) {
  const program = dirname(dirname(realpathSync(process.argv[1] ?? '')))
  const files = localFiles(tmpdir())
  const git = localGit({ directory: program, env: process.env, token: undefined, serverUrl })
  const { actionReference } = await import('./features/init/action-reference.ts')
  const [lock, manifest] = [
    await files.readText(join(dirname(program), '.package-lock.json')),
    await files.readText(join(program, 'package.json')),
  ]
  const isClone = (await git.root()) === program
  const clone = isClone ? { repository: await git.originRepository(), commit: await git.head() } : undefined
  return { manifest, action: actionReference({ lock, manifest }, clone) }
}

/** How a person calls this program: npx does not put its name on the PATH. */
async function calledAs(): Promise<string | undefined> {
  if (process.env.npm_command !== 'exec') return undefined
  const { programOf } = await import('./features/init/action-reference.ts')
  const { serverUrl } = readEnvironment(process.env)
  const { action, manifest } = await ownPackage(serverUrl)
  return action && programOf(action, manifest, ownVersion, serverUrl)
}

/** How to write to a stream: whether it shows moving lines, with which colours, in how many columns. */
function styleOf(stream: NodeJS.WriteStream, { color, quiet }: Pick<ReturnType<typeof parseFlags>, 'color' | 'quiet'>) {
  const terminal = stream.isTTY === true
  const live = terminal && !quiet && process.env.TERM !== 'dumb'
  return { live, colour: wantsColour(color, process.env, terminal), width: stream.columns ?? 100 }
}

/** Prints the report, with its steps unless the log has shown them. Notes go to stdout, for a file, and then the report goes to stderr. */
async function show(result: RunResult, flags: ReturnType<typeof parseFlags>, redact: (text: string) => string): Promise<void> {
  const { renderTerminal } = await import('./report/terminal.ts')
  const notes = flags.inputs.command !== 'notes' ? undefined : ((flags.explain ? await result.explain() : undefined) ?? result.notes)
  if (notes !== undefined) process.stdout.write(notes)
  const stream = notes === undefined ? process.stdout : process.stderr
  const style = styleOf(stream, flags)
  const steps = !flags.quiet && !(style.live && styleOf(process.stderr, flags).live)
  stream.write(`${style.live && !steps ? '\n' : ''}${redact(renderTerminal(result.report, { ...result, ...style, steps }))}`)
}

/** Runs one command of the command line and returns its exit code. Problems are printed on stderr. */
export async function commandLine(argv: readonly string[]): Promise<number> {
  outliveClosedPipes()
  try {
    return await main(argv)
  } catch (error) {
    process.stderr.write(`${messageWithHint(error, '\n')}\n`)
    return 1
  }
}
