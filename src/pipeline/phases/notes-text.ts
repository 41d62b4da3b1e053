import type { ChecksConfig } from '../../config/checks-config.ts'
import { downgradeNonBlocking, gate } from '../../features/checks/gate.ts'
import { checksFailedError } from '../../features/checks/refusal.ts'
import { findNonAsciiText } from '../../features/text-checks/ascii/ascii.ts'
import { StepError } from '../../model/errors.ts'
import type { ReportInput } from '../report-input.ts'

/** Runs the ASCII check on the rendered notes and reports its findings. Throws StepError when the check blocks and finds errors. */
export async function checkNotesText(config: ChecksConfig, markdown: string, reportInput: ReportInput): Promise<void> {
  const found = await findNonAsciiText(markdown, 'release notes', config.ascii)
  if (found.length === 0) return
  const blocking = config.named.includes('ascii')
  const check = { id: 'ascii', blocking, findings: found, evidence: '', ms: 0 }
  const result = downgradeNonBlocking(check, config.onFindings)
  reportInput.checks.push(result)
  const { failed, errors } = gate([result], config.onFindings)
  if (failed) throw new StepError('notes', checksFailedError(errors, [result], undefined))
}
