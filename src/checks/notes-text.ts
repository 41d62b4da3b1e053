import { StepError } from '../errors.ts'
import type { Told } from '../run.ts'
import { findNonAsciiText } from './ascii.ts'
import type { ChecksConfig } from './checks-config.ts'
import type { CheckResult } from './finding.ts'
import { gate } from './gate.ts'
import { refusal } from './refusal.ts'

/** The ASCII check over the finished release notes: what it finds joins the check's findings in the report, and stops the run when the check gates. */
export async function checkNotesText(config: ChecksConfig, markdown: string, told: Told): Promise<void> {
  const findings = await findNonAsciiText(markdown, 'release notes', config.ascii)
  if (findings.length === 0) return
  const result: CheckResult = {
    id: 'ascii',
    title: 'All text is ASCII',
    gates: config.named.includes('ascii'),
    findings,
    evidence: '',
    ms: 0,
  }
  const checks = told.checks ?? []
  const known = checks.find(({ id }) => id === 'ascii')
  told.checks =
    known === undefined
      ? [...checks, result]
      : checks.map(one => (one === known ? { ...known, findings: [...known.findings, ...findings] } : one))
  const { failed, errors } = gate([result], config.onFindings)
  if (failed) throw new StepError('The release notes are written', refusal(errors))
}
