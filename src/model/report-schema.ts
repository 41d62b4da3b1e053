// The schema of report.json. dev/write-docs.ts writes schema/report.schema.json from it, and its types are those of steps, findings and the report.
// The program never loads this file, because it does not check its own report: zod would slow the start.
import { z } from 'zod'

const object = <Shape extends z.core.$ZodLooseShape>(shape: Shape) => z.strictObject(shape).readonly()
const list = <Item extends z.ZodType>(item: Item) => z.array(item).readonly()
const count = z.int().min(0)
const position = z.int().min(1).exactOptional()
const text = z.string().exactOptional()
const milliseconds = z.number().min(0).describe('Milliseconds.')

const step = object({
  id: z.string().describe("Step id, as the team's checklist names it: `ascii`, `test:backend`, `publish`."),
  title: z.string(),
  status: z.enum(['passed', 'warned', 'failed', 'skipped', 'manual']),
  evidence: z.string().describe('What was compared, counted or linked; why it was skipped; what went wrong. Plain text.'),
  start: z.number().min(0).exactOptional().describe('Milliseconds since the first step began.'),
  ms: milliseconds,
})

const finding = object({
  rule: z.string().describe('`check/class`: `ascii/typographic`, `version/mismatch`.'),
  level: z.enum(['error', 'warning', 'info']),
  path: text.describe('Relative to the root of the repository; absent when the finding is about no file.'),
  line: position.describe('1-based.'),
  column: position.describe('1-based, in UTF-16 code units.'),
  codePointColumn: position.describe('1-based, in code points.'),
  /** One ASCII sentence; other characters of the repository are escaped. */
  message: z.string(),
  suggestion: text.describe('What to write instead, or the command that fixes it.'),
})

const stage = object({
  stage: z.string(),
  status: z.enum(['passed', 'failed', 'stopped']),
  start: milliseconds.describe('Milliseconds since the first step began.'),
  ms: milliseconds,
})

const asset = object({
  name: z.string(),
  component: z.string(),
  size: count.describe('Bytes.'),
  sha256: z.string().describe('Lower-case hex.'),
  url: text.describe('Absent until the asset is on GitHub.'),
  previousSize: count.exactOptional().describe('Bytes of the same asset of the previous release.'),
})

const commits = { listed: count, folded: count, dependencies: count, reverted: count, excluded: count, chores: count, total: count }
const accounting = object(commits).describe('Where every commit of the range went; the parts sum up to `total`.')

const failure = object({
  step: z.string().describe('Id of the step; `start` before the first step.'),
  message: z.string(),
  hint: z.string().describe('How to fix it; empty when nothing can be said.'),
  tail: list(z.string()).describe('The last lines of the tool that failed.'),
})

const release = object({
  id: count,
  url: z.string(),
  draft: z.boolean(),
  prerelease: z.boolean(),
  latest: z.boolean(),
  immutable: z.boolean(),
})

const before = object({ title: z.string(), prerelease: z.boolean(), latest: z.boolean() })
const rollback = object({
  bad: z.string(),
  good: z.string(),
  reissue: z.string().nullable().describe('The tag that the good release is published again as.'),
  reason: z.string(),
  before: before.describe('The bad release as it was.'),
  latestAfter: z.string().nullable().describe('Tag that GitHub calls Latest after the rollback.'),
}).describe('What a rollback did.')

const next = object({
  version: z.string().describe('The lowest version, by the changes since the last release.'),
  released: z.string().nullable().describe('Tag of the release that the version of the files is not above.'),
  merges: z.boolean().describe('Whether the commit is the test merge of a pull request.'),
  sentence: z.string(),
}).describe('What the next release needs; present when the tag does not exist.')

/** The report as a zod schema; its type is `Report`. */
export const reportSchema = object({
  schema: z.literal(1),
  command: z.string(),
  tag: z.string().nullable(),
  version: text,
  commit: text,
  previousTag: z.string().nullable().exactOptional(),
  unchanged: z.boolean().exactOptional().describe('True when the commit is that of `previousTag`.'),
  outcome: z.enum(['passed', 'failed', 'nothing-to-do', 'dry-run']),
  dryRun: z.boolean().exactOptional().describe('Whether the run was asked to change nothing.'),
  ms: milliseconds.exactOptional(),
  failure: failure.exactOptional(),
  next: next.exactOptional(),
  uncommitted: count.exactOptional().describe('Files that were checked as they are in the work tree and not in the commit.'),
  steps: list(step),
  findings: list(finding),
  builds: list(object({ component: z.string(), stages: list(stage) })).exactOptional(),
  assets: list(asset).exactOptional(),
  accounting: accounting.exactOptional(),
  release: release.exactOptional(),
  rollback: rollback.exactOptional(),
  childVariables: z
    .record(z.string(), list(z.string()))
    .readonly()
    .exactOptional()
    .describe("Names, never values, of the variables that reached each component's children."),
  likelySecrets: list(z.string()).exactOptional().describe('Those names in `childVariables` that are names of secrets.'),
}).describe('What a run of Release Runbook did. Parts that a command does not reach are absent.')
