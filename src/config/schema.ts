import { z } from 'zod'
import { charactersExist, charactersRule, commandNameRule, globRule, idRule, outputRule, plainPath, tagRule, zipNameRule } from './rules.ts'
import { after } from './schema-after.ts'
import { check, choice, flag, key, keyOr, line, list, path, some, table, text, time } from './schema-parts.ts'
import { allowableRules } from './secret-rules.ts'

// The only definition of the configuration file. The parser runs this schema, and dev/write-docs.ts makes the JSON Schema from it.
// This schema fills in the defaults of list items, and complete.ts all others.

const automatic = choice(true, false, 'auto')
const script = text(/\S/, 'a script')
const scriptOrNull = z.nullable(script)
const pathOrNull = z.nullable(path)
const paths = list(path)
const glob = text(...globRule)
const globs = list(glob)
const someGlobs = some(glob)
const someGlobsOrNull = z.nullable(someGlobs)

const versionFile = z.union([path, table({ file: path, pattern: text(/\{version\}/, 'text with {version} in it') })], {
  error: 'must be a path, or { file, pattern: \'release = "{version}"\' }',
})

const characters = text(...charactersRule).refine(
  charactersExist,
  'names no characters of Unicode; the lower code point comes first, and scripts are such as Script=Greek',
)

const tag = check({
  annotated: key(flag, 'Whether the tag must be annotated. Default: true.'),
  branches: key(someGlobsOrNull, 'Globs of branches, one of which must contain the commit. null: any.'),
})

const ascii = check({
  paths: key(someGlobs, "Files to read. Default: ['docs/**']."),
  exclude: key(globs, 'Files to leave out.'),
  mode: key(choice('strict', 'security'), 'strict (default): every character. security: those that deceive.'),
  allow: key(list(table({ paths: someGlobs, characters: some(characters) })), 'Characters that some files may hold.'),
})

const ellipsis = check({
  paths: key(someGlobs, "Files to read. Default: ['**']."),
  exclude: key(globs, 'Files to leave out, besides the built-in ones.'),
})

const env = z.nullable(list(text(/^[A-Za-z_][A-Za-z0-9_]*\*?$/, 'the name of a variable, or PREFIX_*')))
const variables =
  "Variables that reach the scripts. null: all but the token, the runner's own variables and those of after.announce; other secrets of the step too."

const checks = table({
  'on-findings': key(choice('fail', 'warn'), 'What findings of a named check do. Default: fail.'),
  tag: key(tag, 'The tag is annotated, and on a branch.'),
  ascii: key(ascii, 'Text is ASCII.'),
  ellipsis: key(ellipsis, 'No text was left out behind an ellipsis.'),
  'python-syntax': key(check({ paths: key(someGlobsOrNull, 'Files to compile. null: the python components.') }), 'Python files compile.'),
  ci: key(
    table({
      required: key(list(line), 'Names of check runs and contexts of statuses that must be green. Default: all that are there.'),
      wait: key(time, 'How long they are waited for. Default: 15m.'),
    }),
    'The checks of the tagged commit are green. Runs only when it is named.',
  ),
  audit: key(
    table({
      threshold: key(choice('low', 'moderate', 'high', 'critical'), 'The severity from which a vulnerability is an error. Default: high.'),
    }),
    'No known vulnerabilities in what the components depend on. Runs only when it is named.',
  ),
  commands: key(
    list(
      table({
        name: text(...commandNameRule),
        run: script,
        path: keyOr(path, '.', 'Folder in which it runs. Default: the root.'),
        timeout: keyOr(time, '20m', 'Time limit. Default: 20m.'),
        env: keyOr(env, null, variables),
      }),
    ),
    "The team's own commands, run after the other checks have passed. Their step id is command:<name>.",
  ),
  breaking: key(check({}), 'A breaking change has the version step that it needs.'),
  baseline: key(path, 'File of old findings of the text checks. Default: .github/release-runbook.baseline.json, which may be absent.'),
})

const base = {
  path: key(path, 'Folder of the component. Default: the root.'),
  setup: key(scriptOrNull, 'Script before test and build.'),
  test: key(scriptOrNull, 'Script that tests it.'),
  verify: key(scriptOrNull, 'Script that verifies the built files.'),
  env: key(env, variables),
  timeout: key(time, 'Time limit of each command. Default: 20m.'),
  needs: key(list(text(...idRule)), 'Ids of components that are built and verified first.'),
}
const built = {
  reproducible: key(choice(false, 'check'), 'check: build twice in different folders and compare the bytes. Default: false.'),
  'allow-changes': key(globs, 'Tracked files that its scripts may rewrite.'),
}
const links = key(choice('error', 'skip'), 'What to do with symbolic links. Default: error.')
const zipName = text(...zipNameRule)
const module = z.union([text(/^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/, 'the name of a module'), z.literal(false), z.null()], {
  error: 'must be the name of a module, false or null',
})

