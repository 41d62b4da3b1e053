import { UserError } from '../model/errors.ts'
import { complete } from './complete.ts'
import { type Config, frozen } from './config.ts'
import { defaultConfigPath } from './inputs.ts'
import { wrongNeeds } from './needs.ts'
import { configError, inBackticks, type Problem } from './problems.ts'
import { configSchema } from './schema.ts'
import { dotted, problemsOf } from './sentences.ts'
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
  problems.push(...[sharedNames, listWithoutFile, changelogInNotes, wrongNeeds].flatMap(rule => rule(config, file)))
  if (problems.length > 0) throw configError(path, problems)
  return frozen(config)
}

/** Two assets cannot share a name, in any case, because some file systems ignore case. Two commands of one name would share a step id. */
function sharedNames({ components, checks }: Config, file: ReadYaml): Problem[] {
  const archives = (components ?? []).filter(component => 'archive' in component)
  const named = [
    ...archives.map(({ id, archive }) => ({ key: archive.toLowerCase(), name: archive, place: ['components', id, 'archive'] })),
    ...checks.commands.map(({ name }, index) => ({ key: `command:${name}`, name, place: ['checks', 'commands', index, 'name'] })),
  ]
  return [...Map.groupBy(named, ({ key }) => key).values()].flatMap(([first, ...others]) =>
    others.map(({ name, place }) => {
      const message = `${inBackticks(dotted(place))}: the name ${name} is taken by ${inBackticks(dotted(first!.place))}`
      return { line: file.lineOf(place), message }
    }),
  )
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
