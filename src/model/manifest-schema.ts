// The definition behind schema/manifest.schema.json. Only development tools read it.
import { z } from 'zod'

const record = <T extends z.core.$ZodLooseShape>(shape: T) => z.strictObject(shape).readonly()
const texts = z.array(z.string()).readonly()

const base = {
  id: z.string(),
  path: z.string(),
  setup: z.string().nullable(),
  test: z.string().nullable(),
  verify: z.string().nullable(),
  env: texts.nullable(),
  timeout: z.number().int(),
}
const links = z.enum(['error', 'skip'])
const built = { reproducible: z.literal('check').exactOptional(), allowChanges: texts.exactOptional() }

const component = z.discriminatedUnion('kind', [
  record({
    ...base,
    kind: z.literal('python'),
    ...built,
    constraints: z.string().nullable(),
    import: z.union([z.string(), z.literal(false)]).nullable(),
  }),
  record({
    ...base,
    kind: z.literal('node'),
    ...built,
    archive: z.string(),
    output: z.string().nullable(),
    include: texts,
    sourceMaps: z.boolean(),
    links,
  }),
  record({ ...base, kind: z.literal('archive'), ...built, archive: z.string(), paths: texts, links }),
  record({ ...base, kind: z.literal('command'), ...built, run: z.string(), files: texts }),
  record({ ...base, kind: z.literal('files'), files: texts }),
])

const version = record({ path: z.string(), where: z.string(), value: z.string(), line: z.number().int().exactOptional() })

const plan = record({
  tag: z.string().nullable(),
  version: z.string(),
  commit: z.string(),
  sourceDate: z.number().int(),
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
  warning: z.literal(true).exactOptional(),
})

/** The schema of Manifest (src/model/manifest.ts); a test keeps both equal. */
export const manifestSchema = record({
  schema: z.literal(1),
  plan,
  tools: z.record(z.string(), z.string()).readonly(),
  files: z.array(record({ name: z.string(), component: z.string(), size: z.number().int(), sha256: z.string() })).readonly(),
  evidence: z.array(evidence).readonly(),
})