/** The keys of each kind of component. */
export const componentTables = {
  python: table({
    kind: z.literal('python'),
    ...base,
    ...built,
    constraints: key(pathOrNull, 'File of pinned build requirements.'),
    import: key(module, "Module that is imported to verify the build. null: the one of the project's name. false: none."),
  }),
  node: table({
    kind: z.literal('node'),
    ...base,
    ...built,
    archive: key(zipName, 'Name of the zip. Default: <id>-build.zip.'),
    links,
    output: key(z.nullable(text(...outputRule).transform(plainPath)), 'Folder that the build writes. null: by framework.'),
    include: key(paths, 'Further paths for the zip.'),
    'source-maps': key(flag, 'Whether source maps are shipped. Default: true.'),
  }),
  archive: table({
    kind: z.literal('archive'),
    ...base,
    ...built,
    archive: key(zipName, 'Name of the zip. Default: <id>-bundle.zip.'),
    links,
    paths: some(path),
  }),
  command: table({ kind: z.literal('command'), ...base, ...built, run: script, files: someGlobs }),
  files: table({ kind: z.literal('files'), ...base, files: someGlobs }),
}

const { python, node, archive, command, files } = componentTables
const component = z.discriminatedUnion('kind', [python, node, archive, command, files], {
  error: issue => (issue.code === 'invalid_union' ? 'must be python, node, archive, command or files' : 'must be a mapping'),
})

const secretRule = z.enum(allowableRules, { error: 'must be a rule of the search for secrets, such as secret/private-key' })
const secrets = table({
  allow: key(list(table({ rule: secretRule, paths: someGlobs })), 'Exceptions: a rule, and globs <asset>/<member> that may break it.'),
})

const names = list(line)
const categoryRule = table({
  title: line,
  labels: keyOr(names, [], "Labels of pull requests, in any case. '*': what no other category took."),
  types: keyOr(names, [], 'Conventional types, such as feat.'),
  paths: keyOr(globs, [], 'Globs that most of the changed paths match.'),
  exclude: keyOr(
    table({
      labels: keyOr(names, [], 'Labels that this category leaves out.'),
      authors: keyOr(names, [], 'Logins that this category leaves out.'),
    }),
    {},
    'What goes elsewhere.',
  ),
})

const notes = table({
  file: key(pathOrNull, 'File whose text, or whose section of this version, precedes the list. null: the message of the annotated tag.'),
  list: key(flag, 'false: the section of `file` stands in place of the list. Default: true.'),
  footer: key(z.nullable(text(/\S/, 'Markdown')), 'Markdown below the notes; {version}, {tag} and {date} are filled in.'),
  ascii: key(flag, 'false: letters of every script stay as they are. Default: true.'),
  fragments: key(z.nullable(glob), 'Glob of fragments (run logs, towncrier, scriv, changesets) added since the previous tag. null: none.'),
  paths: key(paths, 'Only commits that touch these paths are listed; [] (default): all. They never filter tags.'),
  categories: key(
    z.nullable(some(categoryRule)),
    'Headings and what belongs below them: the first match decides, labels before types before paths. null: those of .github/release.yml, else built in.',
  ),
  exclude: key(
    z.nullable(
      table({
        labels: keyOr(names, [], 'Labels of pull requests that are not listed.'),
        authors: keyOr(names, [], 'Logins whose changes are not listed, with or without [bot].'),
        types: keyOr(names, [], 'Conventional types that are not listed.'),
      }),
    ),
    'What is not listed, unless it breaks. null: what .github/release.yml says, else built in.',
  ),
})

const release = table({
  title: key(line, 'Title of the release; {tag} and {version} are filled in.'),
  draft: key(flag, 'Leave the release a draft.'),
  prerelease: key(automatic, 'auto (default): when the version has a prerelease part.'),
  latest: key(automatic, 'auto (default): when no stable release has a higher version.'),
  discussion: key(z.nullable(line), 'Category of the discussion that is opened with the release. null (default): none.'),
  attest: key(flag, 'Attest the provenance of the assets, and attach it. Default: false.'),
})

const components = z.record(text(...idRule), component, { error: 'must be a mapping of ids to components' })

/** The configuration file as people write it. Parsing gives keys in camelCase, short paths, milliseconds, and the defaults of items of lists. */
export const configSchema = table({
  tag: key(z.nullable(text(...tagRule)), 'Pattern of the tag. null: v1.2.3 and 1.2.3.'),
  version: key(z.nullable(list(versionFile)), 'Files that hold the version. null: detected.'),
  'previous-tag': key(z.nullable(text(/^[^\s\u0000-\u001f\u007f]+$/, 'a tag')), 'The tag before this one. null: by ancestry and version.'),
  checks: key(z.nullable(checks), 'Checks. A named check stops the release, the others only report. false switches a check off.'),
  components: key(z.nullable(components), 'What is built. null: detected. {}: nothing.'),
  secrets: key(z.nullable(secrets), 'What may ship although it looks like a secret.'),
  notes: key(z.nullable(notes), 'The release notes.'),
  release: key(z.nullable(release), 'The GitHub Release.'),
  after: key(z.nullable(after), 'What happens when the release is public. All of it is off until it is named.'),
  changelog: key(
    z.nullable(
      table({ file: path, heading: keyOr(z.nullable(line), null, 'Heading below which a line or row is added. null: a section.') }),
    ),
    'The changelog that `prepare` writes. No other command reads this key.',
  ),
  runbook: key(pathOrNull, "The team's Markdown checklist: a run ticks it, and a release has it with its evidence as RUNBOOK.md."),
})

/** A valid configuration without the defaults. */
export type WrittenConfig = z.infer<typeof configSchema>
/** A valid component without the defaults of its kind. */
export type WrittenComponent = z.infer<typeof component>
