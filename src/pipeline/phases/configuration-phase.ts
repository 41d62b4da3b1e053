import { addressVariables } from '../../config/after-config.ts'
import type { Config } from '../../config/config.ts'
import { isWriting } from '../../config/inputs.ts'
import { applyInputs, parseConfig } from '../../config/parse-config.ts'
import { readInside } from '../../config/read-inside.ts'
import { chooseTag, requireWritingEvent } from '../../features/plan/repository.ts'
import { requireOwnFolder } from '../../features/publish/dist.ts'
import { exemptReissue } from '../../features/rollback/reissue-config.ts'
import { passed } from '../../model/step-outcome.ts'
import type { ReportInput } from '../report-input.ts'
import type { Run } from '../run.ts'
import { step } from '../step.ts'

/** Reads the configuration of the checkout. Throws StepError that lists all its problems. */
export async function configurationPhase(run: Run, reportInput: ReportInput): Promise<Config> {
  // The report of a wrong configuration names the release too.
  const asked = chooseTag(run.inputs.tag, run.environment)
  if ('name' in asked) reportInput.tag = asked.name
  const config = await readConfiguration(run)
  reportInput.config = config
  return config
}

/** The step of `configurationPhase` alone: `verify` reports a release that need not be of the configured repository. */
export function readConfiguration(run: Run): Promise<Config> {
  return step(run.recorder, 'configuration', 'The configuration is valid', async () => {
    const { inputs, environment, ports, reissue } = run
    await requireOwnFolder(environment.workspace, ports.files)
    if (isWriting(inputs)) requireWritingEvent(environment)
    const text = await readInside(ports.files, environment.workspace, inputs.config)
    const read = applyInputs(parseConfig(text, inputs.config), inputs)
    const config = reissue === true ? exemptReissue(read) : read
    // Addresses of webhooks are secrets: from here on nothing prints them.
    for (const name of addressVariables(config.after)) if (environment.variables[name]) ports.host.mask(environment.variables[name])
    const exempt = reissue === true ? '; a reissue is on no branch, so the rule about branches and CI does not hold for it' : ''
    return passed(config, `${text === undefined ? `no ${inputs.config}: the defaults hold` : `${inputs.config} has no problem`}${exempt}`)
  })
}
