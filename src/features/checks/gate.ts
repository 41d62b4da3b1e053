import type { ChecksConfig } from '../../config/config.ts'
import type { CheckResult } from '../../model/finding.ts'
import { placeForPeople } from '../../report/steps.ts'

/** Checks that block with every setting: disagreeing version files, secrets and unsafe archives make every release wrong. */
const ALWAYS_BLOCKING = ['version', 'secrets', 'archives']

/** Whether errors of this check stop the run. With `warn` only the checks of ALWAYS_BLOCKING do. */
export function isBlocking({ id, blocking }: Pick<CheckResult, 'id' | 'blocking'>, onFindings: ChecksConfig['onFindings']): boolean {
  return blocking && (onFindings === 'fail' || ALWAYS_BLOCKING.includes(id))
}

/** The result of a check that does not block: no error, and its evidence says where the first finding is. Other results stay. */
export function downgradeNonBlocking<Result extends Omit<CheckResult, 'ms'>>(
  result: Result,
  onFindings: ChecksConfig['onFindings'],
): Result {
  const first = result.findings.find(({ level }) => level !== 'info')
  if (first === undefined || isBlocking(result, onFindings)) return result
  const findings = result.findings.map(finding => (finding.level === 'error' ? { ...finding, level: 'warning' as const } : finding))
  const place = placeForPeople(first)
  return { ...result, findings, evidence: `${result.evidence}; does not block${place === '' ? '' : `, the first is in ${place}`}` }
}

/** The decision after the checks: the findings of level error of all blocking checks. */
export function gate(results: readonly CheckResult[], onFindings: ChecksConfig['onFindings']) {
  const blocking = results.filter(result => isBlocking(result, onFindings))
  const errors = blocking.flatMap(result => result.findings.filter(finding => finding.level === 'error'))
  return { failed: errors.length > 0, errors }
}
