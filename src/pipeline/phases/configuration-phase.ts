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

/** Reads the configuration of the checkout. Throws StepError with all its problems. */
export async function configurationPhase(run: Run, reportInput: ReportInput): Promise<Config> {
  // The report names the tag even when the configuration is invalid.
  const choice = chooseTag(run.inputs.tag, run.environment)
  if ('name' in choice) reportInput.tag = choice.name
  const config = await readConfiguration(run)
  reportInput.config = config
  return config
}

/** Reads the configuration without the report input, for `verify`: its release may belong to another repository. */
export function readConfiguration(run: Run): Promise<Config> {
  return step(run.recorder, 'configuration', async () => {
    const { inputs, environment, ports, reissue } = run
    await requireOwnFolder(environment.workspace, ports.files)
    if (isWriting(inputs)) requireWritingEvent(environment)
    const text = await readInside(ports.files, environment.workspace, inputs.config)
    const configured = applyInputs(parseConfig(text, inputs.config), inputs)
    const config = reissue === true ? exemptReissue(configured) : configured
    // URLs of webhooks are secrets.
    for (const name of addressVariables(config.after)) if (environment.variables[name]) ports.host.mask(environment.variables[name])
    const exempt = reissue === true ? '; a reissue is on no branch, so the rule about branches and CI does not hold for it' : ''
    return passed(config, `${text === undefined ? `no ${inputs.config}: the defaults hold` : `${inputs.config} has no problem`}${exempt}`)
  })
}
