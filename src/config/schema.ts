import { z } from 'zod'
import {
  charactersExist,
  charactersMeaning,
  charactersRule,
  globMeaning,
  globRule,
  idMeaning,
  idRule,
  pathMeaning,
  pathRule,
  tagMeaning,
  tagRule,
  timeMeaning,
  timeRule,
  zipNameMeaning,
  zipNameRule,
} from './rules.ts'

// The one definition of the configuration file: the parser runs it, and dev/write-docs.ts makes the JSON Schema of it.
// A message is the rest of a sentence that begins with the key: "must be true or false". Defaults are filled in by complete.ts.

/** Text that matches a rule. */
function text(rule: RegExp, meaning: string) {
  return z.string({ error: `must be ${meaning}` }).regex(rule, `must be ${meaning}`)
}

/** A mapping that knows its keys. */
function table<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  // For unknown keys the message only carries the known ones to sentences.ts, which knows the place and finds the nearest.
  return z.strictObject(shape, {
    error: issue => (issue.code === 'unrecognized_keys' ? Object.keys(shape).join(' ') : 'must be a mapping'),
  })
}

function list<Item extends z.ZodType>(item: Item) {
  return z.array(item, { error: 'must be a list' })
}

function some<Item extends z.ZodType>(item: Item) {
  return list(item).min(1, 'must be a list with at least one entry')
}

const flag = z.boolean({ error: 'must be true or false' })
const automatic = z.union([z.boolean(), z.literal('auto')], { error: 'must be true, false or auto' })
const line = text(/^[^\u0000-\u001f\u007f]*[^\u0000-\u0020\u007f][^\u0000-\u001f\u007f]*$/, 'one line of text')
const script = text(/\S/, 'a script')
const path = text(pathRule, pathMeaning)
const glob = text(globRule, globMeaning)

const versionFile = z.union([path, table({ file: path, pattern: text(/\{version\}/, 'text with {version} in it') })], {
  error: 'must be a path, or { file, pattern: \'release = "{version}"\' }',
})

const characters = text(charactersRule, charactersMeaning).refine(charactersExist, 'names no characters of Unicode')

const checks = table({
  'on-findings': z.enum(['fail', 'warn'], { error: 'must be fail or warn' }).optional().describe('What findings of a named check do.'),
  tag: table({
    annotated: flag.optional().describe('Whether the tag must be annotated.'),
    branches: some(glob).nullable().optional().describe('Globs of branches, one of which must contain the commit. null: any.'),
  })
    .optional()
    .describe('The tag: annotated, and on which branch.'),
  ascii: table({
    paths: some(glob).optional().describe('Files to read.'),
    exclude: list(glob).optional().describe('Files to leave out.'),
    mode: z.enum(['strict', 'security'], { error: 'must be strict or security' }).optional(),
    allow: list(table({ paths: some(glob), characters: some(characters) }))
      .optional()
      .describe('Characters that some files may hold.'),
  })
    .optional()
    .describe('Text is ASCII.'),
  ellipsis: table({
    paths: some(glob).optional().describe('Files to read.'),
    exclude: list(glob).optional().describe('Files to leave out, besides the built-in ones.'),
    mode: z.enum(['smart', 'strict'], { error: 'must be smart or strict' }).optional(),
  })
    .optional()
    .describe('No text was left out behind an ellipsis.'),
  'python-syntax': table({ paths: some(glob).nullable().optional().describe('Files to compile. null: those of the python components.') })
    .optional()
    .describe('Python files compile.'),
})

