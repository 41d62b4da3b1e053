import { UserError } from '../model/errors.ts'
import { complete } from './complete.ts'
import { type Config, frozen } from './config.ts'
import { defaultConfigPath } from './inputs.ts'
import { wrongNeeds } from './needs.ts'
import { configError, inBackticks, type Problem } from './problems.ts'
import { configSchema } from './schema.ts'
import { problemsOf } from './sentences.ts'
import { type ReadYaml, readYaml } from './yaml.ts'

/** Reads a configuration file. `text` is undefined if the file does not exist. Throws one UserError with all problems. Only the default file may be absent. */
export function parseConfig(text: string | undefined, path: string): Config {
  if (text === undefined) {
    if (plain(path) === plain(defaultConfigPath)) return frozen(complete({}, path))
    throw new UserError(`The configuration file ${inBackticks(path)} does not exist.`, `Only ${defaultConfigPath} may be absent.`)
  }
  const file = readYaml(text)
  if (file.broken) throw configError(path, file.problems)
  // A file that holds only comments has the value null.
  const result = configSchema.safeParse(file.value ?? {})
  // A value that YAML could not read has no second problem.
  const unread = new Set(file.problems.map(({ line }) => line))
  const problems = [...file.problems, ...problemsOf(result.error?.issues ?? [], file).filter(({ line }) => !unread.has(line))]
  if (result.data === undefined) throw configError(path, problems)
  const config = complete(result.data, path)
  problems.push(...[sharedArchives, sharedCommands, listWithoutFile, changelogInNotes, wrongNeeds].flatMap(rule => rule(config, file)))
  if (problems.length > 0) throw configError(path, problems)
  return frozen(config)
}

/** Two assets cannot share a name. The comparison ignores case, because some file systems ignore case. */
function sharedArchives(config: Config, file: ReadYaml): Problem[] {
  const components = (config.components ?? []).filter(component => 'archive' in component)
  return components.flatMap(({ id, archive }) => {
    const owner = components.find(other => other.archive.toLowerCase() === archive.toLowerCase())!.id
    if (owner === id) return []
    const place = ['components', id, 'archive']
    const message = `${inBackticks(place.join('.'))}: the name ${archive} is taken by component ${inBackticks(owner)}; give one of them another name`
    return [{ line: file.lineOf(place), message }]
  })
}

/** Two commands of one name would share a step id. */
function sharedCommands({ checks: { commands } }: Config, file: ReadYaml): Problem[] {
  return commands.flatMap(({ name }, index) => {
    if (commands.findIndex(other => other.name === name) === index) return []
    const line = file.lineOf(['checks', 'commands', index, 'name'])
    return [{ line, message: `${inBackticks(`checks.commands[${index}].name`)}: the name ${name} is taken by a command above` }]
  })
}

/** Without a list, the notes are a section of a file. */
function listWithoutFile({ notes }: Config, file: ReadYaml): Problem[] {
  if (notes.list || notes.file !== null) return []
  return [{ line: file.lineOf(['notes', 'list']), message: '`notes.list` is false, so `notes.file` must name the changelog' }]
}

/** With a list, the notes would say each entry twice: in the section of the changelog, and in the list. */
function changelogInNotes({ changelog, notes }: Config, file: ReadYaml): Problem[] {
  if (changelog === null || changelog.file !== notes.file || !notes.list) return []
  const message = '`changelog.file` is `notes.file`, so the notes would list each entry twice; add `list: false` to `notes`'
  return [{ line: file.lineOf(['changelog', 'file']), message }]
}

function plain(path: string): string {
  return path.replace(/^(?:\.\/+)+/, '')
}
