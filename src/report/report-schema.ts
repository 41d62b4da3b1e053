// The shape of report.json for those who read it. For development: schema/ is written from it and a test holds it against
// the type in report.ts; the program itself never checks what it wrote, and zod stays out of its start.
import { z } from 'zod'

const count = z.int().min(0)
const milliseconds = z.number().min(0).describe('Milliseconds.')

const step = z
  .strictObject({
    id: z.string().describe("Proof id, as a team's own runbook names it: `ascii`, `test:backend`, `publish`."),
    title: z.string(),
    status: z.enum(['passed', 'warned', 'failed', 'skipped', 'manual']),
    evidence: z.string().describe('What was compared, counted or linked; why it was skipped; what went wrong. Plain text.'),
    ms: milliseconds,
  })
  .readonly()

const finding = z
  .strictObject({
    rule: z.string().describe('`check/class`: `ascii/typographic`, `version/mismatch`.'),
    level: z.enum(['error', 'warning', 'info']),
    path: z.string().exactOptional().describe('Relative to the root of the repository; absent when the finding is about no file.'),
    line: z.int().min(1).exactOptional().describe('1-based.'),
    column: z.int().min(1).exactOptional().describe('1-based, in UTF-16 code units.'),
    codePointColumn: z.int().min(1).exactOptional().describe('1-based, in code points.'),
    message: z.string(),
    suggestion: z.string().exactOptional().describe('What to write instead, or the command that mends it.'),
  })
  .readonly()

const build = z
  .strictObject({
    component: z.string(),
    stages: z
      .array(
        z
          .strictObject({
            stage: z.string(),
            status: z.enum(['passed', 'failed', 'stopped']),
            start: milliseconds.describe('Milliseconds since the build began.'),
            ms: milliseconds,
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly()

const asset = z
  .strictObject({
    name: z.string(),
    component: z.string(),
    size: count.describe('Bytes.'),
    sha256: z.string().describe('Lower-case hex.'),
    url: z.string().exactOptional().describe('Absent until the asset is on GitHub.'),
    previousSize: count.exactOptional().describe('Bytes of the same asset of the previous release.'),
  })
  .readonly()

const accounting = z
  .strictObject({ listed: count, folded: count, dependencies: count, reverted: count, excluded: count, chores: count, total: count })
  .readonly()
  .describe('Where every commit of the range went; the parts sum up to `total`.')

const failure = z
  .strictObject({
    step: z.string().describe('Title of the step.'),
    message: z.string(),
    hint: z.string().describe('What mends it; empty when nothing can be said.'),
    tail: z.array(z.string()).readonly().describe('The last lines of the tool that failed.'),
  })
  .readonly()

const release = z
  .strictObject({ id: count, url: z.string(), draft: z.boolean(), prerelease: z.boolean(), latest: z.boolean(), immutable: z.boolean() })
  .readonly()

const rollback = z
  .strictObject({
    bad: z.string(),
    good: z.string(),
    reissue: z.string().nullable().describe('The tag that the good release is published again as.'),
    reason: z.string(),
    before: z
      .strictObject({ title: z.string(), prerelease: z.boolean(), latest: z.boolean() })
      .readonly()
      .describe('The bad release as it was.'),
    latestAfter: z.string().nullable().describe('Tag that GitHub calls Latest after the rollback.'),
  })
  .readonly()
  .describe('What a rollback did.')

/** The report as a zod schema; its type is `Report`. */
export const reportSchema = z
  .strictObject({
    schema: z.literal(1),
    command: z.string(),
    tag: z.string().nullable(),
    version: z.string().exactOptional(),
    commit: z.string().exactOptional(),
    previousTag: z.string().nullable().exactOptional(),
    outcome: z.enum(['passed', 'failed', 'nothing-to-do', 'dry-run']),
    failure: failure.exactOptional(),
    steps: z.array(step).readonly(),
    findings: z.array(finding).readonly(),
    builds: z.array(build).readonly().exactOptional(),
    assets: z.array(asset).readonly().exactOptional(),
    accounting: accounting.exactOptional(),
    release: release.exactOptional(),
    rollback: rollback.exactOptional(),
    childVariables: z
      .record(z.string(), z.array(z.string()).readonly())
      .readonly()
      .exactOptional()
      .describe("Names, never values, of the variables that reached each component's children."),
  })
  .readonly()
  .describe('What a run of Release Runbook did. Parts that a command does not reach are absent.')
