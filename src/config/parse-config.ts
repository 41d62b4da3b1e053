import { UserError } from '../model/errors.ts'
import { complete } from './complete.ts'
import type { Config } from './config.ts'
import type { Inputs } from './inputs.ts'
import { configError, inBackticks, type Problem } from './problems.ts'
import { configSchema } from './schema.ts'
import { problemsOf } from './sentences.ts'
import { type ReadYaml, readYaml } from './yaml.ts'

/** Where the configuration stands when no other file is named. Only this one may be absent. */
export const defaultConfigPath = '.github/release-runbook.yml'

/**
 * Reads a configuration file; undefined is a file that does not exist.
 * Throws one UserError with all problems, each with its line, and when a file other than the default one is absent.
 */
export function parseConfig(text: string | undefined, path: string): Config {
  if (text === undefined) {
    if (plain(path) === plain(defaultConfigPath)) return frozen(complete({}, path))
    throw new UserError(
      `The configuration file ${inBackticks(path)} does not exist.`,
      `Only ${defaultConfigPath} may be absent; the input \`config\` names another.`,
    )
  }
  const file = readYaml(text)
  if (file.broken) throw configError(path, file.problems)
  // A file of comments alone is a file without keys.
  const result = configSchema.safeParse(file.value ?? {})
  const problems = [...file.problems, ...problemsOf(result.error?.issues ?? [], file)]
  if (result.data === undefined) throw configError(path, problems)
  const config = complete(result.data, path)
  problems.push(...sharedArchives(config, file), ...sharedCommands(config, file))
  if (problems.length > 0) throw configError(path, problems)
  return frozen(config)
}

/** The configuration with what the inputs of this run override. */
export function applyInputs(config: Config, inputs: Pick<Inputs, 'draft' | 'prerelease' | 'latest'>): Config {
  const { release } = config
  return frozen({
    ...config,
    release: {
      ...release,
      draft: inputs.draft ?? release.draft,
      prerelease: inputs.prerelease ?? release.prerelease,
      latest: inputs.latest ?? release.latest,
    },
  })
}

/** Two zips of one name cannot both be assets; names that differ in case alone overwrite each other on some disks. */
function sharedArchives(config: Config, file: ReadYaml): Problem[] {
  const owners = new Map<string, string>()
  const problems: Problem[] = []
  for (const component of config.components ?? []) {
    if (!('archive' in component)) continue
    const owner = owners.get(component.archive.toLowerCase())
    if (owner === undefined) owners.set(component.archive.toLowerCase(), component.id)
    else {
      const place = ['components', component.id, 'archive']
      problems.push({
        line: file.lineOf(place),
        message: `${inBackticks(place.join('.'))}: the name ${component.archive} is taken by component ${inBackticks(owner)}`,
      })
    }
  }
  return problems
}

/** Two commands of one name would share one proof. */
function sharedCommands({ checks: { commands } }: Config, file: ReadYaml): Problem[] {
  return commands.flatMap(({ name }, index) => {
    if (commands.findIndex(other => other.name === name) === index) return []
    const line = file.lineOf(['checks', 'commands', index, 'name'])
    return [{ line, message: `${inBackticks(`checks.commands[${index}].name`)}: the name ${name} is taken by a command above` }]
  })
}

function plain(path: string): string {
  return path.replace(/^(?:\.\/+)+/, '')
}

function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const part of Object.values(value)) frozen(part)
  return Object.freeze(value)
}
