import type { ChecksConfig } from './checks-config.ts'
import type { CheckResult, Finding } from './finding.ts'

/** Whether findings of this check stop the run. With `warn` only version files that disagree do, because no release can be right with them. */
export function gatesUnder({ id, gates }: Pick<CheckResult, 'id' | 'gates'>, onFindings: ChecksConfig['onFindings']): boolean {
  return gates && (onFindings === 'fail' || id === 'version')
}

/** The verdict: findings of level error of the checks that gate. */
export function gate(
  results: readonly CheckResult[],
  onFindings: ChecksConfig['onFindings'],
): { readonly failed: boolean; readonly errors: readonly Finding[] } {
  const gating = results.filter(result => gatesUnder(result, onFindings))
  const errors = gating.flatMap(result => result.findings.filter(finding => finding.level === 'error'))
  return { failed: errors.length > 0, errors }
}
