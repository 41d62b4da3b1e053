import type { ChecksConfig } from '../../config/checks-config.ts'
import { gate } from '../../features/checks/gate.ts'
import { checksFailedError } from '../../features/checks/refusal.ts'
import { findNonAsciiText } from '../../features/text-checks/ascii/ascii.ts'
import { StepError } from '../../model/errors.ts'
import type { CheckResult } from '../../model/finding.ts'
import type { ReportInput } from '../report-input.ts'

/** Runs the ASCII check on the rendered notes and reports its findings. Throws StepError when the check blocks and finds errors. */
export async function checkNotesText(config: ChecksConfig, markdown: string, reportInput: ReportInput): Promise<void> {
  const findings = await findNonAsciiText(markdown, 'release notes', config.ascii)
  if (findings.length === 0) return
  const blocking = config.named.includes('ascii')
  const result: CheckResult = { id: 'ascii', blocking, findings, evidence: '', ms: 0 }
  reportInput.checks.push(result)
  const { failed, errors } = gate([result], config.onFindings)
  if (failed) throw new StepError('notes', checksFailedError(errors))
}
