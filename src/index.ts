// The action: environment in, ports made, run, exit code out.
import { keepGarbageSmall, keepHeapSmall } from './adapters/heap.ts'
import { clock, localPorts } from './adapters/local-ports.ts'
import { localThreads } from './adapters/local-threads.ts'
import { workflowArtifacts } from './adapters/workflow-artifacts.ts'
import { workflowHost } from './adapters/workflow-host.ts'
import { workflowLog } from './adapters/workflow-log.ts'
import { workflowProvenance } from './adapters/workflow-provenance.ts'
import { readEnvironment } from './config/environment.ts'
import { type Inputs, readInputs } from './config/inputs.ts'
import { hintOf } from './errors.ts'

const { env } = process
const environment = readEnvironment(env)
const log = workflowLog(text => process.stdout.write(text))
const host = workflowHost({ env, log, artifacts: workflowArtifacts(env), provenance: workflowProvenance(env) })
try {
  const inputs: Inputs = readInputs(env)
  if (inputs.command === 'notes') keepHeapSmall()
  else if (inputs.command === 'build' || inputs.command === 'release') keepGarbageSmall()
  const ports = localPorts({ environment, token: inputs.token ?? undefined, log, host })
  const { runToEnd } = await import('./run.ts')
  const { report } = await runToEnd({ inputs, environment, ports, threads: localThreads, journal: { clock, log, steps: [] } })
  process.exitCode = report.outcome === 'failed' ? 1 : 0
} catch (error) {
  const message = error instanceof Error ? error.message : String(error)
  host.annotate({ level: 'error', title: 'Release Runbook', message: [message, hintOf(error)].filter(Boolean).join('\n') })
  process.exitCode = 1
}