const base = {
  path: path.optional().describe('Folder of the component. Default: the root.'),
  setup: script.nullable().optional().describe('Script before test and build.'),
  test: script.nullable().optional().describe('Script that tests it.'),
  verify: script.nullable().optional().describe('Script that proves what was built.'),
  env: list(text(/^[A-Za-z_][A-Za-z0-9_]*\*?$/, 'the name of a variable, or PREFIX_*'))
    .nullable()
    .optional()
    .describe('Variables that reach the scripts. null: all but secrets and those of the runner.'),
  timeout: text(timeRule, timeMeaning).optional().describe('Time limit of each command. Default: 20m.'),
}
const links = z.enum(['error', 'skip'], { error: 'must be error or skip' }).optional().describe('What to do with symbolic links.')
const archive = text(zipNameRule, zipNameMeaning).optional()

/** The keys of each kind of component. */
export const componentTables = {
  python: table({
    kind: z.literal('python'),
    ...base,
    constraints: path.nullable().optional().describe('File of pinned build requirements.'),
    import: z
      .union([text(/^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/, 'a module'), z.literal(false), z.null()], {
        error: "must be a module's name, false or null",
      })
      .optional()
      .describe("Module that is imported as proof. null: the one of the project's name. false: none."),
  }),
  node: table({
    kind: z.literal('node'),
    ...base,
    archive: archive.describe('Name of the zip. Default: <id>-build.zip.'),
    links,
    output: path.nullable().optional().describe('Folder that the build writes. null: by framework.'),
    include: list(path).optional().describe('Further paths for the zip.'),
    'source-maps': flag.optional().describe('Whether source maps are shipped.'),
  }),
  archive: table({
    kind: z.literal('archive'),
    ...base,
    archive: archive.describe('Name of the zip. Default: <id>-bundle.zip.'),
    links,
    paths: some(path).describe('Files and folders, from the root of the repository.'),
  }),
  command: table({
    kind: z.literal('command'),
    ...base,
    run: script.describe('Script that makes the files.'),
    files: some(glob).describe('Globs of what it makes.'),
  }),
  files: table({ kind: z.literal('files'), ...base, files: some(glob).describe('Globs of files built elsewhere.') }),
}

const component = z.discriminatedUnion(
  'kind',
  [componentTables.python, componentTables.node, componentTables.archive, componentTables.command, componentTables.files],
  { error: issue => (issue.code === 'invalid_union' ? 'must be python, node, archive, command or files' : 'must be a mapping') },
)

const notes = table({
  file: path.nullable().optional().describe('File with the finished notes.'),
  fragments: glob.nullable().optional().describe('Glob of Markdown fragments; those added since the previous tag are used.'),
  paths: list(path).optional().describe('Only commits that touch these paths.'),
})

const release = table({
  title: line.optional().describe('Title of the release; {tag} and {version} are filled in.'),
  draft: flag.optional().describe('Leave the release a draft.'),
  prerelease: automatic.optional().describe('auto: when the version has a prerelease part.'),
  latest: automatic.optional().describe('auto: when the version is the highest stable one.'),
})

/** The configuration file as people write it. Input only: nothing is filled in or changed. */
export const configSchema = table({
  tag: text(tagRule, tagMeaning).nullable().optional().describe('Pattern of the tag. null: v1.2.3 and 1.2.3.'),
  version: list(versionFile).nullable().optional().describe('Files that hold the version. null: detected.'),
  'previous-tag': text(/^[^\s\u0000-\u001f\u007f]+$/, 'a tag')
    .nullable()
    .optional()
    .describe('The tag before this one. null: by ancestry and version.'),
  checks: checks.nullable().optional().describe('Checks. A check that is named here stops the release, the others only report.'),
  components: z
    .record(text(idRule, idMeaning), component, { error: 'must be a mapping of ids to components' })
    .nullable()
    .optional()
    .describe('What is built. null: detected. {}: nothing.'),
  notes: notes.nullable().optional().describe('The release notes.'),
  release: release.nullable().optional().describe('The GitHub Release.'),
  runbook: path.nullable().optional().describe("The team's own Markdown checklist."),
})

/** What the schema lets through. */
export type WrittenConfig = z.infer<typeof configSchema>
export type WrittenComponent = z.infer<typeof component>
