// The record of `check`, from which `publish` takes the results of checks that start other programs or run code of the repository.
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { ChecksConfig } from '../../config/config.ts'
import { type CheckResult, errorFinding, type Finding } from '../../model/finding.ts'
import type { StepRecord } from '../../model/step-outcome.ts'
import { count, shortCommit, visible } from '../../text/format.ts'
import { isBlocking } from './gate.ts'

const status = z.enum(['passed', 'warned', 'failed', 'skipped', 'manual'])
// `errors` is the number of findings of level error.
const results = z.array(z.object({ id: z.string(), status, errors: z.int(), evidence: z.string() }))
const schema = z.object({ schema: z.literal(1), tag: z.string(), commit: z.string(), rules: z.string(), results })

/** The results of `check` for one tag, commit and set of rules. It holds no time, run id or version of this program. */
export type CheckRecord = z.infer<typeof schema>

type Subject = Pick<CheckRecord, 'tag' | 'commit' | 'rules'>

/** SHA-256, in hex, of the effective `checks` as JSON with sorted keys, followed by the text of the baseline. */
export function rulesDigest(checks: ChecksConfig, baseline = ''): string {
  const sorted = (_: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort()) : value
  return createHash('sha256').update(JSON.stringify(checks, sorted)).update(baseline).digest('hex')
}

/** The text of a record. `ci` is left out: `publish` asks GitHub again, and its evidence holds a duration. */
export function renderCheckRecord(subject: Subject, steps: readonly (StepRecord & { readonly errors: number })[]): string {
  const kept = steps.filter(({ id }) => id !== 'ci').map(({ id, status, errors, evidence }) => ({ id, status, errors, evidence }))
  return `${JSON.stringify({ schema: 1, ...subject, results: kept }, null, 2)}\n`
}

/** Reads a record for a tag, a commit and rules; a sentence says why its results do not count. */
export function readCheckRecord(text: string, { tag, commit, rules }: Subject): CheckRecord | string {
  try {
    const record = schema.parse(JSON.parse(text))
    if (record.tag !== tag) return `\`check\` ran for the tag ${visible(record.tag)}`
    if (record.commit !== commit) return `\`check\` ran on commit ${visible(shortCommit(record.commit))}, not on ${shortCommit(commit)}`
    return record.rules === rules ? record : '`check` ran with other rules: `checks` of the configuration or the baseline differ'
  } catch {
    return 'the record of `check` cannot be read'
  }
}

/** Whether at least one check that `publish` cannot run itself is blocking. */
export function needsRecord({ named, commands, onFindings }: ChecksConfig): boolean {
  return onFindings === 'fail' && (commands.length > 0 || named.some(name => name === 'python-syntax' || name === 'audit'))
}

/** The result of a check from `record`; undefined: no check needs one. A blocking check without a result has an error. */
export function recordedResult(
  check: Pick<CheckResult, 'id' | 'blocking'>,
  record: CheckRecord | string | undefined,
  onFindings: ChecksConfig['onFindings'],
): CheckResult {
  const result = { ...check, findings: [], evidence: '', ms: 0 }
  const id = visible(check.id)
  const withFinding = (finding: Finding): CheckResult => ({ ...result, findings: [finding], evidence: finding.message })
  const found = typeof record === 'object' ? record.results.find(each => each.id === check.id) : undefined
  // A command is skipped when other findings stop `check`. The other checks are skipped when they have nothing to read.
  if (found === undefined || (found.status === 'skipped' && check.id.startsWith('command:'))) {
    if (!isBlocking(check, onFindings)) return { ...result, skipped: 'it does not block, and `publish` starts no program but git' }
    const message = `${id}: ${typeof record === 'string' ? record : 'the result of `check` lacks it'}.`
    const suggestion = 'add a step to a job that this one needs: uses: OWNER/release-runbook@v1, with: { command: check }'
    return withFinding(errorFinding('check/missing', message, suggestion))
  }
  const [rule, evidence] = [`${check.id}/recorded`, `${visible(found.evidence, 500)} (by \`check\`)`]
  if (found.errors > 0) return withFinding(errorFinding(rule, `${count(found.errors, 'error')} of ${id}: ${evidence}`))
  if (found.status === 'warned') return withFinding({ rule, level: 'warning', message: evidence })
  return found.status === 'skipped' ? { ...result, skipped: evidence } : { ...result, evidence }
}
