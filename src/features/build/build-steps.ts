import type { StepRecord } from '../../model/step-outcome.ts'
import type { ComponentBuildResult } from './run/run-component-build.ts'

const titles: Readonly<Record<string, string>> = {
  setup: 'is set up',
  test: 'tests pass',
  build: 'is built',
  verify: 'is what it says it is',
}

/** The boxes of one lane: one for each stage that ran, with what it proved. What is to be looked at comes first. */
export function buildSteps(build: Pick<ComponentBuildResult, 'component' | 'evidence' | 'record' | 'failure'>): StepRecord[] {
  const { id } = build.component
  return build.record.stages.map(({ stage, status, ms }) => {
    const own = build.evidence.filter(proof => proof.stage === stage)
    const warnings = own.filter(({ warning }) => warning)
    const proofs = [...warnings, ...own.filter(({ warning }) => !warning)].map(({ evidence }) => evidence)
    const failed = status === 'failed' ? (build.failure?.message ?? 'failed') : 'stopped, because another lane failed'
    return {
      id: `${stage}:${id}`,
      title: `${id}: ${titles[stage] ?? stage}`,
      status: status === 'passed' ? (warnings.length > 0 ? 'warned' : 'passed') : status === 'failed' ? 'failed' : 'skipped',
      evidence: status === 'passed' ? proofs.join('; ') || 'done' : failed,
      ms,
    }
  })
}
