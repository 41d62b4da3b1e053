// The definition that schema/manifest.schema.json is made of. For development: nothing at run time reads it.
import { z } from 'zod'

const base = {
  id: z.string(),
  path: z.string(),
  setup: z.string().nullable(),
  test: z.string().nullable(),
  verify: z.string().nullable(),
  env: z.array(z.string()).readonly().nullable(),
  timeout: z.number().int(),
}
const links = z.enum(['error', 'skip'])
const reproducible = z.literal('check').exactOptional()

const component = z.discriminatedUnion('kind', [
  z
    .strictObject({
      ...base,
      kind: z.literal('python'),
      reproducible,
      constraints: z.string().nullable(),
      import: z.union([z.string(), z.literal(false)]).nullable(),
    })
    .readonly(),
  z
    .strictObject({
      ...base,
      kind: z.literal('node'),
      reproducible,
      archive: z.string(),
      output: z.string().nullable(),
      include: z.array(z.string()).readonly(),
      sourceMaps: z.boolean(),
      links,
    })
    .readonly(),
  z
    .strictObject({ ...base, kind: z.literal('archive'), reproducible, archive: z.string(), paths: z.array(z.string()).readonly(), links })
    .readonly(),
  z.strictObject({ ...base, kind: z.literal('command'), reproducible, run: z.string(), files: z.array(z.string()).readonly() }).readonly(),
  z.strictObject({ ...base, kind: z.literal('files'), files: z.array(z.string()).readonly() }).readonly(),
])

const plan = z
  .strictObject({
    tag: z.string().nullable(),
    version: z.string(),
    commit: z.string(),
    sourceDate: z.number().int(),
    previousTag: z.string().nullable(),
    title: z.string(),
    prerelease: z.boolean(),
    components: z.array(component).readonly(),
    versions: z
      .array(z.strictObject({ path: z.string(), where: z.string(), value: z.string(), line: z.number().int().exactOptional() }).readonly())
      .readonly(),
  })
  .readonly()

/** Manifest of src/model/manifest.ts; a test holds that the two are one type. */
export const manifestSchema = z
  .strictObject({
    schema: z.literal(1),
    plan,
    tools: z.record(z.string(), z.string()).readonly(),
    files: z
      .array(z.strictObject({ name: z.string(), component: z.string(), size: z.number().int(), sha256: z.string() }).readonly())
      .readonly(),
    evidence: z
      .array(
        z
          .strictObject({
            component: z.string(),
            stage: z.enum(['setup', 'test', 'build', 'verify']),
            evidence: z.string(),
            warning: z.literal(true).exactOptional(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly()
