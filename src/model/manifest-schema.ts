// The definition of the manifest: src/model/manifest.ts has its types, schema/manifest.schema.json its form.
import { z } from 'zod'

const record = <T extends z.core.$ZodLooseShape>(shape: T) => z.strictObject(shape).readonly()
const texts = z.array(z.string()).readonly()

const base = {
  id: z.string(),
  /** The component's folder; `.` is the root. */
  path: z.string(),
  // Scripts for `bash -eo pipefail`, in the component's folder.
  setup: z.string().nullable(),
  test: z.string().nullable(),
  verify: z.string().nullable(),
  /** Names (or `PREFIX_*`) of variables that reach the children; null: all but secrets and the runner's own. */
  env: texts.nullable(),
  /** Time limit of each command, in milliseconds. */
  timeout: z.number().int(),
  /** Ids of components that are built and verified first; absent: none. Dependencies among the Python projects of the release are included. */
  needs: texts.exactOptional(),
}
const links = z.enum(['error', 'skip'])
const built = {
  /** `check`: two builds in different folders must give the same bytes; absent or false: one build. */
  reproducible: z.union([z.literal(false), z.literal('check')]).exactOptional(),
  /** Globs, from the component's folder, of tracked files that its scripts may rewrite; absent: none. */
  allowChanges: texts.exactOptional(),
}

const component = z.discriminatedUnion('kind', [
  record({
    ...base,
    kind: z.literal('python'),
    ...built,
    /** File of pinned build requirements, from the component's folder. */
    constraints: z.string().nullable(),
    /** Module that the verification imports; null: derived from the project's name; false: none. */
    import: z.union([z.string(), z.literal(false)]).nullable(),
  }),
  record({
    ...base,
    kind: z.literal('node'),
    ...built,
    /** Name of the zip. */
    archive: z.string(),
    /** Folder that the build writes, from the component's folder; null: the framework's default. */
    output: z.string().nullable(),
    /** Further paths for the zip, from the component's folder. */
    include: texts,
    sourceMaps: z.boolean(),
    links,
  }),
  // `paths`: files and folders, from the root of the repository.
  record({ ...base, kind: z.literal('archive'), ...built, archive: z.string(), paths: texts, links }),
  // `files`: globs, from the component's folder; of the kind `files` in the workspace.
  record({ ...base, kind: z.literal('command'), ...built, run: z.string(), files: texts }),
  record({ ...base, kind: z.literal('files'), files: texts }),
])

/** `where` is the part of the file: `project.version`, `__version__`, `packages[""].version`. `line` is 1-based, when known. */
const version = record({ path: z.string(), where: z.string(), value: z.string(), line: z.number().int().exactOptional() })

const plan = record({
  /** Null without a tag: on a pull request, a branch or a laptop. */
  tag: z.string().nullable(),
  /** SemVer without `v`. */
  version: z.string(),
  commit: z.string(),
  /** Committer date in seconds since 1970: SOURCE_DATE_EPOCH of every build. */
  sourceDate: z.number().int(),
  /** The exception: it follows from the public releases too. The job that publishes decides it anew, because another job can replace a plan. */
  previousTag: z.string().nullable(),
  title: z.string(),
  prerelease: z.boolean(),
  components: z.array(component).readonly(),
  versions: z.array(version).readonly(),
})

const evidence = record({
  component: z.string(),
  stage: z.enum(['setup', 'test', 'build', 'verify']),
  evidence: z.string(),
  /** True: the release continues, but a person should inspect this evidence. */
  warning: z.literal(true).exactOptional(),
})

/** `component` is its id, or `release` for files that the program itself adds. `size` in bytes, `sha256` in lower-case hex. */
const file = record({ name: z.string(), component: z.string(), size: z.number().int(), sha256: z.string() })

/** The schema of a manifest. */
export const manifestSchema = record({
  schema: z.literal(1),
  plan,
  /** Versions of the tools that can change the bytes: node, python, build, npm. */
  tools: z.record(z.string(), z.string()).readonly(),
  files: z.array(file).readonly(),
  evidence: z.array(evidence).readonly(),
})
