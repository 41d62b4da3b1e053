import type { Host, Log } from '../../ports/ports.ts'

/**
 * Lets only the log write to stdout and stderr of a workflow step, because the runner executes workflow commands in both streams. Text that Node, libraries and
 * worker threads write to stderr goes through the log. A warning of Node becomes a debug message. An error that nobody caught ends the process with exit code 1
 * and one annotation, without the source line that Node would print.
 */
export function guardProcess(log: Pick<Log, 'info' | 'debug'>, host: Pick<Host, 'annotate'>): void {
  process.stderr.write = ((chunk: string | Uint8Array, ...rest: unknown[]) => {
    log.info((typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString()).replace(/\r?\n$/, ''))
    for (const done of rest) if (typeof done === 'function') done()
    return true
  }) as typeof process.stderr.write
  process.removeAllListeners('warning')
  process.on('warning', ({ name, message }) => log.debug(`${name}: ${message}`))
  process.on('uncaughtException', error => {
    host.annotate({
      level: 'error',
      title: 'Release Runbook',
      message: `The program ended with an error of its own: ${error?.message ?? error}`,
    })
    process.exit(1)
  })
}
