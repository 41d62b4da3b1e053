import { complete } from '../../config/complete.ts'
import { addressVariables, applyInputs, type Config, frozen } from '../../config/config.ts'
import { differencesAtTag } from '../../config/config-origin.ts'
import { defaultConfigPath, isWriting } from '../../config/inputs.ts'
import { ConfigError, configError, inBackticks } from '../../config/problems.ts'
import { readInside } from '../../config/read-inside.ts'
import type { CommitTree } from '../../features/plan/commit-files.ts'
import { missingPaths } from '../../features/plan/configured-paths.ts'
import { requireWritingEvent } from '../../features/plan/repository.ts'
import { requireOwnFolder } from '../../features/publish/dist.ts'
import { exemptReissue } from '../../features/rollback/reissue.ts'
import { UserError } from '../../model/errors.ts'
import { passed, warned } from '../../model/step-outcome.ts'
import { count, shortCommit, visible } from '../../text/format.ts'
import { parsed } from '../../text/tolerant.ts'
import type { Run, StartedRun } from '../run.ts'
import { step } from '../step.ts'

/** Reads the configuration of the checkout. Throws StepError with all its problems. */
export function configurationPhase(run: Run): Promise<Config> {
  return step(run.recorder, 'configuration', async () => {
    const { inputs, environment, ports, reissue } = run
    await requireOwnFolder(environment.workspace, ports.files)
    if (isWriting(inputs)) requireWritingEvent(environment, await readEvent(run))
    const text = await readInside(ports.files, environment.workspace, inputs.config)
    const configured = applyInputs(await parse(text, inputs.config, run), inputs)
    const config = reissue === true ? exemptReissue(configured) : configured
    // URLs of webhooks are secrets.
    for (const name of addressVariables(config.after)) if (environment.variables[name]) ports.host.mask(environment.variables[name])
    const exempt = reissue === true ? '; a reissue is on no branch, so the rule about branches and CI does not hold for it' : ''
    return passed(config, `${text === undefined ? `no ${inputs.config}: the defaults hold` : `${inputs.config} has no problem`}${exempt}`)
  })
}

/** The event's JSON, parsed; undefined when there is none that can be read. */
async function readEvent({ environment: { eventPath }, ports: { files } }: Run): Promise<unknown> {
  return eventPath && parsed(await files.readText(eventPath).catch(() => undefined), JSON.parse)
}

/** Warns when the configuration is of another commit than the tag, and differs from the tag's in checks or components. */
export async function reportConfigurationOrigin({ inputs, environment, config, repository, ports, recorder, reissue }: StartedRun) {
  const { tag } = repository
  const head = await ports.git.head()
  if (tag === undefined || head === undefined || head === tag.commit || reissue) return
  const [bytes] = await ports.git.filesAt([{ commit: tag.commit, path: inputs.config.replace(/^(?:\.\/+)+/, '') }])
  let differences: readonly string[]
  try {
    const { parseConfig } = await import('../../config/parse-config.ts')
    differences = differencesAtTag(config, parseConfig(bytes && new TextDecoder().decode(bytes), inputs.config))
  } catch {
    differences = ['it cannot be read']
  }
  if (differences.length === 0) return
  const branch = environment.refType === 'branch' ? ` (${visible(environment.refName ?? '')})` : ''
  const sentence = `The configuration is from ${shortCommit(head)}${branch}; at the tag ${differences.join(', ')}.`
  ports.log.warning(sentence)
  await step(recorder, 'configuration-origin', async () => warned(undefined, sentence))
}

/** The most problems that become findings: a hostile file could hold thousands. */
const most = 50

/** Parses the configuration. Its problems become findings, so that each is shown once, at its line. Throws UserError. */
async function parse(text: string | undefined, path: string, run: Run): Promise<Config> {
  // Only a file needs YAML and the schema, a fifth of the time in which modules load.
  if (text === undefined && path === defaultConfigPath) return frozen(complete({}, path))
  const { parseConfig } = await import('../../config/parse-config.ts')
  try {
    return parseConfig(text, path)
  } catch (error) {
    throw error instanceof ConfigError ? reportProblems(run, error, path) : error
  }
}

function reportProblems({ reportInput }: Run, { problems, hint }: ConfigError, path: string): UserError {
  const findings = problems
    .slice(0, most)
    .map(({ line, message }) => ({ rule: 'configuration/problem', level: 'error', path, line, message }) as const)
  reportInput.checks.push({ id: 'configuration', blocking: true, findings, evidence: '', ms: 0 })
  return new UserError(`${path} has ${count(problems.length, 'problem')}.`, hint)
}

/** Throws UserError when the configuration names files or folders that do not exist in the tree. Each is a finding at its line. */
export async function requirePaths(run: StartedRun, { tree, view }: { readonly tree: string; readonly view: CommitTree | undefined }) {
  const { inputs, environment, config, ports } = run
  const missing = await missingPaths(config, tree, view?.files ?? ports.files)
  if (missing.length === 0) return
  const [{ readYaml }, { dotted }] = await Promise.all([import('../../config/yaml.ts'), import('../../config/sentences.ts')])
  const { lineOf } = readYaml((await readInside(ports.files, environment.workspace, inputs.config)) ?? '')
  const sentence = (path: string): string => `names ${inBackticks(path)}, which does not exist in the repository`
  const problems = missing.map(({ place, path }) => ({ line: lineOf(place), message: `${inBackticks(dotted(place))} ${sentence(path)}` }))
  throw reportProblems(run, configError(inputs.config, problems), inputs.config)
}
