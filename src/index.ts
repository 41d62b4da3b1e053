// The action: reads the environment, makes the ports, runs the command, and sets the exit code.
import { guardProcess } from './adapters/actions/guard-process.ts'
import { workflowArtifacts } from './adapters/actions/workflow-artifacts.ts'
import { workflowHost } from './adapters/actions/workflow-host.ts'
import { workflowLog } from './adapters/actions/workflow-log.ts'
import { workflowProvenance } from './adapters/actions/workflow-provenance.ts'
import { clock, localPorts } from './adapters/local-ports.ts'
import { localThreads } from './adapters/threads/local-threads.ts'
import { readEnvironment } from './config/environment.ts'
import { filesFrom, readInputs } from './config/inputs.ts'
import { messageWithHint, UserError } from './model/errors.ts'

const { env } = process
const environment = readEnvironment(env)
const log = workflowLog(text => process.stdout.write(text))
const host = workflowHost(env, log.masks, { artifacts: workflowArtifacts(env), provenance: workflowProvenance(env) })
guardProcess(log, host)
try {
  if (Number.parseInt(process.versions.node, 10) < 24)
    throw new UserError(`Release Runbook needs Node 24 or newer; this is Node ${process.versions.node}.`)
  const inputs = filesFrom(environment.workspace, readInputs(env))
  const ports = localPorts(environment, inputs.token ?? undefined, { log, host })
  const { runToEnd } = await import('./pipeline/run-to-end.ts')
  const { report } = await runToEnd({ inputs, environment, ports, threads: localThreads, recorder: { clock, log, steps: [] } })
  process.exitCode = report.outcome === 'failed' ? 1 : 0
} catch (error) {
  host.annotate({ level: 'error', title: 'Release Runbook', message: messageWithHint(error, '\n') })
  process.exitCode = 1
}
