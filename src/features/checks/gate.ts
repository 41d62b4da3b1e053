import type { ChecksConfig } from '../../config/checks-config.ts'
import type { CheckResult, Finding } from '../../model/finding.ts'

/** What no setting lets pass: no release can be right with version files that disagree, with a secret in it, or with an archive that is not sound. */
const ALWAYS_BLOCKING = ['version', 'secrets', 'archives']

/** Whether findings of this check stop the run; with `warn` only those that no release can be right with do. */
export function isBlocking({ id, blocking }: Pick<CheckResult, 'id' | 'blocking'>, onFindings: ChecksConfig['onFindings']): boolean {
  return blocking && (onFindings === 'fail' || ALWAYS_BLOCKING.includes(id))
}

/** The verdict: findings of level error of the checks that gate. */
export function gate(
  results: readonly CheckResult[],
  onFindings: ChecksConfig['onFindings'],
): { readonly failed: boolean; readonly errors: readonly Finding[] } {
  const gating = results.filter(result => isBlocking(result, onFindings))
  const errors = gating.flatMap(result => result.findings.filter(finding => finding.level === 'error'))
  return { failed: errors.length > 0, errors }
}
